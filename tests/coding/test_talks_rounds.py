"""Which rounds an article tells of, where they are held and when they open; and which conversations are none."""

import pytest

from tests.coding.records_of import rounds_in


@pytest.mark.parametrize(
    ("text", "round_"),
    [
        ("The government withdrew from a fifth round of talks with the National Democratic Front in the Netherlands.",
         ("Netherlands", None)),
        ("A third round of talks was due to begin on May 3 in Geneva.", ("Geneva", "May 3")),
        ("The next round of negotiations is scheduled for June 10 in Astana.", ("Astana", "June 10")),
        ("The rebels agreed to hold talks with the government in Oslo on May 3.", ("Oslo", "May 3")),
        ("The talks were set to resume on Friday in the Kenyan town of Naivasha.", ("Naivasha", "Friday")),
        ("Peace talks between Yemen's warring sides, due to start on Monday, have been delayed.", (None, "Monday")),
        ("Delegates gathered in Addis Ababa on Monday. The talks, which IGAD mediates, are to last a week.",
         ("Addis Ababa", "Monday")),
        ("Envoys of the two sides met at Camp David in July 2000 for talks brokered by the United States.",
         ("Camp David", "July 2000")),
        ("The Houthis left the talks in Geneva.", ("Geneva", None)),
        ("The Houthis suspended their role in peace talks in Kuwait on Sunday.", ("Kuwait", None)),
        ("The rebels came on the second day of the peace talks in Juba on Sunday.", ("Juba", None)),
        ("Renamo boycotted an earlier round in Maputo in May 2003.", ("Maputo", "May 2003")),
    ],
)
def test_a_round_keeps_its_venue_and_start(text: str, round_: tuple[str | None, str | None]) -> None:
    assert rounds_in(text) == [round_]


def test_several_rounds_are_kept_apart() -> None:
    assert rounds_in("Talks in Geneva opened on Monday. A new round of talks will be held in Cairo on May 9.") == [
        ("Geneva", "Monday"), ("Cairo", "May 9"),
    ]


def test_a_round_told_twice_is_one_record() -> None:
    text = (
        "A third round of talks between the ELN and the Colombian government opened in Mexico City on Monday. "
        "The third round is mediated by Norway. The talks will last a month."
    )
    assert len(rounds_in(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Officials said they hoped for talks with the rebels in Oslo.",
        "A possible meeting between Cyprus and Turkey in Helsinki was discussed.",
        "The minister is in Paris for talks with his French counterpart.",
        "The minister held talks with Turkish Foreign Minister Mevlut Cavusoglu in Ankara on Monday.",
        "There were no plans for a further round of talks.",
        "Hamas leaders are in Iran for consultations.",
        "The truce would lead to substantive negotiations.",
        "Canada and Chile signed a trade agreement. The talks had dragged on for two years.",
        "The European Union will hold a summit in Brussels on Monday.",
    ],
)
def test_other_conversations_are_no_round(text: str) -> None:
    assert rounds_in(text) == []
