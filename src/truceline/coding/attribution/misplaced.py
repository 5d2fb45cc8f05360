"""Clauses that are said although the tree hangs them elsewhere: on the occasion, on who is cited, on a noun, behind "how"."""

from __future__ import annotations

from truceline.coding.attribution.cues import CueWord
from truceline.coding.grammar.wording import marks
from truceline.model.reading import Tokens

CITING = frozenset({"cite", "quote"})
ASKED = frozenset({"demand", "request", "call", "appeal", "plea", "proposal", "suggestion", "claim", "charge", "condition"})
"""What others said, to which somebody gives way or answers."""
PUT_IN_WORDS = frozenset({"fact", "principle", "idea", "point", "view", "line", "notion", "position", "belief"})
"""Nouns whose that-clause is what they hold: "insisted on the [principle] that all should return"."""
OCCASIONS = frozenset({"television", "tv", "radio", "air", "channel", "programme", "show", "page", "account", "eve"})
"""What somebody speaks on: "insisted on state [television] that ..."."""
WH = frozenset({"why", "how", "when", "where", "who", "what", "which", "whose"})

Governed = tuple[int, set[int]]
"""The head of what is said, and its words."""


def how(tokens: Tokens, v: int) -> Governed | None:
    """What is recounted behind "how", which the tree takes for an object with a relative clause: "told how [they fled]"."""
    for how in tokens.below(v, "obj", "advmod"):
        told = [i for i in tokens.below(how, "advcl", "acl") if i > how and tokens.below(i, "nsubj")]
        if how > v and tokens.lemmas[how].lower() == "how" and told:
            return told[0], set(tokens.subtree(told[0])) - {how}
    return None


def behind_occasion(tokens: Tokens, cue: CueWord) -> Governed | None:
    """A that-clause which the tree hangs on the occasion instead of the verb: "said in a statement [that ...]"."""
    told = any("addressee" in use.fields for use in cue.uses.values())
    for phrase in tokens.below(cue.head, "obl", *(("obj", "iobj") if told else ())):
        if tokens.lemmas[phrase].lower() in ASKED and any(tokens.lemmas[i] == "to" for i in tokens.below(phrase, "case")):
            continue  # "conceded to demands that all should vote"
        if _matter(tokens, phrase) and tokens.lemmas[phrase].lower() not in ASKED | PUT_IN_WORDS:
            continue
        for noun in tokens.subtree(phrase) if phrase > cue.head else ():
            found = noun_clause(tokens, noun) if tokens.tags[noun] == "NOUN" else None
            if found is not None:
                return found
    return None


def _matter(tokens: Tokens, phrase: int) -> bool:
    """Whether a phrase names what somebody insists on, which "that" tells more of: "insisted on [terms] that they set"."""
    on = any(tokens.lemmas[i].lower() == "on" for i in tokens.below(phrase, "case"))
    named = tokens.tags[phrase] == "NOUN" and tokens.lemmas[phrase].lower() not in OCCASIONS
    return on and named and tokens.relation(phrase) == "obl" and tokens.lemmas[tokens.heads[phrase]] == "insist"


def on_the_matter(tokens: Tokens, verb: int, clause: int) -> bool:
    """Whether a clause tells which matter it is that somebody insists on: "insisted on the terms [that they had agreed]"."""
    if tokens.relation(clause) != "acl":
        return False
    noun = tokens.heads[clause]
    while tokens.heads[noun] not in (verb, -1) and tokens.relation(noun) in ("nmod", "conj", "appos"):
        noun = tokens.heads[noun]
    told = tokens.lemmas[tokens.heads[clause]].lower()
    return tokens.heads[noun] == verb and _matter(tokens, noun) and told not in ASKED | PUT_IN_WORDS


def behind_citing(tokens: Tokens, v: int) -> Governed | None:
    """A that-clause which the tree hangs on who is cited: "reported, citing the army, [that ...]"."""
    for citing in tokens.below(v, "advcl"):
        if citing > v and tokens.lemmas[citing] in CITING:
            return next(((i, set(tokens.subtree(i))) for i in tokens.below(citing, "ccomp") if i > citing), None)
    return None


def read_as_relative(tokens: Tokens, v: int) -> Governed | None:
    """A clause that the tree took for an object with a relative clause that has neither pronoun nor subject of its own.

    "..., saying [pledges made to the villages have not been kept]".
    """
    for noun in tokens.below(v, "obj"):
        for i in tokens.below(noun, "acl") if noun > v else ():
            finite = tokens.below(i, "aux", "cop") and not tokens.below(i, "nsubj", "mark", "obj")
            joining = {tokens.lemmas[j].lower() for j in tokens.subtree(i) if tokens.tags[j] in ("PRON", "SCONJ")}
            pronoun = joining & {*WH, "that"}
            if tokens.labels[i] == "acl:relcl" and finite and not pronoun:
                return i, set(tokens.subtree(noun))
    return None


def noun_clause(tokens: Tokens, noun: int) -> Governed | None:
    """The that-clause of a noun of saying: "the claim [that ...]"."""
    for i in (*tokens.below(noun, "acl"), *tokens.below(noun, "ccomp")):
        that = [j for j in tokens.below(i, "mark") if tokens.words[j].lower() == "that"]
        if that and tokens.labels[i] != "acl:relcl" and i > noun:
            return i, {j for j in tokens.subtree(i) if j >= that[0]}
    if tokens.relation(noun) == "obj":
        clauses = (i for i in tokens.below(tokens.heads[noun], "ccomp") if i > noun and "that" in marks(tokens, i))
        return next(((i, set(tokens.subtree(i))) for i in clauses), None)
    return None
