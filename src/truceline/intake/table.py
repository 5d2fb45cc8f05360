"""CSV and TSV tables: one article per row, with a column map for tables that name their columns otherwise."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import TextIO

from truceline.errors import InputError
from truceline.intake.failures import unreadable
from truceline.intake.jsonl import FIELDS, article_of
from truceline.intake.options import IntakeOptions
from truceline.intake.source import Result, Source


def read_csv(source: Source, options: IntakeOptions) -> Iterator[Result]:
    """Articles of a table set apart by commas (or semicolons, when its first line holds more of them)."""
    yield from _rows(source, options, None)


def read_tsv(source: Source, options: IntakeOptions) -> Iterator[Result]:
    """Articles of a table set apart by tabs."""
    yield from _rows(source, options, "\t")


def _rows(source: Source, options: IntakeOptions, delimiter: str | None) -> Iterator[Result]:
    csv.field_size_limit(options.limits.line)
    plain = IntakeOptions(published=options.published, outlets=options.outlets, limits=options.limits)
    row = 1
    with source.open() as stream, io.TextIOWrapper(stream, encoding="utf-8-sig", newline="") as text:
        try:
            first = text.readline(100_000)
            if not first.strip():
                raise unreadable(source.item, "is empty; there is nothing to read in it.")
            sign = delimiter or (";" if first.count(";") > first.count(",") else ",")
            columns = _columns(next(csv.reader([first], delimiter=sign)), options, source.item)
            for row, values in enumerate(csv.reader(_bounded(text, options.limits.line), delimiter=sign), start=2):
                if any(value.strip() for value in values):
                    found = {name: values[place] for name, place in columns.items() if place < len(values)}
                    yield _article(found, plain, item=f"{source.item} row {row}", fallback=f"{source.stem or 'table'}-{row}")
        except UnicodeDecodeError as error:
            raise unreadable(source.item, f"is not text in UTF-8 ({error.reason}); save it as UTF-8.") from None
        except (csv.Error, OverflowError) as error:
            raise unreadable(source.item, f"cannot be read after row {row} ({error}); save the table again.") from None


def _article(found: dict[str, str], options: IntakeOptions, *, item: str, fallback: str) -> Result:
    try:
        return article_of(found, options, item=item, fallback=fallback)
    except InputError as error:
        return error


def _columns(names: list[str], options: IntakeOptions, item: str) -> dict[str, int]:
    """Field to column number; names are compared without case.

    Raises UnreadableText when no column holds the text.
    """
    known = {name.strip().casefold(): place for place, name in reversed(list(enumerate(names)))}
    wanted = {field: options.columns.get(field, field).strip().casefold() for field in FIELDS}
    if wanted["text"] not in known:
        has = ", ".join(name.strip() for name in names[:8])
        raise unreadable(item, f"has no column {wanted['text']!r:.40} (it has {has:.120}); name it with a column map.")
    return {field: known[name] for field, name in wanted.items() if name in known}


def _bounded(text: TextIO, limit: int) -> Iterator[str]:
    """Lines, none longer than the limit; a longer one ends the table."""
    while line := text.readline(limit + 1):
        if len(line) > limit:
            raise csv.Error(f"a line is longer than {limit // 1_000_000} MB")
        yield line
