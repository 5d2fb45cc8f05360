"""Which word of attribution goes with quoted words: by the layout around the marks, whatever the tree says."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from truceline.model.reading import Reading, Tokens

REACH = 25
"""How many words may stand between quoted words and their cue in one sentence."""
ENDS = frozenset({".", "!", "?", ";", "…"})
CLOSED = frozenset({",", ".", "!", "?", "…", "..."})
"""Marks with which a quote ends that nothing in the writer's words takes further."""
DASHES = frozenset({"—", "–", "―", "--", "-"})
_LEAD, _LONGEST_LEAD = 8, 13
"""Words that may stand before the colon of a lead; with the name of a person among them more."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """Outer quotes that are one stretch of speech: a quote and those that continue it over paragraphs, as token ranges.

    `whole` says that the words stand for themselves ("We stay," she said) and are not part of the writer's sentence.
    """

    ranges: tuple[tuple[int, int], ...]
    indexes: tuple[int, ...]
    whole: bool
    scare: bool
    closed: bool = True

    @property
    def first(self) -> int:
        """First token of the first piece."""
        return self.ranges[0][0]

    @property
    def last(self) -> int:
        """Token after the last piece."""
        return self.ranges[-1][1]


def utterances(reading: Reading) -> tuple[Utterance, ...]:
    """The outer quotes of the article, linked over paragraphs."""
    tokens = reading.tokens
    chains: dict[int, list[int]] = {}
    home: dict[int, int] = {}
    for number, quote in enumerate(reading.quotes):
        first, last = tokens.within(quote.span.start, quote.span.end)
        if quote.depth or first >= last:
            continue
        home[number] = home.get(quote.continues, number) if quote.continues is not None else number
        chains.setdefault(home[number], []).append(number)
    found = []
    for numbers in chains.values():
        quotes = [reading.quotes[n] for n in numbers]
        ranges = tuple(tokens.within(q.span.start, q.span.end) for q in quotes)
        found.append(
            Utterance(
                ranges,
                tuple(numbers),
                len(numbers) > 1 or _is_whole(reading, *ranges[0]),
                all(q.scare for q in quotes),
                all(q.closed for q in quotes),
            )
        )
    return tuple(sorted(found, key=lambda u: u.first))


def _is_whole(reading: Reading, first: int, last: int) -> bool:
    """Whether a quote is set apart: begins after a mark, a cue or at the start, and begins large or ends with a mark."""
    tokens = reading.tokens
    before = _outside(tokens, first - 1, -1)
    large = tokens.words[first][0].isupper() or not tokens.words[first][0].isalpha()
    final = tokens.words[last - 1] in CLOSED
    opens = before < 0 or reading.paragraph(before) != reading.paragraph(first)
    set_apart = (
        opens
        or tokens.words[before] in (",", ":", ".", "!", "?", ")", *DASHES)
        or tokens.words[before] in ("”", '"', "''", "’")
        or (large and tokens.tags[before] == "VERB" and last - first > 3)
    )
    named = before >= 0 and tokens.tags[before] == "ADP" and tokens.words[last - 1] == ","  # with “Fox and Friends,”
    return (set_apart and (large or final)) or (large and final and last - first > 3 and not named)


def _outside(tokens: Tokens, i: int, step: int) -> int:
    """The next token in a direction that is no quotation mark."""
    while 0 <= i < len(tokens) and tokens.words[i] in ('"', "“", "”", "''", "``", "‘", "’", "'", "«", "»", "„"):
        i += step
    return i if i < len(tokens) else -1


def cue_beside(reading: Reading, said: Utterance, cues: Sequence[int], quoted: Collection[int]) -> int | None:
    """The head of the cue of an utterance, from the heads of possible cues (outside of quotes); None when there is none.

    `quoted` are the tokens that stand in any quote. After the words wins over before them, unless a comma, a colon or the
    cue itself leads into the words.
    """
    tokens = reading.tokens
    paragraph = reading.paragraph(said.last - 1)
    after = _after(reading, said, [c for c in cues if c >= said.last and reading.paragraph(c) == paragraph], quoted)
    start = reading.paragraph(said.first)
    before = _before(
        reading, said, [c for c in cues if c < said.first and reading.paragraph(c) in (start, start - 1)], quoted
    )
    if after is None or before is None:
        return before if after is None else after
    lead = _outside(tokens, said.first - 1, -1)
    leads_in = tokens.words[lead] in (",", ":") or lead == before
    ends = tokens.words[said.last - 1] in (".", "!")
    apart = tokens.words[lead].lower() == "that" and bool(tokens.below(before, "mark")) and tokens.relation(before) == "advcl"
    return before if leads_in or ends or apart else after  # "Even as Deng claimed that “all is well,” the envoy said ..."


def _after(reading: Reading, said: Utterance, cues: Sequence[int], quoted: Collection[int]) -> int | None:
    tokens = reading.tokens
    begin = _outside(tokens, said.last, 1)
    if begin < 0 or tokens.words[begin].lower() in ("which", "who", "whose", "where") or (
        tokens.words[said.last - 1] == "."
        and tokens.words[begin][0].isupper()
        and tokens.sentence[begin] != tokens.sentence[said.last - 1]
        and not _starts_cue(tokens, begin, cues)
    ):
        return None
    for cue in cues:
        between = range(begin, cue)
        if len(between) > REACH or any(i in quoted or tokens.words[i] in ENDS for i in between):
            return None
        if tokens.labels[cue] == "acl:relcl" and tokens.heads[cue] in between:
            continue
        return cue
    return None


def _starts_cue(tokens: Tokens, begin: int, cues: Sequence[int]) -> bool:
    """`"No." Maro said.`: the cue follows within a few words although a full stop ends the quote."""
    return bool(cues) and cues[0] - begin <= 1 and tokens.words[begin][0].islower()


def _told_in(tokens: Tokens, preposition: int) -> int:
    """The verb with a subject before a source that only passes words on, -1 without one."""
    verb = next((i for i in tokens.ancestors(preposition) if tokens.tags[i] == "VERB"), -1)
    return verb if 0 <= verb < preposition and tokens.below(verb, "nsubj") else -1


def _before(reading: Reading, said: Utterance, cues: Sequence[int], quoted: Collection[int]) -> int | None:
    tokens = reading.tokens
    end = _outside(tokens, said.first - 1, -1)
    if end < 0:
        return None
    other_block = reading.paragraph(end) != reading.paragraph(said.first)
    if other_block and tokens.words[end] != ":":
        return None
    if not other_block and tokens.words[end] in ENDS:
        return None
    for cue in reversed(cues):
        between = range(cue + 1, end + 1)
        if len(between) > REACH or any(i in quoted or tokens.words[i] in ENDS for i in between):
            return None
        if tokens.labels[cue] == "acl:relcl" and tokens.words[end] != ":" and any(c < tokens.heads[cue] for c in cues):
            continue
        if tokens.words[cue].lower() == "according" and _told_in(tokens, cue) in cues:
            continue  # "he said, according to Radio Lira: “...”"
        full = any(cue < i < end for i in tokens.below(cue, "obj", "obl", "ccomp", "xcomp"))
        told = tokens.words[end] == "," and full and tokens.relation(cue) == "ccomp" and tokens.heads[cue] in cues
        return tokens.heads[cue] if told else cue  # "claimed they would not accept the deal, “as ...”"
    return None


def signed_name(reading: Reading, said: Utterance) -> tuple[int, int] | None:
    """The name by which a quote is signed with a dash: “We stay.” — Commissioner Deng."""
    tokens = reading.tokens
    begin = _outside(tokens, said.last, 1)
    if begin < 0 or tokens.words[begin] not in DASHES or begin + 1 >= len(tokens):
        return None
    end = begin + 1
    while (
        end < len(tokens)
        and end - begin <= 8
        and tokens.words[end] not in (".", ",", ";")
        and reading.paragraph(end) == reading.paragraph(begin)
    ):
        end += 1
    named = range(begin + 1, end)
    if (
        not named
        or end - begin > 8
        or not any(tokens.tags[i] == "PROPN" for i in named)
        or any(tokens.tags[i] == "VERB" for i in named)
    ):
        return None
    return begin + 1, end


def named_lead(reading: Reading, block_first: int, block_last: int) -> tuple[int, int] | None:
    """The name that a colon makes the speaker of a paragraph or headline: "Maro: talks are dying", "DENG: We stay." """
    tokens = reading.tokens
    for i in range(block_first, min(block_last - 1, block_first + _LONGEST_LEAD + 1)):
        if tokens.words[i] == ":":
            named = range(block_first, i)
            person = any(name.type == "PER" and block_first <= name.first < i for name in reading.names)
            if len(named) > _LEAD and not person:
                return None
            plain = all(
                tokens.tags[j] in ("PROPN", "NOUN", "ADJ", "DET", "ADP", "PART", "PUNCT", "CCONJ", "NUM", "X") for j in named
            )
            return (block_first, i) if named and plain and any(tokens.tags[j] in ("PROPN", "NOUN") for j in named) else None
        if tokens.words[i] in (*ENDS, "“", '"'):
            return None
    return None
