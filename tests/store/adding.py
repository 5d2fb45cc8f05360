"""Adding a report to a store, and what the store then holds, for tests of the store."""

from typing import Any

from tests.store.builder import NOW, Told
from truceline.model.records import Added
from truceline.store import Store


def add(store: Store, told: Told, *, knowledge: str = "k1", now: str = NOW) -> Added:
    return store.add(told.article, told.document, knowledge=knowledge, engine="tagger@1", now=now)


def contents(store: Store) -> list[Any]:
    """Everything current that must not depend on the order of adding."""
    found = [
        (a.sha256, a.title, a.publisher, a.outlets, a.published, a.copies, a.knowledge) for a in store.articles()
    ]
    return [*found, *[(r.uid, r.kind, dict(r.finding), r.tombstone, r.review) for r in store.every_record()]]


def without(told: Told, kind: str) -> Told:
    """The same report, of which nothing of a kind was found."""
    told.lists[kind] = []
    return told
