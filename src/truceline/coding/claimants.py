"""Who claims that a bond was kept or broken, and of whom: accusers, deniers, sides that accuse each other."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.bonds import REAL, Bond, Claim, Page, actors, doers, telling
from truceline.coding.clauses import agent, clause, is_negated, patient
from truceline.coding.enclosing import speakers_at, statement_at, words_of
from truceline.coding.wording import cased
from truceline.model.findings import ClaimedStatus
from truceline.model.text import Evidence

Sides = tuple[tuple[str, ...], tuple[str, ...]]
JOINERS = ("of", "for", "from", "to", "over", "about", "with", "on")
"""Words by which what somebody is accused of hangs on the accusing verb; other side clauses are told beside it."""

NEAR = 4
"""A denial takes up an accusation of its own sentence or of this many before it."""


def accused_and_accusers(page: Page, at: int, debtors: tuple[str, ...]) -> Iterator[Sides]:
    """(who is bound, who claims it) for a claim carried by the word at `at`; `debtors` where no accusation names them.

    >>> # "A and B accused each other of breaking the truce" -> (B, A) and (A, B)
    """
    tokens = page.reading.tokens
    for above in _above(page, at):
        if tokens.tags[above] != "VERB":
            continue
        if page.is_cue("accuse", above) or (page.is_cue("trade", above) and tokens.below(above, "obj")):
            accusers = doers(page, above)
            if page.is_cue("trade", above) or _each_other(page, above):
                for one in accusers:
                    yield tuple(other for other in accusers if other != one) or (one,), (one,)
            else:
                objects = tokens.below(above, "obj", "iobj") or tuple(p for p in (patient(tokens, above),) if p is not None)
                yield actors(page, *objects) or debtors, accusers
            return
        if page.is_cue("deny", above) or page.is_cue("report", above):
            doer = agent(tokens, above)
            if doer is not None:
                yield debtors, doers(page, above)
                return
    yield debtors, speakers_at(page.found, tokens.span(at, at + 1))


def claimed(
    page: Page, at: int, debtors: tuple[str, ...], status: ClaimedStatus, words: Evidence
) -> Iterator[tuple[str, Claim]]:
    """Each one who is bound, with the claim about it that the word at `at` carries."""
    whole = words if status == "disputed" else accusing_words(page, at, words)
    for bound, claimants in accused_and_accusers(page, at, debtors):
        for one in bound:
            yield one, Claim(status, claimants, whole, at)


def accusing_words(page: Page, at: int, words: Evidence) -> Evidence:
    """The words of a claim together with the verb that claims it: "[accused the army of] breaking the truce"."""
    tokens = page.reading.tokens
    for above in _above(page, at):
        if tokens.tags[above] == "VERB" and any(page.is_cue(role, above) for role in ("accuse", "trade", "report")):
            first = min([above, *(j for j in tokens.below(above, "aux") if j < above)])
            begin, end = tokens.within(words.start, words.end)
            if above < begin and tokens.sentence[above] == tokens.sentence[at] and not _is_speech(page, above, words):
                return words_of(page.reading, page.found, first, end, above)
            return words
    return words


def _is_speech(page: Page, verb: int, words: Evidence) -> bool:
    """Whether a verb only opens what a statement says: "claimed [that the army had broken the truce]"."""
    statement = statement_at(page.found, words)
    outside = None if statement is None else statement_at(page.found, page.reading.tokens.span(verb, verb + 1))
    return statement is not None and statement is not outside and bool(page.reading.tokens.below(verb, "ccomp"))


def is_denied(page: Page, at: int) -> bool:
    """Whether the claim at a word is denied: "denied breaking it", "rejected the charge that it had not met its pledges"."""
    for above in _above(page, at):
        if page.is_cue("deny", above):
            return not is_negated(page.reading.tokens, above)
        if (
            any(page.is_cue(role, above) for role in ("accuse", "trade", "report"))
            and page.reading.tokens.tags[above] == "VERB"
        ):
            return False
    return False


def same_side(page: Page, actor: str, others: tuple[str, ...]) -> bool:
    """Whether an actor is one of some others or of their country, as far as the article shows it."""
    countries = {entity.id: entity.country for entity in page.reading.entities}
    home = {countries.get(other) for other in others} - {None}
    return actor in others or countries.get(actor) in home


def denials(page: Page, bonds: tuple[Bond, ...]) -> Iterator[tuple[str, Claim]]:
    """Denials that only point back ("the army denied the accusation"), each with the id of the bond it is about."""
    tokens = page.reading.tokens
    for verb in range(len(tokens)):
        if (
            tokens.tags[verb] != "VERB"
            or not page.is_cue("deny", verb)
            or telling(page, verb) not in REAL
        ):
            continue
        taken_up = [*tokens.below(verb, "obj"), *(p for p in (patient(tokens, verb),) if p is not None)]
        if tokens.labels[verb] == "acl:relcl":
            taken_up.append(tokens.heads[verb])
        nouns = [
            j
            for j in taken_up
            if (page.is_cue("accusation", j) and not [k for k in tokens.below(j, "acl", "ccomp", "nmod") if k > j])
            or (j == tokens.heads[verb] and page.is_cue("accusation", j))
        ]
        deniers = doers(page, verb)
        target = _taken_up(page, bonds, verb, deniers) if nouns and deniers else None
        if target is not None:
            first, last = clause(tokens, verb)
            if nouns[0] < verb:
                beside = [k for k in tokens.below(nouns[0], "det", "amod") if k >= first]
                first = min([*beside, nouns[0]])
            yield target, Claim("disputed", deniers, words_of(page.reading, page.found, first, last, verb), verb)


def _taken_up(page: Page, bonds: tuple[Bond, ...], verb: int, deniers: tuple[str, ...]) -> str | None:
    """The accusation that a denial takes up: the nearest one before, of the denier rather than of others."""
    tokens = page.reading.tokens
    ranked = []
    for bond in bonds:
        if bond.at >= verb or tokens.sentence[verb] - tokens.sentence[bond.at] > NEAR:
            continue
        if any(
            claim.status in ("violated", "unfulfilled") and not set(claim.claimants) & set(deniers) for claim in bond.claims
        ):
            fits = 2 if bond.debtor in deniers else int(same_side(page, bond.debtor, deniers))
            ranked.append((fits, bond.at, bond.id))
    return max(ranked)[2] if ranked else None


def _above(page: Page, at: int) -> list[int]:
    """The two words that govern a claim and the verb over a noun of accusing: accuse [of failing] to keep."""
    tokens = page.reading.tokens
    found: list[int] = []
    below = at
    for head in tokens.ancestors(at):
        relation, joined = tokens.labels[below], below
        below = head
        if relation.startswith("conj"):
            continue
        beside = relation.startswith("advcl") and not cased(tokens, joined, *JOINERS)
        full = len(found) == 3 or (len(found) == 2 and not page.is_cue("accusation", found[-1]))
        if beside or relation == "acl:relcl" or full:
            break
        found.append(head)
    return found


def _each_other(page: Page, verb: int) -> bool:
    tokens = page.reading.tokens
    objects = [j for o in tokens.below(verb, "obj", "obl") for j in tokens.subtree(o)]
    words = {tokens.lemmas[j] for j in objects}
    return {"each", "other"} <= words or {"one", "another"} <= words
