"""Who is told, where a name or noun for many stands right before who acts."""

import pytest

from tests.coding.reading_of import syntax_of


def hearers(text: str) -> list[str]:
    tokens = syntax_of(text).tokens
    return [" ".join(tokens.words[k] for k in tokens.subtree(i)) for i, label in enumerate(tokens.labels) if label == "iobj"]


@pytest.mark.parametrize(("text", "hearer"), [
    ("Okello told AFP soldiers had burned the village.", "AFP"),
    ("The spokesman told CNN troops would stay.", "CNN"),
    ("Banda told the BBC rebels had crossed the river.", "the BBC"),
    ("The general told the Security Council troops would be withdrawn.", "the Security Council"),
    ("The envoy told Al Jazeera families were sleeping in the open.", "Al Jazeera"),
    ("The envoy told reporters rebels were in the town.", "reporters"),
    ("The envoy told army officers government troops would leave.", "army officers"),
    ("The army told villagers the road was mined.", "villagers"),
])
def test_who_is_told_stands_apart(text: str, hearer: str) -> None:
    assert hearers(text) == [hearer]


@pytest.mark.parametrize("text", [
    "The general told them rebel fighters had left.",
    "The army said UN troops would stay.",
    "The envoy told reporters that UN troops would stay.",
    "The minister was told army units had left.",
])
def test_where_nobody_is_taken_out_of_the_subject(text: str) -> None:
    assert not {"UN", "rebel", "army"} & {word for one in hearers(text) for word in one.split()}
