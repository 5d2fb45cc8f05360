"""Speakers between commas that the parser took for another name of the subject: "The rebels, [the governor] averred, had left".

Also one that ends a clause: "A bid meant to end it failed, [Bell] said". Labels and heads only: the speaker becomes the
subject of the verb of saying, which stands beside the clause it breaks.
"""

from __future__ import annotations

from dataclasses import replace

from truceline.knowledge.words import load_words
from truceline.model.reading import Tokens

_BETWEEN = frozenset({"ADV", "AUX"})
_BEHIND = frozenset({"AUX", "VERB", "PART", "ADV"})
_LONGEST = 8


def with_speakers_set_apart(tokens: Tokens, verbs: frozenset[str]) -> Tokens:
    """The tokens with such speakers as subjects; `verbs` are the lemmas of saying."""
    heads, labels = list(tokens.heads), list(tokens.labels)
    for v in range(len(tokens)):
        if not _may_say(tokens, v, verbs):
            continue
        if (told := _clause_before(tokens, v)) is not None:
            labels[told[1]], heads[told[1]] = "nsubj", v
            labels[told[2]], heads[told[2]] = "ccomp", v
            heads[told[0]] = told[2]
        elif (first := _bare_relative(tokens, v)) is not None:
            labels[v], heads[v] = "parataxis", tokens.heads[first]
        elif (subject := _speaker(tokens, v)) is not None:
            main = tokens.heads[tokens.heads[subject]]
            labels[subject], heads[subject] = "nsubj", v
            if tokens.heads[main] != v:
                labels[v], heads[v] = "parataxis", main
    if heads == list(tokens.heads):
        return tokens
    return replace(tokens, heads=tuple(heads), labels=tuple(labels))


def _may_say(tokens: Tokens, v: int, verbs: frozenset[str]) -> bool:
    known = tokens.tags[v] == "VERB" and tokens.lemmas[v].lower() in verbs and not tokens.words[v].lower().endswith("ing")
    return known and not tokens.below(v, "nsubj:pass", "aux:pass", "mark")


def _bare_relative(tokens: Tokens, v: int) -> int | None:
    """The subject on which a verb of saying hangs between commas as if it told more of it, without a pronoun that joins it."""
    first, subjects = tokens.heads[v], tokens.below(v, "nsubj")
    if tokens.labels[v] != "acl:relcl" or not subjects or not 0 <= first < subjects[0] < v:
        return None
    begins = tokens.extent(subjects[0])[0]
    begins += tokens.words[begins] == ","
    pronoun = tokens.lemmas[begins].lower() in ("who", "which", "that", "whose", "whom")
    if pronoun or begins == 0 or tokens.words[begins - 1] != "," or tokens.relation(first) != "nsubj":
        return None
    return first if tokens.heads[first] > v and _closing(tokens, v) is not None else None


def _closing(tokens: Tokens, v: int) -> int | None:
    """The comma behind a verb with which the clause it breaks goes on."""
    comma = next((i for i in range(v + 1, min(v + _LONGEST, len(tokens) - 1)) if tokens.words[i] == ","), None)
    return comma if comma is not None and tokens.tags[comma + 1] in _BEHIND else None


def _speaker(tokens: Tokens, v: int) -> int | None:
    if tokens.relation(v) not in ("acl", "advcl", "appos", "dep", "root") or tokens.below(v, "nsubj"):
        return None
    noun = v - 1
    while noun > 0 and tokens.tags[noun] in _BETWEEN:
        noun -= 1
    top = noun if tokens.relation(noun) == "appos" else tokens.heads[noun]  # the last word of a name hangs on its first
    first = tokens.heads[top] if top >= 0 else -1
    if top < 0 or tokens.relation(top) != "appos" or not 0 <= first < top:
        return None
    main = tokens.heads[first]
    if tokens.heads[v] not in (top, first, main) and (main < 0 or tokens.heads[main] != v):
        return None
    if tokens.heads[first] <= v or tokens.relation(first) not in ("nsubj", "csubj") or not _is_actor(tokens, top):
        return None
    comma = _closing(tokens, v)
    begins = tokens.extent(top)[0]
    opened = tokens.words[begins] == "," or (begins > 0 and tokens.words[begins - 1] == ",")
    by = any(tokens.words[i].lower() == "by" for i in range(v, comma)) if comma is not None else True
    return top if comma is not None and opened and not by else None


def _clause_before(tokens: Tokens, v: int) -> tuple[int, int, int] | None:
    """Subject, speaker and verb of a clause read as a subject with a name: "A bid meant to end it failed, Bell said"."""
    subjects = tokens.below(v, "nsubj")
    for subject in subjects:
        for named in (*tokens.below(subject, "appos"), *(i for i in subjects if i > subject)):
            low, high = tokens.extent(named)
            if high != v or not _is_actor(tokens, named) or "," not in tokens.words[low - 1 : low + 1]:
                continue
            told = next((i for i in tokens.below(subject, "acl") if i < named and tokens.labels[i] != "acl:relcl"), None)
            main = told if told is None else next((i for i in tokens.below(told, "xcomp") if _is_past(tokens, i)), told)
            if main is not None and _is_past(tokens, main):
                return subject, named, main
    return None


def _is_past(tokens: Tokens, i: int) -> bool:
    inflected = tokens.words[i].lower() != tokens.lemmas[i].lower() and not tokens.words[i].lower().endswith("ing")
    return tokens.tags[i] == "VERB" and inflected and not tokens.below(i, "mark", "aux", "aux:pass")


def _is_actor(tokens: Tokens, i: int) -> bool:
    """Whether a noun is a name or means people."""
    return tokens.tags[i] == "PROPN" or tokens.lemmas[i].lower() in load_words().nouns
