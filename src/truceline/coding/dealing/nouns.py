"""Which nouns name a truce, an agreement or a paper that may become one. No records are made here."""

from __future__ import annotations

from truceline.coding.grammar.nominals import is_definite
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table
from truceline.coding.meeting.foes import of_foes
from truceline.model.reading import Reading, Tokens

UNITS = ("hour", "day", "week", "month")


def kind_of(reading: Reading, i: int, words: Table) -> str | None:
    """What a noun names: "truce", "agreement", "settlement" (a paper or plan that counts once it is agreed), or nothing.

    >>> # "a code of conduct" -> settlement; "a halt to the strikes" -> truce; "a halt to the talks" -> None
    """
    tokens = reading.tokens
    lemma = tokens.lemmas[i]
    if ("section", lemma) in words:
        of = [words.get(("name", tokens.lemmas[j]), ()) for j in tokens.below(i, "compound")]
        return "agreement" if any(given and given[0] != "settlement" for given in of) else None
    if lemma == "down" and i >= 2 and tokens.words[i - 1] == "-" and tokens.lemmas[i - 2] == "stand":
        above = tokens.heads[i]
        made = above >= 0 and tokens.tags[above] == "VERB" and ("object", tokens.lemmas[above]) in words
        return "truce" if made or of_foes(reading, i) else None
    if any((role, lemma) in words for role in ("halt", "halt_agreed")):
        return "truce" if _halts(reading, i, words) else None
    if lemma in ("fire", "-") and i >= 2 and tokens.words[i - 1] == "-" and tokens.lemmas[i - 2] == "cease":
        return "truce"
    if ("bare", lemma) in words:
        return None if any(not cased(tokens, j, "between", "with", "on") for j in tokens.below(i, "nmod")) else "settlement"
    if lemma == "peace" and tokens.relation(i) == "obj" and tokens.below(i, "det"):  # "signed a lasting peace"
        return "agreement" if "signed" in words.get(("object", tokens.lemmas[tokens.heads[i]]), ()) else None
    if any(paper_phrase(tokens, i, j, words) for j in tokens.below(i, "nmod", "compound", "amod")):
        return "settlement"
    given = words.get(("name", lemma)) or words.get(("name", tokens.words[i].lower()))
    return given[0] if given else None


def paper_phrase(tokens: Tokens, i: int, j: int, words: Table) -> bool:
    """Whether the words from one noun to another call a paper: "[code] of [conduct]", "[exchange] of [letters]"."""
    return ("phrase", "_".join(lemma.lower() for lemma in tokens.lemmas[min(i, j):max(i, j) + 1])) in words


def pauses(tokens: Tokens, i: int, words: Table) -> bool:
    """Whether "the pause" takes up a truce told of before: with its article and nothing behind it that is paused."""
    return ("pause", tokens.lemmas[i]) in words and is_definite(tokens, i) and not tokens.below(i, "nmod:poss") and not any(
        cased(tokens, j, "in", "of", "on", "to") for j in tokens.below(i, "nmod")
    )


def _halts(reading: Reading, i: int, words: Table) -> bool:
    """Whether a word for a stop is a truce: of fighting, declared by somebody, brokered, called by its length, or one
    between those who fight ("the standstill [between the army and the rebels]")."""
    tokens = reading.tokens
    beside = (
        j for j in tokens.below(i, "nmod", "amod", "compound", "acl")
        if tokens.relation(j) != "acl" or tokens.words[j].endswith("ing")
    )
    stopped = {
        tokens.lemmas[k].lower() for j in beside
        for k in (j, *tokens.below(j, "amod", "compound"), *(n for n in tokens.below(j, "nmod") if cased(tokens, n, "of")))
    }
    if tokens.lemmas[i + 1:i + 2] == ("of",):
        stopped |= {tokens.words[j].lower() for j in range(i + 2, min(i + 3, len(tokens)))}
    of_arms = any(("halted", word) in words for word in stopped)
    declared = any(("object", tokens.lemmas[a]) in words for a in tokens.below(i, "acl") if tokens.labels[a] == "acl")
    declared |= not of_arms and ("pause", tokens.lemmas[i]) in words and of_foes(reading, i)
    above = tokens.heads[i]
    agreed = above >= 0 and any((role, tokens.lemmas[above]) in words for role in ("settled", "kept", "alone"))
    agreed &= tokens.relation(i) in ("obj", "obl", "nsubj")
    if ("halt_agreed", tokens.lemmas[i]) in words and not (declared and ("pause", tokens.lemmas[i]) in words):
        return of_arms and (declared or agreed or _long(tokens, i))
    if of_arms or declared or any(("third", tokens.lemmas[a]) in words for a in tokens.below(i, "amod", "compound")):
        return True
    other = any(
        tokens.tags[j] == "NOUN" and tokens.lemmas[j] not in UNITS and cased(tokens, j, "in", "of", "on", "to")
        for j in tokens.below(i, "nmod")
    )
    return (_long(tokens, i) or (agreed and _for_a_time(tokens, i))) and not other


def _for_a_time(tokens: Tokens, i: int) -> bool:
    """Whether a length stands behind a noun: "a standstill of [three months]"."""
    return any(tokens.lemmas[j] in UNITS and cased(tokens, j, "of") for j in tokens.below(i, "nmod"))


def _long(tokens: Tokens, i: int) -> bool:
    """Whether a length stands before a noun: "the [72-hour] calm"."""
    parts = {k for j in tokens.below(i, "compound", "amod") if j < i for k in tokens.subtree(j)}
    return any(tokens.lemmas[k] in UNITS for k in parts) and any(tokens.tags[k] == "NUM" for k in parts)
