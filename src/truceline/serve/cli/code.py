"""`truceline code`: articles in, interchange documents out."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """What is printed."""

    json = "json"
    text = "text"


def code(
    paths: Annotated[list[str], typer.Argument(help="Text, HTML or JSONL files, folders, or - for standard input.")],
    published: Annotated[
        str | None, typer.Option(help="Publication date (EDTF, such as 2016-04-25) of articles without one.")
    ] = None,
    form: Annotated[
        Format, typer.Option("--format", help="json: truceline/1 documents; text: records for reading.")
    ] = Format.text,
    out: Annotated[Path | None, typer.Option(help="Write DIR/<id>.json instead of printing.")] = None,
) -> None:
    """Code articles and print their records, each with the words it rests on."""
    from truceline.errors import InputError
    from truceline.intake import read_paths, safe_name
    from truceline.model.document import to_json
    from truceline.pipeline import code_article
    from truceline.serve.cli.show_document import as_text

    failed = 0
    for item in read_paths(paths, published=published):
        if isinstance(item, InputError):
            failed += 1
            print(f"truceline: {item}", file=sys.stderr)
            continue
        document = code_article(item)
        if out is not None:
            out.mkdir(parents=True, exist_ok=True)
            (out / f"{safe_name(item.id)}.json").write_text(to_json(document), encoding="utf-8")
        elif form is Format.json:
            sys.stdout.write(to_json(document))
        else:
            sys.stdout.write(as_text(document))
    if failed:
        raise typer.Exit(1)
