"""A row: one line of an answer, with who claims it, who reports it, the exact words and where they stand.

Lives here: `Row`, `Answer`, and how a record becomes a row. Not here: the sentence of a row (`wording`), layout (`serve`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from truceline.ledger.book import Book
from truceline.ledger.dates import When, when
from truceline.ledger.people import everybody
from truceline.ledger.wording import CLAIMING, says
from truceline.model.records import Record


@dataclass(frozen=True, slots=True)
class Row:
    """A line of an answer. Claimed by, reported by and outlet are three different things, and each row has all of them.

    says         one sentence in the product's voice: who says what, reported by whom
    quote        the exact words; `start` and `end` count code points of the text
    claimed_by   whose claim it is; empty when the publisher speaks in its own voice
    stance       affirmed, denied or withheld
    reported_by  every outlet that carried the text
    date, basis  when, as EDTF, and what says so; both None when undated
    facts        further columns of the question
    under        lines that belong under this one: claims under a commitment, walkouts under a round
    """

    kind: str
    says: str
    quote: str
    start: int
    end: int
    spans: tuple[tuple[int, int], ...]
    claimed_by: tuple[str, ...]
    stance: str
    reported_by: tuple[str, ...]
    date: str | None
    basis: str | None
    article: str
    article_id: str
    title: str | None
    published: str | None
    url: str | None
    record: str
    revision: int
    review: str
    confidence: float | None
    method: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    under: tuple[Row, ...] = ()

    @property
    def dated(self) -> bool:
        """Whether the row has a date."""
        return self.date is not None


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: its question, rows in order, and notes on what was left out or is not known."""

    question: str
    title: str
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)

    def plain(self) -> dict[str, Any]:
        """The answer as JSON values; equal records give equal answers."""
        found: dict[str, Any] = _plain(asdict(self))
        return found


def row(
    book: Book,
    record: Record,
    *,
    line: str | None = None,
    moment: When | None = None,
    facts: Mapping[str, Any] | None = None,
    under: Iterable[Row] = (),
) -> Row:
    """The row of a record; `line` replaces the sentence that `wording` gives."""
    article, moment = book.article(record), moment or when(book, record)
    return Row(
        kind=record.kind,
        says=line or says(book, record),
        quote=record.quote,
        start=record.start,
        end=record.end,
        spans=tuple((span["start"], span["end"]) for span in record.finding["evidence"]),
        claimed_by=claimants(book, record),
        stance=stance(book, record),
        reported_by=article.outlets,
        date=moment.value,
        basis=moment.basis,
        article=record.article,
        article_id=article.id,
        title=article.title,
        published=article.published,
        url=article.url,
        record=record.uid,
        revision=record.revision,
        review=record.review,
        confidence=record.finding["confidence"],
        method=str(record.finding["method"]),
        facts=dict(facts or {}),
        under=tuple(under),
    )


def claimants(book: Book, record: Record) -> tuple[str, ...]:
    """Whose claim a record is, by name; empty for the publisher."""
    people = everybody(book)
    own = CLAIMING.get(record.kind)
    actors = book.named(record, own) if own else ()
    voice = book.voice(record)
    if not actors and voice is not None:
        actors = book.named(voice, "speakers")
    return tuple(dict.fromkeys(people.name(actor) for actor in actors))


def stance(book: Book, record: Record) -> str:
    """affirmed, denied or withheld: what the claimants say of the words; words inside a denial are denied."""
    if record.kind == "statements":
        return str(record.finding["polarity"])
    voice = book.voice(record)
    return "affirmed" if voice is None else str(voice.finding["polarity"])


def undated_note(rows: Iterable[Row]) -> tuple[str, ...]:
    """How many rows have no date, as a note; they stand last, in the order of their texts."""
    number = sum(1 for line in rows if not line.dated)
    return (f"{number} of these have no date and stand last.",) if number else ()


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list | frozenset):
        items = sorted(value) if isinstance(value, frozenset) else value
        return [_plain(item) for item in items]
    return value
