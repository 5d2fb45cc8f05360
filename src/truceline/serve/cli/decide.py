"""What a person decides: reviews of records, and judgements on whether two things are the same. All of it can be undone."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from truceline.serve.cli.choices import By, Database


class Decision(StrEnum):
    """What a review says."""

    accepted = "accepted"
    rejected = "rejected"
    edited = "edited"
    unreviewed = "unreviewed"


class Kind(StrEnum):
    """What two things are."""

    actor = "actor"
    talks = "talks"
    agreement = "agreement"
    commitment = "commitment"
    demand = "demand"
    statement = "statement"
    event = "event"
    process = "process"


class Verdict(StrEnum):
    """Whether two things are the same."""

    same = "same"
    different = "different"
    undecided = "undecided"


def review(
    record: Annotated[str, typer.Argument(help="A record id, such as c165347cc4604601/st1.")],
    decision: Annotated[Decision, typer.Argument(help="accepted, rejected, edited, or unreviewed to take a decision back.")],
    reason: Annotated[str | None, typer.Option(help="Why.")] = None,
    change: Annotated[list[str] | None, typer.Option("--set", help="FIELD=JSON for an edit; may be repeated.")] = None,
    db: Database = None,
    by: By = None,
) -> None:
    """Decide about a record; coding it again never loses the decision."""
    import json

    from truceline.errors import TrucelineError
    from truceline.serve.where import database, now, person
    from truceline.store import open_store

    changes = {}
    for pair in change or []:
        field, equals, value = pair.partition("=")
        try:
            changes[field] = json.loads(value)
        except ValueError:
            changes[field] = value
        if not equals:
            raise TrucelineError(f"{pair!r} sets nothing; write FIELD=VALUE.")
    with open_store(database(db)) as store:
        found = store.review(record, decision.value, by=by or person(), now=now(), reason=reason, changes=changes or None)
    typer.echo(f"{found.uid} is {found.review}.")


def judge(
    kind: Annotated[Kind, typer.Argument(help="What the two are.")],
    left: Annotated[str, typer.Argument(help="A record id.")],
    right: Annotated[str, typer.Argument(help="A record id, or a key such as actor:russia or process:syria.")],
    verdict: Annotated[Verdict, typer.Argument(help="same, different or undecided.")],
    reason: Annotated[str, typer.Option(help="Why.")] = "",
    db: Database = None,
    by: By = None,
) -> None:
    """Judge whether two things are the same; a person's word goes before any rule's."""
    from truceline.serve.adding import relink
    from truceline.serve.where import database, now, person
    from truceline.store import open_store

    with open_store(database(db)) as store:
        found = store.judge(kind.value, left, right, verdict.value, by=f"person:{by or person()}", reason=reason, now=now())
        relink(store, now=now())
    typer.echo(f"{found.id}: {found.left} and {found.right} are {found.verdict}. Take it back with: truceline undo {found.id}")


def undo(
    link: Annotated[str, typer.Argument(help="The id of a judgement, such as link-0123456789abcdef.")],
    db: Database = None,
    by: By = None,
) -> None:
    """Take a judgement back; no record is lost."""
    from truceline.errors import TrucelineError
    from truceline.serve.adding import relink
    from truceline.serve.where import database, now, person
    from truceline.store import open_store

    with open_store(database(db)) as store:
        if not store.undo(link, by=f"person:{by or person()}", now=now()):
            raise TrucelineError(f"There is no judgement {link} in force.")
        relink(store, now=now())
    typer.echo(f"{link} is undone.")
