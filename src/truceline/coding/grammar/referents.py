"""Which talks, agreement or process a noun means: the record whose words it stands in, else the nearest that fits."""

from __future__ import annotations

from truceline.model.dealings import Talks
from truceline.model.finding import Finding
from truceline.model.findings import Findings
from truceline.model.reading import Reading


def talks_at(reading: Reading, found: Findings, token: int, *, held: bool = False) -> str | None:
    """The id of the talks that a noun at `token` means; None when the article has none.

    With `held` only talks can be meant that were or are held: nobody walks out of what is still to come.
    """
    talks = tuple(one for one in found.talks if not (held and only_ahead(one)))
    return _nearest(reading, talks, token)


def only_ahead(talks: Talks) -> bool:
    """Whether talks are told of only as announced, so that they have no outcome yet."""
    return bool(talks.status) and all(status.value == "announced" for status in talks.status)


def agreement_at(reading: Reading, found: Findings, token: int) -> str | None:
    """The id of the agreement that a noun at `token` means; None when the article has none."""
    deals = tuple(deal for deal in found.agreements if not deal.method.startswith("rule:understanding"))
    return _nearest(reading, deals, token)


def _nearest(reading: Reading, records: tuple[Finding, ...], token: int) -> str | None:
    """The record whose evidence holds the token, else the last one told of before it, else the first after it."""
    start, end = reading.tokens.starts[token], reading.tokens.ends[token]
    if any(span.start <= start and end <= span.end for record in records for span in record.evidence):
        records = tuple(r for r in records if any(span.start <= start and end <= span.end for span in r.evidence))
    before = [(span.start, record.id) for record in records for span in record.evidence if span.start <= start]
    if before:
        return max(before)[1]
    after = [(span.start, record.id) for record in records for span in record.evidence]
    return min(after)[1] if after else None
