"""`truceline export`: records of any filter as a file that others read."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from truceline.serve.cli.choices import Database


class ExportForm(StrEnum):
    """The formats, as in `serve.export.FORMATS`."""

    csv = "csv"
    jsonl = "jsonl"
    parquet = "parquet"
    jsonld = "jsonld"
    plover = "plover"
    timelinejs = "timelinejs"
    html = "html"


def export(
    form: Annotated[ExportForm, typer.Option("--format", help="The format of the file.")] = ExportForm.csv,
    out: Annotated[Path | None, typer.Option(help="Write to this file instead of standard output.")] = None,
    process: Annotated[str | None, typer.Option(help="Only one process, such as syria.")] = None,
    kind: Annotated[
        list[str] | None, typer.Option(help="Only these kinds of records, such as statements; may be repeated.")
    ] = None,
    outlet: Annotated[list[str] | None, typer.Option(help="Only texts of this outlet; may be repeated.")] = None,
    since: Annotated[str | None, typer.Option(help="First day of publication.")] = None,
    until: Annotated[str | None, typer.Option(help="Last day of publication.")] = None,
    speaker: Annotated[str | None, typer.Option(help="Only what this actor claims.")] = None,
    about: Annotated[str | None, typer.Option(help="Only rows with these words or names.")] = None,
    db: Database = None,
) -> None:
    """Export records, each with its quote, offsets, claimant, reporter, outlet, record id and revision."""
    from truceline.errors import TrucelineError
    from truceline.model.views import Selection
    from truceline.serve.asking import open_ledger
    from truceline.serve.export import export as written
    from truceline.serve.export.records import KINDS, Chosen
    from truceline.serve.where import database
    from truceline.store import open_store

    unknown = sorted(set(kind or ()) - set(KINDS))
    if unknown:
        raise TrucelineError(f"There are no records of kind {unknown[0]!r}; the kinds are {', '.join(KINDS)}.")
    with open_store(database(db)) as store:
        book = open_ledger(store, where=Selection(outlets=outlet or None, published_from=since, published_until=until))
        if process:
            book = book.of_process(book.find_process(process).id)
        data = written(book, form.value, store.text, Chosen(kind or KINDS, speaker, about))
    if out is not None:
        out.write_bytes(data)
        print(
            f"{len(data)} bytes written to {out}. Mind that records may come from texts that are not public.", file=sys.stderr
        )
    else:
        sys.stdout.buffer.write(data)
