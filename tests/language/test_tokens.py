"""Words: offsets exact, clitics split, abbreviations whole, hostile runs harmless."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from truceline.language.words.tokens import tokenize


def words(text: str) -> list[str]:
    return [word.text for word in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya's envoy didn't sign.", "Kenya|'s|envoy|did|n't|sign|."),
        ("The parties’ envoys can’t agree", "The|parties|’|envoys|ca|n’t|agree"),
        ("the U.S. and U.N. envoys", "the|U.S.|and|U.N.|envoys"),
        ("Gen. J. K. Odhiambo arrived at 11pm on 5 Jan. 2016.", "Gen.|J.|K.|Odhiambo|arrived|at|11|pm|on|5|Jan.|2016|."),
        ("JUBA (Reuters) - Talks.The end", "JUBA|(|Reuters|)|-|Talks|.|The|end"),
        ("a 48-hour truce, a $5.3m fund, 20%", "a|48|-|hour|truce|,|a|$|5.3|m|fund|,|20|%"),
        ("al-Shabaab-linked non-state actors", "al|-|Shabaab|-|linked|non-state|actors"),
        ("Sana'a and Côte d'Ivoire", "Sana'a|and|Côte|d'Ivoire"),
        ("They said no. No. 5 cannot stay", "They|said|no|.|No.|5|can|not|stay"),
        ("M23 and CO2", "M23|and|CO2"),
        ("[**Envoy Deng**](https://example.org/a?b=1)**:** a [sic] plan", "Envoy|Deng|:|a|[|sic|]|plan"),
        ("5 * 3 [see](note)", "5|*|3|[|see|]|(|note|)"),
        ("signed 2016-04-25 or 25/04/2016", "signed|2016-04-25|or|25/04/2016"),
        ("are\u00a0not yielding", "are|not|yielding"),
        ("“Enough!” she said", "“|Enough|!|”|she|said"),
    ],
)
def test_words_follow_universal_dependencies(text: str, expected: str) -> None:
    assert words(text) == expected.split("|")


@given(st.text(max_size=300))
def test_words_are_exact_ordered_and_lose_nothing_printable(text: str) -> None:
    found = tokenize(text)
    assert all(text[word.start : word.end] == word.text for word in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    covered = {i for word in found for i in range(word.start, word.end)}
    assert all(char.isspace() or not char.isprintable() for i, char in enumerate(text) if i not in covered)


@pytest.mark.parametrize("run", [
    "a" * 400_000, "a." * 200_000, "9" * 400_000, "1,1" * 100_000, "'" * 400_000, "a-" * 100_000,
    "](http://" * 40_000, "http://" + "," * 200_000 + "(",
])
def test_hostile_runs_take_linear_time(run: str) -> None:
    began = time.perf_counter()
    tokenize(run[: len(run) // 4])
    quarter = time.perf_counter() - began
    began = time.perf_counter()
    tokenize(run)
    assert time.perf_counter() - began < 40 * quarter + 0.5
