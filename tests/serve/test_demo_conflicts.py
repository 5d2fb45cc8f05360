"""The example reports tell one round in different words; the ledger shows the difference, whatever the order of adding."""

import json
from pathlib import Path

import pytest

import truceline
from truceline.executors import executor_named
from truceline.intake import read_paths
from truceline.serve.adding import add_articles
from truceline.serve.cli.demo import REPORTS
from truceline.store import open_store


@pytest.mark.parametrize("backwards", [False, True])
def test_postponement_and_walkout_of_one_round_are_shown_as_a_difference(tmp_path: Path, *, backwards: bool) -> None:
    lines = [line for line in REPORTS.read_text("utf-8").splitlines() if json.loads(line)["id"].startswith("syria-")]
    (tmp_path / "reports.jsonl").write_text("\n".join(reversed(lines) if backwards else lines), encoding="utf-8")
    place = tmp_path / "demo.db"
    with open_store(place) as store:
        add_articles(
            store, read_paths([tmp_path / "reports.jsonl"]), tmp_path / "run", executor=executor_named("serial"),
            now="2026-11-24T00:00:00Z",
        )
    with truceline.open(place) as opened:
        answer = json.dumps(opened.process("syria").ask_conflicts())
    assert "postponement" in answer
    assert "walkout" in answer
