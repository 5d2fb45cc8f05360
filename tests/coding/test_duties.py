"""Demands, commitments and the claims about them, in sentences from a dozen conflicts; sides swapped, negated, supposed."""

import pytest

from tests.coding.reading_of import found_in
from truceline.model.findings import Findings


def short(found: Findings, ids: tuple[str, ...]) -> set[str]:
    return {min({record.name, *record.aliases}, key=len) for record in found.actors if record.id in ids}


@pytest.mark.parametrize(
    ("text", "by", "to", "act", "force"),
    [
        ("Kenya urged the M23 to leave the town.", "Kenya", "M23", "leave the town", "appeal"),
        ("The M23 urged Kenya to leave the town.", "M23", "Kenya", "leave the town", "appeal"),
        ("Uganda called on the Taliban to free the hostages.", "Uganda", "Taliban", "free the hostages", "appeal"),
        ("Nepal asked the Maoists to hand over their weapons.", "Nepal", "Maoists", "hand over their weapons", "request"),
        ("Hamas demanded that Israel open the crossing.", "Hamas", "Israel", "Israel open the crossing", "demand"),
        ("Turkey has repeatedly asked the United States to stop its support.", "Turkey", "United States", "stop its support", "request"),
        ("The Taliban were told by Qatar to release the prisoners.", "Qatar", "Taliban", "release the prisoners", "demand"),
    ],
)
def test_demand(text: str, by: str, to: str, act: str, force: str) -> None:
    found = found_in(text)
    (demand,) = found.demands
    assert (short(found, demand.by), short(found, demand.to)) == ({by}, {to})
    assert (demand.act.text, demand.force) == (act, force)
    assert demand.repeated == ("repeatedly" in text)


def test_should_is_a_demand_only_in_somebodys_words() -> None:
    found = found_in('"The rebels must leave the valley," said Nepalese Prime Minister Girija Prasad Koirala.')
    (demand,) = found.demands
    assert short(found, demand.by) == {"Girija Prasad Koirala"}
    assert demand.force == "demand"
    assert found_in("The rebels must leave the valley.").demands == ()


@pytest.mark.parametrize(
    "text",
    [
        "Kenya did not ask the M23 to leave the town.",
        "Kenya may ask the M23 to leave the town.",
        "The reporter asked a question.",
        "The price demanded attention.",
    ],
)
def test_no_demand_without_asking(text: str) -> None:
    assert found_in(text).demands == ()


@pytest.mark.parametrize(
    ("text", "debtor", "act", "modality"),
    [
        ("The FARC pledged to free the soldiers.", "FARC", "free the soldiers", "promise"),
        ("Israel agreed to release the prisoners.", "Israel", "release the prisoners", "promise"),
        ("Rwanda is obliged to withdraw its troops.", "Rwanda", "withdraw its troops", "obligation"),
        ("Under the accord, Serbia must withdraw its police.", "Serbia", "withdraw its police", "obligation"),
        ("The accord obliges Renamo to disarm its fighters.", "Renamo", "disarm its fighters", "obligation"),
        ("The ELN threatened to resume its attacks if the army enters the valley.", "ELN", "resume its attacks", "threat_conditional"),
    ],
)
def test_commitment(text: str, debtor: str, act: str, modality: str) -> None:
    found = found_in(text)
    (bond,) = found.commitments
    assert short(found, (bond.debtor,)) == {debtor}
    assert bond.act.text.startswith(act)
    assert bond.modality == modality


@pytest.mark.parametrize(
    "text",
    ["The FARC did not promise to free the soldiers.", "The FARC may promise to free the soldiers.", "The FARC freed the soldiers."],
)
def test_no_commitment_without_a_bond(text: str) -> None:
    assert found_in(text).commitments == ()


@pytest.mark.parametrize(
    ("text", "debtor", "status", "claimants"),
    [
        ("Sudan said the rebels had violated the truce.", "rebels", "violated", {"Sudan"}),
        ("The rebels said Sudan had violated the truce.", "Sudan", "violated", {"the rebels"}),
        ("Armenia accused Azerbaijan of violating the ceasefire.", "Azerbaijan", "violated", {"Armenia"}),
        ("Azerbaijan accused Armenia of violating the ceasefire.", "Armenia", "violated", {"Azerbaijan"}),
        ("The Taliban denied violating the agreement.", "Taliban", "disputed", {"Taliban"}),
        ("The Philippine army said the MILF had yet to fulfil its obligations under the agreement.", "MILF", "unfulfilled", {"army"}),
        ("Both sides respected the truce, the OSCE said.", "Both sides", "fulfilled", {"OSCE"}),
    ],
)
def test_claim_on_a_bond(text: str, debtor: str, status: str, claimants: set[str]) -> None:
    found = found_in(text)
    (claim,) = found.status_claims
    bonds = {bond.id: bond for bond in found.commitments}
    assert claim.status == status
    assert debtor.lower() in next(iter(short(found, (bonds[claim.target].debtor,)))).lower()
    assert all(any(name.lower() in shown.lower() for shown in short(found, claim.claimants)) for name in claimants)


def test_ignored_demand_is_claimed_unmet() -> None:
    found = found_in("The African Union asked the junta to free the ministers. The junta ignored the demand.")
    (demand,) = found.demands
    (claim,) = found.status_claims
    assert (claim.target, claim.status) == (demand.id, "unmet")


@pytest.mark.parametrize(
    "text",
    ["If Sudan violates the truce, the talks will end.", "Sudan will not violate the truce.", "Kenya urged Sudan not to violate the truce."],
)
def test_no_claim_where_nobody_claims(text: str) -> None:
    assert [claim for claim in found_in(text).status_claims if claim.status in ("violated", "unfulfilled")] == []


def test_breach_that_names_nobody_is_a_claim_on_the_agreement() -> None:
    found = found_in("The truce between Israel and Hezbollah was breached on Sunday.")
    (claim,) = found.status_claims
    assert claim.target == found.agreements[0].id
    assert claim.claimants == ()
