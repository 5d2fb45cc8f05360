"""Whom the words for askers and asked mean when they only point: "he called for", "demanded that it leave", "urged them"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from truceline.coding.grammar.clauses import agent
from truceline.coding.grammar.enclosing import statement_at
from truceline.coding.grammar.nominals import joined
from truceline.coding.grammar.persons import FIRST, THIRD
from truceline.coding.grammar.speakers import speakers_of
from truceline.coding.grammar.wording import cased
from truceline.model.entities import Entity
from truceline.model.findings import Findings
from truceline.model.reading import Reading
from truceline.model.speech import Statement


@dataclass(frozen=True, slots=True)
class Pointing:
    """What it takes to follow a pronoun; `documents` are the lemmas of nouns for texts that speak."""

    reading: Reading
    found: Findings
    documents: frozenset[str]


def askers_meant(page: Pointing, heads: Sequence[int]) -> tuple[str, ...]:
    """The ids of those who ask: the actors named, the speakers for "we", the last speaker for a pronoun left open."""
    reading, tokens = page.reading, page.reading.tokens
    named = tuple(entity for entity in joined(reading, heads) if not _speaks_of_himself(page, heads, entity))
    issued = [found for head in heads if (found := _document_issuers(page, head))]
    if named:
        return tuple(entity.id for entity in (issued[0] if issued else named))
    for head in heads:
        here = statement_at(page.found, tokens.span(head, head + 1))
        if tokens.lemmas[head] in FIRST:
            return here.speakers if here else ()
        if tokens.lemmas[head] in page.documents and (issuers := _issuers(reading, head)):
            return tuple(entity.id for entity in issuers)
        start = tokens.starts[head]
        before = [s for s in page.found.statements if s is not here and s.evidence[-1].end <= start]
        before.sort(key=lambda statement: statement.evidence[0].start)
        found = speakers_of(reading, head, before, page.documents)
        inside = set(here.speakers) if here else set()
        if found and not any(entity.id in inside for entity in found):
            return tuple(entity.id for entity in found)
        if here and here.mode != "direct" and tokens.lemmas[head] in THIRD and _speak(page, here, tokens.lemmas[head]):
            return here.speakers
    return ()


def _speaks_of_himself(page: Pointing, heads: Sequence[int], entity: Entity) -> bool:
    """Whether "he" in somebody's very words was linked to who says them: ""He asked me to come," Abdi said"."""
    tokens = page.reading.tokens
    if len(heads) != 1 or tokens.lemmas[heads[0]] not in ("he", "she"):
        return False
    here = statement_at(page.found, tokens.span(heads[0], heads[0] + 1))
    return here is not None and here.mode == "direct" and entity.id in here.speakers


def _speak(page: Pointing, here: Statement, pronoun: str) -> bool:
    """Whether those who speak may mean themselves by a pronoun: "Abdi said she had urged both sides to"."""
    speakers = [entity for entity in page.reading.entities if entity.id in here.speakers]
    return bool(speakers) and all(_fits(entity, pronoun) for entity in speakers)


def _document_issuers(page: Pointing, head: int) -> tuple[Entity, ...]:
    """Who issued the text that asks: "the army's [statement] urged", "a report they released, [which] demanded"."""
    tokens, verb = page.reading.tokens, page.reading.tokens.heads[head]
    relative = tokens.lemmas[head].lower() in ("which", "that") and verb >= 0 and tokens.labels[verb] == "acl:relcl"
    text = tokens.heads[verb] if relative else head
    return speakers_of(page.reading, text, (), page.documents) if tokens.lemmas[text] in page.documents else ()


def _issuers(reading: Reading, document: int) -> tuple[Entity, ...]:
    """Who issued a text that asks, here or where it is first told of: "a statement released by X", "X adopted the text"."""
    tokens = reading.tokens
    again = (i for i in range(document - 1, -1, -1) if tokens.lemmas[i].lower() == tokens.lemmas[document].lower())
    return next((found for place in (document, *again) if (found := _issuers_at(reading, place))), ())


def _issuers_at(reading: Reading, document: int) -> tuple[Entity, ...]:
    tokens = reading.tokens
    made = [o for verb in tokens.below(document, "acl") for o in tokens.below(verb, "obl") if cased(tokens, o, "by")]
    made += [o for o in tokens.below(document, "nmod") if cased(tokens, o, "by", "from") or tokens.labels[o] == "nmod:poss"]
    made += tokens.below(document, "compound", "amod")
    verb = tokens.heads[document]
    if not made and tokens.relation(document) == "obj" and verb >= 0:
        made = [doer for doer in (agent(tokens, verb),) if doer is not None]
    return joined(reading, made)


def asked_meant(page: Pointing, heads: Sequence[int], by: Sequence[str]) -> tuple[str, ...]:
    """The ids of those asked: the actors named, or the one other actor of the sentence that a pronoun left open can mean."""
    reading, tokens = page.reading, page.reading.tokens
    named = joined(reading, heads)
    pronoun = len(heads) == 1 and tokens.lemmas[heads[0]] in THIRD
    itself = pronoun and bool(named) and all(entity.id in by for entity in named)
    if not pronoun or (named and not itself):
        return tuple(entity.id for entity in named)
    head = heads[0]
    objects = _objects_beside(reading, head)
    beside = [entity for entity in objects if entity.id not in by and _fits(entity, tokens.lemmas[head])]
    if beside:
        return tuple(entity.id for entity in beside)
    if itself:
        return tuple(entity.id for entity in named)
    before = [
        reading.entities[mention.entity]
        for mention in reading.mentions
        if mention.entity is not None
        and mention.form in ("name", "nominal")
        and mention.last <= head
        and tokens.sentence[mention.head] == tokens.sentence[head]
    ]
    fitting = {entity.id for entity in before if entity.id not in by and _fits(entity, tokens.lemmas[head])}
    return tuple(fitting) if len(fitting) == 1 else ()


def _objects_beside(reading: Reading, pronoun: int) -> tuple[Entity, ...]:
    """Whom the clause before or above names as its object: "accused X of shelling and demanded that it stop"."""
    tokens = reading.tokens
    for above in tokens.ancestors(pronoun):
        head = tokens.heads[above]
        told = joined(reading, tokens.below(head, "obj", "iobj")) if 0 <= head < pronoun else ()
        if 0 <= head < pronoun and tokens.relation(above) == "ccomp" and not told:  # "suggested to Chad that it leave"
            places = (head, *tokens.below(head, "xcomp"))
            near = [o for j in places for o in tokens.below(j, "obl") if o < pronoun]
            told = joined(reading, [o for o in near if cased(tokens, o, "to", "with")])
        if 0 <= head < pronoun and tokens.relation(above) == "conj" and not told:  # "demanded access for Chad and asked it"
            things = [o for thing in tokens.below(head, "obj") for o in tokens.below(thing, "nmod") if cased(tokens, o, "for")]
            told = joined(reading, things)
        if told and tokens.relation(above) == "ccomp":
            return told
        if 0 <= head < pronoun and tokens.relation(above) in ("conj", "advcl"):
            return told
    return ()


def _fits(entity: Entity, pronoun: str) -> bool:
    if pronoun in ("he", "she"):
        return entity.kind == "person" and entity.gender in (None, "f" if pronoun == "she" else "m")
    if pronoun == "they":
        return entity.plural or entity.kind not in ("person", "state")
    return entity.kind != "person" and not entity.plural
