"""Acts of war told with the truce they fall in: "shelled two villages hours after the ceasefire took effect".

What is done in spite of a truce claims that it was broken, what is not done that it was kept. Only words that join the act
to the truce in one sentence count; fighting that a reader would hold against a truce told elsewhere does not.
"""

from __future__ import annotations

from truceline.coding.binding.acts import telling
from truceline.coding.binding.bonds import Page, Told
from truceline.coding.binding.doing import doers
from truceline.coding.grammar.clauses import OPEN, WILL, clause, is_negated, is_passive, modals
from truceline.coding.grammar.edges import behind_joints
from truceline.coding.grammar.nominals import is_definite, phrase, with_no
from truceline.coding.grammar.wording import cased, is_infinitive
from truceline.coding.grammar.words import Table, table
from truceline.model.values import REAL, ClaimedStatus

FAMILY = "truce_time"
UNSETTLED = (OPEN - {"ought"}) | WILL


def in_truce_time(page: Page, verb: int) -> Told | None:
    """What a verb of fighting claims of the truce in whose time it is set; None where it is only feared, planned or asked."""
    tokens, words = page.reading.tokens, table(page.knowledge, FAMILY)
    used = _used(page, verb, words)
    if used is not None:
        return used
    if not _is_hostile(page, verb, words) or UNSETTLED & set(modals(tokens, verb)) or is_infinitive(tokens, verb):
        return None
    told = telling(page, verb)
    if told not in (*REAL, "negated") or page.is_cue("accuse", verb) or page.is_cue("report", verb):
        return None
    joined = _joined(page, verb, words)
    if joined is None:
        return None
    deal, link = joined
    first, last = clause(tokens, verb, keep=("advcl",) if tokens.relation(link) == "advcl" else ())
    status: ClaimedStatus = "fulfilled" if told == "negated" else "violated"
    return status, deal, first, last


def only_in_time(page: Page, verb: int) -> bool:
    """Whether fighting is told only to fall in the time of a truce ("during the truce"), not against it ("despite it").

    That is a plain fact unless somebody says it of others.
    """
    tokens, words = page.reading.tokens, table(page.knowledge, FAMILY)
    joined = _joined(page, verb, words)
    if joined is None:
        return False
    deal, link = joined
    marks = {tokens.lemmas[k].lower() for j in (link, deal) for c in tokens.below(j, "mark", "case") for k in tokens.subtree(c)}
    return not any(("against", mark) in words for mark in marks) and not _soon(page, verb, link, words)


def attacks_in_truce(page: Page, noun: int) -> Told | None:
    """ "Accused the rebels of attacks during the truce", "reported shelling since the truce began"."""
    tokens, words = page.reading.tokens, table(page.knowledge, FAMILY)
    head = tokens.heads[noun]
    if ("hostile-noun", tokens.lemmas[noun].lower()) not in words or head < 0 or noun in page.deals:
        return None
    if not (page.is_cue("accuse", head) or page.is_cue("report", head)) or telling(page, head) not in REAL:
        return None
    joined = _joined(page, noun, words) or _joined(page, head, words)
    if joined is None:
        return None
    first = behind_joints(tokens, min(tokens.subtree(noun)), noun, "case", "mark")
    last = max(tokens.extent(noun)[1], tokens.extent(joined[1])[1])
    return "fulfilled" if with_no(tokens, noun) else "violated", joined[0], first, last


def _is_hostile(page: Page, verb: int, words: Table) -> bool:
    """Whether a clause tells of fighting: by its verb, or by what is fired in it: "rockets landed", "opened fire"."""
    tokens = page.reading.tokens
    subjects = tokens.below(verb, "nsubj", "obl:agent")
    if any(("mishap", tokens.lemmas[j].lower()) in words for s in subjects for j in (s, *tokens.below(s, "compound", "amod"))):
        return False  # "a gas explosion killed three people"
    if ("hostile", tokens.lemmas[verb]) in words:
        return True
    if tokens.lemmas[verb] in ("take", "enter") and any(tokens.tags[o] == "PROPN" for o in tokens.below(verb, "obj")):
        return True
    about = [*tokens.below(verb, "nsubj", "obj")]
    about += [o for o in tokens.below(verb, "obl") if cased(tokens, o, "in", "by", "with", "under")]
    return any(("hostile-noun", tokens.lemmas[j].lower()) in words and j not in page.deals for j in about)


def is_fighting(page: Page, i: int) -> bool:
    """Whether a word is a verb of fighting, or names fighting or what is fired: "shelling", "rockets"."""
    words, tokens = table(page.knowledge, FAMILY), page.reading.tokens
    role = "hostile" if tokens.tags[i] == "VERB" else "hostile-noun"
    return (role, tokens.lemmas[i].lower()) in words and i not in page.deals


def _joined(page: Page, verb: int, words: Table) -> tuple[int, int] | None:
    """The truce in whose time an act is set, and what joins it to the verb: a clause or a noun."""
    tokens = page.reading.tokens
    above = tokens.heads[verb]
    around = tokens.below(above, "advcl") if above >= 0 else ()
    ends = [k for k in around if k > verb and _ending(page, k, words)]
    for link in (*tokens.below(verb, "advcl"), *ends, *_nouns(page, verb)):
        clausal = tokens.relation(link) == "advcl"
        deal = _begun(page, link, words) if clausal else _part(page, link, words)
        if deal is None:
            continue
        marks = {tokens.lemmas[j].lower() for j in tokens.below(link, "mark", "case")}
        if clausal:  # the tree may hang the opening word on the subject: "hours [after] a truce between A and B took effect"
            marks |= {tokens.lemmas[j].lower() for j in tokens.below(deal, "case") if deal < link}
        for case in tokens.below(link, "case"):  # "in spite of"
            marks |= {tokens.lemmas[j].lower() for j in tokens.subtree(case)}
        if marks & {"before", "until"}:  # "hours before the truce was to run out" is in its time
            if clausal and _ending(page, link, words) and "before" in marks:
                return deal, link
            continue
        if marks == {"since"} and _is_toll(page, verb):
            continue
        textual = marks <= {"in", "under", "over"} and not _in(page, link)
        beside = any(("beside", mark) in words for mark in marks) and not textual
        if clausal and _ending(page, link, words):
            continue
        behind = any(("behind", mark) in words for mark in marks) and _soon(page, verb, link, words)
        if beside or behind or (link != deal and not clausal and _soon(page, verb, link, words)):
            return deal, link
    return None


def _is_toll(page: Page, verb: int) -> bool:
    """Whether only the dead of some time are counted: "five people have been killed since the truce began"."""
    tokens = page.reading.tokens
    return is_passive(tokens, verb) and not doers(page, verb) and not is_negated(tokens, verb)


def _nouns(page: Page, verb: int) -> tuple[int, ...]:
    tokens = page.reading.tokens
    words = table(page.knowledge, FAMILY)
    done = [*tokens.below(verb, "nsubj", "obj"), *tokens.below(verb, "obl")]
    fought = [j for j in done if ("hostile-noun", tokens.lemmas[j].lower()) in words or not cased(tokens, j)]
    inner = [n for j in fought for n in tokens.below(j, "nmod") if not cased(tokens, n, "of")]
    return (*tokens.below(verb, "obl", "nmod"), *inner)


def _in(page: Page, link: int) -> bool:
    """Whether "under" sets an act in the time of a truce rather than in its text: "under cover of"."""
    return page.reading.tokens.lemmas[link] in ("cover", "pretext", "cloak", "guise")


def _begun(page: Page, verb: int, words: Table) -> int | None:
    """The truce that a side clause tells to have begun or to be in force: "after a truce took effect", "agreed a truce"."""
    tokens = page.reading.tokens
    acts = (verb, *tokens.below(verb, "xcomp"))
    if not any(("begins", tokens.lemmas[j]) in words for j in acts) and not tokens.below(verb, "cop"):
        return next((j for j in tokens.below(verb, "nsubj") if is_truce(page, j)), None) if _ending(page, verb, words) else None
    if is_negated(tokens, verb) or any(tokens.lemmas[j] in ("end", "close") for j in tokens.below(verb, "obl")):
        return None
    beside = tokens.below(verb, "obl")
    about = (*tokens.below(verb, "nsubj", "obj"), *beside, *(k for j in beside for k in tokens.below(j, "nmod")))
    return next((j for j in about if is_truce(page, j)), None)


def _ending(page: Page, verb: int, words: Table) -> bool:
    """Whether a clause tells of the end of a truce: "before it was to [run out]"."""
    tokens = page.reading.tokens
    return any(("ends", tokens.lemmas[j]) in words for j in (verb, *tokens.below(verb, "xcomp", "compound")))


def _part(page: Page, noun: int, words: Table) -> int | None:
    """The truce that a noun is, or is a part of: "on the third day of the [truce]", "under cover of the [truce]"."""
    tokens = page.reading.tokens
    if is_truce(page, noun):
        return noun
    below = [o for o in tokens.below(noun, "nmod") if cased(tokens, o, "of", "into", "after")]
    fits = ("span", tokens.lemmas[noun].lower()) in words or _in(page, noun)
    return next((o for o in below if is_truce(page, o)), None) if fits else None


def is_truce(page: Page, noun: int) -> bool:
    """Whether a noun names an agreement that stops fighting, and stands for it, not for its end or its text."""
    tokens = page.reading.tokens
    before = [d for d in page.deals if d < noun and tokens.sentence[noun] - tokens.sentence[d] <= 2]
    stands_in = tokens.lemmas[noun] == "it" or (_stops(page, noun) and is_definite(tokens, noun))
    if before and stands_in:
        return True
    if noun not in page.deals:
        return False
    halts = [noun, *tokens.below(noun, "nmod", "compound")]
    return any(page.is_cue("truce-word", j) or page.is_cue("instrument", j) or _stops(page, j) for j in halts)


def _stops(page: Page, noun: int) -> bool:
    return page.reading.tokens.lemmas[noun] in ("cessation", "calm", "halt", "lull", "pause", "standstill")


def _soon(page: Page, verb: int, link: int, words: Table) -> bool:
    """Whether a short time is told with what joins: "[hours] after", "a [day] into", "on the third [day] of"."""
    tokens = page.reading.tokens
    first = tokens.extent(link)[0]
    start = max(0, min(first, link) - 4)
    near = [j for j in range(start, first) if tokens.heads[j] == verb or tokens.heads[j] == link]
    own = [link] if not is_truce(page, link) else []
    about = (*own, *near, *tokens.below(link, "obl", "nummod", "advmod"))
    return any(("span", tokens.lemmas[j].lower()) in words for j in about)


def _used(page: Page, verb: int, words: Table) -> Told | None:
    """ "Used the truce to bring up guns", "exploiting the ceasefire to rearm"."""
    tokens = page.reading.tokens
    if ("uses", tokens.lemmas[verb]) not in words or telling(page, verb) not in REAL or is_infinitive(tokens, verb):
        return None
    if tokens.words[verb].lower() == tokens.lemmas[verb] and not tokens.below(verb, "aux"):
        return None  # "if states send arms or the rebels use the truce to rearm"
    deal = next((o for o in tokens.below(verb, "obj") if o in page.deals or is_truce(page, o)), None)
    ends = [j for j in tokens.below(verb, "xcomp", "advcl") if is_infinitive(tokens, j)]
    ends += [j for j in (tokens.below(deal, "acl") if deal is not None else ()) if is_infinitive(tokens, j)]
    if deal is None or not any(("hostile", tokens.lemmas[j]) in words or ("move", tokens.lemmas[j]) in words for j in ends):
        return None
    first, _ = clause(tokens, verb)
    return "violated", deal, first, max(phrase(tokens, deal)[1], tokens.extent(ends[0])[1])


def silent_guns(page: Page, i: int) -> Told | None:
    """ "The guns fell silent", "the front has been quiet": of the last truce told of before."""
    tokens, words = page.reading.tokens, table(page.knowledge, FAMILY)
    if ("quiet", tokens.lemmas[i]) not in words:
        return None
    head = tokens.heads[i] if tokens.relation(i) == "xcomp" else i
    guns = [s for s in tokens.below(head, "nsubj") if ("gun", tokens.lemmas[s]) in words]
    deal = max((d for d in page.deals if d < i or tokens.sentence[d] == tokens.sentence[i]), default=None)
    if not guns or deal is None or telling(page, head) not in REAL or tokens.relation(head) in ("advcl", "acl"):
        return None
    return "fulfilled", deal, *clause(tokens, head, keep=("xcomp",))
