"""Several writers at once: each waits its turn, nothing is doubled, readers see whole articles."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from tests.store.adding import contents
from tests.store.builder import NOW, walkout
from truceline.store import Store, open_store


def test_four_writers_of_the_same_articles_double_nothing(store: Store, place: str) -> None:
    told = [walkout(town=f"Town{i}", id=f"report-{i}") for i in range(8)]

    def write(shift: int) -> list[str]:
        with open_store(place) as mine:
            order = told[shift:] + told[:shift]
            return [mine.add(t.article, t.document, knowledge="k1", engine="e", now=NOW).outcome for t in order]

    with ThreadPoolExecutor(4) as pool:
        outcomes = [outcome for found in pool.map(write, (0, 2, 4, 6)) for outcome in found]
    assert sorted(outcomes) == ["added"] * 8 + ["unchanged"] * 24
    assert len(store.changes("")) == 8 * 7
    assert store.doctor() == []
    with open_store("sqlite://") as calm:
        for t in told:
            calm.add(t.article, t.document, knowledge="k1", engine="e", now=NOW)
        assert contents(calm) == contents(store)
