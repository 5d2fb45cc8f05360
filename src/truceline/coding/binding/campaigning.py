"""What those who run for an office promise their voters, a conflict apart: nothing that is owed between sides. No records."""

from __future__ import annotations

from truceline.coding.binding.bonds import Bond, Page
from truceline.coding.grammar.home_affairs import tells_of_conflict


def is_campaign_promise(page: Page, bond: Bond) -> bool:
    """Whether somebody who runs for an office promises voters what he would do: "Presidential candidates promised".

    What is promised on a conflict is a promise of that person: "the candidate pledged to reopen the talks with the rebels".
    """
    if bond.modality != "promise" or bond.origin is not None or bond.claims:
        return False
    if tells_of_conflict(page.reading, page.knowledge, bond.evidence):
        return False
    runs = set(page.knowledge.classes["candidate"])
    entity = next((one for one in page.reading.entities if one.id == bond.debtor), None)
    if entity is None:
        return False
    called = {word.lower().removesuffix("s") for word in f"{entity.role or ''} {'' if entity.named else entity.name}".split()}
    return bool(called & runs)
