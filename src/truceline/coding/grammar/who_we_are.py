"""Who "we" are where those who publish a text name themselves in it: "We, the ministers of Kenya and Uganda, ..."."""

from __future__ import annotations

from truceline.coding.grammar.enclosing import side_at, statement_at
from truceline.coding.grammar.nominals import joined
from truceline.coding.grammar.once import once
from truceline.model.findings import Findings
from truceline.model.reading import Reading, Tokens

OURS = frozenset({"we", "us", "our", "ours", "ourselves"})


@once
def who_we_are(reading: Reading) -> tuple[str, ...]:
    """The ids of those who call themselves "we" outside all quotes; empty where the text does not name them.

    >>> # "We, the Leaders of the G7, condemn ..." -> the G7
    """
    tokens = reading.tokens
    for i in range(len(tokens) - 2):
        if tokens.words[i].lower() != "we" or tokens.words[i + 1] != ",":
            continue
        if any(quote.span.covers(tokens.span(i, i + 1)) and not quote.scare for quote in reading.quotes):
            continue
        heads = [k for j in _beside(tokens, i) for k in (j, *tokens.below(j, "conj", "appos"))]
        named = [own for head in heads for own in _named(reading, head)]
        if named:
            return tuple(dict.fromkeys(named))
    return ()


def ours_at(reading: Reading, found: Findings, i: int, *, publishers_only: bool = False) -> tuple[str, ...]:
    """Whose side a "we" or "our" at a token is: that of who speaks there, else of those who publish the text, if named."""
    span = reading.tokens.span(i, i + 1)
    if statement_at(found, span) is not None:
        return () if publishers_only else side_at(found, span)
    quoted = any(quote.span.covers(span) and not quote.scare for quote in reading.quotes)
    return () if quoted else who_we_are(reading)


def _beside(tokens: Tokens, we: int) -> tuple[int, ...]:
    """The nouns that say who "we" are: in apposition, or where the tree takes them for a subject of their own."""
    verb = tokens.heads[we]
    second = [s for s in tokens.below(verb, "nsubj") if we < s < verb] if verb >= 0 else []
    return (*tokens.below(we, "appos"), *second)


def _named(reading: Reading, head: int) -> tuple[str, ...]:
    """Whom a noun names itself, else whose it is: "the Leaders [of the G7]"."""
    own = reading.entity_at(head)
    if own is not None:
        return (own.id,)
    return tuple(entity.id for entity in joined(reading, reading.tokens.below(head, "nmod")))
