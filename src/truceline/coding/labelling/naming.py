"""Labels that no list of loaded words knows: what somebody is called by a verb that does nothing but call names."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table
from truceline.coding.labelling.calling import called_so, calling
from truceline.coding.labelling.records import label_of
from truceline.coding.labelling.targets import said_of
from truceline.coding.labelling.words import carries, loaded
from truceline.knowledge.words import load_words
from truceline.model.findings import Findings
from truceline.model.reading import Reading
from truceline.model.speech import Label

CALLED = ("person", "armed_group", "political_group", "umbrella", "organisation", "group_unnamed", "government", "state")

BYSTANDERS = ("group_unnamed", "CVL")
"""Kind and sector of people whom only a loaded word labels: "called the stranded travellers guests" tells how they are held."""

THINGS = ("it", "this", "that", "what", "which")
"""Pronouns that mostly stand for a deed or a text, not for a side."""


def named_openly(reading: Reading, words: Table, noun: int) -> bool:
    """Whether an actor is called what a noun says by a verb that only calls names: "branded the general a [pyromaniac]"."""
    verb = calling(reading, words, noun)
    if verb is None or ("verb-open", reading.tokens.lemmas[verb]) not in words:
        return False
    whom = called_so(reading.tokens, verb, noun)
    owned = any(j in reading.tokens.subtree(noun) for j in whom)  # "called Chad's “reckless” moves a threat"
    thing = not whom or owned or reading.tokens.lemmas[whom[0]].lower() in THINGS or reading.tokens.labels[verb] == "acl:relcl"
    return not thing and any(
        entity.kind in CALLED and (entity.kind, entity.sector) != BYSTANDERS for entity in said_of(reading, words, noun) or ()
    )


def called_openly(reading: Reading, words: Table, noun: int) -> bool:
    """Whether a noun that no list knows is what somebody is called: a word for people ("a director") is praise or an office."""
    tokens = reading.tokens
    forms = (tokens.lemmas[noun].lower(), tokens.words[noun].lower())
    plain = any(form in load_words().nouns for form in forms) or carries(reading, words, noun) or ("neutral", forms[0]) in words
    placed = tokens.relation(noun) in ("xcomp", "obl", "obj", "ccomp")
    return placed and not plain and all(tokens.lemmas[c] == "as" for c in tokens.below(noun, "case", "mark"))


def named(reading: Reading, found: Findings, words: Table, i: int) -> Iterator[Label]:
    """ "branded him a pyromaniac", "called the front a foreign implant"; a plain word for people ("a general") is no label."""
    tokens = reading.tokens
    if tokens.tags[i] != "NOUN" or not called_openly(reading, words, i) or not named_openly(reading, words, i):
        return
    first = min((j for j in tokens.below(i, "amod", "compound") if j < i), default=i)
    on = tuple(entity.id for entity in said_of(reading, words, i) or () if entity.kind in CALLED)
    of = [j for j in tokens.below(i, "nmod") if j > i and cased(tokens, j, "of") and not tokens.below(j, "acl", "appos")]
    evidence = reading.words(first, max((tokens.extent(j)[1] for j in of[:1]), default=i + 1))  # "a [son of a warlord]"
    class_ = next(iter(loaded(reading, words, first, i + 1)), "conduct")
    yield label_of(reading, found, words, i, on, evidence.text, class_, evidence)
