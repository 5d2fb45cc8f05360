"""A run that is killed or interrupted at any moment goes on where it stopped, with nothing lost, doubled or half written."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.executors.long_run import entries, run
from truceline.executors import Failure, read_results
from truceline.executors.shards import MANIFEST, finished_shard

ROOT = Path(__file__).parents[2]


def begin(folder: Path, executor: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    return subprocess.Popen(
        [sys.executable, "-m", "tests.executors.long_run", str(folder), executor], cwd=ROOT, env=environment,
        start_new_session=True, stderr=subprocess.DEVNULL,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a shell in the background hands it on ignored
    )


def wait_for_shards(folder: Path, process: subprocess.Popen[bytes], more_than: int) -> None:
    patience = time.monotonic() + 20
    while time.monotonic() < patience and process.poll() is None and len(list(folder.glob("*.jsonl"))) <= more_than:
        time.sleep(0.001)


def kill_in_a_loop(folder: Path, whole: Path, *, times: int, executor: str) -> None:
    run(whole, "serial")
    for attempt in range(times):
        process = begin(folder, executor)
        wait_for_shards(folder, process, len(list(folder.glob("*.jsonl"))) if folder.exists() else 0)
        time.sleep(0.0013 * (attempt % 11))
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        if process.wait() == 0:
            for shard in sorted(folder.glob("*.jsonl"))[::2]:
                shard.unlink()
        assert all(finished_shard(folder, shard.name) for shard in folder.glob("*.jsonl"))
    run(folder, "serial")
    assert {path.name: path.read_bytes() for path in folder.glob("*.json*")} == {
        path.name: path.read_bytes() for path in whole.glob("*.json*")
    }
    assert list(folder.glob("*.draft")) == []
    found = [entry.item if isinstance(entry, Failure) else entry[0].id for entry in read_results(folder)]
    assert found == [getattr(entry, "id", None) or getattr(entry, "item", None) for entry in entries()]


@pytest.mark.parametrize("executor", ["serial", "process"])
def test_ten_kills_lose_and_double_nothing(tmp_path: Path, executor: str) -> None:
    kill_in_a_loop(tmp_path / "killed", tmp_path / "whole", times=10 if executor == "serial" else 3, executor=executor)


@pytest.mark.slow
@pytest.mark.skipif("TRUCELINE_SLOW" not in os.environ, reason="100 kills take a minute; set TRUCELINE_SLOW=1 to run them")
def test_a_hundred_kills_lose_and_double_nothing(tmp_path: Path) -> None:
    kill_in_a_loop(tmp_path / "killed", tmp_path / "whole", times=100, executor="serial")


@pytest.mark.parametrize("executor", ["serial", "process"])
def test_ctrl_c_keeps_finished_shards_and_leaves_no_draft(tmp_path: Path, executor: str) -> None:
    process = begin(tmp_path, executor)
    wait_for_shards(tmp_path, process, 2)
    os.killpg(process.pid, signal.SIGINT)
    assert process.wait(timeout=10) != 0
    assert len(list(tmp_path.glob("*.jsonl"))) > 2
    assert list(tmp_path.glob("*.draft")) == []
    assert not (tmp_path / MANIFEST).exists()
