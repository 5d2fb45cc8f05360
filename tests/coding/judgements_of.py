"""What tests of judgements share: sentences that set the scene, the assessments of a text and their judges."""

from tests.coding.reading_of import found_in, named
from truceline.model.findings import Findings
from truceline.model.speech import Assessment

TALKS = "Envoys of Kenya and the M23 held peace talks in Nairobi on Monday. "
TRUCE = "Sudan and the Darfur rebels signed a truce in May. "


def judgements(text: str) -> tuple[Assessment, ...]:
    return found_in(text).assessments


def judge(found: Findings, one: Assessment) -> set[str]:
    """The names of those who judge."""
    return named(found, one.by)


def assert_judged(text: str, direction: str, words: str) -> None:
    """One judgement is read from a text, in this direction, in these words, by somebody."""
    (one,) = judgements(text)
    assert one.direction == direction
    assert words in one.evidence[0].text
    assert one.by
