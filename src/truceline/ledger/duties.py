"""Who is bound to what, who asked what of whom, and who says it is unmet: questions 1, 2 and 6 of CODEBOOK section 7."""

from __future__ import annotations

from collections.abc import Sequence

from truceline.ledger.book import Book
from truceline.ledger.dates import order_of, time_of, when
from truceline.ledger.people import actors_in, everybody
from truceline.ledger.rows import Answer, Row, row, undated_note
from truceline.ledger.states import AGAINST, Claim, claims_on, reply_note, state_of
from truceline.ledger.wording import content, quoted_name
from truceline.model.records import Record

ANSWERS = ("AGREE", "CONCEDE", "REJECT")


def who_says_unmet(book: Book) -> Answer:
    """Question 1: who says that terms of a truce or of talks, or demands, are unmet, since when, in which words."""
    claims = [
        record
        for record in book.records("status_claims")
        if record.finding["status"] in (*AGAINST, "outstanding_implied", "disputed")
    ]
    rows = tuple(_claim_row(book, record) for record in sorted(claims, key=lambda record: order_of(book, record)))
    return Answer("who-says-unmet", "Who says that terms are unmet, since when, in which words", rows, undated_note(rows))


def who_is_bound(book: Book) -> Answer:
    """Question 2: what each actor is bound to, by which origin, and what is claimed about it."""
    rows = [_bound_row(book, group) for group in _ordered(book, book.groups("commitments"))]
    rows.sort(key=lambda line: line.facts["debtor"])
    bound = tuple(rows)
    return Answer("who-is-bound", "Who is bound to what, by which origin, and what is claimed about it", bound)


def demands(book: Book) -> Answer:
    """Question 6: who asked whom to do what, how often, and what was the answer."""
    rows = tuple(_demand_row(book, group) for group in _ordered(book, book.groups("demands")))
    return Answer("demands", "Who asked whom to do what, how often, and the answer", rows, undated_note(rows))


def all_claims(book: Book, group: Sequence[Record]) -> tuple[Claim, ...]:
    """The claims about one thing across articles."""
    return claims_on(book, group)


def origin_of(book: Book, commitment: Record) -> str | None:
    """What binds the debtor, in words; None when no text says so."""
    origin = book.first(commitment, "origin")
    if origin is None:
        return None
    if origin.kind == "agreements":
        return quoted_name(str(origin.finding["name"]))
    return f"a statement of {everybody(book).list(origin, 'speakers')}"


def _bound_row(book: Book, group: Sequence[Record]) -> Row:
    first, people = group[0], everybody(book)
    claims = all_claims(book, group)
    state = state_of(book, claims)
    facts = {
        "debtor": people.list(first, "debtor"),
        "act": first.finding["act"]["text"],
        "origin": next((origin for one in group if (origin := origin_of(book, one))), None),
        "modality": first.finding["modality"],
        "creditor": people.list(first, "creditor") or None,
        "condition": (first.finding["condition"] or {}).get("text"),
        "deadline": time_of(book, first, "deadline"),
        "state": state.value,
        "state_sentence": state.sentence,
        "contested": state.contested,
        "reply": reply_note(book, state) or None,
        "sides": list(state.sides),
        "told_in": len({one.article for one in group}),
    }
    under = [row(book, other) for other in group[1:]] + [_claim_row(book, claim.record) for claim in claims]
    return row(book, first, facts=facts, under=under)


def _demand_row(book: Book, group: Sequence[Record]) -> Row:
    first, people = group[0], everybody(book)
    claims = all_claims(book, group)
    state = state_of(book, claims)
    uids = {one.uid for one in group}
    answers = [
        event for event in book.records("events") if event.finding["type"] in ANSWERS and uids & set(event.refs("about"))
    ]
    facts = {
        "by": people.list(first, "by"),
        "to": people.list(first, "to"),
        "act": first.finding["act"]["text"],
        "force": first.finding["force"],
        "repeated": any(one.finding["repeated"] for one in group),
        "told_in": len({one.article for one in group}),
        "state": state.value,
        "state_sentence": state.sentence,
        "reply": reply_note(book, state) or None,
        "answers": [content(book, event) for event in answers],
    }
    under = [row(book, other) for other in group[1:]] + [_claim_row(book, claim.record) for claim in claims]
    return row(book, first, facts=facts, under=(*under, *(row(book, event) for event in answers)))


def _claim_row(book: Book, record: Record) -> Row:
    target = book.first(record, "target")
    facts = {
        "status": record.finding["status"],
        "level": record.finding["level"],
        "held": time_of(book, record, "time_of_state"),
    }
    if target is not None:
        field = {"commitments": "debtor", "demands": "to"}.get(target.kind, "parties")
        people = everybody(book)
        facts |= {
            "about": [people.name(actor) for actor in actors_in(book, target, field)],
            "target_kind": target.kind,
            "target": content(book, target),
        }
    return row(book, record, facts=facts, moment=when(book, record))


def _ordered(book: Book, groups: Sequence[Sequence[Record]]) -> list[Sequence[Record]]:
    return sorted(groups, key=lambda group: min(order_of(book, record) for record in group))
