"""Every format gives Articles: text untouched, with the title, date, outlet and address its source states."""

import gzip
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tests.intake.conftest import PAGE, REPORT
from truceline.errors import InputError, UnreadableText
from truceline.intake import IntakeOptions, read_paths, read_sources, safe_name
from truceline.intake.source import Source
from truceline.knowledge.catalogue import KnownOutlet
from truceline.model.text import Article

Read = Callable[..., list[Article | InputError]]
OUTLETS = (KnownOutlet(id="example-times", name="The Example Times", names=("Example Times",), hosts=("example.org",)),)


def article(found: list[Article | InputError]) -> Article:
    assert len(found) == 1, found
    assert isinstance(found[0], Article), found[0]
    return found[0]


def test_text_is_kept_to_the_last_sign(read: Read) -> None:
    text = "\u00a0\r\n“Mixed quotes\", she said.\u00a0\u00a0\r\nOther side’s reply: 'no'.\n\n"
    found = article(read("report.2016.txt", text))
    assert found.text == text
    assert (found.id, found.published, found.published_basis) == ("report.2016", None, "unknown")


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_charsets_are_recognised_and_the_byte_order_mark_is_dropped(read: Read, charset: str) -> None:
    assert article(read("report.txt", REPORT.encode(charset))).text == REPORT


def test_pasted_text_takes_title_from_its_headline_and_outlet_from_the_page(read: Read) -> None:
    page = f"Talks resume in Juba\n\n{REPORT}\n\n© 2016 Example Times. All rights reserved."
    found = article(read("a.txt", page, IntakeOptions(outlets=OUTLETS)))
    assert (found.title, found.publisher) == ("Talks resume in Juba", "The Example Times")


def test_html_page_gives_report_metadata_and_no_furniture(read: Read) -> None:
    found = article(read("page.html", PAGE, IntakeOptions(outlets=OUTLETS)))
    assert found.text.startswith("Talks resume in Juba\n\nMediators said")
    assert "never read" not in found.text
    assert [zone.kind for zone in found.zones] == ["headline", "body"]
    assert (found.title, found.publisher) == ("Talks resume in Juba", "The Example Times")
    assert (found.published, found.published_basis) == ("2016-07-02", "metadata")


def test_html_without_a_date_stays_undated(read: Read) -> None:
    assert article(read("page.html", f"<html><body><p>{REPORT}</p></body></html>")).published is None


def test_html_in_a_declared_charset_is_read(read: Read) -> None:
    page = f'<html><head><meta charset="iso-8859-1"></head><body><p>{REPORT} The café stayed shut.</p></body></html>'
    assert "“We are still" in article(read("page.html", page.encode("cp1252"))).text


def test_jsonl_lines_become_articles_and_a_bad_line_is_listed_by_number(read: Read) -> None:
    lines = [
        json.dumps({"id": 7, "text": REPORT, "published": "2016-07-02 15:00:35-05:00", "outlet": "Example Times"}),
        "{not json",
        json.dumps({"id": "b", "title": "no text"}),
        "",
        json.dumps(["a list"]),
        json.dumps({"text": REPORT, "url": "https://www.example.org/a", "published": "2016-02-30"}),
        json.dumps({"text": REPORT}),
    ]
    found = read("many.jsonl", "\ufeff" + "\n".join(lines))
    first, last = found[0], found[-1]
    assert isinstance(first, Article)
    assert (first.id, first.published, first.published_basis) == ("7", "2016-07-02", "metadata")
    assert first.publisher == "Example Times"
    assert isinstance(last, Article)
    assert last.id == "many-7"
    failures = [error for error in found if isinstance(error, InputError)]
    assert [error.item.rpartition("line ")[2] for error in failures] == ["2", "3", "5", "6"]
    assert "does not exist" in str(failures[-1])


def test_jsonl_title_in_the_text_is_the_headline_zone_and_else_there_is_none(read: Read) -> None:
    title = "Talks resume in Juba"
    found = read("t.jsonl", "\n".join(json.dumps({"text": text, "title": title}) for text in (f"{title}\n\n{REPORT}", REPORT)))
    kinds = [[zone.kind for zone in entry.zones] for entry in found if isinstance(entry, Article)]
    assert kinds == [["headline", "body"], ["body"]]


def test_csv_is_read_with_a_column_map(read: Read) -> None:
    table = f'Nr;Body;Day\n4;"{REPORT}";2016-07-02\n5;;2016-07-02\n'
    found = read("t.csv", table, IntakeOptions(columns={"id": "nr", "text": "body", "published": "Day"}))
    assert isinstance(found[0], Article)
    assert (found[0].id, found[0].text, found[0].published) == ("4", REPORT, "2016-07-02")
    assert isinstance(found[1], UnreadableText)
    assert "row 3" in found[1].item


def test_csv_without_a_text_column_says_which_columns_it_has(read: Read) -> None:
    assert "it has a, b" in str(read("t.csv", "a,b\n1,2\n")[0])


def test_gzip_is_taken_off_whatever_the_name(read: Read) -> None:
    assert article(read("report.txt.gz", gzip.compress(REPORT.encode()))).id == "report"
    assert article(read("plain", gzip.compress(REPORT.encode()))).text == REPORT


def test_feed_entries_become_articles(read: Read) -> None:
    feed = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Example Times - World</title>
    <item><title>Talks resume</title><link>https://example.org/1</link><pubDate>Sat, 02 Jul 2016 23:30:00 -0500</pubDate>
    <description>&lt;p&gt;{REPORT}&lt;/p&gt;</description></item><item><link>https://example.org/2</link></item></channel></rss>"""
    found = read("world.rss", feed, IntakeOptions(outlets=OUTLETS))
    assert isinstance(found[0], Article)
    assert (found[0].id, found[0].title, found[0].publisher, found[0].published) == (
        "https://example.org/1",
        "Talks resume",
        "The Example Times",
        "2016-07-02",
    )
    assert found[0].zones[0].kind == "headline"
    assert isinstance(found[1], UnreadableText)


def test_warc_responses_become_articles_and_a_truncated_archive_keeps_what_came_before(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc.gz"
    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        for number in range(3):
            for kind, body in (("image/png", b"\x89PNG"), ("text/html; charset=utf-8", PAGE.encode())):
                headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.0")
                writer.write_record(
                    writer.create_warc_record(
                        f"https://example.org/{number}", "response", payload=io.BytesIO(body), http_headers=headers
                    )
                )
    whole = list(read_paths([path]))
    assert [getattr(entry, "url", None) for entry in whole] == [f"https://example.org/{number}" for number in range(3)]
    path.write_bytes(path.read_bytes()[:-300])
    cut = list(read_paths([path]))
    assert [type(entry).__name__ for entry in cut] == ["Article", "Article", "UnreadableText"]


@pytest.mark.parametrize("data", [REPORT, PAGE, json.dumps({"text": REPORT}) + "\n" + json.dumps({"text": REPORT})])
def test_standard_input_is_recognised_by_its_first_bytes(data: str) -> None:
    found = list(read_sources(["-"], options=IntakeOptions(stdin=io.BytesIO(data.encode()))))
    assert all(isinstance(entry, Article) for entry in found)
    assert len(found) == (2 if data.startswith("{") else 1)
    assert all("Mediators said" in entry.text for entry in found if isinstance(entry, Article))


def test_folder_is_read_in_order_and_foreign_files_are_listed(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "2.txt").write_text(REPORT)
    (tmp_path / "a.html").write_text(PAGE)
    (tmp_path / "c.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / ".hidden.txt").write_text(REPORT)
    found = list(read_paths([tmp_path]))
    assert [getattr(entry, "id", None) for entry in found] == ["a", "2", None]
    assert str(found[2]) == f"{tmp_path / 'c.jpg'} has an extension that no reader takes; pass it by name if it is text."


@given(st.text(max_size=60), st.text(max_size=60))
def test_safe_names_are_safe_and_differ_when_ids_differ(one: str, other: str) -> None:
    for name in (safe_name(one), safe_name(other)):
        assert name
        assert not set(name) & set('/\\:*?"<>| \n\0')
        assert not name.startswith((".", "-"))
    assert (safe_name(one) == safe_name(other)) == (one == other)


def test_a_further_reader_takes_files_of_its_ending(tmp_path: Path) -> None:
    def read_shouted(source: Source, options: IntakeOptions) -> Iterator[Article | InputError]:
        with source.open() as stream:
            yield Article(id=source.stem or "", text=stream.read().decode().lower())

    (tmp_path / "a.shout").write_text("THE TRUCE HELD.")
    (found,) = read_sources([tmp_path], options=IntakeOptions(readers={".shout": read_shouted}))
    assert isinstance(found, Article)
    assert (found.id, found.text) == ("a", "the truce held.")


def test_importing_intake_loads_no_heavy_library() -> None:
    heavy = {"trafilatura", "feedparser", "warcio", "py3langid", "rensa", "httpx2", "ray", "lxml", "numpy"}
    modules = "truceline.intake, truceline.executors, truceline.intake.duplicates, truceline.intake.fetch"
    check = f"import sys, {modules}; print(sorted({heavy!r} & set(sys.modules)))"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    loaded = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True, env=environment)
    assert loaded.stdout.strip() == "[]"


def test_a_result_written_beside_a_text_is_no_sidecar(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(
        "The rebels said that they would return to the talks with the government.", encoding="utf-8"
    )
    (tmp_path / "report.json").write_text("", encoding="utf-8")
    (article,) = read_paths([str(tmp_path / "report.txt")])
    assert isinstance(article, Article)
