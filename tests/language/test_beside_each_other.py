"""Names and descriptions side by side: which of them are one actor, which are two, and how far each goes."""

import pytest

from tests.coding.reading_of import found_in, names_of
from tests.language.who import actors, meant, speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a name and what it is called, with the comma, without it, far behind it
        ("The European Union and the regional bloc ECOWAS said the vote was fair.", ["European Union", "ECOWAS"]),
        ("The Chadian Red Cross a relief society said it had found four bodies.", ["Chadian Red Cross"]),
        ("The chairman of the pan-Malian conference, former Chadian premier Omar Deng, said nobody had come.", ["Omar Deng"]),
        ("The army's chief of staff, Colonel James Okello, known as the Fox, said the road was open.", ["James Okello"]),
        ("A former Mali Progress Party treasurer says the books were burnt.", ["A former Mali Progress Party treasurer"]),
        # who speaks for another is not the other
        ("An aide to the EU's mediator, Ilse Brandt, spoke of “slow work”.", ["An aide to the EU's mediator"]),
        ("A spokesman for the ministry, Omar Deng, said the text was dead.", ["Omar Deng"]),
        # rows
        ("The two leaders, Omar Deng and James Okello, said the bridge would open.", ["Omar Deng", "James Okello"]),
        ("A teacher, a parish priest and a driver said the bridge was shut.", ["A teacher", "a parish priest", "a driver"]),
        ("In a note, the United Nations, the African Union and the United States said they would pay.",
         ["United Nations", "African Union", "United States"]),
        ("Kenyan envoy Omar Deng and Malian minister James Okello, chairs of the panel, said it was over.",
         ["Omar Deng", "James Okello"]),
        ("Envoys of five states, among them Ilse Brandt and Omar Deng, said the text was fair.", ["Envoys of five states"]),
        ("The report cited Ilse Brandt and Omar Deng, who said the pumps were broken.", ["Ilse Brandt", "Omar Deng"]),
        ("The report cited Ilse Brandt and Omar Deng, who was quoted as saying the pumps were broken.", ["Omar Deng"]),
        ("House and Senate negotiators said they would sign.", ["House and Senate negotiators"]),
        # where people live says who they are
        ("Farmers in Pibor said the wells were dry.", ["Farmers in Pibor"]),
        ("Elders from Gulu, Kitgum and Lira said the wells were dry.", ["Elders from Gulu, Kitgum and Lira"]),
        ("Critics in Congress say the plan is dear.", ["Critics in Congress"]),
        ("Herders whose wells were sealed off said they would move.", ["Herders whose wells were sealed off"]),
        ("Displaced Malians said they wanted to go home.", ["Displaced Malians"]),
        ("The Malians said they wanted to go home.", ["Mali"]),
        # an official who was told something
        ("He would not say who had agreed, and a Chadian official briefed on the contacts said that nobody had.",
         ["a Chadian official briefed on the contacts"]),
        # many who speak behind a comma
        ("The road is mined, warn local drivers.", ["local drivers"]),
        ("“Too little,” is how one Kenyan envoy put it.", ["one Kenyan envoy"]),
        ("“We stay,” their self-styled colonel, Omar Deng, said by radio.", ["Omar Deng"]),
        # what follows a past tense
        ("The council told the army to stop its march and denied that it had paid anybody.", ["The council"]),
    ],
)  # fmt: skip
def test_names_and_descriptions_side_by_side_are_as_many_as_speak(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


def test_state_media_are_not_the_group_that_spoke_before() -> None:
    text = "The Karenni Force said it would stay. State television said the war was won."
    assert speakers(text) == ["State television"]


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Kenyan President Omar Deng left. The Kenyan opposition leader said no.", "leader", "Omar Deng"),
        ("Kenyan Foreign Minister Omar Deng left. Frances foreign minister said no.", "minister", "Omar Deng"),
        ("The council, the union and the front said no.", "front", "The council"),
    ],
)
def test_a_description_that_does_not_fit_is_somebody_else(text: str, word: str, name: str) -> None:
    assert meant(text, word, -1) not in (None, name)


def test_one_of_many_is_no_actor_beside_the_one() -> None:
    assert "the oldest groups" not in actors("The Shan Army, one of the oldest groups, said it would stay.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kenya accused Belgium of smuggling, but the charge was denied by Brussels.", "Belgium"),
        ("The EU is split. Brussels said it would pay.", "European Union"),
        ("Brussels said it would pay.", "European Union"),
    ],
)
def test_whose_seat_is_meant(text: str, name: str) -> None:
    assert meant(text, "Brussels") == name


def test_a_movement_named_for_itself_says_nothing() -> None:
    assert not found_in("A faction calling itself the Popular Junta shelled the town.").statements


def test_the_city_of_a_paper_is_no_government() -> None:
    assert meant("He told a Moscow daily that the deal was dead.", "Moscow") is None


def test_a_people_of_a_country_is_not_the_country() -> None:
    assert meant("Bosnian Serbs said they would fight.", "Serbs") == "Bosnian Serbs"


def test_a_label_of_a_group_is_put_on_the_group() -> None:
    text = "The terrorists of the Shan Army pledged to disarm."
    assert [actors(text)["Shan Army"].id] == [one.debtor for one in found_in(text).commitments]


def test_a_report_asks_for_those_who_wrote_it() -> None:
    text = "Monitors published a report that they wrote in May, which demanded that the camps be shut."
    found = found_in(text)
    names = names_of(found)
    assert all(names[ident] == "Monitors" for demand in found.demands for ident in demand.by)
