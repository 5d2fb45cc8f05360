"""Whatever is registered as a coder keeps the contract: it declares itself, is pure, and gives its own kind of record."""

import pytest

from truceline.errors import PluginError
from truceline.intake import read_paths
from truceline.knowledge.loader import load_knowledge
from truceline.language import read
from truceline.model.findings import LISTS, Findings
from truceline.pipeline import code
from truceline.plugins import Registered, chain, registered

TEXT = """Mediators hail truce

The government of South Sudan and the opposition signed a ceasefire in Addis Ababa on Thursday, the African Union said.

"We will respect the truce," said President Salva Kiir. He accused the rebels of violating an earlier agreement.

Kenya urged both sides to return to the talks, which started in January. The rebels walked out of the talks on Monday.
"""


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory):
    file = tmp_path_factory.mktemp("coders") / "report.txt"
    file.write_text(TEXT, encoding="utf-8")
    (article,) = read_paths([str(file)])
    return read(article, load_knowledge())


@pytest.mark.parametrize("coder", registered("coders"), ids=lambda coder: coder.name)
def test_coder_declares_what_it_gives_and_gives_only_that(coder: Registered, reading) -> None:
    assert coder.gives
    assert set(coder.gives) <= set(LISTS)
    assert set(coder.needs) <= set(LISTS)
    found = code(reading, load_knowledge())
    records = coder.part(reading, found, load_knowledge())
    assert {record.list_name for record in records} <= set(coder.gives)
    assert records == coder.part(reading, found, load_knowledge())


def test_every_list_of_the_format_has_a_coder() -> None:
    assert {gift for coder in registered("coders") for gift in coder.gives} == set(LISTS)


def test_findings_have_unique_ids_and_exact_evidence(reading) -> None:
    found = code(reading, load_knowledge())
    records = list(found)
    assert len({record.id for record in records}) == len(records) > 10
    assert all(TEXT[span.start : span.end] == span.text for record in records for span in record.evidence)


def part(name: str, *, needs: tuple[str, ...] = (), gives: tuple[str, ...] = ()) -> Registered:
    return Registered(name, "test", None, needs, gives)


def test_chain_orders_by_need_and_waits_for_every_giver() -> None:
    parts = [
        part("c", needs=("b",), gives=("c",)),
        part("b2", gives=("b",)),
        part("b1", needs=("a",), gives=("b",)),
        part("a", gives=("a",)),
    ]
    assert [one.name for one in chain(parts)] == ["a", "b1", "b2", "c"]


def test_chain_says_which_need_nobody_gives() -> None:
    with pytest.raises(PluginError, match="'c' needs"):
        chain([part("c", needs=("b",))])


def test_chain_says_who_waits_for_whom() -> None:
    with pytest.raises(PluginError, match="wait for one another"):
        chain([part("a", needs=("b",), gives=("a",)), part("b", needs=("a",), gives=("b",))])


def test_empty_findings_are_empty() -> None:
    assert list(Findings()) == []
