"""Collectives and groups told of again in other words: one actor where the words allow it, two where they tell others."""

import pytest

from tests.language.who import actors, meant

FAR = "The mediators left. " * 8


@pytest.mark.parametrize("text", [
    "The Syrian opposition left Geneva. " + FAR + "The opposition wants a truce.",
    "Venezuela's opposition left Oslo. " + FAR + "The foreign-backed opposition wants elections.",
])
def test_the_opposition_of_a_country_is_one_however_far_apart(text: str) -> None:
    assert len([one for one in actors(text) if "opposition" in one]) == 1


@pytest.mark.parametrize("text", [
    "The Syrian opposition left Geneva. " + FAR + "The moderate opposition wants a truce.",
    "The Syrian opposition left Geneva. " + FAR + "The Venezuelan opposition wants a truce.",
    "The opposition left Geneva. " + FAR + "The opposition in exile wants a truce.",
])
def test_another_opposition_is_another_actor(text: str) -> None:
    assert len([one for one in actors(text) if "opposition" in one]) == 2


def test_the_parties_are_one_actor_and_both_sides_another() -> None:
    text = "The parties to the conflict met. I urge all parties to stop. Both sides agreed to leave."
    assert len([one for one in actors(text) if "part" in one]) == 1
    assert "Both sides" in actors(text)


@pytest.mark.parametrize(("text", "word", "whom"), [
    ("Hamas rejected the plan. The Palestinian movement said it would wait.", "movement", "Hamas"),
    ("Hezbollah fired rockets. The Iran-backed Lebanese group blamed Israel.", "group", "Hezbollah"),
    ("The M23 took Goma. The Congolese group left.", "group", "M23"),
    ("Hamas left the talks. The radical movement wants a truce.", "movement", "Hamas"),
    ("The Taliban left the talks. The hardline Islamist group blamed Kabul.", "group", "Taliban"),
])
def test_a_group_is_taken_up_by_its_country_and_its_kind(text: str, word: str, whom: str) -> None:
    assert meant(text, word) == whom


@pytest.mark.parametrize(("text", "word", "other"), [
    ("Hamas rejected the plan. The Lebanese movement agreed.", "movement", "Hamas"),
    ("The M23 took Goma. The smaller group stayed.", "group", "M23"),
    ("Hamas rejected the plan. The rival Palestinian group agreed.", "group", "Hamas"),
])
def test_a_group_of_another_country_or_another_group_is_not_taken_up(text: str, word: str, other: str) -> None:
    assert meant(text, word) != other


def test_a_body_of_a_state_is_one_with_its_name_before_or_its_adjective() -> None:
    text = "Iranian state media said he was in Doha. Iran's state media said he had left."
    assert len([one for one in actors(text) if "media" in one]) == 1


def test_a_meeting_abroad_does_not_set_the_rebels_abroad() -> None:
    assert meant("The ELN left the talks in Colombia. The rebels objected to a donor meeting in Washington.", "rebels") == "ELN"
