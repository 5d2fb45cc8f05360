"""Status claims: what someone says about the state of a commitment, a demand or an agreement (CODEBOOK 2.7).

The state shown to users is computed elsewhere from these; no field here says that anything is fulfilled.
"""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.bonds import telling
from truceline.coding.clauses import agent, clause, patient
from truceline.coding.deal_claims import claims_on_deals
from truceline.coding.demand_page import SPOKEN
from truceline.coding.enclosing import speakers_at, statement_at, words_of
from truceline.coding.obligations import REAL, Bond, Page, bonds, page_of
from truceline.coding.time_links import time_of
from truceline.coding.words import matcher
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
    page = page_of(reading, found, knowledge)
    owed = bonds(page)
    claims = (*_on_bonds(page, owed), *_on_demands(page), *_on_deals(page, owed), *_repeated(page))
    return tuple({claim.id: claim for claim in claims}.values())


def _claim(
    page: Page,
    target: str,
    status: ClaimedStatus,
    claimants: tuple[str, ...],
    words: Evidence,
    method: str,
    at: int | None = None,
) -> StatusClaim:
    statement, evidence = statement_at(page.found, words), (words,)
    time = None if at is None else time_of(page.reading, at)
    return StatusClaim(
        id=record_id(page.reading.article, "status_claims", evidence, target, status, *claimants),
        evidence=evidence,
        method=method,
        target=target,
        status=status,
        claimants=claimants,
        claim_time=statement.time if statement else None,
        time_of_state=time.id if time else None,
    )


def _on_bonds(page: Page, owed: tuple[Bond, ...]) -> Iterator[StatusClaim]:
    for bond in owed:
        for claim in bond.claims:
            yield _claim(page, bond.id, claim.status, claim.claimants, claim.words, "rule:status-bond@1", claim.at)


def _on_deals(page: Page, owed: tuple[Bond, ...]) -> Iterator[StatusClaim]:
    for claim in claims_on_deals(page, owed):
        for claimants in claim.claimants:
            yield _claim(page, claim.deal, claim.status, claimants, claim.words, "rule:status-deal@1")


def _on_demands(page: Page) -> Iterator[StatusClaim]:
    """ "That demand has fallen on deaf ears", "the junta ignored the call": on the nearest demand up to these words."""
    tokens = page.reading.tokens
    verbs = {match.head: match for match in matcher(page.knowledge, "obligations").find(tokens) if match.cue.gives == "unmet"}
    for verb in sorted(verbs):
        nouns = [j for j in (*tokens.below(verb, "nsubj", "obj"), patient(tokens, verb), agent(tokens, verb)) if j is not None]
        asked = [j for j in nouns if page.is_cue("asked", j)]
        if not asked or tokens.tags[verb] not in ("VERB", "ADJ") or telling(page, verb) not in REAL:
            continue
        start = tokens.starts[asked[0]]
        before = [(demand.evidence[0].start, demand.id) for demand in page.found.demands if demand.evidence[0].start <= start]
        if before:
            words = words_of(page.reading, page.found, *clause(tokens, verb), verb)
            yield _claim(page, max(before)[1], "unmet", speakers_at(page.found, words), words, "rule:status-demand@1")


def _repeated(page: Page) -> Iterator[StatusClaim]:
    """A speaker who says what should be done after telling of the same bond implies that it is still outstanding."""
    for demand in page.found.demands:
        earlier = [
            bond.id
            for bond in page.found.commitments
            if demand.method == SPOKEN
            and bond.debtor in demand.to
            and bond.evidence[0].start < demand.evidence[0].start
            and set(speakers_at(page.found, bond.evidence[0])) & set(demand.by)
            and set(_verbs(page, bond.act)[:1]) & set(_verbs(page, demand.evidence[0]))
        ]
        if earlier:
            yield _claim(page, earlier[-1], "outstanding_implied", demand.by, demand.evidence[0], "rule:status-repeated@1")


def _verbs(page: Page, words: Evidence) -> list[str]:
    """The lemmas of the verbs in some words, in order."""
    tokens = page.reading.tokens
    return [tokens.lemmas[i] for i in range(*tokens.within(words.start, words.end)) if tokens.tags[i] == "VERB"]
