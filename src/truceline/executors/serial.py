"""The serial executor: one chunk after the other in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from truceline.executors.executor import Chunk, Result


class Serial:
    """Runs everything here, in order."""

    name = "serial"

    def map_chunks(self, function: Callable[[Chunk], Result], chunks: Iterable[Chunk]) -> Iterator[tuple[int, Result]]:
        """Numbers and results in the order of the chunks."""
        for number, chunk in enumerate(chunks):
            yield number, function(chunk)
