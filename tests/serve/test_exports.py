"""Exports: equal records give equal bytes, every row has its sources, no cell is a formula, no text becomes markup."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.pages import book_of, duty, leaving
from tests.linking.world import filled, report
from tests.store.builder import Told
from truceline.errors import TrucelineError
from truceline.serve.export import FORMATS, export
from truceline.serve.export.records import Chosen
from truceline.serve.marking import marked_html, segments

PAGES = (leaving("A", "2031-05-05"), duty("C", "2031-05-06"), report("D", None), report("E", "2031-05-07"))


def written(form: str, *pages: Told, chosen: Chosen | None = None) -> bytes:
    store = filled(*pages)
    return export(book_of(store), form, store.text, chosen)


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_equal_records_give_equal_bytes_in_any_order(form: str) -> None:
    assert written(form, *PAGES) == written(form, *reversed(PAGES))


def test_each_row_has_quote_offsets_claimant_reporter_and_revision() -> None:
    rows = [json.loads(line) for line in written("jsonl", *PAGES).decode().splitlines()]
    assert rows
    for line in rows:
        assert line["quote"]
        assert line["start"] < line["end"]
        assert line["record"]
        assert line["revision"] == 1
        assert line["reported_by"]
        assert line["outlet"]
        assert line["stance"]
    claim = next(line for line in rows if line["kind"] == "status_claims")
    assert (claim["claimed_by"], claim["outlet"]) == ("Valdoria", "C")


def test_no_cell_of_csv_starts_a_formula() -> None:
    told = Told("=HYPERLINK(1) said Amina Dar. +1 +2 is what she meant.", outlet="@A", published="2031-05-05", title="-2+3")
    told.actor("Amina Dar", id="dar").add("statements", "=HYPERLINK(1)", id="s", speakers=["dar"])
    rows = list(csv.reader(io.StringIO(written("csv", told).decode(), newline="")))
    assert not [cell for line in rows for cell in line if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]
    assert "'=HYPERLINK(1)" in {cell for line in rows for cell in line}


def test_html_is_escaped_marked_and_without_script() -> None:
    words = "<script>alert(1)</script> & the truce"
    told = Told(f"Amina Dar said {words}.", outlet="<b>A", published="2031-05-05", title="<img src=x>")
    told.actor("Amina Dar", id="dar").add("statements", words, id="s", speakers=["dar"])
    page = written("html", told).decode()
    assert "<script" not in page
    assert "<img" not in page
    assert "<b>" not in page
    assert "<mark>&lt;script&gt;alert(1)&lt;/script&gt; &amp; the truce</mark>" in page


def test_plover_has_asserted_events_with_claimant_quad_and_score() -> None:
    events = [json.loads(line) for line in written("plover", *PAGES).decode().splitlines()]
    assert {(e["event"], e["quad"], e["score"]) for e in events} == {("ASSAULT", "material conflict", -9.5)}
    assert all(e["claimed_by"] == [] and e["cite_info"]["text_sha256"] for e in events)


def test_jsonld_selectors_hold_the_words() -> None:
    found = json.loads(written("jsonld", *PAGES))
    assert found["total"] == len(found["first"]["items"])
    for item in found["first"]["items"]:
        for target in item["target"]:
            position, quote = target["selector"]
            assert position["end"] - position["start"] == len(quote["exact"])


def test_timeline_says_how_many_have_no_date() -> None:
    found = json.loads(written("timelinejs", report("D", None, value=None)))
    assert "have no date" in found["title"]["text"]["text"]


def test_parquet_holds_the_same_rows(tmp_path: object) -> None:
    duckdb = pytest.importorskip("duckdb")
    from pathlib import Path

    file = Path(str(tmp_path)) / "x.parquet"
    file.write_bytes(written("parquet", *PAGES))
    lines = written("jsonl", *PAGES).decode().splitlines()
    assert duckdb.connect().execute(f"SELECT count(*) FROM '{file}'").fetchone() == (len(lines),)


def test_filters_narrow_and_unknown_formats_are_refused() -> None:
    some = written("jsonl", *PAGES, chosen=Chosen(kinds=("status_claims",), speaker="Valdoria")).decode().splitlines()
    assert [json.loads(line)["kind"] for line in some] == ["status_claims"]
    with pytest.raises(TrucelineError, match="csv"):
        written("docx", *PAGES)


def test_overlapping_evidence_becomes_segments() -> None:
    html = marked_html(segments("a <b> c", [(0, 5, "x"), (2, 7, "y")]))
    assert html.count("<mark") == 3
    assert "&lt;b&gt;" in html
    assert "<b>" not in html


@given(text=st.text(min_size=1, max_size=40), data=st.data())
def test_segments_hold_the_whole_text_and_every_mark(text: str, data: st.DataObject) -> None:
    place = st.integers(0, len(text))
    spans = data.draw(st.lists(st.tuples(place, place, st.sampled_from("abc")).map(lambda s: (min(s[:2]), max(s[:2]), s[2]))))
    pieces = segments(text, spans)
    assert "".join(piece.text for piece in pieces) == text
    for a, b, name in spans:
        assert sum(len(piece.text) for piece in pieces if name in piece.ids) >= b - a
