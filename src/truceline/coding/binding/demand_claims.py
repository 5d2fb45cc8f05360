"""Claims on demands: that one was ignored or refused, that what was asked is still not done, or was done in part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from truceline.coding.binding.acts import telling
from truceline.coding.binding.bonds import Claim, Page, matches
from truceline.coding.binding.claimants import same_side
from truceline.coding.binding.doing import doers
from truceline.coding.binding.duties import owners
from truceline.coding.binding.keeping import kept_or_not
from truceline.coding.binding.shorts import shorts
from truceline.coding.grammar.clauses import agent, is_negated, is_past, modals, patient, said_of
from truceline.coding.grammar.enclosing import speakers_at, words_of
from truceline.coding.grammar.wording import cased, is_infinitive
from truceline.model.speech import Demand
from truceline.model.values import REAL, ClaimedStatus

NEAR = 2
"""How many sentences before it the demand may be told that "has not done so" is about."""


@dataclass(frozen=True, slots=True)
class DemandClaim:
    """A claim on a demand; its claim holds who makes it and its words."""

    demand: Demand
    claim: Claim


def claims_on_demands(page: Page) -> Iterator[DemandClaim]:
    """All claims of an article on its demands, each word that carries one read once."""
    if not page.found.demands:
        return
    seen: list[DemandClaim] = []
    for reader in (_ignored, _refused, _left_undone, _done_so):
        for one in reader(page):
            if not any(one.claim.at == other.claim.at or _is_part(one, other) for other in seen):
                seen.append(one)
                yield one


def _is_part(one: DemandClaim, other: DemandClaim) -> bool:
    """Whether a claim only repeats a part of another's words: "went [unheeded]"."""
    same = one.demand.id == other.demand.id and one.claim.status == other.claim.status
    return same and other.claim.words.covers(one.claim.words)


def _made(page: Page, demand: Demand, status: ClaimedStatus, at: int, first: int, last: int) -> DemandClaim:
    words = words_of(page.reading, page.found, first, last, at)
    return DemandClaim(demand, Claim(status, speakers_at(page.found, words), words, at))


def _ignored(page: Page) -> Iterator[DemandClaim]:
    """ "That demand has fallen on deaf ears", "asked X to leave, a call X ignored": on the nearest demand up to these words."""
    tokens = page.reading.tokens
    verbs = {match.head for match in matches(page.reading, page.knowledge) if match.cue.gives == "unmet"}
    verbs |= {i for i in range(len(tokens)) if page.is_cue("heeds", i)}
    for verb in sorted(verbs):
        beside = _asked_beside(page, verb)
        asked = [beside] if beside is not None else [j for j in _taken_up(page, verb) if page.is_cue("asked", j)]
        if not asked or tokens.tags[verb] not in ("VERB", "ADJ") or not _leaves_undone(page, verb, beside):
            continue
        start = tokens.starts[asked[0]]
        around = [d for d in page.found.demands if any(e.start <= start for e in d.evidence)]
        if around:
            demand = max(around, key=lambda d: (d.evidence[0].start <= start, d.evidence[0].start))
            first, last = said_of(tokens, verb)
            first += beside is not None and tokens.lemmas[first] in ("that", "which")
            who = doers(page, verb)
            if who and demand.to and beside is None and not _fits(page, who, demand):
                continue  # who was not asked leaves nothing undone
            acts = [tokens.extent(j)[0] for j in tokens.below(asked[0], "acl", "ccomp") if j > max(verb, asked[0])]
            yield _made(page, demand, "unmet", verb, first, min([last, *acts]))


def _taken_up(page: Page, verb: int) -> list[int]:
    """The nouns that a verb of ignoring or heeding is about: "ignored [the call]", "resisted mounting [calls]"."""
    tokens = page.reading.tokens
    nouns = [j for j in (*tokens.below(verb, "nsubj", "obj"), patient(tokens, verb), agent(tokens, verb)) if j is not None]
    under = [x for x in tokens.below(verb, "xcomp") if x == verb + 1]
    nouns += [o for o in tokens.below(verb, "obl") if page.is_cue("heeds", verb) and cased(tokens, o, "to")]
    nouns += [o for o in (page.phrase_noun("ignored", verb),) if o is not None]
    return nouns + [j for x in under for j in tokens.below(x, "obj")]


def _asked_beside(page: Page, verb: int) -> int | None:
    """The noun set beside a demand on which a verb of ignoring hangs: "urged X to leave, [a call] (that) X brushed off"."""
    tokens, noun = page.reading.tokens, page.reading.tokens.heads[verb]
    if noun < 0 or tokens.relation(verb) != "acl" or tokens.tags[noun] != "NOUN" or not page.is_cue("asked", noun):
        return None
    first = tokens.extent(noun)[0]
    apart = tokens.tags[first] == "PUNCT" or (first > 0 and tokens.tags[first - 1] == "PUNCT")
    own = [j for j in tokens.below(noun, "acl", "ccomp") if j != verb] or tokens.below(verb, "obj")
    own = [j for j in own if tokens.tags[j] != "PRON"]
    indefinite = any(tokens.lemmas[d] in ("a", "an") for d in tokens.below(noun, "det"))
    return noun if apart and indefinite and not own else None


def _leaves_undone(page: Page, verb: int, beside: int | None) -> bool:
    """Whether a verb tells that what was asked was not done: "ignored it", "did not heed it"; not "did not ignore it".

    A clause on a noun set `beside` the demand tells by itself, whatever the verb of asking makes of what stands behind it.
    """
    tokens, heeds = page.reading.tokens, page.is_cue("heeds", verb)
    if is_negated(tokens, verb) != heeds:
        return False
    if beside is not None:
        return is_past(tokens, verb) and not {"will", "would", "could", "may", "might", "should"} & set(modals(tokens, verb))
    return (heeds and telling(page, verb) == "negated") or telling(page, verb) in REAL


def _refused(page: Page) -> Iterator[DemandClaim]:
    """ "Chad's refusal to lift the siege", "the army refused to leave": an act that was asked of who refuses it."""
    tokens = page.reading.tokens
    for i in range(len(tokens)):
        noun = tokens.tags[i] == "NOUN" and (page.is_cue("refusal", i) or page.is_cue("failure", i))
        verb = tokens.tags[i] == "VERB" and (page.is_cue("refuse", i) or page.is_cue("fail", i))
        acts = [j for j in tokens.below(i, "acl" if noun else "xcomp") if is_infinitive(tokens, j)] if noun or verb else []
        if not acts or telling(page, i) not in (*REAL, "denied") or is_negated(tokens, i):
            continue
        who = owners(page, i) if noun else doers(page, i)
        demand = _asked(page, acts[0], who)
        if demand is not None:
            first, last = said_of(tokens, i, keep=("xcomp",)) if verb else (tokens.extent(i)[0], tokens.extent(i)[1])
            while noun and first < i and tokens.relation(first) in ("case", "mark", "punct") and tokens.heads[first] == i:
                first += 1
            yield _made(page, demand, "unmet", i, first, last)


def _left_undone(page: Page) -> Iterator[DemandClaim]:
    """ "Chad has yet to lift the siege", "the mission has still not been given access": what was asked is not done."""
    tokens = page.reading.tokens
    for verb in (i for i in range(len(tokens)) if tokens.tags[i] == "VERB"):
        status, head = kept_or_not(page, verb)
        late = any(page.is_cue("overdue", j) for j in tokens.below(verb, "advmod", "cc:preconj"))
        if status != "unfulfilled" or not (late or head != verb) or page.is_cue("fail", head) or page.is_cue("refuse", head):
            continue
        demand = _asked(page, verb, doers(page, verb))
        things = [j for j in (*tokens.below(verb, "obj"), patient(tokens, verb)) if j is not None and tokens.tags[j] == "NOUN"]
        demand = demand or next((d for j in things if (d := _asked_thing(page, j)) is not None), None)
        if demand is not None:
            yield _made(page, demand, "unmet", head, *said_of(tokens, head, keep=("xcomp",)))


def _done_so(page: Page) -> Iterator[DemandClaim]:
    """ "Neither has done so", "they have done so in part": on the last demand, unless somebody was bound to do so since."""
    tokens = page.reading.tokens
    for one in (short for short in shorts(page) if not short.ahead and tokens.lemmas[short.at] != "change"):
        start = tokens.starts[one.at]
        before = [d for d in page.found.demands if d.evidence[0].end <= start and 0 <= _away(page, d, one.at) <= NEAR]
        last = max(before, key=lambda d: d.evidence[0].end, default=None)
        if last is None:
            continue
        bound = [c for c in page.found.commitments if last.act.end < c.act.start < start]
        if bound or (one.who and last.to and not _fits(page, one.who, last)):
            continue
        yield _made(page, last, "unmet" if one.status == "unfulfilled" else one.status, one.at, *one.reach)


def _away(page: Page, demand: Demand, i: int) -> int:
    tokens = page.reading.tokens
    return tokens.sentence[i] - tokens.sentence[tokens.within(demand.act.start, demand.act.end)[0]]


def _asked(page: Page, verb: int, who: tuple[str, ...]) -> Demand | None:
    """The nearest demand on some actors whose act has a verb."""
    tokens = page.reading.tokens
    fitting = [
        (abs(tokens.starts[verb] - one.act.start), one.id, one)
        for one in page.found.demands
        if _act_verb(page, one) == tokens.lemmas[verb] and not one.act.start <= tokens.starts[verb] < one.act.end
        and who and (_fits(page, who, one) if one.to else not set(who) & set(one.by))
    ]
    return min(fitting, key=lambda entry: entry[:2])[2] if fitting else None


def _asked_thing(page: Page, noun: int) -> Demand | None:
    """The nearest demand before for a thing: "asked for [access]" -> "has not been given access"."""
    tokens = page.reading.tokens
    found = None
    for one in page.found.demands:
        head = _head_noun(page, one)
        if one.act.end <= tokens.starts[noun] and head is not None and tokens.lemmas[head] == tokens.lemmas[noun]:
            found = one
    return found


def _act_verb(page: Page, demand: Demand) -> str | None:
    tokens = page.reading.tokens
    inside = range(*tokens.within(demand.act.start, demand.act.end))
    return next((tokens.lemmas[i] for i in inside if tokens.tags[i] == "VERB" and tokens.heads[i] not in inside), None)


def _head_noun(page: Page, demand: Demand) -> int | None:
    """The noun that the act of a demand is, or that its verb lets or grants: "access", "grant access"."""
    tokens = page.reading.tokens
    inside = range(*tokens.within(demand.act.start, demand.act.end))
    top = next((i for i in inside if tokens.heads[i] not in inside and tokens.tags[i] in ("NOUN", "VERB")), None)
    if top is None or tokens.tags[top] == "NOUN":
        return top
    return next(iter(tokens.below(top, "obj")), None)


def _fits(page: Page, who: tuple[str, ...], demand: Demand) -> bool:
    return any(same_side(page, one, demand.to) for one in who)

