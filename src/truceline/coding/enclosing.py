"""In whose voice a span of text stands: the innermost statement around it (rule 4 of INTERCHANGE.md), for one span."""

from __future__ import annotations

from truceline.model.findings import PUBLISHER, Findings, Statement
from truceline.model.text import Evidence, Span


def statement_at(found: Findings, words: Evidence | Span) -> Statement | None:
    """The innermost statement that encloses a span, or None when the publisher speaks."""
    around = [
        (span.end - span.start, statement.id, statement)
        for statement in found.statements for span in statement.evidence
        if span.start <= words.start and words.end <= span.end
    ]
    return min(around, key=lambda entry: entry[:2])[2] if around else None


def voice_at(found: Findings, words: Evidence | Span) -> str:
    """The voice of a span: "publisher" or the id of a statement."""
    statement = statement_at(found, words)
    return statement.id if statement else PUBLISHER


def speakers_at(found: Findings, words: Evidence | Span) -> tuple[str, ...]:
    """Who speaks at a span: the speakers of the innermost statement, none for the publisher."""
    statement = statement_at(found, words)
    return statement.speakers if statement else ()


def side_at(found: Findings, words: Evidence | Span) -> tuple[str, ...]:
    """Whose side "we" is at a span: whom the speaker speaks for if the text shows it, else the speakers."""
    statement = statement_at(found, words)
    if statement is None:
        return ()
    return (statement.speaks_for,) if statement.speaks_for else statement.speakers
