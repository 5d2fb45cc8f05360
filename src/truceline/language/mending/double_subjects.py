"""Two words side by side that the parser took for two subjects of one verb: a name and what it is called. Tree only.

    a former [Labour Party] [chairman] says     the name goes with the noun after it
    the army and [the Front] signed             a noun behind its own "and" is joined to the one before
    [The Red Crescent] [a relief group] said    the noun is in apposition: its comma was left out
    the [chief of staff], General [Okello], said    the name is in apposition
    [One] of the mediators, [Ann Bell], said    the name is the subject
    the [front]-[runner] said                   the first half of a word goes with the second
"""

from __future__ import annotations

from dataclasses import replace

from truceline.language.mending.members import bare_phrase
from truceline.model.reading import Tokens


def with_single_subjects(tokens: Tokens) -> Tokens:
    """The tokens with one of two such subjects put under the other."""
    heads, labels = list(tokens.heads), list(tokens.labels)
    for noun in range(1, len(tokens)):
        if (half := _first_half(tokens, noun)) is not None:
            heads[half], labels[half] = noun, "compound"
            continue
        if _one_of_row(tokens, noun):
            labels[noun] = "conj"
        among = _named_among(tokens, noun)
        if among is not None:
            heads[noun], labels[noun] = among, "dep"
            continue
        if (told := _apart_before(tokens, noun)) is not None:
            heads[noun], labels[noun] = told, "appos"
            continue
        if (one := _one_before(tokens, noun)) is not None:
            heads[noun], labels[noun] = tokens.heads[one], "nsubj"
            heads[one], labels[one] = noun, "nmod"
            continue
        name = _name_beside(tokens, noun)
        if name is None:
            continue
        if tokens.words[noun].endswith("ed") and tokens.tags[name] == "NOUN":
            heads[noun], labels[noun] = name, "acl"
        elif name == noun - 1:
            heads[name], labels[name] = noun, "compound"
        else:
            heads[noun], labels[noun] = name, "appos"
    kept = tuple(heads) == tokens.heads and tuple(labels) == tokens.labels
    return tokens if kept else replace(tokens, heads=tuple(heads), labels=tuple(labels))


def _first_half(tokens: Tokens, noun: int) -> int | None:
    """The first half of a word with a hyphen that was read as a subject beside the second: "the [front]-runner said"."""
    joined = noun > 1 and tokens.words[noun - 1] == "-" and tokens.ends[noun - 2] == tokens.starts[noun] - 1
    both = tokens.labels[noun] == "nsubj" == tokens.labels[noun - 2] if joined else False
    return noun - 2 if both and tokens.heads[noun] == tokens.heads[noun - 2] and tokens.tags[noun] == "NOUN" else None


def _one_of_row(tokens: Tokens, noun: int) -> bool:
    """Whether a noun is joined to the one before by its own "and": "Sudan's army and the [Front] signed"."""
    joins = any(tokens.lemmas[c] == "and" and tokens.heads[noun] < c < noun for c in tokens.below(noun, "cc"))
    nouns = {tokens.tags[noun], tokens.tags[tokens.heads[noun]]} <= {"NOUN", "PROPN"}
    return joins and nouns and tokens.labels[noun] == "nmod" and not tokens.below(noun, "case")


def _named_among(tokens: Tokens, name: int) -> int | None:
    """The subject of which a name is only an example: "envoys of five powers, among them [Ann Bell], urged"."""
    if tokens.labels[name] != "nsubj":
        return None
    low, _ = bare_phrase(tokens, name)
    words = tuple(word.lower() for word in tokens.words[max(0, low - 2) : low])
    if words not in (("among", "them"), ("among", "others"), ("of", "them")):
        return None
    return next((j for j in tokens.below(tokens.heads[name], "nsubj") if j < low - 2), None)


def _apart_before(tokens: Tokens, name: int) -> int | None:
    """The noun of which a name between commas tells: "At the cabinet, [the Council], on Friday, Okello said"."""
    verb = tokens.heads[name]
    if tokens.labels[name] != "nsubj" or verb <= name or tokens.tags[verb] != "VERB":
        return None
    low, high = bare_phrase(tokens, name)
    apart = low > 1 and tokens.words[low - 1] == "," and tokens.tags[low - 2] in ("NOUN", "PROPN") and tokens.words[high] == ","
    between = tokens.words[high + 1 : high + 2]
    phrase = bool(between) and between[0].lower() in ("on", "in", "at", "during", "last", "this")
    beside = any(name < j < verb and tokens.extent(j)[1] == verb for j in tokens.below(verb, "nsubj"))
    return low - 2 if apart and phrase and beside else None


def _one_before(tokens: Tokens, name: int) -> int | None:
    """The word "one" for a name between commas behind those it is one of: "One of the heads of the Group, [Chad], said"."""
    if tokens.relation(name) != "appos" or tokens.tags[name] != "PROPN":
        return None
    low, high = bare_phrase(tokens, name)
    apart = low > 0 and tokens.words[low - 1] == "," and high < len(tokens) and tokens.words[high] == ","
    above = tokens.heads[name]
    where = any(tokens.lemmas[j] in ("in", "at", "near") for j in tokens.below(above, "case"))
    placed = where and tokens.tags[above] == "PROPN"
    while apart and not placed and tokens.relation(above) == "nmod":
        above = tokens.heads[above]
    return above if apart and not placed and tokens.lemmas[above] == "one" and tokens.labels[above] == "nsubj" else None


def _name_beside(tokens: Tokens, noun: int) -> int | None:
    """The name right before a noun, or before "a" and the noun, that is a subject of the same verb too."""
    verb = tokens.heads[noun]
    told = tokens.words[noun].endswith("ed") and noun - 1 in tokens.below(verb, "nsubj") if verb >= 0 else False
    if verb < noun or tokens.labels[noun] != "nsubj" or not (told or tokens.tags[noun] in ("NOUN", "PROPN")):
        return None
    if told:  # "an official [briefed] on the contacts said"
        return noun - 1
    if tokens.tags[noun] == "PROPN":
        low, high = bare_phrase(tokens, noun)
        offices = [j for j in tokens.below(verb, "nsubj") if j < noun and bare_phrase(tokens, j)[1] == low - 1]
        held = low > 1 and tokens.words[low - 1] == "," and (tokens.words[high] == "," or high == verb)
        return next((j for j in offices if held and tokens.tags[j] == "NOUN" and not tokens.below(noun, "conj")), None)
    low = tokens.extent(noun)[0]
    for name in tokens.below(verb, "nsubj"):
        if name >= noun or tokens.tags[name] != "PROPN" or tokens.below(name, "case", "conj", "appos", "acl"):
            continue
        if name == noun - 1 or (tokens.extent(name)[1] == low and tokens.words[low].lower() in ("a", "an")):
            return name
    return None
