"""What somebody was bound to do, told again as done or left undone: "promised to free the miners ... has freed only ten"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.bonds import Bond, Claim, Page
from truceline.coding.claimants import claimed, same_side
from truceline.coding.clauses import modals, patient, said_of
from truceline.coding.doing import doers
from truceline.coding.enclosing import words_of
from truceline.coding.keeping import WILL, kept_or_not
from truceline.coding.wording import is_infinitive
from truceline.model.findings import ClaimedStatus

FAR = 6
"""How many sentences after a bond its act may be told again."""
NAMING = ("NOUN", "PROPN")


def acts_done(page: Page, bonds: tuple[Bond, ...]) -> Iterator[tuple[str, Claim]]:
    """Claims on bonds whose act is told again with its verb, by the same side: not done, done, done in part.

    What is done counts only if it is done to the same things.
    """
    tokens = page.reading.tokens
    carried = {claim.at for one in bonds for claim in one.claims}
    told = {one.at for one in bonds} | {one.act_verb for one in bonds}
    for verb in (i for i in range(len(tokens)) if tokens.tags[i] == "VERB" and i not in told):
        status, head = kept_or_not(page, verb)
        if status not in ("fulfilled", "unfulfilled", "partly") or head in carried or WILL & set(modals(tokens, verb)):
            continue
        bare = tokens.words[verb].lower() == tokens.lemmas[verb] and not tokens.below(verb, "aux")
        if head == verb and (bare or is_infinitive(tokens, verb)):
            continue
        if status != "unfulfilled" and tokens.relation(verb) in ("advcl", "acl"):
            continue
        owed = _owed(page, verb, bonds)
        if owed is None or (status != "unfulfilled" and not _same_things(page, owed, verb)):
            continue
        given: ClaimedStatus = "partly" if status == "fulfilled" and _in_part(page, verb) else status
        words = words_of(page.reading, page.found, *said_of(tokens, head, keep=("xcomp",)), head)
        yield from ((owed.id, claim) for one, claim in claimed(page, head, (owed.debtor,), given, words) if one == owed.debtor)


def _owed(page: Page, verb: int, bonds: tuple[Bond, ...]) -> Bond | None:
    """The last bond told before a verb that has this verb for its act, on who does it or on whoever must do it."""
    tokens = page.reading.tokens
    who = doers(page, verb)
    before = [
        one for one in bonds
        if one.act_verb is not None and one.modality != "threat_conditional"
        and tokens.lemmas[one.act_verb] == tokens.lemmas[verb]
        and max(one.at, one.act_verb) < verb and tokens.sentence[verb] - tokens.sentence[one.at] <= FAR
        and (any(same_side(page, one.debtor, (doer,)) for doer in who) or (not who and _same_things(page, one, verb)))
    ]  # fmt: skip
    return max(before, key=lambda one: one.at, default=None)


def _same_things(page: Page, owed: Bond, verb: int) -> bool:
    """Whether an act is done to what the bond names, or the bond names nothing."""
    tokens = page.reading.tokens
    named = _nouns(page, range(*tokens.within(owed.act.start, owed.act.end)))
    done_to = patient(tokens, verb)
    inside = [*range(*said_of(tokens, verb)), *(tokens.subtree(done_to) if done_to is not None else ())]
    return not named or bool(named & _nouns(page, inside))


def _nouns(page: Page, where: Iterator[int] | range | list[int]) -> set[str]:
    tokens = page.reading.tokens
    return {tokens.lemmas[i].lower() for i in where if tokens.tags[i] in NAMING}


def _in_part(page: Page, verb: int) -> bool:
    """Whether only part is done: "some of them", "only 42", "so far"."""
    tokens = page.reading.tokens
    return any(page.is_cue("in-part", i) for i in range(*said_of(tokens, verb)))
