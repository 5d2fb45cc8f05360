"""Which mentions of talks and which meetings are one round, and which record a noun for talks means. No records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from truceline.coding.grammar.nominals import place_of
from truceline.coding.grammar.once import once
from truceline.coding.grammar.referents import talks_at
from truceline.coding.grammar.time_links import time_of
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table
from truceline.coding.meeting.marks import before_this_year
from truceline.coding.meeting.mentions import mentions, settings
from truceline.coding.meeting.met import gatherings
from truceline.coding.meeting.rounds import grouped, same
from truceline.coding.meeting.things import Thing, of_long_ago
from truceline.knowledge.catalogue import Knowledge
from truceline.model.findings import Findings
from truceline.model.reading import Reading

NEAR = 1
"""Delegates that meet in a town tell where the talks are that are named at most this many sentences away."""
NEAR_MEETING = 3
"""The same for a meeting that is named as such ("a summit in Luanda")."""


@once
def groups_in(reading: Reading, words: Table, knowledge: Knowledge) -> tuple[tuple[Thing, ...], ...]:
    """The mentions of talks of an article, those of one round together, each with the meetings that tell more of it."""
    groups = list(grouped(mentions(reading, words)))
    meetings = tuple(sorted((*settings(reading, words), *gatherings(reading, words, knowledge)), key=lambda thing: thing.head))
    own = tuple(thing for thing in meetings if _is_next_of(reading, groups, thing, words))
    groups = list(_with_meetings(groups, own))
    meetings = tuple(thing for thing in meetings if thing not in own)
    return tuple((*group, *_settings_of(reading, groups, group, meetings)) for group in groups)


def talks_meant(reading: Reading, found: Findings, words: Table, knowledge: Knowledge, noun: int) -> str | None:
    """The id of the talks that a noun means: those its mention was counted to, else the nearest told of.

    Talks of long ago are the nearest only where a sentence tells of the past. `talks_at` goes by the records alone, for those
    that know no mentions and for tokens that are none.
    """
    group = next((one for one in groups_in(reading, words, knowledge) if any(thing.head == noun for thing in one)), ())
    starts = [reading.tokens.starts[thing.head] for thing in group]
    for record in found.talks:
        if any(span.start <= start < span.end for span in record.evidence for start in starts):
            return record.id
    latest = max((r.round_number or 0 for r in found.talks), default=0)
    if latest and not group:  # left without a word for the talks: not a round before the last one that is told of
        found = replace(found, talks=tuple(r for r in found.talks if (r.round_number or latest) == latest))
    here = reading.tokens.sentence[noun]
    told = (thing for one in groups_in(reading, words, knowledge) for thing in one)
    old = [reading.tokens.starts[thing.head] for thing in told if of_long_ago(thing)]
    now = tuple(r for r in found.talks if not any(s.start <= start < s.end for s in r.evidence for start in old))
    told_here = any(reading.tokens.sentence[reading.tokens.within(start, start + 1)[0]] == here for start in old)
    past = bool(old) and bool(now) and not told_here and not any(
        before_this_year(reading, time) for time in reading.times if reading.tokens.sentence[time.first] == here)
    return talks_at(reading, found if not past else replace(found, talks=now), noun)


def _with_meetings(groups: list[tuple[Thing, ...]], own: tuple[Thing, ...]) -> Iterator[tuple[Thing, ...]]:
    """The rounds, each with the meetings told of its town, and after them the meetings that are rounds by themselves."""
    left = list(own)
    taken = {i: group for group in groups for i, thing in enumerate(left) if _points_back(group, thing)}
    groups = [group for group in groups if group not in taken.values()]
    own_groups = [tuple(sorted((thing, *taken.get(i, ())), key=lambda t: t.head)) for i, thing in enumerate(left) if i in taken]
    left = [thing for i, thing in enumerate(left) if i not in taken]
    groups = sorted((*groups, *own_groups), key=lambda group: group[0].head)
    for group in groups:
        towns = [one.place for one in group if one.place and not {other.age for other in group} & {"new", "earlier"}]
        here = [thing for thing in left if thing.place in towns and same(group, thing)]
        left = [thing for thing in left if thing not in here]
        yield tuple(sorted((*group, *here), key=lambda thing: thing.head))
    yield from grouped(left)


def _points_back(group: tuple[Thing, ...], meeting: Thing) -> bool:
    """Whether mentions only take up a meeting that was told before them: "A and B met in Doha. ... [the encounter]"."""
    bare = all(t.definite and not (t.place or t.sides or t.when or t.number or t.age or t.marks) for t in group)
    return bare and meeting.firm and not meeting.age and meeting.head < group[0].head and same(group, meeting)


def _settings_of(
    reading: Reading, groups: list[tuple[Thing, ...]], group: tuple[Thing, ...], meetings: tuple[Thing, ...]
) -> Iterator[Thing]:
    """The meetings named nearby that tell where a round without a venue is held; each goes to the nearest round."""
    if any(thing.place for thing in group):
        return
    for meeting in meetings:
        fitting = [other for other in groups if not any(t.place for t in other) and same(other, meeting)]
        near = min(fitting, key=lambda other: _distance(reading, other, meeting), default=None)
        is_verb = reading.tokens.tags[meeting.head] == "VERB"
        if near is group and _distance(reading, group, meeting)[0] <= (NEAR if is_verb else NEAR_MEETING):
            yield meeting
            return


def _distance(reading: Reading, group: tuple[Thing, ...], meeting: Thing) -> tuple[int, int]:
    """How far a meeting is from the nearest mention of a round: in sentences, then in words."""
    sentence = reading.tokens.sentence
    return min((abs(sentence[t.head] - sentence[meeting.head]), abs(t.head - meeting.head)) for t in group)


def _is_next_of(reading: Reading, groups: list[tuple[Thing, ...]], meeting: Thing, words: Table) -> bool:
    """Whether a meeting is a round of its own beside talks that the article tells of.

    >>> # "the next meeting in Sochi will be held in May", "the rebels refused to attend a summit in Arusha"
    """
    if meeting.firm and not any(same(group, meeting) and _distance(reading, group, meeting)[0] <= NEAR for group in groups):
        return True
    if not groups:
        return meeting.age == "next" and reading.tokens.tags[meeting.head] == "VERB"
    again = any(same(group, meeting) and any(t.place == meeting.place for t in group) for group in groups)
    if meeting.definite and meeting.place and not again and (meeting.when or _named_after_its_town(reading, meeting)):
        return True
    near = min(_distance(reading, group, meeting)[0] for group in groups) <= NEAR
    if meeting.age == "next":
        here = any(thing.place == meeting.place for group in groups for thing in group if thing.place)
        return near or here or _is_set(reading, meeting, words)
    tokens, verb = reading.tokens, reading.tokens.heads[meeting.head]
    attended = tokens.relation(meeting.head) == "obj" and ("attended", tokens.lemmas[verb]) in words
    of_others = any(cased(tokens, j, "of", "with") for j in tokens.below(meeting.head, "nmod"))
    return near and attended and not of_others and meeting.place is not None and not meeting.definite


def _is_set(reading: Reading, meeting: Thing, words: Table) -> bool:
    """Whether the day is set for the next meeting: "the next session has been scheduled for February"."""
    tokens, verb = reading.tokens, reading.tokens.heads[meeting.head]
    set_ = verb >= 0 and "start:announced" in words.get(("subject", tokens.lemmas[verb]), ())
    return set_ and tokens.relation(meeting.head) == "nsubj" and time_of(reading, verb) is not None


def _named_after_its_town(reading: Reading, meeting: Thing) -> bool:
    """Whether a conference is called by its venue alone: "the Lome conference"."""
    tokens = reading.tokens
    before = place_of(reading, tokens.below(meeting.head, "compound"))
    return before is not None and before == meeting.place and not meeting.marks and tokens.lemmas[meeting.head] == "conference"
