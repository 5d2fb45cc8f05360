"""Displayed states: computed from claims, contested when two sides disagree, verified only by a named monitor."""

from __future__ import annotations

from tests.ledger.pages import book, duty
from truceline.ledger import ask


def bound(*claims: tuple[str, str, str]) -> dict[str, object]:
    return dict(ask(book(duty(claims=claims)), "who-is-bound").rows[0].facts)


def test_a_commitment_nobody_speaks_of_has_no_claim() -> None:
    assert bound()["state"] == "no claim"


def test_one_side_claims_and_no_reply_is_not_agreement() -> None:
    found = bound(("Valdoria", "unfulfilled", "affirmed"))
    assert found["state"] == "claimed"
    assert "not fulfilled by Valdoria" in str(found["state_sentence"])
    assert found["reply"] == "no reply found in 1 document"


def test_a_denial_by_the_other_side_makes_it_contested() -> None:
    assert bound(("Valdoria", "violated", "affirmed"), ("Valley Front", "disputed", "denied"))["contested"]
    assert bound(("Valdoria", "violated", "affirmed"), ("Valley Front", "violated", "denied"))["contested"]


def test_two_speakers_of_one_view_do_not_contest() -> None:
    assert bound(("Valdoria", "violated", "affirmed"), ("Norland", "unfulfilled", "affirmed"))["state"] == "claimed"


def test_only_a_named_monitor_verifies() -> None:
    assert bound(("Harbour Monitoring Mission", "fulfilled", "affirmed"))["state"] == "verified"
    assert bound(("Norland", "fulfilled", "affirmed"))["state"] == "claimed"


def test_who_declines_to_comment_claims_nothing() -> None:
    assert not bound(("Valdoria", "violated", "affirmed"), ("Valley Front", "fulfilled", "withheld"))["contested"]


def test_unmet_terms_are_listed_with_claimant_reporter_and_words() -> None:
    line = ask(book(duty()), "who-says-unmet").rows[0]
    assert line.claimed_by == ("Valdoria",)
    assert line.reported_by == ("Northern Star",)
    assert line.quote == "it in sentence 0"
    assert line.says.startswith("Valdoria says: not fulfilled")
    assert line.says.endswith("reported by Northern Star.")
