"""Interviews as papers print them: who asks is known by asking, and initials stand for a person who is named before.

    Post: Why did you leave?  MB: Nobody listened.  Post: Will you go back?      "Post" asks, "MB" is Maria Belo
    **Why did you leave?**  Nobody listened.  **Will you go back?**  We will.     questions without a lead, in an interview
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from truceline.language.words.stretches import up_to_next
from truceline.model.text import Span

ASKED = re.compile(r"\?[*_”\"’']{0,3}[^\S\n]*(?:\n|$)")
"""The end of a paragraph that asks."""
TWICE = 2
"""How many questions an interview has at least."""
_QUESTION = re.compile(
    r"^[^\S\n]*(?P<marks>[*_]{1,3}|#{2,4}[ ])?(?P<asked>[A-Z][^\n“”\"]{6,400}\?)[*_]{0,3}[^\S\n]*$", re.MULTILINE
)
"""A paragraph that asks from end to end: in bold, in italics, or one sentence."""
_GIVEN = re.compile(
    r"\b[Ii]nterview(?:s|ed)?:? (?:with|of|by|to)\b|\b[Ii]n an (?:exclusive |phone |telephone )?interview\b"
    r"|^[^\n]{0,40}\b[Ii]nterview:|\b[Aa]nswer(?:s|ed) (?:our )?questions"
    r"|\b(?:[Ss]poke|[Tt]alked|[Ss]peaks|[Tt]alks|[Ss]at down|[Ss]its down) (?:to|with) (?:the )?[A-Z]"
    r"|\b(?:[Ss]poke|[Tt]alked) (?:to|with) (?:us|me)\b|\b(?:[Ww]e|I|[A-Z]\w+) (?:interviewed|asked) "
)
"""Words of a headline or an opening which say that what follows is an interview."""
_FIRST_PERSON = re.compile(r"\b(?:I|I['’]m|I['’]ve|[Ww]e|[Ww]e['’]\w+|[Oo]ur|us|[Mm]y|me)\b")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_MARKS = "*_”\"’' \t\r\n"
_INITIALS = re.compile(r"(?:[A-Z]\.?[ ]?){2,4}$")
_ABOUT_IT = re.compile(
    r"\b(?:interview|conversation|transcript)\b[^\n]{0,60}"
    r"\b(?:edited|condensed|conducted|translated|shortened|carried out|held|done)\b",
    re.IGNORECASE,
)


def who_asks(turns: Sequence[tuple[str, str]]) -> frozenset[str]:
    """The leads of a page whose turns end with a question more often than not, where others answer them.

    `turns` are lead and words. None where nobody asks twice, or where all who speak ask.
    """
    asking: dict[str, list[bool]] = {}
    for lead, words in turns:
        asking.setdefault(lead, []).append(words.rstrip(_MARKS).endswith("?"))
    found = frozenset(lead for lead, asks in asking.items() if sum(asks) >= TWICE and 2 * sum(asks) > len(asks))
    answers = sum(not any(asks) for lead, asks in asking.items() if lead not in found)
    return found if answers else frozenset()


def initials_named(lead: str, text: str) -> bool:
    """Whether a lead is the initials of a name that the text holds: "MB" or "M.B." in a text on Maria Belo."""
    if _INITIALS.match(lead) is None:
        return False
    letters = [letter for letter in lead if letter.isalpha()]
    return re.search(r"\b" + r"[ -]".join(rf"{letter}[\w'’]{{0,30}}[a-z]" for letter in letters) + r"\b", text) is not None


def unled_questions(text: str) -> tuple[tuple[Span, Span | None], ...]:
    """Questions and the answers behind them where neither has a lead, in a text whose opening says that it is an interview.

    The last question has no answer where the text breaks off. The answers must tell of "I" or "we": a page of questions that
    the paper answers itself is no interview.
    """
    found = list(_QUESTION.finditer(text))
    plain = [m for m in found if m.group("marks") or not re.search(r"[.?!] [A-Z]", m.group("asked"))]
    if len(plain) < TWICE or _GIVEN.search(text[: found[0].start()]) is None:
        return ()
    ends = up_to_next([m.start() for m in found], text)
    pairs = [(Span(*m.span()), Span(m.end(), end) if m.end() < end else None) for m, end in zip(found, ends, strict=True)]
    answers = [_QUOTED.sub("", text[span.start : span.end]).strip() for _, span in pairs if span is not None]
    own = sum(_FIRST_PERSON.search(answer) is not None for answer in answers)
    return tuple(pairs) if 2 * own >= len(answers) else ()


def ends_at(text: str, words: Span, name: str) -> int:
    """Where the last turn of an interview ends: before a paragraph that tells of the speaker by name, or of the interview."""
    surname = name.strip(".").split()[-1] if name.strip() else ""
    for start, line in _lines(text, words):
        told = bool(surname[:1].isupper() and len(surname) > 1) and re.search(rf"\b{re.escape(surname)}\b", line) is not None
        if start > words.start and (told or _ABOUT_IT.search(line)):
            return start
    return words.end


def _lines(text: str, words: Span) -> Iterator[tuple[int, str]]:
    at = words.start
    for line in text[words.start : words.end].splitlines(keepends=True):
        yield at, line
        at += len(line)
