"""Copies are found whatever the order of the texts, and different reports on one event stay apart."""

import random

from hypothesis import given
from hypothesis import strategies as st

from truceline.intake.duplicates import Group, find_duplicates

WORDS = ["envoy", "truce", "rebels", "army", "talks", "city", "convoy", "valley", "border", "accord", "monitor", "bridge"]


def report(seed: int, length: int = 150) -> str:
    noise = random.Random(seed)
    return " ".join(f"{noise.choice(WORDS)}{noise.randint(0, 60)}" for _ in range(length))


def test_same_words_in_other_dress_are_exact_copies() -> None:
    text = report(1)
    assert find_duplicates([("b", text), ("a", text.upper().replace(" ", ",\n"))]) == (Group(("a", "b"), "exact"),)


def test_an_updated_version_is_a_near_copy_and_another_report_is_none() -> None:
    text = report(1)
    updated = f"UPDATE: {text} (Adds the envoy's reply in the last paragraph of the report.)"
    assert find_duplicates([("a", text), ("b", updated), ("c", report(2))]) == (Group(("a", "b"), "near"),)


def test_exact_copies_of_a_near_copy_are_in_one_group() -> None:
    text = report(3)
    assert find_duplicates([("a", text), ("b", text), ("c", f"{text} Two words more.")]) == (Group(("a", "b", "c"), "near"),)


def test_short_texts_are_only_compared_exactly() -> None:
    assert find_duplicates([("a", "The truce holds in the north."), ("b", "The truce holds in the south.")]) == ()


@given(st.permutations([(f"r{number}", report(number // 2) + (" and more" if number % 4 == 1 else "")) for number in range(8)]))
def test_the_order_of_the_texts_changes_nothing(texts: list[tuple[str, str]]) -> None:
    assert find_duplicates(texts) == find_duplicates(sorted(texts))
