"""Acts asked for that are told as promised before: "urged the army to leave, as promised". The demand is read elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.binding.acts import act_words, after_auxiliaries, telling
from truceline.coding.binding.bonds import Bond, Claim, Page, bond
from truceline.coding.binding.doing import actors, doers
from truceline.coding.binding.failing import last_told
from truceline.coding.grammar.clauses import is_negated
from truceline.coding.grammar.wording import cased, is_infinitive


def asked_as_owed(page: Page, verb: int) -> Iterator[Bond]:
    """One bond for each who is asked to do what he promised, which the asking implies to be outstanding.

    >>> # "The envoy urged Chad to open the road, as agreed." -> Chad: "open the road", outstanding
    """
    tokens = page.reading.tokens
    if tokens.tags[verb] != "VERB":
        return
    finite = bool(tokens.below(verb, "nsubj")) and tokens.relation(verb) == "ccomp"
    bare = is_infinitive(tokens, verb) or finite
    if not bare or telling(page, verb) != "requested_not_actual":
        return
    asking = _asking(page, verb)
    if asking is None or not _as_promised(page, verb):
        return
    asked = [*tokens.below(asking, "obj", "iobj"), *(o for o in tokens.below(asking, "obl") if cased(tokens, o, "on", "to"))]
    words = after_auxiliaries(page, verb) if finite else act_words(page, verb)
    claim = Claim("outstanding_implied", doers(page, asking), words, verb)
    for debtor in doers(page, verb) if finite else actors(page, *asked):
        yield bond(page, debtor, words, words, "promise", verb, act_verb=verb, claims=(claim,))


def _as_promised(page: Page, verb: int) -> bool:
    """Whether words behind an act tell it as promised: "..., as [agreed]", "as it had [pledged] in May"."""
    tokens = page.reading.tokens
    behind = [j for j in page.reading.sentence_of(verb) if j > verb and cased(tokens, j, "as")]
    said = (j for j in behind if page.is_cue("as-agreed", j) and page.is_cue("promise", j) and not is_negated(tokens, j))
    return any(last_told(page, j) == verb for j in said)


def _asking(page: Page, verb: int) -> int | None:
    """The verb of asking over an act or over those it is joined to: "[urged] X to free the men and to leave"."""
    tokens = page.reading.tokens
    while tokens.relation(verb) == "conj" and tokens.heads[verb] >= 0:
        verb = tokens.heads[verb]
    head = tokens.heads[verb]
    under = tokens.relation(verb) in ("xcomp", "ccomp", "advcl", "acl") and head >= 0 and tokens.tags[head] == "VERB"
    return head if under else None
