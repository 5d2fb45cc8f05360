"""Descriptions of a whole side: joined to the one actor that fits, open where two do. Sentences are invented."""

import pytest

from tests.language.who import actors, meant, mentions


@pytest.mark.parametrize(
    ("text", "word", "whom"),
    [
        ("The ELN left the talks in Colombia. The rebels said the army had broken the truce.", "rebels", "ELN"),
        ("The army left the talks in Colombia. The rebels of the ELN did not.", "army", "the army"),
        ("The army attacked the M23 in Congo. The rebels answered with mortars.", "rebels", "M23"),
        ("The SPLA attacked the SPLM-IO in South Sudan. The rebels answered with mortars.", "rebels", "SPLM-IO"),
        ("The M23 attacked the army in Congo. The rebels used mortars.", "rebels", "M23"),
        ("The Houthi rebels refused talks in Yemen. The rebels want a truce first.", "rebels", "Houthi rebels"),
        ("The guerrillas kept the truce, Bogota said. The FARC will disarm in Colombia.", "guerrillas", "FARC"),
    ],
)
def test_the_rebels_are_the_one_armed_group_of_the_country(text: str, word: str, whom: str) -> None:
    assert (meant(text, word) or "").casefold() == whom.casefold()


@pytest.mark.parametrize(
    "text",
    [
        "The ELN and the FARC fought in Colombia. The rebels said they were ready to talk.",
        "The M23 and other rebel groups left Goma in Congo. The rebels want talks.",
        "The rebels attacked the ELN in Colombia.",
        "Islamic State fighters took a town in Syria. The rebels lost it.",
        "Hezbollah fired rockets from Lebanon. In Colombia the rebels kept the truce.",
    ],
)
def test_the_rebels_stay_open_where_two_fit_or_none(text: str) -> None:
    assert (meant(text, "rebels", -1) or "").casefold() == "the rebels"


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Taliban spokesman Zabihullah Mujahid said his group had kept the truce.", "Taliban"),
        ("Hamas spokesman Hazem Qassem denied that his movement had broken it.", "Hamas"),
        ("M23 leader Bertrand Bisimwa said his side had withdrawn.", "M23"),
    ],
)
def test_his_group_is_the_group_he_speaks_for(text: str, whom: str) -> None:
    word = "side" if "his side" in text else "movement" if "movement" in text else "group"
    assert meant(text, word) == whom


def test_the_group_of_one_who_speaks_for_nobody_is_another() -> None:
    assert meant("Taliban fighters met Omar Ali. Ali said his group had kept the truce.", "group") != "Taliban"


def test_his_government_and_the_government_are_one() -> None:
    text = (
        "President Salva Kiir of South Sudan spoke on Monday. The government is ready. "
        "Minister Michael Makuei said his government would sign."
    )
    assert meant(text, "government", 0) == meant(text, "government", 1) is not None


def test_governments_of_two_countries_stay_two() -> None:
    text = "The Afghan government met the Taliban. The Pakistani government said the Afghan government was ready."
    assert {"Afghan government", "Pakistani government"} <= set(actors(text))


def test_a_states_government_is_its_government() -> None:
    text = "Mali's government and the CMA signed a truce. It will last a year, the government said."
    assert mentions(text, "Malian government") == ["Mali's government", "the government"]
    assert "Mali" not in actors(text)


def test_the_army_is_no_rebel_army() -> None:
    text = "The National Liberation Army left the talks in Colombia. A bridge was bombed, the army said. It blamed the ELN."
    assert meant(text, "army", 1) == "the army"
    assert meant(text, "It") == "the army"


def test_the_party_is_the_one_so_called() -> None:
    text = "The Communist Party of the Philippines and the New People's Army want talks. The party will send a team."
    assert meant(text, "party", 1) == "Communist Party of the Philippines"


def test_civilians_are_one_actor_and_counted_ones_another() -> None:
    text = "Civilians fled from Khartoum. The army shelled civilians and killed two civilians."
    assert meant(text, "civilians", 0) == meant(text, "civilians", 1)
    assert meant(text, "civilians", 2) == "two civilians"


def test_a_nationality_alone_is_the_person() -> None:
    text = "Mohamed Ibn Chambas, the mediator, met Omar Ali. The Ghanaian said the talks would go on."
    assert meant(text, "Ghanaian") == "Mohamed Ibn Chambas"
    text = "UN envoy Jean Arnault met Pablo Lopez in Bogota. The Frenchman said the truce held."
    assert meant(text, "Frenchman") == "Jean Arnault"


def test_a_people_is_no_person() -> None:
    text = "Ann Bell met the French in Paris. The Israelis were absent."
    assert meant(text, "French") == "France"
    assert meant(text, "Israelis") == "Israel"


@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        ("The head of the UN monitoring mission, Ann Bell, said so.", "Ann Bell", "head of the UN monitoring mission"),
        ("Its chief negotiator, Rodrigo Granda, rejected the charge.", "Rodrigo Granda", "chief negotiator"),
        ("The spokesman for the Taliban in Doha, Omar Shah, said so.", "Omar Shah", "spokesman for the Taliban in Doha"),
    ],
)
def test_an_office_and_the_name_between_commas_are_one_person(text: str, person: str, role: str) -> None:
    found = actors(text)[person]
    assert found.role == role
    assert not [entity for entity in actors(text).values() if entity.kind == "person" and entity.name != person]


def test_he_is_the_subject_of_the_nearest_main_clause() -> None:
    text = (
        "Government spokesman Ali Saleh said rebels had fired. Houthi spokesman Mohammed Abdulsalam denied that his group "
        "had fired. He said the coalition was to blame."
    )
    assert meant(text, "He") == "Mohammed Abdulsalam"
    swapped = (
        "Houthi spokesman Mohammed Abdulsalam said the army had fired. Government spokesman Ali Saleh denied that the army "
        "had fired. He said the movement was to blame."
    )
    assert meant(swapped, "He") == "Ali Saleh"


def test_the_side_of_a_leader_of_the_movement_is_the_movement() -> None:
    text = "The Houthis left three ports. Mohammed Ali, a leader of the movement, said his side had carried out its part."
    assert meant(text, "side") == "Houthis"


def test_the_coalition_is_not_the_nearest_armed_group() -> None:
    text = "The Houthis left three ports. The coalition said the move was a show."
    assert meant(text, "coalition") not in (None, "Houthis")


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        ("The PKK ended its truce in Turkey. The government, it said, broke its word. Ankara denied the charge.", "Ankara"),
        ("The NPA ended its truce in the Philippines. The government, it said, broke its word. Manila denied it.", "Manila"),
    ],
)
def test_the_government_is_the_capital_whether_that_means_a_state_or_its_government(text: str, seat: str) -> None:
    assert meant(text, "government") == meant(text, seat) is not None


def test_the_government_stays_apart_from_a_state_that_is_named() -> None:
    assert meant("Turkey and the PKK met. The government broke its word, it said. Ankara denied it.", "government") != "Turkey"


@pytest.mark.parametrize(
    ("text", "whom"),
    [("Donetsk said Kiev had broken the truce.", "Donetsk"), ("Fighting went on in Donetsk, the army said.", None)],
)
def test_the_seat_of_rebels_may_stand_for_them(text: str, whom: str | None) -> None:
    assert meant(text, "Donetsk") == whom


def test_a_negotiator_of_rebels_is_not_the_negotiator_of_their_country() -> None:
    text = "Juan Manuel Santos recalled his chief negotiator. Pablo Beltran of the ELN stayed in Colombia."
    assert meant(text, "negotiator") != "Pablo Beltran"


@pytest.mark.parametrize(
    ("text", "word", "whom"),
    [
        ("The ELN spoke of a truce with five armed groups in Colombia. He urged the guerrillas to talk.", "guerrillas", "ELN"),
        ("The two rebel movements that fight in Burundi kept away. Ministers warned the rebels.", "rebels",
         "The two rebel movements that fight in Burundi"),
        ("The Movement of Free Hills signed in Senegal. The army said the guerrillas had fired.", "guerrillas",
         "Movement of Free Hills"),
        ("Bamako signed the deal. The authorities owe the north an assembly, a priest said.", "authorities",
         "Malian government"),
    ],
)  # fmt: skip
def test_a_side_is_the_one_told_of(text: str, word: str, whom: str) -> None:
    number = text.lower().split().count(word) - 1 if word == "rebels" else 0
    assert meant(text, word, number) == whom


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The ELN signed in Colombia. Other rebel groups stayed away. The guerrillas want more.", "guerrillas"),
        ("The Movement of Free Hills and the Front of the Coast signed in Senegal. The guerrillas had fired.", "guerrillas"),
        ("Bamako signed the deal. The local authorities complained.", "authorities"),
    ],
)
def test_a_side_stays_open_beside_others(text: str, word: str) -> None:
    assert meant(text, word) not in ("ELN", "Movement of Free Hills", "Front of the Coast", "Malian government")
