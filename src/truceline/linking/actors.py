"""The same actor in several articles: by the catalogue, else by the exact full name. Unnamed groups are never joined.

A judgement joins an actor record to a key: `actor:<catalogue id>` or `name:<name>|<class>[|<country>]`. Two actors of the
catalogue therefore never become one by a rule; what is ambiguous is proposed as `undecided`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from truceline.knowledge.catalogue import Knowledge, KnownActor
from truceline.linking.casebook import Casebook, Days, days_of
from truceline.linking.words import name_key
from truceline.model.records import Judgement, Record, Verdict

CATALOGUE = "rule:catalogue-name@1"
FULL_NAME = "rule:full-name@1"
SHORT_NAME = "rule:short-name@1"
CLASSES = {"person": "person", "state": "state", "government": "state"}
MOST_PROPOSALS = 5


class Catalogue:
    """The named actors of the Knowledge, found by name, with kind, country and date respected."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.strong = _index(knowledge, lambda actor: (actor.name, *actor.names))
        self.seats = _index(knowledge, lambda actor: actor.seats if _class(actor.kind) == "state" else ())
        self.weak = _index(knowledge, lambda actor: (*actor.weak, *_surname(actor)))

    def fitting(
        self, index: Mapping[str, Iterable[KnownActor]], record: Record, published: Days, names: Iterable[str]
    ) -> tuple[KnownActor, ...]:
        """The actors of an index that one of the names may mean, by id."""
        found = {
            actor.id: actor
            for name in names for actor in index.get(name_key(name), ())
            if _class(actor.kind) == _class(str(record.finding["kind"])) and _country_fits(record, actor.country)
            and valid_at(actor.since, actor.until, published)
        }
        return tuple(found[i] for i in sorted(found))


def _surname(actor: KnownActor) -> tuple[str, ...]:
    """The last name of a person, which alone is no more than a hint."""
    return (actor.name.rsplit(" ", 1)[-1],) if actor.kind == "person" else ()


def _index(knowledge: Knowledge, names: Callable[[KnownActor], Iterable[str]]) -> dict[str, list[KnownActor]]:
    found: dict[str, list[KnownActor]] = {}
    for actor in knowledge.actors:
        for name in sorted({name_key(name) for name in names(actor)}):
            found.setdefault(name, []).append(actor)
    return found


def link_actors(book: Casebook, knowledge: Knowledge) -> Iterator[Judgement]:
    """For each named actor, the key it belongs to, or proposals.

    >>> list(link_actors(book, knowledge))  # doctest: +SKIP
    [Judgement(kind='actor', left='c165347cc4604601/russia', right='actor:russia', verdict='same', ...)]
    """
    catalogue = Catalogue(knowledge)
    unknown: list[Record] = []
    for record in book.records("actors"):
        if not book.named(record.uid):
            continue
        judged = list(_by_catalogue(catalogue, record, book.published(record)))
        yield from judged
        if not judged:
            unknown.append(record)
    yield from _by_full_name(unknown)


def valid_at(since: str | None, until: str | None, published: Days) -> bool:
    """Whether something that held between two EDTF dates may hold on the days; unknown days exclude nothing."""
    first, last = published
    starts, ends = days_of(since)[0], days_of(until)[1]
    too_late = last is not None and starts is not None and last < starts
    too_early = first is not None and ends is not None and ends < first
    return not too_late and not too_early


def _by_catalogue(catalogue: Catalogue, record: Record, published: Days) -> Iterator[Judgement]:
    name, aliases = str(record.finding["name"]), [str(alias) for alias in record.finding["aliases"]]
    also = ", ".join(f"“{alias}”" for alias in aliases)
    steps = (
        (catalogue.strong, [name], f"“{name}” is a name of"),
        (catalogue.strong, aliases, f"The article calls “{name}” also {also}, and that is a name of"),
        (catalogue.seats, [name], f"“{name}” stands for"),
    )
    for index, names, says in steps:
        found = catalogue.fitting(index, record, published, names)
        if len(found) == 1:
            yield _judged(record, f"actor:{found[0].id}", "same", CATALOGUE, f"{says} {found[0].name} in the catalogue.")
            return
        if found:
            yield from _proposed(record, found, CATALOGUE)
            return
    yield from _proposed(record, catalogue.fitting(catalogue.weak, record, published, [name]), SHORT_NAME)


def _proposed(record: Record, found: Iterable[KnownActor], by: str) -> Iterator[Judgement]:
    for actor in tuple(found)[:MOST_PROPOSALS]:
        reason = f"“{record.finding['name']}” may mean {actor.name}, but the name alone does not decide."
        yield _judged(record, f"actor:{actor.id}", "undecided", by, reason)


def _by_full_name(records: Iterable[Record]) -> Iterator[Judgement]:
    groups: dict[tuple[str, str], list[Record]] = {}
    for record in records:
        groups.setdefault((name_key(str(record.finding["name"])), _class(str(record.finding["kind"]))), []).append(record)
    full: dict[str, set[str]] = {}
    short: list[tuple[str, Record]] = []
    for (name, sort), members in sorted(groups.items()):
        if sort == "person" and " " not in name:
            short += [(name, record) for record in members]
            continue
        countries = sorted({str(record.finding["country"]) for record in members if record.finding["country"]})
        for record in members:
            yield from _keyed(record, name, sort, countries)
        if sort == "person":
            full.setdefault(name.rsplit(" ", 1)[1], set()).add(_key(name, sort, ""))
    yield from _surnames(short, full)


def _keyed(record: Record, name: str, sort: str, countries: list[str]) -> Iterator[Judgement]:
    shown = record.finding["name"]
    if len(countries) <= 1:
        reason = f"The full name “{shown}” is the same, and no country differs."
        yield _judged(record, _key(name, sort, ""), "same", FULL_NAME, reason)
    elif record.finding["country"]:
        country = str(record.finding["country"])
        reason = f"The full name “{shown}” and the country {country} are the same."
        yield _judged(record, _key(name, sort, country), "same", FULL_NAME, reason)
    else:
        for country in countries[:MOST_PROPOSALS]:
            reason = f"The full name “{shown}” is the same, but actors of {len(countries)} countries bear it."
            yield _judged(record, _key(name, sort, country), "undecided", FULL_NAME, reason)


def _surnames(short: Iterable[tuple[str, Record]], full: Mapping[str, set[str]]) -> Iterator[Judgement]:
    for name, record in short:
        keys = sorted(full.get(name, ()))
        for key in keys[:MOST_PROPOSALS]:
            reason = f"“{record.finding['name']}” alone may be the person another article names in full."
            yield _judged(record, key, "undecided", SHORT_NAME, reason)


def _key(name: str, sort: str, country: str) -> str:
    return f"name:{name}|{sort}" + (f"|{country}" if country else "")


def _class(kind: str) -> str:
    return CLASSES.get(kind, "body")


def _country_fits(record: Record, country: str | None) -> bool:
    own = record.finding["country"]
    return own is None or country is None or own == country


def _judged(record: Record, key: str, verdict: Verdict, by: str, reason: str) -> Judgement:
    return Judgement("actor", record.uid, key, verdict, by, reason)
