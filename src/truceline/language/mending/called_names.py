"""Who calls whom names, where the parser hung a noun on another: "called [the rebels] bandits", "called a gang by [Chad]".

Tree only.
"""

from __future__ import annotations

from dataclasses import replace

from truceline.knowledge.catalogue import Knowledge
from truceline.knowledge.words import load_words
from truceline.language.known.cue_verbs import cue_verbs
from truceline.model.reading import Tokens

_NAMING = frozenset({"naming"})
_DEFINITE = frozenset({"the", "these", "those"})


def with_called_names_apart(tokens: Tokens, knowledge: Knowledge) -> Tokens:
    """The tokens with whom somebody calls so as object and the name as its complement; both are plural nouns for people."""
    naming = cue_verbs(knowledge, _NAMING, in_phrases=True)
    heads, labels, people = list(tokens.heads), list(tokens.labels), load_words().nouns
    for name in range(2, len(tokens)):
        verb, whom = tokens.heads[name], name - 1
        alone = tokens.relation(name) == "obj"
        alone = alone or (tokens.relation(name) == "xcomp" and not tokens.below(verb, "obj", "nsubj:pass"))
        if verb < 0 or not alone or tokens.lemmas[verb].lower() not in naming or not _plural(tokens, name):
            continue
        inside = tokens.heads[whom] == name and tokens.relation(whom) in ("compound", "amod", "nmod")
        first = min((j for j in tokens.subtree(name) if verb < j <= whom), default=whom)
        known = tokens.tags[whom] == "PROPN" or tokens.lemmas[whom].lower() in people
        if inside and known and _plural(tokens, whom) and tokens.words[first].lower() in _DEFINITE:
            heads[whom], labels[whom], labels[name] = verb, "obj", "xcomp"
            for j in tokens.children[name]:
                if first <= j < whom:
                    heads[j] = whom
    return tokens if tuple(heads) == tokens.heads else replace(tokens, heads=tuple(heads), labels=tuple(labels))


def with_callers_joined(tokens: Tokens, knowledge: Knowledge) -> Tokens:
    """The tokens with whoever calls somebody so as the doer of the passive: "the rebels, branded bandits by [Chad], ..."."""
    naming = cue_verbs(knowledge, _NAMING, in_phrases=True)
    heads, labels = list(tokens.heads), list(tokens.labels)
    for verb in range(1, len(tokens) - 2):
        if tokens.tags[verb] != "VERB" or tokens.lemmas[verb].lower() not in naming:
            continue
        told = _called_in_passive(tokens, verb)
        name = told if told is not None else _taken_for_one_called(tokens, verb)
        behind = [] if name is None else [j for k in (name, verb) for j in tokens.below(k, "nmod", "obl") if j > name]
        by = (j for j in behind if any(tokens.lemmas[k] == "by" for k in tokens.below(j, "case")))
        caller = next(by, None)
        if name is None or caller is None or tokens.below(name, "case"):
            continue
        if told is None:
            heads[verb], labels[verb] = heads[name], "acl"
            for j in tokens.children[name]:
                heads[j] = verb if j < verb else heads[j]
        heads[name], labels[name] = verb, "xcomp"
        heads[caller], labels[caller] = verb, "obl:agent"
    return tokens if tuple(heads) == tokens.heads else replace(tokens, heads=tuple(heads), labels=tuple(labels))


def _called_in_passive(tokens: Tokens, verb: int) -> int | None:
    """What somebody is called in the passive: "was dubbed [a traitor] by", "the envoy, labelled [a spy] by"."""
    form = tokens.words[verb].lower()
    told = tokens.labels[verb] == "acl" and form != tokens.lemmas[verb] and not form.endswith("ing")
    own = any(tokens.labels[j] != "nsubj:pass" for j in tokens.below(verb, "nsubj"))
    if own or not (told or tokens.below(verb, "nsubj:pass", "aux:pass")):
        return None
    return next((j for j in tokens.below(verb, "xcomp", "obj", "obl") if j > verb), None)


def _taken_for_one_called(tokens: Tokens, verb: int) -> int | None:
    """The name that a participle behind a comma seemed to modify: "the rebels, branded [bandits] by Chad"."""
    name = tokens.heads[verb]
    beside = tokens.words[verb - 1] == "," and tokens.relation(verb) == "amod" and tokens.words[verb].lower().endswith("ed")
    row = beside and tokens.relation(name) in ("conj", "appos") and 0 <= tokens.heads[name] < verb < name
    return name if row and not tokens.below(name, "cc", "det") else None


def _plural(tokens: Tokens, i: int) -> bool:
    form = tokens.words[i].lower()
    many = form != tokens.lemmas[i] or tokens.tags[i] == "PROPN"
    return tokens.tags[i] in ("NOUN", "PROPN", "ADJ") and form.endswith("s") and many
