"""Agreements: truces, accords and understandings, written or only claimed, with their dates kept apart (CODEBOOK 2.6)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from truceline.coding.clauses import agent, clause, governors, patient
from truceline.coding.enclosing import side_at, statement_at, voice_at
from truceline.coding.factuality import embedding_words, factuality
from truceline.coding.nominals import between, called, is_definite, joined, modifiers, phrase, places_under, sides, unique
from truceline.coding.rounds import Thing, grouped
from truceline.coding.talks_mentions import unrelated
from truceline.coding.thirds import third_parties
from truceline.coding.time_links import time_of
from truceline.coding.wording import cased
from truceline.coding.words import Table, table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.findings import Agreement, Findings, Voiced
from truceline.model.ids import record_id
from truceline.model.reading import Entity, PlaceInText, Reading, TimeExpression, Tokens
from truceline.model.text import Evidence

METHOD = "rule:agreements@1"
UNREAL = ("hypothetical", "requested_not_actual", "denied")
FIELDS = ("purpose", "coverage", "ceasefire_side", "form")
DATES = ("declared", "signed", "effective", "expires")


@dataclass
class _Deal:
    """What the mentions of one agreement add up to."""

    kind: str
    evidence: set[Evidence] = field(default_factory=set)
    names: list[str] = field(default_factory=list)
    parties: list[Entity] = field(default_factory=list)
    thirds: dict[str, list[Entity]] = field(default_factory=dict)
    dates: dict[str, TimeExpression] = field(default_factory=dict)
    status: dict[str, Evidence] = field(default_factory=dict)
    facts: dict[str, str] = field(default_factory=dict)
    place: PlaceInText | None = None
    real: bool = False
    definite: bool = False
    marked: bool = False


@component(needs=("actors", "times", "places", "statements"), gives=("agreements",))
def code_agreements(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[Agreement, ...]:
    """Truces and agreements that an article tells of, and understandings that only one side reports.

    >>> # "A ceasefire between Sudan and the SPLM-N took effect on Monday." -> parties, effective
    """
    words = table(knowledge, "agreements")
    deals = [_gathered(reading, group, words, knowledge) for group in grouped(mentions(reading, words))]
    told = [_record(reading, found, deal) for deal in deals if deal.real and deal.evidence and _says_something(deal)]
    return (*told, *_understandings(reading, found, words, knowledge))


def _says_something(deal: _Deal) -> bool:
    """Whether an article tells more of an agreement than the bare noun ("a deal"); "the truce" points at a certain one."""
    told = (deal.parties, deal.thirds, deal.status, deal.dates, deal.place, deal.facts, deal.marked)
    return any(told) or (deal.kind == "truce" and deal.definite)


def mentions(reading: Reading, words: Table) -> Iterator[Thing]:
    """Nouns that name a truce or an agreement, in text order; "agreement for the cessation of hostilities" is one."""
    tokens = reading.tokens
    for i in range(len(tokens)):
        kind = _kind(reading, i, words)
        if kind is None or tokens.tags[i] not in ("NOUN", "PROPN") or tokens.relation(i) == "compound":
            continue
        head = tokens.heads[i]
        inner = tokens.relation(i) in ("nmod", "obl") and not tokens.below(i, "nmod:poss")
        if head >= 0 and inner and _kind(reading, head, words):
            continue
        telling = modifiers(tokens, i)
        if any("unrelated" in words.get(("modifier", word), ()) for word in telling) or unrelated(tokens, i, words):
            continue
        topics = [j for j in (*tokens.below(i, "nmod"), *tokens.below(i, "compound")) if _kind(reading, j, words) == "truce"]
        first, last = phrase(tokens, i)
        named = topics[0] if topics and tokens.relation(topics[0]) == "nmod" else i
        yield Thing(
            head=i, first=first, last=last, kind="truce" if topics else kind, definite=is_definite(tokens, i),
            name=called(reading, named), age=_age(reading, i, words), place=places_under(reading, i), sides=sides(reading, i),
            when=next(iter(reading.times_within(tokens.span(first, last))), None),
            marks=frozenset(word for word in telling if ("modifier", word) not in words and ("plain", word) not in words),
        )


def _kind(reading: Reading, i: int, words: Table) -> str | None:
    tokens = reading.tokens
    lemma = tokens.lemmas[i]
    if ("halt", lemma) in words:
        beside = {tokens.lemmas[j].lower() for j in tokens.below(i, "nmod", "amod", "compound")}
        if tokens.lemmas[i + 1:i + 2] == ("of",):
            beside |= {tokens.words[j].lower() for j in range(i + 2, min(i + 3, len(tokens)))}
        return "truce" if any(("halted", word) in words for word in beside) else None
    if lemma in ("fire", "-") and i >= 2 and tokens.words[i - 1] == "-" and tokens.lemmas[i - 2] == "cease":
        return "truce"
    given = words.get(("name", lemma)) or words.get(("name", tokens.words[i].lower()))
    return given[0] if given else None


def _age(reading: Reading, i: int, words: Table) -> str:
    tokens = reading.tokens
    return "earlier" if any("earlier" in words.get(("modifier", tokens.lemmas[j]), ()) for j in tokens.below(i, "amod")) else ""


def _gathered(reading: Reading, group: tuple[Thing, ...], words: Table, knowledge: Knowledge) -> _Deal:
    deal = _Deal(next((thing.kind for thing in group if thing.kind == "truce"), group[0].kind))
    for thing in group:
        if not _real(reading, thing, knowledge):
            continue
        deal.real = True
        deal.definite |= thing.definite
        deal.marked |= bool(thing.marks) and (deal.kind == "truce" or any(c.isupper() or c.isdigit() for c in thing.name[1:]))
        deal.names += [thing.name] if thing.name and thing.name.lower() not in map(str.lower, deal.names) else []
        deal.parties += [side for side in thing.sides if side not in deal.parties]
        deal.place = deal.place or thing.place
        before = (len(deal.parties), len(deal.dates), len(deal.status), len(deal.thirds))
        _modifiers(reading, thing, words, deal)
        verb = _predicate(reading, thing, words, deal, knowledge)
        for gives, entities in third_parties(reading, knowledge, words, thing.head, verb):
            deal.thirds.setdefault(gives, []).extend(entities)
        after = (len(deal.parties), len(deal.dates), len(deal.status), len(deal.thirds))
        if verb is not None and after != before:
            deal.evidence.add(reading.words(*clause(reading.tokens, verb)))
        else:
            deal.evidence.add(reading.words(thing.first, thing.last))
    return deal


def _real(reading: Reading, thing: Thing, knowledge: Knowledge) -> bool:
    """Whether a mention is of an agreement that is told to exist, not one that is only wished for or denied."""
    tokens = reading.tokens
    words = table(knowledge, "agreements")
    if any("unreal" in words.get(("modifier", tokens.lemmas[j].lower()), ()) for j in tokens.below(thing.head, "amod")):
        return False
    if any(tokens.lemmas[j].lower() in ("no", "any", "every", "another") for j in tokens.below(thing.head, "det")):
        return False
    if thing.kind == "settlement" and not thing.sides:
        return False
    if thing.definite:
        return True
    nearest = next((up for up, _ in governors(tokens, thing.head)), None)
    if nearest is not None and tokens.tags[nearest] == "NOUN" and ("unreal", tokens.lemmas[nearest]) in words:
        return False
    if thing.when is not None:
        return True
    for above, relation in governors(tokens, thing.head):
        if tokens.tags[above] == "NOUN" and embedding_words(knowledge).get(("noun", tokens.lemmas[above])):
            return False
        if tokens.tags[above] == "VERB":
            asks = embedding_words(knowledge).get(("verb", tokens.lemmas[above]))
            content = relation.partition(":")[0] in ("obj", "obl", "nmod")
            if content and asks in ("requested_not_actual", "hypothetical", "future"):
                agreed = tokens.lemmas[above] in ("agree", "announce", "commit")
                return agreed and factuality(tokens, above, knowledge).class_ not in (*UNREAL, "negated", "future")
            if relation == "obj" and _aimed_at(tokens, above, knowledge):
                return False
            return factuality(tokens, above, knowledge).class_ not in (*UNREAL, "negated", "future")
    return True


def _aimed_at(tokens: Tokens, verb: int, knowledge: Knowledge) -> bool:
    """Whether a verb without tense only names an aim: "aimed at [reaching]", "talks to [end]"; not "managed to [reach]"."""
    if not {tokens.lemmas[m] for m in tokens.below(verb, "mark")} & {"to", "at", "of", "for", "toward", "towards", "without"}:
        return False
    above = next((head for head, _ in governors(tokens, verb)), None)
    return above is None or embedding_words(knowledge).get(("verb", tokens.lemmas[above])) != "asserted"


def _modifiers(reading: Reading, thing: Thing, words: Table, deal: _Deal) -> None:
    tokens = reading.tokens
    for j in tokens.below(thing.head, "amod", "compound"):
        for gives in words.get(("modifier", tokens.lemmas[j]), ()) or words.get(("modifier", tokens.words[j]), ()):
            name, _, value = gives.partition(":")
            if name in FIELDS or (name == "pax_stage" and deal.kind == "agreement"):
                deal.facts.setdefault(name, value)
    for j in tokens.below(thing.head, "acl"):
        doer = agent(tokens, j)
        for gives in words.get(("object", tokens.lemmas[j]), ()):
            deal.marked = True
            time = time_of(reading, j)
            if gives in DATES and time is not None:
                deal.dates.setdefault(gives, time)
            if ("party", tokens.lemmas[j]) in words and doer is not None and doer != thing.head:
                deal.parties += [side for side in joined(reading, [doer]) if side not in deal.parties]


def _predicate(reading: Reading, thing: Thing, words: Table, deal: _Deal, knowledge: Knowledge) -> int | None:
    """Read the verb that governs the noun; that verb when it told something."""
    tokens, noun = reading.tokens, thing.head
    above = next(iter(governors(tokens, noun)), None)
    if above is None or tokens.tags[above[0]] not in ("VERB", "AUX"):
        return None
    verb, relation = above
    told = factuality(tokens, verb, knowledge).class_
    if told in (*UNREAL, "negated"):
        return None
    time = time_of(reading, verb)
    rests_on = reading.words(*clause(tokens, verb))
    done = patient(tokens, verb) == noun
    if relation.startswith("nsubj") and not done:
        for gives in words.get(("subject", tokens.lemmas[verb]), ()):
            _told(reading, deal, gives, verb, time, rests_on, told)
    if done or (relation.startswith("obl") and tokens.lemmas[verb] in ("agree",)):
        for gives in words.get(("object", tokens.lemmas[verb]), ()):
            _told(reading, deal, gives, verb, time, rests_on, told)
        doer = agent(tokens, verb)
        if doer is not None:
            entities = joined(reading, [doer, *(o for o in tokens.below(verb, "obl") if cased(tokens, o, "with"))])
            if ("party", tokens.lemmas[verb]) in words and told != "future":
                deal.parties += [side for side in entities if side not in deal.parties]
            elif told != "future" and _only_with(reading, noun) and ("third", tokens.lemmas[verb]) not in words:
                deal.parties += [side for side in joined(reading, [doer]) if side not in deal.parties]
            if ("alone", tokens.lemmas[verb]) in words and told != "future" and len(entities) == 1 and not thing.sides:
                deal.facts.update({"ceasefire_side": "unilateral"} if deal.kind == "truce" and _fights(entities[0]) else {})
            for gives in words.get(("third", tokens.lemmas[verb]), ()):
                deal.thirds.setdefault(gives, []).extend(entities)
    return verb


def _fights(entity: Entity) -> bool:
    """Whether one actor can declare a truce of its own; "both sides" and a mediating body cannot."""
    return entity.named and entity.kind not in ("igo", "ngo", "state_coalition", "person")


def _only_with(reading: Reading, noun: int) -> bool:
    """Whether a deal names one side only, by "with": "Israel ended a truce [with Hamas]"."""
    tokens = reading.tokens
    return any(cased(tokens, j, "with") for j in tokens.below(noun, "nmod")) and not tokens.below(noun, "nmod:poss")


def _told(
    reading: Reading, deal: _Deal, gives: str, verb: int, time: TimeExpression | None, rests_on: Evidence, told: str
) -> None:
    tokens = reading.tokens
    name, _, value = gives.partition(":")
    if gives == "effective" and not _takes_effect(reading, verb):
        return
    if name == "status":
        if told != "future":
            deal.status.setdefault(value, rests_on)
        return
    runs_out = any(tokens.lemmas[c] == "out" for c in tokens.children[verb])
    if gives == "expires" and (tokens.below(verb, "obj") or (tokens.lemmas[verb] == "run" and not runs_out)):
        return
    if gives == "expires" and told != "future" and "will" not in [tokens.lemmas[a] for a in tokens.below(verb, "aux")]:
        deal.status.setdefault("ended", rests_on)
        gives = "ended"
    if gives == "extended":
        ends = [o for o in tokens.below(verb, "obl", "nmod") if cased(tokens, o, "until", "till", "to", "through")]
        if time is not None and any(time.first <= o < time.last for o in ends):
            deal.dates["expires"] = time
        if told in ("asserted", "historical"):
            deal.status.setdefault("in_force_claimed", rests_on)
        return
    if time is not None:
        deal.dates.setdefault(gives, time)
    if gives == "effective" and told in ("asserted", "historical"):
        deal.status.setdefault("in_force_claimed", rests_on)
    if gives == "declared" and tokens.lemmas[verb] in ("declare", "announce", "proclaim"):
        deal.status.setdefault("declared", rests_on)


def _takes_effect(reading: Reading, verb: int) -> bool:
    """Come into force, go into effect, take effect; plain start and begin."""
    tokens = reading.tokens
    if tokens.lemmas[verb] in ("start", "begin"):
        return True
    inside = {tokens.lemmas[i] for i in tokens.below(verb, "obl", "obj", "compound", "xcomp")}
    return bool(inside & {"effect", "force"})


def _record(reading: Reading, found: Findings, deal: _Deal) -> Agreement:
    evidence = tuple(sorted(deal.evidence))
    thirds = {name: unique(entities) for name, entities in deal.thirds.items()}
    apart = {entity.id for entities in thirds.values() for entity in entities}
    parties = [entity for entity in unique(deal.parties) if entity.id not in apart]
    name = next((name for name in deal.names if name[:1].isupper() and " " in name), deal.names[0] if deal.names else deal.kind)
    truce = deal.kind == "truce"
    cessation = truce and "cessation" in name.lower()
    dates = {date: time.id for date, time in deal.dates.items()}
    return Agreement(
        id=record_id(reading.article, "agreements", evidence), evidence=evidence, method=METHOD, name=name,
        aliases=tuple(other for other in deal.names if other != name),
        pax_stage="Cea" if truce else deal.facts.get("pax_stage"),  # type: ignore[arg-type]
               pax_type=_pax_type(parties, deal.kind), ceasefire_class="cessation_of_hostilities" if cessation else None,
        ceasefire_side=deal.facts.get("ceasefire_side"),  # type: ignore[arg-type]
        purpose=deal.facts.get("purpose"),  # type: ignore[arg-type]
        coverage=deal.facts.get("coverage"),  # type: ignore[arg-type]
        form=deal.facts.get("form"),  # type: ignore[arg-type]
        place=deal.place.id if deal.place else None, parties=tuple(entity.id for entity in parties),
        unnamed_parties=truce and not _warring(parties), brokers=tuple(e.id for e in thirds.get("brokers", ())),
        guarantors=tuple(e.id for e in thirds.get("guarantors", ())),
        witnesses=tuple(e.id for e in thirds.get("witnesses", ())),
        declared=dates.get("declared"), signed=dates.get("signed"), effective=dates.get("effective"),
        expires=dates.get("expires"), ended=dates.get("ended"),
        status=tuple(Voiced(value, voice_at(found, words)) for value, words in deal.status.items()),
    )


def _warring(parties: list[Entity]) -> bool:
    """Whether a warring side that is no state is named among the parties."""
    return any(party.kind in ("armed_group", "political_group", "umbrella", "group_unnamed", "government") for party in parties)


def _pax_type(parties: list[Entity], kind: str) -> Literal["Inter", "InterIntra", "Intra"] | None:
    kinds = {party.kind for party in parties}
    if len(parties) > 1 and kinds <= {"state", "igo", "state_coalition"}:
        return "InterIntra" if kind == "truce" and len({p.country for p in parties}) > 1 else "Inter"
    if kinds & {"armed_group", "political_group", "umbrella"} and kinds & {"government", "state"}:
        return "Intra"
    return None


def _understandings(reading: Reading, found: Findings, words: Table, knowledge: Knowledge) -> Iterator[Agreement]:
    """What one side says was agreed: "We agreed with them that ...", "X says Y agreed to ...", inside a statement."""
    tokens = reading.tokens
    for i in range(len(tokens)):
        if tokens.tags[i] != "VERB" or ("verb", tokens.lemmas[i]) not in words:
            continue
        content = tokens.below(i, "ccomp", "xcomp")
        if not content or factuality(tokens, i, knowledge).class_ not in ("asserted", "historical"):
            continue
        first, last = clause(tokens, i, keep=("ccomp", "xcomp"))
        span = tokens.span(first, last)
        if statement_at(found, span) is None:
            continue
        doer = agent(tokens, i)
        ours = doer is not None and tokens.lemmas[doer] in ("we", "i", "our")
        party_ids = list(side_at(found, span)) if ours else [e.id for e in joined(reading, [doer])] if doer is not None else []
        others = [entity.id for entity in partners(reading, i)]
        party_ids += [other for other in others if other not in party_ids]
        if not party_ids or (len(party_ids) < 2 and not ours):
            continue
        evidence = (reading.words(*_without_purpose(reading, i, first, last)),)
        time = time_of(reading, i)
        yield Agreement(
            id=record_id(reading.article, "agreements", evidence, "understanding"), evidence=evidence,
            method="rule:understanding@1", name=_claimed_name(reading, party_ids, others), parties=tuple(party_ids),
            unnamed_parties=len(party_ids) < 2, declared=time.id if time else None,
            status=(Voiced("claimed_only", voice_at(found, evidence[0])),),
        )


def partners(reading: Reading, verb: int) -> tuple[Entity, ...]:
    """With whom something was agreed: "agreed [with Y] that ...", also where the tree hangs the words elsewhere."""
    tokens = reading.tokens
    found = joined(reading, [o for o in tokens.below(verb, "obl") if cased(tokens, o, "with")])
    if not found and verb + 2 < len(tokens) and tokens.lemmas[verb + 1] == "with":
        found = between(reading, verb + 2)
    return found


def _without_purpose(reading: Reading, verb: int, first: int, last: int) -> tuple[int, int]:
    """The range cut before a closing clause of purpose ("so that ...") inside what was agreed."""
    tokens = reading.tokens
    for i in range(first, last):
        marks = [tokens.lemmas[m] for m in tokens.below(i, "mark")]
        if tokens.relation(i) == "advcl" and "so" in marks and i > verb:
            start = tokens.extent(i)[0]
            return first, start if start > verb + 1 else last
    return first, last


def _claimed_name(reading: Reading, party_ids: list[str], others: list[str]) -> str:
    names = {entity.id: entity.name for entity in reading.entities}
    if others and len(party_ids) > 1:
        return "claimed understanding between " + " and ".join(names.get(i, "others") for i in party_ids)
    return "claimed understanding reported by " + names.get(party_ids[0], "the speaker")
