"""Whom a deal leaves out in nouns and adjectives: "gives X no cover", "X has no place in it", "X is exempt". No records here.

The verbs of leaving out and not covering are read in `exclusions`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from truceline.coding.dealing.excluded import Excluded, each
from truceline.coding.dealing.standings import Standing, standings
from truceline.coding.dealing.told import is_doubted
from truceline.coding.grammar.clauses import is_negated
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
        if is_doubted(tokens, verb, knowledge):
            continue
        heads = _not_reached(tokens, standing, words) if standing.role == "subject" else _without_part(tokens, standing, words)
        heads = heads or _never_meant(tokens, verb, words)
        part = ("part", tokens.lemmas[verb]) in words
        yield from each(reading, heads, verb, noun, words, no_part=part)
    yield from _no_party(reading, noun, words)


def exempted(reading: Reading, knowledge: Knowledge, near: frozenset[int]) -> Iterator[Excluded]:
    """Who is told to be exempt in the `near` sentences, with no word for the deal: "X is ineligible for release"."""
    tokens, words = reading.tokens, table(knowledge, "provisions")
    for i in range(len(tokens)):
        copular = bool(tokens.below(i, "cop"))
        if tokens.sentence[i] not in near or not (copular or tokens.tags[i] == "VERB") or is_doubted(tokens, i, knowledge):
            continue
        if tokens.tags[i] == "VERB":
            yield from each(reading, _outside_alone(tokens, i, words), i, i, words, no_part=True)
        if not copular:
            continue
        lemma, negated = tokens.lemmas[i], is_negated(tokens, i)
        alone = not tokens.below(i, "nmod", "obl") and lemma in ("party", "signatory", "participant", "part")
        if alone and (negated or any(tokens.lemmas[d] == "no" for d in tokens.below(i, "det"))):
            yield from each(reading, list(tokens.below(i, "nsubj")), i, i, words, no_part=True)
        out = (("out", lemma) in words and not negated) or (("in", lemma) in words and negated)
        matter = any(("grace", tokens.lemmas[o]) in words for o in tokens.below(i, "obl"))
        matter |= any(("force", tokens.lemmas[j]) in words for j in tokens.below(i, "nsubj")) and not tokens.below(i, "obl")
        if out and matter:
            yield from each(reading, list(tokens.below(i, "nsubj")), i, i, words)


def _outside_alone(tokens: Tokens, verb: int, words: Table) -> list[int]:
    """ "X remains outside", "X are nowhere mentioned", "X cannot count on leniency", "X get nothing from it"."""
    lemma = tokens.lemmas[verb]
    out = ("stays", lemma) in words and any(
        tokens.lemmas[k] in ("outside", "out") for k in tokens.below(verb, "advmod", "xcomp", "compound", "obl")
    ) and not tokens.below(verb, "obj") and tokens.lemmas[tokens.extent(verb)[1] - 1] in ("outside", "out", ".", ",")
    nowhere = lemma in ("mention", "name", "figure", "appear", "feature") and any(
        tokens.lemmas[k] == "nowhere" for k in tokens.below(verb, "advmod")
    )
    leans = ("leans", lemma) in words and is_negated(tokens, verb) and any(
        tokens.lemmas[o] in ("leniency", "amnesty", "clemency", "benefit", "pardon", "immunity", "protection", "mercy")
        for o in tokens.below(verb, "obl", "obj")
    )
    got = [tokens.lemmas[o] for o in tokens.below(verb, "obj")]
    nothing = lemma in ("get", "gain", "receive", "win") and "nothing" in got
    joined = tokens.relation(verb) == "conj" and not tokens.below(verb, "nsubj")
    subjects = tokens.below(tokens.heads[verb] if joined else verb, "nsubj")
    return list(subjects) if out or nowhere or leans or nothing else []


def set_first(reading: Reading, knowledge: Knowledge, near: frozenset[int]) -> Iterator[Excluded]:
    """Who is named behind the word for being out: "[Left out] are the gangs", "[Exempt] from it is X"."""
    tokens, words = reading.tokens, table(knowledge, "provisions")
    starts = [i for i in range(len(tokens)) if i == 0 or tokens.sentence[i] != tokens.sentence[i - 1]]
    for start in starts:
        opening = start
        while opening + 2 < len(tokens) and tokens.lemmas[opening].lower() in ("not", "also"):
            opening += 1
        lemma = tokens.lemmas[opening].lower()
        negated = tokens.lemmas[start].lower() == "not"
        keys = (lemma, f"{lemma}_{tokens.lemmas[min(opening + 1, len(tokens) - 1)]}")
        out = any(("object", key) in words or ("out", key) in words for key in keys) and not negated
        out |= negated and any(("negated", key) in words or ("in", key) in words for key in keys)
        if tokens.sentence[start] not in near or not out or tokens.tags[opening] not in ("VERB", "ADJ"):
            continue
        are = next((i for i in range(opening + 1, min(opening + 7, len(tokens))) if tokens.lemmas[i] == "be"), None)
        here = (i for i in range(start, len(tokens)) if tokens.sentence[i] == tokens.sentence[start])
        root = next((i for i in here if tokens.heads[i] < 0), None)
        if are is not None and root is not None and root > are and tokens.tags[root] in ("NOUN", "PROPN"):
            yield from (
                replace(one, evidence=reading.words(start, tokens.within(one.evidence.start, one.evidence.end)[1]))
                for one in each(reading, [root], root, root, words)
            )


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


def _never_meant(tokens: Tokens, verb: int, words: Table) -> list[int]:
    """ "The truce was never meant to cover [X]", "was not designed to apply to [X]"."""
    if not is_negated(tokens, verb):
        return []
    inner = [x for x in tokens.below(verb, "xcomp") if ("negated", tokens.lemmas[x]) in words and not tokens.below(x, "nsubj")]
    things = [o for x in inner[:1] for o in tokens.below(x, "obj")]
    return things + [o for x in inner[:1] for o in tokens.below(x, "obl") if cased(tokens, o, "to")]


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
    """ "X is [no party] to it", "X, [no signatory] of the truce", "X has [no place] in it"."""
    tokens = reading.tokens
    part = tokens.heads[noun]
    verb = tokens.heads[part] if part >= 0 else -1
    if verb >= 0 and _is_cover(tokens, part, words) and tokens.below(verb, "expl") and _has_no(tokens, part):
        beside = [o for o in (*tokens.below(part, "nmod"), *tokens.below(noun, "nmod"), *tokens.below(verb, "obl"))
                  if o > verb and cased(tokens, o, "for")]
        yield from each(reading, beside, verb, noun, words, no_part=True)
        return
    had = verb >= 0 and _is_cover(tokens, part, words) and tokens.relation(part) == "obj"
    if had and ("has", tokens.lemmas[verb]) in words:
        if _has_no(tokens, part) or is_negated(tokens, verb):
            yield from each(reading, list(tokens.below(verb, "nsubj")), verb, noun, words, no_part=True)
        return
    if part < 0 or ("part", tokens.lemmas[part]) not in words or not cased(tokens, noun, "to", "of", "in"):
        return
    no_part = tokens.relation(part) == "appos" and any(tokens.lemmas[n] == "not" for n in tokens.children[part] if n < part)
    if not no_part and not any(tokens.lemmas[d] == "no" for d in tokens.below(part, "det")):
        return
    subjects = list(tokens.below(part, "nsubj"))
    if tokens.relation(part) == "appos":
        subjects = [tokens.heads[part]]
    yield from each(reading, subjects, part, noun, words, no_part=True)
