"""Frames of verbs of asking that name what is asked for: "called for a truce", "demanded the release", "set as a condition"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.demanding.asked import Asking, act_words, action, asked_doer, force_of, in_whole, ought, things
from truceline.coding.demanding.whom import acts_of
from truceline.coding.grammar.clauses import agent, is_passive
from truceline.coding.grammar.nominals import joined
from truceline.coding.grammar.time_links import is_time
from truceline.coding.grammar.wording import cased, follows, is_infinitive
from truceline.knowledge.catalogue import Cue
from truceline.model.reading import Reading


def asked_for(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "called for a truce", "appealed to X for calm", "pressed for the guards to be paid"."""
    tokens = reading.tokens
    part, beside = cue.fields.get("part"), tokens.below(verb, "advmod", "compound")
    if part is not None and not any(tokens.lemmas[p] == part for p in beside):
        return
    acts = acts_of(reading, verb)
    called = tokens.lemmas[verb] == "call" and tokens.below(verb, "obj")  # "called him a liar for insisting"
    if called and any(tokens.lemmas[p] == "out" for p in tokens.below(verb, "compound:prt", "advmod")):
        return  # "called out Chad for shelling the town"
    for act in () if called else tokens.below(verb, "advcl", "obl", "xcomp"):
        if (
            tokens.tags[act] == "VERB"
            and cased(tokens, act, "for")
            and not is_infinitive(tokens, act)
            and not tokens.below(act, "nsubj")
        ):
            yield Asking(force_of(cue), _written_to(reading, verb), act_words(reading, act), act)
    strayed = [s for act in acts for s in tokens.below(act, "nsubj", "obj") if s < act]
    plain = [act for act in tokens.below(verb, "xcomp") if tokens.tags[act] == "NOUN" and cased(tokens, act, "for")]
    again = [j for j in tokens.below(verb, "obj", "advmod") if tokens.tags[j] in ("ADJ", "ADV")]  # "plead once more for"
    far = [o for j in again for o in tokens.below(j, "obl", "nmod")]
    for noun in (*tokens.below(verb, "obl"), *strayed, *plain, *far):
        if not follows(tokens, noun, "for") or is_time(reading, noun) or noun < verb:
            continue
        inner = [j for j in (*tokens.below(noun, "acl"), *acts) if is_infinitive(tokens, j) and j > noun]
        asked = joined(reading, [noun])
        if inner and asked and not is_passive(tokens, inner[0]):
            yield Asking(force_of(cue), (noun,), act_words(reading, inner[0]), inner[0])
        elif inner:
            yield Asking(force_of(cue), (), in_whole(reading, noun, inner[0]), inner[0])
        elif reading.entity_at(noun) is None:
            yield Asking(force_of(cue), asked_of(reading, verb, noun), things(reading, noun), thing=noun)


def insisted(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "insists on the release of X"; what is its own ("insists on its sovereignty") is no demand."""
    tokens = reading.tokens
    for noun in tokens.below(verb, "obl"):
        on = cased(tokens, noun, *cue.fields["with"].split("|")) and reading.entity_at(noun) is None
        own = any(tokens.labels[o] == "nmod:poss" and tokens.tags[o] == "PRON" for o in tokens.below(noun, "nmod"))
        if on and noun > verb and tokens.tags[noun] == "NOUN" and not own:
            yield Asking(force_of(cue), asked_of(reading, verb, noun), things(reading, noun), thing=noun)
    for act in tokens.below(verb, "advcl", "obl"):
        doers = [d for d in (*tokens.below(act, "nsubj"), *tokens.below(verb, "obl")) if verb < d < act]
        on = tokens.words[act].endswith("ing") and cased(tokens, act, *cue.fields["with"].split("|"))
        if on and not doers and tokens.lemmas[act] in cue.fields.get("acts", "").split("|"):
            yield Asking(force_of(cue), (), act_words(reading, act), act)
        if on and doers:
            yield Asking(force_of(cue), (doers[0],), reading.words(act, max(act + 1, tokens.extent(act)[1])), act)


def thing_asked(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "demanded the release of its leader", "urged restraint", "the release was demanded by X"."""
    tokens = reading.tokens
    passive = tokens.below(verb, "nsubj:pass") if agent(tokens, verb) is not None else ()
    for noun in (*tokens.below(verb, "obj"), *passive):
        named = tokens.tags[noun] == "VERB" and tokens.words[noun].endswith("ing") and tokens.below(noun, "det", "nmod")
        if reading.entity_at(noun) is None and (tokens.tags[noun] == "NOUN" or named):
            aims = [j for j in tokens.below(verb, "xcomp") if is_infinitive(tokens, j) and j > noun]
            words = in_whole(reading, noun, aims[0]) if aims else things(reading, noun)
            owners = tokens.below(noun, "nmod:poss") if noun in passive else ()
            yield Asking(force_of(cue), owners or asked_of(reading, verb, noun), words, thing=noun)


def assured(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "sought assurances from X that it would leave", "sought the release of two envoys from X"."""
    tokens = reading.tokens
    for noun in tokens.below(verb, "obj"):
        asked = [o for o in asked_of(reading, verb, noun) if joined(reading, [o])]
        if not asked or reading.entity_at(noun) is not None:
            continue
        said = [j for head in (noun, *asked, verb) for j in tokens.below(head, "acl", "ccomp") if cased(tokens, j, "that")]
        yield Asking(force_of(cue), tuple(asked), act_words(reading, said[0]) if said else things(reading, noun))


def condition(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
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


def asked_of(reading: Reading, verb: int, noun: int) -> tuple[int, ...]:
    """Who is asked for a thing: "from X", "by X" at the noun, "to X", "on X" at the verb."""
    tokens = reading.tokens
    heads = [o for o in tokens.below(verb, "obj", "iobj") if o != noun and joined(reading, [o])]
    heads += [o for o in tokens.below(noun, "nmod") if cased(tokens, o, "from", "by")]
    heads += [o for near in tokens.below(noun, "nmod") for o in tokens.below(near, "nmod") if cased(tokens, o, "by")]
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


def linked(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "made its return conditional on the release of X", "conditioned its return on a truce"."""
    tokens = reading.tokens
    named = [j for j in tokens.below(verb, "xcomp", "obj") if tokens.lemmas[j] in cue.fields.get("named", "").split("|")]
    if not tokens.below(verb, "obj") or (cue.fields.get("named") and not named):
        return
    for noun in (o for head in (*named, verb, *tokens.below(verb, "obj")) for o in tokens.below(head, "obl", "nmod")):
        on = cased(tokens, noun, *cue.fields["with"].split("|")) and reading.entity_at(noun) is None
        if on and noun > verb and tokens.tags[noun] == "NOUN" and not is_time(reading, noun):
            yield Asking(force_of(cue), (), things(reading, noun), thing=noun)
            return
