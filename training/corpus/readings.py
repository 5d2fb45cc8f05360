"""Readings kept between runs, so that coders are measured again without reading again (four fifths of the time).

A kept reading is used only for the same article, the same files of `truceline.language` and the same knowledge other than cues,
which the language station does not use. They lie in the folder for temporary files and may be deleted at any time.
"""

from __future__ import annotations

import hashlib
import pickle
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import truceline
from truceline.knowledge.loader import load_knowledge
from truceline.language import read
from truceline.language.times import published_window
from truceline.model.document import to_document
from truceline.model.reading import Reading
from truceline.model.text import Article
from truceline.pipeline import code

FOLDER = Path(tempfile.gettempdir()) / "truceline-readings"
PACKAGE = Path(truceline.__file__).parent
SOURCES = ("language", "model", "intake", "knowledge")


def coded(article: Article) -> dict[str, Any]:
    """The document of an article as `pipeline.code_article` makes it, from a kept reading where there is one."""
    reading = _reading(article)
    return to_document(article, code(reading, load_knowledge()), published_window(reading))


def _reading(article: Article) -> Reading:
    kept = FOLDER / f"{hashlib.sha256(f'{_sources()} {article!r}'.encode()).hexdigest()}.pickle"
    if kept.exists():
        found: Reading = pickle.loads(kept.read_bytes())
        return found
    reading = read(article, load_knowledge())
    FOLDER.mkdir(exist_ok=True)
    part = kept.with_suffix(f".{id(reading)}")
    part.write_bytes(pickle.dumps(reading))
    part.replace(kept)
    return reading


@cache
def _sources() -> str:
    """A digest of every file that a reading depends on."""
    digest = hashlib.sha256()
    for path in sorted(path for name in SOURCES for path in (PACKAGE / name).rglob("*") if path.is_file()):
        if "cues" not in path.parts and "__pycache__" not in path.parts:
            digest.update(path.relative_to(PACKAGE).as_posix().encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
