"""A body that is asked for is what is wanted, and nobody who is asked: "called for a tribunal to try the officers"."""

import pytest

from tests.coding.reading_of import found_in, named


@pytest.mark.parametrize(("text", "by", "act"), [
    ("The rebels have not dropped their demand for an elected assembly to write a constitution.", "The rebels",
     "an elected assembly to write a constitution"),
    ("The guerrillas repeated their demand for an independent commission to investigate the killings.", "The guerrillas",
     "an independent commission to investigate the killings"),
    ("Burundi called for an interim government to run the country.", "Burundi", "an interim government to run the country"),
    ("Kosovo called for a tribunal to try the officers.", "Kosovo", "a tribunal to try the officers"),
    ("Serbia called for a tribunal to try the officers.", "Serbia", "a tribunal to try the officers"),
])
def test_a_body_that_is_wanted_is_not_asked(text: str, by: str, act: str) -> None:
    found = found_in(text)
    assert [(named(found, one.by), one.to, one.act.text) for one in found.demands] == [({by}, (), act)]


@pytest.mark.parametrize(("text", "to"), [
    ("The rebels called for the United Nations to send monitors.", "United Nations"),
    ("The front called for both sides to stop firing.", "both sides"),
    ("The rebels' demand for the army to leave the town was ignored.", "the army"),
    ("Chad repeated its call for Sudan to disarm the militia.", "Sudan"),
])
def test_who_is_there_already_is_asked(text: str, to: str) -> None:
    found = found_in(text)
    assert [named(found, one.to) for one in found.demands] == [{to}]
