"""Which talks, deal or process a judgement that names none is on: the nearest told of that can be judged at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from truceline.coding.grammar.referents import only_ahead
from truceline.coding.meeting.marks import of_a_year
from truceline.model.dealings import Agreement, Talks
from truceline.model.findings import Findings
from truceline.model.reading import Reading

NEAR = 3
"""A judgement that names nothing is on what was told of in its own sentence or this many before it."""
DUE = frozenset({"expected", "due", "scheduled", "planned", "slated", "set"})
"""Words right behind talks that are still to come: "a second round, [expected] in May"."""


def nearest(reading: Reading, found: Findings, heads: Mapping[int, str], i: int) -> str | None:
    """What was told of last before a token, not far from it, or else stands after it in its sentence.

    What is long past, still to come or told of by number only ("three truces") is set aside for what else was told of before.

    >>> # "ended talks ... The next round is in May. Japan welcomed the outcome" -> the talks, not the next round
    """
    sentence = reading.tokens.sentence
    before = [j for j in heads if j <= i and sentence[i] - sentence[j] <= NEAR]
    fit = [j for j in before if not set_aside(reading, found, heads[j])]
    if before and not fit:
        fit = [j for j in heads if j <= i and not set_aside(reading, found, heads[j])]
    after = [j for j in heads if j > i and sentence[i] == sentence[j]]
    after = [j for j in after if not set_aside(reading, found, heads[j])] or ([] if before else after)
    best = fit or ([] if after else before)
    return heads[max(best)] if best else heads[min(after)] if after else None


def judgeable(reading: Reading, found: Findings) -> Findings:
    """The findings without the talks and deals that are set aside, where others are left."""
    talks = tuple(one for one in found.talks if not set_aside(reading, found, one.id))
    return replace(found, talks=talks or found.talks, agreements=fit_deals(reading, found) or found.agreements)


def fit_deals(reading: Reading, found: Findings) -> tuple[Agreement, ...]:
    """The agreements that are not set aside."""
    return tuple(one for one in found.agreements if not set_aside(reading, found, one.id))


def held_by(reading: Reading, records: tuple[Talks, ...] | tuple[Agreement, ...], i: int) -> bool:
    """Whether a token stands in the words of a record."""
    at = reading.tokens.span(i, i + 1)
    return any(span.span.covers(at) for record in records for span in record.evidence)


def set_aside(reading: Reading, found: Findings, ident: str) -> bool:
    """Whether talks or a deal are of long ago, only announced, or several at once."""
    deal = next((one for one in found.agreements if one.id == ident), None)
    if deal is not None:
        return _several(reading, deal) or is_long_ago(reading, found, ident)
    talks = next((one for one in found.talks if one.id == ident), None)
    return talks is not None and _to_come(reading, talks)


def _to_come(reading: Reading, talks: Talks) -> bool:
    """Whether talks are only announced, by every status or by their own words: "next round", "a second one, due in May"."""
    if only_ahead(talks):
        return True
    tokens = reading.tokens
    behind = [tokens.within(span.start, span.end)[1] for span in talks.evidence]
    behind = [j + 1 if j < len(tokens) and tokens.words[j] == "," else j for j in behind]
    due = any(j < len(tokens) and tokens.words[j].lower() in DUE for j in behind)
    return not talks.status and (due or (talks.round_label or "").startswith("next"))


def _several(reading: Reading, deal: Agreement) -> bool:
    """Whether a deal is only told of as one of several: "three truces", "previous truces"."""
    tokens = reading.tokens
    first = deal.evidence[0]
    inside = range(*tokens.within(first.start, first.end))
    heads = [j for j in inside if tokens.tags[j] == "NOUN" and tokens.heads[j] not in inside]
    return any(tokens.words[j].lower() != tokens.lemmas[j].lower() and tokens.words[j].endswith("s") for j in heads[:1])


def is_long_ago(reading: Reading, found: Findings, ident: str) -> bool:
    """Whether an agreement is told of by a year that is past: "the [2001] truce", "a truce signed in [2005]"."""
    deal = next((one for one in found.agreements if one.id == ident), None)
    if deal is None:
        return False
    dates = {deal.declared, deal.signed, deal.effective} - {None}
    years = [(time.value or "")[:4] for time in found.times if time.id in dates and of_a_year(time)]
    years += [word for word in deal.name.split() if len(word) == len("1992") and word.isdigit()]
    day = reading.article.published
    return any(day is None or year < day[:4] for year in years)
