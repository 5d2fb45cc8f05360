"""What several coders ask of the same article is found once and kept until the article is gone. No records."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from truceline.model.reading import Reading, Tokens

Ground = ParamSpec("Ground")
Found = TypeVar("Found")


def once(find: Callable[Concatenate[Reading, Ground], Found]) -> Callable[Concatenate[Reading, Ground], Found]:
    """Keeps the last result of a pure function of an article, for as long as it is asked with the very same further arguments.

    The result must not hold the article's tokens, or it would keep them alive.
    """
    kept: WeakKeyDictionary[Tokens, tuple[tuple[object, ...], Found]] = WeakKeyDictionary()

    @wraps(find)
    def known(reading: Reading, /, *ground: Ground.args, **named: Ground.kwargs) -> Found:
        asked = (*ground, *named.values())
        last = kept.get(reading.tokens)
        if last is None or len(last[0]) != len(asked) or any(a is not b for a, b in zip(last[0], asked, strict=True)):
            last = kept[reading.tokens] = (asked, find(reading, *ground, **named))
        return last[1]

    return known
