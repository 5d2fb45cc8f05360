"""What the network reads for the names of parties: the same words for mirrored texts. Sentences are invented."""

from __future__ import annotations

import pytest

from truceline.knowledge.loader import load_knowledge
from truceline.language.engine.stand_ins import StandIns
from truceline.language.words.tokens import tokenize


def seen(text: str) -> str:
    """The words the network reads, with single spaces."""
    words = [word.text for word in tokenize(text)]
    return " ".join(StandIns(load_knowledge(), [words]).seen(words))


@pytest.mark.parametrize(
    ("text", "mirror"),
    [
        ("Armenia told Baku that Armenian troops left.", "Azerbaijan told Yerevan that Azerbaijani troops left."),
        ("Congo said the Congolese army met Rwandan troops.", "Rwanda said the Rwandan army met Congolese troops."),
        ("The ELN bombed Bogota, Colombia's government said.", "The PKK bombed Ankara, Turkey's government said."),
        ("Sri Lanka says the Sri Lankan navy sank it.", "South Sudan says the South Sudanese navy sank it."),
        ("President Juan Manuel Santos spoke. Santos left.", "President Recep Tayyip Erdogan spoke. Erdogan left."),
        ("The Houthis and a Houthi spokesman agreed in Yemen.", "The Sadrists and a Sadrist spokesman agreed in Iraq."),
        ("The Revolutionary Armed Forces of Colombia disarm.", "The Liberation Tigers of Tamil Eelam disarm."),
        ("The Syrian Arab Army fired on the SPLM-IO again.", "The Yemeni National Army fired on the SPLM-N again."),
        ("The Government of National Accord and Omar al-Bashir.", "The Government of National Unity and Bashar al-Assad."),
        ("Sinn Fein said Adams had agreed.", "Sinn Fein said McGuinness had agreed."),
        ("An Ethiopian envoy and a Turkish one spoke.", "An Eritrean envoy and a Russian one spoke."),
    ],
)
def test_mirrored_texts_are_one_text_to_the_network(text: str, mirror: str) -> None:
    assert seen(text) == seen(mirror) != text


@pytest.mark.parametrize(
    "text", ["A Hamilton man spoke in Geneva.", "The Bishop of Santos prayed.", "Maoist posters hung there."]
)
def test_names_of_nobody_in_the_text_stay(text: str) -> None:
    assert seen(text) == " ".join(word.text for word in tokenize(text))


def test_a_surname_within_a_longer_name_stays() -> None:
    assert "Trump Tower" in seen("Donald Trump left Trump Tower.")


def test_a_dateline_keeps_its_capitals() -> None:
    assert seen("MOSCOW - Russia agreed.").split()[0].isupper()


def test_one_party_keeps_its_stand_in_through_the_article() -> None:
    texts = [["Yemen", "agreed"], ["Sudan", "and", "Yemen"]]
    made = StandIns(load_knowledge(), texts)
    first, second = made.seen(texts[0]), made.seen(texts[1])
    assert first[0] == second[2] != second[0]
