"""What was promised, told by its noun as come about or not: "the promised aid never came", "the pullback is on schedule".

The noun itself must tell that it was owed ("the [agreed] pullback", "the release [foreseen in the accord]"), or take up what
was told as owed before; what is only slow, late or gone in some other matter tells nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.binding.acts import telling
from truceline.coding.binding.bonds import Bond, Claim, Page
from truceline.coding.binding.claimants import accused_and_accusers
from truceline.coding.binding.due_acts import Due, dues, is_act, kinds_of
from truceline.coding.binding.duties import is_duty
from truceline.coding.binding.keeping import kept_or_not
from truceline.coding.binding.promised_things import is_promised
from truceline.coding.grammar.clauses import WILL, is_negated, modals, patient, said_of
from truceline.coding.grammar.enclosing import words_of
from truceline.coding.grammar.referents import agreement_at
from truceline.coding.grammar.wording import cased, is_infinitive
from truceline.model.values import REAL, ClaimedStatus

HOLDING = frozenset({"hold", "make", "conduct", "stage", "launch", "call", "open", "begin", "start", "convene", "organise"})
NEAR = 3
"""How many sentences before such words the deal or the bond may be told."""
Found = tuple[ClaimedStatus, int, int, int]
"""The status, the word that carries the claim, the range of its words."""


def come_about(page: Page, bonds: tuple[Bond, ...]) -> Iterator[tuple[str, Claim]]:
    """Claims on bonds and deals whose thing is told by its noun as come about or not, with the id of each target."""
    tokens = page.reading.tokens
    if not bonds and not page.found.agreements:
        return
    owed = dues(page, bonds)
    for verb in range(len(tokens)):
        part = tallied(page, verb)
        near = page.deals_by(verb) if part is not None else []
        deal = agreement_at(page.reading, page.found, max(near)) if near else None
        if part is not None and deal is not None:
            words = words_of(page.reading, page.found, *part[2:], verb)
            yield from ((deal, Claim(part[0], by, words, verb)) for _, by in accused_and_accusers(page, verb, ()))
    for noun in range(len(tokens)):
        if tokens.tags[noun] != "NOUN" or tokens.relation(noun) not in ("nsubj", "nsubj:pass", "csubj"):
            continue
        due = _due(page, noun, owed)
        if due is None and not is_promised(page, noun) and not _is_carrying_out(page, noun) and not is_duty(page, noun):
            continue
        found = _told(page, noun)
        target = None if found is None else _target(page, noun, due, bonds)
        if found is None or target is None:
            continue
        status, at, first, last = found
        words = words_of(page.reading, page.found, first, last, at)
        yield from ((target, Claim(status, by, words, at)) for _, by in accused_and_accusers(page, at, ()))


def tallied(page: Page, verb: int) -> Found | None:
    """ "Has handed in barely 400 of 2,000 guns", "a third of the men have been freed": an act of peace told as done in part."""
    tokens = page.reading.tokens
    if tokens.tags[verb] != "VERB" or not is_act(page, verb) or telling(page, verb) not in REAL or is_infinitive(tokens, verb):
        return None
    past = "have" in modals(tokens, verb) or (
        tokens.words[verb].lower() != tokens.lemmas[verb] and tokens.words[verb].endswith("ed")
    )
    if (
        not past
        or tokens.relation(verb) in ("acl", "advcl")
        or not any(0 <= tokens.sentence[verb] - tokens.sentence[d] <= NEAR for d in page.deals)
    ):
        return None
    about = [*tokens.below(verb, "obj"), *tokens.below(verb, "nsubj")]
    of_more = [j for j in about if _is_part(page, j)]
    return ("partly", verb, *said_of(tokens, verb)) if of_more else None


def _is_part(page: Page, noun: int) -> bool:
    """ "A third of its men", "only 400 of 2,000 guns", "barely half the tanks", "all but four"."""
    tokens = page.reading.tokens
    of = [o for o in tokens.below(noun, "nmod") if cased(tokens, o, "of")]
    counted = [*tokens.below(noun, "nummod"), *([noun] if tokens.tags[noun] == "NUM" else [])]
    scant = any(
        tokens.lemmas[k] in ("only", "barely", "just", "merely") for j in (noun, *counted) for k in tokens.below(j, "advmod")
    )
    number_of = tokens.tags[noun] == "NUM" and any(tokens.below(o, "nummod") for o in of)
    return (page.is_cue("share", noun) and bool(of)) or number_of or (scant and bool(counted))


def _is_carrying_out(page: Page, noun: int) -> bool:
    """ "Implementation of the accord"."""
    tokens = page.reading.tokens
    return page.is_cue("carrying-out", noun) and any(o in page.deals for o in tokens.below(noun, "nmod", "compound"))


def _told(page: Page, noun: int) -> Found | None:
    tokens, head = page.reading.tokens, page.reading.tokens.heads[noun]
    if head < 0 or WILL & set(modals(tokens, head)):
        return None
    for i in (head, *tokens.below(head, "xcomp", "advmod", "obl", "obj")):
        if page.is_cue("unkept", i) and not is_negated(tokens, head) and telling(page, head) in REAL:
            phrase = page.phrases.get(("unkept", i))
            return "unfulfilled", head, said_of(tokens, head)[0], max(head, i, phrase.last - 1 if phrase else 0) + 1
    if (state := _timed(page, head)) is not None:
        return state, head, *said_of(tokens, head)
    if tokens.tags[head] not in ("VERB", "AUX") or page.is_cue("keep", head) or page.is_cue("breach", head):
        return None
    acts = [j for j in tokens.below(head, "xcomp") if is_infinitive(tokens, j)]
    status, at = kept_or_not(page, acts[0] if acts else head)
    if acts and at == acts[0]:
        return None
    begun = [
        j for j in (head, *acts) if page.is_cue("comes-about", j) or page.is_cue("comes-to-be", j) or _done_to(page, j, noun)
    ]
    if status == "unfulfilled" and begun:
        return status, at, *said_of(tokens, at, keep=("xcomp",))
    whole = status == "fulfilled" and page.is_cue("comes-to-be", head) and telling(page, head) in REAL
    past = "have" in modals(tokens, head) or tokens.words[head].lower() != tokens.lemmas[head]
    return ("fulfilled", head, *said_of(tokens, head)) if whole and past and not acts else None


def _done_to(page: Page, verb: int, noun: int) -> bool:
    """Whether the act is one that sides owe each other, done to the noun: "the posts have not been dismantled"."""
    return patient(page.reading.tokens, verb) == noun and is_act(page, verb)


def _timed(page: Page, head: int) -> ClaimedStatus | None:
    """ "Is a month late", "is behind schedule", "is overdue"; "is on schedule", "is ahead of schedule"."""
    tokens = page.reading.tokens
    being = [k for j in (head, *tokens.below(head, "obl", "nummod", "nmod")) for k in tokens.below(j, "cop")]
    if not being or is_negated(tokens, head) or telling(page, head) not in REAL:
        return None
    cases = {
        tokens.lemmas[k]
        for j in (head, *tokens.below(head, "nmod", "obl"))
        for c in tokens.below(j, "case")
        for k in tokens.subtree(c)
    }
    if tokens.lemmas[head] in ("schedule", "time", "timetable", "track"):
        return "unfulfilled" if cases & {"behind", "off"} else "fulfilled" if cases & {"on", "ahead"} else None
    return "unfulfilled" if tokens.lemmas[head] in ("late", "behind", "overdue") else None


def _due(page: Page, noun: int, owed: tuple[Due, ...]) -> Due | None:
    """The last due act told before that the noun names: "promised to withdraw ... the [withdrawal]"."""
    tokens = page.reading.tokens
    kinds = kinds_of(page, noun) if is_act(page, noun) else frozenset()
    inside = tokens.subtree(noun)  # "the decommissioning, on which the front has promised to report, ..."
    before = [d for d in owed if (d.at < noun or d.at in inside) and 0 <= tokens.sentence[noun] - tokens.sentence[d.at] <= NEAR]
    fitting = [
        d for d in before
        if kinds & d.kinds or (tokens.lemmas[d.word] == tokens.lemmas[noun] and d.word != noun) or _is_held(page, d.word, noun)
    ]  # fmt: skip
    return max(fitting, key=lambda due: (due.bond is not None, due.at), default=None)


def _is_held(page: Page, verb: int, noun: int) -> bool:
    """Whether a noun names what an act with a light verb is: "agreed to hold a vote ... no such [vote] has taken place"."""
    tokens = page.reading.tokens
    if verb >= noun or tokens.lemmas[verb] not in HOLDING:
        return False
    return any(tokens.lemmas[o] == tokens.lemmas[noun] for o in tokens.below(verb, "obj"))


def _target(page: Page, noun: int, due: Due | None, bonds: tuple[Bond, ...]) -> str | None:
    """The bond of the noun itself, else the one it takes up, else the agreement told of last."""
    tokens = page.reading.tokens
    start = tokens.starts[noun]
    own = [one.id for one in bonds if one.act.start <= start < one.act.end]
    if own:
        return own[0]
    if due is not None and due.bond is not None:
        return due.bond.id
    deals = [d for d in page.deals_by(noun) if tokens.sentence[noun] - tokens.sentence[d] <= NEAR]
    if deals:
        return agreement_at(page.reading, page.found, max(deals))
    near = [one for one in bonds if one.at < noun and tokens.sentence[noun] - tokens.sentence[one.at] <= 1]
    return max(near, key=lambda one: one.at).id if near else None
