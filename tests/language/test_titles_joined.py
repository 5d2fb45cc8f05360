"""Two callings before one name are one person; with an article, a title or a plural before them they are two."""

import pytest

from tests.coding.reading_of import found_in, names_of


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Conservative senator and former president Alvaro Uribe called the talks a farce.", ["Alvaro Uribe"]),
        ("Opposition leader and former rebel Riek Machar said the talks had failed.", ["Riek Machar"]),
        ("Lawyer and activist Ana Ruiz said the talks had failed.", ["Ana Ruiz"]),
        ("A soldier and President Alvaro Uribe said the talks had failed.", ["A soldier", "Alvaro Uribe"]),
        ("Senator Ivan Cepeda and former president Alvaro Uribe said the talks had failed.", ["Ivan Cepeda", "Alvaro Uribe"]),
        ("Villagers and former president Alvaro Uribe said the talks had failed.", ["Villagers", "Alvaro Uribe"]),
    ],
)
def test_who_speaks(text: str, speakers: list[str]) -> None:
    found = found_in(text)
    names = names_of(found)
    assert [names[one] for statement in found.statements for one in statement.speakers] == speakers
