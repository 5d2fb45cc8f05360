"""Joins the spans of the trained tagger into attributions: which source goes with which cue and which words.

A content goes to the nearest cue, a cue to the nearest source; what the syntax tree joins counts as near, what a sentence
end or another span separates counts as far. Works without a tree as well, less surely.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from truceline.coding.attribution.mend import mended
from truceline.coding.grammar.clauses import agent
from truceline.coding.grammar.time_links import head_token
from truceline.model.reading import Reading, Tokens

FAR = 60.0
"""The dearest link that is still made."""


@dataclass(frozen=True, slots=True)
class Part:
    """A span of one role, in tokens, with its head and its place in the layout."""

    first: int
    last: int
    head: int
    paragraph: int
    confidence: float


@dataclass(slots=True)
class Linked:
    """One attribution of the tagger: a cue, its source if any, and the pieces of its content."""

    cue: Part | None
    source: Part | None = None
    contents: list[Part] = field(default_factory=list)


def parts_of(reading: Reading, role: str) -> list[Part]:
    """The spans of one role in text order."""
    tokens = reading.tokens
    return [
        Part(
            span.first,
            span.last,
            _head(tokens, span.first, span.last),
            reading.paragraph(span.first),
            span.confidence,
        )
        for span in sorted(reading.roles, key=lambda span: span.first)
        if span.role == role
    ]


def part_at(reading: Reading, first: int, last: int, known: Sequence[Part] = ()) -> Part:
    """A token range with its head and place; as sure as the surest span of `known` that it touches."""
    tokens = reading.tokens
    sure = max((part.confidence for part in known if part.first < last and first < part.last), default=0.0)
    return Part(first, last, _head(tokens, first, last), reading.paragraph(first), sure)


def _head(tokens: Tokens, first: int, last: int) -> int:
    verbs = [i for i in range(first, last) if tokens.tags[i] == "VERB" and not first <= tokens.heads[i] < last]
    inner = [i for i in range(first, last) if tokens.tags[i] == "VERB"]
    return verbs[0] if verbs else inner[-1] if inner and last - first <= 6 else head_token(tokens, first, last)


def link(reading: Reading) -> list[Linked]:
    """The attributions that the spans of the tagger make, in text order of their cues."""
    sources, cues, contents = (parts_of(reading, role) for role in ("source", "cue", "content"))
    contents = [
        part_at(reading, first, last, contents) for first, last in mended(reading, [(p.first, p.last) for p in contents])
    ]
    found = [Linked(cue) for cue in cues]
    loose: list[Part] = []
    row = sorted(contents, key=_first)
    for content in contents:
        best = _cheapest(reading, content, found, cues, row)
        if best is None:
            loose.append(content)
        else:
            best.contents.append(content)
    _give_sources(reading, found, sources)
    _give_loose(reading, found, loose)
    for attribution in found:
        attribution.contents.sort(key=lambda part: part.first)
    return found


def _cheapest(
    reading: Reading, content: Part, found: Sequence[Linked], cues: Sequence[Part], contents: Sequence[Part]
) -> Linked | None:
    costs = [
        (_content_cost(reading, content, attribution.cue, cues, contents), number)
        for number, attribution in enumerate(found)
        if attribution.cue is not None and attribution.cue.paragraph == content.paragraph
    ]
    cost, number = min(costs, default=(FAR, -1))
    return found[number] if cost < FAR else None


def _content_cost(reading: Reading, content: Part, cue: Part, cues: Sequence[Part], contents: Sequence[Part]) -> float:
    tokens = reading.tokens
    if content.first <= cue.first and cue.last <= content.last:
        return FAR
    low, high = (cue.last, content.first) if cue.last <= content.first else (content.last, cue.first)
    cost = 0.0 + max(0, high - low)
    cost += 12 * abs(tokens.sentence[max(high - 1, low)] - tokens.sentence[min(low, high)]) if high > low else 0
    cost += 12 * (tokens.sentence[content.first] > tokens.sentence[cue.first])
    cost += 10 * _between(cues, low, high, cue)
    cost += 4 * _between(contents, low, high, content)
    cost += 1.5 if content.last <= cue.first else 0
    joined = any(head == cue.head for head in tokens.ancestors(content.head)[:2]) or tokens.heads[cue.head] == content.head
    return cost - 15 * joined


def _first(part: Part) -> int:
    return part.first


def _between(parts: Sequence[Part], low: int, high: int, apart: Part) -> int:
    """How many spans, which are sorted by their first token, lie in a range of tokens, without a given one."""
    if high <= low:
        return 0
    near = parts[bisect_left(parts, low, key=_first) : bisect_left(parts, high, key=_first)]
    return sum(other.last <= high for other in near if other is not apart)


def _give_sources(reading: Reading, found: list[Linked], sources: Sequence[Part]) -> None:
    tokens = reading.tokens
    cues = [attribution.cue for attribution in found if attribution.cue is not None]
    before: Linked | None = None
    for attribution in found:
        cue = attribution.cue
        if cue is None:
            continue
        subject = agent(tokens, cue.head) if tokens.tags[cue.head] in ("VERB", "ADJ") else None
        costs = []
        for number, source in enumerate(sources):
            if source.paragraph != cue.paragraph:
                continue
            inside = any(part.first <= source.first and source.last <= part.last for part in attribution.contents)
            costs.append((_source_cost(tokens, source, cue, subject, cues) + 20 * inside, number))
        cost, number = min(costs, default=(FAR, -1))
        inherits = before is not None and before.cue is not None and _inherits(tokens, cue, before.cue)
        if cost < (4.5 if inherits else 14):
            attribution.source = sources[number]
        elif inherits and before is not None:
            attribution.source = before.source
        elif cost < FAR and subject is None:
            attribution.source = sources[number] if cost < 25 else None
        before = attribution


def _source_cost(tokens: Tokens, source: Part, cue: Part, subject: int | None, cues: Sequence[Part]) -> float:
    low, high = (cue.last, source.first) if cue.last <= source.first else (source.last, cue.first)
    cost = 0.0 + max(0, high - low)
    cost += 15 * abs(tokens.sentence[source.first] - tokens.sentence[cue.first])
    cost += 6 * _between(cues, low, high, cue)
    if subject is not None and source.first <= subject < source.last:
        cost -= 30
    elif tokens.heads[source.head] == cue.head or cue.first <= tokens.heads[source.head] < cue.last:
        cost -= 12
    return cost


def _inherits(tokens: Tokens, cue: Part, before: Part) -> bool:
    """Whether a cue without a subject takes over the source of the cue before it: ", adding", "and said"."""
    if cue.paragraph != before.paragraph or tokens.sentence[cue.first] != tokens.sentence[before.first]:
        return False
    word = tokens.words[cue.first].lower()
    left = tokens.words[cue.first - 1].lower() if cue.first else ""
    return word.endswith("ing") or left in ("and", "but", "then", ",", "or", "to") or word == "to"


def _give_loose(reading: Reading, found: list[Linked], loose: Sequence[Part]) -> None:
    """Quoted words without a cue continue what was said before them, in the same paragraph or the one before."""
    tokens = reading.tokens
    for content in loose:
        quoted = any(
            quote.span.start < tokens.ends[content.last - 1] and tokens.starts[content.first] < quote.span.end
            for quote in reading.quotes
        )
        earlier = [
            attribution for attribution in found if attribution.contents and attribution.contents[0].first < content.first
        ]
        if quoted and earlier and content.paragraph - earlier[-1].contents[-1].paragraph <= 1:
            earlier[-1].contents.append(content)
