"""The way in: paths, addresses and standard input to Articles. A failing item is yielded as an error, never raised."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO

from truceline.errors import InputError
from truceline.intake.compressed import unpacked
from truceline.intake.failures import unknown_format, unreadable
from truceline.intake.formats import is_known, reader_for
from truceline.intake.names import stem_of
from truceline.intake.options import IntakeOptions
from truceline.intake.sidecars import is_sidecar, sidecar_of
from truceline.intake.source import Result, Source
from truceline.knowledge.catalogue import KnownOutlet

URL_STARTS = ("http://", "https://")


def read_paths(
    paths: Iterable[str | Path], published: str | None = None, *, outlets: tuple[KnownOutlet, ...] = ()
) -> Iterator[Result]:
    """Articles and listed failures of files, folders, feeds, archives and "-" (standard input), in the order given.

    `published` is a date the user vouches for. Raises DateError at once when that day does not exist; nothing else is raised.

    >>> articles = [found for found in read_paths(["reports/"]) if not isinstance(found, Exception)]  # doctest: +SKIP
    """
    return read_sources(paths, options=IntakeOptions(published=published, outlets=outlets))


def read_sources(paths: Iterable[str | Path], *, options: IntakeOptions | None = None) -> Iterator[Result]:
    """As `read_paths`, with all options. Folders are read in the order of their names, hidden files aside."""
    chosen = options or IntakeOptions()
    for path in paths:
        for source in sources_of(path, chosen):
            if isinstance(source, InputError):
                yield source
            else:
                yield from read_source(source, chosen)


def read_source(source: Source, options: IntakeOptions) -> Iterator[Result]:
    """Articles and failures of one source; whatever goes wrong in it ends this source only."""
    try:
        source = unpacked(source, options)
        yield from reader_for(source, options)(source, options)
    except InputError as error:
        yield error
    except OSError as error:
        yield unreadable(source.item, f"cannot be opened ({error.strerror or error}); check name and rights.")
    except Exception as error:
        kind = type(error).__name__
        yield unreadable(source.item, f"is damaged or of an unusual build ({kind}); save it again as text or HTML.")


def sources_of(path: str | Path, options: IntakeOptions) -> Iterator[Source | InputError]:
    """The sources a path stands for: itself, the files of a folder, standard input for "-", or a page to fetch."""
    name = str(path)
    if name == "-":
        stream = options.stdin or sys.stdin.buffer
        yield Source(item="standard input", name="-", open=lambda: stream)
    elif name.startswith(URL_STARTS):
        yield _fetched(name, options)
    elif Path(name).is_dir():
        yield from _folder(Path(name), options)
    else:
        yield _file(Path(name))


def _file(path: Path) -> Source | InputError:
    try:
        sidecar = sidecar_of(path)
    except InputError as error:
        return error
    return Source(item=str(path), name=path.name, open=partial(_opened, path), stem=stem_of(path.name), sidecar=sidecar)


def _opened(path: Path) -> BinaryIO:
    return path.open("rb")


def _folder(folder: Path, options: IntakeOptions) -> Iterator[Source | InputError]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if hidden or not path.is_file() or is_sidecar(path):
            continue
        if is_known(path.name, options):
            yield _file(path)
        else:
            yield unknown_format(path, "has an extension that no reader takes; pass it by name if it is text.")


def _fetched(url: str, options: IntakeOptions) -> Source | InputError:
    if options.fetch is None:
        return unknown_format(url, "is an address and fetching is off; switch it on, or save the page and pass the file.")
    try:
        page = options.fetch(url)
    except InputError as error:
        return error
    name = "page.xml" if "xml" in (page.content_type or "") and "xhtml" not in (page.content_type or "") else "-"
    return Source(item=url, name=name, open=lambda: io.BytesIO(page.data), stem=page.url, url=page.url, charset=page.charset)
