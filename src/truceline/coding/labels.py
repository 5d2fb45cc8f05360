"""Labels: who calls whom what, in whose voice; a loaded word is a record of speech, no part of an identity (CODEBOOK 2.8)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from truceline.coding.clauses import agent
from truceline.coding.enclosing import speakers_at, statement_at
from truceline.coding.factuality import factuality
from truceline.coding.label_targets import GROUPS, belongs_before, calling, hyphenated, is_backing, named_beside, targets
from truceline.coding.nominals import joined
from truceline.coding.time_links import time_of
from truceline.coding.words import Table, table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.findings import Findings, Label, LabelClass, QuoteKind
from truceline.model.ids import record_id
from truceline.model.reading import Reading
from truceline.model.text import Evidence

METHOD = "rule:labels@2"
NEAR = 3
"""A label that only points back is looked up in its own sentence and this many before it."""
LONGEST_SCARE = 60
"""Characters between distancing marks that are still a label and not a quoted sentence."""


@component(needs=("actors", "times", "statements"), gives=("labels",))
def code_labels(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[Label, ...]:
    """Loaded words and the actors they are put on; a word that is put on nobody is no label.

    One record per targets, label and voice, however often the word is used.

    >>> # "Nusra Front and Daesh, two terrorist groups" -> one label, two targets, in the publisher's voice
    """
    words = table(knowledge, "labels")
    labels: dict[tuple[object, ...], Label] = {}
    for i in range(len(reading.tokens)):
        if not _in_name(reading, i) and not _withheld(reading, words, knowledge, i):
            for reader in (_modifier, _noun, _backing, _backed_by):
                for told in reader(reading, found, words, i):
                    label = _taken_up(reading, tuple(labels.values()), told, i)
                    if not label.targets:
                        continue
                    key = (label.targets, label.label.lower(), speakers_at(found, label.evidence[0]))
                    known = labels.get(key)
                    labels[key] = label if known is None else _joined(known, label)
    return tuple(labels.values())


def _taken_up(reading: Reading, before: tuple[Label, ...], label: Label, i: int) -> Label:
    """The label on whom it was put just before by name: "the radical movement Hamas ... the radical movement"."""
    tokens = reading.tokens
    noun = tokens.heads[i] if tokens.relation(i) in ("amod", "compound") else i
    pointing = any(tokens.lemmas[d] in ("the", "this", "that", "these", "those") for d in tokens.below(noun, "det"))
    told_of = tokens.relation(noun) in ("xcomp", "ccomp", "appos", "conj") or tokens.below(noun, "cop", "appos", "acl", "flat")
    apart = told_of or named_beside(reading, noun) or len(tokens.below(noun, "amod")) > 1
    if not pointing or apart or label.class_ == "backing":
        return label
    named = {entity.id for entity in reading.entities if entity.named}
    at = label.evidence[0].start
    for other in reversed(before):
        same = _stem(other.label) == _stem(label.label) and len(other.targets) == 1 and set(other.targets) <= named
        if same and 0 <= tokens.sentence[i] - tokens.sentence[tokens.within(other.evidence[-1].start, at)[0]] <= NEAR:
            return replace(label, targets=other.targets)
    return label


def _stem(label: str) -> str:
    return label.lower().removesuffix("s")


def _joined(known: Label, other: Label) -> Label:
    """The label with the words of another use of it in the same voice."""
    return replace(known, evidence=tuple(sorted({*known.evidence, *other.evidence})))


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
        verb for noun in (i, reading.tokens.heads[i]) if noun >= 0 and (verb := calling(reading, words, noun)) is not None
    ]
    return any(factuality(reading.tokens, verb, knowledge).class_ in ("negated", "denied", "hypothetical") for verb in callers)


def _modifier(reading: Reading, found: Findings, words: Table, i: int) -> Iterator[Label]:
    """ "terrorist groups", "the puppet government", "'good opposition members'"."""
    tokens = reading.tokens
    first = hyphenated(reading, i)
    lemma, printed = tokens.lemmas[i].lower(), "".join(tokens.words[first : i + 1]).lower()
    scare = _scare_around(reading, i)
    roles = ("modifier", "scare") if scare is not None else ("modifier",)
    given = next((words[role, word] for role in roles for word in (lemma, printed) if (role, word) in words), None)
    creed = given is None
    given = given or words.get(("creed", lemma))
    if given is None or tokens.relation(i) not in ("amod", "compound", "nmod", "flat") or tokens.below(i, "case"):
        return
    noun = tokens.heads[i]
    ruling = words.get(("state", tokens.lemmas[i].lower()))
    on = targets(reading, words, i if ruling else noun) if tokens.tags[noun] in ("NOUN", "PROPN") else ()
    if creed and not _is_creed_of(reading, i, on):
        return
    if scare is not None:
        yield _label(reading, found, words, noun, on, scare.text, given[0], scare, distancing=True)
        return
    if ruling:
        if not _of_things(reading, words, i):
            yield _label(reading, found, words, noun, on, tokens.words[i], given[0], reading.words(i, i + 1))
        return
    backing = [j for j in tokens.below(noun, "amod", "compound") if is_backing(reading, words, j)]
    if backing and not named_beside(reading, noun):
        whole = reading.words(min(hyphenated(reading, backing[0]), first), noun + 1)
        yield _label(reading, found, words, noun, on, whole.text, given[0], whole)
        return
    evidence = reading.words(min(first, noun), max(i, noun) + 1)
    yield _label(reading, found, words, noun, on, reading.words(first, i + 1).text, given[0], evidence)


def _is_creed_of(reading: Reading, i: int, on: tuple[str, ...]) -> bool:
    """Whether a word that may just name a movement ("Islamist fighters", "Communist negotiators") is put on a named group.

    On those who have no other name, and on persons, it tells who they are.
    """
    word = reading.tokens.lemmas[i].lower()
    named = [
        entity for entity in reading.entities
        if entity.id in on and entity.named and entity.kind in GROUPS and word not in entity.name.lower()
    ]
    return 0 < len(named) == len(on)


def _noun(reading: Reading, found: Findings, words: Table, i: int) -> Iterator[Label]:
    """ "the terrorists", "branded them terrorists", "the Syrian regime"."""
    tokens = reading.tokens
    given = words.get(("noun", tokens.lemmas[i].lower())) or words.get(("noun", tokens.words[i].lower()))
    armed = i > 0 and (("gang", tokens.lemmas[i - 1].lower()) in words or ("gang", tokens.words[i - 1].lower()) in words)
    given = given or (words.get(("noun-with", tokens.lemmas[i].lower())) if armed else None)
    title = tokens.labels[i] == "nmod:desc" and tokens.tags[tokens.heads[i]] == "PROPN"
    if not given or tokens.tags[i] not in ("NOUN", "PROPN", "ADJ"):
        return
    if (tokens.relation(i) in ("compound", "amod") or tokens.labels[i] == "nmod:desc") and not title:
        return
    if ("state", tokens.lemmas[i].lower()) in words and _of_things(reading, words, i):
        return
    on = targets(reading, words, i)
    if on:
        first = min((j for j in tokens.below(i, "det")), default=i)
        scare = _scare_around(reading, i)
        distancing = scare is not None and scare.text == tokens.words[i]
        evidence = reading.words(first if i - first <= 2 else i - 1 if armed else i, i + 1)
        called = reading.words(i - 1 if armed else hyphenated(reading, i), i + 1).text
        yield _label(reading, found, words, i, on, called, given[0], evidence, distancing=distancing)


def _of_things(reading: Reading, words: Table, i: int) -> bool:
    """Whether a word means a set of rules and no rulers: "the sanctions regime", "a regime of silence"."""
    tokens = reading.tokens
    beside = [*tokens.below(i, "compound", "amod", "nmod"), *([tokens.heads[i]] if tokens.relation(i) == "compound" else [])]
    return any(("thing", tokens.lemmas[j].lower()) in words for j in beside)


def _backing(reading: Reading, found: Findings, words: Table, i: int) -> Iterator[Label]:
    """ "Saudi-backed": the words before the hyphen are the backer's."""
    tokens = reading.tokens
    first = hyphenated(reading, i)
    if tokens.heads[i] < 0 or not is_backing(reading, words, i):
        return
    noun = tokens.heads[i]
    worse = [j for j in tokens.below(noun, "amod", "compound") if ("modifier", tokens.lemmas[j].lower()) in words]
    if worse and not named_beside(reading, noun):
        return
    while first > 0 and belongs_before(reading, first, i):
        first -= 1
    on = targets(reading, words, noun)
    if on:
        evidence = reading.words(first, i + 1)
        yield _label(reading, found, words, noun, on, evidence.text, "backing", evidence)



def _backed_by(reading: Reading, found: Findings, words: Table, i: int) -> Iterator[Label]:
    """ "militias backed by Iran": a bare participle with a named backer."""
    tokens = reading.tokens
    if ("backing-by", tokens.lemmas[i]) not in words or tokens.labels[i] != "acl" or tokens.heads[i] < 0:
        return
    if tokens.below(i, "compound:prt", "advmod"):
        return
    backers = [j for j in tokens.below(i, "obl") if any(tokens.lemmas[c] == "by" for c in tokens.below(j, "case"))]
    backers = [j for j in backers if (entity := reading.entity_at(j)) is not None and entity.named]
    on = targets(reading, words, tokens.heads[i])
    if backers and on:
        last = max(j for j in tokens.subtree(backers[0]) if tokens.tags[j] in ("PROPN", "NOUN")) + 1
        evidence = reading.words(i, last)
        yield _label(reading, found, words, tokens.heads[i], on, evidence.text, "backing", evidence)





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
    on: tuple[str, ...],
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
        targets=on,
        label=label,
        class_=label_class,
        quote_kind=kind,
        issuer=issuer,
        issued=issued,
    )


def _designation(reading: Reading, words: Table, noun: int) -> tuple[str | None, str | None]:
    """Who issued a formal act and when: "the Security Council listed it in 2014"; nobody for a mere word."""
    tokens = reading.tokens
    verb = calling(reading, words, noun)
    if verb is None or ("formal", tokens.lemmas[verb]) not in words:
        return None, None
    doer, time = agent(tokens, verb), time_of(reading, verb)
    issuers = joined(reading, [doer]) if doer is not None else ()
    return (issuers[0].id, time.id if time else None) if issuers else (None, None)
