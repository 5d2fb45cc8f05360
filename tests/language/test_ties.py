"""Ties that the words of a phrase show; negated or merely possible ones are none."""

import pytest

from tests.language.who import ties


@pytest.mark.parametrize(("text", "tie"), [
    ("An Iranian-backed militia fired rockets.", ("An Iranian-backed militia", "backed_by", "Iran")),
    ("A militia backed by Iran fired rockets.", ("A militia backed by Iran", "backed_by", "Iran")),
    ("The al-Qaeda-linked group al-Shabaab denied it.", ("al-Shabaab", "linked_to", "al-Qaeda")),
    ("Kremlin spokesman Dmitry Peskov declined to comment.", ("Dmitry Peskov", "spokesperson_of", "Kremlin")),
    ("Taliban negotiator Anas Haqqani arrived.", ("Anas Haqqani", "negotiates_for", "Taliban")),
    ("Hamas leader Ismail Haniyeh left Cairo.", ("Ismail Haniyeh", "official_of", "Hamas")),
    ("A senior Hamas official denied it.", ("A senior Hamas official", "official_of", "Hamas")),
])
def test_phrases_show_their_tie(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


def test_government_that_backs_them() -> None:
    text = "Kampala asked the rebels and governments that back them to sign."
    assert ("the rebels", "backed_by", "governments that back them") in ties(text)


@pytest.mark.parametrize("text", [
    "Uganda does not back the rebels.",
    "Uganda would back the rebels.",
    "Uganda said a militia attacked the town.",
    "The rebels back the plan.",
])
def test_no_backing_is_made_up(text: str) -> None:
    assert not any(kind == "backed_by" for _, kind, _ in ties(text))


def test_some_groups_are_part_of_the_opposition() -> None:
    text = (
        "The talks between the government of Chad and some opposition groups continued. Chad is critical of the way the "
        "opposition behaves, saying some groups broke the truce."
    )
    found = ties(text)
    assert ("some opposition groups", "subset_of", "the opposition") in found
    assert ("some groups", "subset_of", "the opposition") in found


def test_rebel_factions_are_part_of_the_rebels() -> None:
    text = "The rebels met mediators in Juba. Two rebel factions left on Friday."
    assert ("Two rebel factions", "subset_of", "The rebels") in ties(text)


def test_parts_of_another_country_are_not_joined() -> None:
    text = "The Kenyan opposition welcomed it. Some Ugandan opposition groups did not."
    assert not any(kind == "subset_of" for _, kind, _ in ties(text))


def test_bodies_are_part_of_their_state_when_both_are_named() -> None:
    assert ("Kremlin", "part_of", "Russia") in ties("The Kremlin denied it. Russia signed the deal.")
    assert not any(kind == "part_of" for _, kind, _ in ties("The Kremlin denied it."))


@pytest.mark.parametrize(("left", "right"), [("Armenia", "Azerbaijan"), ("India", "Pakistan"), ("Ethiopia", "Eritrea")])
def test_swapping_the_sides_mirrors_who_is_who(left: str, right: str) -> None:
    text = (
        "{0} accused {1} of shelling a village. {1} denied the claim. Rebels backed by {0} said they had left. "
        "{1} and {0} will meet."
    )
    one, other = ties(text.format(left, right)), ties(text.format(right, left))
    swap = {left: right, right: left}
    mirrored = {(swap.get(a, a.replace(left, right)), kind, swap.get(b, b)) for a, kind, b in one}
    assert mirrored == other
