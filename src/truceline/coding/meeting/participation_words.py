"""Where words for a change of part meet the talks that are left, suspended, refused or joined again. No records."""

from __future__ import annotations

from dataclasses import dataclass

from truceline.coding.grammar.referents import only_ahead
from truceline.coding.grammar.words import Match, Table, table
from truceline.coding.meeting.venues import TOWNS
from truceline.knowledge.catalogue import Knowledge
from truceline.model.findings import Findings
from truceline.model.reading import Reading, Tokens

PARTICLES = ("out", "away", "off", "back")
NEAR = 4
"""Talks that are left unsaid must be spoken of in the same sentence or in one of this many before it."""
FAR = 12
"""The same for who "will not attend" where talks that lie ahead are told of."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is looked at again and again while one article is read."""

    reading: Reading
    found: Findings
    knowledge: Knowledge
    words: Table
    of_talks: Table


def scene_of(reading: Reading, found: Findings, knowledge: Knowledge) -> Scene:
    """The scene of an article."""
    return Scene(reading, found, knowledge, table(knowledge, "participation"), table(knowledge, "talks"))


def talks_noun(scene: Scene, match: Match) -> int | None:
    """The token to which a change points: the noun for the talks, their venue, or the cue where the talks go unsaid.

    None when the words are about something else.

    >>> # "pulled out of [the talks]", "[the talks] that the front left", "recalled its team from [Quito]", "[walked out]"
    """
    takes = match.cue.fields.get("takes", "").split()
    hanging = _hanging(scene, match, takes)
    named = [noun for child in hanging if (noun := _named(scene, child)) is not None]
    if named:
        wide = ("occasion", scene.reading.tokens.lemmas[named[0]].lower()) in scene.words
        return None if wide and _of_others(scene, match) else named[0]
    alone = match.cue.fields.get("alone")
    asked = next((j for j in hanging if _bare_invitation(scene, j)), None)
    if asked is not None and _near(scene, match):
        return asked
    if "venue" in takes:
        seats = [child for child in hanging if _is_venue(scene, child) or (alone == "near" and _is_town(scene, child))]
        if seats:
            return seats[0] if _is_venue(scene, seats[0]) or _near(scene, match) else None
    if (hanging and alone != "always") or (alone == "near" and _moves_others(scene, match)):
        return None
    near = alone == "near" and _near(scene, match) and not _of_others(scene, match)
    return match.first if alone == "always" or near else None


def _bare_invitation(scene: Scene, noun: int) -> bool:
    """Whether an invitation does not say to what, so that it is to the talks told of: "turned down [an invitation]"."""
    tokens = scene.reading.tokens
    return tokens.lemmas[noun] == "invitation" and not tokens.below(noun, "nmod", "acl", "obl")


def _moves_others(scene: Scene, match: Match) -> bool:
    """Whether a word of leaving has something else as its object: "is to pull [its troops] out", no walkout."""
    tokens = scene.reading.tokens
    inside = range(match.first, match.last)
    moved = (o for j in inside for o in tokens.below(j, "obj") if o not in inside)
    return any(("forces", tokens.lemmas[o].lower()) in table(scene.knowledge, "provisions") for o in moved)


def _of_others(scene: Scene, match: Match) -> bool:
    """Whether a walkout that names no talks is told of a house, a strike or a match: "[in parliament], members walked out"."""
    tokens = scene.reading.tokens
    around = (i for i in tokens.subtree(match.head) if tokens.tags[i] == "NOUN")
    return any(("elsewhere", tokens.lemmas[i].lower()) in scene.words for i in around)


def _hanging(scene: Scene, match: Match, takes: list[str]) -> list[int]:
    """The nouns that hang on the cue in the way it takes, nearest first: objects, phrases, the noun of a relative clause."""
    tokens = scene.reading.tokens
    inside = range(match.first, match.last)
    found: list[int] = []
    for j in inside:
        for child in tokens.below(j, "obj", "obl", "nmod", "nsubj:pass"):
            cases = {tokens.lemmas[case] for case in tokens.below(child, "case")}
            free = not cases and (tokens.relation(child) == "obj" or tokens.labels[child] == "nsubj:pass")
            joined = bool(cases) and cases <= {*takes, *PARTICLES, *(("from", "to") if "venue" in takes else ())}
            fits = ("obj" in takes and free) or joined
            if fits and (child not in inside or _names_talks(scene, child)):
                found.append(child)
        if tokens.labels[j] == "acl:relcl" and _names_talks(scene, tokens.heads[j]):
            found.append(tokens.heads[j])
    return found or _next(scene, match, takes)


def _next(scene: Scene, match: Match, takes: list[str]) -> list[int]:
    """The noun whose phrase follows the cue at once, for sentences in which the parser hung it elsewhere."""
    tokens, i = scene.reading.tokens, match.last
    while i < len(tokens) and tokens.lemmas[i] in takes:
        i += 1
    if i == match.last and "obj" not in takes:
        return []
    for j in range(i, min(i + 8, len(tokens))):
        if tokens.tags[j] in ("VERB", "AUX", "PUNCT", "SCONJ", "ADP"):
            break
        if tokens.tags[j] == "NOUN" and _names_talks(scene, j) and set(range(i, j)) <= set(tokens.subtree(j)):
            return [j]
    return []


def _named(scene: Scene, noun: int) -> int | None:
    """The noun for talks in a phrase: itself, or what an offer, call or session is about ("an offer of [talks]")."""
    tokens = scene.reading.tokens
    if _names_talks(scene, noun):
        return noun
    if ("offer", tokens.lemmas[noun]) in scene.words:
        acts = [j for act in tokens.below(noun, "acl") for j in tokens.below(act, "obj", "obl")]
        return next((j for j in (*tokens.below(noun, "nmod", "acl", "obl", "obj"), *acts) if _names_talks(scene, j)), None)
    return None


def _names_talks(scene: Scene, i: int) -> bool:
    """Whether a noun stands for talks; words of wider use ("session", "table") only where the article has talks."""
    tokens = scene.reading.tokens
    lemma = tokens.lemmas[i].lower()
    if _is_joint_body(scene, i):
        return True
    if lemma not in scene.knowledge.classes.get("talks", ()) and ("occasion", lemma) not in scene.words:
        return False
    if tokens.tags[i] not in ("NOUN", "PROPN") or (lemma == "talk" and not tokens.words[i].lower().endswith("s")):
        return False
    if ("seat", lemma) in scene.of_talks and tokens.words[i].lower() != lemma:
        return False
    before = {tokens.lemmas[j].lower() for j in tokens.below(i, "amod", "compound")}
    if any("unrelated" in scene.of_talks.get(("modifier", word), ()) for word in before):
        return False
    firm = "talks" in scene.of_talks.get(("name", lemma), ()) or before & {"peace", "negotiating", "bargaining"}
    if ("signing", lemma) in scene.words and scene.found.agreements:
        return True
    return bool(firm or scene.found.talks or any(
        "talks" in scene.of_talks.get(("name", other), ()) and other != "round" for other in tokens.lemmas
    ))


def _is_joint_body(scene: Scene, i: int) -> bool:
    """Whether a noun names a body in which the sides sit to carry out a truce: "the joint military commission", "the committee
    that supervises the ceasefire"."""
    tokens, words = scene.reading.tokens, scene.words
    if ("body", tokens.lemmas[i].lower()) not in words:
        return False
    before = {tokens.lemmas[j].lower() for j in tokens.below(i, "amod", "compound")}
    behind = [v for v in tokens.below(i, "acl") if ("oversees", tokens.lemmas[v]) in words]
    return bool(behind) or any(("shared", word) in words for word in before)


def _is_venue(scene: Scene, i: int) -> bool:
    """Whether a noun is the town in which a round of the article is held, or its country."""
    venues = {talks.venue for talks in scene.found.talks if talks.venue}
    acting = {one.country for one in scene.reading.entities}
    homes = {place.country for place in scene.reading.places if place.id in venues} - acting
    places = [scene.reading.places[m.place] for m in scene.reading.place_mentions if m.first <= i < m.last]
    return any(place.id in venues or (place.precision == "country" and place.country in homes) for place in places)


def _is_town(scene: Scene, i: int) -> bool:
    """Whether a noun is a town: negotiators recalled from it sat there, even where the article does not call it the venue."""
    places = [scene.reading.places[m.place] for m in scene.reading.place_mentions if m.first <= i < m.last]
    return any(place.precision in TOWNS for place in places)


def _near(scene: Scene, match: Match) -> bool:
    tokens = scene.reading.tokens
    here = tokens.sentence[match.first]
    starts = [span.start for talks in scene.found.talks for span in talks.evidence]
    told = {tokens.sentence[tokens.within(start, start + 10**6)[0]] for start in starts}
    spoken = {tokens.sentence[i] for i in _around(tokens, here) if _names_talks(scene, i)}
    ahead = match.cue.fields.get("role") == "absent" and any(map(only_ahead, scene.found.talks))
    return bool(scene.found.talks) and any(0 <= here - sentence <= (FAR if ahead else NEAR) for sentence in told | spoken)


def _around(tokens: Tokens, sentence: int) -> list[int]:
    return [i for i in range(len(tokens)) if 0 <= sentence - tokens.sentence[i] <= NEAR and tokens.tags[i] == "NOUN"]
