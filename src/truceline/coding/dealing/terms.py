"""Terms of an agreement other than exclusions: withdrawal, release, access, monitoring. No records are made here."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.binding.bonds import Bond
from truceline.coding.dealing.lists import matter_of_nouns
from truceline.coding.dealing.makers import ACTS
from truceline.coding.dealing.matters import keys, matter_of, own_words
from truceline.coding.dealing.standings import Standing, standings
from truceline.coding.grammar.clauses import clause, is_negated, modals
from truceline.coding.grammar.factuality import embedding_words, factuality
from truceline.coding.grammar.nominals import phrase
from truceline.coding.grammar.wording import cased, is_infinitive
from truceline.coding.grammar.words import Table, table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.reading import Reading, Tokens
from truceline.model.text import Evidence

UNREAL = ("hypothetical", "denied", "requested_not_actual")
BINDS = frozenset({"agree", "undertake", "promise", "pledge", "commit", "consent"})
BY = frozenset({"under", "accord", "per"})
"""Words that set a clause under a deal: "under", "according to", "as per"."""


def terms_of(reading: Reading, noun: int, knowledge: Knowledge) -> Iterator[tuple[str, Evidence]]:
    """(type, words) of what an agreement at `noun` is said to contain.

    >>> # "It obliges both sides to withdraw their forces and to open roads for aid" -> withdrawal, access
    """
    tokens, words = reading.tokens, table(knowledge, "provisions")
    topics = [j for j in tokens.below(noun, "nmod") if cased(tokens, j, "for", "on") and not _is_side(reading, j)]
    laid_down: set[int] = set()
    for standing in standings(tokens, _named_for(tokens, noun, words)):
        verb = standing.predicate
        if is_negated(tokens, verb) or factuality(tokens, verb, knowledge).class_ in UNREAL:
            continue
        if embedding_words(knowledge).get(("verb", tokens.lemmas[verb])) == "negated" and tokens.below(verb, "xcomp"):
            continue  # "earlier truces failed to stop the fighting"
        topics += [o for v in tokens.below(verb, "advcl") if tokens.lemmas[v] in ("follow", "accompany")
                   for o in tokens.below(v, "obl") if cased(tokens, o, "by")]  # "followed by [a pullback]"
        states = standing.role == "subject" and ("verb", tokens.lemmas[verb]) in words
        if states:
            things = [j for j in tokens.below(verb, "obj", "obl") if not tokens.below(j, "case") or cased(tokens, j, "for")
                      or (cased(tokens, j, "to") and tokens.lemmas[verb] in ("commit", "bind"))]
            topics += things
            laid_down |= set() if tokens.below(verb, "xcomp", "ccomp") or "have" in modals(tokens, verb) else set(things)
        yield from _acts(reading, standing, words, knowledge, states=states)
    for topic in topics:
        members = _row(tokens, topic, words)
        for k, member in enumerate(members):
            first, last = phrase(tokens, member)
            last = min([last, *(_before(tokens, other) for other in members[k + 1:] if member < other < last)])
            named = matter_of_nouns(tokens, first, last, words, knowledge) if topic in laid_down else None
            for gives in _of_noun(tokens, member, words) or ((named,) if named and named != "other" else ()):
                yield gives, reading.words(*_with_time(tokens, member, (first, last)))


def _is_side(reading: Reading, noun: int) -> bool:
    """Whether a noun behind a deal is somebody who acts, for whom it was signed: "signed the accord for [the government]"."""
    who = reading.entity_at(noun)
    return who is not None and who.kind in ACTS


def binds_below(tokens: Tokens, noun: int) -> bool:
    """Whether a clause on a deal tells what is due under it: "an agreement [under which the rebels would free captives]"."""
    for verb in tokens.below(noun, "acl"):
        under = any(tokens.lemmas[o] == "which" and cased(tokens, o, *BY, "by", "in") for o in tokens.below(verb, "obl"))
        if under and not is_negated(tokens, verb) and set(modals(tokens, verb)) & {"would", "will", "shall", "must", "be"}:
            return True
    return False


def _row(tokens: Tokens, topic: int, words: Table) -> list[int]:
    """The things told in one row, also one that the tree hangs on a word inside: "a retreat of guns and [an exchange]"."""
    inner = [j for j in tokens.subtree(topic) if tokens.relation(j) == "conj"]
    inner += [j for j in tokens.subtree(topic) if inner and j > topic and tokens.relation(j) == "appos"]
    return [topic, *(j for j in inner if tokens.heads[j] == topic or (j > topic and _of_noun(tokens, j, words)))]


def _before(tokens: Tokens, member: int) -> int:
    """The word behind the last one before a member of a row: without the "and" and the comma."""
    first = phrase(tokens, member)[0]
    while first - 1 >= 0 and (tokens.tags[first - 1] in ("CCONJ", "PUNCT") or tokens.lemmas[first - 1] in ("well", "as")):
        first -= 1
    return first


def type_of(reading: Reading, bond: Bond, knowledge: Knowledge) -> str | None:
    """The type of a term that binds a side to an act or a thing; None where the words tell of none."""
    tokens, words = reading.tokens, table(knowledge, "provisions")
    first, last = tokens.within(bond.act.start, bond.act.end)
    if bond.act_verb is None:
        given = next((found for i in range(first, last) if (found := _of_noun(tokens, i, words))), ())
    else:
        watched = [o for o in tokens.below(bond.act_verb, "obj") if _of_noun(tokens, o, words) == ("monitoring",)]
        captives = any(tokens.lemmas[o] in knowledge.classes["captive"] for o in tokens.below(bond.act_verb, "obj"))
        freed = captives and ("frees", tokens.lemmas[bond.act_verb]) in words
        given = ("monitoring",) if watched else ("release",) if freed else _types(tokens, bond.act_verb, words)
    told = next((one for one in given if one != "none"), None)
    if told or given or bond.act_verb is None:
        return told
    matter = matter_of(reading, bond.act_verb, knowledge)
    person = any(entity.id == bond.debtor and entity.kind == "person" for entity in reading.entities)
    return None if matter == "political_process" and person else matter  # "the president is to step aside": a commitment only


def _with_time(tokens: Tokens, noun: int, words: tuple[int, int]) -> tuple[int, int]:
    """The phrase of a thing with the phrases right behind it that tell by when or to whom: "elections [within a year]"."""
    first, last = words
    above = tokens.below(tokens.heads[noun], "obl") if tokens.heads[noun] >= 0 else ()
    timed = (o for o in above if cased(tokens, o, "within", "inside", "by", "before", "after"))
    for child in sorted({*tokens.below(noun, "nmod", "obl"), *timed}):
        begin, end = tokens.extent(child)
        if begin == last and not tokens.below(child, "conj", "acl"):
            last = end
    return first, last


def _named_for(tokens: Tokens, noun: int, words: Table) -> int:
    """The noun that stands for a deal in its clause: the deal, or its "terms"."""
    head = tokens.heads[noun]
    inside = head >= 0 and tokens.relation(noun) == "nmod" and cased(tokens, noun, "of")
    part = head >= 0 and tokens.lemmas[head] == "part" and cased(tokens, head, "as")
    whole = inside and (part or ("whole", tokens.lemmas[head]) in words)
    return head if whole else noun


def _of_noun(tokens: Tokens, noun: int, words: Table) -> tuple[str, ...]:
    """What a noun stands for among terms, alone or with the noun beside it: "withdrawal", "exchange of prisoners"."""
    lemma = tokens.lemmas[noun]
    beside = [f"{lemma}_{tokens.lemmas[j]}" for j in tokens.below(noun, "nmod")]
    beside += [f"{tokens.lemmas[j]}_{lemma}" for j in tokens.below(noun, "compound")]
    return next((given for key in (*beside, lemma) if (given := words.get(("term", key)))), ())


def _acts(
    reading: Reading, standing: Standing, words: Table, knowledge: Knowledge, *, states: bool
) -> Iterator[tuple[str, Evidence]]:
    """Terms told as acts: what an accord obliges sides to do, what happens under it, and who watches over it."""
    tokens, verb = reading.tokens, standing.predicate
    if standing.role == "object":
        if tokens.relation(verb) != "acl" or standing.inside:
            yield from _overseen(reading, verb, words)
        return
    stands_by = bool(BY & set(standing.case)) or standing.case == ("as",) or _bound_in(tokens, standing)
    under = standing.role == "oblique" and stands_by
    if states:
        yield from _provided_for(reading, verb, words, knowledge)
    elif standing.role == "oblique" and tokens.labels[verb] == "acl" and tokens.tags[tokens.heads[verb]] == "NOUN":
        yield from _set_up(reading, standing, words, knowledge, under=under)
    elif under:
        for one in (verb, *(v for v in tokens.below(verb, "conj") if tokens.tags[v] == "VERB")):
            yield from _done_under(reading, one, words, knowledge)


def _overseen(reading: Reading, verb: int, words: Table) -> Iterator[tuple[str, Evidence]]:
    """Who watches over a deal: "[A mission will monitor] the truce", "[came to monitor] it"."""
    tokens, head = reading.tokens, reading.tokens.heads[verb]
    for gives in words.get(("overseen", tokens.lemmas[verb]), ()):
        aim = tokens.relation(verb) in ("advcl", "xcomp") and is_infinitive(tokens, verb) and tokens.tags[head] == "VERB"
        yield gives, reading.words(*(clause(tokens, head, keep=("advcl", "xcomp")) if aim else clause(tokens, verb)))


def _provided_for(reading: Reading, verb: int, words: Table, knowledge: Knowledge) -> Iterator[tuple[str, Evidence]]:
    """The acts that a verb with the deal as its subject states: "provides for [A to leave] and [for B to vote]"."""
    tokens, first = reading.tokens, clause(reading.tokens, verb)[0]
    further = (v for v in tokens.below(verb, "conj") if any(tokens.lemmas[m] == "for" for m in tokens.below(v, "mark")))
    for act in (*tokens.below(verb, "xcomp", "ccomp", "advcl"), *further):
        told = list(_act(reading, act, first, words))
        matter = None if told or not _laid_on(tokens, act) else matter_of(reading, act, knowledge)
        yield from told
        if matter is not None:
            yield matter, reading.words(*clause(tokens, act, keep=("xcomp",)))


def _set_up(
    reading: Reading, standing: Standing, words: Table, knowledge: Knowledge, *, under: bool
) -> Iterator[tuple[str, Evidence]]:
    """The thing that a clause on its noun tells to come from the deal: "a [committee set up under the truce]"."""
    tokens, verb = reading.tokens, standing.predicate
    noun = tokens.heads[verb]
    first, last = phrase(tokens, noun)
    matter = matter_of_nouns(tokens, first, last, words, knowledge)
    made = under and any(key in ("set_up", "create", "establish", "form") for key in keys(tokens, verb))
    laid = bool({"under", "by", "in"} & set(standing.case)) and any(("verb", key) in words for key in keys(tokens, verb))
    above = tokens.heads[noun]
    denied = above >= 0 and is_negated(tokens, above)
    if matter is not None and not denied and (made or laid):
        yield matter, reading.words(first, max(last, clause(tokens, verb)[1]))


def _done_under(reading: Reading, verb: int, words: Table, knowledge: Knowledge) -> Iterator[tuple[str, Evidence]]:
    """What a clause tells to happen under a deal, and what it tells sides to be bound to: "under it [A agreed to leave]"."""
    tokens = reading.tokens
    told = list(_act(reading, verb, clause(tokens, verb)[0], words, alone=True))
    yield from told
    matter = None if told or is_negated(tokens, verb) else matter_of(reading, verb, knowledge, deep=False)
    doers = (reading.entity_at(j) for j in tokens.below(verb, "nsubj"))
    alone = matter == "political_process" and any(who is not None and who.kind == "person" for who in doers)
    if matter is not None and not alone and not tokens.below(verb, "xcomp"):
        yield matter, reading.words(*own_words(tokens, verb))
    for act in tokens.below(verb, "xcomp"):
        told = list(_act(reading, act, clause(tokens, verb)[0], words))
        matter = None if told else matter_of(reading, act, knowledge, deep=False)
        yield from told
        if matter is not None and is_infinitive(tokens, act) and not is_negated(tokens, act):
            subject = tokens.below(verb, "nsubj")
            first = tokens.extent(subject[0])[0] if subject else own_words(tokens, act)[0]
            yield matter, reading.words(first, own_words(tokens, act)[1])


def _bound_in(tokens: Tokens, standing: Standing) -> bool:
    """ "A [agreed in the deal] to lift the siege"."""
    verb = standing.predicate
    return "in" in standing.case and tokens.lemmas[verb] in BINDS and bool(tokens.below(verb, "xcomp"))


def _laid_on(tokens: Tokens, act: int) -> bool:
    """Whether a clause tells what the deal wants done: "obliges them [to leave]", "provides [for aid to enter]"."""
    return tokens.relation(act) != "advcl" or any(tokens.lemmas[m] == "for" for m in tokens.below(act, "mark"))


def _act(
    reading: Reading, act: int, first: int, words: Table, *, alone: bool = False
) -> Iterator[tuple[str, Evidence]]:
    """The term of an act and, unless `alone`, of those joined to it, each in its own words; the first with those before."""
    tokens = reading.tokens
    joined = () if alone else (v for v in tokens.below(act, "conj") if not tokens.below(v, "nsubj"))
    for verb in (act, *joined):
        own, last = own_words(tokens, verb)
        for gives in _types(tokens, verb, words):
            if gives != "none":
                yield gives, reading.words(first if verb == act else own, last)
            break


def _types(tokens: Tokens, verb: int, words: Table) -> tuple[str, ...]:
    lemma = tokens.lemmas[verb]
    beside = [f"{lemma}_{tokens.lemmas[p]}" for p in (*tokens.below(verb, "compound"), *tokens.below(verb, "advmod"))]
    beside += [f"{lemma}_{tokens.lemmas[o]}" for o in tokens.below(verb, "obj", "xcomp")]
    return next((given for key in (*beside, lemma) if (given := words.get(("act", key)))), ())
