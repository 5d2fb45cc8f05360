"""The last step of coding: what statements and events are about, once all records of the article are known."""

from __future__ import annotations

from dataclasses import replace

from truceline.coding.grammar.referents import talks_at
from truceline.model.finding import Finding
from truceline.model.findings import Findings
from truceline.model.reading import Reading
from truceline.model.speech import Statement


def complete_links(found: Findings, reading: Reading) -> Findings:
    """The findings with `about` completed: each statement and event points to the records whose words it shares.

    Demands and commitments come first, then agreements, then talks; what already stands in `about` stays.
    """
    statements = tuple(_about(statement, found, reading) for statement in found.statements)
    events = tuple(
        replace(event, about=(*event.about, *_sharing(event, found, set(event.about)))) if not event.about else event
        for event in found.events
    )
    return replace(found, statements=statements, events=events)


def _about(statement: Statement, found: Findings, reading: Reading) -> Statement:
    if statement.about:
        return statement
    about = _sharing(statement, found, set())
    if not about and found.talks:
        about = _talks_named(statement, found, reading)
    return replace(statement, about=tuple(about))


def _sharing(record: Finding, found: Findings, known: set[str]) -> list[str]:
    """Records whose evidence lies inside the words of a record, most specific kind first; one kind only."""
    for kind in (found.demands, found.commitments, found.agreements, found.talks):
        inside = [other.id for other in kind if other.id not in known and _shares(record, other)]
        if inside:
            return inside
    return list(dict.fromkeys(claim.target for claim in found.status_claims if _shares(record, claim)))


def _shares(record: Finding, other: Finding) -> bool:
    """Whether some evidence of another record lies inside that of a record."""
    return any(mine.covers(theirs) for mine in record.evidence for theirs in other.evidence)


def _talks_named(statement: Statement, found: Findings, reading: Reading) -> list[str]:
    """The talks that an assessment or a noun inside the statement means."""
    judged = [one.object for one in found.assessments if _shares(statement, one)]
    named = {record.id for record in (*found.talks, *found.agreements, *found.processes)}
    if judged:
        return list(dict.fromkeys(one for one in judged if one in named))
    nouns = {
        word.lower() for talks in found.talks if talks.name for word in talks.name.split()[-1:]
    } | {"talks", "negotiations"}
    for span in statement.evidence:
        first, last = reading.tokens.within(span.start, span.end)
        for i in range(first, last):
            if reading.tokens.words[i].lower() in nouns:
                target = talks_at(reading, found, i)
                return [target] if target else []
    return []
