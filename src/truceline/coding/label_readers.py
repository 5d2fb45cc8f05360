"""Readers of labels: loaded modifiers and nouns, backing, quoted descriptions; each gives what is called, on whom, in which words."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.label_records import label_of, marks_around
from truceline.coding.label_targets import (
    GROUPS,
    calling,
    name_behind,
    named_beside,
    said_of,
    targets,
)
from truceline.coding.label_words import Described, belongs_before, carries, hyphenated, is_backing, loaded
from truceline.coding.words import Table
from truceline.model.findings import Findings, Label
from truceline.model.reading import Reading


def described(reading: Reading, found: Findings, words: Table, told: Described) -> Iterator[Label]:
    """A quoted description: "calls the movement '[a gang of terrorists]'", "the army, '[Museveni's butchers]', had strayed".

    Without a loaded word it is a label only where somebody is called so.
    """
    tokens = reading.tokens
    noun = told.noun
    if ("state", tokens.lemmas[noun].lower()) in words or not carries(reading, words, noun):
        return
    given = loaded(reading, words, told.first, told.last)
    others = said_of(reading, words, noun)
    if others is None or not (given or others):
        return
    on = tuple(entity.id for entity in others) or targets(reading, words, noun)
    whole = reading.words(told.first, told.last)
    owned = any(tokens.labels[j] == "nmod:poss" for j in tokens.below(noun, "nmod"))
    class_ = given[0] if given else "backing" if owned else "conduct"
    yield label_of(reading, found, words, noun, on, whole.text, class_, whole, distancing=True)


def modifier(reading: Reading, found: Findings, words: Table, i: int) -> Iterator[Label]:
    """ "terrorist groups", "the puppet government", "'good opposition members'"."""
    tokens = reading.tokens
    first = hyphenated(reading, i)
    lemma, printed = tokens.lemmas[i].lower(), "".join(tokens.words[first : i + 1]).lower()
    scare = marks_around(reading, i)
    roles = ("modifier", "scare") if scare is not None else ("modifier",)
    given = next((words[role, word] for role in roles for word in (lemma, printed) if (role, word) in words), None)
    creed = given is None
    given = given or words.get(("creed", lemma))
    if given is None or tokens.relation(i) not in ("amod", "compound", "nmod", "flat") or tokens.below(i, "case"):
        return
    noun = tokens.heads[i]
    ruling = words.get(("state", tokens.lemmas[i].lower()))
    ahead = name_behind(reading, i) if not ruling else None
    on = targets(reading, words, i if ruling else noun) if tokens.tags[noun] in ("NOUN", "PROPN") else ()
    on = (ahead.id,) if ahead is not None else on
    if creed and not _is_creed_of(reading, i, on):
        return
    if scare is not None:
        yield label_of(reading, found, words, noun, on, scare.text, given[0], scare, distancing=True)
        return
    if ruling:
        if not _of_things(reading, words, i):
            yield label_of(reading, found, words, noun, on, tokens.words[i], given[0], reading.words(i, i + 1))
        return
    backing = [j for j in tokens.below(noun, "amod", "compound") if is_backing(reading, words, j)]
    if backing and not named_beside(reading, noun) and calling(reading, words, noun) is None:
        whole = reading.words(min(hyphenated(reading, backing[0]), first), noun + 1)
        yield label_of(reading, found, words, noun, on, whole.text, given[0], whole)
        return
    evidence = reading.words(min(first, noun), max(i, noun) + 1)
    yield label_of(reading, found, words, noun, on, reading.words(first, i + 1).text, given[0], evidence)


def _is_creed_of(reading: Reading, i: int, on: tuple[str, ...]) -> bool:
    """Whether a word that may just name a movement ("Islamist fighters", "Communist negotiators") is put on a named group.

    On those who have no other name, and on persons, it tells who they are.
    """
    word = reading.tokens.lemmas[i].lower()
    named = [
        entity for entity in reading.entities
        if entity.id in on and entity.named and entity.kind in GROUPS and word not in entity.name.lower()
    ]
    return 0 < len(named) == len(on)


def noun(reading: Reading, found: Findings, words: Table, i: int) -> Iterator[Label]:
    """ "the terrorists", "branded them terrorists", "the Syrian regime"."""
    tokens = reading.tokens
    given = words.get(("noun", tokens.lemmas[i].lower())) or words.get(("noun", tokens.words[i].lower()))
    armed = i > 0 and (("gang", tokens.lemmas[i - 1].lower()) in words or ("gang", tokens.words[i - 1].lower()) in words)
    given = given or (words.get(("noun-with", tokens.lemmas[i].lower())) if armed else None)
    creed = None if given else words.get(("creed-noun", tokens.lemmas[i].lower()))
    given = given or creed
    title = tokens.labels[i] == "nmod:desc" and tokens.tags[tokens.heads[i]] == "PROPN"
    if not given or tokens.tags[i] not in ("NOUN", "PROPN", "ADJ"):
        return
    if (tokens.relation(i) in ("compound", "amod") or tokens.labels[i] == "nmod:desc") and not title:
        return
    if ("state", tokens.lemmas[i].lower()) in words and _of_things(reading, words, i):
        return
    on = targets(reading, words, i)
    if on and not (creed and not _is_creed_of(reading, i, on)):
        first = min((j for j in tokens.below(i, "det")), default=i)
        scare = marks_around(reading, i)
        distancing = scare is not None and scare.text == tokens.words[i]
        evidence = reading.words(first if i - first <= 2 else i - 1 if armed else i, i + 1)
        called = reading.words(i - 1 if armed else hyphenated(reading, i), i + 1).text
        yield label_of(reading, found, words, i, on, called, given[0], evidence, distancing=distancing)


def _of_things(reading: Reading, words: Table, i: int) -> bool:
    """Whether a word means a set of rules and no rulers: "the sanctions regime", "a regime of silence"."""
    tokens = reading.tokens
    beside = [*tokens.below(i, "compound", "amod", "nmod"), *([tokens.heads[i]] if tokens.relation(i) == "compound" else [])]
    return any(("thing", tokens.lemmas[j].lower()) in words for j in beside)


def backing(reading: Reading, found: Findings, words: Table, i: int) -> Iterator[Label]:
    """ "Saudi-backed": the words before the hyphen are the backer's."""
    tokens = reading.tokens
    first = hyphenated(reading, i)
    if tokens.heads[i] < 0 or not is_backing(reading, words, i):
        return
    noun = tokens.heads[i]
    worse = [j for j in tokens.below(noun, "amod", "compound") if ("modifier", tokens.lemmas[j].lower()) in words]
    if worse and not named_beside(reading, noun):
        return
    while first > 0 and belongs_before(reading, first, i):
        first -= 1
    ahead = name_behind(reading, i)
    on = (ahead.id,) if ahead is not None else targets(reading, words, noun)
    if on:
        evidence = reading.words(first, i + 1)
        yield label_of(reading, found, words, noun, on, evidence.text, "backing", evidence)


def backed_by(reading: Reading, found: Findings, words: Table, i: int) -> Iterator[Label]:
    """ "militias backed by Iran": a bare participle with a named backer."""
    tokens = reading.tokens
    if ("backing-by", tokens.lemmas[i]) not in words or tokens.labels[i] != "acl" or tokens.heads[i] < 0:
        return
    if tokens.below(i, "compound:prt", "advmod"):
        return
    backers = [j for j in tokens.below(i, "obl") if any(tokens.lemmas[c] == "by" for c in tokens.below(j, "case"))]
    backers = [j for j in backers if (entity := reading.entity_at(j)) is not None and entity.named]
    on = targets(reading, words, tokens.heads[i])
    if backers and on:
        last = max(j for j in tokens.subtree(backers[0]) if tokens.tags[j] in ("PROPN", "NOUN")) + 1
        evidence = reading.words(i, last)
        yield label_of(reading, found, words, tokens.heads[i], on, evidence.text, "backing", evidence)
