"""Who spoke or acted last before a quote that no cue stands beside."""

from __future__ import annotations

from collections.abc import Sequence

from truceline.coding.attribution.attributed import Attribution
from truceline.coding.attribution.quoting import Utterance
from truceline.model.entities import Entity
from truceline.model.reading import Reading, Tokens

_BACK = 3
"""Paragraphs back to whoever spoke last before such a quote."""
_EARLIER = frozenset({"after", "before", "since", "until"})
_TELLING = frozenset({"speech", "attitude", "assertion", "confirmation", "denial", "dismissal"})
"""What the cue at the end of a paragraph gives whose speaker goes on in a quote."""


def in_passing(tokens: Tokens, made: Attribution) -> bool:
    """Whether speech is told of only as what came before or after something else: "After [Chad] warned of war, it left"."""
    head = made.cue.head if made.cue is not None else -1
    aside = head >= 0 and tokens.relation(head) == "advcl"
    return aside and any(tokens.lemmas[i].lower() in _EARLIER for i in tokens.below(head, "mark"))


def told_before(reading: Reading, block: int) -> int:
    """The paragraph before one, headings and captions left out: they end without a mark."""
    ends = {s.paragraph: reading.tokens.tags[s.last - 1] for s in reading.sentences}
    return next((n for n in range(block - 1, block - 1 - _BACK, -1) if ends.get(n) == "PUNCT"), -1)


def last_subject(reading: Reading, block: int) -> int | None:
    """The subject of the last sentence of a paragraph: "[Deng] knocked on many doors."."""
    tokens = reading.tokens
    last = next((s for s in reversed(reading.sentences) if s.paragraph == block), None)
    inside = range(last.first, last.last) if last is not None else ()
    return next((i for i in inside if tokens.relation(i) == "nsubj" and tokens.relation(tokens.heads[i]) == "root"), None)


def last_to_speak(reading: Reading, found: Sequence[Attribution], u: Utterance, block: int) -> Attribution | None:
    """Who spoke last, a few paragraphs before a quote at most."""
    told = [
        made for made in found
        if made.source is not None and not made.inner and made.ranges[-1][1] <= u.first
        and (made.cue is None or (made.cue.deed == "done" and made.cue.word != "preposition"))
        and not in_passing(reading.tokens, made)
        and block - reading.paragraph(made.ranges[-1][1] - 1) <= _BACK
    ]
    return max(told, key=lambda made: end_of(made), default=None)


def words_of_others(reading: Reading, found: Sequence[Attribution], last: int, near: Sequence[tuple[int, int]]) -> int:
    """Whose quote goes on where a report of it ends the sentence: "“No,” [Maro] said, according to a newspaper. “Never.”"."""
    tokens, outer = reading.tokens, found[last]
    if outer.quoted:
        return last
    inside = [
        (made.ranges[-1][1], number)
        for _, number in near
        if (made := found[number]) is not outer and made.quoted and made.cue is not None and _inside(made.cue.head, outer)
        and tokens.sentence[made.cue.head] == tokens.sentence[end_of(outer)]
    ]
    return max(inside)[1] if inside else last


def closing(reading: Reading, found: Sequence[Attribution], block: int) -> Attribution | None:
    """Who is told to have spoken at the end of a paragraph, whatever else is told there to be said."""
    tokens = reading.tokens
    ends = max((s.first for s in reading.sentences if s.paragraph == block), default=-1)
    told = [
        made
        for made in found
        if made.cue is not None
        and made.cue.deed == "done"
        and made.cue.word in ("verb", "adjective")
        and _TELLING & set(made.cue.uses)
        and not made.inner
        and made.source is not None
        and ends >= 0
        and not in_passing(tokens, made)
        and tokens.sentence[made.cue.head] == tokens.sentence[ends]
    ]
    outer = [a for a in told if not any(a.cue and b.cue and _inside(a.cue.head, b) for b in told if b is not a)]
    return outer[-1] if outer else None


def over_report(reading: Reading, found: Sequence[Attribution], block: int) -> Attribution | None:
    """Who goes on after a paragraph of mere report: who spoke before it, where it tells of nobody else and nobody speaks in it.

    "“...,” the ranger said. / Parrots are pests too. / “A woman had one on her shoulder.”".
    """
    told = [s for s in reading.sentences if s.paragraph == block - 1]
    if not told or any(_speaks_in(reading, made, block - 1) for made in found):
        return None
    before = [made for made in found if not made.inner and made.source is not None and _speaks_in(reading, made, block - 2)]
    spoken = max(before, key=lambda made: made.ranges[-1][1]) if before else None
    whose = reading.entity_at(spoken.source) if spoken is not None and spoken.source is not None else None
    if spoken is None or whose is None or whose.kind not in ("person", "anonymous_source") or whose.plural:
        return None
    others = {e.id for s in told for i in range(s.first, s.last) if (e := reading.entity_at(i)) is not None and _may_speak(e)}
    sources = {e.id for made in before if made.source is not None and (e := reading.entity_at(made.source)) is not None}
    return spoken if others <= {whose.id} and sources == {whose.id} else None


def _speaks_in(reading: Reading, made: Attribution, block: int) -> bool:
    """Whether words of an attribution, or its cue, stand in a paragraph."""
    places = [made.ranges[0][0], *([made.cue.head] if made.cue is not None else [])]
    return any(reading.paragraph(i) == block for i in places)


def _may_speak(entity: Entity) -> bool:
    return entity.named or entity.kind in ("person", "anonymous_source")


def _inside(i: int, made: Attribution) -> bool:
    return any(first <= i < last for first, last in made.ranges)


def end_of(made: Attribution) -> int:
    """The last token of an attribution, its words or its cue."""
    last = made.ranges[-1][1] - 1
    return max(last, made.cue.head) if made.cue is not None else last


def actor_before(reading: Reading, u: Utterance, block: int) -> int | None:
    """The subject of the sentence that leads up to a quote in the same paragraph."""
    tokens = reading.tokens
    number = tokens.sentence[u.first]
    sentence = reading.sentences[number]
    if sentence.first < u.first - 1 and sentence.first != u.first:
        candidates = [sentence]
    else:
        candidates = [s for s in reading.sentences[number - 1 : number] if s.paragraph == block]
    for previous in candidates:
        for i in range(previous.first, min(previous.last, u.first)):
            if (
                tokens.labels[i] in ("nsubj", "nsubj:pass")
                and tokens.relation(tokens.heads[i]) in ("root", "ccomp", "parataxis")
                and tokens.tags[i] in ("PROPN", "PRON", "NOUN")
            ):
                return i
    return None
