"""Whom a truce leaves out, in other words: what may still be fought, save and excepted, sets of groups named before, nouns."""

import pytest

from tests.coding.records_of import left_out

TRUCE = "A truce between the army and the Tamil Tigers took effect on Monday. "
OTHERS = {"Boko Haram", "Al-Shabaab"}


@pytest.mark.parametrize("text", [
    "It binds every armed group, save Boko Haram.",
    "All are bound by it, Boko Haram excepted.",
    "With the exception of Boko Haram, all groups are covered.",
    "The truce does not keep the army from bombing Boko Haram.",
    "Under the truce the army can keep fighting Boko Haram.",
    "The army keeps the right to pursue Boko Haram under the truce.",
    "Raids on Boko Haram are not affected by the truce.",
    "There is no place in the truce for Boko Haram.",
    "The truce makes no provision for Boko Haram.",
    "Boko Haram is not mentioned in the truce.",
    "The exclusion of Boko Haram from the truce pleased Abuja.",
    "Boko Haram does not consider itself bound by the truce.",
    "Boko Haram, not a party to the truce, shelled a market.",
    "Excluded from the truce is Boko Haram.",
])  # fmt: skip
def test_one_group_is_left_out_once(text: str) -> None:
    assert left_out(TRUCE + text) == ["Boko Haram"]


@pytest.mark.parametrize("text", [
    "Boko Haram and Al-Shabaab scorned it. The pair are not part of the truce.",
    "Boko Haram and Al-Shabaab scorned it. Neither group is bound by the truce.",
    "Boko Haram and Al-Shabaab, two movements that are excluded from the truce, fought on.",
    "The truce, which excludes attacks on Boko Haram and Al-Shabaab, has held.",
])  # fmt: skip
def test_two_groups_are_left_out(text: str) -> None:
    assert set(left_out(TRUCE + text)) == OTHERS


@pytest.mark.parametrize("text", [
    "The truce stops the army from bombing Boko Haram.",
    "The army may not attack Boko Haram under the truce.",
    "The truce mentions Boko Haram by name.",
    "A lawmaker, who would not be named, praised it.",
    "Villagers fear the exclusion of Boko Haram from the talks.",
    "Neither group was named.",
    "The army should be free to fight Boko Haram under the truce, a lawmaker said.",
])  # fmt: skip
def test_nobody_is_left_out(text: str) -> None:
    assert left_out(TRUCE + text) == []


@pytest.mark.parametrize(("text", "name"), [
    ("It does not bind the tribal gunmen, who have scorned it.", "the tribal gunmen"),
    ("It does not apply to foreign militias.", "foreign militias"),
    ("It does not protect smugglers, whose trade goes on.", "smugglers"),
])  # fmt: skip
def test_groups_without_a_name(text: str, name: str) -> None:
    assert left_out(TRUCE + text) == [name]
