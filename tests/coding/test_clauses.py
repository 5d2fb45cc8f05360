"""Who does what in a clause: active, passive, understood subjects, negation, and how far a clause reaches."""

import pytest

from tests.coding.reading_of import syntax_of, word
from truceline.coding.grammar.clauses import agent, clause, is_negated, modals, patient


def who(text: str, verb: str) -> str | None:
    reading = syntax_of(text)
    found = agent(reading.tokens, word(reading, verb))
    return None if found is None else reading.tokens.words[found]


def whom(text: str, verb: str) -> str | None:
    reading = syntax_of(text)
    found = patient(reading.tokens, word(reading, verb))
    return None if found is None else reading.tokens.words[found]


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The army shelled the town.", "shelled", "army"),
        ("The town was shelled by the army.", "shelled", "army"),
        ("The town was shelled on Monday.", "shelled", None),
        ("Kenya asked the rebels to leave the town.", "leave", "rebels"),
        ("The rebels promised to leave the town.", "leave", "rebels"),
        ("The rebels left the town and returned to the talks.", "returned", "rebels"),
        ("The militia, which shelled the town, denied everything.", "shelled", "militia"),
        ("Fighters who left the town returned.", "left", "Fighters"),
        ("The minister left Geneva, saying the talks had failed.", "saying", "minister"),
        ("The rebels were ordered to leave the town.", "leave", "rebels"),
        ("The envoy met rebels fighting in the north.", "fighting", "rebels"),
        ("Musa, head of the rebels, who have left the talks, is ill.", "left", "rebels"),
    ],
)
def test_agent_is_who_does_it_in_active_and_passive(text: str, verb: str, expected: str | None) -> None:
    assert who(text, verb) == expected


def test_patient_of_what_has_yet_to_be_done() -> None:
    assert whom("The road has yet to be opened.", "opened") == "road"


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The army shelled the town.", "shelled", "town"),
        ("The town was shelled by the army.", "shelled", "town"),
        ("The town was shelled and burned.", "burned", "town"),
        ("A town shelled by the army was evacuated.", "shelled", "town"),
        ("The army withdrew.", "withdrew", None),
    ],
)
def test_patient_is_whom_it_is_done_to_in_active_and_passive(text: str, verb: str, expected: str | None) -> None:
    assert whom(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The rebels did not leave the talks.", "leave", True),
        ("The rebels never left the talks.", "left", True),
        ("No group left the talks.", "left", True),
        ("Neither side left the talks.", "left", True),
        ("The rebels left the talks.", "left", False),
        ("The rebels left no message.", "left", True),
    ],
)
def test_not_never_and_no_negate_a_verb(text: str, verb: str, *, expected: bool) -> None:
    reading = syntax_of(text)
    assert is_negated(reading.tokens, word(reading, verb)) is expected


def test_clause_leaves_out_side_clauses_and_marks() -> None:
    reading = syntax_of("The rebels left the talks on Monday, although the mediator asked them to stay.")
    first, last = clause(reading.tokens, word(reading, "left"))
    assert reading.words(first, last).text == "The rebels left the talks on Monday"


def test_conjunct_borrows_auxiliaries() -> None:
    reading = syntax_of("They will leave the town and return to the talks.")
    assert modals(reading.tokens, word(reading, "return")) == ("will",)
