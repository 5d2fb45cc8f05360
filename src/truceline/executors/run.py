"""A run: many articles coded by an executor into result shards, resumed where it stopped, with the same bytes every time."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from truceline.errors import InputError, StoreError
from truceline.executors.chunk import CODE_ARTICLE, CodeChunk, Entry, chunks_of
from truceline.executors.executor import Executor
from truceline.executors.shards import (
    FORMAT,
    MANIFEST,
    Shard,
    Versions,
    finished_shard,
    input_hash,
    shard_name,
    write_shard,
    write_whole,
)
from truceline.model.text import Article

CHUNK = 50


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is: shards done in this run or found finished, and what they hold."""

    shards: int
    resumed: int
    documents: int
    failures: int


@dataclass(frozen=True, slots=True)
class Report:
    """A complete run: where its manifest stands and what the results hold."""

    manifest: Path
    shards: int
    resumed: int
    documents: int
    failures: int


def code_many(
    found: Iterable[Article | InputError],
    folder: Path,
    *,
    executor: Executor,
    versions: Versions,
    function: str = CODE_ARTICLE,
    size: int = CHUNK,
    progress: Callable[[Progress], None] | None = None,
) -> Report:
    """Code articles into shards under `folder` and write the manifest when all are done.

    `found` is what intake yields; failures are kept in their place. Shards that an earlier run finished, with the same
    input, versions and function, are not made again, so a run that was killed goes on where it stopped. Executors and
    interruptions leave no trace in the bytes. Ctrl-C leaves finished shards and no draft.

    Raises StoreError when another run writes into the folder; what the coding function raises for all articles passes.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with _only_writer(folder):
        _remove_drafts(folder)
        run = _Run(folder, versions, function, progress)
        try:
            for number, coded in executor.map_chunks(CodeChunk(function), run.pending(chunks_of(found, size=size))):
                run.finish(number, coded.body, documents=coded.documents, failures=coded.failures)
        finally:
            _remove_drafts(folder)
        return run.close()


class _Run:
    """The state of one run: which shards are wanted, in order, and which are done."""

    def __init__(
        self, folder: Path, versions: Versions, function: str, progress: Callable[[Progress], None] | None
    ) -> None:
        self.folder = folder
        self.versions = versions
        self.function = function
        self.progress = progress
        self.wanted: dict[str, Shard | None] = {}
        self.begun: list[tuple[str, str]] = []
        self.done = Progress(0, 0, 0, 0)

    def pending(self, chunks: Iterable[tuple[Entry, ...]]) -> Iterator[tuple[Entry, ...]]:
        """The chunks that still must be coded; finished ones are noted, doubled ones passed over."""
        for chunk in chunks:
            digest = input_hash(chunk)
            name = shard_name(digest, self.versions, self.function)
            if name in self.wanted:
                continue
            self.wanted[name] = shard = finished_shard(self.folder, name)
            if shard is not None:
                self._count(shard, resumed=1)
                continue
            self.begun.append((name, digest))
            yield chunk

    def finish(self, number: int, body: bytes, *, documents: int, failures: int) -> None:
        """Write the shard of the chunk that was the `number`th to begin."""
        name, digest = self.begun[number]
        shard = write_shard(self.folder, name, body, input_digest=digest, documents=documents, failures=failures)
        self.wanted[name] = shard
        self._count(shard, resumed=0)

    def close(self) -> Report:
        """Write the manifest, then remove shards of other inputs or versions."""
        shards = [shard for shard in self.wanted.values() if shard is not None]
        documents = sum(shard.documents for shard in shards)
        failures = sum(shard.failures for shard in shards)
        manifest = {
            "run": FORMAT, **asdict(self.versions), "function": self.function, "documents": documents, "failures": failures,
            "shards": [asdict(shard) for shard in shards],
        }
        path = self.folder / MANIFEST
        write_whole(path, (json.dumps(manifest, indent=1) + "\n").encode())
        for stale in self.folder.glob("*.jsonl"):
            if stale.name not in self.wanted and len(stale.stem) == 32:
                stale.unlink()
        return Report(path, len(shards), self.done.resumed, documents, failures)

    def _count(self, shard: Shard, *, resumed: int) -> None:
        done = self.done
        self.done = Progress(
            done.shards + 1, done.resumed + resumed, done.documents + shard.documents, done.failures + shard.failures
        )
        if self.progress is not None:
            self.progress(self.done)


def _remove_drafts(folder: Path) -> None:
    for draft in folder.glob("*.draft"):
        draft.unlink(missing_ok=True)


@contextmanager
def _only_writer(folder: Path) -> Iterator[None]:
    """Hold a folder for one run; the system lets it go when the process ends, however it ends."""
    with (folder / ".writer").open("a") as stream:
        try:
            import fcntl

            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except ImportError:
            pass
        except OSError:
            raise StoreError(f"Another run writes into {folder}; wait for it or choose another folder.") from None
        yield
