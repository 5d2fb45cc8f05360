"""Meetings told by who holds them: foes who do hold a round, whatever it is called; others who do hold none."""

import pytest

from tests.coding.reading_of import found_in
from tests.coding.records_of import rounds_in


@pytest.mark.parametrize(
    ("text", "round_"),
    [
        ("The government and the Karen National Union held a meeting in Chiang Mai on Tuesday.", ("Chiang Mai", "Tuesday")),
        ("The Angolan government and UNITA began discussions in Lusaka on Friday.", ("Lusaka", "Friday")),
        ("The Colombian government has been holding contacts with the FARC in Havana.", ("Havana", None)),
        ("Officials of the Thai government and of the BRN held a workshop in Langkawi on Monday.", ("Langkawi", "Monday")),
        ("The army and the Houthis held a summit in Muscat on Sunday.", ("Muscat", "Sunday")),
        ("Government envoys sat down with leaders of the Moro Islamic Liberation Front in Jakarta on Monday.",
         ("Jakarta", "Monday")),
    ],
)
def test_foes_who_hold_a_meeting_hold_a_round(text: str, round_: tuple[str | None, str | None]) -> None:
    assert rounds_in(text) == [round_]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels held a meeting in Gao on Monday to choose a leader.",
        "Rebel commanders and aid agencies held a meeting in Lokichoggio on Tuesday.",
        "The government and the trade unions held discussions in Lima on Tuesday.",
        "The government should hold discussions with the rebels in Bangui, the bishop said.",
        "The government ruled out any contacts with the FARC in Havana.",
        "The two families held a meeting in Kano on Friday.",
        "The airline and the pilots held talks in Madrid on Monday.",
    ],
)
def test_meetings_of_others_are_no_rounds(text: str) -> None:
    assert not found_in(text).talks


def test_one_more_session_of_talks_is_a_round() -> None:
    text = "Government delegates and FMLN guerrillas will return to Caracas on 26 June for another session of negotiations."
    assert [place for place, _ in rounds_in(text)] == ["Caracas"]
