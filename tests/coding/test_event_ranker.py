"""The ranker of event types that measurements use: what it finds in a sentence, and which type it puts first."""

from pathlib import Path

import pytest

from tests.coding.reading_of import reading_of
from truceline.coding.event_ranker import EventRanker, features, range_of
from truceline.coding.eventing.acts import acts
from truceline.knowledge.loader import load_knowledge


def scores(text: str, source: str, target: str) -> dict[str, float]:
    ranker, reading = EventRanker.load(), reading_of(text)
    assert ranker is not None
    told = [(act, act.type) for act in acts(reading, load_knowledge())]
    return ranker.scores(features(reading, told, range_of(reading, source), range_of(reading, target)))


@pytest.mark.parametrize(("verb", "kind"), [("accused Chad of lying", "ACCUSE"), ("bombed Chad", "ASSAULT")])
def test_the_type_told_is_put_first(verb: str, kind: str) -> None:
    found = scores(f"Kenya {verb} on Monday.", "Kenya", "Chad")
    assert max(found, key=lambda name: found[name]) == kind
    assert sum(found.values()) == pytest.approx(1)


def test_without_weights_there_is_no_ranker(tmp_path: Path) -> None:
    assert EventRanker.load(tmp_path / "none.npz") is None


def test_words_that_do_not_stand_there_have_no_range() -> None:
    assert range_of(reading_of("Kenya accused Chad of lying."), "Sudan") is None
