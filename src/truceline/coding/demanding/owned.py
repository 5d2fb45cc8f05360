"""Who is to do a thing asked for, when the words tell whose act it is: "[Chad's] withdrawal", "an end to [Chad's] raids"."""

from __future__ import annotations

from truceline.coding.demanding.asked import asked_doer
from truceline.coding.grammar.nominals import joined
from truceline.coding.grammar.wording import Rows, cased
from truceline.model.reading import Reading


def doers_of(reading: Reading, words: Rows, thing: int) -> tuple[int, ...]:
    """The heads of the words for those whose act a thing is; none when it befalls them ("the envoy's release").

    >>> # "an end to Chad's raids" -> "Chad"
    """
    tokens = reading.tokens
    if ("ends", tokens.lemmas[thing]) in words:
        near = (*tokens.below(thing, "nmod"), *tokens.below(tokens.heads[thing], "obl"))
        acts = [o for o in near if o > thing and cased(tokens, o, "to", "of") and ("befalls", tokens.lemmas[o]) not in words]
    else:
        acts = [thing] if ("owned", tokens.lemmas[thing]) in words else []
    return tuple(o for act in acts[:1] for o in tokens.below(act, "nmod:poss") if joined(reading, [o]))


def owner_asked(reading: Reading, words: Rows, act: int) -> tuple[int, ...]:
    """Who is to act: the doer of a clause, or whose men and arms the doer is ("[its] tanks left"); nobody where things act.

    >>> # "until Chad's troops leave" -> "Chad"
    """
    tokens = reading.tokens
    for doer in asked_doer(reading, act):
        if joined(reading, [doer]) or tokens.tags[doer] == "PRON":
            return (doer,)
        owners = tuple(o for o in tokens.below(doer, "nmod:poss") if joined(reading, [o]))
        return owners if ("arms", tokens.lemmas[doer]) in words else ()
    return ()
