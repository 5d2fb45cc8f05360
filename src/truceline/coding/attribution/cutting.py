"""What of a clause under a cue belongs to somebody else: outer cues, "according to", trailing "although" and ", but"."""

from __future__ import annotations

from dataclasses import dataclass

from truceline.coding.attribution.cues import CueBook
from truceline.coding.grammar.wording import marks
from truceline.model.reading import Tokens

CONDITION = frozenset({"say", "add", "warn", "insist", "claim", "argue", "note", "state", "believe", "think", "vow"})
"""Verbs behind which "if" opens a condition of what is said: "said [if the rebels came it would fire]"."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens that a cue governs; `open` are trailing clauses that may be the speaker's or the writer's ("although ...")."""

    inside: frozenset[int]
    open: tuple[tuple[int, int], ...] = ()
    head: int = -1


def cut(tokens: Tokens, head: int, inside: set[int], book: CueBook, cues: frozenset[int]) -> Clause:
    """Takes from a clause what belongs to someone else: outer cues, "according to", trailing "although" and ", but"."""
    before = {i for i in inside if _outer_mark(tokens, i, head)}
    inside -= before
    for i in sorted(inside):
        if i in inside and i != head and _not_said(tokens, i, head, cues, inside):
            inside -= set(tokens.subtree(i))
    end = max(inside, default=-1)
    for i in sorted(inside):
        if i > head and i in inside and _answered(tokens, i, book, cues):
            tree = set(tokens.subtree(i))
            inside -= tree if all(j in tree or tokens.tags[j] == "PUNCT" for j in range(min(tree), end + 1)) else set()
    left: list[tuple[int, int]] = []
    for i in sorted(inside):
        if i not in inside or i <= head or not _opens_doubt(tokens, i, head, book):
            continue
        tree = set(tokens.subtree(i))
        if all(j in tree or tokens.tags[j] == "PUNCT" for j in inside if j > min(tree)):
            inside -= {j for j in inside if j >= min(tree)}
            left.append((min(tree), max(tree) + 1))
    return Clause(frozenset(inside), tuple(left), head)


def _answered(tokens: Tokens, i: int, book: CueBook, cues: frozenset[int]) -> bool:
    """Whether a noun after a comma names what was said, to tell who answers it: "..., [a claim the army denied]"."""
    first = tokens.extent(i)[0]
    comma = tokens.words[first] == "," or (first > 0 and tokens.words[first - 1] == ",")
    return tokens.lemmas[i].lower() in book.claim_nouns and comma and any(j in cues for j in tokens.below(i, "acl"))


def _outer_mark(tokens: Tokens, i: int, head: int) -> bool:
    """Whether a word only joins the clause to its cue: "that", "whether", or the preposition of "reports of ..."."""
    marks = ("that", "whether", "if") if tokens.relation(i) == "mark" else ("as", "of", "about", "on", "for")
    joins = tokens.heads[i] == head and tokens.relation(i) in ("mark", "case") and tokens.lemmas[i].lower() in marks
    joins = joins and not (tokens.lemmas[i].lower() == "if" and tokens.lemmas[tokens.heads[head]].lower() in CONDITION)
    return joins and i < head and i == min(tokens.subtree(head))


def _not_said(tokens: Tokens, i: int, head: int, cues: frozenset[int], inside: set[int]) -> bool:
    """Whether a part of a clause is another attribution of the same words: ", adding ...", ", he said,", "according to"."""
    if any(tokens.lemmas[j].lower() == "according" for j in tokens.below(i, "case")):
        return True
    if i not in cues or tokens.tags[i] != "VERB":
        return False
    if tokens.relation(i) == "parataxis" and tokens.below(i, "nsubj") and not tokens.below(i, "ccomp"):
        return True
    if i > head and (says_on(tokens, i) or _adds_judgement(tokens, i)):
        return True
    comma = tokens.lemmas[i] == "add" or (i - 1 in inside and tokens.words[i - 1] in (",", ";", "”", '"', "''"))
    return (
        tokens.relation(i) == "advcl"
        and i > head
        and comma
        and tokens.words[i].lower().endswith("ing")
        and tokens.heads[i] == head
    )


def _adds_judgement(tokens: Tokens, i: int) -> bool:
    """Whether a relative clause tells what the speaker calls the thing: "said the line moved, [which he called a threat]"."""
    if tokens.labels[i] != "acl:relcl" or not any(tokens.lemmas[j] == "which" for j in tokens.below(i, "obj")):
        return False
    return any(tokens.tags[j] == "PRON" and tokens.lemmas[j] != "which" for j in tokens.below(i, "nsubj"))


def says_on(tokens: Tokens, i: int) -> bool:
    """Whether a participle without comma tells what the outer speaker said on: "denied it had fired saying ..."."""
    participle = tokens.words[i].lower() in ("saying", "adding") and tokens.relation(i) in ("advcl", "acl")
    return participle and i > 0 and tokens.words[i - 1] != "," and bool(tokens.below(i, "ccomp"))


def _opens_doubt(tokens: Tokens, i: int, head: int, book: CueBook) -> bool:
    relation = tokens.relation(i)
    first = tokens.extent(i)[0]
    comma = tokens.words[first] == "," or (first > 0 and tokens.words[first - 1] == ",")
    if relation in ("advcl", "obl", "nmod"):
        opening = {tokens.lemmas[j].lower() for j in tokens.below(i, "mark", "case", "advmod") if j < i}
        return bool(opening & book.contrast or opening & book.contrast_prepositions) and ("while" not in opening or comma)
    if relation == "conj" and tokens.heads[i] == head:
        words = {tokens.lemmas[j].lower() for j in tokens.below(i, "cc")}
        comma = comma or any(tokens.words[j - 1] == "," for j in tokens.below(i, "cc"))
        subjects = tokens.below(i, "nsubj")
        return (
            "but" in words
            and comma
            and bool(subjects)
            and tokens.tags[subjects[0]] != "PRON"
            and "that" not in marks(tokens, i)
        )
    return False
