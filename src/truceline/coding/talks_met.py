"""Meetings told by a verb: "delegates [gathered] in Doha", "generals of the two armies [met] for an hour". No records."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.clauses import agent, modals
from truceline.coding.nominals import joined, unique
from truceline.coding.rounds import Thing
from truceline.coding.time_links import time_of
from truceline.coding.venues import TOWARDS, place_under
from truceline.coding.wording import cased
from truceline.coding.words import Table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.reading import Entity, Reading, Tokens

ALL = ("all", "both", "they")
OPEN = frozenset({"could", "may", "might", "can", "should", "must", "ought"})


def gatherings(reading: Reading, words: Table, knowledge: Knowledge) -> Iterator[Thing]:
    """Verbs of meeting that tell where or when sides sit together, in text order.

    >>> # "The rebels [met] on Monday with the envoy in Doha" is firm; "the president [flies] to Okinawa" is none
    """
    tokens = reading.tokens
    for i in range(len(tokens)):
        home = any(tokens.lemmas[j] == "home" for j in tokens.below(i, "advmod"))
        if tokens.tags[i] != "VERB" or ("gather", tokens.lemmas[i]) not in words or home:
            continue
        others = tokens.below(i, "obj")
        place = place_under(reading, i, TOWARDS) or next((p for o in others if (p := place_under(reading, o))), None)
        doer = agent(tokens, i)
        doer = next(iter(tokens.below(i, "nsubj", "nsubj:pass")), None) if doer is None else doer
        at_table = doer is not None and (("table", tokens.lemmas[doer]) in words or tokens.lemmas[doer] in ALL)
        again = tokens.lemmas[i] == "reconvene" or any(tokens.lemmas[j] == "again" for j in tokens.below(i, "advmod"))
        sides = joined(reading, [doer]) if doer is not None else ()
        meets = "start" in words[("gather", tokens.lemmas[i])]
        face = _face_to_face(reading, i, doer) if meets and doer is not None else None
        face = None if _only_rumoured(tokens, i, doer, knowledge) else face
        set_ = at_table and again and time_of(reading, i) is not None
        age = "next" if at_table and again else ""
        told = place is not None or _timed(reading, i) or _agreed(tokens, words, i)
        if face is not None and told:
            when = time_of(reading, i)
            yield Thing(i, i, i + 1, "talks", definite=False, place=place, sides=face, when=when, age=age, firm=True)
        elif (place is not None or set_) and not _alone(reading, words, i, doer):
            yield Thing(
                head=i, first=i, last=i + 1, kind="talks", definite=False, place=place, sides=sides,
                age=age, firm=place is not None and at_table and meets,
            )


def _face_to_face(reading: Reading, verb: int, doer: int) -> tuple[Entity, ...] | None:
    """The sides that meet, when at least two do and who goes to meet is more than one person: "[generals of A and B] met",
    "[the front] met [the envoy]"; not "the leaders of the union met", "the premier met soldiers"."""
    tokens = reading.tokens
    if OPEN & set(modals(tokens, verb)):
        return None
    who = joined(reading, [doer, *tokens.below(doer, "appos")])
    several = _of_several(tokens, doer)
    if all(one.kind == "person" for one in who) and (who or not several):
        return None
    if tokens.lemmas[verb] == "sit" and not any(tokens.lemmas[j] == "down" for j in tokens.children[verb]):
        return None
    with_ = [o for o in tokens.below(verb, "obl") if cased(tokens, o, "with")]
    opposite = joined(reading, [*tokens.below(verb, "obj"), *with_])
    return unique((*who, *opposite)) if opposite or several else None


def _only_rumoured(tokens: Tokens, verb: int, doer: int | None, knowledge: Knowledge) -> bool:
    """Whether a meeting is only reported or supposed: "reports that the envoys had [met]", "had the two leaders [met], ..."."""
    above = tokens.heads[verb]
    claimed = above >= 0 and tokens.tags[above] == "NOUN" and tokens.lemmas[above] in knowledge.classes.get("claim_noun", ())
    turned = any(doer is not None and j < doer and tokens.lemmas[j] == "have" for j in tokens.below(verb, "aux"))
    return (claimed and any(tokens.lemmas[m] == "that" for m in tokens.below(verb, "mark"))) or turned


def _of_several(tokens: Tokens, doer: int) -> bool:
    """Whether one phrase names both sides: "the two delegations", "envoys of A and B", "Russian and Ukrainian officials"."""
    first, last = tokens.extent(doer)
    close = {doer, *tokens.below(doer, "nmod")}
    counted = any(tokens.lemmas[j] in ("two", "three", "both", "four") for i in close for j in tokens.children[i])
    definite = any(tokens.words[j].lower() in ("the", "both") for i in close for j in tokens.children[i])
    row = any(tokens.tags[i] == "PROPN" and tokens.relation(i) == "conj" for i in range(first, last))
    pair = any(tokens.tags[j] == "ADJ" and tokens.relation(j) == "conj" for j in range(first, doer))
    return (counted and definite) or row or pair


def _timed(reading: Reading, verb: int) -> bool:
    """Whether it is told when or how long they met: "on Monday", "since noon", "for 40 minutes"."""
    tokens = reading.tokens
    lengths = {j for time in reading.times if time.kind == "duration" for j in range(time.first, time.last)}
    return time_of(reading, verb) is not None or any(j in lengths for j in tokens.below(verb, "obl"))


def _agreed(tokens: Tokens, words: Table, verb: int) -> bool:
    """Whether it is what somebody agreed to: "agreed [to meet] the minister"."""
    return tokens.relation(verb) == "xcomp" and ("agreed", tokens.lemmas[tokens.heads[verb]]) in words


def _alone(reading: Reading, words: Table, verb: int, doer: int | None) -> bool:
    """Whether it is one person who travels: "the president [flies] to Okinawa" tells nothing of where others sit."""
    who = reading.entities_of(doer) if doer is not None else ()
    return "start" not in words[("gather", reading.tokens.lemmas[verb])] and len(who) == 1 and who[0].kind == "person"
