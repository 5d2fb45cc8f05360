"""Options that several commands share, so that each has one name and one meaning everywhere."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

Database = Annotated[
    str | None,
    typer.Option(
        "--db", help="Database: a file, or postgresql://user@host/name. Default: TRUCELINE_DB, else a file in your data folder."
    ),
]
By = Annotated[str | None, typer.Option("--by", help="Who decides; default: your account name.")]


class Form(StrEnum):
    """How an answer is printed."""

    text = "text"
    json = "json"
