"""Ways of writing that few texts use: a dateline without a mark, a body named after another, a paragraph that goes on."""

from time import monotonic

from tests.coding.reading_of import reading_of
from tests.coding.records_of import commitments_in


def test_a_town_in_capitals_before_a_sentence_is_no_actor() -> None:
    assert [one.name for one in reading_of("NEW YORK Russia proposed a truce on Monday.").entities] == ["Russia"]


def test_the_assembly_of_a_body_is_a_body_of_its_own() -> None:
    names = [one.name for one in reading_of("The NATO Parliamentary Assembly met in Oslo on Monday.").entities]
    assert names == ["NATO Parliamentary Assembly"]


def test_they_at_the_beginning_of_a_paragraph_are_those_who_met() -> None:
    page = "President Omar Maro met President Lina Deng in Nairobi on Monday.\n\nThe road was closed. Traffic was slow. "
    page += "Shops stayed open. Rain fell. Nobody came. The port was shut.{}They also agreed to free prisoners."
    assert commitments_in(page.format("\n\n")) == [("Omar Maro", "free prisoners"), ("Lina Deng", "free prisoners")]
    assert commitments_in(page.format(" ")) == []


def test_a_movement_of_what_is_moved_is_nobody() -> None:
    text = "The army said any movement of reinforcements would be met with force."
    assert [one.name for one in reading_of(text).entities] == ["The army"]


def test_a_long_text_without_a_full_stop_is_read_word_by_word_only_once() -> None:
    start = monotonic()
    reading_of("the rebels said they would leave and the army said it would not because they agreed " * 80)
    assert monotonic() - start < 15
