"""In whose voice each record stands: rule 4 of INTERCHANGE, applied last to all records of an article."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from truceline.knowledge.catalogue import Knowledge
from truceline.model.dealings import Agreement, Talks
from truceline.model.finding import ExpectedUntil, Finding, Voiced
from truceline.model.findings import Findings
from truceline.model.reading import Reading
from truceline.model.speech import Statement
from truceline.model.text import Evidence, Span
from truceline.model.values import PUBLISHER


def settle_voices(findings: Findings, reading: Reading, knowledge: Knowledge) -> Findings:
    """The same findings with `asserted_by` as rule 4 gives it, and `asserted_by_alt` where the grammar leaves it open.

    The voice is the innermost statement around the evidence, else the publisher; with several spans the publisher if any
    of them is in the publisher's voice. Voices inside `status` and `expected_until` that name the record's old voice follow.

    >>> # "Sources said the talks go on although a group walked out": the walkout is the publisher's, or else the sources'.
    """
    statements = findings.statements
    contrast = frozenset(knowledge.classes["contrast"])
    doubtful = [(region, s.id) for s in statements if (region := _open_after(s, reading, contrast)) is not None]
    settled: dict[str, tuple[Any, ...]] = {
        part.name: tuple(_settled(record, statements, doubtful) for record in getattr(findings, part.name))
        for part in fields(findings)
    }
    return Findings(**settled)


def voice_of(evidence: Sequence[Evidence], statements: Sequence[Statement], *, of: Statement | None = None) -> str:
    """The voice in which words stand; `of` is the statement they belong to, which only a longer span can enclose."""
    voices = []
    for piece in evidence:
        around = [
            (other.end - other.start, statement.id)
            for statement in statements
            if statement is not of
            for other in statement.evidence
            if other.covers(piece)
            and not (of is not None and (other.start, other.end) == (piece.start, piece.end))
        ]
        voices.append(min(around)[1] if around else PUBLISHER)
    return PUBLISHER if PUBLISHER in voices else voices[0]


def _settled(record: Finding, statements: Sequence[Statement], doubtful: Sequence[tuple[Span, str]]) -> Finding:
    own = record if isinstance(record, Statement) else None
    voice = voice_of(record.evidence, statements, of=own)
    alt = record.asserted_by_alt
    if voice == PUBLISHER and own is None:
        alt = next((ident for region, ident in doubtful if all(region.covers(e.span) for e in record.evidence)), None)
    known = {statement.id for statement in statements} | {PUBLISHER}
    settled = replace(record, asserted_by=voice, asserted_by_alt=alt if alt in known and alt != voice else None)
    if isinstance(settled, Talks):
        until = settled.expected_until
        return replace(
            settled,
            status=_voiced(settled.status, known, voice),
            expected_until=None
            if until is None
            else ExpectedUntil(until.time, until.asserted_by if until.asserted_by in known else voice),
        )
    if isinstance(settled, Agreement):
        return replace(settled, status=_voiced(settled.status, known, voice))
    return settled


def _voiced(status: Sequence[Voiced], known: set[str], voice: str) -> tuple[Voiced, ...]:
    """Each claimed value once per voice; a voice that is no statement of the article becomes that of the record."""
    found = (Voiced(item.value, item.asserted_by if item.asserted_by in known else voice) for item in status)
    return tuple(dict.fromkeys(found))


def _open_after(statement: Statement, reading: Reading, contrast: frozenset[str]) -> Span | None:
    """The rest of a sentence after an indirect statement that may be the writer's or the speaker's: "..., although Y"."""
    if statement.mode == "direct" or not reading.sentences:
        return None
    end = statement.evidence[-1].end
    number = bisect_right([s.span.start for s in reading.sentences], end - 1) - 1
    sentence = reading.sentences[max(number, 0)]
    tokens = reading.tokens
    rest = [i for i in range(sentence.first, sentence.last) if tokens.starts[i] >= end]
    comma = bool(rest) and tokens.words[rest[0]] == ","
    rest = rest[1:] if comma else rest
    if len(rest) < 2:
        return None
    word = tokens.lemmas[rest[0]].lower()
    if word in contrast or (comma and word == "but"):
        return Span(tokens.starts[rest[0]], sentence.span.end)
    return None
