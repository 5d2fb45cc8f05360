"""Truces that only a clause tells of, and what is no deal: wishes, plans led by somebody, a ceasefire still hoped for."""

import pytest

from tests.coding.reading_of import found_in, named


def deals(text: str) -> list[tuple[str, set[str]]]:
    found = found_in(text)
    return [(one.name, named(found, one.parties)) for one in found.agreements]


@pytest.mark.parametrize(("text", "parties"), [
    ("Eritrea and Ethiopia silenced their guns along the border on Tuesday.", {"Eritrea", "Ethiopia"}),
    ("Eritrea and Ethiopia agreed on Sunday to stop shelling each other.", {"Eritrea", "Ethiopia"}),
    ("The two sides agreed on Wednesday to halt hostilities for three days.", {"The two sides"}),
    ("The road reopened after both armies agreed to hold their fire.", {"both armies"}),
])  # fmt: skip
def test_two_sides_stop_together(text: str, parties: set[str]) -> None:
    assert deals(text) == [("halt in the fighting", parties)]


def test_the_ceasefire_that_follows_is_the_same() -> None:
    text = "The leaders of Eritrea and Ethiopia agreed on Sunday to end hostilities. The truce took hold at dawn."
    assert deals(text) == [("truce", {"Eritrea", "Ethiopia"})]


def test_behind_a_deal_it_is_a_term_of_it() -> None:
    text = "Eritrea and Ethiopia signed a pact in Algiers. Both sides agreed to stop shelling."
    assert [name for name, _ in deals(text)] == ["pact"]


@pytest.mark.parametrize("text", [
    "The rebels agreed to stop shelling the town.",
    "Both armies failed to agree to stop shelling.",
    "The envoy urged both armies to agree to stop shelling.",
    "Both armies may agree to stop shelling.",
    "The two countries agreed to stop subsidising steel.",
    "The only way out is a Syrian-led political settlement.",
    "The lull could precede the more formal ceasefire the envoy is hoping for.",
])  # fmt: skip
def test_agreeing_only_wished_for_or_on_other_things_is_no_truce(text: str) -> None:
    assert deals(text) == []


def test_a_more_durable_truce_that_was_signed() -> None:
    assert [name for name, _ in deals("A more durable truce was signed on Monday.")] == ["more durable truce"]
