"""What a reader gets: fixed order, filters, search without a query language, changes since."""

from __future__ import annotations

import pytest

from tests.store.adding import add, without
from tests.store.builder import LATER, NOW, walkout
from truceline.errors import StoreError
from truceline.model.findings import LISTS
from truceline.model.records import Judgement
from truceline.model.views import RecordView, RecordWriter, Selection
from truceline.store import Store


def test_a_store_is_what_the_other_stations_ask_for(memory: Store) -> None:
    view: RecordView = memory
    writer: RecordWriter = memory
    assert view is writer


def fill(store: Store) -> None:
    add(store, walkout(published=None, town="Bergen", outlet="Southern Post"))
    add(store, walkout(published="2031-05-09", town="Oslo"))
    add(store, walkout(published="2031-05-02", town="Bodø"))


def test_records_come_by_date_of_publication_undated_last(store: Store) -> None:
    fill(store)
    assert [record.quote.split()[-1] for record in store.records("statements")] == ["Bodø", "Oslo", "Bergen"]
    kinds = [record.kind for record in store.every_record(Selection(articles=[store.articles()[0].sha256]))]
    assert kinds == sorted(kinds, key=LISTS.index)


@pytest.mark.parametrize(("where", "towns"), [
    (Selection(outlets=["Southern Post"]), ["Bergen"]),
    (Selection(published_from="2031-05-03"), ["Oslo"]),
    (Selection(published_until="2031-05-02"), ["Bodø"]),
    (Selection(containing="bodø"), ["Bodø"]),
    (Selection(articles=[]), []),
])
def test_a_selection_gives_only_what_it_asks_for(store: Store, where: Selection, towns: list[str]) -> None:
    fill(store)
    assert [record.quote.split()[-1] for record in store.records("statements", where)] == towns


def test_an_unknown_kind_is_an_error_with_the_known_ones(memory: Store) -> None:
    with pytest.raises(StoreError, match="statements"):
        memory.records("opinions")


@pytest.mark.parametrize("words", ["walked out", "WALKED talks", '"walk* (', "Bergen"])
def test_search_takes_any_characters(store: Store, words: str) -> None:
    fill(store)
    found = store.search(words)
    assert found
    assert {hit.uid is None for hit in found} == {True, False}


@pytest.mark.parametrize("words", ["", '"', "NOT", "*", "aardvark"])
def test_search_for_nothing_finds_nothing(store: Store, words: str) -> None:
    fill(store)
    assert store.search(words) == []


def test_search_finds_no_statement_that_is_gone(store: Store) -> None:
    add(store, walkout())
    add(store, without(without(walkout(), "statements"), "participation_changes"), knowledge="k2")
    assert {hit.uid for hit in store.search("walked out")} == {None}


def test_changes_since_are_revisions_recorded_later(store: Store) -> None:
    add(store, walkout())
    add(store, without(walkout(), "demands"), knowledge="k2", now=LATER)
    assert [(r.kind, r.revision, r.tombstone) for r in store.changes(NOW)] == [("demands", 2, True)]
    assert store.changes(LATER) == []


def rule(left: str, right: str, verdict: str = "same", reason: str = "Alike.") -> Judgement:
    return Judgement("statement", left, right, verdict, "rule:alike@1", reason, 0.9)  # type: ignore[arg-type]


def test_links_by_rule_are_replaced_and_old_ones_stay_in_the_log(store: Store) -> None:
    assert store.put_links([rule("a", "b"), rule("a", "c")], now=NOW) == (2, 0)
    assert store.put_links([rule("a", "b"), rule("a", "c")], now=NOW) == (0, 0)
    assert store.put_links([rule("a", "b")], now=LATER) == (0, 1)
    assert [(j.left, j.right) for j in store.links("statement")] == [("a", "b")]
    assert store.judgements("c", "a")[0].undone_at == LATER


def test_a_persons_judgement_goes_before_the_rules_whatever_is_run_again(store: Store) -> None:
    store.put_links([rule("a", "b")], now=NOW)
    store.judge("statement", "b", "a", "different", by="ann", reason="Two press conferences.", now=NOW)
    store.put_links([rule("a", "b", reason="Alike again.")], now=LATER)
    assert [(j.verdict, j.by) for j in store.links()] == [("different", "person:ann")]
    assert store.undo(store.links()[0].id, by="ann", now=LATER) == 1
    assert [(j.verdict, j.reason) for j in store.links()] == [("same", "Alike again.")]


def test_undoing_a_rule_holds_when_the_rule_runs_again_and_can_be_undone(store: Store) -> None:
    store.put_links([rule("a", "b")], now=NOW)
    link = store.links()[0].id
    assert store.undo(link, by="ann", now=NOW) == 1
    store.put_links([rule("a", "b")], now=LATER)
    assert [j.verdict for j in store.links()] == ["undecided"]
    assert store.undo(link, by="ann", now=LATER) == 1
    assert [j.verdict for j in store.links()] == ["same"]
    assert store.undo("link-unknown", by="ann", now=LATER) == 0
