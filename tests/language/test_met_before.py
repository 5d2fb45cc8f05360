"""Whom "the two leaders", "both leaders", "they" and "all" mean after a meeting or a call, in readouts and in the press."""

import pytest

from tests.coding.reading_of import found_in, names_of, reading_of
from tests.language.who import speakers

MARO, DENG = "Idriss Maro", "Omar Deng"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the page goes on about the two
        ("President Idriss Maro spoke today with Sultan Omar Deng of Lunda. President Maro thanked the sultan. He praised the "
         "pilots. He spoke of wheat. He spoke of rain. The two leaders underscored that the truce must hold.", [MARO, DENG]),
        ("Today, President Idriss Maro met with Prime Minister Omar Deng. In the meeting, President Maro raised the floods. "
         "He also raised the fees. Both leaders reaffirmed that the border would stay open.", [MARO, DENG]),
        ("Prime Minister Omar Deng received King Idriss Maro in Gulu. The leaders said the truce must hold.", [DENG, MARO]),
        ("President Idriss Maro held talks with President Omar Deng on Monday. It rained. The presidents said it went well.",
         [MARO, DENG]),
        ("In a phone call with Chancellor Omar Deng, President Idriss Maro spoke of wheat. He raised the floods. Both leaders "
         "said the line was open.", [DENG, MARO]),
        # "they"
        ("President Idriss Maro spoke today with Emir Omar Deng of Lunda. They confirmed that the offer was on the table.",
         [MARO, DENG]),
        ("Idriss Maro met Omar Deng in Gulu. Maro praised the hosts. They agreed that the truce must hold.", [MARO, DENG]),
        ("Envoy Idriss Maro met minister Omar Deng and bishop Paul Arvo. All agreed that the truce must hold.",
         [MARO, DENG, "Paul Arvo"]),
        # they may be others
        ("Idriss Maro met the farmers. They said the rain was late.", ["the farmers"]),
        ("Idriss Maro met Omar Deng. The rebels left the hall. They agreed that the truce must hold.", ["The rebels"]),
        ("Idriss Maro met Omar Deng. Paul Arvo and Ilse Brandt saw the wells. The two leaders said it was dry.",
         ["Paul Arvo", "Ilse Brandt"]),
    ],
)  # fmt: skip
def test_those_who_met_speak(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Idriss Maro spoke with President Omar Deng. Both leaders called for a ceasefire.", [MARO, DENG]),
        ("Omar Deng hosted Idriss Maro in Gulu. The two leaders urged the rebels to lay down their arms.", [DENG, MARO]),
        ("Idriss Maro met Omar Deng in Gulu. They called on the rebels to lay down their arms.", [MARO, DENG]),
    ],
)  # fmt: skip
def test_those_who_met_ask(text: str, expected: list[str]) -> None:
    found = found_in(text)
    names = names_of(found)
    assert [[names[one] for one in demand.by] for demand in found.demands] == [expected]


def test_the_two_are_those_of_the_meeting_and_not_whose_words_were_told() -> None:
    found = found_in(
        "Adviser Omar Deng met with envoy Ilse Brandt on Monday. Mr. Deng underscored President Maro’s commitment to peace. "
        "The two also discussed wheat. They agreed to remain in close contact."
    )
    names = names_of(found)
    assert {names[bond.debtor] for bond in found.commitments[-2:]} == {DENG, "Ilse Brandt"}


@pytest.mark.parametrize(
    ("held", "two"),
    [("held talks", True), ("held no talks", False), ("did not hold talks", False), ("never held talks", False)],
)
def test_talks_that_were_not_held_bring_nobody_together(held: str, two: bool) -> None:
    text = f"President Idriss Maro {held} with President Omar Deng on Monday. All agreed that the truce must hold."
    assert bool(reading_of(text).pairs) == two
