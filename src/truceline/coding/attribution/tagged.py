"""What the trained tagger adds to the rules: the words of a known cue whose tree broke, and a source that the tree misread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from truceline.coding.attribution.attributed import Range
from truceline.coding.attribution.cues import CueWord
from truceline.coding.attribution.link import Linked, Part
from truceline.coding.attribution.misplaced import on_the_matter
from truceline.coding.attribution.pieces import trim, without_that
from truceline.coding.grammar.time_links import head_token
from truceline.model.reading import Reading, Tokens

SAYING = frozenset({"speech", "assertion", "attitude", "denial", "confirmation"})
SURE = 0.5
"""How sure the tagger must be of words before they count without a tree."""
NO_DOUBT = 0.85
"""How sure it must be of source and words that count against the tree."""
SHORTEST = 3
LONG = 6
_NEAR = 2
_SUBJECT = 7

Links = Mapping[int, Linked]
"""Attributions of the tagger by each token of their cue."""


def by_cue(links: Sequence[Linked]) -> Links:
    """The attributions of the tagger by the tokens of their cues."""
    return {i: one for one in links if one.cue is not None for i in range(one.cue.first, one.cue.last)}


def clause_seen(reading: Reading, cue: CueWord, links: Links, heads: frozenset[int]) -> tuple[Range, ...]:
    """The clauses that the tagger gives to a cue for which the tree shows none: one with a verb and a subject."""
    tokens = reading.tokens
    linked = links.get(cue.head)
    if linked is None or cue.word != "verb" or cue.deed != "done" or not set(cue.uses) & SAYING:
        return ()
    if linked.cue is not None and any(i in heads and i != cue.head for i in range(linked.cue.first, linked.cue.last)):
        return ()
    found = []
    for part in linked.contents:
        trimmed = trim(tokens, part.first, part.last)
        same = tokens.sentence[part.first] == tokens.sentence[cue.head]
        if trimmed is None or not same or part.confidence < SURE:
            continue
        if not (_is_clause(tokens, *trimmed) or _plain(reading, cue, linked, part)):
            continue
        if on_the_matter(tokens, cue.head, head_token(tokens, *trimmed)):
            continue
        if cue.head not in range(*trimmed) and not _opens_question(tokens, trimmed[0]):
            found.append(without_that(tokens, trimmed))
    return tuple(found)


def apart(
    reading: Reading, cue: CueWord, ranges: tuple[Range, ...], links: Links, heads: frozenset[int]
) -> tuple[Range, ...]:
    """A clause without what the tagger gives to another cue: "said he was sure, [but added: ...]"; else its own.

    `ranges` come from the tree, which now and then strings two reports together or hangs the first on the second.
    """
    own = links.get(cue.head)
    if own is None or not own.contents or not ranges or cue.word != "verb":
        return ranges
    first, last = ranges[0][0], ranges[-1][1]
    tokens = reading.tokens
    own_verbs = {i for i in tokens.below(cue.head, "ccomp") if first <= i < last}  # "adds [that towns expect to see raids]"
    free = (i for i in heads if tokens.relation(i) not in ("acl", "amod") and i not in own_verbs)
    beside = [one for i in free if (one := links.get(i)) is not None]
    others = [p for one in beside if one is not own for p in one.contents if first <= p.first and p.last <= last]
    if not others:
        return ranges
    if not any(p.first < last and first < p.last for p in own.contents):
        whole = any(p.last - p.first > (last - first) / 2 for p in others)
        return (clause_seen(reading, cue, links, heads) or ranges) if whole else ranges
    end = max(p.last for p in own.contents)
    starts = abs(min(p.first for p in own.contents) - first) <= _NEAR
    if not starts or not any(p.first >= end for p in others):
        return ranges
    kept = [trimmed for a, b in ranges if a < end and (trimmed := trim(tokens, a, min(b, end))) is not None]
    return tuple(kept) or ranges


def _is_clause(tokens: Tokens, first: int, last: int) -> bool:
    head = head_token(tokens, first, last)
    subject = bool(tokens.below(head, "nsubj", "csubj", "expl"))
    return last - first >= SHORTEST and subject and tokens.lemmas[first].lower() != "to"


def _plain(reading: Reading, cue: CueWord, linked: Linked, part: Part) -> bool:
    """Whether source, cue and a long clause follow each other and the tagger has no doubt, whatever the tree."""
    tokens, source = reading.tokens, linked.source
    if source is None or "speech" not in cue.uses or min(source.confidence, part.confidence) < NO_DOUBT:
        return False
    at_once = part.first == cue.last and (tokens.lemmas[cue.head] in ("say", "add") or _opens_finite(tokens, part))
    begins = tokens.words[part.first].lower() == "that" or at_once
    return source.last <= cue.first and begins and part.last - part.first >= LONG


def _opens_finite(tokens: Tokens, part: Part) -> bool:
    """Whether words open with a short subject and its auxiliary: "stressed [its preference is] for talks"."""
    for i in range(part.first, min(part.last, part.first + _SUBJECT)):
        if tokens.tags[i] in ("AUX", "VERB"):
            return i > part.first and tokens.tags[i] == "AUX"
        if tokens.lemmas[i].lower() in ("to", "as", "that", "which", "who", "if", "when", ","):
            return False
    return False


def _opens_question(tokens: Tokens, first: int) -> bool:
    """Whether words begin as a question that is only told of: "asked [whether] it would leave"."""
    return tokens.lemmas[first].lower() in ("whether", "if", "why", "how", "what", "who")


def source_seen(reading: Reading, cue: CueWord, source: int | None, links: Links) -> int | None:
    """The source of a cue by the tagger where that by the tree stands in no source that the tagger knows of."""
    linked = links.get(cue.head)
    if linked is None or linked.source is None or cue.word != "verb":
        return source
    if source is not None and any(role.role == "source" and role.first <= source < role.last for role in reading.roles):
        return source
    tokens = reading.tokens
    if source is None and linked.source.head in tokens.below(cue.head, "nsubj:pass"):
        return None  # "they were told that ..."
    if "naming" in cue.uses and tokens.labels[cue.head] == "acl" and not tokens.words[cue.head].lower().endswith("ing"):
        return source  # "the rebels, branded by [Chad] as bandits, ..."
    twice = linked.source.head in tokens.below(cue.head, "nsubj")
    if source is not None and tokens.relation(cue.head) != "acl" and not twice:
        return source
    near = tokens.sentence[linked.source.head] == tokens.sentence[cue.head]
    return linked.source.head if near and linked.source.confidence >= SURE else source
