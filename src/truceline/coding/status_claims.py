"""Status claims: what someone says about the state of a commitment, a demand or an agreement (CODEBOOK 2.7).

The state shown to users is computed elsewhere from these; no field here says that anything is fulfilled.
"""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.binding.acts_done import acts_done
from truceline.coding.binding.bonds import Claim
from truceline.coding.binding.coming_about import come_about
from truceline.coding.binding.deal_claims import claims_on_deals
from truceline.coding.binding.demand_claims import claims_on_demands
from truceline.coding.binding.denials import Accusation, denials
from truceline.coding.binding.doubted import is_doubted
from truceline.coding.binding.late import late
from truceline.coding.binding.obligations import Page, claimed_bonds, page_of
from truceline.coding.demanding.page import SPOKEN
from truceline.coding.grammar.enclosing import speakers_at, statement_at
from truceline.coding.grammar.time_links import time_of
from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.findings import Findings
from truceline.model.ids import record_id
from truceline.model.reading import Reading
from truceline.model.speech import StatusClaim
from truceline.model.text import Evidence

BOND, DEMAND, DEAL, DENIAL = "rule:status-bond@1", "rule:status-demand@1", "rule:status-deal@1", "rule:status-denial@1"


@component(needs=("actors", "times", "statements", "agreements", "talks", "commitments", "demands"), gives=("status_claims",))
def code_status_claims(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[StatusClaim, ...]:
    """Claims that something was kept, broken, ignored or denied, each with its claimants; none for what may yet happen.

    >>> # "The mission said the army had violated the truce." -> violated, claimant the mission, debtor the army
    """
    page = page_of(reading, found, knowledge)
    owed, deals, answers = claimed_bonds(page), tuple(claims_on_deals(page)), tuple(claims_on_demands(page))
    told = [(Accusation(one.id, (one.debtor,), claim), BOND) for one in owed for claim in one.claims]
    told += [(Accusation(one.demand.id, one.demand.to, one.claim), DEMAND) for one in answers]
    told += [(Accusation(one.deal, (), claim), DEAL) for one in deals for claim in one.claims if not one.loose]
    ids = {one.id for one in owed}
    loose = [(one.deal, claim) for one in deals for claim in one.claims if one.loose]
    loose += [(deal, claim) for deal, claim in acts_done(page, owed) if deal not in ids]
    for target, claim in (*loose, *late(page, owed), *come_about(page, owed)):
        if not any(_same_words(one.claim, claim) for one, _ in told):
            told.append((Accusation(target, (), claim), DEAL))
    told = [(one, method) for one, method in told if not is_doubted(page, one.claim.at)]
    denied = tuple(denials(page, [one for one, _ in told]))
    claims = (
        *(_claim(page, one.target, one.claim, method) for one, method in told),
        *(_claim(page, target, claim, DENIAL) for target, claim in denied),
        *_repeated(page),
    )
    return tuple({claim.id: claim for claim in claims}.values())


def _same_words(one: Claim, other: Claim) -> bool:
    """Whether two claims share words, so that the one read from what acts tell adds nothing to the one told as such."""
    return one.words.start < other.words.end and other.words.start < one.words.end


def _claim(page: Page, target: str, claim: Claim, method: str) -> StatusClaim:
    statement, evidence = statement_at(page.found, claim.words), (claim.words,)
    time = time_of(page.reading, claim.at) if method == BOND else None
    return StatusClaim(
        id=record_id(page.reading.article, "status_claims", evidence, target, claim.status, *claim.claimants),
        evidence=evidence,
        method=method,
        target=target,
        status=claim.status,
        claimants=claim.claimants,
        claim_time=statement.time if statement else None,
        time_of_state=time.id if time else None,
    )


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
            at = page.reading.tokens.within(demand.act.start, demand.act.end)[0]
            claim = Claim("outstanding_implied", demand.by, demand.evidence[0], at)
            yield _claim(page, earlier[-1], claim, "rule:status-repeated@1")


def _verbs(page: Page, words: Evidence) -> list[str]:
    """The lemmas of the verbs in some words, in order."""
    tokens = page.reading.tokens
    return [tokens.lemmas[i] for i in range(*tokens.within(words.start, words.end)) if tokens.tags[i] == "VERB"]
