"""What gives no statement, talks, deal, judgement or label although the words for one stand there."""

import pytest

from tests.coding.judgements_of import TALKS
from tests.coding.reading_of import found_in
from tests.coding.records_of import statements_in
from truceline.model.findings import Findings


@pytest.mark.parametrize(
    "text",
    [
        "Kenya sought assurances from the M23 that the road would stay open.",
        "The African Union tasked its monitors with confirming that both armies had left.",
        "The general left the hall without saying that the road was shut.",
        "There was no suggestion that the M23 had left Goma.",
        "Uganda urged its neighbours to sign a declaration that the border be respected.",
        "Chad gave in to demands that exiles should be allowed to vote.",
        "The minister called for banning entry to the town.",
        "Ugandan President Yoweri Museveni called Sudanese President Omar al-Bashir on Friday to offer his help.",
        "Uganda has refused to provide fuel to the rebels.",
        "Uganda agreed on Monday to a \"lasting\" ceasefire.",
        "The rebels proclaimed their \"republic\" in May.",
        "In the film, the general says that the road is shut.",
        "Had the envoy called the paper a success, nobody would have believed him.",
        "The smoke suggested that the depot was on fire.",
        "After hinting at a pull-out in May, the general only rarely disagreed with the envoy.",
        "Uganda pressed for calm in the north on Sunday; Kenya and Chad failed to find common ground.",
        "Uganda went further than Kenya on Sudan, a course several neighbours have also embraced.",
    ],
)
def test_what_nobody_says_is_no_statement(text: str) -> None:
    assert found_in(text).statements == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The M23 gave an assurance that the road would stay open.", ("affirmed", "the road would stay open")),
        ("The agency did not name the general, but said that he had left.", ("affirmed", "he had left")),
        ("In addition to saying that the truce was dead, the general closed the road.", ("affirmed", "the truce was dead")),
        ("The army declined to provide details of the raid.", ("withheld", "details of the raid")),
        ("Uganda agreed to \"respect the border\".", ("affirmed", "respect the border")),
        ("If the rebels return, the general warned, we go.", ("affirmed", "If the rebels return | we go")),
        ("In the words of the general, the road is shut.", ("affirmed", "the road is shut")),
        ("The chair said at the hearing that drafting the text took a week.", ("affirmed", "drafting the text took a week")),
    ],
)
def test_what_is_said_or_withheld_all_the_same(text: str, words: tuple[str, str]) -> None:
    assert words in [statement[1:] for statement in statements_in(text)]


def empty(found: Findings) -> bool:
    return not (found.talks or found.agreements or found.assessments)


@pytest.mark.parametrize(
    "text",
    [
        "The striker's talks with the club had stalled, the coach said.",
        "Talks between the producers stalled on Sunday.",
        "The court heard that the trader had agreed to a deal with prosecutors.",
        "The two clubs signed a ceasefire in their feud over the striker.",
        "A truce in the price war between the supermarkets ended on Friday.",
        "The party came first in the second round of Chad's presidential election.",
    ],
)
def test_trade_sport_and_votes_are_no_peace_talks(text: str) -> None:
    assert empty(found_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "The M23 front has declared a truce effective from Sunday.",
        TALKS + "The general left without saying that the talks had failed.",
        TALKS + "To call the talks a farce would be unfair.",
        TALKS + "It is too early to say that the talks have failed.",
        TALKS + "A reader found comic relief in the choice of the hall.",
        TALKS + "Kenya moved its trucks to the theatre.",
        TALKS + "The papers were raising doubts about her honesty.",
        TALKS + "The land is poised for greater progress.",
        TALKS + "Kenya condemned the M23's invasion of the valley.",
    ],
)
def test_what_is_weighed_or_of_something_else_is_no_judgement(text: str) -> None:
    assert found_in(text).assessments == ()


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        (TALKS + "The raid cast doubt on the talks, Kenya said.", "negative"),
        (TALKS + "Kenya praised the M23's restraint.", "positive"),
        ("Chad denounced the accord with the rebels, which Kenya had welcomed.", "negative"),
    ],
)
def test_judgements_near_what_is_none_are_kept(text: str, direction: str) -> None:
    assert direction in [one.direction for one in found_in(text).assessments]


def test_praise_far_from_any_process_is_no_judgement() -> None:
    text = "It rained. The senator praised the governor. The governor thanked the mayor. The bus left. Nobody came."
    assert found_in(text).assessments == ()


@pytest.mark.parametrize(
    "text",
    [
        "As Kenya denounced the missile tests, many cheered.",
        "The ministers want to create a peace regime.",
        "For Jane Miller, the worst terrorist attack in a decade was a lesson.",
    ],
)
def test_deeds_and_sets_of_rules_are_no_labels(text: str) -> None:
    assert found_in(text).labels == ()
