"""What looks like an aside and is none: a main clause behind one of time, a relative clause without a pronoun."""

from __future__ import annotations

from truceline.coding.attribution.attributed import Range
from truceline.model.reading import Tokens

_OPENS_CLAUSE = frozenset({
    "after", "before", "while", "although", "though", "since", "when", "as", "once", "until", "whereas",
})
_OPENING = frozenset({"speaking", "asked", "citing", "referring", "pressed", "quoted"})


def only_opens(tokens: Tokens, left: Range) -> bool:
    """Whether the words before a verb are one clause of time or reason, and no aside: "After it failed, he [disagreed]"."""
    comma = any(tokens.words[i] == "," for i in range(*left))
    return tokens.lemmas[left[0]].lower() in _OPENS_CLAUSE and not comma and tokens.tags[left[0]] in ("SCONJ", "ADP", "ADV")


def is_told_of(tokens: Tokens, begins: int, subject: int) -> bool:
    """Whether a noun before the subject is what its verb is about: "..., [an approach] several candidates have embraced"."""
    starts = tokens.extent(subject)[0]
    article = tokens.lemmas[begins] == "a" and tokens.heads[begins] not in (subject, *tokens.subtree(subject))
    noun = starts > begins and tokens.tags[starts - 1] == "NOUN" and tokens.tags[starts] == "DET"
    return article or noun


def introduces(tokens: Tokens, left: Range) -> bool:
    """Whether the words before an aside only tell how or where it was said: "Speaking in Doha, he said, ..."."""
    first = left[0]
    if tokens.words[first].lower() in _OPENING:
        return True
    return tokens.tags[first] == "ADP" and not any(tokens.tags[i] in ("VERB", "AUX") for i in range(*left))
