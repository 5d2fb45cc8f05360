"""Terms told beside a deal in short: what it requires as a noun, as part of it, according to it; each act in its own words."""

import pytest

from tests.coding.records_of import terms_in


@pytest.mark.parametrize(("text", "type_", "words"), [
    ("They began the withdrawal required by the Lusaka accord.", "withdrawal", "the withdrawal required by the Lusaka accord"),
    ("As part of the accord, the rebels will withdraw from Kisangani.", "withdrawal",
     "As part of the accord, the rebels will withdraw from Kisangani"),
    ("The truce provides for aid convoys to enter Homs.", "access", "aid convoys to enter Homs"),
    ("The accord calls for the withdrawal of tanks and the exchange of prisoners.", "release", "the exchange of prisoners"),
    ("Under the shaky accord, both armies are expected to cease fire.", "cease_hostilities",
     "Under the shaky accord, both armies are expected to cease fire"),
    ("A team of observers will be deployed under the accord.", "monitoring",
     "A team of observers will be deployed under the accord"),
    ("Under the accord, rebels leave Goma; the army opens the road.", "withdrawal", "Under the accord, rebels leave Goma"),
])  # fmt: skip
def test_terms(text: str, type_: str, words: str) -> None:
    assert (type_, words) in terms_in(text)


@pytest.mark.parametrize("text", [
    "The rebels demanded that the accord provide for elections.",
    "The general does not gain by the amnesty contained in the accord.",
])  # fmt: skip
def test_no_terms(text: str) -> None:
    assert terms_in(text) == set()
