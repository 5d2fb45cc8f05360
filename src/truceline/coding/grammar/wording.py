"""Tables of one-word cues keyed by another field than `role`, and the spans that acts and things take. No records."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from truceline.coding.grammar.clauses import clause
from truceline.coding.grammar.edges import behind_joints
from truceline.coding.grammar.nominals import phrase
from truceline.knowledge.catalogue import Cue, Knowledge
from truceline.model.reading import Reading, Tokens
from truceline.model.text import Evidence

Rows = dict[tuple[str, str], Cue]


@lru_cache(maxsize=16)
def rows(knowledge: Knowledge, family: str, key: str) -> Rows:
    """(value of the field `key`, lemma) -> the one-word cue of a family; made once for a Knowledge."""
    found: Rows = {}
    for cue in knowledge.family(family):
        if " " not in cue.pattern:
            for lemma in cue.pattern.split("|"):
                found.setdefault((cue.fields.get(key, ""), lemma), cue)
    return found


@lru_cache(maxsize=16)
def _roles(knowledge: Knowledge, family: str, key: str) -> dict[str, dict[str, Cue]]:
    """Lemma -> value of the field `key` -> the one-word cue of a family."""
    found: dict[str, dict[str, Cue]] = {}
    for (role, lemma), cue in rows(knowledge, family, key).items():
        found.setdefault(lemma, {})[role] = cue
    return found


def cues_of(tokens: Tokens, knowledge: Knowledge, family: str, key: str) -> tuple[Mapping[str, Cue], ...]:
    """For each token the one-word cues of a family that it is, by their field `key`."""
    roles, none = _roles(knowledge, family, key), dict[str, Cue]()
    return tuple(roles.get(lemma.lower(), none) for lemma in tokens.lemmas)


def complement(reading: Reading, verb: int) -> Evidence:
    """What a complement clause says, without "to" or "that" at its beginning and what is only told beside it.

    >>> # "to return to the talks the group left in May so that ..." -> "return to the talks"
    """
    tokens = reading.tokens
    first, last = clause(tokens, verb, keep=("ccomp", "xcomp", "conj"))
    while first < verb and tokens.relation(first) in ("mark", "cc", "punct") and tokens.heads[first] == verb:
        first += 1
    return reading.words(first, before_asides(tokens, verb, last))


def thing(reading: Reading, noun: int) -> Evidence:
    """The words of a thing asked for or owed, without the preposition before it: "a curfew in major cities"."""
    first, last = phrase(reading.tokens, noun)
    return reading.words(behind_joints(reading.tokens, first, noun, "case"), last)


def is_infinitive(tokens: Tokens, verb: int) -> bool:
    """Whether a verb stands with "to"."""
    lemmas = tokens.lemmas
    due = [c for c in tokens.below(verb, "case") if lemmas[c] == "due"] if tokens.tags[verb] == "VERB" else ()
    for mark in (*tokens.below(verb, "mark"), *due):  # the parser may take "due to leave" for "due to rain"
        if lemmas[mark] == "to" or (lemmas[mark] == "due" and lemmas[mark + 1 : mark + 2] == ("to",)):
            return True
    return False


def is_to(tokens: Tokens, verb: int) -> bool:
    """Whether an act is told with "be to": "is to leave", "are to be freed"."""
    return is_infinitive(tokens, verb) and any(tokens.lemmas[j] == "be" for j in tokens.below(verb, "cop", "aux"))


def also(tokens: Tokens, act: int) -> tuple[int, ...]:
    """The acts coordinated with an infinitive: "to leave and [disarm]"; a finite verb with -ed or -s is none."""
    joined = [*tokens.below(act, "conj")]
    joined += [k for j in joined for k in tokens.below(j, "conj")]  # "to leave, to disarm and to vote"
    return tuple(
        j
        for j in sorted(joined)
        if tokens.tags[j] == "VERB"
        and not tokens.below(j, "nsubj", "aux")
        and (not is_infinitive(tokens, act) or tokens.words[j].lower() == tokens.lemmas[j])
    )


def marks(tokens: Tokens, i: int) -> set[str]:
    """The words that join a clause to what it hangs on."""
    return {tokens.lemmas[j].lower() for j in tokens.below(i, "mark")}


def cased(tokens: Tokens, i: int, *prepositions: str) -> bool:
    """Whether a noun (or a verb used like one) is joined by one of the prepositions."""
    return any(tokens.lemmas[case] in prepositions for case in tokens.below(i, "case", "mark"))


def follows(tokens: Tokens, noun: int, preposition: str) -> bool:
    """Whether a noun stands after a preposition, also one that the tree hangs on the verb behind it: "for X to leave"."""
    first = tokens.extent(noun)[0]
    return cased(tokens, noun, preposition) or (first > 0 and tokens.lemmas[first - 1] == preposition)


def before_asides(tokens: Tokens, verb: int, last: int) -> int:
    """The end of an act before a purpose ("so that") or a closing relative clause that has a subject of its own."""
    for i in range(verb + 1, last):
        if tokens.lemmas[i] == "so" and i + 1 < last and tokens.words[i + 1].lower() == "that":
            return i
        beside = tokens.labels[i] == "acl:relcl" and not is_fused(tokens, i)
        if beside and tokens.extent(i)[1] >= last and tokens.extent(i)[0] > verb + 1:
            first = tokens.extent(i)[0]
            own = [s for s in tokens.below(i, "nsubj") if tokens.lemmas[s] not in ("who", "which", "that")]
            if own or tokens.words[first] == ",":
                return first
    return last


def is_fused(tokens: Tokens, clause: int) -> bool:
    """Whether a relative clause is all that its pronoun means, so that neither stands alone: "honour what [they promised]"."""
    above = tokens.heads[clause]
    return tokens.labels[clause] == "acl:relcl" and above >= 0 and tokens.tags[above] in ("PRON", "DET")


def concurs(tokens: Tokens, verb: int, knowledge: Knowledge) -> bool:
    """Whether somebody only shares what another says or asks: "agreed with Chad's [call] on Mali to leave"."""
    if tokens.lemmas[verb + 1 : verb + 2] != ("with",):
        return False
    beside = (o for o in tokens.below(verb, "obl", "obj") if tokens.lemmas[o].lower() in knowledge.classes["shared_word"])
    return any(not cased(tokens, o, "on", "to", "in", "at", "about") for o in beside)
