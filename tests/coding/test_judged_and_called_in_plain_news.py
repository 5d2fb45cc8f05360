"""Judgements and labels in plain news: what home affairs, offices, rules and wishes are not, and what scarce hope tells."""

import pytest

from tests.coding.judgements_of import TALKS, TRUCE, judgements
from tests.coding.records_of import labels_in

HARVEST = (
    "The millers of Nakuru signed an agreement with the growers in May. "
    "Maize was dear in the spring. The rains came late. Ovens went cold. Bread was short. Bakers closed their shops. "
    "Children ate at school. Buyers drove to the coast. The harvest began in July. Prices fell. Shops opened. "
)
"""An article in which a deal is told of and no conflict."""


@pytest.mark.parametrize(
    "text",
    [
        HARVEST + "“It is very difficult,” said Jane Wambui, a baker.",
        HARVEST + "Jane Wambui, a baker, said there was still a long way to go.",
        HARVEST + "Jane Wambui said Peter Otieno had played a vital role in the bakery.",
        TALKS + "Jane Wambui said pupils must show a positive attitude.",
    ],
)
def test_home_affairs_and_bystanders_are_not_judged_as_a_process(text: str) -> None:
    assert judgements(text) == ()


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        (HARVEST + "Jane Wambui, a baker, called the agreement a disaster.", "negative"),
        (TALKS + "“It is very difficult,” said the envoy.", "negative"),
    ],
)
def test_a_deal_that_is_named_is_judged_anywhere(text: str, direction: str) -> None:
    assert [one.direction for one in judgements(text)] == [direction]


@pytest.mark.parametrize(
    ("text", "direction", "words"),
    [
        (TALKS + "The premier said he saw little reason to be optimistic about a settlement.", "negative", "little reason"),
        (TALKS + "The premier saw no hope of a peaceful solution.", "negative", "no hope"),
        (TALKS + "The premier sees little chance of a settlement.", "negative", "little chance"),
        (TALKS + "“The raid wiped out all efforts towards peace,” Uganda said.", "negative", "wiped out"),
        (TALKS + "The arrests have closed off any chance of ending the war, Uganda said.", "negative", "closed off"),
        (TALKS + "The push to end the war is on track, Uganda said.", "positive", "on track"),
        (TALKS + "The raid has thrown the talks between Kenya and the M23 into doubt, Uganda said.", "negative", "into doubt"),
        (TALKS + "The talks are moving at a snail's pace, Uganda said.", "stalled", "pace"),
        ("Chad and Sudan broke off. The third round of talks was held in Doha without any results.", "stalled", "results"),
        (TALKS + "Uganda condemned the unhelpful stance of Kenya.", "negative", "stance of Kenya"),
        (TALKS + "The sides failed to find common ground during the round.", "stalled", "failed to find"),
        (TALKS + "The sides are close to a deal, Uganda said.", "improving", "close to a deal"),
        (TALKS + "The two sides had useful discussions, Uganda said.", "positive", "useful discussions"),
        (TRUCE + "All sites were opened with full cooperation of the Sudanese army, Uganda said.", "positive", "cooperation"),
        (TRUCE + "The truce faces a vote and is viewed with deep suspicion by Uganda.", "negative", "suspicion"),
    ],
)
def test_scarce_hope_and_what_is_done_to_efforts_are_judged(text: str, direction: str, words: str) -> None:
    got = [(one.direction, one.evidence[0].text) for one in judgements(text)]
    assert [one for one, _ in got] == [direction]
    assert words in got[0][1]


@pytest.mark.parametrize(
    "text",
    [
        TRUCE + "The goal, the envoy said, is to forge a durable truce.",
        TRUCE + "“We remain committed to reaching a good agreement,” the envoy said.",
        TRUCE + "“I am not saying the truce is good or bad,” the envoy said.",
        TALKS + "The raid did not put the talks at risk, the envoy said.",
        TALKS + "The raid put the lives of hundreds at risk, the envoy said.",
        TALKS + "The push to widen the war is on track, the envoy said.",
        TALKS + "Uganda condemned the raid by the M23.",
        TALKS + "The troops are close to the town, Uganda said.",
        TALKS + "The minister hoped to have a useful conversation with Uganda.",
    ],
)
def test_what_is_sought_denied_or_done_elsewhere_is_not_judged(text: str) -> None:
    assert judgements(text) == ()


def test_what_is_left_undone_is_judged_by_the_contrary() -> None:
    text = TALKS + "The truce fell without Kenya taking a serious stance, the envoy said."
    assert {one.direction for one in judgements(text)} <= {"negative"}


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said the BOD regime would help.",
        "The new licensing regime and the registration regime are in force.",
        "For the senator Mary Stone, the worst terrorist attack in a decade was a chance to speak.",
        "Criminal Prosecutor Ayman Masalha led the work.",
        "A directory lists Maria Lund as \"Executive Director at Harmony Works\".",
        "She called the senator a \"special person\".",
        "Uganda slammed Kenya for its frequent \"provocations\".",
        "The president launched a plan described as an \"inner front\" for dialogue.",
        "Calling Ireland an \"important partner\", the premier left.",
        "The fugitives looked like terrorists.",
        "Iraq has called the stranded foreigners \"restrictees\".",
        HARVEST + "The pupils of Nakuru play with puppets.",
    ],
)
def test_offices_rules_deeds_and_things_are_no_labels(text: str) -> None:
    assert labels_in(text) == set()


@pytest.mark.parametrize(
    ("text", "label", "on"),
    [
        ("The army took ground from the C.I.A.-backed rebels in Idlib.", "C.I.A.-backed", "C.I.A.-backed rebels"),
        ("Police sought the coup plotter Adil Kaya.", "coup plotter", "Adil Kaya"),
        ("The Kigali regime must go, the M23 said.", "regime", "Rwanda"),
        ("The M23, a movement outlawed by the ruling junta, left Goma.", "junta", "junta"),
        ("He blamed the M23, which he described as a Rwandan-sponsored terrorist outfit.", "Rwandan-sponsored", "M23"),
        ("He blamed the M23, which he described as a Rwandan-sponsored terrorist outfit.", "terrorist", "M23"),
        ("The premier branded Sultani Makenga an arsonist of peace.", "arsonist of peace", "Makenga"),
    ],
)
def test_who_is_called_what_in_plain_news(text: str, label: str, on: str) -> None:
    assert any(one == label and len(names) == 1 and on in min(names) for one, names in labels_in(text))
