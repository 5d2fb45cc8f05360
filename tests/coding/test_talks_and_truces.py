"""Talks, changes of participation, truces and their exclusions, in sentences from a dozen conflicts."""

import pytest

from tests.coding.reading_of import found_in, places_of, short_names, times_of
from tests.coding.records_of import left_out
from truceline.model.findings import Findings


def actor(found: Findings, ident: str) -> set[str]:
    """All names of an actor."""
    return next({record.name, *record.aliases} for record in found.actors if record.id == ident)


@pytest.mark.parametrize(
    ("text", "who", "kind", "cue"),
    [
        ("The FARC walked out of the peace talks in Havana on Tuesday.", "FARC", "walkout", "walked out of"),
        ("The Tamil Tigers pulled out of the negotiations.", "Tamil Tigers", "walkout", "pulled out of"),
        ("Renamo withdrew from the talks over the shelling of a village.", "Renamo", "walkout", "withdrew from"),
        ("The Philippine government suspended the peace talks.", "Philippine government", "suspension", "suspended"),
        ("Hamas suspended its participation in the negotiations.", "Hamas", "suspension", "suspended"),
        ("The Taliban refused to attend the talks in Istanbul.", "Taliban", "refusal", "refused to"),
        ("The Maoists boycotted the talks.", "Maoists", "refusal", "boycotted"),
        ("The Houthis returned to the talks on Friday.", "Houthis", "return", "returned to"),
        ("Sinn Fein rejoined the peace talks.", "Sinn Fein", "return", "rejoined"),
        ("The SPLM-IO postponed the talks for a week.", "SPLM-IO", "postponement", "postponed"),
    ],
)
def test_a_change_of_part_keeps_who_its_kind_and_its_cue(text: str, who: str, kind: str, cue: str) -> None:
    found = found_in(text)
    (change,) = found.participation_changes
    assert change.kind == kind
    assert change.cue.text == cue
    assert who in actor(found, change.actor)


@pytest.mark.parametrize(
    "text",
    [
        "The FARC threatened to walk out of the peace talks.",
        "The FARC will not walk out of the peace talks.",
        "The FARC did not walk out of the talks.",
        "If the army attacks, the Taliban will leave the talks.",
        "Norway urged the rebels to return to the talks.",
        "The ministry denied that its delegation had walked out of the talks.",
        "Workers walked out of the factory in Lyon.",
        "The director walked out of the premiere.",
    ],
)
def test_no_change_without_a_told_change(text: str) -> None:
    assert found_in(text).participation_changes == ()


def test_two_actors_that_leave_are_two_records() -> None:
    found = found_in("The Justice and Equality Movement and the Sudan Liberation Movement walked out of the talks in Abuja.")
    assert len(found.participation_changes) == 2
    assert len({change.actor for change in found.participation_changes}) == 2


def test_change_points_to_the_talks_and_keeps_the_reason() -> None:
    found = found_in(
        "Talks between the Colombian government and the ELN opened in Quito. "
        "The ELN walked out of the talks over the arrest of a commander."
    )
    (talks,) = found.talks
    (change,) = found.participation_changes
    assert change.talks == talks.id
    assert change.reason is not None
    assert change.reason.text == "over the arrest of a commander"


def test_round_of_talks_with_sides_venue_and_start() -> None:
    found = found_in("Talks between the Colombian government and the FARC opened in Havana on 19 November 2012.")
    (talks,) = found.talks
    times = {time.id: time.value for time in found.times}
    assert places_of(found)[talks.venue or ""] == "Havana"
    assert times[talks.start or ""] == "2012-11-19"
    assert short_names(found, [p.actor for p in talks.participants]) == {"FARC", "Colombian government"}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya called for talks between the government and the rebels.",
        "The union hopes that talks will be held.",
        "There were no talks between the two sides.",
        "The talks show on television was cancelled.",
    ],
)
def test_talks_only_wished_for_are_no_round(text: str) -> None:
    assert found_in(text).talks == ()


def test_mediator_and_host_are_no_participants() -> None:
    found = found_in("Norway mediated the talks between the Sri Lankan government and the Tamil Tigers, which Thailand hosted.")
    (talks,) = found.talks
    assert short_names(found, talks.mediators) == {"Norway"}
    assert "Norway" not in {name for p in talks.participants for name in actor(found, p.actor)}


@pytest.mark.parametrize(
    ("text", "excluded"),
    [
        ("The truce excludes al-Shabaab and the Islamic State.", {"al-Shabaab", "Islamic State"}),
        ("The ceasefire does not apply to the M23.", {"M23"}),
        ("The truce took effect on Monday. It does not cover al-Shabaab and the M23.", {"al-Shabaab", "M23"}),
        ("The ceasefire does not cover Boko Haram.", {"Boko Haram"}),
        ("The Lord's Resistance Army is excluded from the truce.", {"Lord's Resistance Army"}),
    ],
)
def test_exclusion_is_one_record_for_each_actor(text: str, excluded: set[str]) -> None:
    found = found_in(text)
    exclusions = [term for term in found.provisions if term.type == "exclusion"]
    assert len(exclusions) == len(excluded)
    assert all(actor(found, term.excluded or "") & excluded for term in exclusions)
    assert {term.agreement for term in exclusions} == {found.agreements[0].id}


@pytest.mark.parametrize(
    "text", ["The truce covers all groups.", "The truce does not exclude the M23.", "The party excluded two members."]
)
def test_no_exclusion_where_nobody_is_excluded(text: str) -> None:
    assert left_out(text) == []


def test_truce_keeps_declared_and_effective_apart() -> None:
    found = found_in("The Sudanese army declared a ceasefire on Monday. The ceasefire took effect on Wednesday.")
    (deal,) = found.agreements
    times = times_of(found)
    assert (times.get(deal.declared or ""), times.get(deal.effective or "")) == ("Monday", "Wednesday")


def test_parties_of_an_agreement_in_both_orders() -> None:
    one = found_in("Ethiopia and the TPLF signed an agreement in Pretoria on 2 November 2022.")
    other = found_in("The TPLF and Ethiopia signed an agreement in Pretoria on 2 November 2022.")
    for found in (one, other):
        (deal,) = found.agreements
        assert short_names(found, deal.parties) == {"TPLF", "Ethiopia"}
        assert deal.signed is not None


def test_broker_is_no_party() -> None:
    found = found_in("Qatar brokered a truce between Israel and Hamas.")
    (deal,) = found.agreements
    assert short_names(found, deal.brokers) == {"Qatar"}
    assert short_names(found, deal.parties) == {"Israel", "Hamas"}


@pytest.mark.parametrize(
    "text", ["The envoy called for a ceasefire.", "There is no ceasefire.", "The sides discussed a possible truce."]
)
def test_truce_only_wished_for_is_no_agreement(text: str) -> None:
    assert found_in(text).agreements == ()


def test_understanding_that_one_side_reports_is_claimed_only() -> None:
    found = found_in(
        '"We agreed with the Turks that they would close the border," said Russian Foreign Minister Sergei Lavrov.'
    )
    (deal,) = found.agreements
    assert [status.value for status in deal.status] == ["claimed_only"]
    assert short_names(found, deal.parties) == {"Russia", "Turkey"}
    (bond,) = found.commitments
    assert bond.origin == deal.id
    assert "Turkey" in actor(found, bond.debtor)
