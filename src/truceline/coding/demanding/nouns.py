"""Nouns of asking as the grammar shows them: who asks, who is asked, and for what. No voices, no records."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.demanding.asked import Asking, act_words, action, force_of, in_whole, ought, things
from truceline.coding.demanding.noun_acts import (
    among,
    behind_time,
    is_that,
    is_that_clause,
    laid_on,
    must,
    only_tells,
    right_behind,
)
from truceline.coding.demanding.noun_sides import addressed, answering, askers, pressed
from truceline.coding.grammar.clauses import OWING, agent, is_negated, is_passive
from truceline.coding.grammar.nominals import joined, with_no
from truceline.coding.grammar.wording import Rows, cased, follows, is_infinitive
from truceline.knowledge.catalogue import Cue
from truceline.model.reading import Reading, Tokens
from truceline.model.text import Evidence

RIPENS = frozenset({"create", "produce", "foster", "make", "provide"})
"""Verbs of what makes a thing come about: "created the conditions for X to rise"."""


def noun_askings(reading: Reading, words: Rows, noun: int) -> Iterator[Asking]:
    """What a noun of asking asks: "the rebels' demand that the army leave", "calls by Chad for a truce"."""
    tokens = reading.tokens
    cue = words.get(("noun", tokens.lemmas[noun]))
    if cue is None or with_no(tokens, noun):
        return
    by = askers(reading, words, noun)
    force = force_of(cue)
    if cue.fields.get("may") == "assert" and not by:
        return
    on = tuple(
        o for o in tokens.below(noun, "nmod") if cased(tokens, o, "on", "to", "upon") and (joined(reading, [o]) or not by)
    )
    on = on or (laid_on(reading, noun) if joined(reading, by) else ())
    given = False
    strayed = [j for o in tokens.below(noun, "nmod") for j in tokens.below(o, "acl") if is_that_clause(reading, j)]
    called_so = is_that(tokens, noun)
    near = (*tokens.below(noun, "acl", "ccomp"), *strayed, *right_behind(reading, noun, on), *among(reading, noun))
    for act in (*near, *called_so):
        meant = (is_infinitive(tokens, act) and cue.fields.get("needs") != "clause") or ought(reading, act)
        meant = meant or act in called_so
        if cue.fields.get("needs") == "clause" and (duty := must(reading, act)) is not None:
            yield Asking(force, duty.asked, duty.act, duty.act_verb, by)
            given = True
            continue
        if not meant or only_tells(reading, cue, act):
            continue
        if act in called_so:
            mark = next(j for j in tokens.below(act, "mark") if tokens.words[j].lower() == "that")
            doers = tuple(s for s in tokens.below(act, "nsubj") if s > mark)[:1]
            begin = tokens.extent(doers[0])[1] if doers and joined(reading, doers) else mark + 1
            begin = max([begin, *(j + 1 for j in tokens.below(act, "aux") if begin <= j < act and tokens.lemmas[j] in OWING)])
            last = max(act + 1, tokens.within(0, act_words(reading, act).end)[1])
            yield Asking(force, doers if joined(reading, doers) else (), reading.words(min(begin, act), last), act, by)
            given = True
            continue
        told = [o for o in tokens.below(noun, "nmod") if o < act and follows(tokens, o, "for")]
        told += [s for s in tokens.below(act, "nsubj", "obj") if s < act and follows(tokens, s, "for")]
        doer = agent(tokens, act) if tokens.below(act, "nsubj") and not is_passive(tokens, act) else None
        if told and cue.fields.get("may") == "be" and tokens.lemmas[tokens.heads[noun]] in RIPENS:
            continue  # "created the conditions for X to rise"
        if told and (is_passive(tokens, act) or not joined(reading, told)):
            yield Asking(force, on, in_whole(reading, told[0], act), act, by)
        elif is_infinitive(tokens, act):
            at_once = behind_time(reading, noun) if not (on or told) else None
            asked = on or tuple(told) or ((at_once[0],) if at_once else ())
            asked = asked or addressed(reading, words, noun) or pressed(tokens, noun) or answering(reading, words, noun)
            yield Asking(force, asked, act_words(reading, act), act, by)
        else:
            yield Asking(force, on or ((doer,) if doer is not None else ()), action(reading, act), act, by)
        given = True
    if not given and cue.fields.get("needs") != "clause" and (found := behind_time(reading, noun)) is not None:
        yield Asking(force, (found[0],), act_words(reading, found[1]), found[1], by)
        given = True
    called = tokens.heads[noun] >= 0 and bool(tokens.below(tokens.heads[noun], "cop")) and tokens.relation(noun) == "nsubj"
    called = called or any(cased(tokens, j, "include") for j in tokens.below(noun, "nmod"))
    called = called or any(_listed_at(tokens, j) for j in tokens.below(noun, "appos"))
    said = cue.fields.get("may") == "insist" or (called and cue.fields.get("may") == "be")
    if given or (cue.fields.get("needs") and not said):
        return
    for wanted in (*_wanted(reading, words, noun), *_insisted_on(reading, cue, noun)):
        if cue.fields.get("may") == "be" and follows(tokens, wanted, "for"):  # "conditions for its return"
            continue
        fate = [j for j in tokens.below(wanted, "acl") if is_infinitive(tokens, j)]
        if fate:
            yield Asking(force, on, in_whole(reading, wanted, fate[0]), fate[0], by)
            continue
        yield Asking(force, on, _without(reading, things(reading, wanted), by), None, by, wanted)


def _insisted_on(reading: Reading, cue: Cue, noun: int) -> Iterator[int]:
    """The things insisted on: "its insistence on [a referendum]"."""
    if cue.fields.get("may") == "insist":
        for thing in reading.tokens.below(noun, "nmod"):
            if cased(reading.tokens, thing, "on", "upon") and reading.entity_at(thing) is None:
                yield thing


def _without(reading: Reading, words: Evidence, by: tuple[int, ...]) -> Evidence:
    """The words of a thing without those who ask for it: "calls for restraint [from Chad]"."""
    first, last = reading.tokens.within(words.start, words.end)
    cut = min((reading.tokens.extent(asker)[0] for asker in by if first < asker < last), default=last)
    return reading.words(first, cut) if first < cut else words


def _wanted(reading: Reading, words: Rows, noun: int) -> Iterator[int]:
    """The things asked for: "calls for [a truce]", "its demands include [the release]", "its demand is [a truce]"."""
    tokens = reading.tokens
    for thing in tokens.below(noun, "nmod"):
        wanted = follows(tokens, thing, "for") or cased(tokens, thing, "include")
        if wanted and reading.entity_at(thing) is None and tokens.tags[thing] in ("NOUN", "PROPN"):
            yield thing
    for thing in tokens.below(noun, "appos"):
        if _listed_at(tokens, thing) and tokens.tags[thing] == "NOUN" and reading.entity_at(thing) is None:
            yield thing
    head = tokens.heads[noun]
    if head < 0 or tokens.relation(noun) != "nsubj" or is_negated(tokens, head):
        return
    if ("contains", tokens.lemmas[head]) in words and tokens.tags[head] == "VERB":
        yield from (o for o in tokens.below(head, "obj")[:1] if reading.entity_at(o) is None)
    elif tokens.tags[head] == "NOUN" and tokens.below(head, "cop") and not tokens.below(head, "aux"):
        yield head


def _listed_at(tokens: Tokens, thing: int) -> bool:
    """Whether a colon opens the words of a thing: "two conditions: [the release] and"."""
    first = tokens.extent(thing)[0]
    return ":" in (tokens.words[first], tokens.words[first - 1])
