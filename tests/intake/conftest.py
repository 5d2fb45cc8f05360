"""Words of our own that the intake tests read; nothing here is a real article."""

from collections.abc import Callable
from pathlib import Path

import pytest

from truceline.errors import InputError
from truceline.intake import IntakeOptions, read_sources
from truceline.model.text import Article

REPORT = (
    "Mediators said on Monday that both delegations had returned to the hall in Juba after a break of three days.\n\n"
    "“We are still far apart on the withdrawal of troops,” the chief mediator said, adding that talks would go on until Friday."
)


@pytest.fixture
def report() -> str:
    return REPORT


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., list[Article | InputError]]:
    """Write bytes to a file of a given name and read it."""

    def write_and_read(
        name: str, data: bytes | str, options: IntakeOptions | None = None
    ) -> list[Article | InputError]:
        path = tmp_path / name
        path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
        return list(read_sources([path], options=options))

    return write_and_read
