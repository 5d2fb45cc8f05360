"""A noun that takes up the clause before it, which the parser let fall apart. Tree only.

    It was to free all - [a pledge] Ann Bell [says] was never kept.    what she says tells of the pledge, not of all before
    It was to leave by May, [a promise] that it broke.                 the promise is no day or place of leaving
"""

from __future__ import annotations

from dataclasses import replace

from truceline.model.reading import Tokens

_DASHES = frozenset({"—", "–", "--"})
_ONE = frozenset({"a", "an", "one"})
_BETWEEN = frozenset({"AUX", "ADV", "PART", "PUNCT"})


def with_nouns_taking_up(tokens: Tokens) -> Tokens:
    """The tokens with such a noun beside the clause before it, and the clause behind the noun under it."""
    heads, labels = list(tokens.heads), list(tokens.labels)
    for noun in range(2, len(tokens)):
        mark = _mark_before(tokens, noun)
        if mark is None or not (verb := _clause_behind(tokens, noun, mark)):
            continue
        before = _clause_before(tokens, noun, mark, verb)
        if before is None:
            continue
        if tokens.heads[verb] != noun:
            heads[before], labels[before] = (heads[verb], labels[verb]) if verb in tokens.ancestors(before) else (
                heads[before], labels[before]
            )
            for i in tokens.children[verb]:
                if i <= mark and i != before:
                    heads[i] = before
            heads[verb], labels[verb] = noun, "acl:relcl"
            for i in tokens.below(noun, "appos"):
                if mark < i < verb and not tokens.below(verb, "nsubj"):
                    heads[i], labels[i] = verb, "nsubj"
        heads[noun], labels[noun] = before, "parataxis"
    same = tuple(heads) == tokens.heads and tuple(labels) == tokens.labels
    return tokens if same else replace(tokens, heads=tuple(heads), labels=tuple(labels))


def _mark_before(tokens: Tokens, noun: int) -> int | None:
    """The dash or comma before "a pledge" or "something"."""
    if tokens.lemmas[noun].lower() != "something":
        if tokens.tags[noun] != "NOUN":
            return None
        first = noun - 1
        while first > 0 and tokens.tags[first] in ("ADJ", "NOUN"):
            first -= 1
        if tokens.words[first].lower() not in _ONE:
            return None
    else:
        first = noun
    mark = first - 1
    if mark < 1 or tokens.sentence[mark] != tokens.sentence[noun]:
        return None
    return mark if tokens.words[mark] == "," or is_dash(tokens, mark) else None


def is_dash(tokens: Tokens, i: int) -> bool:
    """Whether a mark is a dash, or a hyphen with blanks on both sides."""
    spaced = 0 < i < len(tokens) - 1 and tokens.ends[i - 1] < tokens.starts[i] and tokens.ends[i] < tokens.starts[i + 1]
    return tokens.words[i] in _DASHES or (tokens.words[i] == "-" and spaced)


def _clause_behind(tokens: Tokens, noun: int, mark: int) -> int | None:
    """The verb of the clause right behind a noun: what "says" in "a pledge [Ann Bell, an envoy, says]", "that it [broke]"."""
    relative = next((i for i in tokens.below(noun, "acl") if i > noun and tokens.labels[i] == "acl:relcl"), None)
    if relative is not None:
        return relative if not is_dash(tokens, mark) and tokens.relation(noun) == "obl" else None
    if tokens.words[mark] == ",":
        return None
    for subject in range(noun + 1, len(tokens)):
        if tokens.sentence[subject] != tokens.sentence[noun] or tokens.tags[subject] in ("VERB", "AUX", "ADP", "SCONJ"):
            return None
        first, last = tokens.extent(subject)
        verb = tokens.heads[subject]
        if tokens.labels[subject] == "appos" and verb == noun:  # "a pledge [rebel leader Ann Bell] said was kept"
            verb = next((i for i in range(last, len(tokens)) if tokens.tags[i] not in _BETWEEN), noun)
            verb = noun if tokens.below(verb, "nsubj", "nsubj:pass") else verb
        elif tokens.labels[subject] != "nsubj":
            continue
        if verb > subject and tokens.tags[verb] == "VERB":
            apart = all(tokens.tags[i] in _BETWEEN for i in range(last, verb))
            gap = any(tokens.relation(i) == "ccomp" and i > verb for i in tokens.children[verb])
            return verb if first == noun + 1 and apart and gap else None
    return None


def _clause_before(tokens: Tokens, noun: int, mark: int, verb: int) -> int | None:
    """The verb of the clause that the noun takes up."""
    head = tokens.heads[noun] if tokens.heads[noun] not in (verb, -1) else tokens.heads[verb]
    if head < 0 or head > mark:
        told = [i for i in tokens.children[verb] if i < mark and tokens.tags[i] == "VERB"]
        return told[-1] if told and is_dash(tokens, mark) else None
    while tokens.relation(head) in ("xcomp", "obj", "nmod", "obl", "acl") and 0 <= tokens.heads[head] < mark:
        head = tokens.heads[head]
    return head if tokens.tags[head] in ("VERB", "AUX", "ADJ") else None
