"""Whom somebody calls names, where the parser took the two nouns for one: "called [the rebels] bandits". Tree only."""

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


def _plural(tokens: Tokens, i: int) -> bool:
    form = tokens.words[i].lower()
    many = form != tokens.lemmas[i] or tokens.tags[i] == "PROPN"
    return tokens.tags[i] in ("NOUN", "PROPN", "ADJ") and form.endswith("s") and many
