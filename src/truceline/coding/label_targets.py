"""On whom a loaded word is put: the actors beside it, those it is said of, the state it means. No records."""

from __future__ import annotations

from truceline.coding.clauses import agent, is_negated, patient
from truceline.coding.nominals import apposed_to, joined
from truceline.coding.wording import cased
from truceline.coding.words import Table
from truceline.model.reading import Entity, Reading, Tokens

GROUPS = ("armed_group", "political_group", "umbrella", "organisation")
"""Kinds of actor that a common noun with their name only describes: "the Kurdish YPG militia"."""


def targets(reading: Reading, words: Table, noun: int) -> tuple[str, ...]:
    """On whom a noun phrase is put: the actors beside it, those it is said of, else whom the phrase itself stands for."""
    tokens = reading.tokens
    if ("state", tokens.lemmas[noun].lower()) in words or ("state", tokens.words[noun].lower()) in words:
        meant = state_meant(reading, words, noun)
        if meant is not None:
            return (meant.id,)
    beside = [j for j in tokens.below(noun, "appos", "flat", "nmod:desc") if tokens.tags[j] == "PROPN"]
    described = apposed_to(tokens, noun)
    called = calling(reading, words, noun)
    if described is not None:
        beside = [described]
    elif tokens.labels[noun] in ("nmod:desc", "compound", "flat") and tokens.tags[tokens.heads[noun]] == "PROPN":
        beside = [tokens.heads[noun]]
    elif tokens.below(noun, "cop"):
        if is_negated(tokens, noun):
            return ()
        subject = agent(tokens, noun)
        above = tokens.heads[noun]
        if subject is None and tokens.relation(noun) == "ccomp" and tokens.labels[above] == "acl:relcl":
            subject = tokens.heads[above]
        beside = [j for j in tokens.below(noun, "nsubj") if reading.entity_at(j)] or ([] if subject is None else [subject])
    elif called is not None:
        beside = _called_so(tokens, called, noun)
        whom, itself, caller = joined(reading, beside), reading.entity_at(noun), agent(tokens, called)
        callers = () if caller is None else joined(reading, [caller])
        if any(entity in callers for entity in whom or (itself,)):  # nobody calls himself so
            return ()
        if beside and not whom and itself is not None and itself.named:
            return ()
    elif tokens.relation(noun) == "conj" and tokens.lemmas[tokens.heads[noun]] == tokens.lemmas[noun]:
        return ()
    elif tokens.relation(noun) == "conj" and tokens.below(tokens.heads[noun], "cop"):
        return targets(reading, words, tokens.heads[noun])
    own = reading.entity_at(noun)
    if not beside and (own is None or not own.named):
        beside = _named_inside(reading, noun)
    entities = [e for e in joined(reading, beside) if described is None or own is None or e.id != own.id or e.named]
    entities = entities or list(joined(reading, [noun])[:1])
    return tuple(entity.id for entity in entities)


def _called_so(tokens: Tokens, verb: int, noun: int) -> list[int]:
    """Whom a verb of naming calls what the noun says: "branded [them] terrorists", "refers to [them] as terrorists".

    In a relative clause its own object comes first: "the council, which calls [them] terrorists"; "[those] whom it calls so".
    """
    objects = [j for j in tokens.below(verb, "obj") if j != noun and tokens.lemmas[j] not in ("who", "whom", "which", "that")]
    if tokens.labels[verb] == "acl:relcl":
        return objects[:1] or [tokens.heads[verb]]
    meant = [j for j in (patient(tokens, verb), *objects) if j is not None and j != noun]
    return (meant or [j for j in tokens.below(verb, "obl") if j < noun and cased(tokens, j, "to")])[:1]


def _named_inside(reading: Reading, noun: int) -> list[int]:
    """The group whose name stands in a phrase that only describes it: "the YPG militia", "the armed gangs of UNITA"."""
    tokens = reading.tokens
    inside = [j for j in tokens.below(noun, "compound", "flat", "nmod:desc") if tokens.tags[j] == "PROPN"]
    inside += [j for j in tokens.below(noun, "nmod") if any(tokens.lemmas[c] == "of" for c in tokens.below(j, "case"))]
    return [j for j in inside if (e := reading.entity_at(j)) is not None and e.named and e.kind in GROUPS][:1]


def calling(reading: Reading, words: Table, noun: int) -> int | None:
    """The verb by which somebody is called what the noun says: "branded them terrorists", "listed it as a terrorist group".

    "Considers X to be terrorists" hangs the noun on X or on the verb as a clause of its own; both are read.
    """
    tokens = reading.tokens
    verb = tokens.heads[noun]
    fits = tokens.relation(noun) in ("xcomp", "obl", "obj", "ccomp") and ("verb", tokens.lemmas[verb]) in words
    return verb if fits and verb >= 0 else None


def state_meant(reading: Reading, words: Table, noun: int) -> Entity | None:
    """The government or state that "regime" or "invaders" mean: by the nationality before the word, else as last time.

    "The Syrian regime" is the Syrian government if the article names it; "the regime" alone is the one told of before.
    """
    ruling = _is_ruling(reading, words, noun)
    known = _by_nation(reading, noun, ruling=ruling)
    if known is not None:
        return known
    own = reading.entity_at(noun)
    others = [
        i for i in range(len(reading.tokens))
        if i != noun and reading.tokens.lemmas[i].lower() == reading.tokens.lemmas[noun].lower()
    ]
    told = [entity for i in others if (entity := _by_nation(reading, i, ruling=ruling)) is not None]
    if len({entity.id for entity in told}) == 1 and (own is None or not own.named) and _alone(reading, noun):
        return told[0]
    before = [entity for i in others if i < noun and (entity := reading.entity_at(i)) is not None]
    ruled = {entity.id: entity for entity in reading.entities if entity.kind == "government" and ruling}
    return own or (before[-1] if before else next(iter(ruled.values())) if len(ruled) == 1 else None)


def _is_ruling(reading: Reading, words: Table, noun: int) -> bool:
    tokens = reading.tokens
    return "government" in words.get(("state", tokens.lemmas[noun].lower()), ())


def _by_nation(reading: Reading, noun: int, *, ruling: bool) -> Entity | None:
    """The state or its government whose nationality or capital stands before a noun, if the article names it."""
    own = reading.entity_at(noun)
    country = own.country if own is not None else None
    if country is None:
        for j in _before(reading, noun):
            told = _named_as(reading, reading.tokens.words[j])
            country = told.country if told is not None else country
    if country is None:
        return None
    same = [e for e in reading.entities if e.country == country and e.named]
    governments = [e for e in same if e.kind == "government" and e.name.lower().endswith("government")]
    states = [e for e in same if e.kind == "state"]
    if ruling:
        return governments[0] if governments else own or (states[0] if states else None)
    return states[0] if states else own


def _before(reading: Reading, noun: int) -> list[int]:
    tokens = reading.tokens
    found = [j for j in tokens.below(noun, "amod", "compound", "nmod", "flat") if j < noun]
    above = tokens.heads[noun]
    if tokens.relation(noun) == "compound" and above >= 0:
        found += [j for j in tokens.below(above, "amod", "compound") if j < noun]
    return found


def _alone(reading: Reading, noun: int) -> bool:
    """Whether no name stands with the noun that would tell it from another of the kind: "the regime", "the Assad regime"."""
    tokens = reading.tokens
    return not any(tokens.tags[j] == "PROPN" and _named_as(reading, tokens.words[j]) for j in _before(reading, noun))


def _named_as(reading: Reading, word: str) -> Entity | None:
    """The state that a nationality or a name means anywhere in the article."""
    for mention in reading.mentions:
        if mention.entity is None or mention.form not in ("name", "adjective"):
            continue
        text = reading.article.text[mention.span.start:mention.span.end]
        entity = reading.entities[mention.entity]
        if text.lower() == word.lower() and entity.country and entity.kind in ("state", "government", "person"):
            return entity
    return None


def belongs_before(reading: Reading, first: int, i: int) -> bool:
    """Whether the word before is part of the backer's name: "[al] Qaeda-linked"."""
    tokens = reading.tokens
    if any(name.first < first < name.last for name in reading.names):
        return True
    return tokens.heads[first - 1] in (first, i) and tokens.tags[first - 1] in ("PROPN", "ADJ")


def is_backing(reading: Reading, words: Table, i: int) -> bool:
    """Whether a word after a hyphen tells of backing: "Saudi-[backed]"; some tell so only after a name."""
    tokens = reading.tokens
    first = hyphenated(reading, i)
    keys = {tokens.lemmas[i], tokens.words[i].lower()}
    inside = reading.sentences[tokens.sentence[first]].first < first
    named = inside and tokens.words[first][0].isupper() and tokens.tags[first] in ("PROPN", "ADJ")
    return first < i and any(("backing", key) in words or (named and ("backing-named", key) in words) for key in keys)


def hyphenated(reading: Reading, i: int) -> int:
    """The first token of a word that hyphens join: "[al-Qaeda-]linked", "[self-]proclaimed"."""
    tokens, first = reading.tokens, i
    while first >= 2 and tokens.words[first - 1] == "-" and tokens.ends[first - 2] == tokens.starts[first - 1]:
        first -= 2
    return first


def named_beside(reading: Reading, noun: int) -> bool:
    """Whether a name stands with a noun: "the al-Qaeda-linked group Nusra Front", "the Iran-backed Houthis"."""
    tokens = reading.tokens
    beside = (
        noun,
        *tokens.below(noun, "appos", "flat", "nmod:desc"),
        *(j for j in (apposed_to(tokens, noun),) if j is not None),
    )
    return any(tokens.tags[j] == "PROPN" for j in beside)
