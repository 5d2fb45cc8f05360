"""The one place where outside code comes in: parts registered as entry points, ours through the same door.

Groups: truceline.readers, truceline.annotators, truceline.coders, truceline.knowledge, truceline.stores,
truceline.executors, truceline.exports. A doubled name is an error, not a priority.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from typing import Any

from truceline.errors import PluginError
from truceline.model.component import declaration

GROUPS = ("readers", "annotators", "coders", "knowledge", "stores", "executors", "exports")


@dataclass(frozen=True, slots=True)
class Registered:
    """A part with its name, the package it comes from, and what it needs and gives."""

    name: str
    package: str
    part: Any
    needs: tuple[str, ...]
    gives: tuple[str, ...]


@cache
def registered(group: str) -> tuple[Registered, ...]:
    """All parts of a group, by name. Raises PluginError when a name is doubled or a part cannot be loaded."""
    found: dict[str, Registered] = {}
    for point in sorted(entry_points(group=f"truceline.{group}"), key=lambda point: (point.name, point.value)):
        package = point.dist.name if point.dist else "unknown"
        if point.name in found:
            if found[point.name].package == package:
                continue
            raise PluginError(
                f"Both {found[point.name].package} and {package} register {group} '{point.name}'; uninstall one of them."
            )
        try:
            part = point.load()
        except (ImportError, AttributeError) as error:
            raise PluginError(
                f"The {group} part '{point.name}' of {package} cannot be loaded ({error}); reinstall it."
            ) from error
        said = declaration(part)
        found[point.name] = Registered(point.name, package, part, said.needs, said.gives)
    return tuple(found.values())


def chain(parts: Iterable[Registered], given: Iterable[str] = ()) -> tuple[Registered, ...]:
    """The parts in an order in which every need is met; equal sets of parts give equal orders.

    Raises PluginError with a sentence that names the first need that nobody gives.
    """
    pending = sorted(parts, key=lambda part: part.name)
    ordered: list[Registered] = []
    done = set(given)
    while pending:
        missing = {need for part in pending for need in part.needs} - done
        unmade = missing - {gift for part in pending for gift in part.gives}
        if unmade:
            part = next(part for part in pending if unmade & set(part.needs))
            raise PluginError(f"'{part.name}' needs {sorted(unmade & set(part.needs))}; register a part that gives it.")
        ready = next((part for part in pending if _met(part, pending, done)), None)
        if ready is None:
            raise PluginError(f"{', '.join(part.name for part in pending)} wait for one another; remove a need.")
        pending.remove(ready)
        ordered.append(ready)
        done |= set(ready.gives)
    return tuple(ordered)


def _met(part: Registered, pending: list[Registered], done: set[str]) -> bool:
    """Whether all givers of each need of a part have run."""
    waiting = {gift for other in pending if other is not part for gift in other.gives}
    return all(need in done and need not in waiting for need in part.needs)
