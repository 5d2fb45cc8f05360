"""Label records: class, way of quoting, who issued a formal act and when. What is a label is in the readers."""

from __future__ import annotations

from truceline.coding.grammar.clauses import agent, obliques
from truceline.coding.grammar.enclosing import statement_at
from truceline.coding.grammar.nominals import joined
from truceline.coding.grammar.time_links import time_of
from truceline.coding.grammar.words import Table
from truceline.coding.labelling.calling import calling
from truceline.coding.labelling.listing import listing
from truceline.model.findings import Findings
from truceline.model.ids import record_id
from truceline.model.reading import Reading
from truceline.model.speech import Label
from truceline.model.text import Evidence
from truceline.model.values import LabelClass, QuoteKind

METHOD = "rule:labels@3"
LONGEST_SCARE = 60
"""Characters between distancing marks that are still a label and not a quoted sentence."""


def marks_around(reading: Reading, i: int) -> Evidence | None:
    """The words inside distancing marks around a token, if a quote inside a quote or a scare quote holds it."""
    start, end = reading.tokens.starts[i], reading.tokens.ends[i]
    holding = [q for q in reading.quotes if (q.scare or q.depth > 0) and q.span.start <= start and end <= q.span.end]
    if not holding:
        return None
    span = min((q.span for q in holding), key=lambda span: span.end - span.start)
    return reading.article.evidence(span.start, span.end) if span.end - span.start < LONGEST_SCARE else None


def label_of(
    reading: Reading,
    found: Findings,
    words: Table,
    noun: int,
    on: tuple[str, ...],
    label: str,
    given: str,
    evidence: Evidence,
    *,
    distancing: bool = False,
) -> Label:
    """The record of a loaded word or description; `given` is its class, which a formal act makes a designation."""
    statement = statement_at(found, evidence)
    kind: QuoteKind = "narrator"
    if distancing:
        kind = "distancing"
    elif statement is not None:
        quoted = any(q.span.covers(evidence) and not q.scare for q in reading.quotes)
        kind = "direct" if quoted or statement.mode == "direct" else "indirect"
    issuer, issued = _designation(reading, words, noun, on)
    label_class: LabelClass = "designation" if issuer else given  # type: ignore[assignment]
    return Label(
        id=record_id(reading.article, "labels", (evidence,), label),
        evidence=(evidence,),
        method=METHOD,
        targets=on,
        label=label,
        class_=label_class,
        quote_kind=kind,
        issuer=issuer,
        issued=issued,
    )


def _designation(reading: Reading, words: Table, noun: int, on: tuple[str, ...]) -> tuple[str | None, str | None]:
    """Who issued a formal act and when: "the Security Council listed it in 2014"; nobody for a mere word."""
    tokens = reading.tokens
    on_list = listing(reading, words, noun)
    if on_list is not None:
        time = time_of(reading, on_list.verb)
        return (on_list.issuers[0].id, time.id if time else None) if on_list.issuers else (None, None)
    verb = calling(reading, words, noun)
    if verb is None or ("formal", tokens.lemmas[verb]) not in words:
        return None, None
    doers = [j for j in (agent(tokens, verb), *obliques(tokens, noun, "by")) if j is not None]
    issuer = next((entity for entity in joined(reading, doers) if entity.id not in on), None)
    time = time_of(reading, verb)
    return (issuer.id, time.id if time else None) if issuer else (None, None)
