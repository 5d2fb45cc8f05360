"""The profile over windows: components, their change, the label, the label without each source, and how sources changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from truceline.ledger.book import Book
from truceline.ledger.dates import ANY_YEAR, Window, days, window
from truceline.ledger.momentum.ceasefire import ceasefire
from truceline.ledger.momentum.component import Component, Frame
from truceline.ledger.momentum.conduct import conduct
from truceline.ledger.momentum.participation import participation
from truceline.ledger.momentum.promises import promises
from truceline.ledger.momentum.stage import stage
from truceline.ledger.momentum.trend import WORDS, label
from truceline.ledger.momentum.views import views, who_claims
from truceline.ledger.rows import Answer, row
from truceline.ledger.wording import counted
from truceline.model.records import Record

PARTS: tuple[Callable[[Frame], Component], ...] = (conduct, participation, promises, ceasefire, views, stage)
LENGTHS = (7, 30)


@dataclass(frozen=True, eq=False)
class Profile:
    """One window: its components, those of the window before, the label with its reason, and what the label hangs on."""

    length: int
    window: Window
    year_known: bool
    components: tuple[Component, ...]
    before: tuple[Component, ...]
    label: str
    reason: str
    records: tuple[Record, ...]
    sources: tuple[str, ...]
    sides: tuple[str, ...]
    claim: str | None
    without: tuple[tuple[str, str], ...]
    new_sources: tuple[str, ...]
    lost_sources: tuple[str, ...]

    @property
    def undated(self) -> tuple[Record, ...]:
        """What would count if it had a date, each record once."""
        return tuple({record.uid: record for part in self.components for record in part.undated}.values())

    @property
    def sentence(self) -> str:
        """The label as it must be printed: with sources, sides and, where the label cannot be given, the claim."""
        tally = f"{counted(len(self.sources), 'source')}, {counted(len(self.sides), 'side')}"
        return f"{WORDS[self.label]} ({tally})" + (f"; {self.claim}" if self.claim else "")


def profile(book: Book, length: int, *, now: date | None = None) -> Profile | None:
    """The profile of the window of so many days that ends on `now` (default: the last day of publication).

    None when no record of the book has a date of any kind. Where no text has a publication date, days and months without a
    year are compared as if of one year, and `year_known` is False.
    """
    year = None if any(book.article(record).published for record in book.kept) else ANY_YEAR
    end = now or _last_day(book, year)
    if end is None:
        return None
    days_in = window(end, length)
    frame, earlier = Frame(book, days_in, year), Frame(book, days_in.before, year)
    parts = tuple(part(frame) for part in PARTS)
    before = tuple(part(earlier) for part in PARTS)
    records, sources, sides = _counted(parts)
    name, reason = _label(parts)
    others = (
        tuple(
            (source, _label(tuple(part(Frame(book.without_source(source), days_in, year)) for part in PARTS))[0])
            for source in sources
        )
        if len(sources) > 1
        else tuple((source, "insufficient_evidence") for source in sources)
    )
    old = _counted(before)[1]
    return Profile(
        length,
        days_in,
        year is None,
        parts,
        before,
        name,
        reason,
        records,
        sources,
        sides,
        _claim(frame, parts),
        others,
        tuple(s for s in sources if s not in old),
        tuple(s for s in old if s not in sources),
    )


def momentum(book: Book, *, lengths: Sequence[int] = LENGTHS, now: date | None = None) -> Answer:
    """Question 7: whether the process gets worse, according to whom, and which conduct supports it; one profile per window."""
    profiles = [found for length in lengths if (found := profile(book, length, now=now)) is not None]
    title = "Whether the process gets better or worse, according to whom, and what conduct supports it"
    if not profiles:
        return Answer("momentum", title, (), ("Nothing here has a date; no window can be drawn.",), {"windows": []})
    rows = []
    for one in profiles[-1:]:
        for part in one.components:
            rows += [row(book, record, facts={"component": part.id, "part": part.name}) for record in part.records]
            rows += [row(book, record, facts={"component": part.id, "part": "counted apart"}) for record in part.apart]
        rows += [row(book, record, facts={"component": None, "part": "undated"}) for record in one.undated]
    widest = profiles[-1]
    notes = [f"{counted(len(widest.undated), 'record')} could not be dated; counted in no window and listed last."]
    if not widest.year_known:
        notes.append("No text has a publication date; days and months are compared as if of one year.")
    notes.append("The rule is untested with researchers; it weighs nothing and hides nothing.")
    return Answer("momentum", title, tuple(rows), tuple(notes), {"windows": [as_facts(one) for one in profiles]})


def as_facts(one: Profile) -> dict[str, Any]:
    """A profile as plain values."""
    first, last = (day.isoformat() for day in (one.window.first, one.window.last))
    if not one.year_known:
        first, last = f"XXXX{first[4:]}", f"XXXX{last[4:]}"
    return {
        "days": one.length,
        "first": first,
        "last": last,
        "label": one.label,
        "reason": one.reason,
        "sentence": one.sentence,
        "claim": one.claim,
        "records": len(one.records),
        "sources": list(one.sources),
        "sides": list(one.sides),
        "without_source": [{"source": source, "label": name} for source, name in one.without],
        "new_sources": list(one.new_sources),
        "lost_sources": list(one.lost_sources),
        "undated": len(one.undated),
        "components": [
            {
                "id": part.id,
                "name": part.name,
                "sign": part.sign,
                "sentence": part.sentence,
                "value": dict(part.value),
                "records": len(part.records),
                "sources": len(part.sources),
                "sides": list(part.sides),
                "before": {"sign": old.sign, "sentence": old.sentence, "records": len(old.records), "value": dict(old.value)},
                "change": change(part, old),
            }
            for part, old in zip(one.components, one.before, strict=True)
        ],
    }


def change(part: Component, before: Component) -> str:
    """How a component differs from the window before, in words."""
    if not before.records:
        return "nothing in the window before"
    key = {
        "M1": "mean",
        "M2": "net",
        "M3": "claimed_unmet",
        "M4": "violation_claims",
        "M5": "votes_for_worse",
        "M6": "highest",
    }[part.id]
    old, new = before.value[key], part.value[key]
    return f"{key.replace('_', ' ')} as before ({new})" if old == new else f"{key.replace('_', ' ')} {old} before, {new} now"


def _label(parts: Sequence[Component]) -> tuple[str, str]:
    records, sources, _ = _counted(parts)
    return label({part.id: part.sign for part in parts}, records=len(records), sources=len(sources))


def _counted(parts: Iterable[Component]) -> tuple[tuple[Record, ...], tuple[str, ...], tuple[str, ...]]:
    records = {record.uid: record for part in parts for record in part.records}
    sources = tuple(sorted({source for part in parts for source in part.sources}))
    return tuple(records.values()), sources, tuple(sorted({side for part in parts for side in part.sides}))


def _claim(frame: Frame, parts: Sequence[Component]) -> str | None:
    """What is claimed of the course, shown beside the label."""
    votes = parts[4]
    if not votes.sign:
        return None
    return f"claimed {'deteriorating' if votes.sign < 0 else 'improving'} by {who_claims(frame, votes, votes.sign)}"


def _last_day(book: Book, year: int | None) -> date | None:
    values = {
        (book.article(record).published or (book.article(record).published_window if year else None)) for record in book.kept
    }
    known = [last for value in values if value and (last := days(value, year)[1]) is not None]
    return max(known, default=None)
