"""On whom a loaded word is put: the actors beside it, those it is said of, the state it means. No records."""

from __future__ import annotations

from truceline.coding.grammar.clauses import agent, is_negated
from truceline.coding.grammar.nominals import apposed_to, joined, unique
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table
from truceline.coding.labelling.calling import called_so, calling, left_to_participle, modified
from truceline.coding.labelling.examples import DESCRIBED, examples_behind, examples_below, named_after
from truceline.coding.labelling.listing import list_of, listing
from truceline.coding.labelling.states import is_ruler, rulers_of, state_meant
from truceline.knowledge.words import load_words
from truceline.model.entities import Entity
from truceline.model.reading import Reading, Tokens


def targets(reading: Reading, words: Table, noun: int) -> tuple[str, ...]:
    """On whom a noun phrase is put: the actors beside it, those it is said of, else whom the phrase itself stands for."""
    if is_ruler(reading, words, noun) and (calling(reading, words, noun) is None or not said_of(reading, words, noun)):
        if ruling := rulers_of(reading, words, noun):
            return tuple(entity.id for entity in ruling)
        meant = state_meant(reading, words, noun)
        if meant is not None:
            return (meant.id,)
    ahead = name_behind(reading, noun)
    if ahead is not None:
        return (ahead.id,)
    others = said_of(reading, words, noun)
    if others is None:
        return ()
    own = reading.entity_at(noun)
    if not others and (own is None or not own.named):
        others = joined(reading, _named_inside(reading, words, noun))
        others = others or examples_below(reading, noun) or named_after(reading, noun)
    entities = others or joined(reading, [noun])[:1]
    return tuple(entity.id for entity in entities)


def said_of(reading: Reading, words: Table, noun: int) -> tuple[Entity, ...] | None:
    """The actors that a noun phrase only describes or that are called so; None when nobody is called so after all."""
    tokens = reading.tokens
    beside = [j for j in tokens.below(noun, "appos", "flat", "nmod:desc") if tokens.tags[j] == "PROPN"]
    described = apposed_to(tokens, noun)
    called = calling(reading, words, noun)
    own = reading.entity_at(noun)
    on_list = listing(reading, words, noun)
    if on_list is not None:
        beside = [on_list.whom]
    elif list_of(tokens, words, noun) is not None:  # "removed A from its list of terrorist groups"
        return None
    elif described is not None:
        beside = [described]
    elif tokens.labels[noun] in ("nmod:desc", "compound", "flat") and tokens.tags[tokens.heads[noun]] == "PROPN":
        beside = [tokens.heads[noun]]
    elif tokens.below(noun, "cop"):
        if is_negated(tokens, noun):
            return None
        subject = agent(tokens, noun)
        above = tokens.heads[noun]
        if subject is None and tokens.relation(noun) == "ccomp" and tokens.labels[above] == "acl:relcl":
            subject = modified(tokens, above)
        beside = [j for j in tokens.below(noun, "nsubj") if reading.entity_at(j)] or ([] if subject is None else [subject])
    elif called is not None:
        beside = called_so(tokens, called, noun)
        if (row := examples_behind(reading, called, beside)):
            return row
        if beside and beside == left_to_participle(tokens, called, noun):
            return joined(reading, beside)
        whom, caller = joined(reading, beside), agent(tokens, called)
        callers = () if caller is None else joined(reading, [caller])
        if any(entity in callers for entity in whom or (own,)):  # nobody calls himself so
            return None
        if beside and not whom and (tokens.tags[beside[0]] != "PRON" or (own is not None and own.named)):
            return None
    elif behind := _behind_comma(reading, words, noun):
        return behind
    elif _one_of(tokens, words, noun):
        return said_of(reading, words, tokens.heads[noun])
    elif tokens.relation(noun) == "conj" and tokens.lemmas[tokens.heads[noun]] == tokens.lemmas[noun]:
        return None if own is None or own == reading.entity_at(tokens.heads[noun]) else ()
    elif tokens.relation(noun) == "conj" and _said_too(reading, words, tokens.heads[noun]):
        return said_of(reading, words, tokens.heads[noun])
    return tuple(e for e in joined(reading, beside) if described is None or own is None or e.id != own.id or e.named)


def _said_too(reading: Reading, words: Table, first: int) -> bool:
    """Whether what is joined to a noun is said of the same: "are deserters and [bandits]", "called them [thugs]"."""
    tokens = reading.tokens
    return bool(tokens.below(first, "cop")) or calling(reading, words, first) is not None or _one_of(tokens, words, first)


def _one_of(tokens: Tokens, words: Table, noun: int) -> bool:
    """Whether somebody is told to be one of those: "A, one of the Islamist [groups]", "a gang of [thugs]"."""
    above = tokens.heads[noun]
    if tokens.relation(noun) != "nmod" or above < 0 or not cased(tokens, noun, "of"):
        return False
    return tokens.lemmas[above] == "one" or any((role, tokens.lemmas[above]) in words for role in ("noun-with", "lot"))


def _behind_comma(reading: Reading, words: Table, noun: int) -> tuple[Entity, ...]:
    """Whom a phrase between commas describes, read from the order of words: "A and B, [jihadist outfits] which he shuns, left".

    Several names before it are meant by a plural only; a phrase that goes on with "and" is one of a row and describes nobody.
    """
    tokens = reading.tokens
    if ("neutral", tokens.lemmas[noun].lower()) in words:
        return ()  # "for the envoy, the worst terrorist attack was ..."
    first = min((j for j in tokens.subtree(noun) if j < noun and tokens.relation(j) not in ("cc", "punct")), default=noun)
    first, last = _before_view(tokens, first), tokens.extent(noun)[1]
    closed = last >= len(tokens) or tokens.words[last] in (",", ".", "-", "–", "—", ")", ";")
    if first < 2 or tokens.words[first - 1] != "," or not closed or tokens.below(noun, "cc", "conj", "case"):
        return ()
    if tokens.relation(noun) == "conj" and last + 1 < len(tokens) and tokens.tags[last + 1] == "CCONJ":
        return ()  # "members of the council, [oligarchs], and bankers"
    row = [m for m in reading.mentions if m.entity is not None and m.last == first - 1]
    if not row or tokens.sentence[first - 1] != tokens.sentence[noun]:
        return ()
    named = max(row, key=lambda m: (m.form == "name", m.last - m.first))
    entity = reading.entities[named.entity or 0]
    if entity.kind not in (*DESCRIBED, "group_unnamed", "person"):
        return ()
    plural = tokens.words[noun].lower() != tokens.lemmas[noun].lower()
    if plural and entity.kind == "person":
        return ()
    before = [
        m for m in reading.mentions
        if plural and m.entity is not None and m.form == "name" and m.last == named.first - 1
        and tokens.tags[named.first - 1] == "CCONJ"
    ]
    return unique([*(reading.entities[m.entity or 0] for m in before), entity])


def _before_view(tokens: Tokens, first: int) -> int:
    """Where a phrase begins with the words for in whose eyes it is so: "A, [for B] a gang, left", "A, [in B's eyes] thugs"."""
    low = next((j for j in range(first - 2, max(first - 8, 1), -1) if tokens.words[j - 1] == ","), first)
    return low if tokens.words[low].lower() in ("for", "to", "in") and low < first else first


def name_behind(reading: Reading, i: int) -> Entity | None:
    """The group whose name follows a word at once: "the Iran-backed [Houthis]", "al Qaeda affiliate the [Nusra Front]"."""
    tokens = reading.tokens
    first = i + 1
    if first < len(tokens) and tokens.words[first].lower() == "the" and tokens.tags[i] == "NOUN":
        first += 1
    names = [m for m in reading.mentions if m.form == "name" and m.entity is not None and m.first <= first < m.last]
    starting = [m for m in names if m.first in (first, i + 1)]
    if not starting:
        return None
    name = max(starting, key=lambda m: m.last)
    entity = reading.entities[name.entity or 0]
    return entity if entity.kind in DESCRIBED and not _of_person(tokens, name.last) else None


def _of_person(tokens: Tokens, i: int) -> bool:
    """Whether a name only tells whose man the noun behind it is: "a renegade Renamo [general]"."""
    noun = load_words().nouns.get(tokens.words[i].lower()) if i < len(tokens) else None
    return noun is not None and noun.stands_for == "person" and tokens.tags[i] == "NOUN"


def _named_inside(reading: Reading, words: Table, noun: int) -> list[int]:
    """The group whose name stands in a phrase that only describes it: "the YPG militia", "the armed gangs of UNITA".

    A word for governments describes those of the places it names: "the puppet administrations of Sukhumi and Tskhinvali".
    """
    tokens = reading.tokens
    inside = [j for j in tokens.below(noun, "compound", "flat", "nmod:desc") if tokens.tags[j] == "PROPN"]
    owners = [j for j in tokens.below(noun, "nmod") if j > noun and cased(tokens, j, "of")]
    groups = [j for j in (*inside, *owners) if (e := reading.entity_at(j)) is not None and e.named and e.kind in DESCRIBED]
    if groups or ("rule", tokens.lemmas[noun]) not in words:
        return groups[:1]
    return [j for j in owners if (e := reading.entity_at(j)) is not None and e.named and e.kind == "government"][:1]


def named_beside(reading: Reading, noun: int) -> bool:
    """Whether a name stands with a noun: "the al-Qaeda-linked group Nusra Front", "the Iran-backed Houthis"."""
    tokens = reading.tokens
    beside = (
        noun,
        *tokens.below(noun, "appos", "flat", "nmod:desc"),
        *(j for j in (apposed_to(tokens, noun),) if j is not None),
    )
    return any(tokens.tags[j] == "PROPN" for j in beside)


def is_creed_of(reading: Reading, i: int, on: tuple[str, ...]) -> bool:
    """Whether a word that may just name a movement ("Islamist fighters", "Communist negotiators") is put on a named group.

    On those who have no other name, and on persons, it tells who they are.
    """
    word = reading.tokens.lemmas[i].lower()
    named = [
        entity for entity in reading.entities
        if entity.id in on and entity.named and entity.kind in DESCRIBED and word not in entity.name.lower()
    ]
    return 0 < len(named) == len(on)
