"""Quotes beside which no cue stands: signed, led in by a name and a colon, or said by whoever spoke or acted last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from truceline.coding.attribution.attributed import Attribution, place
from truceline.coding.attribution.leads import headline_lead, speaker_of_lead, turns
from truceline.coding.attribution.pieces import trim
from truceline.coding.attribution.quoting import Utterance, named_lead, signed_name
from truceline.coding.grammar.time_links import head_token
from truceline.model.reading import Entity, Reading, Tokens

_PUT = frozenset({"put", "describe", "phrase", "see", "sum", "express", "characterise", "characterize", "call", "word"})
"""Verbs for finding words: "was how he put it"."""
_PUTTING = 18
"""Words after a quote in which its "put it" stands."""
_SHORT = 5
"""Words that a quote has at least when it is a paragraph by itself and nobody is told to say it."""
_BACK = 3
"""Paragraphs back to whoever spoke last before such a quote."""
_TELLING = frozenset({"speech", "attitude", "assertion", "confirmation", "denial", "dismissal"})
"""What the cue at the end of a paragraph gives whose speaker goes on in a quote."""


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
        signed = _signed(reading, u)
        block = reading.sentences[tokens.sentence[u.first]].paragraph
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
        and reading.sentences[tokens.sentence[made.ranges[-1][1] - 1]].paragraph == block
    ]
    if near:
        number = _words_of_others(reading, found, max(near)[1], near)
        before = found[number]
        if before.quoted and tokens.sentence[u.first] - tokens.sentence[_end(before)] <= 1:
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
    spoken = spoken or _over_report(reading, found, u, block)
    if spoken is not None:
        found.append(Attribution("cueless", None, spoken.source, (), u.ranges))
    elif _stands_alone(reading, u):
        subject = _subject_before(reading, _told_before(reading, block))
        told = None if subject is None else reading.entity_at(subject)
        doer = subject if told is not None and told.kind == "person" and not told.plural else None
        another = told is not None and told.named and doer is None
        spoken = None if doer is not None or another else _last_to_speak(reading, found, u, block)
        if doer is not None or spoken is not None:
            source = spoken.source if spoken is not None else doer
            found.append(Attribution("act" if spoken is None else "cueless", None, source, (), u.ranges))


def _stands_alone(reading: Reading, u: Utterance) -> bool:
    """Whether a paragraph is nothing but a quote that ends as a sentence does: who is told of before it goes on to speak."""
    tokens = reading.tokens
    blocks = {reading.sentences[tokens.sentence[i]].paragraph for i in (u.first, u.last - 1)}
    block = [s for s in reading.sentences if s.paragraph in blocks]
    said = {i for first, last in u.ranges for i in range(first, last)}
    rest = (i for i in range(block[0].first, block[-1].last) if i not in said)
    ends = tokens.words[u.last - 1] in (".", "!", "?", "…", "...")
    return ends and u.last - u.first > _SHORT and all(tokens.tags[i] == "PUNCT" for i in rest)


def _told_before(reading: Reading, block: int) -> int:
    """The paragraph before one, headings and captions left out: they end without a mark."""
    ends = {s.paragraph: reading.tokens.tags[s.last - 1] for s in reading.sentences}
    return next((n for n in range(block - 1, block - 1 - _BACK, -1) if ends.get(n) == "PUNCT"), -1)


def _subject_before(reading: Reading, block: int) -> int | None:
    """The subject of the last sentence of a paragraph: "[Deng] knocked on many doors."."""
    tokens = reading.tokens
    last = next((s for s in reversed(reading.sentences) if s.paragraph == block), None)
    inside = range(last.first, last.last) if last is not None else ()
    return next((i for i in inside if tokens.relation(i) == "nsubj" and tokens.relation(tokens.heads[i]) == "root"), None)


def _last_to_speak(reading: Reading, found: Sequence[Attribution], u: Utterance, block: int) -> Attribution | None:
    """Who spoke last, a few paragraphs before a quote at most."""
    tokens = reading.tokens
    told = [
        made for made in found
        if made.source is not None and not made.inner and made.ranges[-1][1] <= u.first
        and (made.cue is None or made.cue.deed == "done")
        and block - reading.sentences[tokens.sentence[made.ranges[-1][1] - 1]].paragraph <= _BACK
    ]
    return max(told, key=lambda made: _end(made), default=None)


def _words_of_others(reading: Reading, found: Sequence[Attribution], last: int, near: Sequence[tuple[int, int]]) -> int:
    """Whose quote goes on where a report of it ends the sentence: "“No,” [Maro] said, according to a newspaper. “Never.”"."""
    tokens, outer = reading.tokens, found[last]
    if outer.quoted:
        return last
    inside = [
        (made.ranges[-1][1], number)
        for _, number in near
        if (made := found[number]) is not outer and made.quoted and made.cue is not None and _inside(made.cue.head, outer)
        and tokens.sentence[made.cue.head] == tokens.sentence[_end(outer)]
    ]
    return max(inside)[1] if inside else last


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
        and made.cue.word in ("verb", "adjective")
        and _TELLING & set(made.cue.uses)
        and not made.inner
        and made.source is not None
        and ends >= 0
        and tokens.sentence[made.cue.head] == tokens.sentence[ends]
    ]
    outer = [a for a in told if not any(a.cue and b.cue and _inside(a.cue.head, b) for b in told if b is not a)]
    return outer[-1] if outer else None


def _over_report(reading: Reading, found: Sequence[Attribution], u: Utterance, block: int) -> Attribution | None:
    """Who goes on after a paragraph of mere report: who spoke before it, where it tells of nobody else and nobody speaks in it.

    "“...,” the ranger said. / Parrots are pests too. / “A woman had one on her shoulder.”".
    """
    tokens = reading.tokens
    told = [s for s in reading.sentences if s.paragraph == block - 1]
    if not told or not is_sentence(tokens, u) or any(_speaks_in(reading, made, block - 1) for made in found):
        return None
    before = [made for made in found if not made.inner and made.source is not None and _speaks_in(reading, made, block - 2)]
    spoken = max(before, key=lambda made: made.ranges[-1][1]) if before else None
    whose = reading.entity_at(spoken.source) if spoken is not None and spoken.source is not None else None
    if spoken is None or whose is None or whose.kind not in ("person", "anonymous_source") or whose.plural:
        return None
    others = {e.id for s in told for i in range(s.first, s.last) if (e := reading.entity_at(i)) is not None and _may_speak(e)}
    sources = {e.id for made in before if made.source is not None and (e := reading.entity_at(made.source)) is not None}
    return spoken if others <= {whose.id} and sources == {whose.id} else None


def _speaks_in(reading: Reading, made: Attribution, block: int) -> bool:
    """Whether words of an attribution, or its cue, stand in a paragraph."""
    places = [made.ranges[0][0], *([made.cue.head] if made.cue is not None else [])]
    return any(reading.sentences[reading.tokens.sentence[i]].paragraph == block for i in places)


def _may_speak(entity: Entity) -> bool:
    return entity.named or entity.kind in ("person", "anonymous_source")


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


def _is_term(tokens: Tokens, u: Utterance) -> bool:
    """Whether quoted words before a comma only name something: "a new show, “The Morning Line,” on state radio"."""
    return tokens.words[u.last - 1] == "," and not any(tokens.tags[i] in ("VERB", "AUX") for i in range(u.first, u.last))


def is_sentence(tokens: Tokens, u: Utterance) -> bool:
    """Whether quoted words end as a sentence or clause does, and so are more than a term."""
    return tokens.words[u.last - 1] in (".", "!", "?", ",")
