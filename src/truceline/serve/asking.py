"""From a store to a ledger: records placed in processes, copies of one report counted once, questions asked.

The command line, Python and the HTTP API all come through here.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from truceline.errors import DateError
from truceline.knowledge.loader import load_knowledge
from truceline.ledger import Answer, Asked, Book, ask, open_book
from truceline.ledger.momentum.profile import LENGTHS
from truceline.linking import place
from truceline.model import edtf
from truceline.model.views import EVERYTHING, RecordView, Selection


def open_ledger(view: RecordView, *, where: Selection = EVERYTHING, copies: bool = True) -> Book:
    """The book of a store: everything in it, placed in processes. With `copies`, near-equal texts count as one source."""
    knowledge = load_knowledge()
    return open_book(view, knowledge, place(view, knowledge), copies=same_reports(view) if copies else (), where=where)


def same_reports(view: RecordView) -> list[tuple[str, ...]]:
    """Groups of texts, by SHA-256, that are copies or versions of one report."""
    from truceline.intake.duplicates import find_duplicates

    articles = view.articles()
    if len(articles) < 2:
        return []
    return [group.ids for group in find_duplicates((article.sha256, view.text(article.sha256)) for article in articles)]


def ask_store(
    view: RecordView,
    question: str,
    *,
    process: str | None = None,
    about: str | None = None,
    speaker: str | None = None,
    outlets: Iterable[str] | None = None,
    since: str | None = None,
    until: str | None = None,
    now: str | None = None,
    windows: Iterable[int] = LENGTHS,
    book: Book | None = None,
) -> Answer:
    """The answer to one of the twelve questions over a store.

    `since` and `until` are days of publication, except for changed-since, where `since` is the time of the last look. `now` is
    the last day of the newest window (default: the last day of publication).
    """
    changes = question == "changed-since"
    where = Selection(
        outlets=list(outlets) if outlets else None, published_from=None if changes else _day(since), published_until=_day(until)
    )
    ledger = book or open_ledger(view, where=where)
    if process:
        ledger = ledger.of_process(ledger.find_process(process).id)
    asked = Asked(
        about=about,
        speaker=speaker,
        now=_date(now),
        windows=tuple(windows),
        since=since,
        changes=tuple(view.changes(since or "")) if changes else (),
    )
    return ask(ledger, question, asked)


def _date(value: str | None) -> date | None:
    if value is None:
        return None
    found = edtf.day_of(value)
    if found is None:
        raise DateError(f"{value!r} is not one day; write it like 2016-04-25.")
    return found


def _day(value: str | None) -> str | None:
    found = _date(value)
    return None if found is None else found.isoformat()
