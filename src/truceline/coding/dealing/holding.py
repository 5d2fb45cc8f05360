"""What a deal is told to hold, beyond the verbs of documents: "the pact gives X four posts", "Prisoners are to be freed."

A deal as a subject gives, forbids, creates or lets. In the sentences behind the one that tells of it, what must, shall, may
or is to be done, and what sides do in the present tense, is a term of it where the words name a matter of such terms.
"""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.dealing.matters import keys, matter_of, own_words
from truceline.coding.dealing.standings import standings
from truceline.coding.grammar.clauses import agent, clause, is_negated, is_passive, modals
from truceline.coding.grammar.enclosing import statement_at
from truceline.coding.grammar.factuality import factuality
from truceline.coding.grammar.wording import cased, is_infinitive, is_to
from truceline.coding.grammar.words import Table, table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.findings import Findings
from truceline.model.reading import Reading, Tokens
from truceline.model.text import Evidence

FURTHER = 3
"""How many sentences behind the deal, or behind its last term, may go on telling terms."""
STRICT = frozenset({"must", "shall"})
NOT_YET = frozenset({"will", "would", "may", "can", "'ll", "should", "ought"})
TOLD_NOW = (
    "withdrawal", "release", "access", "separation_of_forces", "cease_hostilities", "monitoring", "sanction_for_violation",
)
"""Matters that a present tense tells as terms; politics and the rest in the present tense may be what goes on."""
SPEAKER = frozenset({"i", "we", "you", "he", "she"})


def given_by(reading: Reading, noun: int, knowledge: Knowledge) -> Iterator[tuple[str, Evidence]]:
    """(type, words) of what a deal at `noun` gives, forbids, creates or makes happen as the subject of its clauses."""
    tokens, words = reading.tokens, table(knowledge, "provisions")
    for standing in standings(tokens, noun):
        verb = standing.predicate
        if standing.role != "subject" or not _lays_down(tokens, verb, words, knowledge):
            continue
        binding, grants = (_is(role, tokens, verb, words) for role in ("binding", "grants"))
        binding |= tokens.lemmas[verb] in ("bar", "stop", "keep", "prevent") and _from_doing(tokens, verb)
        if not (binding or grants or _is("makes", tokens, verb, words) or tokens.lemmas[verb] == "bar"):
            continue
        plain = tokens.words[verb] in (tokens.lemmas[verb], tokens.lemmas[verb] + "s")
        if not plain and not binding and not grants:
            continue  # "the armistice that ended the war", "the deal put him in power": what it led to
        told_now = plain or tokens.words[verb].endswith("s")  # what an accord did in the past tense is its history
        own = (binding and told_now and not _is("duty", tokens, verb, words)) or (grants and _to_somebody(tokens, verb))
        matter = matter_of(reading, verb, knowledge)
        if matter is not None or own or _makes_it(tokens, verb):
            acts = any(cased(tokens, v, "for") for v in tokens.below(verb, "advcl"))  # "provides for A [to hand in arms]"
            first, last = clause(tokens, verb, keep=("xcomp", "ccomp", *(("advcl",) if acts else ())))
            yield matter or "other", reading.words(max(first, min(verb, last - 1)), last)


def _lays_down(tokens: Tokens, verb: int, words: Table, knowledge: Knowledge) -> bool:
    """Whether a clause tells as a fact what a deal does: not denied, asked for, only possible, or what it led to."""
    if tokens.tags[verb] not in ("VERB", "AUX") or is_negated(tokens, verb):
        return False
    if set(modals(tokens, verb)) & {"could", "may", "might", "should", "can", "have"}:
        return False
    unreal = factuality(tokens, verb, knowledge).class_ in ("denied", "requested_not_actual")
    return not unreal and not _leads_to(tokens, verb, words) and _has_content(tokens, verb)


def _from_doing(tokens: Tokens, verb: int) -> bool:
    """ "Bars both sides [from recruiting]"."""
    return any(cased(tokens, k, "from") for k in tokens.below(verb, "xcomp", "advcl", "obl"))


def _makes_it(tokens: Tokens, verb: int) -> bool:
    """ "Makes Albanian [an official language]"."""
    named = any(tokens.tags[x] == "NOUN" for x in tokens.below(verb, "xcomp"))
    return tokens.lemmas[verb] == "make" and named and any(tokens.tags[o] != "PRON" for o in tokens.below(verb, "obj"))


def told_further(
    reading: Reading, found: Findings, noun: int, subjects: frozenset[int], knowledge: Knowledge
) -> Iterator[tuple[str, Evidence]]:
    """(type, words) of the terms in the sentences behind the one that tells of a deal at `noun`."""
    tokens = reading.tokens
    told = tokens.sentence[noun]
    sentence = told + 1
    around = statement_at(found, tokens.span(noun, noun + 1))
    while sentence <= min(told + FURTHER, len(reading.sentences) - 1):
        here = range(reading.sentences[sentence].first, reading.sentences[sentence].last)
        root = next((i for i in here if tokens.heads[i] < 0), None)
        if root is None or _starts_anew(reading, here):
            return
        for verb in _line(tokens, root):
            own = statement_at(found, tokens.span(verb, verb + 1))
            if own is not None and (around is None or own.speakers != around.speakers):
                continue
            type_ = _term(reading, verb, subjects, knowledge)
            if type_ is not None:
                told = sentence
                yield type_, reading.words(*own_words(tokens, verb, keep=("xcomp", "ccomp")))
        sentence += 1


def _starts_anew(reading: Reading, here: range) -> bool:
    """Whether a sentence opens a quotation: what people say of a deal is no term of it."""
    return any(reading.tokens.words[i] in ("“", '"') for i in here)


def _line(tokens: Tokens, root: int) -> Iterator[int]:
    pending = [root]
    while pending:
        j = pending.pop(0)
        yield j
        pending += [k for k in tokens.below(j, "conj", "parataxis") if tokens.tags[k] in ("VERB", "AUX", "ADJ")]
        pending += [k for k in tokens.below(j, "advcl") if cased(tokens, k, "while", "whereas")]


def _term(reading: Reading, verb: int, subjects: frozenset[int], knowledge: Knowledge) -> str | None:
    """The type of the term that a clause tells; None where it tells of what is, was or may come."""
    tokens, lemma = reading.tokens, reading.tokens.lemmas[verb]
    doers = tokens.below(verb, "nsubj", "csubj")
    own = doers or (tokens.below(tokens.heads[verb], "nsubj") if tokens.relation(verb) == "conj" else ())
    if not own or any(s in subjects or tokens.lemmas[s].lower() in SPEAKER for s in own):
        return None
    if lemma in knowledge.classes["say_verb"] or _in_doubt(tokens, verb):
        return None
    helpers = frozenset(modals(tokens, verb))
    strict = bool(helpers & STRICT) or is_to(tokens, verb) or _has_time(reading, verb)
    loose = bool(helpers & NOT_YET) or _is_set(reading, verb)
    if is_negated(tokens, verb) and not helpers & (STRICT | {"may", "can"}):
        return None
    if not (strict or loose or _is_now(tokens, verb)):
        return None
    if helpers & {"have"} and not _has_time(reading, verb):
        return None
    words = table(knowledge, "provisions")
    elected = any(tokens.lemmas[k] in ("election", "vote", "ballot", "poll") for j in own for k in tokens.subtree(j))
    if any(("takes_up", tokens.lemmas[j]) in words or ("gathering", tokens.lemmas[j]) in words for j in own) and not elected:
        return None
    matter = matter_of(reading, verb, knowledge, deep=strict or loose)
    if strict:
        open_ = "must" not in helpers and is_passive(tokens, verb) and agent(tokens, verb) is None
        return matter or ("other" if open_ or _has_time(reading, verb) else None)
    if matter == "political_process" and "would" not in helpers:
        about = any(("politics", tokens.lemmas[k]) in words for j in own for k in (j, *tokens.below(j, "compound", "nmod")))
        gained = _is("gains", tokens, verb, words) and not loose
        return matter if gained or (about and (loose or is_passive(tokens, verb))) else None
    person = any((one := reading.entity_at(j)) is not None and one.kind == "person" for j in own)
    if loose:
        return None if person else matter
    return matter if matter in TOLD_NOW else None


def _in_doubt(tokens: Tokens, verb: int) -> bool:
    """Whether a clause stands under a condition."""
    return any(cased(tokens, a, "if", "unless", "whether") for a in tokens.below(verb, "advcl"))


def _has_time(reading: Reading, verb: int) -> bool:
    """ "Have 60 days to leave", "has until May to leave"."""
    tokens = reading.tokens
    timed = any(verb < t.first <= verb + 4 for t in reading.times if tokens.sentence[t.first] == tokens.sentence[verb])
    return tokens.lemmas[verb] == "have" and timed and any(
        is_infinitive(tokens, k) for k in tokens.subtree(verb) if tokens.relation(k) in ("xcomp", "acl", "advcl")
    )


def _is_set(reading: Reading, verb: int) -> bool:
    """ "Are due to leave", "are allowed to leave", "have the right to leave", "are due within weeks"."""
    tokens = reading.tokens
    right = [o for o in tokens.below(verb, "obj") if tokens.lemmas[o] == "right" and tokens.lemmas[verb] == "have"]
    if any(is_infinitive(tokens, k) for o in right for k in tokens.below(o, "acl")):
        return True
    if tokens.lemmas[verb] == "due" and not any(t.first > verb and tokens.lemmas[t.first - 1] == "on" for t in reading.times):
        return bool(tokens.below(verb, "obl", "xcomp"))
    below = [k for k in tokens.below(verb, "xcomp", "ccomp", "advcl") if is_infinitive(tokens, k)]
    return bool(below) and tokens.lemmas[verb] in ("due", "suppose", "allow", "permit", "oblige", "require", "entitle", "bind")


def _is_now(tokens: Tokens, verb: int) -> bool:
    """A plain present tense: "units retreat", "hostages are exchanged"; not "are being exchanged", "are still held"."""
    if any(tokens.lemmas[m] in ("still", "now", "already", "often", "daily", "usually") for m in tokens.below(verb, "advmod")):
        return False
    word, lemma = tokens.words[verb].lower(), tokens.lemmas[verb]
    helpers = tokens.below(verb, "aux")
    if is_passive(tokens, verb):
        return [tokens.words[a].lower() for a in helpers] in (["is"], ["are"])
    return tokens.tags[verb] == "VERB" and not helpers and word in (lemma, lemma + "s", lemma + "es", lemma[:-1] + "ies")


def _is(role: str, tokens: Tokens, verb: int, words: Table) -> bool:
    return any((role, key) in words for key in keys(tokens, verb))


def _leads_to(tokens: Tokens, verb: int, words: Table) -> bool:
    """Whether the clause only tells what a deal leads to: "gives [hope]", "ended the [war]"."""
    return any(("effect", tokens.lemmas[o]) in words for o in tokens.below(verb, "obj"))


def _has_content(tokens: Tokens, verb: int) -> bool:
    return bool(tokens.below(verb, "obj", "iobj", "xcomp", "ccomp", "obl"))


def _to_somebody(tokens: Tokens, verb: int) -> bool:
    """Whether a verb of giving has both a receiver and a thing."""
    things = tokens.below(verb, "obj", "iobj")
    return len(things) > 1 or bool(things and tokens.below(verb, "obl"))
