"""Dense pages: several rounds side by side, what is only announced or wished for, who was absent, how rounds ended."""

import pytest

from tests.coding.reading_of import found_in
from tests.coding.records_of import changes_in
from truceline.knowledge.loader import load_knowledge
from truceline.language import read
from truceline.model.dealings import Talks
from truceline.model.findings import Findings
from truceline.model.text import Article, Zone
from truceline.pipeline import code


def seats(text: str) -> set[tuple[str, str]]:
    """(name, status) of the participants of all rounds, without those who were simply there."""
    found = found_in(text)
    names = {actor.id: actor.name for actor in found.actors}
    return {(names[seat.actor], seat.status) for one in found.talks for seat in one.participants if seat.status != "present"}


def present(text: str) -> set[str]:
    found = found_in(text)
    names = {actor.id: actor.name for actor in found.actors}
    return {names[seat.actor] for one in found.talks for seat in one.participants if seat.status == "present"}


def in_year(year: int, text: str) -> Findings:
    """All records of a text published in a year."""
    article = Article("test", text, language="en", published=f"{year}-10-17", zones=(Zone(0, len(text), "body"),))
    return code(read(article, load_knowledge()), load_knowledge())


def at(found: Findings, town: str) -> Talks:
    """The round held in a town."""
    venues = {place.id: place.name for place in found.places}
    return next(one for one in found.talks if venues.get(one.venue or "") == town)


@pytest.mark.parametrize(
    ("text", "away"),
    [
        ("Ethiopia's government and the TPLF held talks in Pretoria. Eritrea took no part in the talks.", {"Eritrea"}),
        ("Talks between Kabul and India opened in Doha without the Taliban.", {"Taliban"}),
        ("The government held talks with India in Doha, but without the Taliban.", {"Taliban"}),
        ("The Congolese government and the CNDP held talks in Nairobi in the absence of the FDLR.", {"FDLR"}),
        ("The parties met at the peace talks in Arusha. Neither the FDD nor the FNL attended.", {"FDD", "FNL"}),
        ("The Thai government and the BRN held talks today. PULO, which was not invited, said it would fight on.", {"PULO"}),
        ("The envoy excluded the PKK from the talks in Oslo.", {"PKK"}),
        ("Egypt was not represented at the peace talks in Geneva.", {"Egypt"}),
        ("Rwanda sent no delegation to the peace talks in Luanda.", {"Rwanda"}),
        ("The SLM boycotted the peace talks in Sirte.", {"SLM"}),
    ],
)
def test_who_was_not_there_is_absent(text: str, away: set[str]) -> None:
    assert seats(text) == {(name, "absent") for name in away}


@pytest.mark.parametrize(
    "text",
    [
        "The rebels threatened to boycott the peace talks in Sirte.",
        "The peace talks in Sirte go on. If Hamas is not invited to the talks, it will fight on.",
        "The AU will not hold the peace talks in Lome without Togo.",
        "The FARC said it would take part in the peace talks in Havana unless Cuba was not invited.",
        "The FDLR has never been invited to any round. Peace talks opened in Luanda.",
    ],
)
def test_nobody_is_absent_who_may_yet_come(text: str) -> None:
    assert not seats(text)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The government and the FARC wound up two days of talks in Havana on Thursday.", {"The government", "FARC"}),
        ("Envoys of the Taliban and the United States wrapped up two days of talks in Doha.", {"Taliban", "United States"}),
        ("After five days of talks in Geneva the government and the rebels signed a truce on Friday.",
         {"the government", "the rebels"}),
        ("At the end of a week of negotiations in Oslo, Colombia and the FARC announced a timetable.", {"Colombia", "FARC"}),
        ("The talks in Naivasha were attended by the government and the SPLM.", {"the government", "SPLM"}),
        ("The rebels shelled the town on Friday after two days of talks in Lome.", set()),
        ("UN envoy Martin Griffiths closed the peace talks in Geneva on Friday.", set()),
        ("The European Union attended the peace talks in Oslo as an observer.", set()),
    ],
)
def test_sides_are_told_by_who_ends_signs_and_attends(text: str, sides: set[str]) -> None:
    assert present(text) == sides


def test_after_days_of_talks_comes_their_end() -> None:
    found = found_in("The army and the rebels signed a truce on Friday after five days of talks in Geneva.")
    [one] = found.talks
    assert one.end in {time.id for time in found.times}
    assert [status.value for status in one.status] == ["ended_with_agreement"]


@pytest.mark.parametrize(
    "text",
    [
        "Peace talks are due to open in Tunis on November 9.",
        "Talks on the truce are scheduled to resume in Oslo on 3 May.",
        "The army and the rebels will meet again in April to settle details of the truce.",
        "Talks between the two armies are scheduled for Washington on April 25.",
    ],
)
def test_what_is_due_is_announced(text: str) -> None:
    assert [status.value for one in found_in(text).talks for status in one.status] == ["announced"]


def test_nobody_walks_out_of_the_announced_round() -> None:
    found = found_in(
        "The army and the rebels held talks in Geneva on Thursday. The next round will be held in Oslo in May. "
        "Japan welcomed the outcome. The rebels walked out on Friday."
    )
    held = at(found, "Geneva").id
    assert [change.talks for change in found.participation_changes] == [held]
    assert {judged.object for judged in found.assessments} == {held}


def test_talks_wished_for_tell_nothing_of_those_held() -> None:
    found = found_in("The FDD will not lay down arms before direct talks with the army, and it dismissed the Arusha process.")
    assert [(one.format, one.participants) for one in found.talks] == [(None, ())]


def test_past_coming_and_present_rounds_are_apart() -> None:
    found = in_year(2006, (
        "Nepal's government and the Maoists held peace talks in Pokhara. A third round is set for Thursday. The talks "
        "opened on May 26. Negotiations in 2001 collapsed. In August 2003 the Maoists quit the talks in Hapure."))
    assert len(found.talks) == 4
    assert at(found, "Hapure").id == found.participation_changes[0].talks
    assert [one.round_number for one in found.talks if one.round_number] == [3]


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("The peace talks will resume in Cairo on Monday. Hamas said it would not come.", {("Hamas", "refusal")}),
        ("Talks with the rebels opened in Abuja on Monday. By Friday the JEM had flown home in protest.", {("JEM", "walkout")}),
        ("The peace talks in Juba opened on Monday. The SPLM-N stayed out.", {("SPLM-N", "refusal")}),
        ("The peace talks in Geneva go on. The rebels would not come if Norway was replaced.", set()),
        ("The peace talks in Luanda failed. Angola said it was giving up its role as mediator.", set()),
        ("The peace talks in Abuja ended on Monday. The JEM flew home.", set()),
    ],
)
def test_changes_without_a_noun_for_talks(text: str, changes: set[tuple[str, str]]) -> None:
    assert changes_in(text) == changes


@pytest.mark.parametrize(
    "text",
    [
        "Afghan peace talks opened in Qatar. The talks in Doha go on.",
        "Afghan peace talks opened in Doha. The talks in Qatar go on.",
    ],
)
def test_the_nearer_place_is_the_venue(text: str) -> None:
    found = found_in(text)
    assert at(found, "Doha").participants == ()
    assert len(found.talks) == 1


def test_what_had_been_is_no_status_now() -> None:
    [one] = found_in("The army and the rebels resumed Norwegian-brokered talks that had been frozen for eleven months.").talks
    assert one.status == ()
    [other] = found_in("The peace talks, which were suspended on Monday, are in doubt.").talks
    assert [status.value for status in other.status] == ["suspended"]


def test_local_talks_are_others() -> None:
    found = found_in(
        "The ELN suspended its negotiations with Colombia's government on Tuesday, over a local dialogue in Medellin. "
        "The negotiations opened in Caracas in 2022."
    )
    assert at(found, "Medellin").id != at(found, "Caracas").id
    assert [change.talks for change in found.participation_changes] == [at(found, "Caracas").id]


def test_asking_for_something_invites_nobody() -> None:
    assert not seats("The peace talks in Geneva ended on Friday. Guterres had asked the two leaders to show their offers.")
