"""Judgements on how talks, a truce or a process are going: verbs, adjectives, states. Progress and turns are elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.grammar.clauses import agent, clause, is_passive
from truceline.coding.grammar.enclosing import clause_words
from truceline.coding.grammar.time_links import is_time
from truceline.coding.grammar.wording import cased
from truceline.coding.judging.judged import POINTING, Ground, Told
from truceline.coding.judging.predicates import (
    ENDING,
    SEEMING,
    at_risk,
    denied,
    negative_itself,
    of_another,
    short,
    turned,
    under_if,
)
from truceline.coding.judging.progress import on_the_ground
from truceline.model.values import REAL

GROWN = {"positive": "improving", "negative": "deteriorating"}
LOW = ("deteriorating", "negative")
"""What a process may be said to risk."""


def course(ground: Ground, i: int) -> Iterator[Told]:
    """A predicate said of talks, a truce, a process: "the truce is crumbling", "the talks were constructive"."""
    direction = _direction(ground, i)
    judged = _judged(ground, i) if direction else None
    if direction is None or judged is None:
        return
    told = ground.told(i)
    if not ground.speakers(i) and any(ground.has("several", j) for j in _subject_marks(ground, i)):
        return  # "previous deals fell apart" is a fact
    if told in ("hypothetical", "future", "requested_not_actual") and direction in LOW and at_risk(ground, i):
        told = "asserted"
    if told == "negated" and not denied(ground.reading, i):
        direction = turned(direction)
    if direction in LOW and under_if(ground.reading.tokens, i) and not at_risk(ground, i):
        return  # "if they are not disarmed, the process is dead"
    if direction is None or (told not in (*REAL, "negated") and not (told == "future" and direction == "continuing")):
        return
    by = ground.speakers(i)
    aside = ground.reading.tokens.labels[i] == "acl:relcl"  # "a truce which is holding" is the writer's, whoever speaks
    if (by and not aside) or direction not in ("continuing", "positive") or _in_set_words(ground, i):
        evidence = clause_words(ground.reading, ground.found, i) if direction == "continuing" else short(ground, i)
        yield evidence, by, judged, direction


def _subject_marks(ground: Ground, i: int) -> list[int]:
    """The words before a plural subject: "[earlier] truces"."""
    tokens = ground.reading.tokens
    subjects = [s for s in tokens.below(i, "nsubj") if tokens.words[s].lower() != tokens.lemmas[s].lower()]
    return [j for s in subjects for j in tokens.below(s, "amod", "nummod", "det")]


def _in_set_words(ground: Ground, i: int) -> bool:
    """Whether a predicate judges in set words, which the publisher may use too: "the truce has brought a lull"."""
    return any(one.role == "phrase" for one in ground.phrases.get(i, ()))


def _reached(ground: Ground, i: int) -> bool:
    """Whether somebody says in set words how near a goal is: "peace is [within reach]", "a solution is [unlikely]"."""
    near = any(one.role in ("phrase", "kept") for one in ground.phrases.get(i, ())) or ground.has("unlikely", i)
    return near and bool(ground.speakers(i))


def _direction(ground: Ground, i: int) -> str | None:
    tokens = ground.reading.tokens
    given: str | None = None
    if tokens.relation(i) in ("xcomp", "acl") and ground.has("risk", tokens.heads[i]):
        given = ground.direction("verb", i) or ground.direction("ending", i)
        given = given if given in LOW and not tokens.below(i, "obj") else None
    elif tokens.tags[i] == "VERB" and tokens.relation(i) == "xcomp" and tokens.lemmas[tokens.heads[i]] in SEEMING:
        given = _few(ground, i)
    elif tokens.tags[i] == "VERB" and tokens.relation(i) != "amod":
        given = _of_verb(ground, i)
    elif tokens.tags[i] in ("ADJ", "ADV") and tokens.relation(i) not in ("amod", "advmod"):
        given = ground.quality(i) or (ground.direction("verb", i) if tokens.below(i, "aux") else None)
        given = given or _few(ground, i)
        given = given or ("negative" if ground.has("unlikely", i) and tokens.below(i, "xcomp", "advcl") else None)
    elif tokens.tags[i] == "NOUN" and tokens.below(i, "cop", "case"):
        placed = cased(tokens, i, "in", "at", "on", "into", "under", "to")
        given = ground.direction("state", i) if placed != ground.has("name", i) else None
        given = given or (_held(ground, i) if placed else None)
        above = tokens.heads[i]
        brought = above >= 0 and tokens.relation(i) == "obl" and ground.has("place-in", above)
        if given and (denied(ground.reading, i) or (brought and denied(ground.reading, above))):
            return None
    phrase = next((p for p in ground.phrases.get(i, ()) if p.role in ("phrase", "kept")), None)
    if given is None and phrase is not None and negative_itself(ground, phrase):
        return phrase.direction
    given = given or (phrase.direction if phrase else None)
    given = turned(given) if given and denied(ground.reading, i) else given
    return GROWN.get(given, given) if given and _grown(ground, i) else given


def _grown(ground: Ground, i: int) -> bool:
    """Whether a thing is told to become so: "gets a little [brighter]", "has grown more [tense]"."""
    tokens = ground.reading.tokens
    above = tokens.heads[i]
    becoming = above >= 0 and tokens.relation(i) == "xcomp" and tokens.lemmas[above] in ("get", "grow", "become", "turn")
    more = any(tokens.lemmas[j] in ("more", "less", "ever", "increasingly") for j in tokens.below(i, "advmod"))
    return becoming and (more or tokens.words[i].endswith("er"))


def _held(ground: Ground, i: int) -> str | None:
    """What the adjective of a plain noun says of that which stands in it: "on [shaky] foundations", "in a [critical] phase"."""
    adjectives = ground.reading.tokens.below(i, "amod", "compound") if ground.has("holder", i) else []
    return next((given for j in adjectives if (given := ground.quality(j))), None)


def _few(ground: Ground, i: int) -> str | None:
    """Whether a result or progress is told to be scant: "the results remain [limited]"."""
    subject = agent(ground.reading.tokens, i) if ground.has("few", i) else None
    return "stalled" if subject is not None and ground.has("yield", subject) else None


def _of_verb(ground: Ground, i: int) -> str | None:
    tokens = ground.reading.tokens
    under = next((d for j in tokens.children[i] if (d := ground.direction(f"with-{tokens.lemmas[i]}", j))), None)
    if under:
        return under
    objects = tokens.below(i, "obj")
    if ground.has("result", i):
        states = [
            d for o in objects for j in (o, *(tokens.below(o, "nmod") if ground.has("measure", o) else ()))
            if (d := ground.direction("state", j))
        ]
        return states[0] if states and not denied(ground.reading, i) else None
    if tokens.lemmas[i] == "fail" and tokens.below(i, "xcomp"):
        return "negative" if any(not ground.has("result", j) for j in tokens.below(i, "xcomp")) else None
    if ground.has("ending", i):
        timed = any(is_time(ground.reading, j) for j in range(*clause(tokens, i)))
        undated = not timed or at_risk(ground, i)
        done = tokens.below(i, "aux") and undated and (ground.speakers(i) or ground.direction("ending", i) == "negative")
        return ground.direction("ending", i) if done else None
    if objects or (tokens.relation(i) == "acl" and tokens.labels[i] != "acl:relcl" and not tokens.below(i, "nsubj")):
        return None
    if any(tokens.lemmas[m] == "as" for m in tokens.below(i, "mark")):
        return None
    if tokens.lemmas[i] in ("decline", "continue") and tokens.below(i, "xcomp"):
        return None
    own = [s for s in tokens.below(i, "nsubj") if tokens.lemmas[s] not in ("who", "which", "that")]
    if tokens.labels[i] == "acl:relcl" and own:
        return None
    lasting = ground.direction("verb", i) == "positive"
    return None if lasting and is_passive(tokens, i) else ground.direction("verb", i)


def _judged(ground: Ground, i: int) -> str | None:
    """The talks, agreement or process a predicate is said of: its subject, or what its clause names."""
    tokens = ground.reading.tokens
    above = tokens.heads[i]
    ended = tokens.relation(i) == "obl" and tokens.lemmas[above] in ENDING and cased(tokens, i, "in", "at", "on")
    if tokens.relation(i) == "obl" and ground.has("place-in", above) and ground.has("state", i):
        return _brought(ground, i, above)
    named = (agent(tokens, above if ended else i), *tokens.below(i, "nsubj", "nsubj:pass"))
    subjects = [subject for subject in dict.fromkeys(named) if subject is not None]
    for subject in subjects:
        for head in (subject, *tokens.below(subject, "nmod"), *tokens.below(subject, "acl")):
            meant = ground.heads.get(head) or (ground.within(head) if head != subject else None)
            if meant:
                return meant
        if ground.has("yield", subject) and not on_the_ground(ground, subject, i) and not _owned_elsewhere(ground, subject):
            return ground.near(i)
        if any(ground.has(role, subject) for role in ("about", "turn")) or tokens.lemmas[subject] == "process":
            own = ground.within(subject) or ground.within(i) or ground.whole(subject)
            if own is None and ground.has("air", subject) and ground.speakers(i):
                return ground.of_talks(i)
            tied = [
                j for j in tokens.below(subject, "nmod", "amod", "compound")
                if ground.has("about", subject) and not ground.reading.entity_at(j)
                and not any(ground.has(role, j) for role in ("of-peace", "room"))
            ]
            spoken = bool(ground.speakers(i)) and not tied
            return own or (ground.near(i) or _any(ground) if spoken else None)
        if ground.has("text", subject) and _in_set_words(ground, i) and not ground.reading.entity_at(subject):
            return ground.about(i)
        if _reached(ground, i) and ground.has("goal", subject) and not tokens.below(subject, "nmod", "amod", "compound"):
            return ground.about(i)
        pointing = tokens.lemmas[subject].lower() in POINTING and not tokens.below(subject, "nmod")
        plain = not ground.has("comparative", i) and not ground.has("holder", i)
        mortal = tokens.lemmas[i] == "die" and tokens.lemmas[subject].lower() not in ("it", "this")  # "they are dying"
        if pointing and plain and not mortal and ground.speakers(i) and ground.direction("verb", i) != "continuing":
            return None if of_another(ground, subject) else ground.near(i)
    bare = tokens.tags[i] == "VERB" and not subjects
    if bare and _in_set_words(ground, i) and ground.speakers(i):
        return ground.near(i)
    if ground.has("result", i):
        asking = tokens.lemmas[i] == "have" and any(tokens.tags[s] == "PRON" for s in subjects)
        return None if asking else ground.within(i)  # "I have a question on the talks"
    planned = any(ground.has(f"with-{tokens.lemmas[i]}", j) for j in tokens.children[i])
    return ground.near(i) if planned and ground.speakers(i) else None


def _brought(ground: Ground, state: int, verb: int) -> str | None:
    """What is brought into a state: "threw [the talks with Kenya] into doubt", "[peace] was put at risk"."""
    tokens = ground.reading.tokens
    for noun in (*tokens.below(verb, "obj"), *tokens.below(verb, "nsubj:pass")):
        if noun in ground.heads or ground.within(noun):
            return ground.heads.get(noun) or ground.within(noun)
        if any(ground.has(role, noun) for role in ("hope", "goal", "turn", "about")) and not tokens.below(noun, "nmod:poss"):
            return ground.near(state)
    return None


def _owned_elsewhere(ground: Ground, noun: int) -> bool:
    """Whether a result is that of something else: "the results of the vote"."""
    return bool(ground.reading.tokens.below(noun, "nmod"))


def _any(ground: Ground) -> str | None:
    return ground.found.processes[0].id if ground.found.processes else None
