"""What is denied, confirmed or withheld without a that-clause: "denied [shelling]", "declined to say [whether ...]"."""

from __future__ import annotations

from truceline.coding.attribution.cues import CueBook, CueWord
from truceline.coding.grammar.clauses import obliques
from truceline.coding.grammar.wording import marks
from truceline.model.reading import Tokens

OBJECT_GIVES = ("denial", "confirmation", "exclusion")

GIVING = frozenset({"give", "provide", "draw"})
"""Verbs that disclose something only if it is something told: "would give no [details]", not "refused to provide aid"."""
WHERE = frozenset({"in", "on", "by", "for", "after", "during", "before", "since", "until", "from", "through", "with", "to"})
_NAMED_WITHIN = 10
"""How many words stand at most between "rejected" and the claim in "rejected as baseless the charge that"."""


def denied_object(tokens: Tokens, verb: int, claim_nouns: frozenset[str], *, claims_only: bool) -> tuple[int, set[int]] | None:
    """What is denied, confirmed or dismissed as a gerund or noun; of a noun of claiming, what is claimed."""
    if not claims_only:
        for i in tokens.below(verb, "xcomp"):
            if i > verb and "to" not in marks(tokens, i):
                return i, set(tokens.subtree(i))
    if claims_only and (behind := _behind_its_name(tokens, verb, claim_nouns)) is not None:
        return behind
    at = obliques(tokens, verb, "at") if claims_only else ()
    at += tuple(
        i for i in tokens.below(verb, "obl")
        if claims_only and verb + 1 in tokens.below(i, "case") and tokens.words[verb + 1].lower() not in WHERE
    )
    for i in (*tokens.below(verb, "obj", "nsubj:pass"), *at):
        claimed = tokens.lemmas[i].lower() in claim_nouns
        if tokens.tags[i] not in ("NOUN", "NUM") or (claims_only and not claimed):
            continue
        head, inside = _claimed(tokens, i) if claimed else (i, set(tokens.subtree(i)))
        return head, inside - set(tokens.below(i, "case"))
    noun = tokens.heads[verb]
    if tokens.relation(verb) == "acl" and tokens.lemmas[noun].lower() in claim_nouns:
        return noun, {i for i in tokens.subtree(noun) if i <= noun and tokens.tags[i] != "PUNCT"}
    return None


def _behind_its_name(tokens: Tokens, verb: int, claim_nouns: frozenset[str]) -> tuple[int, set[int]] | None:
    """A claim that stands behind what it is called: "rejected as baseless [the charge that] ... "."""
    if verb + 2 >= len(tokens) or tokens.words[verb + 1].lower() != "as":
        return None
    last = next((i for i in range(verb, len(tokens)) if tokens.sentence[i] != tokens.sentence[verb]), len(tokens))
    noun = next((i for i in range(verb + 3, min(verb + _NAMED_WITHIN, last)) if tokens.lemmas[i].lower() in claim_nouns), None)
    if noun is None or noun + 2 >= last or any(tokens.words[i] in (",", ";", ":") for i in range(verb, noun)):
        return None
    if tokens.words[noun + 1].lower() != "that":
        return None
    end = next((i for i in range(noun + 2, last) if tokens.words[i] in (";", "—", ".")), last)
    return noun, set(range(noun + 2, end))


def pointed(tokens: Tokens, verb: int, *, dismissed: bool) -> int | None:
    """The word that points to what was said before: "refuted [this]", "rejected [that]: ...", "denied [it]"."""
    i = verb + 1
    words = ("this", "that") if dismissed else ("this", "that", "it", "both")
    if i >= len(tokens) or tokens.words[i].lower() not in words or tokens.heads[i] != verb or tokens.relation(verb) == "xcomp":
        return None  # "which helped verify it" tells of a deed
    alone = i + 1 == len(tokens) or tokens.tags[i + 1] in ("PUNCT", "ADV", "CCONJ") or tokens.words[i + 1].lower() == "as"
    return i if alone and (tokens.relation(i) == "obj" or tokens.words[i + 1] in (":", ";", ",", ".")) else None


def _claimed(tokens: Tokens, noun: int) -> tuple[int, set[int]]:
    """What a noun of claiming says: "the charge that [A]", "reports of [A]"; the noun where it says nothing."""
    behind = tokens.below(noun, "acl", "ccomp", "nmod")
    put = [j for j in behind if _is_put_forward(tokens, j)]
    claims = (k for i in put for k in tokens.below(i, "ccomp", "acl", "advcl", "parataxis"))
    for j in (*(k for k in behind if k not in put), *claims):
        case = {tokens.lemmas[k].lower() for k in tokens.below(j, "case")}
        if j > noun and (case & {"of", "about"} if tokens.relation(j) == "nmod" else _is_claimed(tokens, j)):
            return j, set(tokens.subtree(j))
    return noun, set(tokens.subtree(noun))


def _own_name(tokens: Tokens, i: int) -> bool:
    """Whether a speaker's own name is meant, which tells nothing of the matter: "declined to give his last name"."""
    return tokens.lemmas[i].lower() == "name" and any(tokens.tags[j] == "PRON" for j in tokens.below(i, "nmod:poss"))


def _is_put_forward(tokens: Tokens, i: int) -> bool:
    """Whether a participle tells who makes a claim, or how, and not what it says: "claims [made by the rebels] that ..."."""
    participle = tokens.relation(i) == "acl" and tokens.labels[i] != "acl:relcl" and tokens.tags[i] == "VERB"
    return participle and not tokens.below(i, "nsubj", "mark", "cop", "aux")


def _is_claimed(tokens: Tokens, i: int) -> bool:
    """Whether what hangs on a noun of claiming is the claim: not a relative clause, unless "that" has no part in it."""
    if tokens.labels[i] != "acl:relcl":
        return True
    return "that" in marks(tokens, i) and bool(tokens.below(i, "nsubj"))


def withheld(tokens: Tokens, cue: CueWord, book: CueBook) -> tuple[int, set[int]] | None:
    """What someone declines to say: "declined to say [whether X]", "would not comment on [X]", "did not deny [X]"."""
    v = cue.head
    sayers = [v] if "refusal" not in cue.uses else [i for i in tokens.below(v, "xcomp") if tokens.lemmas[i] in book.disclosing]
    sayers += [
        j for i in sayers for j in tokens.below(i, "conj")
        if tokens.lemmas[j] in book.disclosing and not any(tokens.lemmas[k] == "but" for k in tokens.below(j, "cc"))
    ]
    for i in sayers:
        asked = (j for j in tokens.below(i, "advcl") if marks(tokens, j) & {"whether", "if"})
        told = tokens.lemmas[i] in book.disclosing or (i == v and set(cue.uses) & set(OBJECT_GIVES))
        loose = [j for j in tokens.below(i, "xcomp") if told and "to" not in marks(tokens, j)]
        inner = [*tokens.below(i, "ccomp"), *asked, *loose]
        inner += [*obliques(tokens, i, "on", "about"), *tokens.below(i, "obj")] if told and tokens.lemmas[i] != "say" else []
        if tokens.lemmas[i] in GIVING:
            given = book.told | book.claim_nouns | book.informing
            inner = [j for j in inner if tokens.relation(j) != "obj" or tokens.lemmas[j].lower() in given]
            inner = [j for j in inner if not _own_name(tokens, j)]
        for j in inner:
            if j > i and tokens.lemmas[j].lower() in book.claim_nouns and tokens.relation(j) != "ccomp":
                return _claimed(tokens, j)
            if j > i and (tokens.tags[j] != "PRON" or tokens.relation(j) == "ccomp"):
                joining = {k for k in tokens.below(j, "mark") if tokens.lemmas[k].lower() in ("on", "about", "whether", "if")}
                return j, set(tokens.subtree(j)) - joining
    return None
