"""Whom a deal covers, binds or leaves out is an actor of the article, as those asked are."""

import pytest

from tests.language.who import actors


@pytest.mark.parametrize(("text", "name"), [
    ("The truce does not apply to foreign gunmen.", "foreign gunmen"),
    ("The accord binds the breakaway factions in the south.", "the breakaway factions in the south"),
    ("The armistice, which excludes the tribal militias, began on Monday.", "the tribal militias"),
    ("The terms of the pact exempt the border guards.", "the border guards"),
    ("The splinter groups were left out of the ceasefire.", "The splinter groups"),
])
def test_those_a_deal_reaches_or_not_are_actors(text: str, name: str) -> None:
    assert name in actors(text)


@pytest.mark.parametrize(("text", "name"), [
    ("The embassy excluded the splinter groups from the list of guests.", "the splinter groups"),
    ("The truce covers the roads and the bridges.", "the roads"),
])
def test_things_covered_and_lists_of_guests_name_no_actor(text: str, name: str) -> None:
    assert name not in actors(text)
