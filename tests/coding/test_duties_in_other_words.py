"""Keeping, breaking and denying in phrases, and what only looks like a breach; sentences from several conflicts."""

import pytest

from tests.coding.reading_of import found_in, short_names

DEAL = "Sudan and Renamo signed a truce in May. "


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Renamo has lived up to the accord.", "fulfilled"),
        ("Renamo has not lived up to the accord.", "unfulfilled"),
        ("Sudan stood by the truce.", "fulfilled"),
        ("Sudan stuck to the letter of the accord.", "fulfilled"),
        ("Sudan is in full compliance with the accord.", "fulfilled"),
        ("The army rode roughshod over the truce.", "violated"),
        ("Sudan has backed out of the deal.", "violated"),
        ("Renamo said Sudan had never withdrawn from the port.", "unfulfilled"),
        ("Sudan still had not released the prisoners, Renamo said.", "unfulfilled"),
    ],
)
def test_kept_and_broken_in_phrases(text: str, status: str) -> None:
    assert [claim.status for claim in found_in(DEAL + text).status_claims] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Renamo might go back on its promise.",
        "Sudan urged Renamo to live up to the truce.",
        "Renamo said it was determined to respect the truce.",
        "The Sudanese minister said the World Bank had failed to deliver the cash.",
        "Sudan and Renamo failed to reach an agreement on prisoners, Kenya said.",
        "The truce lasted barely five months.",
        "An earlier ceasefire held for only two hours.",
        "Sudan asked everyone not to break the truce.",
    ],
)
def test_no_claim_in_what_only_looks_like_one(text: str) -> None:
    assert found_in(DEAL + text).status_claims == ()


@pytest.mark.parametrize(
    "answer",
    [
        "Sudan called this absurd.",
        "Sudan said the accusation was baseless.",
        "Sudan brushed aside the allegations.",
        '"This is a lie," a Sudanese spokesman said.',
    ],
)
def test_denials_by_other_words(answer: str) -> None:
    found = found_in(DEAL + "Renamo said Sudan had violated the truce. " + answer)
    assert [claim.status for claim in found.status_claims] == ["violated", "disputed"]


def test_others_cannot_deny_a_breach_by_calling_it_false() -> None:
    found = found_in(DEAL + "Renamo said Sudan had violated the truce. Kenya called the price absurd.")
    assert [claim.status for claim in found.status_claims] == ["violated"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Renamo renounced violence.", "renounced violence"),
        ("Sudan has bound itself to open the road.", "open the road"),
        ("Sudan consented to withdraw.", "withdraw"),
    ],
)
def test_promises_in_other_words(text: str, act: str) -> None:
    (commitment,) = found_in(DEAL + text).commitments
    assert (commitment.act.text, commitment.modality) == (act, "promise")
    assert short_names(found_in(DEAL + text), (commitment.debtor,)) <= {"Renamo", "Sudan"}
