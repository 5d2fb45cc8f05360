"""Labels of hand-coded articles: what they stand for, how they are kept without words, how two passes are compared."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from training.corpus.agreement import agreement
from training.corpus.cases import REAL_TEXTS, Case, article_from, case_of, places_of
from training.corpus.collections import REAL, file_name, held_slugs, part_of
from training.corpus.labelling import gold_of
from training.corpus.plain import SCHEMA, without_notes
from training.corpus.sealed import opened, sealed

TEXT = "Mali's army said the truce of 3 May would hold. “We will keep it,” a rebel told Radio Kidal in Gao."
LABELS: dict[str, Any] = {
    "actors": {"army": {"name": "Mali's army"}, "rebel": {"name": "a rebel", "kind": "group_unnamed"}},
    "statements": [
        {"speakers": ["army"], "words": "the truce of 3 May would hold"},
        {"speakers": ["rebel"], "words": "We will keep it", "mode": "direct", "accept": {"words": ["We will keep"]}},
    ],
    "agreements": [{"words": "the truce", "name": "truce", "effective": {"words": "3 May", "value": "2012-05-03"}}],
    "talks": [{"words": "[truce] of 3 May", "venue": "Gao", "core": False, "accept": {"venue": [""]}}],
}
FILES = sorted(REAL.glob("*/*.json"))


@pytest.fixture
def case() -> Case:
    return Case("mali", article_from({"id": "mali", "text": TEXT, "title": "Truce holds"}), LABELS)


def test_quotes_and_white_space_of_labels_need_not_agree_with_the_text() -> None:
    assert places_of("He said “we\nstay” and left.", 'said "we stay"') == [(3, 17)]


def test_words_that_stand_twice_are_refused() -> None:
    with pytest.raises(ValueError, match="stands 2 times"):
        places_of("They met. They left.", "They")


def test_a_label_file_gives_a_valid_document(case: Case) -> None:
    gold = gold_of(case)
    jsonschema.validate(without_notes(gold), SCHEMA)
    assert gold["times"][0]["value"] == "2012-05-03"
    assert gold["agreements"][0]["asserted_by"] == gold["statements"][0]["id"]
    assert gold["statements"][1]["accept"]["evidence"] == [[{"start": 49, "end": 61, "text": "We will keep"}]]
    assert gold["talks"][0]["accept"]["venue"] == [None]


def test_a_sealed_document_has_no_words_of_the_article_and_opens_again(case: Case) -> None:
    gold = gold_of(case)
    kept = sealed(gold, TEXT)
    assert not [word for word in ("truce", "army", "Gao", "keep", "holds") if f" {word}" in f" {json.dumps(kept)}"]
    again = opened(kept, case.article)
    for name in ("statements", "agreements", "talks", "actors"):
        assert [record["evidence"] for record in again[name]] == [record["evidence"] for record in gold[name]]
    assert [actor["name"] for actor in again["actors"]] == [actor["name"] for actor in gold["actors"]]


def test_a_name_that_is_also_an_id_stays_a_name(case: Case) -> None:
    labels = {"actors": {"Mali": {"name": "Mali", "kind": "state"}}, "labels": [{"targets": ["Mali"], "label": "Mali"}]}
    gold = gold_of(Case("mali", case.article, labels))
    again = opened(sealed(gold, TEXT), case.article)
    assert (again["actors"][0]["name"], again["labels"][0]["label"]) == ("Mali", "Mali")
    assert again["labels"][0]["targets"] == [again["actors"][0]["id"]]


def test_another_text_is_refused(case: Case) -> None:
    other = article_from({"id": "mali", "text": TEXT + " More."})
    with pytest.raises(ValueError, match="not the text that was labelled"):
        opened(sealed(gold_of(case), TEXT), other)


def test_two_equal_passes_agree_and_a_missing_record_counts_against_both(case: Case) -> None:
    gold = gold_of(case)
    assert agreement([(gold, gold)])["statements"]["f1"] == 1.0
    fewer = {**gold, "statements": gold["statements"][:1]}
    assert agreement([(gold, fewer)])["statements"]["f1"] == 0.667


def spans_with_text(node: Any) -> list[Any]:
    if isinstance(node, dict):
        return [node] if "text" in node else [found for part in node.values() for found in spans_with_text(part)]
    return [found for part in node for found in spans_with_text(part)] if isinstance(node, list) else []


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_labels_of_real_articles_hold_no_text(path: Any) -> None:
    kept = json.loads(path.read_text(encoding="utf-8"))
    assert spans_with_text(kept) == []
    assert kept["document"]["article"]["title"] is None
    assert kept["split"] in ("train", "held")


@pytest.mark.skipif(not REAL_TEXTS.exists(), reason="the texts of the real articles are not beside this checkout")
def test_labels_of_real_articles_fit_their_texts() -> None:
    for _, gold in part_of("real"):
        jsonschema.validate(without_notes(gold), SCHEMA)


def test_held_out_reports_exist() -> None:
    assert held_slugs()
    for slug in held_slugs():
        assert case_of(slug).expected


def test_ids_become_file_names() -> None:
    assert file_name("nd:2291:0521/a") == "nd_2291_0521_a"
