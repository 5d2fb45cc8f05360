"""Where a noun phrase begins and ends: with modifiers, complements and relative clause. No identity."""

from __future__ import annotations

from truceline.knowledge.words import Words
from truceline.language.actor_codes import noun_of
from truceline.language.asked import is_asked
from truceline.model.reading import Tokens

_COMPLEMENTS = frozenset(
    {"of", "from", "in", "for", "at", "near", "inside", "outside", "within", "on", "with", "across", "around"}
)
_STOPS = frozenset({",", ";", ":", "–", "—", "-", "‐", "‑", "(", ")", "“", "”", '"', "...", "…", "*", "|", "/"})
_RIGHT = frozenset({"nmod", "acl"})


def extent(tokens: Tokens, i: int, start: int, words: Words) -> tuple[int, int]:
    """First word and word after the last of the noun phrase with head `i`, with modifiers, complements and relative clause.

    Appositions, coordinated phrases and whatever follows a comma or dash stay outside.
    """
    inside = set(tokens.subtree(i))
    first = _left_end(tokens, i, start, inside)
    last = i + 1
    noun = noun_of([word.lower() for word in tokens.words[start : i + 1]], words)
    serves = noun is not None and noun.stands_for == "person" and noun.tie == "official_of"
    for j in (j for j in tokens.children[i] if j > i):
        close = tokens.relation(j) == "amod" and tokens.below(j, "nmod", "obl")
        if not (tokens.relation(j) in _RIGHT or close) or tokens.labels[j] == "nmod:poss":
            break
        low, high = tokens.extent(j)
        if tokens.relation(j) == "acl" and tokens.words[low].lower() in ("to", "not") and is_asked(tokens, i, words):
            break
        if tokens.words[low].lower() == "that" and tokens.tags[low] == "SCONJ":  # what they say, not which they are
            break
        if tokens.words[low].lower() == "on" and tokens.tags[j] == "PROPN":  # a day
            break
        joining = tokens.words[low].lower()
        joined = joining in _COMPLEMENTS or ((serves or tokens.lemmas[i].lower() == "party") and joining == "to")
        if low != last or (tokens.relation(j) == "nmod" and not joined):
            break
        charged = tokens.heads[i] < i and tokens.words[low].lower() == "of"
        if charged and ("charge", tokens.lemmas[tokens.heads[i]].lower()) in words.seats:
            break
        last = high
    if last == i + 1:
        last = _relative(tokens, last)
    last = next((k for k in range(i + 1, last) if tokens.words[k] in _STOPS and _apart(tokens, k)), last)
    while last > i + 1 and tokens.tags[last - 1] in ("PUNCT", "CCONJ", "ADP"):
        last -= 1
    opened = any(tokens.words[k] in "'‘" for k in range(first, i))
    if opened and last < len(tokens) and tokens.words[last] in "'’" and tokens.words[last - 1] not in "'’":
        last += 1
    one_of_many = _any_of_them(tokens, first, start) and noun is not None and noun.tie != "spokesperson_of"
    private = noun is not None and noun.stands_for == "person" and (noun.tie in (None, "member_of") or one_of_many)
    return first, last if private else _without_venue(tokens, i, last)


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
        if tag in ("ADP", "SCONJ", "AUX") or (tag == "VERB" and tokens.relation(j) not in ("amod", "compound", "acl")):
            break
        if tag == "PUNCT" and (word in _STOPS or word in '“”"') and _apart(tokens, j):
            break
        clausal = tokens.relation(j) in ("nsubj", "cc", "mark", "advcl", "parataxis") and tag not in ("DET", "ADJ")
        if clausal and not (tag == "CCONJ" and tokens.tags[j - 1] == "ADJ" == tokens.tags[j + 1]):
            break
        first = j
    while first < start and (
        tokens.tags[first] in ("CCONJ", "ADP", "ADV")
        or tokens.words[first].lower() in ("least", "most")
        or (tokens.tags[first] == "PUNCT" and tokens.words[first] not in "'‘")
    ):
        first += 1
    return first


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


def _relative(tokens: Tokens, after: int) -> int:
    """The end of a relative clause that follows at once but was attached elsewhere: "governments that back them"."""
    if after + 1 >= len(tokens) or tokens.words[after].lower() not in ("that", "who", "which") or tokens.tags[after] != "PRON":
        return after
    verb = tokens.heads[after]
    if verb <= after or tokens.relation(after) != "nsubj" or verb - after > 4:
        return after
    last = verb + 1
    for j in tokens.children[verb]:
        if j > verb and tokens.relation(j) in ("obj", "obl", "compound", "advmod", "iobj"):
            low, high = tokens.extent(j)
            if low != last:
                break
            last = high
    return last
