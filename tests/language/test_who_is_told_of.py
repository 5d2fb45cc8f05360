"""Who acts and who is told of: capitals that do something, "it" in what a person reports, sides, clefts, texts that speak."""

import pytest

from tests.coding.reading_of import found_in, names_of
from tests.language.who import actors, meant


@pytest.mark.parametrize(
    ("text", "seat", "whom"),
    [
        ("In exchange, Kinshasa listens to its grievances.", "Kinshasa", "Congolese government"),
        ("He said that Tehran met its part in full.", "Tehran", "Iran"),
        ("The mediators had stood by while Washington walked out of the accord.", "Washington", "United States"),
        ("The meeting has been put off, Baku objecting to the agenda.", "Baku", "Azerbaijan"),
        ("Kampala's truce with the rebels runs out on 15 April.", "Kampala", "Ugandan government"),
        ("It drew a warning from Kyiv that the shipments would go on.", "Kyiv", "Ukraine"),
        ("The obstacle was a set of new conditions from Israel.", "Israel", "Israel"),
        ("Under the plan Washington unblocks the funds.", "Washington", "United States"),
        ("Kinshasa has three airports.", "Kinshasa", None),
        ("Kampala lost power on Monday.", "Kampala", None),
        ("Baku hosted the talks.", "Baku", None),
        ("A convoy drove from Tehran to the border.", "Tehran", None),
    ],
)
def test_a_capital_that_does_something_is_an_actor(text: str, seat: str, whom: str | None) -> None:
    assert meant(text, seat) == whom


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Benjamin Mbonimpa, who leads the rebel delegation, told Reuters that it would not return.", "the rebel delegation"),
        ("Sami Abu Zuhri, speaking for Hamas, said it had no knowledge of any launches.", "Hamas"),
        ("A spokesman for the army said it would respond.", "the army"),
        ("A spokesman for the army said it would take weeks to repair the road.", None),
        ("Pekka Lahti, who met the army and the M23, said it would respond.", None),
        ("Pekka Lahti told Reuters that it would rain.", None),
    ],
)
def test_it_in_what_a_person_reports_is_the_one_body_spoken_of(text: str, whom: str | None) -> None:
    assert meant(text, "it") == whom


def test_it_is_none_of_those_joined_as_the_subject_of_its_clause() -> None:
    text = "The PKK took up arms in 1984. Turkey, the European Union and the United States list it as a terrorist group."
    assert meant(text, "it") == "PKK"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Each side blamed the other for the breakdown.", "Each side"),
        ("The truce ended, each party blaming the other.", "each party"),
        ("Both camps report violations.", "Both camps"),
        ("He said the other side had not kept its word.", "the other side"),
        ("Monitors say it is the military which has dragged its feet.", "the military"),
        ("It was the rebels who broke the truce.", "the rebels"),
        ("The text is closed, said an official of the mission who asked not to be identified.", "an official of the mission"),
        ("An air raid had provoked it, according to a man speaking for the attackers.", "a man speaking for the attackers"),
    ],
)
def test_who_is_meant_and_nothing_more(text: str, name: str) -> None:
    assert name in actors(text)


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The Turkish side rejected the plan.", "Turkey"),
        ("The Iranian side asked for a delay.", "Iran"),
        ("The Hamas side asked for a delay.", "Hamas"),
    ],
)
def test_the_side_of_a_state_is_that_state(text: str, whom: str) -> None:
    assert meant(text, "side") == whom


@pytest.mark.parametrize("text", [
    "The foreign ministry announced it in a note to reporters. The note says the rebels have kept neither promise.",
    "The foreign ministry put out a bulletin. The bulletin says the rebels have kept neither promise.",
])  # fmt: skip
def test_a_note_speaks_for_who_issued_it(text: str) -> None:
    found = found_in(text)
    names = names_of(found)
    assert ["ministry" in names[s] for said in found.statements for s in said.speakers] == [True]


@pytest.mark.parametrize(
    ("text", "word", "whom"),
    [
        ("The Coordination of Azawad Movements met. The coordination left.", "coordination",
         "Coordination of Azawad Movements"),
        ("The Shield for Songhai Unity met the army. The shield seeks a vote.", "shield", "Shield for Songhai Unity"),
        ("The Shield for Songhai Unity met. A shield was broken up.", "shield", None),
        ("The Shield for Songhai Unity met. The shield of elders broke up.", "shield", None),
    ],
)
def test_the_head_of_a_bodys_name_in_small_letters_means_it(text: str, word: str, whom: str | None) -> None:
    assert meant(text, word, 1) == whom


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Colombia's ELN rebels froze the talks.", "ELN"),
        ("Talks with the Taliban insurgents collapsed.", "Taliban"),
        ("The MILF rebels left the table. The MILF had warned of it.", "MILF"),
        ("Six MILF rebels gave up. The MILF had warned of it.", "Six MILF rebels"),
        ("Former MILF rebels met the MILF.", "Former MILF rebels"),
        ("The Oromo rebels left.", "The Oromo rebels"),
    ],
)
def test_a_movements_name_before_rebels_means_it(text: str, whom: str) -> None:
    word = "insurgents" if "insurgents" in text else "rebels"
    assert meant(text, word) == whom


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The M23, which is backed by Rwanda, said it would leave Goma.", "M23"),
        ("The LNA, which Russia backs, said it would leave.", "LNA"),
        ("Chad, which the army accuses of arming rebels, denied that it had done so.", "Chad"),
        ("The M23 is backed by Rwanda. Uganda, which backs the army, said it would leave.", "Uganda"),
    ],
)
def test_it_in_what_a_body_says_is_that_body_before_others_named_beside_it(text: str, whom: str) -> None:
    assert meant(text, "it") == whom
