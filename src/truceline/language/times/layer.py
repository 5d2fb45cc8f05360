"""The layer of times: expressions found in each paragraph, their side, rule and anchor settled, their values computed."""

from __future__ import annotations

from dataclasses import replace

from truceline.language.times.drafts import Draft
from truceline.language.times.grammar import drafts_in
from truceline.language.times.settle import settled, tokens_of
from truceline.model.dating import Dating, resolve_values
from truceline.model.layers import TimeExpression
from truceline.model.reading import Reading


def time_layer(reading: Reading) -> Reading:
    """The reading with every time expression of its headline, captions and body.

    Words decide kind, anchor and rule, never the publication date, which only gives values: a reading of the same text
    under another date differs in `value` alone. Works from words; syntax, names and quotes are used where present.
    """
    drafts = [draft for draft in _drafts(reading) if not _inside_name(reading, draft)]
    return replace(reading, times=resolve(settled(reading, drafts), reading.article.published))


def resolve(times: tuple[TimeExpression, ...], published: str | None) -> tuple[TimeExpression, ...]:
    """The expressions dated anew under a publication date (EDTF or None); only values change.

    With "2016-04-25", "Friday" under `weekday:FR:before` becomes 2016-04-22.
    """
    values = resolve_values({t.id: Dating(t.kind, t.value, t.anchor, t.rule) for t in times}, published)
    return tuple(replace(time, value=values[time.id]) for time in times)


def _drafts(reading: Reading) -> list[Draft]:
    found: list[Draft] = []
    text, sentences, i = reading.article.text, reading.sentences, 0
    while i < len(sentences):
        j = i
        while j + 1 < len(sentences) and sentences[j + 1].paragraph == sentences[i].paragraph:
            j += 1
        start, end = sentences[i].span.start, sentences[j].span.end
        if reading.article.zone_at(start) != "boilerplate":
            found += drafts_in(text[start:end], start)
        i = j + 1
    return found


def _inside_name(reading: Reading, draft: Draft) -> bool:
    """Whether the words are part of a longer name of a person or body ("Theresa May", "Sunday Times")."""
    first, last = tokens_of(reading, draft.start, draft.end)
    return any(
        name.type in ("PER", "ORG") and name.first < last and first < name.last and (name.first < first or last < name.last)
        for name in reading.names
    )
