"""Bonds, claims and demands as dense reports tell them: beside something else, together, in a clause behind."""

import pytest

from tests.coding.reading_of import found_in


def bonds(text: str) -> list[tuple[str, str]]:
    found = found_in(text)
    names = {actor.id: actor.name for actor in found.actors}
    return sorted((names[one.debtor], one.act.text) for one in found.commitments)


def claims(text: str) -> list[tuple[str, list[str], str]]:
    found = found_in(text)
    names = {actor.id: actor.name for actor in found.actors}
    return sorted((one.status, [names[x] for x in one.claimants], one.evidence[0].text) for one in found.status_claims)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # told beside something else
        ("Colombia and the ELN ended a week of talks on Friday with a pledge to protect civilians.",
         [("Colombia", "protect civilians"), ("ELN", "protect civilians")]),
        ("The ELN and Colombia ended a week of talks on Friday with a pledge to protect civilians.",
         [("Colombia", "protect civilians"), ("ELN", "protect civilians")]),
        ("The meeting between Sudan and Chad closed with a commitment to withdraw their troops.",
         [("Chad", "withdraw their troops"), ("Sudan", "withdraw their troops")]),
        ("Chad and Mali held talks in Accra. The talks ended with a pledge to stop shelling.",
         [("Chad", "stop shelling"), ("Mali", "stop shelling")]),
        ("Chad and Mali met in Accra, officials said, and parted with a promise to stop shelling.",
         [("Chad", "stop shelling"), ("Mali", "stop shelling")]),
        ("The talks between Chad and Mali ended without a pledge to stop shelling.", []),
        ("The talks between Chad and Mali may end with a pledge to stop shelling.", []),
        ("The talks between Chad and Mali did not end with a pledge to stop shelling.", []),
        # who only takes note of another's promise
        ("Machar returned with a promise that the army would leave.", []),
        # what plans are for
        ("India and the NSCN agreed on a framework to settle the Naga issue.", []),
        ("Thailand and the BRN have agreed in principle on a plan to end decades of conflict.", []),
        ("Chad and Sudan agreed on a plan to withdraw their troops from the border.",
         [("Chad", "withdraw their troops from the border"), ("Sudan", "withdraw their troops from the border")]),
        # conditions are no part of the act
        ("The FARC promised to observe the ceasefire as long as the army did.", [("FARC", "observe the ceasefire")]),
        # "they" of those who were promised something
        ('The front promised the peasants a land program. "They promised us land," said a peasant.',
         [("The front", "a land program"), ("The front", "land")]),
        # a promise of another
        ("Ignoring Russia's guarantees, Syria shelled the town.", []),
    ],
)  # fmt: skip
def test_who_is_bound_where_a_promise_is_told_beside_something_else(text: str, expected: list[tuple[str, str]]) -> None:
    assert bonds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Armenia and Azerbaijan accused each other of swiftly and seriously violating the truce.",
         [("violated", ["Armenia"], "accused each other of swiftly and seriously violating the truce"),
          ("violated", ["Azerbaijan"], "accused each other of swiftly and seriously violating the truce")]),
        ("Fatah and Hamas accuse one another of not honouring the Cairo agreement.",
         [("unfulfilled", ["Fatah"], "accuse one another of not honouring the Cairo agreement"),
          ("unfulfilled", ["Hamas"], "accuse one another of not honouring the Cairo agreement")]),
        ("Hamas and Fatah accuse one another of not honouring the Cairo agreement.",
         [("unfulfilled", ["Fatah"], "accuse one another of not honouring the Cairo agreement"),
          ("unfulfilled", ["Hamas"], "accuse one another of not honouring the Cairo agreement")]),
        ("Talks between Chad and Mali ended. Each side accused the other of breaking the truce.",
         [("violated", ["Chad"], "accused the other of breaking the truce"),
          ("violated", ["Mali"], "accused the other of breaking the truce")]),
        # acts asked for as promised
        ("Uribe demanded that the FARC free the hostages, as agreed.",
         [("outstanding_implied", ["Uribe"], "free the hostages")]),
        ("The envoy urged Morocco to open the road, as it had promised.",
         [("outstanding_implied", ["The envoy"], "open the road")]),
        ("The envoy urged Morocco to open the road, as planned.", []),
        # demands taken up in a clause behind them
        ("The UN urged Rwanda to withdraw its troops, a demand Rwanda ignored.", [("unmet", [], "Rwanda ignored")]),
        ("The UN urged Congo to withdraw its troops, a demand Congo ignored.", [("unmet", [], "Congo ignored")]),
        ("The AU asked the generals to let aid through, a request to which Burhan has not responded.",
         [("unmet", [], "to which Burhan has not responded")]),
        ("The envoy asked Morocco to open the road. Morocco has brushed aside the request.",
         [("unmet", [], "Morocco has brushed aside the request")]),
        ("Mediators urged the rebels to lift the siege, but the rebels did not heed the call.",
         [("unmet", [], "the rebels did not heed the call")]),
        ("The envoy asked Morocco to open the road, a request Morocco has not ignored.", []),
        ("Kenya urged Machar to return to Juba, an appeal he may ignore.", []),
        # what those say who were promised something
        ('"The government promised us land and we have seen nothing," a former rebel said.',
         [("unfulfilled", ["a former rebel"], "we have seen nothing")]),
        ('The rebels promised to free the captives. "It never happened," a mediator said.',
         [("unfulfilled", ["a mediator"], "It never happened")]),
        # what still is done with what was to be given up
        ("Fighters are still manning roadblocks that they undertook to lift, the UN said.",
         [("unfulfilled", ["United Nations"], "Fighters are still manning roadblocks")]),
    ],
)  # fmt: skip
def test_what_is_claimed_and_by_whom(text: str, expected: list[tuple[str, list[str], str]]) -> None:
    assert claims(text) == expected


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The archbishop asked Chad to open the road, a plea that ministers have already rejected.", "open the road"),
        ("The envoy urged Chad to free the captives, as it had promised.", "free the captives"),
    ],
)
def test_what_is_asked_ends_before_what_is_told_of_it(text: str, act: str) -> None:
    assert [one.act.text for one in found_in(text).demands] == [act]
