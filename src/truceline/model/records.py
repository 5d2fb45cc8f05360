"""What linking and the store add to findings: Record, Review, Judgement, Failure, and the copies of an article's text.

Lives here: frozen types and how their ids are computed. Not here: SQL (`store`), rules (`linking`), folds (`ledger`).

A text is known by its SHA-256. Several outlets may carry the same text; it is coded once, and every copy is kept in
`StoredArticle.copies`. The uid of a record is the start of its text's SHA-256 and the id of its finding, so that it is
the same on every machine; references inside a finding are ids of the same text and become uids with `Record.ref`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

LinkKind = Literal["actor", "office", "talks", "agreement", "commitment", "demand", "statement", "event", "process"]
LINK_KINDS: tuple[LinkKind, ...] = (
    "actor", "office", "talks", "agreement", "commitment", "demand", "statement", "event", "process",
)
Verdict = Literal["same", "different", "undecided"]
Decision = Literal["accepted", "edited", "rejected", "unreviewed"]
Outcome = Literal["added", "copy", "recoded", "unchanged"]
PERSON = "person:"
RULE = "rule:"


def record_uid(sha256: str, finding_id: str) -> str:
    """The id of a stored record: stable, and different for different texts even when their findings share an id.

    >>> record_uid("c165347cc4604601bd31f20c", "st1")
    'c165347cc4604601/st1'
    """
    return f"{sha256[:16]}/{finding_id}"


def link_id(kind: str, left: str, right: str) -> str:
    """The id of the question whether two things are the same, whatever the order they are named in."""
    first, second = sorted((left, right))
    return "link-" + hashlib.sha256("\x1f".join((kind, first, second)).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True, order=True)
class Copy:
    """One place where a text was published: outlet, address, date as this copy gives it; `notes` are what intake said of it."""

    article_id: str
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    title: str | None = None
    section: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """A text as the store knows it, without the text itself (`RecordView.text`).

    Title, publisher, date and zones are those of the copy it was coded from: the earliest dated one. `copies` holds all
    copies, sorted; syndicated copies count once, but every outlet stays named. `coding` counts codings from 1; `knowledge` and
    `engine` name the data and the model of the latest one, `coded_at` says when (as the caller gave it).
    """

    sha256: str
    id: str
    title: str | None
    publisher: str | None
    section: str | None
    published: str | None
    published_basis: str
    published_window: str | None
    language: str | None
    zones: tuple[Mapping[str, Any], ...]
    copies: tuple[Copy, ...]
    coding: int
    knowledge: str
    engine: str
    coded_at: str

    @property
    def outlets(self) -> tuple[str, ...]:
        """Every outlet that carried the text, sorted, each once."""
        return tuple(sorted({copy.outlet for copy in self.copies if copy.outlet}))

    def in_headline(self, offset: int) -> bool:
        """Whether a character of the text stands in a headline."""
        return any(zone["kind"] == "headline" and zone["start"] <= offset < zone["end"] for zone in self.zones)

    @property
    def url(self) -> str | None:
        """The address of the first copy that has one."""
        return next((copy.url for copy in self.copies if copy.url), None)


@dataclass(frozen=True, slots=True)
class Review:
    """One line of the append-only review log: who decided what about a record, when, and why.

    `changes` are the fields an edit sets, as in the interchange document; `unreviewed` takes earlier decisions back.
    """

    uid: str
    decision: Decision
    by: str
    at: str
    reason: str | None = None
    changes: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Record:
    """A finding in the store. `finding` is the plain dict of the interchange document, a person's edits applied.

    `revision` counts from 1 and grows when the finding changes; a tombstone is the last revision of a finding that later
    coding no longer makes. `coded` is what the machine found where a person edited it, otherwise None. `knowledge` and
    `engine` name what made this revision, `recorded_at` when. `review` is the decision in force.
    """

    uid: str
    article: str
    kind: str
    finding: Mapping[str, Any]
    revision: int
    tombstone: bool
    knowledge: str
    engine: str
    recorded_at: str
    review: Decision = "unreviewed"
    coded: Mapping[str, Any] | None = None

    @property
    def id(self) -> str:
        """The id of the finding inside its document."""
        return str(self.finding["id"])

    @property
    def quote(self) -> str:
        """The exact words it rests on; several spans are joined by " … "."""
        return " … ".join(str(span["text"]) for span in self.finding["evidence"])

    @property
    def start(self) -> int:
        """Where its first words begin, in code points of the text."""
        return int(self.finding["evidence"][0]["start"])

    @property
    def end(self) -> int:
        """Where its last words end."""
        return int(self.finding["evidence"][-1]["end"])

    @property
    def voice(self) -> str | None:
        """The uid of the statement in whose voice it stands; None for the publisher's own."""
        voice = str(self.finding["asserted_by"])
        return None if voice == "publisher" else self.ref(voice)

    def ref(self, finding_id: str) -> str:
        """The uid of another finding of the same text."""
        return record_uid(self.article, finding_id)

    def refs(self, name: str) -> tuple[str, ...]:
        """The uids in a field that holds one id or a list of ids; empty for null.

        >>> record.refs("speakers")  # doctest: +SKIP
        ('c165347cc4604601/lavrov',)
        """
        value = self.finding.get(name)
        if value is None:
            return ()
        return tuple(self.ref(item) for item in ([value] if isinstance(value, str) else value))


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether `left` and `right` are the same thing, by which rule or person, and why. It can be undone.

    `left` is a record's uid. `right` is another record's uid, or a key: `actor:<catalogue id>`, `name:<...>` for an actor
    the catalogue does not know, `process:<id>`. `by` is `rule:<name>@1` or `person:<name>`; a person's word goes
    before any rule's. `undecided` is a proposal, never followed. `score` is 0 to 1 where the rule measures something.
    """

    kind: LinkKind
    left: str
    right: str
    verdict: Verdict
    by: str
    reason: str
    score: float | None = None
    at: str | None = None
    undone_by: str | None = None
    undone_at: str | None = None

    @property
    def id(self) -> str:
        """The id of the question it answers; a rule's and a person's answer to one question share it."""
        return link_id(self.kind, self.left, self.right)

    @property
    def by_person(self) -> bool:
        """Whether a person judged."""
        return self.by.startswith(PERSON)


@dataclass(frozen=True, slots=True)
class Failure:
    """An item that could not be read or coded, kept so that it can be listed and tried again."""

    item: str
    reason: str
    first_at: str
    last_at: str
    attempts: int = 1


@dataclass(frozen=True, slots=True)
class Added:
    """What adding one article did: the outcome, and how many records are new, changed, or gone.

    added      the text was new
    copy       the text was known; this copy of it was not, or told more than was known (an outlet, a title)
    recoded    new knowledge, a new engine or a date gave other records, or confirmed them
    unchanged  nothing that was not known
    """

    sha256: str
    outcome: Outcome
    new: int = 0
    changed: int = 0
    gone: int = 0


@dataclass(frozen=True, slots=True)
class Membership:
    """Why a record belongs to a process; `by` is the rule or person, `reason` one sentence."""

    process: str
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class StoredProcess:
    """A peace process over all articles: a stable id, a neutral name, and where the name comes from."""

    id: str
    name: str
    basis: str


@dataclass(frozen=True)
class Placement:
    """Which process each record belongs to, each with reasons; `unplaced` lists the records that fit nowhere."""

    processes: tuple[StoredProcess, ...]
    members: Mapping[str, tuple[Membership, ...]]
    unplaced: tuple[str, ...]

    def of(self, uid: str) -> tuple[str, ...]:
        """The ids of the processes a record belongs to, sorted."""
        return tuple(sorted({membership.process for membership in self.members.get(uid, ())}))
