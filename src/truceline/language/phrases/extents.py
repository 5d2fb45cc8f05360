"""Where a noun phrase begins and ends: with modifiers, complements and relative clause. No identity."""

from __future__ import annotations

from truceline.knowledge.words import Words
from truceline.language.known.actor_nouns import noun_of
from truceline.language.names.metonyms import case_of, cleft
from truceline.language.phrases.asked import is_asked
from truceline.model.reading import Tokens

_COMPLEMENTS = frozenset(
    {"of", "from", "in", "for", "at", "near", "inside", "outside", "within", "on", "with", "across", "around"}
)
_STOPS = frozenset({",", ";", ":", "–", "—", "-", "‐", "‑", "(", ")", "“", "”", '"', "...", "…", "*", "|", "/"})
_RIGHT = frozenset({"nmod", "acl"})
_TAKEN_FROM = frozenset(
    {"recall", "withdraw", "pull", "remove", "evacuate", "expel", "bring", "call", "free", "drive"}
    | {"bar", "ban", "exclude", "prevent", "keep", "stop", "dissuade", "discourage", "separate", "oust", "eject"}
)
"""Verbs after whose object "from" tells where from: "recalled its negotiators [from Havana]"."""
_TELLING = 6
"""Words from which on a relative clause tells something of those meant and no longer says which they are."""


def extent(tokens: Tokens, i: int, start: int, words: Words) -> tuple[int, int]:
    """First word and word after the last of the noun phrase with head `i`, with modifiers, complements and relative clause.

    Appositions, coordinated phrases and whatever follows a comma or dash stay outside.
    """
    inside = set(tokens.subtree(i))
    first = _left_end(tokens, i, start, inside)
    last = i + 1
    noun = noun_of([word.lower() for word in tokens.words[start : i + 1]], words)
    to = noun is not None and ((noun.stands_for == "person" and noun.tie == "official_of") or noun.stands_for == "side")
    for j in (j for j in tokens.children[i] if j > i):
        close = tokens.relation(j) == "amod" and tokens.below(j, "nmod", "obl")
        if not (tokens.relation(j) in _RIGHT or close) or tokens.labels[j] == "nmod:poss":
            break
        low, high = tokens.extent(j)
        if tokens.relation(j) == "acl" and tokens.words[low].lower() in ("to", "not") and (
            is_asked(tokens, i, words) or tokens.relation(tokens.heads[i]) == "nmod" or case_of(tokens, i) == "of"
        ):
            break
        if noun is not None and tokens.relation(j) == "acl" and _told_besides(tokens, i, j, words):
            break
        if cleft(tokens, i) == j:  # "it is the army that broke it"
            break
        if tokens.words[low].lower() == "that" and tokens.tags[low] == "SCONJ":  # what they say, not which they are
            break
        if tokens.words[low].lower() == "on" and tokens.tags[j] == "PROPN":  # a day
            break
        joining = tokens.words[low].lower()
        joined = joining in _COMPLEMENTS or (to and joining == "to")
        if low != last or (tokens.relation(j) == "nmod" and not joined):
            break
        if joining == "from" and tokens.relation(i) == "obj" and tokens.lemmas[tokens.heads[i]].lower() in _TAKEN_FROM:
            break
        charged = tokens.heads[i] < i and tokens.words[low].lower() == "of"
        if charged and ("charge", tokens.lemmas[tokens.heads[i]].lower()) in words.seats:
            break
        last = _before_telling(tokens, i, j, high, words)
        if last < high:
            break
    if last == i + 1 and cleft(tokens, i) is None:
        last = _relative(tokens, i, last, words)
    last = next((k for k in range(i + 1, last) if tokens.words[k] in _STOPS and _stops(tokens, k, last)), last)
    while last > i + 1 and tokens.tags[last - 1] in ("PUNCT", "CCONJ", "ADP") and tokens.labels[last - 1] != "compound:prt":
        last -= 1
    opened = any(tokens.words[k] in "'‘" for k in range(first, i))
    if opened and last < len(tokens) and tokens.words[last] in "'’" and tokens.words[last - 1] not in "'’":
        last += 1
    one_of_many = _any_of_them(tokens, first, start) and noun is not None and noun.tie != "spokesperson_of"
    private = noun is not None and noun.stands_for == "person" and (noun.tie in (None, "member_of") or one_of_many)
    return first, last if private else _without_venue(tokens, i, last)


def _told_besides(tokens: Tokens, i: int, j: int, words: Words) -> bool:
    """Whether a clause tells something of those a noun means and does not say which: "residents [reached by telephone]".

    Who backs or leads them says which they are.
    """
    low, high = tokens.extent(j)
    if tokens.labels[j] != "acl:relcl":
        others = (tokens.words[tokens.extent(k)[0]].lower() == "by" for k in tokens.below(j, "obl"))
        return low == j and any(others) and tokens.words[j].lower() not in words.joined
    return (high - low >= _TELLING and not is_asked(tokens, i, words)) or _of_one(tokens, i, j)


def _before_telling(tokens: Tokens, i: int, j: int, high: int, words: Words) -> int:
    """The end of a complement, before a long clause inside it: "the head of a chamber [that has long called them bandits]"."""
    inside = (k for k in tokens.subtree(j) if k > j and tokens.labels[k] == "acl:relcl" and tokens.relation(j) == "nmod")
    ends = (tokens.extent(k) for k in inside)
    telling = [low for low, end in ends if end == high and end - low >= _TELLING and low > i + 1]
    return min(telling) if telling and not is_asked(tokens, i, words) else high


def _of_one(tokens: Tokens, i: int, verb: int) -> bool:
    """Whether a relative clause speaks of one thing and the noun before it of many: "a truce with groups [that was broken]"."""
    many = tokens.words[i].lower() != tokens.lemmas[i].lower() and tokens.words[i].endswith("s")
    return many and any(tokens.words[k].lower() in ("is", "was", "has") for k in (verb, *tokens.below(verb, "aux", "cop")))


def _any_of_them(tokens: Tokens, first: int, start: int) -> bool:
    """Whether a phrase brings in somebody new, so that the place says who: "a commander in Arauca", "diplomats in Vienna"."""
    return first == start or tokens.words[first].lower() in ("a", "an", "one", "some", "several", "two", "three", "many")


def _left_end(tokens: Tokens, i: int, start: int, inside: set[int]) -> int:
    """Where a noun phrase begins: over determiner, modifiers and possessors to the left of its noun."""
    first = start
    for j in range(start - 1, -1, -1):
        tag, word = tokens.tags[j], tokens.words[j]
        if j not in inside or tokens.sentence[j] != tokens.sentence[i]:
            break
        if tag == "ADP" and _within_name(tokens, i, j):
            continue
        if tag in ("ADP", "SCONJ", "AUX") or (tag == "VERB" and tokens.relation(j) not in ("amod", "compound", "acl")):
            break
        if _between_modifiers(tokens, i, j):
            first = j
            continue
        if tag == "PUNCT" and (word in _STOPS or word in '“”"') and _apart(tokens, j):
            break
        clausal = tokens.relation(j) in ("nsubj", "cc", "mark", "advcl", "parataxis") and tag not in ("DET", "ADJ")
        clausal = clausal and not (tokens.words[j + 1] in "-‐‑" and not _apart(tokens, j + 1))  # "the [UN]-backed government"
        if clausal and not (tag == "CCONJ" and tokens.tags[j - 1] == "ADJ" == tokens.tags[j + 1]):
            break
        first = j
    while first < start and (
        tokens.tags[first] in ("CCONJ", "ADP", "ADV")
        or tokens.words[first].lower() in ("least", "most", "not", "nor")
        or (tokens.tags[first] == "PUNCT" and tokens.words[first] not in "'‘")
    ):
        first += 1
    return first


def _within_name(tokens: Tokens, i: int, j: int) -> bool:
    """Whether a preposition is inside a name that stands before a noun: "a senior Bank [of] Korea official"."""
    inner = tokens.heads[j]
    top = tokens.heads[inner]
    proper = tokens.tags[inner] == "PROPN" and tokens.relation(inner) == "nmod" and 0 <= top < j < inner < i
    return proper and tokens.relation(top) == "compound" and tokens.heads[top] == i


def _stops(tokens: Tokens, k: int, last: int) -> bool:
    """Whether a mark ends a phrase: no comma in a row of names that ends inside it, "elders from Gulu[,] Lira and Pader"."""
    row = tokens.words[k] == "," and tokens.tags[k - 1] == tokens.tags[k + 1] == "PROPN"
    inside = row and tokens.relation(tokens.heads[k]) == "conj" and tokens.heads[k] < last
    return _apart(tokens, k) and not (inside and any(tokens.tags[j] == "CCONJ" for j in range(k, last)))


def _between_modifiers(tokens: Tokens, i: int, j: int) -> bool:
    """Whether "and" or a comma joins words that all tell whose the many are: "[government and] opposition negotiators"."""
    many = tokens.words[i].lower() != tokens.lemmas[i].lower()
    if not many or j < 1 or not (tokens.tags[j] == "CCONJ" or tokens.words[j] == ","):
        return False
    tags = ("ADJ", "PROPN") if tokens.words[j] == "," else ("ADJ", "PROPN", "NOUN")
    return all(tokens.tags[k] in tags and _modifies(tokens, i, k) for k in (j - 1, j + 1))


def _modifies(tokens: Tokens, i: int, k: int) -> bool:
    while tokens.relation(k) == "conj" and tokens.heads[k] >= 0:
        k = tokens.heads[k]
    return tokens.relation(k) in ("compound", "amod") and tokens.heads[k] == i


def _apart(tokens: Tokens, k: int) -> bool:
    """Whether a mark stands apart: a comma always, a hyphen only with space around it."""
    return tokens.words[k] not in "-‐‑" or (k > 0 and tokens.ends[k - 1] < tokens.starts[k])


def _without_venue(tokens: Tokens, i: int, last: int) -> int:
    """The end of a phrase without "in Geneva" after a group: where it meets says nothing of what it is."""
    for j in tokens.below(i, "nmod"):
        low, high = tokens.extent(j)
        if (
            j > i
            and high == last
            and low > i
            and tokens.words[low].lower() == "in"
            and tokens.tags[j] == "PROPN"
            and high - low <= 4
        ):
            return low
    return last


def _relative(tokens: Tokens, i: int, after: int, words: Words) -> int:
    """The end of a relative clause that follows at once but was attached elsewhere: "governments that back them".

    A long one only tells of them, unless they are asked for something and it says who shall do it.
    """
    if after + 1 >= len(tokens) or tokens.words[after].lower() not in ("that", "who", "which") or tokens.tags[after] != "PRON":
        return after
    verb = tokens.heads[after]
    if verb <= after or tokens.relation(after) != "nsubj" or verb - after > 4 or _of_one(tokens, i, verb):
        return after
    last = verb + 1
    for j in tokens.children[verb]:
        wanting = tokens.relation(j) == "xcomp" and last == verb + 1  # "who tried [to mediate]", not "that back them [to sign]"
        if j > verb and (wanting or tokens.relation(j) in ("obj", "obl", "compound", "advmod", "iobj")):
            low, high = tokens.extent(j)
            if low != last:
                break
            last = high
    return last if last - after < _TELLING or is_asked(tokens, i, words) else after
