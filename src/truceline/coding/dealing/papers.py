"""Whether a paper, plan or understanding is told to have become a deal: agreed by somebody, or kept and binding. No records."""

from __future__ import annotations

from truceline.coding.dealing.standings import Standing, stray
from truceline.coding.dealing.told import TOLD, takes_effect, told
from truceline.coding.grammar.clauses import is_negated, modals
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table, table
from truceline.coding.meeting.things import Thing
from truceline.knowledge.catalogue import Knowledge
from truceline.model.reading import Tokens


def agreed_on(tokens: Tokens, thing: Thing, standing: Standing, knowledge: Knowledge) -> bool:
    """Whether a clause tells that a paper was signed, reached, struck, brokered or accepted.

    >>> # "the paper they initialled", "reached an understanding" -> True; "drew up a plan" -> False
    """
    words, verb = table(knowledge, "agreements"), standing.predicate
    lemma = tokens.lemmas[verb]
    if _hung_as_subject(tokens, thing, standing) or verb in stray(tokens, thing.head):
        return any((role, lemma) in words for role in ("reached", "concluded")) or "signed" in words.get(("object", lemma), ())
    if standing.role == "oblique" and ("settles_on", lemma) in words and set(standing.case) & {"on", "at", "to"}:
        return told(tokens, verb, knowledge) in TOLD and not is_negated(tokens, verb)
    if standing.role != "object":
        return False
    if "signed" in words.get(("object", lemma), ()):
        return not {"be", "to"} <= {tokens.lemmas[a] for a in tokens.below(verb, "aux", "mark", "cop")} and (
            standing.inside or told(tokens, verb, knowledge) in TOLD)
    if not standing.inside:
        made = ("concluded", lemma) in words
    else:
        mutual = ("mutual", tokens.lemmas[thing.head]) in words and ("settled", lemma) in words
        made = mutual or any((role, lemma) in words for role in ("makers", "third", "reached", "concluded"))
    return made and told(tokens, verb, knowledge) in TOLD


def in_use(tokens: Tokens, thing: Thing, standing: Standing, knowledge: Knowledge) -> bool:
    """Whether a clause takes for granted that a certain paper binds: it took effect, is kept or broken, commits somebody.

    >>> # "Under the arrangement, A leaves"; "the document commits A to ..."; "A flouted the understanding" -> True
    """
    words, terms = table(knowledge, "agreements"), table(knowledge, "provisions")
    lemma, verb = tokens.lemmas[standing.predicate], standing.predicate
    mutual = ("mutual", tokens.lemmas[thing.head]) in words
    if not thing.definite or not (mutual or ("paper", tokens.lemmas[thing.head]) in words):
        return False
    under = standing.role == "oblique" and "under" in standing.case and "will" in modals(tokens, verb)
    if told(tokens, verb, knowledge) not in (*TOLD, *(("future",) if under else ())):
        return False
    if standing.role == "subject":
        given = words.get(("subject", lemma), ())
        stands = any(gives.startswith(("effective", "status:in_force", "expires")) for gives in given)
        binds = ("verb", lemma) in terms and bool(tokens.below(verb, "obj", "iobj", "obl", "ccomp"))
        return binds or ("object", lemma) in terms or takes_effect(tokens, verb, words) or (mutual and stands)
    if standing.role == "object":
        broken = "status:violated_claimed" in words.get(("object", lemma), ())
        return broken or (mutual and any((role, lemma) in words for role in ("kept", "leaves")))
    return "under" in standing.case and tokens.tags[verb] == "VERB"


def kept_to(tokens: Tokens, noun: int, words: Table) -> bool:
    """Whether something is done as a paper lays down or against it: "in accordance with the communique of 2012", "in line
    with the declaration", "a breach of the roadmap"."""
    head = tokens.heads[noun]
    return head >= 0 and tokens.tags[head] == "NOUN" and ("measured_by", tokens.lemmas[head]) in words and cased(
        tokens, noun, "with", "of", "to"
    )


def _hung_as_subject(tokens: Tokens, thing: Thing, standing: Standing) -> bool:
    """A participle behind a noun that the tree took for its verb: "the arrangement [reached] on June 5"."""
    verb = standing.predicate
    return standing.role == "subject" and verb == thing.last and tokens.words[verb].endswith("ed") and not tokens.below(
        verb, "obj", "aux"
    )
