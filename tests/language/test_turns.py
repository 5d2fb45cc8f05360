"""Turns of speech: what is a lead, what is a question, which texts are no transcripts, and who speaks under a lead."""

import pytest

from truceline.knowledge.loader import load_knowledge
from truceline.language import read
from truceline.language.words.turns import turns_of
from truceline.model.reading import Reading
from truceline.model.text import Article, Zone

CALL = (
    "Via Teleconference\n\n3:12 P.M. EST MODERATOR: Good morning, everyone. MR. DENG: Thank you. We welcome the truce. "
    "Q (Inaudible) — is it broken? MR. DENG: The army broke it. (Laughter.) We will talk in the U.S. MODERATOR: Next question. "
    "Q: When? MR. DENG: On Monday. END 3:27 P.M. EST"
)


def heard(text: str) -> list[tuple[str, str, bool]]:
    """Each turn: its lead, what is said, whether it is a question."""
    return [
        (text[t.name.start : t.name.end], " ".join(text[t.words.start : t.words.end].split()), t.asks) for t in turns_of(text)
    ]


def reading_of_page(text: str, title: str | None = None) -> Reading:
    article = Article("test", text, title=title, language="en", zones=(Zone(0, len(text), "body"),))
    return read(article, load_knowledge())


def speakers(text: str, title: str | None = None) -> list[str]:
    """The names of those who speak under each lead."""
    reading = reading_of_page(text, title)
    found = []
    for turn in reading.turns:
        entities = [e for i in range(*turn.named) if (e := reading.entity_at(i)) is not None]
        found.append(entities[-1].name if entities else "-")
    return found


def test_turns_inside_a_paragraph() -> None:
    assert [(name, asks) for name, _, asks in heard(CALL)] == [
        ("MODERATOR", False), ("MR. DENG", False), ("Q", True), ("MR. DENG", False), ("MODERATOR", False), ("Q", True),
        ("MR. DENG", False),
    ]  # fmt: skip


def test_questions_stage_directions_and_hours_are_left_unread() -> None:
    reading = reading_of_page(CALL)
    words = reading.tokens.words
    assert "broken" not in words
    assert not {"EST", "Laughter", "Inaudible", "END"} & set(words)
    assert "Via" in words


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Question: Will you go?\n\nMr. Lavrov: No.\n\nQuestion: When?\n\nMr. Lavrov: Never.", ["Question", "Mr. Lavrov"] * 2),
        ("Q: Will you sign?\n\nA: We will.\n\nQ: When?\n\nA: On Monday.", ["Q", "A"] * 2),
        ("Q1: Will you sign?\n\nA1: We will.\n\nQ 2: When?\n\nA 2: On Monday.", ["Q1", "A1", "Q 2", "A 2"]),
        ("Q. Will you sign? A: We will. Q. When?", ["Q", "A", "Q"]),
        ("Interviewer: Who broke it?\nOkello: The army.\nInterviewer: And?\nOkello: Nobody.", ["Interviewer", "Okello"] * 2),
        ("**Q:** Will you sign?\n\n**MS. OKELLO:** We will.", ["Q", "MS. OKELLO"]),
        ("Q Any news? THE PRESIDENT: Not yet. Q When — THE PRESIDENT: Soon.", ["Q", "THE PRESIDENT"] * 2),
        ("East Room\n\n2:10 P.M. EDT THE PRESIDENT: Good evening. The talks go on.", ["THE PRESIDENT"]),
        ("PRESIDENT KENYATTA: We met.\n\nPRIME MINISTER ABIY: We agreed.", ["PRESIDENT KENYATTA", "PRIME MINISTER ABIY"]),
        ("SENIOR OFFICIAL #1: It holds. SENIOR OFFICIAL #2: So far.", ["SENIOR OFFICIAL #1", "SENIOR OFFICIAL #2"]),
        ("MR. McGUIRE (via interpreter): It holds. Q Does it? MR. McGUIRE: Yes.", ["MR. McGUIRE", "Q", "MR. McGUIRE"]),
    ],
)
def test_leads(text: str, leads: list[str]) -> None:
    assert [name for name, _, _ in heard(text)] == leads


@pytest.mark.parametrize(
    "text",
    [
        "Note: The truce holds.\n\nPhoto: Soldiers near Juba.\n\nRead more: Rebels reject it.",
        "KHARTOUM: The army left on Monday.\n\nJUBA: Rebels stayed on Tuesday.",
        "WHO: The envoy.\n\nWHAT: A briefing.\n\nWHEN: Monday.\n\nCONTACT: The press office.",
        "UPDATE: The truce holds. NOTE: This story was changed.",
        "The minister had one demand: peace.\n\nThe rebels: no.",
        "The army said: “We stay.”\n\nOkello: talks are dying",
        "Vitamin Q is no answer. Q&A with readers follows. Group Q won.",
        "The president said:\n\nWe stay.\n\nThe Rebels Said:\n\nThey go.",
    ],
)
def test_no_transcript(text: str) -> None:
    assert heard(text) == []


def test_one_lead_is_one_person_throughout() -> None:
    text = (
        "Q Any news? THE PRESIDENT: I called President Xi on Monday. He agreed. Q And? THE PRESIDENT: He will come. "
        "Q When? THE PRESIDENT: In May."
    )
    assert speakers(text, "Remarks by President Ruto Before Boarding") == ["Ruto"] * 3
    assert speakers(text) == ["THE PRESIDENT"] * 3


def test_title_gives_the_office_and_the_first_name_only_where_it_fits() -> None:
    text = "MS. DENG: It holds. Q Does it? MS. DENG: We welcome it."
    assert speakers(text, "Press Call by Special Envoy Ruth Deng on Sudan") == ["Ruth Deng"] * 2
    assert speakers(text, "Press Call by Envoy Deng") == ["DENG"] * 2
    vice = "THE VICE PRESIDENT: It holds. Q Does it? THE VICE PRESIDENT: Yes, it does."
    assert speakers(vice, "Remarks by Vice President Okello and President Ruto") == ["Okello"] * 2
    assert speakers("THE PRESIDENT: It holds. Q Is it so? THE PRESIDENT: Yes.", "Remarks by Vice President Okello") == [
        "THE PRESIDENT"
    ] * 2


def test_surname_of_a_lead_is_the_person_named_before() -> None:
    text = (
        "Prime Minister Abdalla Hamdok answered questions on Monday.\n\nInterviewer: Will you go?\n\nHamdok: We will.\n\n"
        "Interviewer: When?\n\nHamdok: On Monday."
    )
    assert speakers(text) == ["Abdalla Hamdok"] * 2


def test_leads_in_boilerplate_are_not_read() -> None:
    page = "Q Will you go?\nMS. DENG: We stay.\nQ When?\nMS. DENG: On Monday.\n"
    menu = "MS. DENG: More briefings.\n"
    zones = (Zone(0, len(menu), "boilerplate"), Zone(len(menu), len(menu + page), "body"))
    reading = read(Article("test", menu + page, zones=zones), load_knowledge())
    assert reading.tokens.words.count("DENG") == len(reading.turns) == 2


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        ("MR. DENG: We stay. Q Why? MR. DENG: We must. MR. DENG:", 3),
        ("MR. DENG: We stay. Q Why? MR. DENG: Yes. Q:", 3),
        ("MR. DENG: We stay.\nMS. BAH:\nMR. DENG: We go.\nMS. BAH:", 3),
        ("Q: Why?\nA: We must.\nQ: When?\nA:", 3),
        ("In an interview with X.\n\n**Why did you leave?**\n\nWe had to.\n\n**Will you go back?**", 3),
    ],
)
def test_a_text_that_breaks_off_behind_a_lead_keeps_its_turns(text: str, turns: int) -> None:
    assert len(turns_of(text)) == turns
