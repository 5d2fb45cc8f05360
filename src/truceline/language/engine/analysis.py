"""What the model says about words: one type of plain columns. How they are made stands in `model`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the model says about W words: columns of equal length W, plain Python values.

    `heads` are word indexes, -1 for the root; every sentence has exactly one root and no head lies outside the sentence.
    `names`, `mentions`, `sources`, `cues` and `contents` are BIO tags: "O", "B-PER", ... for names (PER ORG LOC NORP DATE
    MONEY MISC) and mentions (PER ORG LOC, common nouns and pronouns included); "O", "B", "I" for the roles. Sure columns are
    the probability, 0 to 1 with four decimals, of the tag given to the word before spans were repaired.
    """

    sentence_ends: tuple[bool, ...]
    tags: tuple[str, ...]
    fine_tags: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]
    lemmas: tuple[str, ...]
    names: tuple[str, ...]
    mentions: tuple[str, ...]
    sources: tuple[str, ...]
    cues: tuple[str, ...]
    contents: tuple[str, ...]
    name_sure: tuple[float, ...]
    mention_sure: tuple[float, ...]
    source_sure: tuple[float, ...]
    cue_sure: tuple[float, ...]
    content_sure: tuple[float, ...]


COLUMNS: tuple[str, ...] = tuple(Analysis.__dataclass_fields__)
