"""The commands by name, and how an error becomes one sentence and an exit code."""

from __future__ import annotations

import sys
from importlib.metadata import version
from typing import Annotated

import typer

from truceline.errors import TrucelineError
from truceline.serve.cli.add import add
from truceline.serve.cli.code import code
from truceline.serve.cli.demo import demo
from truceline.serve.cli.show import show

app = typer.Typer(
    name="truceline", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False,
    help="Reads news reports about conflicts and peace talks and keeps a sourced record of each peace process.",
)
for command in (demo, code, add, show):
    app.command(command.__name__)(command)


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it by position
    if wanted:
        typer.echo(version("truceline"))
        raise typer.Exit


@app.callback()
def options(
    show: Annotated[bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")] = False,
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
