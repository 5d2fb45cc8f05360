"""Status claims: what someone says about the state of a commitment, a demand or an agreement (CODEBOOK 2.7).

The state shown to users is computed elsewhere from these; no field here says that anything is fulfilled.
"""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.breaches import breakers, broken_deal, is_told
from truceline.coding.claimants import accused_and_accusers
from truceline.coding.clauses import agent, clause, is_passive, patient
from truceline.coding.demands import SPOKEN
from truceline.coding.enclosing import speakers_at, statement_at, words_of
from truceline.coding.factuality import factuality
from truceline.coding.keeping import kept_or_not
from truceline.coding.obligations import REAL, Page, bonds, page_of
from truceline.coding.referents import agreement_at
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
    claims = (*_on_bonds(page), *_on_demands(page), *_on_deals(page), *_repeated(page))
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


def _on_bonds(page: Page) -> Iterator[StatusClaim]:
    for bond in bonds(page.reading, page.found, page.knowledge):
        for claim in bond.claims:
            yield _claim(page, bond.id, claim.status, claim.claimants, claim.words, "rule:status-bond@1", claim.at)


def _on_demands(page: Page) -> Iterator[StatusClaim]:
    """ "That demand has fallen on deaf ears", "the junta ignored the call": on the nearest demand up to these words."""
    tokens = page.reading.tokens
    verbs = {match.head: match for match in matcher(page.knowledge, "obligations").find(tokens) if match.cue.gives == "unmet"}
    for verb in sorted(verbs):
        nouns = [j for j in (*tokens.below(verb, "nsubj", "obj"), patient(tokens, verb), agent(tokens, verb)) if j is not None]
        asked = [j for j in nouns if page.is_cue("asked", j)]
        if not asked or tokens.tags[verb] not in ("VERB", "ADJ") or factuality(tokens, verb, page.knowledge).class_ not in REAL:
            continue
        start = tokens.starts[asked[0]]
        before = [(demand.evidence[0].start, demand.id) for demand in page.found.demands if demand.evidence[0].start <= start]
        if before:
            words = words_of(page.reading, page.found, *clause(tokens, verb), verb)
            yield _claim(page, max(before)[1], "unmet", speakers_at(page.found, words), words, "rule:status-demand@1")


def _on_deals(page: Page) -> Iterator[StatusClaim]:
    """What names nobody who is bound: "the truce was breached", "violations of it were reported", "it was not implemented"."""
    tokens = page.reading.tokens
    for i in range(len(tokens)):
        found = _passive(page, i) if tokens.tags[i] == "VERB" else _breaches(page, i) if tokens.tags[i] == "NOUN" else None
        target = None if found is None else agreement_at(page.reading, page.found, found[1])
        if found is None or target is None:
            continue
        status, _, first, last = found
        words = words_of(page.reading, page.found, first, last, i)
        for debtors, claimants in accused_and_accusers(page, i, ()):
            if not debtors:
                yield _claim(page, target, status, claimants, words, "rule:status-deal@1")


def _passive(page: Page, verb: int) -> tuple[ClaimedStatus, int, int, int] | None:
    """(status, deal, range of tokens) of "the truce was broken", "the accord has not been implemented"."""
    tokens = page.reading.tokens
    deal = patient(tokens, verb)
    if deal not in page.deals or deal is None or not is_passive(tokens, verb) or agent(tokens, verb) is not None:
        return None
    first, last = clause(tokens, verb)
    if page.is_cue("breach", verb) and factuality(tokens, verb, page.knowledge).class_ in REAL:
        return "violated", deal, first, last
    status = kept_or_not(page, verb)[0] if page.is_cue("keep", verb) else None
    return None if status is None else (status, deal, first, last)


def _breaches(page: Page, noun: int) -> tuple[ClaimedStatus, int, int, int] | None:
    """(status, deal, range of tokens) of "violations of the truce", "the truce was marred by violations"."""
    tokens = page.reading.tokens
    if not page.is_cue("breach-noun", noun) or not is_told(page, noun) or breakers(page, noun):
        return None
    deal = broken_deal(page, noun)
    if deal is None:
        verb = tokens.heads[noun]
        beside = tokens.below(verb, "nsubj", "obj") if verb >= 0 and tokens.tags[verb] == "VERB" else ()
        deal = next((j for j in beside if j in page.deals and j != noun), None)
        return None if deal is None else ("violated", deal, *clause(tokens, verb))
    return "violated", deal, min(tokens.subtree(noun)), max(noun, tokens.extent(deal)[1] - 1) + 1


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
        ]
        if earlier:
            yield _claim(page, earlier[-1], "outstanding_implied", demand.by, demand.evidence[0], "rule:status-repeated@1")
