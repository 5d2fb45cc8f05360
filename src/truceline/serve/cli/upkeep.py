"""What an owner does with a database: backup, restore, purge, doctor, the list of failures, and dates supplied later."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from truceline.serve.cli.choices import By, Database

if TYPE_CHECKING:
    from truceline.model.views import RecordView


def backup(file: Annotated[Path, typer.Argument(help="A new file.")], db: Database = None) -> None:
    """Write everything into a new SQLite file."""
    from truceline.serve.where import database
    from truceline.store import open_store

    with open_store(database(db)) as store:
        store.backup(file)
    typer.echo(f"Everything is in {file}.")


def restore(
    file: Annotated[Path, typer.Argument(help="A file that backup wrote.")], db: Database = None, by: By = None
) -> None:
    """Replace everything by what a backup holds; what was purged since stays purged."""
    from truceline.serve.where import database, now, person
    from truceline.store import open_store

    place = database(db)
    with open_store(place) as store:
        store.restore(file, by=by or person(), now=now())
        typer.echo(f"{len(store.articles())} texts are in {place}.")


def purge(
    text: Annotated[
        str, typer.Argument(help="The first 16 or more digits of a text's SHA-256 (in every record id), or an article id.")
    ],
    reason: Annotated[str, typer.Option(help="Why; it is kept in the audit log.")],
    db: Database = None,
    by: By = None,
) -> None:
    """Remove a text with all its records for good; only a line in the audit log stays."""
    from truceline.serve.where import database, now, person
    from truceline.store import open_store

    with open_store(database(db)) as store:
        gone = store.purge(_sha256(store, text), by=by or person(), reason=reason, now=now())
    typer.echo(f"The text and {gone} records are gone.")


def doctor(db: Database = None) -> None:
    """Check the installation and the database; say what is wrong and what to do."""
    from truceline.serve.adding import current_versions
    from truceline.serve.where import database
    from truceline.store import open_store

    versions, place = current_versions(), database(db)
    typer.echo(f"truceline {versions.code}, model {versions.model}, knowledge {versions.knowledge[:16]}")
    with open_store(place) as store:
        complaints = store.doctor()
        typer.echo(f"{place}: {len(store.articles())} texts, {len(store.failures())} failed items")
    for complaint in complaints:
        print(f"truceline: {complaint}", file=sys.stderr)
    typer.echo("Nothing is wrong." if not complaints else f"{len(complaints)} faults found.")
    if complaints:
        raise typer.Exit(1)


def failures(db: Database = None) -> None:
    """List the items that could not be read or coded, and why."""
    from truceline.serve.where import database
    from truceline.store import open_store

    with open_store(database(db)) as store:
        found = store.failures()
    for failure in found:
        typer.echo(f"{failure.item}: {failure.reason} (tried {failure.attempts} times, last {failure.last_at[:16]})")
    typer.echo("No item has failed." if not found else "Try again with: truceline add --retry")


def resolve_dates(
    text: Annotated[str, typer.Argument(help="An article id, or the first digits of a text's SHA-256.")],
    published: Annotated[str, typer.Option(help="The day of publication, such as 2016-04-25.")],
    db: Database = None,
) -> None:
    """Supply a publication date: times are resolved again as a new revision, without reading the text anew."""
    from truceline.serve.adding import recode, relink
    from truceline.serve.where import database, now
    from truceline.store import open_store

    with open_store(database(db)) as store:
        done = recode(store, _sha256(store, text), published, now=now())
        relink(store, now=now())
    typer.echo(f"{done.changed} records have a new revision." if done.changed else "No date changed.")


def _sha256(store: RecordView, text: str) -> str:
    """The text meant by an article id or by digits of its SHA-256, also in a record id."""
    from truceline.errors import StoreError

    wanted = text.partition("/")[0]
    found = [a.sha256 for a in store.articles() if a.id == text or any(copy.article_id == text for copy in a.copies)]
    found = found or [a.sha256 for a in store.articles() if len(wanted) >= 8 and a.sha256.startswith(wanted)]
    if len(found) != 1:
        raise StoreError(
            f"{len(found) or 'No'} texts fit {text!r}; name one by its SHA-256 (the part of a record id before the slash)."
        )
    return str(found[0])
