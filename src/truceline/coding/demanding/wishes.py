"""What somebody wishes others to do or to be done: "wants the sanctions lifted", "would like X to leave", "seeks access"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.demanding.asked import Asking, act_words, action, force_of, in_whole, things
from truceline.coding.demanding.things import thing_asked
from truceline.coding.demanding.whom import object_asked
from truceline.coding.grammar.clauses import modals
from truceline.coding.grammar.wording import is_infinitive
from truceline.knowledge.catalogue import Cue
from truceline.model.reading import Reading


def wanted_done(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "wants the sanctions lifted", "wants them barred", "wants to see X leave"."""
    tokens = reading.tokens
    yield from seen(reading, cue, verb)
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


def wished(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "would like X to leave", "would like the talks reopened"."""
    if "would" in modals(reading.tokens, verb) or cue.fields.get("plain") == "yes":
        yield from object_asked(reading, cue, verb)
        yield from wanted_done(reading, cue, verb)


def seen(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "would like to see X leave", "wishes to see the sanctions lifted"."""
    tokens = reading.tokens
    for see in tokens.below(verb, "xcomp"):
        if tokens.lemmas[see] != "see" or not is_infinitive(tokens, see):
            continue
        for act in tokens.below(see, "xcomp", "ccomp"):
            doers = [s for s in (*tokens.below(act, "nsubj"), *tokens.below(see, "obj")) if see < s < act]
            form = tokens.words[act].lower()
            if tokens.tags[act] != "VERB" or not doers or tokens.below(act, "mark", "aux"):
                continue
            if form == tokens.lemmas[act] or form.endswith("ing"):
                yield Asking(force_of(cue), (doers[0],), action(reading, act), act)
            else:
                yield Asking(force_of(cue), (), in_whole(reading, doers[0], act), act)
        for noun in tokens.below(see, "obj"):
            if tokens.lemmas[noun] == "end" and not tokens.below(see, "xcomp", "ccomp"):  # "wants to see an end to the war"
                yield Asking(force_of(cue), (), things(reading, noun), thing=noun)


def sought(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "wants a guarantee", "is seeking the release of X": of the things that others give."""
    nouns = cue.fields["nouns"].split("|")
    for asking in thing_asked(reading, cue, verb):
        if asking.thing is not None and reading.tokens.lemmas[asking.thing] in nouns:
            yield asking
