"""Truceline: a sourced record of each peace process, from news reports. The public names, and nothing else.

    code(text)    one text coded: its records, each with the words it rests on
    open(path)    a database of many texts, and the twelve questions about each process

Nothing heavy is imported before one of them is called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import os

    from truceline.serve.python_api import Coded, Ledger

__all__ = ["code", "open"]


def code(text: str, *, published: str | None = None, title: str | None = None, outlet: str | None = None) -> Coded:
    """One text coded; `published` is its day as EDTF ("2016-04-25"), needed to date words such as Monday.

    >>> truceline.code("The rebels said they would leave the talks.").rows("statements")  # doctest: +SKIP
    """
    from truceline.serve.python_api import code_text

    return code_text(text, published=published, title=title, outlet=outlet)


def open(place: str | os.PathLike[str] | None = None) -> Ledger:
    """The ledger of a database that `truceline add` filled; None is the command line's default.

    >>> truceline.open("truceline.db").process("colombia").ask_rounds()  # doctest: +SKIP
    """
    from truceline.serve.python_api import open_database

    return open_database(place)
