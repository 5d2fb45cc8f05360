"""Events: who did what to whom, in PLOVER 0.8 terms, each with its factuality and the clause it rests on (CODEBOOK 2.4).

Acts are read off the grammar with the frames of the cue family "events-acts" (`eventing.acts`); events that show in other
records are made from those (`eventing.mirrors`), so that an event and its demand or walkout never disagree.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from truceline.coding.eventing.acts import Act, acts, attempted
from truceline.coding.eventing.frames import frame_book
from truceline.coding.eventing.mirrors import Draft, mirrored
from truceline.coding.grammar.clauses import clause, modals
from truceline.coding.grammar.enclosing import side_at, statement_at
from truceline.coding.grammar.factuality import DONE, VALUES, factuality
from truceline.coding.grammar.nominals import core, places_under
from truceline.coding.grammar.persons import FIRST
from truceline.coding.grammar.referents import agreement_at, talks_at
from truceline.coding.grammar.time_links import time_of
from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.finding import Factuality
from truceline.model.findings import Findings
from truceline.model.ids import record_id
from truceline.model.reading import Reading, Tokens
from truceline.model.scene import Event
from truceline.model.text import Evidence

NEEDS = (
    "actors", "times", "places", "statements", "talks", "agreements", "demands", "commitments", "status_claims",
    "participation_changes",
)
FROM_RECORDS_FIRST = frozenset({"REQUEST", "SANCTION", "AGREE", "REJECT", "ACCUSE"})
"""Types of which the record tells more than the clause; for the others the clause names who met or fought whom."""


@component(needs=NEEDS, gives=("events",))
def code_events(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[Event, ...]:
    """The events of an article, told as done or with the class that says how they are told.

    An act that is only asked for, promised, refused or threatened is told by the event that carries it.

    >>> # "The junta expelled the ambassador of Chad." -> SANCTION expel, actors the junta, asserted
    """
    told = acts(reading, knowledge)
    known = frozenset(actor.id for actor in found.actors)
    shown = tuple(mirrored(reading, found, knowledge, told, frame_book(knowledge)))
    drafted = tuple(draft for act in told for draft in _drafts(reading, found, knowledge, act, known))
    silent = _outlets(found, knowledge)
    events: dict[str, Event] = {}
    for draft in _without_doubles(shown, drafted):
        settled = _settled(found, draft, silent)
        if settled is None:
            continue
        event = _record(reading, settled)
        events.setdefault(event.id, event)
    return tuple(sorted(events.values(), key=lambda event: (event.evidence[0].start, event.evidence[0].end, event.type)))


def _drafts(reading: Reading, found: Findings, knowledge: Knowledge, act: Act, known: frozenset[str]) -> Iterator[Draft]:
    tokens, i = reading.tokens, act.predicate
    if act.carrier is not None or reading.zone(i) == "boilerplate" or "weak" in act.frame.marks:
        return
    words = tokens.span(i, i + 1)
    own = side_at(found, words)
    doers = _ids(reading, act.doers, own, known) or (own if _spoken_we(reading, i) else ())
    if act.frame.marks.get("who") == "parties":
        doers = _bound(reading, found, i)
    receivers = tuple(one for one in _ids(reading, act.receivers, own, known) if one not in doers)
    voice = statement_at(found, words)
    around = next((s.span for s in voice.evidence if s.span.covers(words)), None) if voice else None
    given = factuality(tokens, i, knowledge, around)
    if given.class_ == "future" and attempted(reading, i, knowledge):
        given = Factuality(VALUES["asserted"], "asserted")
    if given.class_ in DONE and voice is not None and voice.polarity == "denied":
        given = Factuality(VALUES["denied"], "denied")
    given = _unreal(reading, i, given)
    if act.role == "modal":
        if not receivers:
            return
        given = Factuality(VALUES["asserted"], "asserted") if given.class_ == "negated" else given
    if act.role == "noun" and given.class_ in DONE:
        given = Factuality(VALUES["presupposed"], "presupposed")
    if not doers and not (given.class_ in DONE and tokens.below(i, "nsubj:pass") and _suffered(tokens, act, receivers)):
        return
    if act.type == "CONSULT" and _is_habit(reading, i):
        return
    if given.class_ == "requested_not_actual" or _is_purpose(reading, i):
        return
    if given.class_ in ("hypothetical", "presupposed") and not (doers and receivers):
        return
    time, place = time_of(reading, i), places_under(reading, i)
    yield Draft(
        act.type, act.mode, act.cameo, doers, receivers, given, _clause(reading, act), act.contexts, time.id if time else None,
        place.id if place else None, _about(reading, found, act), f"rule:event-{act.frame.cue.pattern.partition('|')[0]}@1",
    )


def _unreal(reading: Reading, i: int, given: Factuality) -> Factuality:
    """What is "yet to" be done has not been; what "could not" be done, or is done "only when", is not told as either."""
    tokens, above = reading.tokens, reading.tokens.heads[i]
    if given.class_ in DONE and tokens.relation(i) in ("xcomp", "ccomp", "advcl") and above >= 0:
        if tokens.lemmas[above] in ("cease", "stop", "quit", "avoid", "refrain", "halt") and tokens.relation(i) == "xcomp":
            return Factuality(VALUES["negated"], "negated")
        infinitive = any(tokens.lemmas[m] == "to" for m in tokens.below(i, "mark"))
        if tokens.lemmas[above] in ("force", "compel", "coerce", "bid") and infinitive:
            return Factuality(VALUES["requested_not_actual"], "requested_not_actual")
    before = {tokens.lemmas[j].lower() for j in range(max(0, i - 3), i)}
    if given.class_ in DONE and {"yet", "to"} <= before:
        return Factuality(VALUES["negated"], "negated")
    if given.class_ in DONE and tokens.relation(i) == "advcl":
        marks = {tokens.lemmas[m].lower() for m in tokens.below(i, "mark", "advmod")}
        marks |= {tokens.lemmas[j].lower() for m in tokens.below(i, "mark", "advmod") for j in (m - 1,) if j >= 0} & {"only"}
        if marks & {"before", "until"} or {"only"} & marks:
            return Factuality(VALUES["hypothetical"], "hypothetical")
    if given.class_ in DONE and "to" in before and any(tokens.lemmas[c] == "be" for c in tokens.below(i, "aux", "cop")):
        return Factuality(VALUES["future"], "future")
    if given.class_ in (*DONE, "negated") and {"could", "can", "may", "might"} & set(modals(tokens, i)):
        return Factuality(VALUES["hypothetical"], "hypothetical")
    return given


def _suffered(tokens: Tokens, act: Act, receivers: tuple[str, ...]) -> bool:
    """Whether an act by nobody named is worth telling: one done to a named side, or an attack on a thing."""
    if act.type in ("REQUEST", "ACCUSE", "CONSULT", "AGREE", "REJECT"):
        return False
    hit = act.type == "ASSAULT" and "things" in act.frame.lists and act.mode != "destroy"
    return bool(receivers) or (hit and tokens.lemmas[act.predicate] != "target" and any(
        tokens.tags[j] in ("NOUN", "PROPN") for j in tokens.below(act.predicate, "nsubj:pass")
    ))


def _is_habit(reading: Reading, i: int) -> bool:
    """Whether a relative clause says what somebody does as a rule: "the minister who negotiates for the government"."""
    tokens = reading.tokens
    plain = tokens.words[i].lower() in (tokens.lemmas[i], tokens.lemmas[i] + "s")
    return tokens.labels[i] == "acl:relcl" and plain and not tokens.below(i, "aux")


def _ids(reading: Reading, heads: tuple[int, ...], own: tuple[str, ...], known: frozenset[str]) -> tuple[str, ...]:
    """The actors that words name; "we" and "I" are the side that speaks."""
    found: list[str] = []
    for head in heads:
        if reading.tokens.lemmas[head].lower() in ("we", "us", "i", "me"):
            found += own or [entity.id for entity in reading.entities_of(head)]
        else:
            entity = reading.entity_at(head)
            found += [entity.id] if entity is not None else []
    return tuple(one for one in dict.fromkeys(found) if one in known)


def _bound(reading: Reading, found: Findings, verb: int) -> tuple[str, ...]:
    """Who is bound by the truce that is the subject of a verb."""
    for i in reading.tokens.below(verb, "nsubj"):
        one = agreement_at(reading, found, i)
        return next((deal.parties for deal in found.agreements if deal.id == one), ())
    return ()


def _is_purpose(reading: Reading, i: int) -> bool:
    """Whether an act is only what something else is done for: "deployed [to protect] civilians"."""
    tokens = reading.tokens
    while tokens.relation(i) in ("conj", "xcomp") and tokens.heads[i] >= 0:
        i = tokens.heads[i]
    return tokens.relation(i) == "advcl" and any(tokens.lemmas[m] == "to" for m in tokens.below(i, "mark"))


def _spoken_we(reading: Reading, verb: int) -> bool:
    return any(reading.tokens.lemmas[i].lower() in FIRST for i in reading.tokens.below(verb, "nsubj"))


def _clause(reading: Reading, act: Act) -> Evidence:
    """The shortest clause that tells the act, with the complement that says what is asked, agreed or alleged."""
    tokens, i = reading.tokens, act.predicate
    if act.role == "noun":
        first, last = core(tokens, i)
        ends = [tokens.extent(j)[1] for j in (*act.doers, *act.receivers) if i in tokens.ancestors(j)]
        return reading.words(first, max(last, *ends, last))
    keep = ("ccomp", "xcomp", "acl") if act.type in ("REQUEST", "AGREE", "REJECT", "THREATEN", "ACCUSE") else ("xcomp",)
    first, last = clause(tokens, i, keep=keep)
    if tokens.relation(i) == "xcomp" and tokens.tags[tokens.heads[i]] == "VERB":
        first = min(first, clause(tokens, tokens.heads[i])[0])
    while first < i and (
        tokens.tags[first] in ("CCONJ", "SCONJ", "PUNCT") or (tokens.relation(first) == "mark" and tokens.words[first] != "to")
        or tokens.words[first].lower() in ("who", "which", "when")
        or (tokens.tags[first] == "ADV" and tokens.relation(first + 1) == "mark")
    ):
        first += 1
    return reading.words(first, last)


def _about(reading: Reading, found: Findings, act: Act) -> tuple[str, ...]:
    """The talks or agreement that the act is about, when its clause names one."""
    tokens, i = reading.tokens, act.predicate
    row = (*tokens.below(i, "obj", "obl", "nsubj:pass"), *(k for j in tokens.below(i, "obj") for k in tokens.below(j, "nmod")))
    for j in row:
        for records, linked in ((found.talks, talks_at), (found.agreements, agreement_at)):
            if any(s.start <= tokens.starts[j] < s.end for record in records for s in record.evidence):
                one = linked(reading, found, j)
                if one is not None:
                    return (one,)
    return ()


def _without_doubles(shown: tuple[Draft, ...], drafted: tuple[Draft, ...]) -> Iterator[Draft]:
    """One event where a clause and a record tell the same."""
    kept = [
        one for one in shown
        if one.type in FROM_RECORDS_FIRST or not any(one.type == other.type and _overlap(one, other) for other in drafted)
    ]
    for one in kept:
        same = next((other for other in drafted if one.type == other.type and _overlap(one, other)), None)
        yield one if same is None else replace(
            one, recipients=one.recipients or tuple(i for i in same.recipients if i not in one.actors),
            contexts=one.contexts or same.contexts, place=one.place or same.place,
        )
    for other in drafted:
        if not any(one.type == other.type and _overlap(one, other) for one in kept):
            yield other


def _overlap(one: Draft, other: Draft) -> bool:
    return one.evidence.start < other.evidence.end and other.evidence.start < one.evidence.end


def _outlets(found: Findings, knowledge: Knowledge) -> frozenset[str]:
    """The actors that are news outlets or those who report for them; they tell events and do not take part in them."""
    names = {outlet.name.lower() for outlet in knowledge.outlets}
    told = ("reporter", "journalist", "correspondent", "newspaper", "news agency", "broadcaster", "viewer", "reader")
    return frozenset(
        actor.id for actor in found.actors
        if actor.name.lower() in names or actor.name.lower().endswith((*told, *(f"{word}s" for word in told)))
    )


def _settled(found: Findings, draft: Draft, silent: frozenset[str]) -> Draft | None:
    """The event as its voice leaves it: denied where the statement around it is; None when nobody but an outlet acts."""
    if draft.actors and silent.issuperset(draft.actors) and draft.type not in ("COERCE", "SANCTION"):
        return None
    voice = statement_at(found, draft.evidence)
    denied = voice is not None and voice.polarity == "denied" and draft.factuality.class_ in DONE
    speech = draft.type in ("CONSULT", "REQUEST", "SUPPORT", "AGREE")
    return replace(
        draft, factuality=Factuality(VALUES["denied"], "denied") if denied else draft.factuality,
        recipients=tuple(one for one in draft.recipients if not (speech and one in silent)),
    )


def _record(reading: Reading, draft: Draft) -> Event:
    evidence = (draft.evidence,)
    return Event(
        id=record_id(reading.article, "events", evidence, draft.type, draft.factuality.class_, *draft.actors),
        evidence=evidence, method=draft.method, type=draft.type, mode=draft.mode, actors=draft.actors,
        recipients=draft.recipients, factuality=draft.factuality, time=draft.time, place=draft.place, contexts=draft.contexts,
        cameo=(draft.cameo,) if draft.cameo else (), about=draft.about,
    )
