"""The words said around an aside: a clause before it, the rest of it behind, or the subject of a quote that follows."""

from __future__ import annotations

from truceline.coding.attribution.asides import JOINING, NAMING, OPENING_MARKS, Aside, aside_of, is_finite
from truceline.coding.attribution.attributed import Range
from truceline.coding.attribution.cues import CueWord
from truceline.coding.attribution.no_asides import introduces, only_opens
from truceline.coding.attribution.pieces import CONTRAST, trim
from truceline.model.reading import Reading, Tokens


def words_around(reading: Reading, aside: Aside) -> tuple[Range, ...]:
    """The words said before and after an aside; none where neither is a clause."""
    tokens = reading.tokens
    left = trim(tokens, aside.clause[0], aside.first)
    right = trim(tokens, aside.last, aside.clause[1]) if aside.last < aside.clause[1] else None
    if left is not None and right is not None and tokens.lemmas[left[1] - 1].lower() in JOINING:
        left = None
    if left is not None and (introduces(tokens, left) or _tells_how(tokens, left[0], aside)):
        left = None
    if right is not None and not _goes_on(tokens, right[0], inverted=aside.inverted):
        right = None
    if left is not None and right is None and only_opens(tokens, left):
        left = None
    if left is None:
        return (right,) if right is not None and is_finite(tokens, right) else ()
    whole = is_finite(tokens, left) or (right is not None and is_finite(tokens, right)) or aside.inverted
    whole = whole or (left[0] > 0 and tokens.words[left[0] - 1] in OPENING_MARKS)
    return ((left,) if right is None else (left, right)) if whole else ()


def _tells_how(tokens: Tokens, first: int, aside: Aside) -> bool:
    """Whether words before an aside open with a participle of its verb: "[Using the radio], he railed against ..."."""
    participle = tokens.tags[first] == "VERB" and tokens.relation(first) == "advcl" and tokens.words[first].endswith("ing")
    return participle and tokens.heads[first] in range(aside.first, aside.last)


def subject_of_quote(reading: Reading, cue: CueWord, quote: int) -> tuple[Range, ...]:
    """The subject before an aside of whose verb a quote behind it begins: "[No name], he said, “hides what it is”"."""
    tokens = reading.tokens
    aside = aside_of(reading, cue) if tokens.tags[quote] in ("VERB", "AUX") and tokens.words[quote].islower() else None
    if aside is None or aside.last + 2 < quote or quote < aside.last or tokens.words[quote].endswith("ing"):
        return ()
    left = trim(tokens, aside.clause[0], aside.first)
    bare = left is not None and not is_finite(tokens, left) and tokens.tags[left[0]] in (*NAMING, "DET", "ADJ")
    marked = left is not None and left[0] > 0 and tokens.words[left[0] - 1] in OPENING_MARKS
    return (left,) if left is not None and bare and not marked else ()


def _goes_on(tokens: Tokens, first: int, *, inverted: bool) -> bool:
    """Whether words after an aside belong to what is said, and are neither the writer's own nor more about the speaker."""
    contrast = tokens.lemmas[first].lower() in CONTRAST and tokens.words[first - 1] not in OPENING_MARKS
    even = first + 1 < len(tokens) and tokens.words[first].lower() in ("even", "also", "then", "once", "again")
    word = tokens.words[first + even].lower()
    subject = tokens.relation(first) in ("csubj", "nsubj", "compound", "amod")  # "While it rains, she said, [leaving] is hard"
    if contrast or (word.endswith("ing") and word != "including" and not subject):
        return False
    goes_on = tokens.tags[first] in ("VERB", "AUX", "ADV", "PART") or tokens.words[first].lower() == "including"
    return not inverted or goes_on or tokens.words[first - 1] == ":"
