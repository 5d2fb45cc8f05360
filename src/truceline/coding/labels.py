"""Labels: who calls whom what, in whose voice; a loaded word is a record of speech, never part of an identity (CODEBOOK 2.8)."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.clauses import is_negated, patient
from truceline.coding.enclosing import statement_at
from truceline.coding.nominals import apposed_to, joined
from truceline.coding.words import Table, table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.findings import Findings, Label, LabelClass, QuoteKind
from truceline.model.ids import record_id
from truceline.model.reading import Reading
from truceline.model.text import Evidence

METHOD = "rule:labels@1"


@component(needs=("actors", "statements"), gives=("labels",))
def code_labels(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[Label, ...]:
    """Loaded words and the actors they are put on; a word that is put on nobody is no label.

    >>> # "Nusra Front and Daesh, two terrorist groups" -> one label, two targets, in the publisher's voice
    """
    words = table(knowledge, "labels")
    labels: dict[str, Label] = {}
    for i in range(len(reading.tokens)):
        for label in (*_modifier(reading, found, words, i), *_noun(reading, found, words, i), *_backing(reading, found, words, i)):
            labels.setdefault(label.id, label)
    return tuple(labels.values())


def _modifier(reading: Reading, found: Findings, words: Table, i: int) -> Iterator[Label]:
    """ "terrorist groups", "the puppet government", "'good opposition members'"."""
    tokens = reading.tokens
    given = words.get(("modifier", tokens.lemmas[i].lower())) or words.get(("modifier", tokens.words[i].lower()))
    if not given or tokens.relation(i) not in ("amod", "compound", "nmod") or tokens.below(i, "case"):
        return
    noun = tokens.heads[i]
    if tokens.tags[noun] not in ("NOUN", "PROPN"):
        return
    distancing = _scare_around(reading, i)
    if given[0] == "status" and not (distancing or tokens.lemmas[i] in ("so-called", "puppet", "self-proclaimed", "illegitimate", "legitimate")):
        return
    targets = _targets(reading, words, noun)
    if not targets:
        return
    if distancing is not None:
        yield _label(reading, found, targets, distancing.text, given[0], distancing, distancing=True)
        return
    first, last = min(i, noun), max(i, noun) + 1
    yield _label(reading, found, targets, tokens.words[i], given[0], reading.words(first, last))


def _noun(reading: Reading, found: Findings, words: Table, i: int) -> Iterator[Label]:
    """ "the terrorists", "branded them terrorists"."""
    tokens = reading.tokens
    given = words.get(("noun", tokens.lemmas[i].lower()))
    if not given or tokens.tags[i] not in ("NOUN", "PROPN", "ADJ") or tokens.relation(i) in ("compound", "amod", "nmod:desc"):
        return
    targets = _targets(reading, words, i)
    if targets:
        first = min((j for j in tokens.below(i, "det")), default=i)
        yield _label(reading, found, targets, tokens.words[i], given[0], reading.words(first, i + 1))


def _backing(reading: Reading, found: Findings, words: Table, i: int) -> Iterator[Label]:
    """ "Saudi-backed": the words before the hyphen are the backer's."""
    tokens = reading.tokens
    if ("backing", tokens.lemmas[i]) not in words and ("backing", tokens.words[i].lower()) not in words:
        return
    if i < 2 or tokens.words[i - 1] != "-" or tokens.heads[i] < 0:
        return
    first = i - 2
    while first > 0 and tokens.heads[first - 1] in (first, i) and tokens.ends[first - 1] + 1 >= tokens.starts[first]:
        if tokens.tags[first - 1] not in ("PROPN", "ADJ"):
            break
        first -= 1
    targets = _targets(reading, words, tokens.heads[i])
    if targets:
        evidence = reading.words(first, i + 1)
        yield _label(reading, found, targets, evidence.text, "backing", evidence)


def _targets(reading: Reading, words: Table, noun: int) -> tuple[str, ...]:
    """On whom a noun phrase is put: the actors beside it, those it is said of, else whom the phrase itself stands for."""
    tokens = reading.tokens
    beside = [j for j in tokens.below(noun, "appos", "flat", "nmod:desc") if tokens.tags[j] == "PROPN"]
    described = apposed_to(tokens, noun)
    if described is not None:
        beside = [described]
    elif tokens.labels[noun] in ("nmod:desc", "compound") and tokens.tags[tokens.heads[noun]] == "PROPN":
        beside = [tokens.heads[noun]]
    elif tokens.below(noun, "cop"):
        if is_negated(tokens, noun):
            return ()
        beside = list(tokens.below(noun, "nsubj"))
    elif tokens.relation(noun) in ("xcomp", "obl") and ("verb", tokens.lemmas[tokens.heads[noun]]) in words:
        verb = tokens.heads[noun]
        beside = [j for j in (patient(tokens, verb), *tokens.below(verb, "obj")) if j is not None and j != noun][:1]
    elif tokens.relation(noun) == "conj" and tokens.lemmas[tokens.heads[noun]] == tokens.lemmas[noun]:
        return ()
    own = reading.entity_at(noun)
    entities = [e for e in joined(reading, beside) if described is None or own is None or e.id != own.id or e.named]
    entities = entities or list(joined(reading, [noun])[:1])
    return tuple(entity.id for entity in entities)


def _scare_around(reading: Reading, i: int) -> Evidence | None:
    """The words inside distancing marks around a token, if a quote inside a quote or a scare quote holds it."""
    start, end = reading.tokens.starts[i], reading.tokens.ends[i]
    holding = [q for q in reading.quotes if (q.scare or q.depth > 0) and q.span.start <= start and end <= q.span.end]
    if not holding:
        return None
    span = min((q.span for q in holding), key=lambda span: span.end - span.start)
    return reading.article.evidence(span.start, span.end) if span.end - span.start < 60 else None


def _label(
    reading: Reading, found: Findings, targets: tuple[str, ...], label: str, given: str, words: Evidence,
    *, distancing: bool = False,
) -> Label:
    statement = statement_at(found, words)
    kind: QuoteKind = "narrator"
    if distancing:
        kind = "distancing"
    elif statement is not None:
        quoted = any(q.span.start <= words.start and words.end <= q.span.end and not q.scare for q in reading.quotes)
        kind = "direct" if quoted else "indirect"
    label_class: LabelClass = given  # type: ignore[assignment]
    return Label(
        id=record_id(reading.article, "labels", (words,), label), evidence=(words,), method=METHOD, targets=targets, label=label,
        class_=label_class, quote_kind=kind,
    )


