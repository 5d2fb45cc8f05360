"""Demands, commitments and the claims about them, in sentences from a dozen conflicts; sides swapped, negated, supposed."""

import pytest

from tests.coding.reading_of import found_in, short_names


@pytest.mark.parametrize(
    ("text", "by", "to", "act", "force"),
    [
        ("Kenya urged the M23 to leave the town.", "Kenya", "M23", "leave the town", "appeal"),
        ("The M23 urged Kenya to leave the town.", "M23", "Kenya", "leave the town", "appeal"),
        ("Uganda called on the Taliban to free the hostages.", "Uganda", "Taliban", "free the hostages", "appeal"),
        ("Nepal asked the Maoists to hand over their weapons.", "Nepal", "Maoists", "hand over their weapons", "request"),
        ("Hamas demanded that Israel open the crossing.", "Hamas", "Israel", "open the crossing", "demand"),
        (
            "Turkey has repeatedly asked the United States to stop its support.",
            "Turkey",
            "United States",
            "stop its support",
            "request",
        ),
        ("The Taliban were told by Qatar to release the prisoners.", "Qatar", "Taliban", "release the prisoners", "demand"),
    ],
)
def test_demand(text: str, by: str, to: str, act: str, force: str) -> None:
    found = found_in(text)
    (demand,) = found.demands
    assert (short_names(found, demand.by), short_names(found, demand.to)) == ({by}, {to})
    assert (demand.act.text, demand.force) == (act, force)
    assert demand.repeated == ("repeatedly" in text)


def test_should_is_a_demand_only_in_somebodys_words() -> None:
    found = found_in('"The rebels must leave the valley," said Nepalese Prime Minister Girija Prasad Koirala.')
    (demand,) = found.demands
    assert short_names(found, demand.by) == {"Girija Prasad Koirala"}
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
        (
            "The ELN threatened to resume its attacks if the army enters the valley.",
            "ELN",
            "resume its attacks",
            "threat_conditional",
        ),
    ],
)
def test_commitment(text: str, debtor: str, act: str, modality: str) -> None:
    found = found_in(text)
    (bond,) = found.commitments
    assert short_names(found, (bond.debtor,)) == {debtor}
    assert bond.act.text.startswith(act)
    assert bond.modality == modality


@pytest.mark.parametrize(
    "text",
    [
        "The FARC did not promise to free the soldiers.",
        "The FARC may promise to free the soldiers.",
        "The FARC freed the soldiers.",
    ],
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
        (
            "The Philippine army said the MILF had yet to fulfil its obligations under the agreement.",
            "MILF",
            "unfulfilled",
            {"army"},
        ),
        ("Both sides respected the truce, the OSCE said.", "Both sides", "fulfilled", {"OSCE"}),
    ],
)
def test_claim_on_a_bond(text: str, debtor: str, status: str, claimants: set[str]) -> None:
    found = found_in(text)
    (claim,) = found.status_claims
    bonds = {bond.id: bond for bond in found.commitments}
    assert claim.status == status
    assert debtor.lower() in next(iter(short_names(found, (bonds[claim.target].debtor,)))).lower()
    assert all(any(name.lower() in shown.lower() for shown in short_names(found, claim.claimants)) for name in claimants)


def test_ignored_demand_is_claimed_unmet() -> None:
    found = found_in("The African Union asked the junta to free the ministers. The junta ignored the demand.")
    (demand,) = found.demands
    (claim,) = found.status_claims
    assert (claim.target, claim.status) == (demand.id, "unmet")


@pytest.mark.parametrize(
    "text",
    [
        "If Sudan violates the truce, the talks will end.",
        "Sudan will not violate the truce.",
        "Kenya urged Sudan not to violate the truce.",
    ],
)
def test_no_claim_where_nobody_claims(text: str) -> None:
    assert [claim for claim in found_in(text).status_claims if claim.status in ("violated", "unfulfilled")] == []


def test_breach_that_names_nobody_is_a_claim_on_the_agreement() -> None:
    found = found_in("The truce between Israel and Hezbollah was breached on Sunday.")
    (claim,) = found.status_claims
    assert claim.target == found.agreements[0].id
    assert claim.claimants == ()


@pytest.mark.parametrize(
    ("text", "by", "to", "act", "force"),
    [
        ("Kenya called for both sides to stop fighting.", "Kenya", "both sides", "stop fighting", "appeal"),
        ("Hamas rejected Israel's demand that it disarm.", "Israel", None, "disarm", "demand"),
        ("The Taliban asked for a pause in the talks.", "Taliban", None, "a pause in the talks", "request"),
        ("Chad gave the ECOWAS envoys 48 hours to leave the town.", "Chad", None, "leave the town", "ultimatum"),
        ("Norway asked that the FARC be allowed to return.", "Norway", None, "return", "request"),
        ("The United Nations urged restraint.", "United Nations", None, "restraint", "appeal"),
        (
            "Kenya called on the M23 to return to the negotiations the group pulled out of earlier this week.",
            "Kenya",
            "M23",
            "return to the negotiations",
            "appeal",
        ),
    ],
)
def test_frames_of_asking(text: str, by: str, to: str | None, act: str, force: str) -> None:
    (demand,) = found_in(text).demands
    found = found_in(text)
    assert any(by.lower() in name.lower() for name in {r.name for r in found.actors if r.id in demand.by})
    assert to is None or to in short_names(found, demand.to)
    assert demand.act.text.endswith(act)
    assert demand.force == force


@pytest.mark.parametrize(
    "text",
    [
        "Iran insists its nuclear activities are peaceful.",
        "Egypt told the United Nations that Israel had agreed to open the crossing.",
        "If Kenya demands that Uganda leave, the talks will end.",
        "Kenya will urge Uganda to leave the town.",
    ],
)
def test_telling_and_supposing_ask_for_nothing(text: str) -> None:
    assert found_in(text).demands == ()


@pytest.mark.parametrize(("one", "other"), [("Armenia", "Azerbaijan"), ("Azerbaijan", "Armenia"), ("Israel", "Hezbollah")])
def test_sides_that_accuse_each_other_are_both_bound_and_both_claim(one: str, other: str) -> None:
    found = found_in(f"{one} and {other} accused each other of breaking a ceasefire.")
    bonds = {bond.id: bond.debtor for bond in found.commitments}
    pairs = {
        (min(short_names(found, one.claimants)), min(short_names(found, (bonds[one.target],)))) for one in found.status_claims
    }
    assert pairs == {(one, other), (other, one)}
    assert {claim.status for claim in found.status_claims} == {"violated"}


def test_denial_of_the_accusation_is_disputed_on_the_same_bond() -> None:
    found = found_in("Armenia accused Azerbaijan of violating the ceasefire. Azerbaijan denied the accusation.")
    (bond,) = found.commitments
    assert {(claim.status, claim.target) for claim in found.status_claims} == {("violated", bond.id), ("disputed", bond.id)}


def test_promise_not_kept_is_one_bond() -> None:
    found = found_in("Sudan had promised to separate its forces but had not kept its promise.")
    (bond,), (claim,) = found.commitments, found.status_claims
    assert (claim.target, claim.status) == (bond.id, "unfulfilled")


def test_pledges_not_kept_belong_to_their_owner() -> None:
    found = found_in("The LTTE said Norway's commitments to the Tamil people have not been kept.")
    (bond,), (claim,) = found.commitments, found.status_claims
    assert short_names(found, (bond.debtor,)) == {"Norway"}
    assert (claim.status, short_names(found, claim.claimants)) == ("unfulfilled", {"LTTE"})


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "Under the accord the Ethiopian government is to restore services and allow aid into the region.",
            {"restore services", "allow aid into the region"},
        ),
        (
            "Mali and the CMA signed a peace accord. It obliges both sides to withdraw their forces and to open roads.",
            {"withdraw their forces", "open roads"},
        ),
        ("Rwanda pledged that it would pull out its troops.", {"pull out its troops"}),
        ("The M23 committed to disarming its fighters.", {"disarming its fighters"}),
        ("Serbia reaffirmed its commitment to withdraw its police.", {"withdraw its police"}),
        ("Turkey promised aid to Libya.", {"aid to Libya"}),
        ("The YPG said it would respect the truce.", {"respect the truce"}),
    ],
)
def test_what_binds(text: str, acts: set[str]) -> None:
    assert {bond.act.text.removeprefix("to ") for bond in found_in(text).commitments} == acts


def test_deadline_and_condition() -> None:
    (bond,) = found_in("The TPLF committed to disarm its fighters within 60 days.").commitments
    assert bond.deadline is not None
    (threat,) = found_in("The Houthis threatened to resume attacks if Israel enters Rafah.").commitments
    assert threat.condition is not None
    assert threat.condition.text == "if Israel enters Rafah"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The OSCE said both sides had largely adhered to the ceasefire.", "partly"),
        ("The ceasefire agreement between Sudan and the RSF has not been implemented.", "unfulfilled"),
        ("The ceasefire between Sudan and the RSF was marred by violations.", "violated"),
        ("The Houthis failed to leave the port as agreed.", "unfulfilled"),
        ("Sudan rejected the charge that it had not met its commitments.", "disputed"),
    ],
)
def test_status_of_what_binds(text: str, status: str) -> None:
    assert {claim.status for claim in found_in(text).status_claims} == {status}


@pytest.mark.parametrize(
    "text",
    ["Armenia will not violate the truce.", "It is possible for Turkey to renege on its agreement with Greece."],
)
def test_no_claim_on_what_may_come(text: str) -> None:
    assert found_in(text).status_claims == ()


@pytest.mark.parametrize(
    ("text", "debtor", "act", "modality"),
    [
        ("Resolution 1701 requires Hezbollah to withdraw its fighters.", "Hezbollah", "withdraw its fighters", "obligation"),
        ("According to the Lusaka accord, Rwanda has to withdraw its troops.", "Rwanda", "withdraw its troops", "obligation"),
        ("Under the first phase of the deal Israel is to free 90 women.", "Israel", "free 90 women", "obligation"),
        ("Chad reaffirmed its commitment to the peace process.", "Chad", "the peace process", "promise"),
        ("Kenya welcomed a commitment by Uganda to free the miners.", "Uganda", "free the miners", "promise"),
        ("Turkey remains committed to joining the treaty.", "Turkey", "joining the treaty", "promise"),
        ("Uganda said it would withdraw its troops from Congo.", "Uganda", "withdraw its troops from Congo", "promise"),
        ('"We will open the road to Goma," said M23 spokesman Willy Ngoma.', "M23", "open the road to Goma", "promise"),
        ("The ELN said it would attack the port unless the army left.", "ELN", "attack the port", "threat_conditional"),
    ],
)
def test_what_is_laid_down_willed_or_threatened(text: str, debtor: str, act: str, modality: str) -> None:
    found = found_in(text)
    (bond,) = found.commitments
    assert debtor in short_names(found, (bond.debtor,))
    assert bond.act.text.startswith(act)
    assert bond.modality == modality


@pytest.mark.parametrize(
    "text",
    [
        "Nepal said the Maoists would release the soldiers.",
        "Nepal hopes the Maoists will release the soldiers.",
        "Norway said its envoy would travel to Colombo.",
        "Uganda said it would withdraw from the talks.",
        "Uganda said it would not withdraw its troops.",
        "Israel said it would disarm Hezbollah.",
        "The report requires attention.",
    ],
)
def test_no_bond_in_plans_of_others(text: str) -> None:
    assert found_in(text).commitments == ()


@pytest.mark.parametrize(
    ("text", "status", "claimants", "words"),
    [
        (
            "Armenia accused Azerbaijan of violating the truce.",
            "violated",
            {"Armenia"},
            "accused Azerbaijan of violating the truce",
        ),
        (
            "Serbia is in breach of the Dayton accord, Croatia said.",
            "violated",
            {"Croatia"},
            "Serbia is in breach of the Dayton accord",
        ),
        ("Uganda said the M23 had left the border as promised.", "fulfilled", {"Uganda"}, "the M23 had left the border"),
        (
            "Israel said Hamas had failed to free a hostage as agreed.",
            "unfulfilled",
            {"Israel"},
            "Hamas had failed to free a hostage",
        ),
        (
            "The truce was signed in Doha. Mali criticised Chad for its failure to free the miners.",
            "unfulfilled",
            {"Mali"},
            "criticised Chad for its failure to free the miners",
        ),
        (
            "Mali said Chad's promise to free the miners remained unfulfilled.",
            "unfulfilled",
            {"Mali"},
            "Chad's promise to free the miners remained unfulfilled",
        ),
        (
            "The truce between Israel and Hamas is holding, Egypt said.",
            "fulfilled",
            {"Egypt"},
            "The truce between Israel and Hamas is holding",
        ),
        (
            "The truce was signed in Doha. Neither side has honoured the truce.",
            "unfulfilled",
            set(),
            "Neither side has honoured the truce",
        ),
        (
            "The truce was signed in Doha. Qatar said the raid violated the truce.",
            "violated",
            {"Qatar"},
            "the raid violated the truce",
        ),
    ],
)
def test_claims_and_their_words(text: str, status: str, claimants: set[str], words: str) -> None:
    found = found_in(text)
    (claim,) = found.status_claims
    assert (claim.status, short_names(found, claim.claimants), claim.evidence[0].text) == (status, claimants, words)


@pytest.mark.parametrize(
    "text",
    [
        "The truce was signed in Doha. If Qatar fails to free the prisoners, the deal will collapse.",
        "The truce was signed in Doha. Analysts said Chad had failed to win support.",
        "The truce was signed in Doha. The EU insisted that Iran honour the truce.",
        "The truce was signed in Doha. Chad will stay as long as the truce holds.",
        "The union accused the company of breaking an agreement on notice periods.",
    ],
)
def test_no_claim_in_what_is_only_supposed_or_asked(text: str) -> None:
    assert found_in(text).status_claims == ()


@pytest.mark.parametrize(
    ("text", "status", "claimants", "words"),
    [
        ("Chad promised to free the miners. It has still not done so.", "unfulfilled", set(), "It has still not done so"),
        (
            "The truce was signed in Doha. Serbian police opened fire in flagrant disregard of the truce.",
            "violated",
            set(),
            "Serbian police opened fire in flagrant disregard of the truce",
        ),
        (
            "The truce was signed in Doha. Mali has noted no breach of the truce by Chad.",
            "fulfilled",
            {"Mali"},
            "has noted no breach of the truce by Chad",
        ),
        (
            "The truce was signed in Doha. Kenya rejected the charge.",
            "disputed",
            {"Kenya"},
            "Kenya rejected the charge",
        ),
    ],
)
def test_claims_that_take_up_what_stands_before(text: str, status: str, claimants: set[str], words: str) -> None:
    found = found_in(text)
    (claim,) = found.status_claims
    assert (claim.status, short_names(found, claim.claimants), claim.evidence[0].text) == (status, claimants, words)


def test_a_denied_report_disputes_no_agreement() -> None:
    assert found_in("The truce was signed in Doha. Kenya denied the report.").status_claims == ()


def test_the_accused_side_denies_what_was_claimed_before() -> None:
    found = found_in("Armenia accused Azerbaijan of breaking the truce. Azerbaijan denied any strike.")
    assert [(c.status, short_names(found, c.claimants)) for c in found.status_claims] == [
        ("violated", {"Armenia"}),
        ("disputed", {"Azerbaijan"}),
    ]
    found = found_in("Armenia accused Azerbaijan of breaking the truce. Azerbaijan rejected the demand.")
    assert [c.status for c in found.status_claims] == ["violated"]


def test_an_agreement_that_obliges_both_sides_obliges_each() -> None:
    found = found_in("Israel and Hamas signed a truce. The truce obliges both sides to free their prisoners.")
    assert {name for bond in found.commitments for name in short_names(found, (bond.debtor,))} == {"Israel", "Hamas"}
