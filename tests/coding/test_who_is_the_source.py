"""Who says it in plain news: documents taken up again, bodies with names of places, who is told, who passes words on."""

import pytest

from tests.coding.reading_of import found_in, named, words_of
from truceline.model.speech import Statement


def said(text: str, words: str) -> Statement:
    """The last statement whose first words hold these words."""
    return [s for s in found_in(text).statements if words in words_of(text, s)][-1]


def speakers(text: str, words: str) -> set[str]:
    """The names of those who say these words."""
    return named(found_in(text), said(text, words).speakers)


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        # a document goes on as "it"; a body comes before the official who hands it in
        ("The court met on Monday. The indictment says that Okello paid the front. It alleges that two men took the "
         "guns. It adds"
         " that both fled.", "both fled", "The indictment"),
        ("The border police said in an affidavit that the men were guilty. The affidavit was filed by Colonel Omar "
         "Deng. It says"
         " that guns were found.", "guns were found", "The border police"),
        # another statement is not that of the body before
        ("The army issued a statement on Monday. On Friday Omar Deng said in a statement that he was ill. The statement said he"
         " would rest.", "he would rest", "Omar Deng"),
        # bodies named after places
        ("Two men died after the blast, Lira City Hospital said on Friday.", "Two men died", "Lira City Hospital"),
        ("Gulu Prison said two rebels had fled.", "two rebels", "Gulu Prison"),
        # capitals in brackets, general words for bodies
        ("The Department of Forests (DOF) said it was late. DOF Senior Ranger James Okello told reporters the men "
         "fled. Fines are"
         " up to $800, DOF said.", "Fines", "Department of Forests"),
        ("The Sahel Water Trust said the wells were dry. The agency said it would dig.", "it would dig", "Sahel Water Trust"),
        # an indefinite speaker is not who is introduced next
        ("The council said the smell would pass. “We were told so,” a spokesperson said. Don Arvo, who speaks for residents,"
         " said some would sue.", "We were told", "a spokesperson"),
        ("“Nobody was asked,” an official said. Analyst Omar Deng said the meeting failed.", "Nobody", "an official"),
        # who became something; who spoke last
        ("Ada Maro, who in 2005 became a governor, said women were left out. “They do not care,” the former governor "
         "said. Analyst"
         " Omar Deng said the meeting failed.", "They do not care", "Ada Maro"),
        ("Okello said the rebels had ruined the north. The three families Abdi and sons, Musa and sons, and Nuri and sons had"
         " plundered it. The youth want peace, the NRM leader said.", "The youth want", "Okello"),
        # pronouns: fronted, in the clause that leads up, in a relative clause, of the police
        ("Arvo said he liked the songs. For Okello, his work has been a joy. “I learned a lot,” he said.", "I "
         "learned", "Okello"),
        ("Maro met the press. When villagers complained to Okello, he said they should wait.", "they should wait", "Okello"),
        ("Deng, a teacher, said he knew little. Though doctors said Okello was well, he insisted that he felt pain.",
         "he felt pain", "Okello"),
        ("Kenyan police have arrested four members of a network. They said the men had been trained.", "had been trained",
         "Kenyan police"),
        # relative clauses after a participle between commas
        ("He turned to the high court, dominated by his allies, which ruled that the vote was fair.", "the vote was fair",
         "the high court"),
        ("He met a militia backed by Kenya, which denied arming it.", "arming it", "Kenya"),
        # a name between commas before the subject
        ("Speaking at a meeting of Kenya’s cabinet, the State Council, on Friday, Okello said war was banned.", "war "
         "was banned",
         "Okello"),
    ],
)  # fmt: skip
def test_what_is_said_is_by_its_source(text: str, words: str, who: str) -> None:
    assert speakers(text, words) == {who}


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("“Markets are weak. Gaps exist and in some cases have led to unequal access,” Okello told IPS.", "weak", {"IPS"}),
        ("The envoy reminded Reuters that the truce was over.", "the truce", {"Reuters"}),
        ("“Never,” said Okello.", "Never", set()),
    ],
)
def test_whoever_is_told_is_an_addressee(text: str, words: str, told: set[str]) -> None:
    assert named(found_in(text), said(text, words).addressees) == told


@pytest.mark.parametrize(
    ("text", "words", "via"),
    [
        ("“We won,” Okello said in a speech, according to state-run Bakhtar News Agency.", "We won", {"Bakhtar News Agency"}),
        ("“Rain is likely,” said an official in Lira, as per the Anadolu news agency.", "Rain", {"Anadolu"}),
        ("“They fled,” the army said in a statement carried by state news agency SANA.", "They fled", {"SANA"}),
        ("Okello said, according to Radio Lira: “It does feel good to all of us here.”", "feel good", {"Radio Lira"}),
        ("“They fled,” the army said in a statement carried by villagers.", "They fled", set()),
        ("“Never,” said Okello, who leads the front, according to Radio Lira.", "Never", {"Radio Lira"}),
    ],
)
def test_who_passes_it_on(text: str, words: str, via: set[str]) -> None:
    assert named(found_in(text), said(text, words).via) == via
    assert len(found_in(text).statements) == 1


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("John Arvo, the director general of the Sahel Water Trust, said the bill was bad.", "Sahel Water Trust"),
        ("Peter Arvo, an official with the National Health Commission, said the bill was bad.", "National Health Commission"),
        ("Dan Arvo, the managing director for the Agency for Dry Lands, said the bill was bad.", "Agency for Dry Lands"),
        ("Kampala mayor Ada Arvo said the bill was bad.", None),
    ],
)
def test_for_whom_an_office_speaks(text: str, whom: str | None) -> None:
    found = found_in(text)
    principal = found.statements[0].speaks_for
    assert named(found, [principal] if principal else []) == ({whom} if whom else set())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Deng said the truce holds and called on Chad to respect it.", "the truce holds"),
        ("Deng said Okello would come and urged him to hurry.", "Okello would come"),
        ("Deng said the situation was bad and appealed to Chad for help.", "the situation was bad"),
    ],
)
def test_who_asks_after_what_he_says_is_the_speaker(text: str, words: str) -> None:
    found = found_in(text)
    assert found.statements[0].evidence[0].text == words
    assert all(named(found, demand.by) == {"Deng"} for demand in found.demands)


@pytest.mark.parametrize(
    "text",
    [
        "Deng said the mayor is arrested and accused of spying.",
        "Deng said the plan was announced and welcomed by all.",
        "Deng said Chad had come and urged Niger to stay.",
    ],
)
def test_a_joined_verb_may_belong_to_what_is_said(text: str) -> None:
    span = found_in(text).statements[0].evidence[0].span
    assert text[span.end :] == "."


def test_a_quote_goes_on_over_a_paragraph_of_report() -> None:
    text = "“Few know that it is an offence,” Maro said.\nParrots are pests too.\n“A woman had one on her shoulder there.”"
    assert speakers(text, "A woman") == {"Maro"}
    other = text.replace("Parrots are pests too.", "Okello keeps parrots.")
    assert not any("A woman" in s.evidence[0].text for s in found_in(other).statements)


def test_who_is_denied_a_seat_denies_nothing() -> None:
    assert not found_in("Though the front was denied observer status, it stayed.").statements


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Chad's army has executed four men accused of terror, it said on Monday.", "has executed", "Chad's army"),
        ("Special ambassador Ivan Arvo left for Kenya, the ministry said. The Malian ambassador to Greece said all "
         "could leave.",
         "all could leave", "The Malian ambassador to Greece"),
        ("Xu Yusheng, a broker, said the plant was late. Others look outward, said Xu.", "Others", "Xu Yusheng"),
        ("“This is a show of will,” Okello told Reuters. “It is a sign of strength, but it may be a mistake.”-Reuters",
         "a mistake", "Okello"),
    ],
)  # fmt: skip
def test_who_speaks_of_himself_or_from_another_post(text: str, words: str, who: str) -> None:
    assert speakers(text, words) == {who}


def test_nobody_in_a_quote_says_it() -> None:
    found = found_in("“The only state that used them is Chad, a state built on blood,” it said.")
    assert not found.statements or named(found, found.statements[0].speakers) != {"Chad"}
