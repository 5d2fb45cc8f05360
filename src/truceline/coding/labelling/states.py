"""Which government or state a word such as "regime" or "invaders" means. On whom other words are put is elsewhere."""

from __future__ import annotations

from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table
from truceline.knowledge.words import load_words
from truceline.model.entities import Entity
from truceline.model.reading import Reading


def state_meant(reading: Reading, words: Table, noun: int) -> Entity | None:
    """The government or state that "regime" or "invaders" mean: by the nationality before the word, else as last time.

    "The Syrian regime" is the Syrian government if the article names it; "the regime" alone is the one told of before.
    """
    ruling = _is_ruling(reading, words, noun)
    known = _by_nation(reading, words, noun, ruling=ruling)
    if known is not None:
        return known
    own = reading.entity_at(noun)
    others = [
        i for i in range(len(reading.tokens))
        if i != noun and reading.tokens.lemmas[i].lower() == reading.tokens.lemmas[noun].lower()
    ]
    told = [entity for i in others if (entity := _by_nation(reading, words, i, ruling=ruling)) is not None]
    if len({entity.id for entity in told}) == 1 and (own is None or not own.named) and _alone(reading, noun):
        return told[0]
    before = [entity for i in others if i < noun and (entity := reading.entity_at(i)) is not None]
    ruled = [entity for entity in reading.entities if entity.kind == "government" and ruling]
    named = [entity for entity in ruled if entity.named]
    if len(named) == 1 and own is not None and not own.named and _alone(reading, noun):
        return named[0]
    return own or (before[-1] if before else ruled[0] if len(ruled) == 1 else None)


def rulers_of(reading: Reading, words: Table, noun: int) -> tuple[Entity, ...]:
    """The states whose rulers a word means by the places behind it: "the regimes in [Kigali], [Kampala] and [Juba]"."""
    tokens = reading.tokens
    if not _is_ruling(reading, words, noun):
        return ()
    seats = [j for j in tokens.below(noun, "nmod") if j > noun and cased(tokens, j, "in", "of")]
    found: list[Entity] = []
    for seat in (k for j in seats for k in (j, *tokens.below(j, "conj"))):
        place = next((reading.places[m.place].country for m in reading.place_mentions if m.first <= seat < m.last), None)
        told = reading.entity_at(seat)
        country = told.country if told is not None and told.named else place
        same = [e for e in reading.entities if country and e.country == country and e.named]
        found += sorted((e for e in same if e.kind in ("government", "state")), key=lambda e: e.kind)[:1]
    return tuple(dict.fromkeys(found))


def _is_ruling(reading: Reading, words: Table, noun: int) -> bool:
    tokens = reading.tokens
    return "government" in words.get(("state", tokens.lemmas[noun].lower()), ())


def _by_nation(reading: Reading, words: Table, noun: int, *, ruling: bool) -> Entity | None:
    """The state or its government whose nationality or capital stands before a noun, if the article names it."""
    own = reading.entity_at(noun)
    country = own.country if own is not None else None
    if country is None:
        for j in _before(reading, noun):
            word = reading.tokens.words[j]
            told = _named_as(reading, word)
            country = told.country if told is not None else next(iter(words.get(("nation", word.lower()), ())), country)
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
    found = [
        j for j in tokens.below(noun, "amod", "compound", "nmod", "flat")
        if j < noun or any(tokens.lemmas[c] in ("in", "of") for c in tokens.below(j, "case"))
    ]
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


def is_ruler(reading: Reading, words: Table, i: int) -> bool:
    """Whether a word means a government or a state: "regime", "invaders"."""
    tokens = reading.tokens
    return ("state", tokens.lemmas[i].lower()) in words or ("state", tokens.words[i].lower()) in words


def of_things(reading: Reading, words: Table, i: int) -> bool:
    """Whether a word means a set of rules and no rulers: "the sanctions regime", "a regime of silence", "the BOD regime"."""
    tokens = reading.tokens
    beside = [*tokens.below(i, "compound", "amod", "nmod"), *([tokens.heads[i]] if tokens.relation(i) == "compound" else [])]
    if any(("thing", tokens.lemmas[j].lower()) in words for j in beside):
        return True
    return _is_ruling(reading, words, i) and any(_is_matter(reading, words, j) for j in tokens.below(i, "compound") if j < i)


def _is_matter(reading: Reading, words: Table, j: int) -> bool:
    """Whether a word before "regime" is a matter that rules are about: "[registration]", but not "[army]" or "[Assad]"."""
    tokens = reading.tokens
    forms = (tokens.lemmas[j].lower(), tokens.words[j].lower())
    if tokens.tags[j] == "PROPN":
        ruled = reading.entity_at(tokens.heads[j])
        return tokens.words[j].isupper() and reading.entity_at(j) is None and (ruled is None or ruled.country is None)
    roles = ("people", "modifier", "tone", "noun", "creed", "scare")
    people = any((role, form) in words for role in roles for form in forms) or any(f in load_words().nouns for f in forms)
    return tokens.tags[j] == "NOUN" and tokens.words[j].islower() and not people
