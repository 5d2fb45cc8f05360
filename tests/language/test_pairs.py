"""Whom "the two men", "both countries" and "they" take up, and when they stay open."""

import pytest

from tests.coding.reading_of import found_in, names_of, reading_of
from tests.language.who import speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Idriss Maro received James Okello in Gulu. The two men said a date was set.",
         ["Idriss Maro", "James Okello"]),
        ("Prime Minister Ann Bell spoke to President Omar Deng. Both leaders said the line was open.",
         ["Ann Bell", "Omar Deng"]),
        ("Kenyan minister Omar Deng flew to Kampala to see minister James Okello. The two ministers said the lake was calm.",
         ["Omar Deng", "James Okello"]),
        ("Foreign ministers Omar Deng and Ilse Brandt met. The ministers said the text was ready.",
         ["Omar Deng", "Ilse Brandt"]),
        ("Omar Deng shook hands with James Okello. The pair told reporters the feud was over.", ["Omar Deng", "James Okello"]),
        ("Omar Deng telephoned Ilse Brandt. The two said aid would flow.", ["Omar Deng", "Ilse Brandt"]),
        ("Chad and Niger closed the crossing. Both countries said the other had fired.", ["Chad", "Niger"]),
        ("Niger and Chad closed the crossing. Both countries said the other had fired.", ["Niger", "Chad"]),
        # who goes on about the two
        ("Omar Deng telephoned envoy Ilse Brandt. The two discussed the wells of the Fulani. They said aid would flow.",
         ["Omar Deng", "Ilse Brandt"]),
        ("Omar Deng and James Okello met elders in Gulu. They said the feud was over.", ["Omar Deng", "James Okello"]),
        # a third who is not one of the two
        ("Governor Paul Arvo came. Omar Deng saw James Okello. The two rivals said the feud was over.",
         ["Omar Deng", "James Okello"]),
        ("President Omar Deng and Prime Minister James Okello saw envoy Paul Arvo. The two leaders said it was over.",
         ["Omar Deng", "James Okello"]),
        ("Omar Deng and Rebecca Brandt met James Okello. The two men said it was over.", ["Omar Deng", "James Okello"]),
        # three fit, nobody tells who
        ("Omar Deng, James Okello and Paul Arvo met. The two men said it was over.", ["The two men"]),
        ("Omar Deng and James Okello saw Paul Arvo. The two men said it was over.", ["The two men"]),
        ("Envoy Paul Arvo saw negotiator Omar Deng and rebel chief James Okello. The two negotiators said no.",
         ["The two negotiators"]),
        # others than those told of
        ("Two men were held in Gulu. Omar Deng visited James Okello. The two men said they were innocent.", ["The two men"]),
        ("The army met the rebels. Both sides said it was over.", ["Both sides"]),
        ("Omar Deng met the rebels. They said it was over.", ["the rebels"]),
    ],
)  # fmt: skip
def test_the_two_who_speak(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad and Niger are at war. Angolan envoy Omar Deng urged both countries to halt the shelling.", ["Chad", "Niger"]),
        ("Omar Deng has fought James Okello for years. Bishop Paul Arvo urged the two men to halt the shelling.",
         ["Omar Deng", "James Okello"]),
        ("The army fights the rebels. Bishop Paul Arvo urged both sides to halt the shelling.", ["both sides"]),
    ],
)  # fmt: skip
def test_the_two_who_are_asked(text: str, expected: list[str]) -> None:
    found = found_in(text)
    names = names_of(found)
    assert [[names[one] for one in demand.to] for demand in found.demands] == [expected]


def test_a_count_in_a_quotation_stays_open() -> None:
    assert not reading_of("Omar Deng met James Okello. “The two men are liars,” Paul Arvo said.").pairs
