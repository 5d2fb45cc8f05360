"""Relation records: both ends are actors, evidence shows the link."""

from tests.coding.reading_of import names_of, reading_of
from truceline.coding.actors import code_actors
from truceline.coding.relations import code_relations
from truceline.knowledge.loader import load_knowledge
from truceline.model.findings import Findings


def relations(text: str) -> set[tuple[str, str, str, str]]:
    reading = reading_of(text)
    found = Findings(actors=code_actors(reading, Findings(), load_knowledge()))
    names = names_of(found)
    return {(names[r.from_actor], r.type, names[r.to_actor], r.evidence[0].text)
            for r in code_relations(reading, found, load_knowledge())}


def test_office_is_a_relation_with_the_words_that_show_it() -> None:
    assert ("Dmitry Peskov", "spokesperson_of", "Kremlin", "Kremlin spokesman Dmitry Peskov") in relations(
        "Kremlin spokesman Dmitry Peskov declined to comment.")


def test_backing_is_shown_by_the_hyphen_words() -> None:
    assert ("a Saudi-backed faction", "backed_by", "Saudi Arabia", "Saudi-backed faction") in relations(
        "On Friday a Saudi-backed faction left the talks.")


def test_relations_without_actors_are_none() -> None:
    reading = reading_of("Kremlin spokesman Dmitry Peskov declined to comment.")
    assert code_relations(reading, Findings(), load_knowledge()) == ()
