"""The architecture as tests: import directions, a light command line, no drawers, a page of pipeline."""

import subprocess
import sys
from pathlib import Path

from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src/truceline"
HEAVY = ("onnxruntime", "numpy", "sqlalchemy", "trafilatura", "duckdb", "fastapi", "httpx2", "py3langid", "jinja2", "rensa")


def test_stations_know_the_types_and_never_their_neighbours() -> None:
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == EXIT_STATUS_SUCCESS


def test_command_line_starts_without_heavy_libraries() -> None:
    code = f"import sys, truceline.serve.cli; print([m for m in {HEAVY!r} if m in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
    assert loaded == "[]"


def test_no_module_is_a_drawer() -> None:
    drawers = {"utils", "util", "helpers", "common", "misc", "core", "manager"}
    assert not [path for path in SOURCE.rglob("*") if path.stem in drawers]


def test_every_module_says_what_lives_there() -> None:
    silent = [
        str(path.relative_to(ROOT)) for path in SOURCE.rglob("*.py")
        if path.read_text("utf-8").strip() and not path.read_text("utf-8").lstrip().startswith('"""')
    ]
    assert silent == []


def test_pipeline_is_one_page() -> None:
    assert len((SOURCE / "pipeline.py").read_text("utf-8").splitlines()) <= 100
