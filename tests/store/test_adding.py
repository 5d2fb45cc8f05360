"""What adding keeps: every outlet, every revision, every decision; nothing twice."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.adding import add, contents, without
from tests.store.builder import LATER, NOW, Told, walkout
from truceline.errors import StoreError, UnreadableText
from truceline.model.records import Added
from truceline.model.text import Article
from truceline.store import Store, open_store


def test_adding_twice_changes_nothing(store: Store) -> None:
    assert add(store, walkout()).outcome == "added"
    before = contents(store), store.changes("")
    assert add(store, walkout(), now=LATER) == Added(walkout().article.sha256, "unchanged")
    assert (contents(store), store.changes("")) == before


def test_same_text_from_another_outlet_keeps_both_outlets_and_counts_once(store: Store) -> None:
    add(store, walkout(outlet="Northern Star"))
    assert add(store, walkout(outlet="Southern Post", published="2031-05-05")).outcome == "copy"
    (article,) = store.articles()
    assert article.outlets == ("Northern Star", "Southern Post")
    assert len(store.records("statements")) == 1


def test_copies_with_one_file_name_in_two_outlets_do_not_clash(store: Store) -> None:
    for outlet in ("Northern Star", "Southern Post", None):
        add(store, walkout(outlet=outlet, id="report"))
    assert [copy.outlet for copy in store.articles()[0].copies] == ["Northern Star", "Southern Post"]


def test_findings_with_the_same_id_in_two_texts_do_not_clash(store: Store) -> None:
    add(store, walkout(town="Oslo"))
    add(store, walkout(town="Bergen"))
    assert len({record.uid for record in store.records("statements")}) == 2


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_order_of_copies_does_not_matter(memory: Store, order: tuple[int, ...]) -> None:
    copies = [
        walkout(outlet="Northern Star", published="2031-05-06", id="a"),
        walkout(outlet="Southern Post", published="2031-05-04", id="b"),
        walkout(outlet="Eastern Wire", published=None, id="c"),
    ]
    for i in order:
        add(memory, copies[i])
    (article,) = memory.articles()
    assert (article.publisher, article.published, len(article.copies)) == ("Southern Post", "2031-05-04", 3)


@settings(max_examples=30, deadline=None)
@given(st.permutations(range(5)), st.permutations(range(5)))
def test_adding_in_any_order_gives_the_same_store(one: list[int], other: list[int]) -> None:
    told = [
        walkout(), walkout(outlet="Southern Post", published="2031-05-03", id="b"), walkout(town="Bergen"),
        walkout(published=None, id="c"), walkout(speaker="Li Bo", published="2031-05-09"),
    ]
    found = []
    for order in (one, other):
        with open_store("sqlite://") as store:
            for i in order:
                add(store, told[i])
            found.append(contents(store))
    assert found[0] == found[1]


def dated(told: Told, value: str | None) -> Told:
    """The report with a weekday whose value hangs on the publication date."""
    rule = "weekday:TU:on_or_before"
    return told.add("times", "Tuesday", id="when", kind="weekday", anchor="published", rule=rule, value=value)


def test_a_supplied_date_gives_new_revisions_and_a_missing_one_takes_none_back(store: Store) -> None:
    more = " It was Tuesday."
    add(store, dated(walkout(published=None, more=more), None))
    added = add(store, dated(walkout(published="2031-05-07", more=more), "2031-05-06"), now=LATER)
    assert (added.outcome, added.new, added.changed, added.gone) == ("recoded", 0, 1, 0)
    assert [r.finding["value"] for r in store.history(store.records("times")[0].uid)] == [None, "2031-05-06"]
    assert add(store, dated(walkout(published=None, more=more), None)).outcome == "unchanged"
    assert store.articles()[0].published == "2031-05-07"


def test_new_knowledge_makes_a_tombstone_and_brings_the_record_back_as_a_new_revision(store: Store) -> None:
    add(store, walkout())
    uid = store.records("demands")[0].uid
    assert add(store, without(walkout(), "demands"), knowledge="k2").gone == 1
    assert store.records("demands") == []
    assert add(store, walkout(), knowledge="k3").new == 1
    assert [(r.revision, r.tombstone, r.knowledge) for r in store.history(uid)] == [
        (1, False, "k1"), (2, True, "k2"), (3, False, "k3"),
    ]
    assert store.articles()[0].coding == 3


def test_records_that_new_knowledge_leaves_alone_keep_their_revision(store: Store) -> None:
    add(store, walkout())
    assert add(store, walkout(), knowledge="k2") == Added(walkout().article.sha256, "recoded")
    assert {record.revision for record in store.every_record()} == {1}


@pytest.mark.parametrize("decision", ["accepted", "rejected"])
def test_recoding_never_loses_a_decision(store: Store, decision: Any) -> None:
    add(store, walkout())
    uid = store.records("demands")[0].uid
    store.review(uid, decision, by="ann", now=NOW)
    add(store, without(walkout(), "demands"), knowledge="k2")
    kept = store.record(uid)
    assert kept is not None
    assert (kept.review, kept.tombstone) == (decision, decision == "rejected")
    add(store, walkout(), knowledge="k3")
    again = store.record(uid)
    assert again is not None
    assert (again.review, again.tombstone) == (decision, False)
    assert [review.by for review in store.reviews(uid)] == ["person:ann"]


def test_what_an_accepted_record_refers_to_stays_with_it(store: Store) -> None:
    add(store, walkout())
    store.review(store.records("demands")[0].uid, "accepted", by="ann", now=NOW)
    bare = walkout()
    for kind in bare.lists:
        bare = without(bare, kind)
    add(store, bare, knowledge="k2")
    assert {record.id for record in store.every_record()} == {"plea", "minister", "front"}
    assert store.doctor() == []


def test_an_edit_outlives_recoding_and_can_be_taken_back(store: Store) -> None:
    add(store, walkout())
    uid = store.records("demands")[0].uid
    edited = store.review(uid, "edited", by="ann", now=NOW, changes={"force": "appeal"}, reason="she only appealed")
    assert (edited.revision, edited.finding["force"], edited.review) == (2, "appeal", "edited")
    assert edited.coded is not None
    assert edited.coded["force"] == "demand"
    changed = walkout()
    changed.lists["demands"][0]["repeated"] = True
    add(store, changed, knowledge="k2")
    now = store.records("demands")[0]
    assert (now.finding["force"], now.finding["repeated"]) == ("appeal", True)
    assert store.review(uid, "unreviewed", by="ann", now=LATER).finding["force"] == "demand"
    assert len(store.reviews(uid)) == 2


def test_an_edit_of_a_name_shows_in_the_readable_columns(store: Store) -> None:
    add(store, walkout())
    actor = next(record for record in store.records("actors") if record.id == "minister")
    store.review(actor.uid, "edited", by="ann", now=NOW, changes={"name": "Amina Darr"})
    with store.engine.connect() as connection:
        said = connection.exec_driver_sql("SELECT claimed_by, speakers FROM statements").one()
    assert tuple(said) == ("Amina Darr", "Amina Darr")


def test_edits_of_unknown_fields_and_unknown_records_are_refused(store: Store) -> None:
    add(store, walkout())
    uid = store.records("demands")[0].uid
    for changes in ({"is_met": True}, {"id": "x"}, None):
        with pytest.raises(StoreError):
            store.review(uid, "edited", by="ann", now=NOW, changes=changes)
    with pytest.raises(StoreError):
        store.review("nothing/here", "accepted", by="ann", now=NOW)


def test_a_decision_on_what_has_changed_since_is_listed_for_a_second_look(store: Store) -> None:
    add(store, walkout())
    store.review(store.records("demands")[0].uid, "rejected", by="ann", now=NOW, reason="wrong force")
    assert store.changed_since_review() == []
    better = walkout()
    better.lists["demands"][0]["force"] = "appeal"
    add(store, better, knowledge="k2", now=LATER)
    assert [(r.kind, r.review, r.finding["force"]) for r in store.changed_since_review()] == [("demands", "rejected", "appeal")]


def test_a_rejected_record_is_shown_only_when_asked_for(store: Store) -> None:
    from truceline.model.views import Selection

    add(store, walkout())
    store.review(store.records("demands")[0].uid, "rejected", by="ann", now=NOW)
    assert store.records("demands") == []
    assert len(store.records("demands", Selection(rejected=True))) == 1


def test_a_document_of_another_text_is_refused_and_nothing_is_kept(store: Store) -> None:
    with pytest.raises(StoreError):
        store.add(walkout(town="Bergen").article, walkout().document, knowledge="k", engine="e", now=NOW)
    assert store.articles() == []


def test_characters_no_database_takes_are_an_input_error(store: Store) -> None:
    for text in ("nul \x00 here", "half a pair \ud83d here"):
        told = Told(text)
        with pytest.raises(UnreadableText):
            add(store, told)


def test_failures_are_listed_counted_and_go_when_the_item_is_added(store: Store) -> None:
    store.note_failure("report", "It is empty; add its text.", now=NOW)
    store.note_failure("report", "It is binary; convert it.", now=LATER)
    (failure,) = store.failures()
    assert (failure.attempts, failure.first_at, failure.last_at, failure.reason) == (2, NOW, LATER, "It is binary; convert it.")
    add(store, walkout(id="report"))
    assert store.failures() == []


def test_the_source_can_be_coded_again(store: Store) -> None:
    told = walkout(url="https://example.org/walkout")
    add(store, told)
    assert store.source(told.article.sha256) == told.article
    assert isinstance(store.source(told.article.sha256[:16]), Article)
