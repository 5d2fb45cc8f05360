"""Whom the words of a truce or an agreement name as its sides. No records are made here."""

from __future__ import annotations

from truceline.coding.dealing.nouns import paper_phrase
from truceline.coding.grammar.clauses import agent
from truceline.coding.grammar.nominals import between, modifiers, phrase, sides, unique
from truceline.coding.grammar.relatives import RELATIVE
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table
from truceline.model.entities import Entity
from truceline.model.reading import Reading
from truceline.model.values import GROUPS

OWN = frozenset({"its", "their", "his", "her", "it", "they"})


def sides_named(reading: Reading, noun: int, words: Table) -> tuple[Entity, ...]:
    """Whom a noun names as its sides, also by a group before it ("the [IRA] ceasefire") or by who declares it alone."""
    tokens = reading.tokens
    named = [one for one in sides(reading, noun) if not _only_where(reading, noun, one, words)]
    for child in tokens.below(noun, "compound", "amod"):
        if child > noun:
            continue
        entity = reading.entity_at(child)
        third = tokens.words[child + 1:child + 2] == ("-",) and any(w.endswith("ed") for w in tokens.words[child + 2:child + 3])
        if entity is not None and entity.kind in GROUPS and not third:  # "a [U.N.]-monitored truce"
            named.append(entity)
        parts = sorted(tokens.subtree(child))
        if "-" in (tokens.words[k] for k in parts) and not any(tokens.words[k].endswith("ed") for k in range(child, noun)):
            pair = unique(one for k in parts for one in _called(reading, k))
            named += pair if len(pair) > 1 else []
    for child in tokens.below(noun, "nmod"):  # "an exchange of [letters] between A and B"
        of = cased(tokens, child, "of") and any(cased(tokens, j, "between") for j in tokens.below(child, "nmod"))
        named += sides(reading, child) if not named and (of or paper_phrase(tokens, noun, child, words)) else ()
    named += () if named else _between_further(reading, noun)
    if "unilateral" in modifiers(tokens, noun) and tokens.relation(noun) == "obj":
        verb = tokens.heads[noun]
        own = any((role, tokens.lemmas[verb]) in words for role in ("alone", "kept", "leaves"))
        doer = agent(tokens, verb) if own else None
        named += reading.entities_of(doer) if doer is not None else ()
    for clause in tokens.below(noun, "acl"):
        doers = [j for j in tokens.below(clause, "nsubj") if tokens.lemmas[j] not in RELATIVE]
        if any((role, tokens.lemmas[clause]) in words for role in ("alone", "kept")):
            named += [one for j in doers for one in reading.entities_of(j)]
    return unique([*_owners(reading, noun), *named, *_with_behind(reading, noun)])


def _with_behind(reading: Reading, noun: int) -> tuple[Entity, ...]:
    """The other side right behind a deal where the tree hangs it on the verb: "broke a truce [with the army]"."""
    tokens, last = reading.tokens, phrase(reading.tokens, noun)[1]
    if tokens.relation(noun) != "obj" or last >= len(tokens) or tokens.lemmas[last] != "with":
        return ()
    beside = (j for j in tokens.below(tokens.heads[noun], "obl") if last in tokens.below(j, "case"))
    return tuple(one for j in beside for one in reading.entities_of(j))


def _owners(reading: Reading, noun: int) -> tuple[Entity, ...]:
    """The doer that "its" or "their" means, where the pronoun was left open or was taken for one of a row that acts:
    "[The government and the rebels] will stick to their truce"."""
    tokens = reading.tokens
    owners = [j for j in tokens.below(noun, "nmod:poss") if tokens.lemmas[j] in OWN]
    verb = tokens.heads[noun]
    doer = agent(tokens, verb) if verb >= 0 and tokens.tags[verb] == "VERB" else None
    if not owners or doer is None:
        return ()
    acting, meant = reading.entities_of(doer), [one for j in owners for one in reading.entities_of(j)]
    if not meant:
        return acting if tokens.relation(noun) == "obj" else ()
    row = tokens.lemmas[owners[0]] in ("their", "they") and len(acting) > 1 and len(meant) == 1 and meant[0] in acting
    return acting if row and tokens.relation(noun) in ("obj", "obl") else ()


def _only_where(reading: Reading, noun: int, side: Entity, words: Table) -> bool:
    """Whether a state before a truce is the land in which it holds and no side of it: "[South Sudan's] ceasefire"."""
    tokens = reading.tokens
    owner = next((j for j in tokens.below(noun, "nmod:poss") if reading.entity_at(j) == side), None)
    if owner is None or side.kind != "state" or tokens.lemmas[owner] in OWN:
        return False
    truce = "truce" in words.get(("name", tokens.lemmas[noun]), ()) or "peace" in modifiers(tokens, noun)
    alone = bool(modifiers(tokens, noun) & {"unilateral", "own", "self"}) or any(
        (role, tokens.lemmas[clause]) in words for clause in tokens.below(noun, "acl") for role in ("alone", "kept")
    )
    return truce and not alone and not any(cased(tokens, j, "with") for j in tokens.below(noun, "nmod"))


def _between_further(reading: Reading, noun: int) -> tuple[Entity, ...]:
    """The sides behind a participle that the tree hangs elsewhere: "the pact reached in Rome on May 3 [between A and B]",
    "the truce, worked out by telephone [between A and B]"."""
    tokens, last = reading.tokens, phrase(reading.tokens, noun)[1]
    last += tokens.words[last:last + 1] == (",",)
    if last >= len(tokens) or tokens.tags[last] != "VERB" or tokens.words[last] == tokens.lemmas[last]:
        return ()
    for i in range(last + 1, min(last + 12, len(tokens))):
        if tokens.sentence[i] != tokens.sentence[noun] or tokens.tags[i] in ("VERB", "AUX", "SCONJ") or tokens.words[i] == ";":
            return ()
        if tokens.lemmas[i] == "between":
            return between(reading, i + 1)
    return ()


def _called(reading: Reading, i: int) -> tuple[Entity, ...]:
    """The actor at a token, or one that the article calls by this word elsewhere."""
    here = reading.entity_at(i)
    word = reading.tokens.words[i]
    return (here,) if here else tuple(one for one in reading.entities if word in (one.name, *one.aliases))
