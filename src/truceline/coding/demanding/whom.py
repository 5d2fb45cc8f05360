"""Frames of verbs of asking in which those asked stand: "urged X to leave", "gave X a day to leave", "asked that X leave"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from truceline.coding.demanding.asked import (
    Asking,
    act_words,
    action,
    asked_doer,
    could_tell,
    force_of,
    in_whole,
    ought,
    things,
)
from truceline.coding.grammar.clauses import is_passive, modals, patient
from truceline.coding.grammar.nominals import joined
from truceline.coding.grammar.persons import THIRD
from truceline.coding.grammar.time_links import is_time
from truceline.coding.grammar.wording import cased, follows, is_infinitive
from truceline.knowledge.catalogue import Cue
from truceline.model.reading import Reading, Tokens

NOMINAL = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM"})
"""Tags of words that stand between an asked noun and its infinitive."""


def of_somebody(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "called on X to leave", "pleaded with X to leave", "X was called on to leave"."""
    tokens = reading.tokens
    prepositions = cue.fields["with"].split("|")
    obliques = [o for o in tokens.below(verb, "obl", "nmod") if not is_time(reading, o)]
    loose = [o for o in obliques if not tokens.below(o, "case") and _after(tokens, o, prepositions)]
    beside = [o for o in tokens.below(verb, "conj") if tokens.tags[o] in ("NOUN", "PROPN")]  # "appealed to X, and to Y, to"
    asked = [o for o in (*obliques, *beside) if cased(tokens, o, *prepositions)] or loose
    inner = [s for j in tokens.below(verb, "advcl", "xcomp") for s in tokens.below(j, "nsubj")]
    asked = asked or [s for s in inner if _after(tokens, s, prepositions)]
    if not asked and any(tokens.lemmas[p] in prepositions for p in tokens.below(verb, "compound:prt", "case", "advmod")):
        asked = list(tokens.below(verb, "nsubj:pass"))
        asked = asked or [o for o in tokens.below(verb, "obj", "obl") if not cased(tokens, o) and not is_time(reading, o)]
    hung = [j for o in asked for j in tokens.below(o, "acl")]
    deep = [j for o in asked for j in tokens.subtree(o) if tokens.tags[j] == "VERB" and tokens.relation(j) == "acl"]
    acts = [j for j in (*acts_of(reading, verb), *hung, *_at_once(reading, asked), *deep) if is_infinitive(tokens, j)]
    if cue.fields.get("needs") == "actor" and not joined(reading, asked):
        return
    acts = [j for j in acts if asked and j > asked[-1]] or list(_behind_aside(reading, asked)) or _in_relative(tokens, asked)
    if not acts and (found := asked_at_once(reading, verb, prepositions)) is not None:
        asked, acts = [found[0]], [found[1]]
    for act in acts[:1]:
        yield Asking(force_of(cue), tuple(asked), act_words(reading, act), act)


def object_asked(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "urged X to leave", "X was told to leave", also where the tree hangs "to leave" inside the phrase of X."""
    tokens = reading.tokens
    acts = acts_of(reading, verb)
    passive = is_passive(tokens, verb)
    objects = tokens.below(verb, "obj", "iobj") or ((patient(tokens, verb),) if passive else ())
    heads = [o for o in objects if o is not None and (passive or o > verb)]
    heads = heads or [s for act in acts[:1] for s in tokens.below(act, "nsubj", "obj", "iobj") if verb < s < act][:1]
    if not heads and not passive and (found := asked_at_once(reading, verb, ())) is not None:
        yield Asking(force_of(cue), (found[0],), act_words(reading, found[1]), found[1])
        return
    pointed = heads and cue.gives == "request" and tokens.lemmas[heads[0]] in THIRD
    if not heads or (cue.fields.get("needs") == "actor" and not (pointed or joined(reading, heads))):
        return
    turned = passive and heads[0] > verb  # "asked by the envoy to leave, [the rebels] withdrew"
    behind_them = [j for j in acts if j > heads[0] or turned]
    inner = tuple(j for j in behind_them if is_infinitive(tokens, j) and not cased(tokens, j, "order", "that"))
    loose = [
        act
        for act in acts
        if any(tokens.lemmas[s] in ("that", "who", "which") and tokens.tags[s] == "PRON" for s in tokens.below(act, "nsubj"))
    ]
    strayed = [
        j
        for o in (*(heads if len(loose) == len(acts) else ()), *loose)
        for j in tokens.subtree(o)
        if tokens.tags[j] == "VERB" and is_infinitive(tokens, j)
    ]
    behind = _at_once(reading, heads) or _behind_aside(reading, heads)
    for act in inner[:1] or strayed[-1:] or behind or (() if passive else _soon(tokens, heads[0])):
        if is_passive(tokens, act) and act > heads[0] and not is_passive(tokens, verb):
            yield Asking(force_of(cue), (), in_whole(reading, heads[0], act), act)
        elif tokens.lemmas[act] != "do" or tokens.below(act, "obj"):
            yield Asking(force_of(cue), tuple(heads), act_words(reading, act), act)


def asked_at_once(reading: Reading, verb: int, prepositions: Sequence[str]) -> tuple[int, int] | None:
    """The asked right behind a word of asking and the infinitive right behind them, whatever the tree makes of the two.

    >>> # "begged outside powers to leave" -> "powers", "leave"
    """
    tokens, start = reading.tokens, verb + 1
    if prepositions:
        if start >= len(tokens) or tokens.lemmas[start] not in prepositions:
            return None
        start += 1
    behind = [m for m in reading.mentions if m.entity is not None and m.first <= start <= m.head and m.first >= start - 1]
    for mention in sorted(behind, key=lambda m: m.head, reverse=True):
        head = mention.head
        near = _to_at(tokens, mention.last) or _soon(tokens, head)
        acts = near or _at_once(reading, (head,)) or _behind_aside(reading, (head,))
        if acts and tokens.sentence[acts[0]] == tokens.sentence[verb]:
            return mention.head, acts[0]
    return None


def deadline(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "gave X until Friday to leave", "gave X an ultimatum to leave", "X was given 48 hours to leave"."""
    tokens = reading.tokens
    given = tokens.below(verb, "obj", "iobj", "obl:unmarked", "obl:tmod", "nsubj:pass")
    limits = [o for o in given if tokens.lemmas[o] in cue.fields["limits"].split("|")]
    asked = [o for o in given if o not in limits]
    if not limits:
        limits = [o for o in tokens.below(verb, "obl") if cased(tokens, o, "until")]
    asked += [o for o in tokens.below(verb, "obl") if cased(tokens, o, "to") and o not in limits]
    hung = [j for limit in limits for j in tokens.subtree(limit) if tokens.relation(j) == "acl"]
    acts = [j for j in (*tokens.below(verb, "xcomp", "advcl"), *hung) if is_infinitive(tokens, j)]
    named = any(tokens.lemmas[o] == "ultimatum" for o in limits)  # which asks as a noun
    if not named and not joined(reading, asked):
        asked = [s for j in acts for s in tokens.below(j, "nsubj") if follows(tokens, s, "for")]
    if limits and acts and joined(reading, asked):
        yield Asking(force_of(cue), tuple(asked), act_words(reading, acts[0]), acts[0])


def that_asked(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "demanded that X leave"; "insists that X is at war" asks for nothing."""
    tokens = reading.tokens
    for act in tokens.below(verb, "ccomp", "xcomp"):
        if is_infinitive(tokens, act):
            continue
        if tokens.tags[act] in ("NOUN", "ADJ") and not tokens.below(act, "cop", "aux"):  # the tree missed the verb
            first, last = tokens.extent(act)
            first += tokens.words[first].lower() == "that"
            heads = [act, *tokens.below(act, "nsubj")] if tokens.words[first - 1].lower() == "that" else []
            if heads:
                yield Asking(force_of(cue), tuple(heads), reading.words(first, last - (tokens.tags[last - 1] == "PUNCT")))
        elif cue.fields.get("needs") == "base" and set(modals(tokens, act)) - {"be", "not"}:
            continue  # what ought to be, in a speaker's own words
        elif ought(reading, act) and not (cue.fields.get("needs") in ("form", "base") and could_tell(reading, act)):
            put = [o for o in tokens.below(verb, "obl") if cased(tokens, o, "to", "of") and joined(reading, [o])]
            yield Asking(force_of(cue), tuple(put) or asked_doer(reading, act), action(reading, act), act)


def warned_against(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "warned X against leaving", "cautioned against an offensive"."""
    tokens = reading.tokens
    for act in tokens.below(verb, "advcl", "obl", "xcomp"):
        if cased(tokens, act, "against") and reading.entity_at(act) is None and tokens.tags[act] in ("VERB", "NOUN"):
            heads = [o for o in tokens.below(verb, "obj", "iobj") if o < act]
            heads += [s for s in tokens.below(verb, "nsubj:pass") if is_passive(tokens, verb)]
            begin = next(j for j in tokens.below(act, "case", "mark") if tokens.lemmas[j] == "against")
            words = act_words(reading, act) if tokens.tags[act] == "VERB" else things(reading, act)
            yield Asking(force_of(cue), tuple(heads), reading.article.evidence(tokens.starts[begin], words.end), act)


def _at_once(reading: Reading, asked: Sequence[int]) -> tuple[int, ...]:
    """The infinitive right behind the asked, whatever the tree hangs it on."""
    tokens = reading.tokens
    after = max((tokens.extent(o)[1] for o in asked), default=len(tokens))
    return _to_at(tokens, after)


def _soon(tokens: Tokens, noun: int) -> tuple[int, ...]:
    """The infinitive behind words that only tell which noun is meant: "urged the parties [to the conflict] to work"."""
    if noun + 1 >= len(tokens) or tokens.lemmas[noun + 1] not in ("to", "of", "from"):
        return ()
    for i in range(noun + 1, min(noun + 9, len(tokens))):
        if _to_at(tokens, i):
            return _to_at(tokens, i)
        if tokens.tags[i] not in NOMINAL and tokens.words[i] not in ("'s", "’s", "and", "-"):
            return ()
    return ()


def _to_at(tokens: Tokens, i: int) -> tuple[int, ...]:
    """The infinitive whose "to" or "not to" stands at a word."""
    i += i < len(tokens) and tokens.lemmas[i] == "not"
    if i >= len(tokens) or tokens.words[i].lower() != "to" or tokens.tags[i] != "PART":
        return ()
    verb = tokens.heads[i]
    return (verb,) if verb > i and tokens.tags[verb] == "VERB" else ()


def _behind_aside(reading: Reading, asked: Sequence[int]) -> tuple[int, ...]:
    """The infinitive behind what is told of the asked between commas: "asked Chad, [which had left], to return"."""
    tokens = reading.tokens
    if not asked or not joined(reading, asked):
        return ()
    inside = {j for o in asked for j in tokens.subtree(o)}
    for i in range(asked[-1] + 2, len(tokens)):
        if tokens.sentence[i] != tokens.sentence[asked[-1]] or tokens.words[i] in (";", ":"):
            return ()
        if tokens.words[i].lower() == "to" and tokens.tags[i] == "PART" and tokens.words[i - 1] == ",":
            verb = tokens.heads[i]
            opened = next((j for j in range(asked[-1] + 1, i) if tokens.words[j] == ","), i - 1)
            aside = opened < i - 1 and opened + 1 in inside
            return (verb,) if aside and verb > i and tokens.tags[verb] == "VERB" else ()
    return ()


def _in_relative(tokens: Tokens, asked: Sequence[int]) -> list[int]:
    """The last infinitive that the tree hangs in a relative clause of the asked: "called on all who fight there [to stop]"."""
    told = [j for o in asked for j in tokens.below(o, "acl") if tokens.labels[j] == "acl:relcl"]
    inside = [j for head in told for j in sorted(tokens.subtree(head)) if j > head and is_infinitive(tokens, j)]
    return [j for j in inside if tokens.tags[j] == "VERB" and tokens.relation(j) in ("advcl", "xcomp")][-1:]


def acts_of(reading: Reading, verb: int) -> tuple[int, ...]:
    """The acts that hang on a verb of asking: its complements, else the infinitives beside it."""
    tokens = reading.tokens
    nearest = tuple(j for j in tokens.below(verb, "xcomp", "ccomp") if not cased(tokens, j, "how"))
    nearest = tuple(j for j in nearest if tokens.lemmas[tokens.extent(j)[0]] != "how")  # "asked how to stem it"
    return nearest or tuple(j for j in tokens.below(verb, "advcl") if is_infinitive(tokens, j))


def _after(tokens: Tokens, noun: int, prepositions: Sequence[str]) -> bool:
    return any(follows(tokens, noun, preposition) for preposition in prepositions)
