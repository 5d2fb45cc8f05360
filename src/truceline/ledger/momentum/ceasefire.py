"""M4: truces said to be in force or over, claims of violation by claimant per day, monitors' counts apart."""

from __future__ import annotations

from collections import Counter

from truceline.ledger.dates import days
from truceline.ledger.momentum.component import Component, Frame, sign
from truceline.ledger.people import everybody
from truceline.ledger.states import claim_of
from truceline.ledger.truces import is_truce, standing
from truceline.ledger.wording import counted
from truceline.model.records import Record


def ceasefire(frame: Frame) -> Component:
    """Counts are by claimant and symmetrical; a claim inside a denial counts for nobody."""
    book, people = frame.book, everybody(frame.book)
    truces = [group for group in book.groups("agreements") if any(is_truce(one) for one in group)]
    uids = {one.uid for group in truces for one in group}
    about = [
        record
        for record in book.records("status_claims")
        if record.finding["status"] == "violated" and _of_truce(frame, record, uids)
    ]
    inside, undated = frame.split(about)
    length = (frame.window.last - frame.window.first).days + 1
    claims = [claim for record in frame.once(inside) if (claim := claim_of(book, record, year=frame.year)).points < 0]
    by_side: Counter[str] = Counter()
    monitors: Counter[str] = Counter()
    for claim in claims:
        counter = monitors if claim.by_monitor else by_side
        counter.update(people.side_name(side).removeprefix("outlet:") for side in claim.sides)
    states = Counter(standing(book, group, now=frame.window.last) for group in truces)
    begun = _moved(frame, truces, ("effective", "declared", "signed"))
    ended = _moved(frame, truces, ("ended",))
    value = {
        "in_force": states["said to be in force"],
        "over": states["said to be over"],
        "violation_claims": len(claims),
        "by_claimant_per_day": {side: round(count / length, 2) for side, count in sorted(by_side.items())},
        "by_monitor_per_day": {side: round(count / length, 2) for side, count in sorted(monitors.items())},
        "begun": len(begun),
        "ended": len(ended),
        "undated": len(undated),
    }
    sentence = (
        f"{counted(states['said to be in force'], 'truce')} said to be in force, {counted(len(claims), 'claim')} of violation"
    )
    if by_side or monitors:
        sentence += " (" + ", ".join(f"{side} {count}" for side, count in sorted((by_side + monitors).items())) + ")"
    sentence += f", {len(ended)} said to have ended" if ended else ""
    direction = -1 if claims or ended else sign(len(begun))
    records = (*(claim.record for claim in claims), *begun, *ended)
    sides = tuple(sorted({*by_side, *monitors}))
    return Component("M4", "ceasefire", direction, sentence, value, records, frame.sources(records), sides, undated)


def _of_truce(frame: Frame, claim: Record, truces: set[str]) -> bool:
    """Whether a claim is about a truce, or about what somebody is bound to by one."""
    return any(target.uid in truces or set(target.refs("origin")) & truces for target in frame.book.named(claim, "target"))


def _moved(frame: Frame, truces: list[tuple[Record, ...]], fields: tuple[str, ...]) -> list[Record]:
    """One record of each truce that began, or ended, inside the window."""
    found = []
    for group in truces:
        for one in group:
            spans = [days(time.finding["value"], frame.year) for name in fields for time in frame.book.named(one, name)]
            if any(a and b and frame.window.first <= a and b <= frame.window.last for a, b in spans):
                found.append(one)
                break
    return found
