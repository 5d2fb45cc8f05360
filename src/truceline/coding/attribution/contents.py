"""Finds the clause or noun that a word of attribution governs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from truceline.coding.attribution.cues import CueBook, CueWord
from truceline.coding.attribution.cutting import CONDITION, Clause, cut
from truceline.coding.attribution.misplaced import WH, behind_citing, behind_occasion, how, noun_clause, read_as_relative
from truceline.coding.attribution.objects import OBJECT_GIVES, denied_object, pointed, withheld
from truceline.coding.attribution.shortened import lost_subject, with_object, without_subject
from truceline.coding.grammar.wording import marks
from truceline.model.reading import Tokens

FINITE_GIVES = ("speech", "assertion", "attitude", "denial", "confirmation", "exclusion", "request")
DOUBTING = frozenset({"question", "query", "doubt", "dispute"})


def clause_of_cue(tokens: Tokens, cue: CueWord, book: CueBook, cues: frozenset[int] = frozenset()) -> Clause | None:
    """What is said, thought or denied by the words of one cue; None when nothing hangs on it. `cues` are heads of all cues."""
    found = _governed(tokens, cue, book, cues)
    if found is None:
        return None
    head, inside = found
    return cut(tokens, head, inside, book, cues)


def _governed(tokens: Tokens, cue: CueWord, book: CueBook, cues: frozenset[int]) -> tuple[int, set[int]] | None:
    v = cue.head
    if cue.word == "preposition":
        return _around_phrase(tokens, cue)
    if cue.word == "noun":
        return noun_clause(tokens, v) or (_around_view(tokens, v) if "viewpoint" in cue.uses else None)
    if cue.word == "adjective":
        return _first(tokens, (i for i in tokens.below(v, "ccomp") if not _asks(tokens, i)))
    if cue.deed == "withheld" or {"refusal", "openness"} & set(cue.uses):
        return withheld(tokens, cue, book)
    gives = set(cue.uses)
    if gives & set(FINITE_GIVES):
        words = (v, *(i for i in range(cue.first, cue.last) if i != v and tokens.tags[i] in ("ADJ", "VERB")))
        nouns = [i for i in range(cue.first, cue.last) if tokens.tags[i] == "NOUN"]
        clauses = [i for w in words for i in tokens.below(w, "ccomp") if not _asks(tokens, i) and not _infinitive(tokens, i)]
        clauses = [i for i in clauses if not _of_a_noun(tokens, i)]
        if gives.isdisjoint(("speech", "denial", "confirmation", "exclusion")) and gives & {"request", "assertion"}:
            joined = {"that", "whether"} if tokens.lemmas[v].lower() in DOUBTING else {"that"}
            clauses = [
                i for i in clauses
                if joined & marks(tokens, i) or ("request" in gives and _is_subjunctive(tokens, i))
                or _of_relative(tokens, v, i)
            ]
        clauses = [i for i in clauses if i > v or not tokens.words[v].lower().endswith("ing")]
        if clauses and clauses[0] > v:
            clauses += [i for i in tokens.below(v, "conj") if "that" in marks(tokens, i) and tokens.below(i, "nsubj", "expl")]
        if clauses:
            head, inside = _all_on_one_side(tokens, v, clauses)
            return head, inside | lost_subject(tokens, v, head)
        if "request" in gives and (wanted := _wanted(tokens, v)) is not None:
            return wanted
        told = next((found for i in nouns if (found := noun_clause(tokens, i)) is not None), None)
        if told is not None:
            return told
        if "speech" in gives and (recounted := how(tokens, v)) is not None:
            return recounted
        beyond = behind_occasion(tokens, cue) or behind_citing(tokens, v) or read_as_relative(tokens, v)
        if gives & {"speech", "assertion"} and beyond is not None:
            return beyond
    if (found := without_subject(tokens, v, gives) or with_object(tokens, v)) is not None:
        return found
    if gives & {"dismissal", *OBJECT_GIVES} and (this := pointed(tokens, v, dismissed="dismissal" in gives)) is not None:
        return this, {this}
    disputed = [i for i in tokens.below(v, "ccomp") if i > v and "that" in marks(tokens, i)] if "dismissal" in gives else []
    if disputed:
        return disputed[0], set(tokens.subtree(disputed[0]))
    if "dismissal" in gives or gives & set(OBJECT_GIVES):
        return denied_object(tokens, v, book.claim_nouns, claims_only=not gives & set(OBJECT_GIVES))
    if gives & {"speech", "attitude"}:
        return _beside(tokens, cue, cues)
    return None


def _first(tokens: Tokens, clauses: Iterable[int]) -> tuple[int, set[int]] | None:
    for head in clauses:
        return head, set(tokens.subtree(head))
    return None


def _around_view(tokens: Tokens, view: int) -> tuple[int, set[int]] | None:
    """The clause with "in the view of X" or "in X's words", without that phrase."""
    clause = tokens.heads[view]
    within = any(tokens.lemmas[i].lower() == "in" for i in tokens.below(view, "case"))
    whose = [i for i in tokens.below(view, "det", "nmod:poss") if tokens.lemmas[i].lower() not in WH]
    if clause < 0 or tokens.relation(view) != "obl" or not (within and whose) or tokens.relation(clause) in ("appos", "nmod"):
        return None
    behind = next((tokens.words[i].lower() for i in range(view + 1, len(tokens)) if tokens.tags[i] != "PUNCT"), "")
    if behind == "that" or tokens.below(view, "acl", "ccomp"):  # "is confident in its assessment that ..."
        return None
    return clause, set(tokens.subtree(clause)) - set(tokens.subtree(view))


def _all_on_one_side(tokens: Tokens, v: int, clauses: Sequence[int]) -> tuple[int, set[int]]:
    """The complements on the side of the first one; after the verb, all words from the first to the last of them."""
    head = clauses[0]
    inside = {i for c in clauses if (c > v) == (head > v) for i in tokens.subtree(c)}
    inside = {i for i in inside if (i > v) == (head > v) or tokens.tags[i] != "PUNCT"}
    if min(inside) > v:
        that = [i for i in tokens.below(head, "mark") if tokens.words[i].lower() == "that" and i > v]
        end = max((i for i in inside if tokens.tags[i] != "PUNCT"), default=max(inside)) + 1
        inside = set(range(that[0] if that else min(inside), end))
    return head, inside


def _infinitive(tokens: Tokens, i: int) -> bool:
    return "to" in marks(tokens, i) and not tokens.below(i, "nsubj")


def _is_subjunctive(tokens: Tokens, i: int) -> bool:
    """Whether a complement asks for something to be done: "demanded [the council open an inquiry]"."""
    bare = tokens.tags[i] == "VERB" and tokens.words[i].lower() == tokens.lemmas[i] and not tokens.below(i, "aux", "mark")
    return bare and bool(tokens.below(i, "nsubj"))


def _of_relative(tokens: Tokens, v: int, i: int) -> bool:
    """Whether a complement without "that" has the noun before as its subject: "matters that Chad insists [must wait]"."""
    led = tokens.labels[v] == "acl:relcl" and bool(tokens.below(v, "nsubj"))
    return led and i > v and bool(tokens.below(i, "aux", "cop")) and not any(j > v for j in tokens.below(i, "nsubj", "expl"))


def _wanted(tokens: Tokens, v: int) -> tuple[int, set[int]] | None:
    """A subjunctive whose subject the tree took for an object: "demanded [the council open an inquiry]"."""
    objects = [i for i in tokens.below(v, "obj", "iobj") if i > v]
    for i in tokens.below(v, "xcomp") if objects else ():
        bare = tokens.words[i].lower() == tokens.lemmas[i] and not tokens.below(i, "mark", "aux")
        if bare and tokens.tags[i] == "VERB" and i > objects[0]:
            return i, set(tokens.subtree(objects[0])) | set(tokens.subtree(i))
    return None


def _of_a_noun(tokens: Tokens, i: int) -> bool:
    """Whether a clause tells which one is meant by the noun before it: "asked the governments [that back them] to leave"."""
    first = tokens.extent(i)[0]
    subjects = [j for j in tokens.below(i, "nsubj") if j != first]
    own = first > tokens.heads[i]  # not "details that [Chad insists] must wait"
    joins = own and tokens.words[first].lower() == "that" and tokens.tags[first - 1] in ("NOUN", "PROPN")
    return joins and not subjects


def _asks(tokens: Tokens, i: int) -> bool:
    """Whether a complement is a question ("asked whether", "explained why") and so nothing that is said to be so.

    Who questions or disputes whether something is so says that it may not be.
    """
    joined, verb = marks(tokens, i) & {"whether", "if"}, tokens.lemmas[tokens.heads[i]].lower()
    if joined:
        return verb not in DOUBTING and not (joined == {"if"} and verb in CONDITION)
    first = tokens.extent(i)[0]
    if tokens.labels[tokens.heads[i]] == "acl:relcl" and first < tokens.heads[i]:
        return False
    return tokens.lemmas[first].lower() in WH and tokens.tags[first] in ("ADV", "PRON", "SCONJ", "DET")


def _around_phrase(tokens: Tokens, cue: CueWord) -> tuple[int, set[int]] | None:
    """The clause with an "according to" phrase, without the phrase and without what a semicolon sets apart before it."""
    phrase = tokens.heads[cue.head]
    clause = tokens.heads[phrase] if phrase >= 0 else -1
    if clause < 0:
        return None
    own = set(tokens.subtree(phrase))
    inside = set(tokens.subtree(clause)) - own
    last = max((i for i in inside if tokens.words[i] == ";" and i < min(own)), default=-1)
    rest = {i for i in inside if i > last}
    heads = [i for i in sorted(rest) if tokens.tags[i] in ("VERB", "AUX") and tokens.heads[i] not in rest]
    return (heads[0], rest) if last >= 0 and heads else (clause, inside)


def _beside(tokens: Tokens, cue: CueWord, cues: frozenset[int]) -> tuple[int, set[int]] | None:
    """Reported words that the tree puts beside the cue: "The talks, [he said], had failed"; "He said: the talks had failed"."""
    v = cue.head
    addressed = any("addressee" in use.fields for use in cue.uses.values())
    told = tokens.below(v, "obl", "xcomp", "obj")  # "pledged to leave; the rebels differ": what is said is told before
    for i in tokens.below(v, "parataxis", "ccomp"):
        if (
            i > v
            and not (any(tokens.words[j] == ";" for j in range(v, i)) and any(j < i for j in told))
            and (addressed or not tokens.below(v, "obj"))
            and i not in cues
            and tokens.below(i, "nsubj", "cop", "expl")
        ):
            return i, set(tokens.subtree(i))
    head = tokens.heads[v]
    if head >= 0 and (addressed or not tokens.below(v, "obj", "xcomp")) and _stands_aside(tokens, v):
        named = tokens.below(v, "nsubj") or any(i > v for i in tokens.below(v, "obl", "dep"))
        starts = tokens.extent(head)[0]
        if named and starts < tokens.extent(v)[0]:
            return head, set(tokens.subtree(head)) - set(tokens.subtree(v))
    return None


def _stands_aside(tokens: Tokens, v: int) -> bool:
    """Whether the clause of a cue is set beside another one: ", X told reporters." by a comma and nothing that joins it."""
    relation = tokens.relation(v)
    if relation == "parataxis":
        return True
    first = tokens.extent(v)[0]
    comma = tokens.words[first] == "," or (first > 0 and tokens.words[first - 1] == ",")
    comma = comma or (relation == "conj" and tokens.lemmas[v] == "say")
    joined = tokens.below(v, "mark", "cc") or tokens.labels[v] == "acl:relcl"
    return relation in ("advcl", "dep", "conj", "appos", "ccomp") and comma and not joined and bool(tokens.below(v, "nsubj"))


