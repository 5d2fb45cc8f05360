"""The command line as a user meets it: add, show, ask, export, failures, dates supplied later; errors are one sentence."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

import truceline

FIRST = (
    "The foreign minister of Norway, Espen Barth Eide, said on Monday that the talks in Oslo had stalled. "
    "The FARC walked out of the peace talks with the Colombian government on Friday."
)
SECOND = "The Colombian government urged the FARC to return to the peace talks in Havana."


@pytest.fixture
def place(tmp_path: Path) -> Path:
    lines = [
        {"id": "one", "text": FIRST, "outlet": "Northern Star", "published": "2014-11-17"},
        {"id": "two", "text": SECOND, "outlet": "Harbour Wire"},
    ]
    (tmp_path / "reports.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    return tmp_path


def run(place: Path, *words: str) -> subprocess.CompletedProcess[str]:
    home = {"XDG_DATA_HOME": str(place / "data"), "XDG_CACHE_HOME": str(place / "cache"), "TRUCELINE_DB": str(place / "t.db")}
    return subprocess.run(
        [sys.executable, "-m", "truceline", *words],
        capture_output=True,
        text=True,
        cwd=place,
        check=False,
        timeout=120,
        env={**os.environ, **home, "PYTHONPATH": str(Path(truceline.__file__).parents[1])},
    )


def test_add_show_ask_export(place: Path) -> None:
    added = run(place, "add", "reports.jsonl")
    assert added.returncode == 0, added.stderr
    assert added.stdout.startswith("2 added")
    assert "2 known already" in run(place, "add", "reports.jsonl").stdout
    shown = run(place, "show")
    assert shown.returncode == 0
    assert "Northern Star" in shown.stdout
    asked = run(place, "ask", "statements", "--format", "json")
    assert json.loads(asked.stdout)["question"] == "statements"
    one, two = run(place, "export", "--format", "jsonl"), run(place, "export", "--format", "jsonl")
    assert one.stdout == two.stdout != ""
    assert "Nothing is wrong" in run(place, "doctor").stdout


def test_a_failed_item_is_listed_and_tried_again(place: Path) -> None:
    (place / "bad.txt").write_bytes(b"")
    done = run(place, "add", "bad.txt", "reports.jsonl")
    assert done.returncode == 1
    assert done.stdout.startswith("2 added")
    assert "1 failed" in done.stdout
    assert "bad.txt" in run(place, "failures").stdout
    (place / "bad.txt").write_text(SECOND + " It said so on Sunday.", "utf-8")
    assert run(place, "add", "--retry").returncode == 0
    assert "No item has failed" in run(place, "failures").stdout


def test_a_date_supplied_later_resolves_times_as_a_new_revision(place: Path) -> None:
    run(place, "add", "reports.jsonl")
    (place / "late.txt").write_text(FIRST.replace("stalled", "slowed"), "utf-8")
    run(place, "add", "late.txt")
    done = run(place, "resolve-dates", "late", "--published", "2014-11-17")
    assert done.returncode == 0, done.stderr
    with truceline.open(place / "t.db") as ledger:
        sha256 = next(a.sha256 for a in ledger.store.articles() if a.id == "late")
        document = ledger.document(sha256)
    assert document["article"]["published"] == "2014-11-17"
    assert "2014-11-17" in {time["value"] for time in document["times"]}


@pytest.mark.parametrize("words", [("show", "atlantis"), ("add",), ("purge", "nothing", "--reason", "x"), ("undo", "link-0")])
def test_errors_are_one_sentence_and_exit_code_2(place: Path, words: tuple[str, ...]) -> None:
    done = run(place, *words)
    assert done.returncode == 2
    assert done.stderr.startswith("truceline: ")
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr


def test_a_purged_report_stays_gone_when_a_backup_is_restored(place: Path) -> None:
    run(place, "add", "reports.jsonl")
    assert run(place, "backup", "copy.db").returncode == 0
    assert "are gone" in run(place, "purge", "two", "--reason", "asked by its author").stdout
    restored = run(place, "restore", "copy.db")
    assert restored.stdout.startswith("1 texts"), restored.stdout + restored.stderr


def test_review_is_kept_and_judgement_is_undone(place: Path) -> None:
    run(place, "add", "reports.jsonl")
    rows = [json.loads(line) for line in run(place, "export", "--format", "jsonl", "--kind", "actors").stdout.splitlines()]
    one = rows[0]["record"]
    assert "is rejected" in run(place, "review", one, "rejected", "--reason", "wrong").stdout
    assert one not in run(place, "export", "--format", "jsonl").stdout
    judged = run(place, "judge", "actor", rows[1]["record"], rows[2]["record"], "different", "--reason", "two people")
    link = judged.stdout.partition(":")[0]
    assert "is undone" in run(place, "undo", link).stdout


def test_demo_shows_a_process_in_under_twenty_seconds(place: Path) -> None:
    begun = time.perf_counter()
    done = run(place, "demo")
    assert done.returncode == 0, done.stderr
    assert time.perf_counter() - begun < 20
    assert "Momentum" in done.stdout
    assert "Try next" in done.stdout


def test_python_gives_rows_and_marked_text() -> None:
    coded = truceline.code(FIRST + " <b>", published="2014-11-17", outlet="Northern Star")
    assert coded.document["format"] == "truceline/1"
    assert all(line["reported_by"] == ("Northern Star",) for line in coded.rows("statements"))
    assert "<mark" in coded._repr_html_()
    assert "<b>" not in coded._repr_html_()


def test_every_command_and_question_is_documented() -> None:
    from truceline.ledger import QUESTIONS
    from truceline.serve.cli.app import COMMANDS
    from truceline.serve.cli.ask import QUESTIONS as SHOWN

    docs = Path(__file__).parents[2] / "docs"
    page = (docs / "reference/cli.md").read_text("utf-8")
    names = [command.__name__.replace("_", "-") for command in COMMANDS]
    assert [name for name in (*names, *QUESTIONS) if f"`truceline {name}" not in page and f"`{name}`" not in page] == []
    assert list(SHOWN) == list(QUESTIONS)


def test_who_was_absent_is_not_shown_as_sitting_in(place: Path) -> None:
    report = place / "talks.txt"
    report.write_text("Chad and Sudan held peace talks in Arusha. The RSF was not invited to the talks.", encoding="utf-8")
    shown = " ".join(run(place, "code", "talks.txt").stdout.split())
    assert "talks in Arusha, with Chad, Sudan, without RSF" in shown
