"""Nouns that name a truce or an agreement, and whether they are told to exist. No records are made here."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.clauses import agent, governors, is_negated, modals
from truceline.coding.exclusions import excluded_by
from truceline.coding.factuality import embedding_words, factuality
from truceline.coding.nominals import called, is_definite, modifiers, phrase, places_under, sides, unique
from truceline.coding.rounds import Thing
from truceline.coding.standings import Standing, standings
from truceline.coding.talks import unrelated
from truceline.coding.words import Table, table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.reading import Entity, Reading, Tokens

UNREAL = ("hypothetical", "requested_not_actual", "denied", "negated")
OPEN = ("could", "may", "might", "can", "should", "must", "ought")
FIGHTING = ("armed_group", "political_group", "umbrella")


def mentions(reading: Reading, words: Table) -> Iterator[Thing]:
    """Nouns that name a truce or an agreement, in text order; "agreement for the cessation of hostilities" is one."""
    return (thing for thing in all_mentions(reading, words) if thing.kind != "unrelated")


def all_mentions(reading: Reading, words: Table) -> Iterator[Thing]:
    """The same with deals on matters that are no conflict, as kind "unrelated": later words may point back at them."""
    tokens = reading.tokens
    for i in range(len(tokens)):
        kind = _kind(reading, i, words)
        if kind is None or tokens.tags[i] not in ("NOUN", "PROPN") or tokens.relation(i) == "compound":
            continue
        head = tokens.heads[i]
        inner = tokens.relation(i) in ("nmod", "obl") and not tokens.below(i, "nmod:poss")
        if head >= 0 and inner and _kind(reading, head, words):
            continue
        telling = modifiers(tokens, i)
        topics = [j for j in (*tokens.below(i, "nmod"), *tokens.below(i, "compound")) if _kind(reading, j, words) == "truce"]
        given = {gives for word in telling for gives in words.get(("modifier", word), ())}
        if "unrelated" in given or unrelated(tokens, i, words) or (kind == "agreement" and _elsewhere(tokens, i, words)):
            kind = "unrelated"
        elif topics:
            kind = "truce"
        elif "peace" in telling and kind == "agreement":
            kind = "peace"
        first, last = phrase(tokens, i)
        named = topics[0] if topics and tokens.relation(topics[0]) == "nmod" else i
        yield Thing(
            head=i, first=first, last=last, kind=kind, definite=is_definite(tokens, i),
            name=called(reading, named), age=_age(tokens, i, given), place=places_under(reading, i),
            sides=_sides(reading, i),
            when=next((time for time in reading.times_within(tokens.span(first, last)) if time.kind != "duration"), None),
            marks=_marks(tokens, i, words),
        )


def _marks(tokens: Tokens, noun: int, words: Table) -> frozenset[str]:
    """The words before a noun that tell which deal is meant: names and matters; not lengths, years or what it is like."""
    lengths = {
        tokens.words[k].lower() for j in tokens.below(noun, "amod", "compound", "nummod") for k in tokens.subtree(j)
        if tokens.tags[k] in ("NUM", "CCONJ", "DET") or any(tokens.tags[n] == "NUM" for n in tokens.below(k, "nummod", "compound"))
    }
    return frozenset(
        word for word in modifiers(tokens, noun) - lengths
        if not word[:1].isdigit() and not any((role, word) in words for role in ("modifier", "plain", "name", "sought"))
    )


def _age(tokens: Tokens, noun: int, given: set[str]) -> str:
    """What sets an older deal apart: the year before it ("the 2012 truce"), or a word for it ("an earlier truce")."""
    years = [tokens.words[j] for j in tokens.below(noun, "nummod", "compound", "amod") if j < noun]
    year = next((word for word in years if len(word) == 4 and word.isdigit()), "")
    return year or ("earlier" if "earlier" in given else "")


def _elsewhere(tokens: Tokens, noun: int, words: Table) -> bool:
    """Whether a clause about a deal says that it is about another matter: "a deal that cuts [tariffs]"."""
    return any(
        ("topic", tokens.lemmas[k].lower()) in words
        for below in tokens.below(noun, "acl") for j in tokens.below(below, "obj") for k in (j, *tokens.below(j, "compound"))
    )


def _kind(reading: Reading, i: int, words: Table) -> str | None:
    tokens = reading.tokens
    lemma = tokens.lemmas[i]
    if ("halt", lemma) in words:
        beside = {tokens.lemmas[j].lower() for j in tokens.below(i, "nmod", "amod", "compound")}
        if tokens.lemmas[i + 1:i + 2] == ("of",):
            beside |= {tokens.words[j].lower() for j in range(i + 2, min(i + 3, len(tokens)))}
        return "truce" if any(("halted", word) in words for word in beside) else None
    if lemma in ("fire", "-") and i >= 2 and tokens.words[i - 1] == "-" and tokens.lemmas[i - 2] == "cease":
        return "truce"
    given = words.get(("name", lemma)) or words.get(("name", tokens.words[i].lower()))
    return given[0] if given else None


def _sides(reading: Reading, noun: int) -> tuple[Entity, ...]:
    """Whom a noun names as its sides, also by an armed group before it ("the [IRA] ceasefire") or its own clause's doer."""
    tokens = reading.tokens
    named = list(sides(reading, noun))
    for child in tokens.below(noun, "compound", "amod"):
        entity = reading.entity_at(child)
        if entity is not None and entity.kind in FIGHTING:
            named.append(entity)
        parts = sorted(tokens.subtree(child))
        if "-" in (tokens.words[k] for k in parts) and not any(tokens.words[k].endswith("ed") for k in range(child, noun)):
            pair = unique(one for k in parts for one in _called(reading, k))
            named += pair if len(pair) > 1 else []
    owners = [j for j in tokens.below(noun, "nmod:poss") if tokens.lemmas[j] in ("its", "their", "his", "her", "it", "they")]
    if owners and not any(reading.entities_of(j) for j in owners) and tokens.relation(noun) == "obj":
        doer = agent(tokens, tokens.heads[noun])
        named = [*(reading.entities_of(doer) if doer is not None else ()), *named]
    return unique(named)


def _called(reading: Reading, i: int) -> tuple[Entity, ...]:
    """The actor at a token, or one that the article calls by this word elsewhere."""
    here = reading.entity_at(i)
    word = reading.tokens.words[i]
    return (here,) if here else tuple(one for one in reading.entities if word in (one.name, *one.aliases))


def told(tokens: Tokens, verb: int, knowledge: Knowledge) -> str:
    """The factuality class of a predicate, where "would begin", "is due to begin", "agreed that it begin" are "future".

    A truce that is announced for a day has that day; one that is asked for, hoped for or told under a condition has none.
    """
    given = factuality(tokens, verb, knowledge).class_
    infinitive = any(tokens.lemmas[m] == "to" for m in tokens.below(verb, "mark", "fixed"))
    ahead = tokens.relation(verb) in ("acl", "advcl") or "be" in modals(tokens, verb)
    if given in ("asserted", "historical") and infinitive and ahead:
        return "future"
    if given not in ("hypothetical", "requested_not_actual", "future"):
        return given
    if _since_then(tokens, verb):
        return "asserted"
    words, embedding = table(knowledge, "agreements"), embedding_words(knowledge)
    if any(modal in OPEN for modal in modals(tokens, verb)) or _conditional(tokens, verb, knowledge):
        return given if given in UNREAL else "hypothetical"
    for above, relation in governors(tokens, verb):
        if relation.partition(":")[0] not in ("xcomp", "ccomp", "acl", "obl", "obj", "nmod"):
            break
        asks = embedding.get(("verb", tokens.lemmas[above])) or embedding.get(("noun", tokens.lemmas[above]))
        held = any((role, tokens.lemmas[above]) in words for role in ("settled", "settled_day")) and not is_negated(tokens, above)
        if ("sought", tokens.lemmas[above]) in words or (asks in UNREAL and not held):
            return given if given in UNREAL else "hypothetical"
    return "future"


def _since_then(tokens: Tokens, verb: int) -> bool:
    """Whether a clause takes it for granted that something happened: "since it ended", "a truce [signed in May]"."""
    if tokens.relation(verb) not in ("advcl", "acl") or is_negated(tokens, verb) or set(modals(tokens, verb)) - {"have", "be"}:
        return False
    if tokens.labels[verb] == "acl:relcl" or (tokens.relation(verb) == "acl" and tokens.words[verb].lower().endswith("ed")):
        return True
    joiners = [*tokens.below(verb, "mark"), *(c for s in tokens.below(verb, "nsubj") for c in tokens.below(s, "case"))]
    return any(tokens.lemmas[m] in ("after", "since") for m in joiners)


def _conditional(tokens: Tokens, verb: int, knowledge: Knowledge) -> bool:
    embedding = embedding_words(knowledge)
    clauses = (verb, *tokens.below(verb, "advcl"))
    return any(
        embedding.get(("mark", tokens.lemmas[m])) == "hypothetical" for clause in clauses for m in tokens.below(clause, "mark")
    )


def taken_up(reading: Reading, heads: list[int]) -> list[int]:
    """Pronouns that mean a deal: "it" right after a sentence with one, as subject or beside a verb, never as an object."""
    tokens = reading.tokens
    named = {tokens.sentence[head] for head in heads}
    return [
        i for i in range(len(tokens))
        if tokens.lemmas[i] == "it" and tokens.relation(i) in ("nsubj", "obl") and reading.entity_at(i) is None
        and tokens.sentence[i] - 1 in named and tokens.sentence[i] not in named
    ]


def takes_effect(tokens: Tokens, verb: int, words: Table) -> bool:
    """Come into force, go into effect, take effect; plain start and begin."""
    if "effective" not in words.get(("subject", tokens.lemmas[verb]), ()):
        return False
    if ("alone_effective", tokens.lemmas[verb]) in words:
        return True
    inside = {tokens.lemmas[i] for i in tokens.below(verb, "obl", "obj", "compound", "xcomp")}
    return any(("standing", word) in words for word in inside)


def real(reading: Reading, thing: Thing, knowledge: Knowledge) -> bool:
    """Whether a mention is of an agreement that is told to exist, not one that is only wished for or denied."""
    tokens, noun = reading.tokens, thing.head
    words = table(knowledge, "agreements")
    if any("unreal" in words.get(("modifier", tokens.lemmas[j].lower()), ()) for j in tokens.below(noun, "amod")):
        return False
    if any(tokens.lemmas[j].lower() in ("no", "any", "every", "another") for j in tokens.below(noun, "det")):
        return False
    if thing.kind == "settlement" and not thing.sides:
        return False
    if thing.definite or any(excluded_by(reading, noun, knowledge)):
        return True
    if thing.kind != "truce" and not thing.sides and tokens.words[noun].lower() != tokens.lemmas[noun].lower() and tokens.words[noun].endswith("s"):
        return False
    told_of = list(standings(tokens, noun))
    if any(standing.inside and _existing(tokens, standing, words, knowledge) for standing in told_of):
        return True
    nearest = next((up for up, _ in governors(tokens, noun)), None)
    if nearest is not None and tokens.tags[nearest] == "NOUN" and ("unreal", tokens.lemmas[nearest]) in words:
        return False
    if any(s.inside and s.role == "object" and ("sought", tokens.lemmas[s.predicate]) in words for s in told_of):
        return False
    for above, relation in governors(tokens, noun):
        if tokens.tags[above] == "NOUN" and embedding_words(knowledge).get(("noun", tokens.lemmas[above])):
            return False
        if tokens.tags[above] == "VERB":
            asked = embedding_words(knowledge).get(("verb", tokens.lemmas[above])) in UNREAL
            if thing.when is not None and not asked and ("sought", tokens.lemmas[above]) not in words:
                return True
            return _made(tokens, above, relation, words, knowledge)
    return True


def _existing(tokens: Tokens, standing: Standing, words: Table, knowledge: Knowledge) -> bool:
    """Whether a clause about a deal takes it for granted: "due to take effect on Monday", "signed in May", "that ended"."""
    verb = standing.predicate
    given = told(tokens, verb, knowledge)
    if ("sought", tokens.lemmas[verb]) in words or given in UNREAL:
        return False
    return takes_effect(tokens, verb, words) or (
        given in ("asserted", "historical") and (standing.role, tokens.lemmas[verb]) in words
    )


def _made(tokens: Tokens, verb: int, relation: str, words: Table, knowledge: Knowledge) -> bool:
    """Whether the verb over a deal tells that it exists: it is agreed, kept or takes effect, now or on a day announced."""
    asks = embedding_words(knowledge).get(("verb", tokens.lemmas[verb]))
    content = relation.partition(":")[0] in ("obj", "obl", "nmod") or relation == "nsubj:pass"
    held = ("settled", tokens.lemmas[verb]) in words
    if content and (("sought", tokens.lemmas[verb]) in words or (not held and asks in (*UNREAL, "future"))):
        return False
    if content and not relation.startswith("nsubj") and not held and _aimed_at(tokens, verb, knowledge):
        return False
    given = told(tokens, verb, knowledge)
    if given == "future":
        announced = ("undertaken", tokens.lemmas[verb]) in words if content else takes_effect(tokens, verb, words)
        return announced or any(
            takes_effect(tokens, other, words) for other in tokens.below(verb, "xcomp") if not content
        )
    return given not in UNREAL


def _aimed_at(tokens: Tokens, verb: int, knowledge: Knowledge) -> bool:
    """Whether a verb without tense only names an aim: "aimed at [reaching]", "talks to [end]"; not "managed to [reach]"."""
    if not {tokens.lemmas[m] for m in tokens.below(verb, "mark")} & {"to", "at", "of", "for", "toward", "towards", "without"}:
        return False
    words = table(knowledge, "agreements")
    above = next((head for head, _ in governors(tokens, verb)), None)
    if above is not None and ("settled", tokens.lemmas[above]) in words and ("undertaken", tokens.lemmas[verb]) in words:
        return False
    return above is None or embedding_words(knowledge).get(("verb", tokens.lemmas[above])) != "asserted"
