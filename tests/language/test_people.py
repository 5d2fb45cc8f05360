"""Which names of people are one person's: shared surnames, first names, women and men of one name, dashes, titles as names."""

import pytest

from tests.coding.reading_of import found_in, names_of
from tests.language.who import actors, meant


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        # who is mostly called by another name is not meant by the shared one
        ("Omar Khalil threatened war. Omar said the port was his. King Khalil of Tunisia met the envoy. Omar said no. Khalil "
         "left at noon.", 2, "Khalil"),
        ("Rosa Deng was found at sea. Rosa is six. Her uncle, Juan Deng, wants her back. Rosa plays. Deng said he would "
         "come.", 2,
         "Juan Deng"),
        # nobody is left out when nobody else bears the name
        ("Omar Khalil threatened war. Omar said the port was his. Omar left. Khalil came back.", 1, "Omar Khalil"),
        # the nearest, when neither is called by another name
        ("Ana Bell met Max Deng. Max Bell came later. Bell said it was over.", 2, "Max Bell"),
    ],
)  # fmt: skip
def test_a_shared_surname_means_who_is_called_by_it(text: str, number: int, name: str) -> None:
    word = "Khalil" if "Khalil" in text else "Deng" if "Rosa" in text else "Bell"
    assert meant(text, word, number) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The minister called Naima Okoro. Her husband, Sefu Okoro, was free. Mrs. Okoro thanked him.", "Naima Okoro"),
        ("The minister called Naima Okoro. Her husband, Sefu Okoro, was free. Mr. Okoro thanked him.", "Sefu Okoro"),
        ("His wife, Lindiwe Okoro, came. Sefu Okoro was free. Ms Okoro thanked him.", "Lindiwe Okoro"),
    ],
)  # fmt: skip
def test_a_title_tells_a_woman_from_a_man_of_her_name(text: str, name: str) -> None:
    assert meant(text, "Okoro", 2) == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Peter Kane was held on Monday. Pete Kane said no. Kane left.", {"Peter Kane"}),
        ("Nora Zeya Thant was held. Later Nora Zeyar Thant said no.", {"Nora Zeyar Thant"}),
        ("Paul Kane was held on Monday. Paula Kane said no.", {"Paul Kane", "Paula Kane"}),
        ("Maria Kenani spoke. Mira Lulu Kenani came too.", {"Maria Kenani", "Mira Lulu Kenani"}),
        ("Joseph R. Kane Jr. spoke. Joe Kane said no. J. Kane left.", {"Joseph R. Kane Jr."}),
        ("Qi Wenli, the envoy, spoke. Qi said no.", {"Qi Wenli"}),
    ],
)  # fmt: skip
def test_spellings_of_one_name(text: str, names: set[str]) -> None:
    assert {name for name, entity in actors(text).items() if entity.kind == "person"} == names


def test_a_known_name_with_an_initial() -> None:
    text = "Vladimir V. Putin said no. Mr. Putin left for Minsk, where the president of Belarus met Vladimir Putin."
    assert "Vladimir V. Putin" in actors(text)["Vladimir Putin"].aliases


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('"It is over," said Deborah Reynolds - Kane\'s friend and lawyer. Reynolds left.', "Deborah Reynolds"),
        ("He met the family of Amir Tehrani, another freed American. Tehrani said he was glad.", "Amir Tehrani"),
        ("A man from Uri named Adam Deng was there, and he said the road was shut. Deng left.", "Adam Deng"),
        ("Hosts said so to Ann Bell and to Ted Maro, for whom the party was. Maro said no.", "Ted Maro"),
    ],
)  # fmt: skip
def test_where_a_name_begins_and_ends(text: str, name: str) -> None:
    assert name in actors(text)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Conservative senator and former president Alvaro Uribe called the talks a farce.", ["Alvaro Uribe"]),
        ("Opposition leader and former rebel Riek Machar said the talks had failed.", ["Riek Machar"]),
        ("Lawyer and activist Ana Ruiz said the talks had failed.", ["Ana Ruiz"]),
        ("A soldier and President Alvaro Uribe said the talks had failed.", ["A soldier", "Alvaro Uribe"]),
        ("Senator Ivan Cepeda and former president Alvaro Uribe said the talks had failed.", ["Ivan Cepeda", "Alvaro Uribe"]),
        ("Villagers and former president Alvaro Uribe said the talks had failed.", ["Villagers", "Alvaro Uribe"]),
    ],
)
def test_two_callings_before_one_name_are_one_speaker(text: str, speakers: list[str]) -> None:
    found = found_in(text)
    names = names_of(found)
    assert [names[one] for statement in found.statements for one in statement.speakers] == speakers


def test_a_title_alone_is_nobody_else() -> None:
    assert set(actors("King Abdullah II met the envoy. King said the truce would hold.")) == {"Abdullah II", "the envoy"}


def test_party_and_seat_in_brackets_are_nobody() -> None:
    found = actors("The law was signed by Sen. Ann Bell (R-Tenn.) and Max Deng (D-Fla.). Sen. Adam Maro, R-N.H., said no.")
    assert set(found) == {"Ann Bell", "Max Deng", "Adam Maro"}


def test_two_callings_with_a_title_are_one_person() -> None:
    found = actors("Deputy rebel chief and acting Interior Minister Omar Deng also spoke, saying the world wanted peace.")
    assert [name for name, entity in found.items() if entity.kind == "person"] == ["Omar Deng"]
