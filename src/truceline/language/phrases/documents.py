"""Documents that speak when the text does not tell whose they are: "according to a draft seen by reporters"."""

from __future__ import annotations

from truceline.knowledge.words import ActorNoun, Words
from truceline.model.reading import Tokens

_SPOKEN = frozenset({"statement", "communique", "communiqué"})
"""Documents that are told of anew where they are the ones told of before: "A statement said ... a statement added"."""


_AGREED = frozenset({"peace", "truce", "ceasefire", "cease-fire", "deal", "accord", "agreement", "treaty", "settlement"})
"""What the text of a deal is called after, which speaks for nobody but those who made it: "the truce text says"."""
_BACK = 3
"""Sentences back to a text that goes on speaking under another name."""


def speaking_document(tokens: Tokens, i: int, words: Words) -> ActorNoun | None:
    """An actor noun for word `i` when it is a text named for the first time that speaks, and nothing shows who issued it.

    There is one in "A draft says troops will leave"; none in "the army's draft says", nor for a second "the draft says",
    nor for "the report says" after "the daily reported".
    The actor is an organisation, not named (CODEBOOK 2.3: never `label_only`).
    """
    lemma = tokens.lemmas[i].lower()
    return ActorNoun(lemma, "body", None, "organisation", None) if _speaks_for_itself(tokens, i, lemma, words) else None


def is_document(noun: ActorNoun) -> bool:
    """Whether an actor noun was made for a document."""
    return noun.stands_for == "body" and noun.kind == "organisation" and noun.sector is None and noun.tie is None


def _speaks_for_itself(tokens: Tokens, i: int, lemma: str, words: Words) -> bool:
    if tokens.tags[i] != "NOUN" or lemma not in words.documents or not says(tokens, i):
        return False
    unlike = ("another",) if lemma in _SPOKEN else ("another", "a", "an")
    other = any(tokens.words[j].lower() in unlike for j in tokens.below(i, "det"))
    if not other and any(tokens.lemmas[j].lower() == lemma and tokens.tags[j] in ("NOUN", "VERB") for j in range(i)):
        return False
    definite = any(tokens.words[j].lower() in ("the", "this") for j in tokens.below(i, "det"))
    if definite and not other and _goes_on(tokens, i, words):
        return False
    beside = [j for j in tokens.below(i, "nmod:poss", "compound", "amod") if _may_issue(tokens, j, words)]
    issued = [j for j in beside if not _is_open(tokens, j, words)] or [
        j for j in tokens.below(i, "nmod") if _is_issuer_behind(tokens, j, words)
    ]
    return not issued


def _is_issuer_behind(tokens: Tokens, j: int, words: Words) -> bool:
    """Whether a phrase behind a document may name who issued it: "a draft by X", "a study of the commission"."""
    cases = {tokens.words[k].lower() for k in tokens.below(j, "case")}
    return bool(cases & {"by", "from"}) or ("of" in cases and _is_somebody(tokens, j, words))


def _is_somebody(tokens: Tokens, j: int, words: Words) -> bool:
    """Whether a word is a name or a noun for people or a body."""
    word = tokens.words[j].lower()
    known = bool({tokens.lemmas[j].lower(), word, f"{tokens.words[j - 1].lower()} {word}"} & words.nouns.keys())
    return known or not (tokens.tags[j] == "NOUN" and tokens.words[j].islower())


def _goes_on(tokens: Tokens, i: int, words: Words) -> bool:
    """Whether "the paper" is the text that has just spoken under another name: "A draft says ... [The paper] adds"."""
    before = (j for j in range(i) if 0 < tokens.sentence[i] - tokens.sentence[j] <= _BACK)
    bare = not tokens.below(i, "amod", "compound", "nmod", "nmod:poss", "acl")
    return bare and any(
        tokens.tags[j] == "NOUN" and tokens.lemmas[j].lower() in words.documents and says(tokens, j) for j in before
    )


def _may_issue(tokens: Tokens, j: int, words: Words) -> bool:
    """Whether a word before a document may name who issued it: a noun, a name or a possessor, no mere adjective."""
    if tokens.relation(j) == "compound":
        return tokens.lemmas[j].lower() in _AGREED or _is_somebody(tokens, j, words)
    if tokens.relation(j) != "amod" or tokens.words[j][0].isupper():
        return True
    return tokens.tags[j] == "ADJ" and tokens.words[j].lower() in words.nouns


def _is_open(tokens: Tokens, j: int, words: Words) -> bool:
    """Whether a word means the media or a place to post, whose reports are of no one body: "media reports", "a VK post"."""
    if (tokens.lemmas[j].lower(), "platform") in words.issuing:
        return True
    noun = words.nouns.get(tokens.words[j].lower())
    return noun is not None and noun.sector == "JRN"


def says(tokens: Tokens, i: int) -> bool:
    """Whether a word stands after "according to", or is the subject of a verb with a clause as its content."""
    if any(tokens.words[j].lower() == "according" for j in tokens.below(i, "case")):
        return True
    verb = tokens.heads[i]
    if verb < 0 or tokens.labels[i] != "nsubj":
        return False
    aside = (j for j in (*tokens.below(verb, "advcl"), *tokens.below(i, "acl")) if tokens.words[j].lower() == "saying")
    return any(tokens.below(j, "ccomp") for j in (verb, *aside))
