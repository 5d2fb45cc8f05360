"""Documents as sources: an actor of their own only when nobody is shown to have issued them. Sentences are invented."""

import pytest

from tests.language.who import actors, meant


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("A draft seen by reporters says troops will leave in May.", "draft"),
        ("According to the report, both sides broke the truce.", "report"),
        ("The truce will hold, according to a document signed by two commanders.", "document"),
    ],
)
def test_a_document_without_issuer_is_an_unnamed_organisation(text: str, word: str) -> None:
    found = actors(text)[meant(text, word) or ""]
    assert (found.kind, found.named) == ("organisation", False)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("In a statement, the army denied it. The statement said the truce held.", "statement"),
        ("The ministry's report said 30 people had died.", "report"),
        ("The document was signed in Doha.", "document"),
    ],
)
def test_a_document_of_a_body_or_one_that_says_nothing_is_no_actor(text: str, word: str) -> None:
    assert not [name for name in actors(text) if name.lower().endswith(word)]


def test_sources_keep_what_they_are_close_to_and_people_their_town() -> None:
    assert "A source close to the army" in actors("A source close to the army said the talks were fragile.")
    assert "Residents in Aleppo" in actors("Residents in Aleppo said the truce held.")
    assert "A spokesman" in actors("A spokesman in Geneva said the truce held.")
