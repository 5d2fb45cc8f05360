"""What is told to come at the end of a round: who signed or announced something after days of talks. No records."""

from __future__ import annotations

from truceline.coding.grammar.clauses import agent, clause, governors, is_negated, patient
from truceline.coding.grammar.factuality import DONE
from truceline.coding.grammar.nominals import joined
from truceline.coding.grammar.time_links import time_of
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table
from truceline.coding.meeting.classing import class_of
from truceline.coding.meeting.meetings import SPANS
from truceline.coding.meeting.things import Thing
from truceline.coding.meeting.told import Round
from truceline.knowledge.catalogue import Knowledge
from truceline.model.entities import Entity
from truceline.model.reading import Reading, Tokens

ENDS = frozenset({"end", "close", "conclusion"})


def read_closing(reading: Reading, thing: Thing, words: Table, deals: Table, one: Round, knowledge: Knowledge) -> None:
    """Read into a round what its sides did when it was over.

    >>> # "A and B signed a truce on Friday [after five days of talks]" -> A and B took part, end Friday, with agreement
    >>> # "[at the end of talks in Oslo], the two sides announced a timetable" -> the two sides took part
    """
    tokens = reading.tokens
    verb = _over(tokens, thing.head)
    if verb is None or class_of(tokens, verb, words, knowledge) not in DONE or is_negated(tokens, verb):
        return
    given = words.get(("closes_with", tokens.lemmas[verb]), ())
    doer = agent(tokens, verb)
    who = joined(reading, [doer]) if doer is not None else ()
    if not given or not _several(who):
        return
    one.participants += [side for side in who if side not in one.participants]
    one.end = one.end or time_of(reading, verb)
    thing_made = patient(tokens, verb)
    deal = thing_made is not None and ("name", tokens.lemmas[thing_made]) in deals
    if "agreed" in given and (deal or tokens.lemmas[verb] == "agree"):
        one.status.setdefault("ended_with_agreement", reading.words(*clause(tokens, verb)))


def _over(tokens: Tokens, noun: int) -> int | None:
    """The verb of what was done when talks were over: "[signed] a pact after two days of talks", "at the close of talks"."""
    over = False
    below = noun
    for above, relation in governors(tokens, noun):
        if tokens.tags[above] == "VERB":
            over |= relation.startswith("obl") and cased(tokens, below, "after", "following") and tokens.lemmas[below] in SPANS
            return above if over else None
        over |= tokens.lemmas[above] in ENDS and cased(tokens, below, "of") and cased(tokens, above, "at", "on")
        below = above
    return None


def _several(who: tuple[Entity, ...]) -> bool:
    """Whether at least two sides are named, or several as such: "Libya's two main warring sides"."""
    words = (set(one.name.lower().split()) for one in who if one.kind == "group_unnamed")
    return len(who) > 1 or any({"two", "both", "warring", "rival"} & one for one in words)
