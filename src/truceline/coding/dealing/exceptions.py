"""Whom a clause about a deal excepts: "makes an exception for X", "all but X", "save X", "X excepted". No records here."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.dealing.excluded import is_named
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table
from truceline.model.reading import Reading, Tokens

SAVE = frozenset({"save", "bar", "barring", "excluding", "excepting"})
LAST = frozenset({"excepted", "excluded", "aside", "apart", "exempted"})


def carved_out(reading: Reading, verb: int, words: Table) -> list[int]:
    """"Makes an exception for X", "allows strikes on X"."""
    tokens = reading.tokens
    found: list[int] = []
    for thing in tokens.below(verb, "obj"):
        if ("exception", tokens.lemmas[thing]) in words:
            found += [j for j in (*tokens.below(thing, "nmod"), *tokens.below(verb, "obl")) if cased(tokens, j, "for")]
        elif ("allows", tokens.lemmas[verb]) in words and ("force", tokens.lemmas[thing]) in words:
            found.append(thing)
    return found


def excepted(reading: Reading, verb: int, words: Table, *, covers: bool) -> list[int]:
    """Actors behind "except", "other than", "with the exception of", "but not", "save" in the clause, or before "excepted".

    A class without a name counts only where the verb says whom the deal covers: "held apart from a few attacks" does not.
    """
    tokens = reading.tokens
    found = [
        o for o in tokens.subtree(verb)
        if tokens.relation(o) in ("obl", "nmod", "acl", "advcl", "conj") and (
            _behind_exception(tokens, o, words) or _but_not(tokens, o))
    ]
    found += [o for s in tokens.subtree(verb) if _is_save(tokens, s) for o in tokens.below(s, "obj")]
    found += [i for i in _before_excepted(reading, verb) if i not in found]
    return [o for o in found if covers or is_named(reading, o)]


def _is_save(tokens: Tokens, i: int) -> bool:
    """A "save" before a noun that the tree takes for a verb: "all groups, [save] the militias"."""
    bare = tokens.tags[i] == "VERB" and tokens.words[i].lower() in SAVE and not tokens.below(i, "nsubj", "aux", "mark", "cc")
    return bare and i > 0 and (tokens.words[i - 1] == "," or tokens.tags[i - 1] in ("NOUN", "PRON"))


def _before_excepted(reading: Reading, verb: int) -> Iterator[int]:
    """The actors between a comma and "excepted" at the end of a clause: "all sides, [the militias] and [the army] excepted"."""
    tokens = reading.tokens
    for i in tokens.subtree(verb):
        ends = i + 1 >= len(tokens) or tokens.tags[i + 1] == "PUNCT"
        if tokens.words[i].lower() not in LAST or not ends or tokens.below(i, "aux", "aux:pass"):
            continue
        comma = next((j for j in range(i - 1, 0, -1) if tokens.words[j] in (",", "–", "—")), None)
        if comma is not None and comma > 0 and tokens.sentence[comma] == tokens.sentence[i] and not any(
            tokens.tags[j] in ("VERB", "AUX") for j in range(comma, i)
        ):
            yield from (m.head for m in reading.mentions if comma < m.first and m.last <= i)


def _behind_exception(tokens: Tokens, i: int, words: Table) -> bool:
    for c in tokens.below(i, "case", "mark", "fixed", "cc"):
        before = tokens.lemmas[c - 1] if c else ""
        word = tokens.words[c].lower()
        if any(("preposition", key) in words for key in (tokens.lemmas[c], word, f"{before}_{tokens.lemmas[c]}")):
            return True
    return tokens.heads[i] >= 0 and ("exception", tokens.lemmas[tokens.heads[i]]) in words and cased(tokens, i, "of")


def _but_not(tokens: Tokens, i: int) -> bool:
    """Whether a noun is the rest of a row that is not meant: "all factions but not X", "everyone but X"."""
    head = tokens.heads[i]
    whole = head >= 0 and tokens.lemmas[head] in ("everyone", "everybody", "all", "anyone", "anybody")
    whole |= head >= 0 and any(tokens.lemmas[d] in ("all", "every", "any") for d in tokens.below(head, "det"))
    if tokens.relation(i) == "conj" and whole and any(tokens.lemmas[c] == "but" for c in tokens.below(i, "cc")):
        return True
    return tokens.relation(i) == "conj" and tokens.tags[i] in ("NOUN", "PROPN") and any(
        tokens.lemmas[n] == "not" for n in tokens.below(i, "advmod")
    )
