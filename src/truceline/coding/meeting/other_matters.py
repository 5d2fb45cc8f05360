"""Whether a noun for talks or a deal is said to be about something that is no conflict: trade, pay, a contest. No records."""

from __future__ import annotations

from truceline.coding.grammar.clauses import agent
from truceline.coding.grammar.nominals import phrase
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table
from truceline.model.reading import Tokens


def unrelated(tokens: Tokens, noun: int, words: Table) -> bool:
    """Whether a noun is said to be about something that is no conflict: "talks on [accession]", "a deal over [tariffs]"."""
    first, last = phrase(tokens, noun)
    beside = [j for j in range(noun + 1, last) if tokens.relation(j) in ("nmod", "obl") and first <= tokens.heads[j] < last]
    topics = [j for j in beside if cased(tokens, j, "on", "over", "about", "regarding", "for", "to", "of", "in")]
    if _of_a_contest(tokens, noun, words):
        return True
    partners = [j for j in beside if tokens.heads[j] == noun and cased(tokens, j, "with", "between", "in")]
    if any(("partner", tokens.lemmas[j].lower()) in words and tokens.tags[j] == "NOUN" for j in partners):
        return True  # "talks with the airline"
    if _of_partners(tokens, noun, words):
        return True
    return any(("topic", tokens.lemmas[k].lower()) in words for j in topics for k in (j, *tokens.below(j, "compound", "amod")))


def _of_partners(tokens: Tokens, noun: int, words: Table) -> bool:
    """Whether companies, clubs and the like hold or make it: "[the airline] and Boeing signed a deal"."""
    verb = tokens.heads[noun]
    if verb < 0 or tokens.relation(noun) not in ("obj", "nsubj") or tokens.tags[verb] != "VERB":
        return False
    doer = agent(tokens, verb)
    makers = (doer, *tokens.below(doer, "conj")) if doer is not None and doer != noun else ()
    return any(("partner", tokens.lemmas[j].lower()) in words and tokens.tags[j] == "NOUN" for j in makers)


def _of_a_contest(tokens: Tokens, noun: int, words: Table) -> bool:
    """Whether a round is one of something else, read from the order of words: "the first round of [Chad's election]"."""
    if tokens.lemmas[noun] != "round" or noun + 1 >= len(tokens) or tokens.words[noun + 1].lower() not in ("of", "in"):
        return False
    for j in range(noun + 2, min(noun + 8, len(tokens))):
        if tokens.tags[j] not in ("DET", "ADJ", "NOUN", "PROPN", "PART", "NUM"):
            return False
        if ("contest", tokens.lemmas[j].lower()) in words:
            return tokens.tags[j] == "NOUN"
    return False
