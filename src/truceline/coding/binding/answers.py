"""Words that deny: "denied the charge", "called this absurd", "no such paper exists", "it never promised that". No claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from truceline.coding.binding.acts import telling
from truceline.coding.binding.bonds import Page
from truceline.coding.binding.claimants import same_side
from truceline.coding.binding.doing import doers
from truceline.coding.binding.due_acts import is_act
from truceline.coding.binding.duties import binds
from truceline.coding.binding.truce_time import is_fighting
from truceline.coding.grammar.clauses import clause, is_negated, is_passive, is_past, modals, patient
from truceline.coding.grammar.enclosing import speakers_at, words_of
from truceline.model.text import Evidence
from truceline.model.values import REAL

POINTERS = ("this", "that", "it", "they", "these")


@dataclass(frozen=True, slots=True)
class Answer:
    """Words that deny what was claimed before: the word that carries them, who denies, the evidence.

    `least` is how well the accused must fit those who deny, see `denials`; `named` marks one that speaks of a charge,
    `fought` one that speaks of fighting and so answers only a claimed breach.
    """

    at: int
    deniers: tuple[str, ...]
    words: Evidence
    least: int
    named: bool = False
    fought: bool = False


def _denied(page: Page) -> Iterator[Answer]:
    """ "The army denied the accusation", "brushed the reproach aside", "denied that they had been forgotten"."""
    tokens = page.reading.tokens
    for verb in (i for i in range(len(tokens)) if tokens.tags[i] == "VERB" and page.is_cue("deny", i)):
        nouns = _accusations(page, verb)
        deniers = doers(page, verb)
        inside = [j for j in tokens.subtree(verb) if any(page.is_cue(role, j) for role in ("breach", "keep", "breach-noun"))]
        told = any(tokens.tags[t] == "NOUN" and binds(page, t) for j in inside for t in tokens.subtree(j))
        if not deniers or telling(page, verb) not in REAL or (inside and told and not nouns):
            continue  # what it denies is read with the bond: "denied breaking the truce"
        if not nouns and (not page.is_cue("deny-fact", verb) or _is_of_other_things(page, verb)):
            continue
        first, last = clause(tokens, verb, keep=() if nouns else ("ccomp", "xcomp"))
        if not nouns:
            first = max(first, verb)
        elif nouns[0] < verb:
            beside = [k for k in tokens.below(nouns[0], "det", "amod") if k >= first]
            first = min([*beside, nouns[0]])
        words = words_of(page.reading, page.found, first, last, verb)
        plain = any(page.is_cue("accusation", j) for j in nouns) or ((nouns or inside) and page.is_cue("deny-fact", verb))
        yield Answer(verb, deniers, words, 0 if plain else 1, any(page.is_cue("charge", j) for j in nouns))


def _is_of_other_things(page: Page, verb: int) -> bool:
    """Whether what is denied tells of no fighting, breach or duty: "denied [that its athletes had taken drugs]"."""
    tokens = page.reading.tokens
    denied = {k for c in tokens.below(verb, "ccomp", "xcomp", "obj") for k in tokens.subtree(c)}
    on_it = ("involvement", "wrongdoing", "duty", "breach", "keep", "breach-noun")
    about = any(
        is_fighting(page, k) or k in page.deals or any(page.is_cue(role, k) for role in on_it) or is_act(page, k)
        for k in denied
    )
    return bool(denied) and not about


def _called_false(page: Page) -> Iterator[Answer]:
    """ "Chad called this absurd", "Chad said the accusation was baseless", ""That is a lie," Chad said"."""
    tokens = page.reading.tokens
    for i in (i for i in range(len(tokens)) if page.is_cue("false", i)):
        head = tokens.heads[i]
        named = head >= 0 and tokens.tags[head] == "VERB" and page.is_cue("name", head)
        at = head if named else i
        things = tokens.below(at, "obj", "nsubj:pass") if named else tokens.below(i, "nsubj")
        if named and (not things or things == (i,)):
            things = (*tokens.below(i, "nsubj"), *(j for j in range(head + 1, i) if points_back(page, j)))
        if is_negated(tokens, at) or telling(page, at) not in REAL or not any(points_back(page, j) for j in things):
            continue
        deniers = doers(page, at) if named else speakers_at(page.found, tokens.span(i, i + 1))
        if deniers:
            yield Answer(at, deniers, words_of(page.reading, page.found, *clause(tokens, at), at), 0)


def _no_such(page: Page) -> Iterator[Answer]:
    """ "No such paper exists", "nothing of the sort was ever agreed", "there was no such promise": said by somebody."""
    tokens = page.reading.tokens
    for i in range(len(tokens) - 1):
        lemma, following = tokens.lemmas[i].lower(), tokens.lemmas[i + 1].lower()
        such = lemma == "no" and following == "such"
        behind = range(i + 2, min(i + 5, len(tokens)))
        kind = lemma == "nothing" and following == "of" and any(page.is_cue("sort", j) for j in behind)
        such = such or _nobody_such(page, i)
        if not (such or kind or (tokens.tags[i] == "VERB" and page.is_cue("promise", i))):
            continue
        verb = tokens.heads[tokens.heads[i] if such else i]
        deniers = speakers_at(page.found, tokens.span(i, i + 1))
        if deniers and _never_promised(page, i, deniers):
            yield Answer(i, deniers, words_of(page.reading, page.found, *clause(tokens, i, keep=("xcomp", "ccomp")), i), 1)
            continue
        if (such or kind) and verb >= 0 and deniers and tokens.tags[verb] in ("VERB", "AUX", "NOUN"):
            yield Answer(i, deniers, words_of(page.reading, page.found, *clause(tokens, verb), verb), 0)


def _never_promised(page: Page, verb: int, deniers: tuple[str, ...]) -> bool:
    """ "He had never promised a date", "we did not agree to that": a side of its own word."""
    tokens = page.reading.tokens
    if tokens.tags[verb] != "VERB" or is_passive(tokens, verb) or not is_past(tokens, verb) or not page.is_cue("promise", verb):
        return False
    own = any(same_side(page, one, deniers) for one in doers(page, verb))
    return own and telling(page, verb) == "negated" and not {"will", "would"} & set(modals(tokens, verb))


def _nobody_such(page: Page, i: int) -> bool:
    """ "Nobody ever signed [such] a thing", "had never made any [such] promise"."""
    tokens = page.reading.tokens
    if tokens.lemmas[i].lower() != "such" or tokens.relation(i) not in ("amod", "det", "advmod"):
        return False
    verb = next((h for h in tokens.ancestors(i) if tokens.tags[h] == "VERB"), None)
    if verb is None:
        return False
    none = any(tokens.lemmas[s].lower() in ("nobody", "none", "neither") for s in tokens.below(verb, "nsubj"))
    made = page.is_cue("strike", verb) or page.is_cue("promise", verb) or page.is_cue("undertaken", verb)
    return (none or telling(page, verb) == "negated") and (made or tokens.lemmas[verb] in ("sign", "exist", "make", "give"))


def _others_did(page: Page) -> Iterator[Answer]:
    """ "Bandits, not his movement, were responsible": a speaker who names others and exempts a side of his own."""
    tokens = page.reading.tokens
    for i in range(len(tokens)):
        if not page.is_cue("to-blame", i) or telling(page, i) not in REAL:
            continue
        deniers = speakers_at(page.found, tokens.span(i, i + 1))
        first, last = clause(tokens, i)
        exempted = [j for j in range(first, last) if tokens.lemmas[j] == "not" and tokens.tags[j + 1 : j + 2] != ("VERB",)]
        if deniers and exempted and any(tokens.words[j - 1] == "," for j in exempted if j > first):
            yield Answer(i, deniers, words_of(page.reading, page.found, first, last, i), 0)


def _did_nothing(page: Page) -> Iterator[Answer]:
    """ "No shells had been fired", "our men did not shoot", "had nothing to do with it": said by the side that was accused."""
    tokens = page.reading.tokens
    for i in range(len(tokens)):
        deniers = speakers_at(page.found, tokens.span(i, i + 1)) if tokens.tags[i] in ("VERB", "AUX") else ()
        if not deniers or not (_not_fought(page, i) or _only_answered(page, i) or _unaware(page, i)):
            continue
        yield Answer(i, deniers, words_of(page.reading, page.found, *clause(tokens, i, keep=("xcomp",)), i), 1, fought=True)


def _not_fought(page: Page, verb: int) -> bool:
    """Whether fighting is told as not done: "no shells had been fired", "had not opened fire"."""
    tokens = page.reading.tokens
    about = (verb, *tokens.below(verb, "nsubj", "obj"))
    if {"will", "would", "shall"} & set(modals(tokens, verb)):
        return False  # "the camps will not be attacked" promises
    return telling(page, verb) == "negated" and is_past(tokens, verb) and any(is_fighting(page, j) for j in about)


def _only_answered(page: Page, verb: int) -> bool:
    """ "Had only returned fire", "fired only in self-defence", "had been shot at first"."""
    tokens = page.reading.tokens
    inside = [j for j in tokens.subtree(verb) if tokens.sentence[j] == tokens.sentence[verb]]
    only = any(tokens.lemmas[j] in ("only", "merely", "simply", "just") for j in inside)
    answering = any(page.is_cue("answering", j) for j in (verb, *inside))
    return only and answering and telling(page, verb) in REAL and is_past(tokens, verb)


def _unaware(page: Page, verb: int) -> bool:
    """ "Had nothing to do with it", "knew nothing of the attack", "had no knowledge of any rockets"."""
    tokens = page.reading.tokens
    objects = tokens.below(verb, "obj")
    nothing = any(tokens.lemmas[o] == "nothing" for o in objects)
    parts = [o for o in objects if page.is_cue("involvement", o)]
    none = [o for o in parts if any(tokens.lemmas[d] in ("no", "any") for d in tokens.below(o, "det"))]
    if tokens.lemmas[verb] not in ("have", "know", "bear", "take", "play"):
        return False
    return bool(none) or (nothing and (tokens.lemmas[verb] == "know" or any(
        tokens.lemmas[j] == "do" for o in (verb, *objects) for j in tokens.below(o, "acl", "xcomp", "advcl")
    )))  # fmt: skip


READERS = (_called_false, _denied, _no_such, _others_did, _did_nothing)


def points_back(page: Page, noun: int) -> bool:
    """Whether a noun or pronoun takes up what was said before: "this", "the accusation"."""
    return page.reading.tokens.lemmas[noun] in POINTERS or page.is_cue("accusation", noun)


def _accusations(page: Page, verb: int) -> list[int]:
    """The nouns by which a denial takes up an accusation: "denied [the accusation]", "[a claim] the movement rejected"."""
    tokens = page.reading.tokens
    behind = page.phrase_noun("deny", verb)
    taken_up = [*tokens.below(verb, "obj"), *(p for p in (patient(tokens, verb), behind) if p is not None)]
    if tokens.labels[verb] == "acl:relcl":
        taken_up.append(tokens.heads[verb])
    return [
        j
        for j in taken_up
        if tokens.lemmas[j] in ("this", "that", "it")
        or (tokens.lemmas[j] == "which" and tokens.labels[verb] in ("parataxis", "advcl", "advcl:relcl"))
        or (page.is_cue("accusation", j) and not [k for k in tokens.below(j, "acl", "ccomp", "nmod") if k > j])
        or (j == tokens.heads[verb] and page.is_cue("accusation", j))
    ]
