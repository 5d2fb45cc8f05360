"""Judgements that somebody is told to make ("welcomed the extension", "is optimistic") and judgements on how sides behave."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.clauses import agent, clause, patient
from truceline.coding.courses import POINTING, Told
from truceline.coding.enclosing import words_of
from truceline.coding.judged import REAL, Ground, accuser, denied, negations, short, turned, without_asides
from truceline.coding.nominals import phrase
from truceline.coding.wording import cased

UNREAL = ("hypothetical", "future", "requested_not_actual", "denied")
Judged = tuple[str, str | None]
"""What is judged and which side of it."""


def attitude(ground: Ground, i: int) -> Iterator[tuple[Told, str | None]]:
    """ "critical of the way the council acts", "praised the army's restraint", "voiced concern over the truce"."""
    tokens = ground.reading.tokens
    adjective = ground.direction("actor", i) if tokens.tags[i] in ("ADJ", "VERB") and tokens.relation(i) != "amod" else None
    verb = _of_verb(ground, i) if tokens.tags[i] == "VERB" and adjective is None else None
    feeling = _feeling(ground, i) if tokens.tags[i] == "VERB" and verb is None and adjective is None else None
    given = adjective or verb or (ground.direction("feeling", feeling) if feeling is not None else None)
    told = ground.told(i)
    if given is None or told in UNREAL or (told == "negated" and not adjective):
        return
    direction = turned(given) if adjective and denied(ground.reading, i) else given
    judge = agent(tokens, i)
    if adjective:
        judge = next(iter(tokens.below(i, "nsubj", "nsubj:pass")), judge)
    by = ground.judges(judge)
    if judge is not None and tokens.lemmas[judge].lower() in ("he", "she", "they", "it") and ground.speakers(judge):
        by = ground.speakers(judge)
    told_by_writer = judge is not None and tokens.lemmas[judge].lower() in ("i", "we") and ground.has("turn-verb", i)
    if direction is None or not (by or told_by_writer):
        return
    holder = feeling if feeling is not None else i
    of_actors = adjective is not None or ground.has("actor-verb", i)
    judged, noun = _object(ground, i, holder, bare=adjective is not None, told_of_actors=of_actors)
    if judged is None or judged[0] in by:
        return
    last = max(clause(tokens, i)[1], tokens.extent(noun)[1] if noun is not None else 0)
    if noun is not None:
        last = without_asides(ground, i, noun, last)
    first = min((i, *negations(ground.reading, i), *(j for j in tokens.below(i, "advmod") if adjective and i - j == 1)))
    yield (words_of(ground.reading, ground.found, first, last, i), by, judged[0], direction), judged[1]


def _of_verb(ground: Ground, i: int) -> str | None:
    return ground.direction("actor-verb", i) or ground.direction("turn-verb", i)


def _feeling(ground: Ground, i: int) -> int | None:
    """The feeling that a verb of expressing has as object: "voiced [scepticism] regarding the truce"."""
    if not ground.has("express", i):
        return None
    objects = ground.reading.tokens.below(i, "obj", "nsubj:pass")
    return next((o for o in objects if ground.has("feeling", o)), None)


def _object(ground: Ground, i: int, holder: int, *, bare: bool, told_of_actors: bool) -> tuple[Judged | None, int | None]:
    """What is judged, and the noun that says so; a feeling without an object is about what was told of last."""
    tokens = ground.reading.tokens
    cases = ("of", "with", "by", "about", "at", "over", "regard", "concern", "on", "in", "for")
    beside = [o for top in dict.fromkeys((holder, i)) for o in tokens.below(top, "obl", "nmod", "advcl", "acl")]
    around = [o for o in beside if cased(tokens, o, *cases)]
    plain = [] if holder != i or bare else [*tokens.below(i, "obj"), *tokens.below(i, "nsubj:pass")]
    plain = plain or ([] if holder != i or bare else [o for o in tokens.below(i, "obl") if cased(tokens, o, "to", "at")])
    for noun in (*plain, *(around if bare or holder != i else ())):
        for one in (noun, *tokens.below(noun, "conj")):
            judged = _turn(ground, one)
            if judged is None and holder != i and (within := ground.within(one)):
                judged = within, tokens.words[one]
            if judged is None:
                actor, aspect = _actor_in(ground, one)
                if actor is not None and (aspect or told_of_actors):
                    judged = actor, aspect
            if judged is not None:
                return judged, noun
    clauses = (*tokens.below(i, "ccomp", "advcl", "xcomp"), *(tokens.below(holder, "acl", "ccomp") if holder != i else ()))
    if (bare or holder != i) and not around and ground.has("mood", holder):
        near = ground.near(i) if not clauses or holder != i or any(ground.within(c) for c in clauses) else None
        return ((near, None) if near else None), None
    return None, None


def _turn(ground: Ground, noun: int) -> Judged | None:
    """The talks, agreement or process that a noun means, or whose turn it names: "the extension [of the truce]".

    A turn that stands alone ("welcomed the extension") is one of what was told of last before it.
    """
    tokens = ground.reading.tokens
    if noun in ground.heads:
        return ground.heads[noun], None
    if not ground.has("turn", noun):
        return None
    aspect = tokens.words[noun]
    owner = next((e.id for j in tokens.below(noun, "nmod:poss") if (e := ground.reading.entity_at(j)) is not None), None)
    judged = ground.within(noun) or owner or ground.near(noun)
    return (judged, aspect) if judged is not None else None


def _actor_in(ground: Ground, noun: int) -> tuple[str | None, str | None]:
    """The actor judged in a phrase, and the side of it that is judged: "the army's restraint" -> army, "restraint"."""
    tokens = ground.reading.tokens
    direct = ground.reading.entity_at(noun)
    if direct is not None:
        return direct.id, None
    for child in tokens.subtree(noun):
        owned = tokens.labels[child] == "nmod:poss" or tokens.relation(child) == "nsubj"
        owned = owned or (ground.has("aspect", noun) and tokens.relation(child) in ("amod", "compound", "nmod"))
        entity = ground.reading.entity_at(child) if owned else None
        if entity is not None:
            return entity.id, ground.reading.words(*phrase(tokens, noun)).text
    return None, None


def harm(ground: Ground, i: int) -> Iterator[Told]:
    """What is done to a process: "undermines the truce", "accused the army of obstructing the talks"."""
    tokens = ground.reading.tokens
    given = ground.direction("harm", i) or ground.direction("cheer", i) if tokens.tags[i] == "VERB" else None
    done_to = patient(tokens, i) if given else None
    if done_to is not None and ground.has("cheer", i) and not ground.has("hope", done_to):
        return
    if given is None or done_to is None or ground.told(i) not in REAL or denied(ground.reading, i):
        return
    judged = ground.heads.get(done_to) or (ground.within(done_to) if ground.has("hope", done_to) else None)
    if judged is None and ground.has("hope", done_to):
        judged = ground.near(i)
    if judged is None:
        return
    doer = agent(tokens, i)
    actors = ground.judges(doer) if doer is not None else ()
    accusing = accuser(ground, i)
    by = _accusers(ground, accusing) if accusing is not None else ground.speakers(i)
    if actors and actors == by:
        return
    evidence = short(ground, i)
    if accusing is not None:
        evidence = words_of(ground.reading, ground.found, accusing, clause(tokens, i)[1], i)
    yield evidence, by, actors[0] if actors else judged, given


def _accusers(ground: Ground, verb: int) -> tuple[str, ...]:
    by = ground.judges(agent(ground.reading.tokens, verb))
    return by or ground.speakers(verb)


def behaviour(ground: Ground, i: int) -> Iterator[Told]:
    """How a side behaves in a process, in set words: "is not acting in good faith", "the army's bad faith"."""
    tokens = ground.reading.tokens
    for one in ground.phrases.get(i, ()):
        if one.role != "behaviour":
            continue
        named = tokens.tags[i] == "NOUN" and not tokens.below(i, "cop") and tokens.relation(i) in ("obl", "nmod")
        told = "asserted" if named else ground.told(i)
        if told not in (*REAL, "negated"):
            continue
        negated = denied(ground.reading, i) or told == "negated"
        direction = turned(one.direction) if negated else one.direction
        doer = agent(tokens, i) if tokens.tags[i] in ("VERB", "ADJ") or tokens.below(i, "cop") else None
        if doer is None:
            beside = tokens.below(i, "nmod:poss", "nmod", "compound", "amod")
            doer = next((j for j in beside if ground.reading.entity_at(j)), None)
        if doer is None and tokens.relation(i) == "obj":
            doer = agent(tokens, tokens.heads[i])
        accusing = accuser(ground, i)
        if accusing is not None and (doer is None or tokens.tags[i] == "NOUN"):
            doer = patient(tokens, accusing)
        actors = ground.judges(doer) if doer is not None else ()
        by = _accusers(ground, accusing) if accusing is not None else ground.speakers(i)
        if direction is None or not actors or actors[0] in by:
            continue
        evidence = short(ground, i)
        if tokens.relation(i) == "obj":
            evidence = short(ground, tokens.heads[i])
        elif tokens.tags[i] == "NOUN" and not tokens.below(i, "cop"):
            evidence = words_of(ground.reading, ground.found, *phrase(tokens, i), i)
        if accusing is not None:
            evidence = words_of(ground.reading, ground.found, accusing, clause(tokens, accusing)[1], i)
        yield evidence, by, actors[0], direction


def aspects(ground: Ground, i: int) -> Iterator[Told]:
    """What a side does, judged by an adjective: "their attitude has been good", "what we saw from them is disappointing"."""
    tokens = ground.reading.tokens
    given = ground.direction("modifier", i) if tokens.tags[i] == "ADJ" and tokens.relation(i) != "amod" else None
    by = ground.speakers(i)
    if given is None or not by or ground.told(i) not in (*REAL, "negated"):
        return
    direction = turned(given) if denied(ground.reading, i) else given
    for subject in tokens.below(i, "nsubj", "csubj"):
        free = tokens.relation(subject) == "csubj" or any(tokens.lemmas[j] == "what" for j in tokens.subtree(subject))
        if not (ground.has("aspect", subject) or free) or subject in ground.heads or tokens.lemmas[subject] in POINTING:
            continue
        actors = [e.id for j in tokens.subtree(subject) if (e := ground.reading.entity_at(j)) is not None and e.id not in by]
        if actors and direction:
            yield short(ground, i), by, actors[0], direction


def called(ground: Ground, i: int) -> Iterator[Told]:
    """What somebody calls it: "described the talks as constructive", "called negotiations with them a waste of time"."""
    tokens = ground.reading.tokens
    if not ground.has("call", i) or tokens.tags[i] != "VERB" or ground.told(i) not in REAL:
        return
    done_to = patient(tokens, i)
    by = ground.judges(agent(tokens, i)) or ground.speakers(i)
    if done_to is None or not by:
        return
    judged = ground.heads.get(done_to) or ground.within(done_to)
    pointing = tokens.lemmas[done_to].lower() in POINTING or ground.has("turn", done_to)
    judged = judged or (ground.near(i) if pointing else None)
    if judged is None:
        return
    for word in tokens.below(i, "xcomp", "obl", "advcl", "obj", "ccomp", "nmod", "acl"):
        given = _name(ground, word) if word != done_to else None
        if given is None and word == done_to:
            given = next((d for k in tokens.below(word, "xcomp", "nmod", "acl") if (d := _name(ground, k))), None)
        if given is not None:
            last = max(tokens.extent(word)[1], clause(tokens, i)[1])
            if without_asides(ground, i, i, last) > word:
                last = without_asides(ground, i, i, last)
            yield words_of(ground.reading, ground.found, i, last, i), by, judged, given
            return


def _name(ground: Ground, word: int) -> str | None:
    """The direction of a word of judgement that something is called by, alone or with an adjective."""
    tokens = ground.reading.tokens
    given = ground.direction("modifier", word) if tokens.tags[word] in ("ADJ", "NOUN", "VERB", "PROPN") else None
    given = given or (ground.direction("name", word) if tokens.tags[word] == "NOUN" else None)
    given = given or next((p.direction for p in ground.phrases.get(word, ()) if p.role in ("step", "phrase")), None)
    given = given or next((d for j in tokens.below(word, "amod") if (d := ground.direction("modifier", j))), None)
    return turned(given) if given and denied(ground.reading, word) else given


def doubts(ground: Ground, i: int) -> Iterator[Told]:
    """ "doubt that any side will come back to the talks", "did not think there would be any breakthrough"."""
    tokens = ground.reading.tokens
    unsure = ground.has("doubt", i) and not denied(ground.reading, i)
    unsure = unsure or (ground.has("think", i) and denied(ground.reading, i))
    if tokens.tags[i] != "VERB" or not unsure or ground.told(i) in UNREAL:
        return
    doer = agent(tokens, i)
    by = ground.judges(doer)
    if doer is not None and tokens.lemmas[doer].lower() in ("he", "she", "they", "it", "we", "i") and ground.speakers(i):
        by = ground.speakers(i)
    for content in tokens.below(i, "ccomp"):
        success = any(ground.has("yield", j) for j in tokens.subtree(content))
        pointing = any(tokens.lemmas[s].lower() in POINTING for s in tokens.below(content, "nsubj"))
        judged = ground.within(content) or (ground.near(i) if success or (pointing and by) else None)
        if judged is not None and by:
            first = min((i, *negations(ground.reading, i)))
            yield words_of(ground.reading, ground.found, first, clause(tokens, i)[1], i), by, judged, "negative"
