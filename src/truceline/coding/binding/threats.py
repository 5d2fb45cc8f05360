"""Threats told as what will happen to somebody: "warned Chad that it could face sanctions if", "leave or face attacks".

What a side says that it will itself do if something happens is read in `willing`.
"""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.binding.acts import act_words, around, condition_of, deadline_of, telling
from truceline.coding.binding.bonds import Bond, Page, bond
from truceline.coding.binding.doing import doers
from truceline.coding.binding.willing import is_warning
from truceline.coding.grammar.clauses import agent, is_negated, is_passive, modals
from truceline.coding.grammar.enclosing import side_at, statement_at, words_of
from truceline.coding.grammar.wording import cased
from truceline.model.text import Evidence
from truceline.model.values import REAL

REACH = 6
"""How many words after "or face" what is threatened may stand."""
RULING = ("GOV", "IGO", "UNO", "EUR")
STRIKING = frozenset({"hit", "meet", "slap", "punish", "answer", "face", "confront"})
MAY = {"will", "would", "shall", "could", "may", "might", "can"}


def threatened(page: Page, verb: int) -> Iterator[Bond]:
    """ "X warned that the truce could be scrapped if ...", "warned Y that it would face attacks if", "V or face attacks"."""
    tokens = page.reading.tokens
    if page.is_cue("suffer", verb) and verb and tokens.lemmas[verb - 1] == "or":
        yield from _set_choice(page, verb)
        return
    if tokens.tags[verb] != "VERB" or is_negated(tokens, verb):
        return
    if not MAY & set(modals(tokens, verb)) or not (is_warning(page, verb) or _is_penal(page, verb)):
        return
    span = tokens.span(verb, verb + 1)
    statement, condition = statement_at(page.found, span), condition_of(page, verb)
    if statement is None or statement.polarity != "affirmed" or condition is None:
        return
    for words in _told_of(page, verb, condition):
        for debtor in side_at(page.found, span):
            yield bond(
                page, debtor, words, around(page, verb, words), "threat_conditional", verb, condition=condition, act_verb=verb
            )


def _told_of(page: Page, verb: int, condition: Evidence) -> Iterator[Evidence]:
    """What a warning says will be done, where nobody is said to do it or who is warned is said to suffer it."""
    tokens = page.reading.tokens
    struck = _struck_with(page, verb)
    if struck:
        yield words_of(page.reading, page.found, verb, tokens.extent(struck[0])[1], verb)
    elif is_passive(tokens, verb):
        if agent(tokens, verb) is None and page.is_cue("hostile", verb):
            words = act_words(page, verb)
            first, last = tokens.within(words.start, words.end)
            end = tokens.within(condition.start, condition.end)[0] if condition.start > words.start else last
            yield words_of(page.reading, page.found, first, min(last, end), verb)
    elif _suffered(page, verb):
        first, last = tokens.extent(_suffered(page, verb)[0])
        yield words_of(page.reading, page.found, verb, last, verb)


def _suffered(page: Page, verb: int) -> list[int]:
    """What somebody is told to face that others do to them: "face [sanctions]", "risk [renewed attacks]"."""
    tokens = page.reading.tokens
    if not page.is_cue("suffer", verb):
        return []
    return [noun for noun in tokens.below(verb, "obj") if page.is_cue("suffered", noun)]


def _struck_with(page: Page, verb: int) -> list[int]:
    """What somebody is told to be struck with: "be hit by [sanctions]", "be met with [force]"."""
    tokens = page.reading.tokens
    if not is_passive(tokens, verb) or tokens.lemmas[verb] not in STRIKING:
        return []
    return [o for o in tokens.below(verb, "obl") if cased(tokens, o, "by", "with") and page.is_cue("suffered", o)]


def _is_penal(page: Page, verb: int) -> bool:
    """Whether those who rule say what only they impose: "Russia would be hit by sanctions if it refused, [leaders] said"."""
    imposed = any(page.is_cue("penalty", o) for o in (*_struck_with(page, verb), *_suffered(page, verb)))
    statement = statement_at(page.found, page.reading.tokens.span(verb, verb + 1)) if imposed else None
    speakers = [e for e in page.reading.entities if statement is not None and e.id in statement.speakers]
    return bool(speakers) and all(e.sector in RULING or e.kind in ("state", "government", "igo") for e in speakers)


def _set_choice(page: Page, i: int) -> Iterator[Bond]:
    """The threat of an ultimatum, by the order of its words: "gave Chad a week to leave [or face attacks]"."""
    tokens = page.reading.tokens
    here = page.reading.sentence_of(i)
    feared = next((j for j in here if i < j <= i + REACH and tokens.tags[j] == "NOUN" and page.is_cue("suffered", j)), None)
    before = (j for j in reversed(here) if j < i and tokens.tags[j] == "VERB" and page.is_cue("ultimatum", j))
    giver = next((j for j in before if not is_negated(tokens, j) and telling(page, j) in REAL), None)
    if feared is None or giver is None:
        return
    words = page.reading.words(i + 1, tokens.extent(feared)[1])
    for debtor in doers(page, giver):
        yield bond(
            page, debtor, words, around(page, giver, words), "threat_conditional", i, deadline=deadline_of(page, giver)
        )  # fmt: skip
