"""Told as done, or only asked for, planned, denied, supposed: never the one for the other."""

import pytest

from tests.coding.reading_of import syntax_of, word
from truceline.coding.grammar.factuality import factuality
from truceline.knowledge.loader import load_knowledge


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The rebels left the talks.", "left", "asserted"),
        ("The rebels have left the talks.", "left", "asserted"),
        ("The rebels did not leave the talks.", "leave", "negated"),
        ("No faction left the talks.", "left", "negated"),
        ("The rebels will leave the talks.", "leave", "future"),
        ("The rebels plan to leave the talks.", "leave", "future"),
        ("Uganda urged the rebels to leave the town.", "leave", "requested_not_actual"),
        ("Uganda demanded that the rebels leave the town.", "leave", "requested_not_actual"),
        ("The rebels agreed to leave the town.", "leave", "requested_not_actual"),
        ("The rebels should leave the town.", "leave", "requested_not_actual"),
        ("The rebels could leave the talks.", "leave", "hypothetical"),
        ("The truce will end if the rebels leave the town.", "leave", "hypothetical"),
        ("The rebels threatened to leave the talks.", "leave", "hypothetical"),
        ("The rebels reportedly left the talks.", "left", "alleged"),
        ("Sudan accused the rebels of shelling the town.", "shelling", "alleged"),
        ("The militia denied shelling the town.", "shelling", "denied"),
        ("The militia denied that it had shelled the town.", "shelled", "denied"),
        ("The rebels refused to leave the town.", "leave", "negated"),
        ("The rebels failed to leave the town.", "leave", "negated"),
        ("The army began to leave the town.", "leave", "asserted"),
        ("Allegations that the army shelled a clinic spread.", "shelled", "alleged"),
        ("Monitors have not seen the army leave the town.", "leave", "negated"),
        ("There is no evidence that the militia shelled the clinic.", "shelled", "negated"),
        ("Will the rebels leave the town?", "leave", "hypothetical"),
        ("Have the rebels left the town?", "left", "hypothetical"),
        ("The mission prevented the army from shelling the town.", "shelling", "hypothetical"),
    ],
)
def test_an_act_is_told_in_its_class_of_factuality(text: str, verb: str, expected: str) -> None:
    reading = syntax_of(text)
    assert factuality(reading.tokens, word(reading, verb), load_knowledge()).class_ == expected
