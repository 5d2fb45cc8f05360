"""How a part declares what it needs and gives. Declaring registers nothing: entry points do (see `truceline.plugins`)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

Part = TypeVar("Part", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Declaration:
    """What a part must find done before it runs, and what it adds."""

    needs: tuple[str, ...]
    gives: tuple[str, ...]


def component(*, needs: tuple[str, ...] = (), gives: tuple[str, ...]) -> Callable[[Part], Part]:
    """Attach a declaration to a part.

    >>> @component(needs=("actors",), gives=("relations",))
    ... def code_relations(reading, found, knowledge): ...
    """

    def attach(part: Part) -> Part:
        part.__declaration__ = Declaration(needs, gives)  # type: ignore[attr-defined]
        return part

    return attach


def declaration(part: Any) -> Declaration:
    """The declaration of a part; one that declares nothing needs and gives nothing."""
    found = getattr(part, "__declaration__", Declaration((), ()))
    return found if isinstance(found, Declaration) else Declaration((), ())
