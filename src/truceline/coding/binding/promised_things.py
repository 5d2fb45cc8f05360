"""Promises told by the thing promised: "the funds that Chad pledged", "aid promised by Norway", "accepted a withdrawal"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.binding.acts import around, deadline_of, telling
from truceline.coding.binding.bonds import Bond, Page, bond
from truceline.coding.binding.doing import actors, doers
from truceline.coding.binding.duties import is_duty
from truceline.coding.grammar.clauses import is_negated, is_passive, patient
from truceline.coding.grammar.edges import behind_joints
from truceline.coding.grammar.nominals import phrase
from truceline.coding.grammar.time_links import is_time
from truceline.coding.grammar.wording import cased, is_infinitive, thing
from truceline.model.text import Evidence
from truceline.model.values import REAL


def promised_thing(page: Page, verb: int) -> Iterator[Bond]:
    """The side that promises is bound to the thing, which a clause hangs on or which it agrees to."""
    tokens = page.reading.tokens
    if tokens.tags[verb] != "VERB" or is_negated(tokens, verb) or telling(page, verb) not in REAL:
        return
    if verb + 1 < len(tokens) and tokens.words[verb + 1] == "-":  # "mutually agreed-to borders"
        return
    noun = _hung_on(page, verb)
    words = _before(page, noun, verb) if noun is not None else None
    if words is None and (noun := _was_promised(page, verb)) is not None:
        words = thing(page.reading, noun)
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
    by = by and tokens.lemmas[verb] != "undertake"  # "the works undertaken by the army" are under way
    if not (gap or by) or any(is_infinitive(tokens, j) for j in tokens.children[verb]):
        return None
    other = is_duty(page, noun) or noun in page.deals or page.is_cue("terms", noun) or page.is_cue("instrument", noun)
    entity = page.reading.entity_at(noun)
    time = is_time(page.reading, noun)
    return None if other or time or (entity is not None and entity.named) else noun


def _was_promised(page: Page, verb: int) -> int | None:
    """ "[A withdrawal] was promised by the army"."""
    tokens = page.reading.tokens
    done_to = patient(tokens, verb) if page.is_cue("promise-of", verb) and is_passive(tokens, verb) else None
    thing_only = done_to is not None and tokens.tags[done_to] == "NOUN" and page.reading.entity_at(done_to) is None
    return done_to if thing_only and tokens.below(verb, "nsubj:pass") and not tokens.below(verb, "xcomp", "ccomp") else None


def _before(page: Page, noun: int, verb: int) -> Evidence:
    """The words of a noun as far as the clause that tells it as promised."""
    tokens = page.reading.tokens
    first = behind_joints(tokens, phrase(tokens, noun)[0], noun, "case", "cc", "punct")
    last = tokens.extent(verb)[0]
    while last - 1 > noun and (tokens.tags[last - 1] == "PUNCT" or tokens.lemmas[last - 1] in ("that", "which")):
        last -= 1
    return page.reading.words(first, max(noun + 1, last))


def _agreed_to(page: Page, verb: int) -> int | None:
    """The act, told as a noun, that sides accept or settle on: "accepted [a withdrawal]", "settled on [an exchange]"."""
    tokens = page.reading.tokens
    things = list(tokens.below(verb, "obj")) if page.is_cue("accept", verb) else []
    if page.is_cue("settle-on", verb):
        things += [o for o in tokens.below(verb, "obl") if cased(tokens, o, "on", "to")]
    passive = is_passive(tokens, verb)
    return next((o for o in things if page.is_cue("owed-act", o) and not passive), None)


def promised_noun(page: Page, noun: int) -> Iterator[Bond]:
    """ "Chad's promised withdrawal", "a promised handover of guns by the front", "the long-promised Turkish pullback"."""
    tokens = page.reading.tokens
    if tokens.tags[noun] != "NOUN" or not is_promised(page, noun):
        return
    entity = page.reading.entity_at(noun)
    if (entity is not None and entity.named) or is_time(page.reading, noun):
        return
    beside = [j for j in tokens.below(noun, "amod", "compound") if j < noun]
    if not any(page.is_cue("promised-word", j) or "-" in tokens.words[j] for j in beside):
        return
    by = [o for o in tokens.below(noun, "nmod", "obl") if cased(tokens, o, "by", "from")]
    moved = [o for o in tokens.below(noun, "nmod") if cased(tokens, o, "of") and page.is_cue("own-act", noun)]
    whose = [*tokens.below(noun, "nmod:poss"), *by, *moved, *(j for j in beside if page.reading.entity_at(j) is not None)]
    words = thing(page.reading, noun)
    for debtor in actors(page, *whose):
        yield bond(page, debtor, words, words, "promise", noun, deadline=deadline_of(page, noun))


def is_promised(page: Page, noun: int) -> bool:
    """Whether words beside a noun tell that it was promised: "the [promised] aid", "the exchange [agreed in Oslo]"."""
    tokens = page.reading.tokens
    if is_duty(page, noun) or noun in page.deals or page.is_cue("instrument", noun):
        return False
    beside = tokens.below(noun, "amod", "compound")
    told = [
        j for j in tokens.below(noun, "acl")
        if page.is_cue("promised-word", j) and not is_negated(tokens, j) and telling(page, j) in REAL
        and not [o for o in tokens.below(j, "obj", "xcomp", "ccomp") if tokens.tags[o] != "PRON"]
    ]  # fmt: skip
    return bool(told) or any(page.is_cue("promised-word", j) or _is_hyphened(page, j) for j in beside)


def _is_hyphened(page: Page, i: int) -> bool:
    """ "Long-promised", "much-promised": the last part is the word."""
    last = page.reading.tokens.words[i].lower().rsplit("-", 1)
    return len(last) == 2 and last[1] in ("promised", "agreed", "pledged")
