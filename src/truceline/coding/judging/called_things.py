"""What a verb of naming calls something, and which sides of talks do so together. The names given are read elsewhere."""

from __future__ import annotations

from truceline.coding.grammar.clauses import agent, is_passive, patient
from truceline.coding.grammar.nominals import is_definite
from truceline.coding.grammar.wording import cased
from truceline.coding.judging.judged import Ground


def sides(ground: Ground, i: int, done_to: int) -> tuple[str, ...]:
    """The sides of talks where they judge them together: "were described as useful by [the two sides]"."""
    tokens, meant = ground.reading.tokens, ground.heads.get(done_to)
    beside = (j for top in (i, *tokens.below(i, "xcomp", "obl")) for j in tokens.below(top, "obl") if cased(tokens, j, "by"))
    judge = next(beside, agent(tokens, i))
    if judge is None or not ground.has("side", judge):
        return ()
    met = next((one.participants for one in ground.found.talks if one.id == meant), ())
    return tuple(seat.actor for seat in met if seat.status != "absent")


def resumed(ground: Ground, noun: int) -> str | None:
    """What a noun behind a sentence takes up: "signed a deal after days of talks, [a step] that Kenya hailed" -> the deal."""
    tokens = ground.reading.tokens
    if tokens.relation(noun) not in ("parataxis", "appos", "dep") or not ground.has("pointing", noun):
        return None
    return told_by(ground, next((k for k in tokens.ancestors(noun) if tokens.tags[k] == "VERB"), None))


def told_by(ground: Ground, verb: int | None) -> str | None:
    """The talks or deal that a clause tells of first: what is done there, or who does it."""
    cores = ground.reading.tokens.below(verb, "obj", "nsubj:pass", "nsubj") if verb is not None else ()
    return next((ground.heads[j] for j in cores if j in ground.heads), None)


def maker(ground: Ground, noun: int) -> str | None:
    """Whose offer a noun means that was told of as his before: "withdrew [its offer] ... rejected the offer as a ploy"."""
    tokens = ground.reading.tokens
    bare = is_definite(tokens, noun) and not tokens.below(noun, "nmod", "acl", "nmod:poss", "compound")
    if not ground.has("deed", noun) or not bare:
        return None
    for j in range(noun - 1, -1, -1):
        if tokens.lemmas[j] == tokens.lemmas[noun] and tokens.tags[j] == "NOUN":
            owners = (ground.reading.entity_at(k) for k in tokens.below(j, "nmod:poss"))
            if (owner := next((one.id for one in owners if one is not None), None)) is not None:
                return owner
    return None


def thing_called(ground: Ground, i: int) -> int | None:
    """What is called something; the noun before a relative clause: "the commission, [which] it regards as treason"."""
    tokens = ground.reading.tokens
    above = tokens.heads[i]
    if tokens.labels[i] == "acl:relcl" and tokens.lemmas[above] == "what" and not is_passive(tokens, i):
        return above
    found = patient(tokens, i)
    if found is None:
        found = next((j for j in tokens.below(i, "obl") if tokens.labels[j] == "obl:unmarked" and j > i), None)
    relative = tokens.labels[i] == "acl:relcl" and not is_passive(tokens, i)
    pronoun = found if found is not None else next((j for j in tokens.below(i, "obl") if tokens.lemmas[j] == "which"), None)
    above = tokens.heads[i]
    if tokens.labels[i] == "acl:relcl":
        while above not in ground.heads and tokens.relation(above) == "nmod":
            above = tokens.heads[above]  # "a meeting of the negotiators [that] he called frank"
    if relative and (pronoun is None or (pronoun < i and tokens.tags[pronoun] == "PRON")):
        return above if above in ground.heads else tokens.heads[i]
    if tokens.labels[i] == "acl:relcl" and above in ground.heads:
        return above  # "the talks with Iran, [which] were described as useful"
    return found
