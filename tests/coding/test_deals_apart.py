"""Which truces and agreements are kept apart, whom they bind, and the words they rest on."""

import pytest

from tests.coding.records_of import deals_in


def test_truces_of_other_lengths_are_other_truces() -> None:
    text = "The sides agreed a 24-hour truce on Tuesday. A 72-hour ceasefire announced by Egypt in May broke down within a day."
    assert len(deals_in(text)) == 2
    assert len(deals_in("The sides agreed a 72-hour truce on Tuesday. The 72-hour truce began on Wednesday.")) == 1


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("It is the third day of the unilateral truce that the ELN declared on 16 November.", {"ELN"}),
        ("The truce with the ELN was suspended on Wednesday by President Gustavo Petro.", {"ELN"}),
        ("President Donald Trump pulled out of the 2015 nuclear deal with Iran.", {"Iran"}),
        ("The truce began on Monday. Juan Manuel Santos, who made the truce the centrepiece of his term, stepped down.", set()),
    ],
)
def test_makers_are_parties_and_others_are_not(text: str, parties: set[str]) -> None:
    assert [found for _, found in deals_in(text)] == [parties]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Iran wants a replacement of the 2015 accord, officially known as the Joint Plan, which was praised.",
         "the 2015 accord, officially known as the Joint Plan"),
        ("Monitors asked whether Damascus kept its promises under the 2013 agreement which averted the threat of an attack by "
         "American and French planes.", "the 2013 agreement"),
        ("The peacekeeping arrangement of July 1992 was left out of the agenda.", "The peacekeeping arrangement of July 1992"),
    ],
)
def test_words_a_deal_rests_on(text: str, words: str) -> None:
    assert [first for first, _ in deals_in(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Russia still has to sign protocols with Georgia and Moldova, with whom the talks were concluded.",
        "The United Nations speaks of the more formal ceasefire it is hoping to establish.",
    ],
)
def test_deals_still_to_be_made_are_none(text: str) -> None:
    assert deals_in(text) == []
