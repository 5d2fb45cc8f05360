"""Turns of phrase by which something is somebody's to do: "it is time for X to leave", "the onus is on X to leave"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.demanding.asked import Asking, act_words, action, asked_doer, force_of, in_whole, ought, things
from truceline.coding.demanding.owned import doers_of, owner_asked
from truceline.coding.grammar.clauses import agent, does_so, is_negated, is_passive, modals, patient
from truceline.coding.grammar.factuality import is_asked
from truceline.coding.grammar.nominals import joined, with_no
from truceline.coding.grammar.persons import FIRST
from truceline.coding.grammar.wording import Rows, cased, follows, is_infinitive
from truceline.knowledge.catalogue import Cue
from truceline.model.reading import Reading, Tokens

EVERYBODY = frozenset({"all", "everyone", "everybody"})
"""Words for whoever can act."""


def dues(reading: Reading, words: Rows, act: int) -> Iterator[tuple[Asking, int]]:
    """What is somebody's to do by a turn of phrase, with the word that says so."""
    yield from _due(reading, words, act)
    if is_infinitive(reading.tokens, act):
        yield from _turn(reading, words, act)
        yield from _owed(reading, words, act)
    yield from _better(reading, words, act)
    yield from _has_until(reading, words, act)
    yield from _without(reading, words, act)


def _due(reading: Reading, words: Rows, act: int) -> Iterator[tuple[Asking, int]]:
    """ "It is time for X to leave", "it is vital that X leave"."""
    tokens = reading.tokens
    head = tokens.heads[act]
    if head >= 0 and tokens.relation(act) == "acl" and tokens.relation(head) in ("obl", "nmod"):  # "up to [Chad to leave]"
        above = tokens.heads[head]
        head = above if words.get(("due", tokens.lemmas[above])) is not None and tokens.below(above, "cop") else head
    named = _come(tokens, head) if head >= 0 else head
    cue = words.get(("due", tokens.lemmas[named])) if head >= 0 else None
    is_so = named != head or bool(tokens.below(head, "cop"))
    if cue is None or is_negated(tokens, head) or not is_so or is_asked(reading.tokens, act):
        return
    if is_infinitive(tokens, act):
        preposition = cue.fields.get("with", "for")
        near = (*tokens.below(act, "nsubj"), *tokens.below(head, "nmod", "obl"))
        doers = tuple(s for s in near if s < act and follows(tokens, s, preposition))[:1]
        is_idle = ("idle", tokens.lemmas[act]) in words
        if joined(reading, doers):
            yield Asking(force_of(cue), doers, act_words(reading, act), act), head
        elif doers and cue.fields.get("nobody") == "yes" and tokens.tags[doers[0]] == "NOUN":
            yield Asking(force_of(cue), (), in_whole(reading, doers[0], act), act), head
        elif {tokens.lemmas[d] for d in doers} <= EVERYBODY and _is_for_all(tokens, cue, head) and not is_idle:
            yield Asking(force_of(cue), (), act_words(reading, act), act), head
    elif cased(tokens, act, "that") and (ought(reading, act) or _is_shifted(tokens, cue, head, act)):
        yield Asking(force_of(cue), asked_doer(reading, act), action(reading, act), act), head
    elif tokens.lemmas[head] == "time" and _is_overdue(tokens, head, act):
        yield Asking(force_of(cue), owner_asked(reading, words, act), action(reading, act), act), head


def _turn(reading: Reading, words: Rows, act: int) -> Iterator[tuple[Asking, int]]:
    """ "It is for X to leave", "the task now is for X to leave"."""
    tokens = reading.tokens
    above = tokens.heads[act]
    shifted = any(tokens.lemmas[j] == "be" for j in range(tokens.extent(act)[0], act) if tokens.relation(j) == "cop")
    head = act if shifted or tokens.below(act, "cop") else above
    told = head == act or (head >= 0 and tokens.relation(act) in ("acl", "advcl", "xcomp") and bool(tokens.below(head, "cop")))
    turned = [s for s in tokens.below(act, "nsubj") if cased(tokens, s, "for")]  # "for [X] to leave"
    if not told or is_negated(tokens, head):
        return
    if not turned and not cased(tokens, head, "for", "up"):
        return
    subjects = (*tokens.below(head, "nsubj", "expl"), *(s for j in turned for s in tokens.below(j, "nsubj")))
    it = [s for s in subjects if tokens.lemmas[s] in ("it", "that", "this") or ("task", tokens.lemmas[s]) in words]
    doers = [head] if head != act else [s for s in tokens.below(act, "nsubj") if s not in it]
    if it and joined(reading, doers) and not is_asked(reading.tokens, act):
        yield Asking("demand", tuple(doers), act_words(reading, act), act), head
    elif it and _is_side(reading, words, doers) and not is_asked(reading.tokens, act):  # "it is for the other side to disarm"
        first = min(tokens.below(doers[0], "det", "amod"), default=doers[0])
        whole = reading.article.evidence(tokens.starts[first], act_words(reading, act).end)
        yield Asking("demand", (), whole, act), head


def _is_side(reading: Reading, words: Rows, doers: list[int]) -> bool:
    """Whether a noun means one of two sides that the text does not name again: "the other [side]"."""
    tokens = reading.tokens
    return bool(doers) and ("whose-turn", tokens.lemmas[doers[0]]) in words and any(
        tokens.lemmas[j] in ("other", "opposite", "opposing", "rival") for j in tokens.below(doers[0], "amod")
    )


def _owed(reading: Reading, words: Rows, act: int) -> Iterator[tuple[Asking, int]]:
    """ "X has a duty to leave", "the onus is on X to leave", "it falls to X to leave", "X is duty-bound to leave"."""
    tokens = reading.tokens
    if is_asked(reading.tokens, act):
        return
    above = tuple(tokens.ancestors(act))[:3]
    for head in (*above, *(s for i in above[:1] for s in tokens.below(i, "nsubj") if tokens.below(i, "cop"))):
        cue = words.get(("owed", tokens.lemmas[head]))
        if cue is None or is_negated(tokens, head):
            continue
        upper = tokens.heads[head]
        had = upper >= 0 and tokens.lemmas[upper] == "have" and tokens.relation(head) == "obj"
        doers = tuple(d for d in (agent(tokens, upper),) if d is not None) if had else _on_whom(tokens, cue, head, act)
        if joined(reading, doers):
            yield Asking(force_of(cue), doers, act_words(reading, act), act), head
            return


def _on_whom(tokens: Tokens, cue: Cue, head: int, act: int) -> tuple[int, ...]:
    """On whom a duty lies: behind "on" or "to", before the act, else whose duty it is called ("reminded Chad of its duty")."""
    owners = tokens.below(head, "nmod:poss")
    if owners:
        return owners
    given = cue.fields.get("with", "").split("|")
    return tuple(j for j in range(head + 1, act) if tokens.tags[j] in ("NOUN", "PROPN") and cased(tokens, j, *given))[:1]


def _is_shifted(tokens: Tokens, cue: Cue, head: int, act: int) -> bool:
    """Whether a past tense only follows that of the clause above: "it was vital that Chad left"."""
    was = tokens.lemmas[head] == "time" or any(tokens.words[j].lower() == "was" for j in tokens.below(head, "cop"))
    return cue.fields.get("nobody") == "yes" and was and tokens.tags[act] == "VERB" and not tokens.below(act, "aux")


def _is_overdue(tokens: Tokens, head: int, act: int) -> bool:
    """Whether a past tense tells what is still to come: "it is time [Chad left]", "high time the guns [fell silent]"."""
    subjects = [s for s in tokens.below(act, "nsubj") if head < s < act and tokens.tags[s] != "ADV"]
    plain = not tokens.below(act, "aux", "mark") and tokens.tags[act] == "VERB"
    near = bool(subjects) and tokens.extent(subjects[0])[0] == head + 1
    return near and plain and tokens.words[act].lower() != tokens.lemmas[act] and not tokens.words[act].endswith("s")


def _come(tokens: Tokens, head: int) -> int:
    """The noun for what has come ("the [time] has come for X to leave"), else the word itself."""
    come = tokens.lemmas[head] == "come" and bool(tokens.below(head, "aux"))
    return next(iter(tokens.below(head, "nsubj")), head) if come else head


def _is_for_all(tokens: Tokens, cue: Cue, head: int) -> bool:
    """Whether a clause that names nobody asks whoever can act: "it is vital to act", but not "a truce is vital to win"."""
    subjects = tokens.below(head, "nsubj", "expl")
    return cue.fields.get("nobody") == "yes" and all(tokens.lemmas[s] in ("it", "time") for s in subjects)


def _better(reading: Reading, words: Rows, act: int) -> Iterator[tuple[Asking, int]]:
    """ "X had better leave", "X would do well to leave"."""
    tokens, head = reading.tokens, reading.tokens.heads[act]
    if head < 0 or tokens.tags[act] != "VERB":
        return
    beside = [j for j in (*tokens.below(head, "advmod"), *tokens.below(act, "advmod")) if j < act]
    told = {tokens.lemmas[head], *(tokens.words[j].lower() for j in beside)}
    had = tokens.words[head].lower() in ("had", "'d", "’d")
    better = had and {"have", "better"} <= told and not is_infinitive(tokens, act)
    would = any(tokens.lemmas[j] == "would" for j in tokens.below(head, "aux"))
    if would and is_infinitive(tokens, act):  # "would be wise to", "would be well advised to"
        better = better or ("wise", tokens.lemmas[head]) in words or {"advise", "well"} <= told
    well = {"do", "well"} <= told and is_infinitive(tokens, act) and would
    doer = patient(tokens, head) if is_passive(tokens, head) else agent(tokens, head)
    if ("idle", tokens.lemmas[act]) in words or ("mind", tokens.lemmas[act]) in words:
        return
    if not better and any(tokens.words[j].lower() in ("had", "'d", "’d") for j in tokens.below(act, "aux")):
        better, doer = any(tokens.words[j] == "better" for j in tokens.below(act, "advmod")), agent(tokens, act)
    if (better or well) and doer is not None and joined(reading, [doer]) and tokens.lemmas[doer] not in FIRST:
        whole = act_words(reading, act)
        said = reading.article.evidence(max(whole.start, tokens.starts[act]) if better else whole.start, whole.end)
        yield Asking(force_of(words["due", "up"]), (doer,), said, act), head


def _has_until(reading: Reading, words: Rows, act: int) -> Iterator[tuple[Asking, int]]:
    """ "X has until Friday to leave", "X has 48 hours to leave"."""
    tokens, head = reading.tokens, reading.tokens.heads[act]
    for above in (head, tokens.heads[head] if head >= 0 else -1):
        if above < 0 or tokens.lemmas[above] != "have" or not is_infinitive(tokens, act) or is_negated(tokens, above):
            continue
        limits = [o for o in tokens.below(above, "obl", "obj") if above < o < act]
        set_ = any(cased(tokens, o, "until", "till") or ("span", tokens.lemmas[o]) in words for o in limits)
        doer = agent(tokens, above)
        if set_ and not does_so(tokens, act) and doer is not None and joined(reading, [doer]):
            yield Asking("ultimatum", (doer,), act_words(reading, act), act), above
            return


def _without(reading: Reading, words: Rows, thing: int) -> Iterator[tuple[Asking, int]]:
    """ "There can be no talks without [a truce]", "no peace without [the return of the refugees]"."""
    tokens, head = reading.tokens, reading.tokens.heads[thing]
    if head < 0 or tokens.tags[thing] != "NOUN" or not cased(tokens, thing, "without") or reading.entity_at(thing) is not None:
        return
    stakes = (head, *tokens.below(head, "nsubj", "obj"))
    refused = any(("stake", tokens.lemmas[j]) in words and with_no(tokens, j) for j in stakes)
    past = any(tokens.words[j].lower() in ("was", "were", "had") for j in (head, *tokens.below(head, "aux", "cop")))
    main = tokens.heads[head] if tokens.relation(head) == "nsubj" else head
    told = main != head or tokens.relation(thing) == "obl"
    past = past or (told and not {"can", "could", "will", "would"} & set(modals(tokens, main)))  # what holds for all times
    if refused and not past and ("no-demand", tokens.lemmas[thing]) not in words and not is_asked(reading.tokens, thing):
        yield Asking("demand", doers_of(reading, words, thing), things(reading, thing), thing=thing), thing
