"""The verb by which somebody is called something, and whom it calls so. What else a word is put on is read elsewhere."""

from __future__ import annotations

from truceline.coding.grammar.clauses import patient
from truceline.coding.grammar.relatives import RELATIVE
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table
from truceline.model.reading import Reading, Tokens


def calling(reading: Reading, words: Table, noun: int) -> int | None:
    """The verb by which somebody is called what the noun says: "branded them terrorists", "listed it as a terrorist group".

    "Considers X to be terrorists" hangs the noun on X or on the verb as a clause of its own; both are read. With "as" it
    may hang on a word between them: "refers to all who fight as [terrorists]".
    """
    tokens = reading.tokens
    verb = tokens.heads[noun]
    if noun > 1 and tokens.lemmas[noun - 1] == "as" and ("verb", tokens.lemmas[noun - 2]) in words:
        return noun - 2
    if cased(tokens, noun, "by"):
        return None  # "a movement outlawed by the junta"
    if verb < 0 or tokens.relation(noun) not in ("xcomp", "obl", "obj", "ccomp", "nmod"):
        return None
    names = [j for j in tokens.below(verb, "xcomp") if j > noun and tokens.tags[j] in ("NOUN", "ADJ")]
    if tokens.relation(noun) == "obj" and names:
        return None  # "called [the army-backed talks] a farce"
    if ("verb", tokens.lemmas[verb]) in words:
        return verb if tokens.relation(noun) != "nmod" else None
    if not cased(tokens, noun, "as"):
        return None
    above = [k for k in tokens.ancestors(noun)[:4] if k < noun]
    return next((k for k in above if tokens.tags[k] == "VERB" and ("verb", tokens.lemmas[k]) in words), None)


def called_so(tokens: Tokens, verb: int, noun: int) -> list[int]:
    """Whom a verb of naming calls what the noun says: "branded [them] terrorists", "refers to [them] as terrorists".

    In a relative clause its own object comes first: "the council, which calls [them] terrorists"; "[those] whom it calls so".
    """
    objects = [j for j in tokens.below(verb, "obj") if j != noun and tokens.lemmas[j] not in RELATIVE]
    if tokens.labels[verb] == "acl:relcl":
        caller = any(tokens.lemmas[j] in ("who", "which", "that") for j in tokens.below(verb, "nsubj"))
        inside = [j for j in tokens.below(noun, "compound") if caller and tokens.below(j, "nmod:poss")]
        return objects[:1] or inside or ([] if caller else [modified(tokens, verb)])
    meant = [j for j in (patient(tokens, verb), *objects) if j is not None and j != noun]
    refers = tokens.lemmas[verb] == "refer"  # "known to [them] as terrorists" tells who calls somebody so
    meant = meant or [j for j in tokens.below(verb, "obl") if refers and j < noun and cased(tokens, j, "to")]
    meant = meant or [j for j in tokens.below(verb, "xcomp") if verb < j < noun and tokens.tags[j] == "PROPN"]
    return (meant or left_to_participle(tokens, verb, noun))[:1]


def modified(tokens: Tokens, verb: int) -> int:
    """The noun of a relative clause: one without a pronoun tells of the noun before it: "[men] the army says are thugs"."""
    first = tokens.extent(verb)[0]
    bare = first > 0 and not any(tokens.lemmas[j] in ("who", "whom", "which", "that", "whose") for j in tokens.subtree(verb))
    return first - 1 if bare and tokens.tags[first - 1] in ("NOUN", "PROPN") else tokens.heads[verb]


def left_to_participle(tokens: Tokens, verb: int, noun: int) -> list[int]:
    """Whom a bare participle describes: "[A], denounced in B as a foreign legion, says", "[A], listed a threat by B"."""
    participle = tokens.words[verb].endswith(("ed", "en", "wn")) and not tokens.below(verb, "aux")
    if not participle or any(j != noun for j in tokens.below(verb, "obj")):
        return []
    if tokens.relation(verb) == "acl":
        return [tokens.heads[verb]]
    before = [j for j in tokens.below(verb, "nsubj") if j < verb and not tokens.below(verb, "mark")]
    return before if tokens.relation(verb) == "advcl" else []
