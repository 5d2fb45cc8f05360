"""Terms told one after the other, duties with a time, and things promised: who is bound to what."""

import pytest

from tests.coding.records_of import commitments_in


@pytest.mark.parametrize(
    ("text", "bonds"),
    [
        (
            "Under the ceasefire signed on Monday, Chad lifts the siege of Faya; Sudan reopens the road to Bol.",
            {("Chad", "lifts the siege of Faya"), ("Sudan", "reopens the road to Bol")},
        ),
        (
            "Under the ceasefire signed on Monday, Chad lifts the siege of Faya; Sudan and Libya differ on the day.",
            {("Chad", "lifts the siege of Faya")},
        ),
        (
            "Under the ceasefire signed on Monday, Sudan lifts the siege of Faya; Chad reopens the road to Bol.",
            {("Sudan", "lifts the siege of Faya"), ("Chad", "reopens the road to Bol")},
        ),
        (
            "Under the accord the Houthis leave the harbour and then step back five kilometres.",
            {("Houthis", "leave the harbour"), ("Houthis", "step back five kilometres")},
        ),
        (
            "Under the 2018 agreement Chad may not recruit children.",
            {("Chad", "not recruit children")},
        ),
        (
            "Under the accord, Chad frees its captives. Sudan, for its part, opens the border.",
            {("Chad", "frees its captives"), ("Sudan", "opens the border")},
        ),
        ("Under the accord, Chad freed its captives.", set()),
        ("Under the accord, Chad freed its captives. Sudan opens the border every spring.", set()),
        ("Under the accord Chad still controls the port.", set()),
        ("Chad frees 20 captives under the accord.", set()),
    ],
)  # fmt: skip
def test_each_side_is_bound_by_the_terms_in_a_row(text: str, bonds: set[tuple[str, str]]) -> None:
    assert set(commitments_in(text)) == bonds


@pytest.mark.parametrize(
    ("text", "bonds"),
    [
        ("The Bosnian Serbs have until Monday to move their guns.", {("The Bosnian Serbs", "move their guns")}),
        ("The resolution gave Iran until August 31 to suspend its enrichment.", {("Iran", "suspend its enrichment")}),
        ("Turkey gave Iran until August 31 to suspend its enrichment.", set()),
        ("Kosovo has not had a month to send a draft.", set()),
        ("The truce failed in May, weeks after Chad was to have left Bol.", {("Chad", "have left Bol")}),
        ("The truce failed in May. It would hold if Chad were to withdraw its tanks.", set()),
    ],
)  # fmt: skip
def test_a_duty_with_a_time_binds_a_side(text: str, bonds: set[tuple[str, str]]) -> None:
    assert set(commitments_in(text)) == bonds


@pytest.mark.parametrize(
    ("text", "bonds"),
    [
        ("The army is waiting for the funds that Norway pledged.", {("Norway", "the funds")}),
        ("The army is waiting for the funds that Norway froze.", set()),
        ("Chad accepted a withdrawal from the port.", {("Chad", "a withdrawal from the port")}),
        ("Chad has not accepted a withdrawal from the port.", set()),
        ("The agreement lays down that Chad leave the city.", {("Chad", "leave the city")}),
    ],
)  # fmt: skip
def test_what_is_promised_or_laid_down_as_a_thing(text: str, bonds: set[tuple[str, str]]) -> None:
    assert set(commitments_in(text)) == bonds
