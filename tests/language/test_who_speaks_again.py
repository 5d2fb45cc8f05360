"""Who is meant when somebody speaks again: "it said", general words for bodies, people nobody introduces, other spellings."""

import pytest

from tests.language.who import actors, meant, mentions


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Fighting raged in Goma until dawn, the Congolese Centre for Human Rights said. Calm had returned to most streets, it "
         "said.", "it", "Congolese Centre for Human Rights"),
        ("At least 12 people died before the M23 left Goma, Oxfam said. More than 300 had fled, it said.", "it", "Oxfam"),
        ("The ELN wants a vote. Venezuela, it complains, has blocked the road.", "it", "ELN"),
        ("The United Nations said the road was open. It said trucks had come.", "It", "United Nations"),
        ("The offer was described as weak by Kenya's envoy to the UN in Nairobi, James Okello. He urged patience.", "He",
         "James Okello"),
    ],
)  # fmt: skip
def test_a_pronoun_means_who_has_spoken(text: str, word: str, name: str) -> None:
    number = sum(word.lower() == other for other in text.lower().replace(".", " ").replace(",", " ").split()) - 1
    assert name in (meant(text, word, number) or "")


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Oxfam said 12 people had died. The charity said more had fled.", "charity", "Oxfam"),
        ("The Burundi Human Rights Observatory said the town was calm. The monitor said two had died.", "monitor",
         "Burundi Human Rights Observatory"),
        ("The nuclear energy watchdog said it was worried. The International Atomic Energy Agency met on Monday.", "watchdog",
         "International Atomic Energy Agency"),
        ("The army general command said the town had fallen. The military command said its men had left.", "command",
         "The army general command"),
    ],
)  # fmt: skip
def test_a_general_word_means_the_body_it_fits(text: str, word: str, name: str) -> None:
    number = text.lower().split().count(word) - 1
    assert name in (meant(text, word, number) or "")


@pytest.mark.parametrize(
    ("text", "word", "never"),
    [
        ("The M23 left Goma. The charity said more had fled.", "charity", "M23"),
        ("The United Nations and Oxfam met. A watchdog said more had fled.", "watchdog", "United Nations"),
        ("The weather watchdog said it was worried. The International Atomic Energy Agency met.", "watchdog",
         "International Atomic Energy Agency"),
        ("Sudan feared Chad army action. The army said all was calm.", "army", "Chad army"),
    ],
)
def test_a_general_word_does_not_mean_what_it_does_not_fit(text: str, word: str, never: str) -> None:
    number = text.lower().replace(".", "").split().count(word) - 1
    assert never not in (meant(text, word, number) or "")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("A port official told AFP the pier was shut. “We lost two ships,” Idris Bello told AFP.", "official"),
        ("Nigeria's transport minister said the port was shut. “We lost two ships,” Idris Bello told AFP.", "minister"),
        ("Nigeria's transport minister says the port is shut. Idris Bello, who sits in the cabinet, made the remarks in Lagos.",
         "minister"),
    ],
)
def test_a_person_whom_nothing_introduces_is_who_just_spoke(text: str, word: str) -> None:
    assert meant(text, word) == "Idris Bello"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("A nurse told AFP the pier was shut. Idris Bello, a fisherman, told AFP his ship had sunk.", "nurse"),
        ("A nurse told AFP the pier was shut. Fisherman Idris Bello told AFP his ship had sunk.", "nurse"),
        ("A woman said the pier was shut. The navy closed the road. The town slept. All was calm. Idris Bello said he wept.",
         "woman"),
        ("Nigeria's transport minister said the port was shut. Idris Bello made a map for the fleet.", "minister"),
    ],
)
def test_whoever_is_introduced_is_somebody_else(text: str, word: str) -> None:
    assert meant(text, word) != "Idris Bello"


def test_one_office_of_one_state_is_one_person() -> None:
    text = "Nigeria's transport minister said the port was shut. Nigeria's transport minister said it would open."
    assert meant(text, "minister", 0) == meant(text, "minister", 1)
    text = "Nigeria's transport minister left. Nigeria's deputy transport minister said the port would open."
    assert len(mentions(text, "Nigeria's transport minister")) == 1


def test_another_spelling_of_a_surname_is_the_same_person() -> None:
    assert meant("General Omar Bakharov left the hall. Bakharav said the talks were over.", "Bakharav") == "Omar Bakharov"


@pytest.mark.parametrize(
    "text",
    [
        "General Petr Ivanov left the hall. Ivanova said the talks were over.",
        "General Omar Bakharov left the hall. Makharov said the talks were over.",
        "General Omar Dengu left the hall. Dongu said the talks were over.",
    ],
)
def test_another_surname_is_another_person(text: str) -> None:
    assert sum(actor.kind == "person" for actor in actors(text).values()) == 2


def test_a_style_of_rank_belongs_to_the_name() -> None:
    assert "Lord Ashdown" in actors("Lord Ashdown said the vote would stand. Ashdown left Sarajevo.")["Ashdown"].aliases
    assert actors("General Ashdown said the vote would stand.")["Ashdown"].aliases == ()


def test_an_ally_is_the_country_named_after_it() -> None:
    assert "its ally" not in actors("Rwanda and its ally Uganda said they would leave Goma.")
    assert meant("Rwanda and its ally Uganda said they would leave Goma.", "Uganda") == "Uganda"


def test_the_president_in_a_quotation_is_that_of_the_speakers_country() -> None:
    text = (
        "Sudanese President Omar Deng met Kenyan President James Okello. “The president has made clear that he will stay,” "
        "Kenyan Foreign Minister Ann Bell said."
    )
    assert meant(text, "president", 2) == "James Okello"
    assert meant(text.replace("Kenyan Foreign Minister ", "Farmer "), "president", 2) != "Omar Deng"


@pytest.mark.parametrize(("text", "word", "whom"), [
    ("President Moi left. A parish priest asked for mercy: without it, he warned, all was lost.", "he", "A parish priest"),
    ("A rebel delegate from Goma was hopeful: the ice, she told us, had broken.", "she", "A rebel delegate from Goma"),
    ("Ivan Marquez regretted it. An adviser to him was blunter. The government, he said, had lied.", "he", "An adviser to him"),
    ("Mali sent an envoy. And Algeria? It insists on its part.", "It", "Algeria"),
])
def test_an_aside_goes_to_who_was_told_of_just_before(text: str, word: str, whom: str) -> None:
    assert meant(text, word) == whom


def test_who_leaves_in_what_an_aside_tells_does_not_tell_it() -> None:
    assert meant("Envoy Ann Bell spoke. The chairman, she said, had left.", "she") == "Ann Bell"


def test_a_driver_is_the_person_whom_nothing_else_introduces() -> None:
    text = "The blasts came at dawn, a driver said. \"People were running,\" Nizar Okello said."
    assert meant(text, "driver") == "Nizar Okello"
