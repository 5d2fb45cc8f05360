"""Which records rules take for the same, which they only propose, and which they leave apart."""

from __future__ import annotations

from typing import Any

import pytest

from tests.linking.world import WORLD, filled, joined, only, report, verdicts
from tests.store.builder import NOW, Told
from truceline.linking import link
from truceline.model.records import LINK_KINDS, LinkKind

STAR, POST = "Northern Star", "Southern Post"


def actor(words: str, *, outlet: str = STAR, published: str | None = "2031-05-04", **fields: Any) -> Told:
    text = f"A report by {outlet} about {words}, invented."
    return Told(text, id=outlet, outlet=outlet, published=published).actor(words, id="a", **fields)


def test_two_outlets_on_one_day_give_one_of_everything() -> None:
    store = filled(report(STAR, "2031-05-04"), report(POST, "2031-05-05", date="May 4"))
    for kind, records in (
        ("statement", "statements"), ("talks", "talks"), ("agreement", "agreements"), ("event", "events"),
        ("demand", "demands"), ("commitment", "commitments"),
    ):
        found = joined(store, kind)  # type: ignore[arg-type]
        assert len({found.of(record.uid) for record in store.records(records)}) == 1, kind


def test_every_judgement_names_its_rule_and_gives_a_sentence() -> None:
    store = filled(report(STAR, "2031-05-04"), report(POST, "2031-05-05", date="May 4"))
    assert {link.kind for link in store.links()} <= set(LINK_KINDS)
    for judgement in store.links():
        assert judgement.by.startswith("rule:")
        assert judgement.reason.endswith(".")
        assert judgement.left in {record.uid for record in store.every_record()}


def test_names_of_the_catalogue_are_one_actor_and_two_names_of_it_too() -> None:
    store = filled(
        actor("Valley Front", kind="armed_group", country="VAL"), actor("Front of the Valley", outlet=POST, kind="armed_group")
    )
    assert {joined(store, "actor").of(record.uid) for record in store.records("actors")} == {"actor:valley-front"}


def test_a_capital_stands_for_its_state_but_never_for_a_body() -> None:
    store = filled(actor("Portvald", kind="government", country="VAL"), actor("Portvald", outlet=POST, kind="organisation"))
    assert only([j for j in store.links("actor") if j.right.startswith("actor:")]).right == "actor:valdoria"


def test_a_short_name_of_two_groups_merges_neither() -> None:
    store = filled(actor("the Front", kind="armed_group"), actor("the Front", outlet=POST, kind="armed_group", published=None))
    assert set(verdicts(store, "actor")) == {"undecided"}
    assert len({joined(store, "actor").of(record.uid) for record in store.records("actors")}) == len(store.records("actors"))


def test_a_name_of_two_actors_is_decided_by_the_date_or_left_open() -> None:
    sol = {"kind": "armed_group", "country": "ISL"}
    later = actor("Sol Guard", outlet=POST, published="2033-01-01", **sol)
    dated = filled(actor("Sol Guard", published="2029-01-01", **sol), later)
    assert {(j.right, j.verdict) for j in dated.links("actor")} == {("actor:twin-1", "same"), ("actor:twin-2", "same")}
    undated = filled(actor("Sol Guard", published=None, **sol))
    assert {j.verdict for j in undated.links("actor")} == {"undecided"}


def test_unnamed_groups_and_sources_are_never_joined() -> None:
    for kind in ("group_unnamed", "anonymous_source", "label_only"):
        unnamed: dict[str, Any] = {"kind": kind, "named": False}
        store = filled(actor("some fighters", **unnamed), actor("some fighters", outlet=POST, **unnamed))
        assert store.links("actor") == []


def test_people_outside_the_catalogue_are_joined_by_full_name_only() -> None:
    one = Told("Kofi Asante spoke, invented.", id="1", published="2031-05-04").actor("Kofi Asante", id="a", country="GHA")
    other = Told("Later Kofi Asante left, invented.", id="2", published="2031-05-09").actor("Kofi Asante", id="a")
    short = Told("Then Asante came back, invented.", id="3", published="2031-05-10").actor("Asante", id="a")
    store = filled(one, other, short)
    found = joined(store, "actor")
    assert len({found.of(record.uid) for record in store.records("actors")}) == 2
    assert "undecided" in verdicts(store, "actor")


def test_people_of_one_name_and_two_countries_stay_two() -> None:
    one = Told("Kofi Asante spoke, invented.", id="1").actor("Kofi Asante", id="a", country="GHA")
    other = Told("Later Kofi Asante left, invented.", id="2").actor("Kofi Asante", id="a", country="TGO")
    open_ = Told("Again Kofi Asante sang, invented.", id="3").actor("Kofi Asante", id="a")
    store = filled(one, other, open_)
    found = joined(store, "actor")
    assert len({found.of(record.uid) for record in store.records("actors")}) == 3
    assert sorted(verdicts(store, "actor")) == ["same", "same", "undecided", "undecided"]


@pytest.mark.parametrize(("published", "holder"), [("2029-06-01", "Per Lund"), ("2031-06-01", "Amina Dar"), (None, None)])
def test_an_office_holder_is_proposed_by_date_and_never_taken_for_granted(published: str | None, holder: str | None) -> None:
    told = Told("The Norland foreign minister warned both sides, invented.", published=published)
    told.actor("The Norland foreign minister", id="a", named=False, role="Norland foreign minister", country="NOR")
    store = filled(told)
    assert [(j.verdict, holder in j.reason if holder else None) for j in store.links("office")] == (
        [("undecided", True)] if holder else []
    )
    assert joined(store, "office").members == {} or all(len(m) == 1 for m in joined(store, "office").members.values())


@pytest.mark.parametrize("words", [
    "the deputy foreign minister of Norland", "the former Norland foreign minister", "two foreign ministers of Norland",
    "the foreign minister",
])
def test_another_office_or_nobodys_office_proposes_no_one(words: str) -> None:
    told = Told(f"A meeting with {words} began, invented.", published="2031-06-01").actor(words, id="a", named=False)
    assert filled(told).links("office") == []


def test_a_surname_is_a_hint_at_a_person_of_the_catalogue_and_no_more() -> None:
    store = filled(actor("Dar", country="NOR"), actor("Jon Dar", outlet=POST, country="NOR"))
    assert sorted((j.verdict, j.right) for j in store.links("actor")) == [
        ("same", "name:jon dar|person"), ("undecided", "actor:dar")
    ]


def test_the_same_demand_a_year_later_is_only_proposed() -> None:
    assert store_links(report(POST, "2032-05-04", date="May 4"), "demand") == ["undecided"]


def test_a_claim_and_its_denial_are_two_statements() -> None:
    denial = report(POST, "2031-05-04", date="May 4")
    denial.lists["statements"][0]["polarity"] = "denied"
    assert store_links(denial, "statement") == []


def store_links(other: Told, kind: LinkKind) -> list[str]:
    return verdicts(filled(report(STAR, "2031-05-04"), other), kind)


def test_words_half_alike_are_only_proposed_and_other_words_are_left_apart() -> None:
    half = report(POST, "2031-05-04", said="the truce would last until spring", date="May 4")
    assert store_links(half, "statement") == ["undecided"]
    other = report(POST, "2031-05-04", said="no convoy had reached the northern villages", date="May 4")
    assert store_links(other, "statement") == []


def test_the_same_words_weeks_apart_are_two_statements() -> None:
    assert store_links(report(POST, "2031-06-20"), "statement") == []


def test_a_round_elsewhere_or_later_is_another_round() -> None:
    assert store_links(report(POST, "2031-05-04", town="Bergen"), "talks") == []
    assert store_links(report(POST, "2031-06-20", date="June 19", value="2031-06-19"), "talks") == []


def test_rounds_with_different_numbers_are_not_joined() -> None:
    one, other = report(STAR, "2031-05-04"), report(POST, "2031-05-05", date="May 4")
    one.lists["talks"][0]["round_number"], other.lists["talks"][0]["round_number"] = 2, 3
    assert verdicts(filled(one, other), "talks") == []


def test_a_round_with_nobody_in_common_is_only_proposed() -> None:
    one = Told("Talks in Oslo went on, invented.", id="1", published="2031-05-04")
    other = Told("Other talks in Oslo went on, invented.", id="2", published="2031-05-04")
    for told in (one, other):
        told.add("places", "Oslo", id="p", name="Oslo")
    one.add("talks", "Talks in Oslo", id="r", venue="p")
    other.add("talks", "talks in Oslo", id="r", venue="p")
    assert verdicts(filled(one, other), "talks") == ["undecided"]


def test_truces_of_one_name_months_apart_are_two() -> None:
    assert store_links(report(POST, "2031-09-02", date="September 1", value="2031-09-01"), "agreement") == []


def test_truces_between_other_parties_are_two() -> None:
    other = report(POST, "2031-05-04", group="Hill Front", date="May 4")
    other.lists["agreements"][0]["name"] = "truce"
    other.lists["agreements"][0]["parties"] = ["group"]
    assert store_links(other, "agreement") == []


def test_what_one_side_claims_is_not_joined_with_what_a_publisher_tells() -> None:
    said = "the Valley Front shelled Valdoria on May 4"
    claimed = report(POST, "2031-05-04", said=said, date="May 4")
    claimed.lists["events"][0] |= {"asserted_by": "said", "evidence": [claimed.span(said)]}
    assert store_links(claimed, "event") == []


def test_an_event_that_did_not_happen_is_not_joined_with_one_that_did() -> None:
    negated = report(POST, "2031-05-04", date="May 4")
    negated.lists["events"][0]["factuality"] = {"value": "CT-", "class": "negated"}
    assert store_links(negated, "event") == []


def test_events_of_one_day_against_others_are_two() -> None:
    other = report(POST, "2031-05-04", date="May 4")
    other.lists["events"][0]["recipients"] = ["norland"]
    assert store_links(other, "event") == []


def test_demands_for_other_acts_are_two() -> None:
    assert store_links(report(POST, "2031-05-04", act="publish the list of prisoners", date="May 4"), "demand") == []


def test_a_headline_and_the_statement_it_sums_up_are_one() -> None:
    told = report(STAR, "2031-05-04", lead="Dar: truce would hold until harvest. ")
    zones = (0, len("Dar: truce would hold until harvest."))
    told.add("statements", "truce would hold until harvest", id="head", speakers=["speaker"])
    from dataclasses import replace

    from truceline.model.text import Zone

    told.article = replace(told.article, zones=(Zone(*zones, "headline"), Zone(zones[1] + 1, len(told.article.text), "body")))
    assert [j.by for j in filled(told).links("statement")] == ["rule:headline-summary@1"]


def test_linking_again_changes_nothing_and_follows_persons() -> None:
    store = filled(report(STAR, "2031-05-04"), report(POST, "2031-05-05", date="May 4"))
    assert store.put_links(link(store, WORLD), now=NOW) == (0, 0)
    shell = only(list(store.links("event")))
    store.judge("event", shell.left, shell.right, "different", by="ann", reason="Two bridges.", now=NOW)
    store.put_links(link(store, WORLD), now=NOW)
    found = joined(store, "event")
    assert found.of(shell.left) != found.of(shell.right)


def test_what_a_person_parted_no_chain_of_rules_joins_again() -> None:
    reports = [report(name, "2031-05-04", date=date) for name, date in ((STAR, "4 May"), (POST, "May 4"), ("Wire", "4th May"))]
    store = filled(*reports)
    one, other, _ = store.records("statements")
    store.judge("statement", one.uid, other.uid, "different", by="ann", reason="Two occasions.", now=NOW)
    store.put_links(link(store, WORLD), now=NOW)
    found = joined(store, "statement")
    assert found.of(one.uid) != found.of(other.uid)
    assert len({found.of(record.uid) for record in store.records("statements")}) == 2


def test_a_person_may_say_that_two_actors_of_the_catalogue_are_one_and_take_it_back() -> None:
    store = filled(report(STAR, "2031-05-04"), report(POST, "2031-05-04", group="Hill Front", date="May 4"))
    before = len(store.every_record())
    store.judge("actor", "actor:hill-front", "actor:valley-front", "same", by="ann", reason="Renamed.", now=NOW)
    assert joined(store, "actor").of("actor:hill-front") == joined(store, "actor").of("actor:valley-front")
    store.undo(only([j for j in store.links("actor") if j.by_person]).id, by="ann", now=NOW)
    assert joined(store, "actor").of("actor:hill-front") != joined(store, "actor").of("actor:valley-front")
    assert len(store.every_record()) == before
