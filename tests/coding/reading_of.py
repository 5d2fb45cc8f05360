"""A Reading of a few sentences, for tests of coders: words and syntax by the built-in engine, all layers on top."""

from collections.abc import Iterable
from functools import cache

from truceline.knowledge.loader import load_knowledge
from truceline.language import read
from truceline.language.read import analyse
from truceline.model.findings import Findings
from truceline.model.reading import Reading
from truceline.model.text import Article, Zone
from truceline.pipeline import code


def article_of(text: str) -> Article:
    return Article("test", text, language="en", zones=(Zone(0, len(text), "body"),))


@cache
def syntax_of(text: str) -> Reading:
    """Only words, sentences and syntax."""
    return analyse(article_of(text), load_knowledge())[0]


@cache
def reading_of(text: str) -> Reading:
    """All layers."""
    return read(article_of(text), load_knowledge())


@cache
def found_in(text: str) -> Findings:
    """All records."""
    return code(reading_of(text), load_knowledge())


def named(found: Findings, idents: Iterable[str]) -> set[str]:
    """The names of some actors."""
    return {actor.name for actor in found.actors if actor.id in set(idents)}


def changes_in(text: str) -> set[tuple[str, str]]:
    """Changes of part as (name of the actor, kind)."""
    found = found_in(text)
    names = {actor.id: actor.name for actor in found.actors}
    return {(names[change.actor], change.kind) for change in found.participation_changes}


def word(reading: Reading, form: str) -> int:
    """The index of the first word of that form."""
    return reading.tokens.words.index(form)
