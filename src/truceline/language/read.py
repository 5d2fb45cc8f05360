"""The journey inside the station: one article to one Reading, layer by layer."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import astuple, replace
from functools import cache, partial
from typing import TYPE_CHECKING

from truceline.knowledge.catalogue import Knowledge
from truceline.knowledge.words import load_words
from truceline.language.mending.called_names import with_called_names_apart, with_callers_joined
from truceline.language.mending.double_subjects import with_single_subjects
from truceline.language.mending.inverted import with_inverted_subjects
from truceline.language.mending.lost_commas import is_bare, with_commas
from truceline.language.mending.members import with_members_joined, with_rows_joined, with_run_bodies
from truceline.language.mending.said_and_urged import with_tellers_joined
from truceline.language.mending.taking_up import with_nouns_taking_up
from truceline.language.mending.titles_joined import with_titles_joined
from truceline.language.mending.together import with_company_joined
from truceline.language.mending.told_apart import with_hearers_apart
from truceline.language.words.quotes import find_quotes, stands_alone
from truceline.language.words.sentences import certain_ends, paragraphs
from truceline.language.words.tokens import Word, tokenize
from truceline.language.words.turns import spoken_name, turns_of
from truceline.model.layers import Role, RoleSpan, Sentence, Turn
from truceline.model.reading import Reading, Tokens
from truceline.model.text import Article, Span

if TYPE_CHECKING:
    from truceline.language.engine.analysis import Analysis
    from truceline.language.engine.model import Engine
    from truceline.language.engine.stand_ins import StandIns


@cache
def engine() -> Engine:
    """The built-in engine, loaded once per process."""
    from truceline.language.engine.model import Engine

    return Engine.load()


def read(article: Article, knowledge: Knowledge) -> Reading:
    """The article with every layer of language analysis; equal input gives an equal Reading."""
    from truceline.language.mentions import who_is_who
    from truceline.language.names.layer import name_layer
    from truceline.language.names.places import place_layer
    from truceline.language.times import time_layer
    from truceline.language.words.quotes import quote_layer

    reading, name_tags = analyse(article, knowledge)
    reading = name_layer(reading, name_tags, knowledge)
    reading = quote_layer(reading)
    reading = time_layer(reading)
    reading = who_is_who(reading, knowledge)
    return place_layer(reading, knowledge)


def analyse(article: Article, knowledge: Knowledge) -> tuple[Reading, tuple[str, ...]]:
    """Words, sentences, syntax and attribution roles of an article, and the name tag (BIO) of each word."""
    from truceline.language.actors.leads import lead_tags
    from truceline.language.engine.stand_ins import StandIns

    columns = _Columns()
    blocks = [(block, tokenize(article.text, block.start, block.end)) for block in paragraphs(article)]
    bare = is_bare(article.text)
    stand_ins = StandIns(knowledge, [[word.text for word in words] for _, words in blocks])
    begun = {block.start for block, _ in blocks}  # what is boilerplate is not
    heard = [turn for turn in turns_of(article.text) if not turn.asks and (turn.name is None or turn.name.start in begun)]
    leads = {turn.name.start: turn for turn in heard if turn.name is not None}
    for number, (block, words) in enumerate(blocks):
        if not words:
            continue
        called = block.start in leads
        printed = called and leads[block.start].listed
        seen = [replace(word, text=spoken_name(word.text)) for word in words] if called and not printed else words
        analysis = _analysed(article.text, block, stand_ins, seen)
        if bare and not called:
            analysis = with_commas(analysis, words, partial(_analysed, article.text, block, stand_ins))
        base, first = len(columns.starts), len(columns.starts)
        for i, word in enumerate(words):
            columns.starts.append(word.start)
            columns.ends.append(word.end)
            columns.words.append(word.text)
            columns.heads.append(analysis.heads[i] + base if analysis.heads[i] >= 0 else -1)
            columns.sentence.append(len(columns.sentences))
            if analysis.sentence_ends[i] or i + 1 == len(words):
                last = base + i + 1
                span = Span(columns.starts[first], columns.ends[last - 1])
                columns.sentences.append(Sentence(first, last, span, number))
                first = last
        if called:
            columns.roles.append(RoleSpan("source", base, base + len(words), 1.0))
        columns.lemmas.extend(analysis.lemmas)
        columns.tags.extend(analysis.tags)
        columns.labels.extend(analysis.labels)
        if called and not printed:
            named = not leads[block.start].answers
            tags = lead_tags([word.text for word in words], load_words()) if named else ("O",) * len(words)
            columns.names.extend(tags)
        else:
            columns.names.extend(analysis.names)
        layers: tuple[tuple[Role, tuple[str, ...], tuple[float, ...]], ...] = (
            ("source", analysis.sources, analysis.source_sure),
            ("cue", analysis.cues, analysis.cue_sure),
            ("content", analysis.contents, analysis.content_sure),
        )
        for role, tags, sure in () if called else layers:
            columns.roles.extend(RoleSpan(role, base + a, base + b, _mean(sure[a:b])) for a, b in spans_of(tags))
    tokens = Tokens(
        tuple(columns.starts), tuple(columns.ends), tuple(columns.words), tuple(columns.lemmas), tuple(columns.tags),
        tuple(columns.heads), tuple(columns.labels), tuple(columns.sentence),
    )
    tokens = with_company_joined(with_titles_joined(tokens, load_words()))
    tokens = with_hearers_apart(with_single_subjects(with_inverted_subjects(tokens, knowledge)))
    tokens = with_callers_joined(with_called_names_apart(tokens, knowledge), knowledge)
    tokens = with_rows_joined(with_members_joined(with_run_bodies(tokens)))
    tokens = with_nouns_taking_up(with_tellers_joined(tokens, knowledge))
    reading = Reading(
        article, tokens, tuple(columns.sentences), roles=tuple(columns.roles), engine=engine().version,
        turns=tuple(
            Turn(
                tokens.within(*astuple(turn.name)) if turn.name is not None else (0, 0),
                tokens.within(*astuple(turn.words)), turn.leads, turn.answers, turn.listed,
            )
            for turn in heard
        ),
    )
    return reading, tuple(columns.names)


def _analysed(text: str, block: Span, stand_ins: StandIns, words: list[Word]) -> Analysis:
    """What the network says about the words of a paragraph."""
    texts = [word.text for word in words]
    return engine().analyse(texts, certain_ends(words), islands=_quoted(text, block, words), seen=stand_ins.seen(texts))


SHORTEST_ISLAND = 4
"""Words in quotation marks from which on a quotation has a syntax of its own."""


def _quoted(text: str, block: Span, words: list[Word]) -> list[tuple[int, int]]:
    """The ranges of words inside the quotations of a paragraph."""
    starts, ends = [word.start for word in words], [word.end for word in words]
    quotes = [
        quote.span for quote in find_quotes(text, [block])
        if not quote.scare and quote.depth == 0 and stands_alone(text, block, quote.span)
    ]
    ranges = [(bisect_left(starts, quote.start), bisect_right(ends, quote.end)) for quote in quotes]
    return [(first, last) for first, last in ranges if last - first >= SHORTEST_ISLAND]


def _mean(sure: tuple[float, ...]) -> float:
    """How sure the tagger is of a span: the mean over its tokens, four digits."""
    return round(sum(sure) / len(sure), 4)


def spans_of(tags: tuple[str, ...]) -> list[tuple[int, int]]:
    """Ranges of a BIO column without types: ("O", "B", "I") -> [(1, 3)]."""
    found: list[tuple[int, int]] = []
    for i, tag in enumerate(tags):
        if tag[0] == "B" or (tag[0] == "I" and not (found and found[-1][1] == i)):
            found.append((i, i + 1))
        elif tag[0] == "I":
            found[-1] = (found[-1][0], i + 1)
    return found


class _Columns:
    """Growing columns while an article is read."""

    def __init__(self) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.words: list[str] = []
        self.lemmas: list[str] = []
        self.tags: list[str] = []
        self.heads: list[int] = []
        self.labels: list[str] = []
        self.sentence: list[int] = []
        self.names: list[str] = []
        self.sentences: list[Sentence] = []
        self.roles: list[RoleSpan] = []
