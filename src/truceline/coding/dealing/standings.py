"""How a noun stands in the clauses that say something of it: as subject, object or beside the verb. No cues, no records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from truceline.coding.grammar.clauses import governors, is_passive
from truceline.coding.grammar.nominals import phrase
from truceline.coding.grammar.relatives import RELATIVE
from truceline.coding.grammar.wording import is_infinitive
from truceline.coding.grammar.words import Table
from truceline.model.reading import Tokens

NAMING = ("call", "term", "label", "dub", "describe", "style", "bill")
FORCE = ("force", "effect")
SETS_IN = {"begin": (), "start": (), "expire": (), "take": ("effect", "hold"), "come": FORCE, "go": FORCE, "enter": FORCE}
"""Verbs that tell when a truce or an accord sets in or runs out, with the words that some need for it."""
STOPPED = ("hostility", "hostilities", "fighting", "arms", "violence", "conduct", "understanding", "measure", "principle")
PARTS = ("term", "provision", "condition", "clause", "letter", "spirit")


@dataclass(frozen=True, slots=True)
class Standing:
    """One predicate that tells of a noun: `case` is the preposition of an oblique.

    `inside` says whether the predicate stands in the phrase of the noun or right after it.
    """

    predicate: int
    role: Literal["subject", "object", "oblique"]
    case: tuple[str, ...] = ()
    inside: bool = False


def standings(tokens: Tokens, noun: int) -> Iterator[Standing]:
    """The predicates that tell of a noun: the verb it depends on, those joined to it or below it, and its own clauses.

    >>> # "The truce, signed by A, is due to begin on Monday and covers B" -> sign (object), due, begin, cover (subject)
    """
    above = next(iter(governors(tokens, noun)), None)
    named = _so_called(tokens, noun)
    if named is not None:
        yield Standing(named, "object")
    elif above is not None:
        yield from _governed(tokens, noun, *above)
    yield from (Standing(verb, "object", inside=True) for verb in _closing(tokens, noun))
    yield from (Standing(verb, "object", inside=True) for verb in stray(tokens, noun))
    for below in (*tokens.below(noun, "acl"), *_hung_higher(tokens, noun), *_hung_lower(tokens, noun)):
        for clause in (below, *tokens.below(below, "conj")):
            yield from _inside(tokens, noun, clause)


def broken_in_part(tokens: Tokens, noun: int, words: Table) -> Iterator[Standing]:
    """The predicates that tell of a breach of a deal's terms: "[violating] the terms of a ceasefire"."""
    part = tokens.heads[noun]
    if part >= 0 and tokens.lemmas[part] in PARTS and tokens.relation(noun) == "nmod":
        for standing in standings(tokens, part):
            if "status:violated_claimed" in words.get((standing.role, tokens.lemmas[standing.predicate]), ()):
                yield standing


def _so_called(tokens: Tokens, noun: int) -> int | None:
    """The verb that has a deal as its object under a name that somebody gives it: "[signed] what they call a ceasefire"."""
    naming = tokens.heads[noun]
    if naming < 0 or tokens.relation(noun) not in ("xcomp", "obj") or tokens.labels[naming] != "acl:relcl":
        return None
    what = tokens.heads[naming]
    if tokens.lemmas[what] != "what" or tokens.relation(what) != "obj":
        return None
    return tokens.heads[what] if tokens.lemmas[naming] in NAMING else None


def _hung_lower(tokens: Tokens, noun: int) -> Iterator[int]:
    """A relative clause that the tree hangs on the last word of the name: "the cessation of [hostilities], which began", "the
    truce between A and [B], which took effect"."""
    for child in tokens.below(noun, "nmod"):
        of = any(tokens.lemmas[c] == "of" for c in tokens.below(child, "case"))
        if of and tokens.lemmas[child] in STOPPED:
            yield from (verb for verb in tokens.below(child, "acl") if tokens.labels[verb] == "acl:relcl")
        elif of and any(tokens.lemmas[c] in STOPPED for c in tokens.below(child, "compound")):
            yield from tokens.below(child, "acl")  # "the cessation of hostilities [agreement] signed by A"
        yield from (verb for last in tokens.subtree(child) for verb in tokens.below(last, "acl") if _sets_in(tokens, verb))
    for child in tokens.below(noun, "acl"):  # "the memorandum of [understanding] which A signed", where the tree sees a verb
        if tokens.words[child].endswith("ing") and any(tokens.lemmas[m] == "of" for m in tokens.below(child, "mark", "case")):
            verbs = (verb for verb in tokens.below(child, "ccomp", "acl", "obj") if tokens.tags[verb] == "VERB")
            yield from (verb for verb in verbs if tokens.lemmas[tokens.extent(verb)[0]] in RELATIVE)


def _sets_in(tokens: Tokens, verb: int) -> bool:
    """Whether a clause with "which" behind a comma tells what only a deal does, whatever noun stands before it."""
    first = tokens.extent(verb)[0]
    first += tokens.words[first] == ","
    if tokens.lemmas[first] != "which" or tokens.words[first - 1] != "," or tokens.labels[verb] != "acl:relcl":
        return False
    return sets_in(tokens, verb) and (bool(SETS_IN[tokens.lemmas[verb]]) or not tokens.below(verb, "obj", "xcomp"))


def _governed(tokens: Tokens, noun: int, predicate: int, relation: str) -> Iterator[Standing]:
    case = tuple(tokens.lemmas[c] for c in tokens.below(noun, "case"))
    finite = _finite_behind(tokens, noun, predicate) if relation.startswith("nsubj") else None
    if finite is not None:
        yield Standing(predicate, "object", inside=True)
        yield Standing(finite, "subject")
    elif relation.startswith("nsubj"):
        passive = relation == "nsubj:pass" and _in_passive(tokens, predicate)
        yield Standing(predicate, "object" if passive else "subject")
        for other in _continued(tokens, predicate, 0):
            yield Standing(other, "object" if is_passive(tokens, other) else "subject")
    elif relation == "obj":
        yield Standing(predicate, "object")
        yield from (Standing(verb, "subject", inside=True) for verb in _right_after(tokens, noun, predicate))
        yield from (Standing(verb, "subject", inside=True) for verb in _behind_attribution(tokens, predicate))
    elif relation == "compound" and tokens.tags[predicate] == "VERB" and predicate == noun + 1:
        yield Standing(predicate, "object", inside=True)
    elif relation.partition(":")[0] in ("obl", "nmod", "advcl") and case:
        yield Standing(predicate, "oblique", case)
        yield from (Standing(verb, "subject", inside=True) for verb in _right_after(tokens, noun, predicate))


def _finite_behind(tokens: Tokens, noun: int, predicate: int) -> int | None:
    """The finite verb of a sentence whose participle the tree took for it: "A truce concluded in May [entered] into force"."""
    participle = tokens.words[predicate].endswith("ed") and not tokens.below(predicate, "aux", "obj")
    if not participle or predicate not in (phrase(tokens, noun)[1], tokens.extent(noun)[1]):
        return None
    return next((
        v for v in tokens.below(predicate, "advcl", "conj", "parataxis", "ccomp", "xcomp")
        if v > predicate and tokens.tags[v] == "VERB" and tokens.words[v] != tokens.lemmas[v]
        and not tokens.words[v].endswith("ing") and not tokens.below(v, "nsubj", "mark", "cc", "aux")
        and not any(tokens.words[i] == "," for i in range(predicate, v))
    ), None)


def _in_passive(tokens: Tokens, verb: int) -> bool:
    """Whether a verb has the auxiliary of the passive; a subject that only the tree calls passive is a plain one."""
    return any(tokens.lemmas[a] in ("be", "get") for a in tokens.below(verb, "aux"))


def _continued(tokens: Tokens, predicate: int, depth: int) -> Iterator[int]:
    """Verbs that share the subject of a predicate: "was expected [to begin] on Monday and [ends] on Friday"."""
    for child in tokens.below(predicate, "conj", "xcomp"):
        if tokens.tags[child] in ("VERB", "AUX", "NOUN") and not tokens.below(child, "nsubj", "csubj") and depth < 4:
            yield child
            yield from _continued(tokens, child, depth + 1)


def _right_after(tokens: Tokens, noun: int, predicate: int) -> Iterator[int]:
    """An infinitive or participle that the tree hangs on the verb although it directly follows the noun's phrase."""
    end = phrase(tokens, noun)[1]
    for child in tokens.below(predicate, "xcomp", "advcl"):
        if tokens.extent(child)[0] == end and not tokens.below(child, "nsubj"):
            yield child


def _behind_attribution(tokens: Tokens, predicate: int) -> Iterator[int]:
    """An infinitive that tells when a deal sets in, behind who tells of it: "signed a truce, A said, [to take] effect"."""
    said = tokens.heads[predicate]
    if said <= predicate or tokens.relation(predicate) not in ("ccomp", "parataxis"):
        return
    yield from (verb for verb in tokens.below(said, "xcomp", "ccomp", "advcl")
                if verb > said and sets_in(tokens, verb) and is_infinitive(tokens, verb))


def sets_in(tokens: Tokens, verb: int) -> bool:
    """Whether a verb with the words beside it tells that a deal sets in or runs out: "went into force", "expired"."""
    needs = SETS_IN.get(tokens.lemmas[verb])
    beside = {tokens.lemmas[j] for j in tokens.below(verb, "obj", "obl", "compound")}
    return needs is not None and (not needs or bool(beside & set(needs)))


def _closing(tokens: Tokens, noun: int) -> Iterator[int]:
    """A participle behind the noun's phrase and a comma that the tree hangs higher: "breach of the truce, [signed] in May"."""
    end = phrase(tokens, noun)[1]
    if end + 1 >= len(tokens) or tokens.words[end] != "," or tokens.tags[end + 1] != "VERB":
        return
    verb, form = end + 1, tokens.words[end + 1]
    plain = form.endswith("ed") and not tokens.below(verb, "nsubj", "aux", "mark", "obj", "xcomp", "ccomp")
    if plain and tokens.labels[verb] in ("advcl", "acl") and tokens.heads[verb] in tokens.ancestors(noun):
        yield verb


def stray(tokens: Tokens, noun: int) -> Iterator[int]:
    """A participle right behind an object that the tree took for a clause beside it: "ignoring the accord [reached] in May"."""
    above, end = tokens.heads[noun], phrase(tokens, noun)[1]
    if tokens.relation(noun) != "obj" or end >= len(tokens) or not tokens.words[end].endswith("ed"):
        return
    if tokens.tags[end] == "VERB" and tokens.heads[end] == above and tokens.labels[end] == "ccomp" and not tokens.below(
        end, "nsubj", "aux", "mark", "obj"
    ):
        yield end


def _hung_higher(tokens: Tokens, noun: int) -> Iterator[int]:
    """A relative clause right behind the noun that the tree hangs on the word over it: "the third day of the truce that A
    [declared]"."""
    head = tokens.heads[noun]
    if head < 0 or tokens.relation(noun) != "nmod" or not any(tokens.lemmas[c] == "of" for c in tokens.below(noun, "case")):
        return
    end = phrase(tokens, noun)[1]
    for verb in tokens.below(head, "acl"):
        first = tokens.extent(verb)[0]
        if tokens.labels[verb] == "acl:relcl" and first == end and tokens.lemmas[first] in ("that", "which"):
            yield verb


def _inside(tokens: Tokens, noun: int, verb: int) -> Iterator[Standing]:
    subjects = tokens.below(verb, "nsubj", "csubj")
    cased = [o for o in tokens.below(verb, "obl", "nmod") if tokens.lemmas[o] in ("which", "whom") and tokens.below(o, "case")]
    if cased:
        yield Standing(verb, "oblique", tuple(tokens.lemmas[c] for c in tokens.below(cased[0], "case")), inside=True)
    elif any(tokens.lemmas[s] in RELATIVE or s == noun for s in subjects):
        yield Standing(verb, "object" if _in_passive(tokens, verb) and is_passive(tokens, verb) else "subject", inside=True)
        for other in _continued(tokens, verb, 0):
            yield Standing(other, "object" if is_passive(tokens, other) else "subject", inside=True)
    elif subjects:
        objects = [o for o in tokens.below(verb, "obj") if tokens.lemmas[o] not in RELATIVE]
        if not objects:
            yield Standing(verb, "object", inside=True)
    elif tokens.words[verb].lower().endswith("ing") or {tokens.lemmas[m] for m in tokens.below(verb, "mark")} & {"to", "due"}:
        yield Standing(verb, "object" if _in_passive(tokens, verb) else "subject", inside=True)
    elif tokens.below(verb, "obj") and not tokens.words[verb].endswith("ed"):
        yield Standing(verb, "subject", inside=True)
    else:
        yield Standing(verb, "object", inside=True)
