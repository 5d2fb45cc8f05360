"""Who held an office on the day of an article: always a proposal with its basis, never an identity taken for granted."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.knowledge.catalogue import Knowledge, KnownActor, KnownOffice
from truceline.linking.actors import valid_at
from truceline.linking.casebook import Casebook
from truceline.linking.words import content, name_key
from truceline.model.records import Judgement, Record

OFFICE = "rule:office-by-date@1"


def link_offices(book: Casebook, knowledge: Knowledge) -> Iterator[Judgement]:
    """For each holder of an office whom the catalogue does not know by name, the person who held it on the publication date.

    "the Russian foreign minister" in a report of 25 April 2016 is proposed to be Sergei Lavrov; the record keeps its words.
    """
    known = {actor.id: actor for actor in knowledge.actors}
    by_country: dict[str, list[KnownOffice]] = {}
    for office in knowledge.offices:
        principal = known.get(office.for_actor)
        by_country.setdefault(principal.country or "" if principal else "", []).append(office)
    for record in book.records("actors"):
        words = _office_words(record)
        if not words or book.actors.of(record.uid).startswith("actor:"):
            continue
        country = str(record.finding["country"] or "")
        for office in sorted(by_country.get(country, ()), key=lambda office: (office.holder, office.title, office.since or "")):
            yield from _proposed(book, record, words, office, known)


def _office_words(record: Record) -> frozenset[str]:
    finding = record.finding
    return content(_office_text(record)) if finding["kind"] in ("person", "group_unnamed") else frozenset()


def _office_text(record: Record) -> str:
    """The words that may name an office: the role, or for nobody named the description itself."""
    finding = record.finding
    return str(finding["role"] or ("" if finding["named"] else finding["name"]))


def _proposed(
    book: Casebook, record: Record, words: frozenset[str], office: KnownOffice, known: dict[str, KnownActor]
) -> Iterator[Judgement]:
    holder, principal = known.get(office.holder), known.get(office.for_actor)
    published = book.published(record)
    if holder is None or principal is None or published[0] is None or published[1] is None:
        return
    if not valid_at(office.since, office.until, published):
        return
    title, body = content(office.title), _words_of(principal, known)
    if not title or not title <= words or words - title - body - _own_words(holder):
        return
    if not set(name_key(office.title).split()) <= set(name_key(_office_text(record)).split()):
        return
    if record.finding["country"] is None and not words & (body - title):
        return
    if record.finding["named"] and not content(str(record.finding["name"])) & _own_words(holder):
        return
    source = f" (source: {office.source})" if office.source else ""
    reason = f"On {published[0].isoformat()} {holder.name} was {office.title} of {principal.name}{source}."
    yield Judgement("office", record.uid, f"actor:{holder.id}", "undecided", OFFICE, reason)


def _own_words(actor: KnownActor) -> frozenset[str]:
    return content(" ".join((actor.name, *actor.names, *actor.weak, *actor.adjectives, *actor.seats)))


def _words_of(principal: KnownActor, known: dict[str, KnownActor]) -> frozenset[str]:
    """The words that name a body or what it is part of: "Russian", "Kremlin"."""
    parent = known.get(principal.parent or "")
    return _own_words(principal) | (_own_words(parent) if parent else frozenset())
