"""Readers of labels before a noun: "terrorist groups", "the radical Islamist movement Hamas". Loaded nouns are elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.grammar.words import Table
from truceline.coding.labelling.calling import calling
from truceline.coding.labelling.pointing import called_it, group_meant, points_back
from truceline.coding.labelling.records import label_of, marks_around
from truceline.coding.labelling.states import is_ruler, of_things
from truceline.coding.labelling.targets import is_creed_of, name_behind, named_beside, said_of, targets
from truceline.coding.labelling.words import carries, hyphenated, is_backing, opens_noun
from truceline.model.findings import Findings
from truceline.model.reading import Reading
from truceline.model.speech import Label

BEFORE = ("amod", "compound", "nmod", "flat")


def modifier(reading: Reading, found: Findings, words: Table, i: int) -> Iterator[Label]:
    """ "terrorist groups", "the puppet government", "'good opposition members'"; several words of one creed are one label."""
    tokens = reading.tokens
    scare = marks_around(reading, i)
    given, creed = _meaning(reading, words, i, scared=scare is not None)
    ahead = name_behind(reading, i) if given is not None and tokens.tags[i] in ("NOUN", "ADJ") else None
    if ahead is not None and tokens.relation(i) not in BEFORE and not (creed and not is_creed_of(reading, i, (ahead.id,))):
        evidence = reading.words(hyphenated(reading, i), i + 1)  # "the powerful [ultraconservative] Ahrar al-Sham"
        yield label_of(reading, found, words, i, (ahead.id,), evidence.text, given or "ideology", evidence)
        return
    if _in_compound(reading, i) or given is None or tokens.relation(i) not in BEFORE or tokens.below(i, "case"):
        return
    noun, ruling = tokens.heads[i], is_ruler(reading, words, i)
    if opens_noun(reading, words, i):
        return
    of_ruler = is_ruler(reading, words, noun) and i < noun and tokens.tags[noun] == "NOUN"
    if tokens.tags[noun] not in ("NOUN", "PROPN") or of_ruler or ("neutral", tokens.lemmas[noun].lower()) in words:
        return
    row = _row(reading, words, i) if given == "ideology" and scare is None else [i]
    if row[0] != i:
        return
    creed = all(_meaning(reading, words, j, scared=False)[1] for j in row) if len(row) > 1 else creed
    on = _put_on(reading, found, words, row[-1], ruling=ruling)
    if creed and not is_creed_of(reading, row[-1], on):
        return
    first, last = hyphenated(reading, i), row[-1] + 1
    if scare is not None:
        yield label_of(reading, found, words, noun, on, scare.text, given, scare, distancing=True)
    elif ruling:
        if not of_things(reading, words, i):
            yield label_of(reading, found, words, noun, on, tokens.words[i], given, reading.words(i, i + 1))
    elif backing := _backing_beside(reading, words, noun):
        whole = reading.words(min(hyphenated(reading, backing[0]), first), noun + 1)
        yield label_of(reading, found, words, noun, on, whole.text, given, whole)
    else:
        evidence = reading.words(min(first, noun), max(last, noun + 1))
        yield label_of(reading, found, words, noun, on, reading.words(first, last).text, given, evidence)


def _in_compound(reading: Reading, i: int) -> bool:
    """Whether a hyphen joins a word to the loaded noun behind it: "[narco]-terrorists"."""
    tokens = reading.tokens
    return i + 1 < len(tokens) and tokens.words[i + 1] == "-" and tokens.ends[i] == tokens.starts[i + 1]


def _meaning(reading: Reading, words: Table, i: int, *, scared: bool) -> tuple[str | None, bool]:
    """The class that a word before a noun gives, and whether it may just name a movement."""
    tokens = reading.tokens
    printed = "".join(tokens.words[hyphenated(reading, i) : i + 1]).lower()
    for role in ("modifier", "scare", "creed") if scared else ("modifier", "creed"):
        for word in (tokens.lemmas[i].lower(), printed):
            if (role, word) in words:
                return words[role, word][0], role == "creed"
    return None, False


def _row(reading: Reading, words: Table, i: int) -> list[int]:
    """The words of creed before one noun that stand together: "radical Islamist", "ultra-hardline Islamist"."""
    tokens = reading.tokens
    alike = [
        j for j in tokens.below(tokens.heads[i], *BEFORE) if _meaning(reading, words, j, scared=False)[0] == "ideology"
    ]
    row = [i]
    while (after := next((j for j in alike if j > row[-1] and hyphenated(reading, j) == row[-1] + 1), None)) is not None:
        row.append(after)
    while (before := next((j for j in alike if j == hyphenated(reading, row[0]) - 1), None)) is not None:
        row.insert(0, before)
    return row


def _put_on(reading: Reading, found: Findings, words: Table, i: int, *, ruling: bool) -> tuple[str, ...]:
    """On whom a word before a noun is put: the name behind it, else whom its noun means, even if that only points back."""
    noun = reading.tokens.heads[i]
    if ruling:
        return targets(reading, words, i)
    ahead = name_behind(reading, i)
    if ahead is not None:
        return (ahead.id,)
    if (it := called_it(reading, found, words, noun)) is not None:
        return (it.id,)
    nobody = reading.entity_at(noun) is None and reading.tokens.tags[noun] == "NOUN" and not carries(reading, words, noun)
    on = () if nobody and not said_of(reading, words, noun) else targets(reading, words, noun)
    whole = "body" in words.get(("people", reading.tokens.words[noun].lower()), ())
    meant = group_meant(reading, found, words, noun) if whole and points_back(reading, words, noun) else None
    return on if meant is None else (meant.id,)


def _backing_beside(reading: Reading, words: Table, noun: int) -> list[int]:
    """Words of backing that stand with a loaded word before a noun without a name: "a Guinean-sponsored terrorist outfit"."""
    if named_beside(reading, noun) or calling(reading, words, noun) is not None:
        return []
    return [j for j in reading.tokens.below(noun, "amod", "compound") if is_backing(reading, words, j)]
