"""Labels told in relative clauses, on two plural nouns side by side, and words that are put on nobody."""

import pytest

from tests.coding.reading_of import found_in, named
from tests.coding.test_labels_in_other_words import labels


@pytest.mark.parametrize(
    ("text", "on", "issuer"),
    [
        ("Groups that the United Nations lists as terrorist, such as Ansar Dine and Boko Haram, stayed away.",
         {"Ansar Dine", "Boko Haram"}, "United Nations"),
        ("The truce leaves out movements the United States designates as terrorist, including Hezbollah.",
         {"Hezbollah"}, "United States"),
    ],
)
def test_examples_are_those_listed(text: str, on: set[str], issuer: str) -> None:
    found = found_in(text)
    (one,) = found.labels
    assert one.class_ == "designation"
    assert set(named(found, one.targets)) == on
    assert one.issuer is not None
    assert set(named(found, (one.issuer,))) == {issuer}
    assert not found.statements


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The minister called the rebels bandits.", ("rebels", "bandits", "conduct")),
        ("Kiir has branded the generals traitors and murderers.", ("generals", "traitors", "conduct")),
        ("The rebels called the generals murderers.", ("generals", "murderers", "conduct")),
    ],
)
def test_two_plural_nouns_side_by_side(text: str, told: tuple[str, str, str]) -> None:
    assert told in {(name.removeprefix("the "), label, class_) for name, label, class_ in labels(text)}


@pytest.mark.parametrize(
    "text",
    [
        "All mercenaries and foreign fighters must leave Libya within three months.",
        "The rebels said any bandits in their ranks would be shot.",
        "France called the Moscow-backed talks a distraction.",
        "It does not call the rebels bandits.",
    ],
)
def test_nobody_is_called_so(text: str) -> None:
    assert not labels(text)
