"""A store on each database; PostgreSQL by TRUCELINE_TEST_POSTGRES, whose database is emptied for every test."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from truceline.store import Store, open_store
from truceline.store.opening import writing
from truceline.store.tables import ALL

VARIABLE = "TRUCELINE_TEST_POSTGRES"


def empty_postgres() -> str:
    url = os.environ.get(VARIABLE)
    if url is None:
        if os.environ.get("CI", "").lower() == "true":
            pytest.fail(f"CI must test PostgreSQL: set {VARIABLE} to the URL of an empty database.")
        pytest.skip(f"set {VARIABLE} to the URL of an empty PostgreSQL database to run this on it too")
    with open_store(url) as store, writing(store.engine) as connection:
        names = ", ".join(table.name for table in ALL)
        connection.execute(sa.text(f"TRUNCATE {names} RESTART IDENTITY CASCADE"))
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return str(tmp_path / "store.db") if request.param == "sqlite" else empty_postgres()


@pytest.fixture
def store(place: str) -> Iterator[Store]:
    with open_store(place) as opened:
        yield opened


@pytest.fixture
def memory() -> Iterator[Store]:
    with open_store("sqlite://") as opened:
        yield opened


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: takes minutes; runs only with -m slow")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if "slow" in config.option.markexpr:
        return
    for item in items:
        if "slow" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="slow; run it with -m slow"))
