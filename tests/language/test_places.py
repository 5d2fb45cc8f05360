"""Places of an article: gazetteer, precision, country; never a government or an adjective."""

import pytest

from tests.coding.reading_of import reading_of
from tests.language.who import places


@pytest.mark.parametrize(("text", "name", "precision", "country"), [
    ("Talks opened in Geneva on Monday.", "Geneva", "city", "CHE"),
    ("Fighting spread across Yemen.", "Yemen", "country", "YEM"),
    ("Shells hit Donetsk at night.", "Donetsk", "city", "UKR"),
    ("Thousands fled Mosul.", "Mosul", "city", "IRQ"),
    ("A peace conference on Somalia ended.", "Somalia", "country", "SOM"),
])
def test_place_has_precision_and_country(text: str, name: str, precision: str, country: str) -> None:
    assert places(text)[name] == (precision, country)


def test_directions_make_a_region_beside_the_country() -> None:
    found = places("The group operates in northern and eastern Syria.")
    assert found["northern and eastern Syria"] == ("region", "SYR")
    assert found["Syria"] == ("country", "SYR")


@pytest.mark.parametrize("text", [
    "Efforts by Moscow failed.",
    "Damascus and Moscow have asked the opposition to leave.",
    "Russian Foreign Minister Sergei Lavrov agreed.",
    "The Syrian government denied the report.",
    "Pakistan accused India of the attack.",
])
def test_governments_and_adjectives_are_no_places(text: str) -> None:
    assert places(text) == {}


def test_a_place_of_writing_is_a_place() -> None:
    assert places("NAIROBI (Agency) - Rebels freed two nurses.")["Nairobi"] == ("city", "KEN")


def test_mentions_are_gathered() -> None:
    reading = reading_of("Talks in Oslo ended. The delegates left Oslo on Friday.")
    (oslo,) = reading.places
    assert [span.text for span in oslo.evidence] == ["Oslo", "Oslo"]
    assert [mention.place for mention in reading.place_mentions] == [0, 0]


def test_a_noun_after_a_town_belongs_to_it() -> None:
    assert places("Rockets fell on Aleppo city.")["Aleppo"] == ("city", "SYR")


def test_unknown_places_keep_the_precision_their_noun_shows() -> None:
    assert places("Gunmen entered the village of Umm Zubeida near El Geneina.")["Umm Zubeida"][0] in ("city", "unspecified")
