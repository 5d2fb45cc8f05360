"""Who does something together with a subject, made one of its row: "Qatar, [along with Egypt], brokered it". Tree only.

The parser hangs such company on the verb or within the subject, so that only the first would have done it. Behind the verb it
stays as it is: "Kiir went to Juba along with Machar" may be his company alone.
"""

from __future__ import annotations

from dataclasses import replace

from truceline.model.reading import Tokens

_WITH = frozenset({"together", "along", "jointly"})
_NOUNS = ("NOUN", "PROPN", "PRON")


def with_company_joined(tokens: Tokens) -> Tokens:
    """The tokens with such company joined to the subject, or to the doer of a passive, that it stands right behind."""
    heads, labels = list(tokens.heads), list(tokens.labels)
    for i, word in enumerate(tokens.words):
        if word.lower() not in ("with", "alongside"):
            continue
        adverb = i - 1 if word.lower() == "with" else i
        other = tokens.heads[i]
        if adverb < 1 or (adverb < i and tokens.words[adverb].lower() not in _WITH) or tokens.relation(i) != "case":
            continue
        first = _right_before(tokens, adverb)
        if first is None or tokens.tags[other] not in _NOUNS or other <= i:
            continue
        hung = tokens.heads[other] in (first, adverb, tokens.heads[first]) and tokens.relation(other) in ("obl", "nmod")
        ahead = tokens.heads[first] > other or tokens.labels[first] == "obl:agent"
        if hung and ahead:
            heads[other], labels[other] = first, "conj"
            for k in {i, adverb}:
                heads[k], labels[k] = other, "cc"
    return tokens if tuple(labels) == tokens.labels else replace(tokens, heads=tuple(heads), labels=tuple(labels))


def _right_before(tokens: Tokens, adverb: int) -> int | None:
    """The subject or doer whose words end right before an adverb: "[the government] of Chad, along"."""
    i = adverb - 2 if tokens.words[adverb - 1] == "," else adverb - 1
    while i >= 0 and tokens.tags[i] in _NOUNS and not (tokens.relation(i) == "nsubj" or tokens.labels[i] == "obl:agent"):
        above = tokens.heads[i]
        i = above if above < i else -1
    return i if i >= 0 and tokens.tags[i] in _NOUNS else None
