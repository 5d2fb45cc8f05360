"""Whether a word stands where actors do in its clause. Syntax alone, no identity."""

from __future__ import annotations

from truceline.knowledge.words import Words
from truceline.language.names.metonyms import case_of, leading_conjunct
from truceline.language.phrases.documents import says
from truceline.model.reading import Tokens

_ACTING_CASES = frozenset(
    {"", "according", "per", "by", "with", "between", "against", "among", "to", "from", "of", "for", "including", "like"}
    | {"such", "than", "on", "upon", "towards", "toward", "as", "behalf", "without", "about", "alongside", "over"}
    | {"except", "excluding", "save", "barring", "but", "minus"}
)
"""Prepositions behind which actors stand."""


def acts(tokens: Tokens, head: int) -> bool:
    """Whether a word stands where actors do: subject, object, possessor, after "by", "with", "between" and the like."""
    top = leading_conjunct(tokens, head)
    relation = tokens.relation(top)
    if relation in ("compound", "amod", "flat", "case", "advmod", "discourse"):
        return False
    if relation in ("obl", "nmod") and tokens.labels[top] != "nmod:poss":
        return case_of(tokens, top) in _ACTING_CASES
    return True


def speaks_through(tokens: Tokens, i: int, words: Words) -> bool:
    """Whether a word is a document that speaks, so that the body before it does: "the [security service] toll says"."""
    return i >= 0 and tokens.lemmas[i].lower() in words.documents and says(tokens, i)
