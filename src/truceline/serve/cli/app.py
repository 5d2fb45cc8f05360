"""The commands by name, and how an error becomes one sentence and an exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib.metadata import version
from typing import Annotated

import typer

from truceline.errors import TrucelineError
from truceline.serve.cli import ask, decide, upkeep
from truceline.serve.cli.add import add
from truceline.serve.cli.code import code
from truceline.serve.cli.demo import demo
from truceline.serve.cli.export import export
from truceline.serve.cli.show import show

app = typer.Typer(
    name="truceline",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Reads news reports about conflicts and peace talks and keeps a sourced record of each peace process.",
)
COMMANDS: tuple[Callable[..., None], ...] = (
    demo,
    code,
    add,
    show,
    export,
    upkeep.failures,
    decide.review,
    decide.judge,
    decide.undo,
    upkeep.resolve_dates,
    upkeep.backup,
    upkeep.restore,
    upkeep.purge,
    upkeep.doctor,
)
for command in COMMANDS:
    app.command(command.__name__.replace("_", "-"))(command)
    if command is show:
        app.add_typer(ask.app, name="ask")


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it by position
    if wanted:
        typer.echo(version("truceline"))
        raise typer.Exit


@app.callback()
def options(
    version_wanted: Annotated[  # noqa: FBT002 - typer wants flags so
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Options that come before a command."""


def main() -> None:
    """Run the command line; an expected error is one sentence on standard error and exit code 2."""
    try:
        app()
    except TrucelineError as error:
        print(f"truceline: {error}", file=sys.stderr)
        sys.exit(2)
    except BrokenPipeError:
        sys.exit(0)
