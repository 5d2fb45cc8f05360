"""Duties with a time: "the front has until Sunday to leave", "gave Iran a month to stop", "the army was to have left"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.binding.acts import act_words, after_auxiliaries, around, deadline_of, telling
from truceline.coding.binding.bonds import Bond, Page, bond
from truceline.coding.binding.doing import actors, doers
from truceline.coding.binding.laying_down import is_source, lays_down
from truceline.coding.grammar.clauses import agent, is_negated, is_passive, modals
from truceline.coding.grammar.wording import also, cased, is_infinitive, marks
from truceline.model.values import REAL, ActorKind

SIDES: tuple[ActorKind, ...] = (
    "state", "government", "organisation", "igo", "state_coalition", "armed_group", "political_group", "umbrella",
    "group_unnamed", "label_only",
)  # fmt: skip


def time_given(page: Page, verb: int) -> Iterator[Bond]:
    """ "X has until Sunday to V", "the resolution gave X a week to V": X is bound to V by then."""
    tokens = page.reading.tokens
    has = tokens.lemmas[verb] == "have"
    if tokens.tags[verb] != "VERB" or not (has or page.is_cue("time-giver", verb)) or is_negated(tokens, verb):
        return
    giver = agent(tokens, verb)  # what another side gives time for is a demand
    if not has and (giver is None or not (is_source(page, giver) or lays_down(page, giver))):
        return
    spans = [j for j in tokens.below(verb, "obl", "obj") if _is_span(page, j)]
    if not spans or telling(page, verb) not in REAL or is_passive(tokens, verb):
        return
    inside = [k for j in spans for i in tokens.subtree(j) for k in tokens.below(i, "acl")]
    acts = [j for j in (*tokens.below(verb, "xcomp", "advcl"), *inside) if is_infinitive(tokens, j) and j > max(spans[0], verb)]
    owners = () if has else tuple(o for o in tokens.below(verb, "iobj", "obj") if o not in spans)
    deadline = _deadline(page, verb)
    for act in (k for j in acts[:1] for k in (j, *also(tokens, j)) if _is_owed(page, k)):
        words = act_words(page, act)
        for debtor in _sides(page, doers(page, verb) if has else actors(page, *owners)):
            yield bond(
                page, debtor, words, around(page, verb, words), "obligation", verb,
                act_verb=act, deadline=deadline_of(page, act) or deadline,
            )  # fmt: skip


def _is_owed(page: Page, verb: int) -> bool:
    """Whether an act is one that sides owe each other; "to be out of the town" too."""
    owed = any(page.is_cue(role, verb) for role in ("due", "due-stop", "owed-deed"))
    return owed or bool(page.reading.tokens.below(verb, "cop"))


def _is_span(page: Page, noun: int) -> bool:
    """Whether a noun tells how long: "until Sunday", "a week", "sixty days"."""
    tokens = page.reading.tokens
    if cased(tokens, noun, "until", "till"):
        return True
    counted = tokens.below(noun, "det", "nummod", "amod", "nmod")
    return page.is_cue("span", noun) and bool(counted) and not tokens.below(noun, "case")


def _deadline(page: Page, verb: int) -> str | None:
    """The time after "until", wherever the parser hung it."""
    tokens = page.reading.tokens
    times = (t for t in page.reading.times if t.first > verb and verb in tokens.ancestors(t.first))
    return next((t.id for t in times if tokens.lemmas[t.first - 1] in ("until", "till")), None)


def was_to(page: Page, verb: int) -> Iterator[Bond]:
    """ "The army was to have left by May", "the front was supposed to free 20", "should have laid down its arms"."""
    tokens = page.reading.tokens
    if tokens.tags[verb] != "VERB" or is_negated(tokens, verb) or page.is_cue("keep", verb):
        return
    if marks(tokens, verb) & {"if", "unless", "whether", "lest"}:
        return
    told = modals(tokens, verb)
    past = any(tokens.words[j].lower() in ("was", "were") for j in tokens.below(verb, "aux"))
    was = past and is_infinitive(tokens, verb)
    done = "have" in told and (was or "should" in told)
    if not (was or done) or (is_passive(tokens, verb) and agent(tokens, verb) is None):
        return
    if not _is_owed(page, verb) or not any(deal < verb for deal in page.deals):
        return
    for act in (verb, *also(tokens, verb)):
        words = act_words(page, act) if is_infinitive(tokens, act) else after_auxiliaries(page, act)
        for debtor in _sides(page, doers(page, act) or doers(page, verb)):
            yield bond(
                page, debtor, words, around(page, verb, words), "obligation", verb,
                act_verb=act, deadline=deadline_of(page, act),
            )  # fmt: skip


def _sides(page: Page, found: tuple[str, ...]) -> tuple[str, ...]:
    """Those of some actors that can be bound as a side; "the envoy has until Sunday" is none."""
    kinds = {entity.id: entity.kind for entity in page.reading.entities}
    return tuple(one for one in found if kinds.get(one) in SIDES)
