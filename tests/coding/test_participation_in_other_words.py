"""Changes of part as nouns, in relative clauses, announced, left without the word "talks", and what only looks like one."""

import pytest

from tests.coding.reading_of import found_in
from tests.coding.records_of import changes_in


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("The TPLF announced its withdrawal from the negotiations.", ("TPLF", "walkout")),
        ("Talks opened in Nairobi. Mediators regretted Renamo's boycott of the session.", ("Renamo", "refusal")),
        ("The Houthis' refusal to attend the talks angered mediators.", ("Houthis", "refusal")),
        ("The talks, which the Houthis left in August, resumed on Monday.", ("Houthis", "walkout")),
        ("Norway urged both to return to the talks that the Tamil Tigers had pulled out of.", ("Tamil Tigers", "walkout")),
        ("The talks were suspended by the Colombian government on Monday.", ("Colombian government", "suspension")),
        ("The FARC said it would return to the negotiating table on Monday.", ("FARC", "return")),
        ("Renamo agreed on Monday to return to the talks in Maputo.", ("Renamo", "return")),
        ("The M23 announced it was suspending its participation in the talks.", ("M23", "suspension")),
        ("The Taliban decided not to attend the talks.", ("Taliban", "refusal")),
        ("The Taliban rejected an offer of talks from the government.", ("Taliban", "refusal")),
        ("Iran ruled out direct talks with the United States.", ("Iran", "refusal")),
        ("Boko Haram refused to negotiate until the army left the town.", ("Boko Haram", "refusal")),
        ("The ELN refused on Monday to attend the talks in Quito.", ("ELN", "refusal")),
        ("The talks in Doha had hardly begun when the M23 pulled out.", ("M23", "walkout")),
        ("The talks in Havana opened on Monday. The FARC quit in anger over the raid.", ("FARC", "walkout")),
        ("The talks in Havana opened on Monday, but the ELN boycotted.", ("ELN", "refusal")),
        ("The Taliban refused to take their seats at the talks.", ("Taliban", "refusal")),
        ("Renamo absented itself from the talks in Maputo.", ("Renamo", "refusal")),
        ("The talks went on in Doha, and by noon the M23 was back in its seat.", ("M23", "return")),
        ("Renamo stayed away from the ceremony in Maputo. The accord was signed on Monday.", ("Renamo", "refusal")),
    ],
)
def test_change_in_other_words(text: str, change: tuple[str, str]) -> None:
    assert changes_in(text) == {change}


@pytest.mark.parametrize(
    "text",
    [
        "Analysts warned that a rebel withdrawal from the talks would end the truce.",
        "Norway called for the rebels' return to the talks.",
        "Norway said the FARC would return to the negotiating table on Monday.",
        "The FARC said it would return to the negotiating table only if the army stopped its raids.",
        "The government will not boycott the talks.",
        "The Houthis had threatened to boycott the talks.",
        "The Kremlin dismissed reports that its delegation had left the talks.",
        "The Taliban pulled out of the town of Musa Qala after talks with elders.",
        "The army withdrew from the city ahead of the talks.",
        "Workers walked out on Monday after pay talks between the union and the management broke down.",
        "Without the withdrawal of the rebels from the talks the truce would hold.",
        "The talks in Havana opened on Monday. The FARC quit the town of Corinto.",
        "The talks in Havana opened on Monday. The FARC denied that it had quit.",
        "The talks in Havana opened on Monday. Analysts asked whether the ELN would boycott.",
        "At the talks in Doha the Taliban asked for an adjournment.",
    ],
)
def test_no_change_where_none_is_told(text: str) -> None:
    assert changes_in(text) == set()


def test_a_change_told_twice_is_one_record() -> None:
    found = found_in("Renamo walked out of the talks in Maputo on Monday. Renamo's walkout from the talks angered mediators.")
    assert len(found.participation_changes) == 1


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The talks in Doha were postponed at the rebels' request.", ["postponement"]),
        ("The peace talks were put off at the request of the Polisario Front.", ["postponement"]),
        ("The talks were not postponed at the request of the rebels.", []),
        ("The talks might be postponed at the request of the rebels.", []),
        ("The talks were held at the request of the rebels.", []),
    ],
)
def test_who_asks_for_a_delay_that_is_granted_makes_it(text: str, kinds: list[str]) -> None:
    assert [change.kind for change in found_in(text).participation_changes] == kinds


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Renamo suspended its part in the joint commission that supervises the truce.", ("Renamo", "suspension")),
        ("Renamo withdrew from the ceasefire monitoring committee.", ("Renamo", "walkout")),
        ("Renamo put the talks on ice.", ("Renamo", "suspension")),
        ("Renamo will skip the next round of talks.", ("Renamo", "refusal")),
        ("Renamo sent no one to the talks in Rome.", ("Renamo", "refusal")),
        ("Renamo dismissed the idea of talks with the government.", ("Renamo", "refusal")),
        ("The talks in Rome opened on Monday, but Renamo stayed away.", ("Renamo", "refusal")),
        ("Renamo suspended all contacts with the government.", ("Renamo", "suspension")),
    ],
)
def test_bodies_of_a_truce_and_absence_count(text: str, change: tuple[str, str]) -> None:
    assert changes_in(text) == {change}


@pytest.mark.parametrize("text", [
    "The pilot refused to negotiate with the airline.",
    "The union refused to negotiate with the company over wages.",
    "The company refused to negotiate with the union over wages.",
    "The teachers refused to negotiate.",
])
def test_a_refusal_in_trade_is_no_change_of_part(text: str) -> None:
    assert not changes_in(text)


@pytest.mark.parametrize("text", [
    "The rebels refused to negotiate.",
    "The opposition refused to negotiate with the president.",
    "The president refused to negotiate with the opposition.",
])
def test_a_side_that_refuses_does_change_its_part(text: str) -> None:
    assert {kind for _, kind in changes_in(text)} == {"refusal"}


@pytest.mark.parametrize(
    "text",
    [
        "The talks in Rome went on. In parliament, members of the opposition walked out over the price of bread.",
        "The talks in Rome went on. Nurses walked out at the main hospital.",
        "Renamo withdrew from the football committee.",
        "Renamo would skip the next round of talks if the army did not leave.",
    ],
)
def test_walkouts_of_others_are_none(text: str) -> None:
    assert not changes_in(text)
