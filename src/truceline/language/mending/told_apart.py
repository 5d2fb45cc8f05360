"""Who is told, of whom the parser made a part of who acts: "told [AFP] soldiers had left". Tree only.

A verb that cannot do without somebody who is told has him right behind it, where what is told follows without "that".
"""

from __future__ import annotations

from dataclasses import replace

from truceline.model.reading import Tokens

NEEDS_HEARER = frozenset({"tell", "inform", "assure", "remind", "notify"})


def with_hearers_apart(tokens: Tokens) -> Tokens:
    """The tokens with such a part made the indirect object of its verb."""
    heads, labels = list(tokens.heads), list(tokens.labels)
    for v in range(len(tokens)):
        subject = _first_behind(tokens, v) if tokens.lemmas[v].lower() in NEEDS_HEARER and tokens.tags[v] == "VERB" else None
        hearer = None if subject is None else _hearer(tokens, v, subject)
        if hearer is None:
            continue
        for i in range(v + 1, hearer):
            if heads[i] == subject:
                heads[i] = hearer
        heads[hearer], labels[hearer] = v, "iobj"
        for i in tokens.below(v, "nsubj:pass"):  # "a guard who asked not to be named told ..."
            labels[i] = "nsubj"
    return tokens if tuple(heads) == tokens.heads else replace(tokens, heads=tuple(heads), labels=tuple(labels))


def _first_behind(tokens: Tokens, v: int) -> int | None:
    """The subject that begins right behind a verb which tells nobody anything."""
    if tokens.below(v, "obj", "iobj", "aux:pass") or not tokens.below(v, "nsubj", "nsubj:pass"):
        return None
    for clause in tokens.below(v, "ccomp"):
        for i in tokens.below(clause, "nsubj", "nsubj:pass") if not tokens.below(clause, "mark") else ():
            if tokens.extent(i)[0] == v + 1:
                return i
    return None


def _hearer(tokens: Tokens, v: int, subject: int) -> int | None:
    """The last word of who is told: a subject before another; else, the last of its nouns for many, a name, one alone."""
    rest = [i for i in tokens.below(tokens.heads[subject], "nsubj", "nsubj:pass") if i > subject]
    if rest:
        return subject if tokens.extent(rest[0])[0] == subject + 1 else None
    before = [i for i in tokens.below(subject, "compound", "nmod", "amod") if v < i < subject]
    nouns = [i for i in before if tokens.tags[i] == "NOUN"]
    many = [i for i in nouns if tokens.words[i].lower() != tokens.lemmas[i].lower()]
    names = [max(k for k in tokens.subtree(i) if k < subject) for i in before if tokens.tags[i] == "PROPN"]
    if many:
        return many[-1]
    if names and tokens.tags[subject] == "NOUN":
        return _run_end(tokens, names)
    return nouns[0] if len(nouns) == 1 and tokens.tags[subject] == "NOUN" and nouns[0] == subject - 1 else None


def _run_end(tokens: Tokens, names: list[int]) -> int | None:
    """The word that heads the first run of names: the last of "the Security [Council]", the first of "Al Jazeera"."""
    last = names[0]
    while last + 1 in names:
        last += 1
    while tokens.labels[last] == "flat":
        last = tokens.heads[last]
    return last
