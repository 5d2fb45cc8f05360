"""Status claims: what someone says about the state of a commitment, a demand or an agreement (CODEBOOK 2.7).

The state shown to users is computed elsewhere from these; no field here says that anything is fulfilled.
"""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.agreements import mentions as agreement_mentions
from truceline.coding.clauses import agent, clause, is_passive, patient
from truceline.coding.enclosing import statement_at
from truceline.coding.factuality import factuality
from truceline.coding.obligations import REAL, bonds
from truceline.coding.referents import agreement_at
from truceline.coding.time_links import time_of
from truceline.coding.wording import rows
from truceline.coding.words import matcher, table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.findings import ClaimedStatus, Findings, StatusClaim
from truceline.model.ids import record_id
from truceline.model.reading import Reading
from truceline.model.text import Evidence


@component(needs=("actors", "times", "statements", "agreements", "commitments", "demands"), gives=("status_claims",))
def code_status_claims(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[StatusClaim, ...]:
    """Claims that something was kept, broken, ignored or denied, each with its claimants; none for what may yet happen.

    >>> # "The mission said the army had violated the truce." -> violated, claimant the mission, debtor the army
    """
    claims = (*_on_bonds(reading, found, knowledge), *_on_demands(reading, found, knowledge), *_on_deals(reading, found, knowledge))
    return tuple({claim.id: claim for claim in claims}.values())


def _claim(
    reading: Reading, found: Findings, target: str, status: ClaimedStatus, claimants: tuple[str, ...], words: Evidence,
    method: str,
) -> StatusClaim:
    statement = statement_at(found, words)
    evidence = (words,)
    return StatusClaim(
        id=record_id(reading.article, "status_claims", evidence, target, status), evidence=evidence, method=method,
        target=target, status=status, claimants=claimants, claim_time=statement.time if statement else None,
    )


def _on_bonds(reading: Reading, found: Findings, knowledge: Knowledge) -> Iterator[StatusClaim]:
    for bond in bonds(reading, found, knowledge):
        for status, claimants, words, verb in bond.claims:
            claim = _claim(reading, found, bond.id, status, claimants, words, "rule:status-bond@1")
            time = time_of(reading, verb)
            yield claim if time is None else _dated(claim, time.id)


def _dated(claim: StatusClaim, time: str) -> StatusClaim:
    from dataclasses import replace

    return replace(claim, time_of_state=time)


def _on_demands(reading: Reading, found: Findings, knowledge: Knowledge) -> Iterator[StatusClaim]:
    """ "That demand has fallen on deaf ears", "the junta ignored the call": on the nearest demand before."""
    tokens, words = reading.tokens, rows(knowledge, "obligations", "role")
    verbs = {match.head: match for match in matcher(knowledge, "obligations").find(tokens) if match.cue.gives == "unmet"}
    for verb in sorted(verbs):
        nouns = [j for j in (*tokens.below(verb, "nsubj", "obj"), patient(tokens, verb), agent(tokens, verb)) if j is not None]
        asked = [j for j in nouns if ("asked", tokens.lemmas[j]) in words]
        if not asked or tokens.tags[verb] not in ("VERB", "ADJ") or factuality(tokens, verb, knowledge).class_ not in REAL:
            continue
        before = [(demand.evidence[0].start, demand.id) for demand in found.demands if demand.evidence[0].start <= tokens.starts[asked[0]]]
        if not before:
            continue
        span = reading.words(*clause(tokens, verb))
        statement = statement_at(found, span)
        yield _claim(reading, found, max(before)[1], "unmet", statement.speakers if statement else (), span, "rule:status-demand@1")


def _on_deals(reading: Reading, found: Findings, knowledge: Knowledge) -> Iterator[StatusClaim]:
    """A breach that names nobody: "the truce was breached", "violations of the truce were reported"."""
    tokens, words = reading.tokens, rows(knowledge, "obligations", "role")
    for thing in agreement_mentions(reading, table(knowledge, "agreements")):
        head = tokens.heads[thing.head]
        if head < 0:
            continue
        verb = ("breach", tokens.lemmas[head]) in words and is_passive(tokens, head) and agent(tokens, head) is None
        noun = ("breach-noun", tokens.lemmas[head]) in words and tokens.tags[head] == "NOUN"
        if noun:
            noun = not any(tokens.lemmas[c] == "by" for j in tokens.below(head, "nmod") for c in tokens.below(j, "case"))
            noun = noun and not any(("accuse", tokens.lemmas[a]) in words or ("deny", tokens.lemmas[a]) in words for a in tokens.ancestors(head))
        target = agreement_at(reading, found, thing.head)
        if not (verb or noun) or target is None or factuality(tokens, head, knowledge).class_ not in REAL:
            continue
        first, last = clause(tokens, head) if verb else (min(tokens.subtree(head)), max(thing.last, head + 1))
        span = reading.words(first, last)
        statement = statement_at(found, span)
        yield _claim(reading, found, target, "violated", statement.speakers if statement else (), span, "rule:status-deal@1")
