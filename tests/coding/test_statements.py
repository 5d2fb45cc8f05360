"""Statements as records: who said it, for whom, to whom, when, where, through whom, and whether it is said at all.

Persons and events are made up unless a text names public office-holders; what they say here is invented.
"""

from dataclasses import dataclass

import pytest

from tests.coding.reading_of import reading_of
from truceline.coding.statements import code_statements
from truceline.coding.voices import settle_voices
from truceline.knowledge.loader import load_knowledge
from truceline.model.findings import Findings


@dataclass(frozen=True)
class Said:
    """A statement with names in place of ids."""

    words: tuple[str, ...]
    speakers: tuple[str, ...]
    mode: str
    polarity: str
    speaks_for: str | None
    addressees: tuple[str, ...]
    setting: str | None
    time: str | None
    via: tuple[str, ...]
    voice: int | None
    cameo: str | None


def said(text: str) -> list[Said]:
    reading = reading_of(text)
    knowledge = load_knowledge()
    made = settle_voices(Findings(statements=code_statements(reading, Findings(), knowledge)), reading, knowledge).statements
    names = {entity.id: entity.name for entity in reading.entities}
    times = {time.id: time.evidence.text for time in reading.times}
    order = {statement.id: number for number, statement in enumerate(made)}
    return [
        Said(
            tuple(e.text for e in s.evidence), tuple(names[i] for i in s.speakers), s.mode, s.polarity,
            names.get(s.speaks_for or ""), tuple(names[i] for i in s.addressees), s.setting and s.setting.text,
            times.get(s.time or ""), tuple(names[i] for i in s.via), order.get(s.asserted_by), s.cameo,
        )
        for s in made
    ]  # fmt: skip


KENYA = (
    "Kenyan Foreign Minister Raychelle Omamo said on Tuesday that the talks were stalling. "
    "“We are losing time,” she said.\n\n“The sides must decide,” Omamo added."
)


def test_pronoun_and_surname_are_the_same_speaker_who_speaks_for_her_state() -> None:
    assert [(s.speakers, s.speaks_for) for s in said(KENYA)] == [(("Raychelle Omamo",), "Kenya")] * 3


def test_day_is_carried_to_later_words_of_the_same_speaker_only() -> None:
    text = KENYA + " Ethiopian Prime Minister Abiy Ahmed said the round would resume."
    assert [s.time for s in said(text)] == ["Tuesday", "Tuesday", "Tuesday", None]


def test_paraphrase_quote_and_both_have_their_modes() -> None:
    text = "Abiy Ahmed said the war was over. “We won,” he said. He called the siege “a crime”. He hopes that peace will last."
    assert [s.mode for s in said(text)] == ["indirect", "direct", "mixed", "attitude_report"]


@pytest.mark.parametrize(
    ("text", "polarity", "cameo"),
    [
        ("Israel denied striking the convoy.", "denied", "016"),
        ("Israel dismissed reports that it had struck the convoy.", "denied", "016"),
        ("Israel did not say whether it had struck the convoy.", "withheld", "011"),
        ("Israel admitted that it had struck the convoy.", "affirmed", "015"),
        ("Israel said that it had not struck the convoy.", "affirmed", "010"),
        ("Israel fears that the truce will collapse.", "affirmed", "012"),
    ],
)
def test_polarity_is_about_the_cue_and_not_the_content(text: str, polarity: str, cameo: str) -> None:
    assert [(s.polarity, s.cameo) for s in said(text)] == [(polarity, cameo)]


def test_two_who_speak_together_make_one_statement() -> None:
    (statement,) = said("Iran and Oman said in a joint statement that the round would resume in Muscat.")
    assert statement.speakers == ("Iran", "Oman")
    assert statement.setting == "a joint statement"


def test_outlet_that_is_told_is_an_addressee() -> None:
    (statement,) = said("Colombian President Gustavo Petro told Reuters that the front would sign.")
    assert (statement.addressees, statement.via) == (("Reuters",), ())


def test_outlet_that_carries_the_words_goes_to_via() -> None:
    (statement,) = said("Israel denied striking the convoy, Axios reported.")
    assert (statement.speakers, statement.via) == (("Israel",), ("Axios",))


def test_whom_a_medium_cites_speaks_through_it_and_whom_a_minister_cites_does_not() -> None:
    cited = said("Reuters reported, citing medics, that the bridge was shut.")[0]
    assert (cited.speakers, cited.via) == (("medics",), ("Reuters",))
    text = "Kenyan Foreign Minister Raychelle Omamo said, citing medics, that the bridge was shut."
    assert said(text)[0].speakers == ("Raychelle Omamo",)


def test_report_after_what_a_daily_reported_is_the_words_of_the_daily() -> None:
    text = "The Wall Street Journal reported on Tuesday that talks had failed. The report said they would resume."
    assert [s.speakers for s in said(text)] == [("Wall Street Journal",)] * 2


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("MS. OKELLO: We will stay.\n\nQ Until when?\n\nMS. OKELLO: Until Monday.", ["OKELLO", "OKELLO"]),
        ("**Jane Okello:** We will stay.\n\n**John Deng:** You have to go.", ["Jane Okello", "John Deng"]),
        ("Question: Will you go?\n\nMr. Lavrov: No.\n\nQuestion: When?\n\nMr. Lavrov: Never.", ["Lavrov", "Lavrov"]),
    ],
)
def test_turns_of_a_transcript_are_statements_and_questions_are_none(text: str, speakers: list[str]) -> None:
    assert [" ".join(s.speakers).split("Sergei ")[-1] for s in said(text)] == speakers


def test_occasion_is_cut_before_the_day() -> None:
    (statement,) = said(
        "Kremlin spokesman Dmitry Peskov told a news conference in Moscow on Friday that the truce was holding."
    )
    assert statement.setting is not None
    assert statement.setting.startswith("a news conference")
    assert "Friday" not in statement.setting
    assert statement.time == "Friday"


def test_what_someone_says_somebody_said_is_a_statement_inside_a_statement() -> None:
    outer, inner = said("Prime Minister Nikol Pashinyan said Russia had told him that Azerbaijan would withdraw.")
    assert (outer.speakers, outer.voice) == (("Nikol Pashinyan",), None)
    assert (inner.speakers, inner.voice) == (("Russia",), 0)


def test_statement_of_a_body_speaks_for_the_body() -> None:
    text = "The Ugandan army said in a statement that it had killed twenty fighters. The statement said one soldier had died."
    assert [s.speakers for s in said(text)] == [("Ugandan army",)] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Iran will say on Friday that it rejects the offer.",
        "If Iran says that it rejects the offer, the talks are over.",
        "Iran may announce that it rejects the offer.",
        "The “safe” corridor into Sudan was shelled.",
        "It was reported that two villages in Sudan fell.",
    ],
)
def test_what_nobody_has_said_is_no_statement(text: str) -> None:
    assert said(text) == []


def test_swapping_the_sides_mirrors_the_record() -> None:
    text = "{0} said on Monday that {1} had broken the truce. {1} denied breaking the truce."
    one, other = said(text.format("Armenia", "Azerbaijan")), said(text.format("Azerbaijan", "Armenia"))
    assert [s.speakers for s in one] == [("Armenia",), ("Azerbaijan",)]
    assert [s.speakers for s in other] == [("Azerbaijan",), ("Armenia",)]
    assert [(s.polarity, s.time, s.mode) for s in one] == [(s.polarity, s.time, s.mode) for s in other]


def test_evidence_has_no_outer_marks_cue_or_that() -> None:
    text = 'Armenia said that the line was quiet, adding, "We keep our word.” “We stay,” said Armenia, “and we watch.”'
    assert [s.words for s in said(text)] == [("the line was quiet",), ("We keep our word.",), ("We stay,", "and we watch.")]


@pytest.mark.parametrize(
    ("text", "words", "polarity"),
    [
        ("Kigali denied that it had closed the camp, and said it wanted a date.",
         ("it had closed the camp", "it wanted a date"), ("denied", "affirmed")),
        ("The minister rejected the charge that Juba had not met its commitments.",
         ("Juba had not met its commitments",), ("denied",)),
        ("Nkurunziza dismissed the claim that his troops had crossed the river.",
         ("his troops had crossed the river",), ("denied",)),
        ("Sudan's rebels left the talks, saying pledges made to the villages have not been kept.",
         ("pledges made to the villages have not been kept",), ("affirmed",)),
    ],
)  # fmt: skip
def test_what_is_denied_ends_where_the_next_one_begins(text: str, words: tuple[str, ...], polarity: tuple[str, ...]) -> None:
    made = said(text)
    assert tuple(s.words[0] for s in made) == words
    assert tuple(s.polarity for s in made) == polarity


def test_hope_that_the_speaker_tells_himself_is_part_of_what_he_says() -> None:
    assert [s.words for s in said("Guterres said on Tuesday that he hoped a deal would be ready sooner.")] == [
        ("he hoped a deal would be ready sooner",)
    ]


def test_earlier_utterance_of_the_same_speaker_is_a_statement_of_its_own() -> None:
    made = said("Guterres said he had told the council in May that the truce would hold.")
    assert [(s.words, s.voice) for s in made] == [
        (("he had told the council in May that the truce would hold",), None), (("the truce would hold",), 0)
    ]  # fmt: skip


def test_belief_of_somebody_else_inside_a_statement_stays_a_statement() -> None:
    assert len(said("Guterres said Kenya feared that the truce would end.")) == 2


@pytest.mark.parametrize("text", ["The Rovers conceded a fifth goal.", "The army conceded defeat."])
def test_conceding_a_thing_is_an_act_and_no_statement(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "speaker", "polarity"),
    [
        ("Netanyahu's office denied that a deal had been reached.", "Netanyahu's office", "denied"),
        ("Salva Kiir flew home. His office said the truce would hold.", "His office", "affirmed"),
        ("The Maoists left in July. A spokesman for them denied that it had been invited.", "A spokesman for them", "denied"),
        ("A spokesman for the rebels declined to say whether troops were there.", "A spokesman for the rebels", "withheld"),
    ],
)
def test_office_or_spokesman_that_only_denies_or_declines_is_a_speaker(text: str, speaker: str, polarity: str) -> None:
    (statement,) = said(text)
    assert (statement.speakers, statement.polarity) == ((speaker,), polarity)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kiir said the rebels had attacked a convoy, an accusation that Machar denied.", "the rebels had attacked a convoy"),
        ("The mission said the rebels had burned Lubero, an allegation denied by the M23.", "the rebels had burned Lubero"),
    ],
)
def test_answer_after_a_comma_is_not_what_the_first_speaker_said(text: str, words: str) -> None:
    first, second = said(text)
    assert first.words == (words,)
    assert (second.polarity, second.speakers) == ("denied", ("Machar" if "Machar" in text else "M23",))


@pytest.mark.parametrize("text", ["No official said that the truce was over.", "None of the envoys said the truce was over."])
def test_what_no_one_says_is_no_statement(text: str) -> None:
    assert said(text) == []


def test_neither_side_saying_withholds() -> None:
    assert [s.polarity for s in said("Neither government said that the map had been agreed.")] == ["withheld"]
