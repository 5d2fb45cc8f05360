"""Labels: who calls whom what, in whose voice; a loaded word is a record of speech, no part of an identity (CODEBOOK 2.8)."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.clauses import agent, is_negated, patient
from truceline.coding.enclosing import statement_at
from truceline.coding.factuality import factuality
from truceline.coding.nominals import apposed_to, joined
from truceline.coding.time_links import time_of
from truceline.coding.words import Table, table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.findings import Findings, Label, LabelClass, QuoteKind
from truceline.model.ids import record_id
from truceline.model.reading import Reading
from truceline.model.text import Evidence

METHOD = "rule:labels@1"
LONGEST_SCARE = 60
"""Characters between distancing marks that are still a label and not a quoted sentence."""


@component(needs=("actors", "times", "statements"), gives=("labels",))
def code_labels(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[Label, ...]:
    """Loaded words and the actors they are put on; a word that is put on nobody is no label.

    >>> # "Nusra Front and Daesh, two terrorist groups" -> one label, two targets, in the publisher's voice
    """
    words = table(knowledge, "labels")
    labels: dict[str, Label] = {}
    for i in range(len(reading.tokens)):
        if not _in_name(reading, i) and not _withheld(reading, words, knowledge, i):
            for reader in (_modifier, _noun, _backing):
                for label in reader(reading, found, words, i):
                    labels.setdefault(label.id, label)
    return tuple(labels.values())


def _in_name(reading: Reading, i: int) -> bool:
    """Whether a word is part of a proper name: the Communist Party calls itself so."""
    tokens = reading.tokens
    if not tokens.words[i][0].isupper() or tokens.relation(i) not in ("amod", "compound", "flat"):
        return False
    return tokens.tags[tokens.heads[i]] == "PROPN" and any(
        name.first <= i < name.last and name.type != "NORP" for name in reading.names
    )


def _withheld(reading: Reading, words: Table, knowledge: Knowledge, i: int) -> bool:
    """Whether nobody is called so after all: "refused to describe them as terrorists"."""
    callers = [
        verb for noun in (i, reading.tokens.heads[i]) if noun >= 0 and (verb := _calling(reading, words, noun)) is not None
    ]
    return any(factuality(reading.tokens, verb, knowledge).class_ in ("negated", "denied", "hypothetical") for verb in callers)


def _modifier(reading: Reading, found: Findings, words: Table, i: int) -> Iterator[Label]:
    """ "terrorist groups", "the puppet government", "'good opposition members'"."""
    tokens = reading.tokens
    first = _hyphenated(reading, i)
    printed = "".join(tokens.words[first : i + 1]).lower()
    given = next((words[key] for key in (("modifier", tokens.lemmas[i].lower()), ("modifier", printed)) if key in words), None)
    scare = _scare_around(reading, i)
    if given is None and scare is not None:
        given = words.get(("scare", tokens.lemmas[i].lower()))
    if given is None or tokens.relation(i) not in ("amod", "compound", "nmod") or tokens.below(i, "case"):
        return
    noun = tokens.heads[i]
    targets = _targets(reading, words, noun) if tokens.tags[noun] in ("NOUN", "PROPN") else ()
    if not targets:
        return
    if scare is not None:
        yield _label(reading, found, words, noun, targets, scare.text, given[0], scare, distancing=True)
        return
    backing = [j for j in tokens.below(noun, "amod", "compound") if _is_backing(reading, words, j)]
    if backing and not _named_beside(reading, noun):
        whole = reading.words(min(_hyphenated(reading, backing[0]), first), noun + 1)
        yield _label(reading, found, words, noun, targets, whole.text, given[0], whole)
        return
    yield _label(
        reading,
        found,
        words,
        noun,
        targets,
        reading.words(first, i + 1).text,
        given[0],
        reading.words(min(first, noun), max(i, noun) + 1),
    )


def _noun(reading: Reading, found: Findings, words: Table, i: int) -> Iterator[Label]:
    """ "the terrorists", "branded them terrorists"."""
    tokens = reading.tokens
    given = words.get(("noun", tokens.lemmas[i].lower()))
    if not given or tokens.tags[i] not in ("NOUN", "PROPN", "ADJ") or tokens.relation(i) in ("compound", "amod", "nmod:desc"):
        return
    targets = _targets(reading, words, i)
    if targets:
        first = min((j for j in tokens.below(i, "det")), default=i)
        scare = _scare_around(reading, i)
        yield _label(
            reading,
            found,
            words,
            i,
            targets,
            tokens.words[i],
            given[0],
            reading.words(first, i + 1),
            distancing=scare is not None and scare.text == tokens.words[i],
        )


def _backing(reading: Reading, found: Findings, words: Table, i: int) -> Iterator[Label]:
    """ "Saudi-backed": the words before the hyphen are the backer's."""
    tokens = reading.tokens
    first = _hyphenated(reading, i)
    if tokens.heads[i] < 0 or not _is_backing(reading, words, i):
        return
    noun = tokens.heads[i]
    worse = [j for j in tokens.below(noun, "amod", "compound") if ("modifier", tokens.lemmas[j].lower()) in words]
    if worse and not _named_beside(reading, noun):
        return
    while first > 0 and tokens.heads[first - 1] in (first, i) and tokens.tags[first - 1] in ("PROPN", "ADJ"):
        first -= 1
    targets = _targets(reading, words, noun)
    if targets:
        evidence = reading.words(first, i + 1)
        yield _label(reading, found, words, noun, targets, evidence.text, "backing", evidence)


def _is_backing(reading: Reading, words: Table, i: int) -> bool:
    tokens = reading.tokens
    told = ("backing", tokens.lemmas[i]) in words or ("backing", tokens.words[i].lower()) in words
    return told and _hyphenated(reading, i) < i


def _hyphenated(reading: Reading, i: int) -> int:
    """The first token of a word that hyphens join: "[al-Qaeda-]linked", "[self-]proclaimed"."""
    tokens, first = reading.tokens, i
    while first >= 2 and tokens.words[first - 1] == "-" and tokens.ends[first - 2] == tokens.starts[first - 1]:
        first -= 2
    return first


def _named_beside(reading: Reading, noun: int) -> bool:
    """Whether a name stands with a noun: "the al-Qaeda-linked group Nusra Front", "the Iran-backed Houthis"."""
    tokens = reading.tokens
    beside = (
        noun,
        *tokens.below(noun, "appos", "flat", "nmod:desc"),
        *(j for j in (apposed_to(tokens, noun),) if j is not None),
    )
    return any(tokens.tags[j] == "PROPN" for j in beside)


def _targets(reading: Reading, words: Table, noun: int) -> tuple[str, ...]:
    """On whom a noun phrase is put: the actors beside it, those it is said of, else whom the phrase itself stands for."""
    tokens = reading.tokens
    beside = [j for j in tokens.below(noun, "appos", "flat", "nmod:desc") if tokens.tags[j] == "PROPN"]
    described = apposed_to(tokens, noun)
    called = _calling(reading, words, noun)
    if described is not None:
        beside = [described]
    elif tokens.labels[noun] in ("nmod:desc", "compound") and tokens.tags[tokens.heads[noun]] == "PROPN":
        beside = [tokens.heads[noun]]
    elif tokens.below(noun, "cop"):
        if is_negated(tokens, noun):
            return ()
        beside = list(tokens.below(noun, "nsubj"))
    elif called is not None:
        if tokens.labels[called] == "acl:relcl":
            beside = [tokens.heads[called]]
        else:
            beside = [j for j in (patient(tokens, called), *tokens.below(called, "obj")) if j is not None and j != noun][:1]
    elif tokens.relation(noun) == "conj" and tokens.lemmas[tokens.heads[noun]] == tokens.lemmas[noun]:
        return ()
    own = reading.entity_at(noun)
    entities = [e for e in joined(reading, beside) if described is None or own is None or e.id != own.id or e.named]
    entities = entities or list(joined(reading, [noun])[:1])
    return tuple(entity.id for entity in entities)


def _calling(reading: Reading, words: Table, noun: int) -> int | None:
    """The verb by which somebody is called what the noun says: "branded them terrorists", "listed it as a terrorist group"."""
    verb = reading.tokens.heads[noun]
    fits = reading.tokens.relation(noun) in ("xcomp", "obl", "obj", "ccomp") and ("verb", reading.tokens.lemmas[verb]) in words
    return verb if fits else None


def _scare_around(reading: Reading, i: int) -> Evidence | None:
    """The words inside distancing marks around a token, if a quote inside a quote or a scare quote holds it."""
    start, end = reading.tokens.starts[i], reading.tokens.ends[i]
    holding = [q for q in reading.quotes if (q.scare or q.depth > 0) and q.span.start <= start and end <= q.span.end]
    if not holding:
        return None
    span = min((q.span for q in holding), key=lambda span: span.end - span.start)
    return reading.article.evidence(span.start, span.end) if span.end - span.start < LONGEST_SCARE else None


def _label(
    reading: Reading,
    found: Findings,
    words: Table,
    noun: int,
    targets: tuple[str, ...],
    label: str,
    given: str,
    evidence: Evidence,
    *,
    distancing: bool = False,
) -> Label:
    statement = statement_at(found, evidence)
    kind: QuoteKind = "narrator"
    if distancing:
        kind = "distancing"
    elif statement is not None:
        quoted = any(q.span.start <= evidence.start and evidence.end <= q.span.end and not q.scare for q in reading.quotes)
        kind = "direct" if quoted else "indirect"
    issuer, issued = _designation(reading, words, noun)
    label_class: LabelClass = "designation" if issuer else given  # type: ignore[assignment]
    return Label(
        id=record_id(reading.article, "labels", (evidence,), label),
        evidence=(evidence,),
        method=METHOD,
        targets=targets,
        label=label,
        class_=label_class,
        quote_kind=kind,
        issuer=issuer,
        issued=issued,
    )


def _designation(reading: Reading, words: Table, noun: int) -> tuple[str | None, str | None]:
    """Who issued a formal act and when: "the Security Council listed it in 2014"; nobody for a mere word."""
    tokens = reading.tokens
    verb = _calling(reading, words, noun)
    if verb is None or ("formal", tokens.lemmas[verb]) not in words:
        return None, None
    doer, time = agent(tokens, verb), time_of(reading, verb)
    issuers = joined(reading, [doer]) if doer is not None else ()
    return (issuers[0].id, time.id if time else None) if issuers else (None, None)
