"""Who says what beside the usual clause: asides, inverted reports, colons, views, denied pronouns, relative clauses."""

import pytest

from tests.coding.records_of import statements_in

ASIDES = [
    ("The truce, a driver from Aden grumbled, died in a week.", "a driver from Aden", "The truce | died in a week"),
    ("The envoy of Togo rose. The rebels, he went on, owe the north an answer.", "The envoy of Togo",
     "The rebels | owe the north an answer"),
    ("Not around Goma, countered the Congolese army.", "Congolese army", "Not around Goma"),
    ("Not yet, reckons a scholar from Juba.", "a scholar from Juba", "Not yet"),
    ("Ethiopia repudiated the figure; there had been no raid, its Foreign Ministry averred.", "Foreign Ministry",
     "there had been no raid"),
    ("The army ought to have left its posts in May and, say Kenyan monitors, has still not done so.", "Kenyan monitors",
     "The army ought to have left its posts in May | has still not done so"),
    ("A mediator is hopeful. It is limping, the mediator said, “but a limp is a way of walking”.", "the mediator",
     "It is limping | but a limp is a way of walking"),
    ("“Progress is slow,” confided one mediator, “but it is progress.”", "one mediator",
     "Progress is slow, | but it is progress."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "words"), ASIDES)
def test_what_commas_set_aside_is_a_report(text: str, speaker: str, words: str) -> None:
    assert (speaker, "affirmed", words) in statements_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Minni Minnawi, whose wing has most of the men, accepted the document drawn up by African Union mediators.",
        "Jose Maria Sison, the founder who advises the front, has gone home.",
        "A deal had been reached, it was announced, that would end the siege.",
        "Meanwhile, Reuters reported about 23 dead, citing local doctors.",
    ],
)
def test_what_is_no_aside_gives_no_words_before_it(text: str) -> None:
    begins = text.split(",")[0]
    assert not any(words.startswith(begins) for _, _, words in statements_in(text))


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("The spokesman of Hamas denied having left: he was coming back.", "The spokesman of Hamas", "he was coming back"),
        ("The envoy of Kenya saw it in a rosier light: trust was growing.", "The envoy of Kenya", "trust was growing"),
        ("The rebels told a different story: no shot had been fired.", "The rebels", "no shot had been fired"),
    ],
)
def test_a_clause_behind_a_colon_is_said_by_who_answers(text: str, speaker: str, words: str) -> None:
    assert (speaker, "affirmed", words) in statements_in(text)


def test_what_goes_on_behind_a_colon_after_a_report_is_no_second_statement() -> None:
    found = statements_in("Monitors say that the army dragged its feet: the accord obliged it to leave.")
    assert not any(words.startswith("the accord") for _, _, words in found)


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("They were useful, no more, in the verdict of a Moldovan participant.", "a Moldovan participant",
         "They were useful, no more"),
        ("The pledge was never kept, in the Palestinians’ telling.", "Palestine", "The pledge was never kept"),
        ("It was, in the opinion of its leader, a success.", "its leader", "It was | a success"),
        ("By the army's account, eleven men fell.", "the army", "eleven men fell"),
    ],
)  # fmt: skip
def test_a_view_given_as_somebodys_is_a_statement(text: str, speaker: str, words: str) -> None:
    assert any(words == said and speaker.lower() in (who.lower(), f"the {who.lower()}") for who, _, said in statements_in(text))


@pytest.mark.parametrize("text", ["In her view of the valley there are three roads.", "The truce was, by most accounts, over."])
def test_a_view_of_nobody_is_none(text: str) -> None:
    assert statements_in(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Moscow's envoy refuted this.", "this"),
        ("An LRA colonel rejected that: his men were at home.", "that"),
        ("The prime minister brushed the reproach aside.", "the reproach"),
        ("The Ugandan army denied it.", "it"),
    ],
)
def test_what_was_said_before_can_be_denied_by_a_pronoun(text: str, words: str) -> None:
    assert any(polarity == "denied" and said == words for _, polarity, said in statements_in(text))


@pytest.mark.parametrize("text", [
    "The truce is holding, according to Norway, which helped verify it.",
    "The ceasefire was kept, said the monitors, who were sent to confirm it.",
])
def test_a_deed_of_checking_is_no_statement_on_a_pronoun(text: str) -> None:
    assert all(said != "it" for _, _, said in statements_in(text))


def test_an_offer_rejected_is_no_denial() -> None:
    assert statements_in("The front rejected this offer.") == []


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("The Kenyan minister denied that his forces had fired saying the army had left.", "The Kenyan minister",
         "the army had left"),
        ("A monitor could not confirm the raid but said that two jets had been seen.", "A monitor", "two jets had been seen"),
        ("The National Coalition blamed the army and demanded the council open an inquiry.", "National Coalition",
         "the council open an inquiry"),
        ("Kenya denies backing the front, a group which the UN says is led by its soldiers.", "United Nations",
         "is led by its soldiers"),
        ("The Turkish minister said a fifth of Syria was lost, which he called “a grave danger”.", "The Turkish minister",
         "a grave danger"),
        ("A priest urged the government to wait: without the rebels, he cautioned, the deal was dead.", "A priest",
         "the deal was dead"),
        ("Okello said the round had failed, and that he did not think there would be another.", "Okello",
         "the round had failed, and that he did not think there would be another"),
    ],
)  # fmt: skip
def test_whose_words_they_are(text: str, speaker: str, words: str) -> None:
    assert any(words == said and speaker in (who, f"The {who}") for who, _, said in statements_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "Sanctions will be lifted when the agency declares that Iran has complied.",
        "Okello, who called President Salva Kiir on Monday, left Juba.",
        "Kazem Gharibabadi spoke at a conference titled “Sanctions and Access to Justice in the World Today.”",
    ],
)
def test_awaited_words_calls_and_titles_are_no_statements(text: str) -> None:
    assert statements_in(text) == []


def test_a_quote_that_opens_a_paragraph_is_by_who_spoke_at_the_end_of_the_last() -> None:
    text = "Kofi Annan said the region could not take another war.\n\n“It is delicate and we must do whatever we can.”"
    assert statements_in(text)[-1] == ("Kofi Annan", "affirmed", "It is delicate and we must do whatever we can.")
