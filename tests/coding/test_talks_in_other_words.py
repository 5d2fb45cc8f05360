"""Rounds told by sessions, secrecy, standstills, openings and clauses on a noun; the same words of other things are none."""

import pytest

from tests.coding.reading_of import found_in
from tests.coding.records_of import rounds_in


@pytest.mark.parametrize(
    ("text", "round_"),
    [
        ("Delegates of the army and of the guerrillas went into closed session on Friday in Managua.", ("Managua", "Friday")),
        ("Negotiators for the FMLN and for the junta sat face to face on Friday in Caracas.", ("Caracas", "Friday")),
        ("The envoys held clandestine meetings at a villa in Amman with the rebels.", ("Amman", None)),
        ("A third session of the negotiations opened in Bishkek on Friday.", ("Bishkek", "Friday")),
        ("Formal negotiations have been at a standstill for years.", (None, None)),
        ("Five rounds of talks with the rebels in Libreville have produced no accord.", ("Libreville", None)),
        ("The talks that were to have opened on Friday in Bamako were put off.", ("Bamako", "Friday")),
        ("The consultations that Egypt had convened for Friday in Cairo were put off.", ("Cairo", "Friday")),
        ("Peace talks, which were supposed to begin on Friday in Asmara, were put off.", ("Asmara", "Friday")),
        ("The talks, under way since Friday, are hard.", (None, "Friday")),
        ("A reconciliation forum opened in Bangui on Friday.", ("Bangui", "Friday")),
        ("Russian and Georgian officials faced each other in Geneva on Friday.", ("Geneva", "Friday")),
        ("Talks between Kenya and the rebels resumed in the Norwegian capital on Friday.", ("Norwegian capital", "Friday")),
    ],
)
def test_a_round_in_other_words(text: str, round_: tuple[str | None, str | None]) -> None:
    assert rounds_in(text) == [round_]


@pytest.mark.parametrize(
    "text",
    [
        "The talk in the tea houses was of the harvest.",
        "Kampala has ruled out negotiations with the group.",
        "The truce brings the sides closer to holding negotiations.",
        "Transport officials of Chile and Bolivia met on Friday in La Paz to sign a travel agreement.",
        "Farmers went into the hotel on Friday.",
        "The trade negotiations have been at a standstill for years.",
    ],
)
def test_the_same_words_of_other_things_are_no_round(text: str) -> None:
    assert not found_in(text).talks


def test_a_meeting_that_is_taken_up_again_is_one_round() -> None:
    text = "Envoys of Armenia and Azerbaijan met in Sochi on Friday. Russia was pleased. The encounter ended late."
    assert rounds_in(text) == [("Sochi", "Friday")]


def test_here_is_the_town_of_the_dateline() -> None:
    text = "Abuja, 4 May (WAN) -- The second round of talks between the army and the rebels ended here on Friday."
    assert [venue for venue, _ in rounds_in(text)] == ["Abuja"]
