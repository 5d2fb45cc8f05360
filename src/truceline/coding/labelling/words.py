"""How far the words of a label reach: a quoted description, what hyphens join. On whom they are put is elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from truceline.coding.grammar.edges import behind_joints
from truceline.coding.grammar.words import Table
from truceline.knowledge.words import load_words
from truceline.model.layers import Quote
from truceline.model.reading import Reading

LONGEST = 10
"""Words of a quoted description that is still a label and not a quoted sentence."""


@dataclass(frozen=True, slots=True)
class Described:
    """A description between quotation marks: its words, without what a clause adds, and their noun."""

    first: int
    last: int
    noun: int


def quoted_descriptions(reading: Reading) -> Iterator[Described]:
    """Quoted noun phrases without a sentence: “[a gang of terrorists]”, “[Tehran's foreign legion]”, "[looters] who ran"."""
    for quote in reading.quotes:
        told = _description(reading, quote)
        if told is not None:
            yield told


def _description(reading: Reading, quote: Quote) -> Described | None:
    tokens = reading.tokens
    first, last = tokens.within(quote.span.start, quote.span.end)
    while first < last and tokens.tags[last - 1] == "PUNCT":
        last -= 1
    if not 0 < last - first <= LONGEST:
        return None
    heads = [i for i in range(first, last) if not first <= tokens.heads[i] < last and tokens.tags[i] != "PUNCT"]
    if len(heads) != 1:
        return None
    noun = heads[0]
    clause = [i for i in range(noun + 1, last) if tokens.labels[i] in ("acl:relcl", "acl")]
    if clause:
        last = min(k for i in clause for k in tokens.subtree(i) if k > noun)
    plain = tokens.tags[noun] == "NOUN" or (tokens.tags[noun] == "PROPN" and tokens.words[noun].islower())
    if not plain or any(tokens.tags[i] in ("VERB", "AUX") and tokens.relation(i) != "amod" for i in range(first, last)):
        return None
    if any(tokens.below(j, "det") for j in tokens.below(noun, "conj") if j < last):
        return None  # "terrorists and the opposition" are two
    return Described(behind_joints(tokens, first, noun, "det"), last, noun)


def loaded(reading: Reading, words: Table, first: int, last: int) -> tuple[str, ...]:
    """The classes that the loaded words of a range give, in order of the words: ("backing", "conduct")."""
    given = []
    for i in range(first, last):
        if is_backing(reading, words, i):
            given.append("backing")
            continue
        for role in ("noun", "modifier", "creed", "creed-noun"):
            told = words.get((role, reading.tokens.lemmas[i].lower())) or words.get((role, reading.tokens.words[i].lower()))
            if told:
                given.append(told[0])
                break
    return tuple(given)


def opens_noun(reading: Reading, words: Table, i: int) -> bool:
    """Whether a loaded noun makes one word with the loaded noun behind it: "[coup] plotters", "[terror] gangsters"."""
    tokens = reading.tokens
    head = tokens.heads[i]
    if tokens.labels[i] != "compound" or tokens.tags[i] != "NOUN" or head != i + 1:
        return False
    return all((role, tokens.lemmas[j].lower()) in words for role, j in (("modifier", i), ("noun", head)))


def carries(reading: Reading, words: Table, noun: int) -> bool:
    """Whether a noun can stand for those who are called something: a gang, a partner, a trafficker, a loaded noun itself."""
    forms = (reading.tokens.lemmas[noun].lower(), reading.tokens.words[noun].lower())
    listed = any((role, form) in words for role in ("people", "noun", "noun-with") for form in forms)
    return listed or any(form in load_words().nouns for form in forms)


def belongs_before(reading: Reading, first: int, i: int) -> bool:
    """Whether the word before is part of the backer's name: "[al] Qaeda-linked"."""
    tokens = reading.tokens
    if any(name.first < first < name.last for name in reading.names):
        return True
    return tokens.heads[first - 1] in (first, i) and tokens.tags[first - 1] in ("PROPN", "ADJ")


def is_backing(reading: Reading, words: Table, i: int) -> bool:
    """Whether a word after a hyphen tells of backing: "Saudi-[backed]"; some tell so only after a name."""
    tokens = reading.tokens
    first = hyphenated(reading, i)
    keys = {tokens.lemmas[i], tokens.words[i].lower()}
    inside = reading.sentences[tokens.sentence[first]].first < first
    named = tokens.words[first][0].isupper() and (tokens.tags[first] == "PROPN" or (inside and tokens.tags[first] == "ADJ"))
    return first < i and any(("backing", key) in words or (named and ("backing-named", key) in words) for key in keys)


def hyphenated(reading: Reading, i: int) -> int:
    """The first token of a word that hyphens join: "[al-Qaeda-]linked", "[self-]proclaimed"."""
    tokens, first = reading.tokens, i
    while first >= 2 and tokens.words[first - 1] == "-" and tokens.ends[first - 2] == tokens.starts[first - 1]:
        first -= 2
    while first > 0 and tokens.ends[first - 1] == tokens.starts[first] and (
        tokens.words[first] == "." or tokens.words[first - 1].endswith(".")
    ):
        first -= 1  # "[C.I.A.-]backed", whose letters are words of their own
    return first
