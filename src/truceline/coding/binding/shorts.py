"""Words that claim something without saying again what was owed: "it never did", "has still not done so", "it never came".

Which bond or demand told beside them they take up, `elliptic` and `demand_claims` say. No records.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from truceline.coding.binding.acts import telling
from truceline.coding.binding.bonds import Page
from truceline.coding.binding.doing import doers
from truceline.coding.binding.duties import is_duty, owners
from truceline.coding.binding.keeping import breaking, kept_or_not
from truceline.coding.binding.promisers import promisers_before
from truceline.coding.grammar.clauses import WILL, does_so, is_negated, is_passive, left_out, modals, said_of
from truceline.coding.grammar.nominals import with_no
from truceline.coding.grammar.wording import cased, is_infinitive
from truceline.model.reading import Tokens
from truceline.model.values import REAL, ClaimedStatus

THINGS = frozenset({"it", "this", "that", "them", "they", "these", "those", "any"})
"""Pronouns for what was promised."""
POINTERS = frozenset({"it", "they", "he", "she", "neither", "none", "this", "that", "which", "who"})


@dataclass(frozen=True, slots=True)
class Short:
    """A claim without its act: the status, the word that carries it, whom it is said of, its range of tokens.

    `who` is None when only a pronoun tells it. `ahead` lets the bond follow: "never delivered: it had agreed to".
    """

    status: ClaimedStatus
    at: int
    who: tuple[str, ...] | None
    reach: tuple[int, int]
    ahead: bool = False


def shorts(page: Page) -> Iterator[Short]:
    """All claims of an article that leave out their act."""
    tokens = page.reading.tokens
    for i in range(len(tokens)):
        found = None
        if tokens.tags[i] == "VERB":
            found = _does_so(page, i) or _bare(page, i) or _nothing_done(page, i) or _waiting(page, i)
            found = found or _got_nothing(page, i) or _of_it(page, i)
        if found is None and tokens.tags[i] in ("AUX", "VERB"):
            found = _alone_or_not(page, i)
        elif found is None and page.is_cue("trace", i):
            found = _no_trace(page, i)
        if found is not None:
            yield found


def _does_so(page: Page, verb: int) -> Short | None:
    """ "Was doing so", "has still not done so", "did nothing of the kind"."""
    tokens = page.reading.tokens
    nothing = tokens.lemmas[verb] == "do" and any(
        tokens.lemmas[o] in ("nothing", "neither") and (tokens.lemmas[o] == "neither" or _of_the_kind(page, o))
        for o in tokens.below(verb, "obj")
    )
    if not (does_so(tokens, verb) or nothing) or cased(tokens, verb, "in", "by", "for", "while", "without"):
        return None  # "in doing so, he also ..."
    status, head = kept_or_not(page, verb)
    if status is None or WILL & set(modals(tokens, verb)) or (head == verb and is_infinitive(tokens, verb)):
        return None
    return Short("unfulfilled" if nothing else status, head, _who(page, verb), said_of(tokens, head, keep=("xcomp",)))


def _alone_or_not(page: Page, aux: int) -> Short | None:
    """ "It never was", "but did not", "and did": an auxiliary for what was promised right before."""
    tokens = page.reading.tokens
    if _yet_to(page, aux):
        return Short("unfulfilled", aux, _who(page, aux), (said_of(tokens, aux)[0], aux + 3))
    if _stands_alone(page, aux):
        return Short("unfulfilled", aux, _who(page, aux), _alone(tokens, aux))
    joined = [j for j in tokens.below(aux, "cc") if tokens.lemmas[j] in ("and", "but", "yet")]
    own = not tokens.below(aux, "nsubj", "obj", "xcomp", "ccomp", "obl", "aux") and tokens.relation(aux) == "conj"
    if (
        not joined
        or not own
        or tokens.lemmas[aux] not in ("do", "have")
        or tokens.words[aux].lower() not in ("did", "has", "have")
    ):
        return None
    last = max([aux, *tokens.below(aux, "advmod")]) + 1
    if last < len(tokens) and tokens.tags[last] != "PUNCT" and tokens.sentence[last] == tokens.sentence[aux]:
        return None
    negated = is_negated(tokens, aux)
    if not negated and (tokens.lemmas[joined[0]] != "and" or tokens.lemmas[aux] != "do"):
        return None
    beside = [j for j in tokens.below(aux, "advmod") if j < aux]
    return Short("unfulfilled" if negated else "fulfilled", aux, doers(page, aux) or None, (min([aux, *beside]), last))


def _nothing_done(page: Page, verb: int) -> Short | None:
    """ "Nothing has happened", "little has come of it", "it has done no such thing", "the promise came to nothing"."""
    tokens = page.reading.tokens
    if tokens.lemmas[verb] != "do" and not page.is_cue("comes-about", verb):
        return None
    if telling(page, verb) not in (*REAL, "negated") or is_infinitive(tokens, verb) or WILL & set(modals(tokens, verb)):
        return None
    if tokens.lemmas[verb] == "do" and any(_no_such(tokens, o) for o in tokens.below(verb, "obj")):
        return Short("unfulfilled", verb, _who(page, verb), said_of(tokens, verb))
    none = [
        s for s in tokens.below(verb, "nsubj") if tokens.lemmas[s].lower() in ("nothing", "little") or _none_of_it(tokens, s)
    ]
    further = [j for j in tokens.below(verb, "obj", "xcomp", "ccomp") if j > verb]
    past = tokens.words[verb].lower() != tokens.lemmas[verb] or "have" in modals(tokens, verb)
    gone = is_negated(tokens, verb) and any(_is_pronoun(tokens, s) for s in tokens.below(verb, "nsubj"))  # "it never came"
    if not (none or gone) or not page.is_cue("comes-about", verb) or further or not past:
        return None
    return Short("unfulfilled", verb, None, said_of(tokens, verb))


def _got_nothing(page: Page, verb: int) -> Short | None:
    """ "We have seen nothing (of it)", "they got none of it": said of what was promised to them right before."""
    tokens = page.reading.tokens
    none = [o for o in tokens.below(verb, "obj") if tokens.lemmas[o].lower() in ("nothing", "none", "neither")]
    of = [k for o in none for k in tokens.below(o, "nmod", "acl") if not _is_pronoun(tokens, k)]
    got = page.is_cue("sees", verb) or page.is_cue("gets", verb)
    if not none or of or not got or telling(page, verb) not in (*REAL, "negated") or is_infinitive(tokens, verb):
        return None
    past = tokens.words[verb].lower() != tokens.lemmas[verb] or "have" in modals(tokens, verb)
    return Short("unfulfilled", verb, None, said_of(tokens, verb)) if past and not WILL & set(modals(tokens, verb)) else None


def _none_of_it(tokens: Tokens, subject: int) -> bool:
    """ "None of which", "none of this", "none of them"."""
    of = [o for o in tokens.below(subject, "nmod") if cased(tokens, o, "of") and tokens.lemmas[o] in (*THINGS, "which")]
    return tokens.lemmas[subject].lower() in ("none", "neither") and bool(of)


def _no_such(tokens: Tokens, noun: int) -> bool:
    such = any(tokens.lemmas[j].lower() == "such" for j in tokens.below(noun, "amod", "det"))
    return such and with_no(tokens, noun)


def _waiting(page: Page, verb: int) -> Short | None:
    """ "The rebels are still waiting (for it)": for what was promised to them right before."""
    tokens = page.reading.tokens
    still = any(tokens.lemmas[j] == "still" for j in tokens.below(verb, "advmod"))
    further = [o for o in tokens.below(verb, "obj", "obl", "xcomp", "ccomp") if o > verb and not _is_pronoun(tokens, o)]
    if not still or not page.is_cue("waits", verb) or further or telling(page, verb) not in REAL:
        return None
    return Short("unfulfilled", verb, None, said_of(tokens, verb))


def _no_trace(page: Page, noun: int) -> Short | None:
    """ "There is still no sign of it", "we have seen no trace of that"."""
    tokens, head = page.reading.tokens, page.reading.tokens.heads[noun]
    of_it = [o for o in tokens.below(noun, "nmod") if cased(tokens, o, "of") and _is_pronoun(tokens, o)]
    seen = head >= 0 and (tokens.lemmas[head] == "be" or page.is_cue("sees", head))
    if not (with_no(tokens, noun) and of_it and seen) or WILL & set(modals(tokens, head)):
        return None
    return Short("unfulfilled", head, None, said_of(tokens, head))


def _of_it(page: Page, verb: int) -> Short | None:
    """ "It went back on that", "keeps breaking them", "has kept it": a verb of keeping or breaking with a pronoun."""
    tokens = page.reading.tokens
    role = "breach" if page.is_cue("breach", verb) else "keep" if page.is_cue("keep", verb) else None
    if role is not None and _takes_up(page, verb):
        return _as_told(page, verb, role, None)
    if role is None or is_passive(tokens, verb):
        return None
    phrase = page.phrase_noun(role, verb)
    things = [*tokens.below(verb, "obj"), *tokens.below(verb, "obl")] if phrase is None else [phrase]
    if not any(_is_pronoun(tokens, o) and o > verb and o not in page.deals for o in things):
        return None
    if any(tokens.tags[o] == "NOUN" for o in tokens.below(verb, "obj")) or not _who(page, verb):
        return None
    if role == "breach" and tokens.relation(verb) == "acl":
        return None
    return _as_told(page, verb, role, _who(page, verb))


def _as_told(page: Page, verb: int, role: str, who: tuple[str, ...] | None) -> Short | None:
    """The claim of a verb of keeping or breaking, as far as it tells of what was done."""
    tokens = page.reading.tokens
    if role == "breach":
        told = telling(page, verb) in REAL and not is_infinitive(tokens, verb)
        return Short("violated", verb, who, said_of(tokens, verb)) if told else None
    status, head = kept_or_not(page, verb)
    if status not in ("fulfilled", "unfulfilled", "partly") or (head == verb and is_infinitive(tokens, verb)):
        return None
    return Short(status, head, who, said_of(tokens, head, keep=("xcomp",)))


def _takes_up(page: Page, verb: int) -> bool:
    """Whether a relative clause on a noun for what was told before names no other side: "a pledge that X says it broke"."""
    tokens, noun = page.reading.tokens, left_out(page.reading.tokens, verb)
    if noun is None or not (is_duty(page, noun) or tokens.lemmas[noun] == "something"):
        return False
    if is_passive(tokens, verb) and promisers_before(page, noun):
        return False  # read by `keeping`
    return tokens.relation(noun) in ("parataxis", "appos") and not owners(page, noun) and not breaking(page, verb)


def _is_pronoun(tokens: Tokens, i: int) -> bool:
    return tokens.tags[i] in ("PRON", "DET") and tokens.lemmas[i].lower() in THINGS


def _of_the_kind(page: Page, noun: int) -> bool:
    return any(page.is_cue("sort", j) for j in page.reading.tokens.below(noun, "nmod"))


def _bare(page: Page, verb: int) -> Short | None:
    """ "Freetown was reneging", "the army has dragged its feet", "Kinshasa has never delivered": with nothing behind."""
    tokens = page.reading.tokens
    feet = [o for o in tokens.below(verb, "obj") if page.is_cue("foot", o)]
    further = [o for o in tokens.below(verb, "obj", "xcomp", "ccomp", "obl") if o > verb and o not in feet]
    if feet:  # "dragged their heels over Mostar"
        further = [o for o in further if not cased(tokens, o, "over", "on", "in")]
    if not (page.is_cue("bare", verb) or (feet and page.is_cue("drags", verb))):
        return None
    timed = all(tokens.labels[o].endswith("unmarked") for o in further)
    if not timed or is_infinitive(tokens, verb) or is_passive(tokens, verb):
        return None
    told = telling(page, verb)
    if told == "negated" and page.words.get(("bare", tokens.lemmas[verb])) is not None:
        return Short("unfulfilled", verb, _who(page, verb), said_of(tokens, verb), ahead=True) if _keeps(page, verb) else None
    if told not in REAL or _keeps(page, verb):
        return None
    return Short("unfulfilled", verb, _who(page, verb), said_of(tokens, verb), ahead=True)


def _keeps(page: Page, verb: int) -> bool:
    """Whether a bare verb is one of keeping ("deliver"), so that only its negation claims something."""
    cue = page.words.get(("bare", page.reading.tokens.lemmas[verb]))
    return cue is not None and cue.gives == "fulfilled"


def _stands_alone(page: Page, aux: int) -> bool:
    """Whether a negated auxiliary has no predicate: "it never was", "Beirut does not"."""
    tokens = page.reading.tokens
    negated = is_negated(tokens, aux) or tokens.lemmas[aux + 1 : aux + 2] == ("not",)
    if not tokens.below(aux, "nsubj") or not negated or WILL & set(modals(tokens, aux)):
        return False
    if tokens.lemmas[aux] not in ("do", "have", "be") or telling(page, aux) not in (*REAL, "negated"):
        return False
    last = max([aux, *tokens.below(aux, "advmod"), *([aux + 1] if tokens.lemmas[aux + 1 : aux + 2] == ("not",) else [])]) + 1
    return last >= len(tokens) or tokens.tags[last] == "PUNCT" or tokens.sentence[last] != tokens.sentence[aux]


def _yet_to(page: Page, aux: int) -> bool:
    """Whether an act told before is left out behind "has yet to": "it has yet to", "but have yet to"."""
    tokens = page.reading.tokens
    if tokens.lemmas[aux] not in ("have", "be") or [word.lower() for word in tokens.words[aux + 1 : aux + 3]] != ["yet", "to"]:
        return False
    ends = aux + 3 >= len(tokens) or tokens.tags[aux + 3] == "PUNCT" or tokens.sentence[aux + 3] != tokens.sentence[aux]
    return ends and telling(page, aux) in REAL


def _alone(tokens: Tokens, aux: int) -> tuple[int, int]:
    first, last = said_of(tokens, aux)
    return first, max(last, aux + 2 if tokens.lemmas[aux + 1 : aux + 2] == ("not",) else last)


def _who(page: Page, verb: int) -> tuple[str, ...] | None:
    tokens = page.reading.tokens
    found = doers(page, verb)
    subject = [s for s in tokens.below(verb, "nsubj") if tokens.lemmas[s].lower() not in POINTERS]
    return found if found or subject else None
