"""Time records, and which expression dates which predicate. Trees are hand-made; sentences are our own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.language.reading_of_words import parsed, words_only
from truceline.coding.grammar.time_links import time_of
from truceline.coding.times import code_times
from truceline.knowledge.catalogue import Knowledge
from truceline.language.times import time_layer
from truceline.model.findings import Findings
from truceline.model.layers import Quote
from truceline.model.reading import Reading
from truceline.model.text import Span, Zone

NOTHING = Knowledge((), (), (), (), (), {}, "none")
REPORTED = (
    "Sources/source/NOUN/2/nsubj said/say/VERB/0/root Friday/Friday/PROPN/2/obl:tmod that/that/SCONJ/7/mark "
    "talks/talk/NOUN/7/nsubj will/will/AUX/7/aux continue/continue/VERB/2/ccomp "
    "until/until/ADP/11/case only/only/ADV/11/advmod 30/30/NUM/11/nummod "
    "April/April/PROPN/7/obl although/although/SCONJ/14/mark rebels/rebel/NOUN/14/nsubj left/leave/VERB/7/advcl"
)
JOINED = (
    "On/on/ADP/2/case Sunday/Sunday/PROPN/4/obl they/they/PRON/4/nsubj met/meet/VERB/0/root and/and/CCONJ/6/cc "
    "agreed/agree/VERB/4/conj"
)


def timed(tree: str) -> Reading:
    return time_layer(parsed(tree))


def time_word(reading: Reading, word: str) -> str | None:
    time = time_of(reading, reading.tokens.words.index(word))
    return None if time is None else time.evidence.text


@pytest.mark.parametrize(("word", "time"), [("said", "Friday"), ("continue", "30 April"), ("left", None)])
def test_times_do_not_cross_the_border_of_what_is_said(word: str, time: str | None) -> None:
    assert time_word(timed(REPORTED), word) == time


def test_a_joined_verb_shares_the_time_before_it() -> None:
    assert time_word(timed(JOINED), "agreed") == "Sunday"


def test_a_span_stands_for_its_head() -> None:
    reading = timed(JOINED)
    found = time_of(reading, Span(reading.tokens.starts[3], reading.tokens.ends[5]))
    assert found is not None
    assert found.evidence.text == "Sunday"


def test_a_quotation_keeps_its_times_to_itself() -> None:
    reading = timed(JOINED)
    quoted = replace(reading, quotes=(Quote(Span(reading.tokens.starts[3], reading.tokens.ends[5])),))
    assert time_word(quoted, "met") is None


def test_without_syntax_the_nearest_time_of_the_sentence_counts() -> None:
    reading = time_layer(words_only("On 3 May 2016 they met and on 5 May 2016 they signed"))
    assert time_word(reading, "signed") == "5 May 2016"


def test_a_bare_length_dates_nothing() -> None:
    assert time_word(time_layer(words_only("They fought for five days")), "fought") is None


def test_records_keep_ids_and_fields_of_the_expressions() -> None:
    reading = time_layer(words_only("The army said Friday it left on 3 May 2016."))
    records = code_times(reading, Findings(), NOTHING)
    assert [(r.id, r.kind, r.value, r.anchor, r.rule) for r in records] == [
        (t.id, t.kind, t.value, t.anchor, t.rule) for t in reading.times
    ]


def test_words_that_only_say_now_make_no_record() -> None:
    reading = time_layer(words_only("The army is now in the town and will leave soon, before Ramadan."))
    assert [r.evidence[0].text for r in code_times(reading, Findings(), NOTHING)] == ["soon", "Ramadan"]


def test_no_record_from_boilerplate() -> None:
    text = "They met on 3 May 2016."
    reading = time_layer(words_only(text))
    moved = replace(reading, article=replace(reading.article, zones=(Zone(0, len(text), "boilerplate"),)))
    assert code_times(moved, Findings(), NOTHING) == ()
