"""In whose voice a span of text stands: the innermost statement around it (rule 4 of INTERCHANGE.md), for one span."""

from __future__ import annotations

from truceline.coding.grammar.clauses import clause
from truceline.coding.grammar.edges import before_marks, behind_marks
from truceline.model.findings import Findings
from truceline.model.reading import Reading
from truceline.model.speech import Statement
from truceline.model.text import Evidence, Span
from truceline.model.values import PUBLISHER


def statement_at(found: Findings, words: Evidence | Span) -> Statement | None:
    """The innermost statement that encloses a span, or None when the publisher speaks."""
    around = [
        (span.end - span.start, statement.id, statement)
        for statement in found.statements for span in statement.evidence
        if span.covers(words)
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


def words_of(reading: Reading, found: Findings, first: int, last: int, anchor: int) -> Evidence:
    """The words of a token range as evidence in one voice: cut to the statement around `anchor`, and to its quotation.

    A clause that the parser lets run over the end of what somebody said would change its voice.
    """
    tokens = reading.tokens
    at = Span(tokens.starts[anchor], tokens.ends[anchor])
    borders = [
        span.span for statement in found.statements for span in statement.evidence if span.span.covers(at)
    ] + [quote.span for quote in reading.quotes if quote.span.covers(at) and not quote.scare]
    for border in borders:
        while first < anchor and tokens.starts[first] < border.start:
            first += 1
        while last - 1 > anchor and tokens.ends[last - 1] > border.end:
            last -= 1
    first = behind_marks(tokens, first, anchor, also=("SCONJ", "CCONJ"))
    last = before_marks(tokens, anchor, last)
    return reading.words(first, last)


def clause_words(reading: Reading, found: Findings, predicate: int) -> Evidence:
    """The bare clause of a predicate as evidence in one voice."""
    return words_of(reading, found, *clause(reading.tokens, predicate), predicate)
