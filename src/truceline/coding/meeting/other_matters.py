"""Whether an article, a noun for talks or a deal, or those at a table are on no conflict: trade, pay, a contest. No records."""

from __future__ import annotations

from collections.abc import Sequence

from truceline.coding.grammar.clauses import agent
from truceline.coding.grammar.home_affairs import is_home_affair
from truceline.coding.grammar.nominals import phrase
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table
from truceline.coding.meeting.foes import FIGHTING_SECTORS
from truceline.knowledge.catalogue import Knowledge
from truceline.model.entities import Entity
from truceline.model.reading import Reading, Tokens
from truceline.model.text import Evidence

TRADES = ("BUS", "AGR", "EDU", "LAB")
"""Sectors of those who talk about pay and prices, and take no part in a conflict."""


def of_a_conflict(reading: Reading, words: Table) -> bool:
    """Whether an article tells of fighting, of peace or of a movement that fights; a party congress is held without any."""
    fights = any(one.kind == "armed_group" or one.sector in FIGHTING_SECTORS for one in reading.entities)
    return fights or any(("warfare", lemma.lower()) in words for lemma in reading.tokens.lemmas)


def on_other_matters(reading: Reading, words: Table, knowledge: Knowledge) -> bool:
    """Whether an article speaks of trade, pay and the like and of no fighting, so that bare "talks" in it are about that."""
    nouns = {lemma.lower() for lemma, tag in zip(reading.tokens.lemmas, reading.tokens.tags, strict=True) if tag == "NOUN"}
    fighting = {word for name in ("truce", "violence", "captive") for word in knowledge.classes.get(name, ())}
    other = any("unrelated" in words.get((role, noun), ()) for role in ("modifier", "topic") for noun in nouns)
    return other and not nouns & fighting


def is_of_trade(reading: Reading, words: Evidence, knowledge: Knowledge, actors: Sequence[Entity]) -> bool:
    """Whether those who refuse are at odds over pay or prices: "the union refused to negotiate with the company"."""
    inside = range(*reading.tokens.within(words.start, words.end))
    trading = any(entity is not None and entity.sector in TRADES for entity in map(reading.entity_at, inside))
    return trading or is_home_affair(reading, knowledge, words, [actor.id for actor in actors])


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
