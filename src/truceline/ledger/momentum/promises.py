"""M3: of the commitments and demands about which anything is claimed, how many are claimed unmet; contested; overdue."""

from __future__ import annotations

from truceline.ledger.dates import days
from truceline.ledger.momentum.component import Component, Frame, sign
from truceline.ledger.people import everybody
from truceline.ledger.states import AGAINST, Claim, claim_of, state_of
from truceline.ledger.wording import counted
from truceline.model.records import Record


def promises(frame: Frame) -> Component:
    """Claims made in the window; a share with its counts, and the distinct sides that claim."""
    book, people = frame.book, everybody(frame.book)
    inside, undated = frame.split(book.records("status_claims"))
    groups = [group for kind in ("commitments", "demands") for group in book.groups(kind)]
    unmet, kept, contested, claimed = [], [], 0, 0
    used: list[Claim] = []
    for group in groups:
        claims = _claims(frame, inside, group)
        if not claims:
            continue
        claimed += 1
        used += claims
        contested += state_of(book, claims).contested
        if any(claim.points < 0 and claim.record.finding["status"] in AGAINST for claim in claims):
            unmet.append(group)
        elif any(claim.points > 0 for claim in claims):
            kept.append(group)
    sides = sorted(
        {people.side_name(side).removeprefix("outlet:") for claim in used if claim.points < 0 for side in claim.sides}
    )
    late = overdue(frame)
    value = {
        "claimed": claimed,
        "claimed_unmet": len(unmet),
        "share_unmet": round(len(unmet) / claimed, 2) if claimed else None,
        "claimed_met": len(kept),
        "contested": contested,
        "overdue": len(late),
        "sides": sides,
        "undated": len(undated),
    }
    if unmet:
        sentence = f"{counted(len(unmet), 'item')} claimed unmet by {counted(len(sides), 'side')}, of {claimed} with any claim"
    else:
        sentence = f"{counted(len(kept), 'item')} claimed met" if kept else "no claim that anything is unmet"
    sentence += (f", {contested} contested" if contested else "") + (f", {len(late)} past the deadline" if late else "")
    records = tuple(claim.record for claim in used)
    return Component(
        "M3",
        "commitments",
        sign(len(kept) - len(unmet)),
        sentence,
        value,
        frame.once(records),
        frame.sources(records),
        tuple(sides),
        undated,
    )


def overdue(frame: Frame) -> list[Record]:
    """Commitments whose deadline has passed at the end of the window, and that nobody claims to be fulfilled."""
    found = []
    for group in frame.book.groups("commitments"):
        ends = [
            last
            for one in group
            for time in frame.book.named(one, "deadline")
            if (last := days(time.finding["value"], frame.year)[1]) is not None
        ]
        uids = {one.uid for one in group}
        done = any(
            claim.finding["status"] == "fulfilled" and uids & set(claim.refs("target"))
            for claim in frame.book.records("status_claims")
        )
        if ends and max(ends) < frame.window.last and not done:
            found.append(group[0])
    return found


def _claims(frame: Frame, inside: tuple[Record, ...], group: tuple[Record, ...]) -> list[Claim]:
    uids = {one.uid for one in group}
    return [claim_of(frame.book, record, year=frame.year) for record in inside if uids & set(record.refs("target"))]
