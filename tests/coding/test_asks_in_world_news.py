"""Asking and promising as the world's press tells it: articles far from any conflict, participles, pressure, mere views."""

import pytest

from tests.coding.reading_of import found_in, named

FAR = " ".join((
    "The town of Bergen opened a library on Monday.",
    "The mayor praised the architect.",
    "Children read aloud all afternoon.",
    "The kitchen served soup.",
    "A choir sang in the yard.",
    "The shelves are made of birch.",
    "Visitors may borrow ten books.",
    "The lifts are new.",
))  # fmt: skip
"""Eight sentences about something else."""
NEAR = " ".join((
    "The army shelled the town of Bor on Monday.",
    "The rebels denied a violation of the ceasefire.",
    "The mediators met both sides.",
    "The truce has held for a week.",
    "Refugees crossed the border.",
    "The soldiers left the bridge.",
    "The talks go on in Juba.",
    "The militia holds the port.",
))  # fmt: skip
"""Eight sentences about a conflict."""


def test_an_article_far_from_any_conflict_has_no_demands_and_bonds() -> None:
    asked = "The mayor urged the ministry to pay for the roof. The ministry promised to send a plumber."
    far, near = found_in(f"{FAR} {asked}"), found_in(f"{NEAR} {asked}")
    assert (far.demands, far.commitments) == ((), ())
    assert near.demands != ()
    assert near.commitments != ()


@pytest.mark.parametrize(
    "asked",
    [
        "The mayor urged both armies to observe the truce.",
        "Norway urged Sudan to leave the library to the children.",
        "The rebels demanded that the mayor resign.",
    ],
)
def test_a_conflict_told_in_passing_keeps_its_demand(asked: str) -> None:
    assert found_in(f"{FAR} {asked}").demands != ()


ASKED = (
    # participles that tell who was asked
    ("Urged by Egypt to accept the offer, Hamas sent a team to Cairo.", {"Egypt"}, {"Hamas"}),
    ("Hamas, urged by Egypt to accept the offer, sent a team to Cairo.", {"Egypt"}, {"Hamas"}),
    ("Told by Kenya to leave the camp, the militia fighters fled.", {"Kenya"}, {"the militia fighters"}),
    # pressure on somebody, the time between
    ("The United States stepped up pressure on Rwanda on Friday to rein in its allies.", {"United States"}, {"Rwanda"}),
    ("Rwanda stepped up pressure on the United States to rein in its allies.", {"Rwanda"}, {"United States"}),
    # a counterpart between commas is one person
    ("Minister Lavrov and his Turkish counterpart, Hakan Fidan, urged Chad to leave.", {"Lavrov", "Hakan Fidan"}, {"Chad"}),
    # what one wants to see
    ("Norway wants to see the rebels leave the town.", {"Norway"}, {"the rebels"}),
    ("Norway wants to see an end to the war.", {"Norway"}, set()),
    # a court may order a state
    ("The tribunal's court ordered Serbia to halt its offensive in Drina.", None, {"Serbia"}),
)


@pytest.mark.parametrize(("text", "by", "to"), ASKED)
def test_a_demand_in_other_words_keeps_who_is_asked(text: str, by: set[str] | None, to: set[str]) -> None:
    found = found_in(text)
    assert any((by is None or named(found, d.by) == by) and named(found, d.to) == to for d in found.demands)


NOT_ASKED = (
    "Asked by reporters to comment, the minister laughed.",
    "Two summits are to put pressure on both sides to end the war.",
    "The president called out Minister Lavrov for criticising the rebels.",
    "The refugees want to travel to Canada and ask for asylum there.",
    "Norway wants to see the lake.",
    # an author's reading of things
    "We know the island. The rebels will have to buy their guns abroad. The army needs to find recruits.",
)


@pytest.mark.parametrize("text", NOT_ASKED)
def test_wishes_views_and_questions_are_no_demands(text: str) -> None:
    assert [demand.act.text for demand in found_in(text).demands] == []


def test_he_in_very_words_is_not_who_says_them() -> None:
    quoted = found_in("“He asked the rebels to leave the camp,” Ali Hassan said.")
    assert not any(named(quoted, d.by) & {"Ali Hassan"} for d in quoted.demands)
    told = found_in("Ali Hassan said he had asked the rebels to leave the camp.")
    assert any(named(told, d.by) == {"Ali Hassan"} for d in told.demands)


UNBOUND = (
    # views and duties agreed on
    "Most lawmakers seem to agree the rebels should go back to Goma.",
    "Analysts agree that the army must leave the town.",
    "Both parties agreed on a moral responsibility to confront the rebels.",
    # no promise to the other side
    "The band vowed allegiance to the caliph.",
    "The front pledged its loyalty to the emir.",
    "The president has assented to a bill to introduce a border force.",
    "The works undertaken by the army cost millions.",
    # what only goes on
    "Chad has and will continue to sell oil to Sudan.",
    "The agency will remain the primary group responsible for refugees in Egypt.",
    "Malaysia warned that its exports to Yemen will continue to be affected.",
    "Oman prefers to keep an ally like Iran by its side.",
)
BOUND = (
    ("Chad said its troops would join the force.", {"Chad"}),
    ("The group pledged support for the truce.", {"The group"}),
    ("Norway will continue to support the mission in Mali.", {"Norway"}),
    ("Chad kept its side of the bargain.", {"Chad"}),
    (
        "President Biden spoke today with Amir Sheikh Tamim Bin Hamad Al-Thani of Qatar. The two leaders discussed the deal. "
        "The leaders agreed to remain closely coordinated directly and through their teams over the coming days.",
        {"Biden", "Tamim Bin Hamad Al-Thani"},
    ),
)


@pytest.mark.parametrize("text", UNBOUND)
def test_views_oaths_and_what_goes_on_bind_nobody(text: str) -> None:
    found = found_in(text)
    assert [bond.act.text for bond in found.commitments] == []
    assert [claim.status for claim in found.status_claims] == []


@pytest.mark.parametrize(("text", "debtors"), BOUND)
def test_only_those_who_promise_are_bound(text: str, debtors: set[str]) -> None:
    found = found_in(text)
    assert named(found, [bond.debtor for bond in found.commitments]) == debtors


def test_assurances_by_somebody_else_bind_him() -> None:
    found = found_in(
        "Chad had called on the envoy to publish the report, which stayed secret despite assurances by the office of the envoy "
        "that it would be published."
    )
    assert "Chad" not in named(found, [bond.debtor for bond in found.commitments])


def test_a_title_without_a_name_is_no_fault() -> None:
    assert found_in("The King left. King Abdullah II came back. “King,” they called. Emir and Shah met.").actors is not None
