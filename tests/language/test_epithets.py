"""Epithets of people, states and bodies just named, in texts about several conflicts."""

import pytest

from tests.language.who import actors, meant


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Sen. Ruth Adler met the rebels on Monday. The Ohio senator said they wanted peace.", "senator", "Ruth Adler"),
        ("Peter Malong flew to Nairobi. The former army chief said the deal was dead.", "chief", "Peter Malong"),
        ("Amina Sow returned to Bamako. The 58-year-old said she would run.", "old", "Amina Sow"),
        ("Amina Sow returned to Bamako. The 58-year-old economist said she would run.", "economist", "Amina Sow"),
        ("Ethiopia's Tesfaye Lema refused. The Ethiopian strongman said no foreign troops would come.", "strongman",
         "Tesfaye Lema"),
        ("King Idris of Libya saw the envoys. The Libyan monarch said he would abdicate.", "monarch", "Idris"),
        ("What counted was Karim Haddad's silence. The exiled politician said nothing of a truce.", "politician",
         "Karim Haddad"),
        ("The co-chair of the Free Mali Front left. Ali Keita, co-chair of the Free Mali Front, said he would stay away.",
         "co-chair", "Ali Keita"),
    ],
)  # fmt: skip
def test_an_epithet_means_the_one_person_who_acts_just_before(text: str, word: str, name: str) -> None:
    assert meant(text, word) == name


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Kenyan Foreign Minister James Okello left. The former president said the war was lost.", "president"),
        ("Joseph Mbeki and Amina Sow left. The 58-year-old said the war was lost.", "old"),
        ("Joseph Mbeki was arrested. The prosecutor said he had fled.", "prosecutor"),
        ("Army spokesman Joseph Mbeki left. The politician said the war was lost.", "politician"),
        ("Kenyan President James Okello left. The Sudanese leader said the war was lost.", "leader"),
        ("Amina Sow left. The statesman said the war was lost.", "statesman"),
    ],
)  # fmt: skip
def test_an_epithet_that_clashes_or_fits_two_stays_open(text: str, word: str) -> None:
    assert meant(text, word) not in ("James Okello", "Joseph Mbeki", "Amina Sow")


def test_two_descriptions_with_one_article_are_one_person() -> None:
    text = "Ruth Adler met the rebels. The former first lady and Ohio senator said they wanted peace."
    assert meant(text, "lady") == meant(text, "senator") == "Ruth Adler"


def test_two_offices_of_one_government_are_two_people() -> None:
    text = "James Okello left. The former president and prime minister said the war was lost."
    assert meant(text, "minister") != "James Okello"


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Jordan recalled its envoy. The kingdom said it would answer.", "kingdom", "Jordan"),
        ("Comoros asked for troops. The island nation said it was alone.", "nation", "Comoros"),
        ("The island nation of Sri Lanka said it was ready.", "nation", "Sri Lanka"),
        ("Gazprom cut supplies. The gas company said it had not been paid.", "company", "Gazprom"),
        ("Amnesty International named eleven sites. The London-based group said both armies were to blame.", "group",
         "Amnesty International"),
        ("The African Union sent a team to Juba. The continental body said it would report.", "body", "African Union"),
    ],
)  # fmt: skip
def test_a_general_word_for_a_state_or_body_means_the_one_just_named(text: str, word: str, name: str) -> None:
    assert meant(text, word) == name


def test_of_two_states_neither_is_the_kingdom() -> None:
    assert meant("Chad attacked Jordan. The kingdom said it would answer.", "kingdom") not in ("Chad", "Jordan")


def test_an_aide_to_somebody_is_somebody_else() -> None:
    assert meant("An aide to Gov. Ruth Adler said the bill was dead.", "aide") != "Ruth Adler"
    assert actors("An aide to Gov. Ruth Adler said the bill was dead.")["Ruth Adler"].role is None


def test_most_nations_are_no_united_nations() -> None:
    assert meant("The United Nations wrote the text. Most nations signed it.", "nations", 0) != "Most nations"
