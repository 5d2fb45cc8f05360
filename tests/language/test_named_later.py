"""Descriptions before and after the name of whom they mean, and offices that nobody named holds."""

import pytest

from tests.coding.reading_of import reading_of
from tests.language.who import speakers


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        # a rank fits a commander, another country, side or body does not
        ("A senior Kenyan commander said the force would stay. Chief of Staff Gen. James Okello said more would come.", 0,
         "James Okello"),
        ("A senior Kenyan commander said the force would stay. Ugandan Gen. James Okello said his troops would go.", 0,
         "A senior Kenyan commander"),
        ("A government spokesman said the truce would hold. Rebel spokesman James Okello said it was dead.", 0,
         "A government spokesman"),
        ("The party's chairman said the talks were over."
         " James Okello of the MDC said he was ready.", 0, "The party's chairman"),
        # the words of an office before a nearer person
        ("Tigray's regional president Omar Deng said no."
         " Ethiopian Prime Minister James Okello said yes. The regional leader said"
         " his people would resist.", 2, "Omar Deng"),
        # whoever speaks next holds another office
        ("The Central Bank's governor said reserves were low. Afghan President Omar Deng said the war must stop.", 0,
         "The Central Bank's governor"),
        # offices of a body of which nothing is told
        ("Paul Arvo resigned. The State Department's inspector general said the letters were lost.", 0,
         "The State Department's inspector general"),
        # a monarch is nobody with that surname
        ("Saddam Hussein sent tanks. King Hussein said Jordan was neutral.", 0, "Hussein"),
        ("King Abdullah II of Jordan came. King Abdullah said Jordan was calm.", 0, "Abdullah II"),
    ],
)  # fmt: skip
def test_who_is_meant_by_an_office(text: str, number: int, expected: str) -> None:
    assert speakers(text, number) == [expected]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Chad accused Niger of shelling the town it had promised to spare.", "Niger"),
        ("Niger accused Chad of shelling the town it had promised to spare.", "Chad"),
        ("Omar Deng blamed James Okello for breaking the pact he had signed.", "James Okello"),
        ("Chad thanked Niger for keeping the pact it had signed.", "Niger"),
        ("Omar Deng, who is ill, was not there; James Okello speaks for the party, and he left early.", "James Okello"),
        # who blames goes on about the other
        ("Chad accused Niger of arming a group it calls outlaws.", "Chad"),
    ],
)  # fmt: skip
def test_whom_a_pronoun_behind_blame_or_semicolon_means(text: str, whom: str) -> None:
    reading = reading_of(text)
    pronoun = next(m for m in reading.mentions if m.form == "pronoun" and reading.tokens.words[m.head] in ("it", "he"))
    assert pronoun.entity is not None
    assert reading.entities[pronoun.entity].name == whom
