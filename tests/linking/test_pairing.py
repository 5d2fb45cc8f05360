"""Comparing less than everything must find what comparing everything finds."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from tests.store.builder import NOW
from truceline.linking.forest import fewest
from truceline.linking.pairing import between, echoes, similar
from truceline.linking.words import content, dice, name_key
from truceline.model.clusters import clusters
from truceline.model.records import Judgement, Record

WORDS = st.frozensets(st.sampled_from(["truce", "talks", "border", "convoy", "prisoner", "river", "town", "guard"]), max_size=6)


@given(st.dictionaries(st.integers(0, 20), WORDS, max_size=12), st.sampled_from([0.4, 0.5, 0.6, 0.9]))
def test_the_prefix_filter_leaves_out_no_pair_that_is_alike(words: dict[int, frozenset[str]], least: float) -> None:
    found = set(similar(words, least))
    for one, other in combinations(sorted(words), 2):
        if words[one] and dice(words[one], words[other]) >= least:
            assert (one, other) in found


def record(uid: str) -> Record:
    return Record(uid, uid.split("/")[0], "demands", {"id": uid}, 1, False, "k", "e", NOW)


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.integers(0, 5)), min_size=1, max_size=9, unique=True))
def test_echoes_chain_all_records_of_several_articles_and_never_two_of_one(made: list[tuple[str, int]]) -> None:
    group = [record(f"{article}/{i}") for article, i in sorted(made)]
    pairs = list(echoes(group))
    assert all(one.article != other.article for one, other in pairs)
    assert len({(one.uid, other.uid) for one, other in pairs}) == len(pairs)
    joined = clusters(Judgement("demand", one.uid, other.uid, "same", "rule:r@1", "Alike.") for one, other in pairs)
    several = len({one.article for one in group}) > 1
    assert len({joined.of(one.uid) for one in group}) == (1 if several else len(group))


def test_between_takes_records_of_different_articles_or_none() -> None:
    assert between([record("a/1")], [record("a/2")]) is None
    assert between([record("a/1"), record("b/1")], [record("a/2")]) == (record("a/2"), record("b/1"))


NODE = st.sampled_from("abcdef")
FOUND = st.builds(
    Judgement, st.just("event"), NODE, NODE, st.just("same"), st.just("rule:r@1"), st.just("Alike."),
    st.sampled_from([0.6, 0.8, 1.0]),
)


@given(st.lists(FOUND, max_size=12))
def test_the_fewest_judgements_give_the_clusters_of_all(found: list[Judgement]) -> None:
    found = [judgement for judgement in found if judgement.left != judgement.right]
    few = fewest(found)
    assert {frozenset(m) for m in clusters(few).members.values()} == {frozenset(m) for m in clusters(found).members.values()}
    assert len(few) == sum(len(members) - 1 for members in clusters(few).members.values())


def test_names_are_compared_without_case_accents_and_articles() -> None:
    assert name_key("The  Sánchez-Front’s") == name_key("sanchez fronts")
    assert content("The fighters withdrew from the villages") == content("fighter withdrew, village")
