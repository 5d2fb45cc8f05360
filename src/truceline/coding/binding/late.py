"""What should be done by now: "should have left by March", "missed the deadline", "the date passed without a vote".

Such words tell by themselves that something due was not done in time; no act need be told again.
"""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.binding.acts import telling
from truceline.coding.binding.bonds import Bond, Claim, Page, bond
from truceline.coding.binding.claimants import accused_and_accusers, claimed, same_side
from truceline.coding.binding.doing import doers
from truceline.coding.binding.due_acts import FAMILY, is_act
from truceline.coding.grammar.clauses import WILL, clause, is_negated, is_passive, modals, said_of
from truceline.coding.grammar.enclosing import words_of
from truceline.coding.grammar.referents import agreement_at
from truceline.coding.grammar.time_links import is_time
from truceline.coding.grammar.wording import cased, complement, is_infinitive, thing
from truceline.coding.grammar.words import table
from truceline.model.values import REAL, ClaimedStatus

NEAR = 3
"""How many sentences before such words the deal or the bond may be told."""


def late(page: Page, bonds: tuple[Bond, ...]) -> Iterator[tuple[str, Claim]]:
    """Claims that something due is late, each with the id of the bond or the agreement it is on."""
    tokens = page.reading.tokens
    for i in range(len(tokens)) if bonds or page.found.agreements else ():
        if tokens.tags[i] not in ("VERB", "NOUN"):
            continue
        found = _should_have(page, i, bonds) or _missed(page, i) or _passed(page, i) or _behind(page, i)
        in_time = None if found is not None else _met(page, i) or _in_time(page, i)
        told = found or in_time
        if told is None:
            continue
        first, last, who = told
        status: ClaimedStatus = "unfulfilled" if found is not None else "fulfilled"
        target = _target(page, i, who, bonds)
        if target is not None:
            words = words_of(page.reading, page.found, first, last, i)
            yield from ((target, Claim(status, by, words, i)) for _, by in accused_and_accusers(page, i, who))


def _should_have(page: Page, verb: int, bonds: tuple[Bond, ...]) -> tuple[int, int, tuple[str, ...]] | None:
    """ "Should have left", "was to have left", "was supposed to have left": of an act that is owed or that sides owe."""
    tokens, above = page.reading.tokens, page.reading.tokens.heads[verb]
    helped = set(modals(tokens, verb))
    if tokens.tags[verb] != "VERB" or "have" not in helped or is_negated(tokens, verb):
        return None
    meant = above >= 0 and is_infinitive(tokens, verb) and ("meant", tokens.lemmas[above]) in table(page.knowledge, FAMILY)
    if not ("should" in helped or (is_infinitive(tokens, verb) and _is_to(page, verb)) or meant):
        return None
    owed = is_act(page, verb) or any(one.act_verb == verb for one in bonds)
    if not owed or (tokens.below(verb, "mark") and not is_infinitive(tokens, verb)):
        return None
    head = above if meant else verb
    return *said_of(tokens, head, keep=("xcomp",)), doers(page, verb)


def _is_to(page: Page, verb: int) -> bool:
    """Whether "be" stands before "to": "was to have left", not "to have been left"."""
    tokens = page.reading.tokens
    marks = [j for j in tokens.below(verb, "mark") if tokens.lemmas[j] == "to"]
    return any(tokens.lemmas[j] == "be" and j < marks[0] for j in tokens.below(verb, "aux", "cop"))


def _missed(page: Page, verb: int) -> tuple[int, int, tuple[str, ...]] | None:
    """ "Missed the deadline", "let the date go by", "the deadline has been missed"."""
    tokens, words = page.reading.tokens, table(page.knowledge, FAMILY)
    if tokens.lemmas[verb] == "meet" and telling(page, verb) == "negated" and not WILL & set(modals(tokens, verb)):
        due = any(("deadline", tokens.lemmas[j]) in words for j in tokens.below(verb, "obj"))
        return (*said_of(tokens, verb), doers(page, verb)) if due else None
    if ("misses", tokens.lemmas[verb]) not in words or telling(page, verb) not in REAL or is_infinitive(tokens, verb):
        return None
    missed: tuple[int, ...] = tokens.below(verb, "nsubj:pass") if is_passive(tokens, verb) else tokens.below(verb, "obj")
    going = [j for j in tokens.below(verb, "xcomp", "ccomp") if ("passes", tokens.lemmas[j]) in words]
    if tokens.lemmas[verb] == "let":
        missed = (*missed, *(s for j in going for s in tokens.below(j, "nsubj"))) if going else ()
    dates = [j for j in missed if ("deadline", tokens.lemmas[j]) in words]
    if not dates or _is_other_matter(page, verb, dates[0]):
        return None
    return *clause(tokens, verb, keep=("xcomp", "ccomp")), doers(page, verb)


def deadline_bond(page: Page, verb: int) -> Iterator[Bond]:
    """ "Russia missed its deadline for withdrawing the guns": it is bound to that act, and has not done it in time."""
    tokens, words = page.reading.tokens, table(page.knowledge, FAMILY)
    misses, meets = ("misses", tokens.lemmas[verb]) in words, tokens.lemmas[verb] == "meet"
    if tokens.tags[verb] != "VERB" or not (misses or meets) or is_passive(tokens, verb) or is_infinitive(tokens, verb):
        return
    told = telling(page, verb)
    if WILL & set(modals(tokens, verb)) or told not in (*REAL, "negated") or (misses and told == "negated"):
        return
    status: ClaimedStatus = "unfulfilled" if misses or told == "negated" else "fulfilled"
    dates = [o for o in tokens.below(verb, "obj") if ("deadline", tokens.lemmas[o]) in words]
    for date in dates:
        inside = [*tokens.below(date, "acl", "nmod"), *tokens.below(verb, "advcl", "obl", "xcomp")]
        inside += [k for j in tokens.below(date, "nmod") for k in tokens.below(j, "acl", "nmod")]
        acts = [j for j in inside if j > date and (is_act(page, j) or page.is_cue("owed-act", j))]
        acts = [j for j in acts if is_infinitive(tokens, j) or cased(tokens, j, "for", "of", "on") or tokens.heads[j] == date]
        for act in acts[:1]:
            nominal = tokens.tags[act] == "NOUN"
            owed = thing(page.reading, act) if nominal else complement(page.reading, act)
            found = words_of(page.reading, page.found, *clause(tokens, verb, keep=("xcomp", "advcl")), verb)
            for debtor, claim in claimed(page, verb, doers(page, verb), status, found):
                yield bond(page, debtor, owed, found, "obligation", verb, act_verb=None if nominal else act, claims=(claim,))


def _is_other_matter(page: Page, verb: int, date: int) -> bool:
    """Whether a deadline is for what no side owes, or missed by no side: "the club missed a deadline to register"."""
    tokens = page.reading.tokens
    about = [o for o in tokens.below(date, "nmod", "acl", "compound") if page.reading.entity_at(o) is None]
    about = [o for o in about if not is_time(page.reading, o)]
    about = [o for o in about if tokens.tags[o] == "VERB" or cased(tokens, o, "for", "on")]
    if about:
        return not any(
            k in page.deals or is_act(page, k) or page.is_cue("owed-act", k) for o in about for k in tokens.subtree(o)
        )
    subject = tokens.below(verb, "nsubj")
    side = any(page.is_cue("side", s) or tokens.tags[s] == "PRON" for s in subject)
    return bool(subject) and not is_passive(tokens, verb) and not side and not doers(page, verb)


def _met(page: Page, verb: int) -> tuple[int, int, tuple[str, ...]] | None:
    """ "Met the deadline", "the deadline was met"."""
    tokens, words = page.reading.tokens, table(page.knowledge, FAMILY)
    if tokens.lemmas[verb] != "meet" or telling(page, verb) not in REAL or is_infinitive(tokens, verb):
        return None
    met = tokens.below(verb, "nsubj:pass") if is_passive(tokens, verb) else tokens.below(verb, "obj")
    due = any(("deadline", tokens.lemmas[j]) in words for j in met)
    return (*said_of(tokens, verb), doers(page, verb)) if due and not WILL & set(modals(tokens, verb)) else None


def _in_time(page: Page, verb: int) -> tuple[int, int, tuple[str, ...]] | None:
    """ "Has shipped the guns home a week ahead of schedule", "withdrew well before the date set in the accord"."""
    tokens, words = page.reading.tokens, table(page.knowledge, FAMILY)
    if tokens.tags[verb] != "VERB" or not is_act(page, verb) or telling(page, verb) not in REAL:
        return None
    helped, first = set(modals(tokens, verb)), said_of(tokens, verb)[0]
    past = "have" in helped or (
        tokens.words[verb].lower() != tokens.lemmas[verb] and not tokens.words[verb].lower().endswith("ing")
    )
    if WILL & helped or is_infinitive(tokens, verb) or not past or is_negated(tokens, verb):
        return None
    for j in (
        j
        for j in tokens.subtree(verb)
        if j > verb and tokens.lemmas[j].lower() in ("schedule", "time", "timetable", "deadline", "date")
    ):
        before = {tokens.lemmas[k] for c in tokens.below(j, "case") for k in tokens.subtree(c)} | {tokens.lemmas[j - 1]}
        before |= {tokens.lemmas[j - 2]} if tokens.lemmas[j - 1] in ("of", "the") else set()
        early = "ahead" in before or ("on" in before and tokens.lemmas[j] in ("schedule", "time"))
        if early or (before & {"before", "by"} and ("deadline", tokens.lemmas[j]) in words and j > verb + 1):
            return first, max(j + 1, said_of(tokens, verb)[1]), doers(page, verb)
    return None


def _passed(page: Page, verb: int) -> tuple[int, int, tuple[str, ...]] | None:
    """ "The deadline passed without a vote": with what did not come about; a date alone may have been met."""
    tokens, words = page.reading.tokens, table(page.knowledge, FAMILY)
    dates = [s for s in tokens.below(verb, "nsubj") if ("deadline", tokens.lemmas[s]) in words]
    if ("passes", tokens.lemmas[verb]) not in words or not dates or telling(page, verb) not in REAL:
        return None
    inside = [j for j in tokens.subtree(verb) if j > verb and tokens.sentence[j] == tokens.sentence[verb]]
    come_and_gone = tokens.lemmas[verb] == "come" and any(tokens.lemmas[j] == "go" for j in tokens.below(verb, "conj"))
    idle = any(tokens.lemmas[j] in ("without", "no", "unmet", "nothing", "still") for j in inside)
    if not (idle or come_and_gone or tokens.lemmas[verb] == "slip"):
        return None
    return *clause(tokens, verb, keep=("advcl",)), ()


def _behind(page: Page, noun: int) -> tuple[int, int, tuple[str, ...]] | None:
    """ "The withdrawal is behind schedule"."""
    tokens = page.reading.tokens
    late = tokens.lemmas[noun] == "schedule" and any(tokens.lemmas[j] == "behind" for j in tokens.below(noun, "case"))
    head = noun if tokens.below(noun, "cop") else tokens.heads[noun]
    if not late or head < 0 or telling(page, head) not in REAL or is_negated(tokens, head):
        return None
    about = tokens.below(head, "nsubj")
    if not any(page.is_cue("owed-act", s) or is_act(page, s) or s in page.deals for s in about):
        return None  # talks that are slow are no duty left undone
    return *clause(tokens, head), ()


def _target(page: Page, i: int, who: tuple[str, ...], bonds: tuple[Bond, ...]) -> str | None:
    """The bond of these words, else the last one of the same side told just before, else the agreement told just before."""
    tokens = page.reading.tokens
    own = [one.id for one in bonds if one.act_verb == i and (not who or one.debtor in who)]
    if own:
        return own[0]
    near = [
        one for one in bonds
        if one.at < i and tokens.sentence[i] - tokens.sentence[one.at] <= NEAR and one.modality != "threat_conditional"
        and who and any(same_side(page, one.debtor, (doer,)) for doer in who)
    ]  # fmt: skip
    if near:
        return max(near, key=lambda one: one.at).id
    deals = [d for d in page.deals_by(i) if tokens.sentence[i] - tokens.sentence[d] <= NEAR]
    deals = deals[-1:] if not deals else [max(deals)]
    ahead = [
        d for d in page.deals if 0 < tokens.sentence[d] - tokens.sentence[i] <= 1
    ]  # a report may name the deal right after
    return agreement_at(page.reading, page.found, deals[0] if deals else min(ahead)) if deals or ahead else None
