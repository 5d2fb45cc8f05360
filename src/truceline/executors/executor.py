"""What an executor is: something that applies a function to chunks, in any order, anywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

Chunk = TypeVar("Chunk")
Result = TypeVar("Result")


class Executor(Protocol):
    """Applies a picklable function to picklable chunks.

    `map_chunks` takes chunks as it needs them, never all at once, and yields the number of a chunk (from 0, in the order
    they came) with its result as soon as it is there. What the function raises is raised here; then no chunk is begun anew.
    """

    name: str

    def map_chunks(
        self, function: Callable[[Chunk], Result], chunks: Iterable[Chunk]
    ) -> Iterator[tuple[int, Result]]:
        """Numbers and results of the chunks, in the order they are done."""
        ...
