"""Which records to compare: equal ones in a chain, unlike ones once per group, so that a thousand copies cost a thousand steps.

Records with equal signatures are judged alike, whatever is asked of them; the rules say what belongs to a signature.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

from truceline.model.records import Record

Pair = tuple[Record, Record]


def grouped(records: Iterable[Record], signature: Callable[[Record], Hashable]) -> list[list[Record]]:
    """Records with equal signatures together, each group and the list of groups sorted by uid."""
    found: dict[Hashable, list[Record]] = {}
    for record in sorted(records, key=lambda record: record.uid):
        found.setdefault(signature(record), []).append(record)
    return list(found.values())


def echoes(group: Sequence[Record]) -> Iterator[Pair]:
    """Pairs from different articles that chain all records of a group; none when all are of one article."""
    by_article: dict[str, list[Record]] = {}
    for record in group:
        by_article.setdefault(record.article, []).append(record)
    rows = list(by_article.values())
    for i, row in enumerate(rows):
        if i + 1 < len(rows):
            yield row[0], rows[i + 1][0]
        for extra in row[1:] if len(rows) > 1 else ():
            yield ordered(extra, rows[i - 1][0] if i else rows[1][0])


def between(one: Sequence[Record], other: Sequence[Record]) -> Pair | None:
    """A pair from two groups, of different articles; None when both groups are of one and the same article."""
    first = one[0]
    for record in other:
        if record.article != first.article:
            return ordered(first, record)
    second = next((record for record in one if record.article != other[0].article), None)
    return None if second is None else ordered(second, other[0])


def ordered(one: Record, other: Record) -> Pair:
    """Two records by uid."""
    return (one, other) if one.uid <= other.uid else (other, one)


def similar(words: Mapping[int, frozenset[str]], least: float) -> Iterator[tuple[int, int]]:
    """Pairs of keys whose word sets may have a Dice of at least `least`; none that has is left out (prefix filter)."""
    often = Counter(word for found in words.values() for word in found)
    share = least / (2 - least)
    index: dict[str, list[int]] = {}
    for key in sorted(words, key=lambda key: (len(words[key]), key)):
        rare = sorted(words[key], key=lambda word: (often[word], word))
        prefix = rare[: len(rare) - _at_least(share, len(rare)) + 1]
        near = sorted({other for word in prefix for other in index.get(word, ())})
        for other in near:
            if len(words[other]) >= share * len(words[key]):
                yield min(key, other), max(key, other)
        for word in prefix:
            index.setdefault(word, []).append(key)


def _at_least(share: float, size: int) -> int:
    """How many words two sets must share at least, one of them this large."""
    return max(1, -int(-share * size // 1))
