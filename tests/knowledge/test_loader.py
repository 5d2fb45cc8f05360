"""Loading: what a file may say, what is refused and with which words, and how fast it goes."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from truceline.errors import KnowledgeError
from truceline.knowledge.loader import DATA, load_knowledge
from truceline.knowledge.plain_toml import parse_toml

TOML_FILES = sorted(DATA.rglob("*.toml"))


def pack(folder: Path, **files: str) -> Path:
    """A knowledge pack whose files are named like `actors__mine` for actors/mine.toml."""
    for name, text in files.items():
        file = folder / f"{name.replace('__', '/')}.{'csv' if name.startswith('places') else 'toml'}"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("file", TOML_FILES, ids=lambda file: file.relative_to(DATA).as_posix())
def test_the_fast_reader_says_what_the_standard_library_says(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert parse_toml(text) == tomllib.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        "a = 'literal'", 'a = "x" # why', "[table]\nb = 1", 'a = """long\ntext"""', "a.b = 1", 'a = [\n  "x", # one\n  "y",\n]',
        'a = {b = "c"}', "a = 2016-04-25", 'a = ["]", "["]', 'a = "[["\n[[t]]\nb = 1\n[[t]]\nb = true', 'a = [\n"x",\n\n"y"]',
    ],
)
def test_toml_beyond_the_plain_form_is_read_all_the_same(text: str) -> None:
    assert parse_toml(text) == tomllib.loads(text)


LINES = [
    "[[t]]", "[[u]]", "[m]", "a = 1", 'a = "x"', 'b = ["x", "y"]', 'b = ["x",', '"y",', "]", 'c = "x\\ty"',
    'c = "\\/"', "d = [null]", "d = [[", "# note", 'e = "#"', 'e = "]" ', "", "  ", "f = [", 'g = "x" "y"',
    "h = true", "i = 1_000", 'j = "\u00a0"', 'k = ["x" "y"]', "l = 'x'",
]


@given(st.lists(st.sampled_from(LINES), max_size=8))
def test_whatever_the_lines_both_readers_agree(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        expected = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        with pytest.raises(tomllib.TOMLDecodeError):
            parse_toml(text)
    else:
        assert parse_toml(text) == expected


@pytest.mark.parametrize("text", ["a = ", 'a = "x', "[[t", 'a = "x"\na = "y"', "a = [1,", "a = NaN"])
def test_broken_toml_is_refused(text: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError):
        parse_toml(text)


def test_a_pack_adds_actors_cues_and_places(tmp_path: Path) -> None:
    folder = pack(
        tmp_path,
        actors__atoll='[[actor]]\nid = "atoll-front"\nname = "Atoll Front"\nkind = "armed_group"\nsource = "invented"\n',
        cues__classes='talks = ["palaver"]\n',
        cues__atoll='[[cue]]\npattern = "sail away from {talks}"\ngives = "walkout"\nmood = "cold"\n',
        places__atoll="name,names,precision,country,geonames_id,weight\nNorth Atoll,Atoll North,site,,,10\n",
    )
    knowledge = load_knowledge(folder)
    assert knowledge.actors[-1].id != ""
    assert any(actor.id == "atoll-front" for actor in knowledge.actors)
    assert knowledge.family("atoll")[0].fields == {"mood": "cold"}
    assert knowledge.family("atoll")[0].id == "atoll:sail-away-from-talks:walkout"
    assert "palaver" in knowledge.classes["talks"]
    assert "negotiation" in knowledge.classes["talks"]
    assert knowledge.places[-1].name == "North Atoll"
    assert knowledge.digest != load_knowledge().digest


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"actors__a": '[[actor]]\nid = "x"\nname = "X"\nkind = "state"\nlabel = "bad"\n'},
         r"a.toml: 'x' has the unknown key 'label'"),
        ({"actors__a": '[[actor]]\nname = "X"\nkind = "state"\n'}, r"a.toml: 'X' has no 'id'; add it"),
        ({"actors__a": '[[actor]]\nid = "x"\nname = "X"\nkind = "nation"\n'}, r"'kind' of 'x' is 'nation'; use one of state"),
        ({"actors__a": '[[actor]]\nid = "x"\nname = "X"\nkind = "state"\nnames = "Y"\n'},
         r"'names' of 'x' must be a list of strings"),
        ({"actors__a": '[[group]]\nid = "x"\n'}, r"a.toml: unknown table 'group'; write \[\[actor\]\]"),
        ({"actors__a": "[[actor]\n"}, r"a.toml is not valid TOML"),
        ({"offices__o": '[[office]]\nholder = "x"\ntitle = "king"\n'}, r"o.toml: 'x' has no 'for_actor'"),
        ({"cues__c": '[[cue]]\npattern = "talk"\ngives = "talks"\nscore = 3\n'}, r"'score' of 'talk' must be a string"),
        ({"cues__c": '[[cue]]\ngives = "talks"\n'}, r"c.toml: 'an entry without id' has no 'pattern'"),
        ({"outlets__o": '[[outlet]]\nid = "o"\nname = "O"\nurl = "x"\n'}, r"o.toml: 'o' has the unknown key 'url'"),
        ({"places__p": "h\nAtoll,,island,,,\n"}, r"p.csv: 'Atoll,,island,,,' is not a place"),
        ({"cues__classes": "talks = []\n"}, r"classes.toml: class 'talks' must be a list of words"),
    ],
)
def test_a_broken_entry_is_refused_with_file_and_entry(tmp_path: Path, files: dict[str, str], message: str) -> None:
    with pytest.raises(KnowledgeError, match=message):
        load_knowledge(pack(tmp_path, **files))


def test_a_missing_pack_is_refused() -> None:
    with pytest.raises(KnowledgeError, match="is not a folder"):
        load_knowledge("no/such/folder")


def test_the_digest_names_the_bytes_of_the_data(tmp_path: Path) -> None:
    one = pack(tmp_path / "one", actors__a='[[actor]]\nid = "x"\nname = "X"\nkind = "person"\n')
    same = pack(tmp_path / "two", actors__a='[[actor]]\nid = "x"\nname = "X"\nkind = "person"\n')
    other = pack(tmp_path / "three", actors__a='[[actor]]\nid = "x"\nname = "Y"\nkind = "person"\n')
    assert load_knowledge(one).digest == load_knowledge(same).digest != load_knowledge(other).digest


def test_loading_stays_fast() -> None:
    load_knowledge.cache_clear()
    began = time.process_time()
    load_knowledge()
    assert time.process_time() - began < 1.0, "The target is 0.25 s of one core; keep flat lists in CSV."
