"""Understandings: what one side says was agreed. A record of its own kind, with status `claimed_only` (CODEBOOK 2.6)."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.grammar.clauses import agent, clause
from truceline.coding.grammar.enclosing import side_at, statement_at, voice_at
from truceline.coding.grammar.factuality import factuality
from truceline.coding.grammar.nominals import between, joined
from truceline.coding.grammar.time_links import time_of
from truceline.coding.grammar.wording import cased, concurs
from truceline.coding.grammar.words import Table, table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.dealings import Agreement
from truceline.model.entities import Entity
from truceline.model.finding import Voiced
from truceline.model.findings import Findings
from truceline.model.ids import record_id
from truceline.model.reading import Reading, Tokens


def understandings(reading: Reading, found: Findings, words: Table, knowledge: Knowledge) -> Iterator[Agreement]:
    """What one side says was agreed: "We agreed with them that ...", "X says Y agreed to ...", inside a statement."""
    tokens = reading.tokens
    for i in range(len(tokens)):
        if tokens.tags[i] != "VERB" or ("verb", tokens.lemmas[i]) not in words:
            continue
        content = tokens.below(i, "ccomp", "xcomp")
        content = tuple(act for act in content if not _to_meet(tokens, act, knowledge))
        told = factuality(tokens, i, knowledge).class_ in ("asserted", "historical")
        if not content or not told or concurs(tokens, i, knowledge):
            continue
        first, last = clause(tokens, i, keep=("ccomp", "xcomp"))
        span = tokens.span(first, last)
        if statement_at(found, span) is None:
            continue
        doer = agent(tokens, i)
        if any(pair.head == doer for pair in reading.pairs):
            continue  # "both sides had agreed to": of the deal that names them
        ours = doer is not None and tokens.lemmas[doer] in ("we", "i", "our")
        party_ids = list(side_at(found, span)) if ours else [e.id for e in joined(reading, [doer])] if doer is not None else []
        others = [entity.id for entity in partners(reading, i)]
        party_ids += [other for other in others if other not in party_ids]
        if not party_ids or (len(party_ids) < 2 and not ours):
            continue
        persons = {e.id for e in reading.entities if e.kind == "person"}
        if persons.issuperset(party_ids) and not _on_conflict(tokens, first, last, knowledge):
            continue
        evidence = (reading.words(*_without_purpose(reading, i, first, last)),)
        time = time_of(reading, i)
        yield Agreement(
            id=record_id(reading.article, "agreements", evidence, "understanding"), evidence=evidence,
            method="rule:understanding@1", name=_claimed_name(reading, party_ids, others, side_at(found, span)),
            parties=tuple(party_ids),
            unnamed_parties=len(party_ids) < 2, declared=time.id if time else None,
            status=(Voiced("claimed_only", voice_at(found, evidence[0])),),
        )


def _on_conflict(tokens: Tokens, first: int, last: int, knowledge: Knowledge) -> bool:
    """Whether what two persons agreed is a matter of a conflict; "agreed to boost [trade]" is a diplomat's courtesy."""
    matters = knowledge.classes["conflict_matter"]
    return any(tokens.lemmas[i].lower() in matters for i in range(first, last))


def _to_meet(tokens: Tokens, act: int, knowledge: Knowledge) -> bool:
    """Whether sides only agreed to sit down together, which is a round of talks ahead: "agreed [to meet again] in May"."""
    talks = table(knowledge, "talks")
    return "start" in talks.get(("gather", tokens.lemmas[act]), ()) or any(
        "talks" in talks.get(("name", tokens.lemmas[o]), ()) for o in tokens.below(act, "obj") if tokens.tags[o] == "NOUN"
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


def _claimed_name(reading: Reading, party_ids: list[str], others: list[str], tellers: tuple[str, ...]) -> str:
    names = {entity.id: entity.name for entity in reading.entities}
    if others and len(party_ids) > 1:
        return "claimed understanding between " + " and ".join(names.get(i, "others") for i in party_ids)
    return "claimed understanding reported by " + names.get((*tellers, *party_ids)[0], "the speaker")
