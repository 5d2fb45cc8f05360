"""Assertions: claims in the publisher's own voice that matter for a conflict or a peace process (CODEBOOK 2.3).

A claim is the bare clause, without the clauses beside it. What somebody is shown to say is no assertion, nor is the
clause that says that he says it.
"""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.attribution.cues import cue_book, find_cues
from truceline.coding.attribution.pieces import trim
from truceline.coding.attribution.rules import attribute
from truceline.coding.grammar.clauses import clause, modals
from truceline.coding.grammar.words import matcher
from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.findings import Findings
from truceline.model.ids import record_id
from truceline.model.reading import Reading, Tokens
from truceline.model.speech import Assertion
from truceline.model.text import Span

MARKS = frozenset({"after", "before", "although", "though", "while", "as", "because", "since", "when", "whereas", "once"})
"""Conjunctions under which a clause is still told as a fact; not "if", "so that" or "unless"."""
UNREAL = frozenset({"would", "could", "might", "may", "should", "will"})
SHORTEST = 3


@component(needs=("statements",), gives=("assertions",))
def code_assertions(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[Assertion, ...]:
    """The publisher's claims about talks, truces, agreements and violence, one per clause of the body, in text order.

    >>> # "The talks began after a truce came into effect." gives "The talks began" and "a truce came into effect".
    """
    tags, hits = reading.tokens.tags, matcher(knowledge, "relevance").find(reading.tokens)
    relevant = sorted({hit.head for hit in hits if tags[hit.head] != "VERB" or "/VERB" in hit.cue.pattern})
    book = cue_book(knowledge)
    said = [reading.tokens.span(*words) for shown in attribute(reading, book) for words in shown.ranges]
    said += [e.span for statement in found.statements for e in statement.evidence]
    cues = {cue.head for cue in find_cues(reading, book)}
    quoted = [q.span for q in reading.quotes if not q.scare]
    made = []
    for first, last in _claims(reading, frozenset(cues), book.contrast):
        span = reading.tokens.span(first, last)
        if any(span.touches(words) for words in (*said, *quoted)) or not any(first <= i < last for i in relevant):
            continue
        evidence = (reading.words(first, last),)
        made.append(Assertion(id=record_id(reading.article, "assertions", evidence), evidence=evidence, method="rule:claim@1"))
    return tuple(_outer(made))


def _claims(reading: Reading, cues: frozenset[int], contrast: frozenset[str]) -> Iterator[tuple[int, int]]:
    tokens = reading.tokens
    for sentence in reading.sentences:
        if reading.zone(sentence.first) not in ("body", None):
            continue
        for i in range(sentence.first, sentence.last):
            taken = _subject_taken(tokens, i)
            if i in cues or not (taken is not None or (_is_claim(tokens, i, contrast) and not _under_cue(tokens, i, contrast))):
                continue
            first, last = clause(tokens, i) if taken is None else (taken, clause(tokens, i)[1])
            trimmed = trim(tokens, *_bare(tokens, i, first, last))
            if trimmed is not None and trimmed[1] - trimmed[0] >= SHORTEST:
                yield trimmed


def _is_claim(tokens: Tokens, i: int, contrast: frozenset[str]) -> bool:
    """Whether a token is the predicate of a clause with a subject, told as a fact: main, coordinated or after a conjunction."""
    if not tokens.below(i, "nsubj", "nsubj:pass", "expl") or not (tokens.tags[i] in ("VERB", "AUX") or tokens.below(i, "cop")):
        return False
    if set(modals(tokens, i)) & UNREAL - {"will"}:
        return False
    conditions = {tokens.lemmas[k].lower() for j in tokens.below(i, "advcl") for k in tokens.below(j, "mark")}
    if conditions & {"if", "unless"}:
        return False
    relation = tokens.relation(i)
    if relation in ("root", "parataxis"):
        return tokens.words[_last(tokens, i)] != "?"
    if relation == "conj":
        return _is_claim(tokens, tokens.heads[i], contrast) or tokens.relation(tokens.heads[i]) == "root"
    joining = [*tokens.below(i, "mark", "advmod"), *(k for j in tokens.below(i, "nsubj") for k in tokens.below(j, "case"))]
    marks = {tokens.lemmas[j].lower() for j in joining if j < i}
    supposed = bool(set(modals(tokens, tokens.heads[i])) & UNREAL) and not marks & contrast
    return relation == "advcl" and bool(marks & MARKS) and not supposed


def _last(tokens: Tokens, i: int) -> int:
    return tokens.extent(i)[1] - 1


def _subject_taken(tokens: Tokens, i: int) -> int | None:
    """Where the clause begins whose subject the parser left to the conjunction: "after [a truce came into effect]"."""
    if tokens.relation(i) != "advcl" or tokens.tags[i] != "VERB" or tokens.words[i].lower().endswith("ing"):
        return None
    if tokens.below(i, "nsubj", "nsubj:pass", "mark", "aux:pass"):
        return None
    start = tokens.extent(i)[0]
    for noun in tokens.below(tokens.heads[i], "obl"):
        marks = [j for j in tokens.below(noun, "case") if tokens.lemmas[j].lower() in MARKS]
        if marks and tokens.extent(noun)[1] == start:
            return marks[0] + 1
    return None


def _under_cue(tokens: Tokens, i: int, contrast: frozenset[str]) -> bool:
    """Whether a clause is the complement of a word of attribution, so that somebody says it, whoever that is.

    A clause of contrast at the end ("although a group walked out") is not: who says it is left open.
    """
    if tokens.relation(i) == "advcl" and any(tokens.lemmas[j].lower() in contrast for j in tokens.below(i, "mark")):
        return False
    while tokens.heads[i] >= 0:
        if tokens.relation(i) in ("ccomp", "xcomp", "csubj"):
            return True
        i = tokens.heads[i]
    return False


def _bare(tokens: Tokens, predicate: int, first: int, last: int) -> tuple[int, int]:
    """A clause without an apposition or relative clause after a comma at its end, nor what the next clause took over."""
    while first < predicate and tokens.lemmas[first].lower() in MARKS and tokens.tags[first] in ("ADV", "SCONJ", "ADP"):
        first += 1
    for i in range(predicate + 1, last):
        if _subject_taken(tokens, i) is not None or any(_took(tokens, j, i) for j in tokens.below(tokens.heads[i], "advcl")):
            return first, tokens.extent(i)[0]
        if tokens.labels[i] in ("appos", "acl:relcl", "acl") or _is_gloss(tokens, i):
            start, end = tokens.extent(i)
            comma = tokens.words[start] in (",", "(", "—", "–") or tokens.words[start - 1] in (",", "(", "—", "–")
            if comma and end >= last and start > predicate + 1:
                last = start
                break
    return first, last


def _took(tokens: Tokens, verb: int, noun: int) -> bool:
    """Whether `noun` is the subject that `_subject_taken` gives to `verb`."""
    start = _subject_taken(tokens, verb)
    return start is not None and tokens.relation(noun) == "obl" and tokens.extent(noun)[0] == start - 1


def _is_gloss(tokens: Tokens, i: int) -> bool:
    """Whether a last conjunct without "and" after one with it explains the names before it: "A and B, two groups"."""
    if tokens.relation(i) != "conj" or tokens.below(i, "cc"):
        return False
    others = [j for j in tokens.below(tokens.heads[i], "conj") if j != i]
    return bool(others) and max(others) < i and any(tokens.below(j, "cc") for j in others)


def _outer(made: list[Assertion]) -> list[Assertion]:
    """Claims that lie in no longer claim, in text order."""
    kept: list[Assertion] = []
    for one in sorted(made, key=lambda a: (a.evidence[0].start, -a.evidence[0].end)):
        span = one.evidence[0].span
        if not any(Span(k.evidence[0].start, k.evidence[0].end).covers(span) for k in kept):
            kept.append(one)
    return kept
