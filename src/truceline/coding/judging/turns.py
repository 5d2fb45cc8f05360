"""Turns for better or worse, whatever is said to be one: "a step in the right direction", "a blow to the talks"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.grammar.clauses import agent, clause, modals
from truceline.coding.grammar.enclosing import words_of
from truceline.coding.grammar.nominals import phrase
from truceline.coding.grammar.time_links import is_time
from truceline.coding.grammar.wording import cased
from truceline.coding.judging.judged import Ground, Phrase, Told
from truceline.coding.judging.predicates import (
    at_risk,
    denied,
    negations,
    negative_itself,
    own_start,
    predicate_of,
    turned,
    under_if,
    without_asides,
)
from truceline.model.text import Evidence
from truceline.model.values import REAL

OF_THE_PROCESS = ("goal", "turn", "process", "of-peace")
FIELDS = {"acl": OF_THE_PROCESS, "nmod": (*OF_THE_PROCESS, "text", "about", "hope", "side", "aspect", "yield")}
"""The words that keep an end in the process; an act must name the process itself: not "towards improving relations"."""


def steps(ground: Ground, i: int) -> Iterator[Told]:
    """A turn for better or worse, whatever is said to be one: "a step in the right direction", "a blow to the talks"."""
    turns = [one for one in ground.phrases.get(i, ()) if one.role in ("step", "said")]
    at = predicate_of(ground, i) if turns and _is_free(ground, i) else None
    if at is None or _under_another(ground, i, at) or _elsewhere(ground, i) or _strikes_elsewhere(ground, i, at):
        return
    for one in turns:
        if _without(ground, i, one) or (at != i and ground.has("remove", at)) or _spelled_out(ground, at, one):
            continue
        direction = _direction(ground, i, at, one)
        by = _judges(ground, i, at)
        if direction is None or (not by and one.role == "said"):
            continue
        judged = _judged(ground, i, at, by)
        if judged is not None and (by or direction != "positive" or not _apart(ground, i, at)):
            yield _step_words(ground, i, at, one), by, judged, direction


def _is_free(ground: Ground, i: int) -> bool:
    """Whether a word for a turn is neither a name nor only part of another word: not "the [Breakthrough] Party"."""
    tokens = ground.reading.tokens
    return tokens.tags[i] != "PROPN" and (tokens.relation(i) not in ("compound", "nmod") or bool(tokens.below(i, "case")))


def _without(ground: Ground, i: int, one: Phrase) -> bool:
    """Whether it is told that there is no such turn: "without a step forward", "any progress"."""
    tokens = ground.reading.tokens
    before = (k for k in tokens.below(i, "case", "det", "amod") if not one.first <= k < one.last)
    return any(tokens.lemmas[k] in ("without", "any", "little") for k in before)


def _under_another(ground: Ground, i: int, at: int) -> bool:
    """Whether a turn only stands under other words of judgement: "[hopes] of a breakthrough"."""
    over = {at, *ground.reading.tokens.ancestors(at)}
    between = (k for k in ground.reading.tokens.ancestors(i) if k not in over)
    return any(ground.phrases.get(k) or ground.has("hope", k) for k in between)


def _direction(ground: Ground, i: int, at: int, one: Phrase) -> str | None:
    """What a turn says of what it is one for, turned where it is denied; None where it is not told as real."""
    tokens, told = ground.reading.tokens, ground.told(at)
    if _let_us(ground, at) or (under_if(tokens, at) and {"will", "would"} & set(modals(tokens, at))):
        return None  # "let us take a step back", "if they break it, there will be no chance of peace"
    if told in ("hypothetical", "future") and one.direction in ("negative", "deteriorating") and at_risk(ground, at):
        told = "asserted"
    if told not in (*REAL, "negated"):
        return None
    no = (at == i and denied(ground.reading, i)) or any(tokens.lemmas[d] == "no" for d in tokens.below(i, "det"))
    no = (no or told == "negated") and not negative_itself(ground, one)
    direction = turned(one.direction) if no else one.direction
    if direction in ("positive", "improving") and _scarcely(ground, i, at):
        return None
    if direction == "negative" and ground.has("hope", i) and not _of_a_goal(ground, i):
        return None
    unlikely = tokens.relation(i) == "nsubj" and any(ground.has("unlikely", j) for j in (at, *tokens.below(at, "xcomp")))
    return "negative" if unlikely else direction


def _let_us(ground: Ground, at: int) -> bool:
    """Whether a verb is only a call on hearers: "[let us] take a step forward", "let's take a step back"."""
    tokens, above = ground.reading.tokens, ground.reading.tokens.heads[at]
    return above >= 0 and tokens.lemmas[above] == "let" and tokens.relation(at) in ("xcomp", "ccomp")


def _judges(ground: Ground, i: int, at: int) -> tuple[str, ...]:
    """Who says that it is a turn: who speaks, else who calls, expects or fears it."""
    minded = any(ground.has("mind", o) for o in (i, *ground.reading.tokens.below(at, "obj")))
    telling = minded or any(ground.has(role, at) for role in ("call", "turn-verb", "expect", "express"))
    return ground.speakers(i) or (ground.judges(agent(ground.reading.tokens, at)) if telling else ())


def _judged(ground: Ground, i: int, at: int, by: tuple[str, ...]) -> str | None:
    """What it is a turn for: what its own words, the subject or an object name, else what was told of near it."""
    tokens, subject = ground.reading.tokens, agent(ground.reading.tokens, at)
    judged = ground.within(i) or (ground.heads.get(subject) if subject is not None else None)
    judged = judged or next((ground.heads[o] for o in tokens.below(at, "obj", "obl") if o in ground.heads), None)
    if subject is not None and at == i and ground.has("obstacle", i) and subject not in ground.heads:
        return next(iter(e for e in ground.judges(subject) if e not in by), None) or judged or ground.near(i)
    moved = judged is None and tokens.relation(i) == "obl" and cased(tokens, i, "to", "for", "from")
    if moved and not _names(ground, at):
        return None  # "moved assets to the theatre"
    told_of = subject is not None and any(ground.has(role, subject) for role in ("text", "turn", "about"))
    return judged or (ground.about(i) if told_of or (by and ground.has("hope", i)) else ground.near(i))


def _spelled_out(ground: Ground, at: int, one: Phrase) -> bool:
    """Whether "there is ..." only goes on with the turn told before it: "cannot agree, [and there is no sign of movement]"."""
    tokens = ground.reading.tokens
    if tokens.relation(at) != "conj" or not tokens.below(at, "expl"):
        return False
    return any(p.role == one.role and p.direction == one.direction for p in ground.phrases.get(tokens.heads[at], ()))


def _elsewhere(ground: Ground, i: int) -> bool:
    """Whether a turn is told to be one for something that is no process: "a blow [to the economy]"."""
    tokens = ground.reading.tokens
    noun = tokens.tags[i] == "NOUN"
    ends = [j for j in tokens.below(i, "nmod", "acl") if noun and cased(tokens, j, "to", "for", "towards", "toward")]
    ends = [j for j in ends if tokens.relation(j) == "nmod" or not cased(tokens, j, "to", "for")]
    return bool(ends) and not any(
        k in ground.heads or tokens.tags[k] == "PRON" or any(ground.has(role, k) for role in FIELDS[tokens.relation(j)])
        for j in ends for k in tokens.subtree(j)
    )


def _names(ground: Ground, at: int) -> bool:
    """Whether a verb tells what something is called or comes to: "dismissed it as a farce", "amounts to a farce"."""
    lemma = ground.reading.tokens.lemmas[at]
    return ground.has("call", at) or ground.has("result", at) or lemma in ("amount", "turn", "lead")


def _strikes_elsewhere(ground: Ground, i: int, at: int) -> bool:
    """Whether what a turn strikes is no process: "called [her motives] into question", "struck a blow [for trade]"."""
    tokens = ground.reading.tokens
    ends = [j for j in tokens.below(i, "nmod") if cased(tokens, j, "about", "on", "over", "against")]
    ends += _dealt_to(ground, i)
    if at != i and tokens.relation(i) == "obj":
        struck = [j for j in tokens.below(at, "obl") if j > i]
        ends += [j for j in struck if cased(tokens, j, "to", "for", "on", "over", "about", "against")]
    elif at != i and tokens.relation(i) == "obl" and cased(tokens, i, "into"):
        ends += tokens.below(at, "obj")
    elif at == i and tokens.tags[i] == "VERB":
        objects = tokens.below(i, "obj")
        below = [j for o in objects for j in tokens.below(o, "nmod")]
        ends += [j for j in below if cased(tokens, j, "about", "on", "over", "against", "for")]
        ends += [j for j in tokens.below(i, "obl") if objects and j > i and cased(tokens, j, "for", "about")]
        ends += [j for j in objects if tokens.tags[j] == "NOUN" and tokens.below(j, "nmod:poss") and tokens.lemmas[i] == "call"]
    ends = [j for j in ends if not is_time(ground.reading, j)]
    fields = tuple(role for role in FIELDS["nmod"] if role != "aspect")
    return bool(ends) and not any(
        k in ground.heads or (tokens.tags[k] == "PRON" and k == j) or any(ground.has(role, k) for role in fields)
        for j in ends for k in tokens.subtree(j)
    )


def _dealt_to(ground: Ground, i: int) -> list[int]:
    """What a blow is dealt to or what is put at risk: "dealt a blow [to the coffee harvest]", "put [his career] at risk"."""
    tokens = ground.reading.tokens
    if tokens.tags[i] == "VERB" and tokens.lemmas[i] in ("put", "place"):
        return list(tokens.below(i, "obj"))
    if tokens.tags[i] != "VERB" or all(tokens.lemmas[o] not in ("blow", "setback") for o in tokens.below(i, "obj")):
        return []
    blows = [o for o in tokens.below(i, "obj") if tokens.lemmas[o] in ("blow", "setback")]
    to = [j for top in (i, *blows) for j in tokens.below(top, "obl", "nmod") if j > i and cased(tokens, j, "to")]
    return [*to, *tokens.below(i, "iobj")]


def _scarcely(ground: Ground, i: int, at: int) -> bool:
    """Whether a turn for the better is only what little is hoped for: "there is little hope for [a breakthrough]"."""
    tokens = ground.reading.tokens
    subjects = [s for s in tokens.below(at, "nsubj") if s < i and tokens.below(at, "expl")]
    return any(ground.has("few", d) for s in subjects if s != i for d in tokens.below(s, "amod", "det"))


def _of_a_goal(ground: Ground, hope: int) -> bool:
    """Whether a hope or chance is one of peace or its like: "no chance [of a breakthrough]", not "[of rain]"."""
    tokens = ground.reading.tokens
    beside = [o for o in tokens.below(tokens.heads[hope], "obl") if o > hope] if tokens.relation(hope) == "nsubj" else []
    reach = [*tokens.subtree(hope), *(j for o in beside for j in tokens.subtree(o))]
    return any(j in ground.heads or ground.has("goal", j) for j in reach)


def _apart(ground: Ground, i: int, at: int) -> bool:
    """Whether a turn is only told beside its clause: "in a blow to the talks, ..."."""
    tokens = ground.reading.tokens
    thrown = cased(tokens, i, "into") and any(o in ground.heads for o in tokens.below(at, "obj"))
    return at != i and not thrown and tokens.relation(i) not in ("obj", "nsubj", "xcomp", "ccomp")


def _step_words(ground: Ground, i: int, at: int, one: Phrase) -> Evidence:
    tokens = ground.reading.tokens
    if _apart(ground, i, at):
        first, last = phrase(tokens, i, keep=("acl",))
        return words_of(ground.reading, ground.found, min(first, one.first), max(last, one.last), i)
    first, last = clause(tokens, at)
    if at - first > 5 and (tokens.below(at, "obj", "obl") or i == at):
        first = own_start(ground, at)
    closing = tokens.heads[one.last - 1] if tokens.relation(one.last - 1) in ("mark", "case") else -1
    first = min((first, *negations(ground.reading, at)))
    last = max(last, tokens.extent(closing)[1]) if closing >= one.last else without_asides(ground, at, i, last)
    return words_of(ground.reading, ground.found, min(first, one.first), max(last, one.last), i)
