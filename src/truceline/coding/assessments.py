"""Assessments: whose judgement on what, in which direction, in the judge's own words (CODEBOOK 2.7)."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.clauses import agent, clause, is_negated
from truceline.coding.conduct import conduct, negations, turned
from truceline.coding.deals import mentions as agreement_mentions
from truceline.coding.enclosing import clause_words, statement_at, words_of
from truceline.coding.factuality import factuality
from truceline.coding.referents import agreement_at, talks_at
from truceline.coding.talks_mentions import mentions as talks_mentions
from truceline.coding.words import Table, table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.findings import Assessment, Findings
from truceline.model.ids import record_id
from truceline.model.reading import Reading
from truceline.model.text import Evidence

METHOD = "rule:assessments@1"
REAL = ("asserted", "historical", "alleged", "self_claim", "negated")


@component(needs=("actors", "statements", "talks", "agreements", "processes"), gives=("assessments",))
def code_assessments(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[Assessment, ...]:
    """Judgements on talks, truces, processes and actors. A judgement on anything else (an economy, a storm) is none.

    >>> # "“The truce is unravelling,” the envoy said." -> by the envoy, deteriorating
    """
    words = table(knowledge, "assessments")
    heads = {t.head: talks_at(reading, found, t.head) for t in talks_mentions(reading, table(knowledge, "talks"))}
    heads |= {t.head: agreement_at(reading, found, t.head) for t in agreement_mentions(reading, table(knowledge, "agreements"))}
    heads |= {i: found.processes[0].id for i in _process_nouns(reading, words) if found.processes and not heads.get(i)}
    made: dict[str, Assessment] = {}
    for i in range(len(reading.tokens)):
        for one in (
            *_course(reading, found, knowledge, words, heads, i),
            *conduct(reading, found, knowledge, words, heads, i),
            *_attribute(reading, found, words, heads, i),
        ):
            made.setdefault(one.id, one)
    return tuple(made.values())


def _process_nouns(reading: Reading, words: Table) -> Iterator[int]:
    """Nouns that mean the process itself: "the peace process", "mediation efforts"."""
    tokens = reading.tokens
    for i in range(len(tokens)):
        if ("process", tokens.lemmas[i]) in words and any(
            ("of-peace", tokens.lemmas[j]) in words for j in tokens.below(i, "compound", "amod")
        ):
            yield i


def _course(
    reading: Reading, found: Findings, knowledge: Knowledge, words: Table, heads: dict[int, str | None], i: int
) -> Iterator[Assessment]:
    """How talks, a truce or a process are going."""
    tokens = reading.tokens
    direction = _direction(reading, words, i)
    if direction is None:
        return
    judged = _judged(reading, found, words, heads, i)
    if judged is None:
        return
    told = factuality(tokens, i, knowledge).class_
    if told == "negated" and not is_negated(tokens, i):
        direction = turned(direction)
        if direction is None:
            return
    future = told == "future" and direction == "continuing"
    if told not in REAL and not future:
        return
    whole = clause_words(reading, found, i)
    statement = statement_at(found, whole)
    if statement is None and direction in ("continuing", "positive"):
        return
    by = statement.speakers if statement else ()
    subject = agent(tokens, i)
    evidence = whole if direction == "continuing" else _short(reading, found, i, subject)
    yield Assessment(
        id=record_id(reading.article, "assessments", (evidence,), direction),
        evidence=(evidence,),
        method=METHOD,
        by=by,
        object=judged,
        direction=direction,  # type: ignore[arg-type]
        intensity=_intensity(reading, words, i),
        continuing=_continuing(reading, words, i),
        time=statement.time if statement else None,
    )


def _attribute(
    reading: Reading, found: Findings, words: Table, heads: dict[int, str | None], noun: int
) -> Iterator[Assessment]:
    """A judgement beside the noun: "the fragile truce", "the stalled peace process"."""
    tokens, judged = reading.tokens, heads.get(noun)
    for i in tokens.below(noun, "amod") if judged else ():
        lemma = tokens.lemmas[i]
        given = words.get(("modifier", lemma)) or words.get(("modifier", tokens.words[i].lower()))
        if tokens.tags[i] == "VERB" or tokens.words[i].endswith(("ed", "ing")):
            given = given or words.get(("verb", lemma))
        if not given or given[0] == "continuing":
            continue
        evidence = (words_of(reading, found, i, noun + 1, noun),)
        statement = statement_at(found, evidence[0])
        if statement is None and given[0] == "positive":
            continue
        yield Assessment(
            id=record_id(reading.article, "assessments", evidence, given[0]),
            evidence=evidence,
            method="rule:assessments-attribute@1",
            by=statement.speakers if statement else (),
            object=judged or "",
            direction=given[0],  # type: ignore[arg-type]
            time=statement.time if statement else None,
        )


def _short(reading: Reading, found: Findings, i: int, subject: int | None) -> Evidence:
    """The judgement itself: from its "not" or its verb on when the subject is long, else with the subject."""
    tokens = reading.tokens
    first, last = clause(tokens, i)
    if subject is not None and first <= subject < i and i - first > 4 and tokens.below(i, "obj", "obl"):
        first = min((i, *negations(reading, i)))
    return words_of(reading, found, min((first, *negations(reading, i))), last, i)


def _direction(reading: Reading, words: Table, i: int) -> str | None:
    tokens, lemma = reading.tokens, reading.tokens.lemmas[i]
    tag = tokens.tags[i]
    if tag in ("VERB", "ADJ") and tokens.relation(i) != "amod":
        given = words.get(("verb", lemma)) if tag == "VERB" else words.get(("modifier", lemma))
        if given:
            return turned(given[0]) if is_negated(tokens, i) else given[0]
        under = next((given[0] for j in tokens.children[i] if (given := words.get((f"with-{lemma}", tokens.lemmas[j])))), None)
        if under:
            return turned(under) if is_negated(tokens, i) else under
        if tag == "VERB" and ("result", lemma) in words:
            states = [
                words[("state", tokens.lemmas[o])][0] for o in tokens.below(i, "obj") if ("state", tokens.lemmas[o]) in words
            ]
            if states and not is_negated(tokens, i):
                return states[0]
            results = [o for o in tokens.below(i, "obj", "nsubj:pass") if ("yield", tokens.lemmas[o]) in words]
            if results:
                return (
                    "stalled"
                    if is_negated(tokens, i) or any(tokens.lemmas[d] in ("no", "little") for d in tokens.children[results[0]])
                    else "improving"
                )
    if tag == "NOUN" and tokens.below(i, "cop", "case") and ("state", lemma) in words and not is_negated(tokens, i):
        return words[("state", lemma)][0]
    return None


def _judged(reading: Reading, found: Findings, words: Table, heads: dict[int, str | None], i: int) -> str | None:
    """The talks, agreement or process a predicate is said of: its subject, or what its clause names."""
    tokens = reading.tokens
    subjects = [s for s in (agent(tokens, i), *tokens.below(i, "nsubj", "nsubj:pass")) if s is not None]
    for subject in subjects:
        for head in (subject, *tokens.below(subject, "nmod")):
            if heads.get(head):
                return heads[head]
        if ("about", tokens.lemmas[subject]) in words or tokens.lemmas[subject] == "process":
            near = [heads[o] for o in tokens.subtree(i) if o != i and heads.get(o)]
            spoken = statement_at(found, tokens.span(i, i + 1)) is not None
            return near[0] if near else (found.processes[0].id if found.processes and spoken else None)
    if ("result", tokens.lemmas[i]) in words:
        return next((heads[o] for o in tokens.subtree(i) if heads.get(o)), None)
    return None


def _intensity(reading: Reading, words: Table, i: int) -> Evidence | None:
    tokens = reading.tokens
    for above in (i, *tokens.ancestors(i)):
        for noun in (above, *tokens.below(above, "obl", "obj")):
            if tokens.tags[noun] == "NOUN" and ("intensity", tokens.lemmas[noun]) in words and tokens.below(noun, "amod"):
                first = min(tokens.below(noun, "amod"))
                return reading.words(min(first, noun), noun + 1)
        if tokens.relation(above) in ("ccomp", "root") and tokens.lemmas[above] in ("say", "tell"):
            break
    return None


def _continuing(reading: Reading, words: Table, i: int) -> Evidence | None:
    tokens = reading.tokens
    for above in (i, *tokens.ancestors(i)):
        for adverb in tokens.below(above, "advmod"):
            if ("continuing", tokens.lemmas[adverb]) in words:
                return reading.words(adverb, adverb + 1)
        if tokens.lemmas[above] in ("say", "tell"):
            break
    return None
