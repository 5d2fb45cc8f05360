"""Lines that name those who wrote an article, who are none of its actors."""

from __future__ import annotations

from truceline.knowledge.words import Words
from truceline.model.reading import Reading


def byline_words(reading: Reading, words: Words) -> frozenset[int]:
    """Words of lines that name those who wrote the article: "(Reporting by A. Writer)", "By A. Writer"."""
    tokens, found = reading.tokens, set[int]()
    for sentence in reading.sentences:
        lowered = [
            word.lower() for word in tokens.words[sentence.first : min(sentence.first + 5, sentence.last)] if word not in "(["
        ]
        starts = any(
            " ".join(lowered[:n]) in words.bylines for n in (1, 2, 3, 4) if n <= len(lowered) and lowered[n - 1] == "by"
        )
        if not starts or sentence.last - sentence.first > (14 if lowered[0] == "by" else 40):
            continue
        if any(
            tokens.tags[i] in ("VERB", "AUX") and tokens.relation(i) == "root" and i > sentence.first + 3
            for i in range(sentence.first, sentence.last)
        ):
            continue
        found.update(range(sentence.first, sentence.last))
    return frozenset(found)
