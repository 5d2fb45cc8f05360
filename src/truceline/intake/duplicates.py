"""Exact and near duplicates among texts: copies from an agency, updated versions. A pure function; nothing is dropped here.

Exact: the same words, whatever their case, punctuation and spacing. Near: runs of three words that agree to a share of at
least `threshold` (Jaccard), found by MinHash with rensa and then counted exactly, so that a chance hit joins nothing.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

WORD = re.compile(r"\w+")
RUN = 3
PERMUTATIONS = 128
SEED = 20260101
FEWEST_WORDS = 20
BANDS = 32


@dataclass(frozen=True, slots=True, order=True)
class Group:
    """Ids of texts that are copies of each other, in sorted order; "near" when at least one differs in its words."""

    ids: tuple[str, ...]
    kind: Literal["exact", "near"]


def find_duplicates(texts: Iterable[tuple[str, str]], *, threshold: float = 0.7) -> tuple[Group, ...]:
    """The groups of two or more copies among (id, text) pairs, sorted; any order of the texts gives the same groups.

    Texts below twenty words are only compared exactly. A group holds everything that a chain of copies joins.

    >>> find_duplicates([("a", "The truce holds."), ("b", "the truce HOLDS"), ("c", "The talks failed.")])
    (Group(ids=('a', 'b'), kind='exact'),)
    """
    by_name = dict(sorted(texts))
    by_digest: dict[str, list[str]] = defaultdict(list)
    for name, text in by_name.items():
        by_digest[digest_of(words_of(text))].append(name)
    leaders = {names[0]: names for names in by_digest.values()}
    long = {name: by_name[name] for name in sorted(leaders) if len(words_of(by_name[name])) >= FEWEST_WORDS}
    parent = {name: name for name in leaders}
    for one, other in _near_pairs(long, threshold):
        low, high = sorted((_root(parent, one), _root(parent, other)))
        parent[high] = low
    joined: dict[str, list[str]] = defaultdict(list)
    for name in leaders:
        joined[_root(parent, name)].append(name)
    groups = (
        Group(tuple(sorted(copy for name in names for copy in leaders[name])), "near" if len(names) > 1 else "exact")
        for names in joined.values()
    )
    return tuple(sorted(group for group in groups if len(group.ids) > 1))


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, without punctuation."""
    return WORD.findall(text.casefold())


def digest_of(words: list[str]) -> str:
    """SHA-256 of the words in lower case, one blank between them."""
    return hashlib.sha256(" ".join(words).encode("utf-8", "surrogatepass")).hexdigest()


def _runs(text: str) -> frozenset[str]:
    words = words_of(text)
    return frozenset(" ".join(words[place:place + RUN]) for place in range(len(words) - RUN + 1))


def _near_pairs(texts: dict[str, str], threshold: float) -> Iterator[tuple[str, str]]:
    """Pairs whose shared runs reach the threshold. MinHash only proposes; the share is counted on the runs themselves."""
    if len(texts) < 2:
        return
    from rensa import RMinHash, RMinHashLSH

    names = list(texts)
    index: Any = RMinHashLSH(threshold=threshold, num_perm=PERMUTATIONS, num_bands=BANDS)
    for place, name in enumerate(names):
        here = _runs(texts[name])
        sketch: Any = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
        sketch.update(sorted(here))
        for other in sorted(set(index.query(sketch))):
            there = _runs(texts[names[other]])
            if len(here & there) >= threshold * len(here | there):
                yield names[other], name
        index.insert(place, sketch)


def _root(parent: dict[str, str], name: str) -> str:
    while parent[name] != name:
        parent[name] = parent[parent[name]]
        name = parent[name]
    return name
