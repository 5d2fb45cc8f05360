"""Labels given by verbs: whoever gives them, wherever "as" hangs, in rows, of open words, and taken back."""

import pytest

from tests.coding.reading_of import found_in, names_of


def labels(text: str) -> set[tuple[str, str, str]]:
    """(who is called so, what, by whom); the publisher is "-"."""
    found = found_in(text)
    names = names_of(found)
    voices = {one.id: names[one.speakers[0]] for one in found.statements if one.speakers}
    return {(names[one], label.label, voices.get(label.asserted_by, "-")) for label in found.labels for one in label.targets}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The army refers to the M23 as thugs.", {("M23", "thugs", "The army")}),
        ("The premier sees the M23 as bandits.", {("M23", "bandits", "The premier")}),
        (
            "The army described the M23 fighters who had stayed behind as looters.",
            {("the M23 fighters", "looters", "The army")},
        ),
        (
            "The army described the M23 as looters and rapists.",
            {("M23", "looters", "The army"), ("M23", "rapists", "The army")},
        ),
        ("The M23 is a band of looters and rapists.", {("M23", "looters", "-"), ("M23", "rapists", "-")}),
        ("The premier branded Sultani Makenga an arsonist.", {("Sultani Makenga", "arsonist", "The premier")}),
        ("Army radio no longer calls the M23 bandits.", set()),
        ("Army radio called the M23 soldiers.", set()),
        ("Army radio denounced the vote. It called it a provocation by the M23.", set()),
    ],
)
def test_who_calls_whom_what(text: str, told: set[tuple[str, str, str]]) -> None:
    got = labels(text)
    assert {(a.removeprefix("the ").lower(), b, c.lower()) for a, b, c in got} == {
        (a.removeprefix("the ").lower(), b, c.lower()) for a, b, c in told
    }


def test_a_relative_clause_without_a_pronoun_tells_of_the_noun_before_it() -> None:
    assert "government" not in {on for on, _, _ in labels("The government shelters men the army says are bandits.")}
