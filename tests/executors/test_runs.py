"""Runs over many articles: equal bytes from every executor, nothing lost or doubled, failures listed in their place."""

import importlib.util
from pathlib import Path

import pytest

from tests.executors.long_run import VERSIONS, entries
from truceline.errors import ModelMissing, PluginError, StoreError, TrucelineError
from truceline.executors import Executor, Failure, Progress, Report, Versions, code_many, executor_named, read_results
from truceline.executors.serial import Serial
from truceline.model.text import Article, Zone

COUNT = "tests.executors.coding.count_words"


def run(
    folder: Path, *, executor: Executor | None = None, versions: Versions = VERSIONS, function: str = COUNT, count: int = 60,
    progress: list[Progress] | None = None,
) -> Report:
    tell = progress.append if progress is not None else None
    return code_many(
        entries(count), folder, executor=executor or Serial(), versions=versions, function=function, size=7, progress=tell
    )


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != ".writer"}


def executors() -> list[object]:
    absent = importlib.util.find_spec("ray") is None
    mark = pytest.mark.skipif(absent, reason="ray is not installed here; the extra 'ray' brings it")
    return ["process", pytest.param("ray", marks=mark)]


@pytest.mark.parametrize("name", executors())
def test_every_executor_gives_the_bytes_of_the_serial_one(tmp_path: Path, name: str) -> None:
    run(tmp_path / "serial")
    run(tmp_path / name, executor=executor_named(name, workers=2))
    assert content(tmp_path / name) == content(tmp_path / "serial")


def test_results_come_back_in_the_order_of_the_input_with_the_articles_unchanged(tmp_path: Path) -> None:
    given = [
        Article(id="a", text="The truce held.", zones=(Zone(0, 15, "body"),), published="2011-07", published_basis="user"),
        Article(id="b", text="Talks failed.\u2028“No,” she said.", notes=("cut",)),
    ]
    code_many(given, tmp_path, executor=Serial(), versions=VERSIONS, function=COUNT, size=1)
    assert [found[0] for found in read_results(tmp_path) if not isinstance(found, Failure)] == given


def test_failures_of_intake_and_of_coding_are_listed_and_the_rest_goes_on(tmp_path: Path) -> None:
    given = [*entries(20), Article(id="u", text="unreadable"), Article(id="d", text="defect"), Article(id="z", text="Fine.")]
    report = code_many(given, tmp_path, executor=Serial(), versions=VERSIONS, function=COUNT)
    failures = [found for found in read_results(tmp_path) if isinstance(found, Failure)]
    assert [(failure.item, failure.kind) for failure in failures] == [
        ("x.bin", "UnknownFormat"), ("u", "UnreadableText"), ("d", "ZeroDivisionError"),
    ]
    assert (report.documents, report.failures) == (20, 3)


def test_a_second_run_makes_nothing_again(tmp_path: Path) -> None:
    first = run(tmp_path)
    before = content(tmp_path)
    again = run(tmp_path, function=COUNT)
    assert (first.resumed, again.resumed) == (0, first.shards)
    assert content(tmp_path) == before


def test_other_versions_make_everything_again_and_leave_nothing_stale(tmp_path: Path) -> None:
    first = run(tmp_path)
    second = run(tmp_path, versions=Versions(code="2", knowledge="k", model="m"))
    assert second.resumed == 0
    assert len(list(tmp_path.glob("*.jsonl"))) == first.shards


def test_more_input_keeps_what_was_done(tmp_path: Path) -> None:
    run(tmp_path, count=42)
    more = run(tmp_path, count=60)
    assert more.resumed == 6
    assert sum(1 for _ in read_results(tmp_path)) == 60


def test_equal_chunks_are_coded_once(tmp_path: Path) -> None:
    code_many([*entries(20), *entries(20)], tmp_path, executor=Serial(), versions=VERSIONS, function=COUNT, size=20)
    assert sum(1 for _ in read_results(tmp_path)) == 20


def test_a_damaged_shard_is_noticed_when_read_and_made_anew_when_run(tmp_path: Path) -> None:
    run(tmp_path)
    good = content(tmp_path)
    shard = sorted(tmp_path.glob("*.jsonl"))[0]
    shard.write_bytes(shard.read_bytes()[:-5])
    with pytest.raises(StoreError, match="missing or damaged"):
        list(read_results(tmp_path))
    run(tmp_path)
    assert content(tmp_path) == good


def test_results_of_an_unfinished_run_are_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no complete run"):
        list(read_results(tmp_path))


@pytest.mark.parametrize("name", ["serial", "process"])
def test_a_missing_model_stops_the_run_instead_of_failing_every_article(tmp_path: Path, name: str) -> None:
    with pytest.raises(ModelMissing, match="install"):
        run(tmp_path, function="tests.executors.coding.without_model", executor=executor_named(name, workers=1))
    assert list(tmp_path.glob("*.draft")) == []


def test_an_unknown_function_or_executor_says_so(tmp_path: Path) -> None:
    with pytest.raises(PluginError, match="no function"):
        run(tmp_path, function="tests.executors.coding.absent")
    with pytest.raises(TrucelineError, match="serial, process, ray"):
        executor_named("thread")


def test_two_runs_into_one_folder_are_refused(tmp_path: Path) -> None:
    fcntl = pytest.importorskip("fcntl", reason="this system has no file locks")
    with (tmp_path / ".writer").open("a") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(StoreError, match="Another run"):
            run(tmp_path)


def test_progress_counts_up_to_the_report(tmp_path: Path) -> None:
    seen: list[Progress] = []
    report = run(tmp_path, progress=seen)
    assert [step.shards for step in seen] == list(range(1, report.shards + 1))
    assert (seen[-1].documents, seen[-1].failures) == (report.documents, report.failures) == (59, 1)
