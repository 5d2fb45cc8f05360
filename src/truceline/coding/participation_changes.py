"""Participation changes: who left, suspended, postponed, refused or resumed its part in talks, in the source's own word."""

from __future__ import annotations

from truceline.coding.grammar.clauses import agent, clause, is_negated, modals
from truceline.coding.grammar.enclosing import words_of
from truceline.coding.grammar.nominals import modifiers, phrase
from truceline.coding.grammar.referents import talks_at
from truceline.coding.grammar.time_links import time_of
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Match, matcher
from truceline.coding.meeting.groups import talks_meant
from truceline.coding.meeting.other_matters import is_of_trade, of_a_conflict
from truceline.coding.meeting.participation_told import changers
from truceline.coding.meeting.participation_words import Scene, scene_of, talks_noun
from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.dealings import ParticipationChange
from truceline.model.entities import Entity
from truceline.model.findings import Findings
from truceline.model.ids import record_id
from truceline.model.reading import Reading
from truceline.model.text import Evidence
from truceline.model.values import GROUPS

METHOD = "rule:participation@2"
ROLES = ("verb", "absent", "unready", "noun")


@component(needs=("actors", "relations", "times", "talks", "statements"), gives=("participation_changes",))
def code_participation_changes(
    reading: Reading, found: Findings, knowledge: Knowledge
) -> tuple[ParticipationChange, ...]:
    """One record per actor and change that is told as having happened, with the source's own word in `cue`.

    What is threatened, asked for, denied or only expected is no change. "Will not attend" is a refusal; what an actor
    itself says it will do, or has agreed to do, is a change. A change that is told again is one record.

    >>> # "The movement walked out of the talks over the shelling." -> walkout, reason "over the shelling"
    """
    scene = scene_of(reading, found, knowledge)
    matches = [m for m in matcher(knowledge, "participation").find(reading.tokens) if m.cue.fields.get("role") in ROLES]
    kept: list[Match] = []
    changes: list[ParticipationChange] = []
    for match in sorted(matches, key=lambda m: (m.cue.fields["role"] == "noun", m.first - m.last, m.first)):
        if any(k.first <= match.first and match.last <= k.last for k in kept):
            continue
        made = _changes(scene, match)
        kept += [match] if made else []
        changes += [change for change in made if not any(_same(change, other, found) for other in changes)]
    return tuple(sorted(changes, key=lambda change: change.evidence[0].start))


def _same(one: ParticipationChange, other: ParticipationChange, found: Findings) -> bool:
    """Whether two records tell of the same change: of one actor and kind, and not at two times."""
    values = {time.id: time.value for time in found.times}
    dated = values.get(one.time or ""), values.get(other.time or "")
    return (one.actor, one.kind) == (other.actor, other.kind) and (None in dated or dated[0] == dated[1])


def _changes(scene: Scene, match: Match) -> list[ParticipationChange]:
    reading, found, head = scene.reading, scene.found, match.head
    noun = talks_noun(scene, match)
    actors = changers(scene, match) if noun is not None else ()
    if noun is None or not actors or _as_a_third(scene, match):
        return []
    talks = talks_at(reading, found, noun, held=True) if match.cue.fields.get("held") == "yes" else talks_meant(
        reading, found, scene.of_talks, scene.knowledge, noun)
    wide = "talks-if-peace" in scene.of_talks.get(("name", reading.tokens.lemmas[noun]), ())
    wide &= not {"negotiating", "bargaining", "peace"} & modifiers(reading.tokens, noun)
    if talks is None and not of_a_conflict(reading, scene.of_talks):  # "snubbed the meeting of the growers"
        actors = () if wide else tuple(actor for actor in actors if _takes_sides(actor))
    between_sides = match.cue.fields.get("fits") == "agent"
    evidence = (_words(scene, match),)
    if talks is None and is_of_trade(reading, evidence[0], scene.knowledge, actors):
        return []
    time = time_of(reading, head)
    return [
        ParticipationChange(
            id=record_id(reading.article, "participation_changes", evidence, match.cue.gives, actor.id), evidence=evidence,
            method=METHOD, talks=talks, actor=actor.id,
            kind=match.cue.gives,  # type: ignore[arg-type]
            cue=_cue(reading, match), reason=_reason(reading, head) or _reason(reading, noun),
            time=time.id if time else None,
        )
        for actor in actors if not (between_sides and _is_third(scene, talks, actor, head))
    ]


def _as_a_third(scene: Scene, match: Match) -> bool:
    """Whether it is the part of a mediator or host that somebody gives up: "its role [as mediator]"."""
    tokens = scene.reading.tokens
    mediating = (*scene.knowledge.classes.get("mediator", ()), "host", "chair", "observer", "sponsor")
    below = [k for j in range(match.first, match.last) for k in tokens.below(j, "nmod", "obl")]
    return any(cased(tokens, k, "as", "of") and tokens.lemmas[k].lower() in mediating for k in below)


def _takes_sides(actor: Entity) -> bool:
    """Whether somebody can be a side where no conflict is told of: a state, a body, those who rule and who oppose them."""
    return actor.kind in (*GROUPS, "state", "government") or actor.sector in ("GOV", "OPP")


def _words(scene: Scene, match: Match) -> Evidence:
    tokens, head = scene.reading.tokens, match.head
    if match.cue.fields["role"] == "noun":
        return scene.reading.words(*phrase(tokens, head, keep=("acl",)))
    above = tokens.heads[head]
    settled = above >= 0 and tokens.relation(head) == "xcomp" and ("settles", tokens.lemmas[above]) in scene.words
    first, last = clause(tokens, above if settled else head, keep=("xcomp",))
    return words_of(scene.reading, scene.found, min(first, match.first), max(last, match.last), head)


def _is_third(scene: Scene, talks: str | None, actor: Entity, verb: int) -> bool:
    """Whether who stops or moves the talks is no side of them: then it is a status of the talks and no change of part.

    >>> # "the U.N. envoy, A, suspended the talks", "Envoy A has put off the round", "the UN put off the talks"
    """
    tokens, mediating = scene.reading.tokens, scene.knowledge.classes.get("mediator", ())
    doer = agent(tokens, verb)
    titled = doer is not None and any(
        tokens.lemmas[j].lower() in mediating for j in (doer, *tokens.below(doer, "compound", "nmod:desc", "appos")))
    if titled and actor.kind == "person":
        return True
    for record in scene.found.talks:
        if record.id == talks and actor.id in (*record.mediators, *record.hosts, *record.sponsors):
            return True
    return actor.kind == "igo" or any(actor.name.lower().endswith(word) for word in mediating)


def _cue(reading: Reading, match: Match) -> Evidence:
    """The words of change, without the noun phrase for the talks: "walked out of", "would not attend"."""
    tokens, verb = reading.tokens, match.head
    auxiliaries = tokens.below(verb, "aux") if modals(tokens, verb) and is_negated(tokens, verb) else ()
    first, last = min(match.first, *auxiliaries, match.first), match.first + 1
    takes = match.cue.fields.get("takes", "").split()
    while last < len(tokens) and (
        (last < match.last and tokens.tags[last] in ("ADP", "ADV", "PART", "SCONJ")) or tokens.lemmas[last] in takes
    ):
        last += 1
    return reading.words(first, last)


def _reason(reading: Reading, head: int) -> Evidence | None:
    """The reason given, at the verb or the noun for the talks: "over ...", "because ...", "in protest at ...", "citing ..."."""
    tokens = reading.tokens
    for child in tokens.children[head]:
        marks = {tokens.lemmas[i] for i in tokens.below(child, "case", "mark")}
        why = marks & {"over", "because", "due"} or tokens.lemmas[child] == "protest"
        if tokens.relation(child) in ("obl", "nmod") and why:
            return reading.words(*tokens.extent(child))
        why = marks & {"because", "since"} or tokens.lemmas[child] in ("cite", "accuse", "protest")
        if tokens.relation(child) == "advcl" and why:
            first, last = tokens.extent(child)
            return reading.words(first + (tokens.tags[first] == "PUNCT"), last - (tokens.tags[last - 1] == "PUNCT"))
    return None
