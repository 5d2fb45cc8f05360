"""Whom a deal leaves out in nouns and adjectives: "gives X no cover", "X has no place in it", "X is exempt". No records here.

The verbs of leaving out and not covering are read in `exclusions`.
"""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.dealing.excluded import Excluded, each
from truceline.coding.dealing.standings import Standing, standings
from truceline.coding.grammar.clauses import is_negated, modals
from truceline.coding.grammar.factuality import factuality
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table, table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.reading import Reading, Tokens

NO = ("no", "neither", "little", "hardly")
ON = ("to", "for", "of", "about", "on", "over", "regarding", "concerning", "upon", "as")
FROM = ("from", "for", "of", "to", "in", "under", "by", "within")


def unprotected(reading: Reading, noun: int, knowledge: Knowledge) -> Iterator[Excluded]:
    """Whom the clauses about a deal at `noun` say that it does not reach, told by a noun or an adjective.

    >>> # "The truce offers X no protection", "X falls outside its scope", "it is silent on X", "X has no place in it" -> X
    """
    tokens, words = reading.tokens, table(knowledge, "provisions")
    scope = _scope_of(tokens, noun, words)
    if scope is not None:
        for standing in standings(tokens, scope):
            stays = ("stays", tokens.lemmas[standing.predicate]) in words
            if stays and set(standing.case) & {"outside", "beyond"} and not is_negated(tokens, standing.predicate):
                yield from each(reading, list(tokens.below(standing.predicate, "nsubj")), standing.predicate, scope, words)
        if cased(tokens, scope, "outside", "beyond"):
            yield from each(reading, list(tokens.below(scope, "nsubj")), scope, scope, words)
    for standing in standings(tokens, noun):
        verb = standing.predicate
        if _doubted(tokens, verb, knowledge):
            continue
        heads = _not_reached(tokens, standing, words) if standing.role == "subject" else _without_part(tokens, standing, words)
        yield from each(reading, heads, verb, noun, words)
    yield from _no_party(reading, noun, words)


def exempted(reading: Reading, knowledge: Knowledge, near: frozenset[int]) -> Iterator[Excluded]:
    """Who is told to be exempt or ineligible in the `near` sentences, with no word for the deal: "X is ineligible for release"."""
    tokens, words = reading.tokens, table(knowledge, "provisions")
    for i in range(len(tokens)):
        if tokens.sentence[i] not in near or not tokens.below(i, "cop") or _doubted(tokens, i, knowledge):
            continue
        lemma, negated = tokens.lemmas[i], is_negated(tokens, i)
        out = (("out", lemma) in words and not negated) or (("in", lemma) in words and negated)
        matter = any(("grace", tokens.lemmas[o]) in words for o in tokens.below(i, "obl"))
        if out and matter:
            yield from each(reading, list(tokens.below(i, "nsubj")), i, i, words)


def _doubted(tokens: Tokens, verb: int, knowledge: Knowledge) -> bool:
    open_ = set(modals(tokens, verb)) & {"should", "must", "ought", "could", "might"}
    return bool(open_) or factuality(tokens, verb, knowledge).class_ in ("hypothetical", "requested_not_actual", "denied")


def _scope_of(tokens: Tokens, noun: int, words: Table) -> int | None:
    """The noun for what a deal reaches, beside the word for the deal: "[its] scope", "the terms of [the truce]"."""
    head = tokens.heads[noun]
    if head < 0 or tokens.relation(noun) != "nmod" or ("scope", tokens.lemmas[head]) not in words:
        return None
    return head


def _not_reached(tokens: Tokens, standing: Standing, words: Table) -> list[int]:
    """Whom the deal as subject does not reach: "gives X no cover", "makes no mention of X", "is silent on X"."""
    verb = standing.predicate
    if ("silent", tokens.lemmas[verb]) in words and not is_negated(tokens, verb):
        return [o for o in tokens.below(verb, "obl") if cased(tokens, o, "on", "about", "over")]
    never = is_negated(tokens, verb) and [x for x in tokens.below(verb, "xcomp") if ("negated", tokens.lemmas[x]) in words]
    if never and not tokens.below(never[0], "nsubj"):
        return [*tokens.below(never[0], "obj"), *(o for o in tokens.below(never[0], "obl") if cased(tokens, o, "to"))]
    things = tokens.below(verb, "obj", "iobj")
    nothing = [t for t in things if tokens.lemmas[t] == "nothing" or (_is_cover(tokens, t, words) and (
        _has_no(tokens, t) or is_negated(tokens, verb)))]
    if not nothing:
        return []
    told = [*tokens.below(verb, "obl"), *tokens.below(nothing[0], "nmod", "obl")]
    told += [o for a in tokens.below(nothing[0], "acl") for o in tokens.below(a, "obl")]
    receivers = [t for t in things if t not in nothing]
    if tokens.lemmas[nothing[0]] == "nothing" and tokens.lemmas[verb] not in ("say", "have", "contain", "hold"):
        return []
    return receivers or [o for o in told if cased(tokens, o, *ON)]


def _is_cover(tokens: Tokens, noun: int, words: Table) -> bool:
    return ("cover", tokens.lemmas[noun]) in words


def _has_no(tokens: Tokens, noun: int) -> bool:
    return any(tokens.lemmas[d] in NO for d in tokens.below(noun, "det", "amod", "advmod"))


def _without_part(tokens: Tokens, standing: Standing, words: Table) -> list[int]:
    """Who has nothing of a deal that stands beside the verb: "X has no place in it", "X is absent from it", "stands apart"."""
    verb, case = standing.predicate, set(standing.case)
    subjects = list(tokens.below(verb, "nsubj"))
    lemma = tokens.lemmas[verb]
    if standing.role == "oblique" and not case & set(FROM):
        return []
    covers = [o for o in tokens.below(verb, "obj") if _is_cover(tokens, o, words)]
    if ("has", lemma) in words and covers and (_has_no(tokens, covers[0]) or is_negated(tokens, verb)):
        return subjects
    if ("out", lemma) in words and not is_negated(tokens, verb) and tokens.below(verb, "cop"):
        return subjects
    if ("in", lemma) in words and is_negated(tokens, verb) and tokens.below(verb, "cop"):
        return subjects
    apart = ("stays", lemma) in words and "from" in case and any(
        tokens.lemmas[a] in ("apart", "aside", "aloof", "away") for a in tokens.below(verb, "advmod", "compound", "xcomp")
    )
    return subjects if apart else []


def _no_party(reading: Reading, noun: int, words: Table) -> Iterator[Excluded]:
    """ "X is [no party] to it", "X, [no signatory] of the truce"."""
    tokens = reading.tokens
    part = tokens.heads[noun]
    if part < 0 or ("part", tokens.lemmas[part]) not in words or not cased(tokens, noun, "to", "of", "in"):
        return
    if not any(tokens.lemmas[d] == "no" for d in tokens.below(part, "det")):
        return
    subjects = list(tokens.below(part, "nsubj"))
    if tokens.relation(part) == "appos":
        subjects = [tokens.heads[part]]
    yield from each(reading, subjects, part, noun, words)
