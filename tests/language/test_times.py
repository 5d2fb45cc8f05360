"""What each time expression means, alone and under a publication date. Sentences are our own; agencies and events invented.

Readings here have words only: what the grammar finds must not depend on the language model.
"""

from pathlib import Path

import pytest

from tests.language.reading_of_words import words_only
from truceline.language.times import resolve, time_layer
from truceline.model.layers import TimeExpression

PUBLISHED = "2016-04-25"
TABLE: dict[str, list[tuple[str | None, ...]]] = {}
"""(words, kind, value without a date, rule, modifier, value if published that Monday) by sentence; in times.tsv "-" is None."""
for line in Path(__file__).with_name("times.tsv").read_text("utf-8").splitlines()[1:]:
    sentence, *row = line.split("\t")
    TABLE.setdefault(sentence, []).extend([] if row[0] == "-" else [tuple(None if field == "-" else field for field in row)])


def found(text: str) -> tuple[TimeExpression, ...]:
    return time_layer(words_only(text)).times


@pytest.mark.parametrize("text", TABLE)
def test_expressions_of_a_sentence(text: str) -> None:
    times = found(text)
    later = resolve(times, PUBLISHED)
    assert [
        (t.evidence.text, t.kind, t.value, t.rule, t.modifier, dated.value) for t, dated in zip(times, later, strict=True)
    ] == TABLE[text]


def test_the_table_is_large() -> None:
    assert sum(map(len, TABLE.values())) >= 150


def test_anchors_name_the_expression_they_count_from() -> None:
    attack, after, later = found("Rebels attacked on 3 May 2016, left two days later and came back the following day.")
    assert (attack.anchor, after.anchor, later.anchor) == (None, attack.id, after.id)
    assert later.value == "2016-05-06"
