"""Evidence cannot hold wrong words; spans and ids are what they say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from truceline.errors import EvidenceError
from truceline.model.document import to_document, to_json
from truceline.model.findings import Findings
from truceline.model.ids import record_id
from truceline.model.speech import Assertion
from truceline.model.text import Article, Evidence, Span, Zone


@given(st.text(min_size=1, max_size=60), st.data())
def test_evidence_cut_from_a_text_holds_its_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert Evidence.cut(text, start, end).text == text[start:end]


@pytest.mark.parametrize(("start", "end", "words"), [(0, 3, "ab"), (-1, 1, "ab"), (2, 2, ""), (3, 1, "ab")])
def test_evidence_with_other_words_cannot_be_made(start: int, end: int, words: str) -> None:
    with pytest.raises(EvidenceError):
        Evidence(start, end, words)


def test_evidence_outside_the_text_cannot_be_cut() -> None:
    with pytest.raises(EvidenceError):
        Evidence.cut("short", 2, 9)


def test_record_without_evidence_cannot_be_made() -> None:
    with pytest.raises(EvidenceError):
        Assertion(id="assertion-1", evidence=(), method="test")


def test_record_with_evidence_out_of_order_cannot_be_made() -> None:
    late, early = Evidence(5, 6, "x"), Evidence(0, 1, "y")
    with pytest.raises(EvidenceError):
        Assertion(id="assertion-1", evidence=(late, early), method="test")


def test_empty_span_cannot_be_made() -> None:
    with pytest.raises(EvidenceError):
        Span(3, 3)


def test_ids_depend_on_text_kind_place_and_extra_but_not_on_the_article_id() -> None:
    one, two = Article("one", "The truce holds."), Article("two", "The truce holds.")
    span = Span(4, 9)
    assert record_id(one, "labels", [span]) == record_id(two, "labels", [span])
    different = {record_id(one, kind, [place], *extra) for kind in ("labels", "events") for place in (span, Span(4, 8))
                 for extra in ((), ("x",))}
    assert len(different) == 8


def test_document_is_sorted_and_equal_input_gives_equal_bytes() -> None:
    article = Article("a", "One. Two.", zones=(Zone(0, 9, "body"),))
    records = tuple(
        Assertion(id=f"assertion-{start}", evidence=(article.evidence(start, start + 3),), method="test") for start in (5, 0)
    )
    document = to_document(article, Findings(assertions=records))
    assert [record["evidence"][0]["text"] for record in document["assertions"]] == ["One", "Two"]
    assert to_json(document) == to_json(to_document(article, Findings(assertions=records[::-1])))
