"""What an article far from any conflict tells is no talks, deal or demand; papers, concurring and foresight are no records."""

import pytest

from tests.coding.reading_of import found_in, named
from tests.coding.records_of import commitments_in, demands_in

SCHOOLS = (
    "The school year opens in a month. Parents buy books in the shops of Riga. According to the ministry, pay is low. "
    "According to the union, prices rose. Pupils like maths. Many leave for the coast. The weather is fine. "
)
WAR = (
    "Shelling hit the port of Massawa again. Soldiers fled the barracks. The rebels hold the hill. Troops crossed the border. "
    "The army bombed a convoy. Fighters left the town. Missiles fell at night. "
)
FAR = (
    "The treasury began talks with the teachers' union on Monday.",
    "The union signed an agreement with the ministry on Monday.",
    "The mayor urged the ministry to build a school.",
    "The ministry ordered the traders to vacate their stalls.",
)


@pytest.mark.parametrize("told", FAR)
def test_far_from_any_conflict_nothing_is_told(told: str) -> None:
    found = found_in(SCHOOLS + told)
    assert (found.talks, found.agreements, found.demands, found.commitments) == ((), (), (), ())


def test_in_an_article_on_a_war_the_same_words_tell() -> None:
    assert found_in(WAR + "The president began talks with the rebels on Monday.").talks
    assert found_in(WAR + "The governor signed an agreement with the rebels on Monday.").agreements
    assert found_in(WAR + "The mayor urged the ministry to open the road.").demands


def test_peace_far_from_conflict_is_still_told() -> None:
    assert found_in(SCHOOLS + "Peace talks between Chad and Sudan opened in Riga on Monday.").talks


@pytest.mark.parametrize(
    ("text", "rounds"),
    [
        ("The verdict breaches the Geneva convention, Chad said.", 0),
        ("Negotiations must be in line with the Convention on the Law of the Sea, Manila said.", 0),
        ("Mali acceded to the Hague convention in 1990.", 0),
        ("The national peace convention opened in Khartoum on Monday.", 1),
        ("The rebels attended a convention in Khartoum with the government on Monday.", 1),
    ],
)
def test_a_convention_is_talks_only_where_it_meets(text: str, rounds: int) -> None:
    assert len(found_in(text).talks) == rounds


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Kenya urged Chad to start complying with the Doha accord.", []),
        ("The envoy said peace required Mali to begin living up to its obligations.", []),
        ("Chad has begun to comply with the Doha accord.", ["fulfilled"]),
        ("Chad failed to start complying with the Doha accord.", ["unfulfilled"]),
    ],
)
def test_what_is_asked_to_begin_is_not_done(text: str, status: list[str]) -> None:
    assert [claim.status for claim in found_in(text).status_claims] == status


def test_a_denial_answers_no_deal_told_of_later() -> None:
    text = (
        "Ethiopia denied that it had taken part in the massacre. The ministry rejected the charge. "
        "Many Kenyans said the raid rested on a security agreement between Nairobi and Addis Ababa."
    )
    assert found_in(text).status_claims == ()


@pytest.mark.parametrize(
    ("text", "bonds"),
    [
        ("The Liberal candidate, Joe Bale, pledged to stand by Mali.", []),
        ("The Liberal candidate, Joe Bale, pledged to withdraw all troops from Chad.",
         [("Joe Bale", "withdraw all troops from Chad")]),
        ("Presidential candidates promised that they would stand by Mali.", []),
        ("President Joe Bale pledged to withdraw all troops from Chad.", [("Joe Bale", "withdraw all troops from Chad")]),
        ("He said Chad agreed with the union's call on Mali to release the prisoners.", []),
        ("Chad agreed with Mali to reopen the border.", [("Chad", "reopen the border")]),
        ("Israel warned that Hezbollah would attack if the border was crossed.", []),
        ("Hezbollah warned that Israel would attack if the border was crossed.", []),
        ("The ministers warned that Chad would face new sanctions if it did not stop the raids.",
         [("The ministers", "face new sanctions")]),
    ],
)  # fmt: skip
def test_who_is_bound_and_who_is_not(text: str, bonds: list[tuple[str, str]]) -> None:
    assert commitments_in(text) == bonds


def test_whose_view_is_shared_makes_no_deal() -> None:
    assert found_in("Chad said it agreed with Mali's call on the rebels to disarm.").agreements == ()


WHOLE = (
    "{a} and {b} fight over the valley. {a} said {b} had fired first. {b} said {a} had sent drones. {a} buried ten soldiers. "
    "{b} buried six soldiers. {a} called up reserves. {b} closed the road. {a} has the hill. {b} has the bridge. "
    "Turkey signed a deal with {b} last year. {b} and the Red Cross agreed on a list. Russia called on both sides to stop."
)


@pytest.mark.parametrize(("a", "b"), [("Armenia", "Azerbaijan"), ("Azerbaijan", "Armenia"), ("Ethiopia", "Eritrea")])
def test_both_sides_are_the_two_of_whom_a_whole_article_tells(a: str, b: str) -> None:
    found = found_in(WHOLE.format(a=a, b=b))
    assert [named(found, one.to) for one in found.demands] == [{a, b}]


def test_both_sides_stay_open_among_three() -> None:
    more = " Turkey moved. Turkey fired. Turkey left. Turkey came. Georgia urged both sides to stop."
    text = WHOLE.format(a="Armenia", b="Azerbaijan") + more
    assert ({"Georgia"}, {"Armenia", "Azerbaijan"}, "stop") not in demands_in(text)


def test_who_asks_behind_while_is_who_stands_there() -> None:
    text = "Kenya's president urged Sudan to stop while Uganda's leader Yoweri Musa, who spoke in Kampala, asked Chad to leave."
    assert ({"Yoweri Musa"}, {"Chad"}, "leave") in demands_in(text)
    assert demands_in("Kenya urged Chad to leave while asking Mali to stay.")[0] == ({"Kenya"}, {"Chad"}, "leave")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The latest round of talks in Doha failed to bridge the gaps between the two sides.", ["collapsed_claimed"]),
        ("The latest round of talks in Doha began on Monday.", ["ongoing"]),
        ("The arrest of ten sailors set off a round of talks in Muscat.", []),
        ("Talks between Chad and Mali are set for Monday.", ["announced"]),
    ],
)
def test_how_a_round_stands(text: str, status: list[str]) -> None:
    assert [one.value for talks in found_in(text).talks for one in talks.status] == status
