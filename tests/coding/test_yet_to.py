"""What is told to lie ahead still by "yet to": unfulfilled, also without its act, and no praise."""

import pytest

from tests.coding.reading_of import found_in, named


@pytest.mark.parametrize(("text", "debtor", "claimant"), [
    ("Under the accord Sudan was to open the roads to aid. It has yet to.", "Sudan", ""),
    ("The rebels agreed to free the prisoners, but have yet to.", "The rebels", ""),
    ("The rebels agreed to free the prisoners, but have yet to, the army said.", "The rebels", "the army"),
    ("The army agreed to free the prisoners, but has yet to, the rebels said.", "The army", "the rebels"),
])
def test_what_has_yet_to_be_done_is_claimed_undone(text: str, debtor: str, claimant: str) -> None:
    found = found_in(text)
    debtors = {one.id: one.debtor for one in found.commitments}
    told = [(one.status, named(found, [debtors[one.target]]), named(found, one.claimants)) for one in found.status_claims]
    assert told == [("unfulfilled", {debtor}, {claimant} if claimant else set())]


def test_what_may_have_yet_to_be_done_is_no_claim() -> None:
    assert not found_in("The rebels promised to leave. They may have yet to.").status_claims


def test_what_has_yet_to_be_honoured_is_no_praise() -> None:
    found = found_in("The deal has yet to be honoured, monitors said.")
    assert {one.direction for one in found.assessments} <= {"negative", "stalled"}
