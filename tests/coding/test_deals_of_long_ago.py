"""A truce of long ago that is told in passing is one of its own, and "the text" is that of the deal the report is about."""

import pytest

from tests.coding.reading_of import found_in, named

TEXTS = [
    ("Chad and the front signed a ceasefire in Doha on Tuesday. A truce signed in 2005 had collapsed after a month. "
     "Under the text, the front will leave the towns.", "Tuesday", "2005"),
    ("The front and Chad signed a ceasefire in Doha on Tuesday. The 2005 truce fell apart within weeks. "
     "Under the text, Chad will leave the towns.", "Tuesday", "2005"),
    ("In 1998 Serbia and the militia signed a truce that lasted two years. On Tuesday the army and the rebels signed a "
     "ceasefire in Oslo. Under the text, the rebels must leave the towns.", "Tuesday", "1998"),
    ("The army and the guerrillas agreed a ceasefire in Oslo on Monday. A similar truce in 2001 fell apart within weeks. "
     "The text obliges the army to leave the valley.", "Monday", "2001"),
    ("The army and the guerrillas signed a peace accord in Oslo on Monday. A truce in 2001 fell apart within weeks. Under the "
     "accord, the army will leave the valley.", "Monday", "2001"),
]


@pytest.mark.parametrize(("text", "new", "old"), TEXTS)
def test_the_text_is_that_of_the_deal_told_of(text: str, new: str, old: str) -> None:
    found = found_in(text)
    words = {one.id: " ".join(part.text for part in one.evidence) for one in found.agreements}
    meant = {words[one.agreement] for one in found.provisions}
    assert meant
    assert all(new in told and old not in told for told in meant)
    assert len(found.agreements) == 2


def test_the_makers_of_two_deals_stay_apart() -> None:
    found = found_in(TEXTS[2][0])
    assert {frozenset(named(found, one.parties)) for one in found.agreements} == {
        frozenset({"Serbia", "the militia"}), frozenset({"the army", "the rebels"}),
    }


def test_the_truce_of_a_year_is_taken_up_by_its_noun() -> None:
    found = found_in("Mali and the front signed a truce in 2012. The truce was broken in May.")
    assert len(found.agreements) == 1


@pytest.mark.parametrize(("text", "words"), [
    ("The rebels declared a unilateral ceasefire on Friday. The 2006 Abuja agreement had left them out. Norway hailed the "
     "move.", "Friday"),
    ("Chad declared a unilateral ceasefire on Friday. The 2006 Tripoli agreement had left it out. Qatar welcomed the "
     "decision.", "Friday"),
    ("Chad said on Monday that it would lift the ban on the front. A truce signed in 2001 had failed. Qatar welcomed the "
     "announcement.", ""),
])
def test_a_welcome_is_for_what_is_told_of_now(text: str, words: str) -> None:
    found = found_in(text)
    told = {one.id: one.evidence[0].text for one in found.agreements}
    judged = [told[one.object] for one in found.assessments if one.by]
    assert all(words in one for one in judged)
    assert bool(judged) == bool(words)
