"""Labels: who calls whom what, in whose voice; a loaded word is a record of speech, no part of an identity (CODEBOOK 2.8)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from truceline.coding.grammar.enclosing import speakers_at
from truceline.coding.grammar.factuality import factuality
from truceline.coding.grammar.home_affairs import is_far_from_conflict
from truceline.coding.grammar.nominals import is_definite
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table, table
from truceline.coding.labelling.calling import calling
from truceline.coding.labelling.listing import listing
from truceline.coding.labelling.modifiers import modifier
from truceline.coding.labelling.naming import named
from truceline.coding.labelling.pointing import NEAR, group_meant, points_back
from truceline.coding.labelling.readers import backed_by, backing, described, noun, siding, tied
from truceline.coding.labelling.words import carries, quoted_descriptions
from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.findings import Findings
from truceline.model.reading import Reading
from truceline.model.speech import Label


@component(needs=("actors", "times", "statements"), gives=("labels",))
def code_labels(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[Label, ...]:
    """Loaded words and the actors they are put on; a word that is put on nobody is no label.

    One record per targets, label and voice, however often the word is used. An article on home affairs labels only
    those it names: puppets on a stage and criminals in court are no side of a conflict.

    >>> # "Nusra Front and Daesh, two terrorist groups" -> one label, two targets, in the publisher's voice
    """
    words = table(knowledge, "labels")
    labels: dict[tuple[object, ...], Label] = {}
    far = is_far_from_conflict(reading, knowledge)
    ignored = {one.id for one in reading.entities if far and not one.named}
    for i, told in _told(reading, found, words, knowledge):
        label = _taken_up(reading, found, words, tuple(labels.values()), told, i)
        label = _only_wanted(reading, words, knowledge, label, i)
        speakers = speakers_at(found, label.evidence[0])
        if label.targets and not set(label.targets) <= ignored | set(speakers):  # nobody calls himself so
            key = (label.targets, label.label.lower(), speakers)
            known = labels.get(key)
            labels[key] = label if known is None else _joined(known, label)
    return tuple(labels.values())


def _told(reading: Reading, found: Findings, words: Table, knowledge: Knowledge) -> Iterator[tuple[int, Label]]:
    """Every use of a loaded word with its token, in text order; the words of a quoted description belong to it alone."""
    taken: set[int] = set()
    quoted = {told.noun: told for told in quoted_descriptions(reading)}
    for told in quoted.values():
        if not _withheld(reading, words, knowledge, told.noun):
            for label in described(reading, found, words, told):
                taken.update(range(told.first, told.last))
                yield told.noun, label
    for i in range(len(reading.tokens)):
        if i in taken or _in_name(reading, i):
            continue
        readers = (modifier, noun, backing, siding, backed_by, tied, named)
        labels = [label for reader in readers for label in reader(reading, found, words, i)]
        if labels and not _withheld(reading, words, knowledge, i):
            yield from ((i, label) for label in labels)


def _taken_up(reading: Reading, found: Findings, words: Table, before: tuple[Label, ...], label: Label, i: int) -> Label:
    """The label on whom it was put just before by name: "the radical movement Hamas ... the radical movement"."""
    tokens = reading.tokens
    head = tokens.heads[i] if tokens.relation(i) in ("amod", "compound") else i
    if label.class_ == "backing":
        return _same_forces(reading, words, before, label, head)
    loose = carries(reading, words, head) and points_back(reading, words, head)
    if not loose or label.class_ not in ("conduct", "ideology"):
        return label
    named = {entity.id for entity in reading.entities if entity.named}
    at = label.evidence[0].start
    for other in reversed(before):
        same = _stem(other.label) == _stem(label.label) and len(other.targets) == 1 and set(other.targets) <= named
        if same and 0 <= tokens.sentence[i] - tokens.sentence[tokens.within(other.evidence[-1].start, at)[0]] <= NEAR:
            return replace(label, targets=other.targets)
    meant = group_meant(reading, found, words, head)
    return label if meant is None else replace(label, targets=(meant.id,))


def _same_forces(reading: Reading, words: Table, before: tuple[Label, ...], label: Label, head: int) -> Label:
    """The label on the unnamed forces that it was put on before: "Rwandan-backed rebels ... the Rwandan-backed troops"."""
    unnamed = {entity.id for entity in reading.entities if not entity.named and entity.kind == "group_unnamed"}
    governing = ("rule", reading.tokens.lemmas[head].lower()) in words
    if governing or not is_definite(reading.tokens, head) or not set(label.targets) <= unnamed:
        return label
    for other in reversed(before):
        if other.class_ == "backing" and other.label.lower() == label.label.lower() and set(other.targets) <= unnamed:
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
    callers = _callers(reading, words, i)
    if any(_to_nobody(reading, verb) for verb in callers):
        return True
    unreal = ("negated", "denied", "hypothetical")
    return any(_no_longer(reading, verb) or factuality(reading.tokens, verb, knowledge).class_ in unreal for verb in callers)


def _callers(reading: Reading, words: Table, i: int) -> list[int]:
    """The verbs by which somebody is called what a word or its noun says, or told to be on a list of such."""
    nouns = [noun for noun in (i, reading.tokens.heads[i]) if noun >= 0]
    lists = (listing(reading, words, noun) for noun in nouns)
    called = (calling(reading, words, noun) for noun in nouns)
    return [*(verb for verb in called if verb is not None), *(told.verb for told in lists if told is not None)]


def _to_nobody(reading: Reading, verb: int) -> bool:
    """Whether it is not told to whom somebody is known as that, so that nobody's word it is: "known to some as thugs"."""
    to = [j for j in reading.tokens.below(verb, "obl") if cased(reading.tokens, j, "to")]
    return reading.tokens.lemmas[verb] == "know" and bool(to) and reading.entity_at(to[0]) is None


def _only_wanted(reading: Reading, words: Table, knowledge: Knowledge, label: Label, i: int) -> Label:
    """The label without a formal act that is only asked for or planned: "asked Chad to put them on its list of thugs"."""
    ahead = ("requested_not_actual", "future")
    callers = _callers(reading, words, i) if label.class_ == "designation" else ()
    if any(factuality(reading.tokens, verb, knowledge).class_ in ahead for verb in callers):
        return replace(label, class_="conduct", issuer=None, issued=None)
    return label


def _no_longer(reading: Reading, verb: int) -> bool:
    """Whether somebody has stopped doing so: "[no longer] calls them bandits"."""
    tokens = reading.tokens
    return any(
        tokens.lemmas[j] in ("long", "longer") and tokens.words[j - 1].lower() in ("no", "any")
        for j in tokens.below(verb, "advmod") if j > 0
    )
