"""Names that may stand for an actor, with what belongs to them: "the Americans", "Mali's" of its government, "the Ghanaian"."""

from __future__ import annotations

from collections.abc import Sequence

from truceline.knowledge.catalogue import KnownActor
from truceline.knowledge.words import Words
from truceline.language.datelines import dateline_of
from truceline.language.known.known_names import KnownNames
from truceline.language.names.metonyms import head_of, stands_for_actor
from truceline.language.names.whereabouts import people_where, told_which
from truceline.language.phrases.acts import acts, speaks_through
from truceline.language.phrases.asked import is_asked
from truceline.language.phrases.phrase import Phrase
from truceline.model.layers import Name
from truceline.model.reading import Reading, Tokens

_SINGLE_BODIES = frozenset({"igo", "ngo", "organisation", "government", "state"})
"""Kinds of known actors that are one body however their name ends: the United Nations."""


def named_phrase(reading: Reading, name: Name, index: KnownNames, words: Words) -> Phrase | None:
    """A name as a candidate; None when it stands for a place, a day or a sum, or only modifies a title."""
    tokens = reading.tokens
    if name.type in ("DATE", "MONEY", "MISC"):
        return None
    known = index.actors.get(name.actor) if name.actor else None
    head = head_of(tokens, name.first, name.last)
    if _in_dateline(reading, name) or _before_title(tokens, name, words):
        return None
    first = name.first
    if first and tokens.words[first - 1].lower() == "the" and tokens.sentence[first - 1] == tokens.sentence[first]:
        first -= 1
    if name.type == "LOC":
        return _of_place(reading, name, known, head, first, words)
    if name.type == "NORP":
        return _of_people(reading, name, known, head, first, index)
    plural = name.type == "ORG" and _names_many(tokens.words[name.first : name.last], known)
    before = len(tokens.words[head]) > 1 and tokens.relation(head) == "compound"
    speaks_on_paper = before and speaks_through(tokens, tokens.heads[head], words)
    acting = speaks_on_paper or acts(tokens, head)
    first = name.first if name.type == "PER" else first
    return Phrase(first, name.last, head, "name", name, known, plural=plural, acts=acting)


def _of_place(
    reading: Reading, name: Name, known: KnownActor | None, head: int, first: int, words: Words
) -> Phrase | None:
    """A known place that stands for its government: "Paris said"; an adjective of the state in "Mali's government"."""
    if known is None:
        return None
    tokens = reading.tokens
    spelled = " ".join(tokens.words[name.first : name.last])
    city = known.kind != "state" or spelled.casefold() in {seat.casefold() for seat in known.seats}
    if not stands_for_actor(reading, name, words, city=city) and not is_asked(tokens, head, words):
        return None
    if known.kind == "state" and _owns_government(tokens, name, head, words):
        return Phrase(name.first, name.last, head, "adjective", name, known, acts=False)
    adjectival = tokens.relation(head) in ("compound", "amod")
    return Phrase(first if not adjectival else name.first, name.last, head, "name", name, known)


def _of_people(
    reading: Reading, name: Name, known: KnownActor | None, head: int, first: int, index: KnownNames
) -> Phrase | None:
    """ "Russian" before a noun is an adjective of the state; "the Americans" is a name for it."""
    tokens = reading.tokens
    modifies = (
        tokens.relation(head) in ("amod", "compound", "nmod")
        and tokens.heads[head] >= name.last
        and not tokens.below(head, "case")
    )
    state = _nationality(tokens, name, known, index) if first < name.first and not modifies else None
    if state is not None and acts(tokens, head):
        return Phrase(first, name.last, head, "nominal", known=state, gender="m" if _ends_in_man(tokens, name) else None)
    if modifies or (tokens.tags[head] == "ADJ" and tokens.relation(head) not in ("nsubj", "obj", "obl")):
        return Phrase(name.first, name.last, head, "adjective", name, known, acts=False) if known is not None else None
    opens = told_which(tokens, name, head)
    if known is not None and known.kind == "state" and (first == name.first or opens < name.first):
        known = None
    first = min(first, opens)
    if tokens.words[head].endswith("s") or tokens.words[first].lower() == "the":
        last = name.last if known is not None else people_where(tokens, name, head)
        return Phrase(first, last, head, "name", name, known, plural=True, acts=acts(tokens, head))
    return None


def _nationality(tokens: Tokens, name: Name, known: KnownActor | None, index: KnownNames) -> KnownActor | None:
    """The state whose citizen one person is called: "the Ghanaian", "the Frenchman"; None for "the French", "the Ghanaians"."""
    word = tokens.words[name.first].lower()
    if name.last - name.first > 1 or tokens.words[name.last : name.last + 1] in (("-",), ("‑",)):
        return None
    if _ends_in_man(tokens, name) or word.endswith("woman"):
        stem = tokens.words[name.first][: -5 if word.endswith("woman") else -3]
        hits = [hit for hit in index.find([stem]) if hit.actor.kind == "state"]
        return hits[0].actor if hits else None
    many = word.endswith(("s", "sh", "ch", "ese")) or any(
        tokens.lemmas[k].lower() in ("be", "have", "do") and tokens.words[k].lower() in ("are", "were", "have", "do")
        for k in (tokens.heads[name.first], *tokens.below(max(tokens.heads[name.first], 0), "aux"))
        if k >= 0
    )
    return known if known is not None and known.kind == "state" and not many else None


def _ends_in_man(tokens: Tokens, name: Name) -> bool:
    word = tokens.words[name.last - 1].lower()
    return word.endswith("man") and not word.endswith(("woman", "german", "roman", "oman", "ottoman"))


def _names_many(spelled: Sequence[str], known: KnownActor | None) -> bool:
    """Whether the name of a group is a plural: "Tigers", "Ulster Unionists", not "Hamas", "Centre for Rights"."""
    if known is not None and known.kind in _SINGLE_BODIES:
        return False
    end = next((k for k, word in enumerate(spelled) if k and word in ("of", "for", "in", "on", "to")), len(spelled))
    word = spelled[end - 1]
    if not word.endswith("s") or word.endswith("ss") or not word[0].isupper():
        return False
    return len(spelled) > 1 or known is None or word[:-1] in (*known.names, *known.weak)


def _owns_government(tokens: Tokens, name: Name, head: int, words: Words) -> bool:
    """Whether a state only says whose government is meant: "Mali's government" is the Malian government."""
    governor = tokens.heads[head]
    if tokens.relation(head) != "nmod" or governor < name.last or tokens.words[name.last] not in ("'s", "’s"):
        return False
    noun = words.nouns.get(tokens.words[governor].lower())
    return noun is not None and noun.kind == "government" and noun.word == "government"


def _in_dateline(reading: Reading, name: Name) -> bool:
    """Whether a name is that of the agency in a dateline: "JUBA (Agency) -"."""
    line = dateline_of(reading, name.first)
    return line is not None and name.first in line.agency


def _before_title(tokens: Tokens, name: Name, words: Words) -> bool:
    """Whether a single word tagged as a person only modifies a title: "Tigrayan" in "Tigrayan leader Debretsion"."""
    if name.type != "PER" or name.last - name.first > 1 or name.actor or name.last + 1 >= len(tokens):
        return False
    noun = words.nouns.get(tokens.words[name.last].lower())
    return (
        noun is not None
        and noun.stands_for == "person"
        and tokens.tags[name.last] != "VERB"
        and tokens.tags[name.last + 1] == "PROPN"
        and tokens.heads[name.first] >= name.last
    )
