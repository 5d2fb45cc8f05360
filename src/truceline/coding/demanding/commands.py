"""Imperatives in quoted words: "Stop the bombing", "Please leave", "Let the refugees return"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.demanding.asked import Asking, force_of
from truceline.coding.demanding.page import CIVIL
from truceline.coding.demanding.wholes import words_from
from truceline.coding.grammar.clauses import is_passive
from truceline.coding.grammar.edges import behind_marks
from truceline.coding.grammar.factuality import is_asked
from truceline.coding.grammar.nominals import joined, with_no
from truceline.coding.grammar.wording import Rows, cased
from truceline.model.reading import Reading, Tokens
from truceline.model.text import Evidence


def commands(reading: Reading, words: Rows, verb: int) -> Iterator[tuple[Asking, int]]:
    """An imperative at the beginning of quoted words or of a sentence in them: "Stop the bombing", "Do not move"."""
    tokens = reading.tokens
    lemma, first = tokens.lemmas[verb].lower(), tokens.extent(verb)[0]
    if tokens.words[verb].lower() != lemma or ("idle", lemma) in words or tokens.below(verb, "nsubj", "cop"):
        return
    if is_asked(tokens, verb) or _at_heart(tokens, words, verb):  # "Why have a war?"
        return
    if lemma == "let":  # read below; "Let us hope" asks nobody
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
        first = behind_marks(tokens, first, verb)
    allowed = {verb, *helping, *(j for j in before if tokens.relation(j) == "advmod")}
    if any(j not in allowed for j in range(first, verb)):
        return
    to = _after_colon(reading, first, verb)
    if to is None and not _opens(reading, _word(tokens, opening) if called else first):
        return
    called = called or list(to or ())
    polite = next((words["polite", tokens.lemmas[j]] for j in before if ("polite", tokens.lemmas[j]) in words), None)
    yield Asking("demand" if polite is None else force_of(polite), tuple(called), words_from(reading, verb, first), verb), verb


def _after_colon(reading: Reading, first: int, verb: int) -> tuple[int, ...] | None:
    """To whom a command is put behind a colon: "We say [to the army]: leave"; None: no such."""
    tokens = reading.tokens
    head = tokens.heads[verb]
    if first < 2 or tokens.words[first - 1] != ":" or head < 0 or head > first or tokens.words[verb][:1].isupper():
        return None
    told = (head, *tokens.below(head, "nsubj"))
    return tuple(o for j in told for o in tokens.below(j, "obl", "nmod", "iobj") if o < first and cased(tokens, o, "to", "for"))


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


def lettings(reading: Reading, words: Rows, verb: int) -> Iterator[tuple[Asking, int]]:
    """ "Let the refugees return", "Let them first leave the town" at the beginning of quoted words or of a sentence in them."""
    tokens, first = reading.tokens, _let_before(reading, verb)
    passive = any(tokens.words[j] == "be" for j in tokens.below(verb, "aux:pass"))
    bare = passive or tokens.words[verb].lower() == tokens.lemmas[verb]
    if first is None or not bare or tokens.tags[verb] not in ("VERB", "AUX") or _only_minds(tokens, words, verb):
        return
    let = tokens.below(first, "obj") if tokens.heads[verb] == first else ()  # or the tree hangs both on "let"
    near = (s for s in (*tokens.below(verb, "nsubj", "obj"), *let) if first < s < verb)
    subjects = [s for s in near if tokens.extent(s)[0] == first + 1]
    if not subjects and first + 2 < verb and tokens.lemmas[first + 1] == "the":  # "the displaced"
        subjects = [j for j in range(first + 2, verb) if tokens.tags[j] in ("VERB", "ADJ", "NOUN")][:1]
    if not subjects or tokens.lemmas[subjects[-1]] in ("we", "i", "us", "me", "there", "it"):
        return
    doer = subjects[-1]
    meant = joined(reading, [doer])
    somebody = tokens.tags[doer] == "PRON" or any(entity.named or entity.sector not in (*CIVIL, "REF") for entity in meant)
    named = somebody and not is_passive(tokens, verb) and not _is_none(tokens, doer)
    act = words_from(reading, verb, tokens.extent(doer)[1] if named else first + 1)
    yield Asking("appeal", (doer,) if named else (), act if named else _whole_from(reading, act, first + 1), verb), verb


def _only_minds(tokens: Tokens, words: Rows, verb: int) -> bool:
    """Whether who is let do a thing only thinks: "let everybody [know]", "let nobody [forget]"."""
    return ("mind", tokens.lemmas[verb]) in words and not is_passive(tokens, verb)


def _at_heart(tokens: Tokens, words: Rows, verb: int) -> bool:
    """Whether a command asks only for thoughts: "keep them in your prayers"."""
    inside = [*tokens.below(verb, "obl"), *(k for o in tokens.below(verb, "obj") for k in tokens.below(o, "nmod"))]
    return any(("at-heart", tokens.lemmas[o]) in words and cased(tokens, o, "in") for o in inside)


def _is_none(tokens: Tokens, doer: int) -> bool:
    """Whether nobody is let do it: "Let no one leave"."""
    return with_no(tokens, doer) or tokens.lemmas[doer] in ("no", "nobody", "one", "none")


def _let_before(reading: Reading, verb: int) -> int | None:
    """The "Let" that opens the words of a verb."""
    tokens = reading.tokens
    for first in range(verb - 1, max(-1, verb - 9), -1):
        if tokens.sentence[first] != tokens.sentence[verb] or tokens.tags[first] == "PUNCT":
            return None
        if tokens.words[first] == "Let":
            return first if _opens(reading, first) else None
    return None


def _whole_from(reading: Reading, act: Evidence, first: int) -> Evidence:
    return reading.article.evidence(reading.tokens.starts[first], act.end)
