"""What is said in the long sentences of dense pages: its own subject, whose words it is, and what is only told of."""

import pytest

from tests.coding.reading_of import found_in


def said(text: str) -> list[tuple[str, str]]:
    found = found_in(text)
    names = {actor.id: actor.name for actor in found.actors}
    return [
        (" + ".join(names[s] for s in one.speakers), " .. ".join(text[e.span.start : e.span.end] for e in one.evidence))
        for one in found.statements
    ]


@pytest.mark.parametrize(("text", "what"), [
    ("The army said Kony, 52, who has led the rebels since 1987, crossed the river on Sunday.",
     "Kony, 52, who has led the rebels since 1987, crossed the river on Sunday"),
    ("The mediator told the two sides a ceasefire which neither of them kept was worthless.",
     "a ceasefire which neither of them kept was worthless"),
    ("Okello told AFP soldiers had burned the village.", "soldiers had burned the village"),
    ("An officer who asked not to be named told AFP fighters of the RSF had occupied a hospital.",
     "fighters of the RSF had occupied a hospital"),
    ("A conference meant to reunify Cyprus ended without a deal early on Friday, U.N. Secretary-General António Guterres said, "
     "closing two years of negotiations that many diplomats had called the best chance in a generation.",
     "A conference meant to reunify Cyprus ended without a deal early on Friday"),
    ("The man chosen to lead the talks, Ann Bell, said the truce was over.", "the truce was over"),
    ("They handed over weapons that the mediator, Ann Bell, says were too old to be used.", "were too old to be used"),
])
def test_a_clause_has_its_own_subject_and_no_more(text: str, what: str) -> None:
    assert [words for _, words in said(text)] == [what]


@pytest.mark.parametrize("text", [
    "Maro insisted on a full withdrawal and on the right that the treaty gives the villagers.",
    "The envoy insisted on the terms that the two sides had agreed in Oslo.",
    "Peru and Chile signed a pact on Tuesday, five days after the two men agreed to a permanent ceasefire in the hills.",
    "The talks resumed on Monday, days before the envoy warned of a new war.",
])
def test_what_is_only_told_of_says_nothing(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(("text", "what"), [
    ("The minister insisted on Tuesday that the truce would hold.", "the truce would hold"),
    ("The minister insisted on the principle that all refugees should return.", "all refugees should return"),
    ("The general insisted on state television that the army was in control.", "the army was in control"),
    ("The mission warned in a report that the army was massing troops.", "the army was massing troops"),
    ("The minister warned of claims that the army would return.", "the army would return"),
])
def test_an_occasion_is_no_matter(text: str, what: str) -> None:
    assert [words for _, words in said(text)] == [what]


@pytest.mark.parametrize(("text", "who"), [
    ('Bell urged the rebels not to shoot: "We have unarmed observers in the town and we want them to live."', "Bell"),
    ('Ruto urged the crowd to speak up: "We cannot be silent while the villages burn and the army looks on."', "Ruto"),
    ("One of the guarantors, Russia, warned that the deal was in danger.", "Russia"),
    ("One of the heads of the Sahel Group, Chad, said the truce must be respected.", "Chad"),
    ("One of the mediators, Ann Bell, said the truce was over.", "Ann Bell"),
    ("One of the mediators, who asked not to be named, said the truce was over.", "One of the mediators"),
])
def test_who_speaks(text: str, who: str) -> None:
    assert [speaker for speaker, _ in said(text)] == [who]


def test_who_chooses_not_to_speak_withholds() -> None:
    found = found_in("The U.N. envoy chose not to comment on the raid.")
    assert [one.polarity for one in found.statements] == ["withheld"]
