"""Agreements in many wordings: makers, the day a truce takes effect, what is no agreement, and which mentions are one."""

import pytest

from tests.coding.reading_of import found_in, short_names, times_of
from tests.coding.records_of import left_out
from truceline.model.dealings import Agreement
from truceline.model.findings import Findings


def parties(found: Findings, deal: Agreement) -> set[str]:
    return short_names(found, deal.parties)


@pytest.mark.parametrize(
    ("text", "makers"),
    [
        ("The truce, agreed in Minsk by Russia and Ukraine, took effect on Sunday.", {"Russia", "Ukraine"}),
        ("The truce agreed by the leaders of Ukraine and Russia took effect on Sunday.", {"Russia", "Ukraine"}),
        ("The truce that Israel and Hamas agreed in November collapsed.", {"Israel", "Hamas"}),
        ("Armenia and Azerbaijan have agreed to a ceasefire.", {"Armenia", "Azerbaijan"}),
        ("The ELN declared a unilateral truce.", {"ELN"}),
        ("Sri Lanka withdrew from the ceasefire with the Tamil Tigers.", {"Sri Lanka", "Tamil Tigers"}),
        ("Sudan and the SPLM-N accused each other of breaking a truce.", {"Sudan", "SPLM-N"}),
        ("The Taliban and the Afghan government put their names to a truce.", {"Taliban", "Afghan government"}),
        ("The IRA called a truce in July. The IRA ceasefire held.", {"IRA"}),
    ],
)
def test_makers_of_a_truce(text: str, makers: set[str]) -> None:
    found = found_in(text)
    (deal,) = found.agreements
    assert parties(found, deal) == makers


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The ceasefire in Goma has been in place since 9 December.", "9 December"),
        ("A truce between the Taliban and the Afghan government has held since Sunday.", "Sunday"),
        ("The ceasefire in Tripoli came into force at midnight on Saturday.", "Saturday"),
        ("Sudan and the SPLM-N agreed to a ceasefire starting on Monday.", "Monday"),
        ("The ELN announced that its ceasefire would begin on Sunday.", "Sunday"),
        ("The truce is due to take effect on Friday.", "Friday"),
        ("The M23 said it would observe a ceasefire from Tuesday.", "Tuesday"),
        ("The Colombian government and the ELN agreed a truce in June. It came into force on August 3.", "August 3"),
        ("The truce could begin on Sunday.", None),
        ("The envoy hoped that the truce would begin on Sunday.", None),
        ("The truce would begin on Sunday if the army left the port.", None),
        ("The truce did not take effect on Sunday.", None),
        ("The truce was broken on Sunday.", None),
    ],
)
def test_day_a_truce_takes_effect(text: str, start: str | None) -> None:
    found = found_in(text)
    (deal,) = found.agreements
    assert start in times_of(found).get(deal.effective or "", "") if start else deal.effective is None


@pytest.mark.parametrize(
    "text",
    [
        "The two sides are negotiating a ceasefire.",
        "Hamas rejected a truce proposed by Egypt.",
        "The Houthis want a ceasefire. The ceasefire must be respected, they said.",
        "The draft deal was sent to Kinshasa.",
        "The Sudanese army denied that it had agreed to a truce.",
        "Neither side signed a deal.",
        "The rebels were ready to sign a ceasefire.",
        "Canada and Chile signed a trade agreement. The accord begins in January.",
    ],
)
def test_deal_only_sought_or_on_another_matter_is_none(text: str) -> None:
    assert found_in(text).agreements == ()


def test_truces_are_kept_apart_and_one_is_not_split() -> None:
    found = found_in("The 2012 truce between Israel and Hamas collapsed. Israel and Islamic Jihad agreed to a truce on Friday.")
    assert [parties(found, deal) for deal in found.agreements] == [{"Israel", "Hamas"}, {"Israel", "Islamic Jihad"}]
    one = found_in("Congo and Rwanda signed a ceasefire. The seven-day truce began on Monday. The deal was welcomed.")
    (deal,) = one.agreements
    assert deal.effective is not None


@pytest.mark.parametrize(
    ("text", "excluded"),
    [
        ("The deal leaves out the M23.", 1),
        ("Al-Shabaab is not a party to the ceasefire.", 1),
        ("The Islamic State and the Nusra Front are not covered by the truce.", 2),
        ("The Islamic State and the Nusra Front remain targets under the ceasefire.", 2),
        ("The Nusra Front, which was not included in the truce, attacked the town.", 1),
        ("Boko Haram, excluded from the truce, attacked the town.", 1),
        ("Chad and Sudan signed a truce. Boko Haram, which is not involved in the truce, attacked the town.", 1),
        ("Chad and Sudan signed a truce. Boko Haram, which is involved in the truce, attacked the town.", 0),
        ("The truce covers all factions but not the M23.", 1),
        ("The truce makes an exception for Boko Haram.", 1),
        ("The truce allows strikes on al-Shabaab.", 1),
        ("Congo and Rwanda agreed a truce. The M23 is not bound by it.", 1),
        ("The ceasefire, to which the M23 is not a party, was signed in Luanda.", 1),
        ("The FARC dissidents are not covered by the ceasefire.", 1),
        ("The truce excludes groups listed as terrorist.", 1),
        ("A truce took hold in Syria. Only the Islamic State was left out.", 1),
        ("Two truces were respected. The first of them did not apply to Boko Haram.", 1),
        ("A law on wages was passed. It did not apply to Boko Haram.", 0),
        ("The talks opened in Geneva. Only the Islamic State was left out.", 0),
        ("Apart from a few violations, the truce held.", 0),
        ("The truce should not apply to the M23, Rwanda said.", 0),
        ("Rwanda denied that the truce excluded the M23.", 0),
        ("If the truce excludes the M23, Rwanda will reject it.", 0),
        ("The M23 is not excluded from the ceasefire.", 0),
        ("The ceasefire does not extend to Goma.", 0),
        ("The accord excludes dairy products.", 0),
        ("Nobody is excluded from the truce.", 0),
    ],
)
def test_exclusions_in_many_wordings(text: str, excluded: int) -> None:
    assert len(left_out(text)) == excluded


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("The ceasefire obliges both armies to withdraw their forces and to open roads for aid.", ["withdrawal", "access"]),
        ("The earlier truce was monitored by the United Nations.", ["monitoring"]),
        ("Under the truce, Hamas will release 20 hostages.", ["release"]),
        ("Under the truce, Hamas did not release anybody.", []),
    ],
)
def test_terms_told_as_acts(text: str, types: list[str]) -> None:
    assert sorted(term.type for term in found_in(text).provisions) == sorted(types)


def test_an_accord_within_the_name_of_an_actor_is_none() -> None:
    assert not found_in("The Government of National Accord suspended its participation in the talks on Tuesday.").agreements
