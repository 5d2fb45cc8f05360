"""`truceline show`: a process on one page, or the list of processes."""

from __future__ import annotations

from typing import Annotated

import typer

from truceline.serve.cli.choices import Database


def show(
    process: Annotated[
        str | None, typer.Argument(help="A process, such as syria; without it, the processes are listed.")
    ] = None,
    db: Database = None,
    most: Annotated[int, typer.Option(help="How many rows of each part are shown.")] = 12,
) -> None:
    """Show talks, truces, commitments with claims, statements by speaker, walkouts and momentum of a process."""
    from truceline.serve.asking import open_ledger
    from truceline.serve.process_page import process_list, process_text
    from truceline.serve.where import database
    from truceline.store import open_store

    with open_store(database(db)) as store:
        book = open_ledger(store)
        processes = book.placement.processes
        if process is None and len(processes) != 1:
            typer.echo(process_list(book), nl=False)
            return
        chosen = book.find_process(process) if process is not None else processes[0]
        typer.echo(process_text(book, chosen, store.text, most=most), nl=False)
