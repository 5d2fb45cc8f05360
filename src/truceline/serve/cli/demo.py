"""`truceline demo`: the example reports into a database of their own, one process shown, and what to try next."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from truceline.serve.cli.choices import Database

REPORTS = Path(__file__).parents[1] / "demo" / "reports.jsonl"


def demo(
    db: Database = None,
    process: Annotated[str | None, typer.Option(help="Which process is shown; default: the one most is known of.")] = None,
    most: Annotated[int, typer.Option(help="How many rows of each part are shown.")] = 4,
) -> None:
    """Code the example reports that come with Truceline and show one peace process with its sources."""
    import time
    from tempfile import TemporaryDirectory

    from truceline.executors import executor_named
    from truceline.intake import IntakeOptions, read_sources
    from truceline.knowledge.loader import load_knowledge
    from truceline.serve.adding import add_articles
    from truceline.serve.asking import open_ledger
    from truceline.serve.process_page import process_list, process_text
    from truceline.serve.where import now
    from truceline.store import open_store

    begun = time.perf_counter()
    place = db or _demo_place()
    with open_store(place) as store, TemporaryDirectory() as folder:
        found = read_sources([REPORTS], options=IntakeOptions(outlets=load_knowledge().outlets))
        add_articles(store, found, Path(folder), executor=executor_named("serial"), now=now())
        book = open_ledger(store)
        processes = book.placement.processes
        typer.echo(process_list(book))
        if processes:
            richest = max(processes, key=lambda one: (len(book.of_process(one.id).kept), one.id))
            chosen = book.find_process(process) if process else richest
            typer.echo(process_text(book, chosen, store.text, most=most))
            _next(place, chosen.id.rpartition(":")[2], len(book.articles), time.perf_counter() - begun)


def _demo_place() -> str:
    """The path of a database that does not exist yet: what an earlier demo left is thrown away."""
    from platformdirs import user_data_path

    place = user_data_path("truceline", appauthor=False) / "demo.db"
    for old in place.parent.glob("demo.db*"):
        old.unlink()
    return str(place)


def _next(place: str, process: str, texts: int, seconds: float) -> None:
    typer.echo(
        f"{texts} reports in our own words on documented episodes, coded and linked in {seconds:.1f} s, kept in {place}\n\n"
        "Try next:\n"
        f"  truceline ask who-says-unmet --process {process} --db '{place}'\n"
        f"  truceline ask conflicts --process {process} --db '{place}'\n"
        f"  truceline export --format html --process {process} --out report.html --db '{place}'\n"
        "  truceline code report.txt --format text        your own report, nothing kept\n"
        "  truceline add reports/                         your own collection\n"
        "  truceline --help"
    )
