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
PAGE = f"""<html><head><title>Talks resume in Juba | Example Times</title>
<meta property="og:title" content="Talks resume in Juba"><meta property="og:site_name" content="Example Times">
<meta property="article:published_time" content="2016-07-02T10:00:00Z"></head><body><nav>Home Africa</nav>
<article><h1>Talks resume in Juba</h1>{"".join(f"<p>{part}</p>" for part in REPORT.split(chr(10) * 2) * 3)}</article>
<script>alert("never read")</script><footer>© 2016 Example Times</footer></body></html>"""


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
