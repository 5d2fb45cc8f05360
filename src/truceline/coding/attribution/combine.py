"""All attributions of an article, beliefs and plans too: what the trained tagger sees, completed and corrected by rules.

This is the layer that the attribution figures measure; Statement records are chosen by `coding.statements`.
"""

from __future__ import annotations

from truceline.coding.attribution.attributed import Attribution
from truceline.coding.attribution.cues import CueBook
from truceline.coding.attribution.link import Linked, Part, link, part_at
from truceline.coding.attribution.pieces import trim
from truceline.coding.attribution.rules import attribute
from truceline.coding.grammar.clauses import agent, is_passive
from truceline.model.reading import Reading

COVERED = 0.5
"""Share of quoted words from which on an attribution of the tagger counts as the one that says them."""


def combined(reading: Reading, book: CueBook) -> list[Linked]:
    """Source, cue and content of every attribution; quoted words go where the layout puts them, overlooked ones are added."""
    links = link(reading)
    for rule in attribute(reading, book):
        if rule.quoted and not rule.inner:
            _settle(reading, links, rule)
        elif rule.clause and not rule.inner:
            _settle_clause(reading, links, rule)
    kept = [found for found in links if found.contents]
    for found in kept:
        if found.source is None and found.cue is not None:
            found.source = _subject_part(reading, found.cue)
        found.contents.sort(key=lambda part: part.first)
    return kept


def _subject_part(reading: Reading, cue: Part) -> Part | None:
    """The subject of a cue whose source the tagger overlooked; none in the passive ("it was reported")."""
    tokens = reading.tokens
    subject = agent(tokens, cue.head) if tokens.tags[cue.head] == "VERB" and not is_passive(tokens, cue.head) else None
    if subject is None or cue.first <= subject < cue.last:
        return None
    first, last = tokens.extent(subject)
    for role in reading.roles:
        if role.role == "source" and role.first <= subject < role.last:
            first, last = role.first, role.last
    trimmed = trim(tokens, first, last)
    return None if trimmed is None else part_at(reading, *trimmed)


def _settle(reading: Reading, links: list[Linked], rule: Attribution) -> None:
    """Gives quoted words to the cue beside them, taking them from an attribution of the tagger that holds only them."""
    pieces = [part_at(reading, first, last) for first, last in rule.quoted]
    mine = _with_cue_of(links, rule)
    wanted = []
    for piece in pieces:
        holders = [found for found in links if any(_share(part, piece) >= COVERED for part in found.contents)]
        if not holders:
            wanted.append(piece)
        elif rule.named is not None or (mine is not None and mine not in holders and _is_only_quote(holders[0], piece)):
            holders[0].contents = [part for part in holders[0].contents if _share(part, piece) < COVERED]
            wanted.append(piece)
    if wanted and mine is None:
        mine = Linked(_cue_part(reading, rule), source_part(reading, rule))
        links.append(mine)
    if wanted and mine is not None:
        mine.contents.extend(wanted)


def _is_only_quote(holder: Linked, piece: Part) -> bool:
    return any(
        _share(part, piece) >= COVERED and part.last - part.first <= piece.last - piece.first + 2 for part in holder.contents
    )


def _settle_clause(reading: Reading, links: list[Linked], rule: Attribution) -> None:
    """Completes a clause that the tagger cut short, drops what it strung along, and adds a clause that it overlooked."""
    if rule.cue is None:
        return
    pieces = [part_at(reading, *_with_that(reading, first, last)) for first, last in rule.clause]
    mine = _with_cue_of(links, rule)
    if mine is not None and mine.contents:
        touching = [part for part in mine.contents if any(_touch(part, piece) for piece in pieces)]
        if touching:
            strung = [part for part in mine.contents if part not in touching and _is_quoted(reading, part)]
            whole = [piece for piece in pieces if not any(_touch(part, piece) for part in touching)]
            mine.contents = [*strung, *whole, *(_widened(reading, part, pieces) for part in touching)]
        return
    if rule.source is None or rule.cue.deed == "undone":
        return
    if any(_touch(part, piece) for found in links for part in found.contents for piece in pieces):
        return
    links.append(Linked(_cue_part(reading, rule), source_part(reading, rule), pieces))


def _with_that(reading: Reading, first: int, last: int) -> tuple[int, int]:
    return (first - 1, last) if first and reading.tokens.words[first - 1].lower() == "that" else (first, last)


def _widened(reading: Reading, part: Part, pieces: list[Part]) -> Part:
    near = [piece for piece in pieces if _touch(part, piece)]
    first, last = min(part.first, *(p.first for p in near)), max(part.last, *(p.last for p in near))
    return part if (first, last) == (part.first, part.last) else part_at(reading, first, last, [part])


def _is_quoted(reading: Reading, part: Part) -> bool:
    span = reading.tokens.span(part.first, part.last)
    return any(quote.span.touches(span) for quote in reading.quotes)


def _with_cue_of(links: list[Linked], rule: Attribution) -> Linked | None:
    if rule.cue is None:
        return None
    head = rule.cue.head
    return next((found for found in links if found.cue is not None and found.cue.first <= head < found.cue.last), None)


def _share(part: Part, piece: Part) -> float:
    shared = min(part.last, piece.last) - max(part.first, piece.first)
    return max(0, shared) / (piece.last - piece.first)


def _touch(part: Part, piece: Part) -> bool:
    return part.first < piece.last and piece.first < part.last


def _cue_part(reading: Reading, rule: Attribution) -> Part | None:
    return None if rule.cue is None else part_at(reading, rule.cue.first, rule.cue.last)


def source_part(reading: Reading, rule: Attribution) -> Part | None:
    """The words of the source: the tagger's span around its head, else the phrase of the head."""
    if rule.source is None:
        return None
    if rule.named is not None:
        return part_at(reading, *rule.named)
    for role in reading.roles:
        if role.role == "source" and role.first <= rule.source < role.last:
            return part_at(reading, role.first, role.last)
    tokens = reading.tokens
    inside = [
        i for i in tokens.subtree(rule.source) if tokens.relation(i) not in ("case", "punct") or tokens.heads[i] != rule.source
    ]
    run = [rule.source]
    while run[-1] + 1 in inside:
        run.append(run[-1] + 1)
    while run[0] - 1 in inside:
        run.insert(0, run[0] - 1)
    return part_at(reading, run[0], run[-1] + 1)
