"""Noun phrases: how far they reach, what they are called, and whom they name as sides. No cues, no records."""

from __future__ import annotations

from collections.abc import Iterable

from truceline.model.entities import Entity
from truceline.model.layers import PlaceInText
from truceline.model.reading import Reading, Tokens

LOOSE = frozenset({
    "acl", "appos", "parataxis", "punct", "cc", "conj", "advcl", "dep", "discourse", "cop", "nsubj", "aux", "mark", "advmod",
})
"""Relations left out of the bare phrase of a noun."""


QUOTES = frozenset({'"', "\u201c", "\u201d", "'", "\u2018", "\u2019", "``", "\'\'"})


def phrase(tokens: Tokens, head: int, *, keep: Iterable[str] = ()) -> tuple[int, int]:
    """The token range of the bare noun phrase of `head`: with its modifiers and "of", "between", "in" phrases, but
    without relative clauses, appositions and coordinated nouns, unless their relation is named in `keep`."""
    kept = LOOSE - set(keep)
    inside = {head}
    for child in tokens.children[head]:
        relation = tokens.relation(child)
        if tokens.labels[child] == "nmod:poss" or relation not in kept or (relation == "advmod" and child < head):
            inside.update(tokens.subtree(child))
    first, last = min(inside), max(inside) + 1
    while first < head and tokens.tags[first] in ("PUNCT", "ADP", "SCONJ") and tokens.heads[first] == head:
        first += 1
    return _behind_times(tokens, first, head), last


def core(tokens: Tokens, head: int) -> tuple[int, int]:
    """The token range of a noun with what stands before it, its compounds and an "of" phrase: what the thing is called."""
    inside = {head}
    for child in tokens.children[head]:
        before = child < head and tokens.relation(child) in ("compound", "amod", "nummod", "flat", "det", "nmod", "advmod")
        year = child > head and tokens.tags[child] == "NUM" and tokens.relation(child) in ("nummod", "nmod", "compound")
        if before or year or (child > head and tokens.relation(child) == "flat"):
            inside.update(tokens.subtree(child))
        elif child > head and any(tokens.lemmas[c] == "of" for c in tokens.below(child, "case")):
            inside.update(range(*core(tokens, child)))
            inside.update(tokens.below(child, "case"))
    return _behind_times(tokens, min(inside), head), max(inside) + 1


def _behind_times(tokens: Tokens, first: int, head: int) -> int:
    """Where a phrase starts when its tree takes in how long after it something was: "a day after [the talks]"."""
    after = (c for c in tokens.below(head, "case") if first < c < head and tokens.lemmas[c] in ("after", "before", "since"))
    return max(after, default=first - 1) + 1


def with_no(tokens: Tokens, noun: int) -> bool:
    """Whether a noun stands behind "no": "[no] truce", "[no] soldier"."""
    return any(tokens.lemmas[i] == "no" for i in tokens.below(noun, "det"))


def called(reading: Reading, head: int) -> str:
    """The name of a thing as printed, without article, possessor and what only points at it ("these negotiations")."""
    first, last = core(reading.tokens, head)
    tokens = reading.tokens
    aside = ("DET", "PRON", "PUNCT", "ADP", "CCONJ")
    while first < head and (tokens.relation(first) == "det" or tokens.lemmas[first] == "same" or tokens.tags[first] in aside):
        first += 1
    while first < head and tokens.lemmas[first] in ("least", "most") and tokens.words[first - 1].lower() == "at":
        first += 1
    opened = first > 0 and tokens.words[first - 1] in QUOTES and any(word in QUOTES for word in tokens.words[first:head])
    if not opened:
        last = next((i for i in range(head + 1, last) if tokens.words[i] in QUOTES), last)
    return reading.words(first - opened, last).text


def modifiers(tokens: Tokens, head: int) -> frozenset[str]:
    """The words, lower-cased, that stand before a noun and tell which one is meant: {"good", "friday"}."""
    before = [j for j in tokens.below(head, "amod", "compound", "nummod") if j < head and not _by_somebody(tokens, j)]
    return frozenset(tokens.words[k].lower() for j in before for k in tokens.subtree(j) if tokens.tags[k] != "PUNCT")


def _by_somebody(tokens: Tokens, i: int) -> bool:
    """Whether a modifier tells by whom a thing was made: "UN-sponsored", "Egyptian-brokered"."""
    return tokens.words[i].endswith("ed") and ("-" in tokens.words[i] or (i > 0 and tokens.words[i - 1] == "-"))


def is_definite(tokens: Tokens, head: int) -> bool:
    """Whether a noun points back: "the truce", "this round", "their talks"."""
    return any(
        tokens.lemmas[i] in ("the", "this", "that", "these", "those", "such", "both") or tokens.labels[i] == "nmod:poss"
        for i in tokens.below(head, "det", "nmod")
    )


def sides(reading: Reading, head: int) -> tuple[Entity, ...]:
    """Whom a noun names as its sides: "talks [between A and B]", "A's talks [with B]", "[A-B] negotiations"."""
    tokens, found = reading.tokens, list[Entity]()
    told = [child for clause in tokens.below(head, "acl") for child in tokens.below(clause, "obl")]
    for child in (*tokens.below(head, "nmod", "obl", "compound", "amod"), *told):
        cases = {tokens.lemmas[i] for i in tokens.below(child, "case")}
        if cases & {"between", "among", "amongst"}:
            if tokens.tags[child] == "PRON" and "between" not in cases:
                continue
            found += between(reading, min(i for i in tokens.below(child, "case")) + 1)
            continue
        if child in told:
            continue
        pair = tokens.relation(child) in ("compound", "amod") and any(tokens.lemmas[i] == "-" for i in tokens.subtree(child))
        pair = pair and tokens.words[child] not in ("led", "owned", "run")
        pair = pair and not (child + 2 < len(tokens) and _by_somebody(tokens, child + 2))
        if pair:
            found += [one for i in sorted(tokens.subtree(child)) if (one := reading.entity_at(i)) is not None]
        elif "with" in cases or tokens.labels[child] == "nmod:poss":
            found += reading.entities_of(child)
    return unique(found)


def between(reading: Reading, first: int) -> tuple[Entity, ...]:
    """The actors named from a token after "between" on, as long as the row goes on: "A, B and C".

    Read from the order of words and not from the tree, because rows of long names are where parsers go astray.
    """
    tokens, found = reading.tokens, list[Entity]()
    i = first
    while i < len(tokens) and tokens.sentence[i] == tokens.sentence[first]:
        starting = [m for m in reading.mentions if m.first <= i < m.last and m.entity is not None and m.first >= first]
        if starting:
            mention = max(starting, key=lambda m: m.last)
            assert mention.entity is not None
            found.append(reading.entities[mention.entity])
            i = mention.last
        elif tokens.tags[i] in ("VERB", "AUX", "SCONJ") or tokens.relation(i) == "mark" or _leads_off(tokens, i):
            break
        else:
            i += 1
    return unique(found)


def _leads_off(tokens: Tokens, i: int) -> bool:
    return tokens.tags[i] == "ADP" and tokens.lemmas[i] != "of"


def apposed_to(tokens: Tokens, noun: int) -> int | None:
    """The noun that a noun phrase only describes: its apposition head, or the row it follows ("A and B, two groups")."""
    head = tokens.heads[noun]
    if tokens.relation(noun) == "appos":
        return head
    if tokens.relation(noun) == "conj" and not tokens.below(noun, "cc"):
        closed = any(tokens.relation(j) == "conj" and j < noun and tokens.below(j, "cc") for j in tokens.children[head])
        return head if closed else None
    return None


def joined(reading: Reading, heads: Iterable[int]) -> tuple[Entity, ...]:
    """The entities of several heads and of those coordinated with them, each once, in order."""
    named = (each for head in heads for each in (head, *_named_with(reading.tokens, head)))
    return unique(entity for each in named for entity in reading.entities_of(each))


def _named_with(tokens: Tokens, head: int) -> tuple[int, ...]:
    """The further names behind a plural noun that tells who they are: "envoys [Francois Leotard] and [James Pardew]"."""
    if tokens.tags[head] != "NOUN" or tokens.words[head].lower() == tokens.lemmas[head].lower():
        return ()
    return tuple(
        other
        for name in tokens.below(head, "appos", "flat")
        if tokens.tags[name] == "PROPN"
        for other in tokens.below(name, "conj")
        if tokens.tags[other] == "PROPN"
    )


def unique(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Each entity once, in order of appearance."""
    return tuple({entity.id: entity for entity in entities}.values())


def place_of(reading: Reading, heads: Iterable[int]) -> PlaceInText | None:
    """The place named by one of the heads, or by a mention that contains it."""
    for head in heads:
        for mention in reading.place_mentions:
            if mention.first <= head < mention.last:
                return reading.places[mention.place]
    return None


def place_called(reading: Reading, head: int) -> PlaceInText | None:
    """The place that a noun names, itself or by what it is called: "the Black Sea resort of [Sochi]", "a hotel in [Doha]"."""
    tokens = reading.tokens
    own = place_of(reading, [head])
    if own is not None and tokens.tags[head] != "NOUN":
        return own
    inner = [j for j in tokens.below(head, "nmod", "appos", "flat", "compound") if j > head]
    inside = ("of", "in", "at", "near", "outside")
    called_ = place_of(reading, [
        j for j in inner if tokens.relation(j) != "nmod" or any(tokens.lemmas[c] in inside for c in tokens.below(j, "case"))
    ])
    return called_ or own


def places_under(reading: Reading, head: int) -> PlaceInText | None:
    """The place in a phrase with "in", "at" or "near" that hangs on a noun or verb."""
    tokens = reading.tokens
    located = (child for child in tokens.below(head, "nmod", "obl") if _located(tokens, child))
    return next((place for child in located if (place := place_called(reading, child)) is not None), None)


def places_near(reading: Reading, head: int) -> frozenset[str]:
    """The words that name places in the sentence of a noun."""
    tokens = reading.tokens
    here = (m for m in reading.place_mentions if tokens.sentence[m.first] == tokens.sentence[head])
    return frozenset(tokens.words[i].lower() for m in here for i in range(m.first, m.last))


def _located(tokens: Tokens, i: int) -> bool:
    return any(tokens.lemmas[case] in ("in", "at", "near", "outside") for case in tokens.below(i, "case"))
