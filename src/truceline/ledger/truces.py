"""Which truces and agreements there are, who made them, who is left out, and whether they are said to hold: question 3."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from truceline.ledger.book import Book
from truceline.ledger.dates import days, order_of, time_of
from truceline.ledger.people import actors_in, everybody, joined
from truceline.ledger.rows import Answer, Row, row
from truceline.ledger.states import claims_on, state_of
from truceline.ledger.wording import attributed, reporter
from truceline.model.records import Record

OVER = ("ended", "suspended")
ROLES = ("parties", "brokers", "guarantors", "witnesses", "third_parties")
DATES = ("declared", "signed", "effective", "expires", "ended")
TRUCE_WORDS = ("truce", "ceasefire", "cease-fire", "cessation of hostilities", "armistice", "pause", "calm")


def truces_in_force(book: Book, *, now: date | None = None) -> Answer:
    """Question 3: truces said to be in force, since when, made by whom, who is excluded; others stand after them."""
    truces = [group for group in book.groups("agreements") if any(is_truce(one) for one in group)]
    truces.sort(key=lambda group: min(order_of(book, record) for record in group))
    lines = [agreement_row(book, group, now=now) for group in truces]
    over = [line for line in lines if line.facts["standing"] != "said to be in force"]
    rows = tuple(line for line in lines if line.facts["standing"] == "said to be in force") + tuple(over)
    return Answer("truces-in-force", "Truces said to be in force, their makers, dates and exclusions", rows)


def agreements(book: Book, *, now: date | None = None) -> Answer:
    """Every agreement of the book, truces among them."""
    groups = sorted(book.groups("agreements"), key=lambda group: min(order_of(book, record) for record in group))
    return Answer("agreements", "Agreements and understandings", tuple(agreement_row(book, group, now=now) for group in groups))


def is_truce(agreement: Record) -> bool:
    """Whether an agreement is a ceasefire, by its stage, its class or its name."""
    finding = agreement.finding
    if finding["pax_stage"] == "Cea" or finding["ceasefire_class"] or finding["ceasefire_side"]:
        return True
    names = " ".join((str(finding["name"]), *finding["aliases"])).casefold()
    return finding["pax_stage"] is None and any(word in names for word in TRUCE_WORDS)


def agreement_row(book: Book, group: Sequence[Record], *, now: date | None = None) -> Row:
    """One agreement across articles, with its terms, exclusions and the claims about it under it.

    A breach with a named violator is a claim on that actor's commitment under the agreement (CODEBOOK 2.6), so claims on the
    commitments it gave rise to count for the agreement too.
    """
    people, first = everybody(book), group[0]
    uids = {one.uid for one in group}
    provisions = [record for record in book.records("provisions") if uids & set(record.refs("agreement"))]
    provisions = [group[0] for group in _same_terms(book, provisions)]
    bonds = [record for record in book.records("commitments") if uids & set(record.refs("origin"))]
    claims = claims_on(book, (*group, *bonds))
    state = state_of(book, claims)
    facts: dict[str, object] = {
        name: list(dict.fromkeys(people.name(actor) for one in group for actor in actors_in(book, one, name))) for name in ROLES
    }
    facts |= {name: next((known for one in group if (known := time_of(book, one, name))), None) for name in DATES}
    facts |= {
        "name": first.finding["name"],
        "unnamed_parties": any(one.finding["unnamed_parties"] for one in group),
        "stage": next((one.finding["pax_stage"] for one in group if one.finding["pax_stage"]), None),
        "class": next((one.finding["ceasefire_class"] for one in group if one.finding["ceasefire_class"]), None),
        "exclusions": [_excluded(book, record) for record in provisions if record.finding["type"] == "exclusion"],
        "statuses": statuses(book, group),
        "standing": standing(book, group, now=now),
        "truce": any(map(is_truce, group)),
        "state": state.value,
        "state_sentence": state.sentence,
    }
    under = [row(book, other) for other in group[1:]] + [row(book, record) for record in provisions]
    return row(book, first, facts=facts, under=(*under, *(row(book, claim.record) for claim in claims)))


def statuses(book: Book, group: Sequence[Record]) -> list[dict[str, str]]:
    """Every status somebody claims for an agreement or a round: the value, by whom, and who reports it."""
    found = []
    for one in group:
        for entry in one.finding["status"]:
            voice = book.get(one.ref(entry["asserted_by"]))
            by = everybody(book).list(voice, "speakers") if voice is not None else reporter(book, one)
            found.append({"value": entry["value"], "by": by, "reported_by": reporter(book, one)})
    return [dict(items) for items in dict.fromkeys(tuple(entry.items()) for entry in found)]


def standing(book: Book, group: Sequence[Record], *, now: date | None = None) -> str:
    """Whether an agreement is said to be in force, ended, only claimed, or nothing is said; always by somebody."""
    values = {entry["value"] for one in group for entry in one.finding["status"]}
    if values == {"claimed_only"}:
        return "only claimed"
    if any(one.finding["ended"] for one in group) or values & set(OVER):
        return "said to be over" if "in_force_claimed" not in values else "sources differ"
    expiry = [last for one in group for time in book.named(one, "expires") if (last := days(time.finding["value"])[1])]
    if now is not None and expiry and max(expiry) < now:
        return "was to lapse"
    if "in_force_claimed" in values or any(one.finding["effective"] for one in group) or "violated_claimed" in values:
        return "said to be in force"
    return "proposed" if values == {"proposed"} else "declared" if "declared" in values else "not told"


def _excluded(book: Book, provision: Record) -> dict[str, str]:
    people = everybody(book)
    words = provision.finding["excluded_class"]
    name = people.list(provision, "excluded") or (f"“{words['text']}”" if words else f"“{provision.quote}”")
    return {"excluded": name, "quote": provision.quote, "by": attributed(book, provision, f"{name} not covered")}


def _same_terms(book: Book, provisions: Sequence[Record]) -> list[list[Record]]:
    """Terms that several texts tell alike, together."""
    found: dict[tuple[str, str], list[Record]] = {}
    for record in provisions:
        excluded = book.first(record, "excluded")
        what = book.cluster(excluded) if excluded is not None else record.quote.casefold()
        found.setdefault((str(record.finding["type"]), what), []).append(record)
    return list(found.values())


def makers(book: Book, group: Sequence[Record]) -> str:
    """Who made an agreement, as a list in words."""
    people = everybody(book)
    return joined(people.name(actor) for one in group for actor in actors_in(book, one, "parties"))
