"""Quotation marks: exact edges, whatever marks the paper uses."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from truceline.language.words.quotes import find_quotes, is_scare
from truceline.model.layers import Quote
from truceline.model.text import Span


def blocks(text: str) -> list[Span]:
    return [Span(*found.span()) for found in re.finditer(r"[^\n]+", text)]


def quoted(text: str, cues: tuple[str, ...] = ()) -> list[str]:
    offsets = [text.index(cue) for cue in cues]
    return [text[q.span.start : q.span.end] for q in find_quotes(text, blocks(text), cues=offsets)]


def quotes(text: str) -> tuple[Quote, ...]:
    return find_quotes(text, blocks(text))


@pytest.mark.parametrize(
    "text",
    [
        "“The road is open,” Maro said.",
        '"The road is open," Maro said.',
        "''The road is open,'' Maro said.",
        "``The road is open,'' Maro said.",
        "„The road is open,“ Maro said.",
        "«The road is open,» Maro said.",
        "‘The road is open,’ Maro said.",
        "'The road is open,' Maro said.",
        '“The road is open," Maro said.',
        '"The road is open,” Maro said.',
        "“The road is open,“ Maro said.",
        "”The road is open,” Maro said.",
    ],
)
def test_every_kind_of_mark_gives_the_words_with_the_inner_comma(text: str) -> None:
    assert quoted(text) == ["The road is open,"]


def test_mixed_marks_are_paired_by_position() -> None:
    text = '“We state our concern,” said Varga, "and we stay.”'
    assert quoted(text) == ["We state our concern,", "and we stay."]


def test_inner_single_quotes_are_one_deeper() -> None:
    found = quotes("“They call them ‘good fighters’ now,” Brandt said.")
    assert [q.depth for q in found] == [0, 1]
    assert [q.scare for q in found] == [False, True]


def test_british_style_single_outside_double_inside() -> None:
    text = "‘He called it “a farce” and left,’ the envoy said."
    assert quoted(text) == ["He called it “a farce” and left,", "a farce"]


@pytest.mark.parametrize(
    "text",
    [
        "The leaders' map was drawn in the rebels' camp.",
        "The leaders’ map wasn’t what Sana’a’s envoy wanted.",
        "He is 6'2\" tall and fought in the '90s.",
        "Rock ’n’ roll stopped in ’92.",
        "It's the parties' call; they don't agree.",
    ],
)
def test_apostrophes_and_inches_never_open_a_quote(text: str) -> None:
    assert quoted(text) == []


def test_apostrophes_inside_single_quotes_do_not_close_them() -> None:
    text = "‘The leaders’ map isn’t ours,’ she said."
    assert quoted(text) == ["The leaders’ map isn’t ours,"]


def test_plural_apostrophe_after_a_double_quote_is_left_alone() -> None:
    assert quoted('"The rebels\' camp is empty," she said.') == ["The rebels' camp is empty,"]


def test_quote_over_three_paragraphs_is_linked() -> None:
    text = "“We offered a date.\n\n“They never answered.\n\n“So we left,” Maro said."
    found = quotes(text)
    assert [text[q.span.start : q.span.end] for q in found] == ["We offered a date.", "They never answered.", "So we left,"]
    assert [q.continues for q in found] == [None, 0, 1]
    assert all(q.closed for q in found)


def test_quote_closed_only_in_the_next_paragraph_is_linked() -> None:
    text = "“We offered a date.\n\nThey never answered,” Maro said."
    assert quoted(text) == ["We offered a date.", "They never answered,"]
    assert quotes(text)[1].continues == 0


def test_single_quotes_over_paragraphs_after_a_colon_are_linked() -> None:
    text = "He wrote: 'We can't go on.\n\n'The rebels' map is a trap.\n\nEnough.'"
    found = quotes(text)
    assert [text[q.span.start : q.span.end] for q in found] == ["We can't go on.", "The rebels' map is a trap.", "Enough."]
    assert [q.continues for q in found] == [None, 0, 1]


def test_missing_closing_mark_ends_before_the_cue() -> None:
    text = '"We will never sign, Maro said. The hall emptied.'
    found = find_quotes(text, blocks(text), cues=[text.index("said")])
    assert [text[q.span.start : q.span.end] for q in found] == ["We will never sign,"]
    assert not found[0].closed


def test_missing_closing_mark_never_swallows_the_article() -> None:
    text = '"We will never sign.\n\nThe hall emptied.\n\nMaro left.'
    assert quoted(text) == ["We will never sign."]


def test_second_opening_mark_ends_an_unclosed_quote() -> None:
    text = "“We will sign, Maro said. “It is time,” he added."
    assert quoted(text, cues=("said", "added")) == ["We will sign,", "It is time,"]


def test_unclosed_quote_does_not_nest_the_rest_of_a_long_paragraph() -> None:
    text = "“We will sign, Maro said. “It is time,” he added. “We are ready,” he said. “Now,” he said."
    found = quotes(text)
    assert [text[q.span.start : q.span.end] for q in found][1:] == ["It is time,", "We are ready,", "Now,"]
    assert all(q.depth == 0 for q in found)


def test_same_marks_may_nest() -> None:
    assert [q.depth for q in quotes("“He said “no” and left,” Maro recalled. “So did I,” she said.")] == [0, 1, 0]


def test_no_break_spaces_leave_offsets_alone() -> None:
    text = "\u00a0“The talks are\u00a0not over,”\u00a0Deng said."
    assert quoted(text) == ["The talks are\u00a0not over,"]


def test_mark_after_a_dash_opens() -> None:
    assert quoted("He paused—“no more talks”—and left.") == ["no more talks"]


@pytest.mark.parametrize("words", ["safe", "so-called corridor", "The Long Road to Peace", "Shorty"])
def test_terms_and_titles_are_scare(words: str) -> None:
    assert is_scare(words)


@pytest.mark.parametrize("words", ["No.", "a shameful betrayal of our people", "We stay.", "The road is open,"])
def test_sentences_and_longer_phrases_are_not_scare(words: str) -> None:
    assert not is_scare(words)


@given(st.text(alphabet="ab.,s \n'\"“”‘’«»`-5", max_size=200))
def test_spans_are_inside_the_text_ordered_and_nested(text: str) -> None:
    found = quotes(text)
    assert [q.span.start for q in found] == sorted(q.span.start for q in found)
    for number, quote in enumerate(found):
        words = text[quote.span.start : quote.span.end]
        assert words == words.strip()
        assert "\n" not in words
        assert quote.continues is None or quote.continues < number
        for other in found[:number]:
            inside = other.span.covers(quote.span)
            assert inside or not other.span.touches(quote.span)


@given(st.lists(st.sampled_from(["We stay", "They left", "No deal"]), min_size=1, max_size=5))
def test_well_formed_quotes_are_all_found(said: list[str]) -> None:
    text = " ".join(f"“{words},” Maro said." for words in said)
    assert quoted(text) == [words + "," for words in said]
    assert quoted(text.replace("“", '"').replace("”", '"')) == [words + "," for words in said]


def test_time_grows_with_length_only() -> None:
    for pattern in ("‘“", "“a, ", "' \"", "«‹"):
        assert isinstance(find_quotes(pattern * 20000, [Span(0, 40000)], cues=range(0, 40000, 7)), tuple)
