"""What kind of term the words of a clause tell: withdrawal, release, access, politics and so on. No records are made here."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.grammar.clauses import clause, is_passive
from truceline.coding.grammar.nominals import place_of
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table, table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.findings import GROUPS
from truceline.model.reading import Reading, Tokens

AWAY = ("go", "return", "leave", "quit", "exit", "abandon", "clear_out", "relinquish")
"""Verbs that tell a withdrawal only of forces: ministers and tourists leave too."""


def matter_of(reading: Reading, verb: int, knowledge: Knowledge, *, deep: bool = True) -> str | None:
    """The type of the term that a clause with its complement (`deep`) tells; None where the words name none.

    >>> # "the rebels have 60 days to quit the port" -> withdrawal; "ships may dock" -> access; "they rejoice" -> None
    """
    tokens, words = reading.tokens, table(knowledge, "provisions")
    acts = (verb, *(_inner(tokens, verb) if deep else ()))
    first, last = clause(tokens, verb, keep=("xcomp", "ccomp"))
    said = frozenset(tokens.lemmas[i].lower() for i in range(first, last))
    tests = (_release, _monitoring, _sanction, _ceasing, _parting, _access, _withdrawal, _politics)
    return next((found for test in tests for act in acts if (found := test(reading, act, said, words, knowledge))), None)


def _inner(tokens: Tokens, verb: int) -> Iterator[int]:
    """The acts inside a clause: "has 60 days [to leave]", "obliges X [to leave]", "lets them [vote]"."""
    for child in tokens.below(verb, "xcomp", "ccomp", "advcl"):
        marks = {tokens.lemmas[m] for m in tokens.below(child, "mark", "advmod")}
        if tokens.relation(child) == "advcl" and marks & {"when", "if", "after", "once", "before", "until", "unless", "while", "as"}:
            continue
        yield child
        yield from (k for k in tokens.below(child, "xcomp", "ccomp"))
    for child in tokens.below(verb, "obj", "obl"):
        yield from (k for k in tokens.below(child, "acl") if tokens.labels[k] == "acl")


def keys(tokens: Tokens, verb: int) -> tuple[str, ...]:
    """The verb, also with its particle or its closest word: "hand", "hand_back"; "walk_free"; "keep_watch"."""
    lemma = tokens.lemmas[verb]
    beside = [*tokens.below(verb, "compound", "advmod", "xcomp", "obj"), verb + 1, verb + 2]
    found = dict.fromkeys(
        f"{lemma}_{tokens.lemmas[i]}" for i in beside if i < len(tokens) and tokens.sentence[i] == tokens.sentence[verb]
    )
    return (lemma, *found)


def _is(role: str, tokens: Tokens, verb: int, words: Table) -> bool:
    return tokens.tags[verb] in ("VERB", "AUX", "ADJ", "ADV", "NOUN") and any((role, key) in words for key in keys(tokens, verb))


def _near(tokens: Tokens, verb: int) -> frozenset[str]:
    """The lemmas of what is done and of whom or what it is done to, with what stands right before these nouns."""
    heads = tokens.below(verb, "obj", "iobj", "nsubj", "csubj", "obl", "xcomp", "nmod")
    above = tokens.heads[verb]
    heads += tokens.below(above, "obj", "iobj", "nsubj") if above >= 0 and tokens.relation(verb) in ("xcomp", "ccomp", "advcl") else ()
    own = tuple(s for s in _doers(tokens, verb)) if not tokens.below(verb, "nsubj") else ()
    several = {h: None for h in (*heads, *own)}
    for head in heads:
        several.update({k: None for k in tokens.below(head, "conj", "nmod", "compound", "amod", "appos")})
    return frozenset(tokens.lemmas[i].lower() for i in several)


def _any(role: str, lemmas: frozenset[str], words: Table) -> bool:
    return any((role, lemma) in words for lemma in lemmas)


def _release(reading: Reading, verb: int, said: frozenset[str], words: Table, knowledge: Knowledge) -> str | None:
    near = _near(reading.tokens, verb)
    captives = near & frozenset((*knowledge.classes["captive"], "jail", "prison", "custody", "captivity"))
    return "release" if captives and _is("freed", reading.tokens, verb, words) else None


def _monitoring(reading: Reading, verb: int, said: frozenset[str], words: Table, knowledge: Knowledge) -> str | None:
    tokens = reading.tokens
    watched = _is("watches", tokens, verb, words) and not is_without_object(tokens, verb, words)
    sent = not is_passive(tokens, verb) and any(("watcher", tokens.lemmas[o]) in words for o in tokens.below(verb, "obj", "obl"))
    at_work = tokens.lemmas[verb] in ("sit", "deploy", "visit", "work", "remain", "stay", "collect", "count", "arrive", "keep", "look")
    team = at_work and not is_passive(tokens, verb) and any(
        ("watcher", tokens.lemmas[k].lower()) in words for d in tokens.below(verb, "nsubj") for k in (d, *tokens.below(d, "compound", "amod"))
    )
    return "monitoring" if watched or sent or team else None


def is_without_object(tokens: Tokens, verb: int, words: Table) -> bool:
    """Whether a verb for watching watches nothing and nobody is sent to watch: "the police"."""
    return tokens.tags[verb] == "NOUN"


def _sanction(reading: Reading, verb: int, said: frozenset[str], words: Table, knowledge: Knowledge) -> str | None:
    punished = _any("penalty", _near(reading.tokens, verb), words)
    return "sanction_for_violation" if punished and _any("offends", said, words) else None


def _ceasing(reading: Reading, verb: int, said: frozenset[str], words: Table, knowledge: Knowledge) -> str | None:
    tokens, near = reading.tokens, _near(reading.tokens, verb)
    stopped = _is("stops", tokens, verb, words) and _any("fights", near, words)
    stands = _is("stands", tokens, verb, words) and _any("where_they_stand", near, words) and _by_forces(reading, verb, words)
    held = any(("act", key) in words and "cease_hostilities" in words[("act", key)] for key in keys(tokens, verb))
    still = "where_they_stand" if tokens.lemmas[verb] == "freeze" and _by_forces(reading, verb, words) else ""
    return "cease_hostilities" if stopped or stands or held or still else None


def _parting(reading: Reading, verb: int, said: frozenset[str], words: Table, knowledge: Knowledge) -> str | None:
    tokens = reading.tokens
    apart = _is("parts", tokens, verb, words) and (_by_forces(reading, verb, words) or _of_forces(reading, verb, words))
    posted = _is("posted", tokens, verb, words) and _any("post", _near(tokens, verb), words)
    posted = posted and (_by_forces(reading, verb, words) or _of_forces(reading, verb, words))
    return "separation_of_forces" if apart or posted else None


def _access(reading: Reading, verb: int, said: frozenset[str], words: Table, knowledge: Knowledge) -> str | None:
    tokens, near = reading.tokens, _near(reading.tokens, verb)
    opened = _is("lets", tokens, verb, words) and _any("way_in", near, words)
    let_pass = _is("lets", tokens, verb, words) and _any("passes", near, words)
    passing = _is("passage", tokens, verb, words) and any(
        ("passes", tokens.lemmas[k].lower()) in words
        for s in _doers(tokens, verb) for k in (s, *tokens.below(s, "compound", "nmod"))
    )
    return "access" if opened or let_pass or passing else None


def _withdrawal(reading: Reading, verb: int, said: frozenset[str], words: Table, knowledge: Knowledge) -> str | None:
    tokens = reading.tokens
    forces = _by_forces(reading, verb, words) or _of_forces(reading, verb, words)
    given = [key for key in keys(tokens, verb) if ("goes", key) in words]
    sure = [key for key in given if key not in AWAY]
    moved = [*tokens.below(verb, "advmod", "obl")]
    homeward = any(tokens.lemmas[i] in ("home", "north", "south", "east", "west", "back", "out") or _place(reading, i) for i in moved)
    left = bool(given) and forces and (
        tokens.lemmas[verb] not in ("go", "return") or homeward
    ) and not any(("politics", tokens.lemmas[o]) in words or tokens.lemmas[o] == "office" for o in tokens.below(verb, "obj"))
    ceded = _is("cedes", tokens, verb, words) and any(
        _place(reading, o) or ("ground", tokens.lemmas[o]) in words for o in _patients(tokens, verb)
    )
    return "withdrawal" if (sure and forces) or left or ceded else None


def _politics(reading: Reading, verb: int, said: frozenset[str], words: Table, knowledge: Knowledge) -> str | None:
    tokens = reading.tokens
    return "political_process" if _is("governs", tokens, verb, words) and _any("politics", _near(tokens, verb), words) else None


def _place(reading: Reading, i: int) -> bool:
    return reading.tokens.tags[i] == "PROPN" and place_of(reading, [i]) is not None


def _patients(tokens: Tokens, verb: int) -> tuple[int, ...]:
    return tokens.below(verb, "nsubj") if is_passive(tokens, verb) else tokens.below(verb, "obj")


def _doers(tokens: Tokens, verb: int) -> tuple[int, ...]:
    """The subject of an act, or whom the verb over it lets or obliges to do it."""
    own = tokens.below(verb, "nsubj")
    above = tokens.heads[verb]
    if own or above < 0:
        return own
    if tokens.relation(verb) == "conj":
        return _doers(tokens, above)
    if tokens.relation(verb) == "acl" and tokens.tags[above] == "NOUN":  # "has 45 days [to depart]"
        over = tokens.heads[above]
        return (*tokens.below(over, "iobj"), *(() if tokens.below(over, "iobj") else tokens.below(over, "nsubj"))) if over >= 0 else ()
    given = tokens.below(above, "obj", "iobj") if tokens.relation(verb) in ("xcomp", "ccomp", "advcl") else ()
    return given or (tokens.below(above, "nsubj") if tokens.tags[above] in ("VERB", "AUX") else _doers(tokens, above))


def _forces(reading: Reading, i: int, words: Table) -> bool:
    entity = reading.entity_at(i)
    if ("forces", reading.tokens.lemmas[i].lower()) in words:
        return True
    return entity is not None and entity.kind in (*GROUPS, "state", "government", "label_only")


def _by_forces(reading: Reading, verb: int, words: Table) -> bool:
    tokens = reading.tokens
    doers = _doers(tokens, verb) or [o for o in tokens.below(tokens.heads[verb], "obj") if tokens.heads[verb] >= 0]
    return any(_forces(reading, k, words) for d in doers for k in (d, *tokens.below(d, "conj", "nmod", "compound")))


def _of_forces(reading: Reading, verb: int, words: Table) -> bool:
    tokens = reading.tokens
    things = (*_patients(tokens, verb), *(o for o in tokens.below(verb, "obl") if cased(tokens, o, "of", "from")))
    return any(("forces", tokens.lemmas[k].lower()) in words for o in things for k in (o, *tokens.below(o, "nmod", "compound")))
