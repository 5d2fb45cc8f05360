"""Quotes beside which no cue stands: signed, led in by a name and a colon, or said by whoever spoke or acted last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from truceline.coding.attribution.attributed import Attribution, place
from truceline.coding.attribution.leads import headline_lead, speaker_of_lead, turns
from truceline.coding.attribution.pieces import trim
from truceline.coding.attribution.quoting import Utterance, named_lead, signed_name
from truceline.coding.grammar.time_links import head_token
from truceline.model.reading import Reading, Tokens

_REACH = 5
"""Words after a quote in which "is how one envoy put it" begins."""
_PUTTING = frozenset({"put", "describe", "phrase", "characterise", "characterize", "sum", "word", "express", "see", "call"})


def led_by_name(reading: Reading) -> list[Attribution]:
    """What the layout of a headline or a transcript gives to the name before a colon."""
    tokens = reading.tokens
    headline = headline_lead(reading)
    found = []
    if headline is not None and (words := trim(tokens, *headline[1])) is not None:
        found.append(Attribution("headline-colon", None, head_token(tokens, *headline[0]), (words,), named=headline[0]))
    for name, words_said in turns(reading):
        if words_said:
            speaker = speaker_of_lead(reading, *name)
            found.append(Attribution("transcript", None, speaker, (), tuple(words_said), named=name))
    return found


def with_cueless(reading: Reading, found: list[Attribution], left: Sequence[Utterance]) -> tuple[Attribution, ...]:
    """Adds quotes that no cue stands beside: signed, led in by a name and a colon, or said by whoever spoke or acted last."""
    tokens = reading.tokens
    for u in left:
        signed = signed_name(reading, u)
        block = reading.sentences[tokens.sentence[u.first]].paragraph
        start = next(s.first for s in reading.sentences if s.paragraph == block)
        lead = named_lead(reading, start, u.first)
        teller = _so_put(reading, u)
        if teller is not None:
            found.append(Attribution("put", None, teller, (), u.ranges))
        elif signed is not None:
            found.append(Attribution("signed", None, head_token(tokens, *signed), (), u.ranges, named=signed))
        elif lead is not None:
            found.append(Attribution("colon", None, head_token(tokens, *lead), (), u.ranges, named=lead))
        else:
            _continue(reading, found, u, block)
    return tuple(sorted(found, key=place))


def _continue(reading: Reading, found: list[Attribution], u: Utterance, block: int) -> None:
    tokens = reading.tokens
    if not (is_sentence(tokens, u) or u.last - u.first > 5):
        return
    near = [
        (made.ranges[-1][1], number)
        for number, made in enumerate(found)
        if made.ranges[-1][1] <= u.first
        and not made.inner
        and made.rule != "act"
        and reading.sentences[tokens.sentence[made.ranges[-1][1] - 1]].paragraph == block
    ]
    if near:
        number = max(near)[1]
        before = found[number]
        if before.quoted and tokens.sentence[u.first] - tokens.sentence[_end(before)] <= 1:
            found[number] = replace(before, quoted=(*before.quoted, *u.ranges))
        else:
            found.append(Attribution("cueless", None, before.source, (), u.ranges))
        return
    actor = _actor_before(reading, u, block)
    if actor is not None:
        found.append(Attribution("act", None, actor, (), u.ranges))
        return
    earlier = [
        (made.quoted[-1][1], number)
        for number, made in enumerate(found)
        if made.quoted and not made.inner and reading.sentences[tokens.sentence[made.quoted[-1][0]]].paragraph == block - 1
    ]
    if reading.sentences[tokens.sentence[u.first]].first < u.first - 1:
        return
    spoken = found[max(earlier)[1]] if earlier else _closing(reading, found, block - 1)
    if spoken is not None:
        found.append(Attribution("cueless", None, spoken.source, (), u.ranges))


def _so_put(reading: Reading, u: Utterance) -> int | None:
    """Who is told to have worded it so right after a quote: `"A rotten apple," is how [one commander] put it`."""
    tokens = reading.tokens
    after = range(u.last, min(u.last + _REACH, len(tokens)))
    how = next((i for i in after if tokens.words[i].lower() == "how"), None)
    if how is None or not any(tokens.lemmas[i] == "be" for i in range(u.last, how)):
        return None
    verb = next((i for i in range(how + 1, min(how + 10, len(tokens))) if tokens.lemmas[i].lower() in _PUTTING), None)
    subjects = tokens.below(verb, "nsubj") if verb is not None else ()
    return next((i for i in subjects if how < i), None)


def is_title(tokens: Tokens, u: Utterance) -> bool:
    """Whether quoted words are what something is called: "a conference titled “Sanctions and Justice”"."""
    return u.first > 1 and tokens.lemmas[u.first - 2].lower() in ("title", "entitle", "headline", "caption")


def _closing(reading: Reading, found: Sequence[Attribution], block: int) -> Attribution | None:
    """Who is told to have spoken at the end of a paragraph, whatever else is told there to be said."""
    tokens = reading.tokens
    ends = max((s.first for s in reading.sentences if s.paragraph == block), default=-1)
    told = [
        made
        for made in found
        if made.cue is not None
        and made.cue.deed == "done"
        and made.cue.polarity == "affirmed"
        and made.cue.word == "verb"
        and "speech" in made.cue.uses
        and not made.inner
        and made.source is not None
        and ends >= 0
        and tokens.sentence[made.cue.head] == tokens.sentence[ends]
    ]
    outer = [a for a in told if not any(a.cue and b.cue and _inside(a.cue.head, b) for b in told if b is not a)]
    return outer[-1] if outer else None


def _inside(i: int, made: Attribution) -> bool:
    return any(first <= i < last for first, last in made.ranges)


def _end(made: Attribution) -> int:
    last = made.ranges[-1][1] - 1
    return max(last, made.cue.head) if made.cue is not None else last


def _actor_before(reading: Reading, u: Utterance, block: int) -> int | None:
    """The subject of the sentence that leads up to a quote in the same paragraph."""
    tokens = reading.tokens
    number = tokens.sentence[u.first]
    sentence = reading.sentences[number]
    if sentence.first < u.first - 1 and sentence.first != u.first:
        candidates = [sentence]
    else:
        candidates = [s for s in reading.sentences[number - 1 : number] if s.paragraph == block]
    for previous in candidates:
        for i in range(previous.first, min(previous.last, u.first)):
            if (
                tokens.labels[i] in ("nsubj", "nsubj:pass")
                and tokens.relation(tokens.heads[i]) in ("root", "ccomp", "parataxis")
                and tokens.tags[i] in ("PROPN", "PRON", "NOUN")
            ):
                return i
    return None


def is_sentence(tokens: Tokens, u: Utterance) -> bool:
    """Whether quoted words end as a sentence or clause does, and so are more than a term."""
    return tokens.words[u.last - 1] in (".", "!", "?", ",")
