"""Finds the clause or noun that a word of attribution governs, and cuts off what the grammar does not give to the speaker."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from truceline.coding.attribution.cues import CueBook, CueWord
from truceline.coding.attribution.misplaced import WH, behind_citing, behind_occasion, how, noun_clause, read_as_relative
from truceline.coding.attribution.objects import OBJECT_GIVES, denied_object, pointed, withheld
from truceline.coding.attribution.shortened import lost_subject, with_object, without_subject
from truceline.coding.grammar.wording import marks
from truceline.model.reading import Tokens

FINITE_GIVES = ("speech", "assertion", "attitude", "denial", "confirmation", "exclusion", "request")
DOUBTING = frozenset({"question", "query", "doubt", "dispute"})
CONDITION = frozenset({"say", "add", "warn", "insist", "claim", "argue", "note", "state", "believe", "think", "vow"})
"""Verbs behind which "if" opens a condition of what is said: "said [if the rebels came it would fire]"."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens that a cue governs; `open` are trailing clauses that may be the speaker's or the writer's ("although ...")."""

    inside: frozenset[int]
    open: tuple[tuple[int, int], ...] = ()
    head: int = -1


def clause_of_cue(tokens: Tokens, cue: CueWord, book: CueBook, cues: frozenset[int] = frozenset()) -> Clause | None:
    """What is said, thought or denied by the words of one cue; None when nothing hangs on it. `cues` are heads of all cues."""
    found = _governed(tokens, cue, book, cues)
    if found is None:
        return None
    head, inside = found
    return _cut(tokens, head, inside, book, cues)


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
            clauses = [i for i in clauses if joined & marks(tokens, i) or ("request" in gives and _is_subjunctive(tokens, i))]
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
    return first > 0 and tokens.words[first].lower() == "that" and not subjects and tokens.tags[first - 1] in ("NOUN", "PROPN")


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


def _cut(tokens: Tokens, head: int, inside: set[int], book: CueBook, cues: frozenset[int]) -> Clause:
    """Takes from a clause what belongs to someone else: outer cues, "according to", trailing "although" and ", but"."""
    before = {i for i in inside if _outer_mark(tokens, i, head)}
    inside -= before
    for i in sorted(inside):
        if i in inside and i != head and _not_said(tokens, i, head, cues, inside):
            inside -= set(tokens.subtree(i))
    end = max(inside, default=-1)
    for i in sorted(inside):
        if i > head and i in inside and _answered(tokens, i, book, cues):
            tree = set(tokens.subtree(i))
            inside -= tree if all(j in tree or tokens.tags[j] == "PUNCT" for j in range(min(tree), end + 1)) else set()
    left: list[tuple[int, int]] = []
    for i in sorted(inside):
        if i not in inside or i <= head or not _opens_doubt(tokens, i, head, book):
            continue
        tree = set(tokens.subtree(i))
        if all(j in tree or tokens.tags[j] == "PUNCT" for j in inside if j > min(tree)):
            inside -= {j for j in inside if j >= min(tree)}
            left.append((min(tree), max(tree) + 1))
    return Clause(frozenset(inside), tuple(left), head)


def _answered(tokens: Tokens, i: int, book: CueBook, cues: frozenset[int]) -> bool:
    """Whether a noun after a comma names what was said, to tell who answers it: "..., [a claim the army denied]"."""
    first = tokens.extent(i)[0]
    comma = tokens.words[first] == "," or (first > 0 and tokens.words[first - 1] == ",")
    return tokens.lemmas[i].lower() in book.claim_nouns and comma and any(j in cues for j in tokens.below(i, "acl"))


def _outer_mark(tokens: Tokens, i: int, head: int) -> bool:
    """Whether a word only joins the clause to its cue: "that", "whether", or the preposition of "reports of ..."."""
    marks = ("that", "whether", "if") if tokens.relation(i) == "mark" else ("as", "of", "about", "on", "for")
    joins = tokens.heads[i] == head and tokens.relation(i) in ("mark", "case") and tokens.lemmas[i].lower() in marks
    joins = joins and not (tokens.lemmas[i].lower() == "if" and tokens.lemmas[tokens.heads[head]].lower() in CONDITION)
    return joins and i < head and i == min(tokens.subtree(head))


def _not_said(tokens: Tokens, i: int, head: int, cues: frozenset[int], inside: set[int]) -> bool:
    """Whether a part of a clause is another attribution of the same words: ", adding ...", ", he said,", "according to"."""
    if any(tokens.lemmas[j].lower() == "according" for j in tokens.below(i, "case")):
        return True
    if i not in cues or tokens.tags[i] != "VERB":
        return False
    if tokens.relation(i) == "parataxis" and tokens.below(i, "nsubj") and not tokens.below(i, "ccomp"):
        return True
    if i > head and (says_on(tokens, i) or _adds_judgement(tokens, i)):
        return True
    comma = tokens.lemmas[i] == "add" or (i - 1 in inside and tokens.words[i - 1] in (",", ";", "”", '"', "''"))
    return (
        tokens.relation(i) == "advcl"
        and i > head
        and comma
        and tokens.words[i].lower().endswith("ing")
        and tokens.heads[i] == head
    )


def _adds_judgement(tokens: Tokens, i: int) -> bool:
    """Whether a relative clause tells what the speaker calls the thing: "said the line moved, [which he called a threat]"."""
    if tokens.labels[i] != "acl:relcl" or not any(tokens.lemmas[j] == "which" for j in tokens.below(i, "obj")):
        return False
    return any(tokens.tags[j] == "PRON" and tokens.lemmas[j] != "which" for j in tokens.below(i, "nsubj"))


def says_on(tokens: Tokens, i: int) -> bool:
    """Whether a participle without comma tells what the outer speaker said on: "denied it had fired saying ..."."""
    participle = tokens.words[i].lower() in ("saying", "adding") and tokens.relation(i) in ("advcl", "acl")
    return participle and i > 0 and tokens.words[i - 1] != "," and bool(tokens.below(i, "ccomp"))


def _opens_doubt(tokens: Tokens, i: int, head: int, book: CueBook) -> bool:
    relation = tokens.relation(i)
    first = tokens.extent(i)[0]
    comma = tokens.words[first] == "," or (first > 0 and tokens.words[first - 1] == ",")
    if relation in ("advcl", "obl", "nmod"):
        opening = {tokens.lemmas[j].lower() for j in tokens.below(i, "mark", "case", "advmod") if j < i}
        return bool(opening & book.contrast or opening & book.contrast_prepositions) and ("while" not in opening or comma)
    if relation == "conj" and tokens.heads[i] == head:
        words = {tokens.lemmas[j].lower() for j in tokens.below(i, "cc")}
        comma = comma or any(tokens.words[j - 1] == "," for j in tokens.below(i, "cc"))
        subjects = tokens.below(i, "nsubj")
        return (
            "but" in words
            and comma
            and bool(subjects)
            and tokens.tags[subjects[0]] != "PRON"
            and "that" not in marks(tokens, i)
        )
    return False
