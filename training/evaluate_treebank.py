"""Trees, tags, words and sentences against a CoNLL-U file.

Gold words and sentences by default; with `raw`, the text (paragraphs kept apart) goes through the package's own words and
sentences. Relations are compared without subtypes, punctuation counts. Raw figures are F1 over words aligned by position, as
in the CoNLL 2018 shared task. All figures are shares from 0 to 100.
"""

from __future__ import annotations

import itertools
from collections import Counter
from pathlib import Path

from training.sets import Document, conllu
from truceline.language.engine.analysis import Analysis
from truceline.language.engine.model import Engine
from truceline.language.words.tokens import tokenize


def evaluate(gold: Path, out: Path | None, *, raw: bool = False) -> dict[str, float]:
    """`{"uas", "las", "upos", "lemmas", "words"}`, and with `raw` also `{"tokens", "sentences"}`."""
    engine = Engine.load()
    documents = list(conllu(gold))
    return _raw(engine, documents, out) if raw else _given(engine, documents, out)


def _given(engine: Engine, documents: list[Document], out: Path | None) -> dict[str, float]:
    right: Counter[str] = Counter()
    lines: list[str] = []
    for document in documents:
        words = [word for piece in document for word in piece.words]
        breaks = [place == len(piece.words) - 1 for piece in document for place in range(len(piece.words))]
        found = engine.analyse(words, breaks, fixed=True)
        base = 0
        for piece in document:
            assert piece.heads
            assert piece.labels
            assert piece.tags
            assert piece.lemmas
            for place, head in enumerate(piece.heads):
                own = base + place
                same_head = found.heads[own] == (base + head - 1 if head else -1)
                right["words"] += 1
                right["uas"] += same_head
                right["las"] += same_head and _plain(found.labels[own]) == _plain(piece.labels[place])
                right["upos"] += found.tags[own] == piece.tags[place]
                right["lemmas"] += found.lemmas[own].lower() == piece.lemmas[place].lower() or piece.lemmas[place] == "_"
            base += len(piece.words)
        lines += conllu_lines(words, found)
    _write(lines, out)
    return {name: 100 * right[name] / right["words"] for name in ("uas", "las", "upos", "lemmas")} | {"words": right["words"]}


def _raw(engine: Engine, documents: list[Document], out: Path | None) -> dict[str, float]:
    hits: Counter[str] = Counter()
    gold_words = own_words = gold_sentences = own_sentences = 0
    lines: list[str] = []
    for document in documents:
        text, spans = _text(document)
        words, found, starts = read_raw(engine, text)
        place = _squeezed(text)
        own = {(place[a], place[a + len(word)]): number for number, (a, word) in enumerate(zip(starts, words, strict=True))}
        gold = {(place[a], place[b]): number for number, (a, b) in enumerate(spans)}
        rows = [(base, piece, k) for base, piece in _bases(document) for k in range(len(piece.words))]
        aligned = {gold[span]: own[span] for span in gold.keys() & own.keys()}
        gold_words += len(gold)
        own_words += len(own)
        hits["tokens"] += len(aligned)
        for number, mine in aligned.items():
            base, piece, k = rows[number]
            assert piece.heads
            assert piece.labels
            assert piece.tags
            head = piece.heads[k]
            same = found.heads[mine] == (aligned.get(base + head - 1, -2) if head else -1)
            hits["uas"] += same
            hits["las"] += same and _plain(found.labels[mine]) == _plain(piece.labels[k])
            hits["upos"] += found.tags[mine] == piece.tags[k]
        ends = [0] + [place[starts[n] + len(words[n])] for n, end in enumerate(found.sentence_ends) if end]
        own_limits = set(itertools.pairwise(ends))
        bounds = [0]
        for base, piece in _bases(document):
            bounds.append(place[spans[base + len(piece.words) - 1][1]])
        gold_limits = set(itertools.pairwise(bounds))
        gold_sentences += len(gold_limits)
        own_sentences += len(own_limits)
        hits["sentences"] += len(gold_limits & own_limits)
        lines += conllu_lines(words, found)
    _write(lines, out)
    figures = {name: 200 * hits[name] / (gold_words + own_words) for name in ("tokens", "uas", "las", "upos")}
    return figures | {"sentences": 200 * hits["sentences"] / (gold_sentences + own_sentences), "words": gold_words}


def read_raw(engine: Engine, text: str) -> tuple[list[str], Analysis, list[int]]:
    """Words of a raw text, their analysis and their offsets; a line break ends a sentence."""
    words = tokenize(text)
    breaks = ["\n" in text[a.end : b.start] for a, b in itertools.pairwise(words)] + [True] * bool(words)
    return [word.text for word in words], engine.analyse([word.text for word in words], breaks), [word.start for word in words]


def _bases(document: Document) -> list[tuple[int, object]]:
    found = []
    base = 0
    for piece in document:
        found.append((base, piece))
        base += len(piece.words)
    return found


def _text(document: Document) -> tuple[str, list[tuple[int, int]]]:
    """The document's text, paragraphs separated by an empty line, and the offsets of its words."""
    text = ""
    spans: list[tuple[int, int]] = []
    for number, piece in enumerate(document):
        if number:
            text = text.rstrip(" ") + "\n\n" if piece.starts_paragraph else text.rstrip(" ") + " "
        for word, space in zip(piece.words, piece.space_after, strict=True):
            spans.append((len(text), len(text) + len(word)))
            text += word + (" " if space else "")
    return text, spans


def _squeezed(text: str) -> list[int]:
    """For every offset, the number of characters before it that are not white space."""
    counts = [0]
    for character in text:
        counts.append(counts[-1] + (not character.isspace()))
    return counts


def conllu_lines(words: list[str], found: Analysis) -> list[str]:
    """The analysis as CoNLL-U lines."""
    lines: list[str] = []
    base = 0
    for place, word in enumerate(words):
        head = found.heads[place] - base + 1 if found.heads[place] >= 0 else 0
        cells = (place - base + 1, word, found.lemmas[place], found.tags[place], found.fine_tags[place], "_", head)
        lines.append("\t".join(map(str, (*cells, found.labels[place], "_", "_"))))
        if found.sentence_ends[place]:
            base = place + 1
            lines.append("")
    return lines


def _plain(label: str) -> str:
    return label.split(":")[0]


def _write(lines: list[str], out: Path | None) -> None:
    if out is not None:
        out.write_text("\n".join(lines) + "\n", encoding="utf-8")
