"""Rebels told of by place, people or country: the one armed movement that the page names, else their own. Invented."""

import pytest

from tests.language.who import meant


@pytest.mark.parametrize(
    ("text", "word", "whom"),
    [
        ("The Free Aceh Movement signed in Geneva. Aceh rebels said they would disarm.", "rebels", "Free Aceh Movement"),
        ("The Free Aceh Movement signed in Geneva. The Acehnese rebels said they would go.", "rebels", "Free Aceh Movement"),
        ("The Movement of Democratic Forces of Casamance signed. Casamance rebels said they would disarm.", "rebels",
         "Movement of Democratic Forces of Casamance"),
        ("The Tamil Tigers signed. Tamil rebels said the army had broken the truce.", "rebels", "Tamil Tigers"),
        ("Turkey said the PKK must disarm. Kurdish militants said they would not leave.", "militants", "PKK"),
        ("The FARC met the government in Havana. Colombian rebels said the truce would hold.", "rebels", "FARC"),
        ("Yemeni rebels said they had taken the town. The Houthis met the envoy on Monday.", "rebels", "Houthis"),
    ],
)
def test_rebels_of_a_place_or_people_are_the_one_movement_named(text: str, word: str, whom: str) -> None:
    assert meant(text, word) == whom


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The FARC met the government in Havana. The ELN stayed. Colombian rebels said the truce would hold.", "rebels"),
        ("Turkey said the PKK must disarm. The YPG said it would stay. Kurdish militants said they would not.", "militants"),
        ("The Free Aceh Movement signed in Geneva. The Papuan rebels said they would fight on.", "rebels"),
        ("The Free Aceh Movement signed in Geneva. Other Acehnese rebels said they would fight on.", "rebels"),
        ("The FARC met the government in Havana. Former Colombian rebels said the truce would hold.", "rebels"),
        ("The FARC met the government in Havana. Venezuelan rebels said the truce would hold.", "rebels"),
        ("The Tamil Tigers signed. Two Tamil rebel groups said they would not. Tamil rebels said they would stay.", "rebels"),
    ],
)
def test_they_are_nobody_else_where_two_fit_or_the_words_tell_of_others(text: str, word: str) -> None:
    assert (meant(text, word) or "").casefold().endswith(word)
