"""What the publisher claims in its own voice, read from made-up sentences."""

from __future__ import annotations

import pytest

from truceline.coding.assertions import code_assertions
from truceline.knowledge.loader import load_knowledge
from truceline.language.read import analyse
from truceline.language.words.quotes import quote_layer
from truceline.model.findings import Findings
from truceline.model.text import Article, Zone


def claims(text: str, kind: str = "body") -> list[str]:
    article = Article(id="t", text=text, zones=(Zone(0, len(text), kind),))  # type: ignore[arg-type]
    reading = quote_layer(analyse(article, load_knowledge())[0])
    return [one.evidence[0].text for one in code_assertions(reading, Findings(), load_knowledge())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks in Doha opened in September.", ["The talks in Doha opened in September"]),
        ("The talks began in May after a truce came into effect in March.",
         ["The talks began in May", "a truce came into effect in March"]),
        ("The truce excludes the Falcons and the Lions, two militias that operate in the north.",
         ["The truce excludes the Falcons and the Lions"]),
        ("Sources said the talks would go on although a rebel group walked out of the negotiations.",
         ["a rebel group walked out of the negotiations"]),
        ("Gunmen killed five people near the port, the army said.", []),
        ("The army said gunmen had killed five people.", []),
        ("According to the army, gunmen killed five people.", []),
        ("“The talks are dead,” Okello said.", []),
        ("If the talks fail, the truce is over.", []),
        ("The minister flew home.", []),
        ("Kenya has been critical of the way the talks are led.", []),
        ("It was reported that two villages were shelled.", []),
    ],
)  # fmt: skip
def test_each_clause_of_the_publisher_is_an_assertion(text: str, expected: list[str]) -> None:
    assert claims(text) == expected


def test_headlines_make_no_assertion() -> None:
    assert claims("Rebels attack the port", "headline") == []
