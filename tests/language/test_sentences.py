"""Paragraphs and the sentence ends that are certain: datelines, wrapped lines, abbreviations, quotations."""

import pytest

from tests.coding.reading_of import syntax_of
from truceline.language.words.sentences import certain_ends, paragraphs
from truceline.language.words.tokens import tokenize
from truceline.model.text import Article, Zone


def test_dateline_is_a_sentence_of_its_own() -> None:
    reading = syntax_of("KHARTOUM (Reuters) - Rebels in Darfur said on Monday that they had left the talks.")
    assert [reading.tokens.words[sentence.first] for sentence in reading.sentences] == ["KHARTOUM", "Rebels"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Gen. Aung San left. The U.S. envoy stayed.", 2),
        ('"We will stay." The envoy left.', 2),
        ("The envoy left at 5 p.m. on Jan. 3. Talks go on.", 2),
        ("The army left … The rebels stayed.", 2),
    ],
)
def test_certain_ends(text: str, count: int) -> None:
    assert sum(certain_ends(tokenize(text))) == count


def test_a_question_mark_before_a_closing_quote_is_left_open() -> None:
    words = tokenize('"Who left?" Mugabe asked.')
    assert [word.text for word, end in zip(words, certain_ends(words), strict=True) if end] == ["."]


def test_lines_are_paragraphs_unless_the_page_is_wrapped() -> None:
    lines = Article("a", "First line of a list\nSecond line of a list\n", zones=(Zone(0, 43, "body"),))
    assert len(paragraphs(lines)) == 2
    text = "The government and the rebels, which have fought since 2013,\nagreed on a truce.\n\nIt holds."
    wrapped = Article("b", text, zones=(Zone(0, len(text), "body"),))
    assert len(paragraphs(wrapped)) == 2


def test_boilerplate_is_no_paragraph() -> None:
    article = Article("a", "SHARE THIS\nThe truce holds.", zones=(Zone(0, 10, "boilerplate"), Zone(11, 27, "body")))
    assert [article.text[block.start : block.end] for block in paragraphs(article)] == ["The truce holds."]


def test_a_wrapped_and_double_spaced_page_is_joined_again() -> None:
    lines = [
        "The government of Chad and the rebels of the north agreed on",
        "Monday to stop fighting, said a mediator who had seen the",
        "text. The rebels had fought since 2016.",
        "A minister said the army would keep to the agreement as long",
        "as the other side did so, and that the first prisoners would",
        "be freed on Friday.",
        "The mediator, who spoke in Doha, called it a first step and",
        "asked both sides to send their envoys to the next round of",
        "talks.",
    ]
    text = "\n\n".join(lines)
    blocks = paragraphs(Article("a", text, zones=(Zone(0, len(text), "body"),)))
    assert [text[block.start : block.end].replace("\n\n", " ").split()[-1] for block in blocks] == [
        "2016.",
        "Friday.",
        "talks.",
    ]
