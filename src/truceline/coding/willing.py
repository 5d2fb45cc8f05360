"""What sides say that they will do: "we will leave the talks unless ...", "Chad said it would withdraw its troops".

A plan is a bond only when the actor itself says it and the act is one that sides owe or threaten each other with.
"""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.bonds import Bond, Page, actors, after_auxiliaries, around, bond, condition_of, deadline_of, doers
from truceline.coding.claimants import same_side
from truceline.coding.clauses import is_negated, is_passive, modals
from truceline.coding.enclosing import side_at, statement_at
from truceline.coding.owing import binds
from truceline.model.findings import Modality

WILL = {"will", "would", "shall", "'ll", "’ll"}


def willed(page: Page, verb: int) -> Iterator[Bond]:
    """ "X said it would V", "we will V if ...": promises and conditional threats of the speaker's own side."""
    tokens = page.reading.tokens
    if tokens.tags[verb] != "VERB" or not WILL & set(modals(tokens, verb)) or tokens.below(verb, "mark"):
        return
    condition = condition_of(page, verb)
    modality = _modality(page, verb, conditional=condition is not None)
    span = tokens.span(verb, verb + 1)
    statement = statement_at(page.found, span)
    if modality is None or statement is None or statement.polarity != "affirmed" or is_negated(tokens, verb):
        return
    if is_passive(tokens, verb) or _embedded(page, verb) or _is_keeping(page, verb):
        return
    ours = (*statement.speakers, *side_at(page.found, span))
    words = after_auxiliaries(page, verb)
    for debtor in doers(page, verb):
        if debtor in ours or _is_ours(page, verb, debtor, ours):
            yield bond(
                page,
                debtor,
                words,
                around(page, verb, words),
                modality,
                verb,
                condition=condition,
                deadline=deadline_of(page, verb),
                act_verb=verb,
            )


def _is_ours(page: Page, verb: int, debtor: str, ours: tuple[str, ...]) -> bool:
    """Whether who is to act belongs to the speaker: "its troops", "our fighters", the army when a minister speaks."""
    tokens = page.reading.tokens
    owners = [j for s in tokens.below(verb, "nsubj") for j in tokens.below(s, "nmod:poss")]
    if any(tokens.lemmas[j] == "our" for j in owners) or set(actors(page, *owners)) & set(ours):
        return True
    kinds = {entity.kind for entity in page.reading.entities if entity.id in (debtor, *ours)}
    return not kinds & {"armed_group", "political_group", "umbrella"} and same_side(page, debtor, ours)


def _modality(page: Page, verb: int, *, conditional: bool) -> Modality | None:
    tokens = page.reading.tokens
    if _promising(page, verb):
        return "promise"
    due = page.is_cue("due", verb) or page.is_cue("due-stop", verb)
    if conditional and page.is_cue("hostile", verb) and not page.is_cue("due", verb):
        return "threat_conditional"
    from_talks = {tokens.lemmas[o] for o in tokens.below(verb, "obl", "obj")} & set(page.knowledge.classes["talks"])
    if due and not from_talks and not _on_others(page, verb):
        return "promise"
    return "threat_conditional" if conditional and page.is_cue("hostile", verb) else None


def _is_keeping(page: Page, verb: int) -> bool:
    """Whether the act is to keep something that binds; `keeping` reads those: "will respect the truce"."""
    nouns = page.reading.tokens.below(verb, "obj", "obl")
    return page.is_cue("keep", verb) and any(binds(page, noun) for noun in nouns)


def _promising(page: Page, verb: int) -> bool:
    """Whether the words stand in a statement whose verb promises: ""We will stay," an aide assured reporters"."""
    tokens = page.reading.tokens
    statement = statement_at(page.found, tokens.span(verb, verb + 1))
    cue = statement.cue if statement is not None else None
    if cue is None or ("agreed", tokens.lemmas[tokens.within(cue.start, cue.end)[0]]) in page.words:
        return False
    return any(("promise", tokens.lemmas[i]) in page.words for i in range(*tokens.within(cue.start, cue.end)))


def _on_others(page: Page, verb: int) -> bool:
    """Whether the act is done to a party ("we will disarm the front"): then it is no promise to anybody."""
    parties = ("armed_group", "political_group", "umbrella", "state", "government")
    return any(e.kind in parties for o in page.reading.tokens.below(verb, "obj") for e in page.reading.entities_of(o))


def _embedded(page: Page, verb: int) -> bool:
    """Whether the clause hangs on a word of hoping, fearing or asking inside what is said, or on a noun."""
    tokens = page.reading.tokens
    head = tokens.heads[verb]
    if tokens.relation(verb) in ("root", "conj") or head < 0:
        return tokens.relation(verb) == "conj" and tokens.tags[head] == "NOUN"
    outside = statement_at(page.found, tokens.span(head, head + 1)) is not statement_at(page.found, tokens.span(verb, verb + 1))
    return tokens.relation(verb) not in ("ccomp", "parataxis") or not outside
