"""Promises of what the text told just before: "had promised as much", "promised it in writing", "will leave as promised"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.binding.acts import act_words, affirmed, after_auxiliaries, around, condition_of, deadline_of
from truceline.coding.binding.bonds import Bond, Page, bond
from truceline.coding.binding.doing import doers
from truceline.coding.grammar.clauses import AHEAD, agent, is_negated, is_passive, modals
from truceline.coding.grammar.wording import cased, complement, is_infinitive, rows, thing
from truceline.model.text import Evidence

ASKING = ("to", "object", "for", "thing", "that")
"""Frames of verbs that tell what was asked for, which a promise right behind them grants."""


def promised_again(page: Page, verb: int) -> Iterator[Bond]:
    """ "They would be freed, he said, adding that Chad had promised as much": Chad is bound to what was told before."""
    tokens = page.reading.tokens
    if tokens.tags[verb] != "VERB" or not page.is_cue("promise", verb) or is_passive(tokens, verb):
        return
    if not _points_back(page, verb) or not affirmed(page, verb):
        return
    words = _told_before(page, verb)
    if words is not None:
        for debtor in doers(page, verb):
            yield bond(page, debtor, words, around(page, verb, page.reading.words(verb, verb + 1)), "promise", verb)


def as_promised(page: Page, verb: int) -> Iterator[Bond]:
    """ "Chad would withdraw its advisers as promised", "will be freed by Chad as pledged": a promise, whoever tells it."""
    tokens = page.reading.tokens
    if tokens.tags[verb] != "VERB" or not AHEAD & set(modals(tokens, verb)) or is_negated(tokens, verb):
        return
    behind = [j for j in tokens.below(verb, "advcl") if j > verb and cased(tokens, j, "as") and page.is_cue("promise", j)]
    if not any(not tokens.below(j, "nsubj", "obj", "xcomp", "ccomp") for j in behind) or "have" in modals(tokens, verb):
        return
    if any(tokens.lemmas[m] in ("if", "unless", "whether") for m in tokens.below(verb, "mark")):
        return
    words = after_auxiliaries(page, verb)
    for debtor in () if _is_own(page, verb) else doers(page, verb):
        yield bond(
            page, debtor, words, around(page, verb, words), "promise", verb,
            condition=condition_of(page, verb), deadline=deadline_of(page, verb), act_verb=verb,
        )  # fmt: skip


def _is_own(page: Page, verb: int) -> bool:
    """Whether it is the speaker's own people who will do it, which is read as what a side says it will do."""
    tokens, doer = page.reading.tokens, agent(page.reading.tokens, verb)
    return doer is not None and any(tokens.tags[o] == "PRON" for o in tokens.below(doer, "nmod:poss"))


def _points_back(page: Page, verb: int) -> bool:
    """Whether what is promised was told before: "as much", "it", "this", "that"."""
    tokens = page.reading.tokens
    if tokens.below(verb, "xcomp", "ccomp"):
        return False
    if [word.lower() for word in tokens.words[verb + 1 : verb + 3]] == ["as", "much"]:
        return tokens.words[verb + 3 : verb + 4] not in (("as",), ("to",)) and tokens.relation(verb + 2) != "amod"
    things = [o for o in tokens.below(verb, "obj") if o > verb]
    return len(things) == 1 and tokens.words[things[0]].lower() in ("it", "this", "that")


def _told_before(page: Page, verb: int) -> Evidence | None:
    """The words of the nearest act told before that was to come or was asked for, in this sentence or the one before."""
    tokens, asking = page.reading.tokens, rows(page.knowledge, "demands", "frame")
    for i in range(verb - 1, -1, -1):
        if tokens.sentence[verb] - tokens.sentence[i] > 1:
            return None
        if tokens.tags[i] != "VERB":
            continue
        if AHEAD & set(modals(tokens, i)) and not is_negated(tokens, i) and "have" not in modals(tokens, i):
            return act_words(page, i) if is_passive(tokens, i) else after_auxiliaries(page, i)
        if not is_infinitive(tokens, i) and any((frame, tokens.lemmas[i]) in asking for frame in ASKING):
            act = next((j for j in tokens.below(i, "xcomp") if is_infinitive(tokens, j)), None)
            wanted = [o for o in (*tokens.below(i, "obl"), *tokens.below(i, "obj")) if o > i and tokens.tags[o] == "NOUN"]
            wanted = [o for o in wanted if cased(tokens, o, "for") or tokens.relation(o) == "obj"]
            if act is not None or wanted:
                return complement(page.reading, act) if act is not None else thing(page.reading, wanted[0])
    return None
