"""Assessments and labels: whose word it is, on whom, in which voice; never the product's."""

import pytest

from tests.coding.reading_of import found_in, named


@pytest.mark.parametrize(
    ("text", "direction", "words"),
    [
        ('"The talks in Kuwait are degenerating," said U.N. envoy Ismail Ould Cheikh Ahmed.', "deteriorating", "degenerating"),
        (
            '"The talks are not producing any results," said Norwegian envoy Erik Solheim.',
            "stalled",
            "not producing any results",
        ),
        ('"The talks are making progress," said Norwegian envoy Erik Solheim.', "improving", "making progress"),
        ('"The peace talks have stalled," said Norwegian envoy Erik Solheim.', "stalled", "stalled"),
        ('"The truce is fragile," said Norwegian envoy Erik Solheim.', "negative", "fragile"),
    ],
)
def test_assessment_belongs_to_its_speaker(text: str, direction: str, words: str) -> None:
    found = found_in(text)
    (judgement,) = found.assessments
    assert judgement.direction == direction
    assert words in judgement.evidence[0].text
    assert judgement.by == found.statements[0].speakers


@pytest.mark.parametrize(
    "text",
    [
        "The economy is deteriorating, the bank said.",
        '"If the talks stall, we will leave," said Norwegian envoy Erik Solheim.',
        "The talks opened in Kuwait.",
    ],
)
def test_no_assessment_of_other_things(text: str) -> None:
    assert found_in(text).assessments == ()


def test_praise_and_criticism_mirror() -> None:
    one, other = found_in("Kenya criticised the M23's conduct."), found_in("The M23 criticised Kenya's conduct.")
    for found, judge, judged in ((one, "Kenya", "M23"), (other, "M23", "Kenya")):
        (judgement,) = found.assessments
        assert judgement.direction == "negative"
        assert any(judge in name or name == "March 23 Movement" for name in named(found, judgement.by))
        assert judgement.object not in judgement.by
        assert judged


@pytest.mark.parametrize(
    ("text", "direction", "words"),
    [
        ("The peace talks are going nowhere, Norwegian envoy Erik Solheim said.", "stalled", "going nowhere"),
        (
            "The talks in Juba failed to achieve results, Norwegian envoy Erik Solheim said.",
            "stalled",
            "failed to achieve results",
        ),
        (
            "The talks between Iran and Oman have reached a standstill, Norwegian envoy Erik Solheim said.",
            "stalled",
            "standstill",
        ),
        ("Qatar said the fragile truce between Israel and Hezbollah was broken on Monday.", "negative", "fragile truce"),
        ("Norway regretted the suspension of the peace talks between Nepal and the Maoists.", "negative", "suspension"),
        ("Chad is not optimistic about the talks between Sudan and the RSF.", "negative", "not optimistic"),
    ],
)
def test_a_judgement_in_other_words_keeps_its_direction(text: str, direction: str, words: str) -> None:
    (judgement,) = found_in(text).assessments
    assert judgement.direction == direction
    assert words in judgement.evidence[0].text


def test_welcome_of_an_extension_is_a_judgement_on_the_truce() -> None:
    found = found_in("Sudan and the SPLM-N extended a ceasefire on Monday. Norway welcomed the extension.")
    (judgement,) = found.assessments
    assert judgement.object == found.agreements[0].id
    assert judgement.direction == "positive"


@pytest.mark.parametrize(
    "text",
    [
        '"The humanitarian situation is getting worse every day," a spokesman for Oxfam said.',
        "Rwanda welcomed the guests.",
        "Rwanda did not welcome the ceasefire between Chad and Sudan.",
    ],
)
def test_no_judgement_on_guests_or_hardship(text: str) -> None:
    assert found_in(text).assessments == ()


def test_formal_listing_is_a_designation_with_issuer_and_date() -> None:
    found = found_in("The United States designated the Houthis a terrorist group in January 2021.")
    (label,) = found.labels
    assert (label.class_, named(found, (label.issuer or "",))) == ("designation", {"United States"})
    assert label.issued is not None


@pytest.mark.parametrize(
    "text",
    ["The Communist Party of the Philippines left the talks.", "Jordan refused to describe Hamas as a terrorist group."],
)
def test_names_and_refusals_are_no_labels(text: str) -> None:
    assert found_in(text).labels == ()


@pytest.mark.parametrize(
    ("text", "speaker", "target"),
    [
        ("Ankara branded the PKK a terrorist group on Monday.", "Turkey", "PKK"),
        ("The FARC described the ELN as terrorists.", "FARC", "ELN"),
        ("The ELN described the FARC as terrorists.", "ELN", "FARC"),
        ("Uganda described the ADF as terrorists.", "Uganda", "ADF"),
        ("The Houthis, whom Saudi Arabia calls terrorists, left the talks.", "Saudi Arabia", "Houthis"),
        ("Rwanda accused Congo of backing the FDLR, which it calls a genocidal militia.", "Rwanda", "FDLR"),
    ],
)
def test_a_label_belongs_to_who_gives_it(text: str, speaker: str, target: str) -> None:
    found = found_in(text)
    (label,) = found.labels
    (statement,) = (s for s in found.statements if s.id == label.asserted_by)
    assert label.quote_kind == "indirect"
    assert (named(found, statement.speakers), named(found, label.targets)) == ({speaker}, {target})


@pytest.mark.parametrize(
    "text",
    [
        "Ethiopia could label the TPLF a terrorist organisation next week.",
        "The army called for a truce and called the rebels to the table.",
        "Norway did not describe the Tamil Tigers as terrorists.",
    ],
)
def test_a_name_not_given_is_said_by_nobody(text: str) -> None:
    assert not [s for s in found_in(text).statements if s.polarity == "affirmed"]


@pytest.mark.parametrize(
    ("text", "direction", "words"),
    [
        ("The truce between Chad and Sudan is hanging by a thread, a Qatari official said.", "negative", "hanging by a thread"),
        ("The accord between Chad and Sudan is on the verge of collapse, an EU monitor said.", "negative", "verge of collapse"),
        ("Sudan accused the SPLM-N of obstructing the talks in Juba.", "negative", "obstructing the talks"),
        ("The SPLM-N accused Sudan of obstructing the talks in Juba.", "negative", "obstructing the talks"),
        ("The talks between Kosovo and Serbia ended without any breakthrough.", "stalled", "without any breakthrough"),
        ("The M23 and Congo met for talks in Doha. Both sides reported little progress.", "stalled", "little progress"),
        ("Norway voiced scepticism regarding the truce between Nepal and the Maoists.", "negative", "scepticism"),
        ("Norway described the talks in Doha between Sudan and Chad as constructive.", "positive", "as constructive"),
        ("The Houthis called the truce in Yemen a farce.", "negative", "a farce"),
        ("Talks between Cyprus and Turkey opened. \"It is a step in the right direction,\" said an envoy.",
         "positive", "right direction"),
        ("The FARC held talks in Havana. The government is not serious about peace, a FARC commander said.",
         "negative", "not serious about peace"),
        ("The raids undermine the truce between Israel and Hezbollah.", "negative", "undermine the truce"),
    ],
)
def test_set_phrases_turns_and_conduct(text: str, direction: str, words: str) -> None:
    (judgement,) = found_in(text).assessments
    assert judgement.direction == direction
    assert words in judgement.evidence[0].text


@pytest.mark.parametrize(
    "text",
    [
        "The government urged the FARC not to undermine the truce in Colombia.",
        "Congo denied sabotaging the talks with the M23.",
        "Rebels denied that the talks in Doha had stalled.",
        "The truce between Chad and Sudan may unravel.",
        "Norway called for constructive talks between Chad and Sudan.",
        "The M23 and Congo met for talks in Doha. The rebels made progress in the north.",
        "The FARC said it would stay in the talks in Havana as long as the truce held.",
        "Talks held in Istanbul between Russia and Ukraine ended.",
        "The fragile truce between Israel and Hezbollah entered its second week.",
    ],
)
def test_what_is_denied_asked_for_or_open_is_no_judgement(text: str) -> None:
    assert found_in(text).assessments == ()


def test_a_judgement_told_of_somebody_is_that_of_the_teller_named() -> None:
    (judgement,) = found_in("The M23 accused Rwanda of negotiating in bad faith at the talks in Doha.").assessments
    found = found_in("The M23 accused Rwanda of negotiating in bad faith at the talks in Doha.")
    assert named(found, judgement.by) == {"M23"}
    assert named(found, (judgement.object,)) == {"Rwanda"}


@pytest.mark.parametrize("speaker", ["Omar Deng", "Ann Bell"])
def test_what_many_are_called_is_not_the_one_who_speaks_behind_a_comma(speaker: str) -> None:
    found = found_in(f"Chad and Sudan signed a truce. The truce does not cover common criminals, {speaker} said.")
    assert [named(found, label.targets) for label in found.labels] == [{"common criminals"}]
    assert [term.excluded for term in found.provisions] == [None]


def test_a_label_is_one_record_however_often_it_is_used() -> None:
    found = found_in("The Syrian regime denied it. Regime forces shelled the town. The regime left the talks.")
    (label,) = found.labels
    assert (label.label, len(label.evidence)) == ("regime", 3)


@pytest.mark.parametrize(
    ("text", "target", "word"),
    [
        ("Former dictator Alberto Fujimori was tried.", "Alberto Fujimori", "dictator"),
        ("A militia backed by Eritrea left the talks.", "A militia backed by Eritrea", "backed by Eritrea"),
        ("Uganda fights the jihadist movement ADF. The jihadist movement fled.", "ADF", "jihadist"),
        ("The committee, which regards Omar Deng as “a warmonger”, stayed away.", "Omar Deng", "warmonger"),
        ("Chad refers to the M23 as terrorists.", "M23", "terrorists"),
    ],
)
def test_whom_a_loaded_word_is_put_on(text: str, target: str, word: str) -> None:
    found = found_in(text)
    (label,) = found.labels
    assert (named(found, label.targets), label.label) == ({target}, word)


@pytest.mark.parametrize(
    "text",
    [
        "The sanctions regime was renewed by the Security Council.",
        "The Islamists and the army met in Khartoum.",
        "The militants and the insurgents left the town.",
        "A state-run newspaper reported it.",
        "The alliance rejects the accusation, calling the militia \"bandits\".",
    ],
)
def test_rules_movements_and_plain_words_are_no_labels(text: str) -> None:
    assert found_in(text).labels == ()
