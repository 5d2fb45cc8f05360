"""Who answers a claim that something was broken: the many forms of a denial, and what is none."""

import pytest

from tests.coding.reading_of import found_in, names_of


def disputed(text: str) -> list[tuple[list[str], str, bool]]:
    """Denials as (who denies, words, whether they are about the same record as the first claim)."""
    found = found_in(text)
    names = names_of(found)
    first = next((one.target for one in found.status_claims if one.status != "disputed"), None)
    return [
        ([names[one] for one in claim.claimants], claim.evidence[0].text, claim.target == first)
        for claim in found.status_claims
        if claim.status == "disputed"
    ]


@pytest.mark.parametrize(
    ("accused", "answer", "denier", "words"),
    [
        ("Kosovo", "Kosovo's president brushed the reproach aside.", "Kosovo's president", None),
        ("Serbia", "Serbia's president brushed the reproach aside.", "Serbia's president", None),
        ("Kosovo", "Kosovo called this a misunderstanding.", "Kosovo", None),
        ("Kosovo", "Kosovo dismissed the claim as a fairy tale.", "Kosovo", None),
        ("Sudan", "A Sudanese diplomat denied this categorically.", "A Sudanese diplomat", None),
        ("Chad", "A Chadian diplomat denied this categorically.", "A Chadian diplomat", None),
        ("Kosovo", "No such paper exists, Kosovo said.", "Kosovo", "No such paper exists"),
        ("Kosovo", "Nothing of the sort was ever agreed, Kosovo said.", "Kosovo", "Nothing of the sort was ever agreed"),
    ],
)
def test_an_answer_that_denies_disputes_the_claim(accused: str, answer: str, denier: str, words: str | None) -> None:
    accuser = "Kenya" if accused != "Kenya" else "Chad"
    text = f"{accuser} said {accused} had broken its promise to withdraw. {answer}"
    assert disputed(text) == [([denier], words or answer.removesuffix("."), True)]


def test_naming_others_exempts_a_side() -> None:
    words = "bandits, not his movement, were responsible"
    text = f"Kenya said the rebels had broken the truce. A rebel spokesman protested that {words}."
    assert disputed(text) == [(["A rebel spokesman"], words, True)]


def test_an_unmet_demand_can_be_denied() -> None:
    text = "Sudan called on Chad to leave the port. Chad refused to leave, Sudan said. Chad denied this."
    assert disputed(text) == [(["Chad"], "Chad denied this", True)]


@pytest.mark.parametrize(
    "answer",
    [
        "Kosovo welcomed this.",
        "Kosovo may deny this.",
        "No such luck for farmers in the hills.",
        "Serbia called this a lie.",
        "Kosovo called this a victory.",
    ],
)
def test_an_answer_that_does_not_deny_disputes_nothing(answer: str) -> None:
    text = f"Serbia said Kosovo had broken its promise to withdraw. {answer}"
    assert disputed(text) == []


def test_countering_states_what_its_clause_says() -> None:
    found = found_in("Serbia countered that Kosovo had broken the truce.")
    assert [one.status for one in found.status_claims] == ["violated"]
