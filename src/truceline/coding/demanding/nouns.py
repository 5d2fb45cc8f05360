"""Nouns of asking as the grammar shows them: who asks, who is asked, and for what. No voices, no records."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.demanding.asked import Asking, act_words, action, could_tell, force_of, in_whole, ought, things
from truceline.coding.demanding.whom import asked_at_once
from truceline.coding.grammar.clauses import agent, is_negated, is_passive, modals
from truceline.coding.grammar.nominals import joined
from truceline.coding.grammar.wording import Rows, cased, follows, is_infinitive
from truceline.knowledge.catalogue import Cue
from truceline.model.reading import Reading, Tokens
from truceline.model.text import Evidence

SUPPOSED = frozenset({"would", "could", "may", "might"})
"""Auxiliaries of what is only supposed: "would come under pressure to leave"."""


def noun_askings(reading: Reading, words: Rows, noun: int) -> Iterator[Asking]:
    """What a noun of asking asks: "the rebels' demand that the army leave", "calls by Chad for a truce"."""
    tokens = reading.tokens
    cue = words.get(("noun", tokens.lemmas[noun]))
    if cue is None or any(tokens.lemmas[d] == "no" for d in tokens.below(noun, "det")):
        return
    by = _askers(reading, words, noun)
    force = force_of(cue)
    on = tuple(
        o for o in tokens.below(noun, "nmod") if cased(tokens, o, "on", "to", "upon") and (joined(reading, [o]) or not by)
    )
    given = False
    strayed = [j for o in tokens.below(noun, "nmod") for j in tokens.below(o, "acl") if _is_that_clause(reading, j)]
    for act in (*tokens.below(noun, "acl", "ccomp"), *strayed, *_right_behind(tokens, noun), *_among(reading, noun), *_is_that(tokens, noun)):
        meant = act in _is_that(tokens, noun) or (is_infinitive(tokens, act) and cue.fields.get("needs") != "clause") or ought(reading, act)
        if not meant or _only_tells(reading, cue, act):
            continue
        if act in _is_that(tokens, noun):
            mark = next(j for j in tokens.below(act, "mark") if tokens.lemmas[j] == "that")
            doers = tuple(s for s in tokens.below(act, "nsubj") if s > mark)[:1]
            begin = tokens.extent(doers[0])[1] if doers and joined(reading, doers) else mark + 1
            said = reading.words(min(begin, act), max(act + 1, reading.tokens.within(0, act_words(reading, act).end)[1]))
            yield Asking(force, doers if joined(reading, doers) else (), said, act, by)
            given = True
            continue
        told = [o for o in tokens.below(noun, "nmod") if o < act and follows(tokens, o, "for")]
        told += [s for s in tokens.below(act, "nsubj", "nsubj:pass", "obj") if s < act and follows(tokens, s, "for")]
        doer = agent(tokens, act) if tokens.below(act, "nsubj") and not is_passive(tokens, act) else None
        if told and (is_passive(tokens, act) or not joined(reading, told)):
            yield Asking(force, on, in_whole(reading, told[0], act), act, by)
        elif is_infinitive(tokens, act):
            at_once = _behind_time(reading, noun) if not (on or told) else None
            asked = on or tuple(told) or ((at_once[0],) if at_once else ())
            asked = asked or _addressed(reading, words, noun) or _pressed(tokens, noun) or _answering(reading, words, noun)
            yield Asking(force, asked, act_words(reading, act), act, by)
        else:
            yield Asking(force, on or ((doer,) if doer is not None else ()), action(reading, act), act, by)
        given = True
    if not given and cue.fields.get("needs") != "clause" and (found := _behind_time(reading, noun)) is not None:
        yield Asking(force, (found[0],), act_words(reading, found[1]), found[1], by)
        given = True
    called = tokens.heads[noun] >= 0 and bool(tokens.below(tokens.heads[noun], "cop")) and tokens.relation(noun) == "nsubj"
    called = called or any(_listed_at(tokens, j) for j in tokens.below(noun, "appos"))
    said = cue.fields.get("may") == "insist" or (called and cue.fields.get("may") == "be")
    if given or (cue.fields.get("needs") and not said):
        return
    for wanted in (*_wanted(reading, words, noun), *_insisted_on(reading, cue, noun)):
        if cue.fields.get("may") == "be" and wanted in tokens.below(noun, "nmod"):  # "conditions for its return"
            continue
        fate = [j for j in tokens.below(wanted, "acl") if is_infinitive(tokens, j)]
        if fate:
            yield Asking(force, on, in_whole(reading, wanted, fate[0]), fate[0], by)
            continue
        yield Asking(force, on, _without(reading, things(reading, wanted), by), None, by, wanted)


def _behind_time(reading: Reading, noun: int) -> tuple[int, int] | None:
    """The asked with their act behind "for" or "to", also behind a time: "an ultimatum on Monday for Chad to leave"."""
    start = noun + 1
    start = next((time.last for time in reading.times if time.first in (start, start + 1)), start)
    return asked_at_once(reading, start - 1, ("for", "to"))


def _only_tells(reading: Reading, cue: Cue, act: int) -> bool:
    """Whether a clause at a noun may as well tell what is: "its position that they hold the town", "the call they made"."""
    tokens = reading.tokens
    if tokens.labels[act] == "acl:relcl" and not tokens.below(act, "mark"):
        return True
    return cue.fields.get("needs") == "clause" and cue.fields.get("may") != "ask" and could_tell(reading, act)


def _is_that_clause(reading: Reading, act: int) -> bool:
    """Whether a clause that the tree hangs on "of X" says what X wants: "the demands of X [that Y leave]"."""
    tokens = reading.tokens
    that = any(tokens.lemmas[j] == "that" and tokens.tags[j] == "SCONJ" for j in tokens.below(act, "mark"))
    return that and ought(reading, act)


def _is_that(tokens: Tokens, noun: int) -> tuple[int, ...]:
    """What a demand is said to be: "our demand is that [Chad leave]", "its condition is to [be heard]"."""
    act = tokens.heads[noun]
    told = act >= 0 and tokens.relation(noun) == "nsubj" and bool(tokens.below(act, "cop"))
    if not told or tokens.tags[act] != "VERB" or is_passive(tokens, act) != bool(tokens.below(act, "aux:pass")):
        return ()
    marks = [j for j in tokens.below(act, "mark") if noun < j < act and tokens.lemmas[j] == "that"]
    plain = tokens.words[act].lower() == tokens.lemmas[act] or bool({"should", "must"} & set(modals(tokens, act)))
    return (act,) if plain and marks and tokens.below(act, "cop")[0] < marks[0] else ()


def _insisted_on(reading: Reading, cue: Cue, noun: int) -> Iterator[int]:
    """The things insisted on: "its insistence on [a referendum]"."""
    if cue.fields.get("may") == "insist":
        for thing in reading.tokens.below(noun, "nmod"):
            if cased(reading.tokens, thing, "on", "upon") and reading.entity_at(thing) is None:
                yield thing


def _right_behind(tokens: Tokens, noun: int) -> tuple[int, ...]:
    """The infinitive that stands at once behind a noun of asking and that the tree hangs on its verb: "pressure to [leave]"."""
    end, verb = tokens.extent(noun)[1], tokens.heads[noun]
    if verb < 0 or tokens.tags[verb] not in ("VERB", "AUX") or tokens.relation(noun) not in ("nsubj", "obl", "obj"):
        return ()
    behind = (j for j in tokens.below(verb, "advcl", "xcomp") if tokens.extent(j)[0] == end and is_infinitive(tokens, j))
    return tuple(j for j in behind if tokens.lemmas[end] == "to")


def _among(reading: Reading, noun: int) -> Iterator[int]:
    """What one of several demands is: "demands, among them that [Chad leave]", "demands, including that [he go]"."""
    tokens = reading.tokens
    for i in range(noun + 2, len(tokens) - 1):
        if tokens.sentence[i] != tokens.sentence[noun] or tokens.tags[i] == "VERB" or i > noun + 8:
            return
        chief = tokens.lemmas[i - 1] in ("they", "which", "include", "including", "notably", "namely", "chiefly", "being")
        if tokens.lemmas[i] == "that" and tokens.tags[i] == "SCONJ" and chief:
            act = tokens.heads[i]
            if act > i and tokens.heads[act] != noun:
                yield act
            return


def _pressed(tokens: Tokens, noun: int) -> tuple[int, ...]:
    """Who stands under a pressure: "[the junta] came under pressure to leave", "[Chad], under pressure to leave,"."""
    if not cased(tokens, noun, "under"):
        return ()
    head = noun if tokens.below(noun, "cop") else tokens.heads[noun]
    if head < 0 or SUPPOSED & set(modals(tokens, head)):
        return ()
    if tokens.tags[head] in ("VERB", "AUX"):
        doer = agent(tokens, head)
        return () if doer is None else (doer,)
    return tokens.below(head, "nsubj") if head == noun else (head,)


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


def _askers(reading: Reading, words: Rows, noun: int) -> tuple[int, ...]:
    """Who asks: the owner, "by X", "from X", else the one who makes the appeal: "Chad renewed its call"."""
    tokens = reading.tokens
    verb = tokens.heads[_listed(tokens, words, noun)]
    owners = [o for o in tokens.below(noun, "nmod:poss", "compound", "amod") if joined(reading, [o])]
    owners += [o for o in tokens.below(noun, "nmod") if cased(tokens, o, "by", "from", "of") and joined(reading, [o])]
    if owners:
        return tuple(owners)
    wanted = [w for w in tokens.below(noun, "nmod") if cased(tokens, w, "for")]
    beside = [o for w in wanted for o in tokens.below(w, "nmod") if cased(tokens, o, "from", "by") and joined(reading, [o])]
    if verb < 0 or tokens.tags[verb] != "VERB" or is_negated(tokens, verb):
        return tuple(beside)
    role = tokens.relation(_listed(tokens, words, noun))
    if role in ("obj", "nsubj") and ("drawn", tokens.lemmas[verb]) in words:
        beside += [o for o in tokens.below(verb, "obl") if cased(tokens, o, "from", "by") and joined(reading, [o])]
    if beside:
        return tuple(beside)
    made = ("made", tokens.lemmas[verb]) in words and (
        role == "obj" or (role == "obl" and not tokens.below(noun, "case") and noun > verb) or (role == "nsubj" and is_passive(tokens, verb)) or _added(reading, noun)
    )
    made = made or (_brought(reading, noun) and ("approached", tokens.lemmas[verb]) in words)
    doer = agent(tokens, verb) if made else None
    return () if doer is None else (doer,)


def _listed(tokens: Tokens, words: Rows, noun: int) -> int:
    """The list that a noun of asking stands in: "handed over a [list] of demands", else the noun."""
    head = tokens.heads[noun]
    listed = head >= 0 and ("list", tokens.lemmas[head]) in words and cased(tokens, noun, "of")
    return head if listed else noun


def _brought(reading: Reading, noun: int) -> bool:
    """Whether a noun is what somebody comes with: "turned to X with a request", "wrote to X with an appeal"."""
    return reading.tokens.relation(noun) == "obl" and cased(reading.tokens, noun, "with")


def _addressed(reading: Reading, words: Rows, noun: int) -> tuple[int, ...]:
    """Whom somebody turns to with a request: "wrote [to Chad] with a request to", "approached [Chad] with a plea"."""
    tokens, verb = reading.tokens, reading.tokens.heads[noun]
    if verb < 0 or not _brought(reading, noun) or ("approached", tokens.lemmas[verb]) not in words:
        return ()
    near = (*tokens.below(verb, "obl", "obj", "iobj"), *(o for j in tokens.below(verb, "obj") for o in tokens.below(j, "nmod")))
    return tuple(o for o in near if o < noun and cased(tokens, o, "to")) or tuple(
        o for o in tokens.below(verb, "obj", "iobj") if joined(reading, [o])
    )


def _added(reading: Reading, noun: int) -> bool:
    """Whether a noun is what somebody joins in: "joined in the call"."""
    return reading.tokens.relation(noun) == "obl" and cased(reading.tokens, noun, "in")


def _answering(reading: Reading, words: Rows, noun: int) -> tuple[int, ...]:
    """Who is asked when only the answer tells it: "[The junta] ignored Togo's call to disarm"."""
    tokens = reading.tokens
    verb = tokens.heads[noun]
    if verb >= 0 and tokens.relation(verb) == "xcomp" and tokens.words[verb].endswith("ing"):  # "resisted mounting pressure"
        verb = tokens.heads[verb]
    if verb < 0 or ("answered", tokens.lemmas[verb]) not in words or tokens.relation(noun) not in ("obj", "nsubj", "obl"):
        return ()
    doer = agent(tokens, verb)
    return () if doer is None or doer == noun else (doer,)
