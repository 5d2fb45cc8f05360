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
from truceline.coding.meeting.marks import of_a_year
from truceline.coding.meeting.things import Thing
from truceline.knowledge.catalogue import Knowledge
from truceline.model.reading import Reading, Tokens


def real(reading: Reading, thing: Thing, knowledge: Knowledge) -> bool:
    """Whether a mention is of an agreement that is told to exist, not one that is only wished for or denied."""
    tokens, words = reading.tokens, table(knowledge, "agreements")
    if _none_in_its_phrase(tokens, thing, words) or _in_the_making(tokens, thing, words):
        return False
    told_of = tuple(standings(tokens, thing.head))
    if _only_more(tokens, thing, told_of, knowledge) or _unsettled(tokens, thing, told_of, knowledge):
        return False
    said = [j for s in told_of if s.role == "subject" for j in (s.predicate, *tokens.below(s.predicate, "xcomp"))]
    if any(("elusive", tokens.lemmas[j]) in words for j in said) or _wanted(tokens, told_of, "hoped", words):
        return False
    if any(_hoped_to_make(tokens, clause_, words) for clause_ in tokens.below(thing.head, "acl")):
        return False
    if thing.definite or any(not one.no_part or thing.kind == "truce" for one in excluded_by(reading, thing.head, knowledge)):
        return True
    return _one_of_its_kind(tokens, thing, told_of, knowledge)


def _none_in_its_phrase(tokens: Tokens, thing: Thing, words: Table) -> bool:
    """Whether the words around the noun tell that there is no such deal: "no truce", "a possible truce", "than a truce"."""
    noun = thing.head
    if any("unreal" in words.get(("modifier", tokens.lemmas[j].lower()), ()) for j in tokens.below(noun, "amod", "compound")):
        return True
    if any(tokens.lemmas[j].lower() in ("no", "any", "every", "another") for j in tokens.below(noun, "det")):
        return True
    if (tokens.below(noun, "cop") and is_negated(tokens, noun)) or _off_the_table(tokens, noun, words):
        return True
    if thing.age == "many" and any(tokens.tags[j] == "PRON" for j in tokens.below(noun, "nmod:poss", "nmod")):
        return True  # "their ceasefires"
    return not thing.definite and (cased(tokens, noun, "than") or _missed(tokens, noun))


def _only_more(tokens: Tokens, thing: Thing, told_of: tuple[Standing, ...], knowledge: Knowledge) -> bool:
    """Whether a deal is set against what there is: "a [more formal] ceasefire" is one that lies ahead."""
    more = any(tokens.lemmas[k] == "more" for j in tokens.below(thing.head, "amod") for k in tokens.below(j, "advmod"))
    return more and not any(s.role == "object" and _existing(tokens, s, knowledge) for s in told_of)


def _unsettled(tokens: Tokens, thing: Thing, told_of: tuple[Standing, ...], knowledge: Knowledge) -> bool:
    """Whether a word that may mean a solution or a plan as well is told without sides, a day or an act that made it a deal."""
    noun, words = thing.head, table(knowledge, "agreements")
    several = len(thing.sides) > 1 or (bool(thing.sides) and not tokens.below(noun, "nmod:poss"))
    if thing.kind != "settlement" or several:
        return False
    if thing.definite and thing.when is not None:
        dated = ("mutual", tokens.lemmas[noun]) in words and (thing.when.last <= noun or of_a_year(thing.when))
        if dated or kept_to(tokens, noun, words):
            return False
    return not any(agreed_on(tokens, thing, s, knowledge) or in_use(tokens, thing, s, knowledge) for s in told_of)


def _wanted(tokens: Tokens, told_of: tuple[Standing, ...], role: str, words: Table) -> bool:
    """Whether a clause on a deal tells only that it is "hoped" for or "sought": "the truce they [hope] for"."""
    return any(
        s.inside and s.role == "object" and (role, tokens.lemmas[s.predicate]) in words
        and not _hopes_of_it(tokens, s.predicate, words) for s in told_of
    )


def _one_of_its_kind(tokens: Tokens, thing: Thing, told_of: tuple[Standing, ...], knowledge: Knowledge) -> bool:
    """Whether a deal that nothing points back to is told to exist: "a truce", by its own clauses or by the verb over it."""
    noun, words = thing.head, table(knowledge, "agreements")
    form = tokens.words[noun].lower()
    if thing.marks and cased(tokens, noun, "despite"):
        return True
    if thing.kind != "truce" and not thing.sides and form.endswith("s") and form != tokens.lemmas[noun].lower():
        return of_a_year(thing.when) and thing.age == "earlier"  # "previous accords in 1991 and 1996 failed"
    if thing.kind in ("truce", "peace") and any(
        "status:violated_claimed" in words.get((s.role, tokens.lemmas[s.predicate]), ())
        for s in (*told_of, *broken_in_part(tokens, noun, words))
    ):
        return True
    if any(standing.inside and _existing(tokens, standing, knowledge) for standing in told_of):
        return True
    nearest = next((up for up, _ in governors(tokens, noun)), None)
    if nearest is not None and tokens.tags[nearest] == "NOUN" and ("unreal", tokens.lemmas[nearest]) in words:
        return _begins(tokens, tuple(standings(tokens, nearest)), knowledge)  # "the [plan] for a ceasefire took effect"
    if _begins(tokens, told_of, knowledge):
        return True
    return not _wanted(tokens, told_of, "sought", words) and _real_by_verb(tokens, thing, knowledge)


def _real_by_verb(tokens: Tokens, thing: Thing, knowledge: Knowledge) -> bool:
    """Whether the verb over a deal tells that it exists; with no verb over it nothing speaks against it."""
    words, embedding = table(knowledge, "agreements"), embedding_words(knowledge)
    for above, relation in governors(tokens, thing.head):
        if tokens.tags[above] == "NOUN" and embedding.get(("noun", tokens.lemmas[above])):
            return False
        if tokens.tags[above] == "VERB":
            asked = embedding.get(("verb", tokens.lemmas[above])) in UNREAL
            sought = ("sought", tokens.lemmas[above]) in words or _sought_by_noun(tokens, above, words)
            if thing.when is not None and not asked and not sought:
                return True
            return _made(tokens, above, relation, words, knowledge)
    return True


def _begins(tokens: Tokens, told_of: tuple[Standing, ...], knowledge: Knowledge) -> bool:
    """Whether a clause tells as a fact that a deal, or the plan for it, takes or took effect."""
    words = table(knowledge, "agreements")
    begun = (s.predicate for s in told_of if s.role == "subject" and takes_effect(tokens, s.predicate, words))
    return any(told(tokens, verb, knowledge) in ("asserted", "historical") for verb in begun)


def _in_the_making(tokens: Tokens, thing: Thing, words: Table) -> bool:
    """Whether a deal is told to lie before the sides still: "the deal now on the [table]", "a truce under [discussion]",
    "the [negotiations] on the ceasefire"."""
    above = tokens.heads[thing.head]
    spoken_of = above >= 0 and any((role, tokens.lemmas[above]) in words for role in ("unmade", "talked"))
    of = () if thing.definite else ("of",)  # "the negotiation [of] a broader agreement"
    if spoken_of and tokens.relation(thing.head) == "nmod" and not (thing.age or thing.when) and cased(
        tokens, thing.head, "on", "over", "about", "for", "toward", "towards", *of
    ):
        return True
    heads = (thing.head, *(j for j in tokens.below(thing.head, "conj") if j - thing.head <= 4))  # "a truce and release deal"
    near = (j for head in heads for j in range(head + 1, min(head + 5, len(tokens))) if ("unmade", tokens.lemmas[j]) in words)
    return any(cased(tokens, j, "on", "under", "in") and tokens.sentence[j] == tokens.sentence[thing.head] for j in near)


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


def _missed(tokens: Tokens, noun: int) -> bool:
    """Whether things end "without" a deal, or without one being made: "closed without an agreement being reached"."""
    verb = tokens.heads[noun]
    if cased(tokens, noun, "without"):
        return True
    return verb >= 0 and tokens.relation(noun) in ("nsubj", "obj") and any(
        tokens.lemmas[m] == "without" for m in tokens.below(verb, "mark")
    )


def _existing(tokens: Tokens, standing: Standing, knowledge: Knowledge) -> bool:
    """Whether a clause about a deal takes it for granted: "due to take effect on Monday", "signed in May", "that ended"."""
    verb, words = standing.predicate, table(knowledge, "agreements")
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
