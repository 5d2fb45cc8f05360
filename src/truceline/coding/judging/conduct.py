"""Judgements on what sides do to a process and how they behave in it: "undermines the truce", "is not interested in peace"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.grammar.clauses import agent, clause, is_passive, patient
from truceline.coding.grammar.closing import closing_host
from truceline.coding.grammar.enclosing import words_of
from truceline.coding.grammar.nominals import phrase
from truceline.coding.grammar.told_of import told_of
from truceline.coding.grammar.wording import cased
from truceline.coding.judging.called_things import told_by
from truceline.coding.judging.judged import POINTING, UNREAL, Ground, Phrase, Told, accuser
from truceline.coding.judging.predicates import at_risk, by_whoever, denied, negations, negative_itself, short, turned
from truceline.model.text import Evidence
from truceline.model.values import REAL


def harm(ground: Ground, i: int) -> Iterator[Told]:
    """What is done to a process: "undermines the truce", "accused the army of obstructing the talks"."""
    tokens = ground.reading.tokens
    off = ground.direction("harm-off", i) if tokens.below(i, "compound:prt") else None
    given = off or ground.direction("harm", i) or ground.direction("cheer", i) if tokens.tags[i] == "VERB" else None
    done_to = patient(tokens, i) if given else None
    if done_to is not None and ground.has("cheer", i) and not ground.has("hope", done_to):
        return
    if given is None or done_to is None or denied(ground.reading, i) or by_whoever(ground, i):
        return
    if ground.told(i) not in REAL and not (given == "negative" and at_risk(ground, i)):
        return
    judged = ground.heads.get(done_to) or (ground.within(done_to) if ground.has("hope", done_to) else None)
    if judged is None and ground.has("hope", done_to):
        judged = told_by(ground, closing_host(tokens, i))
    it = tokens.lemmas[done_to] == "it" and accuser(ground, i) is not None  # "accused the army of undermining [it]"
    judged = judged or (ground.near(i) if it or ground.has("hope", done_to) else None)
    if judged is None:
        return
    given = "stalled" if ground.direction("verb", i) == "stalled" else given  # "the talks have been stalled since May"
    host = closing_host(tokens, i)
    doer = agent(tokens, i if host is None else host)
    actors = ground.judges(doer) if doer is not None else ()
    if host is not None and ground.has("report", host):
        actors = ()  # "residents reported shelling, dashing hopes": not the residents
    accusing = accuser(ground, i)
    if accusing is not None and (tokens.relation(i) == "advcl" or not actors) and (whom := _accused(ground, accusing, i)):
        actors = whom  # "accused the army of bombing a market to derail the truce"
    by = _accusers(ground, accusing, i)
    if not by and doer is None and host is None and tokens.words[i].lower().endswith("ing"):
        return  # "liable for any of these: obstructing the talks"
    if host is not None and actors and actors == by:
        by = ()  # nobody says so of himself: the publisher closes what he tells
    if (actors and actors == by) or (not by and doer is not None and _breaches(ground, doer)):
        return
    evidence = short(ground, i)
    if accusing is not None:
        evidence = words_of(ground.reading, ground.found, accusing, clause(tokens, i)[1], i)
    yield evidence, by, actors[0] if actors else judged, given


def _accused(ground: Ground, accusing: int, i: int) -> tuple[str, ...]:
    """Who is accused, though the tree may hang him under the deed: "accused [the army] of bombing a market"."""
    tokens = ground.reading.tokens
    early = [j for j in tokens.below(tokens.heads[i], "obj") if accusing < j < tokens.heads[i]]
    early += [j for j in tokens.below(accusing, "iobj") if accusing < j < i]
    return ground.judges(next(iter(early), patient(tokens, accusing)))


def _breaches(ground: Ground, doer: int) -> bool:
    """Whether what harms a truce is that it is broken, which the publisher tells as a fact: "a number of [violations]"."""
    tokens = ground.reading.tokens
    return any(ground.has("breach", j) for j in (doer, *tokens.below(doer, "nmod")))


def _accusers(ground: Ground, accusing: int | None, i: int) -> tuple[str, ...]:
    """Whose judgement a word is: that of who accuses by the verb over it, else of who speaks."""
    by = ground.judges(agent(ground.reading.tokens, accusing)) if accusing is not None else ()
    return by or ground.speakers(i if accusing is None else accusing)


def behaviour(ground: Ground, i: int) -> Iterator[Told]:
    """How a side behaves in a process, in set words: "is not acting in good faith", "the army's bad faith"."""
    set_words = [one for one in ground.phrases.get(i, ()) if one.role in ("behaviour", "behaviour-denied")]
    told = _told_of_behaviour(ground, i) if set_words else "denied"
    if told not in (*REAL, "negated"):
        return
    for one in set_words:
        direction = _direction_of_behaviour(ground, one, i, told)
        accusing = accuser(ground, i)
        actors = _behaving(ground, one, i, accusing)
        by = _accusers(ground, accusing, i)
        if one.role == "behaviour-denied" and not by:
            continue
        if direction is None or not actors or actors[0] in by:
            continue
        yield _words_of_behaviour(ground, i, accusing), by, actors[0], direction


def _told_of_behaviour(ground: Ground, i: int) -> str:
    """The factuality class of set words for behaviour, which may stand in a noun or be joined to a verb before them."""
    tokens = ground.reading.tokens
    above, relation, noun = tokens.heads[i], tokens.relation(i), tokens.tags[i] == "NOUN"
    named = noun and not tokens.below(i, "cop") and relation in ("obl", "nmod")
    told = "asserted" if named else ground.told(i)
    if noun and relation == "obj" and tokens.tags[above] == "VERB" and (over := ground.told(above)) in UNREAL:
        return over  # "would play [a leading role]"
    if relation == "conj" and tokens.tags[i] == "VERB" and not tokens.below(i, "nsubj", "aux"):
        return told if ground.told(above) in (*REAL, "negated") else "hypothetical"  # "urged them to stop and [show] goodwill"
    return told


def _direction_of_behaviour(ground: Ground, one: Phrase, i: int, told: str) -> str | None:
    """What set words for behaviour say, turned where they are denied; None where nothing is told."""
    tokens = ground.reading.tokens
    if any(ground.has("violence", j) and cased(tokens, j, "in") for j in tokens.below(i, "nmod")):
        return None  # "played a key role in the attacks"
    under = tokens.relation(i) == "obj" and denied(ground.reading, tokens.heads[i])  # "without taking [a serious stance]"
    turning = denied(ground.reading, i) or told == "negated" or under
    if one.direction == "positive" if negative_itself(ground, one) else turning:
        return turned(one.direction)
    return one.direction if one.role == "behaviour" else None


def _words_of_behaviour(ground: Ground, i: int, accusing: int | None) -> Evidence:
    """The words of a judgement on behaviour: from the verb of accusing on, or of the verb they hang on, or their phrase."""
    tokens = ground.reading.tokens
    if accusing is not None:
        last = max(clause(tokens, accusing)[1], clause(tokens, i)[1])
        return words_of(ground.reading, ground.found, accusing, last, i)
    if tokens.relation(i) == "obj":
        return short(ground, tokens.heads[i])
    if tokens.tags[i] == "NOUN" and not tokens.below(i, "cop"):
        return words_of(ground.reading, ground.found, *phrase(tokens, i), i)
    return short(ground, i)


def _behaving(ground: Ground, one: Phrase, i: int, accusing: int | None) -> tuple[str, ...]:
    """Who behaves so, or the talks that are held so: "the talks were conducted in good faith"."""
    tokens = ground.reading.tokens
    doer = _doer_of(ground, one, i)
    if accusing is not None and (doer is None or tokens.tags[i] == "NOUN"):
        doer = patient(tokens, accusing)
    if doer is None:
        return ()
    held = (ground.heads[doer],) if doer in ground.heads and is_passive(tokens, i) else ()
    return _sides_meant(ground, doer) or held


def _doer_of(ground: Ground, one: Phrase, i: int) -> int | None:
    """The word for who behaves so: the subject, whose behaviour it is, else who does what the words hang on."""
    tokens = ground.reading.tokens
    doer = agent(tokens, i) if tokens.tags[i] in ("VERB", "ADJ") or tokens.below(i, "cop") else None
    if tokens.tags[i] == "NOUN" and tokens.below(i, "nmod:poss"):
        doer = tokens.below(i, "nmod:poss")[0]  # "the crisis is of [the rebels'] own making"
    if doer is None and is_passive(tokens, i):
        doer = patient(tokens, i)
    if doer is None:
        inside = dict.fromkeys((i, *range(one.first, one.last)))
        beside = [j for top in inside for j in tokens.below(top, "nmod:poss", "nmod", "compound", "amod")]
        doer = next((j for j in beside if ground.reading.entity_at(j)), None)
    if doer is None and tokens.relation(i) == "obj":
        before = [j for j in tokens.below(tokens.heads[i], "obj") if j < i and ground.reading.entity_at(j)]
        return before[0] if before else agent(tokens, tokens.heads[i])  # "recognised [the Kingdom of Lesotho]'s role"
    return doer


def _sides_meant(ground: Ground, doer: int) -> tuple[str, ...]:
    """Who behaves so: whom a noun names, or whose side it is: "the army's [position] is out of touch with reality"."""
    pointing = ground.reading.tokens.tags[doer] == "PRON"
    meant = told_of(ground.reading, ground.found, doer) if pointing else None
    actors = (meant.id,) if meant is not None else ground.judges(doer)
    if not actors and (pointing or ground.has("aspect", doer) or ground.has("side", doer)):
        owners = ground.reading.tokens.below(doer, "nmod:poss", "nmod", "compound", "amod")
        actors = tuple(one.id for j in owners if (one := ground.reading.entity_at(j)) is not None)
        near = ground.near(doer) if not actors and not ground.has("side", doer) and ground.speakers(doer) else None
        actors = actors or ((near,) if near else ())
    return actors


def aspects(ground: Ground, i: int) -> Iterator[Told]:
    """What a side does, judged by an adjective: "their attitude has been good", "what we saw from them is disappointing"."""
    tokens = ground.reading.tokens
    given = ground.direction("modifier", i) if tokens.tags[i] == "ADJ" and tokens.relation(i) != "amod" else None
    if given is None:
        return
    by = ground.speakers(i)
    if not by or ground.told(i) not in (*REAL, "negated"):
        return
    direction = turned(given) if denied(ground.reading, i) else given
    for subject in tokens.below(i, "nsubj", "csubj"):
        free = tokens.relation(subject) == "csubj" or any(tokens.lemmas[j] == "what" for j in tokens.subtree(subject))
        if not (ground.has("aspect", subject) or free) or subject in ground.heads or tokens.lemmas[subject] in POINTING:
            continue
        done_to = tokens.below(subject, "nsubj:pass")
        if tokens.relation(subject) == "csubj" and (done_to or (cased(tokens, subject, "that") and ground.has("wish", i))):
            continue  # "it is critical that the army leave" asks for it
        actors = [e.id for j in tokens.subtree(subject) if (e := ground.reading.entity_at(j)) is not None and e.id not in by]
        if actors and direction:
            yield short(ground, i), by, actors[0], direction


BAD = ("negative", "deteriorating", "stalled")


def doubts(ground: Ground, i: int) -> Iterator[Told]:
    """ "doubt that any side will come back to the talks", "did not think there would be any breakthrough"."""
    tokens = ground.reading.tokens
    if tokens.tags[i] != "VERB" or not (ground.has("doubt", i) or ground.has("think", i)):
        return
    unsure = ground.has("doubt", i) and not denied(ground.reading, i)
    doer = agent(tokens, i)
    few = doer is not None and tokens.lemmas[doer].lower() == "few"
    unsure = unsure or (ground.has("think", i) and (denied(ground.reading, i) or few))
    if not unsure or ground.told(i) in UNREAL:
        return
    by = (ground.themselves(doer) if doer is not None else ()) or ground.judges(doer)
    for content in tokens.below(i, "ccomp", *(("xcomp",) if few else ())):
        if any(ground.direction(role, content) in BAD for role in ("verb", "ending", "modifier", "state")):
            continue  # who does not think that the talks have failed does not judge them
        success = any(ground.has("yield", j) for j in tokens.subtree(content))
        pointing = any(tokens.lemmas[s].lower() in POINTING for s in tokens.below(content, "nsubj"))
        sided = any(ground.has("side", s) for s in tokens.below(content, "nsubj"))
        judged = ground.within(content) or (ground.within(i) if few else None)
        judged = judged or (ground.near(i) if success or sided or (pointing and by) else None)
        if judged is not None and (by or few):
            first = min((i, *((doer,) if few and doer is not None else ()), *negations(ground.reading, i)))
            yield words_of(ground.reading, ground.found, first, clause(tokens, i)[1], i), by, judged, "negative"


def blame(ground: Ground, i: int) -> Iterator[Told]:
    """Who is blamed for how it goes: "blamed the army for the impasse", "held it responsible for the delay"."""
    tokens = ground.reading.tokens
    way = ground.direction("blame", i) if tokens.tags[i] == "VERB" else None
    if way is None or is_passive(tokens, i) or ground.told(i) not in REAL or denied(ground.reading, i):
        return
    objects = tokens.below(i, "obj")
    held = [j for j in tokens.below(i, "xcomp", "advcl", "obl") if ground.has("blamed", j)]
    laid = [j for j in objects if ground.has("blamed", j)]
    if way == "on":
        beside = [j for top in (i, *laid) for j in tokens.below(top, "obl", "nmod")]
        whom = [j for j in beside if laid and cased(tokens, j, "on", "upon", "with", "at")]
    else:
        whom = list(objects) if way == "whom" or held else []
    causes = [j for top in (i, *held, *laid, *objects) for j in tokens.below(top, "obl", "nmod") if cased(tokens, j, "for")]
    inside = [k for j in causes for k in (j, *tokens.below(j, "nmod"))]
    field = any(k in ground.heads or any(ground.has(r, k) for r in ("state", "state-of", "yield", "setback")) for k in inside)
    by = ground.judges(agent(tokens, i)) or ground.speakers(i)
    actors = ground.judges(whom[0]) if whom and field else ()
    if actors and by and actors[0] not in by:
        yield words_of(ground.reading, ground.found, i, clause(tokens, i)[1], i), by, actors[0], "negative"
