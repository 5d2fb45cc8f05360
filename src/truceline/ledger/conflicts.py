"""Where sources conflict about the same round, truce, event or quote: question 8 of CODEBOOK section 7.

A conflict is a difference between tellings that different texts or speakers give of one thing. Nothing is decided here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from truceline.ledger.book import Book
from truceline.ledger.dates import time_of
from truceline.ledger.people import actors_in, everybody, joined
from truceline.ledger.rounds import changes_of, family_of
from truceline.ledger.rows import Answer, Row, row
from truceline.ledger.states import claims_on, state_of
from truceline.ledger.wording import quoted, reporter
from truceline.model import edtf
from truceline.model.records import Record

Telling = tuple[str, Record]


def conflicts(book: Book) -> Answer:
    """Question 8: each conflict with the tellings that differ, each with its outlet and words."""
    found = [*_changes(book), *_rounds(book), *_truces(book), *_quotes(book), *_duties(book), *_labels(book), *_denials(book)]
    note = () if found else ("No conflict between sources was found.",)
    return Answer("conflicts", "Where sources differ about the same thing", tuple(found), note)


def _changes(book: Book) -> Iterator[Row]:
    """Different words for the same leaving or return ("walked out", "paused")."""
    for change in changes_of(book):
        words = [(str(one.finding["kind"]), one) for one in change.records]
        cues = [(str(one.finding["cue"]["text"]).casefold(), one) for one in change.records]
        who = everybody(book).list(change.records[0], "actor")
        if len({value for value, _ in words}) > 1:
            yield _row(book, "participation", f"{who}: different kinds of change are told of one act", words)
        elif _sources(book, change.records) > 1 and len({value for value, _ in cues}) > 1:
            yield _row(book, "wording", f"{who}: different words for one act", cues)
    by_round: dict[str, list[Record]] = {}
    for record in book.records("participation_changes"):
        talks = book.first(record, "talks")
        voice = book.voice(record)
        if talks is not None and (voice is None or voice.finding["polarity"] == "affirmed"):
            by_round.setdefault(f"{book.cluster(talks)} {family_of(record)}", []).append(record)
    for records in by_round.values():
        unnamed = [one for one in records if not any(actor.finding["named"] for actor in actors_in(book, one, "actor"))]
        tellings = [(f"{one.finding['kind']} ({quoted(one.finding['cue']['text'])})", one) for one in records]
        if (
            unnamed
            and _sources(book, records) > 1
            and len({value for value, _ in tellings}) > 1
            and len({everybody(book).list(one, "actor") for one in records}) > 1
        ):
            yield _row(
                book, "participation", "a change of participation in one round, told in different words", tellings
            )


def _rounds(book: Book) -> Iterator[Row]:
    """Rounds for which texts give different venues, days or states."""
    for group in book.groups("talks"):
        name = str(group[0].finding["name"] or "talks")
        yield from _venues(book, group, name)
        yield from _dates(book, group, name, ("start", "end"))
        yield from _statuses(
            book,
            group,
            name,
            (
                ("ongoing",),
                ("paused", "suspended", "adjourned", "collapsed_claimed", "ended_without_agreement", "ended_with_agreement"),
            ),
        )


def _truces(book: Book) -> Iterator[Row]:
    """Agreements for which texts give different makers, days, exclusions or states."""
    for group in book.groups("agreements"):
        name = str(group[0].finding["name"])
        yield from _dates(book, group, name, ("effective", "signed", "declared", "ended"))
        yield from _statuses(book, group, name, (("in_force_claimed",), ("ended", "suspended", "violated_claimed")))


def _quotes(book: Book) -> Iterator[Row]:
    """One statement that outlets give in different words or with different stances."""
    for group in book.groups("statements"):
        if _sources(book, group) > 1:
            quotes = [(one.quote, one) for one in group if one.finding["mode"] == "direct"]
            words = {"".join(char for char in value.casefold() if char.isalnum()) for value, _ in quotes}
            if len(words) > 1 and not _contained(words):
                yield _row(book, "quote", "one quotation in different words", quotes)
            stances = [(str(one.finding["polarity"]), one) for one in group]
            if len({value for value, _ in stances}) > 1:
                yield _row(book, "stance", "whether this was affirmed or denied", stances)


def _duties(book: Book) -> Iterator[Row]:
    """Commitments, demands and agreements about which two sides claim different things."""
    for kind in ("commitments", "demands", "agreements"):
        for group in book.groups(kind):
            claims = claims_on(book, group)
            state = state_of(book, claims)
            if state.contested:
                name = str(group[0].finding.get("name") or quoted((group[0].finding.get("act") or {"text": ""})["text"]))
                yield _row(
                    book,
                    "claim",
                    f"{name}: {state.sentence}",
                    [(claim.record.finding["status"], claim.record) for claim in claims],
                )


def _labels(book: Book) -> Iterator[Row]:
    """Different backers attached to one actor, or to the actor of one change of participation, by different sources."""
    by_target: dict[str, list[Telling]] = {}
    for record in book.records("labels"):
        if record.finding["class"] == "backing":
            for target in book.named(record, "targets"):
                for key in {book.cluster(target), *_seats(book, target)}:
                    by_target.setdefault(key, []).append((str(record.finding["label"]).casefold(), record))
    seen: set[frozenset[str]] = set()
    for _, tellings in sorted(by_target.items()):
        uids = frozenset(one.uid for _, one in tellings)
        if len({value for value, _ in tellings}) > 1 and _sources(book, [one for _, one in tellings]) > 1 and uids not in seen:
            seen.add(uids)
            who = joined(everybody(book).list(one, "targets") for _, one in tellings)
            yield _row(book, "label", f"{who}: different backers are named", tellings)


def _denials(book: Book) -> Iterator[Row]:
    """An event that one source asserts and another denies, and a statement's content that somebody denies."""
    for group in book.groups("events"):
        tellings = []
        for one in group:
            voice = book.voice(one)
            denied = voice is not None and voice.finding["polarity"] == "denied"
            negative = one.finding["factuality"]["class"] in ("negated", "denied")
            tellings.append(("denied" if denied != negative else str(one.finding["factuality"]["class"]), one))
        values = {value for value, _ in tellings}
        if "denied" in values and values & {"asserted", "historical", "alleged"}:
            yield _row(book, "denial", "one tells it as having happened, another denies it", tellings)


def _venues(book: Book, group: Sequence[Record], name: str) -> Iterator[Row]:
    tellings = [(place, one) for one in group if (place := _place(book, one)) is not None]
    if len({place.casefold() for place, _ in tellings}) > 1:
        yield _row(book, "venue", f"{name}: different venues", tellings)


def _dates(book: Book, group: Sequence[Record], name: str, fields: tuple[str, ...]) -> Iterator[Row]:
    for field in fields:
        tellings = [
            (known, one) for one in group if (known := time_of(book, one, field)) is not None and not known.startswith("“")
        ]
        values = sorted({known for known, _ in tellings})
        if any(edtf.compare(one, other) in ("before", "after") for one in values for other in values):
            yield _row(book, "date", f"{name}: different days for {field.replace('_', ' ')}", tellings)


def _statuses(
    book: Book, group: Sequence[Record], name: str, opposed: tuple[tuple[str, ...], tuple[str, ...]]
) -> Iterator[Row]:
    tellings = [(str(entry["value"]), one) for one in group for entry in one.finding["status"]]
    values = {value for value, _ in tellings}
    if values & set(opposed[0]) and values & set(opposed[1]) and len({one.uid for _, one in tellings}) > 1:
        yield _row(book, "status", f"{name}: its state", tellings)


def _row(book: Book, kind: str, title: str, tellings: Sequence[Telling]) -> Row:
    shown = [f"{value.replace('_', ' ')} ({reporter(book, one)})" for value, one in tellings]
    facts = {
        "conflict": kind,
        "sources": sorted({book.source_of[one.article] for _, one in tellings}),
        "tellings": [{"value": value, "by": reporter(book, one), "record": one.uid} for value, one in tellings],
    }
    line = f"Sources differ. {title}: {'; '.join(dict.fromkeys(shown))}."
    return row(
        book, tellings[0][1], line=line, facts=facts, under=[row(book, one) for one in {o.uid: o for _, o in tellings}.values()]
    )


def _place(book: Book, talks: Record) -> str | None:
    venue = book.first(talks, "venue")
    return None if venue is None else str(venue.finding["name"])


def _sources(book: Book, records: Sequence[Record]) -> int:
    return len({book.source_of[record.article] for record in records})


def _contained(words: set[str]) -> bool:
    """Whether all wordings are parts of the longest: one outlet just quotes more."""
    longest = max(words, key=len)
    return all(word in longest for word in words)


def _seats(book: Book, target: Record) -> set[str]:
    """The rounds that an unnamed actor left or returned to, so that two descriptions of it can be compared."""
    found = set()
    for record in book.records("participation_changes"):
        if target.uid in record.refs("actor") and not target.finding["named"]:
            found |= {f"{book.cluster(talks)} {family_of(record)}" for talks in book.named(record, "talks")}
    return found
