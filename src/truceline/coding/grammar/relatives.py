"""What a relative pronoun stands for, read off a Universal Dependencies tree. No cues, no records."""

from __future__ import annotations

from truceline.model.reading import Tokens

RELATIVE = frozenset({"who", "whom", "which", "that"})
"""Pronouns that open a relative clause."""


def antecedent(tokens: Tokens, verb: int, subject: int) -> int:
    """The noun that a relative pronoun stands for, or the subject itself."""
    relative = tokens.labels[verb] == "acl:relcl" and tokens.tags[subject] in ("PRON", "DET")
    if relative and tokens.lemmas[subject] in RELATIVE and tokens.heads[verb] >= 0:
        return _last_if_one(tokens, verb, subject)
    return subject


def _last_if_one(tokens: Tokens, verb: int, subject: int) -> int:
    """The last of a row when a relative clause tells of one: "A and [B], who was quoted"; else the first, for all.

    What a clause tells of many is told of the many right before it: "A, leader of [the unionists], who have stayed away".
    """
    above = tokens.heads[verb]
    helpers = {tokens.words[k].lower() for k in (verb, *tokens.below(verb, "aux", "cop"))}
    one = bool(helpers & {"is", "was", "has"})
    before = next((k for k in range(subject - 1, above, -1) if tokens.tags[k] != "PUNCT"), above)
    many = helpers & {"are", "were", "have"} and not tokens.below(above, "conj") and not _is_many(tokens, above)
    if many and tokens.tags[before] in ("NOUN", "PROPN") and _is_many(tokens, before):
        return before
    row = [k for k in tokens.below(above, "conj") if k < subject and tokens.tags[k] == "PROPN"]
    return row[-1] if one and row else above


def _is_many(tokens: Tokens, noun: int) -> bool:
    """Whether a noun is in the plural by its form."""
    word = tokens.words[noun].lower()
    return word.endswith("s") and (word != tokens.lemmas[noun].lower() or tokens.tags[noun] == "PROPN")
