"""Promises told by the thing promised: "the funds that Chad pledged", "aid promised by Norway", "accepted a withdrawal"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.binding.bonds import REAL, Bond, Page, around, bond, deadline_of, telling
from truceline.coding.binding.doing import actors, doers
from truceline.coding.binding.owing import is_duty
from truceline.coding.grammar.clauses import is_negated, is_passive
from truceline.coding.grammar.nominals import phrase
from truceline.coding.grammar.wording import cased, is_infinitive, thing
from truceline.model.text import Evidence


def promised_thing(page: Page, verb: int) -> Iterator[Bond]:
    """The side that promises is bound to the thing, which a clause hangs on or which it agrees to."""
    tokens = page.reading.tokens
    if tokens.tags[verb] != "VERB" or is_negated(tokens, verb) or telling(page, verb) not in REAL:
        return
    noun = _hung_on(page, verb)
    words = _before(page, noun, verb) if noun is not None else None
    if words is None:
        noun = _agreed_to(page, verb)
        words = thing(page.reading, noun) if noun is not None else None
    if words is None:
        return
    to = [o for o in tokens.below(verb, "obl") if cased(tokens, o, "to") and page.reading.entity_at(o)]
    creditors = actors(page, *(o for o in tokens.below(verb, "iobj") if tokens.tags[o] != "PRON"), *to)
    for debtor in doers(page, verb):
        creditor = next((one for one in creditors if one != debtor), None)
        yield bond(
            page, debtor, words, around(page, verb, words), "promise", verb,
            creditor=creditor, deadline=deadline_of(page, verb),
        )  # fmt: skip


def _hung_on(page: Page, verb: int) -> int | None:
    """The noun that a clause tells as promised: "[the funds] that Chad pledged", "[aid] promised by Norway"."""
    tokens, noun = page.reading.tokens, page.reading.tokens.heads[verb]
    if tokens.relation(verb) != "acl" or not page.is_cue("promise-of", verb) or tokens.tags[noun] not in ("NOUN", "NUM"):
        return None
    relative = tokens.labels[verb] == "acl:relcl"
    subjects = [s for s in tokens.below(verb, "nsubj") if tokens.lemmas[s] not in ("which", "that", "who")]
    own = [o for o in tokens.below(verb, "obj", "ccomp", "xcomp") if tokens.lemmas[o] not in ("which", "that")]
    gap = relative and subjects and not own and not is_passive(tokens, verb)
    by = not own and any(cased(tokens, o, "by") for o in tokens.below(verb, "obl"))
    if not (gap or by) or any(is_infinitive(tokens, j) for j in tokens.children[verb]):
        return None
    other = is_duty(page, noun) or noun in page.deals or page.is_cue("terms", noun) or page.is_cue("instrument", noun)
    entity = page.reading.entity_at(noun)
    time = any(t.first <= noun < t.last for t in page.reading.times)
    return None if other or time or (entity is not None and entity.named) else noun


def _before(page: Page, noun: int, verb: int) -> Evidence:
    """The words of a noun as far as the clause that tells it as promised."""
    tokens = page.reading.tokens
    first = phrase(tokens, noun)[0]
    while first < noun and tokens.relation(first) in ("case", "cc", "punct"):
        first += 1
    last = tokens.extent(verb)[0]
    while last - 1 > noun and (tokens.tags[last - 1] == "PUNCT" or tokens.lemmas[last - 1] in ("that", "which")):
        last -= 1
    return page.reading.words(first, max(noun + 1, last))


def _agreed_to(page: Page, verb: int) -> int | None:
    """The act, told as a noun, that sides accept or settle on: "accepted [a withdrawal]", "settled on [an exchange]"."""
    tokens = page.reading.tokens
    if page.is_cue("accept", verb):
        things = tokens.below(verb, "obj")
    elif page.is_cue("settle-on", verb):
        things = tuple(o for o in tokens.below(verb, "obl") if cased(tokens, o, "on", "to"))
    else:
        return None
    passive = is_passive(tokens, verb)
    return next((o for o in things if page.is_cue("owed-act", o) and not passive), None)
