"""Third parties of talks and agreements: who mediates, brokers, hosts, sponsors or guarantees. No cues, no records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from truceline.coding.grammar.clauses import agent
from truceline.coding.grammar.nominals import joined
from truceline.coding.grammar.words import Table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.entities import Entity
from truceline.model.reading import Reading, Tokens


def third_parties(
    reading: Reading, knowledge: Knowledge, words: Table, noun: int, verb: int | None
) -> Iterator[tuple[str, tuple[Entity, ...]]]:
    """(role, actors) for what the phrase of a noun and its verb say of third parties.

    >>> # "UN-sponsored talks", "a truce brokered by Egypt", "talks under the auspices of the OSCE"
    """
    tokens = reading.tokens
    for modifier in tokens.below(noun, "acl"):
        both = (modifier, *tokens.below(modifier, "conj"))
        doer = next((who for verb_ in both if (who := agent(tokens, verb_)) is not None and who != noun), None)
        for verb_ in both if doer is not None else ():
            own = agent(tokens, verb_)  # "hosted by A and sponsored by [B]"
            for gives in words.get(("third", tokens.lemmas[verb_]), ()):
                yield gives, joined(reading, [one for one in (own if own not in (None, noun) else doer,) if one is not None])
    for modifier in tokens.below(noun, "amod", "compound"):
        for gives in words.get(("third", participle(tokens, modifier, words)), ()):
            yield gives, hyphened(reading, knowledge, modifier)
    yield from _called(reading, words, noun)
    for child in (*tokens.below(noun, "nmod", "obl"), *_under(tokens, verb)):
        for gives in words.get(("auspices", tokens.lemmas[child]), ()):
            yield gives, joined(reading, tokens.below(child, "nmod"))


def _called(reading: Reading, words: Table, noun: int) -> Iterator[tuple[str, tuple[Entity, ...]]]:
    """Those whom a noun beside their name calls a third party of a deal: "[Cuba and Norway], guarantors of the accord"."""
    tokens, office = reading.tokens, reading.tokens.heads[noun]
    given = words.get(("third_noun", tokens.lemmas[office]), ()) if office >= 0 and tokens.relation(noun) == "nmod" else ()
    if not given or not any(tokens.lemmas[c] in ("of", "to", "in") for c in tokens.below(noun, "case")):
        return
    first = tokens.extent(office)[0]
    apart = bool({",", "–", "—"} & set(tokens.words[max(first - 1, 0):first + 1])) and not tokens.below(office, "cc")
    beside = tokens.relation(office) in ("appos", "conj") and apart
    owner = tokens.heads[office] if beside else next(iter(tokens.below(office, "nsubj")), None)
    apart = beside or any(tokens.lemmas[c] == "be" for c in tokens.below(office, "cop"))
    denied = any(tokens.lemmas[j] in ("not", "no", "former") for j in tokens.children[office])
    if owner is None or not apart or denied:
        return
    if tokens.lemmas[owner] in ("which", "who"):
        owner = tokens.heads[office]
    row = joined(reading, [owner])
    for gives in given:
        yield gives, tuple(one for one in row if one.kind != "person" or gives == "brokers")


def _under(tokens: Tokens, verb: int | None) -> tuple[int, ...]:
    """The phrases at a verb, also where the tree hangs them on one another: "began on May 6 [under the sponsorship of A]"."""
    at = tokens.below(verb, "obl") if verb is not None else ()
    return (*at, *(k for j in at for k in tokens.below(j, "nmod")))


def chairs(tokens: Tokens, words: Table, knowledge: Knowledge, verb: int, doer: int, who: tuple[Entity, ...]) -> bool:
    """Whether a mediator or organisation alone opens or closes talks, which it then leads: "UN envoy A [closed] the talks"."""
    mediating = knowledge.classes.get("mediator", ())
    names = [tokens.lemmas[j].lower() for j in (doer, *tokens.below(doer, "compound", "nmod:desc", "appos", "flat"))]
    titled = any(name in mediating for name in names)
    if len(who) != 1 or ("chairs", tokens.lemmas[verb]) not in words:
        return False
    return who[0].kind == "igo" or (who[0].kind == "person" and titled)


def participle(tokens: Tokens, i: int, words: Table) -> str:
    """The verb in a hyphen word before a noun: "broker" in "Egyptian-brokered", "" when there is none."""
    form = tokens.words[i].lower()
    if "-" not in form and not any(tokens.lemmas[j] == "-" for j in (i - 1,) if j >= 0):
        return ""
    last = form.rpartition("-")[2]
    stems = (tokens.lemmas[i].rpartition("-")[2], last, last[:-1], last[:-2])
    return next((stem for stem in stems if ("third", stem) in words), "")


def hyphened(reading: Reading, knowledge: Knowledge, i: int) -> tuple[Entity, ...]:
    """The actors named before the participle of a hyphen word: "US" and "Russian" in "US- and Russian-brokered"."""
    tokens = reading.tokens
    before = [tokens.words[j] for j in range(min(tokens.subtree(i), default=i), i)] or tokens.words[i].split("-")[:-1]
    if "-" in tokens.words[i]:
        before += tokens.words[i].split("-")[:-1]
    named = reading.entity_at(i - 2) if i > 1 and tokens.words[i - 1] == "-" else None
    if named is not None:
        return (named,)
    return tuple(entity for word in before for entity in reading.entities if _is_called(entity, word, knowledge))


def _is_called(entity: Entity, word: str, knowledge: Knowledge) -> bool:
    if word in (entity.name, *entity.aliases):
        return True
    return entity.catalogue is not None and word in _short_names(knowledge, entity.catalogue)


def _short_names(knowledge: Knowledge, ident: str) -> Iterable[str]:
    return next(((*actor.adjectives, *actor.names, *actor.weak) for actor in knowledge.actors if actor.id == ident), ())
