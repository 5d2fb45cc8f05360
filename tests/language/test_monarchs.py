"""A title that stands alone for a monarch is read without a name behind it."""

from tests.coding.reading_of import reading_of


def test_a_title_alone_is_nobody_else() -> None:
    reading = reading_of("King Abdullah II met the envoy. King said the truce would hold.")
    assert any(entity.name == "Abdullah II" or "Abdullah" in entity.name for entity in reading.entities)
