"""What those who run for an office promise their voters, a conflict apart: nothing that is owed between sides. No records."""

from __future__ import annotations

from truceline.coding.binding.bonds import Bond, Page
from truceline.coding.grammar.home_affairs import tells_of_conflict
from truceline.coding.grammar.once import once
from truceline.knowledge.catalogue import Knowledge
from truceline.model.reading import Reading

ENOUGH = 3
"""Sentences on a campaign from which on an article is about one."""
SHARE = 0.08
"""Their share among all sentences."""


def is_campaign_promise(page: Page, bond: Bond) -> bool:
    """Whether somebody who runs for an office promises voters what he would do: in an article on a campaign, of a person.

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
    if called & runs:
        return True
    in_office = entity.role is not None and entity.sector == "GOV"
    return entity.kind == "person" and not in_office and _is_on_a_campaign(page.reading, page.knowledge)


@once
def _is_on_a_campaign(reading: Reading, knowledge: Knowledge) -> bool:
    """Whether an article tells of people who run for an office throughout."""
    tokens = reading.tokens
    runs = set(knowledge.classes["candidate"])
    told = {tokens.sentence[i] for i in range(len(tokens)) if tokens.tags[i] == "NOUN" and tokens.lemmas[i].lower() in runs}
    return len(told) >= ENOUGH and len(told) >= SHARE * len(set(tokens.sentence))
