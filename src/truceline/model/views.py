"""The Protocols by which stations ask for what they do not own: the ledger, linking and exports read, the store fulfils.

Lives here: `Selection`, `RecordView` (read only) and `RecordWriter`. Not here: SQL, or any state.
Sequences come in a fixed order that does not depend on the order of adding. `EDTF` strings compare with `model.edtf`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from truceline.model.records import (
    Added,
    Decision,
    Failure,
    Judgement,
    LinkKind,
    Record,
    Review,
    StoredArticle,
    Verdict,
)
from truceline.model.text import Article


@dataclass(frozen=True, slots=True)
class Selection:
    """Which records: each field narrows, None does not. Tombstones and rejected records only when asked for.

    articles         SHA-256 of texts
    outlets          texts of which a copy appeared in one of these outlets
    published_from   first day of publication, `YYYY-MM-DD`; drops texts without a known date
    published_until  last day of publication, included
    containing       words of the evidence, in any case
    """

    articles: Collection[str] | None = None
    outlets: Collection[str] | None = None
    published_from: str | None = None
    published_until: str | None = None
    containing: str | None = None
    tombstones: bool = False
    rejected: bool = False

    @property
    def narrows_articles(self) -> bool:
        """Whether some texts are left out as a whole."""
        return any(part is not None for part in (self.articles, self.outlets, self.published_from, self.published_until))


EVERYTHING = Selection()


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where searched words stand: the text, the statement's uid if it is one, and a piece of the words around them."""

    article: str
    uid: str | None
    snippet: str


class RecordView(Protocol):
    """Reading the records of all articles. Nothing here writes; equal contents give equal answers."""

    def articles(self) -> Sequence[StoredArticle]:
        """All texts, by publication date (undated last), then SHA-256."""

    def article(self, sha256: str) -> StoredArticle | None:
        """One text by its full SHA-256 or the first 16 digits of it."""

    def text(self, sha256: str) -> str:
        """The exact text; StoreError when it was purged or never added."""

    def records(self, kind: str, where: Selection = EVERYTHING) -> Sequence[Record]:
        """The records of one list of the interchange document ("statements"), by text as in `articles`, start, id."""

    def record(self, uid: str) -> Record | None:
        """One record in its latest revision, tombstones and rejected ones too."""

    def every_record(self, where: Selection = EVERYTHING) -> Sequence[Record]:
        """The records of all lists, in the order of `records` within each text; one read, not one per kind."""

    def history(self, uid: str) -> Sequence[Record]:
        """All revisions of one record, first to last."""

    def changes(self, since: str) -> Sequence[Record]:
        """Every revision recorded after `since` (same form as the `now` given when adding), oldest first."""

    def links(self, kind: LinkKind | None = None) -> Sequence[Judgement]:
        """The judgements in force: not undone, and a person's in place of a rule's on the same question."""

    def judgements(self, left: str, right: str) -> Sequence[Judgement]:
        """All judgements ever made on one pair, undone ones too, oldest first."""

    def reviews(self, uid: str | None = None) -> Sequence[Review]:
        """The review log, of one record or all, oldest first."""

    def failures(self) -> Sequence[Failure]:
        """Items that could not be read or coded, by name."""

    def search(self, words: str, limit: int = 20) -> Sequence[Hit]:
        """Where words stand in texts and statements, best first; the words need no query language."""


class RecordWriter(Protocol):
    """Writing. Each call is one transaction; `now` is the caller's clock (ISO 8601, UTC), never read here."""

    def add(self, article: Article, document: Mapping[str, Any], *, knowledge: str, engine: str, now: str) -> Added:
        """Keep a coded article. Adding twice changes nothing; other knowledge or a supplied date gives new revisions."""

    def add_many(
        self, coded: Iterable[tuple[Article, Mapping[str, Any]]], *, knowledge: str, engine: str, now: str
    ) -> Sequence[Added]:
        """`add` for each, still one transaction per article."""

    def note_failure(self, item: str, reason: str, *, now: str) -> None:
        """Remember that an item failed; the note goes when an article with that id or url is added, or by `forget_failure`."""

    def forget_failure(self, item: str) -> None:
        """Drop the note of an item."""

    def review(
        self, uid: str, decision: Decision, *, by: str, now: str, reason: str | None = None,
        changes: Mapping[str, Any] | None = None,
    ) -> Record:
        """Write a person's decision into the review log; re-coding never loses it."""

    def put_links(self, judgements: Iterable[Judgement], *, now: str) -> tuple[int, int]:
        """Make these the judgements by rule; (how many are new, how many no rule makes any more). Persons' stay as they are."""

    def judge(
        self, kind: LinkKind, left: str, right: str, verdict: Verdict, *, by: str, reason: str, now: str
    ) -> Judgement:
        """Write a person's judgement; it goes before any rule's until undone."""

    def undo(self, link: str, *, by: str, now: str) -> int:
        """Undo the judgement in force on a question (its link id); no record is lost. The number undone: 0 or 1."""

    def purge(self, sha256: str, *, by: str, reason: str, now: str) -> int:
        """Remove a text with all its records for good; an audit line stays. The number of records removed."""
