"""Wordings that few texts hold, one for each reader that no other test reaches; sentences about invented events."""

import pytest

from tests.coding.judgements_of import TALKS, assert_judged
from tests.coding.records_of import claims_in, commitments_in, demands_in, labels_in, left_out


@pytest.mark.parametrize("words", ["The M23 delegation was in a buoyant mood", "The rebels were in buoyant mood"])
def test_a_mood_is_a_judgement_of_who_is_in_it(words: str) -> None:
    assert_judged(TALKS + words + ".", "positive", words)


@pytest.mark.parametrize("who", ["Both parties", "Two parties"])
def test_what_both_parties_promise_binds_each_party_of_the_deal(who: str) -> None:
    text = f"{who} pledged to free prisoners. Sudan and Chad signed the truce in May."
    assert commitments_in(text) == [("Sudan", "free prisoners"), ("Chad", "free prisoners")]


@pytest.mark.parametrize("text", [
    "The army attacked Ansar Dine, which is not party to the truce.",
    "Ansar Dine, to which the truce does not apply, attacked Gao.",
    "Mali and the rebels signed a truce in May. The army attacked Ansar Dine, which was left out.",
])
def test_a_relative_clause_tells_who_is_left_out(text: str) -> None:
    assert left_out(text) == ["Ansar Dine"]


def test_soldiers_who_are_called_are_asked() -> None:
    assert demands_in('"Soldiers, leave the town," the bishop said.') == [({"the bishop"}, {"Soldiers"}, "leave the town")]


def test_they_may_be_the_official_who_speaks() -> None:
    text = "A Kenyan official said they demanded that the M23 leave Goma."
    assert demands_in(text) == [({"A Kenyan official"}, {"M23"}, "leave Goma")]


def test_he_is_not_the_one_who_was_she() -> None:
    assert demands_in("Deng said the truce held. She said the army had left. He urged Chad to leave the town.") == []


def test_what_hangs_on_those_who_demand_is_what_they_demand() -> None:
    text = "Envoys discussed the demands of the Libyan opposition that Haftar step aside."
    assert demands_in(text) == [({"the Libyan opposition"}, {"Haftar"}, "step aside")]


def test_terms_of_a_treaty_by_name_are_complied_with_or_scorned() -> None:
    kept = "Iran is in compliance with the provisions of the NPT"
    assert claims_in(f"{kept}, Russia said.") == [("fulfilled", ["Russia"], kept)]
    scorned = "shown contempt for the terms of the Geneva Convention"
    assert claims_in(f"Iran has {scorned}, Israel said.") == [("violated", ["Israel"], scorned)]


def test_nothing_of_the_kind_was_done() -> None:
    text = "Sudan promised to free the prisoners. It did nothing of the kind."
    assert claims_in(text) == [("unfulfilled", [], "It did nothing of the kind")]


def test_a_nationality_before_a_loaded_noun_means_its_state() -> None:
    text = "Sudan closed the border. The Sudanese aggressors will be beaten, the rebels said."
    assert labels_in(text) == {("aggressors", frozenset({"Sudan"}))}
