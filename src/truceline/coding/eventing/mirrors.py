"""Events that other records show: an asking is REQUEST, a walkout SANCTION, an understanding AGREE.

Lives here: one draft per record, with `about` set to it. Not here: acts read off the grammar (`acts`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from truceline.coding.eventing.acts import REQUEST_MODES, Act
from truceline.coding.eventing.frames import Book
from truceline.coding.grammar.clauses import clause, is_negated
from truceline.coding.grammar.enclosing import statement_at
from truceline.coding.grammar.factuality import VALUES, factuality
from truceline.coding.grammar.nominals import places_under, sides
from truceline.coding.grammar.time_links import time_of
from truceline.knowledge.catalogue import Knowledge
from truceline.model.dealings import Agreement, Talks
from truceline.model.finding import Factuality
from truceline.model.findings import Findings
from truceline.model.reading import Reading
from truceline.model.speech import Demand
from truceline.model.text import Evidence
from truceline.model.values import EventType

ASSERTED = Factuality(VALUES["asserted"], "asserted")
CHANGES: dict[str, tuple[EventType, str | None, str]] = {
    "walkout": ("SANCTION", "withdraw", "164"), "suspension": ("SANCTION", "withdraw", "164"),
    "refusal": ("REJECT", "meet", "125"), "return": ("CONSULT", None, "046"),
}
REQUEST_CODES = {"yield": ("1056", "0256"), "meet": ("106", "026"), "assist": ("103", "023"), "change": ("104", "024")}


@dataclass(frozen=True, slots=True)
class Draft:
    """An event before its record: what is known, with ids of actors, times and places."""

    type: EventType
    mode: str | None
    cameo: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    factuality: Factuality
    evidence: Evidence
    contexts: tuple[str, ...] = ()
    time: str | None = None
    place: str | None = None
    about: tuple[str, ...] = ()
    method: str = "rule:event@1"


def mirrored(
    reading: Reading, found: Findings, knowledge: Knowledge, told: tuple[Act, ...], book: Book
) -> Iterator[Draft]:
    """Drafts of the events that demands, changes, status claims, agreements and talks show, most certain first."""
    for demand in found.demands:
        yield _requested(reading, demand, told, book)
    for change in found.participation_changes:
        if change.kind in CHANGES:
            given, mode, cameo = CHANGES[change.kind]
            yield Draft(
                given, mode, cameo, (change.actor,), (), ASSERTED, change.evidence[0], (), change.time,
                about=(change.talks,) if change.talks else (), method="rule:event-change@1",
            )
    yield from _accused(found)
    for deal in found.agreements:
        yield from _agreed(reading, knowledge, deal)
    for talks in found.talks:
        yield from _met(reading, found, knowledge, talks)


def _requested(reading: Reading, demand: Demand, told: tuple[Act, ...], book: Book) -> Draft:
    first, last = reading.tokens.within(demand.act.start, demand.act.end)
    content = next((act.type for act in told if first <= act.predicate < last and act.type in REQUEST_MODES), None)
    if content is None:
        frames = (frame for i in range(first, last) for frame in book.get(reading.tokens.lemmas[i], ()))
        content = next((frame.type for frame in frames if frame.role == "content"), None)
    mode = REQUEST_MODES.get(content or "", "change")
    strong = demand.force in ("demand", "ultimatum", "request")
    lemmas = set(reading.tokens.lemmas[first:last])
    cameo = ("1053" if strong else "0253") if lemmas & {"release", "free", "captive", "hostage"} and mode == "yield" else (
        REQUEST_CODES[mode][0 if strong else 1])
    return Draft(
        "REQUEST", mode, cameo, demand.by, demand.to, ASSERTED, demand.evidence[0], (), demand.time, about=(demand.id,),
        method="rule:event-demand@1",
    )


def _accused(found: Findings) -> Iterator[Draft]:
    """Who says that another has broken or not kept its word accuses it."""
    bound = {commitment.id: commitment.debtor for commitment in found.commitments}
    for claim in found.status_claims:
        debtor = bound.get(claim.target)
        if claim.status in ("violated", "unfulfilled") and claim.claimants and debtor and debtor not in claim.claimants:
            yield Draft(
                "ACCUSE", "allege", "1123" if claim.status == "violated" else "112", claim.claimants, (debtor,), ASSERTED,
                claim.evidence[0], (), claim.claim_time, about=(claim.target,), method="rule:event-claim@1",
            )


def _agreed(reading: Reading, knowledge: Knowledge, deal: Agreement) -> Iterator[Draft]:
    """An understanding is AGREE, a deal with named sides SUPPORT, a truce told as in effect RETREAT."""
    about = (deal.id,)
    if deal.method.startswith("rule:understanding"):
        yield Draft("AGREE", None, "030", deal.parties, (), ASSERTED, deal.evidence[0], (), deal.declared, about=about,
                    method="rule:event-understanding@1")
        return
    named = next((one for words in deal.evidence if (one := _sided(reading, words)) is not None), None)
    if named is not None:
        head, parties = named
        yield Draft("SUPPORT", None, "057", parties, (), factuality(reading.tokens, head, knowledge), _thing(reading, head),
                    ("diplomatic",), deal.signed or deal.declared, about=about, method="rule:event-agreement@1")
    if deal.effective and deal.parties:
        words = next((w for w in _effect_clauses(reading, deal)), None)
        if words is not None:
            yield Draft("RETREAT", "ceasefire", "0871", deal.parties, (), ASSERTED, words, ("military",), deal.effective,
                        deal.place, about, "rule:event-truce@1")


def _sided(reading: Reading, words: Evidence) -> tuple[int, tuple[str, ...]] | None:
    """The noun of an agreement that names two sides or more, and the sides; a truce is made by taking effect."""
    tokens = reading.tokens
    for i in range(*tokens.within(words.start, words.end)):
        if tokens.tags[i] == "NOUN" and tokens.lemmas[i] not in ("ceasefire", "truce", "cease-fire", "talk", "talks", "round"):
            named = tuple(entity.id for entity in sides(reading, i))
            if len(named) > 1:
                return i, named
    return None


def _thing(reading: Reading, head: int) -> Evidence:
    """The whole phrase of a noun, without the preposition before it and without clauses on it."""
    tokens = reading.tokens
    inside = [head]
    for child in tokens.children[head]:
        if tokens.relation(child) in ("det", "amod", "compound", "nmod", "nummod", "appos") or (
            tokens.relation(child) == "acl" and child < head
        ):
            inside += tokens.subtree(child)
    return reading.words(min(inside), max(inside) + 1)


def _effect_clauses(reading: Reading, deal: Agreement) -> Iterator[Evidence]:
    """The clause in which the truce comes into effect: the one that holds the date of it."""
    tokens = reading.tokens
    time = next((t for t in reading.times if t.id == deal.effective), None)
    if time is None:
        return
    for i in (time.first, *tokens.ancestors(time.first)):
        if tokens.tags[i] == "VERB":
            yield reading.words(*clause(tokens, i))


def _met(reading: Reading, found: Findings, knowledge: Knowledge, talks: Talks) -> Iterator[Draft]:
    """Each mention of the talks that names two sides, or that tells of their going on, is a meeting of the sides."""
    tokens, present = reading.tokens, tuple(p.actor for p in talks.participants if p.status == "present")
    for words in talks.evidence:
        head = _head(reading, words)
        if head is None:
            continue
        voice = statement_at(found, words)
        if tokens.tags[head] in ("VERB", "AUX"):
            told = factuality(tokens, head, knowledge, voice.evidence[0].span if voice else None)
            if told.class_ != "future" or len(present) < 2 or is_negated(tokens, head):
                continue
            named, place, when = present, None, time_of(reading, head)
        else:
            named = tuple(entity.id for entity in sides(reading, head))
            if len(named) < 2:
                continue
            told = factuality(tokens, head, knowledge, voice.evidence[0].span if voice else None)
            place, when = places_under(reading, head), None
        yield Draft(
            "CONSULT", None, "036" if told.class_ == "future" else "046", named, (), told, words, ("diplomatic",),
            when.id if when else (talks.start if told.class_ == "asserted" else None),
            place.id if place else (talks.venue if told.class_ == "asserted" else None), (talks.id,), "rule:event-talks@1",
        )


def _head(reading: Reading, words: Evidence) -> int | None:
    first, last = reading.tokens.within(words.start, words.end)
    return next((i for i in range(first, last) if not first <= reading.tokens.heads[i] < last), None)


