"""The dateline a report is written under: "JUBA, South Sudan, 5 May (Agency) - ". The one place that knows its forms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from truceline.language.times.vocabulary import words as time_words
from truceline.language.words.tokens import Word
from truceline.model.layers import PlaceInText
from truceline.model.reading import Reading

LONGEST = 16
"""Words from the first of a paragraph to the mark that ends its dateline."""
LINES = 4
"""Paragraphs of an article among which its dateline stands: behind a headline, a subtitle, a byline."""
DASHES = frozenset({"-", "--", "–", "—", "_"})
_OPENING = frozenset({"The", "A", "An", "In", "On", "At"})
"""Words that open a sentence behind a dateline without a mark: "GOMA (AFP) The ...", not "NATO (OTAN) Secretary General"."""
_SMALL = frozenset({",", "/", ".", "-", "&", "and", "of", "the", "de", "del", "la", "el", "al", "do", "da", "au", "sur"})


@dataclass(frozen=True, slots=True)
class Dateline:
    """Words of a dateline up to its mark, with the places, the day and the agency in it (empty where it names none).

    `sure` tells a form that is nothing else: "GENEVA, 5 May -", "Geneva (Agency) -", "GENEVA (ATS) The"; not "GENEVA: ",
    "Geneva - ", "Mumbai, India -", "GENEVA (Agency) The", which a known place alone makes a dateline, nor "5 May 2019 -".
    """

    words: range
    places: range
    day: range
    agency: range
    sure: bool


def find_dateline(words: Sequence[Word], first: int = 0) -> Dateline | None:
    """The dateline that `words` open with, counted from `first`; what follows its mark begins a sentence."""
    if len(words) < 2 or not (words[0].text[0].isupper() or words[0].text[0].isdigit()):
        return None
    end, bracket = 0, range(0)
    while end < min(len(words) - 1, LONGEST):
        text = words[end].text
        if text in ("(", "/") and not bracket and end and (closed := _closed(words, end)):
            bracket = range(end, closed)
            end = closed
            continue
        if text == ":" or (text in DASHES and _apart(words, end, bracket)) or bracket.stop == end > 0:
            break
        if not (text[0].isupper() or text[0].isdigit() or text in _SMALL):
            return None
        end += 1
    mark = words[end].text in (":", *DASHES)
    behind = end + mark
    if not end or behind >= len(words) or not (mark or bracket):
        return None
    if not (words[behind].text[0].isupper() or (mark and not words[behind].text[0].isalpha())):
        return None
    day = _day(words, bracket.start or end) or _day(words, bracket.stop, bracket.start)
    weekday = words[0].text.lower() in time_words()["weekdays"]  # "Monday, 5 May - " opens an entry of a chronicle
    places = range(0) if weekday else range(day.start if day and day.start < (bracket.start or end) else bracket.start or end)
    shouted = words[0].text.isupper() and len(words[0].text) > 2
    signed = len(bracket) == 3 and words[bracket.start + 1].text.isupper() and words[behind].text in _OPENING
    told = shouted or bracket if mark else shouted and signed
    return Dateline(
        range(first, first + behind), _moved(places, first), _moved(day, first),
        range(first) if day and bracket and day.start >= bracket.start else _moved(bracket[1:-1], first),
        bool(places) and bool((mark and day) or (words[end].text != ":" and told)),
    )


def _closed(words: Sequence[Word], opened: int) -> int:
    """The word behind a closed bracket of few words: "(Agency)", "/Agency/ -"; 0 without one."""
    bracket = words[opened].text == "("
    for i in range(opened + 2, min(opened + 7, len(words) - 1)):
        if words[i].text == (")" if bracket else "/"):
            return i + 1 if bracket or words[i + 1].text in DASHES else 0
    return 0


def _apart(words: Sequence[Word], i: int, bracket: range) -> bool:
    """Whether a dash joins no words: spaces around it, or a bracket before it, or it is a long one behind capitals."""
    spaced = 0 < i < len(words) - 1 and words[i - 1].end < words[i].start and words[i].end < words[i + 1].start
    return spaced or bracket.stop == i > 0 or (i > 0 and words[i].text in ("—", "--") and words[0].text.isupper())


def _day(words: Sequence[Word], end: int, start: int = 0) -> range:
    """The words of a day before word `end`: "5 May 2019", "Feb 23"; empty without a month and a number."""
    names = (*time_words()["months"], *time_words()["short_months"])
    months = [i for i in range(start, end) if words[i].text.lower().rstrip(".") in names]
    if not months:
        return range(0)
    first = last = months[0]
    while first > start and words[first - 1].text[0].isdigit():
        first -= 1
    while last + 1 < end and (words[last + 1].text[0].isdigit() or words[last + 1].text in (",", ".")):
        last += 1
    while words[last].text in (",", "."):
        last -= 1
    return range(first, last + 1) if last > first else range(0)


def _moved(part: range, by: int) -> range:
    return range(part.start + by, part.stop + by) if part else range(0)


def dateline_of(reading: Reading, token: int) -> Dateline | None:
    """The dateline of the paragraph in which a word stands, if it stands among its first words."""
    tokens, sentences = reading.tokens, reading.sentences
    k = tokens.sentence[token]
    while k and sentences[k - 1].paragraph == sentences[k].paragraph:
        k -= 1
    first = sentences[k].first
    return _opening(reading, k) if token - first < LONGEST else None


def _opening(reading: Reading, k: int) -> Dateline | None:
    """The dateline at the head of a paragraph that begins with sentence `k`."""
    tokens, sentences = reading.tokens, reading.sentences
    first, paragraph = sentences[k].first, sentences[k].paragraph
    last = max(s.last for s in sentences[k : k + LONGEST] if s.paragraph == paragraph)
    shown = range(first, min(last, first + LONGEST + 2))
    return find_dateline([Word(tokens.starts[i], tokens.ends[i], tokens.words[i]) for i in shown], first)


def written_from(reading: Reading) -> PlaceInText | None:
    """The town an article is written from: "ARUSHA - ...", "Maputo, 20 May (MIA) -- ...", also behind a headline."""
    tokens = reading.tokens
    heads = [k for k, s in enumerate(reading.sentences) if not k or reading.sentences[k - 1].paragraph != s.paragraph]
    for k in heads[:LINES]:
        line = _opening(reading, k)
        named = next((m for m in reading.place_mentions if m.first == reading.sentences[k].first), None)
        if named is not None and ((line is not None and named.last <= line.places.stop) or (
                not k and tokens.words[0].isupper())):
            return reading.places[named.place]
    return None
