"""The momentum profile: the rule in its order, windows, what is undated, and the label without each source."""

from __future__ import annotations

from datetime import date

import pytest

from tests.ledger.pages import book, duty, leaving
from tests.store.builder import Told
from truceline.knowledge.scores import load_scores
from truceline.ledger import Asked, ask
from truceline.ledger.momentum import momentum, profile
from truceline.ledger.momentum.trend import label

MANY = {"records": 5, "sources": 2}


@pytest.mark.parametrize(
    ("signs", "wanted"),
    [
        ({}, "unchanged"),
        ({"M1": -1}, "unchanged"),
        ({"M5": -1}, "claimed_deteriorating"),
        ({"M5": 1}, "claimed_improving"),
        ({"M1": -1, "M5": -1}, "unchanged"),
        ({"M1": -1, "M2": -1}, "deteriorating"),
        ({"M3": 1, "M5": 1}, "improving"),
        ({"M1": 1, "M2": -1}, "mixed"),
        ({"M1": 1, "M6": 1, "M2": -1}, "mixed"),
        ({"M2": -1, "M4": -1, "M5": 1}, "deteriorating"),
    ],
)
def test_label_follows_the_plain_rule_in_its_order(signs: dict[str, int], wanted: str) -> None:
    assert label(signs, **MANY)[0] == wanted


@pytest.mark.parametrize(("records", "sources"), [(2, 2), (9, 1), (0, 0)])
def test_few_records_or_one_source_are_insufficient_whatever_the_signs(records: int, sources: int) -> None:
    assert label({"M2": -1, "M3": -1}, records=records, sources=sources)[0] == "insufficient_evidence"


def test_scores_are_those_of_plover_with_the_two_stated_departures() -> None:
    scores = load_scores()
    assert scores.score("ACCUSE", None) == -3
    assert scores.quad("SANCTION") == "material conflict"
    assert scores.score("RETREAT", "ceasefire") == 7.5
    assert len(scores.scales) == 16


def acts(outlet: str, published: str | None, *, voice: bool = False) -> Told:
    """Valdoria shells; either the outlet says so or the Valley Front does, and both are parties of talks."""
    text = "Valdoria and the Valley Front opened talks. The Valley Front said Valdoria shelled the Valley Front's camp."
    told = Told(text, id=f"{outlet}-{published}", outlet=outlet, published=published)
    told.actor("Valdoria", id="state", kind="state", country="VAL").actor("Valley Front", id="group", kind="armed_group")
    told.add(
        "talks",
        "opened talks",
        id="round",
        participants=[{"actor": one, "delegation_of": None, "status": "present"} for one in ("state", "group")],
    )
    told.add("statements", "Valdoria shelled the Valley Front's camp", id="said", speakers=["group"])
    told.add(
        "events",
        "shelled the Valley Front's camp",
        id="shelling",
        voice="said" if voice else "publisher",
        type="ASSAULT",
        mode="heavy-weapons",
        actors=["state"],
        recipients=["group"],
        time=None,
    )
    return told


def component(told: Told, name: str) -> dict[str, object]:
    found = momentum(book(told)).facts["windows"][0]
    return dict(next(part["value"] for part in found["components"] if part["id"] == name))


def test_undated_act_in_the_publishers_voice_counts_on_the_day_of_the_report() -> None:
    assert component(acts("A", "2031-05-05"), "M1")["mean"] == -9.5


def test_undated_act_told_by_a_party_is_listed_and_not_counted() -> None:
    found = component(acts("A", "2031-05-05", voice=True), "M1")
    assert (found["n"], found["undated"]) == (0, 1)


def test_what_a_party_claims_of_another_is_counted_apart_by_claimant() -> None:
    told = acts("A", "2031-05-05", voice=True)
    told.lists["events"][0]["time"] = "day"
    told.add("times", "talks", id="day", value="2031-05-04")
    found = component(told, "M1")
    assert found["n"] == 0
    assert found["claimed_about_others"] == {"Valley Front": {"n": 1, "mean": -9.5}}


def test_window_end_is_an_argument_and_old_records_fall_out() -> None:
    one = book(leaving("A", "2031-05-05"))
    inside, outside = profile(one, 7, now=date(2031, 5, 6)), profile(one, 7, now=date(2031, 6, 30))
    assert inside is not None
    assert outside is not None
    assert [p.components[1].value["left"] for p in (inside, outside)] == [1, 0]


def test_label_is_printed_without_each_source_and_with_sources_and_sides() -> None:
    one = book(leaving("A", "2031-05-05"), duty("B", "2031-05-05"), duty("C", "2031-05-06"))
    found = ask(one, "momentum", Asked(windows=(30,))).facts["windows"][0]
    assert {entry["source"] for entry in found["without_source"]} == set(found["sources"])
    assert "source" in found["sentence"]
    assert "side" in found["sentence"]
    assert found["new_sources"] == found["sources"]


def test_nothing_dated_gives_no_window_and_says_so() -> None:
    answer = ask(book(leaving("A", None)), "momentum")
    assert answer.facts["windows"] == [] or answer.notes
