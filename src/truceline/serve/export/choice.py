"""An export by the name of its format."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from truceline.errors import TrucelineError
from truceline.ledger import Book
from truceline.model.records import Record
from truceline.serve.export.linked import as_jsonld
from truceline.serve.export.plain import as_csv, as_jsonl, as_parquet
from truceline.serve.export.plover import as_plover
from truceline.serve.export.records import Chosen, chosen_records, export_row
from truceline.serve.export.report import as_html
from truceline.serve.export.timeline import as_timeline

Texts = Callable[[str], str]
FORMATS: dict[str, Callable[[Book, Sequence[Record], Texts], bytes]] = {
    "csv": lambda book, records, _: as_csv(export_row(book, record) for record in records),
    "jsonl": lambda book, records, _: as_jsonl(export_row(book, record) for record in records),
    "parquet": lambda book, records, _: as_parquet(export_row(book, record) for record in records),
    "jsonld": as_jsonld,
    "plover": lambda book, records, _: as_plover(book, records),
    "timelinejs": lambda book, records, _: as_timeline(book, records),
    "html": as_html,
}


def export(book: Book, form: str, text_of: Texts, chosen: Chosen | None = None) -> bytes:
    """The chosen records of a book in a format; equal records give equal bytes.

    Raises TrucelineError for an unknown format.
    """
    if form not in FORMATS:
        raise TrucelineError(f"There is no export format {form!r}; use one of {', '.join(FORMATS)}.")
    return FORMATS[form](book, chosen_records(book, chosen or Chosen()), text_of)
