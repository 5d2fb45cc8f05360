"""Turns of speech: where a transcript says who speaks next ("MR. DENG: We stay."), at the head of a line or inside one.

Transcripts of briefings and interviews are often printed with several turns in one paragraph, and with questions of which
only a "Q" tells that somebody else asks. Nobody of those told of stands for a question, so it is left unread; so are stage
directions ("(Laughter.)") and the hour at which a call began or ended.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from truceline.knowledge.words import load_words
from truceline.language.words.interviews import ASKED, ends_at, initials_named, unled_questions, who_asks
from truceline.language.words.quote_lists import listed_quotes
from truceline.language.words.stretches import up_to_next
from truceline.model.text import Span

_LOUD = r"(?:[A-Z#][A-Z0-9.'’\u2010\u2011-]*|Ma?c[A-Z]+)"
_MILD = r"(?:[A-Z][\w.'’\u2010\u2011-]*)"
_NOTE = r"(?:[ ]?[\[(][^()\[\]\n]{1,60}[\])])?"
_AFTER_END = r"(?:(?<=[.?!…—–)\]”\"*:-])|(?<=[.?!…—–)\]”\"*:-][ ]))[ ]"
_AT_LINE = r"^[^\S\n]*[*_]{0,3}"
HEAD = re.compile(
    rf"(?:{_AT_LINE}|{_AFTER_END})(?P<name>[QA] \d{{1,2}}|{_LOUD}(?:,?[ ]{_LOUD}){{0,7}}){_NOTE}[*_]{{0,3}}:[*_]{{0,3}}(?=\s|$)"
    rf"|{_AT_LINE}(?P<mild>{_MILD}(?:[ ](?:of|the|al|de|van|von|{_MILD})){{0,5}}){_NOTE}[*_]{{0,3}}:[*_]{{0,3}}(?=[^\S\n]|$)"
    rf"|{_AFTER_END}(?P<inside>(?:(?:Mr|Ms|Mrs|Dr)\.? {_MILD}|Question|Answer|Interviewer)):(?= )"
    rf"|(?:{_AT_LINE}|{_AFTER_END})(?P<bare>Q)[*_]{{0,3}}[.:]?[^\S\n]+(?=[A-Z(\[“\"'‘…—–-])",
    re.MULTILINE,
)
"""A name before a colon, or the "Q" with which a question begins although no colon follows."""
CLOCK = r"\d{1,2}:\d\d [AP]\.M\.(?: \([^()\n]*\))?(?: [A-Z]{2,5}\b(?!\.))?"
STAGE = re.compile(
    rf"(?:\bEND )?(?<![\w:]){CLOCK}(?=\s+{_LOUD}(?:[ ]{_LOUD})*:|\s*$)"
    r"|^[^\S\n]*END[^\S\n]*$|[(\[][A-Z][^()\[\]\n]{2,80}\.[)\]]|^[^\S\n]*[(\[][^()\[\]\n]{2,80}[)\]][^\S\n]*$",
    re.MULTILINE,
)
"""Stage directions and hours: "(Laughter.)", "END 3:05 P.M. EDT"."""
_QUICK = re.compile(
    r"[A-Z)\]][*_]{0,3}:|#\d+:|\bQ\b|\bQ ?\d+:|(?:uestion|nterviewer|nswer)[*_]{0,3}:|\b(?:Mr|Ms|Mrs|Dr)\.? \w+[*_]{0,3}:"
)
"""What every transcript has somewhere."""
_BULLET = re.compile(r"[”\"][^\S\n]*[-•*]?")
"""What closes one quote of a list and opens the next."""
_ZONES = re.compile(r"^(?:[AP]\.M\. )?(?:[A-Z]{1,3}[SD]?T|EDT|BST|GMT|EEST|CEST|PHT)\s+(?=\w)")
_NUMBERED = re.compile(r"^(q|a|question|answer) ?\d{1,2}$")
ASKING = frozenset({
    "q", "question", "questioner", "reporter", "reporters", "journalist", "interviewer", "press", "audience", "audience member",
    "participant", "media", "aide", "staff",
})
"""Who is no actor but asks, or helps those who do."""
ANSWERING = frozenset({"a", "answer"})
"""Who is only called the one that answers."""
LEADING = frozenset({"moderator", "operator", "host", "chair", "anchor"})
"""Who leads a conversation and mostly says who speaks next."""
TWICE = 2
INDENT = 40
"""How many blanks and marks at most stand before a lead that opens its line."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One turn of speech: the words that name the speaker, if any do, and the text up to the next turn.

    `lead` is what stands before the words, where that is more than the name: a heading, what a quote is on.
    """

    name: Span | None
    words: Span
    asks: bool = False
    answers: bool = False
    leads: bool = False
    listed: bool = False
    lead: Span | None = None


@dataclass(frozen=True, slots=True)
class _Head:
    start: int
    name: Span
    end: int
    loud: bool
    at_line: bool
    called: str

    @property
    def asks(self) -> bool:
        return self.called in ASKING

    @property
    def answers(self) -> bool:
        return self.called in ANSWERING

    @property
    def titled(self) -> bool:
        """Whether it says "Mr", or names an office that a person holds: "MS. DENG", "THE PRESIDENT"."""
        return self.called in LEADING or _is_titled(self.called)


@lru_cache(maxsize=1)  # asked twice for each article, one after the other
def turns_of(text: str) -> tuple[Heard, ...]:
    """The turns of a transcript in text order; none where the text is no transcript.

    >>> # "MS. DENG: We stay. Q Until when? MS. DENG: Until Monday." has three turns, of which the second asks.
    """
    asked = len(ASKED.findall(text)) >= TWICE
    if not asked and _QUICK.search(text) is None:
        return tuple(_listed(text))
    heads = list(_heads(text))
    heads = _sure(text, _of_interview(text, heads) if asked else heads)
    if not heads:
        return tuple(_unled(text) if asked else ()) or tuple(_listed(text))
    ends = up_to_next([head.start for head in heads], text)
    spoken = [(head, end) for head, end in zip(heads, ends, strict=True) if head.end < end]  # a text may break off at a lead
    turns = [
        Heard(head.name, Span(head.end, end), head.asks, head.answers, head.called in LEADING) for head, end in spoken
    ]
    if asked and spoken and spoken[-1][0].at_line:
        lead = text[spoken[-1][0].name.start : spoken[-1][0].name.end]
        turns[-1] = replace(turns[-1], words=Span(turns[-1].words.start, ends_at(text, turns[-1].words, lead)))
    return tuple(turns)


def _of_interview(text: str, heads: list[_Head]) -> list[_Head]:
    """The heads of an interview, where papers or initials ask, and initials answer: "DW: Will you go? MB: We will."."""
    ends = up_to_next([head.start for head in heads], text)
    plain = [(head, end) for head, end in zip(heads, ends, strict=True) if head.at_line and not head.titled]
    own = [(head.called, text[head.end : end]) for head, end in plain]
    asking = frozenset[str]() if any(head.asks for head in heads) else who_asks(own)
    surnames = Counter(head.called.split()[-1] for head in heads)
    short = {text[head.name.start : head.name.end] for head, _ in plain if head.loud}
    answering = {lead for lead in short if initials_named(lead, text)}
    found: list[_Head] = []
    for head in heads:
        once = surnames[head.called.split()[-1]] < TWICE
        if head.called in asking:
            found.append(replace(head, called="q"))
        elif head.loud and head.at_line and text[head.name.start : head.name.end] in answering:
            found.append(replace(head, called="a"))
        elif not asking or head.loud or not once or any(one.asks for one in found):  # "Interview: ..." as a headline
            found.append(head)
    return found


def _unled(text: str) -> Iterator[Heard]:
    """The turns of an interview that is printed without leads."""
    for question, answer in unled_questions(text):
        yield Heard(None, question, asks=True)
        if answer is not None:
            yield Heard(None, answer, answers=True)


def _listed(text: str) -> Iterator[Heard]:
    """The turns of a page that lists quotes, each behind a name."""
    for one in listed_quotes(text):
        yield Heard(one.name, one.words, listed=True, lead=one.lead)


def cut_at_turns(text: str, blocks: list[Span]) -> list[Span]:
    """Blocks of text with each name of a speaker as a block of its own, and without what no speaker says.

    That is questions, stage directions, and the hour of a call. The name's colon belongs to no block.
    """
    turns = turns_of(text)
    if not turns:
        return blocks
    asked = [Span((turn.name or turn.words).start, turn.words.end) for turn in turns if turn.asks]
    stage = [Span(*found.span()) for found in STAGE.finditer(text)]
    names = {turn.name for turn in turns if turn.name is not None and not turn.asks}
    closed = [Span(turn.words.end, _BULLET.match(text, turn.words.end).end()) for turn in turns if turn.listed]  # type: ignore[union-attr]
    led = [turn.lead or Span(turn.name.start, turn.words.start) for turn in turns if turn.name is not None and not turn.asks]
    cuts = _joined([*asked, *stage, *led, *closed])
    ends = [cut.end for cut in cuts]
    found: list[Span] = []
    for block in blocks:
        at = block.start
        for cut in cuts[bisect_right(ends, at) :]:
            if cut.start >= block.end:
                break
            found.extend(_bare(text, at, cut.start))
            at = cut.end
        found.extend(_bare(text, at, block.end))
    starts = [block.start for block in blocks]
    read = (name for name in names if (at := bisect_right(starts, name.start)) and blocks[at - 1].covers(name))
    return sorted([*found, *read])


def _joined(cuts: list[Span]) -> list[Span]:
    """Pieces of text in order, those that overlap as one."""
    joined: list[Span] = []
    for cut in sorted(cuts):
        if joined and cut.start < joined[-1].end:
            cut = Span(joined[-1].start, max(joined.pop().end, cut.end))
        joined.append(cut)
    return joined


def spoken_name(word: str) -> str:
    """A word of a name as it is printed inside a sentence: "DENG" is "Deng"."""
    return word.title() if word.isupper() and len(word) > 1 else word


def _bare(text: str, start: int, end: int) -> Iterator[Span]:
    """A piece of text without white space and stray marks at its start, nothing where no word is left."""
    piece = text[start:end] if start < end else ""
    if any(letter.isalnum() for letter in piece):
        yield Span(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))


def _heads(text: str) -> Iterator[_Head]:
    for found in HEAD.finditer(text):
        group = found.lastgroup or "name"
        start, end = found.span(group)
        name = text[start:end]
        if group == "name" and (zone := _ZONES.match(name)) is not None and found.start():
            start += zone.end()
        called = _NUMBERED.sub(r"\1", " ".join(text[start:end].split()).casefold())
        before = text[max(0, start - INDENT) : start].rsplit("\n", 1)
        at_line = not before[-1].strip(" \t*_") and (len(before) > 1 or start <= INDENT)
        yield _Head(start, Span(start, end), found.end(), group in ("name", "bare"), at_line, called)


def _sure(text: str, heads: list[_Head]) -> list[_Head]:
    """Those that open a turn: none, where too little shows that the text is a transcript."""
    times = Counter(head.called for head in heads)
    asking = sum(head.asks for head in heads)
    loud = [head for head in heads if head.loud and not head.asks and not head.answers]
    titled = [head for head in loud if head.titled]
    again = {head.called for head in loud if times[head.called] >= TWICE}
    mild = [head for head in heads if not head.loud and not head.asks and head.at_line and not head.answers]
    answers = sum(head.answers for head in heads)
    opens = bool(titled) and not re.search(r"[a-z][.?!](?:\s|$)", text[: titled[0].start])
    spoken = bool(titled) and (asking > 0 or len(titled) >= TWICE or opens)
    spoken = spoken or (asking > 0 and bool(again)) or len(again) >= TWICE
    asked = asking > 0 and (answers > 0 or (bool(mild) and asking >= TWICE) or any(head.titled for head in mild))
    if not (spoken or asked):
        return []
    return [
        head
        for head in heads
        if head.asks
        or (head.answers and asking > 0)
        or (head.loud and (head.titled or times[head.called] >= TWICE or head.at_line))
        or (not head.loud and asked and (head.titled or head.at_line))
    ]


def _is_titled(called: str) -> bool:
    words = [word.strip(".,#") for word in called.split()]
    known = load_words()
    return any(known.is_title(word) or (word in known.nouns and known.nouns[word].stands_for == "person") for word in words)
