"""Which rounds of talks there are, where, who sat in, who left and came back, in whose words: question 4."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from truceline.ledger.book import Book
from truceline.ledger.dates import When, order_of, time_of, when
from truceline.ledger.people import actors_in, everybody
from truceline.ledger.rows import Answer, Row, row, undated_note
from truceline.ledger.truces import statuses
from truceline.model.records import Record

LEAVES = ("walkout", "suspension", "postponement")


@dataclass(frozen=True, slots=True)
class Change:
    """One leaving, refusal or return, told once or often; `records` are its tellings, each with its own word."""

    side: str
    family: str
    when: When
    records: tuple[Record, ...]


def rounds(book: Book) -> Answer:
    """Question 4: rounds in order of their days; under each the changes of participation, each with the source's word."""
    groups = sorted(book.groups("talks"), key=lambda group: min(order_of(book, record) for record in group))
    rows = [_round_row(book, group) for group in groups]
    lost = [record for record in book.records("participation_changes") if book.first(record, "talks") is None]
    rows += [row(book, record, facts={"talks": None}) for record in lost]
    return Answer("rounds", "Rounds of talks, who sat in, who left and came back", tuple(rows), undated_note(rows))


def changes_of(book: Book, *, year: int | None = None) -> tuple[Change, ...]:
    """Leavings, refusals and returns, each once: tellings of one round, side and kind of change on days that may agree."""
    found: list[Change] = []
    for record in sorted(book.records("participation_changes"), key=lambda record: order_of(book, record)):
        key, moment = _key(book, record), when(book, record, year=year)
        if _inside_denial(book, record):
            continue
        same = next(
            (i for i, known in enumerate(found) if _key(book, known.records[0]) == key and may_agree(known.when, moment)), None
        )
        if same is None:
            found.append(Change(key[1], key[2], moment, (record,)))
        else:
            known = found[same]
            dated = known.when if known.when.dated else moment
            found[same] = Change(known.side, known.family, dated, (*known.records, record))
    return tuple(found)


def may_agree(one: When, other: When) -> bool:
    """Whether two dates may be the same day; an unknown date may be any, and a day of report any day up to a week before."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return True
    slack = 7 if "publication" in (one.basis, other.basis) else 0
    return (other.first - one.last).days <= slack and (one.first - other.last).days <= slack


def family_of(record: Record) -> str:
    """leave, refuse or return."""
    kind = record.finding["kind"]
    return "leave" if kind in LEAVES else "refuse" if kind == "refusal" else "return"


def present(book: Book, group: Sequence[Record]) -> list[dict[str, str]]:
    """Who sits in a round, as told, with the status each has after the changes of participation."""
    people = everybody(book)
    uids = {one.uid for one in group}
    latest: dict[str, str] = {}
    for change in changes_of(book):
        if uids & {uid for record in change.records for uid in record.refs("talks")}:
            for actor in actors_in(book, change.records[0], "actor"):
                word = {"leave": f"left ({change.records[0].finding['kind']})", "refuse": "refuses", "return": "returned"}
                latest[book.cluster(actor)] = word[change.family]
    found: dict[str, dict[str, str]] = {}
    for one in group:
        for entry in one.finding["participants"]:
            seat = book.get(one.ref(entry["actor"]))
            if seat is not None:
                status = latest.get(book.cluster(seat), str(entry["status"]))
                found.setdefault(book.cluster(seat), {"actor": people.name(seat), "status": status})
    return list(found.values())


def _round_row(book: Book, group: Sequence[Record]) -> Row:
    people, first = everybody(book), group[0]
    uids = {one.uid for one in group}
    moves = [record for record in book.records("participation_changes") if uids & set(record.refs("talks"))]
    moves.sort(key=lambda record: order_of(book, record))
    expected = first.finding["expected_until"]
    voice = book.get(first.ref(expected["asserted_by"])) if expected else None
    until = book.get(first.ref(expected["time"])) if expected else None
    venue = book.first(first, "venue")
    facts = {
        "name": first.finding["name"],
        "round": first.finding["round_label"],
        "number": first.finding["round_number"],
        "venue": venue.finding["name"] if venue is not None else None,
        "start": next((t for one in group if (t := time_of(book, one, "start"))), None),
        "end": next((t for one in group if (t := time_of(book, one, "end"))), None),
        "expected_until": None
        if until is None
        else {
            "until": until.finding["value"] or until.quote,
            "by": people.list(voice, "speakers") if voice is not None else "the publisher",
        },
        "participants": present(book, group),
        "mediators": people.list(first, "mediators") or None,
        "statuses": statuses(book, group),
        "left": sum(1 for one in moves if family_of(one) == "leave"),
        "returned": sum(1 for one in moves if family_of(one) == "return"),
        "told_in": len({one.article for one in group}),
    }
    facts["return_known"] = bool(facts["returned"])
    under = [row(book, other) for other in group[1:]]
    return row(
        book, first, facts=facts, under=(*under, *(row(book, record, facts=_change_facts(book, record)) for record in moves))
    )


def _change_facts(book: Book, record: Record) -> dict[str, object]:
    reason = record.finding["reason"]
    return {
        "change": record.finding["kind"],
        "actor": everybody(book).list(record, "actor"),
        "word": record.finding["cue"]["text"],
        "reason": reason["text"] if reason else None,
    }


def _key(book: Book, record: Record) -> tuple[str, str, str]:
    talks = book.first(record, "talks")
    actor = next(iter(actors_in(book, record, "actor")), None)
    side = everybody(book).side(actor) if actor is not None else ""
    return (book.cluster(talks) if talks is not None else "", side, family_of(record))


def _inside_denial(book: Book, record: Record) -> bool:
    voice = book.voice(record)
    return voice is not None and voice.finding["polarity"] != "affirmed"
