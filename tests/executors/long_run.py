"""A run in a process of its own, for tests that kill or interrupt it: python -m tests.executors.long_run FOLDER EXECUTOR."""

import sys
from pathlib import Path

from truceline.errors import InputError, UnknownFormat
from truceline.executors import Versions, code_many, executor_named
from truceline.model.text import Article

VERSIONS = Versions(code="1", knowledge="k", model="m")


def entries(count: int = 120) -> list[Article | InputError]:
    found: list[Article | InputError] = [
        Article(id=f"report-{number}", text=f"“Report {number}” says that the\u00a0truce held for {number} days.")
        for number in range(count)
    ]
    found[17] = UnknownFormat("x.bin has an extension that no reader takes; pass text.", item="x.bin")
    return found


def run(folder: Path, executor: str) -> None:
    code_many(
        entries(), folder, executor=executor_named(executor, workers=2), versions=VERSIONS,
        function="tests.executors.coding.count_words_slowly", size=4,
    )


if __name__ == "__main__":
    run(Path(sys.argv[1]), sys.argv[2])
