"""Third parties, outcomes, announced absence, other words for truces, exclusions by exception, and what is left out."""

import pytest

from tests.coding.reading_of import found_in, named, places_of, times_of
from tests.coding.records_of import left_out


@pytest.mark.parametrize(
    ("text", "role", "who"),
    [
        ("UN-sponsored talks opened in Amman on Monday. The UN welcomed it.", "sponsors", "United Nations"),
        ("Talks under the auspices of the OSCE opened in Minsk.", "mediators", "OSCE"),
        ("The talks, hosted by Kenya, opened in Naivasha.", "hosts", "Kenya"),
    ],
)
def test_third_parties_of_talks(text: str, role: str, who: str) -> None:
    found = found_in(text)
    (talks,) = found.talks
    assert named(found, getattr(talks, role)) == {who}


def test_broker_in_a_hyphen_word_is_no_party() -> None:
    found = found_in(
        "The Norwegian-brokered truce between the Sri Lankan government and the Tamil Tigers held. Norway welcomed it."
    )
    (deal,) = found.agreements
    assert named(found, deal.brokers) == {"Norway"}
    assert named(found, deal.parties) == {"Sri Lankan government", "Tamil Tigers"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The talks in Geneva ended on Friday without an agreement.", "ended_without_agreement"),
        ("The talks in Pretoria between Ethiopia and the TPLF ended on 2 November with an agreement.", "ended_with_agreement"),
    ],
)
def test_the_end_of_talks_gives_their_outcome(text: str, status: str) -> None:
    (talks,) = found_in(text).talks
    assert status in {one.value for one in talks.status}
    assert talks.end is not None


def test_talks_of_a_named_day() -> None:
    found = found_in("Friday's talks in Muscat between Iran and the United States were short.")
    (talks,) = found.talks
    assert times_of(found)[talks.start or ""] == "Friday"
    assert named(found, tuple(one.actor for one in talks.participants)) == {"Iran", "United States"}


def test_what_talks_are_about() -> None:
    (talks,) = found_in("Talks on the release of prisoners opened in Amman.").talks
    assert talks.agenda == ("release of prisoners",)


@pytest.mark.parametrize(
    ("text", "who", "kind"),
    [
        ("The Houthis said they would not attend the talks in Geneva.", "Houthis", "refusal"),
        ("The UAE pulled its delegation out of the talks.", "United Arab Emirates", "walkout"),
        ("North Korea walked away from the six-way talks in November 2005.", "North Korea", "walkout"),
        ("The Taliban refused to hold any direct talks with the Afghan government.", "Taliban", "refusal"),
    ],
)
def test_a_change_of_part_in_other_words_keeps_who_and_kind(text: str, who: str, kind: str) -> None:
    found = found_in(text)
    (change,) = found.participation_changes
    assert (named(found, (change.actor,)), change.kind) == ({who}, kind)


@pytest.mark.parametrize(
    "text",
    [
        "If attacked, the Taliban will not attend the talks.",
        "The Taliban did not attend the parade.",
        "The UN envoy suspended the talks in Geneva.",
        "The Houthis will attend the talks.",
    ],
)
def test_no_change_by_mediators_or_under_a_condition(text: str) -> None:
    assert found_in(text).participation_changes == ()


@pytest.mark.parametrize(
    "text",
    [
        "Turkey's talks on accession to the European Union resumed.",
        "The trade talks between China and the United States opened in Geneva.",
        "The wage talks between the union and the company collapsed.",
        "There is an opportunity for talks between North Korea and the United States.",
        "After his talks with the king the minister left.",
    ],
)
def test_other_talks_are_left_out(text: str) -> None:
    assert found_in(text).talks == ()


@pytest.mark.parametrize(
    "text",
    [
        "Russia and Sri Lanka signed an agreement on tariffs.",
        "The talks are aimed at reaching a permanent ceasefire.",
        "Hamas rejected a proposal for a ceasefire.",
        "Iran would agree to a truce.",
        "Parliament debated the Non-Proliferation Treaty and the customs deal.",
    ],
)
def test_other_deals_and_mere_aims_are_left_out(text: str) -> None:
    found = found_in(text)
    assert [deal.name for deal in found.agreements if "Proliferation" not in deal.name] == []


@pytest.mark.parametrize(
    ("text", "excluded"),
    [
        ("The truce covers all groups other than al-Shabaab.", {"al-Shabaab"}),
        ("The ceasefire covers all armed groups with the exception of the M23.", {"M23"}),
        ("The truce extends to all groups apart from the Islamic State and Boko Haram.", {"Islamic State", "Boko Haram"}),
        ("The M23 is not part of the truce.", {"M23"}),
        ("Boko Haram remains outside the ceasefire.", {"Boko Haram"}),
    ],
)
def test_whoever_is_excepted_from_a_truce_is_left_out(text: str, excluded: set[str]) -> None:
    assert set(left_out(text)) == excluded


@pytest.mark.parametrize("text", ["The M23 is part of the truce.", "Boko Haram did not remain outside the ceasefire."])
def test_who_is_inside_is_not_excluded(text: str) -> None:
    assert left_out(text) == []


def test_pause_with_its_end() -> None:
    found = found_in("The humanitarian pause in Aleppo was extended until Saturday.")
    (deal,) = found.agreements
    assert (deal.purpose, times_of(found)[deal.expires or ""], deal.ended) == ("humanitarian", "Saturday", None)


def test_regime_of_calm_is_a_truce() -> None:
    (deal,) = found_in("A regime of calm around Damascus took effect on Friday.").agreements
    assert (deal.pax_stage, deal.effective is not None) == ("Cea", True)


def test_truce_of_one_side_is_unilateral() -> None:
    (deal,) = found_in("The ELN declared a ceasefire on Monday.").agreements
    assert deal.ceasefire_side == "unilateral"
    (other,) = found_in("The ELN and the Colombian government declared a ceasefire on Monday.").agreements
    assert other.ceasefire_side is None


def test_stage_of_an_accord() -> None:
    (deal,) = found_in("A comprehensive peace agreement was signed in Nairobi on 9 January 2005.").agreements
    assert deal.pax_stage == "SubComp"


def test_process_is_not_named_after_the_venue() -> None:
    found = found_in("Talks in Oman opened on Monday. The war in Yemen goes on.")
    assert found.processes[0].conflict == "Yemen"


def test_talks_between_states_are_not_named_after_a_war_mentioned_by_the_way() -> None:
    (process,) = found_in("Talks between Iran and the United States opened in Oman. The war in Yemen goes on.").processes
    assert process.conflict is None
    assert "Iran" in process.name


def test_talks_that_only_frame_what_was_agreed_are_a_round() -> None:
    found = found_in("In negotiations held in Istanbul, Kyiv and Moscow agreed to swap prisoners.")
    (talks,) = found.talks
    assert places_of(found)[talks.venue or ""] == "Istanbul"


def test_who_is_blamed_for_a_refusal_is_the_one_who_refused() -> None:
    found = found_in("Norway blamed the Tamil Tigers for refusing direct talks with the Sri Lankan government.")
    (change,) = found.participation_changes
    assert named(found, (change.actor,)) == {"Tamil Tigers"}
