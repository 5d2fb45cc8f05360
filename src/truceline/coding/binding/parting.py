"""Who promises where a promise closes what is told: "ended the talks with a pledge to", "the visit ended with a vow to".

No records of its own: `owing` asks it whose a promise is.
"""

from __future__ import annotations

from truceline.coding.binding.acts import telling
from truceline.coding.binding.bonds import Page
from truceline.coding.binding.doing import actors, doers
from truceline.coding.grammar.clauses import agent, is_negated
from truceline.coding.grammar.referents import talks_at
from truceline.coding.grammar.wording import cased
from truceline.model.values import REAL


def parting_with(page: Page, noun: int, acts: tuple[int, ...]) -> tuple[str, ...]:
    """The ids of those who part with a promise, or whose talks, visit or summit closes with it; none where nobody is told.

    >>> # "The summit of Chad and Mali ended with a vow to free the captives." -> Chad, Mali
    """
    tokens, verb = page.reading.tokens, page.reading.tokens.heads[noun]
    if verb < 0 or not cased(tokens, noun, "with", "on") or not page.is_cue("parts", verb):
        return ()
    if telling(page, verb) not in REAL or is_negated(tokens, verb):
        return ()
    if acts and tokens.below(acts[0], "nsubj"):  # "parted with a promise that the army would leave"
        return doers(page, acts[0])
    saying = tokens.heads[verb]
    if tokens.relation(verb) == "conj" and tokens.lemmas[saying] in page.knowledge.classes["say_verb"]:
        told = [c for c in tokens.below(saying, "ccomp") if c < saying]  # "A and B met, officials said, and parted with"
        if told and not tokens.below(verb, "nsubj"):
            return doers(page, told[0])
    doer = agent(tokens, verb)
    if doer is None or page.reading.entities_of(doer):
        return doers(page, verb)
    between = [o for o in tokens.below(doer, "nmod") if cased(tokens, o, "between", "of", "by", "with")]
    named = actors(page, *tokens.below(doer, "nmod:poss"), *between)
    if named or tokens.lemmas[doer] not in page.knowledge.classes["talks"]:
        return named
    talks = talks_at(page.reading, page.found, doer)
    sat = (one.participants for one in page.found.talks if one.id == talks)
    return next((tuple(p.actor for p in here if p.status == "present") for here in sat), ())
