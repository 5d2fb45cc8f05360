"""Who makes a deal: for whom leaders act, whom an accusation of breach binds, who can declare a truce alone. No records."""

from __future__ import annotations

from truceline.coding.grammar.clauses import agent
from truceline.coding.grammar.nominals import joined, unique
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table
from truceline.model.entities import Entity
from truceline.model.reading import Reading, Tokens
from truceline.model.values import GROUPS

SIGNS = frozenset({"sign", "initial", "ink", "cosign"})
ACTS = frozenset({*GROUPS, "state", "government", "organisation"})
"""Kinds of actors for which somebody can sign."""
SIDES = frozenset({"each", "side", "party", "camp"})


def makers(reading: Reading, heads: list[int]) -> tuple[Entity, ...]:
    """The actors at some nouns; "the leaders of A and B" and "commanders of A" act for A and B,
    "eight of the armed groups" and "most of them" for the groups."""
    tokens, found = reading.tokens, list[Entity]()
    for head in heads:
        counted = tokens.tags[head] in ("NUM", "DET", "PRON", "ADJ") and reading.entity_at(head) is None
        found += joined(reading, [j for j in tokens.below(head, "nmod") if counted and cased(tokens, j, "of")])
        for entity in reading.entities_of(head):
            of = [j for j in tokens.below(head, "nmod") if cased(tokens, j, "of")] if entity == reading.entity_at(head) else []
            named = [one for one in joined(reading, of) if one.named]
            found += named if named and not entity.named else [entity]
    return unique(found)


def signed_for(reading: Reading, verb: int, noun: int) -> tuple[Entity, ...]:
    """For whom a person signs a deal: "signed the accord [for the government]", "on behalf of [the FNL]"; no "for peace"."""
    tokens = reading.tokens
    if tokens.lemmas[verb] not in SIGNS:
        return ()
    beside = (j for j in (*tokens.below(verb, "obl"), *tokens.below(noun, "nmod"), *tokens.below(verb, "nmod")) if j > verb)
    heads = [j for j in beside if cased(tokens, j, "for") or on_behalf(tokens, j)]
    heads += [k for j in tokens.below(verb, "obl") if tokens.lemmas[j] == "behalf" for k in tokens.below(j, "nmod")]
    return tuple(one for one in makers(reading, heads) if one.kind in ACTS)


def on_behalf(tokens: Tokens, noun: int) -> bool:
    """Whether "on behalf of" stands before a noun as its preposition."""
    return any(tokens.lemmas[k] == "behalf" for j in tokens.below(noun, "case") for k in (j, *tokens.below(j, "fixed")))


def each_other(reading: Reading, at: int, duties: Table) -> tuple[Entity, ...]:
    """Who is bound when sides accuse each other of breaking a truce: all that are named ("both sides" names nobody); `at` is
    the breach, `duties` the words of duties. Also "traded accusations of breaking it", "each blamed the other for breaches".
    """
    tokens = reading.tokens
    for above in list(tokens.ancestors(at))[:3]:
        objects = tokens.below(above, "obj")
        row = [*tokens.below(above, "nsubj"), *((tokens.heads[above],) if tokens.relation(above) == "acl" else ())]
        words = {tokens.lemmas[k] for o in objects for k in (o, *tokens.below(o, "fixed"))}
        each = any(tokens.lemmas[k] == "each" for s in row for k in (s, *tokens.below(s, "det")))
        mutual = {"each", "other"} <= words or {"one", "another"} <= words or (each and "other" in words)
        mutual &= ("accuse", tokens.lemmas[above]) in duties
        traded = ("trade", tokens.lemmas[above]) in duties and any(("accusation", tokens.lemmas[o]) in duties for o in objects)
        if mutual or traded:
            doer = agent(tokens, above)
            row = row if doer is None or tokens.lemmas[doer] == "each" else [doer]
            return joined(reading, [j for j in row if tokens.lemmas[j].lower() not in SIDES])
    return ()


def fights(entity: Entity) -> bool:
    """Whether one actor can declare a truce of its own; "both sides" and a mediating body cannot."""
    return entity.named and entity.kind not in ("igo", "ngo", "state_coalition", "person")


def only_with(reading: Reading, noun: int) -> bool:
    """Whether a deal names one side only, by "with": "Israel ended a truce [with Hamas]"."""
    tokens = reading.tokens
    return any(cased(tokens, j, "with") for j in tokens.below(noun, "nmod")) and not tokens.below(noun, "nmod:poss")
