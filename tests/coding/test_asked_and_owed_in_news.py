"""Whom plain news means by those who ask, agree and break: tables of invented sentences."""

import pytest

from tests.coding.reading_of import found_in, names_of
from tests.coding.records_of import claims_in, commitments_in, modalities_in

Asked = tuple[str, str, str]


def asked_in(text: str) -> set[Asked]:
    """(who asks, who is asked, the act), with " and " between several."""
    found = found_in(text)
    names = names_of(found)
    return {(" and ".join(names[i] for i in d.by), " and ".join(names[i] for i in d.to), d.act.text) for d in found.demands}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The African Union will send observers to Moroni following appeals from Kenya and Uganda.",
            ("Kenya and Uganda", "African Union", "send observers to Moroni"),
        ),
        (
            "Kenya will send observers after a request by Somalia.",
            ("Somalia", "Kenya", "send observers"),
        ),
        ("Armenia rejected Azerbaijan's claim that it must give up Meghri.", ("Azerbaijan", "Armenia", "give up Meghri")),
        (
            "Belgrade dismissed Croatia's assertion that Serbia would have to return the archives.",
            ("Croatia", "Serbia", "return the archives"),
        ),
        ("The UN's deadline for Iraq to quit Kuwait ran out at midnight.", ("United Nations", "Iraq", "quit Kuwait")),
        ("Burundi was insisting on limiting the mission to Gitega.", ("Burundi", "", "limiting the mission to Gitega")),
        (
            "Uganda called on Rwanda to put pressure on the M23 to leave the town of Sake.",
            ("Uganda", "Rwanda", "put pressure on the M23 to leave the town of Sake"),
        ),
        (
            "The council demanded access for the UN and requested it to report by May.",
            ("The council", "United Nations", "report by May"),
        ),
        (
            "They spoke of Milosevic, who American and British officials insist must leave office.",
            ("American and British officials", "Milosevic", "leave office"),
        ),
    ],
)
def test_a_demand_names_who_asks_and_who_is_asked(text: str, expected: Asked) -> None:
    assert expected in asked_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The minister met reporters after a call from Kenya.",
        "Uganda did not leave the town after appeals from Kenya.",
        "Kenya insisted on keeping its troops in Kismayo.",
        "The deadline for the parties to reach a deal is Friday.",
        "Armenia rejected claims that it would have to pay.",
        "Prices will fall only when the government has left office, analysts believe.",
    ],
)
def test_what_only_looks_like_asking_is_no_demand(text: str) -> None:
    assert asked_in(text) == set()


def test_one_demand_for_position_and_must() -> None:
    assert asked_in("Cyprus' position is that Turkey must reopen the port.") == {("Cyprus", "Turkey", "reopen the port")}


@pytest.mark.parametrize(
    ("text", "debtors"),
    [
        (
            "President Kagame spoke with President Tshisekedi on Monday. The leaders agreed to reopen the border.",
            {"Kagame", "Tshisekedi"},
        ),
        ("Eritrea and Ethiopia held talks in Jeddah. They agreed to restore flights.", {"Eritrea", "Ethiopia"}),
        (
            "Paul Kagame met Felix Tshisekedi in Luanda. Both affirmed their commitment to dialogue.",
            {"Paul Kagame", "Felix Tshisekedi"},
        ),
        ("Paul Kagame met Felix Tshisekedi in Luanda. The rebels left Goma. They agreed to disarm.", {"The rebels"}),
    ],
)
def test_those_who_met_agree(text: str, debtors: set[str]) -> None:
    assert {debtor for debtor, _ in commitments_in(text)} == debtors


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ceasefire extension commits the parties to the conflict to open the roads.",
            {("the parties", "obligation", "open the roads")},
        ),
        ("Sudan vowed to bomb the base if the rebels crossed the river.", {("Sudan", "threat_conditional", "bomb the base")}),
        ("Sudan vowed to bomb the base.", {("Sudan", "promise", "bomb the base")}),
        ("Chad has made that commitment to us as well.", set()),
        ("Russia agreed that Blair and Chirac should meet on Friday.", set()),
        ("It was agreed that the chiefs of staff should meet soon.", set()),
    ],
)
def test_what_binds_keeps_debtor_modality_and_act(text: str, expected: set[Asked]) -> None:
    assert {(debtor, modality, act) for debtor, act, modality in modalities_in(text)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya urged Chad to leave the town. Chad dismissed the call.", {("unmet", "")}),
        ("Kenya urged Chad to leave the town. Mali dismissed the call.", set()),
        ("Kenya's call on Chad to leave the town went unheeded.", {("unmet", "")}),
        ("Chad's raid was a gross violation of the ceasefire, Sudan said.", {("violated", "Sudan")}),
        ("Chad is holding the port in violation of UN resolutions, Sudan said.", {("violated", "Sudan")}),
        ("A new raid would be a violation of the ceasefire, Sudan said.", set()),
        ("GAM has handed over all its weapons as it promised.", {("fulfilled", "")}),
    ],
)
def test_refusals_breaches_and_fulfilments_keep_who_claims_them(text: str, expected: set[tuple[str, str]]) -> None:
    assert {(status, " and ".join(claimants)) for status, claimants, _ in claims_in(text)} == expected
