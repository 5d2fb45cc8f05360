"""What is only claimed, hypothetical or ahead, and what rests on anonymous sources or one outlet: questions 10 and 11."""

from __future__ import annotations

from collections.abc import Sequence

from truceline.ledger.book import Book
from truceline.ledger.dates import order_of
from truceline.ledger.people import everybody
from truceline.ledger.rows import Answer, row
from truceline.model.records import Record

NOT_ACTUAL = {
    "alleged": "alleged",
    "self_claim": "claimed of oneself",
    "presupposed": "presupposed",
    "future": "ahead",
    "requested_not_actual": "asked for or promised",
    "hypothetical": "hypothetical",
    "negated": "said not to have happened",
    "denied": "denied",
}
LONG_KINDS = (
    "statements",
    "events",
    "talks",
    "participation_changes",
    "agreements",
    "commitments",
    "demands",
    "status_claims",
    "assessments",
)


def only_claimed(book: Book) -> Answer:
    """Question 10: events that are alleged, ahead, asked for or hypothetical; agreements that only one side reports."""
    found: list[tuple[str, Record]] = [
        (NOT_ACTUAL[record.finding["factuality"]["class"]], record)
        for record in book.records("events")
        if record.finding["factuality"]["class"] in NOT_ACTUAL
    ]
    for record in book.records("agreements"):
        values = {entry["value"] for entry in record.finding["status"]}
        if values and values <= {"claimed_only", "proposed"}:
            found.append(("only claimed" if "claimed_only" in values else "proposed", record))
    for record in book.records("events"):
        voice = book.voice(record)
        if (
            voice is not None
            and voice.finding["polarity"] != "affirmed"
            and record.finding["factuality"]["class"] not in NOT_ACTUAL
        ):
            found.append(("denied" if voice.finding["polarity"] == "denied" else "not confirmed", record))
    found += [("ahead", r) for r in book.records("talks") if "announced" in {e["value"] for e in r.finding["status"]}]
    found.sort(key=lambda entry: (entry[0], order_of(book, entry[1])))
    rows = tuple(row(book, record, facts={"why": why}) for why, record in found)
    return Answer("only-claimed", "What is only claimed, hypothetical or ahead", rows)


def weak_support(book: Book) -> Answer:
    """Question 11: what rests on anonymous sources, and what only one source reports."""
    people = everybody(book)
    rows = []
    for kind in LONG_KINDS:
        for group in book.groups(kind):
            first = group[0]
            reasons = [words for one in group for words in _anonymous(book, one)]
            sources = sorted({book.source_of[one.article] for one in group})
            if len(sources) == 1:
                reasons.append("one source")
            if reasons:
                speakers = people.list(book.voice(first) or first, "speakers")
                facts = {"why": list(dict.fromkeys(reasons)), "sources": sources, "speakers": speakers or None}
                rows.append((bool(_anonymous(book, first)), order_of(book, first), row(book, first, facts=facts)))
    rows.sort(key=lambda entry: (not entry[0], entry[1]))
    every = book.sources
    note = f"Everything here rests on one source: {every[0]}." if len(every) == 1 else f"Sources: {', '.join(every)}."
    return Answer("anonymous", "What rests on anonymous sources or on one outlet", tuple(line for _, _, line in rows), (note,))


def _anonymous(book: Book, record: Record) -> list[str]:
    """Why a record rests on an anonymous source: its own speakers, its voice, or the voice the grammar leaves open."""
    found = []
    other = record.finding["asserted_by_alt"]
    voices: list[tuple[Record | None, str]] = [(book.voice(record), "anonymous source")]
    if record.kind == "statements":
        voices.append((record, "anonymous source"))
    if other and other != "publisher":
        voices.append((book.get(record.ref(str(other))), "possibly an anonymous source"))
    for voice, words in voices:
        if voice is not None and _nameless(book.named(voice, "speakers")):
            found.append(words)
    if _nameless(book.named(record, "by" if record.kind == "assessments" else "claimants")):
        found.append("anonymous source")
    return found


def _nameless(actors: Sequence[Record]) -> bool:
    return bool(actors) and all(actor.finding["kind"] == "anonymous_source" for actor in actors)
