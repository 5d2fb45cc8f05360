"""Who claims that a bond was kept or broken, and of whom: accusers, deniers, sides that accuse each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from truceline.coding.bonds import REAL, Claim, Page, telling
from truceline.coding.clauses import agent, clause, is_negated, patient
from truceline.coding.doing import actors, doers
from truceline.coding.enclosing import speakers_at, words_of
from truceline.coding.referents import agreement_at
from truceline.coding.wording import cased
from truceline.model.findings import ClaimedStatus
from truceline.model.text import Evidence

Sides = tuple[tuple[str, ...], tuple[str, ...]]
CLAIMING = ("accuse", "trade", "report", "attribute")
"""Roles of verbs that claim a breach of somebody."""

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
                objects = objects or tuple(o for o in tokens.below(at, "obj") if above < o < at)  # hung on the breach instead
                yield actors(page, *objects) or debtors, accusers
            return
        if any(page.is_cue(role, above) for role in ("deny", "report", "attribute")):
            doer = agent(tokens, above)
            if doer is not None:
                own = speakers_at(page.found, tokens.span(at, at + 1))
                yield debtors, doers(page, above) or _outer_doers(page, above) or own
                return
    yield debtors, speakers_at(page.found, tokens.span(at, at + 1)) or _tellers(page, at)


def _tellers(page: Page, at: int) -> tuple[str, ...]:
    """Who says it where no statement was made of it: "a pledge that [monitors] say has yet to be honoured"."""
    tokens = page.reading.tokens
    head = tokens.heads[at]
    says = head >= 0 and tokens.relation(at) == "ccomp" and tokens.lemmas[head] in page.knowledge.classes["say_verb"]
    return doers(page, head) if says else ()


def _outer_doers(page: Page, verb: int) -> tuple[str, ...]:
    """Who acts in the clause around one whose subject is a pronoun not yet named: "citing what it called a breach, X left"."""
    return next((who for head in page.reading.tokens.ancestors(verb) if (who := doers(page, head))), ())


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
        if tokens.tags[above] == "VERB" and any(page.is_cue(role, above) for role in CLAIMING):
            first = min([above, *(j for j in tokens.below(above, "aux") if j < above)])
            begin, end = tokens.within(words.start, words.end)
            named = cased(tokens, at, "as") or bool(tokens.below(above, "ccomp"))  # "called it a breach", "reported that ..."
            if above < begin and not named:
                return words_of(page.reading, page.found, first, end, above)
            return words
    return words


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


@dataclass(frozen=True, slots=True)
class Accusation:
    """A claim that a denial can take up: on a bond of `debtor`, or on an agreement when nobody is named."""

    target: str
    debtor: str | None
    at: int
    claim: Claim


def denials(page: Page, accusations: list[Accusation], *, on_deals: bool = False) -> Iterator[tuple[str, Claim]]:
    """Denials that point back ("the army denied the accusation"), each with the id of the bond it is about.

    With `on_deals` a denied accusation whose claim was not found is about the agreement told of last.
    What else the accused side denies soon after is taken as its answer: "denied that prisoners had been forgotten".
    """
    tokens = page.reading.tokens
    yield from _called_false(page, accusations)
    for verb in range(len(tokens)):
        if (
            tokens.tags[verb] != "VERB"
            or not page.is_cue("deny", verb)
            or telling(page, verb) not in REAL
        ):
            continue
        nouns = _accusations(page, verb)
        deniers = doers(page, verb)
        inside = [j for j in tokens.subtree(verb) if any(page.is_cue(role, j) for role in ("breach", "keep", "breach-noun"))]
        if not deniers or (inside and not nouns):
            continue
        if not nouns and not page.is_cue("deny-fact", verb):
            continue
        target = _taken_up(page, accusations, verb, deniers, least=0 if nouns else 1)
        if target is None and on_deals and any(page.is_cue("charge", j) for j in nouns) and _blamed_over_deal(page, verb):
            target = agreement_at(page.reading, page.found, verb)
        if target is not None:
            first, last = clause(tokens, verb, keep=() if nouns else ("ccomp", "xcomp"))
            if not nouns:
                first = max(first, verb)
            elif nouns[0] < verb:
                beside = [k for k in tokens.below(nouns[0], "det", "amod") if k >= first]
                first = min([*beside, nouns[0]])
            yield target, Claim("disputed", deniers, words_of(page.reading, page.found, first, last, verb), verb)


def _called_false(page: Page, accusations: list[Accusation]) -> Iterator[tuple[str, Claim]]:
    """ "Chad called this absurd", "Chad said the accusation was baseless", ""That is a lie," Chad said"."""
    tokens = page.reading.tokens
    for i in (i for i in range(len(tokens)) if page.is_cue("false", i)):
        head = tokens.heads[i]
        named = head >= 0 and tokens.tags[head] == "VERB" and page.is_cue("name", head)
        at = head if named else i
        things = tokens.below(at, "obj", "nsubj:pass") if named else tokens.below(i, "nsubj")
        if named and not things:
            things = tokens.below(i, "nsubj")
        if is_negated(tokens, at) or telling(page, at) not in REAL or not any(_points_back(page, j) for j in things):
            continue
        deniers = doers(page, at) if named else speakers_at(page.found, tokens.span(i, i + 1))
        target = _taken_up(page, accusations, at, deniers, least=1) if deniers else None
        if target is not None:
            yield target, Claim("disputed", deniers, words_of(page.reading, page.found, *clause(tokens, at), at), at)


def _points_back(page: Page, noun: int) -> bool:
    """Whether a noun or pronoun takes up what was said before: "this", "the accusation"."""
    return page.reading.tokens.lemmas[noun] in ("this", "that", "it", "they", "these") or page.is_cue("accusation", noun)


def _blamed_over_deal(page: Page, verb: int) -> bool:
    """Whether a denied charge may be about an agreement: one told of soon before, or something owed told of just before."""
    sentence = page.reading.tokens.sentence
    beside = [j for j in range(verb) if sentence[verb] - sentence[j] <= 1 and page.is_cue("duty", j)]
    return bool(beside) or any(0 <= sentence[verb] - sentence[deal] <= NEAR for deal in page.deals)


def _accusations(page: Page, verb: int) -> list[int]:
    """The nouns by which a denial takes up an accusation: "denied [the accusation]", "[a claim] the movement rejected"."""
    tokens = page.reading.tokens
    behind = page.phrase_noun("deny", verb)
    taken_up = [*tokens.below(verb, "obj"), *(p for p in (patient(tokens, verb), behind) if p is not None)]
    if tokens.labels[verb] == "acl:relcl":
        taken_up.append(tokens.heads[verb])
    return [
        j
        for j in taken_up
        if tokens.lemmas[j] in ("this", "that", "it")
        or (page.is_cue("accusation", j) and not [k for k in tokens.below(j, "acl", "ccomp", "nmod") if k > j])
        or (j == tokens.heads[verb] and page.is_cue("accusation", j))
    ]


def _taken_up(page: Page, accusations: list[Accusation], verb: int, deniers: tuple[str, ...], *, least: int) -> str | None:
    """The target of the accusation that a denial takes up: the nearest before, of the denier rather than of others."""
    tokens = page.reading.tokens
    ranked = []
    for one in accusations:
        if one.at >= verb or tokens.sentence[verb] - tokens.sentence[one.at] > NEAR:
            continue
        if one.claim.status in ("violated", "unfulfilled") and not set(one.claim.claimants) & set(deniers):
            fits = 1 if one.debtor is None else 2 if one.debtor in deniers else int(same_side(page, one.debtor, deniers))
            if fits >= least:
                ranked.append((fits, one.at, one.target))
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
    words |= {tokens.lemmas[d] for s in tokens.below(verb, "nsubj") for d in tokens.below(s, "det") if "other" in words}
    return {"each", "other"} <= words or {"one", "another"} <= words
