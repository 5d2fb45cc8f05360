"""M2: who sits in the talks, who left, walkouts minus returns in the window, days since the last session."""

from __future__ import annotations

from truceline.ledger.dates import days
from truceline.ledger.momentum.component import Component, Frame, sign
from truceline.ledger.people import actors_in, everybody
from truceline.ledger.rounds import Change, changes_of, present
from truceline.ledger.wording import counted


def participation(frame: Frame) -> Component:
    """Leavings (walkout, suspension, postponement) minus returns; refusals are shown and not subtracted."""
    book = frame.book
    every = changes_of(book, year=frame.year)
    inside = [change for change in every if change.when.dated and frame.window.holds(change.when)]
    undated = tuple(record for change in every if not change.when.dated for record in change.records)
    by = {family: [change for change in inside if change.family == family] for family in ("leave", "return", "refuse")}
    seats = [entry for group in book.groups("talks") for entry in present(book, group)]
    net = len(by["leave"]) - len(by["return"])
    value = {
        "left": len(by["leave"]),
        "returned": len(by["return"]),
        "refused": len(by["refuse"]),
        "net": net,
        "days_since_last_session": _since(frame),
        "present": sorted({seat["actor"] for seat in seats if seat["status"] in ("present", "returned")}),
        "out": sorted({seat["actor"] for seat in seats if seat["status"].startswith("left")} | set(_out(frame, every))),
        "undated": len(undated),
    }
    sentence = f"{_walkouts(by['leave'])}, {counted(len(by['return']), 'return') if by['return'] else 'no return known'}"
    if by["refuse"]:
        sentence += f", {counted(len(by['refuse']), 'refusal')}"
    records = tuple(change.records[0] for change in inside)
    sources = frame.sources(record for change in inside for record in change.records)
    return Component("M2", "participation", -sign(net), sentence, value, records, sources, (), undated)


def _walkouts(changes: list[Change]) -> str:
    kinds = [str(change.records[0].finding["kind"]) for change in changes]
    return ", ".join(counted(kinds.count(kind), kind) for kind in dict.fromkeys(kinds)) or "no walkout"


def _out(frame: Frame, changes: tuple[Change, ...]) -> list[str]:
    people = everybody(frame.book)
    gone: dict[str, str] = {}
    for change in changes:
        if not change.when.dated or change.when.first is None or change.when.first > frame.window.last:
            continue
        for actor in actors_in(frame.book, change.records[0], "actor"):
            if change.family == "leave":
                gone[change.side] = people.name(actor)
            elif change.family == "return":
                gone.pop(change.side, None)
    return list(gone.values())


def _since(frame: Frame) -> int | None:
    """Days from the last day of the latest round to the end of the window; 0 while a round is told as ongoing."""
    latest = None
    for talks in frame.book.records("talks"):
        if "ongoing" in {entry["value"] for entry in talks.finding["status"]} and not talks.finding["end"]:
            return 0
        for field in ("end", "start"):
            time = frame.book.first(talks, field)
            last = days(time.finding["value"], frame.year)[1] if time is not None else None
            if last is not None and last <= frame.window.last and (latest is None or last > latest):
                latest = last
    return None if latest is None else (frame.window.last - latest).days
