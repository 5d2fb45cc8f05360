"""Agreements: truces, accords and understandings, written or only claimed, with their dates kept apart (CODEBOOK 2.6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from truceline.coding.dealing.deals import all_mentions, counted, taken_up
from truceline.coding.dealing.exclusions import excluded_by
from truceline.coding.dealing.facts import read_mention
from truceline.coding.dealing.gathered import Deal
from truceline.coding.dealing.reality import real
from truceline.coding.dealing.signers import signers
from truceline.coding.dealing.terms import binds_below, terms_of
from truceline.coding.dealing.understandings import understandings
from truceline.coding.dealing.unnamed_truces import halts
from truceline.coding.grammar.enclosing import voice_at
from truceline.coding.grammar.home_affairs import is_far_matter
from truceline.coding.grammar.nominals import unique
from truceline.coding.grammar.words import Table, table
from truceline.coding.meeting.rounds import grouped
from truceline.coding.meeting.things import Thing
from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.dealings import Agreement
from truceline.model.entities import Entity
from truceline.model.finding import Voiced
from truceline.model.findings import Findings
from truceline.model.ids import record_id
from truceline.model.reading import Reading

METHOD = "rule:agreements@1"
HALT = "halt in the fighting"
"""The name of a truce that no noun names."""
TAKEN_UP = 3
"""How many sentences behind a clause that tells what was agreed "the accord" still means that."""


@component(needs=("actors", "times", "places", "statements"), gives=("agreements",))
def code_agreements(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[Agreement, ...]:
    """Truces and agreements that an article tells of, and understandings that only one side reports.

    >>> # "A ceasefire between Sudan and the SPLM-N took effect on Monday." -> parties, effective
    """
    words = table(knowledge, "agreements")
    groups = grouped(_pointed_at(reading, words, knowledge))
    gathered = [(group, _gathered(reading, group, words, knowledge)) for group in groups if group[0].kind != "unrelated"]
    for verb, who in signers(reading, words, knowledge):
        _signed(reading, gathered, verb, who)
    understood = list(_not_taken_up(reading, gathered, understandings(reading, found, words, knowledge)))
    deals = [deal for _, deal in gathered] + _unnamed(reading, found, gathered, words, knowledge)
    told = [_record(reading, found, deal) for deal in deals if deal.evidence and _says_something(deal)]
    records = (*told, *understood)
    return tuple(one for one in records if not is_far_matter(reading, knowledge, one.evidence, one.parties))


def _signed(reading: Reading, gathered: list[tuple[tuple[Thing, ...], Deal]], verb: int, who: tuple[Entity, ...]) -> None:
    """Add who is told to have signed to the deal told of last before it."""
    sentence = reading.tokens.sentence
    near = [
        (thing.head, deal) for group, deal in gathered for thing in group
        if deal.evidence and thing.head < verb and sentence[verb] - sentence[thing.head] <= TAKEN_UP
    ]
    if near:
        max(near, key=lambda one: one[0])[1].join(who)


def _not_taken_up(
    reading: Reading, gathered: list[tuple[tuple[Thing, ...], Deal]], understood: Iterable[Agreement]
) -> Iterator[Agreement]:
    """The understandings but for those that a deal named behind them means: "A said B and C had agreed to stop firing. The
    [accord] ..."; that deal takes over their sides, day and words."""
    for one in understood:
        last = reading.tokens.within(one.evidence[0].start, one.evidence[0].end)[1] - 1
        deal = _taking_up(reading, gathered, last, one.parties)
        if deal is None:
            yield one
            continue
        deal.join(tuple(entity for entity in reading.entities if entity.id in one.parties))
        deal.evidence.update(one.evidence)
        declared = next((time for time in reading.times if time.id == one.declared), None)
        if declared is not None:
            deal.dates.setdefault("declared", declared)


def _taking_up(
    reading: Reading, gathered: list[tuple[tuple[Thing, ...], Deal]], at: int, sides: tuple[str, ...] = ()
) -> Deal | None:
    """The deal that "the accord" behind a clause means, where no deal is named before and nothing tells it apart: where it
    names sides, one of them is of the clause."""
    sentence = reading.tokens.sentence
    if any(group[0].head <= at and deal.evidence for group, deal in gathered):
        return None
    for group, deal in gathered:
        first = group[0]
        bare = first.definite and not (first.age or first.marks or first.sides or first.when)
        own = not deal.parties or any(party.id in sides for party in deal.parties)
        if bare and deal.evidence and own and sentence[first.head] - sentence[at] <= TAKEN_UP:
            return deal
    return None


def _unnamed(
    reading: Reading, found: Findings, gathered: list[tuple[tuple[Thing, ...], Deal]], words: Table, knowledge: Knowledge
) -> list[Deal]:
    """Truces that only a clause tells of: a later "the ceasefire" is told with it; behind any deal it is a term of that."""
    truces = [(group, deal) for group, deal in gathered if deal.kind == "truce"]
    for halt in halts(reading, found, words, knowledge):
        if any(group[0].head < halt.at and deal.evidence for group, deal in gathered):
            return []
        again = next(((group, deal) for group, deal in truces if group[0].head > halt.at and group[0].definite), None)
        taking_up = _taking_up(reading, gathered, halt.at)
        again = again or next(((group, deal) for group, deal in gathered if deal is taking_up), None)
        deal = again[1] if again else Deal("truce")
        deal.names = deal.names or ([thing.name for thing in again[0] if thing.kind == "truce"][:1] if again else [HALT])
        deal.kind = "truce"
        deal.evidence.add(halt.evidence)
        deal.join(halt.sides)
        if halt.time is not None and halt.time.kind != "duration":
            deal.dates.setdefault(halt.date, halt.time)
        return [] if again or any(deal.evidence for _, deal in truces) else [deal]
    return []


def _pointed_at(reading: Reading, words: Table, knowledge: Knowledge) -> Iterator[Thing]:
    """Mentions that others may point back at: once an article tells of a real deal, one that is only wished for is not."""
    existing = False
    named = list(all_mentions(reading, words))
    heads = [thing.head for thing in named]
    row = tuple(counted(reading, named, words))
    for thing in sorted((*named, *row, *_pronouns(named, taken_up(reading, heads))), key=lambda thing: thing.head):
        is_real = thing.kind != "unrelated" and real(reading, thing, knowledge)
        if is_real or thing.kind == "unrelated" or not existing:
            yield thing
        existing |= is_real


def _pronouns(named: list[Thing], heads: list[int]) -> Iterator[Thing]:
    """Mentions by "it", each of the kind of the deal named last before it."""
    for head in heads:
        last = [thing for thing in named if thing.head < head][-1]
        yield Thing(head, head, head + 1, last.kind, definite=True, sides=last.sides, age=last.age, marks=last.marks)


def _says_something(deal: Deal) -> bool:
    """Whether an article tells more of an agreement than the bare noun ("a deal"); "the accord" points at a certain one."""
    told = (deal.parties, deal.thirds, deal.status, deal.dates, deal.place, deal.facts, deal.marked)
    return any(told) or deal.definite


def _gathered(reading: Reading, group: tuple[Thing, ...], words: Table, knowledge: Knowledge) -> Deal:
    """What the mentions of one deal add up to; after one that was only wished for, only what a clause tells counts."""
    deal = Deal(next((thing.kind for thing in group if thing.kind == "truce"), group[0].kind))
    wished = not real(reading, group[0], knowledge)
    for thing in group:
        if not real(reading, thing, knowledge):
            continue
        told = read_mention(reading, thing, words, deal, knowledge)
        if told or not thing.definite or (thing.marks and not group[0].marks):
            wished = False
        excluded = excluded_by(reading, thing.head, knowledge)
        deal.marked |= any(deal.kind == "truce" or not one.no_part for one in excluded)
        deal.marked |= any(terms_of(reading, thing.head, knowledge)) or binds_below(reading.tokens, thing.head)
    return Deal(deal.kind) if wished else deal


def _record(reading: Reading, found: Findings, deal: Deal) -> Agreement:
    evidence = tuple(sorted(deal.evidence))
    thirds = {name: unique(entities) for name, entities in deal.thirds.items()}
    apart = {entity.id for entities in thirds.values() for entity in entities}
    parties = [entity for entity in unique(deal.parties) if entity.id not in apart]
    first = deal.names[0] if deal.names else deal.kind
    name = next((name for name in deal.names if name[:1].isupper() and " " in name and not _by_day(reading, name)), first)
    truce = deal.kind == "truce"
    cessation = truce and "cessation" in name.lower()
    dates = {date: time.id for date, time in deal.dates.items()}
    return Agreement(
        id=record_id(reading.article, "agreements", evidence), evidence=evidence, method=METHOD, name=name,
        aliases=tuple(other for other in deal.names if other != name and not _bare(other)),
        pax_stage="Cea" if truce else deal.facts.get("pax_stage"),  # type: ignore[arg-type]
        pax_type=_pax_type(parties, deal.kind), ceasefire_class="cessation_of_hostilities" if cessation else None,
        ceasefire_side=deal.facts.get("ceasefire_side"),  # type: ignore[arg-type]
        purpose=deal.facts.get("purpose"),  # type: ignore[arg-type]
        coverage=deal.facts.get("coverage"),  # type: ignore[arg-type]
        form=deal.facts.get("form"),  # type: ignore[arg-type]
        place=deal.place.id if deal.place else None, parties=tuple(entity.id for entity in parties),
        unnamed_parties=truce and not _warring(parties), brokers=tuple(e.id for e in thirds.get("brokers", ())),
        guarantors=tuple(e.id for e in thirds.get("guarantors", ())),
        witnesses=tuple(e.id for e in thirds.get("witnesses", ())),
        declared=dates.get("declared"), signed=dates.get("signed"), effective=dates.get("effective"),
        expires=dates.get("expires"), ended=dates.get("ended"),
        status=tuple(Voiced(value, voice_at(found, words)) for value, words in deal.status.items()),
    )


def _by_day(reading: Reading, name: str) -> bool:
    """Whether a name begins with a time, which tells a deal but is no name of it: "Friday's accord"."""
    return any(name.startswith(reading.article.text[t.evidence.start:t.evidence.end].split()[0]) for t in reading.times)


def _bare(name: str) -> bool:
    """Whether a name is one common noun, which calls no certain deal: "deal", "truce"; not "JCPOA"."""
    return " " not in name and name[1:].islower()


def _warring(parties: list[Entity]) -> bool:
    """Whether a warring side that is no state is named among the parties."""
    return any(party.kind in ("armed_group", "political_group", "umbrella", "group_unnamed", "government") for party in parties)


def _pax_type(parties: list[Entity], kind: str) -> Literal["Inter", "InterIntra", "Intra"] | None:
    kinds = {party.kind for party in parties}
    if len(parties) > 1 and kinds <= {"state", "igo", "state_coalition"}:
        return "InterIntra" if kind == "truce" and len({p.country for p in parties}) > 1 else "Inter"
    if kinds & {"armed_group", "political_group", "umbrella"} and kinds & {"government", "state"}:
        return "Intra"
    return None
