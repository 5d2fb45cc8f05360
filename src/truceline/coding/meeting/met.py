"""Meetings told by a verb: "delegates [gathered] in Doha", "generals of the two armies [met] for an hour". No records."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.grammar.clauses import AHEAD, OPEN, agent, is_negated, is_passive, modals, patient
from truceline.coding.grammar.nominals import joined, unique
from truceline.coding.grammar.time_links import time_of
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table
from truceline.coding.meeting.foes import are_foes
from truceline.coding.meeting.meetings import of_envoys
from truceline.coding.meeting.things import Thing
from truceline.coding.meeting.venues import TOWARDS, TOWNS, place_under, where_of
from truceline.knowledge.catalogue import Knowledge
from truceline.model.entities import Entity
from truceline.model.layers import PlaceInText
from truceline.model.reading import Reading, Tokens

ALL = ("all", "both", "they")
TALKING = frozenset({"talk", "negotiate", "parley"})
ONE = frozenset({"same", "one", "single", "negotiating", "negotiate", "bargaining"})
EACH_OTHER = frozenset({"see", "face", "meet", "greet", "engage", "consult", "receive", "visit"})
NEAR = frozenset({"contact", "touch", "coordination", "communication", "dialogue", "consultation"})
"""Nouns for ties that people stay in without meeting."""
SIGNING = frozenset({"sign", "conclude", "finalise", "finalize", "initial"})


def gatherings(reading: Reading, words: Table, knowledge: Knowledge) -> Iterator[Thing]:
    """Verbs of meeting that tell where or when sides sit together, in text order.

    >>> # "The rebels [met] on Monday with the envoy in Doha" is firm; "the president [flies] to Okinawa" is none
    """
    tokens = reading.tokens
    for i in range(len(tokens)):
        home = any(tokens.lemmas[j] == "home" for j in tokens.below(i, "advmod"))
        talked_over = tokens.lemmas[i] in TALKING and (is_passive(tokens, i) or bool(tokens.below(i, "obj")))
        if tokens.tags[i] not in ("VERB", "ADJ") or home or talked_over:
            continue
        brought = _brought(reading, words, i, knowledge)
        if brought is not None:
            yield brought
        elif (back := _due_back(reading, words, i)) is not None:
            yield back
        elif tokens.tags[i] == "VERB" and (
            ("gather", tokens.lemmas[i]) in words or _each_other(reading, i) or at_one_table(tokens, words, i)
        ):
            yield from _gathering(reading, words, i, knowledge)


def _gathering(reading: Reading, words: Table, i: int, knowledge: Knowledge) -> Iterator[Thing]:
    """What a verb of meeting tells, with its doer as the sides."""
    tokens = reading.tokens
    if _elsewhere(tokens, words, i):
        return
    others = [*tokens.below(i, "obj")]
    others += [x for x in tokens.below(i, "xcomp") if tokens.lemmas[x] == "face"]
    place = place_under(reading, i, TOWARDS) or next((p for o in others if (p := place_under(reading, o))), None)
    place = place or where_of(reading, i) or behind_partner(reading, i)
    doer = agent(tokens, i)
    doer = next(iter(tokens.below(i, "nsubj", "nsubj:pass")), None) if doer is None else doer
    at_table = doer is not None and (("table", tokens.lemmas[doer]) in words or tokens.lemmas[doer] in ALL)
    again = tokens.lemmas[i] == "reconvene" or any(tokens.lemmas[j] in ("again", "back") for j in tokens.below(i, "advmod"))
    sides = joined(reading, [doer]) if doer is not None else ()
    meets = _each_other(reading, i) or tokens.lemmas[i] in ("see", "spend")
    meets |= "start" in words.get(("gather", tokens.lemmas[i]), ())
    meets |= at_one_table(tokens, words, i)
    face = _face_to_face(reading, words, i, doer) if meets and doer is not None else None
    rumoured = _only_rumoured(tokens, i, doer, knowledge)
    face = None if rumoured else face
    ahead = bool(AHEAD & set(modals(tokens, i)))
    set_ = at_table and again and (time_of(reading, i) is not None or ahead)
    age = "next" if again and (at_table or (face is not None and (ahead or _agreed(tokens, words, i)))) else ""
    told = place is not None or _timed(reading, i) or _agreed(tokens, words, i) or _counted(tokens, i) or (again and ahead)
    told |= at_one_table(tokens, words, i)
    if tokens.lemmas[i] in TALKING:  # "have been talking for a month" tells no round
        told = place is not None or time_of(reading, i) is not None
    if face is not None and told:
        when = time_of(reading, i)
        yield Thing(i, i, i + 1, "talks", definite=False, place=place, sides=face, when=when, age=age, firm=True)
    elif (place is not None or set_) and not _each_other(reading, i) and not _alone(reading, words, i, doer):
        yield Thing(
            head=i, first=i, last=i + 1, kind="talks", definite=False, place=place, sides=sides,
            age=age, firm=place is not None and at_table and meets and not rumoured,
        )


def behind_partner(reading: Reading, verb: int) -> PlaceInText | None:
    """The town behind whom they meet, where the tree hangs it on that: "sat down with leaders of the front [in Jakarta]"."""
    tokens = reading.tokens
    with_ = [*tokens.below(verb, "obj"), *(o for o in tokens.below(verb, "obl") if cased(tokens, o, "with"))]
    near = [k for o in with_ for j in (o, *tokens.below(o, "nmod")) for k in (j, *tokens.below(j, "nmod"))]
    places = [place_under(reading, j) for j in near if reading.entities_of(j)]
    return next((place for place in places if place is not None and place.precision in TOWNS), None)


def _elsewhere(tokens: Tokens, words: Table, verb: int) -> bool:
    """Whether sides meet for something that ends no conflict: "met [to discuss flights]", "met in a World Cup [qualifier]"."""
    aims = tokens.below(verb, "xcomp", "advcl", "acl")
    talked = [v for v in aims if ("discuss", tokens.lemmas[v]) in words or tokens.lemmas[v] in SIGNING]
    things = [o for v in talked for o in tokens.below(v, "obj", "obl")]
    topics = [k for o in things for k in (o, *tokens.below(o, "compound", "amod", "conj"))]
    if any(tokens.lemmas[o] in NEAR and cased(tokens, o, "in") for o in tokens.below(verb, "obl")):
        return True  # "agreed to stay in close contact"
    around = [k for o in tokens.below(verb, "obl") for k in (o, *tokens.below(o, "nmod"))]
    around += [k for s in tokens.below(verb, "nsubj", "obj") for k in tokens.below(s, "compound", "amod")]  # "football team"
    return any(("topic", tokens.lemmas[k].lower()) in words for k in topics) or any(
        ("occasion", tokens.lemmas[k].lower()) in words for k in around
    )


def _due_back(reading: Reading, words: Table, i: int) -> Thing | None:
    """A meeting told by when those at the table return: "negotiators are [due] back in Doha on Monday"."""
    tokens = reading.tokens
    set_ = "start:announced" in words.get(("subject", tokens.lemmas[i]), ())
    around = (i, *tokens.below(i, "xcomp", "obl"))
    back = any(tokens.lemmas[j] in ("back", "again") for k in around for j in tokens.below(k, "advmod"))
    doer = next(iter(tokens.below(i, "nsubj", "nsubj:pass")), None)
    if not set_ or not back or doer is None or ("table", tokens.lemmas[doer]) not in words or is_negated(tokens, i):
        return None
    when, place = time_of(reading, i), place_under(reading, i, TOWARDS)
    if (when is None and place is None) or not of_envoys(reading, words):
        return None
    who = joined(reading, [doer])
    return Thing(i, i, i + 1, "talks", definite=False, place=place, sides=who, when=when, age="next", firm=True)


def _each_other(reading: Reading, verb: int) -> bool:
    """Whether those who see somebody or spend time do it together: "see [each other]", "spent [three hours] in one room"."""
    tokens = reading.tokens
    lengths = {j for time in reading.times if time.kind == "duration" for j in range(time.first, time.last)}
    things = tokens.below(verb, "obj")
    if tokens.lemmas[verb] == "exchange":
        return any(tokens.lemmas[o] in ("view", "opinion", "thought") for o in things)
    each = any({"each", "one"} & {tokens.lemmas[o], tokens.lemmas[o - 1]} for o in things)
    alone = all(tokens.tags[o] in ("PRON", "ADJ", "DET") for o in things)
    return (tokens.lemmas[verb] in EACH_OTHER and each and alone) or (
        tokens.lemmas[verb] == "spend" and any(o in lengths for o in things)
    )


def _brought(reading: Reading, words: Table, verb: int, knowledge: Knowledge) -> Thing | None:
    """A meeting told by who calls the sides to it: "[hosted] the two delegations in Doha", "[brought] A and B to Geneva"."""
    tokens = reading.tokens
    if ("brings", tokens.lemmas[verb]) not in words or OPEN & set(modals(tokens, verb)) or is_negated(tokens, verb):
        return None
    if _elsewhere(tokens, words, verb):
        return None
    called = patient(tokens, verb)
    if called is None or _only_rumoured(tokens, verb, None, knowledge):
        return None
    who = joined(reading, [called])
    several = _of_several(tokens, called)
    table_ = several and ("table", tokens.lemmas[called]) in words and of_envoys(reading, words)
    if not table_ and (all(one.kind == "person" for one in who) or not (several or len(who) > 1)):
        return None
    place = place_under(reading, verb, TOWARDS)
    if place is None and not _timed(reading, verb) and not at_one_table(tokens, words, verb):
        return None
    when = time_of(reading, verb)
    return Thing(verb, verb, verb + 1, "talks", definite=False, place=place, sides=who, when=when, firm=True)


def _face_to_face(reading: Reading, words: Table, verb: int, doer: int) -> tuple[Entity, ...] | None:
    """The sides that meet, when at least two do and who goes to meet is more than one person: "[generals of A and B] met",
    "[the front] met [the envoy]"; not "the leaders of the union met", "the premier met soldiers"."""
    tokens = reading.tokens
    if OPEN & set(modals(tokens, verb)) or (tokens.lemmas[verb] == "sit" and not _sits(tokens, words, verb)):
        return None
    who = joined(reading, [doer, *tokens.below(doer, "appos")])
    sent = [one for head in (doer, *tokens.below(doer, "conj")) for one in sent_by(reading, words, head)]
    who = unique((*who, *sent)) if len(who) < 2 else who
    several = _of_several(tokens, doer) or len([one for one in who if one.kind != "person"]) > 1 or _each_other(reading, verb)
    with_ = [o for o in tokens.below(verb, "obl") if cased(tokens, o, "with")]
    opposite = joined(reading, [*tokens.below(verb, "obj"), *with_])
    if all(one.kind == "person" for one in who) and (who or not several):
        return unique((*who, *opposite)) if are_foes((*who, *opposite)) else None
    sitting = unique(one for head in (doer, *tokens.below(doer, "appos")) for one in seated(reading, words, head))
    return unique((*(sitting or who), *opposite)) if opposite or several else None


def seated(reading: Reading, words: Table, doer: int) -> tuple[Entity, ...]:
    """The sides for which those sit who do it: "delegations of [Mali] and of [the CMA]", "leaders of [the front]"; who sits for
    nobody that is named sits for himself."""
    tokens, found = reading.tokens, list[Entity]()
    for head in (doer, *tokens.below(doer, "conj")):
        own = reading.entity_at(head)
        several = tokens.words[head].lower() != tokens.lemmas[head].lower()
        unnamed = own is None or (not own.named and (own.kind != "person" or several))
        leads = several and tokens.lemmas[head] in ("leader", "official", "commander", "general")
        of = [j for j in tokens.below(head, "nmod") if leads and cased(tokens, j, "of", "from")]
        sent = sent_by(reading, words, head) or joined(reading, [k for j in of for k in (j, *tokens.below(j, "conj"))])
        principals = tuple(one for one in sent if one.kind != "person" and one != own) if unnamed else ()
        found += principals or ((own,) if own is not None else ())
    return unique(found) or joined(reading, [doer])


def sent_by(reading: Reading, words: Table, doer: int) -> tuple[Entity, ...]:
    """For whom those at the table speak: "negotiators [for the front and for the army]", "envoys [of the two republics]"."""
    tokens = reading.tokens
    person = any(one.kind == "person" for one in reading.entities_of(doer))
    if not person and ("table", tokens.lemmas[doer]) not in words and ("envoys", tokens.lemmas[doer]) not in words:
        return ()
    return joined(reading, [
        k for j in tokens.below(doer, "nmod") if cased(tokens, j, "for", "of", "from") for k in (j, *tokens.below(j, "conj"))
    ])


def _sits(tokens: Tokens, words: Table, verb: int) -> bool:
    """Whether sitting is meeting: "sat down", "sat together", "sat with", "sat in one room", "sat across from"."""
    near = (*tokens.children[verb], *range(verb + 1, min(verb + 2, len(tokens))))  # "sat across from each other"
    how = {tokens.lemmas[j] for j in near} & {"down", "together", "opposite", "across", "face"}
    with_ = any(cased(tokens, o, "with", "opposite", "across", "alongside") for o in tokens.below(verb, "obl"))
    return bool(how) or with_ or at_one_table(tokens, words, verb)


def at_one_table(tokens: Tokens, words: Table, verb: int) -> bool:
    """Whether a phrase puts them in one place: "at the negotiating table", "in one room", "into closed session"."""
    for j in tokens.below(verb, "obl", "obj"):
        inside = {tokens.lemmas[k] for k in tokens.below(j, "amod", "compound", "nummod", "det")}
        if ("seated", tokens.lemmas[j]) in words and inside & ONE:
            return True
        if ("closeted", tokens.lemmas[j]) in words and cased(tokens, j, "in", "into") and not tokens.below(j, "det"):
            return True
        if tokens.lemmas[j] == "door" and "closed" in {tokens.words[k].lower() for k in tokens.below(j, "amod")}:
            return True
    return any(tokens.words[j].lower() == "face" and j + 2 < len(tokens) and tokens.words[j + 2].lower() == "face"
               for j in tokens.subtree(verb))


def _counted(tokens: Tokens, verb: int) -> bool:
    """Whether it is told the how manieth time it is: "met [for the first time]", "sat together [for a third time]"."""
    return any(tokens.lemmas[j] == "time" and cased(tokens, j, "for") for j in tokens.below(verb, "obl"))


def _only_rumoured(tokens: Tokens, verb: int, doer: int | None, knowledge: Knowledge) -> bool:
    """Whether a meeting is only reported or supposed: "reports that the envoys had [met]", "had the two leaders [met], ..."."""
    above = tokens.heads[verb]
    claimed = above >= 0 and tokens.tags[above] == "NOUN" and tokens.lemmas[above] in knowledge.classes.get("claim_noun", ())
    turned = any(doer is not None and j < doer and tokens.lemmas[j] == "have" for j in tokens.below(verb, "aux"))
    return (claimed and any(tokens.words[m].lower() == "that" for m in tokens.below(verb, "mark"))) or turned


def _of_several(tokens: Tokens, doer: int) -> bool:
    """Whether one phrase names both sides: "the two delegations", "envoys of A and B", "Russian and Ukrainian officials"."""
    first, last = tokens.extent(doer)
    close = {doer, *tokens.below(doer, "nmod")}
    counted = any(tokens.lemmas[j] in ("two", "three", "both", "four") for i in close for j in tokens.children[i])
    definite = any(tokens.words[j].lower() in ("the", "both") for i in close for j in tokens.children[i])
    row = any(tokens.tags[i] == "PROPN" and tokens.relation(i) == "conj" for i in range(first, last))
    pair = any(tokens.tags[j] == "ADJ" and tokens.relation(j) == "conj" for j in range(first, doer))
    joint = tokens.lemmas[doer].lower() in ("commission", "committee") and any(
        tokens.lemmas[j].lower() == "joint" for j in tokens.below(doer, "amod", "compound"))
    return (counted and definite) or row or pair or joint


def _timed(reading: Reading, verb: int) -> bool:
    """Whether it is told when or how long they met: "on Monday", "since noon", "for 40 minutes"."""
    tokens = reading.tokens
    lengths = {j for time in reading.times if time.kind == "duration" for j in range(time.first, time.last)}
    return time_of(reading, verb) is not None or any(j in lengths for j in tokens.below(verb, "obl"))


def _agreed(tokens: Tokens, words: Table, verb: int) -> bool:
    """Whether it is what somebody agreed to: "agreed [to meet] the minister"."""
    return tokens.relation(verb) == "xcomp" and ("agreed", tokens.lemmas[tokens.heads[verb]]) in words


def _alone(reading: Reading, words: Table, verb: int, doer: int | None) -> bool:
    """Whether it is one person who travels: "the president [flies] to Okinawa" tells nothing of where others sit."""
    who = reading.entities_of(doer) if doer is not None else ()
    return "start" not in words.get(("gather", reading.tokens.lemmas[verb]), ()) and len(who) == 1 and who[0].kind == "person"
