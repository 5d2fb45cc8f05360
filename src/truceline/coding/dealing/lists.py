"""Terms told in a row of nouns: "Among its points: a halt to the shelling, the freeing of captives and early elections"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.grammar.words import Table, table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.reading import Reading, Tokens
from truceline.model.text import Evidence

LONG = 12
"""How many words may stand between the word for a list and its colon."""


def listed(reading: Reading, sentences: frozenset[int], knowledge: Knowledge) -> Iterator[tuple[int, str, Evidence]]:
    """(token, type, words) of the terms that lists in some sentences name."""
    tokens, words = reading.tokens, table(knowledge, "provisions")
    for i in range(len(tokens)):
        if tokens.sentence[i] not in sentences or not _opens_list(tokens, i, words):
            continue
        for first, last in _items(tokens, i + 1):
            matter = matter_of_nouns(tokens, first, last, words, knowledge)
            if matter is not None:
                yield i, matter, reading.words(first, last)


def matter_of_nouns(tokens: Tokens, first: int, last: int, words: Table, knowledge: Knowledge) -> str | None:
    """The type of the term that a noun phrase names; None where it names no matter of a deal.

    >>> # "the freeing of all captives" -> release; "early local elections" -> political_process; "a warm welcome" -> None
    """
    lemmas = {form for i in range(first, last) for form in (tokens.lemmas[i].lower(), _verbal(tokens.words[i].lower()))}

    def has(role: str) -> bool:
        return any((role, lemma) in words for lemma in lemmas)

    def of_type(type_: str) -> bool:
        return any(type_ in words.get(("term", lemma), ()) for lemma in lemmas)

    if lemmas & set(knowledge.classes["captive"]) and (has("freed") or of_type("release") or "exchange" in lemmas):
        return "release"
    joint = "patrol" in lemmas and bool(lemmas & {"joint", "mixed", "shared", "common"})
    if has("watcher") or of_type("monitoring") or joint:
        return "monitoring"
    if (has("stops") or of_type("cease_hostilities")) and (has("fights") or of_type("cease_hostilities")):
        return "cease_hostilities"
    if of_type("withdrawal"):
        return "withdrawal"
    if lemmas & {"buffer", "disengagement", "demilitarised", "demilitarized", "cantonment", "separation", "protected"}:
        return "separation_of_forces"
    if (has("lets") or of_type("access")) and (has("way_in") or has("passes")):
        return "access"
    if has("politics") or of_type("political_process"):
        return "political_process"
    return "other" if any(("other_term", lemma) in words for lemma in lemmas) else None


def _verbal(word: str) -> str:
    """The verb inside a gerund, roughly: "freeing" -> "free", "lifting" -> "lift"."""
    return word.removesuffix("ing") if len(word) > 5 else word


def _opens_list(tokens: Tokens, i: int, words: Table) -> bool:
    if tokens.words[i] in (":", "-", "–", "—"):
        reach = LONG if tokens.words[i] == ":" else 2
        before = [j for j in range(max(i - reach, 0), i) if tokens.sentence[j] == tokens.sentence[i]]
        return any(("list_word", tokens.lemmas[j].lower()) in words for j in before) and not any(
            tokens.words[j] in ("“", '"') for j in range(i, min(i + 2, len(tokens)))
        )
    counts = tokens.lemmas[i] in ("include", "comprise", "be") and tokens.tags[i] in ("VERB", "AUX")
    if tokens.lemmas[i] == "be":
        near = [tokens.lemmas[j].lower() for j in range(max(i - 5, 0), i) if tokens.sentence[j] == tokens.sentence[i]]
        return counts and "among" in near and any(("list_word", word) in words for word in near)
    return counts and any(("list_word", tokens.lemmas[s].lower()) in words for s in tokens.below(i, "nsubj"))


def _items(tokens: Tokens, first: int) -> Iterator[tuple[int, int]]:
    """The ranges between commas, semicolons and "and" up to the end of the sentence, without those that have an auxiliary."""
    begin = first
    sentence = tokens.sentence[first] if first < len(tokens) else -1
    end = next((i for i in range(first, len(tokens)) if tokens.sentence[i] != sentence), len(tokens))
    for i in range(first, end):
        joins = tokens.lemmas[i] == "and" and i + 1 < end and tokens.tags[i + 1] in ("DET", "ADJ", "NOUN", "NUM", "VERB") and (
            tokens.tags[i + 1] != "NOUN" or tokens.words[i - 1] == ","
        )
        dash = tokens.words[i] in ("-", "–", "—") and tokens.starts[i] > tokens.ends[i - 1]
        if tokens.words[i] in (",", ";", ".") or joins or dash:
            if i > begin and not any(tokens.tags[k] == "AUX" for k in range(begin, i)):
                yield begin, i
            begin = i + 1
        if dash:
            return
