"""What speakers say in their own words that ought to be done: "X must leave", "the guns have to go"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.demanding.asked import Asking, act_words, force_of
from truceline.coding.demanding.wholes import whole_clause, words_from
from truceline.coding.grammar.agreed_on import agrees_on_another
from truceline.coding.grammar.clauses import agent, is_negated, is_passive, modals
from truceline.coding.grammar.edges import before_marks
from truceline.coding.grammar.factuality import is_asked
from truceline.coding.grammar.nominals import joined
from truceline.coding.grammar.persons import FIRST
from truceline.coding.grammar.wording import Rows, cased, is_infinitive
from truceline.model.reading import Reading, Tokens

ROW = 8
"""How many sentences before "they must" those may be named whom a row of demands asks."""


def oughts(reading: Reading, words: Rows, verb: int) -> Iterator[tuple[Asking, int]]:
    """What the clause of a verb says ought to be done, with the word that says so.

    Nobody is asked when it does not say who is to act ("The prisoners must be freed").
    """
    yield from _by_modal(reading, words, verb)
    yield from _by_verb(reading, words, verb)


def _by_modal(reading: Reading, words: Rows, verb: int) -> Iterator[tuple[Asking, int]]:
    """ "X must leave", "X should not leave", "the prisoners must be freed"."""
    tokens = reading.tokens
    told = tokens.below(verb, "aux")
    frame = "forbidden" if is_negated(tokens, verb) and _is_banned(tokens, words, verb) else "subject"
    modal = next((j for j in told if (frame, tokens.lemmas[j]) in words or ("subject", tokens.lemmas[j]) in words), None)
    if modal is None or tokens.lemmas[modal] != next(iter(modals(tokens, verb))) or not _stands_free(reading, words, verb):
        return
    if ("mind", tokens.lemmas[verb]) in words or (is_passive(tokens, verb) and ("noted", tokens.lemmas[verb]) in words):
        return  # "should know better", "should be noted"
    if any(tokens.lemmas[j] == "have" for j in told) or any(tokens.words[j].lower() == "been" for j in told):
        return
    lemma = tokens.lemmas[modal]
    cue = next(words[key] for key in (("force", lemma), ("subject", lemma), (frame, lemma)) if key in words)
    subjects = tokens.below(verb, "nsubj")
    doer = agent(tokens, verb)
    if any(tokens.lemmas[j] in FIRST for s in subjects for j in (s, *tokens.below(s, "nmod"))):
        return
    if any(("doubtless", tokens.lemmas[s]) in words for s in (verb, *subjects)):  # "there should be no doubt"
        return
    turned = bool(subjects) and modal < tokens.extent(subjects[0])[0]
    if turned and not tokens.below(verb, "expl"):  # "Should the rebels cross the line, "
        return
    strong = cue.fields.get("strong") == "yes"
    if is_passive(tokens, verb):
        if doer is None and ("own-deed", tokens.lemmas[verb]) in words and _is_foe(reading, subjects):
            return  # "the militants must be defeated"
        yield Asking(force_of(cue), () if doer is None else (doer,), whole_clause(reading, verb), verb), modal
    elif doer is not None and joined(reading, [doer := _asked_before(reading, words, verb, doer)]):
        goes_on = frame == "forbidden"
        act = reading.words(verb, _last(tokens, verb)) if goes_on else words_from(reading, verb, modal + 1)
        yield Asking(force_of(cue), (doer,), act, verb), modal
    elif subjects and (tokens.below(verb, "expl") or (strong and _is_to_end(tokens, words, subjects[0], verb))):
        yield Asking(force_of(cue), (), whole_clause(reading, verb), verb), modal


def _asked_before(reading: Reading, words: Rows, verb: int, doer: int) -> int:
    """Whom "they" mean in a row of demands: "[The government] must do more. They must open the border. They must pay"."""
    tokens, here = reading.tokens, reading.tokens.sentence[verb]
    for sentence in reversed(reading.sentences[max(0, here - ROW):here]):
        if tokens.lemmas[doer].lower() not in ("they", "it") or joined(reading, [doer]):
            break
        root = next((j for j in range(sentence.last - 1, sentence.first - 1, -1) if tokens.relation(j) == "root"), None)
        must = root is not None and any(("subject", tokens.lemmas[a]) in words for a in tokens.below(root, "aux"))
        asked = agent(tokens, root) if must and root is not None and not is_passive(tokens, root) else None
        if asked is None:
            break
        doer = asked
    return doer


def _is_to_end(tokens: Tokens, words: Rows, subject: int, verb: int) -> bool:
    """Whether a thing must do something, or what was told of must end: "the guns must fall silent", "[it] must stop"."""
    pointing = tokens.lemmas[subject].lower() in ("it", "this", "that", "these", "they")
    return tokens.tags[subject] == "NOUN" or (pointing and ("ending", tokens.lemmas[verb]) in words)


def _is_foe(reading: Reading, subjects: tuple[int, ...]) -> bool:
    """Whether what is to be done befalls somebody, so that nobody else is asked for it."""
    return bool(joined(reading, subjects))


def _is_banned(tokens: Tokens, words: Rows, verb: int) -> bool:
    """Whether a negated verb forbids: "cannot be allowed to", of somebody who does it also "cannot go on"."""
    if ("banned", tokens.lemmas[verb]) in words:
        return is_passive(tokens, verb)
    return ("stopped", tokens.lemmas[verb]) in words and not is_passive(tokens, verb) and _goes_on(tokens, verb)


def _goes_on(tokens: Tokens, verb: int) -> bool:
    """Whether a verb of going on says with what: "go on shelling", "continue to shell", "keep shelling", "hide behind"."""
    behind = any(tokens.tags[j] in ("VERB", "NOUN", "PROPN") for j in range(verb + 1, _last(tokens, verb)))
    on = any(tokens.lemmas[j] == "on" and tokens.heads[j] == verb for j in range(verb + 1, min(verb + 3, len(tokens))))
    on = on or tokens.lemmas[min(verb + 1, len(tokens) - 1)] == "on"
    return behind and (on or tokens.lemmas[verb] not in ("go", "carry"))


def _last(tokens: Tokens, verb: int) -> int:
    """The end of the words under a verb, without the mark that closes them."""
    last = tokens.extent(verb)[1]
    return before_marks(tokens, verb, last)


def _by_verb(reading: Reading, words: Rows, verb: int) -> Iterator[tuple[Asking, int]]:
    """ "X has to leave", "X needs to leave"."""
    tokens = reading.tokens
    cue = words.get(("duty", tokens.lemmas[verb]))
    acts = [j for j in tokens.below(verb, "xcomp") if is_infinitive(tokens, j)]
    if cue is not None and acts and tokens.below(verb, "expl") and tokens.lemmas[acts[0]] == "be":  # "there has to be a truce"
        if not is_negated(tokens, verb) and _stands_free(reading, words, verb):
            yield Asking(force_of(cue), (), whole_clause(reading, verb), verb), verb
        return
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
    late = any(tokens.lemmas[j] == "have" for j in tokens.below(act, "aux"))  # "ought to have left"
    if late or ("mind", tokens.lemmas[act]) in words or (is_passive(tokens, act) and ("noted", tokens.lemmas[act]) in words):
        return
    if tokens.lemmas[doer] in FIRST:
        return
    befalls = any(tokens.words[j].lower() == "be" for j in tokens.below(act, "aux"))
    if is_passive(tokens, act) or (befalls and not tokens.words[act].endswith("ing")):
        yield Asking(force_of(cue), (), whole_clause(reading, verb), act), verb
    elif joined(reading, [doer]):
        yield Asking(force_of(cue), (doer,), act_words(reading, act), act), verb


def _stands_free(reading: Reading, words: Rows, verb: int) -> bool:
    """Whether a clause says itself what ought to be: no aside, no question, nothing agreed, nothing laid down in a text."""
    tokens = reading.tokens
    if tokens.relation(verb) in ("acl", "advcl") or is_asked(tokens, verb):
        return False
    agreed = next((above for above in tokens.ancestors(verb) if ("agreed", tokens.lemmas[above]) in words), None)
    if agreed is not None and not agrees_on_another(reading, agreed, verb):
        return False
    upper = tokens.heads[verb]
    if upper >= 0 and tokens.labels[upper] == "acl:relcl" and is_passive(tokens, verb) and not tokens.below(verb, "nsubj:pass"):
        return False  # "a road map that Chad believes should be followed"
    if upper >= 0 and tokens.relation(verb) == "ccomp" and ("ensuring", tokens.lemmas[upper]) in words:
        return False  # "a clause that makes sure parliament has to agree"
    above = tokens.heads[verb]
    asking = words.get(("that", tokens.lemmas[above])) if above >= 0 and tokens.relation(verb) == "ccomp" else None
    if asking is not None and asking.fields.get("needs") != "base":
        return False
    heads = (verb, *tokens.ancestors(verb)[:1])
    laid = [o for head in heads for o in tokens.below(head, "obl") if ("laid-down", tokens.lemmas[o]) in words]
    return not any(cased(tokens, o, "under") for o in laid)
