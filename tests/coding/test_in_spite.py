"""What is done in spite of a promise, who signs up to what, and what "under the accord" lays down for a second side."""

import pytest

from tests.coding.records_of import claims_in, commitments_in


def told(text: str) -> tuple[list[tuple[str, str]], list[tuple[str, list[str]]]]:
    """Commitments as (debtor, act) and claims as (status, claimants)."""
    return commitments_in(text), [(status, claimants) for status, claimants, _ in claims_in(text)]


@pytest.mark.parametrize(
    ("text", "bond", "claim"),
    [
        (
            "Kenya said the army had sent troops into the hills despite a pledge to stay in barracks.",
            ("the army", "stay in barracks"), ("violated", ["Kenya"]),
        ),
        (
            "Serbia shelled the town in spite of its promise to hold its fire.",
            ("Serbia", "hold its fire"), ("violated", []),
        ),
        (
            "Kosovo shelled the town in spite of its promise to hold its fire.",
            ("Kosovo", "hold its fire"), ("violated", []),
        ),
        (
            "Serbia has sent tanks to the border, notwithstanding an assurance to NATO that it would pull back.",
            ("Serbia", "pull back"), ("violated", []),
        ),
        (
            "Chad has not left the port in spite of its promise to withdraw.",
            ("Chad", "withdraw"), ("unfulfilled", []),
        ),
        (
            "Kenya accused the army of Chad of burning huts despite its pledge to stay in its camps.",
            ("the army", "stay in its camps"), ("violated", ["Kenya"]),
        ),
    ],
)
def test_an_act_in_spite_of_a_promise_is_a_breach_of_it(text: str, bond: tuple[str, str], claim: tuple[str, list[str]]) -> None:
    assert told(text) == ([bond], [claim])


@pytest.mark.parametrize(
    "text",
    [
        "Kenya closed the border despite Chad's pledge to disarm.",
        "If Chad attacks despite its pledge to leave, Kenya will answer.",
        "Chad may stay despite its pledge to leave.",
        "Chad stayed after its pledge to leave.",
    ],
)
def test_no_breach_is_claimed(text: str) -> None:
    assert told(text)[1] == []


def test_each_of_those_who_promised_is_claimed_of() -> None:
    bonds, claims = told("Fighting went on despite a promise by Sudan and Chad to stop.")
    assert bonds == [("Sudan", "stop"), ("Chad", "stop")]
    assert claims == [("violated", []), ("violated", [])]


@pytest.mark.parametrize(
    ("text", "bonds"),
    [
        ("The rebels had signed up to disarm their fighters.", [("The rebels", "disarm their fighters")]),
        ("Sudan signed up in Doha to withdrawing its troops by June.", [("Sudan", "withdrawing its troops by June")]),
        ("The rebels signed the paper to please their allies.", []),
        (
            "Under the ceasefire, signed in June, the rebels must freeze their positions and Chad is to pull out its men.",
            [("the rebels", "freeze their positions"), ("Chad", "pull out its men")],
        ),
    ],
)
def test_signed_up_and_laid_down(text: str, bonds: list[tuple[str, str]]) -> None:
    assert told(text)[0] == bonds


@pytest.mark.parametrize(
    ("text", "bonds"),
    [
        (
            "Chad and Sudan signed a deal to free their prisoners.",
            [("Chad", "free their prisoners"), ("Sudan", "free their prisoners")],
        ),
        ("Chad and Sudan rejected a deal to free their prisoners.", []),
        ("Chad may sign a deal to free its prisoners.", []),
        (
            "Under the accord, Chad hands over its heavy guns. In return, Sudan opens the border.",
            [("Chad", "hands over its heavy guns"), ("Sudan", "opens the border")],
        ),
        (
            "Under the accord, Sudan hands over its heavy guns. In return, Chad opens the border.",
            [("Sudan", "hands over its heavy guns"), ("Chad", "opens the border")],
        ),
        ("Under the accord Chad controls the port.", []),
        ("Sudan opens the border every spring.", []),
        ("Kenya said the deal was sound. In return, Chad must open the border.", []),
        ("Chad promised Kenya not to undertake any offensive action.", [("Chad", "not to undertake any offensive action")]),
    ],
)
def test_deals_struck_terms_told_plainly_and_promises_not_to(text: str, bonds: list[tuple[str, str]]) -> None:
    assert told(text)[0] == bonds
