"""The acts that a noun of asking asks for, wherever the tree hangs them: "the demand is that X leave", "pressure to leave"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from truceline.coding.demanding.asked import Asking, act_words, could_tell, ought
from truceline.coding.demanding.whom import asked_at_once
from truceline.coding.grammar.clauses import OUGHT, agent, is_negated, is_passive, modals
from truceline.coding.grammar.nominals import joined
from truceline.coding.grammar.wording import cased, is_infinitive
from truceline.knowledge.catalogue import Cue
from truceline.model.reading import Reading, Tokens

DUTY = frozenset({"have", "need"})
"""Verbs by which a clause tells a duty: "would have to leave"."""


def is_that_clause(reading: Reading, act: int) -> bool:
    """Whether a clause that the tree hangs on "of X" says what X wants: "the demands of X [that Y leave]"."""
    tokens = reading.tokens
    that = any(tokens.words[j].lower() == "that" and tokens.tags[j] == "SCONJ" for j in tokens.below(act, "mark"))
    return that and ought(reading, act)


def must(reading: Reading, act: int) -> Asking | None:
    """What a clause says that somebody has to do: "the claim that [Chad would have to leave]", "that Chad needs to leave"."""
    tokens = reading.tokens
    acts = [j for j in tokens.below(act, "xcomp") if is_infinitive(tokens, j)]
    doer = agent(tokens, act)
    helping = {tokens.lemmas[j] for j in tokens.below(act, "aux")}
    if tokens.lemmas[act] not in DUTY or not acts or doer is None or not helping <= {"will", "would"}:
        return None
    that = any(tokens.words[j].lower() == "that" for j in tokens.below(act, "mark"))
    if is_negated(tokens, act) or tokens.below(act, "obj") or not that:
        return None
    if tokens.lemmas[acts[0]] == "do" or not (tokens.tags[doer] == "PRON" or joined(reading, [doer])):  # "has to do with"
        return None
    return Asking("demand", (doer,), act_words(reading, acts[0]), acts[0])


def laid_on(reading: Reading, noun: int) -> tuple[int, ...]:
    """Whom a noun of asking is laid on where the tree hangs that on the verb: "stepped up pressure [on Chad] to leave"."""
    tokens, verb = reading.tokens, reading.tokens.heads[noun]
    aim = verb >= 0 and is_infinitive(tokens, verb) and tokens.relation(verb) in ("acl", "advcl")  # "aid to put pressure on"
    near = tokens.below(verb, "obl") if verb >= 0 and tokens.relation(noun) == "obj" and not aim else ()
    behind = (o for o in near if tokens.extent(o)[0] == noun + 1 and cased(tokens, o, "on", "upon"))
    return tuple(o for o in behind if joined(reading, [o]))


def right_behind(reading: Reading, noun: int, on: Sequence[int] = ()) -> tuple[int, ...]:
    """The infinitive that stands at once behind a noun of asking and that the tree hangs on its verb: "pressure to [leave]"."""
    tokens, verb = reading.tokens, reading.tokens.heads[noun]
    ends = {tokens.extent(j)[1] for j in (noun, *on)}
    ends |= {time.last for time in reading.times if time.first in ends or time.first - 1 in ends}  # "on Chad on Friday to"
    if verb < 0 or tokens.tags[verb] not in ("VERB", "AUX") or tokens.relation(noun) not in ("nsubj", "obl", "obj"):
        return ()
    near = [j for j in tokens.below(verb, "advcl", "xcomp") if is_infinitive(tokens, j)]
    if tokens.relation(noun) == "nsubj" and noun < verb:  # "calls are growing for X to leave"
        grown = tuple(j for j in near if cased(tokens, j, "for") and tokens.lemmas[tokens.extent(j)[0]] == "for")
        if grown and not tokens.below(verb, "obj"):
            return grown
    return tuple(j for j in near if tokens.extent(j)[0] in ends and tokens.lemmas[tokens.extent(j)[0]] == "to")


def among(reading: Reading, noun: int) -> Iterator[int]:
    """What one of several demands is: "demands, among them that [Chad leave]", "demands, including that [he go]"."""
    tokens = reading.tokens
    for i in range(noun + 2, len(tokens) - 1):
        if tokens.sentence[i] != tokens.sentence[noun] or tokens.tags[i] == "VERB" or i > noun + 8:
            return
        chief = tokens.lemmas[i - 1] in ("they", "which", "include", "including", "notably", "namely", "chiefly", "be")
        if tokens.words[i].lower() == "that" and tokens.tags[i] == "SCONJ" and chief:
            act = tokens.heads[i]
            if act > i and tokens.heads[act] != noun:
                yield act
            return


def is_that(tokens: Tokens, noun: int) -> tuple[int, ...]:
    """What a demand is said to be: "our demand is that [Chad leave]", "its condition is to [be heard]"."""
    act = tokens.heads[noun]
    told = act >= 0 and tokens.relation(noun) == "nsubj" and bool(tokens.below(act, "cop"))
    if not told or tokens.tags[act] != "VERB" or is_passive(tokens, act) != bool(tokens.below(act, "aux:pass")):
        return ()
    marks = [j for j in tokens.below(act, "mark") if noun < j < act and tokens.words[j].lower() == "that"]
    plain = tokens.words[act].lower() == tokens.lemmas[act] or bool(OUGHT & set(modals(tokens, act)))
    return (act,) if plain and marks and tokens.below(act, "cop")[0] < marks[0] else ()


def behind_time(reading: Reading, noun: int) -> tuple[int, int] | None:
    """The asked with their act behind "for" or "to", also behind a time: "an ultimatum on Monday for Chad to leave"."""
    start = noun + 1
    start = next((time.last for time in reading.times if time.first in (start, start + 1)), start)
    return asked_at_once(reading, start - 1, ("for", "to"))


def only_tells(reading: Reading, cue: Cue, act: int) -> bool:
    """Whether a clause at a noun may as well tell what is: "its position that they hold the town", "the call they made"."""
    tokens = reading.tokens
    if tokens.labels[act] == "acl:relcl" and not tokens.below(act, "mark"):
        return True
    return cue.fields.get("needs") == "clause" and cue.fields.get("may") != "ask" and could_tell(reading, act)
