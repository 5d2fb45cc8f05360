"""The two whom a count takes up: "the two men", "both presidents", "the two countries", "the pair". Whole reading only.

    Kiir met Machar in Juba. The two men said the war was over.                 the two people just told of
    Okello came. Kiir met Machar. The two rivals ...                            of more, the two whom a clause joins
    Okello urged both countries to return.                                      he who speaks of them is none of them
    Kiir, Machar and Garang met. The two men ...                                three fit: left open

"Both sides" and the like: `two_sides`. Where it leaves them open, they are actors of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from truceline.knowledge.words import Counted, Words
from truceline.language.meant.bodies_of_two import bodies_of_two
from truceline.language.meant.brought_together import brought_together, joined
from truceline.language.meant.met_before import all_met, met_before
from truceline.language.meant.they_two import they_two
from truceline.language.meant.two_sides import all_named_together, two_sides
from truceline.language.meant.we_named import we_named
from truceline.language.names.metonyms import case_of, leading_conjunct
from truceline.model.entities import Entity, Mention, Pair
from truceline.model.reading import Reading, Tokens

_BACK = 3
"""Sentences back to which a count looks."""
_STATES = ("state", "government")
_KINDS: dict[str, tuple[str, ...]] = {
    "person": ("person", "anonymous_source"), "state": _STATES, "group": ("armed_group", "political_group", "umbrella"),
}


def pairs_told(reading: Reading, words: Words) -> tuple[Pair, ...]:
    """Every count of two in the text of which exactly two actors fit, in text order."""
    found = {pair.head: pair for pair in we_named(reading, words)}
    met, named = all_met(reading), all_named_together(reading, words)
    for i in range(len(reading.tokens)):
        noun = _counted(reading.tokens, i, words)
        if reading.tokens.words[i].lower() in ("they", "them", "their"):
            again = they_two(reading, i, found) or _told_again(reading, i, found)
            if again is not None:
                found[i] = Pair(i, again)
        if (states := bodies_of_two(reading, i, words)) is not None:
            found[i] = states
        counted = (noun is not None and noun.of == "side") or _each(reading.tokens, i)
        if counted or (_the_sides(reading.tokens, i, words) and not reading.is_quoted(i)):
            both = two_sides(reading, i, _tellers(reading, i), named)
            if both is not None:
                found[i] = Pair(i, both)
            continue
        if i in found or reading.is_quoted(i):
            continue
        two: tuple[int, ...] | None = None
        if noun is not None:
            two = _told_again(reading, i, found) if _told_before(reading, i) else _two(reading, i, noun, words)
        if noun is not None and noun.of == "state" and two is not None:
            two = two_sides(reading, i, _tellers(reading, i), named, _STATES) or two
        those = met_before(reading, i, met) if two is None or not brought_together(reading, two, i) else None
        two = those if those is not None and (two is None or noun is None or _all_fit(reading, i, those, noun, words)) else two
        if two is not None:
            found[i] = Pair(i, two)
    return tuple(found[i] for i in sorted(found))


def _each(tokens: Tokens, i: int) -> bool:
    """ "[Each] accused the other", "each [side]", "either [party]"."""
    if tokens.words[i].lower() == "each":
        return tokens.relation(i) == "nsubj" and not tokens.below(i, "nmod")
    before = {tokens.words[j].lower() for j in tokens.children[i] if j < i}
    return tokens.words[i].lower() in ("side", "party") and before == {"each"} and not tokens.below(i, "nmod", "acl")


def _the_sides(tokens: Tokens, i: int, words: Words) -> bool:
    """ "The sides", "the warring parties"."""
    before = {tokens.words[j].lower() for j in tokens.children[i] if j < i}
    told = tokens.words[i].lower() in ("sides", "parties") and "the" in before and before - {"the"} <= words.counted_qualities
    return told and not any(tokens.relation(j) in ("nmod", "acl", "appos", "conj") for j in tokens.children[i] if j > i)


def _counted(tokens: Tokens, i: int, words: Words) -> Counted | None:
    """What a noun counts that "the two", "both" or "these two" stands before, or that is itself the count: "the pair"."""
    lemma = tokens.lemmas[i].lower()
    alone = tokens.words[i].lower() in ("two", "pair", "duo")
    noun = words.counted.get("two" if alone else lemma)
    if noun is None or tokens.relation(i) in ("compound", "amod", "nummod", "flat", "appos", "nmod:desc"):
        return None
    if not alone and tokens.words[i].lower() == lemma:  # "the president"
        return None
    before = {tokens.words[j].lower() for j in tokens.children[i] if j < i}
    after = any(tokens.relation(j) in ("nmod", "acl", "appos", "conj") for j in tokens.children[i] if j > i)
    if after or (alone and not ("the" in before and tokens.tags[i] in ("NUM", "NOUN", "PRON"))):
        return None
    two = "both" in before or bool("two" in before and before & {"the", "these", "those"})
    if two or alone or (noun.fits == "office" and before == {"the"} and tokens.relation(i) == "nsubj"):
        return noun if two or alone else replace(noun, fits="held")
    return None


def _told_before(reading: Reading, i: int) -> bool:
    """Whether a description has come before in other words: "[Two men] were shot. The two men ..."."""
    entity, mention = reading.entity_at(i), reading.mention_at(i)
    if entity is not None and any(reading.mentions[m].head < i for m in entity.mentions):
        return True
    tokens = reading.tokens
    return any(
        tokens.lemmas[j] == tokens.lemmas[i]
        and any(tokens.words[k].lower() in ("two", "three", "four") for k in tokens.children[j])
        and not any(tokens.words[k].lower() in ("the", "these", "those") for k in tokens.children[j])
        for j in range(mention.first if mention is not None else i)
    )


def _told_again(reading: Reading, i: int, found: dict[int, Pair]) -> tuple[int, ...] | None:
    """The two whom the same description has meant before."""
    entity = reading.entity_at(i)
    heads = [reading.mentions[m].head for m in entity.mentions] if entity is not None else []
    return next((found[head].entities for head in reversed(heads) if head in found), None)


def _two(reading: Reading, i: int, noun: Counted, words: Words) -> tuple[int, int] | None:
    kinds = _KINDS[noun.of]
    stand_for = _states_served(reading) if noun.of == "state" else {}
    barred = _tellers(reading, i)
    sentence = reading.tokens.sentence
    told = [
        m
        for m in reading.mentions
        if m.last <= i
        and m.head not in barred
        and m.entity is not None
        and 0 <= sentence[i] - sentence[m.head] <= _BACK
        and ((one := reading.entities[m.entity]).kind in kinds or m.entity in stand_for)
        and not (one.plural and one.kind == "person")
        and reading.zone(m.head) == reading.zone(i)
        and _stands_free(reading, m)
    ]
    told = [m if m.entity is None else replace(m, entity=stand_for.get(m.entity, m.entity)) for m in told]
    near: list[Mention] = []
    for away in range(_BACK + 1):
        near += [m for m in told if sentence[i] - sentence[m.head] == away]
        if len(_who(near)) > 1:
            break
    fitting = [m for m in near if _fits(reading, i, reading.entities[m.entity or 0], noun, words)]
    exact = [m for m in fitting if reading.tokens.lemmas[i].lower() in _role(reading.entities[m.entity or 0])]
    if len(_who(near)) > 2 and exact:
        fitting = exact
    two = _who(fitting)
    if len(two) > 2 or (noun.fits == "held" and two != _who(exact)):
        two = joined(reading, fitting)
    if len(two) != 2 or _unread(reading, near, i) or any(reading.entities[e].kind == "anonymous_source" for e in two):
        return None
    if len(_who(near)) == 2 and not any(reading.entities[e].named for e in two):
        return None
    return two[0], two[1]


def _states_served(reading: Reading) -> dict[int, int]:
    """The state of each person who holds an office of one, where the article names it: "the two countries" of Kiir and Ruto."""
    states = {one.country: e for e, one in reversed(list(enumerate(reading.entities))) if one.kind in _STATES and one.country}
    return {
        e: states[one.country]
        for e, one in enumerate(reading.entities)
        if one.kind == "person" and one.named and one.country in states and one.sector in ("GOV", "MIL")
    }


def _unread(reading: Reading, near: Sequence[Mention], i: int) -> bool:
    """Whether the same sentences name somebody of whom the reading makes no actor, so that there may be three."""
    sentence = reading.tokens.sentence
    rows = {sentence[m.head] for m in near} - {sentence[i]}
    people = (name for name in reading.names if name.type == "PER" and sentence[name.first] in rows)
    return any(not any(m.first <= name.first < m.last for m in reading.mentions if m.entity is not None) for name in people)


def _who(mentions: Sequence[Mention]) -> list[int]:
    return sorted({m.entity for m in mentions if m.entity is not None})


def _tellers(reading: Reading, i: int) -> frozenset[int]:
    """The words of whoever does or says what a count is the object of, or is told in: "[Okello] urged both leaders"."""
    tokens = reading.tokens
    own = tokens.heads[leading_conjunct(tokens, i)] if tokens.relation(i) == "nsubj" else -1
    verbs = list[int]()
    above = i
    while above >= 0 and not (tokens.relation(above) in ("parataxis", "conj") and above != i):
        above = tokens.heads[above]
        verbs += [above] if above not in (own, -1) else []
    doers = (j for verb in verbs for j in tokens.below(verb, "nsubj", "obl:agent"))
    cited = (j for k in (i, *tokens.ancestors(i)) for j in tokens.below(k, "obl") if _according(tokens, j))
    return frozenset(k for j in (*doers, *cited) for k in tokens.subtree(j) if i not in tokens.subtree(j))


def _according(tokens: Tokens, i: int) -> bool:
    return any(tokens.words[k].lower() == "according" for k in (*tokens.below(i, "case"), tokens.heads[i]) if k >= 0)


def _stands_free(reading: Reading, mention: Mention) -> bool:
    """Whether a mention tells of its actor and not only whose or of what kind another actor is, nor where something was."""
    tokens, head = reading.tokens, mention.head
    if reading.is_quoted(mention.first):
        return False
    relation = "nmod:poss" if tokens.labels[head] == "nmod:poss" else tokens.relation(head)
    if relation in ("nmod:poss", "compound", "amod") and mention.form != "adjective":
        return reading.entity_at(tokens.heads[head]) is None
    return not (relation in ("obl", "nmod") and case_of(tokens, head) in ("in", "at", "from", "near", "into"))


def _fits(reading: Reading, i: int, one: Entity, noun: Counted, words: Words) -> bool:
    """Whether an actor may be one of those counted: by gender, by office, by every other word before the noun."""
    if noun.gender and one.gender and noun.gender != one.gender:
        return False
    tokens, lemma = reading.tokens, reading.tokens.lemmas[i].lower()
    held = _role(one)
    if noun.fits in ("office", "held") and held:
        offices = words.standing.get(lemma, frozenset()) | {lemma}
        if "*" not in offices and not held & offices:
            return False
    before = [j for j in tokens.subtree(i) if j < i and tokens.tags[j] in ("ADJ", "NOUN", "PROPN", "VERB")]
    said = {tokens.words[j].lower() for j in before} - words.counted_qualities - {"both", "two"}
    return said <= held if noun.of == "person" else not said


def _role(one: Entity) -> frozenset[str]:
    """The words of somebody's office, each in the singular too: "Foreign ministers Ivanov and Albright"."""
    told = (one.role or "").lower().replace("-", " ").split()
    return frozenset([*told, *(word.removesuffix("s") for word in told)])


def _all_fit(reading: Reading, i: int, those: Sequence[int], noun: Counted, words: Words) -> bool:
    return all(_fits(reading, i, reading.entities[e], noun, words) for e in those)
