"""Members of a named few whom the parser joined to the noun for them: "the [troika] of Chad, Niger and Mali". Tree only."""

from __future__ import annotations

from dataclasses import replace

from truceline.language.metonyms import case_of
from truceline.model.reading import Tokens

_FEW = frozenset({"troika", "trio", "quartet", "quad", "quintet", "sextet", "group", "coalition", "alliance", "bloc", "league"})


def with_members_joined(tokens: Tokens) -> Tokens:
    """The tokens with the further names of such a list joined to its first name."""
    heads = list(tokens.heads)
    for noun in range(len(tokens)):
        if tokens.lemmas[noun].lower() not in _FEW:
            continue
        first = next((i for i in tokens.below(noun, "nmod") if tokens.tags[i] == "PROPN" and case_of(tokens, i) == "of"), None)
        joined = [i for i in tokens.below(noun, "conj") if tokens.tags[i] == "PROPN"]
        if first is None or len(joined) < 2 or joined[0] < first or len(joined) != len(tokens.below(noun, "conj")):
            continue
        for i in joined:
            heads[i] = first
    return tokens if tuple(heads) == tokens.heads else replace(tokens, heads=tuple(heads))
