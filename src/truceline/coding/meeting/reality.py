"""Whether a mention of talks tells of a round that is, was or will be held, and which verbs tell of it. No records."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.grammar.clauses import OPEN, WILL, governors, modals
from truceline.coding.grammar.factuality import UNREAL, embedding_words
from truceline.coding.grammar.wording import cased, is_infinitive, marks
from truceline.coding.grammar.words import Table
from truceline.coding.meeting.classing import class_of
from truceline.coding.meeting.meetings import is_wished
from truceline.coding.meeting.mentions import set_for
from truceline.coding.meeting.tellers import above_of, topics, verbs_of
from truceline.coding.meeting.things import Thing, telling_words
from truceline.coding.meeting.venues import venue_before
from truceline.knowledge.catalogue import Knowledge
from truceline.model.reading import Reading, Tokens
from truceline.model.values import FactualityClass

UNSETTLED = OPEN | WILL | {"shall"}


def is_real(reading: Reading, thing: Thing, words: Table, knowledge: Knowledge) -> bool:
    """Whether a mention tells of talks that are, were or will be held, and not of talks that are only wished for."""
    tokens, noun = reading.tokens, thing.head
    before = [tokens.lemmas[j] for j in tokens.below(noun, "amod", "det")]
    if any(("unreal", lemma) in words for lemma in before) or {"no", "every", "each"} & set(before):
        return False
    several = tokens.lemmas[noun] == "round" and tokens.words[noun].lower() != "round" and bool(tokens.below(noun, "nummod"))
    if _over_days(tokens, noun, words):
        return True
    if several and not telling_words(thing) and not _under_a_third(tokens, noun, words):
        return False
    above = above_of(tokens, noun, words)
    if above is None or set_for(tokens, noun, words) is not None or _told_aside(tokens, noun, words, knowledge):
        return True
    if tokens.tags[above[0]] not in ("VERB", "AUX", "ADJ", "NOUN"):
        return thing.definite or telling_words(thing) or is_peace(tokens, noun) or not cased(tokens, noun, "for")
    verb, relation = above
    if ("befallen", tokens.lemmas[verb]) in words and relation.startswith("nmod") and cased(tokens, noun, "of", "in"):
        return True
    if not thing.definite and not _named_by_town(reading, thing) and is_wished(tokens, words, noun):
        return False
    known = thing.definite or telling_words(thing) or _has_topic(reading, noun, words)
    verbs_above = [
        tokens.lemmas[up] for up in _above(tokens, noun, words) if tokens.tags[up] == "VERB"
        and not any(("halting", tokens.lemmas[j]) in words for j in tokens.below(up, "obj"))
    ]
    if not known and any(_wishes(words, knowledge, lemma) for lemma in verbs_above):
        return False
    if ("wished", tokens.lemmas[verb]) in words and (relation == "obj" or cased(tokens, noun, "for")):
        return thing.definite
    told = class_of(tokens, verb, words, knowledge)
    if relation.startswith("nsubj") and _is_held(tokens, verb, words, told):
        return True
    if not (thing.definite or thing.place or thing.when) and (_turned_down(tokens, noun, words) or _on_the_way(tokens, verb)):
        return False
    if tokens.tags[verb] == "VERB" and tokens.lemmas[verb] in verbs_above and _asks(knowledge, tokens.lemmas[verb]) and (
        relation == "obj" or (not relation.startswith("nsubj") and cased(tokens, noun, "for", "to", "on", "about"))
    ):
        return thing.definite
    if told in UNREAL and _held_anyway(tokens, noun, verb, relation, words):
        return known
    if told in UNREAL:
        return thing.definite or _named_by_town(reading, thing)
    if ("leading", tokens.lemmas[verb]) in words and not thing.definite and not _under_way(tokens, verb, told, words):
        return False
    if known:
        return True
    return tokens.tags[verb] != "NOUN" and (is_peace(tokens, noun) or _is_told(tokens, thing, words))


def _above(tokens: Tokens, noun: int, words: Table) -> Iterator[int]:
    """The words above a noun up to a relative clause on who held the talks: "Oman, which [hosted] talks, asked A to come"."""
    last = noun
    for up, relation in governors(tokens, noun):
        if relation == "acl:relcl" and any((role, tokens.lemmas[last]) in words for role in ("third", "object")):
            return
        yield up
        last = up


def _told_aside(tokens: Tokens, noun: int, words: Table, knowledge: Knowledge) -> bool:
    """Whether a clause on the noun tells what befell the talks: "talks [that had been frozen for months]"."""
    for verb in tokens.below(noun, "acl"):
        given = {g.partition(":")[0] for role in ("subject", "object") for g in words.get((role, tokens.lemmas[verb]), ())}
        past = tokens.labels[verb] == "acl:relcl" and tokens.words[verb].lower() != tokens.lemmas[verb]
        if past and given & {"status", "end"} and class_of(tokens, verb, words, knowledge) in ("asserted", "historical"):
            return True
    return False


def _is_held(tokens: Tokens, verb: int, words: Table, told: FactualityClass) -> bool:
    """Whether it is told of talks what only talks can do that are or were held, be it that they did not do it.

    >>> # "talks [have produced] no breakthrough", "negotiations [limp] along", "talks are in [limbo]", "talks lie [dormant]"
    """
    if marks(tokens, verb) & {"if", "unless"} or UNSETTLED & set(modals(tokens, verb)) or is_infinitive(tokens, verb):
        return False
    if ("achieves", tokens.lemmas[verb]) in words:
        return told in ("asserted", "historical", "negated", "alleged")
    is_noun = tokens.tags[verb] == "NOUN"
    stands = (verb, *(() if is_noun else tokens.below(verb, "obl", "xcomp", "advmod", "obj")))
    found = any(("state", tokens.lemmas[j]) in words for j in stands) and (not is_noun or bool(tokens.below(verb, "cop")))
    return found and told in ("asserted", "historical", "alleged")


def _on_the_way(tokens: Tokens, verb: int) -> bool:
    """Whether it is a doing that lies ahead or is left out: "closer to [starting] talks", "without [holding] negotiations"."""
    marks = {tokens.lemmas[j] for j in tokens.below(verb, "mark", "case")}
    return tokens.words[verb].lower().endswith("ing") and bool(marks & {"to", "toward", "towards", "without", "for", "against"})


def _turned_down(tokens: Tokens, noun: int, words: Table) -> bool:
    """Whether somebody will have no talks: "ruled out [talks]", "has refused direct [negotiations] with the group"."""
    verb = tokens.heads[noun]
    return verb >= 0 and tokens.relation(noun) == "obj" and ("turned", tokens.lemmas[verb]) in words


def _over_days(tokens: Tokens, noun: int, words: Table) -> bool:
    """Whether talks are told by how long they took, which only those can that were held: "after [three days of talks]"."""
    length = tokens.heads[noun]
    if length < 0 or ("measure", tokens.lemmas[length]) not in words or not cased(tokens, noun, "of"):
        return False
    counted = bool(tokens.below(length, "nummod")) or tokens.lemmas[length] in ("day", "week", "month", "hour")
    return counted and cased(tokens, length, "after", "following", "during", "in", "amid")


def _under_a_third(tokens: Tokens, noun: int, words: Table) -> bool:
    """Whether it is told who mediated them: "four rounds of talks [mediated by Oman]", "Norway [sponsored] six rounds"."""
    verb = tokens.heads[noun]
    if verb >= 0 and tokens.relation(noun) == "obj" and ("third", tokens.lemmas[verb]) in words:
        return True
    return any(
        ("third", tokens.lemmas[verb]) in words for j in (noun, *topics(tokens, noun, words)) for verb in tokens.below(j, "acl")
    )


def _held_anyway(tokens: Tokens, noun: int, verb: int, relation: str, words: Table) -> bool:
    """Whether it is left open only that somebody leaves or attends talks, which are held all the same: "willing to step aside
    from talks between A and B", "will not join the talks in Oslo"."""
    if ("attended", tokens.lemmas[verb]) in words and relation == "obj":
        return True
    return ("left", tokens.lemmas[verb]) in words and cased(tokens, noun, "from", "of")


def _named_by_town(reading: Reading, thing: Thing) -> bool:
    """Whether peace talks are called by their town without an article: "press ahead with [Geneva peace talks]"."""
    tokens = reading.tokens
    bare = not tokens.below(thing.head, "det", "nmod:poss")
    return bare and is_peace(tokens, thing.head) and venue_before(reading, thing.head) is not None


def _under_way(tokens: Tokens, verb: int, told: str, words: Table) -> bool:
    """Whether what led to talks is told with their start: "has allowed indirect talks [to resume]"."""
    begun = any("start" in words.get(("subject", tokens.lemmas[x]), ()) for x in tokens.below(verb, "xcomp", "ccomp", "advcl"))
    return begun and told in ("asserted", "historical")


def is_peace(tokens: Tokens, noun: int) -> bool:
    """Whether the phrase speaks of peace: "peace talks", "a round of peace negotiations", "talks to end the war" not."""
    return any(tokens.lemmas[j] == "peace" for j in tokens.subtree(noun))


def _has_topic(reading: Reading, noun: int, words: Table) -> bool:
    """Whether it is told what the talks are about: "negotiations over the prisoners", not "over the last days"."""
    tokens = reading.tokens
    timed = {j for time in reading.times for j in range(time.first, time.last)}
    topics = [j for j in tokens.below(noun, "nmod") if cased(tokens, j, "on", "over", "about")]
    return any(j not in timed and ("measure", tokens.lemmas[j]) not in words for j in topics)


def _is_told(tokens: Tokens, thing: Thing, words: Table) -> bool:
    """Whether something is said of bare "talks" or "negotiations" that only a round of talks can do or suffer."""
    measured = tokens.heads[thing.head]
    if measured >= 0 and ("measure", tokens.lemmas[measured]) in words and cased(tokens, thing.head, "of"):
        return tokens.lemmas[measured] != "year" or tokens.words[thing.head].lower() != tokens.lemmas[thing.head]
    if cased(tokens, thing.head, "during", "amid") and tokens.below(thing.head, "amod", "compound"):
        return True
    generic = tokens.words[thing.head].lower() == tokens.lemmas[thing.head] and not tokens.below(thing.head, "det")
    if generic and tokens.lemmas[thing.head] != "round":
        return False
    if thing.when is not None or any(("modifier", tokens.lemmas[j]) in words for j in tokens.below(thing.head, "amod")):
        return True
    for verb, found in verbs_of(tokens, thing.head, words):
        more = ("participants", "third", "attended") if "object" in found else ("third",) if "subject" in found else ()
        roles = {*found, *more}
        given = [gives for role in roles for gives in words.get((role, tokens.lemmas[verb]), ())]
        if any(gives != "venue" for gives in given):
            return True
    return False


def _wishes(words: Table, knowledge: Knowledge, lemma: str) -> bool:
    return ("wished", lemma) in words or (_asks(knowledge, lemma) and ("agreed", lemma) not in words)


def _asks(knowledge: Knowledge, lemma: str) -> bool:
    return embedding_words(knowledge).get(("verb", lemma)) in ("requested_not_actual", "hypothetical")
