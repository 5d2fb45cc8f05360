"""Killed at any moment: nothing lost, nothing doubled, and the next run goes on."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.store.adding import add, contents
from tests.store.builder import Told, walkout
from truceline.store import open_store

ROOT = Path(__file__).parents[2]
WRITER = """
import sys
from tests.store.builder import NOW
from tests.store.test_kill import report
from truceline.store import open_store
with open_store(sys.argv[1]) as store:
    print("open", flush=True)
    for i in range(int(sys.argv[2])):
        told = report(i)
        store.add(told.article, told.document, knowledge="k1", engine="tagger@1", now=NOW)
        print(i, flush=True)
"""


def report(i: int) -> Told:
    return walkout(town=f"Town{i}", id=f"report-{i}")


def kill_often(place: Path, times: int, seed: int) -> None:
    """Starts a writer again and again and kills it at a random moment; what it said it kept must be there."""
    chance = random.Random(seed)
    many = 3 * times
    said = -1
    for _ in range(times):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(place), str(many)], cwd=ROOT, stdout=subprocess.PIPE, text=True,
            env={"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}", "PATH": ""},
        )
        assert writer.stdout is not None
        if chance.random() < 0.8:
            writer.stdout.readline()
        time.sleep(chance.random() * 0.15)
        writer.send_signal(signal.SIGKILL)
        lines = [line for line in writer.stdout.read().split() if line.isdigit()]
        writer.wait()
        said = max([said, *map(int, lines)])
        with open_store(place) as store:
            kept = {article.id for article in store.articles()}
            assert {f"report-{i}" for i in range(said + 1)} <= kept
            assert store.doctor() == []
    with open_store(place) as store:
        for i in range(many):
            add(store, report(i))
        killed = contents(store), len(store.changes(""))
    with open_store("sqlite://") as calm:
        for i in range(many):
            add(calm, report(i))
        assert (contents(calm), len(calm.changes(""))) == killed


def test_ten_kills_lose_and_double_nothing(tmp_path: Path) -> None:
    kill_often(tmp_path / "store.db", 10, seed=7)


@pytest.mark.slow
def test_a_hundred_kills_lose_and_double_nothing(tmp_path: Path) -> None:
    kill_often(tmp_path / "store.db", 100, seed=11)
