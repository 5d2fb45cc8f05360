"""Who is told to be absent from a round of talks, or invited to it. No records of its own: it adds participants."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from truceline.coding.grammar.clauses import OPEN, agent, governors, is_negated, modals, patient
from truceline.coding.grammar.factuality import DONE, UNREAL, factuality
from truceline.coding.grammar.nominals import joined
from truceline.coding.grammar.referents import talks_at
from truceline.coding.grammar.words import Match, matcher
from truceline.coding.meeting.classing import class_of
from truceline.coding.meeting.groups import talks_meant
from truceline.coding.meeting.mentions import mentions
from truceline.coding.meeting.participation_told import under_condition
from truceline.coding.meeting.participation_words import Scene, scene_of, talks_noun
from truceline.coding.meeting.reality import is_real
from truceline.knowledge.catalogue import Knowledge
from truceline.model.dealings import Talks
from truceline.model.entities import Entity
from truceline.model.finding import Participant
from truceline.model.findings import Findings
from truceline.model.reading import Reading

NAMED = ("nmod", "obl", "conj", "appos", "flat")
"""Relations over which a phrase with "without" is still one of the talks or of their verb."""
TAKING_PART = frozenset({"participation", "involvement", "presence", "attendance", "representative", "delegate", "delegation"})


def with_absent(reading: Reading, found: Findings, records: tuple[Talks, ...], knowledge: Knowledge) -> tuple[Talks, ...]:
    """The rounds with those who did not sit in them: who was not invited, was left out, took no part, stayed away.

    >>> # "Eritrea took no part in the talks", "talks opened in Doha without the Taliban", "the PULO was not invited" -> absent
    >>> # "invited the rebels to the talks" -> invited
    """
    if not records:
        return records
    scene = scene_of(reading, replace(found, talks=records), knowledge)
    told = [*_left_out(scene), *_without(scene)]
    return tuple(_seated(one, [(status, actor) for ident, status, actor in told if ident == one.id]) for one in records)


def _seated(one: Talks, told: list[tuple[str, Entity]]) -> Talks:
    """A round with the participants told of; who mediates or hosts it is none, nor is somebody both here and away."""
    thirds = {*one.mediators, *one.hosts, *one.sponsors}
    away = dict.fromkeys(actor.id for status, actor in told if status == "absent" and actor.id not in thirds)
    asked = dict.fromkeys(actor.id for status, actor in told if status == "invited" and actor.id not in thirds)
    known = {seat.actor for seat in one.participants}
    seats = [replace(seat, status="absent") if seat.actor in away else seat for seat in one.participants]
    seats += [Participant(actor, status="absent") for actor in away if actor not in known]
    seats += [Participant(actor, status="invited") for actor in asked if actor not in known and actor not in away]
    return replace(one, participants=tuple(seats))


def _left_out(scene: Scene) -> Iterator[tuple[str, str, Entity]]:
    """(talks, status, actor) for each verb that tells who was or was not asked, let in or there; a place at
    a "ceremony" is none at the talks."""
    for match in matcher(scene.knowledge, "participation").find(scene.reading.tokens):
        if match.cue.fields.get("role") != "seat" and match.cue.fields.get("seat") != "absent":
            continue
        status = _status(scene, match)
        noun = talks_noun(scene, match) if status else None
        of_signing = noun is not None and ("signing", scene.reading.tokens.lemmas[noun].lower()) in scene.words
        talks = _meant(_without_past(scene, match), noun) if noun is not None and not of_signing else None
        if talks is not None:
            yield from ((talks, status, actor) for actor in _who(scene, match))


def _without_past(scene: Scene, match: Match) -> Scene:
    """The scene without the talks that only the words for who was left out tell of: "Oman, [which hosted talks in 1999], was
    not invited" means others."""
    tokens = scene.reading.tokens
    clauses = [tokens.span(*tokens.extent(v)) for j in tokens.below(match.head, "nsubj") for v in tokens.below(j, "acl")]
    if not clauses:
        return scene
    left = tuple(
        one for one in scene.found.talks
        if not all(any(c.covers(e) for c in clauses) for e in one.evidence)
    )
    return replace(scene, found=replace(scene.found, talks=left)) if left else scene


def _meant(scene: Scene, noun: int) -> str | None:
    """The talks that a noun means; none for "any round"."""
    tokens = scene.reading.tokens
    if any(tokens.lemmas[j] in ("any", "no", "every") for j in tokens.below(noun, "det")):
        return None
    return talks_meant(scene.reading, scene.found, scene.of_talks, scene.knowledge, noun)


def _status(scene: Scene, match: Match) -> str:
    """What a verb tells: "was [not invited]" absent, "was invited" invited, "excluded" absent; "" where it is left open."""
    tokens, head = scene.reading.tokens, match.head
    if OPEN & set(modals(tokens, head)) or under_condition(tokens, head) or tokens.tags[head] not in ("VERB", "ADJ", "NOUN"):
        return ""
    not_ = is_negated(tokens, head)
    own = tokens.span(*tokens.extent(head)) if tokens.labels[head] == "acl:relcl" else None
    told = factuality(tokens, head, scene.knowledge, own).class_
    if match.cue.fields.get("fits") == "not":
        return "absent" if not_ and told == "negated" else match.cue.fields.get("else", "") if told in DONE else ""
    return "absent" if told in DONE and not not_ else ""


def _who(scene: Scene, match: Match) -> tuple[Entity, ...]:
    """Whom it is told of: the doer of "took no part", "attended", else whom it is done to ("was excluded", "left out A")."""
    tokens, head = scene.reading.tokens, match.head
    done_to = match.cue.fields.get("who") == "object"
    one = patient(tokens, head) if done_to else agent(tokens, head)
    if done_to and one is None:  # a passive without its label
        be = any(tokens.lemmas[j] == "be" for j in tokens.below(head, "aux"))
        one = next(iter(tokens.below(head, "nsubj")), None) if be else None
    if one is not None and tokens.lemmas[one] in ("who", "which", "that") and tokens.relation(head) == "acl":
        one = tokens.heads[head]
    return joined(scene.reading, [one]) if one is not None else ()


def _without(scene: Scene) -> Iterator[tuple[str, str, Entity]]:
    """Those named by "without", "in the absence of" and the like at talks that are held, or at the verb that tells of them."""
    reading, tokens = scene.reading, scene.reading.tokens
    for i in range(len(tokens)):
        noun = _lacking(tokens.lemmas[i].lower(), scene, i)
        actors = joined(reading, [noun]) if noun is not None else ()
        talks = _told_at(scene, noun) if noun is not None and actors else None
        if talks is not None:
            yield from ((talks, "absent", actor) for actor in actors)


def _lacking(lemma: str, scene: Scene, i: int) -> int | None:
    """The noun for who is not there: "without [the rebels]", "without the participation of [Chad]", "in the absence of [A]"."""
    tokens = scene.reading.tokens
    noun = tokens.heads[i]
    if lemma in ("without", "minus", "excluding") and noun >= 0 and tokens.relation(i) in ("case", "mark"):
        if tokens.lemmas[noun] in TAKING_PART:
            owners = (*tokens.below(noun, "nmod:poss"), *tokens.below(noun, "nmod", "compound"))
            return next((j for j in owners if scene.reading.entities_of(j)), None)
        return noun if tokens.tags[noun] in ("NOUN", "PROPN") else None
    if lemma == "absence" and any(tokens.lemmas[j] == "in" for j in tokens.below(i, "case")):
        return next(iter(tokens.below(i, "nmod")), None)
    return None


def _told_at(scene: Scene, noun: int) -> str | None:
    """The held talks that a phrase hangs on, itself or over the verb that tells of them."""
    reading, tokens = scene.reading, scene.reading.tokens
    top = noun
    while tokens.relation(top) in NAMED and tokens.heads[top] >= 0:
        top = tokens.heads[top]
        for thing in mentions(reading, scene.of_talks):
            verb = next((up for up, _ in governors(tokens, thing.head) if tokens.tags[up] == "VERB"), None)
            if top not in (thing.head, verb) or not is_real(reading, thing, scene.of_talks, scene.knowledge):
                continue
            if verb is None or class_of(tokens, verb, scene.of_talks, scene.knowledge) not in UNREAL:
                return talks_at(reading, scene.found, thing.head)
    met = "start" in scene.of_talks.get(("gather", tokens.lemmas[top]), ()) and tokens.tags[top] == "VERB"
    inside = any(s.start <= tokens.starts[top] < s.end for one in scene.found.talks for s in one.evidence)
    return talks_at(reading, scene.found, top) if met and inside else None
