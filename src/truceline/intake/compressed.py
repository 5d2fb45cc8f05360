"""Compressed files: gzip is unpacked as it is read, and never beyond the limits; zip and others are refused by `decode`."""

from __future__ import annotations

import gzip
import io
import zlib
from dataclasses import replace
from typing import BinaryIO

from truceline.intake.failures import unreadable
from truceline.intake.options import IntakeOptions, Limits
from truceline.intake.source import Source

GZIP = b"\x1f\x8b"
RATIO_FROM = 3_000_000


def unpacked(source: Source, options: IntakeOptions) -> Source:
    """The source with gzip taken off, when its first bytes say that it is gzip; archives unpack themselves."""
    if source.name.lower().endswith((".warc.gz", ".warc")):
        return source
    stream = source.open()
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(stream)  # type: ignore[type-var]
    if not buffered.peek(2).startswith(GZIP):
        return replace(source, open=lambda: buffered)
    bounded = io.BufferedReader(_Bounded(buffered, source.item, options.limits))
    name = source.name[:-3] if source.name.lower().endswith(".gz") else source.name
    return replace(source, name=name, open=lambda: bounded)


class _Bounded(io.RawIOBase):
    """An unpacked stream that stops a bomb: by total size and by its ratio to what was packed."""

    def __init__(self, packed: BinaryIO, item: str, limits: Limits) -> None:
        super().__init__()
        self._packed = packed
        self._stream = gzip.GzipFile(fileobj=packed)
        self._item = item
        self._limits = limits
        self._size = 0

    def readable(self) -> bool:
        """Always: it is there to be read."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fill `buffer`.

        Raises UnreadableText for a bomb and for a damaged or truncated file.
        """
        try:
            part = self._stream.read(len(buffer))
        except (EOFError, zlib.error, gzip.BadGzipFile):
            raise unreadable(self._item, "is damaged or breaks off; what came before is kept, get the file again.") from None
        self._size += len(part)
        packed = max(1, self._packed.tell())
        if self._size > self._limits.unpacked or (self._size > RATIO_FROM and self._size > packed * self._limits.ratio):
            raise unreadable(self._item, "unpacks to far more than its size, like a gzip bomb; unpack it by hand.")
        buffer[:len(part)] = part
        return len(part)

    def close(self) -> None:
        """Close the packed file too."""
        self._stream.close()
        self._packed.close()
        super().close()
