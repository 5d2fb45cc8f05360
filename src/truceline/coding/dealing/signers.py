"""Who is told to have signed where the deal itself is understood: "the leaders of X and Y also signed". No records here."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.dealing.makers import SIGNS, makers
from truceline.coding.dealing.told import TOLD, told
from truceline.coding.grammar.clauses import agent, is_passive
from truceline.coding.grammar.time_links import is_time
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.entities import Entity
from truceline.model.reading import Reading

THINGS = ("obj", "obl", "ccomp", "xcomp")


def signers(reading: Reading, words: Table, knowledge: Knowledge) -> Iterator[tuple[int, tuple[Entity, ...]]]:
    """(verb, who) of the clauses in which sides and no persons sign, with no word for what they sign.

    >>> # "They initialled a pact. Chad signed on Friday, Mali did not." -> Chad
    """
    tokens = reading.tokens
    for verb in range(len(tokens)):
        if tokens.lemmas[verb] not in SIGNS or tokens.tags[verb] != "VERB" or is_passive(tokens, verb):
            continue
        joined = [o for v in tokens.below(verb, "conj") if not tokens.below(v, "nsubj") for o in tokens.below(v, "obj")]
        beside = joined + [o for o in tokens.below(verb, *THINGS) if not is_time(reading, o) and not _in_passing(reading, o)]
        doer = agent(tokens, verb)
        if beside or doer is None or doer > verb or tokens.tags[doer] == "PRON" or told(tokens, verb, knowledge) not in TOLD:
            continue
        who = tuple(one for one in makers(reading, [doer]) if one.kind not in ("person", "igo", "ngo"))
        if who and ("belligerent", tokens.lemmas[doer].lower()) not in words:
            yield verb, who


def _in_passing(reading: Reading, i: int) -> bool:
    """Whether a noun only tells where or after what somebody signed: "in the [Kremlin]", "after hours of [talks]"."""
    tokens = reading.tokens
    return tokens.relation(i) == "obl" and cased(tokens, i, "in", "at", "after", "under")
