"""Attributions read off cues, syntax and layout: which words, said with which cue, named by which source.

`attribute` is the one entry. What the trained tagger adds is in `link`; what becomes a Statement is decided in
`coding.statements`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from truceline.coding.attribution.around import subject_of_quote, words_around
from truceline.coding.attribution.asides import aside_of, view_of
from truceline.coding.attribution.attributed import Attribution, Range, place
from truceline.coding.attribution.called_by import called_by
from truceline.coding.attribution.colons import after_colons
from truceline.coding.attribution.contents import clause_of_cue
from truceline.coding.attribution.cueless import is_sentence, is_title, led_by_name, with_cueless
from truceline.coding.attribution.cues import CueBook, CueWord, find_cues
from truceline.coding.attribution.cutting import Clause
from truceline.coding.attribution.edges import (
    before_next_speech,
    completed,
    needs_that,
    pointing,
    trails,
    up_to_colon,
    with_subject,
    without,
)
from truceline.coding.attribution.framed import framed, reply_behind
from truceline.coding.attribution.link import link
from truceline.coding.attribution.naming import name_given, quoted_words
from truceline.coding.attribution.pieces import runs, trim, without_that
from truceline.coding.attribution.quoted_as import quoted_as
from truceline.coding.attribution.quoting import Utterance, cue_beside, utterances
from truceline.coding.attribution.sources import cited_by, quoting_verb, relayer_of, source_in_tree, source_of, source_shown
from truceline.coding.attribution.tagged import Links, apart, by_cue, clause_seen, source_seen
from truceline.coding.attribution.unsaid import of_others
from truceline.coding.attribution.views import views
from truceline.coding.attribution.wholes import goes_on, led_up_to, paraphrases, whole_quotes
from truceline.coding.grammar.once import once
from truceline.coding.grammar.time_links import head_token
from truceline.model.reading import Reading, Tokens

QUOTE_GIVES = (
    "speech", "assertion", "attitude", "request", "judgement", "denial", "confirmation", "dismissal", "exclusion", "quoting",
    "aside",
)

ASIDE_GIVES = frozenset({"speech", "aside", "confirmation"})
"""What a verb gives that is a report by its place alone, without a clause in the tree."""
SEEN_ASIDE = frozenset({"assertion"})
"""What it gives where the trained tagger takes it for a cue too."""


@once
def attribute(reading: Reading, book: CueBook) -> tuple[Attribution, ...]:
    """Every attribution of the article that cues, syntax or layout show, in text order of what is said."""
    tokens = reading.tokens
    said = [u for u in utterances(reading) if not is_title(tokens, u)]
    whole = [u for u in said if u.whole and not (u.scare and not is_sentence(tokens, u))]
    quoted = {i for u in whole for first, last in u.ranges for i in range(first, last)}
    cues = find_cues(reading, book)
    outer = [cue for cue in cues if cue.head not in quoted]
    replies = [made for u in whole if (made := reply_behind(reading, book, u)) is not None]
    whole = [u for u in whole if not any(made.quoted == u.ranges for made in replies)]
    beside = _beside(reading, whole, [*outer, *_tagged(reading, outer, quoted)], quoted)
    heads = frozenset(cue.head for cue in cues)
    links = by_cue(link(reading))
    found = [
        made
        for cue in (*outer, *(c for c, _ in beside.values() if c.head not in heads))
        if (made := _with_cue(reading, book, cue, beside, heads, whole, said, links)) is not None
    ]
    found += [made for cue in cues if cue.head in quoted and (made := _inside_quote(tokens, cue, book, heads)) is not None]
    viewed = list(views(reading, quoted))
    taken = {made.cue.head for made in viewed if made.cue is not None}
    found = [made for made in found if made.cue is None or made.cue.head not in taken]
    named = list(called_by(reading, book, quoted))
    found = [made for made in found if not any(_same_cue(made, other) for other in named)]
    found = _unique([*replies, *viewed, *named, *found, *framed(reading, book, quoted)])
    found += after_colons(reading, book, outer, found, quoted)
    left = [u for n, u in enumerate(whole) if not any(n in numbers for _, numbers in beside.values())]
    left = [u for u in left if not any(a <= u.first and u.last <= b for made in found for a, b in made.clause)]
    led = led_by_name(reading)
    spoken = [r for made in led for r in made.ranges]
    left = [u for u in left if not any(a <= u.first and u.last <= b for a, b in spoken)]
    found = [replace(made, inner=made.inner or any(a <= made.ranges[0][0] < b for a, b in spoken)) for made in found]
    found = [made for made in found if not (spoken and made.inner and _is_hearer(tokens, made.source))]
    return with_cueless(reading, sorted([*found, *led], key=place), left)


def _is_hearer(tokens: Tokens, source: int | None) -> bool:
    """Whether those who are spoken to are given as a source: "you", "you guys"."""
    return source is not None and tokens.words[tokens.extent(source)[0]].lower() == "you"


def _same_cue(made: Attribution, named: Attribution) -> bool:
    """Whether an attribution is read from the words that give somebody's view: its cue stands before what is said."""
    first, last = named.ranges[0]
    return made.cue is not None and named.cue is not None and named.cue.first <= made.cue.head < first <= last


def _tagged(reading: Reading, known: Sequence[CueWord], quoted: set[int]) -> list[CueWord]:
    """Cues that only the trained tagger knows, for use beside quoted words."""
    tokens = reading.tokens
    taken = {i for cue in known for i in range(cue.first, cue.last)}
    found = []
    for role in reading.roles:
        inside = range(role.first, role.last)
        verbs = [i for i in inside if tokens.tags[i] == "VERB"]
        head = verbs[-1] if verbs else head_token(tokens, role.first, role.last)
        worded = any(tokens.words[i].isalpha() for i in inside)
        if role.role == "cue" and worded and not taken.intersection(inside) and head not in quoted:
            word = "verb" if tokens.tags[head] == "VERB" else "other"
            found.append(CueWord(head, role.first, role.last, word, {}))
    return found


def _beside(
    reading: Reading, whole: Sequence[Utterance], cues: Sequence[CueWord], quoted: set[int]
) -> dict[int, tuple[CueWord, list[int]]]:
    """For each head of a cue, the cue and the numbers of the utterances said with it."""
    tokens = reading.tokens
    saying = {quoting_verb(tokens, cue.head) for cue in cues}
    by_head = {
        cue.head: cue
        for cue in cues
        if cue.head not in saying
        and tokens.relation(cue.head) != "amod"  # "its self-proclaimed commander said"
        and not of_others(tokens, cue.head)
        and cue.word in ("verb", "preposition", "other")
        and (not cue.uses or set(cue.uses) & set(QUOTE_GIVES))
    }
    heads = sorted(by_head)
    found: dict[int, tuple[CueWord, list[int]]] = {}
    for number, u in enumerate(whole):
        head = cue_beside(reading, u, heads, quoted)
        if head is not None:
            found.setdefault(head, (by_head[head], []))[1].append(number)
    return found


def _with_cue(
    reading: Reading,
    book: CueBook,
    cue: CueWord,
    beside: dict[int, tuple[CueWord, list[int]]],
    heads: frozenset[int],
    whole: Sequence[Utterance],
    said: Sequence[Utterance],
    links: Links,
) -> Attribution | None:
    tokens = reading.tokens
    if "viewpoint" in cue.uses and (viewed := _aside(reading, cue)) is not None:
        return viewed
    own = [whole[n] for n in beside[cue.head][1]] if cue.head in beside else []
    loaded = name_given(tokens, cue, heads, book.loaded) if "naming-loaded" in cue.uses and not own else None
    clause = clause_of_cue(tokens, cue, book, heads) if cue.uses and loaded is None else None
    if clause is None and not own:
        if (before := quoted_as(reading, cue)) is not None:
            return before
        clause = quoted_words(tokens, cue, said, heads)
        if clause is not None:
            source = source_seen(reading, cue, source_of(tokens, cue), links)
            return Attribution("quoted-words", cue, source, _runs_of(reading, clause))
        named, source = name_given(tokens, cue, heads, book.loaded), source_seen(reading, cue, source_of(tokens, cue), links)
        if named is not None and source is not None:
            return Attribution("name-given", cue, source, _runs_of(reading, named))
        seen = clause_seen(reading, cue, links, heads)
        source = source_seen(reading, cue, source_shown(reading, cue, heads), links)
        if seen and source is not None:
            return _both_sides(reading, Attribution("clause", cue, source, seen))
        return _aside(reading, cue, sure=cue.head in links)
    ranges: tuple[Range, ...] = ()
    if clause is not None:
        ranges = completed(reading, cue, pointing(tokens, _runs_of(reading, clause), book), clause, heads)
        ranges = apart(reading, cue, with_subject(tokens, cue, ranges), links, heads)
    quoted = tuple(sorted(piece for u in own for piece in u.ranges))
    others = tuple(
        r for numbers in (n for h, (_, n) in beside.items() if h != cue.head) for n in numbers for r in whole[n].ranges
    )
    if quoted:
        quoted = goes_on(tokens, quoted, ranges)
    if quoted:
        ranges = paraphrases(tokens, without(ranges, (*quoted, *others)), cue, quoted)
        ranges = ranges or led_up_to(reading, cue, quoted, heads)
    elif ranges:
        ranges = before_next_speech(tokens, cue, up_to_colon(tokens, cue, ranges), beside)
        ranges = tuple(r for piece in without(ranges, others) if (r := trim(tokens, *piece)) is not None)
    joining = ("who", "which", "that") if tokens.labels[cue.head] == "acl:relcl" else ("who", "which")
    ranges = tuple(r for r in ranges if r[1] - r[0] > 1 or tokens.lemmas[r[0]].lower() not in joining)
    ranges = tuple(
        r if r[1] - r[0] == 1 or needs_that(tokens, min(r[0] + 1, r[1] - 1), book) else without_that(tokens, r)
        for r in ranges
        if not trails(tokens, cue, ranges, r)
    )
    ranges = ranges if quoted else whole_quotes(reading, cue, ranges)
    if not ranges and not quoted:
        return None
    rule = "quote-cue" if quoted and not ranges else "according-to" if cue.word == "preposition" else "clause"
    made = Attribution(
        rule,
        cue,
        source_seen(reading, cue, source_shown(reading, cue, heads), links),
        ranges,
        quoted,
        clause.open if clause is not None and ranges else (),
        relayer_of(tokens, cue.head),
        cited=cited_by(tokens, cue.head) if cue.word == "verb" else None,
    )
    return _both_sides(reading, made)


def _both_sides(reading: Reading, made: Attribution) -> Attribution:
    """An attribution with the words on both sides of its aside where the tree gives the cue those on one.

    "It limps, he said, but it walks".
    """
    if made.cue is not None and not made.clause and made.quoted:
        return replace(made, clause=subject_of_quote(reading, made.cue, made.quoted[0][0]))
    aside = aside_of(reading, made.cue) if made.cue is not None and made.clause else None
    words = words_around(reading, aside) if aside is not None else ()
    if aside is not None and words and not (made.source is not None and aside.first <= made.source < aside.last):
        made = replace(made, source=aside.source)
    if aside is None or len(words) < 2 or all(any(a < last and first < b for a, b in made.clause) for first, last in words):
        return made
    if not all(any(a <= first and last <= b for a, b in words) for first, last in made.quoted):
        return made
    return replace(made, clause=words, quoted=(), source=aside.source, open=())


def _aside(reading: Reading, cue: CueWord, *, sure: bool = False) -> Attribution | None:
    """What is said around a verb that commas set apart: "The road, a driver remarked, is shut"; `sure` if the tagger saw it."""
    gives = ASIDE_GIVES | SEEN_ASIDE if sure else ASIDE_GIVES
    aside = (aside_of(reading, cue) if set(cue.uses) & gives else None) or view_of(reading, cue)
    words = words_around(reading, aside) if aside is not None else ()
    return None if aside is None or not words else Attribution("clause", replace(cue, deed="done"), aside.source, words)


def _runs_of(reading: Reading, clause: Clause) -> tuple[Range, ...]:
    return tuple(runs(reading.tokens, clause.inside))


def _inside_quote(tokens: Tokens, cue: CueWord, book: CueBook, heads: frozenset[int]) -> Attribution | None:
    """Someone quoted by the one who is quoted: “They told us that the road is shut.” Own speech acts ("we say") are none."""
    if cue.deed != "done" or cue.word == "adjective" or not set(cue.uses) & {"speech", "denial", "confirmation", "dismissal"}:
        return None
    source = source_in_tree(tokens, cue, heads)
    if source is None or tokens.lemmas[source].lower() in ("i", "we", "you", "it", "this", "that", "one"):
        return None
    clause = clause_of_cue(tokens, cue, book, heads)
    if clause is None or not any(tokens.tags[i] in ("VERB", "AUX") for i in clause.inside):
        return None
    return Attribution(
        "clause", cue, source, tuple(runs(tokens, clause.inside)), (), (), relayer_of(tokens, cue.head), inner=True
    )


def _unique(found: Sequence[Attribution]) -> list[Attribution]:
    """One attribution for the same words: of two cues over equal words ("neither confirm nor deny") the first."""
    kept: dict[tuple[Range, ...], Attribution] = {}
    for made in found:
        if made.ranges:
            kept.setdefault(made.ranges, made)
    return list(kept.values())
