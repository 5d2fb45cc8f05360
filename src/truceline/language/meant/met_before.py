"""Those whose meeting or call was told of before, for words that only point at them: "the two leaders", "they". Whole reading.

    Deng spoke with Okello. Deng urged calm. The leaders agreed to talk.    the two of the call, however long the page goes on
    Deng met Okello. They said the line was open.                           "they" right after the meeting
    Deng, Okello and Brandt met. All agreed to talk.                        also three
    Deng met the rebels. They said no.                                      left to `pronouns`: these may be the rebels
"""

from __future__ import annotations

from collections.abc import Sequence

from truceline.language.names.metonyms import case_of
from truceline.model.entities import Mention
from truceline.model.reading import Reading, Tokens

_AGREEING = frozenset({
    "agree", "affirm", "reaffirm", "commit", "pledge", "undertake", "resolve", "recommit", "discuss", "exchange", "review",
    "consult", "explore",
})  # fmt: skip
"""Verbs of what those who met do together."""
_MEETING = frozenset({
    "meet", "speak", "talk", "confer", "host", "receive", "welcome", "call", "telephone", "phone", "join", "consult", "sit",
})  # fmt: skip
"""Verbs of meeting somebody or talking with him."""
_MEETINGS = frozenset({
    "meeting", "call", "talk", "conversation", "discussion", "summit", "consultation", "exchange", "negotiation",
})  # fmt: skip
"""Nouns of meeting: "held talks with", "in a call with"."""
_HOLDING = frozenset({"hold", "have", "conduct", "begin", "start", "resume", "continue", "lead", "host", "convene"})
_PEOPLE = frozenset({
    "leader", "president", "minister", "man", "woman", "official", "diplomat", "envoy", "negotiator", "chief", "general",
    "premier", "statesman", "advisor", "adviser", "secretary",
})  # fmt: skip
"""Nouns that call those who met by what they are."""
_NO = frozenset({"not", "n't", "n’t", "never", "no", "without"})
_POINTS = frozenset({"they", "all", "both"})
_FAR = 8
"""Sentences up to which "they all" and bodies are those who met; "they" half as many. Named people are it all the page."""
Met = tuple[int, tuple[int, ...]]


def all_met(reading: Reading) -> tuple[Met, ...]:
    """Every meeting or call the text tells of, by its word, with the entities of those who met, in text order."""
    tokens = reading.tokens
    found = list[Met]()
    for i in range(len(tokens)):
        verb = tokens.tags[i] == "VERB" and tokens.lemmas[i] in _MEETING
        if verb or (tokens.tags[i] == "NOUN" and tokens.lemmas[i] in _MEETINGS):
            people = _who_meet(reading, i) if verb else _whose_meeting(reading, i)
            if len(people) > 1:
                found.append((i, people))
    return tuple(found)


def met_before(reading: Reading, i: int, met: Sequence[Met]) -> tuple[int, ...] | None:
    """The entities of those who met before, when the word at `i` only points at them; None when it may be anybody else."""
    tokens, word = reading.tokens, reading.tokens.lemmas[i].lower()
    called = _calls_people(tokens, i)
    if not (called or (word in _POINTS and tokens.relation(i) == "nsubj")):
        return None
    sentence = tokens.sentence
    last = next(((m, those) for m, those in reversed(met) if m < i and sentence[m] != sentence[i]), None)
    if last is None or tokens.below(i, "nmod", "amod", "compound", "acl", "appos"):
        return None
    meeting, those = last
    two = word in ("two", "both") or any(tokens.words[k].lower() in ("two", "both") for k in tokens.children[i])
    if two and len(those) != 2:
        return None
    persons = all(reading.entities[e].kind == "person" and not reading.entities[e].plural for e in those)
    if called and persons:
        return those
    away = sentence[i] - sentence[meeting]
    near = away <= (_FAR // 2 if word == "they" else _FAR) or (persons and _opens_paragraph(reading, i))
    goes_on = persons and away == 1 and tokens.relation(meeting) == "root" and tokens.relation(tokens.heads[i]) == "root"
    return those if near and (goes_on or _agrees(tokens, i)) and (called or not _acted(reading, i)) else None


def _calls_people(tokens: Tokens, i: int) -> bool:
    """Whether a word calls those who met by what they are: "the leaders", "both ministers", "the two"."""
    many = tokens.tags[i] in ("NOUN", "PROPN") and tokens.words[i].lower() != tokens.lemmas[i].lower()
    people = (many and tokens.lemmas[i].lower() in _PEOPLE) or tokens.words[i].lower() in ("two", "pair")
    return people and _is_definite(tokens, i)


def _is_definite(tokens: Tokens, i: int) -> bool:
    return any(tokens.words[k].lower() in ("the", "both", "these", "those") for k in tokens.children[i] if k < i)


def _opens_paragraph(reading: Reading, i: int) -> bool:
    """Whether a word is among the first of a paragraph, and so goes on about whom the page is: "[They] also agreed ..."."""
    number = reading.tokens.sentence[i]
    here = reading.sentences[number]
    return i - here.first < 2 and number > 0 and reading.sentences[number - 1].paragraph != here.paragraph


def _agrees(tokens: Tokens, i: int) -> bool:
    """Whether what they do is done together: "they [agreed] to", "they spoke of aid and [agreed] to"."""
    verb = tokens.heads[i]
    if verb < 0 or tokens.relation(i) != "nsubj" or tokens.labels[i] == "nsubj:pass":
        return False
    joined = (k for k in tokens.below(verb, "conj") if not tokens.below(k, "nsubj"))
    return any(tokens.lemmas[k] in _AGREEING for k in (verb, *joined))


def _who_meet(reading: Reading, verb: int) -> tuple[int, ...]:
    """The entities of those who meet: the subject, the object, and those behind "with" or "to"; none when they did not."""
    tokens = reading.tokens
    if _denied(tokens, verb):
        return ()
    doers = _doers(tokens, verb)
    others = [*tokens.below(verb, "obj"), *(o for o in tokens.below(verb, "obl") if _behind(tokens, o, "with", "to"))]
    together = tokens.lemmas[verb] == "meet" and not others
    return _all(reading, [*doers, *others]) if doers and (others or together) else ()


def _whose_meeting(reading: Reading, noun: int) -> tuple[int, ...]:
    """The entities of those whose meeting a noun tells: "held [talks] with A", "in a call with A, B said"."""
    tokens, verb = reading.tokens, reading.tokens.heads[noun]
    if verb < 0 or tokens.tags[verb] != "VERB" or tokens.relation(noun) not in ("obj", "obl"):
        return ()
    if _denied(tokens, verb) or _denied(tokens, noun):
        return ()
    held = tokens.relation(noun) == "obj"
    if tokens.lemmas[verb] not in _HOLDING if held else not _behind(tokens, noun, "in", "during", "on", "after", "at"):
        return ()
    behind = [*tokens.below(noun, "nmod"), *(tokens.below(verb, "obl") if held else ())]
    between = [o for o in behind if _behind(tokens, o, "between")]
    company = [o for o in behind if _behind(tokens, o, "with")]
    together = held and tokens.below(noun, "det") and not company  # "A and B had a talk"
    if between or not (company or together):
        return _all(reading, between)
    return _all(reading, [*_doers(tokens, verb), *company]) if not tokens.below(noun, "nmod:poss") else ()


def _denied(tokens: Tokens, i: int) -> bool:
    return not _NO.isdisjoint(tokens.words[k].lower() for k in tokens.children[i])


def _behind(tokens: Tokens, i: int, *prepositions: str) -> bool:
    """Whether a noun stands behind a preposition, which the parser may hang on a name within: "with Amir [Tamim]"."""
    return case_of(tokens, i) in prepositions or tokens.words[tokens.extent(i)[0]].lower() in prepositions


def _doers(tokens: Tokens, verb: int) -> list[int]:
    """The subject of a verb, or of the verb it is joined to."""
    doers = tokens.below(verb, "nsubj")
    while not doers and tokens.relation(verb) == "conj":
        verb = tokens.heads[verb]
        doers = tokens.below(verb, "nsubj")
    return list(doers)


def _all(reading: Reading, heads: Sequence[int]) -> tuple[int, ...]:
    """The entities at some words and at what is joined to them, and who a name is called by: "with [His Highness] [Maro]"."""
    tokens, numbers = reading.tokens, {entity.id: e for e, entity in enumerate(reading.entities)}
    found: dict[int, None] = {}
    for head in heads:
        body = reading.entity_at(head)
        beside = (reading.entity_at(k) for k in tokens.below(head, "appos", "flat") if body is None or body.kind != "person")
        called = next((e for e in beside if e is not None and e.kind == "person"), None)
        if called is not None and body is None:
            found[numbers[called.id]] = None
        for entity in reading.entities_of(head):
            found[numbers[(entity if called is None or entity is not body else called).id]] = None
    return tuple(found)


def _acted(reading: Reading, i: int) -> bool:
    """Whether whom a pronoun was linked to is a group that acted in the sentence before: "The rebels left. They agreed to"."""
    tokens, entity = reading.tokens, reading.entity_at(i)
    return entity is not None and any(_acts_before(tokens, m, i) for m in (reading.mentions[k] for k in entity.mentions))


def _acts_before(tokens: Tokens, mention: Mention, i: int) -> bool:
    near = mention.head < i and tokens.sentence[i] - tokens.sentence[mention.head] <= 1
    return near and tokens.relation(mention.head) == "nsubj" and mention.form != "pronoun"
