"""Who does what in a clause, read off a Universal Dependencies tree. No cues, no records.

A predicate is the index of a verb, or of the noun or adjective of a copular clause. All functions are pure.
"""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.grammar.edges import before_marks, behind_marks
from truceline.coding.grammar.relatives import antecedent
from truceline.model.reading import Tokens

WILL = frozenset({"will", "would"})
"""Auxiliaries of what is ahead, without those by which somebody binds himself."""

AHEAD = WILL | {"shall", "'ll", "’ll"}
"""All auxiliaries of what is ahead."""

OPEN = frozenset({"could", "may", "might", "can", "should", "must", "ought"})
"""Auxiliaries that leave open whether a thing is done."""

OUGHT = frozenset({"must", "should"})
"""Auxiliaries of what ought to be, whoever wants it."""

OWING = OUGHT | {"shall"}
"""All auxiliaries of what is owed or asked."""

SUPPOSED = frozenset({"would", "could", "may", "might"})
"""Auxiliaries of what is only supposed, or could be said: "would come under pressure to leave", "few would say that"."""

FLOATING = frozenset({"each", "both", "all", "together"})
"""Words that stand beside a subject and tell that it is several."""

SIDE = frozenset({"advcl", "parataxis", "punct", "cc", "mark", "discourse", "vocative", "dislocated"})
"""Relations that do not belong to the bare clause of a predicate."""


def is_passive(tokens: Tokens, verb: int) -> bool:
    """Whether a verb stands in the passive ("was shelled"), or is a bare past participle after its noun ("shelled by")."""
    if tokens.below(verb, "nsubj:pass", "aux:pass", "csubj:pass"):
        return True
    if tokens.relation(verb) == "conj" and not tokens.below(verb, "nsubj", "obj", "aux", "ccomp", "xcomp"):
        return (
            tokens.tags[verb] == "VERB" and tokens.tags[tokens.heads[verb]] == "VERB" and is_passive(tokens, tokens.heads[verb])
        )
    bare = tokens.relation(verb) == "acl" and tokens.labels[verb] != "acl:relcl"
    return (bare or _is_bare_participle(tokens, verb)) and bool(obliques(tokens, verb, "by"))


def _is_bare_participle(tokens: Tokens, verb: int) -> bool:
    """Whether a past participle tells something of the subject of another verb: "[Asked] by the envoy to leave, they left"."""
    if tokens.relation(verb) != "advcl":
        return False
    form = tokens.words[verb].lower()
    if form == tokens.lemmas[verb] or form.endswith("ing"):
        return False
    marks = ("to", "by", "as", "than", "after", "before")
    told = tokens.below(verb, "nsubj", "obj", "aux", "cop", "ccomp")
    return not told and all(tokens.words[j].lower() not in marks for j in tokens.below(verb, "mark"))


def obliques(tokens: Tokens, head: int, *prepositions: str) -> tuple[int, ...]:
    """Nominals joined to `head` by one of the prepositions (lemmas); all prepositions when none is named."""
    found = []
    for child in tokens.below(head, "obl", "nmod"):
        cases = {tokens.lemmas[case] for case in tokens.below(child, "case")}
        if cases and (not prepositions or cases & set(prepositions)):
            found.append(child)
    return tuple(found)


def agent(tokens: Tokens, verb: int) -> int | None:
    """Head of the words for who does it: the subject, in the passive the phrase with "by", else the understood subject."""
    return _agent(tokens, verb, 0)


def _agent(tokens: Tokens, verb: int, depth: int) -> int | None:
    if depth > 8:
        return None
    if is_passive(tokens, verb):
        return next(iter(obliques(tokens, verb, "by")), None)
    own = tokens.below(verb, "nsubj", "csubj")
    own = own or tuple(s for aux in tokens.below(verb, "aux") for s in tokens.below(aux, "nsubj"))  # which the tree hangs there
    plain = [i for i in own if tokens.labels[i] != "nsubj:pass"]
    if len(plain) > 1 and tokens.lemmas[plain[-1]] in FLOATING:  # "[A and B] each called"
        plain = plain[:-1]
    inner = [i for i in plain if tokens.labels[i] != "nsubj:outer"]  # "“A ruse,” was how [one monitor] put it"
    plain = inner or plain
    if plain:
        bare = [i for i in plain if not (i > plain[0] and tokens.below(i, "case"))]
        return antecedent(tokens, verb, _last_of_one_phrase(tokens, bare))
    return _understood(tokens, verb, depth)


def _last_of_one_phrase(tokens: Tokens, subjects: list[int]) -> int:
    """The first subject, or the one whose words follow it at once: "said [Kenyan Prime Minister] [Omar Deng]".

    A name that its acronym in brackets closes is a phrase of its own, but before a title: "[BRN (B) negotiator Anas] said".
    """
    chosen = subjects[0]
    for other in subjects[1:]:
        last = max(tokens.subtree(chosen))
        named = bool(tokens.below(other, "appos", "flat")) or max(tokens.subtree(other)) + 1 in subjects
        titled = named and tokens.tags[other] == "NOUN"
        if last + 1 != min(tokens.subtree(other)) or (tokens.words[last] == ")" and not titled):
            break
        chosen = other
    return chosen


def patient(tokens: Tokens, verb: int) -> int | None:
    """Head of the words for whom or what it is done to: the object, or the subject of a passive."""
    passive = tokens.below(verb, "nsubj:pass")
    if passive:
        return antecedent(tokens, verb, passive[0])
    objects = tokens.below(verb, "obj")
    if objects:
        return objects[0]
    if is_passive(tokens, verb):
        if tokens.relation(verb) == "acl":
            return tokens.heads[verb]
        if tokens.relation(verb) == "conj":
            return patient(tokens, tokens.heads[verb])
        if tokens.relation(verb) == "xcomp":  # "[the road] has yet to be opened"
            return _understood(tokens, verb, 0)
        if tokens.relation(verb) == "advcl":
            return next(iter(tokens.below(tokens.heads[verb], "nsubj")), None)
    return None


def left_out(tokens: Tokens, verb: int) -> int | None:
    """The noun before a relative clause that leaves out what a verb is done to: "a [pledge] (that) X says it broke"."""
    top = verb
    while tokens.relation(top) == "ccomp" and tokens.heads[top] >= 0:
        top = tokens.heads[top]
    if tokens.labels[top] != "acl:relcl" or tokens.heads[top] > top:
        return None
    passive = is_passive(tokens, verb)
    told = tokens.below(verb, "nsubj:pass") if passive else tokens.below(verb, "obj", "ccomp", "xcomp")
    own = [i for i in told if tokens.lemmas[i].lower() not in ("that", "which")]
    by = passive or any(tokens.lemmas[i].lower() not in ("that", "which", "who") for i in tokens.below(verb, "nsubj"))
    return tokens.heads[top] if by and not own else None


def _understood(tokens: Tokens, verb: int, depth: int) -> int | None:
    """The subject a verb without one takes from the verb or noun it hangs on."""
    head, relation = tokens.heads[verb], tokens.relation(verb)
    if head < 0:
        return None
    if relation == "conj" and _told_beside_infinitive(tokens, verb, head):
        return _agent(tokens, tokens.heads[head], depth + 1)
    if relation == "conj":
        return patient(tokens, head) if is_passive(tokens, head) else _agent(tokens, head, depth + 1)
    if relation == "xcomp":
        controlled = tokens.below(head, "obj", "iobj")
        if is_passive(tokens, head):
            return patient(tokens, head)
        return controlled[0] if controlled else _agent(tokens, head, depth + 1)
    if relation in ("advcl", "parataxis") and tokens.tags[head] in ("VERB", "AUX", "ADJ", "NOUN"):
        blamed = tokens.below(head, "obj", "iobj")
        if is_passive(tokens, head):
            return patient(tokens, head)
        if blamed and any(tokens.lemmas[mark] in ("for", "of", "from") for mark in tokens.below(verb, "mark")):
            return blamed[0]
        return _agent(tokens, head, depth + 1)
    if relation == "acl" and tokens.tags[head] in ("NOUN", "PROPN", "PRON"):
        return None if _takes_infinitive(tokens, verb) else head
    return None


def _told_beside_infinitive(tokens: Tokens, verb: int, head: int) -> bool:
    """Whether a verb in the past cannot go on with the infinitive before it: "told them to stop and [called] on Kigali"."""
    word, lemma = tokens.words[verb].lower(), tokens.lemmas[verb].lower()
    past = word.endswith("ed") and word != lemma and not tokens.below(verb, "aux", "mark")
    infinitive = tokens.words[head].lower() == tokens.lemmas[head].lower() and _takes_infinitive(tokens, head)
    return past and infinitive and not is_passive(tokens, head) and tokens.relation(head) in ("xcomp", "advcl")


def _takes_infinitive(tokens: Tokens, verb: int) -> bool:
    """Whether a verb hangs on a noun as an infinitive ("a promise to withdraw"), so that the noun does not do it."""
    return any(tokens.lemmas[i] == "to" for i in tokens.below(verb, "mark"))


def clause(tokens: Tokens, predicate: int, *, keep: tuple[str, ...] = ()) -> tuple[int, int]:
    """The token range of the bare clause of a predicate: its words without side clauses, their marks and outer commas.

    Coordinated clauses that have a subject of their own are left out; a relation named in `keep` stays.
    """
    inside = {predicate}
    for child in tokens.children[predicate]:
        relation = tokens.relation(child)
        if any(tokens.words[j].lower() == "according" for j in tokens.below(child, "case")):
            continue  # who says so is no part of what is said
        if relation in keep or not (relation in SIDE or (relation == "conj" and _is_clause(tokens, child))):
            inside.update(tokens.subtree(child))
    first, last = min(inside), max(inside) + 1
    return behind_marks(tokens, first, predicate), before_marks(tokens, predicate, last)


def said_of(tokens: Tokens, predicate: int, *, keep: tuple[str, ...] = ()) -> tuple[int, int]:
    """The bare clause without a long subject that has asides, up to a semicolon.

    >>> # "The truce that took effect on Monday is holding" -> "is holding"
    """
    first, last = clause(tokens, predicate, keep=keep)
    begun = first
    for subject in tokens.below(predicate, "nsubj", "csubj"):
        begin, end = tokens.extent(subject)
        aside = any(tokens.relation(j) in ("acl", "appos") or tokens.words[j] == "," for j in range(begin, end))
        if first <= begin and end <= predicate and aside and end - begin > 5:
            begun = end
    return behind_marks(tokens, begun, predicate), next((i for i in range(predicate + 1, last) if tokens.words[i] == ";"), last)


def _is_clause(tokens: Tokens, i: int) -> bool:
    return tokens.tags[i] in ("VERB", "AUX") or bool(tokens.below(i, "cop", "nsubj"))


def governors(tokens: Tokens, predicate: int) -> Iterator[tuple[int, str]]:
    """Each predicate or noun above, nearest first, with the relation by which the one below hangs on it.

    Coordination is stepped over: the second verb of "asked to stop and leave" hangs where the first does.
    """
    i = predicate
    for head in tokens.ancestors(predicate):
        relation = tokens.labels[i]
        if relation.partition(":")[0] != "conj":
            yield head, relation
        i = head


def is_negated(tokens: Tokens, predicate: int) -> bool:
    """Whether the clause is negated: "did not", "never", "no group walked out", "neither side"."""
    for child in tokens.children[predicate]:
        relation = tokens.relation(child)
        if relation == "advmod" and tokens.lemmas[child] in ("not", "n't", "n’t", "never", "no", "neither", "nor", "hardly"):
            return True
        if relation == "cc" and tokens.lemmas[child] == "neither":
            return True
        if relation == "cc" and tokens.lemmas[child] == "nor" and tokens.tags[predicate] == "VERB":
            return True  # "nor does it cover"
        if relation in ("nsubj", "obj") and (_negative(tokens, child)):
            return True
    if (
        tokens.relation(predicate) == "conj"
        and tokens.tags[predicate] == "VERB"
        and not tokens.below(predicate, "nsubj", "aux")
    ):
        head = tokens.heads[predicate]
        return any(tokens.lemmas[cc] == "nor" for cc in tokens.below(predicate, "cc")) or (
            any(tokens.lemmas[cc] == "or" for cc in tokens.below(predicate, "cc")) and is_negated(tokens, head)
        )
    return False


def _negative(tokens: Tokens, nominal: int) -> bool:
    if tokens.lemmas[nominal] in ("nobody", "none", "nothing", "neither"):
        return True
    if any(tokens.lemmas[i] in ("no", "neither") for i in tokens.below(nominal, "det", "cc:preconj")):
        return True
    first = tokens.extent(nominal)[0]  # "not one unit", "not a single shell"
    return tokens.lemmas[first] == "not" and first < nominal and tokens.lemmas[first + 1] in ("one", "a", "single")


def does_so(tokens: Tokens, verb: int) -> bool:
    """Whether a verb only stands for one told before: "has done so", "something it has not done"."""
    if tokens.lemmas[verb] != "do":
        return False
    behind = left_out(tokens, verb)
    if behind is not None and tokens.lemmas[behind] == "something":
        return True
    return any(tokens.lemmas[j] == "so" for j in tokens.below(verb, "advmod", "obj"))


def is_past(tokens: Tokens, verb: int) -> bool:
    """Whether a verb tells of what was, or has been, done: an inflected form that is no "-s", or one with "have" or "be"."""
    helped = {"have", "be", "do"} & set(modals(tokens, verb))
    word = tokens.words[verb].lower()
    return bool(helped) or (word != tokens.lemmas[verb] and not word.endswith("s"))


def modals(tokens: Tokens, predicate: int) -> tuple[str, ...]:
    """Lemmas of the auxiliaries of a predicate, in text order ("will", "have", "be"); a conjunct without own ones borrows."""
    own = tokens.below(predicate, "aux")
    if own:
        return tuple([tokens.lemmas[i] for i in own])
    joined = tokens.relations[predicate] == "conj" and tokens.heads[predicate] >= 0
    if joined and tokens.tags[predicate] in ("VERB", "AUX") and not tokens.below(predicate, "nsubj"):
        borrowed = modals(tokens, tokens.heads[predicate])
        inflected = tokens.words[predicate].lower() != tokens.lemmas[predicate]
        return () if inflected and not {"have", "be"} & set(borrowed) else borrowed  # "would not go, but promised": no "would"
    return ()
