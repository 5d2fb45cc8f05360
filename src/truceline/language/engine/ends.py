"""Where sentences end by the model's scores, with quotation marks kept with what they quote; where a cut window ends."""

from __future__ import annotations

from collections.abc import Sequence

_OPENING = frozenset("“‘([{«") | {"``"}
_CLOSING = frozenset("”)]}»") | {"''"}


def quotes_kept(words: Sequence[str], must: list[bool], model: list[bool]) -> list[bool]:
    """Sentence ends of the model, but none just before a closing mark and none just after an opening one.

    A straight quotation mark closes when an odd number of them stands since the last certain break.
    """
    ends = [a or b for a, b in zip(must, model, strict=True)]
    open_quote = False
    for place, word in enumerate(words):
        closes = word in _CLOSING or (word == '"' and open_quote)
        if word == '"':
            open_quote = not open_quote
        if closes and place and ends[place - 1] and not must[place - 1]:
            ends[place - 1], ends[place] = False, True
        elif (word in _OPENING or (word == '"' and open_quote)) and not must[place]:
            ends[place] = False
        if must[place]:
            open_quote = False
    return ends


def soft_end(ends: list[bool], words: Sequence[str]) -> int:
    """How many words of a window cut by the limit are kept: up to its last sentence end, else its last comma, else all."""
    count = len(words)
    for marks, least in ((None, count // 4), ((";", ":", ","), count // 2)):
        for place in range(count - 2, least - 1, -1):
            if (ends[place] if marks is None else words[place] in marks) and place >= 0:
                return place + 1
    return count
