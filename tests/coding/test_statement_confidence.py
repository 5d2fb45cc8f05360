"""Confidence of statements: higher where tagger and rules agree, none where it was not measured."""

from __future__ import annotations

from tests.coding.reading_of import reading_of
from truceline.coding.attribution.confidence import Tagged, features_of, probability, weights
from truceline.coding.attribution.cues import cue_book
from truceline.coding.attribution.rules import attribute
from truceline.coding.statements import code_statements
from truceline.knowledge.loader import load_knowledge
from truceline.model.findings import Findings


def confidences(text: str) -> list[float | None]:
    return [s.confidence for s in code_statements(reading_of(text), Findings(), load_knowledge())]


def test_plain_statement_on_which_tagger_and_rules_agree_is_sure() -> None:
    (sure,) = confidences("Norwegian envoy Erik Solheim said the talks would resume in Oslo on Monday.")
    assert sure is not None
    assert sure > 0.8


def test_pronoun_as_source_has_no_confidence_since_its_reading_was_not_measured() -> None:
    first, second = confidences("Erik Solheim said the talks would resume. He said both sides had agreed to meet.")
    assert first is not None
    assert second is None


def test_agreement_with_the_tagger_makes_surer() -> None:
    one = dict.fromkeys(weights(), 0.0) | {"bias": 1.0, "agreed": 1.0, "least_sure": 0.9, "dice_above_half": 0.5}
    assert probability(one, weights()) > probability(one | {"agreed": 0.0, "least_sure": 0.0}, weights())


def test_every_feature_has_a_weight() -> None:
    reading = reading_of("Erik Solheim said the talks would resume.")
    (attribution,) = attribute(reading, cue_book(load_knowledge()))
    assert set(features_of(reading, Tagged.of(reading), attribution)) == set(weights())
