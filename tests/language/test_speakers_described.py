"""Speakers without a listed name, and general words for a named person in office, in texts about several conflicts."""

import pytest

from tests.language.who import meant


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Two villages were shelled overnight, according to medics.", "medics"),
        ("Reuters reported, citing local health authorities, that 23 people had died.", "local health authorities"),
        ("Shopkeepers said the market was closed.", "Shopkeepers"),
        ("The West claims Sudan is running a secret programme.", "The West"),
        ("“We left,” one of its negotiators said.", "one of its negotiators"),
        ("A legal adviser to the Free Mali Army said the front was left out.", "A legal adviser to the Free Mali Army"),
        ("A source quoted by state television said the bridge was shut.", "A source"),
    ],
)
def test_whoever_is_given_as_a_source_is_an_actor(text: str, speaker: str) -> None:
    head = "one" if speaker.startswith("one") else "adviser" if "adviser" in speaker else speaker.split()[-1]
    assert meant(text, head) == speaker


def test_a_rule_is_no_speaker() -> None:
    assert meant("The bridge must be shut, according to international law.", "law") is None


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Russian Foreign Minister Sergei Lavrov left. The Russian diplomat said no text was ready.", "diplomat",
         "Sergei Lavrov"),
        ("UN Secretary General Kofi Annan left. The UN chief said the war was lost.", "chief", "Kofi Annan"),
        ("Sudanese President Omar Deng met Kenyan Foreign Minister James Okello. The Kenyan official was late.", "official",
         "James Okello"),
        ("Kenya's foreign minister has warned of war. Later, Foreign Minister James Okello said he would go.", "minister",
         "James Okello"),
        ("The talks resume on Tuesday, a UN official said. Ilse Brandt, the UN envoy in Nicosia, said all would come.",
         "official", "Ilse Brandt"),
    ],
)  # fmt: skip
def test_a_general_word_means_the_named_person_whom_it_fits(text: str, word: str, name: str) -> None:
    assert meant(text, word) == name


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Sudanese President Omar Deng met Ethiopian Premier James Okello. The Kenyan official said a deal was near.",
         "official"),
        ("Kenya's deputy foreign minister warned of war. Foreign Minister James Okello of Kenya said he would go.", "minister"),
        ("The talks resume on Tuesday, a senior official said. Ilse Brandt, a farmer in Nicosia, did not believe it.",
         "official"),
        ("Kenyan Foreign Minister James Okello left. A Kenyan official said a deal was near.", "official"),
    ],
)
def test_another_country_or_a_lesser_office_is_somebody_else(text: str, word: str) -> None:
    assert meant(text, word) not in ("Omar Deng", "James Okello", "Ilse Brandt")


def test_the_newspaper_and_the_observatory_are_those_named_before() -> None:
    text = "The Daily Mirror reported on Monday that talks had failed. The newspaper said they would resume."
    assert meant(text, "newspaper") == "Daily Mirror"
    text = "The Mindanao Peace Observatory counted ten clashes." + " It rained." * 8 + " The observatory said more would come."
    assert meant(text, "observatory") == "Mindanao Peace Observatory"


def test_a_general_noun_after_a_name_is_the_named_group() -> None:
    assert meant("The M23 rebel movement left. The Reuters news agency said so.", "movement") == "M23"
    assert meant("The M23 rebel movement left. The Reuters news agency said so.", "agency") == "Reuters"


def test_who_speaks_is_nobody_in_what_he_says() -> None:
    text = "Ilse Brandt arrived. The group stays out until James Okello signs, she explained."
    assert meant(text, "she") == "Ilse Brandt"
