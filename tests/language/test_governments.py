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
