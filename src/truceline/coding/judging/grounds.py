"""The ground of an article's judgements: which of its nouns mean talks, deals or a process, and its words of judgement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from truceline.coding.dealing.deals import mentions as agreement_mentions
from truceline.coding.grammar.home_affairs import is_far_from_conflict
from truceline.coding.grammar.referents import agreement_at
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import matcher, table
from truceline.coding.judging.judged import Ground, Phrase, process_of
from truceline.coding.judging.nearness import fit_deals, held_by
from truceline.coding.meeting.groups import talks_meant
from truceline.coding.meeting.mentions import mentions as talks_mentions
from truceline.knowledge.catalogue import Knowledge
from truceline.model.findings import Findings
from truceline.model.reading import Reading, Tokens

PHRASES = ("phrase", "kept", "step", "said", "named", "behaviour", "behaviour-denied")


def ground_of(reading: Reading, found: Findings, knowledge: Knowledge) -> Ground:
    """The nouns that mean something judged, and the words of judgement, of an article."""
    given = _given(reading.tokens, knowledge)
    heads: dict[int, str | None] = {}
    ground = Ground(reading, found, knowledge, given, {})
    talked = table(knowledge, "talks")
    for thing in talks_mentions(reading, talked):
        whole = reading.tokens.lemmas[thing.head] == "process" and bool(found.processes)
        whole = whole and not held_by(reading, found.talks, thing.head)
        heads[thing.head] = (
            process_of(ground, thing.head) if whole else talks_meant(reading, found, talked, knowledge, thing.head)
        )
    for thing in agreement_mentions(reading, table(knowledge, "agreements")):
        meant = agreement_at(reading, found, thing.head) or heads.get(thing.head)
        loose = not thing.definite and not held_by(reading, found.agreements, thing.head)
        if loose and "without" in reading.tokens.words[max(thing.head - 4, 0) : thing.head]:
            continue  # "closed without [an agreement]"
        if loose and meant:  # "ended without [a deal]": no deal of long ago
            fit = replace(found, agreements=fit_deals(reading, found))
            meant = agreement_at(reading, fit, thing.head) or process_of(ground, thing.head)
        heads[thing.head] = meant
    efforts = set(_process_nouns(ground))
    for i in efforts:
        heads[i] = heads.get(i) or process_of(ground, i)
    known = {i: thing or process_of(ground, i) or (None if i in efforts else _partner(ground, i)) for i, thing in heads.items()}
    told = {i: thing for i, thing in known.items() if thing}
    return Ground(reading, found, knowledge, given, told, _phrases(ground), not is_far_from_conflict(reading, knowledge))


def _given(tokens: Tokens, knowledge: Knowledge) -> tuple[Mapping[str, str], ...]:
    """What each token gives in its roles, by its lemma and else as printed."""
    by_word, none = _directions(knowledge), dict[str, str]()
    lemmas = (by_word.get(lemma.lower(), none) for lemma in tokens.lemmas)
    printed = (by_word.get(word.lower(), none) for word in tokens.words)
    return tuple(
        lemma if word is none or word is lemma else {**word, **lemma} for lemma, word in zip(lemmas, printed, strict=True)
    )


@lru_cache(maxsize=4)
def _directions(knowledge: Knowledge) -> dict[str, dict[str, str]]:
    """Word -> role -> what it gives first in this role."""
    found: dict[str, dict[str, str]] = {}
    for (role, word), given in table(knowledge, "assessments").items():
        found.setdefault(word, {})[role] = given[0]
    return found


def _process_nouns(ground: Ground) -> Iterator[int]:
    """Nouns that mean the process itself: "the peace process", "mediation efforts", "efforts to revive the truce"."""
    tokens = ground.reading.tokens
    for i in range(len(tokens)):
        if ground.has("process", i) and tokens.tags[i] in ("NOUN", "PROPN"):
            before = [j for j in tokens.below(i, "compound", "amod", "nmod") if j < i]
            if any(ground.has("of-peace", j) for j in before) or _towards_peace(ground, i):
                yield i


def _towards_peace(ground: Ground, effort: int) -> bool:
    """Whether what a noun is for is peace or talks: "efforts [towards peace]", "a push [to end the war]"."""
    tokens = ground.reading.tokens
    for aim in tokens.below(effort, "nmod", "acl"):
        if tokens.relation(aim) == "nmod" and cased(tokens, aim, "towards", "toward", "for", "at", "to"):
            if ground.has("of-peace", aim):
                return True
        elif tokens.relation(aim) == "acl" and any(tokens.lemmas[m] == "to" for m in tokens.below(aim, "mark")):
            objects = tokens.below(aim, "obj")
            if any(ground.has("of-peace", j) or (ground.has("stop", aim) and ground.has("strife", j)) for j in objects):
                return True
    return False


def _partner(ground: Ground, noun: int) -> str | None:
    """An actor named with talks that are no record of their own: "negotiations with [the movement]"."""
    entities = [entity for j in ground.reading.tokens.subtree(noun) if (entity := ground.reading.entity_at(j)) is not None]
    return entities[0].id if entities else None


def _phrases(ground: Ground) -> dict[int, tuple[Phrase, ...]]:
    found: dict[int, tuple[Phrase, ...]] = {}
    for match in matcher(ground.knowledge, "assessments").find(ground.reading.tokens):
        role = match.cue.fields.get("role", "")
        if role in PHRASES:
            one = Phrase(role, match.cue.gives, match.first, match.last)
            inside = any(p.first <= one.first and one.last <= p.last for ps in found.values() for p in ps)
            if not inside:
                found[match.head] = (*found.get(match.head, ()), one)
    return found
