"""Golden articles: what a reader expects is found, and what the program says is exact, valid and not below the floors."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.articles.floors import coded, floors, forbidden, shares
from training.corpus.cases import case_of, slugs
from training.corpus.comparing import KEYS, compare
from training.corpus.labelling import gold_of

SCHEMA = json.loads((Path(__file__).parents[2] / "src/truceline/model/interchange.schema.json").read_text(encoding="utf-8"))
SLACK = 0.001


def spans_in(node: Any) -> list[dict[str, Any]]:
    """Every span of a document, cues and acts included."""
    if isinstance(node, dict):
        here = [node] if {"start", "end", "text"} <= node.keys() else []
        return here + [span for value in node.values() for span in spans_in(value)]
    return [span for value in node for span in spans_in(value)] if isinstance(node, list) else []


def without_notes(document: dict[str, Any]) -> dict[str, Any]:
    """A golden document without the keys that only golden documents have."""
    return {
        key: [{slot: part for slot, part in record.items() if slot not in ("core", "accept")} for record in value]
        if isinstance(value, list) else value
        for key, value in document.items()
    }


@pytest.mark.parametrize("slug", slugs())
def test_every_coded_span_is_exact_and_the_document_valid(slug: str) -> None:
    document, text = coded(slug), case_of(slug).article.text
    jsonschema.validate(document, SCHEMA)
    assert [span for span in spans_in(document) if text[span["start"]:span["end"]] != span["text"]] == []


@pytest.mark.parametrize("slug", slugs())
def test_the_expected_document_is_valid_itself(slug: str) -> None:
    jsonschema.validate(without_notes(gold_of(case_of(slug))), SCHEMA)


@pytest.mark.parametrize("slug", slugs())
def test_an_expected_document_compared_with_itself_is_perfect(slug: str) -> None:
    gold = gold_of(case_of(slug))
    assert {name for name, one in compare(gold, gold).items() if one.missed or one.extra} == set()


@pytest.mark.parametrize("name", sorted(KEYS))
@pytest.mark.parametrize("measure", ["recall", "precision"])
def test_no_list_falls_below_its_floor(name: str, measure: str) -> None:
    reached, floor = shares()[name][measure], floors().get(name, {}).get(measure, 0.0)
    assert reached >= floor - SLACK, (
        f"{name}: {measure} {reached:.3f} is below the floor {floor:.3f}; see `python -m tests.articles.golden`."
    )


@pytest.mark.parametrize("slug", [slug for slug in slugs() if case_of(slug).expected.get("nothing")])
def test_a_text_that_only_sounds_like_a_peace_process_gives_no_more_peace_records_than_before(slug: str) -> None:
    assert len(forbidden(slug)) <= floors().get("traps", {}).get(slug, 0), forbidden(slug)


@pytest.mark.parametrize("slug", [slug for slug in slugs() if case_of(slug).expected.get("undated")])
def test_an_undated_text_stays_undated(slug: str) -> None:
    document = coded(slug)
    assert document["article"]["published"] is None
    years = [time["value"] for time in document["times"] if time["value"] and time["value"][:4].isdigit()]
    assert years == [], "A year that the text does not give was filled in."
