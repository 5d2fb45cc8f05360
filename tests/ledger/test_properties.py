"""The order of adding plays no part, adding twice changes nothing, swapped names give swapped answers, rows are attributed."""

from __future__ import annotations

import ast
import itertools
import re
from pathlib import Path
from typing import Any

import pytest

from tests.ledger.pages import book, book_of, duty, leaving
from tests.linking.world import WORLD, filled, report
from tests.store.builder import LATER, Told
from truceline.ledger import QUESTIONS, Asked, Row, ask, sentence_around

SOURCES = Path(__file__).parents[2] / "src/truceline"
PAGES = (
    leaving("A", "2031-05-05"),
    leaving("B", "2031-05-05", word="paused its part in", kind="suspension"),
    duty("C", "2031-05-06", claims=(("Valdoria", "violated", "affirmed"), ("Valley Front", "disputed", "denied"))),
    report("D", None),
    report("E", "2031-05-07"),
)
NOT_OURS = re.compile(
    r"\b(terroris\w*|takfiri|jihadi\w*|extremis\w*|regime|rebels?|militants?|so-called|thugs?|spoilers?|puppets?)\b", re.I
)


def answers(one: Any) -> dict[str, Any]:
    return {name: ask(one, name, Asked()).plain() for name in QUESTIONS}


@pytest.mark.parametrize("order", list(itertools.permutations(range(len(PAGES))))[::23])
def test_order_of_adding_plays_no_part(order: tuple[int, ...]) -> None:
    assert answers(book(*(PAGES[i] for i in order))) == answers(book(*PAGES))


def test_adding_twice_changes_nothing() -> None:
    store = filled(*PAGES)
    before = answers(book_of(store))
    for one in PAGES:
        store.add(one.article, one.document, knowledge=WORLD.digest, engine="tagger@1", now=LATER)
    assert answers(book_of(store)) == before


def swapped(text: str) -> str:
    return text.replace("Reed Front", "\0").replace("Moss Front", "Reed Front").replace("\0", "Moss Front")


def two_sides(one: str, other: str) -> Told:
    text = (
        f"The {one} said the {other} broke the Dune Truce. The {other} left the talks. The {one} asked the {other} to return."
    )
    told = Told(text, id="r", outlet="A", published="2031-05-05")
    told.actor(one, id="one", kind="armed_group").actor(other, id="other", kind="armed_group")
    told.add("agreements", "Dune Truce", id="truce", name="Dune Truce", pax_stage="Cea", parties=["one", "other"])
    told.add("statements", f"the {other} broke the Dune Truce", id="said", speakers=["one"])
    told.add(
        "status_claims", "broke the Dune Truce", id="claim", voice="said", target="truce", status="violated", claimants=["one"]
    )
    told.add(
        "talks",
        "the talks",
        id="round",
        participants=[
            {"actor": "one", "delegation_of": None, "status": "present"},
            {"actor": "other", "delegation_of": None, "status": "present"},
        ],
    )
    told.add("participation_changes", "left the talks", id="left", talks="round", actor="other", cue=told.span("left"))
    told.add("demands", f"asked the {other} to return", id="plea", by=["one"], to=["other"], act=told.span("to return"))
    return told


@pytest.mark.parametrize("question", [name for name in QUESTIONS if name != "momentum"])
def test_swapped_names_give_swapped_answers(question: str) -> None:
    one, other = book(two_sides("Reed Front", "Moss Front")), book(two_sides("Moss Front", "Reed Front"))
    assert sorted(swapped(line.says) for line in ask(one, question).rows) == sorted(
        line.says for line in ask(other, question).rows
    )


def test_swapped_names_give_the_same_label() -> None:
    found = [
        ask(book(two_sides(*names)), "momentum").facts["windows"]
        for names in (("Reed Front", "Moss Front"), ("Moss Front", "Reed Front"))
    ]
    assert [(w["label"], [c["sign"] for c in w["components"]]) for w in found[0]] == [
        (w["label"], [c["sign"] for c in w["components"]]) for w in found[1]
    ]


def lines_of(rows: tuple[Row, ...]) -> list[Row]:
    return [line for one in rows for line in (one, *one.under)]


@pytest.mark.parametrize("question", list(QUESTIONS))
def test_every_row_names_who_claims_and_who_reports(question: str) -> None:
    for line in lines_of(ask(book(*PAGES), question).rows):
        attributed = re.search(
            r"(says?|den(y|ies)|whether): .*reported by|reports: |^In a |^Sources differ|^Date to check|^No longer", line.says
        )
        assert attributed, line.says
        assert line.quote
        assert line.record
        assert line.revision
        assert line.start < line.end


def test_denied_words_are_shown_as_a_denial() -> None:
    told = duty(claims=(("Valley Front", "violated", "denied"),))
    assert ask(book(told), "statements").rows[0].says.startswith("Valley Front denies: ")


def strings_of(path: Path) -> list[str]:
    tree = ast.parse(path.read_text("utf-8"))
    documented = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and node.body and isinstance(node.body[0], ast.Expr)
    }
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documented
    ]


@pytest.mark.parametrize("folder", ["ledger", "serve"])
def test_no_label_and_no_verdict_in_the_products_own_words(folder: str) -> None:
    words = [(path, text) for path in (SOURCES / folder).rglob("*.py") for text in strings_of(path)]
    words += [(path, path.read_text("utf-8")) for path in (SOURCES / folder).rglob("*.j2")]
    words += [(path, path.read_text("utf-8")) for path in (SOURCES / folder).rglob("*.html")]
    assert [(path.name, text) for path, text in words if NOT_OURS.search(text)] == []


def test_sentence_around_evidence() -> None:
    text = "He left. Mr. Dar said the truce holds. She stayed."
    start, end = sentence_around(text, 22, 31)
    assert text[start:end] == "Mr. Dar said the truce holds."
