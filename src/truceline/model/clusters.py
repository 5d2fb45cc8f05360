"""Judgements folded into clusters: which records are one actor, one round, one agreement. A pure function of the set."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from truceline.model.records import Judgement

KEYS = ("actor:", "name:", "process:")


@dataclass(frozen=True)
class Clusters:
    """Records that were judged the same. A record without any judgement is a cluster of its own, named by its uid."""

    of_uid: Mapping[str, str]
    members: Mapping[str, tuple[str, ...]]

    def of(self, uid: str) -> str:
        """The cluster of a record: `actor:<catalogue id>` or `name:...` where a key names it, otherwise its smallest uid."""
        return self.of_uid.get(uid, uid)

    def same(self, uid: str) -> tuple[str, ...]:
        """All records of the cluster of a record, itself included, sorted."""
        return self.members.get(self.of(uid), (uid,))


def clusters(judgements: Iterable[Judgement]) -> Clusters:
    """The clusters that judgements of one kind in force give; equal sets give equal clusters, in any order.

    Persons' judgements count first, then rules' by score. No rule joins what somebody judged different, however
    indirectly, and no rule joins two different actors of the catalogue. Office-holders and `undecided` join nothing.
    """
    found = sorted(judgements, key=lambda j: (not j.by_person, -(1.0 if j.score is None else j.score), j.id))
    forest = _Forest()
    for judgement in found:
        if judgement.verdict == "different":
            forest.part(judgement.left, judgement.right)
    for judgement in found:
        if judgement.verdict == "same":
            forest.join(judgement.left, judgement.right, keys_too=judgement.by_person)
    return forest.result()


class _Forest:
    """Union-find that refuses to join what must stay apart; local to one fold."""

    def __init__(self) -> None:
        self.parent: dict[str, str] = {}
        self.apart: dict[str, set[str]] = {}
        self.key: dict[str, str] = {}

    def find(self, node: str) -> str:
        if node not in self.parent:
            self.parent[node] = node
            if node.startswith(KEYS):
                self.key[node] = node
        while self.parent[node] != node:
            self.parent[node] = self.parent[self.parent[node]]
            node = self.parent[node]
        return node

    def part(self, left: str, right: str) -> None:
        one, other = self.find(left), self.find(right)
        self.apart.setdefault(one, set()).add(other)
        self.apart.setdefault(other, set()).add(one)

    def join(self, left: str, right: str, *, keys_too: bool) -> None:
        one, other = sorted((self.find(left), self.find(right)))
        two_keys = one in self.key and other in self.key
        if one == other or other in self.apart.get(one, ()) or (two_keys and not keys_too):
            return
        self.parent[other] = one
        if other in self.key:
            self.key[one] = min(self.key.get(one, self.key[other]), self.key[other])
        for enemy in self.apart.pop(other, set()):
            self.apart[enemy].discard(other)
            self.apart[enemy].add(one)
            self.apart.setdefault(one, set()).add(enemy)

    def result(self) -> Clusters:
        groups: dict[str, list[str]] = {}
        for node in sorted(self.parent):
            groups.setdefault(self.find(node), []).append(node)
        of_uid: dict[str, str] = {}
        members: dict[str, tuple[str, ...]] = {}
        for root, nodes in groups.items():
            records = tuple(node for node in nodes if not node.startswith(KEYS))
            name = self.key.get(root) or min(nodes)
            members[name] = records
            of_uid.update(dict.fromkeys(nodes, name))
        return Clusters(of_uid, members)
