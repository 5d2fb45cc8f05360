"""Whom a truce or an agreement leaves out, told by verbs, by exceptions and by nouns of exclusion. No records are made here.

What gives somebody no cover, no part or no place in a deal is read in `unprotected`.
"""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.dealing.exceptions import carved_out, excepted
from truceline.coding.dealing.excluded import Excluded, each
from truceline.coding.dealing.fair_game import fought_on, fought_under
from truceline.coding.dealing.standings import Standing, standings
from truceline.coding.dealing.told import SHOULD, is_doubted
from truceline.coding.grammar.clauses import is_negated, modals
from truceline.coding.grammar.factuality import factuality
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table, table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.reading import Reading, Tokens

POINTING = ("it", "they", "this", "first", "second", "third", "former", "latter", "neither", "both", "none")
OUT = ("from", "of")
FEELS = ("consider", "regard", "see", "feel", "deem", "think", "hold", "count")
WITHIN = ("in", "by", "of", "to", "under")


def excluded_by(reading: Reading, noun: int, knowledge: Knowledge) -> Iterator[Excluded]:
    """The actors that the clauses about a deal at `noun` say it leaves out, in text order of the clauses.

    >>> # "The truce, which does not cover X, binds all groups other than Y" -> X, Y
    """
    tokens, words = reading.tokens, table(knowledge, "provisions")
    if cased(tokens, noun, "outside") and tokens.below(noun, "nsubj"):
        yield from each(reading, list(tokens.below(noun, "nsubj")), noun, noun, words)
        return
    holder = tokens.heads[noun]
    nothing = holder >= 0 and tokens.lemmas[holder] == "nothing" and tokens.relation(holder) == "nsubj"
    if nothing and cased(tokens, noun, *WITHIN):  # "nothing in the truce covers the gangs"
        verb = tokens.heads[holder]
        if any(("negated", key) in words for key in _keys(tokens, verb)) and not is_doubted(tokens, verb, knowledge):
            yield from each(reading, list(tokens.below(verb, "obj")), verb, noun, words)
        return
    if cased(tokens, noun, "outside") and holder >= 0 and tokens.tags[holder] in ("NOUN", "PROPN"):
        yield from each(reading, [_whole_row(tokens, noun, holder)], holder, noun, words)
        return
    left = _left_by_noun(tokens, noun, words)
    if left:
        yield from each(reading, left, tokens.heads[left[0]], noun, words)
    for standing in standings(tokens, noun):
        let_in = ("joins", tokens.lemmas[standing.predicate]) in words and tokens.relation(standing.predicate) == "xcomp"
        clause_of = tokens.heads[standing.predicate] if let_in else standing.predicate
        if _told(tokens, clause_of, knowledge) or _allowed(tokens, standing, words):
            heads = _left_out(reading, standing, words)
            part = any((role, tokens.lemmas[standing.predicate]) in words for role in ("part", "joins"))
            yield from each(reading, heads, clause_of, noun, words, no_part=part)


def _left_by_noun(tokens: Tokens, noun: int, words: Table) -> list[int]:
    """Whom a noun says to be left out: "the exclusion of [X] from the truce", "[X]'s exclusion from it"."""
    above = tokens.heads[noun]
    if above >= 0 and ("exception", tokens.lemmas[above]) not in words and tokens.relation(above) == "nmod":
        above = tokens.heads[above]
    if above < 0 or not cased(tokens, noun, "from") or ("exception", tokens.lemmas[above]) not in words:
        return []
    return [j for j in tokens.below(above, "nmod") if cased(tokens, j, "of") or tokens.labels[j] == "nmod:poss"]


def _whole_row(tokens: Tokens, noun: int, holder: int) -> int:
    """The first of a row that "both outside the truce" is said of; otherwise the noun that it hangs on."""
    if not any(tokens.lemmas[j] in ("both", "all", "neither") for j in tokens.children[noun] if j < noun):
        return holder
    while tokens.relation(holder) in ("flat", "compound", "conj", "appos") and tokens.heads[holder] >= 0:
        holder = tokens.heads[holder]
    return holder


def excluded_without_deal(reading: Reading, knowledge: Knowledge) -> Iterator[Excluded]:
    """Who is left out where the deal itself is understood: "X was excluded", "the first did not apply to X"."""
    tokens, words = reading.tokens, table(knowledge, "provisions")
    for verb in range(len(tokens)):
        if ("applies", tokens.lemmas[verb]) in words and is_negated(tokens, verb) and _told(tokens, verb, knowledge):
            if any(tokens.lemmas[subject] in POINTING for subject in tokens.below(verb, "nsubj")):
                beside = [o for o in tokens.below(verb, "obl") if cased(tokens, o, "to")]
                yield from each(reading, beside, verb, verb, words)
            continue
        passive = tokens.tags[verb] == "VERB" and any(tokens.lemmas[a] == "be" for a in tokens.below(verb, "aux"))
        if not passive or tokens.below(verb, "obj"):
            continue
        keys, negated = _keys(tokens, verb), is_negated(tokens, verb)
        excludes = not negated and any(("object", key) in words for key in keys)
        covers = any(("negated", key) in words for key in keys)
        if not (excludes or covers) or not _told(tokens, verb, knowledge):
            continue
        if any(cased(tokens, o, *OUT, *WITHIN) for o in tokens.below(verb, "obl")):
            continue
        subject = _subject(tokens, verb)
        if subject is None and tokens.relation(verb) == "ccomp":
            subject = next((o for o in tokens.below(tokens.heads[verb], "iobj", "obj") if o < verb), None)
        if (excludes or (covers and negated)) and subject is not None:
            yield from each(reading, [subject], verb, verb, words)
        elif covers and not negated:
            yield from each(reading, excepted(reading, verb, words, covers=True), verb, verb, words)


def _told(tokens: Tokens, predicate: int, knowledge: Knowledge) -> bool:
    """Whether a clause is told as a term: not asked for, doubted or denied; a bare "would" announces a term."""
    would = set(modals(tokens, predicate))
    announced = "would" in would and not would & SHOULD and factuality(tokens, predicate, knowledge).class_ == "hypothetical"
    return announced or not is_doubted(tokens, predicate, knowledge)


def _allowed(tokens: Tokens, standing: Standing, words: Table) -> bool:
    """Whether a clause says what may go on under a deal."""
    goes_on = ("goes_on", tokens.lemmas[standing.predicate]) in words and "under" in standing.case
    return goes_on and set(modals(tokens, standing.predicate)) <= {"may", "can", "be"}


def _left_out(reading: Reading, standing: Standing, words: Table) -> list[int]:
    tokens, verb = reading.tokens, standing.predicate
    keys = _keys(tokens, verb)
    negated = is_negated(tokens, verb)
    excludes, covers, named = (any((role, key) in words for key in keys) for role in ("object", "negated", "mentions"))
    covers |= named and negated
    if standing.role == "subject":
        objects = list(tokens.below(verb, "obj"))
        if excludes:
            return [] if negated else objects
        if covers and negated:
            return [*objects, *(o for o in tokens.below(verb, "obl") if cased(tokens, o, "to", "on", "for"))]
        if negated:
            return fought_on(tokens, verb, words, negated=True)
        further = fought_on(tokens, verb, words, negated=False)
        return [*carved_out(reading, verb, words), *excepted(reading, verb, words, covers=covers), *further]
    if standing.role == "object":
        return _not_asked(tokens, verb, words) or ([] if negated else excepted(reading, verb, words, covers=covers))
    return _out_of_it(reading, standing, words, negated=negated, excludes=excludes, covers=covers)


def _not_asked(tokens: Tokens, verb: int, words: Table) -> list[int]:
    """Who was not let in on a deal: "X [was not invited] to sign the truce", "X was barred from joining it"."""
    above = tokens.heads[verb]
    if ("joins", tokens.lemmas[verb]) not in words or above < 0 or tokens.relation(verb) not in ("xcomp", "advcl", "obl"):
        return []
    asked = ("asked", tokens.lemmas[above]) in words and is_negated(tokens, above)
    barred = ("object", tokens.lemmas[above]) in words and not is_negated(tokens, above)
    if not (asked or barred):
        return []
    patient = [*tokens.below(above, "obj", "iobj")] or [*tokens.below(above, "nsubj")]
    return patient[:1]


def _out_of_it(
    reading: Reading, standing: Standing, words: Table, *, negated: bool, excludes: bool, covers: bool
) -> list[int]:
    """Who is said to be out of a deal that stands beside the verb: "excluded from", "not party to", "targets under"."""
    tokens, verb, case = reading.tokens, standing.predicate, set(standing.case)
    free = fought_under(tokens, verb, words) if "under" in case and not negated else []
    if free:
        return free
    subject = _subject(tokens, verb)
    above = tokens.heads[verb]
    if tokens.relation(verb) == "xcomp" and above >= 0 and tokens.lemmas[above] in FEELS and is_negated(tokens, above):
        subject, negated = _subject(tokens, above), True  # "does not consider itself bound by it"
    if subject is None:
        return []
    part = ("part", tokens.lemmas[verb]) in words
    left = excludes and not negated and bool(case & set(OUT))
    gains = "from" in case and tokens.lemmas[verb] in ("benefit", "profit", "gain")
    without = negated and (covers or part) and (bool(case & set(WITHIN)) or gains)
    outside = "outside" in case and not negated and ("stays", tokens.lemmas[verb]) in words
    if left or without or outside:
        return [subject]
    if covers and not negated and case & set(WITHIN):
        return excepted(reading, verb, words, covers=covers)
    if negated or not case & {"under", "during", "despite"}:
        return []
    target = any(("target", tokens.lemmas[i]) in words for i in (verb, *tokens.below(verb, "xcomp", "obj", "obl")))
    allowed = ("goes_on", tokens.lemmas[verb]) in words and ("force", tokens.lemmas[subject]) in words
    return [subject] if target or allowed else []


def _keys(tokens: Tokens, verb: int) -> tuple[str, ...]:
    """The verb, also with its particle: "leave_out"."""
    lemma = tokens.lemmas[verb]
    particles = {tokens.lemmas[p] for p in tokens.below(verb, "compound")} | {
        tokens.lemmas[c] for o in tokens.below(verb, "obl") for c in tokens.below(o, "case") if c == verb + 1
    }
    return (lemma, *(f"{lemma}_{particle}" for particle in sorted(particles)))


def _subject(tokens: Tokens, predicate: int) -> int | None:
    """Who or what a predicate is said of: its subject, the noun a participle or relative clause hangs on, or the shared one."""
    below = predicate
    for _ in range(4):
        own = tokens.below(below, "nsubj", "csubj")
        if own and tokens.lemmas[own[0]] not in ("which", "that", "who"):
            return own[0]
        head = tokens.heads[below]
        if tokens.relation(below) == "acl" and head >= 0:
            return head
        if tokens.relation(below) not in ("conj", "xcomp") or head < 0:
            return None
        below = head
    return None
