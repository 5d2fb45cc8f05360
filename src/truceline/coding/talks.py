"""Talks: one record per round that an article tells of, with venue, sides, dates and every claimed status (CODEBOOK 2.5)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from truceline.coding.clauses import agent, clause, governors, is_negated, modals, patient
from truceline.coding.factuality import embedding_words, factuality
from truceline.coding.nominals import (
    between,
    called,
    is_definite,
    joined,
    modifiers,
    phrase,
    place_of,
    places_under,
    sides,
    unique,
    venue_in,
)
from truceline.coding.rounds import Thing, grouped
from truceline.coding.thirds import third_parties
from truceline.coding.time_links import head_token, time_of
from truceline.coding.wording import cased
from truceline.coding.words import Table, table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.findings import ExpectedUntil, Findings, Participant, Talks, Voiced
from truceline.model.ids import record_id
from truceline.model.reading import Entity, PlaceInText, Reading, TimeExpression, Tokens
from truceline.model.text import Evidence

METHOD = "rule:talks@1"
UNREAL = ("hypothetical", "requested_not_actual", "negated", "denied")


@dataclass
class _Round:
    """What the mentions of one round add up to."""

    evidence: set[Evidence] = field(default_factory=set)
    name: str | None = None
    label: str | None = None
    number: int | None = None
    venue: PlaceInText | None = None
    format: str | None = None
    start: TimeExpression | None = None
    end: TimeExpression | None = None
    until: tuple[TimeExpression, Evidence] | None = None
    participants: list[Entity] = field(default_factory=list)
    thirds: dict[str, list[Entity]] = field(default_factory=dict)
    status: dict[str, Evidence] = field(default_factory=dict)
    agenda: list[str] = field(default_factory=list)
    real: bool = False


@component(needs=("actors", "times", "places", "statements"), gives=("talks",))
def code_talks(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[Talks, ...]:
    """The rounds of talks an article tells of.

    Mentions that agree in venue, number, age and sides are one round. A round that is only wished for ("called for
    talks") is no record: it is a demand.

    >>> # "Talks between the government and the FARC opened in Havana on 19 November." -> venue Havana, two participants
    """
    words = table(knowledge, "talks")
    rounds = [_gathered(reading, group, words, knowledge) for group in grouped(mentions(reading, words))]
    return tuple(_record(reading, found, one) for one in rounds if one.real and one.evidence)


def mentions(reading: Reading, words: Table) -> Iterator[Thing]:
    """Nouns that name a round of talks, in text order, each with what its own phrase says."""
    tokens = reading.tokens
    for i in range(len(tokens)):
        given = words.get(("name", tokens.lemmas[i])) or words.get(("name", tokens.words[i].lower()))
        if not given or tokens.tags[i] not in ("NOUN", "PROPN") or _modifies(reading, i):
            continue
        if tokens.lemmas[i] == "round" and not _round_of_talks(reading, i, words):
            continue
        if given == ("talks-if-peace",) and not any(tokens.lemmas[j] == "peace" for j in tokens.below(i, "compound", "amod")):
            continue
        telling = modifiers(tokens, i)
        if any("unrelated" in words.get(("modifier", word), ()) for word in telling) or unrelated(tokens, i, words):
            continue
        if _personal(reading, i):
            continue
        first, last = phrase(tokens, i)
        rounds_of = [j for j in tokens.below(i, "nmod") if cased(tokens, j, "of") and ("name", tokens.lemmas[j]) in words]
        topic = next(iter(rounds_of), None)
        yield Thing(
            head=i, first=first, last=last, kind="talks", definite=is_definite(tokens, i), name=called(reading, topic or i),
            number=_number(reading, i), age=_age(reading, i, words), place=_venue(reading, i),
            sides=unique((*sides(reading, i), *(sides(reading, topic) if topic else ()))) or _after_topic(reading, i, words),
            when=_dated(reading, i, first, last),
            marks=frozenset(word for word in telling if ("modifier", word) not in words and ("plain", word) not in words),
        )


def unrelated(tokens: Tokens, noun: int, words: Table) -> bool:
    """Whether a noun is said to be about something that is no conflict: "talks on [accession]", "a deal over [tariffs]"."""
    first, last = phrase(tokens, noun)
    topics = [
        j for j in range(noun + 1, last) if tokens.relation(j) in ("nmod", "obl") and first <= tokens.heads[j] < last
        and any(tokens.lemmas[c] in ("on", "over", "about", "regarding", "for", "to", "of") for c in tokens.below(j, "case"))
    ]
    return any(("topic", tokens.lemmas[k].lower()) in words for j in topics for k in (j, *tokens.below(j, "compound", "amod")))


def _personal(reading: Reading, i: int) -> bool:
    """Whether it is one person's conversation ("his talks with the king"), which is a meeting and no round of talks."""
    tokens = reading.tokens
    owners = [j for j in tokens.below(i, "nmod:poss") if tokens.lemmas[j] in ("his", "her")]
    return bool(owners) and any(cased(tokens, j, "with") for j in tokens.below(i, "nmod"))


def _modifies(reading: Reading, i: int) -> bool:
    """Whether the noun only modifies another ("talks venue"), or stands in "round of talks" already counted."""
    tokens = reading.tokens
    if tokens.relation(i) == "compound":
        return True
    head = tokens.heads[i]
    return head >= 0 and tokens.lemmas[head] == "round" and cased(tokens, i, "of")


def _round_of_talks(reading: Reading, i: int, words: Table) -> bool:
    tokens = reading.tokens
    topics = [j for j in tokens.below(i, "nmod") if cased(tokens, j, "of")]
    return not topics or any(("name", tokens.lemmas[j]) in words for j in topics)


def _after_topic(reading: Reading, i: int, words: Table) -> tuple[Entity, ...]:
    """The sides named behind what the talks are about: "talks on prisoners [between A and B]"; no "border between A and B"."""
    tokens = reading.tokens
    for j in range(i + 1, phrase(tokens, i)[1]):
        if tokens.lemmas[j] == "between" and ("ties", tokens.lemmas[j - 1]) not in words:
            return between(reading, j + 1)
    return ()


def _dated(reading: Reading, i: int, first: int, last: int) -> TimeExpression | None:
    """The day named right before the talks: "Friday's talks", "next week's negotiations"."""
    tokens = reading.tokens
    inside = reading.times_within(tokens.span(first, last))
    return next((time for time in inside if time.last <= i and any(
        time.first <= j < time.last and tokens.labels[j] == "nmod:poss" for j in tokens.children[i])), None)


def _venue(reading: Reading, i: int) -> PlaceInText | None:
    """Where the talks are: "talks in Doha", "talks held in Doha", "the Doha talks"."""
    held = next((place for verb in reading.tokens.below(i, "acl") if (place := places_under(reading, verb))), None)
    topics = reading.tokens.below(i, "nmod")
    of_topic = next((place for topic in topics if (place := places_under(reading, topic))), None)
    return venue_in(reading, i) or places_under(reading, i) or held or _seat(reading, i) or of_topic


def _seat(reading: Reading, i: int) -> PlaceInText | None:
    """A venue named before the noun: "the Geneva talks"."""
    venue = place_of(reading, reading.tokens.below(i, "compound", "nmod"))
    return venue if venue and venue.precision in ("city", "site") else None


ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
)


def _number(reading: Reading, i: int) -> int | None:
    """The number of the round, only when the text states one ("the third round")."""
    tokens = reading.tokens
    for j in (*tokens.below(i, "amod", "nummod"), *(k for m in tokens.below(i, "nmod") for k in tokens.below(m, "amod"))):
        word = tokens.words[j].lower()
        if word in ORDINALS and tokens.lemmas[i] in ("round", "session"):
            return ORDINALS.index(word) + 1
        digits = word.rstrip("stndrh")
        if digits.isdigit() and word != digits and 0 < int(digits) < 100:
            return int(digits)
    return None


def _age(reading: Reading, i: int, words: Table) -> str:
    tokens = reading.tokens
    for j in tokens.below(i, "amod"):
        given = words.get(("modifier", tokens.lemmas[j]), ()) or words.get(("modifier", tokens.words[j].lower()), ())
        if "earlier" in given:
            return "earlier"
        if "status:announced" in given:
            return "next"
    return ""


def _gathered(reading: Reading, group: tuple[Thing, ...], words: Table, knowledge: Knowledge) -> _Round:
    one = _Round()
    for thing in group:
        one.name = one.name or (thing.name or None)
        one.number = one.number or thing.number
        one.venue = one.venue or thing.place
        before = (len(one.participants), one.start, one.end, one.until, len(one.status), one.venue)
        one.participants += [side for side in thing.sides if side not in one.participants]
        rests_on = reading.words(thing.first, thing.last)
        own_words = bool(thing.sides or thing.place or thing.number)
        own_words |= _modifiers(reading, thing, words, one, rests_on)
        real = _predicate(reading, thing, words, one, knowledge)
        one.real |= real
        thirds = third_parties(reading, knowledge, words, thing.head, _verb_above(reading, thing.head))
        for gives, entities in thirds if real else ():
            one.thirds.setdefault(gives, []).extend(entities)
        one.start = one.start or (thing.when if real else None)
        one.agenda += [item for item in _agenda(reading, thing.head) if real and item not in one.agenda]
        after = (len(one.participants), one.start, one.end, one.until, len(one.status), one.venue)
        if own_words and real:
            one.evidence.add(reading.words(thing.first, _reach(reading, thing)))
        elif real and after != before:
            first, last = clause(reading.tokens, _verb(reading, thing.head))
            one.evidence.add(reading.words(first, last))
    if one.real and not one.evidence and any(thing.definite for thing in group):
        one.evidence.add(reading.words(group[0].first, group[0].last))
    return one


def _reach(reading: Reading, thing: Thing) -> int:
    """The end of the words that name sides and venue: "talks between A and B in Doha"."""
    return max(thing.last, phrase(reading.tokens, thing.head, keep=("conj", "cc"))[1]) if thing.sides else thing.last


def _verb_above(reading: Reading, head: int) -> int | None:
    above = next((above for above, _ in governors(reading.tokens, head)), None)
    return above if above is not None and reading.tokens.tags[above] == "VERB" else None


def _agenda(reading: Reading, head: int) -> Iterator[str]:
    """What the talks are about, as printed: "talks on [the release of prisoners]"; a country is no item."""
    tokens = reading.tokens
    for topic in tokens.below(head, "nmod"):
        if cased(tokens, topic, "on", "about", "over", "regarding", "concerning") and tokens.tags[topic] == "NOUN":
            yield called(reading, topic)


def _verb(reading: Reading, head: int) -> int:
    return next((above for above, _ in governors(reading.tokens, head)), head)


def _modifiers(reading: Reading, thing: Thing, words: Table, one: _Round, rests_on: Evidence) -> bool:
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


def _predicate(reading: Reading, thing: Thing, words: Table, one: _Round, knowledge: Knowledge) -> bool:
    """Read the verb that governs the noun; whether the mention tells of talks that are, were or will be held."""
    tokens, noun = reading.tokens, thing.head
    above = next((up for up in governors(tokens, noun) if ("measure", tokens.lemmas[up[0]]) not in words), None)
    if above is None:
        return True
    verb, relation = above
    if tokens.tags[verb] not in ("VERB", "AUX", "ADJ", "NOUN"):
        return True
    nouns_above = [tokens.lemmas[up] for up, _ in governors(tokens, noun) if tokens.tags[up] == "NOUN"]
    if not thing.definite and any(("unreal", lemma) in words for lemma in nouns_above):
        return False
    wishing = [up for up, _ in governors(tokens, noun) if tokens.tags[up] == "VERB" and _wishes(knowledge, tokens.lemmas[up])]
    if wishing and not (thing.definite or telling_words(thing)):
        return False
    told = factuality(tokens, verb, knowledge).class_
    embedded = tokens.tags[verb] == "NOUN" or told in UNREAL
    if tokens.tags[verb] == "VERB" and _asks(knowledge, tokens.lemmas[verb]) and (
        relation == "obj" or (not relation.startswith("nsubj") and cased(tokens, noun, "for", "to", "on", "about"))
    ):
        return thing.definite
    if embedded and not (thing.definite or telling_words(thing)):
        return False
    if told in UNREAL:
        return thing.definite
    subject = relation.startswith("nsubj") or agent(tokens, verb) == noun
    done = patient(tokens, verb) == noun
    time = _own_time(tokens, time_of(reading, verb))
    words_of_clause = reading.words(*clause(tokens, verb)) if tokens.tags[verb] in ("VERB", "AUX") else None
    for role in (("subject",) if subject or done else ()) + (("object",) if done else ()):
        for gives in words.get((role, tokens.lemmas[verb]), ()):
            _set(one, gives, time, told, words_of_clause, reading, verb, table(knowledge, "agreements"))
    if done and not relation.startswith("nsubj"):
        doer = agent(tokens, verb)
        if doer is not None and ("participants", tokens.lemmas[verb]) in words and not is_negated(tokens, verb):
            found = joined(reading, [doer])
            others = joined(reading, [o for o in tokens.below(verb, "obl") if cased(tokens, o, "with")])
            one.participants += [side for side in (*found, *others) if side not in one.participants]
    for gives in words.get(("third", tokens.lemmas[verb]), ()):
        doer = agent(tokens, verb)
        if doer is not None and doer != noun:
            one.thirds.setdefault(gives, []).extend(joined(reading, [doer]))
    one.venue = one.venue or (places_under(reading, verb) if subject or done else None)
    return True


def _own_time(tokens: Tokens, time: TimeExpression | None) -> TimeExpression | None:
    """The time unless it only tells one thing from another, like the year in "the 2015 deal"."""
    if time is None:
        return None
    head = head_token(tokens, time.first, time.last)
    return None if tokens.relation(head) in ("compound", "nummod", "amod") else time


def telling_words(thing: Thing) -> bool:
    """Whether the phrase itself names sides, a place or a number, so that it tells of a certain round."""
    return bool(thing.sides or thing.place or thing.number)


def _wishes(knowledge: Knowledge, lemma: str) -> bool:
    return embedding_words(knowledge).get(("verb", lemma)) in ("requested_not_actual", "hypothetical", "future")


def _asks(knowledge: Knowledge, lemma: str) -> bool:
    return embedding_words(knowledge).get(("verb", lemma)) in ("requested_not_actual", "hypothetical")


def _set(
    one: _Round, gives: str, time: TimeExpression | None, told: str, words: Evidence | None, reading: Reading, verb: int,
    words_of_deals: Table,
) -> None:
    name, _, value = gives.partition(":")
    future = told == "future" or "will" in modals(reading.tokens, verb)
    if name == "start":
        one.start = one.start or time
        if words:
            one.status.setdefault("announced", words) if future else None
    elif name == "end" and not future:
        one.end = one.end or time
        if words:
            agreed = _outcome(reading, verb, words_of_deals)
            if agreed:
                one.status.setdefault(agreed, words)
    elif name == "status" and words and not (future and value != "ongoing"):
        if value == "ongoing" and time is not None and (future or time.modifier == "not_before"):
            one.until = one.until or (time, words)
        elif value != "ongoing" or not future:
            one.status.setdefault(value, words)


def _outcome(reading: Reading, verb: int, deals: Table) -> str | None:
    """With or without what the talks ended: "ended [without a breakthrough]", "concluded [with an accord]"."""
    for o in reading.tokens.below(verb, "obl"):
        if cased(reading.tokens, o, "without"):
            return "ended_without_agreement"
        if cased(reading.tokens, o, "with", "in") and ("name", reading.tokens.lemmas[o]) in deals:
            return "ended_with_agreement"
    return None


def _record(reading: Reading, found: Findings, one: _Round) -> Talks:
    evidence = tuple(sorted(one.evidence))
    from truceline.coding.enclosing import voice_at

    def voiced(words: Evidence) -> str:
        return voice_at(found, words)

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
        status=tuple(Voiced(value, voiced(words)) for value, words in one.status.items()), agenda=tuple(one.agenda),
    )
