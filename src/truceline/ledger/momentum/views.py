"""M5: what speakers say of the course of the process: distinct speakers per direction, one vote each, split by side."""

from __future__ import annotations

from collections import Counter

from truceline.ledger.dates import order_of
from truceline.ledger.momentum.component import Component, Frame, sign
from truceline.ledger.people import everybody, joined
from truceline.ledger.wording import DIRECTION, counted, reporter
from truceline.model.records import Record

POINTS = {"improving": 1, "positive": 1, "deteriorating": -1, "stalled": -1, "negative": -1, "unchanged": 0, "continuing": 0}
COURSE = ("processes", "talks", "agreements")


def views(frame: Frame) -> Component:
    """Judgements on talks, agreements or the process; those on an actor, or on one's own side, are not votes."""
    book, people = frame.book, everybody(frame.book)
    usable = [record for record in book.records("assessments") if _is_vote(frame, record)]
    inside, undated = frame.split(usable)
    inside = tuple(sorted(inside, key=lambda record: order_of(book, record, frame.when(record))))
    directions: dict[str, list[str]] = {}
    parts: dict[str, Counter[str]] = {}
    sides: set[str] = set()
    by_direction: dict[str, set[str]] = {}
    votes: dict[str, int] = {}
    for record in inside:
        for key, name, part, side in _voters(frame, record):
            direction = str(record.finding["direction"])
            if name not in directions.setdefault(direction, []):
                directions[direction].append(name)
                parts.setdefault(part, Counter())[direction] += 1
            sides.add(side)
            by_direction.setdefault(direction, set()).add(side)
            votes[key] = POINTS[direction] or votes.get(key, 0)
    negative, positive = (sum(1 for vote in votes.values() if vote == wanted) for wanted in (-1, 1))
    value = {
        "speakers": directions,
        "votes_for_worse": negative,
        "votes_for_better": positive,
        "by_part": {part: dict(counter) for part, counter in sorted(parts.items())},
        "undated": len(undated),
    }
    shown = [
        f"{DIRECTION[direction]} according to {joined(names)} ({counted(len(by_direction[direction]), 'side')})"
        for direction, names in directions.items()
    ]
    named = sorted(people.side_name(side).removeprefix("outlet:") for side in sides)
    sentence = "; ".join(shown) or "no judgement on the course"
    return Component(
        "M5", "assessments", sign(positive - negative), sentence, value, inside, frame.sources(inside), tuple(named), undated
    )


def who_claims(frame: Frame, component: Component, direction: int) -> str:
    """The sides behind the votes for worse (-1) or better (1), as words."""
    people = everybody(frame.book)
    sides = [
        side
        for record in component.records
        if POINTS[str(record.finding["direction"])] == direction
        for _, _, _, side in _voters(frame, record)
    ]
    return joined(sorted({people.side_name(side).removeprefix("outlet:") for side in sides}))


def _is_vote(frame: Frame, record: Record) -> bool:
    judged, voice = frame.book.first(record, "object"), frame.book.voice(record)
    if record.finding["self"] or (judged is not None and judged.kind not in COURSE):
        return False
    return voice is None or voice.finding["polarity"] == "affirmed"


def _voters(frame: Frame, record: Record) -> list[tuple[str, str, str, str]]:
    """Who votes: a key, a name, the part in the process, the side; the outlet when it judges in its own voice."""
    book, people = frame.book, everybody(frame.book)
    voice = book.voice(record)
    actors = book.named(record, "by") or (book.named(voice, "speakers") if voice is not None else ())
    if not actors:
        outlet = f"outlet:{book.source_of[record.article]}"
        return [(outlet, reporter(book, record), "media", outlet)]
    return [(book.cluster(actor), people.name(actor), people.part(actor), people.side(actor)) for actor in actors]
