"""Words around people that say which of them are meant by where they are: "Farmers [in Uri]", "[displaced] Malians"."""

from __future__ import annotations

from truceline.knowledge.words import ActorNoun
from truceline.language.known.actor_countries import PLACING
from truceline.language.names.metonyms import leading_conjunct
from truceline.model.layers import Name
from truceline.model.reading import Tokens


def place_before_verb(
    tokens: Tokens, i: int, last: int, noun: ActorNoun, named: dict[int, Name], *, plural: bool
) -> int | None:
    """The end of the place between people and the verb they are subject of, whatever the parse: "Farmers [in Uri] told us"."""
    place = named.get(last + 1) if last + 1 < len(tokens) and tokens.words[last].lower() in PLACING else None
    if place is None or place.type not in ("LOC", "ORG") or place.first != last + 1 or place.last >= len(tokens):
        return None
    top = leading_conjunct(tokens, i)
    verb = tokens.heads[top]
    many = noun.stands_for == "group" and noun.kind == "group_unnamed" and noun.sector in (None, "CVL", "REF") and plural
    people = many or (noun.stands_for == "person" and noun.tie in (None, "member_of", "official_of"))
    new = tokens.tags[tokens.extent(i)[0]] != "DET" or tokens.words[tokens.extent(i)[0]].lower() in ("a", "an", "some")
    closed = tokens.tags[place.last] in ("VERB", "AUX") or (place.last < verb and tokens.words[place.last] in ("and", ","))
    return place.last if people and new and closed and tokens.labels[top] == "nsubj" and verb >= place.last else None


def people_where(tokens: Tokens, name: Name, head: int) -> int:
    """The end of where people live who are no one country's: "Muslims [around the world]", "Christians [in Iraq]"."""
    for i in tokens.below(head, "nmod"):
        low, high = tokens.extent(i)
        if low == name.last and tokens.words[low].lower() in PLACING and high - low <= 4:
            return high
    return name.last


def told_which(tokens: Tokens, name: Name, head: int) -> int:
    """Where the words begin that say which of a people are meant: "[displaced] Georgians"."""
    first = name.first
    while first and tokens.relation(first - 1) == "amod" and tokens.heads[first - 1] == head:
        first -= 1
        if first > 1 and tokens.words[first - 1] in "-‐‑" and tokens.ends[first - 2] == tokens.starts[first - 1]:
            first -= 2  # "[knife-wielding] Georgians"
    opened = first and first < name.first and tokens.words[first - 1].lower() == "the"
    return first - 1 if opened else first
