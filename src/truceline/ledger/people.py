"""Who somebody is across articles: names as shown, sides, and the part a side plays in a process.

Lives here: display names, principals ("Peskov" stands for Russia), parts. Not here: which records are one actor (`linking`).
A name in quotation marks is the words of a text for somebody it does not name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from truceline.ledger.book import Book
from truceline.model.records import Record

Part = Literal["party", "guarantor", "mediator", "monitor", "media", "anonymous", "other"]
STANDS_FOR = ("spokesperson_of", "negotiates_for", "official_of", "part_of", "member_of", "subset_of")
OWN_SIDE = ("state", "igo", "state_coalition")
MEDIA = ("JRN", "MED")
STEPS = 6


@dataclass(frozen=True, eq=False)
class People:
    """The actors of a book. `parties`, `guarantors` and `mediators` are sides; `actors` are all sides the process knows."""

    book: Book
    names: Mapping[str, str]
    tops: Mapping[str, str]
    parties: frozenset[str]
    guarantors: frozenset[str]
    mediators: frozenset[str]
    actors: frozenset[str]

    def name(self, record: Record) -> str:
        """How an actor is shown: its neutral name, or the text's words in quotation marks."""
        return self.names.get(self.book.cluster(record), record.quote)

    def list(self, record: Record, field: str) -> str:
        """The actors of a field by name: "Russia and Syria"; empty when there are none."""
        return joined(self.name(actor) for actor in self.book.named(record, field) if actor.kind == "actors")

    def side(self, actor: Record) -> str:
        """The side of an actor: the one it speaks or acts for, as far as the texts and the catalogue tell."""
        cluster = self.book.cluster(actor)
        return self.tops.get(cluster, cluster)

    def side_name(self, side: str) -> str:
        """A side as shown."""
        return self.names.get(side, side)

    def sides(self, actors: Iterable[Record]) -> frozenset[str]:
        """The sides of some actors."""
        return frozenset(self.side(actor) for actor in actors)

    def is_monitor(self, actor: Record) -> bool:
        """Whether an actor is a named monitoring mechanism, the only one whose claim may be shown as verified."""
        if not actor.finding["named"]:
            return False
        cluster, scores = self.book.cluster(actor), self.book.scores
        names = " ".join((str(actor.finding["name"]), self.names.get(cluster, ""))).casefold()
        return cluster.removeprefix("actor:") in scores.monitors or any(words in names for words in scores.monitor_words)

    def part(self, actor: Record | None) -> Part:
        """The part of a speaker in the process; None is the publisher."""
        if actor is None:
            return "media"
        if actor.finding["kind"] == "anonymous_source":
            return "anonymous"
        if self.is_monitor(actor):
            return "monitor"
        if actor.finding["sector"] in MEDIA:
            return "media"
        own = (self.side(actor), self.book.cluster(actor))
        for part, sides in (("mediator", self.mediators), ("party", self.parties), ("guarantor", self.guarantors)):
            if any(side in sides for side in own):
                return part  # type: ignore[return-value]
        return "other"


def people_of(book: Book) -> People:
    """Names, sides and parts of all actors of a book; parts as its kept records show them."""
    if "people" not in book.memory:
        actors = [record for record in book.by_uid.values() if record.kind == "actors"]
        book.memory["people"] = _names(book, actors), _tops(book, actors)
    names, tops = book.memory["people"]

    def sides(records: Iterable[Record], *fields: str) -> frozenset[str]:
        found = (book.cluster(one) for record in records for name in fields for one in actors_in(book, record, name))
        return frozenset(tops.get(cluster, cluster) for cluster in found)

    talks, agreements = book.records("talks"), book.records("agreements")
    made = [one for one in agreements if not _claimed_only(one)]
    parties = sides(book.records("processes"), "parties") | sides(talks, "participants")
    parties |= sides([one for one in made if not one.finding["unnamed_parties"]], "parties")
    mediators = sides(talks, "mediators", "hosts") | sides(made, "brokers")
    guarantors = sides(made, "guarantors") | sides([one for one in made if one.finding["unnamed_parties"]], "parties")
    others = sides(book.records("participation_changes"), "actor") | sides(book.records("demands"), "by", "to")
    others |= sides(book.records("commitments"), "debtor", "creditor") | sides(book.records("status_claims"), "claimants")
    others |= sides(agreements, "parties") | sides(book.records("assessments"), "by")
    return People(
        book,
        names,
        tops,
        parties=parties - mediators,
        guarantors=guarantors - parties - mediators,
        mediators=mediators,
        actors=parties | mediators | guarantors | others,
    )


@lru_cache(maxsize=32)
def everybody(book: Book) -> People:
    """`people_of`, remembered for the last books asked."""
    return people_of(book)


def actors_in(book: Book, record: Record, field: str) -> tuple[Record, ...]:
    """The actors that a field names, also those in the list of participants: "participants" sat in, "absent" did not."""
    if field in ("participants", "absent"):
        seats = (seat for seat in record.finding["participants"] if (seat["status"] == "absent") == (field == "absent"))
        found = (book.get(record.ref(str(seat["actor"]))) for seat in seats)
        return tuple(actor for actor in found if actor is not None)
    return tuple(actor for actor in book.named(record, field) if actor.kind == "actors")


def joined(names: Iterable[str]) -> str:
    """Names as a list in words, each once, in order.

    >>> joined(["Russia", "Syria", "Iran"])
    'Russia, Syria and Iran'
    """
    unique = list(dict.fromkeys(names))
    return " and ".join(filter(None, (", ".join(unique[:-1]), *unique[-1:])))


def _claimed_only(agreement: Record) -> bool:
    values = {entry["value"] for entry in agreement.finding["status"]}
    return values == {"claimed_only"}


def _names(book: Book, actors: Iterable[Record]) -> dict[str, str]:
    known = {f"actor:{actor.id}": actor.name for actor in book.knowledge.actors}
    seen: dict[str, Counter[str]] = {}
    for actor in actors:
        name = str(actor.finding["name"])
        shown = name if actor.finding["named"] else f"“{name}”"
        seen.setdefault(book.cluster(actor), Counter())[shown] += 1
    return known | {
        cluster: known.get(cluster) or min(counts, key=lambda name: (name.startswith("“"), -counts[name], -len(name), name))
        for cluster, counts in seen.items()
    }


def _tops(book: Book, actors: Iterable[Record]) -> dict[str, str]:
    """For each cluster the one it stands for in the end; states and intergovernmental bodies stand for themselves."""
    kinds = {book.cluster(actor): str(actor.finding["kind"]) for actor in actors}
    above: dict[str, list[tuple[int, str]]] = {}
    for relation in (record for record in book.by_uid.values() if record.kind == "relations"):
        rank = STANDS_FOR.index(relation.finding["type"]) if relation.finding["type"] in STANDS_FOR else None
        start, end = book.first(relation, "from_actor"), book.first(relation, "to_actor")
        if rank is not None and start is not None and end is not None:
            above.setdefault(book.cluster(start), []).append((rank, book.cluster(end)))
    for statement in (record for record in book.by_uid.values() if record.kind == "statements"):
        for principal in book.named(statement, "speaks_for"):
            for speaker in book.named(statement, "speakers"):
                above.setdefault(book.cluster(speaker), []).append((0, book.cluster(principal)))
    parents = {f"actor:{a.id}": f"actor:{a.parent}" for a in book.knowledge.actors if a.parent}
    states = {a.country: f"actor:{a.id}" for a in reversed(book.knowledge.actors) if a.kind == "state" and a.country}
    officials = {
        book.cluster(actor): states[actor.finding["country"]]
        for actor in actors
        if actor.finding["kind"] == "person"
        and actor.finding["sector"] in ("GOV", "MIL", "LEG")
        and actor.finding["country"] in states
    }

    def next_of(cluster: str) -> str | None:
        if kinds.get(cluster) in OWN_SIDE:
            return None
        told = [end for _, end in sorted(above.get(cluster, ())) if end != cluster]
        return told[0] if told else parents.get(cluster) or officials.get(cluster)

    tops = {}
    for cluster in kinds:
        seen, here = [cluster], cluster
        for _ in range(STEPS):
            following = next_of(here)
            if following is None or following in seen:
                break
            seen.append(following)
            here = following
        tops[cluster] = here
    return tops
