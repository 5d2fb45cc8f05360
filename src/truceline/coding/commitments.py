"""Commitments: what one actor is said to be bound to do; one debtor per record (CODEBOOK 2.7)."""

from __future__ import annotations

from truceline.coding.binding.obligations import Bond, bonds, page_of
from truceline.coding.grammar.words import table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.dealings import Commitment
from truceline.model.findings import Findings
from truceline.model.reading import Reading
from truceline.model.values import EventType

METHOD = "rule:commitments@1"


@component(needs=("actors", "times", "statements", "agreements", "talks"), gives=("commitments",))
def code_commitments(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[Commitment, ...]:
    """Promises and obligations with debtor, act, creditor, origin, condition and deadline; purposes are none.

    >>> # "The army pledged to leave the airport by Friday." -> debtor the army, act "leave the airport by Friday"
    """
    return tuple(
        Commitment(
            id=bond.id,
            evidence=(bond.evidence,),
            method=METHOD,
            debtor=bond.debtor,
            act=bond.act,
            act_type=_act_type(reading, knowledge, bond),
            creditor=bond.creditor,
            origin=bond.origin,
            modality=bond.modality,
            condition=bond.condition,
            deadline=bond.deadline,
        )
        for bond in bonds(page_of(reading, found, knowledge))
    )


def _act_type(reading: Reading, knowledge: Knowledge, bond: Bond) -> EventType | None:
    """The PLOVER type that the verb of the act has by itself, if any."""
    if bond.act_verb is None:
        return None
    given = table(knowledge, "act_types").get(("verb", reading.tokens.lemmas[bond.act_verb]), ())
    return given[0] if given else None  # type: ignore[return-value]
