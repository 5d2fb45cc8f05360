"""M1: quad counts and mean PLOVER score of de-duplicated asserted events in the window between actors of the process."""

from __future__ import annotations

from collections import Counter

from truceline.ledger.momentum.component import Component, Frame, sign
from truceline.ledger.people import actors_in, everybody, joined
from truceline.ledger.wording import counted
from truceline.model.records import Record

QUADS = ("verbal cooperation", "material cooperation", "verbal conflict", "material conflict")


def conduct(frame: Frame) -> Component:
    """A mean with n, never a sum; no self claims, no future. What one party claims of another is counted apart, by claimant."""
    book, scores = frame.book, frame.book.scores
    asserted = [event for event in book.records("events") if _counts(frame, event)]
    inside, undated = frame.split(asserted)
    inside = _once(frame, inside)
    apart = tuple(event for event in inside if _about_another(frame, event))
    plain = tuple(event for event in inside if event not in apart)
    points = [scores.score(event.finding["type"], event.finding["mode"]) for event in plain]
    quads = Counter(scores.quad(event.finding["type"]) for event in plain)
    mean = round(sum(points) / len(points), 2) if points else None
    claimed: dict[str, list[float]] = {}
    for event in apart:
        claimed.setdefault(_claimants(frame, event), []).append(scores.score(event.finding["type"], event.finding["mode"]))
    value = {
        "mean": mean,
        "n": len(points),
        "quads": {quad: quads[quad] for quad in QUADS},
        "claimed_about_others": {
            who: {"n": len(some), "mean": round(sum(some) / len(some), 2)} for who, some in sorted(claimed.items())
        },
        "undated": len(undated),
    }
    tally = ", ".join(f"{quads[quad]} {quad}" for quad in QUADS if quads[quad])
    sentence = f"mean PLOVER score {mean:+.2f} over {counted(len(points), 'event')} ({tally})" if points else "no dated events"
    if claimed:
        sentence += "; counted apart: " + ", ".join(
            f"{counted(len(some), 'event')} claimed by {who} of others" for who, some in sorted(claimed.items())
        )
    return Component(
        "M1", "conduct", sign(mean or 0), sentence, value, plain, frame.sources(plain), undated=undated, apart=apart
    )


def _counts(frame: Frame, event: Record) -> bool:
    """Whether an event is asserted, not inside a denial, and between actors of the process."""
    book, people = frame.book, everybody(frame.book)
    voice = book.voice(event)
    if event.finding["factuality"]["class"] != "asserted" or (voice is not None and voice.finding["polarity"] != "affirmed"):
        return False
    doers = people.sides(actors_in(book, event, "actors"))
    return bool(doers) and bool(doers & people.actors)


def _once(frame: Frame, events: tuple[Record, ...]) -> tuple[Record, ...]:
    """Each event once: linked across articles, or told twice in one text with the same type, mode, actors and day."""
    book, people = frame.book, everybody(frame.book)
    found: dict[tuple[object, ...], Record] = {}
    for event in frame.once(events):
        doers = tuple(sorted(people.sides(actors_in(book, event, "actors"))))
        to = tuple(sorted(people.sides(actors_in(book, event, "recipients"))))
        key = (
            event.article,
            event.finding["type"],
            event.finding["mode"],
            doers,
            to,
            frame.when(event).first,
            tuple(event.refs("about")),
        )
        found.setdefault(key, event)
    return tuple(found.values())


def _about_another(frame: Frame, event: Record) -> bool:
    """Whether a party to the process tells it of a side that is not its own."""
    book, people = frame.book, everybody(frame.book)
    voice = book.voice(event)
    if voice is None:
        return False
    told_by = people.sides(book.named(voice, "speakers"))
    doers = people.sides(actors_in(book, event, "actors"))
    return bool(told_by & people.parties) and not told_by & doers


def _claimants(frame: Frame, event: Record) -> str:
    voice = frame.book.voice(event)
    people = everybody(frame.book)
    return (
        ""
        if voice is None
        else joined(people.side_name(side) for side in sorted(people.sides(frame.book.named(voice, "speakers"))))
    )
