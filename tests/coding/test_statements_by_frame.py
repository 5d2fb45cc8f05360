"""What is said without a listed verb: by the frame of the clause, by a noun, by whose view it is."""

import pytest

from tests.coding.records_of import statements_in

SAID = [
    ("The governor of Darfur insinuated that police had looked away.", "The governor of Darfur", "police had looked away"),
    ("The bishop, who volunteered that he had carried the letter, left.", "The bishop", "he had carried the letter"),
    ("It was surmised by the envoy that the colonel had fled.", "the envoy", "the colonel had fled"),
    ("The colonel was quoted by a daily as snarling that nobody had asked him.", "The colonel", "nobody had asked him"),
    ("The navy's account is that the boat had strayed.", "The navy", "the boat had strayed"),
    ("It was the envoy's belief that the bridge was mined.", "the envoy", "the bridge was mined"),
    ("The envoy's fear, shared by few, is that the pact will fray.", "The envoy", "the pact will fray"),
    ("Ethiopia's answer came at noon: its men would stay on the hill.", "Ethiopia", "its men would stay on the hill"),
    ("The general was terse: the road would be opened.", "The general", "the road would be opened"),
    ("“Perhaps,” came the answer from the Chadian envoy.", "the Chadian envoy", "Perhaps,"),
    ("As the envoy tells it, the army walked out first.", "the envoy", "the army walked out first"),
    ("The list is a sham, as the rebels see it.", "the rebels", "The list is a sham"),
    ("To hear the governor tell it, the camps are empty.", "the governor", "the camps are empty"),
    ("If the rebels are to be believed, two helicopters were lost.", "the rebels", "two helicopters were lost"),
    ("On the government's telling, the convoy was empty.", "the government", "the convoy was empty"),
    ("By the army's own count, ninety men deserted.", "the army", "ninety men deserted"),
    ("The envoy was of the view that the text was closed.", "The envoy", "the text was closed"),
    ("The general has been heard to say that he will not sign.", "The general", "he will not sign"),
    ("The minister went so far as to claim that the war was won.", "The minister", "the war was won"),
    ("The envoy of Togo wished to stress that no shot was fired.", "The envoy of Togo", "no shot was fired"),
    ("The envoy would say only that the text was closed.", "The envoy", "the text was closed"),
    ("The rebels, the governor alleged on Monday, had shelled the market.", "the governor",
     "The rebels | had shelled the market"),
    ("The rebels, the governor maintained on Monday, had shelled the market.", "the governor",
     "The rebels | had shelled the market"),
    ("The envoy let slip that the list was ready.", "The envoy", "the list was ready"),
    ("The rebels sent the army a message: no truck would pass.", "The rebels", "no truck would pass"),
    ("President Omar Karim would go no further than to say that the list existed.", "Omar Karim", "the list existed"),
    ("According to figures released by the army, nine men died.", "the army", "nine men died"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "words"), SAID)
def test_a_frame_makes_words_somebodys(text: str, speaker: str, words: str) -> None:
    assert (speaker, "affirmed", words) in statements_in(text)


def test_what_is_rejected_may_stand_behind_what_it_is_called() -> None:
    text = "Kigali rejected as baseless the allegation that its men had crossed the border."
    assert ("Rwanda", "denied", "its men had crossed the border") in statements_in(text)


def test_what_is_left_open_is_withheld() -> None:
    assert ("The envoy", "withheld", "he would return") in statements_in("The envoy left open whether he would return.")


def test_who_scoffs_that_something_is_so_says_it() -> None:
    assert ("The army", "affirmed", "the list was forged") in statements_in("The army scoffed that the list was forged.")
    text = "The army bristled at the charge that the list was forged."
    assert ("The army", "denied", "the list was forged") in statements_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army ensured that the road stayed open.",
        "The rebels pretended that the truce still held.",
        "The envoy made sure that both lists were kept.",
        "The general learned that the bridge had gone.",
        "Chad and Niger signed a trade accord on Tuesday that cuts duties on cattle.",
        "The general told a story about his mule.",
        "The envoy said goodbye to the rebels.",
        "The minister read a book on the truce.",
        "The rebels' answer may be that the road is shut.",
        "The rebels called the elections anyway.",
        "The problem is that the road is shut.",
        "The army is expected to say that the road is shut.",
        "As far as the bridge, the road was mined.",
    ],
)
def test_what_is_no_report(text: str) -> None:
    assert statements_in(text) == []
