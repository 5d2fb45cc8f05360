"""A coded document against a golden one: which records are found, missed, or found without being expected.

Records of one list are paired by the words they rest on, agreeing pairs first, and a pair counts when its key fields agree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

Record = dict[str, Any]
Document = dict[str, Any]
HALF = 0.5
TOUCH = ("talks", "labels")
UNION = ("statements",)
BY_ACT = ("commitments", "demands")
KEYS: dict[str, dict[str, str]] = {
    "statements": {"speakers": "actors", "polarity": "value", "mode": "quoted"},
    "events": {"type": "value", "actors": "half", "factuality": "class"},
    "talks": {"venue": "place"},
    "participation_changes": {"kind": "value", "actor": "actors"},
    "agreements": {"parties": "half", "effective": "time"},
    "provisions": {"type": "value", "excluded": "actors"},
    "commitments": {"debtor": "actors"},
    "demands": {"by": "actors", "to": "actors"},
    "status_claims": {"status": "value", "claimants": "actors"},
    "assessments": {"by": "actors", "direction": "value"},
    "labels": {"targets": "actors", "label": "word"},
}
CODED = tuple(name for name in KEYS if name != "events")
"""The lists that were labelled in every article of both corpora; events only in our own older reports."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one list: pairs that agree, expected core records without one, coded records nobody expects."""

    found: list[tuple[Record, Record]] = field(default_factory=list)
    missed: list[Record] = field(default_factory=list)
    extra: list[Record] = field(default_factory=list)


def compare(gold: Document, coded: Document) -> dict[str, Outcome]:
    """The outcome per list of records; golden records with core=false are neither missed nor extra."""
    comparer = Comparer(gold, coded)
    return {name: outcome_of(name, gold[name], coded[name], comparer) for name in KEYS}


def outcome_of(name: str, gold: list[Record], coded: list[Record], comparer: Comparer) -> Outcome:
    """Pairs each golden record with at most one coded record, the best fitting first."""
    fits = [
        (not left["core"], -near, i, j) for i, left in enumerate(gold) for j, right in enumerate(coded)
        if (near := nearness(name, left, right)) > 0 and comparer.agrees(name, left, right)
    ]
    pairs: dict[int, int] = {}
    for _, _, i, j in sorted(fits):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return Outcome(
        found=[(gold[i], coded[j]) for i, j in sorted(pairs.items()) if gold[i]["core"]],
        missed=[left for i, left in enumerate(gold) if left["core"] and i not in pairs],
        extra=[right for j, right in enumerate(coded) if j not in pairs.values()],
    )


def nearness(name: str, left: Record, right: Record) -> float:
    """How much the words of two records have in common, 0 below one half (for talks and labels any word counts)."""
    mine, theirs = ([record["act"]] if name in BY_ACT else record["evidence"] for record in (left, right))
    accepted = [[act] for act in left["accept"].get("act", [])] if name in BY_ACT else left["accept"].get("evidence", [])
    if name in UNION:
        return _above(max(_common(spans, theirs) for spans in (mine, *accepted)))
    best = max(_common([one], [other]) for spans in (mine, *accepted) for one in spans for other in theirs)
    return best if name in TOUCH else _above(best)


def _above(share: float) -> float:
    return share if share >= HALF else 0.0


def _common(left: list[Record], right: list[Record]) -> float:
    one, other = _words(left), _words(right)
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def _words(spans: list[Record]) -> set[int]:
    return {span["start"] + match.start() for span in spans for match in re.finditer(r"\w+", span["text"])}


class Comparer:
    """Comparisons of key fields; actors are matched by name, unnamed ones by where they are mentioned."""

    def __init__(self, gold: Document, coded: Document) -> None:
        self.gold = {record["id"]: record for name in gold if isinstance(gold[name], list) for record in gold[name]}
        self.coded = {record["id"]: record for name in coded if isinstance(coded[name], list) for record in coded[name]}
        self.same = dict(_actor_pairs(gold["actors"], coded["actors"]))

    def agrees(self, name: str, left: Record, right: Record) -> bool:
        """Whether all key fields agree, each with the golden value or one of those it accepts."""
        return all(
            any(self._compare(how)(value, right[key]) for value in (left[key], *left["accept"].get(key, ())))
            for key, how in KEYS[name].items()
        )

    def _compare(self, how: str) -> Callable[[Any, Any], bool]:
        comparison: Callable[[Any, Any], bool] = getattr(self, f"_{how}")
        return comparison

    def _value(self, left: Any, right: Any) -> bool:
        return bool(left == right)

    def _word(self, left: str, right: str) -> bool:
        return normal(left).rstrip("s") == normal(right).rstrip("s")

    def _quoted(self, left: str, right: str) -> bool:
        return (left in ("direct", "mixed")) == (right in ("direct", "mixed"))

    def _class(self, left: Any, right: Record) -> bool:
        return bool((left if isinstance(left, str) else left["class"]) == right["class"])

    def _actors(self, left: Any, right: Any) -> bool:
        return set(_ids(left)) == {self.same.get(one, one) for one in _ids(right)}

    def _half(self, left: list[str], right: list[str]) -> bool:
        one, other = set(left), {self.same.get(actor, actor) for actor in right}
        return one == other or len(one & other) >= HALF * len(one | other) > 0

    def _place(self, left: str | None, right: str | None) -> bool:
        return normal(self._name(left)) == normal(self._name(right))

    def _name(self, key: str | None) -> str:
        record = self.gold.get(key or "") or self.coded.get(key or "")
        return record["name"] if record else key or ""

    def _time(self, left: str | None, right: str | None) -> bool:
        if not left or not right:
            return not left and not right
        return _common(self.gold[left]["evidence"], self.coded[right]["evidence"]) > 0


def _ids(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []


def _actor_pairs(gold: list[Record], coded: list[Record]) -> Iterator[tuple[str, str]]:
    """(coded id, golden id), one to one: shared names first, then shared mentions."""
    ranked = sorted(
        (_tier(left, right), -strength, i, j) for i, left in enumerate(gold) for j, right in enumerate(coded)
        if (strength := _strength(left, right)) > 0
    )
    used: tuple[set[int], set[int]] = (set(), set())
    for _, _, i, j in ranked:
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            yield coded[j]["id"], gold[i]["id"]


def _tier(left: Record, right: Record) -> int:
    return 2 if left["named"] != right["named"] else int(not left["named"])


def _strength(left: Record, right: Record) -> int:
    return len(names(left) & names(right)) if left["named"] and right["named"] else _shared(left, right)


def _shared(left: Record, right: Record) -> int:
    return sum(any(_alike(one, other) for other in right["evidence"]) for one in left["evidence"])


def _alike(left: Record, right: Record) -> bool:
    both = min(left["end"], right["end"]) - max(left["start"], right["start"])
    return both >= HALF * (max(left["end"], right["end"]) - min(left["start"], right["start"]))


def names(actor: Record) -> set[str]:
    """The names of an actor for comparison."""
    return {normal(name) for name in (actor["name"], *actor["aliases"])}


def normal(text: str) -> str:
    """A name without case, article, quotes and possessive."""
    words = re.sub(r"['’]s\b|[\"'“”‘’.,]", "", text.casefold())
    return re.sub(r"^(?:the|an?|mr|president|prime minister|foreign minister) ", "", " ".join(words.split()))
