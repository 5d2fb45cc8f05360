"""Verbs that no list holds and that yet report by their frame: "The governor [snarled] that the rebels had shelled the market".

Any verb with a speaker before it and a that-clause behind it reports or tells a mind, except those of the class
`unsaid_verb`: causing, showing, finding out, pretending. What the trained tagger takes for a cue does so without "that" too.
"""

from __future__ import annotations

from collections.abc import Mapping

from truceline.coding.grammar.clauses import is_passive, obliques
from truceline.coding.grammar.wording import marks
from truceline.knowledge.catalogue import Cue
from truceline.model.layers import RoleSpan
from truceline.model.reading import Reading, Tokens

SURE = 0.8
"""How sure the tagger must be of a cue that no list knows."""
_NEAR = 14
"""How many words may stand between "quoted" and "as saying"."""
_FRAME = {"assertion": Cue("frame:that-clause", "attribution", "", "assertion", {"word": "verb"})}
_CALLS = {"judgement": Cue("frame:as-quoted", "attribution", "", "judgement", {"word": "verb"})}
_SEEN = {
    gives: Cue(f"frame:{gives}", "attribution", "", gives, {"word": "verb"}) for gives in ("speech", "assertion", "aside")
}


def unlisted(reading: Reading, taken: set[int], unsaid: frozenset[str]) -> Mapping[int, Mapping[str, Cue]]:
    """The heads of such verbs with what they give; `taken` are the tokens of known cues."""
    tokens = reading.tokens
    cues = {i: role for role in reading.roles if role.role == "cue" for i in range(role.first, role.last)}
    found: dict[int, Mapping[str, Cue]] = {}
    for i, tag in enumerate(tokens.tags):
        if tag != "VERB" or i in taken or tokens.lemmas[i].lower() in unsaid or tokens.words[i].lower() in unsaid:
            continue
        seen = _is_seen(tokens, i, cues.get(i))
        if _calls_in_quotes(reading, i) and _has_subject(reading, i):
            found[i] = _CALLS
        elif seen or (_governs_that(tokens, i) and (_has_subject(reading, i) or _is_quoted(tokens, i))):
            found[i] = _SEEN if seen else _FRAME
    return found


def _is_seen(tokens: Tokens, i: int, role: RoleSpan | None) -> bool:
    """Whether the tagger is sure that a verb is the last of a cue; none done to somebody ("[pressed] on it, he ...")."""
    if role is None or role.confidence < SURE:
        return False
    bare = not tokens.below(i, "nsubj", "aux") and not tokens.words[i].lower().endswith("ing")
    if any(j > i and tokens.tags[j] == "NOUN" for j in tokens.below(i, "obj")):
        return False  # "signed a deal on Monday that ..."
    if bare and tokens.relation(i) in ("advcl", "acl") and tokens.labels[i] != "acl:relcl":
        return False
    return not any(tokens.tags[j] == "VERB" for j in range(i + 1, role.last)) and "to" not in marks(tokens, i)


def _governs_that(tokens: Tokens, i: int) -> bool:
    """Whether a that-clause hangs on a verb."""
    clauses = (j for j in tokens.below(i, "ccomp") if j > i)
    return any("that" in marks(tokens, j) and tokens.below(j, "nsubj", "expl", "csubj") for j in clauses)


def _calls_in_quotes(reading: Reading, i: int) -> bool:
    """Whether a verb calls something what stands in quotes: "mocked the talks as “a marriage of the deaf”"."""
    tokens = reading.tokens
    for j in tokens.below(i, "obl", "xcomp", "advcl"):
        first = tokens.extent(j)[0]
        if j > i and tokens.words[first].lower() == "as":
            return any(reading.is_quoted(k) for k in range(first + 1, min(first + 3, len(tokens))))
    return False


def _has_subject(reading: Reading, i: int) -> bool:
    """Whether somebody is the subject, or the agent in the passive, by name or by a pronoun for people."""
    tokens = reading.tokens
    subjects = obliques(tokens, i, "by") if is_passive(tokens, i) else tokens.below(i, "nsubj")
    return any(tokens.lemmas[j].lower() in ("he", "she", "they", "who") or reading.entity_at(j) is not None for j in subjects)


def _is_quoted(tokens: Tokens, i: int) -> bool:
    """Whether somebody is quoted for it: "was quoted by a daily as [insinuating] that ..."."""
    near = range(max(0, i - _NEAR), i)
    as_saying = i > 0 and tokens.words[i - 1].lower() == "as" and tokens.words[i].lower().endswith("ing")
    return as_saying and any(tokens.lemmas[j] in ("quote", "cite") and tokens.sentence[j] == tokens.sentence[i] for j in near)
