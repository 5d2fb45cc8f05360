"""The pattern language: what each kind of item takes, where matches end, and what the head of a match is."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from truceline.errors import KnowledgeError
from truceline.knowledge.catalogue import Cue
from truceline.knowledge.patterns import Matcher, matches_words, outermost
from truceline.model.reading import Tokens

CLASSES = {
    "talks": ("talk", "negotiation", "peace talk"),
    "truce": ("truce", "cease-fire", "cessation", "cessation of hostilities"),
    "passed_over": ("the", "a", "their"),
}


def row(text: str, heads: tuple[int, ...] | None = None) -> Tokens:
    """Words with lemma and tag: "walked=walk/VERB out of talks=talk/NOUN"; the first word heads all unless told."""
    words, lemmas, tags = [], [], []
    for part in text.split():
        rest, _, tag = part.partition("/")
        word, _, lemma = rest.partition("=")
        words.append(word)
        lemmas.append(lemma or word.lower())
        tags.append(tag)
    starts = tuple(sum(len(word) + 1 for word in words[:i]) for i in range(len(words)))
    return Tokens(
        starts, tuple(s + len(w) for s, w in zip(starts, words, strict=True)), tuple(words), tuple(lemmas), tuple(tags),
        heads or (-1, *[0] * (len(words) - 1)), ("dep",) * len(words), (0,) * len(words),
    )


def spans(pattern: str, tokens: Tokens) -> list[tuple[int, int]]:
    matcher = Matcher([Cue("c", "test", pattern, "x")], CLASSES)
    return [(match.first, match.last) for match in matcher.find(tokens)]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("walk out of {talks}", "They walked=walk/VERB out of the talks=talk/NOUN in=in Doha=Doha/PROPN", [(1, 6)]),
        ("walk out of {talks}", "Workers walked=walk/VERB out of the factory/NOUN", []),
        ("leave|quit {talks}", "The group quit=quit/VERB the peace/NOUN talks=talk/NOUN", [(2, 6)]),
        ("{truce}", "a cessation/NOUN of hostilities/NOUN", [(1, 4)]),
        ("{truce}", "the cease - fire/NOUN held=hold/VERB", [(1, 4)]),
        ("{truce}", "the cease-fire/NOUN held=hold/VERB", [(1, 2)]),
        ("=fired at", "Troops fired=fire/VERB at Goma", [(1, 3)]),
        ("=fired at", "They fire/VERB at Goma", []),
        ("meet/VERB", "a meet/NOUN to meet/VERB", [(3, 4)]),
        ("fire/VERB|shot/NOUN", "a fire/NOUN shot/NOUN", [(2, 3)]),
        ("fire|shoot/VERB", "a fire/NOUN they shot=shoot/VERB", [(3, 4)]),
        ("sign * {truce}", "signed=sign/VERB in Juba on Friday a truce/NOUN", [(0, 7)]),
        ("sign * {truce}", "signed=sign/VERB one two three four five truce/NOUN", []),
        ("first|second round? of {talks}", "the second/ADJ of the talks=talk/NOUN", [(1, 5)]),
        ("first|second round? of {talks}", "the second/ADJ round/NOUN of talks=talk/NOUN", [(1, 5)]),
        ("briefing|news_conference", "at a news/NOUN conference/NOUN", [(2, 4)]),
        ("{truce}|lull", "the lull/NOUN", [(1, 2)]),
        ("talks/NOUN", "the talks=talk/NOUN", [(1, 2)]),
        ("hold {talks}", "held=hold/VERB no/DET talks=talk/NOUN", []),
        ("call for {truce}", "Call for a Cessation of Hostilities", [(0, 6)]),
        ("warring /NOUN", "the warring/ADJ sides=side/NOUN", [(1, 3)]),
    ],
)
def test_patterns_match_what_they_say(pattern: str, text: str, expected: list[tuple[int, int]]) -> None:
    assert spans(pattern, row(text)) == expected


def test_a_gap_takes_the_nearest_words() -> None:
    assert spans("talk * collapse", row("talk talk of talk collapse collapse")) == [(3, 5)]


def test_a_match_never_crosses_the_end_of_a_sentence() -> None:
    tokens = row("They walked=walk/VERB out of talks=talk/NOUN")
    cut = replace(tokens, sentence=(0, 0, 0, 1, 1))
    assert spans("walk out of {talks}", cut) == []


def test_the_head_is_the_word_whose_own_head_lies_outside() -> None:
    tokens = row("They said=say/VERB rebels walked=walk/VERB out of talks=talk/NOUN", (1, -1, 3, 1, 3, 6, 3))
    (match,) = Matcher([Cue("c", "test", "walk out of {talks}", "walkout")], CLASSES).find(tokens)
    assert tokens.words[match.head] == "walked"


@pytest.mark.parametrize(("text", "pattern"), [("shelled=shel/VERB", "shell"), ("convened=conven/VERB", "convene|sponsor/VERB"),
                                               ("reversing=revers/VERB", "reverse"), ("barred=bar/VERB", "bar")])
def test_verbs_are_found_although_their_lemma_was_cut_short(text: str, pattern: str) -> None:
    assert spans(pattern, row(text)) == [(0, 1)]
    assert spans("bare", row("barred=bar/VERB")) == []


def test_a_longer_cue_hides_the_shorter_one_inside_it() -> None:
    cues = [Cue("short", "test", "{truce}", "x"), Cue("long", "test", "extend {truce}", "y")]
    found = outermost(Matcher(cues, CLASSES).find(row("extend the cessation/NOUN of hostilities/NOUN")))
    assert [(match.cue.id, match.first, match.last) for match in found] == [("long", 0, 5)]


@pytest.mark.parametrize("pattern", ["", "*", "* talk", "talk *", "round?", "{nobody}", "a**", "walk//"])
def test_a_pattern_that_cannot_be_meant_is_refused(pattern: str) -> None:
    if pattern == "walk//":
        assert not matches_words(pattern, ["walk"], ["walk"], ["VERB"])
        return
    with pytest.raises(KnowledgeError):
        Matcher([Cue("c", "test", pattern, "x")], CLASSES)


def test_the_message_names_cue_and_file() -> None:
    with pytest.raises(KnowledgeError, match=r"walks: cue w1: .*classes\.toml"):
        Matcher([Cue("w1", "walks", "leave {nobody}", "x")], CLASSES)


@given(st.lists(st.sampled_from(["a", "b", "the"]), min_size=1, max_size=40))
def test_matching_agrees_with_trying_every_way(words: list[str]) -> None:
    def tried(items: list[str], i: int, taken: bool) -> bool:
        if not items:
            return True
        if items[0] == "*":
            return any(tried(items[1:], i + n, taken) for n in range(5) if i + n <= len(words))
        ahead = [i, *(i + n for n in (1, 2) if taken and all(word == "the" for word in words[i:i + n]) and i + n <= len(words))]
        optional, item = items[0].endswith("?"), items[0].rstrip("?")
        return (optional and tried(items[1:], i, taken)) or any(
            j < len(words) and words[j] == item and tried(items[1:], j + 1, True) for j in ahead
        )

    pattern = "a * b? a * b"
    expected = any(words[i] == "a" and tried(pattern.split(), i, False) for i in range(len(words)))
    assert matches_words(pattern, words, words, classes=CLASSES) == expected


def test_hostile_text_takes_time_in_proportion_to_its_length() -> None:
    tokens = row(" ".join(["talk"] * 4000))
    matcher = Matcher([Cue("c", "test", "talk * talk * talk * talk * talk * truce", "x")], CLASSES)
    began = time.process_time()
    assert list(matcher.find(tokens)) == []
    assert time.process_time() - began < 5
