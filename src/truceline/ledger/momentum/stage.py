"""M6: the highest PA-X stage reached and the last movement (Pre < Cea < SubPar < SubComp < Imp)."""

from __future__ import annotations

from truceline.ledger.dates import order_of
from truceline.ledger.momentum.component import Component, Frame
from truceline.ledger.wording import quoted_name
from truceline.model.records import Record

STAGES = ("Pre", "Cea", "SubPar", "SubComp", "Imp")


def stage(frame: Frame) -> Component:
    """Agreements that are only claimed or proposed reach no stage."""
    reached = [one for one in frame.book.records("agreements") if one.finding["pax_stage"] in STAGES and _made(one)]
    known = [one for one in reached if (moment := frame.when(one)).dated and moment.last and moment.last <= frame.window.last]
    known.sort(key=lambda one: order_of(frame.book, one, frame.when(one)))
    undated = tuple(one for one in reached if not frame.when(one).dated)
    ranks = [STAGES.index(one.finding["pax_stage"]) for one in known]
    inside = [one for one in known if frame.window.holds(frame.when(one))]
    before = [rank for one, rank in zip(known, ranks, strict=True) if one not in inside]
    rise = bool(inside) and max(ranks) > max(before, default=-1)
    last = known[-1] if known else None
    value = {
        "highest": STAGES[max(ranks)] if ranks else None,
        "highest_undated": _highest(undated),
        "last_movement": last.finding["name"] if last is not None else None,
        "last_movement_on": frame.when(last).value if last is not None else None,
        "undated": len(undated),
    }
    shown = value["highest"] or value["highest_undated"]
    sentence = f"highest stage {shown}" if shown else "no agreement with a stage"
    if last is not None:
        sentence += f", last movement {quoted_name(str(last.finding['name']))}"
    records = tuple(inside)
    return Component("M6", "stage", int(rise), sentence, value, records, frame.sources(records), (), undated)


def _made(agreement: Record) -> bool:
    return (
        not {entry["value"] for entry in agreement.finding["status"]} <= {"claimed_only", "proposed"}
        or not agreement.finding["status"]
    )


def _highest(agreements: tuple[Record, ...]) -> str | None:
    ranks = [STAGES.index(one.finding["pax_stage"]) for one in agreements]
    return STAGES[max(ranks)] if ranks else None
