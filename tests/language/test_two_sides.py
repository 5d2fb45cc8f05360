"""Whom "both sides", "the two parties" and "each side" mean: the two named together as sides, and nobody else."""

import pytest

from tests.coding.reading_of import found_in


def asked(text: str) -> list[str]:
    found = found_in(text)
    names = {actor.id: actor.name for actor in found.actors}
    return sorted(names[x] for one in found.demands for x in one.to)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad and Mali signed a truce in Doha. Kenya urged both sides to leave the town.", ["Chad", "Mali"]),
        ("Mali and Chad signed a truce in Doha. Kenya urged both sides to leave the town.", ["Chad", "Mali"]),
        ("Talks between Chad and the FACT ended in Doha. Kenya urged the two sides to leave the town.", ["Chad", "FACT"]),
        ("The ELN held talks with Colombia in Quito. Norway urged both parties to leave the town.", ["Colombia", "ELN"]),
        ("The government of Sudan and the SPLM signed a truce. Kenya urged the warring parties to leave the town.",
         ["SPLM", "Sudanese government"]),
        ('Chad and Mali signed a truce. "Both sides must leave the town," the envoy said.', ["Chad", "Mali"]),
        # of two pairs of states the one that made something together, not who only speaks to another
        ("Washington urged Rwanda to go home. Congo and Rwanda signed a truce. Angola urged both countries to leave the town.",
         ["Democratic Republic of the Congo", "Rwanda", "Rwanda"]),
        # two pairs, three sides, mediators, nobody named
        ("Chad and Mali signed a truce. Niger and the FPL fought. Kenya urged both sides to leave the town.", ["both sides"]),
        ("Chad, Mali and Niger signed a truce in Doha. Kenya urged both sides to leave the town.", ["both sides"]),
        ("Qatar and Egypt urged both sides to leave the town.", ["both sides"]),
        ("Kenya urged both sides to leave the town.", ["both sides"]),
    ],
)  # fmt: skip
def test_both_sides_are_the_two_named_together(text: str, expected: list[str]) -> None:
    assert asked(text) == expected
