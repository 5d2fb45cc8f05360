"""What is claimed of demands: refused, ignored, still not done."""

import pytest

from tests.coding.reading_of import found_in, names_of


def unmet(text: str) -> list[tuple[list[str], str]]:
    found = found_in(text)
    names = names_of(found)
    demands = {demand.id for demand in found.demands}
    return [
        ([names[one] for one in claim.claimants], claim.evidence[0].text)
        for claim in found.status_claims
        if claim.status == "unmet" and claim.target in demands
    ]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Sudan called on Chad to leave the port. Chad refused to leave, Sudan said.", (["Sudan"], "Chad refused to leave")),
        ("Chad called on Sudan to leave the port. Sudan refused to leave, Chad said.", (["Chad"], "Sudan refused to leave")),
        (
            "Israel urged Hamas to free the hostages. Hamas has still not freed the hostages.",
            ([], "Hamas has still not freed the hostages"),
        ),
        (
            "Kenya asked Sudan for access to the camps. Kenya has still not been given access to the camps.",
            ([], "Kenya has still not been given access to the camps"),
        ),
        ("Congress has defied Obama's call to lift the embargo.", ([], "Congress has defied Obama's call")),
    ],
)
def test_a_refused_or_ignored_demand_is_claimed_unmet(text: str, claim: tuple[list[str], str]) -> None:
    assert unmet(text) == [claim]


@pytest.mark.parametrize(
    "text",
    [
        "Sudan called on Chad to leave the port. Kenya refused to leave the talks.",
        "Sudan called on Chad to leave the port. Chad may refuse to leave.",
        "Sudan called on Chad to leave the port. If Chad refuses to leave, Sudan will act.",
        "Sudan called on Chad to leave the port. Chad did not ignore the call.",
        "Sudan called on Chad to leave the port. Chad has left.",
    ],
)
def test_refusals_of_other_things_leave_a_demand_open(text: str) -> None:
    assert unmet(text) == []
