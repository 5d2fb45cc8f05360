"""Offices and functions printed beside a person's name: where they stand, what they are called, whom they serve."""

from __future__ import annotations

from dataclasses import dataclass

from truceline.knowledge.words import ActorNoun, Words
from truceline.language.known.actor_nouns import noun_of
from truceline.language.names.metonyms import head_of
from truceline.model.reading import Name, Reading, Tokens

_TITLE_TAGS = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
_WITHIN = frozenset({"of", "for", "to", "and", "the", "'s", "’s", "-", "on", "in"})
_HALTS = frozenset({"said", "say", "says", "told"})


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """The words of an office: tokens `first` to `last`, its noun and the place of the noun; the person's name is outside."""

    first: int
    last: int
    noun: ActorNoun
    noun_first: int
    noun_last: int


def role_of(reading: Reading, name: Name, words: Words) -> RolePhrase | None:
    """The office of a person at this mention: "Kremlin spokesman" before the name, or in apposition after or before it.

    >>> # "Russian Foreign Minister Sergei Lavrov" -> "Russian Foreign Minister"
    >>> # "Staffan Berg, the U.N. special envoy for the region," -> "U.N. special envoy for the region"
    """
    found = (
        _title_before(reading.tokens, name.first, words)
        or _title_for(reading.tokens, name.first, words)
        or _apposed(reading, name, words)
        or _before_comma(reading, name, words)
        or _before_bare_comma(reading.tokens, name, words)
        or _with_body_before_comma(reading.tokens, name, words)
    )
    if found is None or found.noun.tie is None or _serves_the_named(reading.tokens, found, name, words):
        return None
    return None if _of_many_beside(reading.tokens, found, name) else found


def _of_many_beside(tokens: Tokens, role: RolePhrase, name: Name) -> bool:
    """Whether several people stand beside a name and a comma, none of whom it names: "with members there, [Maro] claimed"."""
    many = tokens.words[role.noun_last - 1].lower() not in (role.noun.word.split()[-1], role.noun.word.split("-")[-1])
    return many and role.last != name.first


def _serves_the_named(tokens: Tokens, role: RolePhrase, name: Name, words: Words) -> bool:
    """Whether an office before a name is that of somebody who serves the person named: "[aides to] Gov. Maro"."""
    i = name.first - 1
    while i > role.noun_last and tokens.words[i].lower() in words.titles:
        i -= 1
    return role.last == name.first and i >= role.noun_last and tokens.words[i].lower() in ("to", "for", "of", "with", "from")


def _title_before(tokens: Tokens, at: int, words: Words) -> RolePhrase | None:
    """A title right before word `at`: the longest person noun that ends there, with its modifiers."""
    last = at
    while (
        last
        and tokens.words[last - 1].lower() in words.titles
        and (not _noun_at(tokens, last, words) or _office_before(tokens, last - 1, words))
        and not (last > 1 and _noun_at(tokens, last, words) and _longer(tokens, last, words))
    ):
        last -= 1
    found = _noun_at(tokens, last, words)
    if found is None:
        return None
    noun, start = found
    return RolePhrase(_leftwards(tokens, start), last, noun, start, last)


def _office_before(tokens: Tokens, last: int, words: Words) -> bool:
    """Whether an office ends right before a title: "foreign minister [Gen.] Maro", not "Ulster Unionist [leader] Maro"."""
    found = _noun_at(tokens, last, words) if last > 0 else None
    return found is not None and found[0].tie not in (None, "member_of")


def _title_for(tokens: Tokens, at: int, words: Words) -> RolePhrase | None:
    """An office with its task right before the name: "U.N. special envoy for Yemen Martin Griffiths"."""
    i = at - 1
    while i > 0 and at - i < 7 and tokens.tags[i] in ("PROPN", "DET", "ADJ", "CCONJ", "NOUN"):
        i -= 1
    joined = tokens.tags[at - 1 : at] == ("CCONJ",)  # "the secretary of state and [Maro]"
    if joined or i == at - 1 or i <= 0 or tokens.words[i].lower() not in ("for", "to", "of", "on"):
        return None
    found = _noun_at(tokens, i, words)
    if found is None:
        return None
    first = _leftwards(tokens, found[1])
    own = any(tokens.tags[k] == "NOUN" for k in range(i + 1, at))  # "told the head of the mission [Maro] had left"
    bare = tokens.tags[first] != "DET" and not (first and tokens.tags[first - 1] in ("DET", "PRON"))
    return RolePhrase(first, at, found[0], found[1], i) if bare or not own else None


def _before_bare_comma(tokens: Tokens, name: Name, words: Words) -> RolePhrase | None:
    """An office before a comma and the name when the parse does not show it: "the group's negotiator, Ivan Marquez, said"."""
    end = name.first - 1
    if end < 1 or tokens.words[end] != "," or tokens.sentence[end] != tokens.sentence[name.first]:
        return None
    found = _noun_at(tokens, end, words)
    after = tokens.words[name.last] if name.last < len(tokens) else ""
    if found is None or not (after == "," or (name.last < len(tokens) and tokens.tags[name.last] in ("VERB", "AUX"))):
        return None
    first = _leftwards(tokens, found[1])
    definite = (first > 0 and tokens.words[first - 1].lower() == "the") or any(
        tokens.words[i] in ("'s", "’s") for i in range(first, found[1])
    )
    if not definite or (first > 1 and tokens.words[first - 2] == ","):
        return None
    return RolePhrase(first, end, found[0], found[1], end)


def _with_body_before_comma(tokens: Tokens, name: Name, words: Words) -> RolePhrase | None:
    """An office with its body before a comma and the name: "the head of the UN mission in Mali, Ann Bell, said"."""
    end = name.first - 1
    if end < 1 or tokens.words[end] != "," or tokens.sentence[end] != tokens.sentence[name.first]:
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
        found = _noun_at(tokens, i, words) if tokens.words[i].lower() in ("of", "for", "to", "at", "in") else None
        if found is not None and found[0].tie is not None:
            best = RolePhrase(_leftwards(tokens, found[1]), end, found[0], found[1], i)
        i -= 1
    return best


def _noun_at(tokens: Tokens, last: int, words: Words) -> tuple[ActorNoun, int] | None:
    """The longest person noun that ends right before word `last`."""
    for length in (4, 3, 2, 1):
        start = last - length
        if start < 0 or tokens.sentence[start] != tokens.sentence[last - 1]:
            continue
        lowered = [word.lower() for word in tokens.words[start:last]]
        noun = noun_of(lowered, words)
        if (
            noun is not None
            and noun.stands_for == "person"
            and lowered[-1].split("-")[-1].rstrip("s") == noun.word.replace("-", " ").split()[-1].rstrip("s")
            and not _second_half(tokens, start, words)
        ):
            return noun, start
    return None


def _second_half(tokens: Tokens, start: int, words: Words) -> bool:
    """Whether a noun is only the end of a word with a hyphen: "procurator-[general]", not "ex-general"."""
    if start < 2 or tokens.words[start - 1] not in "-‐‑" or tokens.ends[start - 1] != tokens.starts[start]:
        return False
    before = tokens.words[start - 2].lower()
    return tokens.tags[start - 2] == "NOUN" and before not in words.modifiers and before not in ("vice", "co")


def _longer(tokens: Tokens, last: int, words: Words) -> bool:
    """Whether the noun that ends here has several words ("prime minister"), so that its last one is no mere title."""
    found = _noun_at(tokens, last, words)
    return found is not None and last - found[1] > 1


def _leftwards(tokens: Tokens, start: int) -> int:
    """Where a title begins: over adjectives, nouns and possessors to the left, not over a determiner or preposition."""
    first, i = start, start - 1
    while i >= 0 and tokens.sentence[i] == tokens.sentence[start]:
        word = tokens.words[i].lower()
        opens = i == 0 or tokens.sentence[i - 1] != tokens.sentence[i]
        if opens and tokens.words[i].isupper() and len(word) > 4 and not tokens.words[i + 1].isupper():
            break
        if tokens.tags[i] in _TITLE_TAGS and word not in _HALTS and not (tokens.tags[i] == "NUM" and word.isdigit()):
            if tokens.relation(i) in ("nsubj", "obj", "obl") and tokens.heads[i] < i:
                break
            first = i
        elif word == "-" and tokens.ends[i - 1] < tokens.starts[i]:
            break
        elif (
            word in ("'s", "’s", "-", "'", "’")
            or (word == "and" and _title_like(tokens, i - 1, i + 1))
            or tokens.words[i] in ("ex", "vice")
        ):
            pass
        elif tokens.tags[i] == "VERB" and i and tokens.words[i - 1] == "-":
            first = i
        else:
            break
        i -= 1
    return first


def _title_like(tokens: Tokens, left: int, right: int) -> bool:
    return left >= 0 and tokens.tags[left] == "ADJ" == tokens.tags[right]


def _apposed(reading: Reading, name: Name, words: Words) -> RolePhrase | None:
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
        behind = _noun_at(tokens, j + 2, words) if j + 2 <= len(tokens) else None
        end = j + 2 if behind is not None and behind[1] <= j else j + 1  # "the director general of the agency"
        found = behind if behind is not None and end == j + 2 else _noun_at(tokens, j + 1, words)
        if found is None or tokens.below(j, "cc"):
            continue
        noun, start = found
        first, last = tokens.extent(j)
        return _cut(tokens, max(first, name.last + 1), last, noun, start, end)
    return _after_comma(tokens, name.last + 1, words)


def _of_body_after_comma(reading: Reading, first: int, words: Words) -> RolePhrase | None:
    """An office right behind the name of its body after the comma: "Imeri, the [Party for Prosperity leader], warned"."""
    tokens = reading.tokens
    start = first + (tokens.words[first].lower() == "the")
    body = next((n for n in reading.names if n.first == start and n.type == "ORG"), None)
    ends = range(body.last + 1, min(body.last + 4, len(tokens))) if body is not None else range(0)
    for end in ends:
        found = _noun_at(tokens, end, words)
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
        if tokens.tags[i] not in (*_TITLE_TAGS, "DET") and tokens.words[i] not in ("'s", "’s", "-"):
            break
        i += 1
    found = _noun_at(tokens, i, words) if i > first else None
    if found is None:
        return None
    nxt = tokens.words[i].lower() if i < len(tokens) else ""
    if nxt not in (",", "of", "for", "at", "with", ".", "to", "from", "who", ")"):
        return None
    head = i - 1
    if tokens.relation(head) in ("nsubj", "obj"):
        return None
    return _cut(tokens, first, max(tokens.extent(head)[1], i), found[0], found[1], i)


def _before_comma(reading: Reading, name: Name, words: Words) -> RolePhrase | None:
    """An office before a comma and the name: "the U.N. envoy for Syria, Staffan de Mistura,", or in apposition."""
    tokens = reading.tokens
    head = head_of(tokens, name.first, name.last)
    governor = tokens.heads[head]
    if tokens.relation(head) not in ("appos", "flat", "nmod", "compound") or governor < 0 or governor >= name.first:
        return None
    if tokens.sentence[governor] != tokens.sentence[name.first] or tokens.below(head, "case"):
        return None
    end = min(head, name.first)
    while end > governor + 1 and tokens.tags[end - 1] == "PUNCT":
        end -= 1
    nearest = _noun_at(tokens, end, words)
    if nearest is not None:
        return _cut(tokens, _leftwards(tokens, nearest[1]), end, nearest[0], nearest[1], end)
    found = _noun_at(tokens, governor + 1, words)
    apart = any(tokens.tags[i] in ("CCONJ", "AUX") or tokens.words[i] == "who" for i in range(governor + 1, end))
    if found is None or apart:
        return None
    return _cut(tokens, _leftwards(tokens, found[1]), end, found[0], found[1], governor + 1)


def _cut(tokens: Tokens, first: int, last: int, noun: ActorNoun, noun_first: int, noun_last: int) -> RolePhrase:
    """A role phrase without determiner at the front, and without clause, comma or quote at the end."""
    while first < noun_first and (
        tokens.tags[first] in ("DET", "PUNCT", "ADP", "CCONJ", "AUX")
        or tokens.words[first].lower() in ("a", "an", "the", "who")
    ):
        first += 1
    end = noun_last
    while (
        end < last
        and (tokens.tags[end] in (*_TITLE_TAGS, "DET") or tokens.words[end].lower() in _WITHIN or _modifies(tokens, end))
        and tokens.words[end] not in ',;:“”"'
    ):
        end += 1
    while end > noun_last and (tokens.tags[end - 1] in ("ADP", "DET", "CCONJ", "PUNCT", "PART")):
        end -= 1
    return RolePhrase(first, end, noun, noun_first, noun_last)


def _modifies(tokens: Tokens, i: int) -> bool:
    """Whether a participle belongs to the noun after it: "the UN [monitoring] mission"."""
    return tokens.tags[i] == "VERB" and tokens.relation(i) in ("amod", "compound") and tokens.heads[i] > i


def printed(reading: Reading, role: RolePhrase) -> str:
    """The office as printed, spaces evened."""
    return " ".join(reading.words(role.first, role.last).text.split())
