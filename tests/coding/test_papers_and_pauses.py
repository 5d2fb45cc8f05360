"""Papers, codes, understandings and pauses: when they are agreements, and whom they leave out."""

from __future__ import annotations

import pytest

from tests.coding.reading_of import found_in
from tests.coding.records_of import left_out


def deals(text: str) -> list[str]:
    """The words of all mentions of agreements."""
    return [words.text for deal in found_in(text).agreements for words in deal.evidence]


@pytest.mark.parametrize(("text", "words"), [
    ("Under the arrangement, wounded fighters leave Homs for the north.", "the arrangement"),
    ("The document commits both armies to clear the Nile bridges.", "The document"),
    ("Kampala accused the rebels of ignoring the understanding reached the night before.",
     "the understanding reached the night before"),
    ("The Tamil Tigers never honoured the paper they initialled in Oslo.", "the paper they initialled in Oslo"),
    ("The army and the Moro rebels signed a code of conduct in Jakarta.",
     "The army and the Moro rebels signed a code of conduct in Jakarta"),
    ("Nepal and the Maoists had reached an understanding on the camps.",
     "Nepal and the Maoists had reached an understanding on the camps"),
    ("The governor faulted both camps for ignoring the relief accord reached in Caracas.",
     "the relief accord reached in Caracas"),
    ("The accord sets out that fighters join the army.", "The accord"),
])  # fmt: skip
def test_paper_that_is_agreed_or_binds_is_an_agreement(text: str, words: str) -> None:
    assert deals(text) == [words]


@pytest.mark.parametrize("text", [
    "The two sides discussed a code of conduct.",
    "The envoy drew up a paper on the bridges of Mostar.",
    "Under the plan, the village gets a school.",
    "The text was read out in parliament.",
    "Both leaders discussed the deal now on the table.",
    "The terms of the visit were agreed in Nairobi.",
    "The minister kept his word to the letter, and power-sharing was conceded in principle.",
])  # fmt: skip
def test_paper_that_is_only_talked_about_is_none(text: str) -> None:
    assert deals(text) == []


@pytest.mark.parametrize(("text", "words"), [
    ("The Egyptian-brokered pause in Gaza held for a second day.", "The Egyptian-brokered pause in Gaza held for a second day"),
    ("The 72-hour pause ended at dawn on Friday.", "The 72-hour pause ended at dawn on Friday"),
    ("President Santos proclaimed a halt to strikes on rebel camps on Monday.",
     "President Santos proclaimed a halt to strikes on rebel camps on Monday"),
    ("The army and the Karen rebels declared an end to hostilities.",
     "The army and the Karen rebels declared an end to hostilities"),
])  # fmt: skip
def test_stop_of_fighting_under_another_word_is_a_truce(text: str, words: str) -> None:
    found = found_in(text)
    assert [deal.pax_stage for deal in found.agreements] == ["Cea"]
    assert deals(text) == [words]


@pytest.mark.parametrize("text", [
    "The pause in the talks lasted ten days.",
    "The 30-minute halt to the talks was used for phone calls.",
    "The rain brought a lull in fighting around Juba.",
    "Washington called for an end to hostilities.",
    "The month saw a reduction of violence in Basra.",
])  # fmt: skip
def test_lull_pause_of_talks_and_wish_are_no_truce(text: str) -> None:
    assert deals(text) == []


def test_second_word_for_a_truce_is_the_same_truce() -> None:
    found = found_in("A ceasefire between Sudan and the SPLM-N began on Monday. The army used the pause to bring up guns.")
    assert len(found.agreements) == 1


@pytest.mark.parametrize(("text", "out"), [
    ("The arrangement, which both powers announced in May, leaves out Boko Haram and the Nusra Front.",
     {"Boko Haram", "Nusra Front"}),
    ("The M23 was not invited to sign the truce.", {"M23"}),
    ("The truce signed in Doha applies to everyone but al-Shabaab.", {"al-Shabaab"}),
    ("The M23 is not a party to the accord signed in Nairobi.", {"M23"}),
    ("The truce took hold on Monday. Kurdish militia were not covered by it.", {"Kurdish militia"}),
    ("The United Nations is not a party to the accord signed in Nairobi.", set()),
    ("The M23 was invited to sign the truce.", set()),
    ("The M23 should not be invited to sign the truce.", set()),
])  # fmt: skip
def test_who_is_left_out(text: str, out: set[str]) -> None:
    assert set(left_out(text)) == out


def test_excluded_group_that_is_pointed_at_is_an_actor_and_a_class_is_not() -> None:
    (group,) = found_in("The truce took hold on Monday. Kurdish militia were not covered by it.").provisions
    (kind,) = found_in("The truce excludes groups that have not signed.").provisions
    assert (group.excluded is None, group.excluded_class is None) == (False, True)
    assert (kind.excluded is None, kind.excluded_class is None) == (True, False)


@pytest.mark.parametrize("text", [
    "The talks will go on, provided the truce holds, the envoy said.",
    "The talks will go on, provided that the truce is holding, the envoy said.",
])  # fmt: skip
def test_what_is_only_provided_is_no_claim(text: str) -> None:
    assert not found_in(text).status_claims
