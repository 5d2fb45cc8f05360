"""What all rules of linking look at, read once: records by kind, and what a record's references mean beyond its article.

Lives here: reading the view and resolving references. Not here: any rule.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from truceline.errors import DateError
from truceline.model import edtf
from truceline.model.clusters import Clusters
from truceline.model.records import Record, StoredArticle
from truceline.model.views import RecordView

Days = tuple[date | None, date | None]
UNKNOWN: Days = (None, None)
NEVER_NAMED = ("group_unnamed", "anonymous_source", "label_only")


@dataclass(frozen=True)
class Casebook:
    """All records of a view, once. `actors` are the clusters of actors; without them every actor stands for itself."""

    articles: Mapping[str, StoredArticle]
    by_kind: Mapping[str, tuple[Record, ...]]
    by_uid: Mapping[str, Record]
    actors: Clusters

    def records(self, kind: str) -> tuple[Record, ...]:
        """The records of one list."""
        return self.by_kind.get(kind, ())

    def with_actors(self, actors: Clusters) -> Casebook:
        """The same records with actors told apart across articles."""
        return replace(self, actors=actors)

    def published(self, record: Record) -> Days:
        """First and last day on which the record's article was published."""
        article = self.articles.get(record.article)
        return days_of(article.published if article else None)

    def days(self, record: Record, *names: str) -> Days:
        """The days of the first of these time fields that has a known date."""
        for name in names:
            for uid in record.refs(name):
                time = self.by_uid.get(uid)
                found = days_of(time.finding["value"]) if time is not None else UNKNOWN
                if found != UNKNOWN:
                    return found
        return UNKNOWN

    def parties(self, record: Record, *names: str) -> frozenset[str]:
        """The clusters of the actors in these fields, those that no name tells apart left out."""
        uids = (uid for name in names for uid in self._actors(record, name))
        return frozenset(self.actors.of(uid) for uid in uids if uid in self.by_uid and self.named(uid))

    def whole(self, record: Record, name: str) -> bool:
        """Whether a field names somebody, and everybody in it is named."""
        uids = list(self._actors(record, name))
        return bool(uids) and all(self.named(uid) for uid in uids)

    def named(self, uid: str) -> bool:
        """Whether a record is an actor with a name of its own."""
        record = self.by_uid.get(uid)
        return record is not None and bool(record.finding.get("named")) and record.finding["kind"] not in NEVER_NAMED

    def place(self, record: Record, name: str) -> str | None:
        """A place field as a name that can be compared."""
        for uid in record.refs(name):
            place = self.by_uid.get(uid)
            if place is not None:
                return " ".join(str(place.finding["name"]).casefold().split())
        return None

    def voice(self, record: Record) -> frozenset[str] | None:
        """Who claims a record: clusters of named speakers, empty for the publisher, None when a speaker has no name."""
        if record.voice is None:
            return frozenset()
        statement = self.by_uid.get(record.voice)
        if statement is None or not self.whole(statement, "speakers"):
            return None
        return self.parties(statement, "speakers")

    def in_headline(self, record: Record) -> bool:
        """Whether its first words stand in a headline."""
        article = self.articles.get(record.article)
        return article is not None and article.in_headline(record.start)

    def _actors(self, record: Record, name: str) -> Iterable[str]:
        if name == "participants":
            seats = record.finding["participants"]
            return [record.ref(str(seat["actor"])) for seat in seats if seat["status"] != "absent"]
        return record.refs(name)


def open_casebook(view: RecordView) -> Casebook:
    """The casebook of a view; two reads."""
    found = view.every_record()
    by_kind: dict[str, list[Record]] = {}
    for record in found:
        by_kind.setdefault(record.kind, []).append(record)
    return Casebook(
        articles={article.sha256: article for article in view.articles()},
        by_kind={kind: tuple(records) for kind, records in by_kind.items()},
        by_uid={record.uid: record for record in found},
        actors=Clusters({}, {}),
    )


@lru_cache(maxsize=1 << 14)
def days_of(value: str | None) -> Days:
    """First and last day of an EDTF value; (None, None) when it is null, open or without a year."""
    if value is None:
        return UNKNOWN
    try:
        first, last = edtf.bounds(value)
    except DateError:
        return UNKNOWN
    return (first, last) if first is not None and last is not None else UNKNOWN


def one_day(days: Days) -> date | None:
    """The day, when it is one."""
    return days[0] if days[0] is not None and days[0] == days[1] else None


def gap(one: Days, other: Days) -> int | None:
    """Days between two spans of days; 0 when they share a day, None when one is not known."""
    if one[0] is None or one[1] is None or other[0] is None or other[1] is None:
        return None
    return max(0, (other[0] - one[1]).days, (one[0] - other[1]).days)


def jaccard(one: Collection[str], other: Collection[str]) -> float:
    """Shared members among all members, 0 to 1."""
    together = set(one) | set(other)
    return len(set(one) & set(other)) / len(together) if together else 0.0
