"""`truceline ask QUESTION`: the twelve questions, each a command of its own."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from truceline.serve.cli.choices import Database, Form

app = typer.Typer(
    no_args_is_help=True, help="Ask one of twelve questions; each line of an answer has its sentence and its article."
)
QUESTIONS = {
    "who-says-unmet": "Who says truce or talks terms are unmet, since when, with which sentence?",
    "who-is-bound": "What is each actor bound to, by which origin, is any status contested?",
    "truces-in-force": "Which truces are said to be in force, since when, who made them, who is excluded?",
    "rounds": "Which rounds exist, where, who sat in, who left and came back, in whose words?",
    "statements": "What did X say about Y, quoted or paraphrased, in order, in what setting?",
    "demands": "Who asked whom to do what, how often, and what was the answer?",
    "momentum": "Is the process getting worse, according to whom, and what conduct supports it?",
    "conflicts": "Where do sources conflict about the same round, truce or quote?",
    "labels": "Which labels does each outlet or speaker attach to each actor?",
    "only-claimed": "What is only claimed, hypothetical or in the future?",
    "anonymous": "What rests on anonymous sources or on one outlet?",
    "changed-since": "What changed since my last look, and what could not be dated?",
}


def _command(question: str) -> None:
    def answer(
        process: Annotated[str | None, typer.Option(help="A process, such as syria.")] = None,
        about: Annotated[str | None, typer.Option(help="An actor or words that rows must concern.")] = None,
        speaker: Annotated[str | None, typer.Option(help="Who claims it: an actor, or the side it speaks for.")] = None,
        outlet: Annotated[list[str] | None, typer.Option(help="Only texts of this outlet; may be repeated.")] = None,
        since: Annotated[
            str | None, typer.Option(help="First day of publication; for changed-since: the time of the last look.")
        ] = None,
        until: Annotated[str | None, typer.Option(help="Last day of publication.")] = None,
        now: Annotated[
            str | None, typer.Option(help="Last day of the newest window; default: the last day of publication.")
        ] = None,
        window: Annotated[
            list[int] | None, typer.Option(help="Length of a window in days; may be repeated. Default: 7 and 30.")
        ] = None,
        most: Annotated[int | None, typer.Option(help="How many rows are printed.")] = None,
        form: Annotated[Form, typer.Option("--format", help="text or json.")] = Form.text,
        db: Database = None,
    ) -> None:
        import json

        from truceline.ledger.momentum.profile import LENGTHS
        from truceline.serve.asking import ask_store
        from truceline.serve.cli.layout import printed
        from truceline.serve.where import database
        from truceline.store import open_store

        with open_store(database(db)) as store:
            found = ask_store(
                store,
                question,
                process=process,
                about=about,
                speaker=speaker,
                outlets=outlet,
                since=since,
                until=until,
                now=now,
                windows=window or LENGTHS,
            )
            if form is Form.json:
                sys.stdout.write(json.dumps(found.plain(), ensure_ascii=False, indent=1) + "\n")
            else:
                sys.stdout.write(printed(found, store.text, most=most))

    app.command(question, help=QUESTIONS[question])(answer)


for _name in QUESTIONS:
    _command(_name)
