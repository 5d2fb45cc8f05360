"""Meetings, sessions and gatherings that are rounds of talks, in words of many kinds, and those that are none."""

import pytest

from tests.coding.reading_of import found_in

ENVOYS = "Envoys of the government and the rebels have been negotiating for a month. "


@pytest.mark.parametrize(
    "text",
    [
        "A third meeting is set for Monday.",
        "The meeting has been put off to next week.",
        "It was the first meeting in three years.",
        "The next session will be announced by the mediators.",
        "After three days of meetings at a lakeside hotel they had agreed on a text.",
        "A meeting in Yamoussoukro produced a list of camps.",
    ],
)
def test_a_meeting_told_by_row_day_length_or_town_is_a_round(text: str) -> None:
    sentence = text.split(".")[0]
    spans = [span.text for talks in found_in(ENVOYS + text).talks for span in talks.evidence]
    assert any(span in sentence for span in spans)


@pytest.mark.parametrize(
    "text",
    [
        "A cabinet meeting is set for Monday.",
        "The meeting of the council has been put off to next week.",
        "His second meeting with voters drew a crowd.",
        "A third meeting of shareholders is set for Monday.",
        "There were plans for a new conference.",
    ],
)
def test_meetings_of_one_body_or_person_are_no_round(text: str) -> None:
    assert found_in("Farmers said the harvest was good. " + text).talks == ()
    sentence = text.split(".")[0]
    spans = [span.text for talks in found_in(ENVOYS + text).talks for span in talks.evidence]
    assert not any(span in sentence for span in spans)


@pytest.mark.parametrize(
    "text",
    [
        "Military officers from both sides sat together in Jordan in May.",
        "The army and the rebels would sit down together in Luanda on 18 March, Angola said.",
        "Both sides said they would see each other again in November.",
        "The envoy brought Morocco and the Polisario Front to Geneva on Wednesday.",
        "Envoys of the Malian government and of the Tuareg rebels sat in one room in Ouagadougou on Monday.",
        "The government and the rebels returned to the negotiating table on Tuesday.",
        "Delegations of Russia and Ukraine spent four hours in Istanbul on Tuesday.",
        "Negotiators from Israel and Hamas are due back in Doha on Monday.",
        "The joint commission met in Sirte on Wednesday.",
        "Commanders of the two armies met for a second time.",
    ],
)
def test_sides_that_sit_together_are_a_round(text: str) -> None:
    assert len(found_in(text).talks) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The president met farmers in Kano on Monday.",
        "The ministers of the union met in Brussels on Monday.",
        "The two sides should meet again in May.",
        "Norway urged the two sides to sit down together in Oslo.",
        "The rebels refused to sit down with the government in Oslo.",
        "The club hosted the two teams in Leeds on Monday.",
        "The delegates sat in a cafe on Monday.",
        "The army and the rebels would sit down together in Luanda if the siege were lifted, Angola said.",
        "Israel and Hamas must return to the negotiating table.",
    ],
)
def test_meetings_that_are_wished_for_or_of_others_are_no_round(text: str) -> None:
    assert found_in(text).talks == ()


@pytest.mark.parametrize(
    "text",
    [
        "Russian and American officials met in Riyadh on Monday to discuss flights.",
        "Armenia and Azerbaijan met in a World Cup qualifier in Yerevan on Sunday.",
        "The Colombian and Venezuelan presidents met at the funeral of the pope on Saturday.",
        "Mali's football team meets Algeria in Algiers on Sunday.",
    ],
)
def test_meetings_for_other_matters_are_no_talks(text: str) -> None:
    assert found_in(text).talks == ()
