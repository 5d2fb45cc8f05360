"""Evidence marked in a text: overlapping spans become segments that do not overlap; escaping comes first, marks after.

Lives here: `segments` and `marked_html`. Not here: what is evidence for what.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a text and the records whose evidence covers it; none for plain text."""

    text: str
    ids: tuple[str, ...] = ()


def segments(text: str, spans: Iterable[tuple[int, int, str]], start: int = 0, end: int | None = None) -> list[Segment]:
    """The part of a text from `start` to `end` cut wherever a span (start, end, id) begins or ends.

    >>> [(piece.text, piece.ids) for piece in segments("The truce holds", [(4, 9, "a"), (4, 15, "b")])]
    [('The ', ()), ('truce', ('a', 'b')), (' holds', ('b',))]
    """
    stop = len(text) if end is None else end
    inside = sorted((max(a, start), min(b, stop), name) for a, b, name in spans if a < stop and b > start)
    cuts = sorted({start, stop, *(a for a, _, _ in inside), *(b for _, b, _ in inside)})
    found: list[Segment] = []
    active: list[tuple[int, int, str]] = []
    pending = iter(inside)
    following = next(pending, None)
    for here, there in itertools.pairwise(cuts):
        while following is not None and following[0] <= here:
            active.append(following)
            following = next(pending, None)
        active = [span for span in active if span[1] > here]
        found.append(Segment(text[here:there], tuple(sorted({name for _, _, name in active}))))
    return found


def marked_html(pieces: Iterable[Segment], titles: dict[str, str] | None = None) -> str:
    """Segments as HTML: everything escaped, evidence in `<mark>` with the records it belongs to."""
    names = titles or {}
    out = []
    for piece in pieces:
        words = escape(piece.text, quote=True)
        if piece.ids:
            title = escape("; ".join(names.get(name, name) for name in piece.ids), quote=True)
            records = escape(" ".join(piece.ids), quote=True)
            words = f'<mark data-records="{records}" title="{title}">{words}</mark>'
        out.append(words)
    return "".join(out)
