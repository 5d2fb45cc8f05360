"""Talks: one record per round that an article tells of, with venue, sides, dates and every claimed status (CODEBOOK 2.5)."""

from __future__ import annotations

from truceline.coding.grammar.clauses import clause, governors
from truceline.coding.grammar.enclosing import voice_at
from truceline.coding.grammar.home_affairs import is_far_matter
from truceline.coding.grammar.nominals import phrase, unique
from truceline.coding.grammar.thirds import third_parties
from truceline.coding.grammar.words import Table, table
from truceline.coding.meeting.attendance import with_absent
from truceline.coding.meeting.closing import read_closing
from truceline.coding.meeting.foes import are_foes
from truceline.coding.meeting.groups import groups_in
from truceline.coding.meeting.meetings import length_of
from truceline.coding.meeting.other_matters import on_other_matters
from truceline.coding.meeting.reality import is_peace, is_real
from truceline.coding.meeting.tellers import verbs_of
from truceline.coding.meeting.things import Thing
from truceline.coding.meeting.told import Round, agenda_of, meeting_of, told_of
from truceline.coding.meeting.venues import finer, here_of
from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.dealings import Talks
from truceline.model.finding import ExpectedUntil, Participant, Voiced
from truceline.model.findings import Findings
from truceline.model.ids import record_id
from truceline.model.reading import Reading
from truceline.model.text import Evidence

METHOD = "rule:talks@2"
OVER = {"collapsed_claimed", "ended_with_agreement", "ended_without_agreement"}
"""What a round has come to that is no longer going on, however it is called: "the current round failed"."""


@component(needs=("actors", "times", "places", "statements"), gives=("talks",))
def code_talks(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[Talks, ...]:
    """The rounds of talks an article tells of.

    Mentions that agree in venue, number, age and sides are one round. A round that is only wished for ("called for
    talks") is no record: it is a demand.

    >>> # "Talks between the government and the FARC opened in Havana on 19 November." -> venue Havana, two participants
    """
    words = table(knowledge, "talks")
    rounds = [_gathered(reading, group, words, knowledge) for group in groups_in(reading, words, knowledge)]
    told = (_record(reading, found, one) for one in rounds if one.real and one.evidence and not _is_visit(one))
    records = tuple(
        one for one in told if not is_far_matter(reading, knowledge, one.evidence, (seat.actor for seat in one.participants))
    )
    return with_absent(reading, found, records, knowledge)


def _is_visit(one: Round) -> bool:
    """Whether it is only a conversation of two office-holders: they are named with "with" and nothing makes it peace talks."""
    alone = all(side.kind == "person" for side in one.participants)
    more = one.between or one.peace or one.format or one.number or one.thirds or are_foes(one.participants)
    return bool(one.participants) and alone and not more


def _gathered(reading: Reading, group: tuple[Thing, ...], words: Table, knowledge: Knowledge) -> Round:
    one, real_heads = Round(), set[int]()
    for thing in group:
        if reading.tokens.tags[thing.head] == "VERB":
            meeting_of(reading, thing, words, one, knowledge)
            continue
        if not is_real(reading, thing, words, knowledge):  # what is only wished for tells nothing of what is held
            continue
        one.name = one.name or (thing.name or None)
        one.number = one.number or thing.number
        one.venue = finer(one.venue, thing.place)
        before = (len(one.participants), one.start, one.end, one.until, len(one.status), one.venue)
        one.participants += [side for side in thing.sides if side not in one.participants]
        rests_on = reading.words(thing.first, thing.last)
        own_words = bool(thing.sides or thing.place or thing.number or length_of(reading.tokens, thing.head))
        own_words |= _modifiers(reading, thing, words, one, rests_on)
        told_of(reading, thing, words, one, knowledge)
        read_closing(reading, thing, words, table(knowledge, "agreements"), one, knowledge)
        one.real = True
        real_heads.add(thing.head)
        one.peace |= is_peace(reading.tokens, thing.head) or _on_a_truce(reading, thing.head, knowledge)
        one.between |= reading.tokens.lemmas[thing.head] in ("round", "negotiation")
        one.between |= any(reading.tokens.lemmas[j] in ("between", "among") for j in range(thing.first, thing.last))
        verbs = (verb for verb, _ in verbs_of(reading.tokens, thing.head, words))
        telling = dict.fromkeys([_verb_above(reading, thing.head), *verbs])
        for gives, entities in (third for v in telling for third in third_parties(reading, knowledge, words, thing.head, v)):
            one.thirds.setdefault(gives, []).extend(entities)
        one.start = one.start or thing.when
        one.agenda += [item for item in agenda_of(reading, thing.head) if item not in one.agenda]
        after = (len(one.participants), one.start, one.end, one.until, len(one.status), one.venue)
        if own_words:
            one.evidence.add(reading.words(thing.first, _reach(reading, thing)))
        elif after != before:
            first, last = clause(reading.tokens, _verb(reading, thing.head))
            one.evidence.add(reading.words(first, last))
    one.start = one.start or one.coming
    one.venue = one.venue or here_of(reading, real_heads)
    told = [thing for thing in group if thing.head in real_heads]
    named = [t for t in told if is_peace(reading.tokens, t.head)] or [t for t in group if t.definite] or told
    if one.real and not one.evidence and named and (one.peace or not on_other_matters(reading, words, knowledge)):
        one.evidence.add(reading.words(named[0].first, named[0].last))
    return one


def _on_a_truce(reading: Reading, head: int, knowledge: Knowledge) -> bool:
    """Whether the phrase says that the talks are about stopping the fighting: "talks on a [ceasefire] for the coast"."""
    truces = knowledge.classes.get("truce", ())
    return any(reading.tokens.lemmas[j].lower() in truces for j in reading.tokens.subtree(head) if j > head)


def _reach(reading: Reading, thing: Thing) -> int:
    """The end of the words that name sides and venue: "talks between A and B in Doha"."""
    return max(thing.last, phrase(reading.tokens, thing.head, keep=("conj", "cc"))[1]) if thing.sides else thing.last


def _verb_above(reading: Reading, head: int) -> int | None:
    above = next((above for above, _ in governors(reading.tokens, head)), None)
    return above if above is not None and reading.tokens.tags[above] == "VERB" else None


def _verb(reading: Reading, head: int) -> int:
    return next((above for above, _ in governors(reading.tokens, head)), head)


def _modifiers(reading: Reading, thing: Thing, words: Table, one: Round, rests_on: Evidence) -> bool:
    tokens, told = reading.tokens, False
    for j in tokens.below(thing.head, "amod", "compound", "advmod"):
        for gives in words.get(("modifier", tokens.lemmas[j]), ()) or words.get(("modifier", tokens.words[j].lower()), ()):
            field_name, _, value = gives.partition(":")
            if field_name == "status":
                one.status.setdefault(value, rests_on)
                told = True
                if tokens.lemmas[thing.head] == "round":
                    one.label = one.label or f"{tokens.words[j]} {tokens.words[thing.head]}"
            elif field_name == "format" and one.format is None:
                one.format = value or tokens.lemmas[j]
                told = True
        if tokens.lemmas[thing.head] == "round" and thing.number and one.label is None:
            one.label = f"{tokens.words[j]} {tokens.words[thing.head]}"
    return told


def _record(reading: Reading, found: Findings, one: Round) -> Talks:
    evidence = tuple(sorted(one.evidence))
    def voiced(words: Evidence) -> str:
        return voice_at(found, words)

    going = {"ongoing"} if OVER & one.status.keys() else set[str]()
    thirds = {name: unique(entities) for name, entities in one.thirds.items()}
    apart = {entity.id for entities in thirds.values() for entity in entities}
    return Talks(
        id=record_id(reading.article, "talks", evidence), evidence=evidence, method=METHOD, name=one.name,
        round_label=one.label, round_number=one.number, venue=one.venue.id if one.venue else None,
        format=one.format,  # type: ignore[arg-type]
        mediators=tuple(e.id for e in thirds.get("mediators", ())), hosts=tuple(e.id for e in thirds.get("hosts", ())),
        sponsors=tuple(e.id for e in thirds.get("sponsors", ())),
        participants=tuple(Participant(e.id) for e in unique(one.participants) if e.id not in apart),
        start=one.start.id if one.start else None, end=one.end.id if one.end else None,
        expected_until=ExpectedUntil(one.until[0].id, voiced(one.until[1])) if one.until else None,
        status=tuple(Voiced(value, voiced(words)) for value, words in one.status.items() if value not in going),
        agenda=tuple(one.agenda),
    )
