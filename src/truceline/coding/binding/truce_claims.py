"""Claims on truces that acts alone tell: acts of war in the time of one, who fired first, sides that accuse each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from truceline.coding.binding.acts import affirmed, telling
from truceline.coding.binding.bonds import Claim, Page, Told
from truceline.coding.binding.breaches import deal_before
from truceline.coding.binding.claimants import accused_and_accusers, accusing_words, is_mutual
from truceline.coding.binding.doing import doers
from truceline.coding.binding.truce_time import attacks_in_truce, in_truce_time, is_fighting, only_in_time
from truceline.coding.grammar.clauses import clause
from truceline.coding.grammar.enclosing import speakers_at, words_of
from truceline.coding.grammar.referents import agreement_at
from truceline.model.text import Evidence
from truceline.model.values import REAL, ClaimedStatus

Readers = Mapping[str, tuple[Callable[[Page, int], Told | None], ...]]

SHOOTING = frozenset({"fire", "shoot", "strike", "attack"})
NEAR = 3
"""How many sentences before it the truce may be told that who fired first broke."""


@dataclass(frozen=True, slots=True)
class DealClaim:
    """What the same words claim of an agreement, once for each set of claimants; `loose` where acts alone tell it."""

    deal: str
    claims: tuple[Claim, ...]
    loose: bool = False


def told_of_deals(page: Page, readers: Readers) -> Iterator[tuple[int, str, ClaimedStatus, Evidence]]:
    """What readers by kind of word find told of agreements: the word, the agreement, the status and the words of the claim."""
    tokens = page.reading.tokens
    for i in range(len(tokens)):
        found = next((told for reader in readers.get(tokens.tags[i], ()) if (told := reader(page, i)) is not None), None)
        target = None if found is None else agreement_at(page.reading, page.found, found[1])
        if found is not None and target is not None:
            status, _, first, last = found
            yield i, target, status, accusing_words(page, i, words_of(page.reading, page.found, first, last, i))


def in_time_of_truce(page: Page) -> Iterator[DealClaim]:
    """Acts of war set in the time of a truce, whoever did them; what somebody tells of its own side is no accusation."""
    tokens = page.reading.tokens
    for i, target, status, words in told_of_deals(page, READERS):
        doing = doers(page, i) if tokens.tags[i] == "VERB" else ()
        sides = list(accused_and_accusers(page, i, doing))
        by = [one for accused, one in sides if status != "violated" or not set(one) & set(accused)]
        by = [one for one in by if one or status == "fulfilled" or not only_in_time(page, i)]
        yield DealClaim(target, tuple(Claim(status, one, words, i) for one in by), loose=True)


def mutual_claims(page: Page) -> Iterator[DealClaim]:
    """ "Each side accuses the other of breaches", "they traded accusations over the truce": one claim of all who accuse."""
    tokens = page.reading.tokens
    for verb in range(len(tokens)):
        if tokens.tags[verb] != "VERB" or not is_mutual(page, verb) or telling(page, verb) not in REAL:
            continue
        inside = [j for j in tokens.subtree(verb) if j > verb and tokens.sentence[j] == tokens.sentence[verb]]
        breaches = [j for j in inside if page.is_cue("breach-noun", j) or page.is_cue("breach", j)]
        named = next((j for j in inside if j in page.deals or page.is_cue("truce-word", j)), None)
        fought = any(is_fighting(page, j) for j in inside)
        deal = named if named is not None else deal_before(page, breaches[0]) if breaches else None
        if deal is None and fought:  # "a truce was in trouble as the two traded accusations of shelling"
            near = (d for d in page.deals if d < verb and tokens.sentence[verb] - tokens.sentence[d] <= 1)
            deal = max((d for d in near if page.is_cue("truce-word", d)), default=None)
        target = None if deal is None else agreement_at(page.reading, page.found, deal)
        if target is not None:
            first = min([verb, *(j for j in tokens.below(verb, "aux") if j < verb)])
            words = words_of(page.reading, page.found, first, clause(tokens, verb, keep=("advcl",))[1], verb)
            by = doers(page, verb) or speakers_at(page.found, words)
            yield DealClaim(target, (Claim("violated", by, words, verb),))


def _fired_first(page: Page, verb: int) -> Told | None:
    """ "It was the Indians who fired first", "opened fire first", "fired the first shot": said by somebody, of a truce before.

    What the voice itself tells so begins a fight, and breaks nothing.
    """
    tokens = page.reading.tokens
    first = [j for j in (*tokens.below(verb, "advmod"), *_ordinals(page, verb)) if tokens.lemmas[j] == "first"]
    fought = is_fighting(page, verb) or tokens.lemmas[verb] in SHOOTING
    fought = fought or any(tokens.lemmas[o] in ("fire", "shot", "shell") for o in tokens.below(verb, "obj"))
    if not first or not fought or tokens.tags[verb] != "VERB" or not affirmed(page, verb):
        return None
    if not speakers_at(page.found, tokens.span(verb, verb + 1)):
        return None
    near = [d for d in page.deals if d < verb and tokens.sentence[verb] - tokens.sentence[d] <= NEAR]
    head = tokens.heads[verb] if tokens.labels[verb] == "acl:relcl" else verb  # "it was the army which fired first"
    cleft = head >= 0 and any(tokens.lemmas[s] == "it" for s in tokens.below(head, "expl", "nsubj"))
    return ("violated", max(near), *clause(tokens, head if cleft else verb, keep=("acl",))) if near else None


def _ordinals(page: Page, verb: int) -> list[int]:
    """ "The [first] shot"."""
    tokens = page.reading.tokens
    return [j for o in tokens.below(verb, "obj") for j in tokens.below(o, "amod", "nummod")]


READERS = {"VERB": (in_truce_time, _fired_first), "NOUN": (attacks_in_truce,)}
