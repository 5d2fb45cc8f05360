"""Adding in any order gives the same links, the same clusters and the same processes."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.linking.world import WORLD, filled, report
from tests.store.builder import Told
from truceline.linking import link, place
from truceline.model.clusters import clusters
from truceline.model.records import LINK_KINDS, Judgement

REPORTS: list[Told] = [
    report("Northern Star", "2031-05-04"),
    report("Southern Post", "2031-05-05", date="May 4"),
    report("Eastern Wire", "2031-05-05", date="4th May", said="the truce would last until the harvest was home"),
    report("Western Mail", None, date="May the 4th", speaker="Kofi Asante"),
    report("Northern Star", "2031-06-01", date="1 June", value="2031-06-01", town="Bergen"),
    report("Southern Post", "2031-06-02", date="June 1", value="2031-06-01", group="Hill Front"),
    report("Northern Star copy", "2031-05-03"),
]


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(len(REPORTS))))
def test_links_clusters_and_processes_do_not_depend_on_the_order_of_adding(order: list[int]) -> None:
    calm, shuffled = filled(*REPORTS), filled(*(REPORTS[i] for i in order))
    assert calm.links() == shuffled.links()
    for kind in LINK_KINDS:
        assert clusters(calm.links(kind)) == clusters(shuffled.links(kind))
    assert place(calm, WORLD) == place(shuffled, WORLD)


def test_adding_one_by_one_with_linking_between_ends_where_adding_all_ends() -> None:
    whole = filled(*REPORTS)
    step = filled(REPORTS[0])
    for told in REPORTS[1:]:
        step.add(told.article, told.document, knowledge="world-1", engine="tagger@1", now="2026-11-24T09:00:00Z")
        step.put_links(link(step, WORLD), now="2026-11-24T10:00:00Z")
    bare = [replace(judgement, at=None) for judgement in whole.links()]
    assert [replace(judgement, at=None) for judgement in step.links()] == bare


NODES = st.sampled_from(["a", "b", "c", "d", "actor:x", "actor:y"])
JUDGEMENTS = st.builds(
    Judgement, st.just("actor"), NODES, NODES, st.sampled_from(["same", "different", "undecided"]),
    st.sampled_from(["rule:r@1", "person:p"]), st.just("Because."), st.sampled_from([None, 0.5, 0.9]),
)


@given(st.lists(JUDGEMENTS, max_size=12), st.randoms(use_true_random=False))
def test_clusters_do_not_depend_on_the_order_of_judgements(found: list[Judgement], chance: object) -> None:
    found = [judgement for judgement in found if judgement.left != judgement.right]
    mixed = list(found)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert clusters(found) == clusters(mixed)


@given(st.lists(JUDGEMENTS, max_size=12))
def test_no_rule_joins_what_was_judged_different_or_two_actors_of_the_catalogue(found: list[Judgement]) -> None:
    by_rule = [judgement for judgement in found if judgement.left != judgement.right and not judgement.by_person]
    result = clusters(by_rule)
    for judgement in by_rule:
        if judgement.verdict == "different":
            assert result.of(judgement.left) != result.of(judgement.right)
    assert result.of("actor:x") != result.of("actor:y")
