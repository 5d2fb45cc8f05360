"""Labels by "it", of the law's own words, loaded words of many conflicts, and on whom they are put."""

import pytest

from tests.coding.reading_of import found_in, names_of


def labels(text: str) -> set[tuple[str, str, str]]:
    """(on whom, label, class) of every label."""
    found = found_in(text)
    names = names_of(found)
    return {(names[one], label.label, label.class_) for label in found.labels for one in label.targets}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hamas runs the strip. Turkey designated it a terrorist organisation.", ("Hamas", "terrorist", "designation")),
        ("Salva Kiir referred to the Nuer militia as hoodlums.", ("the Nuer militia", "hoodlums", "conduct")),
        ("Turkey called the PKK apostates.", ("PKK", "apostates", "ideology")),
    ],
)
def test_words_put_on_a_group(text: str, told: tuple[str, str, str]) -> None:
    assert told in labels(text)


@pytest.mark.parametrize(
    "text",
    [
        "The president wants the special criminal court to open its case.",
        "Sami Abu Zuhri speaks for Hamas.",
        "The criminal investigation department met Hamas.",
    ],
)
def test_words_of_the_law_are_no_labels(text: str) -> None:
    assert labels(text) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('"They are murderers," Kagame said of the FDLR.', ("FDLR", "murderers", "conduct")),
        ('"These men are bandits," Kiir said of the White Army.', ("White Army", "bandits", "conduct")),
        ("The Taliban called the Ghani government a fascist regime.", ("Ghani government", "fascist regime", "conduct")),
        ("The powerful ultraconservative Ahrar al-Sham left.", ("Ahrar al-Sham", "ultraconservative", "ideology")),
        ("The minister called the YPG a US and EU-backed army.", ("YPG", "US and EU-backed", "backing")),
    ],
)
def test_whom_a_label_means(text: str, told: tuple[str, str, str]) -> None:
    assert told in {(name.removeprefix("the "), label, class_) for name, label, class_ in labels(text)}


def test_the_same_forces_again_are_one_target() -> None:
    told = labels("Rwandan-backed rebel forces took Sake. The army said it had pushed back the Rwandan-backed troops.")
    assert len({name for name, label, _ in told if label == "Rwandan-backed"}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The interim regime in Bamako signed the charter.",
        'Chad called Sudan\'s "reckless" moves a threat.',
    ],
)
def test_plain_words_are_no_labels(text: str) -> None:
    assert labels(text) == set()


def test_a_word_joined_to_another_side_is_put_on_its_own_only() -> None:
    told = labels('The spokesman accused "terrorists and the opposition" of regrouping.')
    assert {label for _, label, _ in told} == {"terrorists"}
