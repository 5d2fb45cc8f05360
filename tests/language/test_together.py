"""Who does something together with a subject is one of those who do it."""

import pytest

from tests.coding.reading_of import found_in, names_of
from tests.language.who import speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya, together with Uganda, said the talks had failed.", ["Kenya", "Uganda"]),
        ("Kenya, along with Uganda and Rwanda, said the talks had failed.", ["Kenya", "Uganda", "Rwanda"]),
        ("Kenya alongside Uganda said the talks had failed.", ["Kenya", "Uganda"]),
        # what is said, or done to them, is not their company
        ("Kenya said along with Uganda's offer there was a plan.", ["Kenya"]),
    ],
)
def test_who_speaks_together(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kenya together with Uganda agreed to open the border.",
        "Kenya, along with Uganda, promised to open the border.",
    ],
)
def test_who_is_bound_together(text: str) -> None:
    found = found_in(text)
    names = names_of(found)
    assert [names[bond.debtor] for bond in found.commitments] == ["Kenya", "Uganda"]
