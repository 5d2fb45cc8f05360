"""Acts told with what makes them owed: "has shipped the oil it owed", "never collected the arms, its part of the bargain"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.binding.acts import after_auxiliaries
from truceline.coding.binding.bonds import Bond, Page, bond
from truceline.coding.binding.claimants import claimed
from truceline.coding.binding.doing import actors, doers
from truceline.coding.binding.duties import is_duty
from truceline.coding.binding.keeping import kept_or_not
from truceline.coding.binding.laying_down import is_source
from truceline.coding.grammar.clauses import WILL, is_negated, is_passive, modals, patient, said_of
from truceline.coding.grammar.enclosing import words_of
from truceline.coding.grammar.nominals import phrase
from truceline.coding.grammar.persons import THIRD
from truceline.coding.grammar.wording import cased, is_infinitive
from truceline.model.text import Evidence


def as_owed(page: Page, verb: int) -> Iterator[Bond]:
    """One bond for each doer of a verb whose object is told as owed by the same side, with the claim that it was done."""
    tokens = page.reading.tokens
    if tokens.tags[verb] != "VERB" or page.is_cue("keep", verb) or page.is_cue("breach", verb) or page.is_cue("promise", verb):
        return
    things = _things(page, verb)
    if not any(tokens.below(noun, "acl", "appos") for noun in things):
        return
    status, head = kept_or_not(page, verb)
    held = page.is_cue("retains", verb) or _still_otherwise(page, verb, things)
    if status == "fulfilled" and held:  # "still clings to the towns it was supposed to give up"
        status = "unfulfilled"
    if status not in ("fulfilled", "unfulfilled", "partly") or WILL & set(modals(tokens, verb)):
        return
    if head == verb and (is_infinitive(tokens, verb) or tokens.below(verb, "mark")) and status == "fulfilled":
        return
    act = next((words for noun in things if (words := _owed(page, verb, noun)) is not None), None)
    if act is None:
        return
    words = words_of(page.reading, page.found, *_told(page, head, act), head)
    for debtor, claim in claimed(page, head, doers(page, verb), status, words):
        yield bond(page, debtor, act, words, "obligation", head, act_verb=verb, claims=(claim,))


def _still_otherwise(page: Page, verb: int, things: list[int]) -> bool:
    """Whether a side still does else with what it owes to give up: "[still man] roadblocks they undertook to lift"."""
    tokens = page.reading.tokens
    owed = [x for noun in things for clause in tokens.below(noun, "acl") for x in tokens.below(clause, "xcomp")]
    still = any(tokens.lemmas[j] == "still" for j in tokens.below(verb, "advmod"))
    return still and any(tokens.lemmas[x] != tokens.lemmas[verb] for x in owed)


def _things(page: Page, verb: int) -> list[int]:
    """The objects of a verb; behind a count what is counted: "none of [the steps]"."""
    tokens = page.reading.tokens
    found = []
    kept = [o for o in tokens.below(verb, "obl") if page.is_cue("retains", verb) and cased(tokens, o, "to", "on", "onto")]
    for noun in (*tokens.below(verb, "obj"), *kept, *(p for p in (patient(tokens, verb),) if p is not None)):
        counted = [o for o in tokens.below(noun, "nmod") if cased(tokens, o, "of")]
        found += [noun, *counted] if tokens.tags[noun] != "NOUN" else [noun]
    return list(dict.fromkeys(found))


def _owed(page: Page, verb: int, noun: int) -> Evidence | None:
    """What is owed, where the words say so: "the oil it had promised" or, for the act itself, "its part of the bargain"."""
    tokens = page.reading.tokens
    for clause in (j for j in tokens.below(noun, "acl") if tokens.labels[j] == "acl:relcl"):
        bound = page.is_cue("bound", clause) and bool(tokens.below(clause, "xcomp"))  # "the sanctions it was obliged to lift"
        promising = page.is_cue("promise", clause) or page.is_cue("owes", clause) or bound
        laid = [s for s in tokens.below(clause, "nsubj") if s in page.deals or is_source(page, s)]
        if laid and (("as-agreed", tokens.lemmas[clause]) in page.words) and not is_negated(tokens, clause):
            return page.reading.words(phrase(tokens, noun)[0], tokens.extent(clause)[1])  # "the laws that the accord demands"
        subject = tokens.below(clause, "nsubj")
        same = set(doers(page, clause)) & set(doers(page, verb))
        mine = any(tokens.lemmas[s].lower() in THIRD for s in subject) or bool(same)
        beside = any(tokens.lemmas[j] in ("which", "whom") for j in tokens.below(clause, "obl"))
        beside = beside or (is_passive(tokens, clause) and not bound)
        if promising and subject and mine and not beside and not is_negated(tokens, clause):
            return page.reading.words(phrase(tokens, noun)[0], tokens.extent(clause)[1])
    bare = next((j for j in tokens.below(noun, "acl") if _is_pledged(page, verb, j)), None)
    if bare is not None:
        return page.reading.words(phrase(tokens, noun)[0], tokens.extent(bare)[1])
    part = next((j for j in tokens.below(noun, "appos") if _is_part(page, verb, j)), None)
    if part is not None:
        act = after_auxiliaries(page, verb)
        first, last = tokens.within(act.start, act.end)
        return page.reading.words(first, max(verb + 1, min(last, tokens.extent(part)[0])))
    return None


def _is_pledged(page: Page, verb: int, clause: int) -> bool:
    """Whether a bare participle tells a thing as promised, by no other side: "has yet to pay the aid [pledged in May]"."""
    tokens = page.reading.tokens
    bare = tokens.labels[clause] != "acl:relcl" and tokens.words[clause].lower().endswith("ed")
    if not bare or not page.is_cue("promise", clause) or tokens.below(clause, "nsubj", "xcomp", "ccomp", "aux"):
        return False
    by = [o for o in tokens.below(clause, "obl") if cased(tokens, o, "by")]
    return not by or bool(set(actors(page, *by)) & set(doers(page, verb)))


def _is_part(page: Page, verb: int, noun: int) -> bool:
    """Whether words set beside a thing call the act owed: "its part of the bargain", "a step it was obliged to take"."""
    tokens = page.reading.tokens
    if is_duty(page, noun) and tokens.below(noun, "nmod:poss"):
        return True
    for clause in (j for j in tokens.below(noun, "acl") if tokens.labels[j] == "acl:relcl"):
        owing = is_duty(page, noun) or page.is_cue("promise", clause) or page.is_cue("bound", clause)
        own = any(tokens.lemmas[s] in THIRD for s in tokens.below(clause, "nsubj"))
        if owing and (own or set(doers(page, clause)) & set(doers(page, verb))):
            return True
    return False


def _told(page: Page, head: int, act: Evidence) -> tuple[int, int]:
    """The claim as far as the thing, without what makes it owed: "[has taken none of the steps] it had promised"."""
    tokens = page.reading.tokens
    first, last = said_of(tokens, head, keep=("xcomp",))
    inside = [j for j in range(head + 1, last) if tokens.labels[j] == "acl:relcl" or tokens.labels[j] == "appos"]
    ends = [min(tokens.subtree(j)) for j in inside if tokens.starts[j] >= act.start]
    return first, max(head + 1, min([last, *ends]))
