"""`truceline add`: articles into the database, coded, kept and linked."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from truceline.serve.cli.choices import Database

NOTHING_FAILED = "There is no failed item to try again."
NOTHING_NAMED = "There is nothing to add; name files, folders or addresses."

if TYPE_CHECKING:
    from collections.abc import Callable

    from truceline.executors import Progress
    from truceline.intake import Fetched
    from truceline.serve.adding import Summary


def add(
    paths: Annotated[
        list[str] | None, typer.Argument(help="Files, folders, feeds, archives, addresses, or - for standard input.")
    ] = None,
    db: Database = None,
    published: Annotated[
        str | None, typer.Option(help="Publication date (EDTF, such as 2016-04-25) of everything added.")
    ] = None,
    executor: Annotated[str, typer.Option(help="serial, process (all cores) or ray (a cluster).")] = "serial",
    workers: Annotated[int | None, typer.Option(help="How many processes; default: one per core.")] = None,
    address: Annotated[str | None, typer.Option(help="Address of the Ray cluster.")] = None,
    fetch: Annotated[bool, typer.Option("--fetch", help="Fetch the addresses given (needs the extra 'fetch').")] = False,  # noqa: FBT002
    retry: Annotated[bool, typer.Option("--retry", help="Try the failed items again.")] = False,  # noqa: FBT002
    again: Annotated[bool, typer.Option("--again", help="Code texts anew that are known already.")] = False,  # noqa: FBT002
    column: Annotated[
        list[str] | None, typer.Option(help="FIELD=COLUMN of CSV and JSONL, such as text=body; may be repeated.")
    ] = None,
) -> None:
    """Read articles, code them and keep their records. Adding twice changes nothing; what fails is listed."""
    from truceline.errors import TrucelineError
    from truceline.executors import executor_named
    from truceline.intake import IntakeOptions, read_sources
    from truceline.knowledge.loader import load_knowledge
    from truceline.serve.adding import add_articles, work_folder
    from truceline.serve.where import database, now
    from truceline.store import open_store

    place = database(db)
    columns = dict(pair.split("=", 1) for pair in column or [] if "=" in pair)
    options = IntakeOptions(
        published=published, columns=columns, outlets=load_knowledge().outlets, fetch=_fetcher() if fetch else None
    )
    stamp = now()
    with open_store(place) as store:
        waiting = store.failures()
        again_tried = [_retried(failure.item) for failure in waiting] if retry else []
        wanted = list(dict.fromkeys([*(paths or []), *again_tried]))
        if not wanted:
            raise TrucelineError(NOTHING_FAILED if retry else NOTHING_NAMED)
        summary = add_articles(
            store,
            read_sources(wanted, options=options),
            work_folder(place, [*wanted, str(published)]),
            executor=executor_named(executor, workers=workers, address=address),
            now=stamp,
            progress=_tell,
            again=again,
        )
        for failure in store.failures():
            if failure.last_at != stamp and (failure.item in wanted or (retry and _retried(failure.item) in wanted)):
                store.forget_failure(failure.item)
        known = len(store.articles())
    _report(summary, place, known)
    if summary.failed:
        raise typer.Exit(1)


def _retried(item: str) -> str:
    """The path or address of a failed item; an item inside a file is tried with its whole file."""
    from pathlib import Path

    if item.startswith(("http://", "https://")) or Path(item).exists():
        return item
    head = item
    while head and not Path(head).is_file():
        head = head[:-1]
    return head or item


def _fetcher() -> Callable[[str], Fetched]:
    from truceline.intake.fetch import page_fetcher

    return page_fetcher()


def _tell(progress: Progress) -> None:
    if sys.stderr.isatty():
        print(f"\r  {progress.documents} coded, {progress.failures} failed ", end="", file=sys.stderr, flush=True)


def _report(summary: Summary, place: str, known: int) -> None:
    if sys.stderr.isatty():
        print("\r" + " " * 40 + "\r", end="", file=sys.stderr)
    for message in summary.failed:
        print(f"truceline: {message}", file=sys.stderr)
    print(
        f"{summary.added} added, {summary.copies} further copies, {summary.recoded} coded anew, {summary.unchanged} "
        f"known already, "
        f"{len(summary.failed)} failed; {summary.records} records and {summary.links} links are new. {known} texts in {place}."
    )
    if summary.failed:
        print("Failed items are kept: `truceline failures` lists them, `truceline add --retry` tries them again.")
