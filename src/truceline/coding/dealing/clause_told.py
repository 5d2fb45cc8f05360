"""What one clause about an agreement tells: who made it or brought it about, from and until when, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass

from truceline.coding.dealing.days import reached_from, time_told
from truceline.coding.dealing.ending import idiom
from truceline.coding.dealing.gathered import Deal
from truceline.coding.dealing.makers import each_other, fights, makers, only_with, signed_for
from truceline.coding.dealing.standings import NAMING, Standing
from truceline.coding.dealing.told import TOLD, takes_effect, told
from truceline.coding.grammar.clauses import agent, clause
from truceline.coding.grammar.factuality import UNREAL
from truceline.coding.grammar.nominals import phrase
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table, table
from truceline.coding.meeting.things import Thing
from truceline.knowledge.catalogue import Knowledge
from truceline.model.entities import Entity
from truceline.model.layers import TimeExpression
from truceline.model.reading import Reading, Tokens
from truceline.model.text import Evidence
from truceline.model.values import GROUPS

CAN_CONFIRM = frozenset({*GROUPS, "state", "government"})
"""Who makes a deal by ratifying or endorsing it; a parliament, a council or a court only confirms what others made."""
AGREED = ("to", "on", "upon", "into", "in", "at", "for", "over")
UNTIL = ("until", "till", "to", "through")


@dataclass(frozen=True, slots=True)
class Told:
    """A predicate that tells of a deal: how it is meant, when, and the words of its clause."""

    verb: int
    given: str
    time: TimeExpression | None
    rests_on: Evidence
    times: tuple[TimeExpression, ...] = ()


def read_clause(
    reading: Reading, thing: Thing, standing: Standing, words: Table, deal: Deal, knowledge: Knowledge
) -> None:
    """Add to a deal what one predicate that tells of its noun says."""
    tokens, verb, duties = reading.tokens, standing.predicate, table(knowledge, "obligations")
    given, lemma = told(tokens, verb, knowledge), tokens.lemmas[verb]
    if given in UNREAL:
        return
    if deal.kind in ("truce", "peace") and given in TOLD:
        deal.marked |= standing.inside or (
            standing.role == "object" and any((role, lemma) in words for role in ("object", "kept"))
        )
    clause_of = Told(verb, given, time_told(reading, verb), reading.words(*clause(tokens, verb)), tuple(reading.times))
    if standing.role == "subject":
        for gives in words.get(("subject", idiom(tokens, verb, words)), ()) or words.get(("subject", lemma), ()):
            if gives != "effective" or takes_effect(tokens, verb, words):
                _tell(deal, gives, clause_of, tokens, words)
    _in_force(tokens, standing, words, deal, clause_of)
    if given in TOLD:
        deal.join(_leavers(reading, thing, standing, words, deal))
        deal.join(_enders(reading, thing, standing, words))
        deal.join(_pledgers(reading, thing, standing, words))
    breach = "status:violated_claimed" in words.get(("object", lemma), ()) or ("breach", lemma) in duties
    accusers = each_other(reading, verb, duties) if breach and standing.role != "subject" else ()
    if accusers:
        deal.join(accusers if not deal.parties else ())
    elif standing.role == "object" or (standing.role == "oblique" and _agreed_to(tokens, verb, standing, words)):
        _made(reading, thing, standing, words, deal, clause_of)


def _in_force(tokens: Tokens, standing: Standing, words: Table, deal: Deal, told_: Told) -> None:
    """Add that a deal holds, or since when: "a truce [in place] since Monday", "[observed] the truce from Friday on"."""
    lemma = tokens.lemmas[standing.predicate]
    in_place = standing.role == "subject" and ("standing", lemma) in words and cased(tokens, standing.predicate, "in")
    if (in_place or ("kept", lemma) in words) and told_.time is not None and reached_from(tokens, told_.time):
        _tell(deal, "effective", told_, tokens, words)
    elif in_place and told_.given in TOLD:
        deal.status.setdefault("in_force_claimed", told_.rests_on)


def _leavers(reading: Reading, thing: Thing, standing: Standing, words: Table, deal: Deal) -> tuple[Entity, ...]:
    """Who leaves a deal, or is taken out of one, and so was of its makers: "the army [pulled out] of the accord"."""
    tokens, verb = reading.tokens, standing.predicate
    if tokens.relation(verb) == "advcl" and tokens.lemmas[verb] == "end" and tokens.words[verb].lower() == "ending":
        return ()  # "the rebels left the talks, [ending] the truce": that came of it, whosever truce it was
    out_of = standing.role == "object" or bool(set(standing.case) & {"from", "of"})
    doer = agent(tokens, verb) if ("leaves", idiom(tokens, verb, words)) in words and out_of else None
    if doer is None:
        return ()
    taken = [o for o in tokens.below(verb, "obj") if o != thing.head and reading.entities_of(o)]
    left_by = makers(reading, [*(taken or [doer]), *(o for o in tokens.below(verb, "obl") if cased(tokens, o, "with"))])
    own = deal.facts.get("ceasefire_side") == "unilateral"
    return tuple(one for one in left_by if own or one.kind != "person")


def _enders(reading: Reading, thing: Thing, standing: Standing, words: Table) -> tuple[Entity, ...]:
    """The sides that end something by a deal: "[A and B] buried their feud with a pact"; one alone is no maker of it."""
    if standing.role != "oblique" or thing.definite or thing.sides or not _closes(reading.tokens, standing, words):
        return ()
    closers = agent(reading.tokens, standing.predicate)
    made = makers(reading, [closers]) if closers is not None else ()
    return made if len(made) > 1 else ()


def _pledgers(reading: Reading, thing: Thing, standing: Standing, words: Table) -> tuple[Entity, ...]:
    """The sides that take something on under a deal: "under the accord [A] will disarm and [B] withdraw"."""
    tokens, verb = reading.tokens, standing.predicate
    under = standing.role == "oblique" and "under" in standing.case and not thing.sides
    if not under or ("pledges", tokens.lemmas[verb]) not in words:
        return ()
    acts = (verb, *(v for v in tokens.below(verb, "conj") if ("pledges", tokens.lemmas[v]) in words))
    pledgers = ((act, who) for act in acts if (who := agent(tokens, act)) is not None)
    return tuple(one for act, who in pledgers for one in makers(reading, [who, *tokens.below(act, "iobj")]))


def _closes(tokens: Tokens, standing: Standing, words: Table) -> bool:
    """Whether sides end something by a deal: "[buried] their feud with a pact", "[settled] it in a declaration"."""
    by = bool(set(standing.case) & {"with", "in", "through", "by", "via"})
    return by and ("closes", tokens.lemmas[standing.predicate]) in words


def _agreed_to(tokens: Tokens, verb: int, standing: Standing, words: Table) -> bool:
    """Whether somebody agrees to, commits to or enters into the deal."""
    return ("party_to", idiom(tokens, verb, words)) in words and bool(set(standing.case) & set(AGREED))


def _made(
    reading: Reading, thing: Thing, standing: Standing, words: Table, deal: Deal, told_: Told
) -> None:
    """What a verb with the deal as its object tells: who made or brought it about, and when."""
    tokens, verb = reading.tokens, standing.predicate
    lemma, given = idiom(tokens, verb, words), told_.given
    for gives in words.get(("object", lemma), ()):
        deal.marked |= standing.inside
        _tell(deal, gives, told_, tokens, words)
    if _only_says_of(tokens, verb, thing.head):
        return
    doer = agent(tokens, verb)
    higher = tokens.heads[verb] != thing.head and tokens.relation(verb) != "obl" and tokens.labels[verb] != "acl:relcl"
    higher &= not any(tokens.lemmas[o] in ("which", "that") for o in tokens.below(verb, "obj"))
    if standing.inside and standing.role == "object" and higher:
        doer = next((o for o in tokens.below(verb, "obl") if cased(tokens, o, "by")), None)
    partners = [o for o in tokens.below(verb, "obl") if cased(tokens, o, "with") and not _in_office(tokens, o)]
    if standing.inside and doer in (None, thing.head) and any((role, lemma) in words for role in ("party", "makers")):
        deal.join(makers(reading, partners))
    if doer is None or doer == thing.head or (given == "future" and ("undertaken", lemma) not in words):
        return
    entities = makers(reading, [doer, *partners])
    principals = signed_for(reading, verb, thing.head)
    if principals:
        entities = (*principals, *(one for one in entities if one.kind != "person" and one not in principals))
    if ("confirmed", lemma) in words:
        entities = tuple(one for one in entities if one.kind in CAN_CONFIRM)
    worked_out = ("makers", lemma) in words
    unilateral = deal.facts.get("ceasefire_side") == "unilateral"
    alone = unilateral and (("kept", lemma) in words or ("object", lemma) in words) and ("third", lemma) not in words
    reported = ("alone", lemma) in words and thing.definite and not unilateral and not standing.inside
    reported |= ("alone", lemma) in words and any(entity.kind == "igo" for entity in entities)
    if (("party", lemma) in words and not reported) or alone or (worked_out and not thing.sides):
        deal.join(entities)
    elif ("third", lemma) not in words and not worked_out and only_with(reading, thing.head):
        deal.join(tuple(one for one in makers(reading, [doer]) if one.kind != "person"))
    if ("alone", lemma) in words and len(entities) == 1 and not thing.sides:
        deal.facts.update({"ceasefire_side": "unilateral"} if deal.kind == "truce" and fights(entities[0]) else {})
    for gives in words.get(("third", lemma), ()):
        deal.thirds.setdefault(gives, []).extend(entities)
    if worked_out and thing.sides:
        deal.thirds.setdefault("brokers", []).extend(one for one in entities if one not in thing.sides)


def _in_office(tokens: Tokens, noun: int) -> bool:
    """Whether somebody is there in another part than that of a side: "with Malaysia [as facilitator]"."""
    end = tokens.extent(noun)[1]
    return "as" in tokens.lemmas[noun + 1:end + 1]


def _only_says_of(tokens: Tokens, verb: int, noun: int) -> bool:
    """Whether a verb only tells what the deal is or becomes: "made the deal [the centrepiece]", "declared the truce [over]"."""
    end = phrase(tokens, noun)[1]
    quoted = tokens.words[end:end + 1] in (('"',), ("“",), ("'",), ("‘",))
    if quoted and tokens.relation(noun) == "obj" and tokens.lemmas[verb] in NAMING:
        return True
    second = [*tokens.below(verb, "xcomp"), *(tokens.below(verb, "obj") if tokens.relation(noun) == "obj" else ())]
    return any(j > noun and tokens.tags[j] in ("NOUN", "ADJ", "ADV") for j in second)


def _tell(deal: Deal, gives: str, told_: Told, tokens: Tokens, words: Table) -> None:
    verb, given, time, rests_on = told_.verb, told_.given, told_.time, told_.rests_on
    name, _, value = gives.partition(":")
    if name == "status":
        if given != "future":
            deal.status.setdefault(value, rests_on)
        return
    runs_out = any(tokens.lemmas[c] == "out" for c in tokens.children[verb])
    if gives == "expires" and (tokens.below(verb, "obj", "xcomp") or (tokens.lemmas[verb] == "run" and not runs_out)):
        return
    scheduled = tokens.words[verb] == tokens.lemmas[verb] + "s" and time is not None  # "expires on Sunday"
    ahead = scheduled or given == "future" or "will" in [tokens.lemmas[a] for a in tokens.below(verb, "aux")]
    if gives == "expires" and not ahead:
        deal.status.setdefault("ended", rests_on)
        gives = "ended"
    if gives == "extended":
        beside = tokens.below(verb, "obl", "nmod")  # "for 15 days [until August 3]"
        ends = [k for o in beside for k in (o, *tokens.below(o, "nmod")) if cased(tokens, k, *UNTIL)]
        until = [t for t in told_.times if any(t.first <= o < t.last for o in ends)]
        if until:
            deal.dates["expires"] = until[0]
        if given in TOLD:
            deal.status.setdefault("in_force_claimed", rests_on)
        return
    if time is not None and time.kind != "duration":
        deal.dates.setdefault(gives, time)
    if gives == "effective" and given in TOLD and not scheduled:
        deal.status.setdefault("in_force_claimed", rests_on)
    if gives == "declared" and ("alone", tokens.lemmas[verb]) in words:
        deal.status.setdefault("declared", rests_on)
