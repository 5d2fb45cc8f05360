"""Result shards on disk: written whole or not at all, named by what went in, checked when read.

A folder of results holds one shard per chunk ("3f2a….jsonl": a head line, then one line per article or failure) and, once
the run is complete, `manifest.json` with the shards in the order of the input.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from truceline.errors import StoreError
from truceline.model.text import Article, Zone

MANIFEST = "manifest.json"
FORMAT = "truceline-run/1"


@dataclass(frozen=True, slots=True)
class Failure:
    """An item that could not be read or coded, in words that a user can list and act on."""

    item: str
    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class Versions:
    """What made the results besides the input: program, knowledge digest, model version. Another value means new results."""

    code: str
    knowledge: str
    model: str


@dataclass(frozen=True, slots=True)
class Shard:
    """One finished shard: its file name, the hash of its input, and how much it holds."""

    name: str
    input: str
    documents: int
    failures: int


def input_hash(chunk: tuple[Article | Failure, ...]) -> str:
    """SHA-256 of everything that is known of the articles and failures of a chunk."""
    digest = hashlib.sha256()
    for entry in chunk:
        digest.update(json.dumps([type(entry).__name__, asdict(entry)], ensure_ascii=True, sort_keys=True).encode())
        digest.update(b"\n")
    return digest.hexdigest()


def shard_name(input_digest: str, versions: Versions, function: str) -> str:
    """The file name of a shard: equal input, versions and function give equal names."""
    seed = json.dumps([input_digest, asdict(versions), function])
    return f"{hashlib.sha256(seed.encode()).hexdigest()[:32]}.jsonl"


def write_shard(folder: Path, name: str, body: bytes, *, input_digest: str, documents: int, failures: int) -> Shard:
    """Write a shard; it is there completely, and on the disk, or not at all."""
    shard = Shard(name, input_digest, documents, failures)
    head = {"shard": FORMAT, "input": input_digest, "documents": documents, "failures": failures}
    head["sha256"] = hashlib.sha256(body).hexdigest()
    write_whole(folder / name, (json.dumps(head) + "\n").encode() + body)
    return shard


def finished_shard(folder: Path, name: str) -> Shard | None:
    """The shard of that name if it is there and undamaged, else None."""
    path = folder / name
    try:
        with path.open("rb") as stream:
            head = json.loads(stream.readline())
            digest = hashlib.sha256()
            while part := stream.read(1 << 20):
                digest.update(part)
        if head["shard"] != FORMAT or head["sha256"] != digest.hexdigest():
            return None
        return Shard(name, head["input"], head["documents"], head["failures"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that a reader sees the old one or the new one, also after a crash."""
    draft = path.with_name(f"{path.name}.{os.getpid()}.draft")
    with draft.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(path)
    if hasattr(os, "O_DIRECTORY"):
        folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def read_results(folder: Path) -> Iterator[tuple[Article, dict[str, Any]] | Failure]:
    """Articles with their documents, and failures, of a complete run, in the order of the input.

    Raises StoreError when the run is not complete or a shard is damaged.
    """
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError):
        raise StoreError(f"{folder} holds no complete run; run the same command again to finish it.") from None
    if manifest.get("run") != FORMAT:
        raise StoreError(f"{folder} was written by another version of Truceline; run the command anew into an empty folder.")
    for entry in manifest["shards"]:
        if finished_shard(folder, entry["name"]) is None:
            raise StoreError(f"{folder / entry['name']} is missing or damaged; run the same command again to make it anew.")
        with (folder / entry["name"]).open("rb") as stream:
            next(stream)
            for line in stream:
                yield _result(json.loads(line))


def _result(found: dict[str, Any]) -> tuple[Article, dict[str, Any]] | Failure:
    if "failure" in found:
        return Failure(**found["failure"])
    known = dict(found["article"])
    known["zones"] = tuple(Zone(**zone) for zone in known["zones"])
    known["notes"] = tuple(known["notes"])
    return Article(**known), found["document"]
