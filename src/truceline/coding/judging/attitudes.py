"""Judgements that somebody is told to make: "welcomed the extension", "is optimistic", "viewed the accord with suspicion"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.grammar.clauses import agent, clause
from truceline.coding.grammar.enclosing import words_of
from truceline.coding.grammar.nominals import phrase
from truceline.coding.grammar.persons import FIRST
from truceline.coding.grammar.wording import cased
from truceline.coding.judging.called_things import resumed
from truceline.coding.judging.judged import UNREAL, Ground, Told
from truceline.coding.judging.nearness import is_long_ago
from truceline.coding.judging.predicates import SEEMING, denied, negations, turned, without_asides
from truceline.knowledge.words import load_words

Judged = tuple[str, str | None]
"""What is judged and which side of it."""


def attitude(ground: Ground, i: int) -> Iterator[tuple[Told, str | None]]:
    """ "critical of the way the council acts", "praised the army's restraint", "voiced concern over the truce"."""
    tokens = ground.reading.tokens
    feels = tokens.tags[i] == "ADJ" or (tokens.tags[i] == "VERB" and not tokens.below(i, "obj"))
    feels = feels and not (ground.has("against", i) and not any(cased(tokens, j, "to") for j in tokens.below(i, "obl")))
    adjective = ground.direction("actor", i) if feels and tokens.relation(i) != "amod" else None
    verb = _of_verb(ground, i) if tokens.tags[i] == "VERB" and adjective is None else None
    feeling = _feeling(ground, i) if tokens.tags[i] == "VERB" and verb is None and adjective is None else None
    given = adjective or verb or (ground.direction("feeling", feeling) if feeling is not None else None)
    if given is None:
        return
    told = ground.told(i)
    if told in UNREAL or (told == "negated" and not adjective):
        return
    direction = turned(given) if adjective and denied(ground.reading, i) else given
    judge = agent(tokens, i)
    if adjective:
        judge = next(iter(tokens.below(i, "nsubj", "nsubj:pass")), judge)
    by = (ground.themselves(judge) if judge is not None else ()) or ground.judges(judge)
    first_person = judge is not None and tokens.lemmas[judge].lower() in FIRST
    # in a quote "we" are others than who writes
    written = first_person and adjective is not None and not ground.reading.is_quoted(i)
    told_by_writer = written or (first_person and ground.has("turn-verb", i))
    if direction is None or not (by or told_by_writer):
        return
    holder = feeling if feeling is not None else i
    of_actors = adjective is not None or ground.has("actor-verb", i)
    judged, noun = _object(ground, i, holder, bare=adjective is not None, told_of_actors=of_actors)
    if judged is None or judged[0] in by or (verb and judged[1] is None and _named(ground, i, noun)):
        return
    of_process = judged[0] in ground.heads.values()
    if ground.has("against", i) and (judged[1] is None or tokens.relation(i) == "acl") and not of_process:
        return  # "rebels opposed to the general" says who they are
    stance = judged[1] is not None and noun is not None and ground.has("aspect", noun)
    if not of_process and ((ground.has("outcry", i) and not stance) or not ground.on_topic(i)):
        return  # whose violence is condemned and who is thanked are events; whose stance is condemned is judged
    last = max(clause(tokens, i)[1], tokens.extent(noun)[1] if noun is not None else 0)
    if noun is not None:
        last = without_asides(ground, i, noun, last)
    first = min((i, *negations(ground.reading, i), *(j for j in tokens.below(i, "advmod") if adjective and i - j == 1)))
    above = tokens.heads[i]
    if adjective and last - first == 1 and tokens.relation(i) == "xcomp" and tokens.lemmas[above] in SEEMING:
        first = above  # "[remains upbeat]"
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
    around = [o for o in beside if cased(tokens, o, *cases, *(("to",) if ground.has("against", i) else ()))]
    plain = [] if holder != i or bare else [*tokens.below(i, "obj"), *tokens.below(i, "nsubj:pass")]
    plain = plain or ([] if holder != i or bare else [o for o in tokens.below(i, "obl") if cased(tokens, o, "to", "at")])
    told_before = _told_before(ground, i)
    if told_before is not None and holder == i and not bare:
        return (ground.heads[told_before], None), None
    for noun in (*plain, *(around if bare or holder != i else ())):
        for one in (noun, *tokens.below(noun, "conj")):
            if ground.has("violence", one) or ground.has("claim", one):
                continue
            judged = turn_judged(ground, one)
            if judged is None and holder != i and (within := ground.within(one)):
                judged = within, tokens.words[one]
            if judged is None:
                actor, aspect = actor_in(ground, one)
                done = any(ground.has(role, one) for role in ("aspect", "deed", "turn", "virtue", "text"))
                done = done or ground.reading.entity_at(one) is not None
                free = not (bare or holder != i) or tokens.tags[one] in ("VERB", "PRON")
                if actor is not None and (aspect or told_of_actors) and (done or free):  # not "worried about his welfare"
                    judged = actor, aspect
            owners = tokens.below(one, "nmod", "nmod:poss") if told_of_actors and ground.has("virtue", one) else []
            if judged is None and any(ground.has("side", j) for j in owners) and (near := ground.near(i)):
                judged = near, tokens.words[one]  # "praised the courage of both sides"
            people = tokens.lemmas[one].lower() in load_words().nouns or ground.has("side", one)
            if judged is None and people and told_of_actors and plain and (near := ground.near(i)):
                judged = near, tokens.words[one]  # "praised [the officers]", whom nothing else tells of
            if judged is not None:
                return judged, noun
    clauses = (*tokens.below(i, "ccomp", "advcl", "xcomp"), *(tokens.below(holder, "acl", "ccomp") if holder != i else ()))
    if (bare or holder != i) and not around and ground.has("mood", holder):
        near = ground.near(i) if not clauses or any(_of_a_deal(ground, c) for c in clauses) else None
        return ((near, None) if near else None), None
    if bare and not around and clauses and tokens.relation(clauses[0]) == "ccomp" and not _judges(ground, clauses[0]):
        within = ground.within(clauses[0]) or (ground.near(i) if _of_a_deal(ground, clauses[0]) else None)
        return ((within, None) if within else None), None  # "disappointed that few came to [the conference]"
    return None, None


def _told_before(ground: Ground, verb: int) -> int | None:
    """The deal or talks of which a relative clause tells: "the [pact] with Iran, which Kenya has criticised"."""
    tokens = ground.reading.tokens
    if tokens.labels[verb] != "acl:relcl" or not tokens.below(verb, "nsubj"):
        return None
    objects = tokens.below(verb, "obj")
    if not objects or any(tokens.lemmas[j] not in ("which", "that") for j in objects):
        return None
    noun = tokens.heads[verb]
    nouns = (noun, tokens.heads[noun] if tokens.relation(noun) == "nmod" else noun)
    return next((j for j in nouns if j >= 0 and j in ground.heads), None)


def _named(ground: Ground, i: int, noun: int | None) -> bool:
    """Whether actors are only called names: "denounced them as bandits" is a label."""
    tokens = ground.reading.tokens
    below = [j for top in (i, noun) if top is not None for j in tokens.below(top, "obl", "nmod")]
    thing = noun is not None and tokens.lemmas[noun].lower() in ("it", "this", "that")
    if thing and any(cased(tokens, j, "as") for j in below):
        return True  # "hailed it as a step": what is hailed is no actor
    return noun not in ground.heads and any(cased(tokens, j, "as") and ground.reading.entity_at(j) for j in below)


def _of_a_deal(ground: Ground, clause_head: int) -> bool:
    """Whether a clause tells of a process or of what sides do in one: "sceptical that the general will ever [sign]"."""
    tokens = ground.reading.tokens
    doing = ground.has("dealing", clause_head) and not tokens.below(clause_head, "obj")
    aims = tokens.below(clause_head, "obj", "nsubj:pass")  # "that [a deal] could be reached"
    return doing or ground.within(clause_head) is not None or any(ground.has("goal", j) for j in aims)


def _judges(ground: Ground, i: int) -> bool:
    """Whether a predicate is a judgement by itself: "concerned that the talks are [stalling]"."""
    return bool(ground.phrases.get(i)) or any(ground.has(role, i) for role in ("verb", "ending", "modifier", "state", "harm"))


def turn_judged(ground: Ground, noun: int) -> Judged | None:
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
    judged = ground.within(noun) or owner or resumed(ground, noun) or ground.near(noun)
    loose = ground.has("pointing", noun) and not ground.within(noun)
    if judged is not None and loose and is_long_ago(ground.reading, ground.found, judged):
        return None  # "A 2001 truce failed. On Monday it freed its captives. Kenya welcomed [the move]"
    return (judged, aspect) if judged is not None else None


def actor_in(ground: Ground, noun: int) -> tuple[str | None, str | None]:
    """The actor judged in a phrase, and the side of it that is judged: "the army's restraint" -> army, "restraint"."""
    tokens = ground.reading.tokens
    direct = ground.reading.entity_at(noun)
    side = ground.has("aspect", noun) and bool(tokens.below(noun, "nmod:poss", "nmod"))
    if direct is not None and not side:
        return direct.id, None
    for child in tokens.subtree(noun):
        owned = tokens.labels[child] == "nmod:poss" or tokens.relation(child) == "nsubj"
        deed = any(ground.has(role, noun) for role in ("aspect", "text", "deed", "turn"))
        apart = cased(tokens, child, "with", "between", "against", "over")  # "the prisoner swap with Iran" is not Iran's
        owned = owned or (deed and tokens.relation(child) in ("amod", "compound", "nmod") and not apart)
        entity = ground.reading.entity_at(child) if owned else None
        if entity is not None:
            return entity.id, ground.reading.words(*phrase(tokens, noun)).text
    return None, None
