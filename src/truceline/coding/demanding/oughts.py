"""What speakers say in their own words that ought to be done: "X must leave", "the guns must go", "Stop the war!"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.demanding.asked import (
    Asking,
    act_words,
    action,
    asked_doer,
    before_asides,
    before_long_tail,
    force_of,
    in_whole,
    ought,
)
from truceline.coding.demanding.owned import owner_asked
from truceline.coding.grammar.clauses import agent, clause, is_negated, is_passive, modals
from truceline.coding.grammar.nominals import joined
from truceline.coding.grammar.wording import Rows, cased, follows, is_infinitive
from truceline.knowledge.catalogue import Cue
from truceline.model.reading import Reading, Tokens
from truceline.model.text import Evidence

MEANWHILE = frozenset({"also", "now", "still"})
"""Adverbs before an act that are no part of it: "must [now] leave"."""

EVERYBODY = frozenset({"all", "everyone", "everybody"})
"""Words for whoever can act."""


def oughts(reading: Reading, words: Rows, verb: int) -> Iterator[tuple[Asking, int]]:
    """What the clause of a verb says ought to be done, with the word that says so.

    Nobody is asked when it does not say who is to act ("The prisoners must be freed").
    """
    yield from _by_modal(reading, words, verb)
    yield from _by_verb(reading, words, verb)
    yield from _due(reading, words, verb)
    yield from _turn(reading, verb)
    yield from _owed(reading, words, verb)


def _by_modal(reading: Reading, words: Rows, verb: int) -> Iterator[tuple[Asking, int]]:
    """ "X must leave", "X should not leave", "the prisoners must be freed"."""
    tokens = reading.tokens
    told = tokens.below(verb, "aux")
    frame = "forbidden" if is_negated(tokens, verb) and _is_banned(tokens, words, verb) else "subject"
    modal = next((j for j in told if (frame, tokens.lemmas[j]) in words or ("subject", tokens.lemmas[j]) in words), None)
    if modal is None or tokens.lemmas[modal] != next(iter(modals(tokens, verb))) or not _stands_free(reading, words, verb):
        return
    if ("mind", tokens.lemmas[verb]) in words:  # "should know better"
        return
    if any(tokens.lemmas[j] == "have" for j in told) or any(tokens.words[j].lower() == "been" for j in told):
        return
    lemma = tokens.lemmas[modal]
    cue = next(words[key] for key in (("force", lemma), ("subject", lemma), (frame, lemma)) if key in words)
    subjects = tokens.below(verb, "nsubj", "nsubj:pass")
    doer = agent(tokens, verb)
    if any(tokens.lemmas[j] in ("we", "i") for s in subjects for j in (s, *tokens.below(s, "nmod"))):
        return
    turned = bool(subjects) and modal < tokens.extent(subjects[0])[0]
    if turned and not tokens.below(verb, "expl"):  # "Should the rebels cross the line, "
        return
    strong = cue.fields.get("strong") == "yes"
    if is_passive(tokens, verb):
        yield Asking(force_of(cue), () if doer is None else (doer,), _whole(reading, verb), verb), modal
    elif doer is not None and joined(reading, [doer]):
        yield Asking(force_of(cue), (doer,), _from(reading, verb, modal + 1), verb), modal
    elif subjects and (tokens.below(verb, "expl") or (strong and tokens.tags[subjects[0]] == "NOUN")):
        yield Asking(force_of(cue), (), _whole(reading, verb), verb), modal


def _is_banned(tokens: Tokens, words: Rows, verb: int) -> bool:
    """Whether a negated verb forbids: "cannot be allowed to", of somebody who does it also "cannot go on"."""
    if ("banned", tokens.lemmas[verb]) in words:
        return is_passive(tokens, verb)
    return ("stopped", tokens.lemmas[verb]) in words and not is_passive(tokens, verb) and _goes_on(tokens, verb)


def _goes_on(tokens: Tokens, verb: int) -> bool:
    """Whether a verb of going on says with what: "go on shelling", "continue to shell", "keep shelling", "hide behind"."""
    behind = tokens.extent(verb)[1] > verb + 1
    on = any(tokens.lemmas[j] == "on" and tokens.heads[j] == verb for j in range(verb + 1, min(verb + 3, len(tokens))))
    return behind and (tokens.lemmas[verb] not in ("go", "carry") or on or tokens.lemmas[min(verb + 1, len(tokens) - 1)] == "on")


def _by_verb(reading: Reading, words: Rows, verb: int) -> Iterator[tuple[Asking, int]]:
    """ "X has to leave", "X needs to leave"."""
    tokens = reading.tokens
    cue = words.get(("duty", tokens.lemmas[verb]))
    acts = [j for j in tokens.below(verb, "xcomp") if is_infinitive(tokens, j)]
    doer = agent(tokens, verb)
    if cue is None or not acts or doer is None or tokens.below(verb, "obj") or is_negated(tokens, verb):
        return
    helping = {tokens.lemmas[j] for j in tokens.below(verb, "aux")}
    if not helping <= {"will", "would"} or (helping and tokens.tags[doer] == "PRON"):  # "they'll have to" foretells
        return
    if any(tokens.lemmas[j] == "yet" for head in (verb, acts[0]) for j in tokens.below(head, "advmod")):
        return
    if not _stands_free(reading, words, verb):
        return
    act = acts[0]
    if tokens.lemmas[doer] in ("we", "i"):
        return
    befalls = any(tokens.words[j].lower() == "be" for j in tokens.below(act, "aux", "aux:pass"))
    if is_passive(tokens, act) or (befalls and not tokens.words[act].endswith("ing")):
        yield Asking(force_of(cue), (), _whole(reading, verb), act), verb
    elif joined(reading, [doer]):
        yield Asking(force_of(cue), (doer,), act_words(reading, act), act), verb


def _due(reading: Reading, words: Rows, act: int) -> Iterator[tuple[Asking, int]]:
    """ "It is time for X to leave", "it is vital that X leave"."""
    tokens = reading.tokens
    head = tokens.heads[act]
    if head >= 0 and tokens.relation(act) == "acl" and tokens.relation(head) in ("obl", "nmod"):  # "up to [Chad to leave]"
        above = tokens.heads[head]
        head = above if words.get(("due", tokens.lemmas[above])) is not None and tokens.below(above, "cop") else head
    named = _come(tokens, head) if head >= 0 else head
    cue = words.get(("due", tokens.lemmas[named])) if head >= 0 else None
    is_so = named != head or bool(tokens.below(head, "cop"))
    if cue is None or is_negated(tokens, head) or not is_so or _is_question(reading, act):
        return
    if is_infinitive(tokens, act):
        preposition = cue.fields.get("with", "for")
        near = (*tokens.below(act, "nsubj", "nsubj:pass"), *tokens.below(head, "nmod", "obl"))
        doers = tuple(s for s in near if s < act and follows(tokens, s, preposition))[:1]
        is_idle = ("idle", tokens.lemmas[act]) in words
        if joined(reading, doers):
            yield Asking(force_of(cue), doers, act_words(reading, act), act), head
        elif doers and cue.fields.get("nobody") == "yes" and tokens.tags[doers[0]] == "NOUN":
            yield Asking(force_of(cue), (), in_whole(reading, doers[0], act), act), head
        elif {tokens.lemmas[d] for d in doers} <= EVERYBODY and _is_for_all(tokens, cue, head) and not is_idle:
            yield Asking(force_of(cue), (), act_words(reading, act), act), head
    elif cased(tokens, act, "that") and (ought(reading, act) or _is_shifted(tokens, cue, head, act)):
        yield Asking(force_of(cue), asked_doer(reading, act), action(reading, act), act), head
    elif tokens.lemmas[head] == "time" and _is_overdue(tokens, head, act):
        yield Asking(force_of(cue), owner_asked(reading, words, act), action(reading, act), act), head


def _turn(reading: Reading, act: int) -> Iterator[tuple[Asking, int]]:
    """ "It is for X to leave"."""
    tokens = reading.tokens
    above = tokens.heads[act]
    shifted = any(tokens.lemmas[j] == "be" for j in range(tokens.extent(act)[0], act) if tokens.relation(j) == "cop")
    head = act if shifted or tokens.below(act, "cop") else above
    told = head == act or (head >= 0 and tokens.relation(act) in ("acl", "advcl", "xcomp") and bool(tokens.below(head, "cop")))
    if not told or not is_infinitive(tokens, act) or not cased(tokens, head, "for") or is_negated(tokens, head):
        return
    it = [s for s in tokens.below(head, "nsubj", "expl") if tokens.lemmas[s] in ("it", "that", "this")]
    doers = [head] if head != act else [s for s in tokens.below(act, "nsubj") if s not in it]
    if it and joined(reading, doers) and not _is_question(reading, act):
        yield Asking("demand", tuple(doers), act_words(reading, act), act), head


def _owed(reading: Reading, words: Rows, act: int) -> Iterator[tuple[Asking, int]]:
    """ "X has a duty to leave", "the onus is on X to leave", "it falls to X to leave", "X is duty-bound to leave"."""
    tokens = reading.tokens
    if not is_infinitive(tokens, act) or _is_question(reading, act):
        return
    for head in tokens.ancestors(act)[:3]:
        cue = words.get(("owed", tokens.lemmas[head]))
        if cue is None or is_negated(tokens, head):
            continue
        above = tokens.heads[head]
        had = above >= 0 and tokens.lemmas[above] == "have" and tokens.relation(head) == "obj"
        doers = tuple(d for d in (agent(tokens, above),) if d is not None) if had else _on_whom(tokens, cue, head, act)
        if joined(reading, doers):
            yield Asking(force_of(cue), doers, act_words(reading, act), act), head
            return


def _on_whom(tokens: Tokens, cue: Cue, head: int, act: int) -> tuple[int, ...]:
    """On whom a duty lies: behind "on" or "to", before the act."""
    given = cue.fields.get("with", "").split("|")
    return tuple(j for j in range(head + 1, act) if tokens.tags[j] in ("NOUN", "PROPN") and cased(tokens, j, *given))[:1]


def _is_shifted(tokens: Tokens, cue: Cue, head: int, act: int) -> bool:
    """Whether a past tense only follows that of the clause above: "it was vital that Chad left"."""
    was = any(tokens.words[j].lower() == "was" for j in tokens.below(head, "cop"))
    return cue.fields.get("nobody") == "yes" and was and tokens.tags[act] == "VERB" and not tokens.below(act, "aux")


def _is_overdue(tokens: Tokens, head: int, act: int) -> bool:
    """Whether a past tense tells what is still to come: "it is time [Chad left]", "high time the guns [fell silent]"."""
    subjects = [s for s in tokens.below(act, "nsubj") if head < s < act and tokens.tags[s] != "ADV"]
    plain = not tokens.below(act, "aux", "mark") and tokens.tags[act] == "VERB"
    near = bool(subjects) and tokens.extent(subjects[0])[0] == head + 1
    return near and plain and tokens.words[act].lower() != tokens.lemmas[act] and not tokens.words[act].endswith("s")


def _come(tokens: Tokens, head: int) -> int:
    """The noun for what has come ("the [time] has come for X to leave"), else the word itself."""
    come = tokens.lemmas[head] == "come" and bool(tokens.below(head, "aux"))
    return next(iter(tokens.below(head, "nsubj")), head) if come else head


def _is_for_all(tokens: Tokens, cue: Cue, head: int) -> bool:
    """Whether a clause that names nobody asks whoever can act: "it is vital to act", but not "a truce is vital to win"."""
    subjects = tokens.below(head, "nsubj", "expl")
    return cue.fields.get("nobody") == "yes" and all(tokens.lemmas[s] in ("it", "time") for s in subjects)


def commands(reading: Reading, words: Rows, verb: int) -> Iterator[tuple[Asking, int]]:
    """An imperative at the beginning of quoted words or of a sentence in them: "Stop the bombing", "Do not move"."""
    tokens = reading.tokens
    lemma, first = tokens.lemmas[verb].lower(), tokens.extent(verb)[0]
    if tokens.words[verb].lower() != lemma or ("idle", lemma) in words or tokens.below(verb, "nsubj", "nsubj:pass", "cop"):
        return
    before = [j for j in tokens.children[verb] if j < verb]
    called = [j for j in before if tokens.relation(j) == "vocative"]
    helping = [j for j in before if tokens.relation(j) == "aux"]
    if any(tokens.lemmas[j] != "do" for j in helping):
        return
    opening = first
    while first < verb and (tokens.tags[first] in ("PUNCT", "INTJ", "CCONJ") or tokens.relation(first) in ("cc", "discourse")):
        first += 1
    if called:
        first = max(first, *(tokens.extent(j)[1] for j in called))
        while first < verb and tokens.tags[first] == "PUNCT":
            first += 1
    allowed = {verb, *helping, *(j for j in before if tokens.relation(j) == "advmod")}
    if any(j not in allowed for j in range(first, verb)) or not _opens(reading, _word(tokens, opening) if called else first):
        return
    polite = next((words["polite", tokens.lemmas[j]] for j in before if ("polite", tokens.lemmas[j]) in words), None)
    yield Asking("demand" if polite is None else force_of(polite), tuple(called), _from(reading, verb, first), verb), verb


def _word(tokens: Tokens, i: int) -> int:
    """The first word from a token on that is no mark."""
    while i + 1 < len(tokens) and tokens.tags[i] == "PUNCT":
        i += 1
    return i


def _opens(reading: Reading, first: int) -> bool:
    """Whether a word opens quoted words or a sentence in them, with a capital; what goes on ("to 'make a deal'") does not."""
    tokens = reading.tokens
    while first and tokens.sentence[first - 1] == tokens.sentence[first] and tokens.tags[first - 1] in ("INTJ", "CCONJ"):
        first -= 1
    if first and tokens.words[first - 1] == "," and tokens.tags[first - 2] == "INTJ":
        first -= 2
    if not tokens.words[first][:1].isupper():
        return False
    start = tokens.starts[first]
    opening = any(quote.span.start == start for quote in reading.quotes if quote.depth == 0 and not quote.scare)
    inside = any(quote.span.start < start < quote.span.end for quote in reading.quotes if quote.depth == 0)
    fresh = first == 0 or tokens.sentence[first - 1] != tokens.sentence[first]
    return opening or (inside and fresh)


def _stands_free(reading: Reading, words: Rows, verb: int) -> bool:
    """Whether a clause says itself what ought to be: no aside, no question, nothing agreed, nothing laid down in a text."""
    tokens = reading.tokens
    if tokens.relation(verb) in ("acl", "advcl") or _is_question(reading, verb):
        return False
    if any(("agreed", tokens.lemmas[above]) in words for above in tokens.ancestors(verb)):
        return False
    above = tokens.heads[verb]
    if above >= 0 and tokens.relation(verb) == "ccomp" and ("that", tokens.lemmas[above]) in words:
        return False
    heads = (verb, *tokens.ancestors(verb)[:1])
    laid = [o for head in heads for o in tokens.below(head, "obl") if ("laid-down", tokens.lemmas[o]) in words]
    return not any(cased(tokens, o, "under") for o in laid)


def _is_question(reading: Reading, verb: int) -> bool:
    tokens = reading.tokens
    for i in range(verb + 1, len(tokens)):
        if tokens.sentence[i] != tokens.sentence[verb] or tokens.words[i] in (".", "!", ";"):
            return False
        if tokens.words[i] == "?":
            return True
    return False


def _whole(reading: Reading, verb: int) -> Evidence:
    return _from(reading, verb, clause(reading.tokens, verb, keep=("conj", "xcomp", "ccomp"))[0])


def _from(reading: Reading, verb: int, first: int) -> Evidence:
    """The words of a clause from a word on."""
    tokens = reading.tokens
    begin, last = clause(tokens, verb, keep=("xcomp", "ccomp"))
    more = [j for j in tokens.below(verb, "conj") if not tokens.below(j, "nsubj", "nsubj:pass") and tokens.extent(j)[0] >= last]
    last = max((tokens.extent(j)[1] for j in more), default=last)
    aims = [tokens.extent(j) for j in tokens.below(verb, "advcl") if is_infinitive(tokens, j)]
    last = next((end for begin, end in aims if begin == last), last)
    while last > verb + 1 and tokens.tags[last - 1] == "PUNCT":
        last -= 1
    first = max(first, begin)
    while first < verb and (tokens.tags[first] in ("PUNCT", "SCONJ", "CCONJ") or tokens.lemmas[first] in MEANWHILE):
        first += 1
    first, last = min(first, verb), before_asides(tokens, verb, last)
    return reading.words(first, before_long_tail(tokens, verb, first, last))
