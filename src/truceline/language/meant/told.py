"""Who only stands in what others say, and other signs by which a pronoun does or does not mean somebody. No choice is made."""

from __future__ import annotations

from itertools import pairwise

from truceline.language.actors.discourse import Discourse
from truceline.language.names.metonyms import leading_conjunct
from truceline.language.names.speaking import is_cited


def told_by_others(talk: Discourse, j: int) -> bool:
    """Whether a phrase stands in what a subject of its sentence says or is said to have said."""
    tokens, head = talk.reading.tokens, talk.phrases[j].head
    path = [head, *tokens.ancestors(head)]
    verb = tokens.heads[head]
    if verb >= 0 and tokens.lemmas[verb].lower() in talk.speech and any(k < verb < head for k in tokens.below(verb, "nsubj")):
        return True  # "Diplomats said [Maro], who leads it, would come", of which the parser makes two subjects
    return any(
        tokens.relation(below) == "ccomp" and tokens.lemmas[verb].lower() in talk.speech
        for below, verb in pairwise(path)
    )


def told_by(talk: Discourse, j: int, i: int) -> bool:
    """Whether phrase `j` stands in what the subject `i` of a verb of speech says: "[The delegates had left], he said"."""
    tokens, head = talk.reading.tokens, talk.phrases[j].head
    verb = talk.speech_verb(talk.phrases[i].head)
    if verb is None or tokens.sentence[head] != tokens.sentence[verb]:
        return False
    if tokens.heads[head] == verb and tokens.relation(head) == "nsubj" and head < talk.phrases[i].head < verb:
        return True  # "[Maro], he added, [had left]": two subjects of one verb
    if talk.speech_verb(head) is not None:
        return False
    path = [head, *tokens.ancestors(head)]
    if verb in path[1:]:
        return tokens.relation(path[path.index(verb) - 1]) == "ccomp"
    if tokens.below(verb, "ccomp"):  # "[the ice], he said, [had broken]": what is told is that clause
        return False
    apart = range(head, verb)
    bare = not tokens.below(verb, "mark", "advmod", "ccomp", "obj") and tokens.words[verb - 2] == ","
    aside = tokens.relation(verb) == "parataxis" or (tokens.relation(verb) == "advcl" and bare)
    return aside and tokens.heads[verb] in path and all(tokens.words[k] not in ";:" for k in apart)


def others_act(talk: Discourse, j: int, i: int) -> bool:
    """Whether what is no actor, or is the same pronoun left open, is the subject where phrase `j` is not.

    "[Its authors] asked farmers. They warn", "[They] studied the fate of the workers. The change, they said, never came".
    """
    tokens, sentence = talk.reading.tokens, talk.reading.sentences[talk.reading.tokens.sentence[talk.phrases[j].head]]
    word = tokens.words[talk.phrases[i].head].lower()
    open_ = (
        k for k in range(sentence.first, sentence.last)
        if tokens.relation(k) == "nsubj" and tokens.heads[k] >= 0 and tokens.relation(tokens.heads[k]) == "root"
        and talk.of.get(talk.heads.get(k, -1)) is None
    )
    return talk.distance(j, i) > 0 and any(
        tokens.words[k].lower() == word
        or (word == "they" and tokens.tags[k] == "NOUN" and tokens.words[k].lower() != tokens.lemmas[k].lower())
        for k in open_
    )


def says_of_itself(talk: Discourse, j: int, i: int) -> bool:
    """Whether a pronoun stands in what a body says: "the police said [they] believed it", not "a pledge X says it broke"."""
    tokens = talk.reading.tokens
    verb = talk.speech_verb(talk.phrases[j].head)
    path = [talk.phrases[i].head, *tokens.ancestors(talk.phrases[i].head)]
    if verb is None or verb not in path[1:] or tokens.labels[verb] == "acl:relcl":
        return False
    return tokens.relation(path[path.index(verb) - 1]) == "ccomp"


def sourced(talk: Discourse, j: int) -> bool:
    """Whether the clause of a phrase is told on the word of a source: "[the IS] called for attacks, according to monitors"."""
    tokens = talk.reading.tokens
    verb = tokens.heads[leading_conjunct(tokens, talk.phrases[j].head)]
    return verb >= 0 and any(is_cited(tokens, k) for k in tokens.below(verb, "obl", "nmod", "parataxis"))


def in_main_clause(talk: Discourse, j: int) -> bool:
    """Whether a phrase is the subject of the main clause of its sentence, or of one joined to it."""
    tokens = talk.reading.tokens
    verb = tokens.heads[leading_conjunct(tokens, talk.phrases[j].head)]
    return verb >= 0 and tokens.relation(leading_conjunct(tokens, verb)) == "root"


def of_other_gender(talk: Discourse, entity: int, i: int) -> bool:
    """Whether a person has just spoken as a pronoun of the other gender: in "she said. [He] said" he is not she."""
    gender = talk.phrases[i].gender
    near = [talk.phrases[j] for j in talk.drafts[entity].mentions if 0 <= talk.distance(j, i) <= 1]
    return any(
        other.form == "pronoun" and gender and other.gender not in (None, gender) and talk.speech_verb(other.head) is not None
        for other in near
    )
