"""Which process a record belongs to, why, and what fits nowhere."""

from __future__ import annotations

from tests.linking.world import WORLD, filled, report
from tests.store.builder import NOW, Told
from truceline.linking import place
from truceline.model.records import Placement
from truceline.store import Store


def placed(*told: Told) -> tuple[Store, Placement]:
    store = filled(*told)
    return store, place(store, WORLD)


def of(store: Store, found: Placement, kind: str) -> set[tuple[str, ...]]:
    return {found.of(record.uid) for record in store.records(kind)}


def test_talks_belong_where_their_parties_belong_and_the_rest_follows_with_reasons() -> None:
    store, found = placed(report("Northern Star", "2031-05-04"))
    for kind in ("talks", "agreements", "events", "commitments", "demands", "statements"):
        assert of(store, found, kind) == {("process:valdoria",)}, kind
    assert found.unplaced == ()
    assert all(m.reason.endswith(".") and m.by for ms in found.members.values() for m in ms)


def named(name: str, conflict: str | None, **more: str) -> Told:
    told = Told(f"The {name} went on, invented.", id=name, **more).add("processes", name, id="p", name=name, conflict=conflict)
    told.add("talks", f"The {name} went on", id="r", name=name)
    told.lists["processes"][0]["members"] = [{"record": "r", "reason": "explicit_mention"}]
    return told


def test_the_conflict_the_text_names_decides_and_names_the_process() -> None:
    store, found = placed(named("Valdoria peace talks", "Valdoria"), report("Northern Star", "2031-05-04"))
    assert [(process.id, process.name) for process in found.processes] == [("process:valdoria", "Valdoria peace talks")]
    assert of(store, found, "talks") == {("process:valdoria",)}


def test_a_conflict_outside_the_catalogue_gets_a_process_of_its_own() -> None:
    store, found = placed(named("Lake talks", "Lakeland"), named("peace process on the lake", "Lakeland"))
    assert [process.id for process in found.processes] == ["process:name:lakeland"]
    assert of(store, found, "talks") == {("process:name:lakeland",)}


def test_a_record_that_points_nowhere_is_listed_as_unplaced() -> None:
    told = Told("Traders asked the council to lower the tax, invented.")
    told.actor("Traders", id="t", kind="group_unnamed", named=False)
    told.add("demands", "asked the council to lower the tax", id="d", by=["t"], act=told.span("lower the tax"))
    store, found = placed(told)
    assert found.unplaced == (store.records("demands")[0].uid,)


def test_parties_of_two_conflicts_decide_nothing() -> None:
    told = report("Northern Star", "2031-05-04")
    told.lists["actors"] = [actor for actor in told.lists["actors"] if actor["id"] != "state"]
    told.actor("Valdoria", id="state", name="Island League", kind="political_group", country="ISL")
    store, found = placed(told)
    assert of(store, found, "talks") == {()}


def test_a_curator_moves_a_record_and_joins_two_processes() -> None:
    store, _ = placed(report("Northern Star", "2031-05-04"), named("Lake talks", "Lakeland"))
    demand = store.records("demands")[0].uid
    store.judge("process", demand, "process:name:lakeland", "same", by="ann", reason="It is about the lake.", now=NOW)
    found = place(store, WORLD)
    assert found.of(demand) == ("process:name:lakeland",)
    assert found.members[demand][0].by == "person:ann"
    store.judge("process", "process:name:lakeland", "process:valdoria", "same", by="ann", reason="One process.", now=NOW)
    assert len(place(store, WORLD).processes) == 1


def test_a_name_any_process_may_bear_joins_nothing() -> None:
    store, found = placed(named("peace talks", None), named("peace talks between them", None))
    assert found.processes == ()
    assert len(found.unplaced) == len(store.records("talks")) + len(store.records("processes"))
