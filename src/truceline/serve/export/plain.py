"""The rows as files: CSV that no spreadsheet takes for formulas, JSONL, Parquet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from truceline.errors import TrucelineError
from truceline.serve.export.records import COLUMNS, NUMBERS

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\0")


def as_csv(rows: Iterable[Mapping[str, Any]]) -> bytes:
    """RFC 4180, UTF-8; a text that could start a formula gets a leading apostrophe; JSONL and Parquet keep it."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([_cell(row[name]) for name in COLUMNS])
    return stream.getvalue().encode("utf-8")


def as_jsonl(rows: Iterable[Mapping[str, Any]]) -> bytes:
    """One JSON object a line; names, finding and spans are structures here."""
    lines = []
    for row in rows:
        nested = {name: json.loads(row[name]) for name in ("names", "finding", "spans")}
        lines.append(json.dumps({**row, **nested}, ensure_ascii=False, separators=(",", ":")))
    return "".join(f"{line}\n" for line in lines).encode("utf-8")


def as_parquet(rows: Iterable[Mapping[str, Any]]) -> bytes:
    """Parquet by DuckDB. Raises TrucelineError when the extra is not installed."""
    try:
        import duckdb
    except ImportError:
        raise TrucelineError("Parquet needs one more package: pip install 'truceline[parquet]'.") from None
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        source, target = Path(folder) / "rows.jsonl", Path(folder) / "rows.parquet"
        source.write_bytes("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode("utf-8"))
        columns = ", ".join(f"'{name}': '{NUMBERS.get(name, 'VARCHAR')}'" for name in COLUMNS)
        with duckdb.connect(config={"threads": 1}) as connection:
            connection.execute(
                f"COPY (SELECT * FROM read_json('{source}', columns={{{columns}}}, format='newline_delimited', "  # noqa: S608
                f"maximum_object_size=67108864)) TO '{target}' (FORMAT parquet, COMPRESSION zstd)"
            )
        return target.read_bytes()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return f"'{value}".replace("\0", "")
    return str(value).replace("\0", "")
