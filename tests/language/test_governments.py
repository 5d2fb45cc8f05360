"""Words for the government of a state mean one actor, whatever those who use them think of it."""

from __future__ import annotations

import pytest

from tests.language.who import actors


@pytest.mark.parametrize(("text", "name"), [
    ("The Syrian regime shelled the town. The Assad regime denied it.", "Syrian government"),
    ("Fighters accused the regime of Bashar al-Assad of breaking the truce.", "Syrian government"),
    ("The Sudanese junta closed the border, and the Khartoum regime kept it closed.", "Sudanese government"),
    ("The Iranian regime rejected the offer. Tehran's regime would not negotiate.", "Iran"),
])
def test_a_regime_is_the_government_of_its_state(text: str, name: str) -> None:
    assert [one for one in actors(text) if "regime" in one.lower() or "junta" in one.lower()] == []
    assert name in actors(text)


def test_the_regime_alone_is_the_one_government_spoken_of() -> None:
    assert set(actors("The Syrian government promised aid. The regime let no convoy in.")) >= {"Syrian government"}
    assert "The regime" not in actors("The Syrian government promised aid. The regime let no convoy in.")


def test_a_sanctions_regime_and_two_regimes_are_no_government() -> None:
    assert "Iran" not in actors("The sanctions regime on steel was renewed.")
    assert "Syrian government" not in actors("Both regimes in the region agreed.")


@pytest.mark.parametrize(("text", "names"), [
    ("The Syrian regime shelled the town. The Assad regime denied it.", ("Syrian regime", "Assad regime")),
    ("The Sudanese junta closed the border.", ("Sudanese junta",)),
    ("Assad's brutal regime denied it.", ()),
])
def test_a_government_is_also_called_as_the_text_calls_it_without_its_labels(text: str, names: tuple[str, ...]) -> None:
    (government,) = (one for one in actors(text).values() if one.kind == "government")
    assert government.aliases == names


@pytest.mark.parametrize("text", [
    "The Syrian government and Russia promised aid to Turkey. The regime let no convoy in.",
    "The Iranian government met Oman's envoys, and Iran agreed. The regime then broke its word.",
    "The Somali transitional government met in Baidoa. The US-backed transitional government then left the town.",
])
def test_the_regime_is_the_only_government_spoken_of_whatever_other_states_are_named(text: str) -> None:
    assert len([one for one in actors(text).values() if one.kind == "government" or one.name == "Iran"]) == 1
