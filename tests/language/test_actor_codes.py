"""Country and sector of actor phrases: own phrases on many countries, in actor_phrases.tsv."""

from pathlib import Path

import pytest

from truceline.knowledge.loader import load_knowledge
from truceline.language.known.actor_codes import Code, code_phrase
from truceline.language.known.actor_nouns import singular

PHRASES = [
    tuple(line.split("\t")) for line in Path(__file__).with_name("actor_phrases.tsv").read_text("utf-8").splitlines() if line
]


def coded(phrase: str, date: str | None = None) -> tuple[str | None, str | None]:
    code = code_phrase(phrase, date, load_knowledge())
    return code.country, code.sector


def test_there_are_three_hundred_phrases_from_many_countries() -> None:
    assert len(PHRASES) >= 300
    assert len({country for _, _, country, _ in PHRASES}) >= 80


@pytest.mark.parametrize(("phrase", "date", "country", "sector"), PHRASES)
def test_phrase_has_its_country_and_sector(phrase: str, date: str, country: str, sector: str) -> None:
    assert coded(phrase, date) == (country or None, sector or None)


def test_a_backer_is_not_the_country_of_the_backed() -> None:
    assert coded("a Saudi-backed opposition group") == (None, "OPP")
    assert coded("the Iranian-backed militia in Iraq") == ("IRQ", "PRM")


def test_rebel_and_opposition_before_a_noun_decide() -> None:
    assert coded("a rebel army in Sudan") == ("SDN", "REB")
    assert coded("an opposition lawmaker from Zambia") == ("ZMB", "OPP")


def test_an_office_that_is_over_makes_an_elite() -> None:
    assert coded("the former Bolivian president")[1] == "ELI"
    assert coded("Peru's ousted president")[1] == "ELI"


def test_labels_have_no_sector() -> None:
    assert coded("the terrorists") == (None, None)
    assert coded("extremists in Norway") == ("NOR", None)


def test_envoys_of_international_bodies_have_no_country() -> None:
    assert coded("the U.N. envoy for Libya") == (None, "UNO")
    assert coded("African Union mediators in Sudan")[1] == "IGO"


def test_nothing_known_is_none() -> None:
    assert code_phrase("", None, load_knowledge()) == Code(None, None)
    assert coded("the weather") == (None, None)


def test_plurals_are_undone() -> None:
    assert singular("gunmen") == ("gunman",)
    assert "militia" in singular("militias")
    assert "party" in singular("parties")
    assert singular("press") == ()
