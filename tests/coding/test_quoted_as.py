"""Reports behind a clause, clauses whose subject was read as an object, and members of parliament, who speak for themselves."""

import pytest

from tests.coding.reading_of import found_in, names_of


def said(text: str) -> list[tuple[str, str, str, str | None]]:
    """Statements as (speaker, polarity, words, whom the speaker speaks for)."""
    found = found_in(text)
    names = names_of(found)
    return [
        (
            names[s.speakers[0]], s.polarity, " ".join(text[span.start : span.end] for span in s.evidence),
            names.get(s.speaks_for or ""),
        )
        for s in found.statements
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("The ferry had been searched twice, Xinhua quoted a customs officer as saying.", "a customs officer",
         "The ferry had been searched twice"),
        ("Two wells were poisoned, a herdsman was quoted as saying by Reuters.", "a herdsman", "Two wells were poisoned"),
    ],
)
def test_the_clause_before_who_is_quoted(text: str, speaker: str, words: str) -> None:
    assert [(s[0], s[2]) for s in said(text)] == [(speaker, words)]


def test_no_words_before_who_is_quoted_on_something_else() -> None:
    assert not said("When the ferry came, Xinhua quoted a customs officer as saying.")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The junta, which denied its gunboats were near the island, asked for a truce.", "its gunboats were near the island"),
        ("The army, which denied the town was under siege, let a convoy in.", "the town was under siege"),
    ],
)
def test_a_denied_clause_without_that(text: str, words: str) -> None:
    assert ("denied", words) in [(s[1], s[2]) for s in said(text)]


@pytest.mark.parametrize("text", ["Kenyan lawmakers said the pact was dead.", "A Turkish senator said the pact was dead."])
def test_members_of_parliament_speak_for_themselves(text: str) -> None:
    assert [s[3] for s in said(text)] == [None]


def test_a_minister_speaks_for_the_state() -> None:
    assert said("The Kenyan foreign minister said the pact was dead.")[0][3] == "Kenya"
