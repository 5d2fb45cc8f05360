"""The whole sentence around a piece of evidence, for readers. Records keep offsets; this shows what stands around them."""

from __future__ import annotations

import re

END = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])|\n+")
NOT_END = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|St|Gov|Sen|Rep|Prof|No|U\.S|U\.N|[A-Z])\.[\"”’')\]]*\s+$")
LONGEST = 600


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence (or the sentences) that hold `start` to `end` begin and end; at most about 600 characters more.

    >>> sentence_around("He left. The truce holds. She stayed.", 13, 18)
    (9, 25)
    """
    first, last = max(0, start - LONGEST), min(len(text), end + LONGEST)
    begin = first
    for stop in END.finditer(text, first, start + 1):
        if stop.end() <= start and not NOT_END.search(text[first : stop.end()]):
            begin = stop.end()
    finish = last
    for stop in END.finditer(text, max(start, end - 1), last):
        if not NOT_END.search(text[start : stop.end()]):
            finish = stop.start() if "\n" in stop.group() and stop.group().strip() == "" else stop.end()
            break
    while begin < start and text[begin].isspace():
        begin += 1
    while finish > end and text[finish - 1].isspace():
        finish -= 1
    return begin, finish
