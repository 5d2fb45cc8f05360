"""Place records follow the places of the reading."""

from tests.coding.reading_of import reading_of
from truceline.coding.places import code_places
from truceline.knowledge.loader import load_knowledge
from truceline.model.findings import Findings


def test_place_record_has_every_mention() -> None:
    reading = reading_of("Talks in Vienna ended. The envoys left Vienna.")
    (vienna,) = code_places(reading, Findings(), load_knowledge())
    assert (vienna.name, vienna.precision, vienna.country) == ("Vienna", "city", "AUT")
    assert [span.text for span in vienna.evidence] == ["Vienna", "Vienna"]
    assert vienna.id == reading.places[0].id
