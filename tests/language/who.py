"""What the who-is-who layer made of a text, in words, for tests."""

from tests.coding.reading_of import found_in, names_of, reading_of
from truceline.model.entities import Entity
from truceline.model.reading import Reading


def actors(text: str) -> dict[str, Entity]:
    """Entities by name."""
    return {entity.name: entity for entity in reading_of(text).entities}


def mentions(text: str, name: str) -> list[str]:
    """The words of all mentions of an entity, in text order."""
    reading = reading_of(text)
    entity = next(entity for entity in reading.entities if entity.name == name)
    return [reading.words(reading.mentions[i].first, reading.mentions[i].last).text for i in entity.mentions]


def ties(text: str) -> set[tuple[str, str, str]]:
    """Ties as (from, type, to) in names."""
    reading = reading_of(text)
    return {(reading.entities[t.from_entity].name, t.type, reading.entities[t.to_entity].name) for t in reading.ties}


def speakers(text: str, number: int = -1) -> list[str]:
    """The names of those who make a statement of the text, the last one unless told."""
    found = found_in(text)
    names = names_of(found)
    return [names[ident] for ident in found.statements[number].speakers]


def places(text: str) -> dict[str, tuple[str, str | None]]:
    """Places by name, with precision and country."""
    return {place.name: (place.precision, place.country) for place in reading_of(text).places}


def meant(text: str, word: str, number: int = 0) -> str | None:
    """The name of the entity that the n-th occurrence of a word stands for."""
    reading: Reading = reading_of(text)
    found = [i for i, form in enumerate(reading.tokens.words) if form.lower() == word.lower()]
    entity = reading.entity_at(found[number])
    return entity.name if entity else None
