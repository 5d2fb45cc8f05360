"""The same agreement in several articles: same class, a party in common, dates that meet; or the same proper name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from truceline.linking.casebook import UNKNOWN, Casebook, Days, gap, jaccard
from truceline.linking.pairing import between, echoes, grouped
from truceline.linking.words import content, name_key
from truceline.model.records import Judgement, Record

PARTIES = "rule:class-parties-dates@1"
NAME = "rule:proper-name@1"
DATES = ("signed", "declared", "effective")
WINDOW = 7
PROPOSAL_WINDOW = 31
CEASEFIRE_STAGE = "Cea"


def link_agreements(book: Casebook, conflicts: Mapping[str, frozenset[str]]) -> Iterator[Judgement]:
    """Pairs of agreements that are one, and pairs that may be. `conflicts` gives the processes of each article."""
    groups = grouped(book.records("agreements"), lambda record: _particulars(book, record, conflicts))
    blocks: dict[str, list[int]] = {}
    for i, group in enumerate(groups):
        for one, other in echoes(group):
            yield from _judged(book, one, other, conflicts)
        for key in _keys(book, group[0], conflicts):
            blocks.setdefault(key, []).append(i)
    for i, j in sorted({pair for block in blocks.values() for pair in combinations(block, 2)}):
        found = between(groups[i], groups[j])
        if found is not None:
            yield from _judged(book, *found, conflicts)


def sort_of(record: Record) -> str:
    """The class of an agreement that must be equal: ceasefire or not."""
    finding = record.finding
    ceasefire = finding["pax_stage"] == CEASEFIRE_STAGE or finding["ceasefire_class"] or finding["ceasefire_side"]
    return "ceasefire" if ceasefire else "other"


def proper_name(record: Record) -> str | None:
    """A name that is one agreement's own ("the Harbour Accord"), as a key; None for a description."""
    for name in (record.finding["name"], *record.finding["aliases"]):
        words = [word for word in str(name).split() if word.lower() not in ("the", "of", "on", "for", "and")]
        if len(words) >= 2 and all(word[:1].isupper() or word[:1].isdigit() for word in words):
            return name_key(str(name))
    return None


def _particulars(book: Casebook, record: Record, conflicts: Mapping[str, frozenset[str]]) -> tuple[object, ...]:
    """Everything two agreements are compared by."""
    dates = tuple(_days(book, record, name) for name in DATES)
    claimed = {entry["value"] for entry in record.finding["status"]} == {"claimed_only"}
    return (
        book.parties(record, "parties"), dates, proper_name(record), name_key(str(record.finding["name"])), sort_of(record),
        claimed, conflicts.get(record.article, frozenset()),
    )


def _keys(book: Casebook, record: Record, conflicts: Mapping[str, frozenset[str]]) -> set[str]:
    """What two agreements must share at least one of to be compared."""
    name = proper_name(record)
    found = {f"party {party}" for party in book.parties(record, "parties")}
    found |= {f"conflict {conflict}" for conflict in conflicts.get(record.article, frozenset())}
    return found | ({f"name {name}"} if name else set())


def _judged(
    book: Casebook, one: Record, other: Record, conflicts: Mapping[str, frozenset[str]]
) -> Iterator[Judgement]:
    parties = book.parties(one, "parties"), book.parties(other, "parties")
    conflict = conflicts.get(one.article, frozenset()) & conflicts.get(other.article, frozenset())
    shared = bool(parties[0] & parties[1])
    apart = _dates_apart(book, one, other)
    names = proper_name(one), proper_name(other)
    if all(names) and names[0] == names[1] and (shared or conflict) and (apart is None or apart <= WINDOW):
        why = "a party" if shared else "the conflict"
        reason = f"Both are called “{one.finding['name']}” and have {why} in common."
        yield Judgement("agreement", one.uid, other.uid, "same", NAME, reason, 1.0)
        return
    if sort_of(one) != sort_of(other) or (apart is not None and apart > WINDOW) or (all(names) and names[0] != names[1]):
        return
    claimed = [{entry["value"] for entry in record.finding["status"]} == {"claimed_only"} for record in (one, other)]
    alike = jaccard(*parties)
    if alike >= 0.5 and apart is not None and not any(claimed):
        reason = f"Both are a {_shown(one)} with the same parties, and their dates are {apart} days apart."
        yield Judgement("agreement", one.uid, other.uid, "same", PARTIES, reason, round(alike - apart / 100, 3))
    elif (alike >= 0.5 or (shared and conflict)) and _may_be_one(book, one, other):
        reason = f"Both are a {_shown(one)} with a party in common, but no date tells whether they are one."
        yield Judgement("agreement", one.uid, other.uid, "undecided", PARTIES, reason, round(alike / 2, 3))


def _may_be_one(book: Casebook, one: Record, other: Record) -> bool:
    """Whether two agreements without a common date are worth a proposal: like names, in reports of about one time."""
    apart = gap(book.published(one), book.published(other))
    names = content(str(one.finding["name"])) & content(str(other.finding["name"]))
    return bool(names) and (apart is None or apart <= PROPOSAL_WINDOW)


def _dates_apart(book: Casebook, one: Record, other: Record) -> int | None:
    """Days between the closest two dates of the same sort; None when no sort is known of both."""
    gaps = [gap(_days(book, one, name), _days(book, other, name)) for name in DATES]
    known = [found for found in gaps if found is not None]
    if known:
        return max(known)
    return gap(book.days(one, *DATES), book.days(other, *DATES))


def _days(book: Casebook, record: Record, name: str) -> Days:
    return book.days(record, name) if record.finding[name] else UNKNOWN


def _shown(record: Record) -> str:
    return "ceasefire" if sort_of(record) == "ceasefire" else "settlement or understanding"
