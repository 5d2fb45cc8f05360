"""Who the words for a source stand for: entity, institution behind a document, last speaker for a pronoun. No records."""

from __future__ import annotations

from collections.abc import Sequence

from truceline.coding.grammar.clauses import agent, obliques
from truceline.model.findings import Statement
from truceline.model.reading import Entity, Reading, Tokens

SINGULAR = frozenset({"he", "she"})
PLURAL = frozenset({"they", "both"})
QUANTITIES = frozenset({
    "array", "handful", "number", "range", "variety",
    "one", "some", "several", "many", "most", "both", "two", "three", "member", "all", "hundred", "thousand", "dozen",
})
_ABOUT = frozenset({"on", "of", "about", "to", "over", "for", "from", "after", "with"})
"""Prepositions with which somebody speaks of a document, or after it, but does not issue it."""
_ISSUING = frozenset({
    "issue", "release", "publish", "write", "circulate", "send", "draft", "prepare", "produce", "compile", "adopt", "post",
    "make", "sign", "record", "pen", "author", "read", "distribute", "hang", "leak", "commission", "air", "broadcast", "file",
})
_ASCRIBING = frozenset({"attribute", "ascribe", "credit"})
_SPOKEN = frozenset({"statement", "communique", "communiqué"})
"""Documents by which somebody speaks, also where they are new to the article: "..., a statement said"."""
_BACK_TO_ISSUER = 2
"""Sentences back to who has spoken, for a document of nobody in particular."""
SPEAKING_TIES = ("spokesperson_of", "official_of", "negotiates_for")


def speakers_of(
    reading: Reading, source: int | None, earlier: Sequence[Statement], documents: frozenset[str]
) -> tuple[Entity, ...]:
    """The entities that the words headed by token `source` name as speakers; empty when they cannot be told.

    A document stands for its body ("the army's statement"); "he", "she" and "they" left open by the reading go to the last
    fitting speaker of `earlier`, the statements before this one in the text. `documents` are the lemmas of nouns for texts.
    """
    if source is None:
        return ()
    document = reading.tokens.lemmas[source].lower() in documents
    if document:
        bodies = _bodies(reading, source)
        if bodies:
            return bodies
        if any(reading.tokens.lemmas[i].lower() == "by" for i in reading.tokens.below(source, "case")):
            return ()  # "his secretary said by e-mail"
    found = _both_again(reading, source, earlier) or _named_after(reading, source) or _joined(reading, source)
    if found:
        return found
    near = _beside(reading, source)
    if near:
        return near
    if document:
        return _issuers(reading, source) or _just_spoken(reading, source, earlier)
    return _last_speaker(reading, source, earlier)


def subject_before(reading: Reading, source: int | None, said: Sequence[tuple[int, int]]) -> tuple[Entity, ...]:
    """Who a pronoun inside or after the words said stands for when its sentence tells of somebody before these words.

    "[A priest] urged patience: without the rebels, he cautioned, the deal is dead".
    """
    tokens = reading.tokens
    if source is None or not said or tokens.words[source].lower() not in SINGULAR:
        return ()
    sentence = reading.sentences[tokens.sentence[source]]
    begins = min(source, said[0][0])
    if source < said[0][0] and not any(tokens.words[i] == ":" for i in range(sentence.first, source)):
        return ()
    for i in range(sentence.first, begins):
        if tokens.labels[i] != "nsubj" or tokens.relation(tokens.heads[i]) not in ("root", "ccomp", "parataxis"):
            continue
        entity = reading.entity_at(i)
        fits = entity is not None and entity.kind in ("person", "anonymous_source") and not entity.plural
        if entity is not None and fits and entity.gender in (None, "f" if tokens.words[source].lower() == "she" else "m"):
            return (entity,)
    return ()


def _issuers(reading: Reading, document: int) -> tuple[Entity, ...]:
    """Who issued a document named before: "In a statement, the army denied ...", "The ministry issued a statement".

    Also who did what the document is called after: "The daily [reported] ... The report said".
    """
    tokens = reading.tokens
    lemma = tokens.lemmas[document].lower()
    for i in range(document - 1, -1, -1):
        if tokens.lemmas[i].lower() != lemma or tokens.tags[i] not in ("NOUN", "VERB"):
            continue
        if tokens.tags[i] == "VERB":
            teller = agent(tokens, i)
            if teller is not None and (found := reading.entities_of(teller)):
                return found
            continue
        if bodies := _bodies(reading, i):
            return bodies
        if {tokens.lemmas[k].lower() for k in tokens.below(i, "case")} & _ABOUT:
            continue
        verb = tokens.heads[i]
        issuer = agent(tokens, verb) if verb >= 0 and tokens.tags[verb] == "VERB" else None
        if issuer is not None and issuer != i and (found := reading.entities_of(issuer)):
            return found
    return ()


def _just_spoken(reading: Reading, document: int, earlier: Sequence[Statement]) -> tuple[Entity, ...]:
    """Who spoke last, in the sentences right before a document that nobody is said to have issued."""
    tokens, known = reading.tokens, {entity.id: entity for entity in reading.entities}
    unnamed = any(tokens.words[i].lower() in ("a", "an") for i in tokens.below(document, "det"))
    new = unnamed and tokens.lemmas[document].lower() not in _SPOKEN
    if new or not earlier or earlier[-1].cue is None or tokens.below(document, "nmod", "acl", "nmod:poss"):
        return ()
    cue, sentence = earlier[-1].cue.span.start, tokens.sentence[document]
    near = reading.sentences[max(0, sentence - _BACK_TO_ISSUER)].span.start <= cue < reading.sentences[sentence].span.start
    found = tuple(known[ident] for ident in earlier[-1].speakers if ident in known) if near else ()
    names = {word.casefold() for entity in found for name in (entity.name, *entity.aliases) for word in name.split()}
    return found if all(tokens.words[i].casefold() in names for i in tokens.below(document, "amod", "compound")) else ()


def _bodies(reading: Reading, document: int) -> tuple[Entity, ...]:
    """Who issued a document, by its phrase: "a statement by the army", "the ministry's letter", "a letter from A and B"."""
    tokens = reading.tokens
    inside = [
        *tokens.below(document, "nmod:poss"),
        *obliques(tokens, document, "by", "from", "of"),
        *tokens.below(document, "compound", "amod"),
        *_misread_body(tokens, document),
        *(i for issued in tokens.below(document, "acl")
          if tokens.lemmas[issued] in _ISSUING for i in obliques(tokens, issued, "by")),
        *(i for issued in tokens.below(document, "acl")
          if tokens.lemmas[issued] in _ISSUING for i in tokens.below(issued, "nsubj")),
        *(i for given in tokens.below(document, "acl")
          if tokens.lemmas[given] in _ASCRIBING for i in obliques(tokens, given, "to")),
    ]
    return next((found for i in inside if (found := _joined(reading, i))), ())


def _misread_body(tokens: Tokens, document: int) -> list[int]:
    """The body after a document that the parser took for a second subject: "a statement from [the army] said"."""
    verb = tokens.heads[document]
    if verb < 0:
        return []
    second = (i for i in tokens.below(verb, "nsubj") if document < i < verb)
    return [i for i in second if any(tokens.words[c].lower() in ("by", "from", "of") for c in tokens.below(i, "case"))]


def _beside(reading: Reading, source: int) -> tuple[Entity, ...]:
    """The entity whose mention holds the source word without having it as head, or those that stand in apposition."""
    tokens = reading.tokens
    for i in (*tokens.below(source, "appos", "flat", "compound"), *_inside(reading, source)):
        entity = reading.entity_at(i)
        if entity is not None and entity.kind != "label_only":
            many = tokens.relation(i) == "appos" and tokens.words[source].lower().endswith(("s", "men", "women"))
            return tuple(e for e in reading.entities_of(i) if e.named) if many and entity.named else (entity,)
    mention = reading.mention_at(source)
    if mention is not None and mention.entity is not None:
        return (reading.entities[mention.entity],)
    return ()


def _inside(reading: Reading, source: int) -> tuple[int, ...]:
    """Further words of a quantified source: "one of the envoys", "some of the rebels"."""
    tokens = reading.tokens
    if tokens.lemmas[source].lower() in QUANTITIES:
        return obliques(tokens, source, "of")
    return ()


def _last_speaker(reading: Reading, source: int, earlier: Sequence[Statement]) -> tuple[Entity, ...]:
    word = reading.tokens.lemmas[source].lower()
    if word not in SINGULAR | PLURAL | {"it"}:
        return ()
    known = {entity.id: entity for entity in reading.entities}
    for statement in reversed(earlier):
        speakers = tuple(known[ident] for ident in statement.speakers if ident in known)
        if not speakers:
            continue
        single = len(speakers) == 1 and not speakers[0].plural
        if (
            word in SINGULAR
            and single
            and speakers[0].kind == "person"
            and speakers[0].gender in (None, "f" if word == "she" else "m")
        ):
            return speakers
        if word == "it" and single and speakers[0].kind != "person":
            return speakers
        if word in PLURAL and not (single and speakers[0].kind == "person"):
            return speakers
    return ()


def _joined(reading: Reading, source: int) -> tuple[Entity, ...]:
    """The entities of a source and of those joined to it, also behind a quantity: "Chad as well as a range of [groups]"."""
    found = reading.entities_of(source)
    tokens = reading.tokens
    for i in tokens.below(source, "conj") if found else ():
        found += tuple(e for j in _inside(reading, i) if (e := reading.entity_at(j)) is not None and e not in found)
    return found


def _named_after(reading: Reading, source: int) -> tuple[Entity, ...]:
    """Those whose names follow a plural description at once: "the president's backers Chad and Niger say"."""
    tokens = reading.tokens
    mention = reading.mention_at(source)
    if mention is None or mention.form != "nominal" or not tokens.words[source].endswith("s"):
        return ()
    for i in tokens.below(source, "appos", "flat"):
        named = [entity for entity in reading.entities_of(i) if entity.named]
        if i == source + 1 and len(named) > 1:
            return tuple(named)
    return ()


def _both_again(reading: Reading, source: int, earlier: Sequence[Statement]) -> tuple[Entity, ...]:
    """Those who spoke together in the sentence before "they said": "A rebel official and medics said ... They said ..."."""
    tokens = reading.tokens
    if tokens.words[source].lower() not in PLURAL or not earlier or tokens.sentence[source] == 0:
        return ()
    last, before = earlier[-1], reading.sentences[tokens.sentence[source] - 1]
    if len(last.speakers) < 2 or last.cue is None or not before.span.covers(last.cue.span):
        return ()
    known = {entity.id: entity for entity in reading.entities}
    return tuple(known[ident] for ident in last.speakers if ident in known)


def principal_of(reading: Reading, speakers: Sequence[Entity]) -> str | None:
    """On whose behalf the speakers speak, when the text shows one speaker's office; the closest tie in the text wins."""
    if len(speakers) != 1:
        return None
    number = reading.entities.index(speakers[0])
    ties = [tie for tie in reading.ties if tie.from_entity == number and tie.type in SPEAKING_TIES]
    best = min(ties, key=lambda tie: (SPEAKING_TIES.index(tie.type), tie.span.start, tie.to_entity), default=None)
    return None if best is None else reading.entities[best.to_entity].id


def is_medium(entity: Entity, outlets: frozenset[str]) -> bool:
    """Whether an entity is a news outlet, by its sector or by a name of the outlet list."""
    return entity.sector == "JRN" or any(name.lower() in outlets for name in (entity.name, *entity.aliases))
