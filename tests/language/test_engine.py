from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from truceline.errors import ModelMissing
from truceline.language.engine.analysis import Analysis
from truceline.language.engine.model import WEIGHTS, Engine

LAVROV = "Lavrov said on Monday that Damascus and Moscow have asked the opposition to leave the area .".split()  # noqa: SIM905
WALKOUT = ["The", "group", "walked", "out", "of", "negotiations", "in", "Geneva", "."]


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.load()


def text_of(words: list[str], tags: tuple[str, ...], kind: str) -> list[str]:
    """The words of every span of a kind ("B-PER" -> "PER", "B" -> "")."""
    found: list[list[str]] = []
    for word, tag in zip(words, tags, strict=True):
        if tag[0] == "B" and tag[2:] == kind:
            found.append([word])
        elif tag[0] == "I" and tag[2:] == kind:
            found[-1].append(word)
    return [" ".join(span) for span in found]


def check_columns(found: Analysis, count: int) -> None:
    for column in dataclasses.fields(found):
        assert len(getattr(found, column.name)) == count, column.name
    if not count:
        return
    assert found.sentence_ends[-1]
    begin = 0
    for place, is_end in enumerate(found.sentence_ends):
        if is_end:
            heads = found.heads[begin : place + 1]
            assert sum(head == -1 for head in heads) == 1
            assert all(head == -1 or begin <= head <= place for head in heads)
            begin = place + 1
    for names in (found.names, found.mentions, found.sources, found.cues, found.contents):
        before = "O"
        for tag in names:
            assert tag[0] != "I" or (before != "O" and before[2:] == tag[2:])
            before = tag


def test_a_report_of_speech_gives_its_source_cue_and_content(engine: Engine) -> None:
    found = engine.analyse(LAVROV)
    check_columns(found, len(LAVROV))
    said = LAVROV.index("said")
    assert found.heads[said] == -1
    assert (found.heads[0], found.labels[0]) == (said, "nsubj")
    assert found.lemmas[said] == "say"
    assert text_of(LAVROV, found.sources, "") == ["Lavrov"]
    assert text_of(LAVROV, found.cues, "")[0].startswith("said")
    assert text_of(LAVROV, found.contents, "")[0].startswith("that Damascus")
    assert text_of(LAVROV, found.names, "PER") == ["Lavrov"]
    assert "Damascus" in text_of(LAVROV, found.names, "LOC")


def test_sentences_are_found_and_breaks_are_kept(engine: Engine) -> None:
    words = WALKOUT + LAVROV
    assert [n for n, end in enumerate(engine.analyse(words).sentence_ends) if end] == [len(WALKOUT) - 1, len(words) - 1]
    breaks = [word == "and" for word in words]
    assert engine.analyse(words, breaks).sentence_ends[words.index("and")]
    gold = engine.analyse(words, breaks, fixed=True)
    assert [n for n, end in enumerate(gold.sentence_ends) if end] == [words.index("and"), len(words) - 1]


def test_closing_quotation_marks_stay_with_their_sentence(engine: Engine) -> None:
    for opening, closing in (('"', '"'), ("“", "”")):
        words = [opening, *LAVROV, closing, *WALKOUT, opening, *LAVROV, closing]
        ends = {n for n, end in enumerate(engine.analyse(words).sentence_ends) if end}
        assert len(LAVROV) not in ends
        assert len(words) - 2 not in ends
        assert len(words) - 1 in ends


def test_values_are_plain_python(engine: Engine) -> None:
    found = engine.analyse(LAVROV)
    json.dumps(dataclasses.asdict(found))
    assert type(found.heads[0]) is int
    assert type(found.name_sure[0]) is float
    assert type(found.sentence_ends[0]) is bool


def test_the_same_words_give_the_same_result_whatever_came_before(engine: Engine) -> None:
    alone = engine.analyse(LAVROV)
    engine.analyse(WALKOUT * 40)
    assert engine.analyse(LAVROV) == alone
    assert Engine.load().analyse(LAVROV) == alone


def test_long_texts_are_cut_at_sentence_ends(engine: Engine) -> None:
    words = (WALKOUT + LAVROV) * 60
    found = engine.analyse(words)
    check_columns(found, len(words))
    ends = {n for n, end in enumerate(found.sentence_ends) if end}
    full_stops = {n for n, word in enumerate(words) if word == "."}
    assert len(ends & full_stops) >= 0.97 * len(full_stops)


def test_a_gold_sentence_longer_than_a_window_stays_one(engine: Engine) -> None:
    words = ["and" if n % 7 == 0 else "Geneva" for n in range(1300)]
    found = engine.analyse(words, [False] * len(words), fixed=True)
    check_columns(found, len(words))
    assert found.sentence_ends.count(True) == 1


def test_no_words_give_empty_columns(engine: Engine) -> None:
    check_columns(engine.analyse([]), 0)


@pytest.mark.parametrize(
    "word", ["", " ", "\x00", "\u200b", "\ud800", "🕊️" * 50, "a" * 10_000, "." * 10_000, "\n", "ﷺ", "e\u0301" * 300]
)
def test_absurd_words_give_whole_columns(engine: Engine, word: str) -> None:
    words = ["Talks", word, word, "failed", "."]
    check_columns(engine.analyse(words), len(words))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.text(max_size=12), st.booleans()), max_size=60), st.booleans())
def test_any_words_and_breaks(rows: list[tuple[str, bool]], fixed: bool) -> None:
    words, breaks = [word for word, _ in rows], [is_break for _, is_break in rows]
    found = loaded().analyse(words, breaks, fixed=fixed)
    check_columns(found, len(words))
    assert all(found.sentence_ends[place] for place, is_break in enumerate(breaks) if is_break)


_LOADED: list[Engine] = []


def loaded() -> Engine:
    if not _LOADED:
        _LOADED.append(Engine.load())
    return _LOADED[0]


def test_breaks_of_another_length_are_refused(engine: Engine) -> None:
    with pytest.raises(ValueError, match="one truth value per word"):
        engine.analyse(["a"], [])


def test_missing_weights_say_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match="pip install"):
        Engine.load(tmp_path)


def test_damaged_weights_say_what_to_do(tmp_path: Path) -> None:
    for path in WEIGHTS.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes()[: -1 if path.suffix != ".onnx" else 1000])
    with pytest.raises(ModelMissing, match="damaged"):
        Engine.load(tmp_path)


def test_importing_the_engine_loads_no_runtime() -> None:
    code = "import sys, truceline.language.engine.model; sys.exit('onnxruntime' in sys.modules or 'numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, env={"PYTHONPATH": "src"}).returncode == 0


def test_the_manifest_names_every_file() -> None:
    import hashlib

    manifest = json.loads((WEIGHTS / "manifest.json").read_text())
    for name, facts in manifest["files"].items():
        content = (WEIGHTS / name).read_bytes()
        assert hashlib.sha256(content).hexdigest() == facts["sha256"], name
    assert sum(path.stat().st_size for path in WEIGHTS.iterdir()) <= 30_000_000


def test_version_names_the_weights(engine: Engine) -> None:
    assert engine.version.startswith("english@")
