"""Demands and commitments in sentences from a dozen conflicts; sides swapped, negated, supposed."""

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
def test_a_demand_keeps_who_asks_whom_for_what_and_how_strongly(text: str, by: str, to: str, act: str, force: str) -> None:
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
def test_a_commitment_keeps_its_debtor_act_and_modality(text: str, debtor: str, act: str, modality: str) -> None:
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
def test_a_demand_in_other_frames_keeps_who_asks(text: str, by: str, to: str | None, act: str, force: str) -> None:
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
def test_every_act_that_is_owed_is_a_commitment(text: str, acts: set[str]) -> None:
    assert {bond.act.text.removeprefix("to ") for bond in found_in(text).commitments} == acts


def test_a_commitment_keeps_its_deadline_or_condition() -> None:
    (bond,) = found_in("The TPLF committed to disarm its fighters within 60 days.").commitments
    assert bond.deadline is not None
    (threat,) = found_in("The Houthis threatened to resume attacks if Israel enters Rafah.").commitments
    assert threat.condition is not None
    assert threat.condition.text == "if Israel enters Rafah"


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


def test_an_agreement_that_obliges_both_sides_obliges_each() -> None:
    found = found_in("Israel and Hamas signed a truce. The truce obliges both sides to free their prisoners.")
    assert {name for bond in found.commitments for name in short_names(found, (bond.debtor,))} == {"Israel", "Hamas"}
