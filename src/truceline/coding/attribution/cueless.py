"""Quotes beside which no cue stands: signed, led in by a name and a colon, or said by whoever `spoke_before`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from truceline.coding.attribution.attributed import Attribution, place
from truceline.coding.attribution.leads import headline_lead, speaker_of_lead, turns
from truceline.coding.attribution.pieces import trim
from truceline.coding.attribution.quoting import Utterance, named_lead, signed_name
from truceline.coding.attribution.spoke_before import (
    actor_before,
    closing,
    end_of,
    in_passing,
    last_subject,
    last_to_speak,
    over_report,
    told_before,
    words_of_others,
)
from truceline.coding.grammar.time_links import head_token
from truceline.model.reading import Reading, Tokens

_PUT = frozenset({"put", "describe", "phrase", "see", "sum", "express", "characterise", "characterize", "call", "word"})
"""Verbs for finding words: "was how he put it"."""
_WORKS = frozenset({
    "book", "novel", "memoir", "film", "movie", "documentary", "song", "play", "drama", "poem", "album", "series",
})
_LARGE = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
"""What is called by a title, in which all words of weight begin large."""
_PUTTING = 18
"""Words after a quote in which its "put it" stands."""
_SHORT = 5
"""Words that a quote has at least when it is a paragraph by itself and nobody is told to say it."""


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
            if speaker is not None:
                named = name if name[0] < name[1] else None
                found.append(Attribution("transcript", None, speaker, (), tuple(words_said), named=named))
    return found


def with_cueless(reading: Reading, found: list[Attribution], left: Sequence[Utterance]) -> tuple[Attribution, ...]:
    """Adds quotes that no cue stands beside: signed, led in by a name and a colon, or said by whoever spoke or acted last."""
    tokens = reading.tokens
    for u in left:
        signed = _signed(reading, u)
        block = reading.paragraph(u.first)
        start = next(s.first for s in reading.sentences if s.paragraph == block)
        own = reading.sentences[tokens.sentence[u.first]].first
        lead = named_lead(reading, own, u.first) or named_lead(reading, start, u.first)
        if signed is not None:
            found.append(Attribution("signed", None, head_token(tokens, *signed), (), u.ranges, named=signed))
        elif (putting := _put_by(tokens, u)) is not None:
            found.append(Attribution("put-so", None, putting, (), u.ranges))
        elif lead is not None:
            found.append(Attribution("colon", None, head_token(tokens, *lead), (), u.ranges, named=lead))
        else:
            _continue(reading, found, u, block)
    return tuple(sorted(found, key=place))


def _signed(reading: Reading, u: Utterance) -> tuple[int, int] | None:
    """The name that signs a quote, unless it is the agency whose report ends there."""
    named = signed_name(reading, u)
    entity = None if named is None else reading.entity_at(head_token(reading.tokens, *named))
    return None if entity is not None and entity.sector == "JRN" and entity.kind != "person" else named


def _continue(reading: Reading, found: list[Attribution], u: Utterance, block: int) -> None:
    tokens = reading.tokens
    if not (is_sentence(tokens, u) or u.last - u.first > 5) or _is_term(tokens, u):
        return
    near = [
        (made.ranges[-1][1], number)
        for number, made in enumerate(found)
        if made.ranges[-1][1] <= u.first
        and not made.inner
        and made.rule != "act"
        and not in_passing(tokens, made)
        and reading.paragraph(made.ranges[-1][1] - 1) == block
    ]
    if near:
        number = words_of_others(reading, found, max(near)[1], near)
        before = found[number]
        if before.quoted and tokens.sentence[u.first] - tokens.sentence[end_of(before)] <= 1:
            found[number] = replace(before, quoted=(*before.quoted, *u.ranges))
        elif before.clause and all(tokens.tags[i] == "PUNCT" for i in range(before.ranges[-1][1], u.first)) and (
            tokens.sentence[u.first] == tokens.sentence[before.ranges[-1][1] - 1]
        ):
            first, last = before.clause[-1]
            end = trim(tokens, first, last) or (first, last)
            found[number] = replace(before, clause=(*before.clause[:-1], end), quoted=u.ranges)
        else:
            found.append(Attribution("cueless", None, before.source, (), u.ranges))
        return
    actor = actor_before(reading, u, block)
    if actor is not None:
        found.append(Attribution("act", None, actor, (), u.ranges))
        return
    earlier = [
        (made.quoted[-1][1], number)
        for number, made in enumerate(found)
        if made.quoted and not made.inner and reading.paragraph(made.quoted[-1][0]) == block - 1
    ]
    if reading.sentences[tokens.sentence[u.first]].first < u.first - 1:
        return
    spoken = found[max(earlier)[1]] if earlier else closing(reading, found, block - 1)
    spoken = spoken or (over_report(reading, found, block) if is_sentence(tokens, u) else None)
    if spoken is not None:
        found.append(Attribution("cueless", None, spoken.source, (), u.ranges))
    elif _stands_alone(reading, u):
        subject = last_subject(reading, told_before(reading, block))
        told = None if subject is None else reading.entity_at(subject)
        doer = subject if told is not None and told.kind == "person" and not told.plural else None
        another = told is not None and told.named and doer is None
        spoken = None if doer is not None or another else last_to_speak(reading, found, u, block)
        if doer is not None or spoken is not None:
            source = spoken.source if spoken is not None else doer
            found.append(Attribution("act" if spoken is None else "cueless", None, source, (), u.ranges))


def _stands_alone(reading: Reading, u: Utterance) -> bool:
    """Whether a paragraph is nothing but a quote that ends as a sentence does: who is told of before it goes on to speak."""
    tokens = reading.tokens
    blocks = {reading.paragraph(i) for i in (u.first, u.last - 1)}
    block = [s for s in reading.sentences if s.paragraph in blocks]
    said = {i for first, last in u.ranges for i in range(first, last)}
    rest = (i for i in range(block[0].first, block[-1].last) if i not in said)
    ends = tokens.words[u.last - 1] in (".", "!", "?", "…", "...")
    return ends and u.last - u.first > _SHORT and all(tokens.tags[i] == "PUNCT" for i in rest)


def _put_by(tokens: Tokens, u: Utterance) -> int | None:
    """Who put it in these words, told after them: "“A rotten apple” is how [one commander] put it", "“...”, as [he] put it"."""
    reach = range(u.last, min(len(tokens), u.last + _PUTTING))
    verb = next((i for i in reach if tokens.lemmas[i].lower() in _PUT and tokens.tags[i] == "VERB"), None)
    if verb is None or tokens.sentence[verb] != tokens.sentence[u.last - 1]:
        return None
    so = [i for i in range(u.last, verb) if tokens.words[i].lower() in ("how", "as", "way", "what")]
    object_ = verb + 1 < len(tokens) and tokens.words[verb + 1].lower() in ("it", "things", "this", "that", "them", "matters")
    plain = so and all(tokens.tags[i] in ("PUNCT", "AUX", "ADP", "DET", "NOUN") for i in range(u.last, so[0]))
    subjects = [i for i in tokens.below(verb, "nsubj") if so and so[0] < i < verb]
    return subjects[0] if subjects and plain and object_ else None


def is_title(tokens: Tokens, u: Utterance) -> bool:
    """Whether quoted words are what something is called: "a conference titled “Sanctions and Justice”", "the book “War,”"."""
    before = tokens.lemmas[u.first - 2].lower() if u.first > 1 else ""
    before = tokens.lemmas[u.first - 3].lower() if before == "," and u.first > 2 else before
    named = before in _WORKS and all(tokens.words[i][0].isupper() for i in range(u.first, u.last) if tokens.tags[i] in _LARGE)
    return before in ("title", "entitle", "headline", "caption") or named


def _is_term(tokens: Tokens, u: Utterance) -> bool:
    """Whether quoted words before a comma only name something: "a new show, “The Morning Line,” on state radio"."""
    return tokens.words[u.last - 1] == "," and not any(tokens.tags[i] in ("VERB", "AUX") for i in range(u.first, u.last))


def is_sentence(tokens: Tokens, u: Utterance) -> bool:
    """Whether quoted words end as a sentence or clause does, and so are more than a term."""
    return tokens.words[u.last - 1] in (".", "!", "?", ",")
