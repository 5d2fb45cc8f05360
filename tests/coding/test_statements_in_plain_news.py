"""Habits of plain news: quotes that stand alone, go on in the writer's words or lack a subject; studies; what is refused."""

import pytest

from tests.coding.reading_of import found_in, names_of, words_of

ALONE = [
    # a paragraph that is only a quote, after who hopes, denies or acts
    ("Envoy Amina Diallo is hopeful that the schools will open.\n“It would do all of us good to sit in one room again.”",
     "Amina Diallo", "It would do all of us good to sit in one room again."),
    ("Mayor Pedro Salas rejected claims that his men had looted the mill.\n"
     "“They were asleep when it burned, and we can prove it.”",
     "Pedro Salas", "They were asleep when it burned, and we can prove it."),
    ("The army said the road was shut. Bishop Tomas Okello then came to the gate with his bell.\n"
     "“We rang it until they let the children through.”",
     "Tomas Okello", "We rang it until they let the children through."),
    # who spoke last, over a paragraph of plain facts and a heading
    ("Colonel Deng said the ford was mined.\nThe queue was long.\nA bridge too old\n"
     "“It takes quite a while to clear a field like that.”",
     "Colonel Deng", "It takes quite a while to clear a field like that."),
]


@pytest.mark.parametrize(("text", "speaker", "words"), ALONE)
def test_a_paragraph_of_quoted_words_belongs_to_who_was_told_of(text: str, speaker: str, words: str) -> None:
    found = found_in(text)
    names = names_of(found)
    said = [(names[s.speakers[0]], words_of(text, s)) for s in found.statements]
    assert (speaker.split()[-1], words) in [(name.split()[-1], quote) for name, quote in said]


@pytest.mark.parametrize("text", [
    "The siege began in May.\n“It takes quite a while to clear a field like that.”",  # nobody was told of
    'Maria Okello came to Juba in May, hosting a new show, "The Morning Line," on state radio.',
    'Maria Okello steered around the charged term, "holy war," which some rebels use.',
])
def test_quoted_words_of_nobody(text: str) -> None:
    assert not found_in(text).statements


WHOLE = [
    ('"Boots on the ground" would be a mistake, Senator Ben Carlos said.', ['Boots on the ground" would be a mistake']),
    ('No new name, Kerimov said, "hides what that force is."', ["No new name", "hides what that force is."]),
    ('Trust remains "very thin" within the joint force, Amina Deng said: "We still count their guns every night."',
     ['Trust remains "very thin" within the joint force', "We still count their guns every night."]),
    ('The people of the valley "want a truce. They want it now," said Governor Amina Deng.',
     ['The people of the valley "want a truce. They want it now']),
    ("Any reading of the raid, said Mikael Kofler, an expert on the Sahel at a centre in Vienna, would show a sign of defeat.",
     ["Any reading of the raid", "would show a sign of defeat"]),
    ("The army said if the rebels came to the ford it would fire.", ["if the rebels came to the ford it would fire"]),
    ("The army would not say if it would fire.", ["it would fire"]),
    ('Kofler said on Monday that the raid was a crime, "not a battle."', ["the raid was a crime", "not a battle."]),
    ("Kofler declined to say if the guns had come back, but the rebels have some in the hills.", ["the guns had come back"]),
    ("The minister had to admit that half of the houses were still in ruins.", ["half of the houses were still in ruins"]),
    ("The general was forced to concede that the town was lost.", ["the town was lost"]),
    ("Amina Deng adds coastal villages can likely expect to see fewer convoys this year.",
     ["coastal villages can likely expect to see fewer convoys this year"]),
    ("Amina Deng claimed the rebels would not accept the yoke of others, “as they are to become a great nation.”",
     ["the rebels would not accept the yoke of others", "as they are to become a great nation."]),
]


@pytest.mark.parametrize(("text", "words"), WHOLE)
def test_what_is_said_has_its_whole_words(text: str, words: list[str]) -> None:
    said = [[text[e.span.start : e.span.end] for e in s.evidence] for s in found_in(text).statements]
    assert words in said
    assert len(said) == 1


SHOWN = [
    ("A study by the UN Environment Programme shows that the war has poisoned the wells.", "the war has poisoned the wells"),
    ("Court records show the general was paid by the militia.", "the general was paid by the militia"),
    ("Official figures show 300 people have died since May.", "300 people have died since May"),
    ("The autopsy report says the envoy was shot from behind.", "the envoy was shot from behind"),
    ("A study of the raid found that the guns came from the east.", "the guns came from the east"),
    ("Attacks have grown since May, according to the army's Twitter account.", "Attacks have grown since May"),
    ("Attacks have grown since May, according to interviews with seven officers.", "Attacks have grown since May"),
]


@pytest.mark.parametrize(("text", "words"), SHOWN)
def test_studies_and_counts_tell(text: str, words: str) -> None:
    assert [words_of(text, s) for s in found_in(text).statements] == [words]


DENIED = [
    ("Dushan rejected claims made by the rebels that the premier had fled.", "the premier had fled"),
    ("The junta denied reports circulating in Juba that the premier had fled.", "the premier had fled"),
    ("The party rejected allegations made by rebels against its mayor.", "allegations made by rebels against its mayor"),
]


@pytest.mark.parametrize(("text", "words"), DENIED)
def test_whoever_made_a_claim_it_is_the_claim_that_is_denied(text: str, words: str) -> None:
    found = found_in(text).statements
    assert [(words_of(text, s), s.polarity) for s in found] == [(words, "denied")]


@pytest.mark.parametrize("text", [
    "A judge denied bail on Monday.",
    "The army denied access to the camp.",
    "The raid showed that the truce was dead.",
    "The records did not show that the general was paid.",
    "The patrol sailed near the isles, which China calls the Nansha Islands.",
    "The trader declined to give his last name.",
    "A trader who did not want to be named fearing reprisals left the town.",
    "The minister will be forced to admit that the houses are in ruins.",
    "Amina Deng left the race when it became clear she had no support.",
    "The scheme puts money in the bank accounts of farmers in the valley.",
    "Using radio and pamphlets, Amina Deng railed against the council, the junta and the press.",
])
def test_refusals_showing_and_names_are_no_statements(text: str) -> None:
    assert not found_in(text).statements


def test_a_claim_about_what_a_letter_says_is_the_letters() -> None:
    text = 'One letter said: "You burned our mills by night," according to the police.'
    assert [words_of(text, s) for s in found_in(text).statements] == [
        "You burned our mills by night,"
    ]
