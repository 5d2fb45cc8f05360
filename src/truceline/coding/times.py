"""Reading -> Time records: one for each time expression that stands in the article itself. No dates are computed here."""

from __future__ import annotations

from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.findings import Findings
from truceline.model.layers import TimeExpression
from truceline.model.reading import Reading
from truceline.model.scene import Time

METHOD = "rule:times@1"


@component(gives=("times",))
def code_times(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[Time, ...]:  # noqa: ARG001
    """The time records of an article, with the ids of the expressions they come from.

    Nothing of headline, captions or body is dropped but words that only say "now": they tell the time of writing and give
    no date, not even a relative one. From "said on Monday that the truce would hold until the end of April" come
    "Monday" (weekday:MO:on_or_before) and "the end of April" (XXXX-04-30).
    """
    now = {time.id: time.anchor for time in reading.times if _only_now(time)}
    return tuple(
        Time(
            id=time.id, evidence=(time.evidence,), method=METHOD, kind=time.kind, value=time.value,
            anchor=now.get(time.anchor or "", time.anchor),
            rule=time.rule, modifier=time.modifier,
        )
        for time in reading.times
        if reading.article.zone_at(time.evidence.start) != "boilerplate" and not _only_now(time)
    )


def _only_now(time: TimeExpression) -> bool:
    return time.kind == "relative" and time.anchor is not None and time.rule is None
