"""The displayed state of a commitment, a demand or an agreement, computed from what is claimed about it; never stored.

no claim; claimed X by ...; contested (two sides disagree); verified, only by a named monitor. Nothing here asserts fulfilment.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from truceline.ledger.book import Book
from truceline.ledger.dates import When, order_of, when
from truceline.ledger.people import everybody, joined
from truceline.ledger.wording import STATUS, reporter
from truceline.model.records import Record

AGAINST = ("unfulfilled", "violated", "unmet")
IN_FAVOUR = ("fulfilled", "partly")


@dataclass(frozen=True, slots=True)
class State:
    """A displayed state: its word, the sentence, the sides that claim something, and who verified, if a monitor did."""

    value: str
    sentence: str
    sides: tuple[str, ...] = ()
    monitors: tuple[str, ...] = ()

    @property
    def contested(self) -> bool:
        """Whether two sides disagree."""
        return self.value == "contested"


@dataclass(frozen=True, slots=True)
class Claim:
    """A status claim as counted: which way it points, whose it is, on which side, and when it was made."""

    record: Record
    points: int
    who: tuple[str, ...]
    sides: frozenset[str]
    when: When
    by_monitor: bool


def claims_on(book: Book, targets: Iterable[Record]) -> tuple[Claim, ...]:
    """The claims about some records, by date; what is inside a denied statement points the other way."""
    uids = {target.uid for target in targets}
    found = [record for record in book.records("status_claims") if uids & set(record.refs("target"))]
    return tuple(claim_of(book, record) for record in sorted(found, key=lambda record: order_of(book, record)))


def claim_of(book: Book, record: Record, *, year: int | None = None) -> Claim:
    """One status claim as counted."""
    people = everybody(book)
    voice = book.voice(record)
    actors = book.named(record, "claimants") or (book.named(voice, "speakers") if voice is not None else ())
    status = record.finding["status"]
    points = -1 if status in AGAINST else 1 if status in (*IN_FAVOUR, "disputed") else 0
    if voice is not None and voice.finding["polarity"] == "denied" and status != "disputed":
        points = -points
    if voice is not None and voice.finding["polarity"] == "withheld":
        points = 0
    sides = people.sides(actors) if actors else frozenset({f"outlet:{book.source_of[record.article]}"})
    who = tuple(dict.fromkeys(people.name(actor) for actor in actors)) or (reporter(book, record),)
    monitor = bool(actors) and all(people.is_monitor(actor) for actor in actors)
    return Claim(record, points, who, sides, when(book, record, year=year), monitor)


def state_of(book: Book, claims: Sequence[Claim]) -> State:
    """The displayed state that some claims about one thing give. A side's later dated claim replaces its earlier ones."""
    if not claims:
        return State("no claim", f"no claim found in {len(book.sources)} {'source' if len(book.sources) == 1 else 'sources'}")
    standing = [claim for claim in claims if not _replaced(claim, claims)]
    sides = tuple(sorted({_side_name(book, side) for claim in standing for side in claim.sides}))
    against = frozenset[str]().union(*(claim.sides for claim in standing if claim.points < 0))
    favour = frozenset[str]().union(*(claim.sides for claim in standing if claim.points > 0))
    told = joined(f"{_word(claim)} by {joined(claim.who)}" for claim in standing)
    monitors = tuple(sorted({name for claim in standing if claim.by_monitor for name in claim.who}))
    if (against and favour - against) or (favour and against - favour):
        return State("contested", f"contested: {told}", sides, monitors)
    if monitors:
        words = joined(_word(claim) for claim in standing if claim.by_monitor)
        return State("verified", f"{words}, as verified by {joined(monitors)}", sides, monitors)
    return State("claimed", f"claimed {told}", sides)


def reply_note(book: Book, state: State) -> str:
    """What is known of a reply: a contested state has one; otherwise no reply was found, which is not agreement."""
    if state.value in ("no claim", "contested"):
        return ""
    number = len({record.article for record in book.kept})
    return f"no reply found in {number} {'document' if number == 1 else 'documents'}"


def _word(claim: Claim) -> str:
    voice_denies = claim.points > 0 and claim.record.finding["status"] in AGAINST
    word = STATUS[claim.record.finding["status"]]
    return f"“{word}” denied" if voice_denies else word


def _side_name(book: Book, side: str) -> str:
    return everybody(book).side_name(side).removeprefix("outlet:")


def _replaced(claim: Claim, claims: Iterable[Claim]) -> bool:
    """Whether the same side said something about it on a certainly later day."""
    last = claim.when.last
    return last is not None and any(
        other.sides >= claim.sides and other.when.first is not None and other.when.first > last and other.points
        for other in claims
    )
