"""What agreements bind sides to, in other frames; what is owed without saying what; and the terms that follow from it."""

import pytest

from tests.coding.reading_of import found_in, names_of
from tests.coding.records_of import modalities_in, terms_in

DEAL = "Sudan and Renamo signed a truce in May. "


@pytest.mark.parametrize(
    ("text", "debtor", "act"),
    [
        ("The 2015 deal saw Iran limit its nuclear activities and allow inspections.", "Iran", "allow inspections"),
        ("The nuclear deal that Iran reached in Vienna saw it allow inspections.", "Iran", "allow inspections"),
        ("The accord forbids Renamo to move its guns.", "Renamo", "move its guns"),
        ("The truce binds Renamo to leave the port and obliges Sudan to free its prisoners.", "Sudan", "free its prisoners"),
        ("The accord, by which Renamo is to leave Beira while Sudan reopens the road, was signed in May.", "Sudan",
         "reopens the road"),
        (DEAL + "Sudan must continue to allow flights, as agreed under the truce.", "Sudan", "allow flights"),
        (DEAL + "Under the truce, each side was to release 100 prisoners.", "Renamo", "release 100 prisoners"),
        (DEAL + "Sudan must open talks within 90 days.", "Sudan", "open talks within 90 days"),
        ("The UN asked whether Sudan was adhering to its commitments under the 2013 agreement.", "Sudan",
         "its commitments under the 2013 agreement"),
        (DEAL + "Sudan must deliver on its obligations.", "Sudan", "its obligations"),
        (DEAL + "The quarrel is about Sudan's refusal to meet its obligations.", "Sudan", "its obligations"),
        ("Sudan owes the north an assembly.", "Sudan", "an assembly"),
        (DEAL + "Sudan has breached restrictions imposed by the truce.", "Sudan", "restrictions imposed by the truce"),
        (DEAL + "Sudanese jets in violation of the truce hit a village.", "Sudan", "the truce"),
    ],
)  # fmt: skip
def test_a_side_is_bound_by_what_a_deal_lays_down(text: str, debtor: str, act: str) -> None:
    assert (debtor, act) in {one[:2] for one in modalities_in(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The bridge saw Sudan win the match.",
        "Sudan owes the bank a debt.",
        "Sudan must open a school within 90 days.",
        "Sudan must have kept its cattle.",
        "The refugees said Sudan had many obligations.",
    ],
)
def test_nothing_is_laid_down_without_a_deal(text: str) -> None:
    assert modalities_in(text) == set()


@pytest.mark.parametrize(
    ("text", "type_", "words"),
    [
        ("The nuclear deal that Iran reached in Vienna saw it allow inspections.", "monitoring", "allow inspections"),
        (DEAL + "Sudan must continue to facilitate the flow of goods, as agreed under the truce.", "access",
         "facilitate the flow of goods"),
        (DEAL + "It entails the release of all prisoners.", "release", "the release of all prisoners"),
        (DEAL + "A mission was set up by Kenya and Chad to monitor the truce.", "monitoring",
         "A mission was set up by Kenya and Chad to monitor the truce"),
    ],
)  # fmt: skip
def test_what_binds_a_side_is_a_term(text: str, type_: str, words: str) -> None:
    assert (type_, words) in terms_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Russia and Turkey signed a truce in May. Groups such as Islamic State (also known as Daesh) as well as the Nusra Front"
        " are not part of the deal.",
        "Russia and Turkey signed a truce in May. Neither Islamic State, whose envoys had left, nor the Nusra Front is party to"
        " the truce.",
    ],
)
def test_rows_of_groups_left_out_go_on_behind_asides(text: str) -> None:
    found = found_in(text)
    names = names_of(found)
    assert {names[term.excluded or ""] for term in found.provisions} == {"Islamic State", "Nusra Front"}
