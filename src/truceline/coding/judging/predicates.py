"""The predicate of a judgement: what turns it, where its words begin and end. What is judged and by whom is not read here."""

from __future__ import annotations

from truceline.coding.grammar.clauses import agent, clause, is_negated, modals
from truceline.coding.grammar.enclosing import words_of
from truceline.coding.judging.judged import Ground, Phrase
from truceline.model.reading import Reading, Tokens
from truceline.model.text import Evidence
from truceline.model.values import REAL

NOES = frozenset({"no", "not", "never", "hardly", "scarcely", "barely", "nothing", "little", "without"})
TURNED = {"improving": "stalled", "positive": "negative"}
SEEMING = ("appear", "seem", "prove", "remain", "look", "stay", "get", "grow", "become", "turn", "sound", "feel")
ENDING = (
    "end", "finish", "close", "conclude", "remain", "stay", "stand", "lie", "rest", "sit", "hang", "find", "look", "seem",
    "begin", "start", "open", "resume", "be", "languish", "linger", "build",
)
"""Verbs under which a state is that of their subject: "the round ended in deadlock", "the accord rests on shaky ground"."""


def turned(direction: str) -> str | None:
    """The direction of a judgement that is denied: not improving is stalled; None where nothing is told."""
    return TURNED.get(direction)


def negations(reading: Reading, i: int) -> list[int]:
    """Words before a predicate that turn it: "[not] yielding", "[failed] to achieve", "[no] longer useful"."""
    tokens = reading.tokens
    found = [j for j in tokens.below(i, "advmod") if j < i and tokens.lemmas[j] in ("not", "never", "hardly")]
    found += [j for j in tokens.below(i, "advmod") if j < i and tokens.lemmas[j] == "far" and tokens.lemmas[j + 1] == "from"]
    for j in tokens.below(i, "advmod"):
        if tokens.lemmas[j] in ("long", "longer") and any(tokens.lemmas[k] == "no" for k in (j - 1, *tokens.children[j])):
            found.append(j - 1 if tokens.lemmas[j - 1] == "no" else j)
    above = tokens.heads[i]
    if above >= 0 and tokens.relation(i) == "xcomp" and tokens.lemmas[above] == "fail":
        found.append(above)
    return found


def denied(reading: Reading, i: int) -> bool:
    """Whether a predicate is turned by its own words, or by those of a verb of seeming above it."""
    tokens, above = reading.tokens, reading.tokens.heads[i]
    if tokens.relation(i) == "xcomp" and tokens.lemmas[above] in SEEMING and is_negated(tokens, above):
        return True
    without = tokens.tags[i] == "VERB" and any(tokens.lemmas[m] == "without" for m in tokens.below(i, "mark", "case"))
    less = tokens.tags[i] == "ADJ" and any(tokens.lemmas[m] in ("less", "least") for m in tokens.below(i, "advmod"))
    return is_negated(tokens, i) or bool(negations(reading, i)) or without or less or _yet_to(tokens, i)


def _yet_to(tokens: Tokens, i: int) -> bool:
    """Whether a predicate is still to come: "has yet to be honoured", "is yet to bear fruit"."""
    yet = next((j for j in range(i - 1, max(i - 5, 0), -1) if tokens.words[j].lower() == "yet"), None)
    return yet is not None and tokens.words[yet + 1].lower() == "to" and tokens.lemmas[yet - 1] in ("have", "be")


def negative_itself(ground: Ground, one: Phrase) -> bool:
    """Whether set words hold their own "no" or "not", which turns nothing: "not worth the paper"."""
    return any(ground.reading.tokens.lemmas[j] in NOES for j in range(one.first, one.last))


def own_start(ground: Ground, i: int) -> int:
    """Where a predicate begins with its "not", its auxiliaries and copula, without its subject: "[has] brought calm"."""
    tokens = ground.reading.tokens
    return min((i, *(j for j in tokens.below(i, "aux", "cop") if j < i), *negations(ground.reading, i)))


def without_asides(ground: Ground, i: int, first: int, last: int) -> int:
    """The end of a judgement before a relative clause or a clause of time that only closes it."""
    tokens = ground.reading.tokens
    for j in range(max(first, i) + 1, last):
        aside = tokens.labels[j] == "acl:relcl" or (tokens.relation(j) in ("advcl", "conj") and tokens.below(j, "nsubj"))
        closing = tokens.relation(j) in ("obl", "nmod") and tokens.extent(j)[1] >= last
        if closing and any(tokens.lemmas[c] in ("because", "include", "including") for c in tokens.below(j, "case")):
            return tokens.extent(j)[0]
        kept = tokens.below(j, "cop") and tokens.relation(j) != "conj"
        if aside and not kept and tokens.extent(j)[1] >= last and tokens.extent(j)[0] > max(first, i) + 1:
            return tokens.extent(j)[0]
    return last


def short(ground: Ground, i: int) -> Evidence:
    """The judgement itself: from its "not" or its verb on when the subject is long, else with the subject."""
    tokens = ground.reading.tokens
    above = tokens.heads[i]
    seeming = tokens.relation(i) == "xcomp" and (tokens.lemmas[above] in SEEMING or ground.has("risk", above))
    brought = tokens.lemmas[above] in ENDING or ground.has("place-in", above)
    seeming = seeming or (tokens.relation(i) == "obl" and tokens.tags[i] == "NOUN" and brought)
    first, last = clause(tokens, tokens.heads[i] if seeming else i)
    subject = agent(tokens, above if seeming else i)
    length = sum(tokens.tags[j] != "PUNCT" for j in range(first, own_start(ground, i)))
    long = subject is not None and first <= subject < i and length > 5
    if long and not seeming and tokens.below(i, "obj", "obl", "xcomp"):
        first = own_start(ground, i)
    first = min((first, *negations(ground.reading, i)))
    return words_of(ground.reading, ground.found, first, without_asides(ground, i, first, last), i)


def predicate_of(ground: Ground, i: int) -> int:
    """The verb, or the noun or adjective with a copula, in whose clause a word stands."""
    tokens = ground.reading.tokens
    while tokens.tags[i] not in ("VERB", "AUX") and not tokens.below(i, "cop", "nsubj") and tokens.heads[i] >= 0:
        i = tokens.heads[i]
    return i


def at_risk(ground: Ground, i: int) -> bool:
    """Whether a predicate tells what threatens: "risks [unravelling]", "threatens to [derail] the talks", "could derail".

    A mere "could" or "may" is a judgement where somebody speaks, and none under an "if" unless he warns of it: "[warned] that
    the process could unravel if", "could [still] unravel".
    """
    tokens, above = ground.reading.tokens, ground.reading.tokens.heads[i]
    if tokens.relation(i) in ("xcomp", "acl") and above >= 0 and ground.has("risk", above):
        return not is_negated(tokens, above) and (tokens.tags[above] == "NOUN" or ground.told(above) in REAL)
    may = {"could", "may", "might"} & set(modals(tokens, i))
    marks = [m for k in (i, *tokens.below(i, "advcl")) for m in tokens.below(k, "mark")]
    under = any(tokens.lemmas[m] in ("if", "unless", "so", "whether") for m in marks) and not _warned_of(ground, i)
    over = tokens.ancestors(i)[:4]
    told_of = any(tokens.labels[k] == "acl:relcl" for k in (i, *over))
    if told_of and any(is_negated(tokens, k) and modals(tokens, k) for k in over):
        return False  # "would never sign a pact that could imperil the truce"
    return bool(may) and not under and not is_negated(tokens, i) and bool(ground.speakers(i)) and not ground.wished(i)


def _warned_of(ground: Ground, i: int) -> bool:
    """Whether what may come, itself under no "if", is warned of or told as a danger that goes on: "could [still] unravel"."""
    tokens = ground.reading.tokens
    if any(tokens.lemmas[m] != "that" for m in tokens.below(i, "mark")) or tokens.below(i, "obj"):
        return False
    above = tokens.heads[i]
    warned = above >= 0 and tokens.relation(i) == "ccomp" and ground.has("warns", above)
    return warned or any(ground.has("continuing", j) for j in tokens.below(i, "advmod"))


def by_whoever(ground: Ground, i: int) -> bool:
    """Whether a rule only tells of whoever does so: "those who obstruct the talks", "any person found to undermine it"."""
    tokens = ground.reading.tokens
    for above in tokens.ancestors(i):
        if ground.has("whoever", above) and ground.reading.entity_at(above) is None:
            return True
        if tokens.relation(above) == "root" or (tokens.tags[above] == "VERB" and tokens.below(above, "nsubj", "nsubj:pass")):
            subject = agent(tokens, above)
            return subject is not None and ground.has("whoever", subject) and ground.reading.entity_at(subject) is None
    return False


def under_if(tokens: Tokens, i: int) -> bool:
    """Whether a predicate holds only if something else does: "[if] they are not disarmed, the process is dead"."""
    return any(
        tokens.lemmas[m] in ("if", "unless") and tokens.words[m - 1].lower() not in ("even", "as")
        for k in tokens.below(i, "advcl") for m in tokens.below(k, "mark")
    )


def of_another(ground: Ground, pronoun: int) -> bool:
    """Whether "it" stands behind a sentence on a deed or claim that names no process ("The remark stung. It is") or behind
    the word for a paper that is no deal: "objected to a [draft resolution], as it did not go far enough"."""
    tokens = ground.reading.tokens
    same = [j for j in range(pronoun) if tokens.sentence[pronoun] == tokens.sentence[j]]
    last = next((j for j in reversed(same) if j in ground.heads or ground.has("no-deal", j)), None)
    if last is not None and ground.has("no-deal", last):
        return not any(k in ground.heads for k in tokens.subtree(last) if k != last)
    before = [j for j in range(pronoun) if 0 <= tokens.sentence[pronoun] - tokens.sentence[j] <= 1]
    if not before or any(j in ground.heads for j in before):
        return False
    return any(ground.has(role, j) for j in before for role in ("claim", "violence") if tokens.relation(j).startswith("nsubj"))
