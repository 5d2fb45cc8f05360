"""Invented reports about a process in Valdoria, and the book of a store of them."""

from __future__ import annotations

from typing import Any

from tests.linking.world import WORLD, filled
from tests.store.builder import Told
from truceline.ledger import Book, open_book
from truceline.linking import place
from truceline.store import Store


def book_of(store: Store, **more: Any) -> Book:
    return open_book(store, WORLD, place(store, WORLD), **more)


def book(*told: Told) -> Book:
    return book_of(filled(*told))


def duty(
    outlet: str = "Northern Star",
    published: str | None = "2031-05-05",
    *,
    debtor: str = "Valley Front",
    claims: tuple[tuple[str, str, str], ...] = (("Valdoria", "unfulfilled", "affirmed"),),
    id: str = "",
) -> Told:
    """A commitment of a group, and what named actors say about it: (who, status, polarity of the statement)."""
    sentences = [f"{who} spoke of it in sentence {n}." for n, (who, _, _) in enumerate(claims)]
    text = f"The {debtor} must leave the river bridges under the Harbour Truce. " + " ".join(sentences)
    told = Told(text, id=id or f"{outlet}-{published}", outlet=outlet, published=published)
    told.actor(debtor, id="debtor", kind="armed_group", country="VAL")
    told.add(
        "agreements",
        "Harbour Truce",
        id="truce",
        name="Harbour Truce",
        pax_stage="Cea",
        parties=["debtor"],
        status=[{"value": "in_force_claimed", "asserted_by": "publisher"}],
    )
    told.add(
        "commitments",
        "must leave the river bridges",
        id="vow",
        debtor="debtor",
        act=told.span("leave the river bridges"),
        origin="truce",
        modality="obligation",
    )
    for n, (who, status, polarity) in enumerate(claims):
        if who != debtor:
            told.actor(who, id=f"who{n}", kind="state" if who == "Valdoria" else "organisation")
        speaker = "debtor" if who == debtor else f"who{n}"
        told.add("statements", f"spoke of it in sentence {n}", id=f"said{n}", speakers=[speaker], polarity=polarity)
        told.add(
            "status_claims",
            f"it in sentence {n}",
            id=f"claim{n}",
            voice=f"said{n}",
            target="vow",
            status=status,
            claimants=[speaker],
        )
    return told


def leaving(
    outlet: str,
    published: str | None,
    *,
    word: str = "walked out of",
    kind: str = "walkout",
    label: str | None = None,
    who: str = "Valley Front",
) -> Told:
    """A report of a group that leaves a round of talks, in the outlet's own words."""
    text = f"The {label + ' ' if label else ''}{who} {word} the talks with Valdoria in Oslo on 4 May."
    told = Told(text, id=f"{outlet}-{published}", outlet=outlet, published=published)
    told.actor(who, id="group", kind="armed_group", country="VAL").actor("Valdoria", id="state", kind="state", country="VAL")
    told.add("times", "4 May", id="day", value="2031-05-04").add("places", "Oslo", id="town", name="Oslo")
    told.add(
        "talks",
        "the talks with Valdoria in Oslo",
        id="round",
        venue="town",
        start="day",
        participants=[{"actor": one, "delegation_of": None, "status": "present"} for one in ("state", "group")],
    )
    told.add(
        "participation_changes",
        f"{word} the talks",
        id="left",
        talks="round",
        actor="group",
        kind=kind,
        cue=told.span(word),
        time="day",
    )
    if label:
        told.add("labels", label, id="label", targets=["group"], label=label, **{"class": "backing"})
    return told
