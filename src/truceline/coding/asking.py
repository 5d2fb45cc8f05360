"""Verbs of asking as the grammar shows them: who is asked, and for what. No voices, no records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from truceline.coding.asked import Asking, act_words, action, asked_doer, could_tell, force_of, in_whole, ought, things
from truceline.coding.clauses import agent, is_passive, modals, patient
from truceline.coding.nominals import joined
from truceline.coding.wording import Rows, cased, is_infinitive
from truceline.knowledge.catalogue import Cue
from truceline.model.reading import Reading, Tokens


def askings(reading: Reading, words: Rows, verb: int) -> Iterator[Asking]:
    """What a verb of asking asks, most telling frame first; the frames are those of the cue family "demands".

    >>> # "Kenya urged both sides to return" -> asked: both sides, act "return"
    """
    lemma = reading.tokens.lemmas[verb]
    readers = {
        "to": _of_somebody, "object": _object, "deadline": _deadline, "that": _that, "for": _for, "insist": _insisted,
        "thing": _thing, "assured": _assured, "done": _done, "condition": _condition,
        "against": _against, "wish": _wished,
    }
    for frame, reader in readers.items():
        cue = words.get((frame, lemma))
        if cue is not None:
            yield from reader(reading, cue, verb)


def _of_somebody(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "called on X to leave", "pleaded with X to leave", "X was called on to leave"."""
    tokens = reading.tokens
    prepositions = cue.fields["with"].split("|")
    obliques = [o for o in tokens.below(verb, "obl", "nmod") if not _is_time(reading, o)]
    loose = [o for o in obliques if not tokens.below(o, "case") and _after(tokens, o, prepositions)]
    asked = [o for o in obliques if cased(tokens, o, *prepositions)] or loose
    inner = [s for j in tokens.below(verb, "advcl", "xcomp") for s in tokens.below(j, "nsubj")]
    asked = asked or [s for s in inner if _after(tokens, s, prepositions)]
    if not asked and any(tokens.lemmas[p] in prepositions for p in tokens.below(verb, "compound:prt", "case", "advmod")):
        asked = list(tokens.below(verb, "nsubj:pass"))
        asked = asked or [o for o in tokens.below(verb, "obj", "obl") if not cased(tokens, o) and not _is_time(reading, o)]
    hung = [j for o in asked for j in tokens.below(o, "acl")]
    deep = [j for o in asked for j in tokens.subtree(o) if tokens.tags[j] == "VERB" and tokens.relation(j) == "acl"]
    acts = [j for j in (*_acts(reading, verb), *hung, *_at_once(reading, asked), *deep) if is_infinitive(tokens, j)]
    if cue.fields.get("needs") == "actor" and not joined(reading, asked):
        return
    for act in [j for j in acts if j > asked[-1]][:1] if asked else ():
        yield Asking(force_of(cue), tuple(asked), act_words(reading, act), act)


def _object(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "urged X to leave", "X was told to leave", also where the tree hangs "to leave" inside the phrase of X."""
    tokens = reading.tokens
    acts = _acts(reading, verb)
    objects = tokens.below(verb, "obj", "iobj") or ((patient(tokens, verb),) if is_passive(tokens, verb) else ())
    heads = [o for o in objects if o is not None] or [s for act in acts[:1] for s in tokens.below(act, "nsubj")]
    if not heads or (cue.fields.get("needs") == "actor" and not joined(reading, heads)):
        return
    inner = tuple(j for j in acts if j > heads[0] and is_infinitive(tokens, j) and not cased(tokens, j, "order", "that"))
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
    for act in inner[:1] or strayed[-1:] or _at_once(reading, heads):
        if is_passive(tokens, act) and act > heads[0] and not is_passive(tokens, verb):
            yield Asking(force_of(cue), (), in_whole(reading, heads[0], act), act)
        elif tokens.lemmas[act] != "do" or tokens.below(act, "obj"):
            yield Asking(force_of(cue), tuple(heads), act_words(reading, act), act)


def _deadline(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
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
    if limits and acts and joined(reading, asked):
        yield Asking(force_of(cue), tuple(asked), act_words(reading, acts[0]), acts[0])


def _that(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "demanded that X leave"; "insists that X is at war" asks for nothing."""
    tokens = reading.tokens
    for act in tokens.below(verb, "ccomp", "xcomp"):
        if is_infinitive(tokens, act):
            continue
        if tokens.tags[act] in ("NOUN", "ADJ") and not tokens.below(act, "cop", "aux"):  # the tree missed the verb
            first, last = tokens.extent(act)
            first += tokens.lemmas[first] == "that"
            heads = [act, *tokens.below(act, "nsubj")] if tokens.lemmas[first - 1] == "that" else []
            if heads:
                yield Asking(force_of(cue), tuple(heads), reading.words(first, last - (tokens.tags[last - 1] == "PUNCT")))
        elif ought(reading, act) and not (cue.fields.get("needs") == "form" and could_tell(reading, act)):
            put = [o for o in tokens.below(verb, "obl") if cased(tokens, o, "to", "of") and joined(reading, [o])]
            yield Asking(force_of(cue), tuple(put) or asked_doer(reading, act), action(reading, act), act)


def _for(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "called for a truce", "appealed to X for calm", "pressed for the guards to be paid"."""
    tokens = reading.tokens
    acts = _acts(reading, verb)
    for act in tokens.below(verb, "advcl", "obl", "xcomp"):
        if (
            tokens.tags[act] == "VERB"
            and cased(tokens, act, "for")
            and not is_infinitive(tokens, act)
            and not tokens.below(act, "nsubj")
        ):
            yield Asking(force_of(cue), _written_to(reading, verb), act_words(reading, act), act)
    strayed = [s for act in acts for s in tokens.below(act, "nsubj", "nsubj:pass")]
    plain = [act for act in tokens.below(verb, "xcomp") if tokens.tags[act] == "NOUN" and cased(tokens, act, "for")]
    for noun in (*tokens.below(verb, "obl"), *strayed, *plain):
        if not follows(tokens, noun, "for") or _is_time(reading, noun) or noun < verb:
            continue
        inner = [j for j in (*tokens.below(noun, "acl"), *acts) if is_infinitive(tokens, j) and j > noun]
        asked = joined(reading, [noun])
        if inner and asked and not is_passive(tokens, inner[0]):
            yield Asking(force_of(cue), (noun,), act_words(reading, inner[0]), inner[0])
        elif inner:
            yield Asking(force_of(cue), (), in_whole(reading, noun, inner[0]), inner[0])
        elif reading.entity_at(noun) is None:
            yield Asking(force_of(cue), _asked_of(reading, verb, noun), things(reading, noun), thing=noun)


def _insisted(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "insists on the release of X"; what is its own ("insists on its sovereignty") is no demand."""
    tokens = reading.tokens
    for noun in tokens.below(verb, "obl"):
        on = cased(tokens, noun, *cue.fields["with"].split("|")) and reading.entity_at(noun) is None
        own = any(tokens.labels[o] == "nmod:poss" and tokens.tags[o] == "PRON" for o in tokens.below(noun, "nmod"))
        if on and noun > verb and tokens.tags[noun] == "NOUN" and not own:
            yield Asking(force_of(cue), _asked_of(reading, verb, noun), things(reading, noun), thing=noun)
    for act in tokens.below(verb, "advcl", "obl"):
        doers = [d for d in (*tokens.below(act, "nsubj"), *tokens.below(verb, "obl")) if verb < d < act]
        if tokens.words[act].endswith("ing") and cased(tokens, act, *cue.fields["with"].split("|")) and doers:
            yield Asking(force_of(cue), (doers[0],), reading.words(act, max(act + 1, tokens.extent(act)[1])), act)


def _thing(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "demanded the release of its leader", "urged restraint", "the release was demanded by X"."""
    tokens = reading.tokens
    passive = tokens.below(verb, "nsubj:pass") if agent(tokens, verb) is not None else ()
    for noun in (*tokens.below(verb, "obj"), *passive):
        if reading.entity_at(noun) is None and tokens.tags[noun] == "NOUN":
            aims = [j for j in tokens.below(verb, "xcomp") if is_infinitive(tokens, j) and j > noun]
            words = in_whole(reading, noun, aims[0]) if aims else things(reading, noun)
            owners = tokens.below(noun, "nmod:poss") if noun in passive else ()
            yield Asking(force_of(cue), owners or _asked_of(reading, verb, noun), words, thing=noun)


def _assured(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "sought assurances from X that it would leave", "sought the release of two envoys from X"."""
    tokens = reading.tokens
    for noun in tokens.below(verb, "obj"):
        asked = [o for o in _asked_of(reading, verb, noun) if joined(reading, [o])]
        if not asked or reading.entity_at(noun) is not None:
            continue
        said = [j for head in (noun, *asked, verb) for j in tokens.below(head, "acl", "ccomp") if cased(tokens, j, "that")]
        yield Asking(force_of(cue), tuple(asked), act_words(reading, said[0]) if said else things(reading, noun))


def _done(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "wants the sanctions lifted", "wants them barred"."""
    tokens = reading.tokens
    for noun in tokens.below(verb, "obj") or tokens.below(verb, "nsubj"):
        for act in (*tokens.below(noun, "acl"), *tokens.below(verb, "xcomp", "ccomp")):
            if act <= max(noun, verb) or is_infinitive(tokens, act) or tokens.words[act].endswith("ing"):
                continue
            if tokens.tags[act] != "VERB" or tokens.labels[act] == "acl:relcl" or tokens.below(act, "cop", "aux", "mark"):
                continue
            pronoun = tokens.tags[noun] == "PRON" or noun < verb
            words = act_words(reading, act) if pronoun else in_whole(reading, noun, act)
            yield Asking(force_of(cue), (), words, act)
            return


def _against(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "warned X against leaving", "cautioned against an offensive"."""
    tokens = reading.tokens
    for act in tokens.below(verb, "advcl", "obl", "xcomp"):
        if cased(tokens, act, "against") and reading.entity_at(act) is None and tokens.tags[act] in ("VERB", "NOUN"):
            heads = [o for o in tokens.below(verb, "obj", "iobj") if o < act]
            heads += [s for s in tokens.below(verb, "nsubj:pass") if is_passive(tokens, verb)]
            begin = next(j for j in tokens.below(act, "case", "mark") if tokens.lemmas[j] == "against")
            words = act_words(reading, act) if tokens.tags[act] == "VERB" else things(reading, act)
            yield Asking(force_of(cue), tuple(heads), reading.article.evidence(tokens.starts[begin], words.end), act)


def _wished(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "would like X to leave"."""
    if "would" in modals(reading.tokens, verb):
        yield from _object(reading, cue, verb)


def _condition(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "set as a condition that X leave", "made the release of X a condition"."""
    tokens = reading.tokens
    named = cue.fields["named"].split("|")
    given = tokens.below(verb, "obj", "xcomp", "obl")
    for noun in given:
        if tokens.lemmas[noun] not in named:
            continue
        for act in (*tokens.below(noun, "acl"), *tokens.below(verb, "ccomp")):
            if ought(reading, act):
                yield Asking(force_of(cue), asked_doer(reading, act), action(reading, act), act)
                return
        for thing in tokens.below(verb, "obj"):
            if thing < noun and tokens.tags[thing] == "NOUN" and reading.entity_at(thing) is None:
                yield Asking(force_of(cue), (), things(reading, thing))


def _at_once(reading: Reading, asked: Sequence[int]) -> tuple[int, ...]:
    """The infinitive right behind the asked, whatever the tree hangs it on."""
    tokens = reading.tokens
    after = max((tokens.extent(o)[1] for o in asked), default=len(tokens))
    if after >= len(tokens) or tokens.words[after].lower() != "to" or tokens.tags[after] != "PART":
        return ()
    verb = tokens.heads[after]
    return (verb,) if verb > after and tokens.tags[verb] == "VERB" else ()


def _is_time(reading: Reading, i: int) -> bool:
    return any(time.first <= i < time.last for time in reading.times)


def _acts(reading: Reading, verb: int) -> tuple[int, ...]:
    tokens = reading.tokens
    nearest = tokens.below(verb, "xcomp", "ccomp")
    return nearest or tuple(j for j in tokens.below(verb, "advcl") if is_infinitive(tokens, j))


def follows(tokens: Tokens, noun: int, preposition: str) -> bool:
    """Whether a noun stands after a preposition, also one that the tree hangs on the verb behind it: "for X to leave"."""
    first = tokens.extent(noun)[0]
    return cased(tokens, noun, preposition) or (first > 0 and tokens.lemmas[first - 1] == preposition)


def _after(tokens: Tokens, noun: int, prepositions: Sequence[str]) -> bool:
    return any(follows(tokens, noun, preposition) for preposition in prepositions)


def _asked_of(reading: Reading, verb: int, noun: int) -> tuple[int, ...]:
    """Who is asked for a thing: "from X", "by X" at the noun, "to X", "on X" at the verb."""
    tokens = reading.tokens
    heads = [o for o in tokens.below(verb, "obj", "iobj") if o != noun and joined(reading, [o])]
    heads += [o for o in tokens.below(noun, "nmod") if cased(tokens, o, "from", "by")]
    if not is_passive(tokens, verb):
        heads += [o for o in tokens.below(verb, "obl") if o != noun and cased(tokens, o, "from", "to", "on", "upon")]
    return tuple(heads) or _written_to(reading, verb)


def _written_to(reading: Reading, verb: int) -> tuple[int, ...]:
    """To whom the letter goes that asks: "sent a letter to X, calling for a truce"."""
    tokens = reading.tokens
    above = tokens.heads[verb]
    if above < 0 or tokens.relation(verb) not in ("advcl", "acl"):
        return ()
    places = [above, *tokens.below(above, "obj")]
    return tuple(o for head in places for o in tokens.below(head, "obl", "nmod", "iobj") if cased(tokens, o, "to"))
