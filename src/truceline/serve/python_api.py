"""Truceline from Python: `code` for one text, `open` for a database. Results are plain dicts and DataFrame-ready rows.

Lives here: the public classes. `truceline/__init__.py` names them. Not here: anything the command line cannot do.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from html import escape
from typing import Any

from truceline.ledger import Book
from truceline.ledger.book import short
from truceline.ledger.rows import Row, row
from truceline.model.text import Article
from truceline.serve.asking import ask_store, open_ledger
from truceline.serve.marking import marked_html, segments
from truceline.store import Store, open_store

UNKNOWN_TIME = "1970-01-01T00:00:00Z"


@dataclass(frozen=True, eq=False)
class Coded:
    """One coded text. `document` is the interchange document truceline/1; in a notebook it shows with its evidence marked."""

    article: Article
    document: Mapping[str, Any]

    def rows(self, kind: str) -> list[dict[str, Any]]:
        """The records of one list ("statements") as flat rows: who claims it, who reports it, the words, the offsets.

        Raises StoreError for an unknown kind.
        """
        self._store.records(kind)
        return [_flat(line) for line in (row(self._book, record) for record in self._book.records(kind))]

    def ask(self, question: str, *, about: str | None = None, speaker: str | None = None) -> list[dict[str, Any]]:
        """The rows that answer one of the twelve questions from this text alone."""
        return [_flat(line) for line in ask_store(self._store, question, about=about, speaker=speaker, book=self._book).rows]

    def _repr_html_(self) -> str:
        spans, titles = [], {}
        for record in self._book.kept:
            if record.kind not in ("actors", "times", "places", "relations"):
                titles[record.id] = row(self._book, record).says
                spans += [(span["start"], span["end"], record.id) for span in record.finding["evidence"]]
        text = marked_html(segments(self.article.text, spans), titles)
        title = escape(self.article.title or self.article.id)
        return f'<div><strong>{title}</strong><div style="white-space: pre-wrap">{text}</div></div>'

    @cached_property
    def _store(self) -> Store:
        store = open_store("sqlite://")
        store.add(self.article, self.document, knowledge="as coded", engine="as coded", now=UNKNOWN_TIME)
        return store

    @cached_property
    def _book(self) -> Book:
        return open_ledger(self._store, copies=False)


class Ledger:
    """A database of many texts, read only. Close it, or use it in a with.

    >>> with truceline.open("truceline.db") as ledger:  # doctest: +SKIP
    ...     ledger.process("syria").ask_rounds()
    """

    def __init__(self, store: Store) -> None:
        self.store = store

    @cached_property
    def book(self) -> Book:
        """Everything in the database as it was at the first question."""
        return open_ledger(self.store)

    def processes(self) -> list[dict[str, Any]]:
        """The peace processes: id, name, and how the name was found."""
        return [{"id": short(p.id), "name": p.name, "basis": p.basis} for p in self.book.placement.processes]

    def process(self, name: str) -> Process:
        """One process by id or words of its name. Raises TrucelineError that lists what there is."""
        return Process(self.store, self.book.of_process(self.book.find_process(name).id))

    def everything(self) -> Process:
        """All records, whatever process they belong to."""
        return Process(self.store, self.book)

    def document(self, sha256: str) -> dict[str, Any]:
        """The interchange document of one text."""
        from truceline.serve.documents import document_of

        return document_of(self.store, sha256)

    def close(self) -> None:
        """Let go of the database."""
        self.store.close()

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Process:
    """The twelve questions about one process; each gives flat rows, one dict a line."""

    def __init__(self, store: Store, book: Book) -> None:
        self.store = store
        self.book = book

    def answer(
        self,
        question: str,
        *,
        about: str | None = None,
        speaker: str | None = None,
        since: str | None = None,
        now: str | None = None,
        windows: Iterable[int] = (7, 30),
    ) -> dict[str, Any]:
        """The whole answer as a plain dict: rows with what stands under them, notes, facts."""
        return ask_store(
            self.store, question, about=about, speaker=speaker, since=since, now=now, windows=windows, book=self.book
        ).plain()

    def ask_who_says_unmet(self, *, about: str | None = None, speaker: str | None = None) -> list[dict[str, Any]]:
        """Who says that terms are unmet, since when, in which words."""
        return self._rows("who-says-unmet", about, speaker)

    def ask_who_is_bound(self, *, about: str | None = None) -> list[dict[str, Any]]:
        """What each actor is bound to, by which origin, and what is claimed about it."""
        return self._rows("who-is-bound", about)

    def ask_truces_in_force(self) -> list[dict[str, Any]]:
        """Truces said to be in force, their makers, dates and exclusions."""
        return self._rows("truces-in-force")

    def ask_rounds(self) -> list[dict[str, Any]]:
        """Rounds of talks, who sat in, who left and came back."""
        return self._rows("rounds")

    def ask_statements(self, *, speaker: str | None = None, about: str | None = None) -> list[dict[str, Any]]:
        """What somebody said about something, in order."""
        return self._rows("statements", about, speaker)

    def ask_demands(self, *, about: str | None = None) -> list[dict[str, Any]]:
        """Who asked whom to do what, and the answer."""
        return self._rows("demands", about)

    def ask_momentum(self, *, windows: Iterable[int] = (7, 30), now: str | None = None) -> list[dict[str, Any]]:
        """One profile per window: label, reason, components, sources, the label without each source."""
        found: list[dict[str, Any]] = self.answer("momentum", windows=windows, now=now)["facts"]["windows"]
        return found

    def ask_conflicts(self) -> list[dict[str, Any]]:
        """Where sources differ about the same round, truce, event or quote."""
        return self._rows("conflicts")

    def ask_labels(self, *, about: str | None = None) -> list[dict[str, Any]]:
        """Words that outlets and speakers attach to actors."""
        return self._rows("labels", about)

    def ask_only_claimed(self) -> list[dict[str, Any]]:
        """What is only claimed, hypothetical or ahead."""
        return self._rows("only-claimed")

    def ask_anonymous(self) -> list[dict[str, Any]]:
        """What rests on anonymous sources or on one outlet."""
        return self._rows("anonymous")

    def ask_changed_since(self, since: str | None = None) -> list[dict[str, Any]]:
        """What changed since a time (ISO 8601), what could not be dated, what is due."""
        return [_without_under(line) for line in self.answer("changed-since", since=since)["rows"]]

    def _rows(self, question: str, about: str | None = None, speaker: str | None = None) -> list[dict[str, Any]]:
        return [_without_under(line) for line in self.answer(question, about=about, speaker=speaker)["rows"]]


def code_text(text: str, *, published: str | None = None, title: str | None = None, outlet: str | None = None) -> Coded:
    """One text coded. Raises DateError for a day that does not exist, UnreadableText for an empty or foreign text."""
    import json

    from truceline.errors import InputError, UnreadableText
    from truceline.intake import IntakeOptions, read_sources
    from truceline.knowledge.loader import load_knowledge
    from truceline.pipeline import code_article

    name = f"text-{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"
    fields = {"id": name, "text": text, "title": title, "published": published, "outlet": outlet}
    line = json.dumps({key: value for key, value in fields.items() if value is not None})
    import io

    options = IntakeOptions(outlets=load_knowledge().outlets, stdin=io.BytesIO(line.encode()), published=published)
    for found in read_sources(["-"], options=options):
        if isinstance(found, InputError):
            raise found
        return Coded(found, code_article(found))
    raise UnreadableText("The text is empty; there is nothing to read in it.")


def open_database(place: str | os.PathLike[str] | None = None) -> Ledger:
    """The ledger of a database: a path, a URL, or None for the default one of the command line."""
    from truceline.serve.where import database

    return Ledger(open_store(database(None if place is None else os.fspath(place))))


def _flat(line: Row) -> dict[str, Any]:
    found = asdict(line)
    found.pop("under")
    return _without_under(found)


def _without_under(line: dict[str, Any]) -> dict[str, Any]:
    """A row with its facts as columns of their own and nothing nested under it."""
    flat = {key: value for key, value in line.items() if key not in ("facts", "under")}
    return flat | {key: value for key, value in dict(line["facts"]).items() if key not in flat}
