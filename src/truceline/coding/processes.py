"""The peace process that an article's talks and agreements belong to; which articles share one is decided in linking."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.grammar.nominals import phrase
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.dealings import Agreement, Process, Talks
from truceline.model.finding import Member
from truceline.model.findings import Findings
from truceline.model.ids import record_id
from truceline.model.layers import PlaceInText
from truceline.model.reading import Reading
from truceline.model.text import Evidence

METHOD = "rule:processes@1"


@component(needs=("talks", "agreements"), gives=("processes",))
def code_processes(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[Process, ...]:
    """One process for the talks and agreements of an article, named after the conflict when the words tell it.

    Mentions of the process as such ("the peace process", "the political process") and of talks named after a
    country are its evidence. None when the article has neither talks nor agreements
    and speaks of no process.
    """
    members: tuple[Talks | Agreement, ...] = (*found.talks, *found.agreements)
    told = sorted(_mentions(reading, knowledge))
    if not members and not told:
        return ()
    seated = [one.actor for round_ in found.talks for one in round_.participants if one.status != "absent"]
    sides = set(seated)
    states = sides & {actor.id for actor in found.actors if actor.kind == "state"}
    conflict = _conflict(reading, knowledge, at_least=2 if len(states) > 1 else 1)
    spans = told or [min(span for record in members for span in record.evidence)]
    evidence = tuple(spans)
    kind = "peace talks" if found.talks else "peace process"
    parties = dict.fromkeys(seated)
    name = f"{conflict.name} {kind}" if conflict else _between(found, tuple(parties), kind) or next(
        (one.name for one in members if one.name), kind)
    return (
        Process(
            id=record_id(reading.article, "processes", evidence), evidence=evidence, method=METHOD, name=name,
            conflict=conflict.name if conflict else None, parties=tuple(parties),
            members=tuple(Member(record.id) for record in members),
        ),
    )


def _between(found: Findings, parties: tuple[str, ...], kind: str) -> str | None:
    """A neutral name after two named sides: "peace talks between A and B"."""
    named = [actor.name for actor in found.actors if actor.id in parties and actor.named]
    return f"{kind} between {named[0]} and {named[1]}" if len(named) == 2 and len(parties) == 2 else None


def _mentions(reading: Reading, knowledge: Knowledge) -> Iterator[Evidence]:
    tokens, words = reading.tokens, table(knowledge, "processes")
    for i in range(len(tokens)):
        if tokens.tags[i] != "NOUN":
            continue
        given = words.get(("name", tokens.lemmas[i]), ()) or words.get(("name", tokens.words[i].lower()), ())
        before = {form for j in tokens.below(i, "amod", "compound") for form in (tokens.lemmas[j], tokens.words[j].lower())}
        # "efforts towards peace"
        aims = [j for j in tokens.below(i, "nmod") if cased(tokens, j, "towards", "toward", "for", "at")]
        if given and any(("modifier", word) in words for word in (*before, *(tokens.lemmas[j] for j in aims))):
            yield reading.words(*phrase(tokens, i))


def _conflict(reading: Reading, knowledge: Knowledge, at_least: int) -> PlaceInText | None:
    """The country that talks, a truce, a war or a conflict of the article is said to be about or in; the commonest wins.

    Talks between states need it said twice, since another country's war may be mentioned by the way.
    """
    tokens, words = reading.tokens, table(knowledge, "processes")
    counts: dict[str, int] = {}
    known = {place.id: place for place in reading.places}
    for i in range(len(tokens)):
        if ("topic", tokens.lemmas[i]) not in words or tokens.tags[i] not in ("NOUN", "PROPN"):
            continue
        apart = {"between", "with", "by", "from", "against"} | ({"in", "at"} if ("venue", tokens.lemmas[i]) in words else set())
        heads = [
            j for j in tokens.below(i, "nmod", "obl", "compound", "nmod:poss")
            if not apart & {tokens.lemmas[c] for c in tokens.below(j, "case")}
        ]
        for mention in reading.place_mentions:
            place = reading.places[mention.place]
            if place.precision == "country" and any(mention.first <= head < mention.last for head in heads):
                counts[place.id] = counts.get(place.id, 0) + 1
    counts = {ident: count for ident, count in counts.items() if count >= at_least}
    return known[min(counts, key=lambda key: (-counts[key], known[key].evidence[0].start))] if counts else None
