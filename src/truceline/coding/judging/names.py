"""By what words something is called, and what those words say of it. What is called so, and by whom, is read elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.grammar.time_links import is_time
from truceline.coding.grammar.wording import cased
from truceline.coding.judging.judged import Ground
from truceline.coding.judging.predicates import denied, turned
from truceline.model.layers import Quote

NAMES = ("xcomp", "obl", "advcl", "obj", "ccomp", "nmod", "acl", "parataxis", "appos", "dep")


def names(ground: Ground, i: int, done_to: int) -> Iterator[int]:
    """The heads of the words that something is called by, under the verb or under what it is said of."""
    tokens = ground.reading.tokens
    plain = ground.has("call-plain", i)
    for word in tokens.below(i, *NAMES):
        beside = tokens.relation(word) in ("advcl", "parataxis") or _dated(ground, word)
        joined = cased(tokens, word, "as") or tokens.lemmas[tokens.extent(word)[0]] == "as" or (plain and not beside)
        if word != done_to and word > i and joined and not cased(tokens, word, "by"):
            yield word
    if tokens.lemmas[done_to] == "what" and done_to < i:
        yield from (word for word in tokens.below(i, "obj", "xcomp", "obl") if word > i)
    if done_to > i:
        for word in tokens.below(done_to, "xcomp", "nmod", "acl", "appos", "amod"):
            bare = plain and tokens.relation(word) in ("xcomp", "appos", "amod") and not _dated(ground, word)
            if word > done_to and (bare or cased(tokens, word, "as")):
                yield word
    for word in tokens.below(i, "xcomp") if plain else ():
        if word < i and word != done_to:
            yield word


def _dated(ground: Ground, word: int) -> bool:
    """Whether a word tells only from when a thing is in force: "declared a truce [effective from Sunday]"."""
    tokens, inside = ground.reading.tokens, ground.reading.tokens.subtree(word)
    after = tokens.words[word + 1].lower() if word + 1 < len(tokens) else ""
    if tokens.lemmas[word].lower() == "effective" and after in ("from", "on", "as", "at", "immediately", "until"):
        return True
    return any(is_time(ground.reading, j) for j in inside)


def quoted(ground: Ground, word: int) -> Quote | None:
    """The quoted words in which a name stands."""
    at = ground.reading.tokens.span(word, word + 1)
    return next((quote for quote in ground.reading.quotes if quote.span.covers(at)), None)


def direction_of(ground: Ground, i: int, done_to: int, word: int) -> str | None:
    """What a name says: by its own words, by the verb ("dismissed as"), else blame where it stands in quotation marks."""
    tokens = ground.reading.tokens
    if ground.has("untrue", word) or any(tokens.lemmas[d] == "no" for d in tokens.below(word, "det")):
        return None
    own = of_name(ground, word)
    if own is not None:
        return own
    verb = ground.direction("call", i)
    if verb in ("positive", "negative"):
        return verb if word not in ground.heads and not tokens.below(word, "nsubj") else None
    if tokens.tags[word] not in ("NOUN", "ADJ", "VERB") or word in ground.heads or ground.has("text", word):
        return None
    if not is_figure(ground, word):
        return None
    quote = quoted(ground, word)
    own_words = quote is not None and not quote.span.covers(tokens.span(i, i + 1))
    plain = ground.has("call-by-name", i) and tokens.tags[done_to] == "NOUN" and not tokens.below(word, "nsubj", "case")
    return "negative" if own_words or plain else None


def is_figure(ground: Ground, word: int) -> bool:
    """Whether an unknown name is one that only scorn or wit gives: "a photograph", not a plain word like "a framework"."""
    tokens = ground.reading.tokens
    plain = any(ground.has(role, word) for role in ("plain", "process", "deed", "turn", "about"))
    return not plain and tokens.tags[word] not in ("ADJ", "PROPN")


def known(ground: Ground, word: int) -> bool:
    """Whether a name is one of judgement by its own words."""
    return of_name(ground, word) is not None


def of_name(ground: Ground, word: int) -> str | None:
    """The direction of a word of judgement that something is called by, alone or with an adjective."""
    tokens = ground.reading.tokens
    given = next((p.direction for p in ground.phrases.get(word, ()) if p.role == "named"), None)
    given = given or (ground.quality(word) if tokens.tags[word] in ("ADJ", "NOUN", "VERB", "PROPN") else None)
    good = [p for p in ground.phrases.get(word, ()) if p.role == "step" and p.direction == "positive"]
    with_it = [
        d for j in tokens.below(word, "amod")
        if (d := ground.quality(j)) and not (d == "negative" and any(p.first <= j < p.last for p in good))  # "a critical step"
    ]
    given = given or ("negative" if "negative" in with_it else None)
    given = given or (ground.direction("name", word) if tokens.tags[word] == "NOUN" else None)
    state = tokens.tags[word] == "NOUN" and cased(tokens, word, "in", "at", "on")
    given = given or (ground.direction("state", word) if state else None)  # "described it as being at an impasse"
    given = given or next((p.direction for p in ground.phrases.get(word, ()) if p.role in ("step", "said", "phrase")), None)
    given = given or next(iter(with_it), None)
    inner = [j for j in tokens.below(word, "nmod") if ground.has("measure", word) and cased(tokens, j, "of")]
    given = given or next((d for j in inner if (d := ground.direction("name", j))), None)
    return turned(given) if given and denied(ground.reading, word) else given
