"""Statements: attributed speech, one record however many speak together (CODEBOOK 2.3). Voices are settled in `voices`.

Attributions come from `coding.attribution`; here is decided which are statements, of what mode and polarity, by whom,
for whom, through whom, when and where.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from truceline.coding.attribution.attributed import Attribution
from truceline.coding.attribution.carried import carries
from truceline.coding.attribution.confidence import Tagged, features_of, probability, weights
from truceline.coding.attribution.cues import CueBook, cue_book
from truceline.coding.attribution.kinds import cameo_of, mode_of, polarity_of
from truceline.coding.attribution.rules import attribute
from truceline.coding.attribution.setting import addressees_of, setting_of, time_said
from truceline.coding.attribution.shortened import with_object
from truceline.coding.attribution.sources import carried_by
from truceline.coding.grammar.speakers import is_medium, principal_of, speakers_of, subject_before
from truceline.coding.grammar.time_links import time_of
from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.entities import Entity
from truceline.model.findings import Findings
from truceline.model.ids import record_id
from truceline.model.reading import Reading, Tokens
from truceline.model.speech import Statement

_TURN = "rule:transcript@1"
"""What shows a turn of speech: who speaks there is "I", and no later "he"."""
_POINTING = ("this", "that", "these", "those", "both", "no", "all", "neither")


@component(needs=("actors", "times"), gives=("statements",))
def code_statements(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[Statement, ...]:  # noqa: ARG001
    """The statements of an article in text order; `found` is not looked at, the speakers are entities of the reading.

    >>> # "Peskov told a conference call on Monday that the talks are not yielding results." gives one indirect statement.
    """
    book = cue_book(knowledge)
    outlets = frozenset(name.lower() for outlet in knowledge.outlets for name in outlet.names)
    tagged = Tagged.of(reading)
    made: list[Statement] = []
    attributions = [a for a in attribute(reading, book) if is_statement(a, reading.tokens, book.mute)]
    attributions = [a for a in attributions if not _refuses(reading, a, book.granted)]
    attributions = [a for a in attributions if not (a.rule == "quoted-words" and any(_holds(b, a) for b in attributions))]
    carriers = _carriers(reading, attributions, outlets, book.documents)
    for attribution in attributions:
        if attribution in carriers:
            continue
        speakers = _speakers(reading, attribution, made, book.documents)
        if speakers:
            via = _via(reading, attribution, carriers, outlets, book.documents)
            cited = _cited(reading, attribution, speakers, outlets)
            speakers, via = (cited, (*via, *(one.id for one in speakers))) if cited else (speakers, via)
            sure = _confidence(reading, tagged, attribution)
            statement = replace(_statement(reading, book, attribution, speakers, via, made), confidence=sure)
            if not _repeats(reading, attribution, statement, made):
                made.append(statement)
    return _distinct(made)


def _confidence(reading: Reading, tagged: Tagged, a: Attribution) -> float | None:
    """The calibrated probability of an attribution; None where it was not measured.

    That is for a pronoun as source, for words inside somebody's quote, and for a reading without a tagger.
    """
    if not reading.roles or a.inner or a.source is None or reading.tokens.tags[a.source] == "PRON":
        return None
    return probability(features_of(reading, tagged, a), weights())


def _repeats(reading: Reading, a: Attribution, statement: Statement, earlier: Sequence[Statement]) -> bool:
    """Whether the words of a statement lie in another by the same speakers, and no utterance before it is told of.

    "He said [that he hoped (a deal was near)]" is one statement; "She said [that she had told the council (...)]" two.
    """
    words = statement.evidence[0].span
    cue = None if statement.cue is None or a.cue is None or a.cue.word != "verb" else statement.cue.span
    around = [
        s
        for s in earlier
        if any((e.span.covers(words) and e.span != words) or (cue is not None and e.span.covers(cue)) for e in s.evidence)
    ]
    if a.cue is None or not any(set(s.speakers) == set(statement.speakers) for s in around):
        return False
    tokens = reading.tokens
    if set(a.cue.uses) <= {"attitude", "judgement"}:
        return True
    led = -1 if a.source is None else tokens.extent(a.source)[0] - 1
    relative = tokens.labels[a.cue.head] == "acl:relcl" or (led >= 0 and tokens.words[led].lower() in ("which", "who"))
    if relative and a.rule in ("clause", "quoted-words"):
        return False
    if tokens.lemmas[a.cue.head] == "add" and tokens.relation(a.cue.head) == "conj":
        return False
    found_out = "finding" in a.cue.uses
    before = not found_out and any(tokens.lemmas[i].lower() == "have" for i in tokens.below(a.cue.head, "aux"))
    return statement.polarity == "affirmed" and not (before or statement.addressees or time_of(reading, a.cue.head))


def is_statement(a: Attribution, tokens: Tokens, mute: frozenset[str]) -> bool:
    """Whether an attribution is something said: not planned or supposed speech, not a mere term in quotes, by no mute thing."""
    if a.cue is None or not a.cue.uses:
        return bool(a.quoted) or a.rule == "headline-colon"
    if a.cue.deed == "undone":
        return False
    if a.cue.word == "noun" and a.source is None:
        return False
    if all(_says_nothing(tokens, i) for first, last in a.ranges for i in range(first, last)):
        return False
    if a.source is not None and tokens.tags[a.source] == "NOUN" and tokens.lemmas[a.source].lower() in mute:
        return False
    return not (a.rule == "quoted-words" and a.cue.word != "verb")


def _says_nothing(tokens: Tokens, i: int) -> bool:
    """Whether a word says nothing by itself: a leftover of the tree, not what "denied [that]" points at."""
    return tokens.tags[i] in ("PART", "AUX", "ADP", "DET", "SCONJ", "CCONJ", "PUNCT") and tokens.lemmas[i] not in _POINTING


def _refuses(reading: Reading, a: Attribution, granted: frozenset[str]) -> bool:
    """Whether something is not granted, and nothing is said to be untrue: "denies [the movements] a seat", "denied [bail]"."""
    if a.cue is None or a.cue.polarity != "denied" or a.quoted:
        return False
    tokens = reading.tokens
    if with_object(tokens, a.cue.head) is not None:
        return False
    if tokens.below(a.cue.head, "nsubj:pass") and tokens.below(a.cue.head, "obj", "xcomp"):
        return True  # "the front was denied a seat"
    objects = [i for i in tokens.below(a.cue.head, "obj") if any(first <= i < last for first, last in a.clause)]
    somebody = any(tokens.tags[i] in ("NOUN", "PROPN") and reading.entity_at(i) is not None for i in objects)
    something = any(tokens.lemmas[i].lower() in granted for i in objects)
    return somebody or (something and "denial" in a.cue.uses) or bool(tokens.below(a.cue.head, "iobj"))


def _speakers(
    reading: Reading, a: Attribution, earlier: Sequence[Statement], documents: frozenset[str]
) -> tuple[Entity, ...]:
    if a.rule == "transcript" and a.source is not None and (led := reading.entity_at(a.source)) is not None:
        return (led,)  # of the two whom a lede names together, one answers
    speakers = subject_before(reading, a.source, a.ranges) or speakers_of(
        reading, a.source, [s for s in _outer(earlier) if s.method != _TURN], documents
    )
    return tuple(dict.fromkeys(speakers))


def _cited(
    reading: Reading, a: Attribution, speakers: Sequence[Entity], outlets: frozenset[str]
) -> tuple[Entity, ...]:
    """Whose words a medium passes on: "Reuters reported, citing medics, that ..."; a minister who cites speaks."""
    if a.cited is None or not all(is_medium(entity, outlets) for entity in speakers):
        return ()
    return reading.entities_of(a.cited)


def _outer(statements: Sequence[Statement]) -> list[Statement]:
    """Those that stand inside no other."""
    spans = sorted({(e.start, -e.end) for statement in statements for e in statement.evidence})
    reach = dict(zip(spans, accumulate((-end for _, end in spans), max, initial=-1), strict=False))  # of those before each
    return [s for s in statements if reach[s.evidence[0].start, -s.evidence[0].end] < s.evidence[0].end]


def _carriers(
    reading: Reading, attributions: Sequence[Attribution], outlets: frozenset[str], documents: frozenset[str]
) -> list[Attribution]:
    """Attributions of a medium around somebody's words ("X denied that ..., Axios reported"): a link of `via`, no statement."""
    carriers = [a for a in attributions if not a.quoted and any(carries(reading, a, b) for b in attributions)]
    return [
        a for a in carriers
        if any(is_medium(entity, outlets) for entity in speakers_of(reading, a.source, (), documents))
        or not any(_shares_words(a, b) for b in attributions if carries(reading, a, b))  # "[one letter said], police say"
    ]


def _shares_words(one: Attribution, other: Attribution) -> bool:
    return any(a < y and x < b for a, b in one.ranges for x, y in other.ranges)


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """Whether the cue of one attribution stands inside the words of another."""
    return outer is not inner and inner.cue is not None and any(a <= inner.cue.head < b for a, b in outer.ranges)


def _via(
    reading: Reading, a: Attribution, carriers: Sequence[Attribution], outlets: frozenset[str], documents: frozenset[str]
) -> tuple[str, ...]:
    """Who relayed it, first hand first: "RIA quoted X as saying", "X denied it, Axios reported", "a text carried by RIA"."""
    relayers = [] if a.relayer is None else [*reading.entities_of(a.relayer)]
    for i in carried_by(reading.tokens, a.cue.head) if a.cue is not None and a.cue.word == "verb" else ():
        relayers.extend(entity for entity in reading.entities_of(i) if is_medium(entity, outlets))
    for carrier in carriers:
        if carries(reading, carrier, a):
            relayers.extend(speakers_of(reading, carrier.source, (), documents))
    return tuple(dict.fromkeys(entity.id for entity in relayers))


def _statement(
    reading: Reading,
    book: CueBook,
    a: Attribution,
    speakers: tuple[Entity, ...],
    via: tuple[str, ...],
    earlier: Sequence[Statement],
) -> Statement:
    evidence = tuple(reading.words(first, last) for first, last in a.ranges)
    ids = tuple(sorted({entity.id for entity in speakers}, key=[entity.id for entity in speakers].index))
    polarity = polarity_of(a)
    known = a.cue is not None and bool(a.cue.uses)
    addressees = addressees_of(reading, a.cue, book) if a.cue is not None and known else ()
    return Statement(
        id=record_id(reading.article, "statements", evidence, *ids, polarity),
        evidence=evidence,
        method=f"rule:{a.rule}@1" if known or a.cue is None else "model:tagged-cue@1",
        speakers=ids,
        speaks_for=principal_of(reading, speakers),
        mode=mode_of(reading, a),
        polarity=polarity,
        cue=None if a.cue is None else reading.words(a.cue.first, a.cue.last),
        addressees=tuple(ident for ident in addressees if ident not in ids),
        setting=setting_of(reading, a.cue, book, a.ranges) if a.cue is not None and known else None,
        time=time_said(reading, a.cue, a.ranges, ids, () if a.inner else earlier),
        via=tuple(ident for ident in via if ident not in ids),
        cameo=cameo_of(reading, book, a, polarity),
    )


def _distinct(made: Sequence[Statement]) -> tuple[Statement, ...]:
    """Statements with different ids, in text order."""
    return tuple(sorted({s.id: s for s in made}.values(), key=lambda s: (s.evidence[0].start, s.id)))
