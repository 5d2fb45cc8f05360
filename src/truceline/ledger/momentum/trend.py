"""The trend label: one plain rule in a fixed order, without weights (CODEBOOK section 6)."""

from __future__ import annotations

from collections.abc import Mapping

from truceline.ledger.wording import counted

FEWEST_RECORDS = 3
FIRM = ("M2", "M3", "M4")
WORDS = {
    "insufficient_evidence": "insufficient evidence",
    "claimed_deteriorating": "claimed deteriorating",
    "deteriorating": "deteriorating",
    "claimed_improving": "claimed improving",
    "improving": "improving",
    "mixed": "mixed",
    "unchanged": "unchanged",
}


def label(signs: Mapping[str, int], *, records: int, sources: int) -> tuple[str, str]:
    """The label and its reason, from the signs of the components, the independent records and the sources.

    >>> label({"M2": -1, "M3": -1}, records=5, sources=2)[0]
    'deteriorating'
    """
    if records < FEWEST_RECORDS or sources < 2:
        few = f"{counted(records, 'independent record')}, {counted(sources, 'source')}"
        return "insufficient_evidence", f"{few}; the rule needs {FEWEST_RECORDS} records and 2 sources"
    down = [name for name in sorted(signs) if signs[name] < 0]
    up = [name for name in sorted(signs) if signs[name] > 0]
    for some, claimed, firm in ((down, "claimed_deteriorating", "deteriorating"), (up, "claimed_improving", "improving")):
        way = "negative" if some is down else "positive"
        if some == ["M5"]:
            return claimed, f"only assessments (M5) are {way}"
        if len(some) >= 2 and set(some) & set(FIRM):
            return firm, f"{', '.join(some)} are {way}"
    if up and down:
        return "mixed", f"{', '.join(up)} positive, {', '.join(down)} negative"
    return "unchanged", "no two components point the same way" if up or down else "no component points either way"
