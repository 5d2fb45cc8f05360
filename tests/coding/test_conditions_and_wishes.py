"""Conditions put to others, wishes for things and bodies, several asked in one breath: sentences from many conflicts."""

import pytest

from tests.coding.records_of import demands_in


@pytest.mark.parametrize(
    ("text", "by", "to", "act"),
    [
        ("The ELN said it would not return until its men were freed.", {"ELN"}, set(), "its men were freed"),
        ("Hamas threatened to quit the talks unless the siege was lifted.", {"Hamas"}, set(), "the siege was lifted"),
        ("Serbia accepted on condition that the fines be lifted.", {"Serbia"}, set(), "the fines be lifted"),
        ("Armenia said the raid would end only if Turkey closed its airspace.", {"Armenia"}, {"Turkey"}, "closed its airspace"),
        ("There will be no talks until Eritrea leaves the town, Ethiopia said.", {"Ethiopia"}, {"Eritrea"}, "leaves the town"),
        ("Sudan will be sanctioned unless it signs, the United States said.", {"United States"}, {"Sudan"}, "signs"),
        ("The ELN will not leave until it is given a guarantee.", {"ELN"}, set(), "it is given a guarantee"),
        ("Israel delayed the release of prisoners until Hamas gives assurances.", {"Israel"}, {"Hamas"}, "gives assurances"),
        ("Hamas made its return conditional on the release of its leader.", {"Hamas"}, set(), "the release of its leader"),
    ],
)
def test_conditions_put_to_others_are_demands(text: str, by: set[str], to: set[str], act: str) -> None:
    assert demands_in(text) == [(by, to, act)]


@pytest.mark.parametrize(
    "text",
    [
        "The army will not stop until Hamas is destroyed, Israel said.",
        "Colombia will not comment until the report is out.",
        "The United Nations said aid could not be delivered until the fighting stopped.",
        "Kenya said there would be no talks before the summer ended.",
        "Uganda warned that the war would go on unless the rebels freed their captives.",
        "The Taliban would not shoot unless tanks rolled towards them.",
        "The rebels want peace.",
        "Should the rebels cross the line, the guns would be out again, Mali said.",
        '"Israel should know better," said Josep Borrell.',
        "The envoy asked for anonymity.",
    ],
)
def test_what_comes_by_itself_or_is_no_stake_asks_nothing(text: str) -> None:
    assert demands_in(text) == []


@pytest.mark.parametrize(
    ("text", "by", "to", "act"),
    [
        ("Hamas is seeking an end to the blockade.", {"Hamas"}, set(), "an end to the blockade"),
        ("Kosovo and Albania each called for calm.", {"Kosovo", "Albania"}, set(), "calm"),
        ("Algeria held out for a seat on the council.", {"Algeria"}, set(), "a seat on the council"),
        ('"It is for Hamas to decide," Qatar said.', {"Qatar"}, {"Hamas"}, "decide"),
        ("Egypt appealed to Sudan, which had left the talks, to return.", {"Egypt"}, {"Sudan"}, "return"),
        ("Mali would like to see Algeria leave the talks.", {"Mali"}, {"Algeria"}, "leave the talks"),
    ],
)
def test_wishes_and_turns_ask(text: str, by: set[str], to: set[str], act: str) -> None:
    assert demands_in(text) == [(by, to, act)]


@pytest.mark.parametrize(("text", "by", "act"), [
    ("The rebels have not dropped their demand for an elected assembly to write a constitution.", "The rebels",
     "an elected assembly to write a constitution"),
    ("The guerrillas repeated their demand for an independent commission to investigate the killings.", "The guerrillas",
     "an independent commission to investigate the killings"),
    ("Burundi called for an interim government to run the country.", "Burundi", "an interim government to run the country"),
    ("Kosovo called for a tribunal to try the officers.", "Kosovo", "a tribunal to try the officers"),
    ("Serbia called for a tribunal to try the officers.", "Serbia", "a tribunal to try the officers"),
])
def test_a_body_that_is_wanted_is_not_asked(text: str, by: str, act: str) -> None:
    assert demands_in(text) == [({by}, set(), act)]


@pytest.mark.parametrize(("text", "to"), [
    ("The rebels called for the United Nations to send monitors.", "United Nations"),
    ("The front called for both sides to stop firing.", "both sides"),
    ("The rebels' demand for the army to leave the town was ignored.", "the army"),
    ("Chad repeated its call for Sudan to disarm the militia.", "Sudan"),
])
def test_who_is_there_already_is_asked(text: str, to: str) -> None:
    assert [asked for _, asked, _ in demands_in(text)] == [{to}]


def test_who_is_asked_in_turn_is_asked_for_his_own_act() -> None:
    assert demands_in("Norway urged Serbia to step back and the Europeans to prepare a list.") == [
        ({"Norway"}, {"Serbia"}, "step back"),
        ({"Norway"}, {"the Europeans"}, "prepare a list"),
    ]
    assert demands_in("Priests pleaded with the government to open the market and with the rebels to free the girls.") == [
        ({"Priests"}, {"the government"}, "open the market"),
        ({"Priests"}, {"the rebels"}, "free the girls"),
    ]
