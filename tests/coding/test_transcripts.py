"""What is said in turns of a transcript: whose records, in whose voice, and nothing of what is asked."""

import pytest

from tests.coding.reading_of import found_in, reading_of
from truceline.model.findings import Findings

INTERVIEW = """{0} envoy Ruth Okello spoke to a daily about the truce in Sudan on Monday.

Q: The {1} army has broken the truce and must withdraw. Do you call on it to leave?

A: We call on the {1} army to return to the talks. It has violated the ceasefire.

Q: You promised to sign, did you not?

A: The rebels told us that they would sign on Friday. We will not talk to terrorists."""


def names(found: Findings) -> dict[str, str]:
    return {actor.id: actor.name for actor in found.actors}


@pytest.mark.parametrize(("one", "other"), [("Kenyan", "Sudanese"), ("Sudanese", "Kenyan")])
def test_answers_are_the_records_of_who_answers(one: str, other: str) -> None:
    found = found_in(INTERVIEW.format(one, other))
    called = names(found)
    turns = [s for s in found.statements if s.method == "rule:transcript@1"]
    assert [[called[x] for x in s.speakers] for s in turns] == [["Ruth Okello"]] * 2
    assert {s.mode for s in turns} == {"direct"}
    assert [[called[x] for x in d.by] for d in found.demands] == [["Ruth Okello"]]
    assert [d.asserted_by for d in found.demands] == [turns[0].id]
    (claim,) = found.status_claims
    assert [called[x] for x in claim.claimants] == ["Ruth Okello"]
    assert claim.asserted_by == turns[0].id
    told = next(s for s in found.statements if s.method != "rule:transcript@1")
    assert [called[x].lower() for x in told.speakers] == ["the rebels"]
    assert told.asserted_by == turns[1].id
    assert [(label.quote_kind, label.asserted_by) for label in found.labels] == [("direct", turns[1].id)]


def test_what_is_asked_gives_no_record() -> None:
    text = "Q Has Chad broken the ceasefire agreement? You demand that it leave. MR. DENG: I have nothing on that for you."
    found = found_in(f"{text} Q Did Chad promise to pay? MR. DENG: I have seen the reports.")
    assert [*found.demands, *found.commitments, *found.status_claims, *found.agreements, *found.assessments] == []
    assert len(found.statements) == 2


@pytest.mark.parametrize(
    "said",
    ["Thank you, all.", "Go ahead, Sam.", "Good morning.", "Can you hear me?", "I would —", "Okay. Yeah.", "(Laughs.)"],
)
def test_turns_that_say_nothing_are_no_statements(said: str) -> None:
    found = found_in(f"MR. DENG: {said} Q When will it hold? MR. DENG: It holds today.")
    assert [s.evidence[0].text for s in found.statements] == ["It holds today."]


@pytest.mark.parametrize("said", ["No.", "It does not.", "We do not know yet.", "That is for Chad to say."])
def test_short_answers_are_statements(said: str) -> None:
    found = found_in(f"Q Does it hold? MR. DENG: {said} Q Why? MR. DENG: It holds today.")
    assert [s.evidence[0].text for s in found.statements] == [said, "It holds today."]


def test_who_leads_speaks_only_where_more_is_said_than_whose_turn_it_is() -> None:
    text = "MODERATOR: Our next question will go to Sam. MR. DENG: It holds. MODERATOR: The envoy left Juba last night."
    assert [s.evidence[0].text for s in found_in(text).statements] == ["It holds.", "The envoy left Juba last night."]


@pytest.mark.parametrize(
    "said",
    ["So, I will stop there.", "We’ll open it up for questions.", "If that is unclear, I would refer you to the army."],
)
def test_how_a_conversation_goes_on_is_no_promise(said: str) -> None:
    assert found_in(f"MR. DENG: The truce holds. {said} Q When? MR. DENG: It holds today.").commitments == ()


def test_what_a_speaker_will_do_is_a_promise() -> None:
    found = found_in("MR. DENG: We will support the army if it returns to the talks. Q When? MR. DENG: On Monday.")
    assert [names(found)[c.debtor] for c in found.commitments] == ["DENG"]


def test_judgement_of_another_is_not_the_speakers() -> None:
    text = "Q And the minister? MS. OKELLO: He welcomed the ceasefire agreement. Q When? MS. OKELLO: We welcome it."
    found = found_in(text)
    okello = next(actor.id for actor in found.actors if actor.name == "OKELLO")
    assert not any(a.by == (okello,) and "He" in a.evidence[0].text for a in found.assessments)


def test_those_who_are_spoken_to_are_no_source() -> None:
    text = "Q Is the truce dead? MR. DENG: It holds, and you guys never reported that it holds. Q When? MR. DENG: It is late."
    assert all(s.method == "rule:transcript@1" for s in found_in(text).statements)


def test_speaker_is_never_he() -> None:
    text = "Q And President Ruto? MR. DENG: He said that he would sign. Q When? MR. DENG: His promise to pay stands."
    found = found_in(text)
    deng = next(actor.id for actor in found.actors if actor.name == "DENG")
    assert all(s.speakers == (deng,) and s.method == "rule:transcript@1" for s in found.statements)
    assert all(c.debtor != deng for c in found.commitments)


def test_a_long_turn_is_one_statement_over_its_paragraphs() -> None:
    text = "MS. OKELLO: We met on Monday.\n\nWe agreed on a truce.\n\nQ With whom?\n\nMS. OKELLO: With both sides."
    assert [[e.text for e in s.evidence] for s in found_in(text).statements] == [
        ["We met on Monday.", "We agreed on a truce."], ["With both sides."],
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "KABUL: The Taliban left a post.\n\nNEW DELHI: India sent aid to Nepal.\n\nGENEVA: Talks resumed.",
        "Kabul: The army left a post.\n\nHerat: Talks resumed.\n\nGhazni: The road is open.",
        "BACKGROUND: The truce began in May.\n\nNOTE: The army holds Juba.\n\nThe rebels left.",
    ],
)
def test_datelines_and_notes_are_no_turns(text: str) -> None:
    assert [s for s in found_in(text).statements if s.method == "rule:transcript@1"] == []


def test_lines_before_a_colon_in_plain_news_are_no_turns() -> None:
    text = (
        "Three things to know about Sudan\n\nNote: This story was updated on Monday.\n\nKHARTOUM: The army left the town.\n\n"
        "Read more: Rebels reject the truce.\n\nUPDATE: The talks go on."
    )
    assert reading_of(text).turns == ()
    assert [s for s in found_in(text).statements if s.method == "rule:transcript@1"] == []


LIST = """The ministers were on air on Sunday.

**What you missed: Foreign Minister {0} on Radio Sahel**

- [On the truce](https://example.org/1): “We have kept it, and the rebels have not.” - “We will go back to the talks.”

### **Defence Minister {1} on Channel Two**

- “We will not withdraw from the valley.” ([Watch](https://example.org/2))
"""


@pytest.mark.parametrize(("one", "other"), [("Ali Bah", "Rita Cole"), ("Rita Cole", "Ali Bah")])
def test_quotes_under_a_heading_are_of_whom_it_names(one: str, other: str) -> None:
    found = found_in(LIST.format(one, other))
    called = names(found)
    said = [(called[s.speakers[0]], s.evidence[0].text) for s in found.statements]
    assert said == [
        (one, "We have kept it, and the rebels have not."),
        (one, "We will go back to the talks."),
        (other, "We will not withdraw from the valley."),
    ]


def test_a_link_that_says_what_a_quote_is_on_speaks_for_nobody() -> None:
    quotes = "- [On the truce](https://example.org/1): “It holds.” - [On aid](https://example.org/2): “It is late.”"
    assert found_in(f"Two reports came out.\n\n{quotes}").statements == ()
