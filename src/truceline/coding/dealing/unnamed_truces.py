"""Truces that no noun names: "A and B silenced their guns", "both sides agreed to stop shelling". No records are made here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from truceline.coding.dealing.days import time_told
from truceline.coding.dealing.makers import makers
from truceline.coding.dealing.matters import matter_of, own_words
from truceline.coding.dealing.told import TOLD, told
from truceline.coding.dealing.understandings import partners
from truceline.coding.grammar.clauses import agent, is_negated, modals
from truceline.coding.grammar.enclosing import statement_at
from truceline.coding.grammar.nominals import unique
from truceline.coding.grammar.words import Table, table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.entities import Entity
from truceline.model.findings import Findings
from truceline.model.layers import TimeExpression
from truceline.model.reading import Reading, Tokens
from truceline.model.text import Evidence

SEVERAL = frozenset({"both", "two", "three", "warring", "rival", "opposing", "fighting", "belligerent", "all", "feuding"})


@dataclass(frozen=True, slots=True)
class Halt:
    """A stop of the fighting that sides agreed on or made together: who, the words of it, and the day."""

    at: int
    sides: tuple[Entity, ...]
    evidence: Evidence
    time: TimeExpression | None
    date: str


def halts(reading: Reading, found: Findings, words: Table, knowledge: Knowledge) -> Iterator[Halt]:
    """The clauses in which two sides stop fighting together, told as facts by the article itself.

    >>> # "The army and the rebels agreed on Friday to stop shelling" -> one; "the rebels agreed to stop shelling" -> none
    """
    tokens = reading.tokens
    for verb in range(len(tokens)):
        if not any((role, tokens.lemmas[verb]) in words for role in ("silences", "party_to")):
            continue
        if tokens.tags[verb] != "VERB" or _opened(tokens, verb) or set(modals(tokens, verb)) - {"have"}:
            continue
        silenced = ("silences", tokens.lemmas[verb]) in words and any(
            ("gun", tokens.lemmas[o]) in words and tokens.below(o, "nmod:poss") for o in tokens.below(verb, "obj")
        )
        agreed = ("party_to", tokens.lemmas[verb]) in words and any(
            not is_negated(tokens, act) and matter_of(reading, act, knowledge, deep=False) == "cease_hostilities"
            for act in tokens.below(verb, "xcomp")
        )
        if not (silenced or agreed) or is_negated(tokens, verb) or told(tokens, verb, knowledge) not in TOLD:
            continue
        sides = _together(reading, verb, words)
        first, last = own_words(tokens, verb, keep=("xcomp",))
        claimed = len(sides) > 1 and statement_at(found, tokens.span(first, last)) is not None  # read in `understandings`
        if sides and not claimed:
            date = "effective" if silenced else "declared"
            yield Halt(verb, sides, reading.words(first, last), time_told(reading, verb), date)


def agreed_terms(reading: Reading, knowledge: Knowledge) -> Iterator[tuple[int, str, Evidence]]:
    """(act, type, words) of what sides agreed to do together, or what one agrees to in making a deal.

    >>> # "A and B agreed [to cease fire] and [withdraw their guns]", "they signed a truce, agreeing [to free prisoners]"
    """
    tokens, words = reading.tokens, table(knowledge, "agreements")
    for verb in range(len(tokens)):
        agreed = tokens.tags[verb] == "VERB" and ("party_to", tokens.lemmas[verb]) in words
        if not agreed or is_negated(tokens, verb) or set(modals(tokens, verb)) - {"have"}:
            continue
        beside = tokens.relation(verb) == "advcl" and not tokens.below(verb, "nsubj") and any(
            words.get(("name", tokens.lemmas[o])) for o in tokens.below(tokens.heads[verb], "obj"))
        real = not _opened(tokens, verb) and told(tokens, verb, knowledge) in TOLD and bool(_together(reading, verb, words))
        if not (beside or real):
            continue
        for act in (k for j in tokens.below(verb, "xcomp") for k in (j, *tokens.below(j, "conj"))):
            matter = matter_of(reading, act, knowledge, deep=False)
            if matter is not None and not is_negated(tokens, act) and not tokens.below(act, "nsubj"):
                yield act, matter, reading.words(*own_words(tokens, act))


def _opened(tokens: Tokens, verb: int) -> bool:
    """Whether a clause is only wondered at, wished for or told by somebody: "if", "that", "to"; not "after", "when"."""
    return any(tokens.lemmas[m] not in ("after", "as", "when", "since", "because", "once") for m in tokens.below(verb, "mark"))


def _together(reading: Reading, verb: int, words: Table) -> tuple[Entity, ...]:
    """The two sides or more that are the subject of a verb, or that stand beside it with "with"; nothing where there is one."""
    tokens, doer = reading.tokens, agent(reading.tokens, verb)
    if doer is None:
        return ()
    own = reading.entities_of(doer) if ("force", tokens.lemmas[doer].lower()) in words else makers(reading, [doer])
    made = unique((*own, *partners(reading, verb)))
    before = {tokens.lemmas[j].lower() for j in tokens.below(doer, "det", "amod", "nummod", "compound", "predet")}
    many = ("belligerent", tokens.lemmas[doer].lower()) in words and tokens.words[doer].lower() != tokens.lemmas[doer].lower()
    named_two = any(tokens.lemmas[c] == "and" for j in tokens.below(doer, "nmod") for k in tokens.below(j, "conj")
                    for c in tokens.below(k, "cc"))  # fmt: skip
    return made if len(made) > 1 or (made and many and (bool(before & SEVERAL) or named_two)) else ()
