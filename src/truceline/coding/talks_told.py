"""What verbs tell of a round of talks: whether it is real, when it opened and ended, how it stands. No records are made here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from truceline.coding.clauses import agent, clause, governors, is_negated, modals, patient
from truceline.coding.factuality import embedding_words, factuality
from truceline.coding.nominals import joined
from truceline.coding.rounds import Thing
from truceline.coding.talks_mentions import set_for
from truceline.coding.time_links import head_token, time_of
from truceline.coding.venues import AT, TOWARDS, place_under
from truceline.coding.wording import cased, is_infinitive
from truceline.coding.words import Table, table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.findings import FactualityClass
from truceline.model.reading import Entity, PlaceInText, Reading, TimeExpression, Tokens
from truceline.model.text import Evidence

ASIDE = ("before", "after", "when", "as", "since", "while")
UNREAL = ("hypothetical", "requested_not_actual", "negated", "denied")


@dataclass
class Round:
    """What the mentions of one round add up to."""

    evidence: set[Evidence] = field(default_factory=set)
    name: str | None = None
    label: str | None = None
    number: int | None = None
    venue: PlaceInText | None = None
    format: str | None = None
    start: TimeExpression | None = None
    end: TimeExpression | None = None
    until: tuple[TimeExpression, Evidence] | None = None
    participants: list[Entity] = field(default_factory=list)
    thirds: dict[str, list[Entity]] = field(default_factory=dict)
    status: dict[str, Evidence] = field(default_factory=dict)
    agenda: list[str] = field(default_factory=list)
    real: bool = False
    peace: bool = False
    between: bool = False


def told_of(reading: Reading, thing: Thing, words: Table, one: Round, knowledge: Knowledge) -> bool:
    """Read the verbs around the noun into the round; whether the mention tells of talks that are, were or will be held."""
    if not _is_real(reading, thing, words, knowledge):
        return False
    for verb, roles in _verbs(reading.tokens, thing.head, words):
        if class_of(reading.tokens, verb, words, knowledge) not in UNREAL:
            _read(reading, thing, words, one, knowledge, verb, roles)
    return True


def class_of(tokens: Tokens, verb: int, words: Table, knowledge: Knowledge) -> FactualityClass:
    """The class of what a verb tells: talks that the sides agreed to hold are ahead, those that "were to have begun" did not
    begin, and a clause with "before" or "after" tells on its own account."""
    if is_infinitive(tokens, verb) and any(tokens.lemmas[j] == "have" for j in tokens.below(verb, "aux")):
        return "hypothetical"
    beside = tokens.relation(verb) == "advcl" and any(tokens.lemmas[m] in ASIDE for m in tokens.below(verb, "mark"))
    told = factuality(tokens, verb, knowledge, tokens.span(*tokens.extent(verb)) if beside else None).class_
    above = tokens.heads[verb]
    if told == "requested_not_actual" and above >= 0 and ("agreed", tokens.lemmas[above]) in words:
        settled = factuality(tokens, above, knowledge).class_
        return "future" if settled not in UNREAL else settled
    return told


def meeting_of(reading: Reading, thing: Thing, words: Table, one: Round, knowledge: Knowledge) -> None:
    """What a meeting told nearby adds to a round: "delegates [met in Doha on Monday]. The talks ..."."""
    tokens, verb = reading.tokens, thing.head
    told = class_of(tokens, verb, words, knowledge)
    if told in UNREAL:
        return
    if one.venue is not None:
        return
    one.venue = thing.place
    one.real |= thing.firm or thing.age == "next"
    for gives in words.get(("gather", tokens.lemmas[verb]), ()):
        _set(one, gives, _own_time(tokens, time_of(reading, verb)), told, None, reading, verb, {})
    one.evidence.add(reading.words(*clause(tokens, verb)))


def _is_real(reading: Reading, thing: Thing, words: Table, knowledge: Knowledge) -> bool:
    tokens, noun = reading.tokens, thing.head
    before = [tokens.lemmas[j] for j in tokens.below(noun, "amod", "det")]
    if any(("unreal", lemma) in words for lemma in before) or "no" in before:
        return False
    several = tokens.lemmas[noun] == "round" and tokens.words[noun].lower() != "round" and bool(tokens.below(noun, "nummod"))
    if several and not telling_words(thing):
        return False
    above = next((up for up in governors(tokens, noun) if ("measure", tokens.lemmas[up[0]]) not in words), None)
    if above is None or tokens.tags[above[0]] not in ("VERB", "AUX", "ADJ", "NOUN") or set_for(tokens, noun, words) is not None:
        return True
    verb, relation = above
    if not thing.definite and any(
        ("unreal", tokens.lemmas[up]) in words for up, _ in governors(tokens, noun) if tokens.tags[up] == "NOUN"
    ):
        return False
    known = thing.definite or telling_words(thing) or _has_topic(tokens, noun)
    if not known and any(tokens.tags[up] == "VERB" and _wishes(words, knowledge, tokens.lemmas[up]) for up, _ in governors(tokens, noun)):
        return False
    if ("wished", tokens.lemmas[verb]) in words and (relation == "obj" or cased(tokens, noun, "for")):
        return thing.definite
    told = class_of(tokens, verb, words, knowledge)
    if tokens.tags[verb] == "VERB" and _asks(knowledge, tokens.lemmas[verb]) and (
        relation == "obj" or (not relation.startswith("nsubj") and cased(tokens, noun, "for", "to", "on", "about"))
    ):
        return thing.definite
    if told == "negated" and ("attended", tokens.lemmas[verb]) in words and relation == "obj":
        return known
    if told in UNREAL:
        return thing.definite
    if ("leading", tokens.lemmas[verb]) in words and not thing.definite:
        return False
    if known:
        return True
    return tokens.tags[verb] != "NOUN" and (is_peace(tokens, noun) or _is_told(tokens, thing, words))


def is_peace(tokens: Tokens, noun: int) -> bool:
    """Whether the phrase speaks of peace: "peace talks", "a round of peace negotiations", "talks to end the war" not."""
    return any(tokens.lemmas[j] == "peace" for j in tokens.subtree(noun))


def _has_topic(tokens: Tokens, noun: int) -> bool:
    return any(cased(tokens, j, "on", "over", "about") for j in tokens.below(noun, "nmod"))


def _is_told(tokens: Tokens, thing: Thing, words: Table) -> bool:
    """Whether something is said of bare "talks" or "negotiations" that only a round of talks can do or suffer."""
    if thing.when is not None or any(("modifier", tokens.lemmas[j]) in words for j in tokens.below(thing.head, "amod")):
        return True
    for verb, found in _verbs(tokens, thing.head, words):
        roles = {*found, *(("participants", "third") if "object" in found else ("third",) if "subject" in found else ())}
        if any((role, tokens.lemmas[verb]) in words for role in roles):
            return True
    return False


def _verbs(tokens: Tokens, noun: int, words: Table) -> Iterator[tuple[int, frozenset[str]]]:
    """Each verb that tells something of the noun, with how the noun stands to it: subject, object, or at ("met for talks")."""
    above = next((up for up in governors(tokens, noun) if ("measure", tokens.lemmas[up[0]]) not in words), None)
    if above is not None and tokens.tags[above[0]] in ("VERB", "AUX", "ADJ", "NOUN"):
        verb, relation = above
        subject = relation.startswith("nsubj") or agent(tokens, verb) == noun
        done = patient(tokens, verb) == noun
        roles = {name for name, holds in (("subject", subject or done), ("object", done)) if holds}
        if relation.startswith("obl") and cased(tokens, noun, "for", "at"):
            roles.add("gather")
        yield verb, frozenset(roles)
        for later in (*tokens.below(verb, "xcomp"), *tokens.below(verb, "conj")) if subject or done else ():
            if tokens.tags[later] == "VERB" and not tokens.below(later, "nsubj", "obj"):
                yield later, frozenset(("subject",))
    behind = [v for j in tokens.below(noun, "nmod") if tokens.tags[j] == "PROPN" for v in tokens.below(j, "acl:relcl")]
    for clause_ in (*tokens.below(noun, "acl"), *(v for v in behind if ("subject", tokens.lemmas[v]) in words)):
        roles = {"subject"} if agent(tokens, clause_) in (None, noun, tokens.heads[clause_]) or patient(tokens, clause_) == noun else set()
        yield clause_, frozenset({*roles, *(("object",) if patient(tokens, clause_) == noun else ())})
        for later in tokens.below(clause_, "xcomp") if roles else ():
            yield later, frozenset(("subject",))
    opening = set_for(tokens, noun, words)
    if opening is not None and opening not in tokens.below(noun, "acl"):
        yield opening, frozenset(("subject",))


def _read(
    reading: Reading, thing: Thing, words: Table, one: Round, knowledge: Knowledge, verb: int, roles: frozenset[str]
) -> None:
    """What one verb tells: dates, status, venue, who takes part, who mediates."""
    tokens, noun = reading.tokens, thing.head
    told = class_of(tokens, verb, words, knowledge)
    time = _own_time(tokens, time_of(reading, verb))
    clause_words = reading.words(*clause(tokens, verb)) if tokens.tags[verb] in ("VERB", "AUX") else None
    for role in ("subject", "object", "gather"):
        for gives in words.get((role, tokens.lemmas[verb]), ()) if role in roles else ():
            _set(one, gives, time, told, clause_words, reading, verb, table(knowledge, "agreements"))
    doer = agent(tokens, verb)
    doer = None if doer == noun else doer
    takes_part = ("object" in roles and ("participants", tokens.lemmas[verb]) in words) or (
        "gather" in roles and ("gather", tokens.lemmas[verb]) in words)
    if doer is not None and takes_part and not is_negated(tokens, verb) and not tokens.below(verb, "nsubj:pass"):
        found = joined(reading, [doer])
        others = joined(reading, [o for o in tokens.below(verb, "obl") if cased(tokens, o, "with")])
        one.participants += [side for side in (*found, *others) if side not in one.participants]
    for gives in words.get(("third", tokens.lemmas[verb]), ()) if doer is not None and roles else ():
        one.thirds.setdefault(gives, []).extend(joined(reading, [doer]))
    if roles & {"subject", "object"} or (takes_part and "gather" in roles):
        one.venue = one.venue or place_under(reading, verb, TOWARDS if "gather" in roles else AT)


def _own_time(tokens: Tokens, time: TimeExpression | None) -> TimeExpression | None:
    """The time unless it only tells one thing from another, like the year in "the 2015 deal"."""
    if time is None:
        return None
    head = head_token(tokens, time.first, time.last)
    return None if tokens.relation(head) in ("compound", "nummod", "amod") else time


def _opening(tokens: Tokens, time: TimeExpression | None) -> TimeExpression | None:
    """The time unless it tells since or until when: that is no first day."""
    if time is None or time.modifier in ("not_before", "not_after"):
        return None
    head = head_token(tokens, time.first, time.last)
    return None if cased(tokens, head, "since", "until", "till", "by", "before", "after", "for") and not _fixed(tokens, head) else time


def _fixed(tokens: Tokens, time_head: int) -> bool:
    """Whether "for" names the day that was set: "scheduled for Monday"."""
    return cased(tokens, time_head, "for") and tokens.tags[tokens.heads[time_head]] in ("VERB", "ADJ")


def telling_words(thing: Thing) -> bool:
    """Whether the phrase itself names sides, a place or a number, so that it tells of a certain round."""
    return bool(thing.sides or thing.place or thing.number)


def _wishes(words: Table, knowledge: Knowledge, lemma: str) -> bool:
    return ("wished", lemma) in words or (_asks(knowledge, lemma) and ("agreed", lemma) not in words)


def _asks(knowledge: Knowledge, lemma: str) -> bool:
    return embedding_words(knowledge).get(("verb", lemma)) in ("requested_not_actual", "hypothetical")


def _set(
    one: _Round, gives: str, time: TimeExpression | None, told: str, words: Evidence | None, reading: Reading, verb: int,
    words_of_deals: Table,
) -> None:
    name, _, value = gives.partition(":")
    future = told == "future" or "will" in modals(reading.tokens, verb)
    if name == "start":
        one.start = one.start or _opening(reading.tokens, time)
        if words and (future or value):
            one.status.setdefault("announced", words)
    elif name == "end" and not future:
        one.end = one.end or time
        if words:
            agreed = _outcome(reading, verb, words_of_deals)
            if agreed:
                one.status.setdefault(agreed, words)
    elif name == "status" and words and not (future and value != "ongoing"):
        if value == "ongoing" and time is not None and (future or time.modifier == "not_before"):
            one.until = one.until or (time, words)
        elif value != "ongoing" or not future:
            one.status.setdefault(value, words)


def _outcome(reading: Reading, verb: int, deals: Table) -> str | None:
    """With or without what the talks ended: "ended [without a breakthrough]", "concluded [with an accord]"."""
    for o in reading.tokens.below(verb, "obl"):
        if cased(reading.tokens, o, "without"):
            return "ended_without_agreement"
        if cased(reading.tokens, o, "with", "in") and ("name", reading.tokens.lemmas[o]) in deals:
            return "ended_with_agreement"
    return None


