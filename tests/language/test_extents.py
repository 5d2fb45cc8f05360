"""Where the words for somebody end: what says which are meant belongs to them, what is told of them besides does not."""

import pytest

from tests.language.who import actors


@pytest.mark.parametrize(("text", "name"), [
    ("Movements that have not signed were invited.", "Movements that have not signed"),
    ("A militia backed by Iran fired rockets.", "A militia backed by Iran"),
    ("Rebels fighting the army in Darfur denied it.", "Rebels fighting the army in Darfur"),
    ("The parties to the conflict met in Juba.", "The parties to the conflict"),
    ("A teachers' union that had for years called for new elections denied it.", "A teachers' union"),
    ("Residents reached by telephone said the town was calm.", "Residents"),
    ("The envoy regretted the decision of the Libyan opposition to leave the talks.", "the Libyan opposition"),
    ("A truce with Tuareg rebels that was brokered by Algeria has ended.", "Tuareg rebels"),
    ("Sweden opposed the blockade, not the regime.", "the regime"),
])
def test_an_actor_has_the_words_that_say_who_is_meant(text: str, name: str) -> None:
    assert name in actors(text)


@pytest.mark.parametrize(("text", "name"), [
    ("Ghana recalled its negotiators from Havana.", "from Havana"),
    ("We kept our side of the bargain, the envoy said.", "bargain"),
    ("Moscow's side of the deal was kept.", "side"),
    ("All parties to the conflict met.", "conflict "),
])
def test_no_actor_has_what_belongs_to_the_verb_or_is_nobody(text: str, name: str) -> None:
    assert not [one for one in actors(text) if name in f"{one} " and one != "All parties to the conflict"]
