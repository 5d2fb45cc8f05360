"""Hostile and broken items: each gives exactly one listed failure in one plain sentence, and the rest of the run goes on."""

import gzip
import io
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.intake.conftest import REPORT
from truceline.errors import InputError, UnknownFormat, UnreadableText
from truceline.intake import IntakeOptions, Limits, read_paths, read_sources
from truceline.intake.decode import decode
from truceline.model.text import Article

GERMAN = (
    "Die Vermittler sagten am Montag, dass beide Delegationen nach drei Tagen Pause in den Saal in Juba zurückgekehrt seien. "
    "„Wir sind beim Abzug der Truppen noch weit voneinander entfernt“, sagte der Chefvermittler am Abend vor der Presse."
)
RUSSIAN = "Посредники сообщили, что стороны вернулись в зал заседаний. " * 5


def zip_bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"a" * 20_000_000)
    return packed.getvalue()


HOSTILE: dict[str, tuple[Callable[[], bytes], type[InputError], str]] = {
    "empty.txt": (lambda: b"", UnreadableText, "is empty"),
    "blank.txt": (lambda: b" \n\t\r\n", UnreadableText, "is empty"),
    "mark.txt": (lambda: b"\xef\xbb\xbf", UnreadableText, "is empty"),
    "signs.txt": (lambda: b"123 --- 456", UnreadableText, "holds no words"),
    "binary.txt": (lambda: bytes(range(256)) * 50, UnreadableText, "is binary"),
    "controls.txt": (lambda: b"The truce \x01\x02\x03\x04\x05 held." * 9, UnreadableText, "is binary"),
    "huge.txt": (lambda: b"The truce held. " * 3_200_000, UnreadableText, "is larger than 10 MB"),
    "long.txt": (lambda: b"The truce held. " * 90_000, UnreadableText, "characters, more than"),
    "invalid.txt": (lambda: b"The talks \xff\xfe\x80 resumed in Juba.", UnreadableText, "is not text in UTF-8"),
    "broken.txt": (lambda: "“Yes,” she said. “No.”".encode()[:-1], UnreadableText, "is not text in UTF-8"),
    "german.txt": (lambda: GERMAN.encode(), UnreadableText, "is not in English"),
    "arabic.txt": (lambda: "قال الوسطاء إن الوفدين عادا إلى القاعة".encode(), UnreadableText, "is not in English"),
    "russian.txt": (lambda: RUSSIAN.encode("cp1251"), UnreadableText, "not in English"),
    "paper.pdf": (lambda: b"%PDF-1.7 ...", UnknownFormat, "extension that no reader takes"),
    "paper.txt": (lambda: b"%PDF-1.7 ...", UnknownFormat, "is a PDF"),
    "archive.txt": (zip_bomb, UnknownFormat, "is a zip archive"),
    "bomb.txt.gz": (lambda: gzip.compress(b"a" * 60_000_000), UnreadableText, "larger than|gzip bomb"),
    "bomb.jsonl.gz": (lambda: gzip.compress(b'{"a":1}' * 9_000_000), UnreadableText, "longer than|gzip bomb"),
    "bomb2.jsonl.gz": (lambda: gzip.compress(b"\n" * 60_000_000), UnreadableText, "gzip bomb"),
    "bomb.csv.gz": (lambda: gzip.compress(b"text\n" + b"\n" * 60_000_000), UnreadableText, "gzip bomb"),
    "cut.txt.gz": (lambda: gzip.compress(REPORT.encode() * 50)[:-40], UnreadableText, "breaks off"),
    "deep.html": (lambda: b"<html><body>" + b"<div>" * 100_000 + REPORT.encode(), UnreadableText, "nests more than"),
    "deep.xml": (lambda: b"<rss>" + b"<a>" * 100_000, UnreadableText, "nests more than"),
    "deep.json": (lambda: b"[" * 100_000, UnreadableText, "not valid JSON"),
    "deep.jsonl": (lambda: b"[" * 100_000, UnreadableText, "not valid JSON"),
    "entities.xml": (lambda: b'<!DOCTYPE a [<!ENTITY x "' + b"y" * 999 + b'">]><a>&x;&x;</a>', UnreadableText, "not an RSS"),
    "nothing.html": (lambda: b"<html><body><script>var a = 1;</script></body></html>", UnreadableText, "without a report"),
    "line.jsonl": (lambda: b'{"text": "' + b"a" * 100_000_000 + b'"}', UnreadableText, "line 1 is longer than 10 MB"),
    "surrogate.jsonl": (lambda: b'{"text": "The truce \\ud800 held."}', UnreadableText, "half a character"),
    "nul.jsonl": (lambda: b'{"text": "The truce \\u0000 held."}', UnreadableText, "is binary"),
    "number.jsonl": (lambda: b'{"text": 5}', UnreadableText, "not a string"),
    "date.jsonl": (lambda: b'{"text": "The truce held.", "published": "2015-02-29"}', UnreadableText, "does not exist"),
    "quote.csv": (lambda: b'text\n"' + b"a" * 11_000_000, UnreadableText, "cannot be read after row"),
    "latin.csv": (lambda: b"text\nThe truce \xff held.\n", UnreadableText, "not text in UTF-8"),
    "no.warc": (lambda: b"not an archive at all", UnreadableText, "breaks off|no WARC record"),
    "empty.warc.gz": (lambda: b"", UnreadableText, "no WARC record|breaks off"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_item_is_one_listed_failure_and_the_rest_goes_on(tmp_path: Path, name: str) -> None:
    make, kind, says = HOSTILE[name]
    (tmp_path / "a-good.txt").write_text(REPORT)
    (tmp_path / name).write_bytes(make())
    (tmp_path / "z-good.txt").write_text(REPORT)
    found = list(read_paths([tmp_path]))
    assert [entry.id for entry in found if isinstance(entry, Article)] == ["a-good", "z-good"]
    (failure,) = [entry for entry in found if isinstance(entry, InputError)]
    assert type(failure) is kind
    assert name in failure.item
    assert str(failure).startswith(failure.item)
    assert str(failure).endswith(".")
    assert "\n" not in str(failure)
    assert len(str(failure)) < 300 + len(failure.item)
    assert re.search(says, str(failure)), str(failure)


def test_a_gzip_bomb_is_stopped_while_it_unpacks(tmp_path: Path) -> None:
    import tracemalloc

    (tmp_path / "bomb.txt.gz").write_bytes(gzip.compress(b"\0" * 200_000_000, 9))
    tracemalloc.start()
    (failure,) = read_paths([tmp_path])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert isinstance(failure, UnreadableText)
    assert peak < 40_000_000


def test_a_line_of_hundred_megabytes_does_not_take_the_lines_beside_it(tmp_path: Path) -> None:
    good = json.dumps({"text": REPORT}).encode()
    (tmp_path / "many.jsonl").write_bytes(good + b"\n" + b"x" * 100_000_000 + b"\n" + good)
    assert [type(entry).__name__ for entry in read_paths([tmp_path])] == ["Article", "UnreadableText", "Article"]


def test_a_truncated_gzip_of_lines_keeps_the_lines_before_the_break(tmp_path: Path) -> None:
    import random

    noise = random.Random(7)
    lines = [json.dumps({"text": f"{REPORT} {noise.random()}"}) for _ in range(4_000)]
    packed = gzip.compress("\n".join(lines).encode())
    (tmp_path / "many.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    found = list(read_paths([tmp_path]))
    assert len(found) > 1_000
    assert [type(entry).__name__ for entry in found[-2:]] == ["Article", "UnreadableText"]


def test_missing_and_forbidden_files_are_listed(tmp_path: Path) -> None:
    (failure,) = read_paths([tmp_path / "absent.txt"])
    assert "cannot be opened" in str(failure)


def test_an_address_is_not_fetched_unless_fetching_is_on() -> None:
    (failure,) = read_paths(["https://example.org/report"])
    assert isinstance(failure, UnknownFormat)
    assert "fetching is off" in str(failure)


def test_short_texts_get_the_benefit_of_the_doubt(tmp_path: Path) -> None:
    (tmp_path / "short.txt").write_text("Ceasefire in Tripoli")
    assert all(isinstance(entry, Article) for entry in read_paths([tmp_path]))


def test_limits_can_be_set(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT)
    (failure,) = read_sources([tmp_path], options=IntakeOptions(limits=Limits(characters=100)))
    assert "more than the 100 of one article" in str(failure)


@pytest.mark.parametrize("text", ["Milošević’s side — “no” – said the envoy…", "A café in Bogotá; £5 or €6, © 2016"])
def test_legacy_english_is_read_as_windows_1252(text: str) -> None:
    kept = text.replace("ć", "c")
    assert decode(kept.encode("cp1252"), item="a.txt") == kept


def test_a_damaged_sidecar_is_the_failure_of_its_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT)
    (tmp_path / "a.txt.json").write_text("{")
    (failure,) = read_paths([tmp_path])
    assert "cannot be read; write it as JSON or TOML" in str(failure)
