"""A Reading of a few sentences, for tests of coders: words and syntax by the built-in engine, all layers on top."""

from collections.abc import Iterable
from functools import cache

from truceline.knowledge.loader import load_knowledge
from truceline.language import read
from truceline.language.read import analyse
from truceline.model.findings import Findings
from truceline.model.reading import Reading
from truceline.model.speech import Statement
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


def names_of(found: Findings) -> dict[str, str]:
    """The names of the actors, by id."""
    return {actor.id: actor.name for actor in found.actors}


def named(found: Findings, idents: Iterable[str]) -> set[str]:
    """The names of some actors; an id that is empty names nobody."""
    names = names_of(found)
    return {names[ident] for ident in idents if ident}


def short_names(found: Findings, idents: Iterable[str]) -> set[str]:
    """The shortest names of some actors."""
    shortest = {actor.id: min((actor.name, *actor.aliases), key=len) for actor in found.actors}
    return {shortest[ident] for ident in idents}


def places_of(found: Findings) -> dict[str, str]:
    """The names of the places, by id."""
    return {place.id: place.name for place in found.places}


def times_of(found: Findings) -> dict[str, str]:
    """The first words of the times, by id."""
    return {time.id: time.evidence[0].text for time in found.times}


def words_of(text: str, record: Statement) -> str:
    """The words of a text from where a statement begins to where it ends."""
    return text[record.evidence[0].span.start : record.evidence[-1].span.end]


def word(reading: Reading, form: str) -> int:
    """The index of the first word of that form."""
    return reading.tokens.words.index(form)
