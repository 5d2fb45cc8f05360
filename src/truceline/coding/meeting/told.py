"""What verbs tell of a round of talks: when it opened and ended, how it stands, who takes part. No records are made here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from truceline.coding.grammar.clauses import AHEAD, agent, clause, governors, is_negated, modals
from truceline.coding.grammar.factuality import UNREAL
from truceline.coding.grammar.nominals import called, joined
from truceline.coding.grammar.thirds import chairs
from truceline.coding.grammar.time_links import head_token, time_of
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table, table
from truceline.coding.meeting.classing import class_of, is_set
from truceline.coding.meeting.marks import fixed, on_a_further_day, opening, own_time, since
from truceline.coding.meeting.mentions import journey
from truceline.coding.meeting.met import behind_partner, seated, sent_by
from truceline.coding.meeting.tellers import verbs_of
from truceline.coding.meeting.things import Thing
from truceline.coding.meeting.venues import AT, TOWARDS, place_under
from truceline.knowledge.catalogue import Knowledge
from truceline.model.entities import Entity
from truceline.model.layers import PlaceInText, TimeExpression
from truceline.model.reading import Reading, Tokens
from truceline.model.text import Evidence

UNDER_WAY = frozenset({"under", "way", "underway", "ongoing", "in", "progress", "session", "on", "open", "running"})
LOOKING_ON = frozenset({"observer", "witness", "guest", "adviser", "advisor"})


@dataclass
class Round:
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
    coming: TimeExpression | None = None
    """The day on which somebody comes to the talks: their start where no other is told."""
    real: bool = False
    peace: bool = False
    between: bool = False


def told_of(reading: Reading, thing: Thing, words: Table, one: Round, knowledge: Knowledge) -> None:
    """Read the verbs around the noun into the round."""
    for verb, roles in verbs_of(reading.tokens, thing.head, words):
        if class_of(reading.tokens, verb, words, knowledge) not in UNREAL:
            _read(reading, thing, words, one, knowledge, verb, roles)
    one.start = one.start or _under_way_since(reading, thing)
    for noun in _openings(reading, thing, words):
        one.start = one.start or _day_under(reading, noun)
        one.venue = one.venue or place_under(reading, noun)


def _openings(reading: Reading, thing: Thing, words: Table) -> list[int]:
    """Nouns for the start of the talks: "[the opening] in Almaty on Monday of a fourth round of talks"."""
    if not cased(reading.tokens, thing.head, "of", "to"):
        return []
    return [up for up, _ in governors(reading.tokens, thing.head) if ("beginning", reading.tokens.lemmas[up]) in words]


def _day_under(reading: Reading, noun: int) -> TimeExpression | None:
    """The day that hangs on a noun: "the opening [on Monday]"."""
    tokens = reading.tokens
    below = tokens.below(noun, "nmod", "obl")
    return next((
        time for time in reading.times_within(tokens.span(*tokens.extent(noun)))
        if time.kind not in ("duration", "time_of_day") and head_token(tokens, time.first, time.last) in below
    ), None)


def _under_way_since(reading: Reading, thing: Thing) -> TimeExpression | None:
    """The time since which talks go on, told right behind their name: "the talks, [under way since] July 11"."""
    tokens, i = reading.tokens, thing.head + 1
    while i < len(tokens) and (tokens.words[i] == "," or tokens.words[i].lower() in UNDER_WAY):
        i += 1
    if i <= thing.head + 2 or i >= len(tokens) or tokens.words[i].lower() != "since":
        return None
    dated = (t for t in reading.times if t.first in (i + 1, i + 2) and t.kind not in ("duration", "time_of_day"))
    return next(dated, None)


def meeting_of(reading: Reading, thing: Thing, words: Table, one: Round, knowledge: Knowledge) -> None:
    """What a meeting told nearby adds to a round: "delegates [met in Doha on Monday]. The talks ..."."""
    tokens, verb = reading.tokens, thing.head
    told = class_of(tokens, verb, words, knowledge)
    if told in UNREAL:
        return
    if one.venue is not None and one.venue != thing.place:
        return
    one.venue = thing.place
    one.participants += [side for side in thing.sides if thing.firm and side not in one.participants]
    one.real |= thing.firm or thing.age == "next"
    for gives in ("start",) if thing.firm else words.get(("gather", tokens.lemmas[verb]), ()):
        _set(one, gives, own_time(tokens, time_of(reading, verb)), told, None, reading, verb, {})
    words_ = reading.words(*clause(tokens, verb))
    agreed = tokens.relation(verb) == "xcomp" and ("agreed", tokens.lemmas[tokens.heads[verb]]) in words
    if told == "future" and (agreed or AHEAD & set(modals(tokens, verb))):
        one.status.setdefault("announced", words_)
    one.evidence.add(words_)


def _read(
    reading: Reading, thing: Thing, words: Table, one: Round, knowledge: Knowledge, verb: int, roles: frozenset[str]
) -> None:
    """What one verb tells: dates, status, venue, who takes part, who mediates."""
    tokens, noun = reading.tokens, thing.head
    told = class_of(tokens, verb, words, knowledge)
    day = time_of(reading, verb) or _meanwhile(reading, noun, verb)
    time = None if on_a_further_day(tokens, verb) else own_time(tokens, day)
    due = tokens.tags[verb] == "ADJ" and bool(tokens.below(verb, "cop"))
    clause_words = reading.words(*clause(tokens, verb)) if due or tokens.tags[verb] in ("VERB", "AUX") else None
    for role in ("subject", "object", "gather"):
        for gives in words.get((role, tokens.lemmas[verb]), ()) if role in roles else ():
            _set(one, gives, time, told, clause_words, reading, verb, table(knowledge, "agreements"))
            if gives == "venue" and role == "gather" and not is_negated(tokens, verb):
                one.coming = one.coming or opening(tokens, time, verb)
    way = journey(tokens, verb, words) if "object" in roles else None
    if way is not None and not is_negated(tokens, way):
        one.coming = one.coming or opening(tokens, time_of(reading, way), way)
    if "object" in roles and time is not None and fixed(tokens, head_token(tokens, time.first, time.last)):
        for gives in words.get(("calls", tokens.lemmas[verb]), ()):
            _set(one, gives, time, told, clause_words, reading, verb, table(knowledge, "agreements"))
    subject = agent(tokens, verb)
    doer = subject if subject != noun else None
    takes_part = ("object" in roles and ("participants", tokens.lemmas[verb]) in words) or (
        "gather" in roles and ("gather", tokens.lemmas[verb]) in words)
    passive = bool(tokens.below(verb, "nsubj:pass")) and ("attended", tokens.lemmas[verb]) not in words
    if doer is not None and takes_part and not is_negated(tokens, verb) and not passive:
        sent = sent_by(reading, words, doer)  # "negotiators of A and B" are both sides in one phrase
        found = sent if len(sent) > 1 else seated(reading, words, doer)
        beside = [o for o in (*tokens.below(verb, "obl"), *tokens.below(noun, "nmod")) if cased(tokens, o, "with")]
        third = [o for o in beside if tokens.lemmas[o].lower() in knowledge.classes.get("mediator", ())]
        if mediating := [body for body in joined(reading, third) if body.kind != "person"]:
            one.thirds.setdefault("mediators", []).extend(mediating)
        others = joined(reading, [o for o in beside if tokens.heads[o] == verb and o not in third])
        part = next((tokens.lemmas[o].lower() for o in tokens.below(verb, "obl") if cased(tokens, o, "as")), "")
        if part in knowledge.classes.get("mediator", ()):  # "attended as facilitators"
            one.thirds.setdefault("mediators", []).extend(found)
        elif part in LOOKING_ON:
            found = ()
        elif chairs(tokens, words, knowledge, verb, doer, found) and not (others or thing.sides):
            one.thirds.setdefault("mediators", []).extend(found)
            found = ()
        one.participants += [side for side in (*found, *others) if side not in one.participants]
    for gives in words.get(("third", tokens.lemmas[verb]), ()) if roles else ():
        one.thirds.setdefault(gives, []).extend(joined(reading, () if doer is None else (doer,)))
    if roles and time is not None and ("third", tokens.lemmas[verb]) in words and since(tokens, time):
        one.start = one.start or time
    if roles & {"subject", "object"} or (takes_part and "gather" in roles):
        moved = "gather" in roles or ("moves", tokens.lemmas[verb]) in words
        moved |= "start:announced" in words.get(("subject", tokens.lemmas[verb]), ())  # "scheduled for Washington"
        one.venue = one.venue or place_under(reading, verb, TOWARDS if moved else AT)
        one.venue = one.venue or (behind_partner(reading, verb) if "object" in roles else None)


def _meanwhile(reading: Reading, noun: int, verb: int) -> TimeExpression | None:
    """The day of what was done while talks opened: "stayed away [on Monday] as talks opened"."""
    tokens, above = reading.tokens, reading.tokens.heads[verb]
    if tokens.relation(verb) == "advcl" and tokens.lemmas[tokens.extent(verb)[0]] in ("as", "when"):
        return time_of(reading, above)
    hung = above == noun and tokens.relation(verb) == "acl" and cased(tokens, noun, "as") and tokens.relation(noun) == "obl"
    return time_of(reading, tokens.heads[noun]) if hung and tokens.labels[verb] != "acl:relcl" else None


def _set(
    one: Round, gives: str, time: TimeExpression | None, told: str, words: Evidence | None, reading: Reading, verb: int,
    words_of_deals: Table,
) -> None:
    name, _, value = gives.partition(":")
    future = is_set(reading.tokens, verb) or told == "future" or "will" in modals(reading.tokens, verb)
    if name == "start" and words and not value and _goes_on(reading.tokens, verb):
        one.status.setdefault("ongoing", words)
    elif name == "start":
        one.start = one.start or opening(reading.tokens, time, verb)
        if words and (future or value):
            one.status.setdefault("announced", words)
    elif name == "end" and not future:
        one.end = one.end or time
        if words:
            agreed = _outcome(reading, verb, words_of_deals)
            if agreed:
                one.status.setdefault(agreed, words)
    elif name == "status" and words and not (future and value != "ongoing"):
        if value == "ongoing" and time is not None and (future or time.modifier == "not_before"):
            one.until = one.until or (time, words)
        elif (value != "ongoing" or not future) and not _was_so(reading.tokens, verb):
            one.status.setdefault(value, words)


def _was_so(tokens: Tokens, verb: int) -> bool:
    """Whether a clause on the noun tells how talks stood before: "resumed talks that [had been frozen] for months"."""
    aside = tokens.labels[verb] == "acl:relcl" or tokens.relation(verb) == "acl"
    return aside and any(tokens.words[j].lower() == "had" for j in tokens.below(verb, "aux"))


def _goes_on(tokens: Tokens, verb: int) -> bool:
    """Whether it is told as going on: "talks [are being held]", "[are taking] place"; not "is resuming on Monday"."""
    auxiliaries = [tokens.words[j].lower() for j in tokens.below(verb, "aux", "aux:pass")]
    held = tokens.lemmas[verb] in ("hold", "take", "conduct")
    return held and ("being" in auxiliaries or (tokens.words[verb].endswith("ing") and bool({"is", "are"} & set(auxiliaries))))


def _outcome(reading: Reading, verb: int, deals: Table) -> str | None:
    """With or without what the talks ended: "ended [without a breakthrough]", "concluded [with an accord]"."""
    for o in reading.tokens.below(verb, "obl"):
        if cased(reading.tokens, o, "without"):
            return "ended_without_agreement"
        if cased(reading.tokens, o, "with", "in") and ("name", reading.tokens.lemmas[o]) in deals:
            return "ended_with_agreement"
    return None


def agenda_of(reading: Reading, head: int) -> Iterator[str]:
    """What the talks are about, as printed: "talks on [the release of prisoners]"; a country is no item."""
    tokens = reading.tokens
    for topic in tokens.below(head, "nmod"):
        if cased(tokens, topic, "on", "about", "over", "regarding", "concerning") and tokens.tags[topic] == "NOUN":
            yield called(reading, topic)
