"""Claims that what binds a side is kept, broken, denied or ignored: who claims it, of what, in which words; and no claims."""

import pytest

from tests.coding.reading_of import found_in, short_names


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
def test_a_claim_is_on_the_bond_of_its_debtor(text: str, debtor: str, status: str, claimants: set[str]) -> None:
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


@pytest.mark.parametrize(("one", "other"), [("Armenia", "Azerbaijan"), ("Azerbaijan", "Armenia"), ("Israel", "Hezbollah")])
def test_sides_that_accuse_each_other_are_both_bound_and_both_claim(one: str, other: str) -> None:
    found = found_in(f"{one} and {other} accused each other of breaking a ceasefire.")
    bonds = {bond.id: bond.debtor for bond in found.commitments}
    pairs = {
        (min(short_names(found, claim.claimants)), min(short_names(found, (bonds[claim.target],))))
        for claim in found.status_claims
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
    ("text", "status"),
    [
        ("The OSCE said both sides had largely adhered to the ceasefire.", "partly"),
        ("The ceasefire agreement between Sudan and the RSF has not been implemented.", "unfulfilled"),
        ("The ceasefire between Sudan and the RSF was marred by violations.", "violated"),
        ("The Houthis failed to leave the port as agreed.", "unfulfilled"),
        ("Sudan rejected the charge that it had not met its commitments.", "disputed"),
    ],
)
def test_a_claim_in_other_words_keeps_its_status(text: str, status: str) -> None:
    assert {claim.status for claim in found_in(text).status_claims} == {status}


@pytest.mark.parametrize(
    "text",
    ["Armenia will not violate the truce.", "It is possible for Turkey to renege on its agreement with Greece."],
)
def test_no_claim_on_what_may_come(text: str) -> None:
    assert found_in(text).status_claims == ()


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
def test_a_claim_rests_on_its_own_words(text: str, status: str, claimants: set[str], words: str) -> None:
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
