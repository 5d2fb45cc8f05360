"""Whether people only share a view on what another should do, or settle what they are bound to. No records are made here."""

from __future__ import annotations

from collections.abc import Sequence

from truceline.coding.grammar.clauses import agent
from truceline.coding.grammar.nominals import joined
from truceline.model.entities import Entity
from truceline.model.reading import Reading, Tokens

OFFICE = frozenset({
    "leader", "president", "minister", "premier", "chancellor", "secretary", "diplomat", "ambassador", "king", "emir",
})  # fmt: skip
"""Nouns for people who speak for states, where a text does not name them."""
WHOLE = frozenset({"party", "side", "all", "everyone", "actor", "faction"})
"""Nouns for all sides of a conflict."""


def is_anothers_deed(tokens: Tokens, verb: int, agreeing: Sequence[Entity], bound: Sequence[Entity]) -> bool:
    """Whether what is agreed on is for another to do: "the two presidents agreed that Hamas should free the hostages".

    Of "the two sides" the debtor may be one; "the two leaders" are no party to what armed groups or all sides should do.
    """
    if not bound or not agreeing:
        return False
    if any(entity.kind == "group_unnamed" for entity in agreeing):
        doer = agent(tokens, verb)
        apart = all(entity.kind == "armed_group" or _is_whole(entity) for entity in bound)
        return doer is not None and tokens.lemmas[doer].lower() in (*OFFICE, "they") and apart
    countries = {entity.country for entity in agreeing if entity.country}
    own = {entity.id for entity in agreeing}
    return not any(entity.id in own or (entity.country in countries) for entity in bound)


def agrees_on_another(reading: Reading, verb: int, act: int) -> bool:
    """The same, by the nouns for who agrees and who is to act; "we agreed that" tells what a side settled with others."""
    tokens = reading.tokens
    doers = [agent(tokens, verb), agent(tokens, act)]
    if any(doer is None for doer in doers) or tokens.relation(act) != "ccomp" or tokens.lemmas[doers[0] or 0].lower() == "we":
        return False
    agreeing, bound = (joined(reading, [doer]) for doer in doers if doer is not None)
    return tokens.lemmas[verb] == "agree" and is_anothers_deed(tokens, verb, agreeing, bound)


def _is_whole(entity: Entity) -> bool:
    words = entity.name.lower().split()
    return entity.kind == "group_unnamed" and any(word.rstrip("s") in WHOLE or word == "parties" for word in words)
