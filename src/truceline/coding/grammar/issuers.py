"""For whom a document speaks: who issued it, where it was put, who spoke last; and sources behind a quantity. No records."""

from __future__ import annotations

from collections.abc import Sequence

from truceline.coding.grammar.clauses import agent, obliques
from truceline.knowledge.words import load_words
from truceline.model.entities import Entity
from truceline.model.reading import Reading, Tokens
from truceline.model.speech import Statement

QUANTITIES = frozenset({
    "array", "handful", "number", "range", "variety", "series", "string", "raft", "slew", "host",
    "one", "some", "several", "many", "most", "both", "two", "three", "member", "all", "hundred", "thousand", "dozen",
})
_ABOUT = frozenset({"on", "of", "about", "to", "over", "for", "from", "after", "with"})
"""Prepositions with which somebody speaks of a document, or after it, but does not issue it."""
_WITH = {"interview": ("with",), "conversation": ("with",)}
"""Further prepositions by which a document names who speaks in it: "according to interviews with [medics]"."""
_SPOKEN = frozenset({"statement", "communique", "communiqué"})
"""Documents by which somebody speaks, also where they are new to the article: "..., a statement said"."""
_BACK_TO_DOCUMENT = 4
"""Sentences back to a document that "it" goes on to stand for, when the sentences between tell of "it" too."""
_BACK_TO_ISSUER = 2
"""Sentences back to who has spoken, for a document of nobody in particular."""


def issuers(reading: Reading, document: int) -> tuple[Entity, ...]:
    """Who issued a document named before: "In a statement, the army denied ...", "The ministry issued a statement".

    Also who did what the document is called after: "The daily [reported] ... The report said". A body comes before the official
    who signed or handed it in.
    """
    found = _issuers_back(reading, document)
    body = next((some for some in found if any(entity.kind != "person" for entity in some)), ())
    return body or next(iter(found), ())


def _issuers_back(reading: Reading, document: int) -> list[tuple[Entity, ...]]:
    """All who are told before to have issued a document, the last told first, back to where it is new to the article."""
    tokens = reading.tokens
    told: list[tuple[Entity, ...]] = []
    new = False
    lemma = tokens.lemmas[document].lower()
    if lemma not in _SPOKEN and any(tokens.words[i].lower() in ("a", "an") for i in tokens.below(document, "det")):
        return []
    for i in range(document - 1, -1, -1):
        if tokens.lemmas[i].lower() != lemma or tokens.tags[i] not in ("NOUN", "VERB"):
            continue
        if told and new:
            break
        new = not any(tokens.words[k].lower() in ("the", "this") for k in tokens.below(i, "det"))
        if tokens.tags[i] == "VERB":
            teller = agent(tokens, i)
            if teller is not None and (found := reading.entities_of(teller)):
                told.append(found)
            continue
        if bodies := bodies_of(reading, i):
            told.append(bodies)
            continue
        if {tokens.lemmas[k].lower() for k in tokens.below(i, "case")} & _ABOUT:
            continue
        verb = tokens.heads[i]
        if verb >= 0 and tokens.relation(i) == "obj" and _is(tokens, verb, "takes-up"):
            continue
        issuer = agent(tokens, verb) if verb >= 0 and tokens.tags[verb] == "VERB" else None
        if issuer is not None and issuer != i and (found := reading.entities_of(issuer)):
            told.append(found)
    return told


def just_spoken(reading: Reading, document: int, earlier: Sequence[Statement]) -> tuple[Entity, ...]:
    """Who spoke last, in the sentences right before a document that nobody is said to have issued."""
    tokens, known = reading.tokens, {entity.id: entity for entity in reading.entities}
    unnamed = any(tokens.words[i].lower() in ("a", "an") for i in tokens.below(document, "det"))
    new = unnamed and tokens.lemmas[document].lower() not in _SPOKEN
    if new or not earlier or earlier[-1].cue is None or tokens.below(document, "nmod", "acl"):
        return ()
    cue, sentence = earlier[-1].cue.span.start, tokens.sentence[document]
    near = reading.sentences[max(0, sentence - _BACK_TO_ISSUER)].span.start <= cue < reading.sentences[sentence].span.start
    found = tuple(known[ident] for ident in earlier[-1].speakers if ident in known) if near else ()
    lemma = tokens.lemmas[document].lower()
    objects = (i for i in range(document) if tokens.lemmas[i].lower() == lemma and tokens.relation(i) == "obj")
    taken_up = (tokens.heads[i] for i in objects if _is(tokens, tokens.heads[i], "takes-up"))
    doers = [doer for verb in taken_up if (doer := agent(tokens, verb)) is not None]
    if any(entity in found for doer in doers for entity in reading.entities_of(doer)):
        return ()  # "Maro denied the reports. The report said ..."
    names = {word.casefold() for entity in found for name in (entity.name, *entity.aliases) for word in name.split()}
    told = [i for i in tokens.below(document, "amod", "compound") if not is_platform(tokens, i)]
    return found if all(tokens.words[i].casefold() in names for i in told) else ()


def bodies_of(reading: Reading, document: int) -> tuple[Entity, ...]:
    """Who issued a document, by its phrase: "a statement by the army", "the ministry's letter", "a letter from A and B"."""
    tokens = reading.tokens
    behind = tokens.below(document, "acl")
    issued = [i for i in behind if _is(tokens, i, "issues")]
    carried = [document, *(i for i in behind if _is(tokens, i, "issues", "carries"))]
    places = (place for i in carried for place in obliques(tokens, i, "on", "in", "via", "through"))
    inside = [
        *tokens.below(document, "nmod:poss"),
        *obliques(tokens, document, "by", "from", "of", *_WITH.get(tokens.lemmas[document].lower(), ())),
        *(i for i in tokens.below(document, "compound", "amod") if not is_platform(tokens, i)),
        *_misread_body(tokens, document),
        *(issuer for i in issued for issuer in obliques(tokens, i, "by")),
        *(issuer for i in issued for issuer in tokens.below(i, "nsubj")),
        *(owner for place in places if _is(tokens, place, "channel") for owner in tokens.below(place, "nmod:poss", "compound")),
        *(author for i in behind if _is(tokens, i, "credits") for author in obliques(tokens, i, "to")),
    ]
    return next((found for i in inside if (found := joined_sources(reading, i))), ())


def _is(tokens: Tokens, i: int, *uses: str) -> bool:
    """Whether a word is used so of documents: "issues" one, "takes-up" one of others (words/issuing.csv)."""
    return any((tokens.lemmas[i].lower(), use) in load_words().issuing for use in uses)


def is_platform(tokens: Tokens, i: int) -> bool:
    """Whether a word names where anybody may post, so that a document called after it is not its own: "a [Telegram] post"."""
    return _is(tokens, i, "platform")


def _misread_body(tokens: Tokens, document: int) -> list[int]:
    """The body after a document that the parser took for a second subject: "a statement from [the army] said"."""
    verb = tokens.heads[document]
    if verb < 0:
        return []
    second = (i for i in tokens.below(verb, "nsubj") if document < i < verb)
    return [i for i in second if any(tokens.words[c].lower() in ("by", "from", "of") for c in tokens.below(i, "case"))]


def document_before(reading: Reading, source: int, documents: frozenset[str]) -> int | None:
    """The document for which "it" stands when it speaks on: "[The letter] reflected both concerns. The text, it said, ..."."""
    tokens = reading.tokens
    number = tokens.sentence[source]
    if tokens.words[source].lower() != "it" or tokens.relation(source) != "nsubj" or not number:
        return None
    here = reading.sentences[number]
    if any(tokens.relation(i) == "nsubj" and tokens.heads[source] not in tokens.ancestors(i)[1:]
           for i in range(here.first, source)):
        return None  # "[The office] declined to answer; it said only that ..."
    for before in reversed(reading.sentences[max(0, number - _BACK_TO_DOCUMENT) : number]):
        if reading.is_quoted(before.first):
            continue
        subject = next((
            i for i in range(before.first, before.last)
            if tokens.relation(i) == "nsubj" and tokens.heads[i] >= 0 and tokens.relation(tokens.heads[i]) == "root"
        ), None)  # fmt: skip
        if subject is None or tokens.words[subject].lower() != "it":
            document = subject is not None and tokens.lemmas[subject].lower() in documents and tokens.tags[subject] == "NOUN"
            return subject if document else None
    return None


def joined_sources(reading: Reading, source: int) -> tuple[Entity, ...]:
    """The entities of a source and of those joined to it, also behind a quantity: "Chad as well as a range of [groups]"."""
    found = reading.entities_of(source)
    tokens = reading.tokens
    for i in tokens.below(source, "conj") if found else ():
        found += tuple(e for j in quantified(reading, i) if (e := reading.entity_at(j)) is not None and e not in found)
    return found


def quantified(reading: Reading, source: int) -> tuple[int, ...]:
    """Further words of a quantified source: "one of the envoys", "some of the rebels"."""
    tokens = reading.tokens
    if tokens.lemmas[source].lower() in QUANTITIES:
        return obliques(tokens, source, "of")
    return ()
