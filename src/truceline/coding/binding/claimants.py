"""Who claims that a bond was kept or broken, and of whom: accusers, sides that accuse each other, sides and their speakers."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.binding.bonds import Claim, Page
from truceline.coding.binding.doing import actors, doers
from truceline.coding.grammar.clauses import agent, is_negated, patient
from truceline.coding.grammar.enclosing import speakers_at, words_of
from truceline.coding.grammar.wording import cased
from truceline.model.text import Evidence
from truceline.model.values import BELONGING, GROUPS, ClaimedStatus

Sides = tuple[tuple[str, ...], tuple[str, ...]]
CLAIMING = ("accuse", "trade", "report", "attribute")
"""Roles of verbs that claim a breach of somebody."""

JOINERS = ("of", "for", "from", "to", "over", "about", "with", "on")
"""Words by which what somebody is accused of hangs on the accusing verb; other side clauses are told beside it."""


def accused_and_accusers(page: Page, at: int, debtors: tuple[str, ...]) -> Iterator[Sides]:
    """(who is bound, who claims it) for a claim carried by the word at `at`; `debtors` where no accusation names them.

    >>> # "A and B accused each other of breaking the truce" -> (B, A) and (A, B)
    """
    tokens = page.reading.tokens
    for above in _above(page, at):
        if tokens.tags[above] != "VERB":
            continue
        if page.is_cue("accuse", above) or is_mutual(page, above):
            accusers = doers(page, above)
            if is_mutual(page, above):
                return  # nobody is singled out: a claim on the agreement
            if _each_other(page, above):
                yield from ((tuple(other for other in accusers if other != one), (one,)) for one in accusers)
            else:
                objects = tokens.below(above, "obj", "iobj") or tuple(p for p in (patient(tokens, above),) if p is not None)
                objects = objects or tuple(o for o in tokens.below(at, "obj") if above < o < at)  # hung on the breach instead
                yield actors(page, *objects) or debtors, accusers
            return
        if any(page.is_cue(role, above) for role in ("deny", "report", "attribute")):
            doer = agent(tokens, above)
            if doer is not None:
                own = speakers_at(page.found, tokens.span(at, at + 1))
                yield debtors, doers(page, above) or _outer_doers(page, above) or own
                return
    yield debtors, _as_told(page, at) or speakers_at(page.found, tokens.span(at, at + 1)) or _tellers(page, at)


def _tellers(page: Page, at: int) -> tuple[str, ...]:
    """Who says it where no statement was made of it: "a pledge that [monitors] say has yet to be honoured"."""
    tokens = page.reading.tokens
    head = tokens.heads[at]
    if head >= 0 and tokens.relation(at) == "ccomp" and _says(page, head):
        return doers(page, head)
    above = [at, *(h for h in tokens.ancestors(at) if tokens.relation(at) in ("advcl", "conj"))][:2]
    behind = [j for i in above for j in tokens.below(i, "parataxis") if j > at and tokens.words[tokens.extent(j)[0] - 1] == ","]
    said = [j for j in behind if _says(page, j) and tokens.below(j, "nsubj") and not tokens.below(j, "obj", "ccomp")]
    return next((who for j in said if (who := doers(page, j))), ())  # "Chad has kept its word, the mission has confirmed"


def _as_told(page: Page, at: int) -> tuple[str, ...]:
    """Who says it right behind it: "a promise honoured only in part, as [a UN official] acknowledged"."""
    tokens = page.reading.tokens
    end = tokens.extent(at)[1]
    for above in (at, *tokens.ancestors(at)):
        for j in tokens.below(above, "advcl"):
            behind = j > at if above == at else end <= tokens.extent(j)[0] <= end + 1
            behind = behind and not page.is_cue("as-agreed", j)  # "handed over the guns, as it promised"
            if behind and _says(page, j) and tokens.below(j, "nsubj") and cased(tokens, j, "as") and (who := doers(page, j)):
                return who
    return ()


def _says(page: Page, verb: int) -> bool:
    return page.reading.tokens.lemmas[verb] in page.knowledge.classes["say_verb"] or any(
        page.is_cue(role, verb) for role in ("report", "accuse", "tells-behind")
    )


def _outer_doers(page: Page, verb: int) -> tuple[str, ...]:
    """Who acts in the clause around one whose subject is a pronoun not yet named: "citing what it called a breach, X left"."""
    return next((who for head in page.reading.tokens.ancestors(verb) if (who := doers(page, head))), ())


def claimed(
    page: Page, at: int, debtors: tuple[str, ...], status: ClaimedStatus, words: Evidence
) -> Iterator[tuple[str, Claim]]:
    """Each one who is bound, with the claim about it that the word at `at` carries."""
    whole = words if status == "disputed" else accusing_words(page, at, words)
    for bound, claimants in accused_and_accusers(page, at, debtors):
        for one in bound:
            yield one, Claim(status, claimants, whole, at)


def accusing_words(page: Page, at: int, words: Evidence) -> Evidence:
    """The words of a claim together with the verb that claims it: "[accused the army of] breaking the truce"."""
    tokens = page.reading.tokens
    for above in _above(page, at):
        if tokens.tags[above] == "VERB" and any(page.is_cue(role, above) for role in CLAIMING):
            first = min([above, *(j for j in tokens.below(above, "aux") if j < above)])
            begin, end = tokens.within(words.start, words.end)
            told = [c for c in tokens.below(above, "ccomp") if not cased(tokens, c, *JOINERS)]
            named = cased(tokens, at, "as") or bool(told)  # "called it a breach", "reported that ..."
            if above < begin and not named:
                return words_of(page.reading, page.found, first, end, above)
            return words
    return words


def is_denied(page: Page, at: int) -> bool:
    """Whether the claim at a word is denied: "denied breaking it", "rejected the charge that it had not met its pledges"."""
    below = at
    for above in _above(page, at):
        states = page.reading.tokens.relation(below) == "ccomp" and _only_counters(page, above)
        below = above
        if page.is_cue("deny", above) and not states:
            return not is_negated(page.reading.tokens, above)
        if (
            any(page.is_cue(role, above) for role in ("accuse", "trade", "report"))
            and page.reading.tokens.tags[above] == "VERB"
        ):
            return False
    return False


def _only_counters(page: Page, verb: int) -> bool:
    """Whether a verb of denying states what its clause says: "countered that the army had left"."""
    cue = page.words.get(("deny", page.reading.tokens.lemmas[verb]))
    return cue is not None and cue.fields.get("fact") == "no"


def same_side(page: Page, actor: str, others: tuple[str, ...]) -> bool:
    """Whether an actor is one of some others, of their country or of their side, as far as the article shows it."""
    states = [e for e in page.reading.entities if e.kind not in GROUPS and e.sector not in ("REB", "UAF")]
    countries = {entity.id: entity.country for entity in states}  # who fights a country's government does not answer for it
    home = {countries.get(other) for other in others} - {None}
    tied = {one for other in others for one in _side_of(page, other)}
    return actor in others or countries.get(actor) in home or bool(tied & _side_of(page, actor))


def _side_of(page: Page, actor: str) -> set[str]:
    """An actor and whom it speaks or acts for: "An MFDC spokesman" -> he, the MFDC."""
    ties = {one.to_actor for one in page.found.relations if one.from_actor == actor and one.type in BELONGING}
    return {actor} | ties | {one.speaks_for for one in page.found.statements if actor in one.speakers and one.speaks_for}


def _above(page: Page, at: int) -> list[int]:
    """The two words that govern a claim and the verb over a noun of accusing: accuse [of failing] to keep."""
    tokens = page.reading.tokens
    found: list[int] = []
    below = at
    for head in tokens.ancestors(at):
        relation, joined = tokens.labels[below], below
        below = head
        hung = relation == "acl" and cased(tokens, joined, *JOINERS) and page.is_cue("accuse", tokens.heads[head])
        along = relation.startswith("conj") and not cased(tokens, joined, "of")  # "of swiftly and [seriously breaking] it"
        if along or hung:  # "accused [the army] of attacking", hung on the accused
            continue
        beside = relation.startswith("advcl") and not cased(tokens, joined, *JOINERS)
        full = len(found) == 3 or (len(found) == 2 and not page.is_cue("accusation", found[-1]))
        if beside or relation == "acl:relcl" or full:
            break
        found.append(head)
    return found


def is_mutual(page: Page, verb: int) -> bool:
    """Whether sides accuse each other as one: "both sides accused each other", "A and B traded charges"."""
    traded = page.is_cue("trade", verb) and any(page.is_cue("accusation", o) for o in page.reading.tokens.below(verb, "obj"))
    return traded or (page.is_cue("accuse", verb) and _each_other(page, verb) and not _apart(page, verb))


def _apart(page: Page, verb: int) -> bool:
    """Whether those who accuse are named one by one: "A and B", "each side"; not "both sides"."""
    tokens = page.reading.tokens
    counted = {pair.head for pair in page.reading.pairs}
    subjects = [s for s in tokens.below(verb, "nsubj") if s in counted]
    each = any(tokens.lemmas[j].lower() == "each" for s in subjects for j in (s, *tokens.below(s, "det")))
    return len(doers(page, verb)) > 1 and (each or not subjects)


def _each_other(page: Page, verb: int) -> bool:
    tokens = page.reading.tokens
    objects = [j for o in tokens.below(verb, "obj", "obl") for j in (*tokens.subtree(o), o + 1) if j < len(tokens)]
    words = {tokens.lemmas[j] for j in objects}
    words |= {tokens.lemmas[d] for s in tokens.below(verb, "nsubj") for d in tokens.below(s, "det") if "other" in words}
    return {"each", "other"} <= words or {"one", "another"} <= words
