"""Labels on a class whose members the text names behind it, on rulers by their seats, and on nobody told of before."""

import pytest

from tests.coding.reading_of import found_in, named


def put_on(text: str) -> dict[str, set[str]]:
    found = found_in(text)
    return {one.label: named(found, one.targets) for one in found.labels}


@pytest.mark.parametrize(
    ("text", "label", "on"),
    [
        ("We condemn terrorist groups such as Boko Haram.", "terrorist", {"Boko Haram"}),
        ("Chad must stop arming terrorist proxies and armed groups, including Boko Haram and the FACT.", "terrorist",
         {"Boko Haram", "FACT"}),
        ("Chad's conduct through terrorist proxies and armed groups—including Boko Haram and the FACT—must stop.", "terrorist",
         {"Boko Haram", "FACT"}),
        ("The premier spoke of threats from Rwandan-backed terrorist groups such as the M23.",
         "Rwandan-backed terrorist groups", {"M23"}),
        ("Abubakar Shekau and the terrorist group he led, Boko Haram, killed hundreds.", "terrorist", {"Boko Haram"}),
        ("The army backed Mali's right to defend itself against JNIM and any other Libyan-supported terrorist groups.",
         "Libyan-supported terrorist groups", {"any other Libyan-supported terrorist groups"}),
        ("Rwanda-aligned militia groups in Congo attacked a village, the UN said.", "Rwanda-aligned",
         {"Rwanda-aligned militia groups"}),
    ],
)
def test_those_named_behind_a_class_are_called_so(text: str, label: str, on: set[str]) -> None:
    assert {name.removeprefix("the ") for name in put_on(text)[label]} == on


def test_other_terrorists_are_not_those_told_of_before() -> None:
    text = "The terrorist group Boko Haram left. Niger would fight any other terrorist groups, it said."
    found = found_in(text)
    assert named(found, found.labels[0].targets) == {"Boko Haram"}
    assert all("Boko Haram" not in named(found, one.targets) for one in found.labels[1:])


def test_regimes_are_the_states_whose_seats_are_named() -> None:
    text = ("Rwanda, Uganda and South Sudan back the rebels. The letter spoke of the hostile regimes in Kigali, Kampala"
            " and Juba.")
    assert put_on(text)["hostile regimes"] == {"Rwanda", "Uganda", "South Sudan"}


def test_one_of_a_row_is_put_on_nobody_before_it() -> None:
    text = "The sanctions hit members of the Duma, oligarchs, and Russian defence companies."
    assert put_on(text).get("oligarchs") != {"Duma"}


@pytest.mark.parametrize(
    ("text", "label", "on"),
    [
        ("A pro-Rwandan militia seized the town.", "pro-Rwandan", {"A pro-Rwandan militia"}),
        ("Pro-Russian separatists attacked the town.", "Pro-Russian", {"Pro-Russian separatists"}),
        ("The army fought pro-Iranian fighters in the town.", "pro-Iranian", {"pro-Iranian fighters"}),
    ],
)
def test_on_whose_side_a_body_under_arms_stands(text: str, label: str, on: set[str]) -> None:
    assert put_on(text)[label] == on


@pytest.mark.parametrize(
    "text",
    [
        "Pro-European protesters marched.",
        "A pro-Kurdish party won seats.",
        "The pro-Western government left.",
        "Pro-government forces took the town.",
        "The pro-Rwandan graffiti was washed off.",
    ],
)
def test_what_voters_or_rulers_are_for_is_no_label(text: str) -> None:
    assert put_on(text) == {}
