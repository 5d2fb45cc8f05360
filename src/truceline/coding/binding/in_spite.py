"""What was done in spite of a promise: "sent troops despite its pledge to stay away" binds, and claims that it was broken."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.binding.acts import after_auxiliaries, around, deadline_of, origin_at, telling
from truceline.coding.binding.bonds import Bond, Page, bond
from truceline.coding.binding.claimants import claimed
from truceline.coding.binding.doing import doers
from truceline.coding.binding.duties import duty_shape, is_duty, owed_words, owners, set_against
from truceline.coding.grammar.clauses import clause, is_negated
from truceline.coding.grammar.enclosing import words_of
from truceline.model.values import REAL, ClaimedStatus


def in_spite(page: Page, noun: int) -> Iterator[Bond]:
    """ "The army shelled the town despite a pledge to hold its fire", "has still not left in spite of its promise to".

    Whose promise it is, its owner tells, else who acts. A claim is made only where the owner acts, or where nobody does
    ("fighting went on despite the army's pledge to stop").
    """
    tokens = page.reading.tokens
    contrary = any(page.reading.tokens.lemmas[k] == "contrary" for k in page.reading.tokens.below(noun, "case"))
    against = is_duty(page, noun) or (contrary and (noun in page.deals or page.is_cue("terms", noun)))
    verb = set_against(page, noun) if against else None
    if verb is None or tokens.tags[verb] != "VERB":
        return
    words, act = owed_words(page, noun)
    if telling(page, verb) not in (*REAL, "negated"):
        return
    if act is None and is_negated(tokens, verb) and tokens.below(noun, "nmod:poss"):  # "has not left despite its assurance"
        words, act = after_auxiliaries(page, verb), verb
        words = page.reading.words(tokens.within(words.start, words.end)[0], tokens.extent(noun)[0])
    if act is None and not contrary:
        return
    acting = doers(page, verb)
    bound = owners(page, noun) or acting
    status: ClaimedStatus = "unfulfilled" if is_negated(tokens, verb) else "violated"
    told = words_of(page.reading, page.found, *clause(tokens, verb), verb)
    for debtor in bound:
        broken = debtor in acting or not acting
        claims = tuple(claim for one, claim in claimed(page, verb, (debtor,), status, told) if one == debtor) if broken else ()
        yield bond(
            page, debtor, words, around(page, noun, words), duty_shape(page, noun), noun, origin=origin_at(page, noun),
            deadline=None if act is None else deadline_of(page, act), act_verb=act, claims=claims,
        )  # fmt: skip
