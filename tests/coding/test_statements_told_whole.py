"""Statements to their last word, and by speakers whom no list of saying verbs shows."""

import pytest

from tests.coding.reading_of import found_in, names_of, words_of

SAID = [
    # the quote runs on over sentences, or is led up to
    ('The priest told the elders that "if the road opens we go home. If it does not, we stay here."', "The priest",
     'if the road opens we go home. If it does not, we stay here'),
    ('The negotiator answered that the colonel "is right about the bridge, but his figures are wrong."', "The negotiator",
     'the colonel "is right about the bridge, but his figures are wrong'),
    # "those" is not the joining "that"
    ("The envoy warned that those who block the road would face sanctions.", "The envoy",
     "those who block the road would face sanctions"),
    ("Barisan Revolusi Nasional (BRN) chief negotiator Anas Abdulrahman said the panel had left.", "Anas Abdulrahman",
     "the panel had left"),
    # more ways of telling
    ("The minister has made it quite clear that no vote will be held this year.", "The minister",
     "no vote will be held this year"),
    ("The ambassador was at pains to stress that nobody had been expelled.", "The ambassador", "nobody had been expelled"),
    ("The nun told how gunmen had herded the children into the chapel.", "The nun",
     "how gunmen had herded the children into the chapel"),
    ("The panel has repeatedly questioned whether Libya declared all of its stocks.", "The panel",
     "Libya declared all of its stocks"),
    ("The ministry has stressed its wish is for a political settlement.", "The ministry",
     "its wish is for a political settlement"),
    # who speaks
    ("A UN report concluded that the dam had been hit twice.", "United Nations", "the dam had been hit twice"),
    ("The chairwoman sounded a warning that food would run out by June.", "The chairwoman", "food would run out by June"),
    ("The bridges were not mined, the EU's monitors have confirmed in one bulletin after another.", "the EU's monitors",
     "The bridges were not mined"),
    ("The general raised doubts that the town could be held.", "The general", "the town could be held"),
    ("The international inquiry found that both armies had used mines.", "The international inquiry",
     "both armies had used mines"),
]


@pytest.mark.parametrize(("text", "speaker", "words"), SAID)
def test_said_to_the_last_word(text: str, speaker: str, words: str) -> None:
    found = found_in(text)
    names = names_of(found)
    said = [(names[s.speakers[0]], words_of(text, s)) for s in found.statements]
    assert (speaker, words) in said


def test_including_goes_on_behind_the_report() -> None:
    text = "The raids hit several targets, the ministry said, including a depot and a bridge."
    found = found_in(text).statements
    assert [text[e.span.start : e.span.end] for s in found for e in s.evidence] == [
        "The raids hit several targets", "including a depot and a bridge",
    ]


@pytest.mark.parametrize("text", [
    "The council asked whether Libya declared all of its stocks.",  # a question says nothing
    "The NATO report was long.",
    "Police opened an investigation.",
    "The ministry has seen to it that no vote will be held.",
    "The rebels are seeking to take over the valley.",
    "The army withdrew on Monday as announced.",
    "The army opened the road; two rebel leaders differ on whether it is safe.",
    "Chad pledged to open the road; two rebel leaders differ on the day.",
    "The leaders shook hands, raising faint hopes that the war may be nearing its end.",  # whose hopes is not told
    "The rebels revived hopes that the war would end.",
])
def test_questions_reports_and_plans_are_no_statements(text: str) -> None:
    assert not found_in(text).statements


def test_an_inquiry_that_does_not_speak_is_no_actor() -> None:
    assert not [a for a in found_in("The coalition demanded an investigation into the raid.").actors if "investig" in a.name]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The road is shut, the mayor said, though few lorries use it.", "The road is shut"),
        ("On Monday, the army said, while talks went on, rebels shelled the town.",
         "while talks went on, rebels shelled the town"),
        ("The raids went on, the army said, in open breach of the truce.",
         "The raids went on, the army said, in open breach of the truce"),
        ("The bridge, the mayor said, after days of rain is shut.",
         "The bridge, the mayor said, after days of rain is shut"),
    ],
)  # fmt: skip
def test_where_a_report_goes_on_in_its_own_voice(text: str, words: str) -> None:
    assert words_of(text, found_in(text).statements[0]) == words
