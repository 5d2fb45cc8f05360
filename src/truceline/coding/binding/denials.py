"""Denials: who answers a claim that something was broken or left undone, and which claim it is. No claims of its own.

A denial takes up a claim told shortly before: by a noun or pronoun ("denied the charge", "refuted this"), by calling it false
("a misunderstanding"), by saying that there is no such bond ("no such paper exists"), or by naming others ("bandits, not us").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from truceline.coding.binding.bonds import REAL, Claim, Page, telling
from truceline.coding.binding.claimants import same_side
from truceline.coding.binding.doing import doers
from truceline.coding.binding.due_acts import is_act
from truceline.coding.binding.owing import binds
from truceline.coding.binding.truce_time import is_fighting, is_truce
from truceline.coding.grammar.clauses import clause, is_negated, is_past, modals, patient
from truceline.coding.grammar.enclosing import speakers_at, words_of
from truceline.coding.grammar.referents import agreement_at
from truceline.model.text import Evidence

NEAR = 4
"""A denial takes up an accusation of its own sentence or of this many before it."""
NEXT = 2
"""It takes up an accusation of a side that it is not seen to belong to from no further back than this."""
DENIED = ("violated", "unfulfilled", "unmet", "partly")
POINTERS = ("this", "that", "it", "they", "these")


@dataclass(frozen=True, slots=True)
class Accusation:
    """A claim that a denial can take up: on a bond or demand of `debtors`, or on an agreement when nobody is named."""

    target: str
    debtors: tuple[str, ...]
    claim: Claim


@dataclass(frozen=True, slots=True)
class _Answer:
    """Words that deny what was claimed before: the word that carries them, who denies, the evidence.

    `least` is how well the accused must fit those who deny, see `_taken_up`; `named` marks one that speaks of a charge,
    `fought` one that speaks of fighting and so answers only a claimed breach.
    """

    at: int
    deniers: tuple[str, ...]
    words: Evidence
    least: int
    named: bool = False
    fought: bool = False


def denials(page: Page, accusations: list[Accusation]) -> Iterator[tuple[str, Claim]]:
    """Denials that point back ("the army denied the accusation"), each with the id of the record it is about.

    A denied charge whose claim was not found is about the agreement told of last.
    """
    for answer in (one for reader in READERS for one in reader(page)):
        target = _taken_up(page, accusations, answer) or _owed_before(page, answer)
        if target is None and ((answer.named and _blamed_over_deal(page, answer.at)) or _is_over_fighting(page, answer)):
            target = agreement_at(page.reading, page.found, answer.at)
        if target is not None:
            yield target, Claim("disputed", answer.deniers, answer.words, answer.at)


def _denied(page: Page) -> Iterator[_Answer]:
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
        yield _Answer(verb, deniers, words, 0 if plain else 1, any(page.is_cue("charge", j) for j in nouns))


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


def _called_false(page: Page) -> Iterator[_Answer]:
    """ "Chad called this absurd", "Chad said the accusation was baseless", ""That is a lie," Chad said"."""
    tokens = page.reading.tokens
    for i in (i for i in range(len(tokens)) if page.is_cue("false", i)):
        head = tokens.heads[i]
        named = head >= 0 and tokens.tags[head] == "VERB" and page.is_cue("name", head)
        at = head if named else i
        things = tokens.below(at, "obj", "nsubj:pass") if named else tokens.below(i, "nsubj")
        if named and (not things or things == (i,)):
            things = (*tokens.below(i, "nsubj"), *(j for j in range(head + 1, i) if _points_back(page, j)))
        if is_negated(tokens, at) or telling(page, at) not in REAL or not any(_points_back(page, j) for j in things):
            continue
        deniers = doers(page, at) if named else speakers_at(page.found, tokens.span(i, i + 1))
        if deniers:
            yield _Answer(at, deniers, words_of(page.reading, page.found, *clause(tokens, at), at), 0)


def _no_such(page: Page) -> Iterator[_Answer]:
    """ "No such paper exists", "nothing of the sort was ever agreed", "there was no such promise": said by somebody."""
    tokens = page.reading.tokens
    for i in range(len(tokens) - 1):
        lemma, following = tokens.lemmas[i].lower(), tokens.lemmas[i + 1].lower()
        such = lemma == "no" and following == "such"
        behind = range(i + 2, min(i + 5, len(tokens)))
        kind = lemma == "nothing" and following == "of" and any(page.is_cue("sort", j) for j in behind)
        such = such or _nobody_such(page, i)
        verb = tokens.heads[tokens.heads[i] if such else i]
        deniers = speakers_at(page.found, tokens.span(i, i + 1))
        if (such or kind) and verb >= 0 and deniers and tokens.tags[verb] in ("VERB", "AUX", "NOUN"):
            yield _Answer(i, deniers, words_of(page.reading, page.found, *clause(tokens, verb), verb), 0)


def _nobody_such(page: Page, i: int) -> bool:
    """ "Nobody ever signed [such] a thing", "had never made any [such] promise"."""
    tokens = page.reading.tokens
    verb = next((h for h in tokens.ancestors(i) if tokens.tags[h] == "VERB"), None)
    if tokens.lemmas[i].lower() != "such" or tokens.relation(i) not in ("amod", "det", "det:predet", "advmod") or verb is None:
        return False
    none = any(tokens.lemmas[s].lower() in ("nobody", "none", "neither") for s in tokens.below(verb, "nsubj"))
    made = page.is_cue("strike", verb) or page.is_cue("promise", verb) or page.is_cue("undertaken", verb)
    return (none or telling(page, verb) == "negated") and (made or tokens.lemmas[verb] in ("sign", "exist", "make", "give"))


def _others_did(page: Page) -> Iterator[_Answer]:
    """ "Bandits, not his movement, were responsible": a speaker who names others and exempts a side of his own."""
    tokens = page.reading.tokens
    for i in range(len(tokens)):
        if not page.is_cue("to-blame", i) or telling(page, i) not in REAL:
            continue
        deniers = speakers_at(page.found, tokens.span(i, i + 1))
        first, last = clause(tokens, i)
        exempted = [j for j in range(first, last) if tokens.lemmas[j] == "not" and tokens.tags[j + 1 : j + 2] != ("VERB",)]
        if deniers and exempted and any(tokens.words[j - 1] == "," for j in exempted if j > first):
            yield _Answer(i, deniers, words_of(page.reading, page.found, first, last, i), 0)


def _did_nothing(page: Page) -> Iterator[_Answer]:
    """ "No shells had been fired", "our men did not shoot", "had nothing to do with it": said by the side that was accused."""
    tokens = page.reading.tokens
    for i in range(len(tokens)):
        deniers = speakers_at(page.found, tokens.span(i, i + 1)) if tokens.tags[i] in ("VERB", "AUX") else ()
        if not deniers or not (_not_fought(page, i) or _only_answered(page, i) or _unaware(page, i)):
            continue
        yield _Answer(i, deniers, words_of(page.reading, page.found, *clause(tokens, i, keep=("xcomp",)), i), 1, fought=True)


def _not_fought(page: Page, verb: int) -> bool:
    """Whether fighting is told as not done: "no shells had been fired", "had not opened fire"."""
    tokens = page.reading.tokens
    about = (verb, *tokens.below(verb, "nsubj", "nsubj:pass", "obj"))
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


def _points_back(page: Page, noun: int) -> bool:
    """Whether a noun or pronoun takes up what was said before: "this", "the accusation"."""
    return page.reading.tokens.lemmas[noun] in POINTERS or page.is_cue("accusation", noun)


def _blamed_over_deal(page: Page, verb: int) -> bool:
    """Whether a denied charge may be about an agreement: one told of soon before, or something owed told of just before."""
    sentence = page.reading.tokens.sentence
    beside = [j for j in range(verb) if sentence[verb] - sentence[j] <= 1 and page.is_cue("duty", j)]
    return bool(beside) or any(0 <= sentence[verb] - sentence[deal] <= NEAR for deal in page.deals)


def _is_over_fighting(page: Page, answer: _Answer) -> bool:
    """Whether a denial may be of a breach of a truce told of soon before: others told of fighting or accused somebody.

    It points back ("rejected that") or speaks of fighting itself ("denied that their men had fired").
    """
    tokens = page.reading.tokens
    if not any(0 <= tokens.sentence[answer.at] - tokens.sentence[d] <= NEAR for d in page.deals if is_truce(page, d)):
        return False
    first, last = tokens.within(answer.words.start, answer.words.end)
    inside = range(first, last)
    spoken_of = [j for j in inside if j != answer.at]
    if not any(_points_back(page, j) or is_fighting(page, j) or page.is_cue("involvement", j) for j in spoken_of):
        return False
    near = [i for i in range(answer.at) if tokens.sentence[answer.at] - tokens.sentence[i] <= 1 and i not in inside]
    told = [i for i in near if page.is_cue("accuse", i) or is_fighting(page, i)]
    return any(not set(speakers_at(page.found, tokens.span(i, i + 1))) & set(answer.deniers) for i in told)


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


def _taken_up(page: Page, accusations: list[Accusation], answer: _Answer) -> str | None:
    """The target of the accusation that a denial takes up: the nearest before, of the denier rather than of others.

    It fits best (2) on the denier, well (1) on the denier's side or on nobody named, least (0) on anybody else.
    """
    tokens = page.reading.tokens
    ranked = []
    for one in accusations:
        away = tokens.sentence[answer.at] - tokens.sentence[one.claim.at]
        if one.claim.at >= answer.at or away > (NEXT if answer.fought else NEAR):
            continue
        if answer.fought and one.claim.status != "violated":
            continue
        if one.claim.status in DENIED and not set(one.claim.claimants) & set(answer.deniers):
            fits = max((_fit(page, debtor, answer.deniers) for debtor in one.debtors), default=1)
            if fits >= answer.least and (fits or away <= NEXT):
                ranked.append((fits, one.claim.at, one.target))
    return max(ranked)[2] if ranked else None


def _owed_before(page: Page, answer: _Answer) -> str | None:
    """The last bond on the side of who denies, told just before: the reproach was about it, however it was worded."""
    tokens = page.reading.tokens
    if answer.least or answer.fought or tokens.labels[answer.at].startswith("acl"):
        return None
    told = [(one.evidence[0].end, one.id) for one in page.found.commitments if _fit(page, one.debtor, answer.deniers)]
    near = [
        (end, ident)
        for end, ident in told
        if end <= tokens.starts[answer.at]
        and tokens.sentence[answer.at] - tokens.sentence[tokens.within(end - 1, end)[0]] <= NEXT
    ]
    return max(near)[1] if near else None


def _fit(page: Page, debtor: str, deniers: tuple[str, ...]) -> int:
    return 2 if debtor in deniers else int(same_side(page, debtor, deniers))
