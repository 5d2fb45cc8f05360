"""Who the words for a source stand for: entity, institution behind a document, last speaker for a pronoun. No records."""

from __future__ import annotations

from collections.abc import Sequence

from truceline.coding.grammar.issuers import (
    bodies_of,
    document_before,
    is_platform,
    issuers,
    joined_sources,
    just_spoken,
    quantified,
)
from truceline.model.entities import Entity
from truceline.model.reading import Reading
from truceline.model.speech import Statement

SINGULAR = frozenset({"he", "she"})
PLURAL = frozenset({"they", "both"})
SPEAKING_TIES = ("spokesperson_of", "official_of", "negotiates_for")


def speakers_of(
    reading: Reading, source: int | None, earlier: Sequence[Statement], documents: frozenset[str]
) -> tuple[Entity, ...]:
    """The entities that the words headed by token `source` name as speakers; empty when they cannot be told.

    A document stands for its body ("the army's statement"); "he", "she" and "they" left open by the reading go to the last
    fitting speaker of `earlier`, the statements before this one in the text. `documents` are the lemmas of nouns for texts.
    """
    if source is None:
        return ()
    told = document_before(reading, source, documents)
    source = source if told is None else told
    document = reading.tokens.lemmas[source].lower() in documents
    if document:
        bodies = bodies_of(reading, source)
        if bodies:
            return bodies
        if any(reading.tokens.lemmas[i].lower() == "by" for i in reading.tokens.below(source, "case")):
            return ()  # "his secretary said by e-mail"
    again = _both_again(reading, source, earlier) or _told_of(reading, source) or _pair_before(reading, source)
    found = again or _named_after(reading, source) or joined_sources(reading, source)
    if found:
        return found
    near = _beside(reading, source)
    if near:
        return near
    if document:
        return issuers(reading, source) or just_spoken(reading, source, earlier)
    return _last_speaker(reading, source, earlier) or _of_itself(reading, source, earlier)


def _of_itself(reading: Reading, source: int, earlier: Sequence[Statement]) -> tuple[Entity, ...]:
    """Who tells of what they have done themselves, where nobody else is meant: "[The junta] has executed four men, it said"."""
    tokens, verb, word = reading.tokens, reading.tokens.heads[source], reading.tokens.words[source].lower()
    if verb < 0 or tokens.relation(source) != "nsubj" or word not in {"it", *SINGULAR, *PLURAL}:
        return ()
    told = [i for i in tokens.below(verb, "ccomp") if i < source] or ([tokens.heads[verb]] if tokens.heads[verb] >= 0 else [])
    for subject in (s for i in told for s in tokens.below(i, "nsubj") if s < source):
        entity = reading.entity_at(subject)
        if entity is None or reading.is_quoted(subject) or tokens.tags[subject] == "PRON":
            continue
        single = entity.kind == "person" and not entity.plural and not earlier
        if word in SINGULAR and single and entity.gender in (None, "f" if word == "she" else "m"):
            return (entity,)
        body = entity.kind not in ("person", "state", "label_only", "anonymous_source")
        if (word == "it" and body and not entity.plural) or (word == "they" and body and entity.plural):
            return (entity,)
    return ()


def subject_before(reading: Reading, source: int | None, said: Sequence[tuple[int, int]]) -> tuple[Entity, ...]:
    """Who a pronoun inside or after the words said stands for when its sentence tells of somebody before these words.

    "[A priest] urged patience: without the rebels, he cautioned, the deal is dead".
    """
    tokens = reading.tokens
    if source is None or not said or tokens.words[source].lower() not in SINGULAR:
        return ()
    sentence = reading.sentences[tokens.sentence[source]]
    begins = min(source, said[0][0])
    if source < said[0][0] and not any(tokens.words[i] == ":" for i in range(sentence.first, source)):
        return ()
    for i in range(sentence.first, begins):
        if tokens.labels[i] != "nsubj" or tokens.relation(tokens.heads[i]) not in ("root", "ccomp", "parataxis"):
            continue
        entity = reading.entity_at(i)
        fits = entity is not None and entity.kind in ("person", "anonymous_source") and not entity.plural
        if entity is not None and fits and entity.gender in (None, "f" if tokens.words[source].lower() == "she" else "m"):
            return (entity,)
    return ()


def _beside(reading: Reading, source: int) -> tuple[Entity, ...]:
    """The entity whose mention holds the source word without having it as head, or those that stand in apposition."""
    tokens = reading.tokens
    for i in (*tokens.below(source, "appos", "flat", "compound"), *quantified(reading, source)):
        entity = None if is_platform(tokens, i) and tokens.relation(i) == "compound" else reading.entity_at(i)
        if entity is not None and entity.kind != "label_only":
            many = tokens.relation(i) == "appos" and tokens.words[source].lower().endswith(("s", "men", "women"))
            return tuple(e for e in reading.entities_of(i) if e.named) if many and entity.named else (entity,)
    mention = reading.mention_at(source)
    if mention is not None and mention.entity is not None:
        return (reading.entities[mention.entity],)
    return ()


def _last_speaker(reading: Reading, source: int, earlier: Sequence[Statement]) -> tuple[Entity, ...]:
    word = reading.tokens.lemmas[source].lower()
    if word not in SINGULAR | PLURAL | {"it"}:
        return ()
    known = {entity.id: entity for entity in reading.entities}
    other = set[str]()
    for statement in reversed(earlier):
        speakers = tuple(known[ident] for ident in statement.speakers if ident in known)
        if word in SINGULAR and _said_by_the(reading, statement, "he" if word == "she" else "she"):
            other.update(statement.speakers)
        if not speakers or other.intersection(statement.speakers):
            continue
        single = len(speakers) == 1 and not speakers[0].plural
        if (
            word in SINGULAR
            and single
            and speakers[0].kind == "person"
            and speakers[0].gender in (None, "f" if word == "she" else "m")
        ):
            return speakers
        if word == "it" and single and speakers[0].kind != "person":
            return speakers
        document = single and speakers[0].kind == "organisation" and not speakers[0].named
        if word in PLURAL and not document and not (single and speakers[0].kind == "person"):
            return speakers
    return ()


def _said_by_the(reading: Reading, statement: Statement, pronoun: str) -> bool:
    """Whether a pronoun is the subject of the cue of a statement, so that the next "he" is not the one who is "she"."""
    if statement.cue is None:
        return False
    tokens = reading.tokens
    first, last = tokens.within(statement.cue.span.start, statement.cue.span.end)
    return any(tokens.lemmas[k].lower() == pronoun for i in range(first, last) for k in tokens.below(i, "nsubj"))


def _told_of(reading: Reading, source: int) -> tuple[Entity, ...]:
    """All the people of whom a relative clause speaks: "remarks by Okello and Arvo, [who] said ..."."""
    tokens = reading.tokens
    verb = tokens.heads[source]
    apart = tokens.lemmas[source].lower() == "who" and tokens.words[source - 1] == ","
    if not apart or verb < 0 or tokens.labels[verb] != "acl:relcl":
        return ()
    if any(tokens.words[k].lower() in ("is", "was", "has") for k in (verb, *tokens.below(verb, "aux", "cop"))):
        return ()
    found = tuple(e for e in reading.entities_of(tokens.heads[verb]) if e.kind == "person")
    joined = [j for j in tokens.below(tokens.heads[verb], "conj") if j < source]
    return found if len(found) > 1 and joined and not tokens.words[verb].lower().endswith("s") else ()


def _named_after(reading: Reading, source: int) -> tuple[Entity, ...]:
    """Those whose names follow a plural description at once: "the president's backers Chad and Niger say"."""
    tokens = reading.tokens
    mention = reading.mention_at(source)
    if mention is None or mention.form != "nominal" or not tokens.words[source].endswith("s"):
        return ()
    for i in tokens.below(source, "appos", "flat"):
        named = [entity for entity in reading.entities_of(i) if entity.named]
        if i == source + 1 and len(named) > 1:
            return tuple(named)
    return ()


def _both_again(reading: Reading, source: int, earlier: Sequence[Statement]) -> tuple[Entity, ...]:
    """Those who spoke together in the sentence before "they said": "A rebel official and medics said ... They said ..."."""
    tokens = reading.tokens
    if tokens.words[source].lower() not in PLURAL or not earlier or tokens.sentence[source] == 0:
        return ()
    last, before = earlier[-1], reading.sentences[tokens.sentence[source] - 1]
    if len(last.speakers) < 2 or last.cue is None or not before.span.covers(last.cue.span):
        return ()
    known = {entity.id: entity for entity in reading.entities}
    return tuple(known[ident] for ident in last.speakers if ident in known)


def _pair_before(reading: Reading, source: int) -> tuple[Entity, ...]:
    """Those whom the subject of the clause or sentence before joins, for "both said", and for "they" that is left open.

    "[The governor and the commander] toured the town. Both said it was calm".
    """
    tokens = reading.tokens
    word = tokens.words[source].lower()
    again = word == "both" and not tokens.below(source, "nmod", "conj")
    if not (again or (word == "they" and reading.entity_at(source) is None)):
        return ()
    here = reading.sentences[tokens.sentence[source]]
    starts = [here.first] if not tokens.sentence[source] else [here.first, reading.sentences[tokens.sentence[source] - 1].first]
    for start, end in zip(starts, (source, here.first), strict=False):
        for i in range(end - 1, start - 1, -1):
            if tokens.relation(i) == "nsubj" and tokens.relation(tokens.heads[i]) in ("root", "ccomp", "parataxis"):
                pair = reading.entities_of(i)
                if len(pair) > 1:
                    return pair if not again or len(pair) == 2 else ()
                if pair and (again or start == here.first):
                    return ()
    return ()


def principal_of(reading: Reading, speakers: Sequence[Entity]) -> str | None:
    """On whose behalf the speakers speak, when the text shows one speaker's office; the closest tie in the text wins.

    Members of a parliament speak for themselves, and so does who held an office once: "the former US envoy to Chad said ...".
    """
    if len(speakers) != 1 or speakers[0].sector == "LEG" or _was(speakers[0]):
        return None
    number = reading.entities.index(speakers[0])
    ties = [tie for tie in reading.ties if tie.from_entity == number and tie.type in SPEAKING_TIES]
    best = min(ties, key=lambda tie: (SPEAKING_TIES.index(tie.type), tie.span.start, tie.to_entity), default=None)
    return None if best is None else reading.entities[best.to_entity].id


def _was(speaker: Entity) -> bool:
    """Whether a person is told to have held an office, not to hold it."""
    before = (speaker.role or "").lower().replace("-", " ").split()[:1]
    return before in (["former"], ["ex"], ["retired"], ["onetime"], ["erstwhile"])


def is_medium(entity: Entity, outlets: frozenset[str]) -> bool:
    """Whether an entity is a news outlet, by its sector or by a name of the outlet list."""
    return entity.sector == "JRN" or any(name.lower() in outlets for name in (entity.name, *entity.aliases))
