"""What is said without a clause of its own: "claimed [to have won]", "described [seeing smoke]", "reported [12 dead]"."""

from __future__ import annotations

from collections.abc import Set

from truceline.coding.grammar.wording import marks
from truceline.model.reading import Tokens

TOLD_SOMEBODY = frozenset({
    "tell", "inform", "assure", "remind", "warn", "convince", "notify", "advise", "promise", "ask",
    "caution", "urge", "show", "brief", "persuade", "challenge",
})
"""Verbs whose first object is told something."""


def without_subject(tokens: Tokens, verb: int, gives: Set[str]) -> tuple[int, set[int]] | None:
    """The infinitive, gerund or number that a verb of attribution governs, as far as `gives` says that it says something."""
    if "infinitive" in gives:
        for i in tokens.below(verb, "xcomp"):
            if i > verb and "to" in marks(tokens, i):
                return i, set(tokens.subtree(i))
    if "gerund" in gives:
        for i in tokens.below(verb, "xcomp", "ccomp", "obl", "advcl"):
            joining = tokens.below(i, "mark", "case")
            joined = {tokens.lemmas[j].lower() for j in joining} <= {"of", "about"}
            if i > verb and _is_gerund(tokens, i) and joined and (joining or tokens.relation(i) in ("xcomp", "ccomp")):
                return i, set(tokens.subtree(i)) - set(joining)
    return _number(tokens, verb) if "figure" in gives else None


def with_object(tokens: Tokens, verb: int) -> tuple[int, set[int]] | None:
    """A finite clause whose subject the tree took for an object: "the army, which denied [its guns were near the town]"."""
    objects = [i for i in tokens.below(verb, "obj", "iobj") if i > verb and not tokens.below(i, "case")]
    for i in tokens.below(verb, "xcomp", "ccomp") if len(objects) == 1 else ():
        finite = [j for j in tokens.below(i, "cop", "aux") if objects[0] < j and tokens.tags[j] == "AUX"]
        bare = not tokens.below(i, "nsubj", "mark")
        if i > objects[0] and finite and bare and tokens.extent(objects[0])[1] == finite[0] and _is_finite(tokens, finite[0]):
            return i, set(tokens.subtree(objects[0])) | set(tokens.subtree(i))
    return None


def lost_subject(tokens: Tokens, verb: int, clause: int) -> frozenset[int]:
    """The words of the subject of a clause that the tree took for an object: "said [Maro, 52, who led them], crossed over"."""
    objects = [i for i in tokens.below(verb, "obj", "iobj") if verb < i < clause and not tokens.below(i, "case")]
    named = len(objects) > (tokens.lemmas[verb] in TOLD_SOMEBODY) and tokens.tags[objects[-1]] in ("NOUN", "PROPN", "NUM")
    if not named or tokens.below(clause, "nsubj", "csubj", "expl", "mark"):
        return frozenset()
    words = tokens.extent(objects[-1])
    apart = range(words[1], tokens.extent(clause)[0])
    return frozenset((*range(*words), *apart)) if all(tokens.words[i] == "," for i in apart) else frozenset()


def _is_finite(tokens: Tokens, aux: int) -> bool:
    return tokens.words[aux].lower() not in ("be", "been", "being", "having")


def _is_gerund(tokens: Tokens, i: int) -> bool:
    return tokens.tags[i] == "VERB" and tokens.words[i].lower().endswith("ing")


def _number(tokens: Tokens, verb: int) -> tuple[int, set[int]] | None:
    """A number of dead or a sum as the small clause it is: "[about 23 dead]", "[the shortfall at 2 million tonnes]"."""
    for i in (j for j in tokens.below(verb, "xcomp") if j > verb and _counts(tokens, j) and tokens.tags[j] in ("ADJ", "VERB")):
        return i, set(tokens.subtree(i))
    for i in (j for j in tokens.below(verb, "obj") if j > verb):
        parts = [*tokens.below(i, "nmod", "acl", "amod"), *tokens.below(verb, "xcomp", "obl")]
        told = [j for j in parts if j > i and _tells(tokens, j) and _has_number(tokens, i, j)]
        if told:
            inside = range(tokens.extent(i)[0], tokens.extent(told[0])[1])
            return i, set(inside)
    return None


def _tells(tokens: Tokens, j: int) -> bool:
    """Whether words after an object tell what became of it, or how much it is."""
    at = tokens.lemmas[tokens.extent(j)[0]].lower() == "at"
    bare = not tokens.below(j, "case", "mark", "nsubj")
    return (at and _counts(tokens, j)) or (bare and tokens.tags[j] in ("ADJ", "VERB") and not _is_gerund(tokens, j))


def _has_number(tokens: Tokens, i: int, j: int) -> bool:
    return _counts(tokens, i) or _counts(tokens, j)


def _counts(tokens: Tokens, i: int) -> bool:
    return tokens.tags[i] == "NUM" or any(tokens.tags[k] == "NUM" for k in tokens.below(i, "nummod"))
