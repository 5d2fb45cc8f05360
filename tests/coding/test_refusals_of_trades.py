"""Who refuses to negotiate over pay or prices changes no part in talks of a conflict; sides do."""

import pytest

from tests.coding.records_of import changes_in


@pytest.mark.parametrize("text", [
    "The pilot refused to negotiate with the airline.",
    "The union refused to negotiate with the company over wages.",
    "The company refused to negotiate with the union over wages.",
    "The teachers refused to negotiate.",
])
def test_a_refusal_in_trade_is_no_change_of_part(text: str) -> None:
    assert not changes_in(text)


@pytest.mark.parametrize("text", [
    "The rebels refused to negotiate.",
    "The opposition refused to negotiate with the president.",
    "The president refused to negotiate with the opposition.",
])
def test_a_side_that_refuses_does_change_its_part(text: str) -> None:
    assert {kind for _, kind in changes_in(text)} == {"refusal"}
