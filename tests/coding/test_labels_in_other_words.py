"""Labels by "it", of the law's own words, and loaded words of many conflicts."""

import pytest

from tests.coding.reading_of import found_in, names_of


def labels(text: str) -> set[tuple[str, str, str]]:
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
