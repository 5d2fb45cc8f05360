"""What a colon lets somebody say after words on how he answered: "The army called this absurd: it had given notice"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from truceline.coding.attribution.attributed import Attribution, Range
from truceline.coding.attribution.cues import CueBook, CueWord
from truceline.coding.attribution.framed import noun_before_colon
from truceline.coding.attribution.pieces import trim
from truceline.coding.attribution.sources import source_in_tree
from truceline.model.layers import Sentence
from truceline.model.reading import Reading, Tokens

ANSWERING = frozenset({"speech", "assertion", "denial", "dismissal", "judgement", "attitude", "confirmation", "lead", "aside"})
"""What the verb or adjective before such a colon gives."""
SHORTEST = 3


def after_colons(
    reading: Reading, book: CueBook, cues: Sequence[CueWord], found: Sequence[Attribution], quoted: set[int]
) -> Iterator[Attribution]:
    """A clause behind a colon that nobody else says, said by whoever the sentence before the colon tells to judge or answer."""
    tokens = reading.tokens
    taken = {i for made in found for first, last in made.ranges for i in range(first, last)} | quoted
    heads = frozenset(cue.head for cue in cues)
    for sentence in reading.sentences:
        colon = next((i for i in range(sentence.first, sentence.last) if tokens.words[i] == ":" and i not in quoted), None)
        words = None if colon is None else _clause(tokens, colon, sentence, taken)
        if colon is None or words is None or reading.zone(colon) == "headline":
            continue
        cue = _answer(tokens, cues, sentence.first, colon)
        if cue is not None and cue.polarity == "affirmed" and any(made.cue is cue and made.rule == "clause" for made in found):
            continue
        source = None if cue is None else source_in_tree(tokens, cue, heads)
        if source is None and (noun := noun_before_colon(reading, book, sentence.first, colon)) is not None:
            cue, source = noun
        if cue is not None and source is not None:
            yield Attribution("after-colon", cue, source, (words,))


def _clause(tokens: Tokens, colon: int, sentence: Sentence, taken: set[int]) -> Range | None:
    """The words behind a colon when they are a clause and free."""
    words = trim(tokens, colon + 1, sentence.last)
    if words is None or words[1] - words[0] < SHORTEST or taken.intersection(range(*words)):
        return None
    inside = range(*words)
    subject = any(tokens.relation(i) in ("nsubj", "expl") and tokens.heads[i] in inside for i in inside)
    finite = any(tokens.tags[i] == "AUX" or _is_finite(tokens, i) for i in inside)
    return words if subject and finite else None


def _is_finite(tokens: Tokens, i: int) -> bool:
    form = tokens.words[i].lower()
    return tokens.tags[i] == "VERB" and not form.endswith("ing") and bool(tokens.below(i, "nsubj", "expl"))


def _answer(tokens: Tokens, cues: Sequence[CueWord], first: int, colon: int) -> CueWord | None:
    """The cue of the main clause before a colon."""
    before = [
        cue
        for cue in cues
        if first <= cue.head < colon and cue.word in ("verb", "adjective") and cue.deed == "done"
        and set(cue.uses) & ANSWERING and tokens.relation(cue.head) in ("root", "conj", "parataxis", "ccomp")
    ]
    main = [cue for cue in before if tokens.below(cue.head, "nsubj") or tokens.relation(cue.head) == "conj"]
    return main[-1] if main else None
