"""Which mentions of talks, truces and agreements are the same thing. No records are made here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from truceline.coding.meeting.marks import of_a_year, year_of
from truceline.coding.meeting.things import Thing, of_long_ago
from truceline.model.entities import Entity
from truceline.model.layers import PlaceInText, TimeExpression

APART = ({"truce", "peace"}, {"truce", "unrelated"}, {"peace", "unrelated"})
"""Kinds that never mean the same thing, however they are pointed at."""
LOCAL = frozenset({"local", "municipal", "grassroots", "communal", "inter-communal", "tribal"})
"""Words for talks on another level than those of the states and movements."""
ALIKE = {"agreement", "peace"}
"""Kinds that one deal can be called by: "a peace accord" and "the accord"."""


def _other_kind(one: Thing, other: Thing) -> bool:
    return one.kind != other.kind and not {one.kind, other.kind} <= ALIKE


def same(group: tuple[Thing, ...], thing: Thing) -> bool:
    """Whether a mention can be one more of a group: nothing said of it contradicts what was said before."""
    if thing.own or any(other.own for other in group):
        return False
    known = _side_words((*group, thing))
    marks = frozenset[str]().union(*(other.marks for other in group)) - known
    thing = replace(thing, marks=thing.marks - known)
    near = frozenset[str]().union(*(other.near for other in group))
    if thing.definite and thing.marks <= near and not any(mark.title() in other.name for mark in marks for other in group):
        thing = replace(thing, marks=frozenset())  # "the Jeddah deal", of one that was signed in Jeddah
    if _of_other_age(group, thing, marks) or any({other.kind, thing.kind} in APART for other in group):
        return False
    held = any(other.place or other.when or other.number for other in group)
    held &= not any(other.ahead or other.age for other in group)
    if thing.ahead and not thing.definite and held:
        return False
    if thing.begun and all(other.ahead or other.age == "next" for other in group):
        return False
    if thing.opened and any(other.number or other.place or other.opened for other in group):
        return False
    if _alone(thing) and any(len(other.sides) > 1 for other in group):
        return False
    if any(other.alone for other in group) and thing.kind == "truce" and thing.name[:1].isupper() and " " in thing.name:
        return False  # what bears a proper name was made by several: "the Nationwide Ceasefire Agreement"
    that_day = any(_one_day(other.made or other.when, thing.when) for other in group)
    anew = not thing.definite or (thing.when is not None and not that_day) or bool(thing.marks)
    anew |= thing.kind == "truce" and len(thing.sides) == 1 and all(other.kind != "truce" for other in group)
    anew |= bool(thing.length) and all(other.kind == "settlement" for other in group)
    other_kind = any(_other_kind(other, thing) for other in group)
    if other_kind and anew and not marks & thing.marks:
        return False
    if thing.kind == "truce" and marks and all(other.kind != "truce" for other in group):
        return False
    if (LOCAL & thing.marks and not LOCAL & marks) or (LOCAL & marks and not LOCAL & thing.marks and not thing.definite):
        return False
    if marks and thing.marks and not marks & thing.marks:
        return False
    return not any(_at_odds(other, thing) for other in group)


def _at_odds(other: Thing, thing: Thing) -> bool:
    """Whether what is said of two mentions cannot be true of one: their numbers, places, days, lengths or sides differ."""
    if other.number is not None and thing.number is not None and other.number != thing.number:
        return True
    if other.place and thing.place and not _one_place(other.place, thing.place):
        return True
    if _in_other_months(other.made, thing.made) and thing.definite:
        return True
    if other.age.isdigit() and not thing.age and thing.when is not None and (thing.when.rule or "").startswith("weekday"):
        return True
    if year_of(other.when) and year_of(thing.when) and year_of(other.when) != year_of(thing.when):
        return True
    if year_of(other.made) and of_a_year(thing.when) and year_of(other.made) != year_of(thing.when):
        return True
    if _other_length(other.length, thing.length) or (not thing.definite and _of_other_pairs(other, thing)):
        return True
    same_year = thing.age.isdigit() and thing.age == other.age and thing.kind == other.kind
    told = [{one.id for one in some.sides if not _both(one)} for some in (other, thing)]
    return all(told) and not told[0] & told[1] and not same_year


def _of_other_pairs(other: Thing, thing: Thing) -> bool:
    """Whether two deals were each made by two or more, and neither by those of the other: "A and B signed a pact", "A and C
    signed a memorandum"."""
    one, two = ({side.id for side in (*some.sides, *some.makers) if side.named} for some in (other, thing))
    return min(len(one), len(two)) > 1 and not (one <= two or two <= one)


def _one_day(one: TimeExpression | None, other: TimeExpression | None) -> bool:
    """Whether two times are told to be the same day: "signed on Friday" and "Friday's accord"."""
    if one is None or other is None or (one.value is None and one.kind != other.kind):
        return False
    words = [time.evidence.text.removesuffix("'s").removesuffix("’s") for time in (one, other)]
    if one.value is None or other.value is None:
        return words[0] == words[1]
    return one.value.startswith(other.value) or other.value.startswith(one.value)


def _in_other_months(one: TimeExpression | None, other: TimeExpression | None) -> bool:
    """Whether two deals were made in different months, for certain: "signed on May 11" and "reached last December"."""
    if one is None or other is None or one.value == other.value:
        return False
    months = [(time.value or "")[5:7] for time in (one, other)]
    past = any(time.evidence.text.lower().startswith("last ") for time in (one, other))
    return months[0] != months[1] if all(month.isdigit() for month in months) else past


def _side_words(things: tuple[Thing, ...]) -> frozenset[str]:
    """The words of the names of sides, which tell no deal from another of those sides: "the [Iran] deal"."""
    return frozenset(
        word.lower() for thing in things for side in thing.sides if side.kind in ("state", "government")
        for word in side.name.split()
    )


def _alone(thing: Thing) -> bool:
    """Whether a truce is that of one side only: "the rebels' unilateral truce"."""
    return thing.alone and len(thing.sides) < 2


def _other_length(one: str, other: str) -> bool:
    """Whether two lengths differ for certain: "hour 24" and "hour 72"; not "hour 72" and "day three"."""
    return one != other and one.split()[:1] == other.split()[:1] != []


def _of_other_age(group: tuple[Thing, ...], thing: Thing, marks: frozenset[str]) -> bool:
    """Whether one is told to be older or newer than the other; "the truce" may take up any, the coming round is the next."""
    of_year = any(thing.age.isdigit() and thing.age in (year_of(other.when), year_of(other.made)) for other in group)
    ages = {other.age or (thing.age if of_year else "") for other in group} | {thing.age}
    if "many" in ages and len(ages) > 1:
        return True
    if thing.age == "new" and not thing.definite and ages != {"new"}:
        return True
    if ages == {"over", "earlier"}:
        return not (thing.age == "earlier" and thing.definite and not thing.length)
    if thing.kind == "talks" and "new" in ages and any(age.isdigit() for age in ages):
        return True
    ages -= {"new"}
    same_name = all(age.isdigit() for age in ages if age) and marks & thing.marks
    coming = ages == {"", "next"} and any(one.ahead for one in (*group, thing) if not one.age)
    return len(ages) > 1 and not (same_name or coming or (thing.definite and not thing.age))


def _one_place(one: PlaceInText, other: PlaceInText) -> bool:
    """Whether two venues can be one: the same place, or a country and a town in it ("in Norway", "the Oslo talks")."""
    if one.id == other.id:
        return True
    return "country" in (one.precision, other.precision) and one.country is not None and one.country == other.country


def _both(side: Entity) -> bool:
    """Whether only the two sides as such are named: "the two delegations", "both camps"."""
    return side.kind == "group_unnamed" and side.name.lower().startswith(("both ", "the two ", "two "))


def grouped(things: Iterable[Thing]) -> Iterator[tuple[Thing, ...]]:
    """Mentions in text order as groups that are the same thing; a mention joins the nearest group it fits,
    of its sides and kind if there is one."""
    groups: list[list[Thing]] = []
    latest: list[int] = []
    for thing in things:
        fitting = [i for i in reversed(latest) if same(tuple(groups[i]), thing)]
        if not thing.latest:  # "that accord" is the one told of last
            fitting.sort(key=lambda i: (
                not _shares_side(groups[i], thing), not _shares_place(groups[i], thing), not _so_called(groups[i], thing),
                _passed_over(groups[i], thing),
            ))
        if fitting:
            groups[fitting[0]].append(thing)
            latest.remove(fitting[0])
            latest.append(fitting[0])
        else:
            groups.append([thing])
            latest.append(len(groups) - 1)
    yield from map(tuple, groups)


def _shares_side(group: list[Thing], thing: Thing) -> bool:
    return any(side in other.sides for other in group for side in thing.sides)


def _shares_place(group: list[Thing], thing: Thing) -> bool:
    return thing.place is not None and any(other.place is not None and other.place.id == thing.place.id for other in group)


def _so_called(group: list[Thing], thing: Thing) -> bool:
    """Whether a thing was called by the same words of more than one: "a humanitarian truce" and "the humanitarian truce"."""
    return " " in thing.name and any(other.name.lower() == thing.name.lower() for other in group)


def _called_by_year(thing: Thing) -> bool:
    """Whether the words of a mention name its year: "the truce of June [2022]"; not "last month's accord"."""
    return of_a_year(thing.when) and thing.when is not None and year_of(thing.when) in thing.when.evidence.text


def _passed_over(group: list[Thing], thing: Thing) -> tuple[bool, bool]:
    """Whether a mention rather means another: a thing of its kind, and before one of long ago that the report is about."""
    other_kind = all(_other_kind(other, thing) for other in group)
    past = of_long_ago(group[0])
    past |= any(LOCAL & other.marks for other in group)
    if thing.kind != "talks":  # "the 1992 pact", told once in passing; "the truce of June 2022"
        past |= (len(group) == 1 and group[0].age.isdigit()) or (_called_by_year(group[0]) and not group[0].age)
    past |= other_kind and any(other.age.isdigit() for other in group)
    return past and not thing.age, other_kind
