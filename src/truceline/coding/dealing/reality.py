"""Whether a truce or an agreement is told to exist: agreed, kept or announced, not wished for, sought, doubted or denied."""

from __future__ import annotations

from truceline.coding.dealing.exclusions import excluded_by
from truceline.coding.dealing.papers import agreed_on, in_use, kept_to
from truceline.coding.dealing.standings import Standing, broken_in_part, standings
from truceline.coding.dealing.told import takes_effect, told
from truceline.coding.grammar.clauses import governors, is_negated
from truceline.coding.grammar.factuality import UNREAL, embedding_words
from truceline.coding.grammar.wording import cased, is_infinitive
from truceline.coding.grammar.words import Table, table
from truceline.coding.meeting.rounds import Thing
from truceline.knowledge.catalogue import Knowledge
from truceline.model.reading import Reading, Tokens


def real(reading: Reading, thing: Thing, knowledge: Knowledge) -> bool:
    """Whether a mention is of an agreement that is told to exist, not one that is only wished for or denied."""
    tokens, noun = reading.tokens, thing.head
    words = table(knowledge, "agreements")
    if any("unreal" in words.get(("modifier", tokens.lemmas[j].lower()), ()) for j in tokens.below(noun, "amod", "compound")):
        return False
    if any(tokens.lemmas[j].lower() in ("no", "any", "every", "another") for j in tokens.below(noun, "det")):
        return False
    if _in_the_making(tokens, thing, words) or (tokens.below(noun, "cop") and is_negated(tokens, noun)):
        return False
    if _off_the_table(tokens, noun, words):
        return False
    told_of = list(standings(tokens, noun))
    more = any(tokens.lemmas[k] == "more" for j in tokens.below(noun, "amod") for k in tokens.below(j, "advmod"))
    if more and not any(s.role == "object" and _existing(tokens, s, words, knowledge) for s in told_of):
        return False  # "a more formal ceasefire" is one that lies ahead
    several = len(thing.sides) > 1 or (bool(thing.sides) and not tokens.below(noun, "nmod:poss"))
    mutual = ("mutual", tokens.lemmas[noun]) in words
    dated = thing.definite and thing.when is not None and mutual and (thing.when.last <= noun or _of_that_year(thing))
    bound_by = thing.definite and thing.when is not None and kept_to(tokens, noun, words)
    if thing.kind == "settlement" and not several and not dated and not bound_by and not any(
        agreed_on(tokens, thing, s, knowledge) or in_use(tokens, thing, s, knowledge) for s in told_of
    ):
        return False
    said = [j for s in told_of if s.role == "subject" for j in (s.predicate, *tokens.below(s.predicate, "xcomp"))]
    if any(("elusive", tokens.lemmas[j]) in words for j in said):
        return False
    if not thing.definite and (cased(tokens, noun, "than") or _missed(tokens, noun)):
        return False
    if any(s.inside and s.role == "object" and ("hoped", tokens.lemmas[s.predicate]) in words
           and not _hopes_of_it(tokens, s.predicate, words) for s in told_of):
        return False
    if thing.age == "many" and any(tokens.tags[j] == "PRON" for j in tokens.below(noun, "nmod:poss", "nmod")):
        return False  # "their ceasefires"
    if any(_hoped_to_make(tokens, clause_, words) for clause_ in tokens.below(noun, "acl")):
        return False
    if thing.definite or any(not one.no_part or thing.kind == "truce" for one in excluded_by(reading, noun, knowledge)):
        return True
    form = tokens.words[noun].lower()
    if thing.marks and cased(tokens, noun, "despite"):
        return True
    if thing.kind != "truce" and not thing.sides and form.endswith("s") and form != tokens.lemmas[noun].lower():
        return False
    if thing.kind in ("truce", "peace") and any(
        "status:violated_claimed" in words.get((s.role, tokens.lemmas[s.predicate]), ())
        for s in (*told_of, *broken_in_part(tokens, noun, words))
    ):
        return True
    if any(standing.inside and _existing(tokens, standing, words, knowledge) for standing in told_of):
        return True
    nearest = next((up for up, _ in governors(tokens, noun)), None)
    if nearest is not None and tokens.tags[nearest] == "NOUN" and ("unreal", tokens.lemmas[nearest]) in words:
        return _set_in(tokens, nearest, words, knowledge)
    begun = (s.predicate for s in told_of if s.role == "subject" and takes_effect(tokens, s.predicate, words))
    if any(told(tokens, verb, knowledge) in ("asserted", "historical") for verb in begun):
        return True
    if any(s.inside and s.role == "object" and ("sought", tokens.lemmas[s.predicate]) in words
           and not _hopes_of_it(tokens, s.predicate, words) for s in told_of):
        return False
    for above, relation in governors(tokens, noun):
        if tokens.tags[above] == "NOUN" and embedding_words(knowledge).get(("noun", tokens.lemmas[above])):
            return False
        if tokens.tags[above] == "VERB":
            asked = embedding_words(knowledge).get(("verb", tokens.lemmas[above])) in UNREAL
            sought = ("sought", tokens.lemmas[above]) in words or _sought_by_noun(tokens, above, words)
            if thing.when is not None and not asked and not sought:
                return True
            return _made(tokens, above, relation, words, knowledge)
    return True


def _set_in(tokens: Tokens, plan: int, words: Table, knowledge: Knowledge) -> bool:
    """Whether what was planned has become the deal: "the [plan] for a ceasefire took effect on Monday"."""
    begun = (s.predicate for s in standings(tokens, plan) if s.role == "subject" and takes_effect(tokens, s.predicate, words))
    return any(told(tokens, verb, knowledge) in ("asserted", "historical") for verb in begun)


def _in_the_making(tokens: Tokens, thing: Thing, words: Table) -> bool:
    """Whether a deal is told to lie before the sides still: "the deal now on the [table]", "a truce under [discussion]",
    "the [negotiations] on the ceasefire"."""
    above = tokens.heads[thing.head]
    spoken_of = above >= 0 and any((role, tokens.lemmas[above]) in words for role in ("unmade", "talked"))
    if spoken_of and tokens.relation(thing.head) == "nmod" and not (thing.age or thing.when) and cased(
        tokens, thing.head, "on", "over", "about", "for", "toward", "towards"
    ):
        return True
    beside = (*tokens.below(thing.head, "nmod"), *(tokens.below(above, "obl") if above >= 0 else ()))
    near = (j for j in beside if 0 < j - thing.head <= 4 and cased(tokens, j, "on", "under", "in"))
    return any(("unmade", tokens.lemmas[j]) in words for j in near)


def _off_the_table(tokens: Tokens, noun: int, words: Table) -> bool:
    """Whether it is told that nobody talks of a deal: "a truce was not on the [table]"."""
    told_of = tokens.heads[noun]
    subject = told_of >= 0 and tokens.relation(noun) == "nsubj" and ("unmade", tokens.lemmas[told_of]) in words
    return subject and bool(tokens.below(told_of, "cop")) and is_negated(tokens, told_of)


def _sought_by_noun(tokens: Tokens, verb: int, words: Table) -> bool:
    """Whether a verb only tells what an effort is for: "[efforts] to conclude an accord by May"."""
    head = tokens.heads[verb]
    aim = head >= 0 and tokens.relation(verb) == "acl" and is_infinitive(tokens, verb)
    return aim and ("unreal", tokens.lemmas[head]) in words


def _hopes_of_it(tokens: Tokens, verb: int, words: Table) -> bool:
    """Whether a clause tells what a deal is hoped to bring: "a pact they [hope] will end the war"; not "they hope for"."""
    return any(not tokens.below(c, "nsubj") and not takes_effect(tokens, c, words) for c in tokens.below(verb, "ccomp"))


def _hoped_to_make(tokens: Tokens, verb: int, words: Table) -> bool:
    """Whether a clause on a deal tells that somebody hopes to make it: "the ceasefire it is [hoping] to establish"."""
    made = [x for x in tokens.below(verb, "xcomp") if not tokens.below(x, "obj") and is_infinitive(tokens, x)]
    return ("hoped", tokens.lemmas[verb]) in words and bool(made)


def _of_that_year(thing: Thing) -> bool:
    """Whether a deal is told by its year: "the arrangement of July 1992"."""
    value = (thing.when.value if thing.when is not None else None) or ""
    return value[:4].isdigit() and len(value) <= len("1992-07")


def _missed(tokens: Tokens, noun: int) -> bool:
    """Whether things end "without" a deal, or without one being made: "closed without an agreement being reached"."""
    verb = tokens.heads[noun]
    if cased(tokens, noun, "without"):
        return True
    return verb >= 0 and tokens.relation(noun) in ("nsubj", "obj") and any(
        tokens.lemmas[m] == "without" for m in tokens.below(verb, "mark")
    )


def _existing(tokens: Tokens, standing: Standing, words: Table, knowledge: Knowledge) -> bool:
    """Whether a clause about a deal takes it for granted: "due to take effect on Monday", "signed in May", "that ended"."""
    verb = standing.predicate
    given = told(tokens, verb, knowledge)
    if ("sought", tokens.lemmas[verb]) in words or given in UNREAL:
        return False
    return takes_effect(tokens, verb, words) or (
        given in ("asserted", "historical") and (standing.role, tokens.lemmas[verb]) in words
    )


def _made(tokens: Tokens, verb: int, relation: str, words: Table, knowledge: Knowledge) -> bool:
    """Whether the verb over a deal tells that it exists: it is agreed, kept or takes effect, now or on a day announced."""
    asks = embedding_words(knowledge).get(("verb", tokens.lemmas[verb]))
    content = relation.partition(":")[0] in ("obj", "obl", "nmod") or relation == "nsubj:pass"
    held = ("settled", tokens.lemmas[verb]) in words
    done = held or (relation == "obj" and ("object", tokens.lemmas[verb]) in words)
    sought = ("sought", tokens.lemmas[verb]) in words and not _brought_about(tokens, verb, relation, words)
    if content and (sought or (not done and asks in (*UNREAL, "future"))):
        return False
    if content and not relation.startswith("nsubj") and not held and _aimed_at(tokens, verb, knowledge):
        return False
    given = told(tokens, verb, knowledge)
    if given == "future" and _wondered_at(tokens, verb):
        return False
    if given == "future":
        begins = takes_effect(tokens, verb, words) or ("kept", tokens.lemmas[verb]) in words
        announced = ("undertaken", tokens.lemmas[verb]) in words if content else begins
        return announced or any(
            takes_effect(tokens, other, words) for other in tokens.below(verb, "xcomp") if not content
        )
    return given not in UNREAL


def _wondered_at(tokens: Tokens, verb: int) -> bool:
    """Whether a clause is a question that somebody is told to leave open: "did not say [when a truce would begin]"."""
    opened = {tokens.lemmas[w] for w in tokens.below(verb, "advmod", "mark")}
    asked = bool(opened & {"when", "how", "whether", "if", "where", "why"})
    return asked and tokens.relation(verb) in ("ccomp", "conj", "acl", "obl", "nsubj", "csubj")


def _brought_about(tokens: Tokens, verb: int, relation: str, words: Table) -> bool:
    """Whether a deal was worked out, and is not only being worked on: "had [negotiated] a truce", not "is negotiating"."""
    plain = {tokens.lemmas[a] for a in tokens.below(verb, "aux")} <= {"have"} and tokens.words[verb].endswith("ed")
    return relation == "obj" and plain and ("makers", tokens.lemmas[verb]) in words and not is_negated(tokens, verb)


def _aimed_at(tokens: Tokens, verb: int, knowledge: Knowledge) -> bool:
    """Whether a verb without tense only names an aim: "aimed at [reaching]", "talks to [end]"; not "managed to [reach]"."""
    if not {tokens.lemmas[m] for m in tokens.below(verb, "mark")} & {"to", "at", "of", "for", "toward", "towards", "without"}:
        return False
    words = table(knowledge, "agreements")
    above = next((head for head, _ in governors(tokens, verb)), None)
    if above is not None and ("settled", tokens.lemmas[above]) in words and ("undertaken", tokens.lemmas[verb]) in words:
        return False
    return above is None or embedding_words(knowledge).get(("verb", tokens.lemmas[above])) != "asserted"
