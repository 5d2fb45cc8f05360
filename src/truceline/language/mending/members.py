"""Members of a named few whom the parser joined to the noun for them: "the [troika] of Chad, Niger and Mali". Tree only."""

from __future__ import annotations

from dataclasses import replace

from truceline.language.names.metonyms import case_of
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


def with_run_bodies(tokens: Tokens) -> Tokens:
    """The tokens with a hyphened participle below the body that it tells of: "according to state-[run] Radio Lira"."""
    heads, labels = list(tokens.heads), list(tokens.labels)
    for i in range(2, len(tokens) - 1):
        if tokens.words[i - 1] not in "-‐‑" or tokens.tags[i] != "VERB" or not tokens.below(i, "case") or heads[i] < 0:
            continue
        body = next((j for j in tokens.below(i, "obj", "xcomp", "nsubj") if tokens.extent(j)[0] == i + 1), None)
        if body is None or tokens.tags[body] not in ("NOUN", "PROPN"):
            continue
        heads[body], labels[body] = heads[i], labels[i]
        heads[i], labels[i] = body, "amod"
        for k in tokens.children[i]:
            if k != body and tokens.relation(k) not in ("compound", "obl", "advmod", "nmod") and k != i - 1:
                heads[k] = body
    same = tuple(heads) == tokens.heads
    return tokens if same else replace(tokens, heads=tuple(heads), labels=tuple(labels))


def with_rows_joined(tokens: Tokens) -> Tokens:
    """The tokens with what "and" joins to a name or subject joined so: no apposition, no second subject.

    "Envoy Ann Bell [and] minister Okello", "the council, torn by rifts, [and] the government agreed", "[rebels] in Kivu and
    rebels in Ituri".
    """
    heads, labels = list(tokens.heads), list(tokens.labels)
    for i in range(1, len(tokens)):
        first = _joined_to(tokens, i)
        first = _in_row(tokens, i) if first is None else first
        first = _beside_place(tokens, i) if first is None else first
        if first is not None:
            heads[i], labels[i] = first, "conj"
    same = tuple(labels) == tokens.labels and tuple(heads) == tokens.heads
    return tokens if same else replace(tokens, heads=tuple(heads), labels=tuple(labels))


def _joined_to(tokens: Tokens, i: int) -> int | None:
    """The word that "and" right before a phrase joins it to, where the parser gave it another place."""
    if tokens.tags[i] not in ("PROPN", "NOUN"):
        return None
    low = tokens.extent(i)[0]
    if low and tokens.words[low - 1].lower() == "and" and tokens.heads[low - 1] == tokens.heads[i]:
        low -= 1
    if tokens.words[low].lower() != "and" or low == i:
        return None
    if tokens.labels[i] == "appos" and tokens.tags[i] == "PROPN":
        above = tokens.heads[i]
        while tokens.labels[above] in ("nmod:desc", "flat") and tokens.heads[above] >= 0:
            above = tokens.heads[above]
        return above if above < low else None
    if tokens.labels[i] != "nsubj":
        return None
    subjects = [j for j in tokens.below(tokens.heads[i], "nsubj") if j < low and tokens.tags[j] in ("PROPN", "NOUN")]
    return subjects[-1] if subjects and tokens.heads[i] > i else None


def _in_row(tokens: Tokens, i: int) -> int | None:
    """The first of a row in which a phrase is the second: "the council, the union [and] the front", "a nurse, a priest and"."""
    if tokens.tags[i] not in ("PROPN", "NOUN") or tokens.labels[i] not in ("nsubj", "appos", "obj", "iobj", "obl", "nmod"):
        return None
    low, high = bare_phrase(tokens, i)
    if low < 2 or tokens.words[low - 1] != "," or tokens.words[high : high + 1] != ("and",):
        return None
    above = tokens.heads[i]
    if tokens.tags[low] in ("SCONJ", "ADP"):  # "a truce, while a step and a help"
        return None
    beside = (above,) if tokens.labels[i] == "appos" else tokens.below(above, tokens.labels[i])
    for first in beside:  # "the two leaders, A and B" are no row of three
        joined = (k for j in ((first,) if tokens.labels[i] == "appos" else (first, i)) for k in tokens.below(j, "conj"))
        last = [k for k in joined if tokens.tags[k] in ("PROPN", "NOUN") and bare_phrase(tokens, k)[0] == high + 1]
        if first < i and last and bare_phrase(tokens, first)[1] == low - 1:
            return first
    return None


def _beside_place(tokens: Tokens, i: int) -> int | None:
    """The noun beside which another stands that the parser joined to its place: "[rebels] in Kivu and rebels in Ituri"."""
    place = tokens.heads[i]
    if tokens.labels[i] != "conj" or tokens.tags[i] != "NOUN" or place < 1 or tokens.tags[place] != "PROPN":
        return None
    noun = tokens.heads[place]
    beside = noun >= 0 and tokens.relation(place) == "nmod" and tokens.tags[noun] == "NOUN"
    many = beside and all(tokens.words[k].lower() != tokens.lemmas[k].lower() for k in (noun, i))
    alike = many and tokens.lemmas[noun] == tokens.lemmas[i]
    return noun if alike or (many and case_of(tokens, place) in ("in", "from", "near")) else None


def bare_phrase(tokens: Tokens, i: int) -> tuple[int, int]:
    """The words around a noun that belong to it, up to the nearest mark or "and" on both sides."""
    inside = set(tokens.subtree(i))
    first, last = i, i + 1
    while first - 1 in inside and not _parts(tokens, first - 1):
        first -= 1
    while last in inside and not _parts(tokens, last):
        last += 1
    return first, last


def _parts(tokens: Tokens, i: int) -> bool:
    return tokens.tags[i] == "CCONJ" or (tokens.tags[i] == "PUNCT" and tokens.words[i] not in "-‐‑")
