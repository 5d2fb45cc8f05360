"""Where a text names who speaks: subject of a verb of saying, after "according to", object of "citing"."""

from __future__ import annotations

from dataclasses import replace

from truceline.knowledge.catalogue import Knowledge
from truceline.knowledge.words import ActorNoun, load_words
from truceline.language.known.cue_verbs import cue_verbs
from truceline.language.names.metonyms import case_of, head_of, leading_conjunct
from truceline.model.layers import Name
from truceline.model.reading import Reading, Tokens

_SAYING = frozenset({"speech", "assertion", "attitude", "denial", "confirmation", "dismissal", "aside", "naming"})
_CITING = frozenset({"cite", "quote"})
_ON_TERMS = frozenset({"ask", "decline", "refuse", "request", "speak"})
_INQUIRIES = frozenset({"inquiry", "enquiry", "investigation", "probe"})
"""Bodies that are called by what they do, and are actors only where they speak: "[the inquiry] found that ..."."""
_SURE = 0.85
"""How sure the trained tagger must be of a source and of its cue before they count for a verb that no list holds."""
_AGENTIVE = ("er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "man", "men", "woman", "women", "people")


def verbs_of_saying(knowledge: Knowledge) -> frozenset[str]:
    """The lemmas of all verbs of saying, believing and denying among the cues of attribution."""
    return cue_verbs(knowledge, _SAYING)


def is_cited(tokens: Tokens, head: int) -> bool:
    """Whether words are given as a source without speaking: "according to [medics]", "citing [the army]".

    Also "in the view of [medics]", "according to [a medic]'s notes".
    """
    top = leading_conjunct(tokens, head)
    joints = {tokens.words[i].lower() for i in tokens.below(top, "case")}
    if "according" in joints or joints >= {"as", "per"}:
        return True
    verb = tokens.heads[top]
    if tokens.labels[top] == "nmod:poss" and verb >= 0:
        return {tokens.words[i].lower() for i in tokens.below(verb, "case")} >= {"according"}
    if tokens.relation(top) == "nmod" and verb >= 0 and tokens.lemmas[verb].lower() in load_words().views:
        return any(tokens.words[i].lower() in ("in", "by", "on", "from") for i in tokens.below(verb, "case"))
    return tokens.relation(top) == "obj" and verb >= 0 and tokens.lemmas[verb].lower() in _CITING


def speaks(tokens: Tokens, head: int, saying: frozenset[str]) -> bool:
    """Whether a word is the subject of a verb of saying, or of one that leads to it: "[delegates] wished to stress"."""
    verb = tokens.heads[head]
    if tokens.labels[head] != "nsubj" or verb < 0:
        return False
    led = (i for i in tokens.below(verb, "xcomp") if tokens.below(i, "ccomp"))
    return tokens.lemmas[verb].lower() in saying or any(tokens.lemmas[i].lower() in saying for i in led)


def as_body_that_speaks(reading: Reading, name: Name, saying: frozenset[str]) -> Name:
    """A name of several words that the engine takes for a place, as a body where it says something: "Gulu Prison said ..."."""
    tokens = reading.tokens
    words = tokens.words[name.first : name.last]
    if name.type != "LOC" or name.actor is not None or len(words) < 2 or "," in words:
        return name
    head = head_of(tokens, name.first, name.last)
    told = not case_of(tokens, head) and speaks(tokens, head, saying) and _has_words(tokens, tokens.heads[head])
    return replace(name, type="ORG") if told else name


def seen_speaking(reading: Reading, head: int) -> bool:
    """Whether the tagger is sure that a subject is a source and its verb a cue: "[the chairman] sounded a warning that ..."."""
    tokens = reading.tokens
    verb = tokens.heads[head]
    if tokens.labels[head] != "nsubj" or verb < 0 or tokens.tags[verb] != "VERB":
        return False
    sure = [role for role in reading.roles if role.confidence >= _SURE]
    source = any(role.role == "source" and role.first <= head < role.last for role in sure)
    return source and any(role.role == "cue" and role.first <= verb < role.last for role in sure)


def before_speech(tokens: Tokens, head: int, last: int, saying: frozenset[str]) -> int:
    """The end of a noun phrase before a clause that tells what the person says or how: "a source [quoted by the radio]"."""
    for verb in tokens.below(head, "acl"):
        lemma = tokens.lemmas[verb].lower()
        told = lemma in _CITING | _ON_TERMS or (lemma in saying and _says_something(tokens, verb))
        begins = tokens.extent(verb)[0]
        whose = any(case_of(tokens, k) == "for" for k in tokens.below(verb, "obl"))  # "a man speaking for the front"
        if verb > head and not whose and told and head < begins < last:
            return begins
    return last


def _says_something(tokens: Tokens, verb: int) -> bool:
    named = any(tokens.lemmas[k].lower() == "as" for i in tokens.below(verb, "obl", "xcomp") for k in tokens.below(i, "case"))
    return named or bool(tokens.below(verb, "ccomp"))


def unlisted_speaker(reading: Reading, i: int, saying: frozenset[str]) -> ActorNoun | None:
    """An actor noun for a speaker of no listed trade ("Shopkeepers said ..."), when syntax and the tagger both show one."""
    tokens = reading.tokens
    if tokens.tags[i] not in ("NOUN", "PROPN") or not tokens.words[i][:1].isalpha():
        return None
    inquiry = tokens.lemmas[i].lower() in _INQUIRIES
    if not inquiry and not any(role.role == "source" and role.first <= i < role.last for role in reading.roles):
        return None
    cited = is_cited(tokens, i)
    told = speaks(tokens, i, saying) and _has_words(tokens, tokens.heads[i])
    new = any(tokens.words[j].lower() in ("a", "an", "one", "another") for j in tokens.below(i, "det", "nummod"))
    if not (cited or told or (new and seen_speaking(reading, i))):
        return None
    if not told and not tokens.words[i].lower().endswith(_AGENTIVE):
        return None
    lemma, word = tokens.lemmas[i].lower(), tokens.words[i].lower()
    if word in ("percent", "cent"):
        return ActorNoun(lemma, "group", None, "group_unnamed", None)
    if inquiry:
        return ActorNoun(lemma, "body", None, "organisation", None)
    many = lemma != word and word.endswith("s")
    return ActorNoun(lemma, "group" if many else "person", None, "group_unnamed" if many else "person", None)


def called_by_head(reading: Reading, i: int) -> ActorNoun | None:
    """An actor noun for a word that heads the name of a body named before: "the coordination", of the Coordination of Y."""
    tokens = reading.tokens
    word = tokens.words[i].lower()
    the = any(tokens.words[j].lower() == "the" for j in tokens.below(i, "det"))
    if tokens.tags[i] != "NOUN" or tokens.words[i] != word or not the or tokens.below(i, "nmod"):
        return None
    named = any(
        name.type == "ORG"
        and name.last <= i
        and tokens.words[name.first].lower() == word
        and tokens.words[name.first + 1].lower() in ("of", "for")
        for name in reading.names
    )
    return ActorNoun(word, "body", None, "organisation", None) if named else None


def _has_words(tokens: Tokens, verb: int) -> bool:
    """Whether a verb of saying has a clause with it, or stands beside one."""
    return bool(tokens.below(verb, "ccomp", "parataxis")) or tokens.relation(verb) == "parataxis"
