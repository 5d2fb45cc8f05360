"""All records of a view, read once, with what their references mean across articles. Every fold of the ledger starts here.

Lives here: reading the view, narrowing to a process or leaving a source out, and finding records by reference.
Not here: names and sides (`people`), dates (`dates`), any answer to a question.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from truceline.errors import TrucelineError
from truceline.knowledge.catalogue import Knowledge
from truceline.knowledge.scores import Scores, load_scores
from truceline.model.clusters import Clusters, clusters
from truceline.model.records import LINK_KINDS, Placement, Record, StoredArticle, StoredProcess
from truceline.model.views import EVERYTHING, RecordView, Selection

NO_LINKS = Clusters({}, {})
LINK_OF_KIND = {
    "actors": "actor",
    "talks": "talks",
    "agreements": "agreement",
    "commitments": "commitment",
    "demands": "demand",
    "statements": "statement",
    "events": "event",
    "processes": "process",
}
WHOLE_ARTICLE = ("actors", "times", "places", "relations", "assertions", "labels")
NOWHERE = Placement((), {}, ())


@dataclass(frozen=True, eq=False)
class Book:
    """Records by kind and uid, the clusters they form, and where they belong. Made by `open_book`.

    `kept` are the records that folds look at; `by_uid` holds all, so that references always resolve. `source_of` names
    the source of each text: its outlet, or the text itself; copies of one report are one source.
    """

    articles: Mapping[str, StoredArticle]
    by_uid: Mapping[str, Record]
    kept: tuple[Record, ...]
    joined: Mapping[str, Clusters]
    placement: Placement
    source_of: Mapping[str, str]
    knowledge: Knowledge
    scores: Scores = field(default_factory=load_scores)
    process: str | None = None
    memory: dict[str, Any] = field(default_factory=dict, repr=False)
    """What folds computed over `by_uid` alone, shared by every narrowed book; nothing in it depends on what is kept."""

    @cached_property
    def by_kind(self) -> Mapping[str, tuple[Record, ...]]:
        """The kept records of each list, in the order of the view."""
        found: dict[str, list[Record]] = {}
        for record in self.kept:
            found.setdefault(record.kind, []).append(record)
        return {kind: tuple(records) for kind, records in found.items()}

    @cached_property
    def of_article(self) -> Mapping[str, Mapping[str, tuple[Record, ...]]]:
        """All records of each text, by kind."""
        found: dict[str, dict[str, list[Record]]] = {}
        for record in self.by_uid.values():
            found.setdefault(record.article, {}).setdefault(record.kind, []).append(record)
        return {sha: {kind: tuple(some) for kind, some in kinds.items()} for sha, kinds in found.items()}

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """The independent sources of the kept records, sorted."""
        return tuple(sorted({self.source_of[record.article] for record in self.kept}))

    def records(self, kind: str) -> tuple[Record, ...]:
        """The kept records of one list."""
        return self.by_kind.get(kind, ())

    def get(self, uid: str | None) -> Record | None:
        """A record by uid; None when it is not there, was rejected or is gone."""
        return None if uid is None else self.by_uid.get(uid)

    def named(self, record: Record, name: str) -> tuple[Record, ...]:
        """The records that a field refers to."""
        return tuple(found for uid in record.refs(name) if (found := self.by_uid.get(uid)) is not None)

    def first(self, record: Record, name: str) -> Record | None:
        """The record that a field refers to, if it does."""
        return next(iter(self.named(record, name)), None)

    def voice(self, record: Record) -> Record | None:
        """The statement in whose voice a record stands; None for the publisher's own."""
        return self.get(record.voice)

    def cluster(self, record: Record) -> str:
        """What a record is across articles: the name of its cluster, or its own uid."""
        link = LINK_OF_KIND.get(record.kind)
        return record.uid if link is None else self.joined.get(link, NO_LINKS).of(record.uid)

    def groups(self, kind: str) -> tuple[tuple[Record, ...], ...]:
        """The kept records of a kind that are the same thing across articles, together; in the order of their first."""
        found: dict[str, list[Record]] = {}
        for record in self.records(kind):
            found.setdefault(self.cluster(record), []).append(record)
        return tuple(tuple(records) for records in found.values())

    def article(self, record: Record) -> StoredArticle:
        """The text a record rests on."""
        return self.articles[record.article]

    def in_process(self, record: Record, process: str) -> bool:
        """Whether a record belongs to a process; what is never placed itself belongs where its text belongs."""
        own = self.placement.of(record.uid)
        if own or record.kind not in WHOLE_ARTICLE:
            return process in own
        return process in self._processes_of_texts.get(record.article, frozenset())

    def of_process(self, process: str) -> Book:
        """The book with only the records of one process."""
        return replace(self, kept=tuple(r for r in self.kept if self.in_process(r, process)), process=process)

    def only(self, kept: Iterable[Record]) -> Book:
        """The book with only these records looked at."""
        return replace(self, kept=tuple(kept))

    def without_source(self, source: str) -> Book:
        """The book without everything that one source reports."""
        return self.only(record for record in self.kept if self.source_of[record.article] != source)

    def find_process(self, words: str) -> StoredProcess:
        """A process by id, by the end of its id ("syria"), or by words of its name.

        Raises TrucelineError that lists the processes there are.
        """
        wanted = words.strip().casefold()
        every = self.placement.processes
        exact = [p for p in every if wanted in (p.id.casefold(), p.id.casefold().rpartition(":")[2], p.name.casefold())]
        near = [p for p in every if wanted in p.name.casefold() or wanted.replace(" ", "-") in p.id.casefold()]
        for found in (exact, near):
            if len(found) == 1:
                return found[0]
            if found:
                names = ", ".join(f"{process.name} ({short(process.id)})" for process in found)
                raise TrucelineError(f"{words!r} fits several processes: {names}; name one of them.")
        names = ", ".join(short(process.id) for process in every) or "none yet; add articles first"
        raise TrucelineError(f"There is no process {words!r}; there are: {names}.")

    @cached_property
    def _processes_of_texts(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for uid, memberships in self.placement.members.items():
            if uid in self.by_uid:
                found.setdefault(self.by_uid[uid].article, set()).update(m.process for m in memberships)
        return {sha: frozenset(processes) for sha, processes in found.items()}


def open_book(
    view: RecordView,
    knowledge: Knowledge,
    placement: Placement = NOWHERE,
    *,
    copies: Iterable[Collection[str]] = (),
    where: Selection = EVERYTHING,
) -> Book:
    """The book of a view. `placement` is what `linking.place` gives; `copies` are groups of SHA-256 of near-equal texts.

    A pure function of what the view holds: the order in which articles were added plays no part.
    """
    articles = {article.sha256: article for article in view.articles()}
    every = view.every_record()
    kept = every if where == EVERYTHING else view.every_record(where)
    links = view.links()
    return Book(
        articles=articles,
        by_uid={record.uid: record for record in every},
        kept=tuple(kept),
        joined={kind: clusters(link for link in links if link.kind == kind) for kind in LINK_KINDS if kind != "office"},
        placement=placement,
        source_of=_sources(articles, copies),
        knowledge=knowledge,
    )


def short(process: str) -> str:
    """A process id as users write it: "syria"."""
    return process.removeprefix("process:").removeprefix("name:")


def _sources(articles: Mapping[str, StoredArticle], copies: Iterable[Collection[str]]) -> dict[str, str]:
    """The source of each text: its first outlet; texts that are copies of each other share the source of the first."""
    own = {
        sha: (article.outlets[0] if article.outlets else article.publisher or f"text {sha[:8]}")
        for sha, article in articles.items()
    }
    found = dict(own)
    order = {sha: number for number, sha in enumerate(articles)}
    for group in copies:
        known = sorted((sha for sha in group if sha in own), key=order.__getitem__)
        found.update(dict.fromkeys(known, own[known[0]]))
    return found
