"""Breaches told as nouns: "violations of the truce by X", "X is in breach of the accord"; who commits them, what they break."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.binding.acts import telling
from truceline.coding.binding.bonds import Bond, Page, bond
from truceline.coding.binding.claimants import claimed, is_denied
from truceline.coding.binding.doing import actors, doers
from truceline.coding.binding.duties import binds, deal_words, is_duty
from truceline.coding.grammar.clauses import clause, is_negated, modals
from truceline.coding.grammar.enclosing import words_of
from truceline.coding.grammar.nominals import is_definite, with_no
from truceline.coding.grammar.referents import agreement_at
from truceline.coding.grammar.time_links import is_time
from truceline.coding.grammar.wording import cased, is_infinitive
from truceline.model.values import REAL, ClaimedStatus

AMOUNTS = frozenset({"constitute", "represent", "amount", "mark"})
"""Verbs by which a deed is said to be a breach."""
LAWS = ("charter", "code")
"""Texts of general law, which are no bond of one side to another."""
MIGHT = frozenset({"would", "could", "may", "might", "must", "should", "shall", "ought"})
"""Auxiliaries with which a breach that nobody points at is only thought of."""


def breach(page: Page, noun: int) -> Iterator[Bond]:
    """ "violations of the truce by X", "breaches by both sides", "X is in breach of the accord", "blamed X for breaches"."""
    tokens = page.reading.tokens
    if tokens.tags[noun] != "NOUN" or not page.is_cue("breach-noun", noun) or not is_told(page, noun):
        return
    deal = broken_deal(page, noun)
    deal = deal if deal is not None else deal_before(page, noun)
    if deal is None or not (binds(page, deal) or page.is_cue("terms", deal) or page.is_cue("truce-word", deal)):
        return
    act = deal_words(page, deal)
    origin = agreement_at(page.reading, page.found, deal)
    words = words_of(page.reading, page.found, *_noun_reach(page, noun), noun)
    status = breach_status(page, noun)
    for debtor, claim in claimed(page, noun, breakers(page, noun), status, words):
        yield bond(page, debtor, act, words, "obligation", noun, origin=origin, claims=(claim,))


def deal_before(page: Page, noun: int) -> int | None:
    """The agreement or truce that bare "breaches" must be of: the last one told of before."""
    tokens = page.reading.tokens
    below = [j for j in tokens.below(noun, "nmod", "compound") if not is_time(page.reading, j)]  # "last week's breaches"
    own = [j for j in below if not cased(tokens, j, "by", "on", "in", "over", "from", "since")]
    before = [] if own else page.deals_by(noun)
    return max(before, default=None)


def is_told(page: Page, noun: int) -> bool:
    """Whether a breach is told as having happened; "committed violations" is no promise of any."""
    tokens = page.reading.tokens
    head = tokens.heads[noun]
    if any(tokens.lemmas[d] == "any" for d in tokens.below(noun, "det")) and not is_denied(page, noun):
        return False
    if head >= 0 and tokens.relation(noun) == "nsubj" and MIGHT & set(modals(tokens, head)) and not is_definite(tokens, noun):
        return False  # "a violation of the truce would have consequences"
    if head >= 0 and page.is_cue("finds", head) and is_negated(tokens, head):  # "did not find the army in breach of it"
        return False
    if breach_status(page, noun) == "fulfilled":
        return telling(page, head) in (*REAL, "negated")
    if tokens.relation(noun) == "xcomp" and page.is_cue("report", head):  # "what the army called a breach"
        return telling(page, head) in (*REAL, "denied")
    carried = tokens.relation(noun) == "obj" and ("commit", tokens.lemmas[head]) in page.words
    return telling(page, head if carried else noun) in (*REAL, "denied")


def breach_status(page: Page, noun: int) -> ClaimedStatus:
    """What a noun for a breach claims: "no violations" were seen, violations are denied, or were committed."""
    if is_denied(page, noun):
        return "disputed"
    return "fulfilled" if with_no(page.reading.tokens, noun) else "violated"


def broken_deal(page: Page, noun: int) -> int | None:
    """The noun for what a breach breaks, if it is an agreement: "violations [of the truce]", "[ceasefire] breaches"."""
    tokens = page.reading.tokens
    below = [*tokens.below(noun, "compound"), *(o for o in tokens.below(noun, "nmod") if cased(tokens, o, "of", "to", "from"))]
    return next((o for o in below if ("truce-word", tokens.lemmas[o]) in page.words or _breakable(page, o)), None)


def _breakable(page: Page, noun: int) -> bool:
    """An agreement, something owed, or bare "the terms" where an agreement is told of."""
    of_treaty = page.is_cue("terms", noun) and any(
        page.reading.tokens.tags[o] == "PROPN"
        for o in page.reading.tokens.below(noun, "nmod")
        if cased(page.reading.tokens, o, "of")
    )  # "in violation of Article 29 of the JCPOA"
    known = page.is_cue("terms", noun) and bool(page.found.agreements)
    cue = page.words.get(("instrument", page.reading.tokens.lemmas[noun].lower()))
    lemma = page.reading.tokens.lemmas[noun].lower()
    text = cue is not None and cue.fields.get("keeps") == "yes" and lemma not in LAWS  # "in violation of UN resolutions"
    return noun in page.deals or is_duty(page, noun) or known or of_treaty or text


def breakers(page: Page, noun: int) -> tuple[str, ...]:
    """Who is said to commit a breach: "by X", "on both sides", "X's violations", "X committed violations", "X is in breach"."""
    tokens = page.reading.tokens
    named = [*tokens.below(noun, "nmod:poss"), *(o for o in tokens.below(noun, "nmod") if cased(tokens, o, "by", "on"))]
    inner = [k for o in tokens.below(noun, "nmod") for k in tokens.below(o, "nmod") if cased(tokens, k, "by")]
    found = actors(page, *named) or actors(page, *inner)  # "a breach of the accord by Chad", hung on the accord
    head = tokens.heads[noun]
    if not found and tokens.relation(noun) == "obj" and page.is_cue("report", head):  # "recorded breaches by both sides"
        found = actors(page, *(o for o in tokens.below(head, "obl") if o > noun and cased(tokens, o, "by")))
    if not found and tokens.relation(noun) == "obj" and ("commit", tokens.lemmas[head]) in page.words:
        found = doers(page, head)
    if not found and cased(tokens, noun, "in") and tokens.below(noun, "cop"):
        found = actors(page, *tokens.below(noun, "nsubj"))
    counted = head >= 0 and tokens.relation(noun) in ("nmod", "obl") and tokens.tags[head] != "VERB"  # "most of the breaches"
    source = tokens.heads[head] if counted else head
    if not found and page.is_cue("attribute", source):  # "attributes most breaches to the army"
        found = actors(page, *(o for o in tokens.below(source, "obl") if o > noun and cased(tokens, o, "to", "on")))
    if not found and cased(tokens, noun, "in") and head >= 0 and tokens.tags[head] == "VERB":  # "attacked in violation of"
        found = doers(page, head)
    if not found and cased(tokens, noun, "in") and head >= 0 and tokens.tags[head] in ("NOUN", "PROPN"):
        found = actors(page, head) or actors(page, *tokens.below(head, "amod", "compound"))  # "Russian jets in violation of"
    if not found and tokens.relation(noun) == "xcomp" and tokens.labels[head] == "acl:relcl" and page.is_cue("report", head):
        what = tokens.heads[head]  # "shelled the town in what Chad called a breach"
        found = doers(page, tokens.heads[what]) if cased(tokens, what, "in") and tokens.heads[what] >= 0 else ()
    found = found or _whose_deed(page, noun)
    if not found and cased(tokens, noun, "for") and ("answerable", tokens.lemmas[head]) in page.words:
        found = doers(page, head)
    return found


def _whose_deed(page: Page, noun: int) -> tuple[str, ...]:
    """Whose a deed is that is called a breach: "[Chad's] raid was a breach of it", "the raid [by Chad] constitutes one"."""
    tokens, head = page.reading.tokens, page.reading.tokens.heads[noun]
    deeds = tokens.below(noun, "nsubj") if tokens.below(noun, "cop") and not tokens.below(noun, "case") else ()
    if not deeds and head >= 0 and tokens.lemmas[head] in AMOUNTS and tokens.relation(noun) in ("obj", "obl"):
        deeds = tokens.below(head, "nsubj")
    owners = [o for deed in deeds for o in tokens.below(deed, "nmod:poss", "amod", "compound") if page.reading.entity_at(o)]
    owners += [o for deed in deeds for o in tokens.below(deed, "nmod") if cased(tokens, o, "by")]
    return actors(page, *owners)


def _noun_reach(page: Page, noun: int) -> tuple[int, int]:
    """A breach with its verb when it is the object or complement of one: "committed violations of the truce"."""
    tokens = page.reading.tokens
    if is_infinitive(tokens, noun):
        return noun, noun + 1
    if cased(tokens, noun, "in") and tokens.below(noun, "cop"):
        return clause(tokens, noun)
    head = tokens.heads[noun]
    if cased(tokens, noun, "in") and head >= 0 and tokens.tags[head] == "VERB":
        return clause(tokens, head)
    above = tokens.heads[head] if head >= 0 else -1
    if cased(tokens, noun, "in") and above >= 0 and tokens.tags[above] == "VERB" and above < head < noun:
        return clause(tokens, above)  # "bombed it [for a second day in violation] of the truce"
    if cased(tokens, noun, "for") and head >= 0 and ("answerable", tokens.lemmas[head]) in page.words:
        return clause(tokens, head)
    first = min(
        (j for j in tokens.subtree(noun) if j <= noun and tokens.relation(j) not in ("case", "punct", "nsubj", "cop")),
        default=noun,
    )
    beside = tokens.below(head, "obl") if head >= 0 and tokens.relation(noun) == "obj" else ()
    by = [o for o in beside if o > noun and cased(tokens, o, "by")]
    ends = [tokens.extent(j)[1] for j in (*tokens.below(noun, "nmod"), *by)]
    return first, max([noun + 1, *ends])
