"""Who is named and described in an article: people, states and their seats, groups without a name, sources."""

import pytest

from tests.coding.reading_of import reading_of
from tests.language.who import actors, mentions, ties


def test_office_and_name_make_one_person_with_a_role() -> None:
    text = "Colombian President Juan Manuel Santos spoke in Havana. Santos praised the deal."
    santos = actors(text)["Juan Manuel Santos"]
    assert (santos.kind, santos.role, santos.country, santos.sector) == ("person", "Colombian President", "COL", "GOV")
    assert santos.aliases == ("Santos",)
    assert ("Juan Manuel Santos", "official_of", "Colombia") in ties(text)


def test_office_after_the_name_counts_too() -> None:
    text = "Getachew Reda, a spokesman for the Tigray People's Liberation Front, denied the report."
    assert actors(text)["Getachew Reda"].role == "spokesman for the Tigray People's Liberation Front"
    assert ("Getachew Reda", "spokesperson_of", "Tigray People's Liberation Front") in ties(text)


def test_office_with_a_task_before_the_name() -> None:
    text = "U.N. special envoy for Yemen Martin Griffiths arrived in Aden."
    assert actors(text)["Martin Griffiths"].role == "U.N. special envoy for Yemen"
    assert ("Martin Griffiths", "official_of", "United Nations") in ties(text)
    assert not any(to == "Yemen" for _, _, to in ties(text))


def test_office_before_a_comma() -> None:
    text = "The group's chief negotiator, Ivan Marquez, said talks would go on in Havana."
    assert actors(text)["Ivan Marquez"].role == "group's chief negotiator"


def test_a_rebel_leader_is_no_official_of_his_country() -> None:
    text = "South Sudanese rebel leader Riek Machar refused to travel to Juba."
    assert actors(text)["Riek Machar"].sector == "REB"
    assert not any(kind == "official_of" for _, kind, _ in ties(text))


def test_acronyms_in_brackets_are_aliases() -> None:
    text = "The Moro Islamic Liberation Front (MILF) signed the accord. The MILF will disarm."
    front = actors(text)["Moro Islamic Liberation Front"]
    assert "MILF" in front.aliases
    assert len(front.mentions) == 3


def test_acronyms_of_unknown_bodies_are_learnt_from_the_text() -> None:
    text = "The Northern Villages Council (NVC) rejected the plan on Monday. The NVC said it was not asked."
    assert "NVC" in actors(text)["Northern Villages Council"].aliases


@pytest.mark.parametrize(("text", "name", "alias"), [
    ("Moscow and Kyiv have asked the monitors to return.", "Russia", "Moscow"),
    ("Efforts by Ankara to mediate failed.", "Turkey", "Ankara"),
    ("Khartoum accused the rebels of an attack.", "Sudanese government", "Khartoum"),
    ("An agreement between Bogota and the guerrillas was signed.", "Colombia", "Bogota"),
    ("The monitors blamed Tehran for the delay.", "Iran", "Tehran"),
])
def test_capitals_that_act_are_governments(text: str, name: str, alias: str) -> None:
    found = actors(text)
    entity = next((e for e in found.values() if alias in e.aliases), None)
    assert entity is not None
    assert entity.country == next(iter(e.country for n, e in found.items() if e is entity))
    assert entity.kind in ("state", "government")
    del name


@pytest.mark.parametrize("text", [
    "Talks in Moscow ended without a result.",
    "The delegates flew to Ankara on Sunday.",
    "Rebels shelled the outskirts of Khartoum.",
    "Sources in Bogota said the talks had stalled.",
    "Fighting was reported near Tehran.",
])
def test_capitals_where_things_happen_are_no_actors(text: str) -> None:
    assert not any(entity.kind in ("state", "government") for entity in actors(text).values())


def test_datelines_are_no_actors() -> None:
    text = "KHARTOUM (Reuters) - Rebels in Darfur said on Monday they had captured a town."
    assert {entity.kind for entity in actors(text).values()} == {"group_unnamed"}


def test_a_people_with_article_is_a_name_of_the_state() -> None:
    text = "The envoys agreed with the Americans that the prisoners would be freed."
    assert actors(text)["United States"].aliases == ("the Americans",)


def test_thousands_of_a_people_are_not_the_state() -> None:
    text = "Thousands of Kenyans fled their homes."
    assert "Kenya" not in actors(text)


def test_unnamed_groups_keep_the_words_of_the_first_mention() -> None:
    text = "Some opposition groups walked out. A major Turkish-backed opposition group stayed in Vienna."
    found = actors(text)
    assert found["Some opposition groups"].kind == "group_unnamed"
    assert found["A major Turkish-backed opposition group"].sector == "OPP"
    assert not found["Some opposition groups"].named


def test_two_unnamed_groups_are_two_actors() -> None:
    text = "A rebel faction signed the truce. A rebel faction rejected it."
    assert sum(e.kind == "group_unnamed" for e in [*actors(text).values()]) >= 1
    assert len([e for e in reading_of(text).entities if e.kind == "group_unnamed"]) == 2


def test_the_opposition_twice_is_one_actor() -> None:
    text = "The government met the opposition in Lome. On Friday the opposition rejected the offer."
    assert mentions(text, "the opposition") == ["the opposition", "the opposition"]


def test_a_relative_clause_belongs_to_the_name_of_a_group() -> None:
    assert "governments that back them" in actors("Kampala asked the rebels and governments that back them to sign.")


def test_a_relative_clause_is_no_name_by_half() -> None:
    assert "Catholic bishops" in actors("Catholic bishops who tried to broker an extension called the raid a setback.")


def test_sources_are_anonymous() -> None:
    text = "Sources in Doha said a deal was near. An official in Kabul, who asked not to be named, disagreed."
    kinds = {e.name: e.kind for e in actors(text).values()}
    assert kinds["Sources in Doha"] == "anonymous_source"
    assert "anonymous_source" in {kind for name, kind in kinds.items() if name.startswith("An official")}


def test_labels_stay_labels_and_join_no_named_group() -> None:
    text = "The army fought Boko Haram. The terrorists in Nigeria had burnt a village, it said. Terrorists also took hostages."
    found = actors(text)
    label = next(e for e in found.values() if e.kind == "label_only")
    assert label.name == "The terrorists in Nigeria"
    assert len(label.mentions) == 2
    assert "terrorists" not in " ".join(mentions(text, "Boko Haram")).lower()


def test_labels_never_name_a_named_actor() -> None:
    text = "The terrorist group Boko Haram attacked a convoy. The group took hostages."
    boko = actors(text)["Boko Haram"]
    assert boko.kind == "armed_group"
    assert boko.aliases == ()
    assert mentions(text, "Boko Haram")[-1] == "The group"


def test_a_description_tells_the_kind_of_an_unknown_group() -> None:
    text = "The rebel group Tibesti Liberation Army attacked a convoy in Chad."
    unknown = next(e for e in actors(text).values() if "Tibesti" in e.name)
    assert (unknown.kind, unknown.sector) == ("armed_group", "REB")


def test_bylines_are_no_actors() -> None:
    text = "Rebels in Mali freed ten soldiers.\n\n(Reporting by Jane Example; Editing by Tom Sample)"
    assert not any(entity.kind == "person" and entity.named for entity in actors(text).values())


def test_a_state_and_its_government_are_one_actor() -> None:
    text = "The Kenyan government sent troops. Kenya said they would stay. Nairobi denied any losses."
    found = [e for e in actors(text).values() if e.kind in ("state", "government")]
    assert len(found) == 1
    assert len(found[0].mentions) == 3


def test_a_known_body_of_a_state_is_found_behind_a_possessive() -> None:
    text = "Sudan's army said it had retaken the town."
    army = next(e for e in actors(text).values() if e.sector == "MIL")
    assert (army.named, army.country) == (True, "SDN")


def test_unnamed_actors_at_home_have_the_country_of_the_article() -> None:
    text = "Fighting resumed in Mali. The rebels accused the Malian government of an ambush in northern Mali."
    assert actors(text)["The rebels"].country == "MLI"


def test_troops_abroad_have_the_country_of_their_owner() -> None:
    text = "The Taliban and the Afghan government met in Doha. Washington will withdraw its troops from Afghanistan."
    assert actors(text)["its troops"].country == "USA"


def test_ids_are_those_of_records_and_equal_for_equal_text() -> None:
    text = "Norway mediates. Norway is neutral."
    (norway,) = actors(text).values()
    assert norway.id.startswith("actor-")


def test_empty_and_odd_texts_do_no_harm() -> None:
    for text in ("!!!", "the the the", "of of of", "(((", "“", "A.", "\n\n\n", "who that which"):
        assert isinstance(actors(text), dict)
