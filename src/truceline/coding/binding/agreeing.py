"""Readers of bonds that sides make together: "A and B signed a deal to V", "we agreed that Chad would V"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.binding.acts import act_words, affirmed, after_auxiliaries, around, deadline_of, origin_at
from truceline.coding.binding.bonds import Bond, Page, bond
from truceline.coding.binding.doing import doers
from truceline.coding.binding.laying_down import lays_down
from truceline.coding.binding.not_promised import is_of_another, is_plans_aim
from truceline.coding.grammar.clauses import AHEAD, OUGHT, agent, modals
from truceline.coding.grammar.enclosing import side_at
from truceline.coding.grammar.persons import FIRST
from truceline.coding.grammar.referents import agreement_at
from truceline.coding.grammar.wording import also, is_infinitive
from truceline.model.reading import Tokens
from truceline.model.values import Modality


def struck(page: Page, noun: int) -> Iterator[Bond]:
    """ "A and B signed a deal to V", "the groups reached an understanding to V": those who made it are bound."""
    tokens, verb = page.reading.tokens, page.reading.tokens.heads[noun]
    deal = tokens.tags[noun] == "NOUN" and (noun in page.deals or page.is_cue("instrument", noun))
    if not deal or verb < 0 or tokens.relation(noun) != "obj" or not page.is_cue("strike", verb) or not affirmed(page, verb):
        return
    for head in (j for j in tokens.below(noun, "acl") if is_infinitive(tokens, j) and not is_plans_aim(page, noun, j)):
        for act in (head, *also(tokens, head)):
            words = act_words(page, act)
            for debtor in doers(page, verb):
                yield bond(
                    page, debtor, words, around(page, verb, words), "promise", verb, act_verb=act,
                    deadline=deadline_of(page, act),
                    origin=origin_at(page, noun),
                )  # fmt: skip


def agreed(page: Page, verb: int) -> Iterator[Bond]:
    """ "We agreed (with Y) that Z would V and will W", "the accord says Z must V": one bond for each debtor and act."""
    tokens = page.reading.tokens
    laid_down = [s for s in tokens.below(verb, "nsubj") if lays_down(page, s) and tokens.tags[s] != "PROPN"]
    role = "lays-down" if laid_down else "agreed"
    if (role, tokens.lemmas[verb]) not in page.words or not affirmed(page, verb):
        return
    span = tokens.span(verb, verb + 1)
    origin = (
        agreement_at(page.reading, page.found, laid_down[0])
        if laid_down
        else next(
            (
                deal.id
                for deal in page.found.agreements
                if deal.method.startswith("rule:understanding")
                and any(e.covers(span) for e in deal.evidence)
            ),
            None,
        )
    )
    doer = agent(tokens, verb)
    ours = side_at(page.found, span) if doer is not None and tokens.lemmas[doer] in FIRST else ()
    for content in tokens.below(verb, "ccomp", "csubj"):
        for act in (content, *(j for j in tokens.below(content, "conj") if tokens.tags[j] in ("VERB", "AUX"))):
            told = set(modals(tokens, act))
            plain = bool(laid_down) and not told and not tokens.below(act, "cop") and _is_present(tokens, act)
            if not plain and not told & (AHEAD | OUGHT | {"be", "to"}):
                continue
            if not laid_down and told & OUGHT and is_of_another(page, verb, act):
                continue
            words = after_auxiliaries(page, act) if plain else act_words(page, act)
            if told & OUGHT and not laid_down and _is_anyone(page, act):
                continue
            modality: Modality = "obligation" if laid_down or told & OUGHT else "promise"
            for debtor in doers(page, act):
                yield bond(
                    page,
                    debtor,
                    words,
                    around(page, verb, words, keep=("ccomp",)),
                    modality,
                    verb,
                    creditor=ours[0] if ours and debtor not in ours else None,
                    origin=origin,
                    deadline=deadline_of(page, act),
                    act_verb=act,
                )


def _is_anyone(page: Page, act: int) -> bool:
    """Whether who ought to act is nobody in particular: "[a president] should not be able to do that"."""
    tokens = page.reading.tokens
    articles = (tokens.lemmas[d] for s in tokens.below(act, "nsubj") for d in tokens.below(s, "det"))
    return any(article in ("a", "an", "any", "every") for article in articles)


def _is_present(tokens: Tokens, verb: int) -> bool:
    """Whether a verb has the form in which a text lays down what sides do: "that the army [leave]", "[leaves]"."""
    lemma = tokens.lemmas[verb]
    return tokens.tags[verb] == "VERB" and tokens.words[verb].lower() in (lemma, f"{lemma}s", f"{lemma}es")
