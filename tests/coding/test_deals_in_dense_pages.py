"""Which deal each mention means where a page tells of several, and whom it binds."""

import pytest

from tests.coding.reading_of import found_in, named
from truceline.model.dealings import Agreement


def deals(text: str) -> list[tuple[str, int]]:
    """(name, mentions) of each agreement."""
    return [(deal.name, len(deal.evidence)) for deal in found_in(text).agreements]


def only(text: str) -> Agreement:
    (deal,) = found_in(text).agreements
    return deal


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The government and the ULIMO signed a peace agreement in Cotonou. It does not say when a ceasefire would begin. The "
         "accord was welcomed by Ghana.", [("peace agreement", 2)]),
        ("Chad and the FACT signed a truce on Monday. Fourteen truces have failed since May. The truce is holding.",
         [("truce", 2), ("Fourteen truces", 1)]),
        ("Mali and the CMA agreed on a ceasefire in Kidal. Earlier ceasefires collapsed within weeks. The ceasefire holds.",
         [("ceasefire", 2), ("Earlier ceasefires", 1)]),
        ("Nepal's government and the Maoists signed a ceasefire accord on Tuesday. India praised Tuesday's pact.",
         [("ceasefire accord", 2)]),
        ("Sudan and the SPLM-N signed a truce in Asmara on Sunday. Ethiopia hailed the Asmara deal.", [("Asmara deal", 2)]),
        ("Chad and the FACT signed a ceasefire on Friday. It replaces a humanitarian truce brokered by Kenya, which began in "
         "May. The army broke the humanitarian truce.", [("humanitarian truce", 2), ("ceasefire", 1)]),
        ("Angola and UNITA signed a ceasefire agreement in Lusaka in November 1994. Savimbi buried the 1994 deal.",
         [("ceasefire agreement", 2)]),
    ],
)
def test_mentions_go_to_the_deal_they_mean(text: str, told: list[tuple[str, int]]) -> None:
    assert sorted(deals(text)) == sorted(told)


@pytest.mark.parametrize(
    "text",
    [
        "The UN called for a truce to start at once.",
        "Kofi Annan appealed for a humanitarian ceasefire to begin on Friday.",
        "The question of a truce came up in Abuja.",
        "The paper does not say when a ceasefire would begin.",
        "Kenya said the talks were only a step towards a truce.",
    ],
)
def test_what_is_only_asked_for_or_wondered_at_is_no_deal(text: str) -> None:
    assert deals(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The envoy announced that Mali and the CMA have agreed to a ceasefire in Kidal.",
        "Chad and the FACT signed a pact in Doha that both hope will end years of war.",
        "Sudan and the SPLM-N agreed on a truce to start on Monday.",
        "The opposition mulled over a truce due to take effect on Monday.",
    ],
)
def test_what_is_told_as_done_or_due_is_one(text: str) -> None:
    assert len(deals(text)) == 1


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Armenia and Azerbaijan accused each other of openly and gravely violating the terms of a ceasefire in Karabakh.",
         {"Armenia", "Azerbaijan"}),
        ("Azerbaijan and Armenia accused each other of breaking the truce.", {"Armenia", "Azerbaijan"}),
        ("The FACT and Chad traded accusations of breaching the truce.", {"Chad", "FACT"}),
        ("Chad and the FACT each blamed the other for breaking the truce.", {"Chad", "FACT"}),
        ("Both sides accused each other of breaking the truce.", set()),
        ("Chad accused the FACT of breaking the truce.", set()),
        ("Chad and the FACT made a deal in Doha. The UFDD signed on Friday but the CCMSR did not.", {"Chad", "FACT", "UFDD"}),
        ("Chad and the FACT made a deal in Doha. The UFDD will sign on Friday.", {"Chad", "FACT"}),
        ("Chad and the FACT made a deal in Doha. Neither the UFDD nor the CCMSR signed.", {"Chad", "FACT"}),
        ("Chad and the FACT made a deal in Doha. The UFDD signed a contract with France.", {"Chad", "FACT"}),
        ("Under the accord signed in May, Chad promised to free captives and the FACT pledged to leave Tibesti.",
         {"Chad", "FACT"}),
        ("Sudan's army and the paramilitary Rapid Support Forces (RSF) signed a ceasefire agreement late on Saturday, the "
         "United States and Saudi Arabia said.", {"Sudan's army", "Rapid Support Forces"}),
    ],
)
def test_whom_a_deal_binds(text: str, parties: set[str]) -> None:
    assert named(found_in(text), only(text).parties) == parties


def test_an_extension_gives_the_day_on_which_a_truce_ends() -> None:
    found = found_in("A truce brokered by Egypt began on July 5 and was prolonged for 15 days until August 3.")
    expires = found.agreements[0].expires
    assert [time.evidence[0].text for time in found.times if time.id == expires] == ["August 3"]


def test_what_is_due_under_a_deal_tells_of_it() -> None:
    text = "Colombia and the ELN ended the round with an agreement under which the ELN would stop abductions."
    assert [deal.name for deal in found_in(text).agreements] == ["agreement"]


@pytest.mark.parametrize(
    ("text", "excluded"),
    [
        ("The truce between Chad and the FACT does not cover Boko Haram, which raids the lake, nor dissidents of the UFDD.",
         {"Boko Haram", "dissidents of the UFDD"}),
        ("Chad and the FACT agreed on a truce. The M23 hit a post. The truce does not cover attacks on groups such as the M23.",
         {"M23"}),
    ],
)
def test_each_of_those_left_out_is_told_once(text: str, excluded: set[str]) -> None:
    found = found_in(text)
    terms = [term for term in found.provisions if term.type == "exclusion"]
    told = [term.excluded_class.text for term in terms if term.excluded_class]
    assert sorted([*told, *named(found, [term.excluded or "" for term in terms])]) == sorted(excluded)


def test_a_truce_that_stops_the_fighting_to_let_captives_be_swapped_stops_the_fighting() -> None:
    found = found_in("The ceasefire between Mali and the CMA was meant to halt fighting to allow both sides to swap prisoners.")
    assert [term.type for term in found.provisions] == ["cease_hostilities"]


def test_terms_told_by_it_behind_who_tells_them() -> None:
    found = found_in("Chad and the FACT initialled a memorandum. Negotiators said it provides for Chad to pull out all troops.")
    assert [term.type for term in found.provisions] == ["withdrawal"]
