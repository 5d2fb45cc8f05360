"""Offices beside a name, with a comma between: "the envoy, [Staffan de Mistura]", "[Peskov], spokesman for the Kremlin,"."""

from __future__ import annotations

from truceline.knowledge.words import Words
from truceline.language.actors.office_words import TITLE_TAGS, RolePhrase, cut, leftwards, noun_at, trimmed
from truceline.language.names.metonyms import head_of
from truceline.model.layers import Name
from truceline.model.reading import Reading, Tokens


def before_comma(reading: Reading, name: Name, words: Words) -> RolePhrase | None:
    """An office before a comma and the name: "the U.N. envoy for Syria, Staffan de Mistura,", or in apposition."""
    tokens = reading.tokens
    head = head_of(tokens, name.first, name.last)
    governor = tokens.heads[head]
    if tokens.relation(head) not in ("appos", "flat", "nmod", "compound") or governor < 0 or governor >= name.first:
        return None
    if tokens.sentence[governor] != tokens.sentence[name.first] or tokens.below(head, "case"):
        return None
    end = trimmed(tokens, min(head, name.first), governor + 1, "PUNCT")
    if end - 2 > governor and tokens.words[end - 2] == "," and tokens.words[end - 1].lower() in words.titles:
        end -= 2  # "the army chief, [General] Musa Deng"
    nearest = noun_at(tokens, end, words)
    if nearest is not None:
        return cut(tokens, leftwards(tokens, nearest[1]), end, nearest[0], nearest[1], end)
    found = noun_at(tokens, governor + 1, words)
    apart = any(tokens.tags[i] in ("CCONJ", "AUX") or tokens.words[i] == "who" for i in range(governor + 1, end))
    if found is None or apart:
        return None
    return cut(tokens, leftwards(tokens, found[1]), end, found[0], found[1], governor + 1)


def before_bare_comma(tokens: Tokens, name: Name, words: Words) -> RolePhrase | None:
    """An office before a comma and the name when the parse does not show it: "the group's negotiator, Ivan Marquez, said"."""
    end = name.first - 1
    if not _comma_before(tokens, name):
        return None
    found = noun_at(tokens, end, words)
    after = tokens.words[name.last] if name.last < len(tokens) else ""
    if found is None or not (after == "," or (name.last < len(tokens) and tokens.tags[name.last] in ("VERB", "AUX"))):
        return None
    first = leftwards(tokens, found[1])
    definite = (first > 0 and tokens.words[first - 1].lower() == "the") or any(
        tokens.words[i] in ("'s", "’s") for i in range(first, found[1])
    )
    if not definite or (first > 1 and tokens.words[first - 2] == ","):
        return None
    return RolePhrase(first, end, found[0], found[1], end)


def with_body_before_comma(tokens: Tokens, name: Name, words: Words) -> RolePhrase | None:
    """An office with its body before a comma and the name: "the head of the UN mission in Mali, Ann Bell, said"."""
    end = name.first - 1
    if not _comma_before(tokens, name):
        return None
    after = tokens.words[name.last] if name.last < len(tokens) else ""
    if not (after in (",", ".", ";") or (name.last < len(tokens) and tokens.tags[name.last] in ("VERB", "AUX"))):
        return None
    best: RolePhrase | None = None
    i = end - 1
    while i >= max(0, end - 10) and tokens.sentence[i] == tokens.sentence[end]:
        verbal = tokens.tags[i] in ("VERB", "AUX") and tokens.relation(i) not in ("compound", "amod")
        if verbal or tokens.tags[i] == "PUNCT":
            break
        found = noun_at(tokens, i, words) if tokens.words[i].lower() in ("of", "for", "to", "at", "in") else None
        if found is not None and found[0].tie is not None:
            best = RolePhrase(leftwards(tokens, found[1]), end, found[0], found[1], i)
        i -= 1
    return best


def behind_comma(reading: Reading, name: Name, words: Words) -> RolePhrase | None:
    """An office after the name and a comma: "Dmitry Peskov, spokesman for the Kremlin,"."""
    tokens = reading.tokens
    if (
        name.last + 1 >= len(tokens)
        or tokens.words[name.last] not in (",", "(", "–", "—")
        or tokens.sentence[name.last] != tokens.sentence[name.first]
    ):
        return None
    if (whole := _of_body_after_comma(reading, name.last + 1, words)) is not None:
        return whole
    head = head_of(tokens, name.first, name.last)
    candidates = [j for j in tokens.below(head, "appos", "conj", "parataxis") if j > name.last]
    for j in candidates:
        behind = noun_at(tokens, j + 2, words) if j + 2 <= len(tokens) else None
        end = j + 2 if behind is not None and behind[1] <= j else j + 1  # "the director general of the agency"
        found = behind if behind is not None and end == j + 2 else noun_at(tokens, j + 1, words)
        if found is None or tokens.below(j, "cc"):
            continue
        noun, start = found
        first, last = tokens.extent(j)
        return cut(tokens, max(first, name.last + 1), last, noun, start, end)
    return _after_comma(tokens, name.last + 1, words)


def _of_body_after_comma(reading: Reading, first: int, words: Words) -> RolePhrase | None:
    """An office right behind the name of its body after the comma: "Imeri, the [Party for Prosperity leader], warned"."""
    tokens = reading.tokens
    start = first + (tokens.words[first].lower() == "the")
    body = next((n for n in reading.names if n.first == start and n.type == "ORG"), None)
    ends = range(body.last + 1, min(body.last + 4, len(tokens))) if body is not None else range(0)
    for end in ends:
        found = noun_at(tokens, end, words)
        if found is not None and tokens.words[end] in (",", ".", ")") and body is not None and found[1] >= body.last:
            return RolePhrase(start, end, found[0], found[1], end)
    return None


def _after_comma(tokens: Tokens, first: int, words: Words) -> RolePhrase | None:
    """A bare noun phrase with a person noun right after the comma, when the parse does not show the apposition."""
    sentence = tokens.sentence[first]
    if tokens.tags[first] not in ("DET", "ADJ", "NOUN", "PROPN"):
        return None
    i = first
    while i < len(tokens) and tokens.sentence[i] == sentence and i - first < 9:
        if tokens.tags[i] not in (*TITLE_TAGS, "DET") and tokens.words[i] not in ("'s", "’s", "-"):
            break
        i += 1
    found = noun_at(tokens, i, words) if i > first else None
    if found is None:
        return None
    nxt = tokens.words[i].lower() if i < len(tokens) else ""
    if nxt not in (",", "of", "for", "at", "with", ".", "to", "from", "who", ")"):
        return None
    head = i - 1
    if tokens.relation(head) in ("nsubj", "obj"):
        return None
    return cut(tokens, first, max(tokens.extent(head)[1], i), found[0], found[1], i)


def _comma_before(tokens: Tokens, name: Name) -> bool:
    """Whether a comma of the same sentence stands right before a name, and something before it."""
    comma = name.first - 1
    return comma > 0 and tokens.words[comma] == "," and tokens.sentence[comma] == tokens.sentence[name.first]
