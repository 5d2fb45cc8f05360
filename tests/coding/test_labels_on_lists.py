"""Who is on whose list of terrorists: a formal act of the one whose list it is; nobody's where it is only wanted."""

import pytest

from tests.coding.reading_of import found_in, names_of


def listed(text: str) -> set[tuple[str, str, str]]:
    """(on whom, class, whose list) of every label."""
    found = found_in(text)
    names = names_of(found)
    return {(names[on], one.class_, names.get(one.issuer or "", "")) for one in found.labels for on in one.targets}


@pytest.mark.parametrize(("text", "told"), [
    ("The United States, which lists the Maoists among its terrorist organisations, welcomed the truce.",
     ("Maoists", "designation", "United States")),
    ("The FARC, which the United States counts among its terrorist organisations, welcomed the truce.",
     ("FARC", "designation", "United States")),
    ("Turkey put the militia on its list of terrorist organisations in 2018.", ("the militia", "designation", "Turkey")),
    ("The European Union has added Hezbollah to its list of terrorist groups.", ("Hezbollah", "designation", "European Union")),
    ("Hezbollah has been added to the European Union's list of terrorist groups.",
     ("Hezbollah", "designation", "European Union")),
    ("The Maoists are on the US list of terrorist organisations.", ("Maoists", "designation", "United States")),
    ("The PKK remains on the European Union's terrorist list.", ("PKK", "designation", "European Union")),
])
def test_a_list_is_a_formal_act_of_its_owner(text: str, told: tuple[str, str, str]) -> None:
    assert listed(text) == {told}


@pytest.mark.parametrize("text", [
    "Israel demanded that Britain put Hamas on its list of terrorist groups.",
    "Saudi Arabia asked Britain to list Hamas as a terrorist group.",
    "Hamas will be put on the British list of terrorist groups.",
])
def test_what_is_only_wanted_is_no_formal_act(text: str) -> None:
    assert listed(text) == {("Hamas", "conduct", "")}


@pytest.mark.parametrize("text", [
    "Canada has not put the Tamil Tigers on its list of terrorist organisations.",
    "The European Union removed the FARC from its list of terrorist organisations.",
    "The United States may put the Houthis on its list of terrorist groups.",
])
def test_nobody_is_called_what_a_list_is_not_said_to_hold(text: str) -> None:
    assert not listed(text)


@pytest.mark.parametrize(("text", "told"), [
    ("The PKK, known to Ankara as a terrorist group, rejected the truce.", ("PKK", "terrorist", "Turkey")),
    ("The YPG, for Ankara a terrorist group, said it would keep the truce.", ("YPG", "terrorist", "Turkey")),
    ("Hezbollah, to Israel a terrorist militia, rejected the plan.", ("Hezbollah", "terrorist", "Israel")),
    ("The militia, in the eyes of the government a gang of bandits, joined the talks.",
     ("The militia", "bandits", "the government")),
    ("For Turkey, the YPG is a terrorist group.", ("YPG", "terrorist", "Turkey")),
    ("To the generals, the guerrillas are bandits.", ("the guerrillas", "bandits", "the generals")),
    ("To the guerrillas, the generals are bandits.", ("the generals", "bandits", "the guerrillas")),
    ("In the eyes of Israel, Hamas is a terrorist group.", ("Hamas", "terrorist", "Israel")),
])
def test_what_somebody_is_in_anothers_eyes_is_that_ones_word(text: str, told: tuple[str, str, str]) -> None:
    found = found_in(text)
    names = names_of(found)
    speakers = {one.id: names[one.speakers[0]] for one in found.statements}
    labels = {(names[one.targets[0]], one.label, speakers.get(one.asserted_by, "")) for one in found.labels}
    assert labels == {told}


@pytest.mark.parametrize("text", [
    "The PKK, known to some as a terrorist group, rejected the truce.",
    "For Turkey, the YPG is not a terrorist group.",
    "The PKK, for Turkey's president a partner in peace, left.",
    "For the envoy, the worst terrorist attack was the one in May.",
])
def test_what_nobody_in_particular_or_nobody_at_all_thinks_is_no_label(text: str) -> None:
    assert not found_in(text).labels
