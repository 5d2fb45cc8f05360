"""A mention of talks, a truce or an agreement with what is said of it. Which mentions are the same thing is asked elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, replace

from truceline.model.entities import Entity
from truceline.model.layers import PlaceInText, TimeExpression


@dataclass(frozen=True, slots=True)
class Thing:
    """One mention of a round of talks, a truce or an agreement, with what its own words and its clause say.

    `head` is the noun (or verb) it rests on, `first` and `last` its phrase. `kind` keeps truces and other agreements apart;
    `marks` are the words that tell it from others ("Astana" talks, "Good Friday" agreement); `age` is "earlier", "over" (told
    only to be over), "own" (of one side by itself), "many" ("three truces"), "next", "new" ("a new round") or "" for the one
    the report is about; `own` marks an understanding that only its teller reports, which is never the same as another.
    `ahead` marks what is still to begin, `begun` what has begun, `opened` talks told anew with the day they opened, `firm` a
    meeting of those who sit at the table; `made` is the day on which a clause says it was made, `near` the words of the
    places in its sentence, by which it may be called, `latest` marks "that accord"; `length` is how long it is to last
    ("day three"), `alone` marks a truce that is called one-sided, `makers` are who a verb says made it.
    """

    head: int
    first: int
    last: int
    kind: str
    definite: bool
    name: str = ""
    number: int | None = None
    age: str = ""
    place: PlaceInText | None = None
    sides: tuple[Entity, ...] = ()
    when: TimeExpression | None = None
    made: TimeExpression | None = None
    own: bool = False
    ahead: bool = False
    begun: bool = False
    opened: bool = False
    firm: bool = False
    length: str = ""
    alone: bool = False
    marks: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    latest: bool = False
    makers: tuple[Entity, ...] = ()


def of_long_ago(thing: Thing) -> bool:
    """Whether a mention is told to be of long ago: "earlier" talks, a truce that is over; a year tells so of talks only.

    A deal that is called by its year ("the 2015 accord") may hold still, and be what a report is about.
    """
    return thing.age in ("earlier", "over") or (thing.kind == "talks" and thing.age.isdigit())


def telling(thing: Thing) -> bool:
    """Whether a mention says more than that there is such a thing."""
    return telling_words(thing) or bool(thing.when or thing.age)


def telling_words(thing: Thing) -> bool:
    """Whether the phrase itself names sides, a place or a number, so that it tells of a certain round."""
    return bool(thing.sides or thing.place or thing.number)


def marked(thing: Thing, **changes: object) -> Thing:
    """The mention with more known about it."""
    return replace(thing, **changes)  # type: ignore[arg-type]
