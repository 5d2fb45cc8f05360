"""Conditions that somebody sets for doing a thing: "will not return unless X leaves" asks X to leave. No records."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.demanding.asked import Asking, action, force_of
from truceline.coding.demanding.owned import owner_asked
from truceline.coding.grammar.clauses import AHEAD, agent, is_negated, is_passive, modals, patient
from truceline.coding.grammar.nominals import joined, with_no
from truceline.coding.grammar.time_links import is_time
from truceline.coding.grammar.wording import Rows, cased, is_infinitive
from truceline.knowledge.catalogue import Cue
from truceline.model.reading import Reading, Tokens
from truceline.model.text import Evidence

REFUSED = frozenset({"will", "would", "wo", "can", "could", "ca", "shall"})
"""Auxiliaries with which a negated verb refuses; "did not leave until" only tells of the past."""


def preconditions(reading: Reading, words: Rows, act: int) -> Iterator[Asking]:
    """What is to be done before somebody does what he otherwise refuses, told by the clause of an act.

    Those who ask are the doers of what is refused where the clause names them; nobody is asked for what befalls a thing.

    >>> # "Mali said it would not sign until the rebels disarmed" -> asked: the rebels, act "disarmed"
    >>> # "Mali accepted on condition that the dues be dropped" -> act "the dues be dropped"
    """
    told = _condition(reading, words, act)
    tokens = reading.tokens
    if told is None or (tokens.tags[act] == "AUX" and len(tokens.children[act]) < 3):  # "until it is"
        return
    cue, main = told
    own = agent(tokens, main)
    nobody = own is None or with_no(tokens, own)
    askers = (own,) if own is not None and not nobody and (joined(reading, [own]) or tokens.tags[own] == "PRON") else ()
    loose = ("refused", tokens.lemmas[main]) in words or (cue.fields.get("needs") == "only" and is_passive(tokens, main))
    if not askers and (loose or not _means(tokens, main)):
        return
    for each in (act, *(j for j in tokens.below(act, "conj") if tokens.below(j, "nsubj"))):
        asked = _asked(reading, words, each, main, askers)
        if asked is not None:
            yield Asking(force_of(cue), asked, _after_mark(reading, words, action(reading, each)), each, askers)


def _asked(reading: Reading, words: Rows, act: int, main: int, askers: tuple[int, ...]) -> tuple[int, ...] | None:
    """Who is to do what a condition names, nobody where it befalls a thing; none when it is no matter of others."""
    tokens = reading.tokens
    if _gets(tokens, words, act):
        return ()
    doer = _doer(tokens, act, main)
    asked = joined(reading, [] if doer is None else [doer])
    if not asked and doer is not None and tokens.lemmas[doer] in ("it", "they"):  # "will not talk to Chad unless it leaves"
        others = tuple(o for o in tokens.below(main, "obl") if cased(tokens, o, "with", "to") and joined(reading, [o]))
        return others[:1] or None
    if asked and doer is not None:
        return None if set(asked) & set(joined(reading, askers)) else (doer,)
    return owner_asked(reading, words, act) if _is_of_things(reading, words, act) else None


def _after_mark(reading: Reading, words: Rows, told: Evidence) -> Evidence:
    """The words of a condition without its conjunction, which the tree may hang on the noun behind it."""
    first, last = reading.tokens.within(told.start, told.end)
    while first + 1 < last and (reading.tokens.lemmas[first] == "only" or _term(reading.tokens, words, first) is not None):
        first += 1
    return reading.words(first, last)


def _means(tokens: Tokens, main: int) -> bool:
    """Whether a clause without a doer refuses by its own words and not by what is possible: "there can be no talks"."""
    nothing = any(with_no(tokens, o) for o in tokens.below(main, "nsubj"))
    told = set(modals(tokens, main))
    return nothing or (is_negated(tokens, main) and not {"can", "could", "ca"} & told) or bool({"will", "would"} & told)


def _condition(reading: Reading, words: Rows, act: int) -> tuple[Cue, int] | None:
    """The word that makes the clause of an act a condition, and the predicate of what is done on it."""
    tokens = reading.tokens
    main, mark = _hung(tokens, words, act)
    cue = None if mark is None else _term(tokens, words, mark)
    if cue is None or main is None or mark is None or cased(tokens, main, "if", "whether"):
        return None
    needs = cue.fields.get("needs")
    if any(("laid-down", tokens.lemmas[o]) in words for i in (main, *tokens.ancestors(main)) for o in tokens.below(i, "obl")):
        return None
    if needs == "only":
        only = any(tokens.lemmas[j] == "only" for head in (main, act, mark) for j in tokens.below(head, "advmod"))
        return (cue, main) if only and REFUSED & set(modals(tokens, main)) else None
    if needs == "refused" and not (_is_refused(tokens, words, main) or _would_else(reading, words, cue, main)):
        return None
    return None if ("no-stake", tokens.lemmas[main]) in words else (cue, main)


def _hung(tokens: Tokens, words: Rows, act: int) -> tuple[int | None, int | None]:
    """The predicate that a clause is a condition of, with its conjunction, or the noun that calls it one."""
    head = tokens.heads[act]
    if head < 0:
        return None, None
    if tokens.relation(act) == "acl" and cased(tokens, head, "on", "under") and tokens.relation(head) in ("obl", "nmod"):
        return tokens.heads[head], head if cased(tokens, act, "that") else None
    term = tokens.relation(head) in ("advcl", "xcomp") and _term(tokens, words, head) is not None
    if tokens.relation(act) == "ccomp" and term and not tokens.below(head, "nsubj", "aux"):
        return tokens.heads[head], head
    if tokens.relation(act) != "advcl":
        return None, None
    first = tokens.extent(act)[0]
    marks = [j for j in tokens.below(act, "mark", "advmod") if j < act]
    marks += [j for s in tokens.below(act, "nsubj") for j in tokens.below(s, "case") if j == first]
    marks += [j for j in tokens.below(head, "advmod") if j == first - 1]
    return head, next((j for j in sorted(marks) if _term(tokens, words, j) is not None), None)


def _term(tokens: Tokens, words: Rows, mark: int) -> Cue | None:
    return words.get(("term", tokens.lemmas[mark])) or words.get(("term", tokens.words[mark].lower()))


def _is_refused(tokens: Tokens, words: Rows, main: int) -> bool:
    """Whether a clause refuses ("will not talk", "no soldier will move"), or hangs on a verb that does ("refused to talk")."""
    above = tokens.heads[main]
    refusing = [main] + ([above] if above >= 0 and tokens.relation(main) == "xcomp" else [])
    if any(("refused", tokens.lemmas[i]) in words for i in refusing):
        return True
    nothing = any(with_no(tokens, o) for o in tokens.below(main, "obj", "nsubj"))
    return any((nothing or is_negated(tokens, i)) and bool(REFUSED & set(modals(tokens, i))) for i in refusing)


def _would_else(reading: Reading, words: Rows, cue: Cue, main: int) -> bool:
    """Whether somebody means to do a thing otherwise: "threatened to quit unless", "will withdraw unless"."""
    tokens = reading.tokens
    if cue.fields.get("else") != "yes":
        return False
    above = tokens.heads[main]
    threatened = above >= 0 and is_infinitive(tokens, main) and ("threatened", tokens.lemmas[above]) in words
    own = agent(tokens, main) if not is_passive(tokens, main) else patient(tokens, main)
    actor = own is not None and (bool(joined(reading, [own])) or tokens.tags[own] == "PRON")
    return actor and (threatened or bool(AHEAD & set(modals(tokens, main))))


def _doer(tokens: Tokens, act: int, main: int) -> int | None:
    """Who is to act; "it" is whom the main clause threatens: "[Chad] will be bombed unless it signs"."""
    doer = None if is_passive(tokens, act) else agent(tokens, act)
    if doer is not None and tokens.tags[doer] == "PRON" and is_passive(tokens, main):
        return patient(tokens, main)
    return doer


def _gets(tokens: Tokens, words: Rows, act: int) -> bool:
    """Whether those who refuse want to get something first: "will not return until they [have a guarantee]"."""
    own = any(tokens.tags[s] == "PRON" for s in tokens.below(act, "nsubj"))
    given = ("gives", tokens.lemmas[act]) in words and is_passive(tokens, act)
    return own and (given or ("gets", tokens.lemmas[act]) in words) and bool(tokens.below(act, "obj"))


def _is_of_things(reading: Reading, words: Rows, act: int) -> bool:
    """Whether a clause tells what is to befall a thing, and by somebody else: "until [the prisoners are freed]"."""
    tokens = reading.tokens
    subjects = tokens.below(act, "nsubj")
    things = [s for s in subjects if tokens.tags[s] in ("NOUN", "PROPN", "NUM") and not is_time(reading, s)]
    return bool(things) and not tokens.below(act, "expl") and ("own-deed", tokens.lemmas[act]) not in words
