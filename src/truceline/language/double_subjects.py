"""Two words side by side that the parser took for two subjects of one verb: a name and what it is called. Tree only.

    a former [Labour Party] [chairman] says     the name goes with the noun after it
    [The Red Crescent] [a relief group] said    the noun is in apposition: its comma was left out
"""

from __future__ import annotations

from dataclasses import replace

from truceline.model.reading import Tokens


def with_single_subjects(tokens: Tokens) -> Tokens:
    """The tokens with one of two such subjects put under the other."""
    heads, labels = list(tokens.heads), list(tokens.labels)
    for noun in range(1, len(tokens)):
        name = _name_beside(tokens, noun)
        if name is None:
            continue
        if name == noun - 1:
            heads[name], labels[name] = noun, "compound"
        else:
            heads[noun], labels[noun] = name, "appos"
    return tokens if tuple(heads) == tokens.heads else replace(tokens, heads=tuple(heads), labels=tuple(labels))


def _name_beside(tokens: Tokens, noun: int) -> int | None:
    """The name right before a noun, or before "a" and the noun, that is a subject of the same verb too."""
    verb = tokens.heads[noun]
    if verb < noun or tokens.labels[noun] != "nsubj" or tokens.tags[noun] != "NOUN":
        return None
    low = tokens.extent(noun)[0]
    for name in tokens.below(verb, "nsubj"):
        if name >= noun or tokens.tags[name] != "PROPN" or tokens.below(name, "case", "conj", "appos", "acl"):
            continue
        if name == noun - 1 or (tokens.extent(name)[1] == low and tokens.words[low].lower() in ("a", "an")):
            return name
    return None
