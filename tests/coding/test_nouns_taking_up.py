"""A noun behind a dash or comma that takes up what was told: the outlet's words stay its own, the claim is the claimant's."""

import pytest

from tests.coding.reading_of import found_in, named


@pytest.mark.parametrize(("text", "claims"), [
    (
        "Under the accord the army and the guerrillas were to free all prisoners by June - a pledge Ana Ruiz, the chief "
        "negotiator of the guerrillas, says was never kept.",
        {("unfulfilled", "the army", "Ana Ruiz"), ("unfulfilled", "the guerrillas", "Ana Ruiz")},
    ),
    (
        "Under the accord the guerrillas and the army were to free all prisoners by June -- a pledge Ana Ruiz, the chief "
        "negotiator of the army, says was never kept.",
        {("unfulfilled", "the army", "Ana Ruiz"), ("unfulfilled", "the guerrillas", "Ana Ruiz")},
    ),
    (
        "The government agreed to leave Aceh by December — a commitment rebel spokesman Teuku Daud said had not been honoured.",
        {("unfulfilled", "The government", "Teuku Daud")},
    ),
    ("Israel agreed to free the prisoners, a pledge Hamas says it has not kept.", {("unfulfilled", "Israel", "Hamas")}),
    ("Hamas agreed to free the prisoners, a pledge Israel says it has not kept.", {("unfulfilled", "Hamas", "Israel")}),
    ("Chad agreed to free the miners, a pledge it has broken.", {("violated", "Chad", "")}),
    ("The truce obliges Sudan to open the roads - something Khartoum insists it has done.",
     {("fulfilled", "Sudanese government", "Sudanese government")}),
    ("The rebels promised to free the hostages - something the army says they did not do.",
     {("unfulfilled", "The rebels", "the army")}),
    ("Ethiopia agreed to pull back its guns, a promise that was not kept.", {("unfulfilled", "Ethiopia", "")}),
])
def test_the_clause_behind_a_pledge_claims_what_became_of_it(text: str, claims: set[tuple[str, str, str]]) -> None:
    found = found_in(text)
    debtor = {one.id: one.debtor for one in found.commitments}
    told = set()
    for one in found.status_claims:
        claimants = named(found, one.claimants) or {""}
        told |= {(one.status, *named(found, [debtor[one.target]]), claimant) for claimant in claimants}
    assert told == claims


@pytest.mark.parametrize("text", [
    "Sudan agreed to open the road - a promise the rebels fear it will break.",
    "Kenya agreed to open the road, a pledge it may yet keep.",
    "Turkey lifted the truce that its forces had observed for a year.",
])
def test_what_may_come_and_what_only_tells_which_is_no_claim(text: str) -> None:
    assert not found_in(text).status_claims


@pytest.mark.parametrize("text", [
    "Under a truce both sides were to refrain from attacks - a promise Ram Thapa, the Maoist negotiator, says was "
    "never kept.",
    "Under a code of conduct both sides were to refrain from attacks -- a promise Ram Thapa, the army's negotiator, says the "
    "Maoists have broken.",
])
def test_what_stands_before_the_dash_is_the_outlets_own_word(text: str) -> None:
    found = found_in(text)
    assert all("refrain" not in one.evidence[0].text for one in found.statements)
    assert {one.asserted_by for one in found.commitments if "refrain" in one.act.text} == {"publisher"}
