from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from truceline.language.engine.model import WEIGHTS
from truceline.language.words.lemmas import Lemmas


@pytest.fixture(scope="module")
def lemmas() -> Lemmas:
    return Lemmas.read(WEIGHTS / "lemmas.tsv")


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [
        ("agreed", "VERB", "agree"),
        ("walked", "VERB", "walk"),
        ("fled", "VERB", "flee"),
        ("fought", "VERB", "fight"),
        ("said", "VERB", "say"),
        ("SAID", "VERB", "say"),
        ("told", "VERB", "tell"),
        ("faded", "VERB", "fade"),
        ("revoking", "VERB", "revoke"),
        ("rebuked", "VERB", "rebuke"),
        ("impeded", "VERB", "impede"),
        ("floated", "VERB", "float"),
        ("shouted", "VERB", "shout"),
        ("withdrew", "VERB", "withdraw"),
        ("parties", "NOUN", "party"),
        ("women", "NOUN", "woman"),
        ("talks", "NOUN", "talk"),
        ("forces", "NOUN", "force"),
        ("n't", "PART", "not"),
        ("n’t", "PART", "not"),
        ("'s", "AUX", "be"),
        ("has", "AUX", "have"),
        ("worse", "ADJ", "bad"),
        ("them", "PRON", "they"),
        ("Geneva", "PROPN", "Geneva"),
        ("UN", "PROPN", "UN"),
        ("ceasefires", "NOUN", "ceasefire"),
        (".", "PUNCT", "."),
    ],
)
def test_a_form_and_its_tag_give_the_lemma(lemmas: Lemmas, form: str, tag: str, lemma: str) -> None:
    assert lemmas.lemma(form, tag) == lemma


@given(form=st.text(max_size=30), tag=st.sampled_from(["NOUN", "VERB", "PROPN", "X", "NOSUCHTAG"]))
def test_any_form_has_an_answer(form: str, tag: str) -> None:
    found = Lemmas({}, {("NOUN", "s"): (1, "")}).lemma(form, tag)
    assert isinstance(found, str)
    assert bool(found) == bool(form)


def test_a_damaged_line_is_named(tmp_path: Path) -> None:
    table = tmp_path / "lemmas.tsv"
    table.write_text("= NOUN men man\n")
    with pytest.raises(ValueError, match="line 1"):
        Lemmas.read(table)
