"""A time expression as the grammar finds it, before its side (past or future) and its anchor are settled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from truceline.model.values import TimeKind, TimeModifier

Anchoring = Literal["published", "previous", "day", "next", "none"]


@dataclass(frozen=True, slots=True)
class Draft:
    """Offsets, kind, what the words alone say (`form`, EDTF), and how the rest is to be decided.

    rule    a finished rule, or one whose side is open: "year:?", "weekday:MO:?", "weekend:?", "ahead:P2W"
            ("in two weeks": a date when the verb is future, else a length)
    anchor  "published", "previous" (an expression named before), "day" (the day of a time of day), "next" (the
            expression right after it, "two days after Friday"), "none"
    side    what the expression itself says of its side ("last", "next")
    """

    start: int
    end: int
    kind: TimeKind
    form: str | None = None
    rule: str | None = None
    anchor: Anchoring = "none"
    side: Literal["past", "future"] | None = None
    modifier: TimeModifier | None = None


def plain_draft(match: re.Match[str], kind: TimeKind, rule: str | None, anchor: Anchoring = "published") -> Draft:
    """A draft without a form of its own: all words of a match, with a rule that counts from an anchor."""
    return Draft(match.start(), match.end(), kind, None, rule, anchor if rule else "none")
