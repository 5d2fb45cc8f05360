"""Who did what to whom: own sentences about a dozen conflicts, sides swapped, negated, planned, asked for, told by others.

Names are real, the sentences are invented.
"""

import pytest

from tests.coding.reading_of import found_in, names_of

ACTS = [
    ("{a} accused {b} of sheltering guerrillas.", "ACCUSE", "allege"),
    ("{a} criticised {b} for the delay.", "ACCUSE", "disapprove"),
    ("{a} condemned the attack by {b}.", "ACCUSE", "disapprove"),
    ("{a} suspended trade with {b}.", "SANCTION", "discontinue"),
    ("{a} severed ties with {b}.", "SANCTION", "discontinue"),
    ("{a} imposed sanctions on {b}.", "COERCE", "restrict"),
    ("{a} lifted sanctions on {b}.", "CONCEDE", None),
    ("{a} shared intelligence with {b}.", "COOPERATE", None),
    ("{a} sent food and medicine to {b}.", "AID", None),
    ("{a} praised {b} for its mediation.", "SUPPORT", None),
    ("{a} apologised to {b}.", "SUPPORT", None),
    ("{a} signed an accord with {b}.", "SUPPORT", None),
    ("{a} held talks with {b}.", "CONSULT", None),
    ("{a} rejected a proposal from {b}.", "REJECT", "meet"),
    ("{a} warned {b} that it would suspend the talks.", "THREATEN", "relations"),
    ("{a} urged {b} to release the prisoners.", "REQUEST", "yield"),
    ("{a} has asked {b} to return to the talks.", "REQUEST", None),
    ("{a} agreed to hold talks with {b}.", "AGREE", None),
    ("{a} refused to cooperate with {b}.", "REJECT", "assist"),
]
PAIRS = [("Ethiopia", "Eritrea"), ("Serbia", "Kosovo")]
FIGHTS = [
    ("{a} attacked {b} in the valley.", "ASSAULT", None),
    ("{a} shelled {b} in the valley.", "ASSAULT", "heavy-weapons"),
    ("{a} killed {b} in the valley.", "ASSAULT", None),
    ("{a} opened fire on {b}.", "ASSAULT", "firearms"),
    ("{a} launched an offensive against {b}.", "ASSAULT", None),
    ("{a} abducted {b}.", "ASSAULT", "abduct"),
    ("{a} arrested {b}.", "COERCE", "arrest"),
    ("{a} released {b}.", "RETREAT", "release"),
    ("{a} threatened to attack {b}.", "THREATEN", "violence"),
    ("{a} surrendered to {b}.", "RETREAT", "disarm"),
]
WARS = [
    ("{a} attacked {b} on Monday.", "ASSAULT", None),
    ("{a} invaded {b} in May.", "ASSAULT", None),
    ("{a} bombed {b} on Monday.", "ASSAULT", "aerial"),
    ("{a} shelled {b} on Monday.", "ASSAULT", "heavy-weapons"),
    ("{a} launched an offensive against {b}.", "ASSAULT", None),
    ("{a} threatened to attack {b}.", "THREATEN", "violence"),
]
BANDS = [("Turkish soldiers", "Kurdish fighters"), ("Sudanese soldiers", "Ugandan rebels")]


def told(text: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...], str]]:
    """Type, names of actors and of recipients, and class of each event."""
    found = found_in(text)
    names = names_of(found)
    return [
        (e.type, tuple(names[i] for i in e.actors), tuple(names[i] for i in e.recipients), e.factuality.class_)
        for e in found.events
    ]


@pytest.mark.parametrize(("pattern", "kind", "mode"), ACTS)
@pytest.mark.parametrize("pair", [*PAIRS, *[(b, a) for a, b in PAIRS]])
def test_swapping_the_sides_swaps_actor_and_recipient(
    pattern: str, kind: str, mode: str | None, pair: tuple[str, str]
) -> None:
    one, other = pair
    text = pattern.format(a=one, b=other)
    assert (kind, (one,), (other,), "asserted") in told(text)
    if mode is not None:
        assert mode in [event.mode for event in found_in(text).events if event.type == kind]


@pytest.mark.parametrize(("pattern", "kind", "mode"), FIGHTS)
@pytest.mark.parametrize("pair", [*BANDS, *[(b, a) for a, b in BANDS]])
def test_swapping_the_bands_swaps_actor_and_recipient(
    pattern: str, kind: str, mode: str | None, pair: tuple[str, str]
) -> None:
    one, other = pair
    text = pattern.format(a=one, b=other)
    ((given, doers, receivers, class_),) = told(text)
    assert (given, doers, class_) == (kind, (one,), "asserted")
    assert [name for name in receivers if name.startswith(other)]
    assert found_in(text).events[0].mode == mode


@pytest.mark.parametrize(("pattern", "kind", "mode"), WARS)
@pytest.mark.parametrize("pair", [*PAIRS, *[(b, a) for a, b in PAIRS]])
def test_a_country_that_attacks_another_is_the_actor(pattern: str, kind: str, mode: str | None, pair: tuple[str, str]) -> None:
    one, other = pair
    text = pattern.format(a=one, b=other)
    assert told(text) == [(kind, (one,), (other,), "asserted")]
    assert found_in(text).events[0].mode == mode


@pytest.mark.parametrize(("text", "expected"), [
    ("Tigrayan rebels were attacked by Ethiopian soldiers.", ("ASSAULT", "Ethiopian soldiers", "Tigrayan rebels")),
    ("Venezuela was accused by Colombia of sheltering guerrillas.", ("ACCUSE", "Colombia", "Venezuela")),
    ("Eritrea was praised by Djibouti.", ("SUPPORT", "Djibouti", "Eritrea")),
])
def test_the_passive_tells_the_same(text: str, expected: tuple[str, str, str]) -> None:
    kind, doer, receiver = expected
    assert (kind, (doer,), (receiver,), "asserted") in told(text)


@pytest.mark.parametrize(("text", "kind", "given"), [
    ("Ethiopian soldiers did not attack Tigrayan rebels.", "ASSAULT", "negated"),
    ("India never suspended trade with Pakistan.", "SANCTION", "negated"),
    ("The Taliban will release fifty Afghan soldiers.", "RETREAT", "future"),
    ("Armenia plans to expel the ambassador of Azerbaijan.", "SANCTION", "future"),
    ("If Sudan attacks Chad, the talks will end.", "ASSAULT", "hypothetical"),
])
def test_what_is_not_told_as_done_keeps_its_class(text: str, kind: str, given: str) -> None:
    classes = [event.factuality.class_ for event in found_in(text).events if event.type == kind]
    assert classes in ([given], [])
    assert "asserted" not in classes


@pytest.mark.parametrize(("text", "unwanted"), [
    ("Kenya urged the rebels to attack the army.", "ASSAULT"),
    ("The rebels refused to release the prisoners.", "RETREAT"),
    ("The front threatened to attack the army.", "ASSAULT"),
    ("The army promised to withdraw its troops from the town.", "RETREAT"),
    ("Norway called for talks between the two sides.", "CONSULT"),
    ("Uganda demanded the withdrawal of Rwandan troops from the town.", "RETREAT"),
    ("Georgia demanded that Russia withdraw its forces from the province.", "RETREAT"),
    ("Mali wants the rebels to disarm.", "RETREAT"),
    ("Peacekeepers were deployed to protect villagers from an attack.", "ASSAULT"),
])
def test_an_act_that_is_only_carried_is_never_asserted(text: str, unwanted: str) -> None:
    done = ("asserted", "historical", "alleged")
    assert not [e for e in found_in(text).events if e.type == unwanted and e.factuality.class_ in done]


@pytest.mark.parametrize("text", [
    "Turkey fired rockets at Greece, a Greek official said.", "Greece fired rockets at Turkey, a Turkish official said.",
])
def test_what_one_side_tells_of_the_other_is_asserted_in_its_voice(text: str) -> None:
    (event,) = [e for e in found_in(text).events if e.type == "ASSAULT"]
    assert event.factuality.class_ == "asserted"
    assert event.asserted_by.startswith("statement")


@pytest.mark.parametrize("text", [
    "Sudan denied that it had bombed Chad.", "Chad denied that it had bombed Sudan.",
])
def test_a_denied_act_is_denied(text: str) -> None:
    assert [e.factuality.class_ for e in found_in(text).events if e.type == "ASSAULT"] in (["denied"], [])


@pytest.mark.parametrize(("text", "kind", "mode", "cameo"), [
    ("Kosovo walked out of the talks in Brussels.", "SANCTION", "withdraw", "164"),
    ("Serbia walked out of the talks in Brussels.", "SANCTION", "withdraw", "164"),
    ("Armenia urged Azerbaijan to withdraw its troops from the border.", "REQUEST", "yield", "0256"),
    ("Azerbaijan demanded that Armenia withdraw its troops from the border.", "REQUEST", "yield", "1056"),
])
def test_events_that_mirror_a_record_point_to_it(text: str, kind: str, mode: str, cameo: str) -> None:
    (event,) = [e for e in found_in(text).events if e.type == kind]
    assert (event.mode, event.cameo) == (mode, (cameo,))
    assert event.about


def test_talks_between_two_sides_are_one_event_of_both() -> None:
    (event,) = found_in("Talks between Sudan and Ethiopia opened in Nairobi on Saturday.").events
    assert event.type == "CONSULT"
    assert len(event.actors) == 2
    assert event.recipients == ()


def test_a_truce_that_takes_effect_is_a_retreat_of_its_parties() -> None:
    text = "The ceasefire between Sudan and Chad took effect on Monday."
    (event,) = [e for e in found_in(text).events if e.type == "RETREAT"]
    assert (event.mode, len(event.actors)) == ("ceasefire", 2)


def test_a_mediator_meets_both_sides() -> None:
    text = "Norway has mediated between Israel and Lebanon."
    assert ("CONSULT", ("Norway",), ("Israel", "Lebanon"), "asserted") in told(text)


@pytest.mark.parametrize("text", [
    "The village lies in the north.", "The report was long.", "Rain fell on Nairobi.", "The minister was born in Lagos.",
    "The conference room has ten windows.", "The film was released in May.",
])
def test_what_is_no_act_between_sides_gives_no_event(text: str) -> None:
    assert found_in(text).events == ()


def test_every_event_rests_on_its_clause() -> None:
    text = "Officials said on Monday that Kenya expelled the ambassador of Somalia after a dispute over the border."
    (event,) = [e for e in found_in(text).events if e.type == "SANCTION"]
    assert event.evidence[0].text.startswith("Kenya expelled the ambassador of Somalia")


@pytest.mark.parametrize("text", [
    "Kurdish rebels refused to meet Turkish officials.", "Turkish officials refused to meet Kurdish rebels.",
])
def test_refusing_to_meet_is_a_rejection_and_no_meeting(text: str) -> None:
    assert [(e.type, e.mode) for e in found_in(text).events] == [("REJECT", "meet")]


@pytest.mark.parametrize("text", [
    "The minister denied that government forces had violated the truce with the rebels.",
    "The front's spokesman denied that his group had broken the truce.",
    "Kigali denied that it had pulled out of the talks, and said it wanted a new round.",
    "Ethiopia dismissed claims that its soldiers had shelled Tigrayan rebels.",
])
def test_what_a_denied_statement_tells_is_denied(text: str) -> None:
    assert [(e.factuality.class_, e.factuality.value) for e in found_in(text).events] == [("denied", "CT-")]


@pytest.mark.parametrize("text", [
    "Armenia accused Azerbaijan of violating the ceasefire.", "Azerbaijan accused Armenia of violating the ceasefire.",
    "Armenia and Azerbaijan accused each other of breaking a ceasefire.",
])
def test_what_an_accusation_alleges_is_no_second_event(text: str) -> None:
    assert {e.type for e in found_in(text).events} == {"ACCUSE"}


@pytest.mark.parametrize("text", [
    "An oil pipeline was bombed.", "Hours later a police station in Quito was attacked.",
])
def test_an_attack_by_nobody_named_has_no_actors(text: str) -> None:
    ((kind, doers, receivers, class_),) = told(text)
    assert (kind, doers, receivers, class_) == ("ASSAULT", (), (), "asserted")


@pytest.mark.parametrize("text", [
    "The front told the envoy that its delegates would stay in Geneva.",
    "A minister who negotiates for the government arrived in Havana.",
    "Army camps could not be moved before the rebels disarmed.",
    "The talks will go on only when Eritrean troops leave the region.",
    "Britain holds the rotating EU presidency.", "He fought for firefighters and nurses, the senator said.",
    "Russia tried to destroy the election, the senator said.", "The king greets people in the square.",
    "An official, who asked not to be identified, said the talks had failed.", "The army declined to comment.",
    "We are holding the Okello family in our thoughts, the president said.", "The senator attacked the bill.",
    "The minister stepped up his work.", "Ukraine shot down 45 missiles.", "The plan was criticised at a meeting.",
    "\"Thank you for your support,\" the president said.",
])
def test_idioms_speech_and_habits_are_no_events(text: str) -> None:
    assert found_in(text).events == ()


def test_a_deal_yet_to_be_signed_is_not_signed() -> None:
    text = "The two sides have yet to sign a bilateral ceasefire."
    assert "asserted" not in [e.factuality.class_ for e in found_in(text).events]
