"""Documents to numbered training windows: several pieces in a row up to a limit of word pieces, lightly varied."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from training.labels import MENTIONS, NAMES, ROLE, ROLES, UNKNOWN
from training.sets import Document, Piece
from truceline.language.engine.wordpiece import WordPiece, shape

LAYERS = ("tag", "fine", "end", "name", "mention", "source", "cue", "content", "head", "label")
LIMIT = 200
HIDDEN = 0.03
"""Share of words whose pieces are masked in training, their letter case kept: names are mostly unseen words."""


@dataclass(slots=True)
class Window:
    """Numbers of one window. `first[w]` is the place of word w's first piece; place 0, the start mark, stands for the root.

    `columns` has one list of W labels per layer of `LAYERS`; `head` counts from 1 inside the window, 0 for the root;
    `sentence[w]` is the number of the word's sentence and bounds where its head may be.
    """

    ids: list[int]
    shapes: list[int]
    first: list[int]
    columns: dict[str, list[int]]
    sentence: list[int]

    @property
    def size(self) -> int:
        """Length in word pieces, marks included."""
        return len(self.ids)


@dataclass(frozen=True)
class Numbers:
    """Label sets that come from the treebank, and the vocabulary."""

    tags: tuple[str, ...]
    fine: tuple[str, ...]
    labels: tuple[str, ...]
    pieces: WordPiece


def label_sets(documents: Sequence[Document]) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Sorted universal tags, treebank tags and relations that occur in the documents."""
    tags: set[str] = set()
    fine: set[str] = set()
    labels: set[str] = set()
    for document in documents:
        for piece in document:
            tags.update(piece.tags or ())
            fine.update(piece.fine or ())
            labels.update(piece.labels or ())
    return tuple(sorted(tags)), tuple(sorted(fine)), tuple(sorted(labels))


def cut(document: Document, limit: int, pieces: WordPiece) -> Iterator[list[Piece]]:
    """Runs of consecutive pieces of at most `limit` word pieces; an oversized piece stands alone."""
    run: list[Piece] = []
    size = 0
    for piece in document:
        length = sum(len(pieces.pieces(word)) for word in piece.words)
        if run and size + length > limit:
            yield run
            run, size = [], 0
        run.append(piece)
        size += length
    if run:
        yield run


def epoch(documents: Sequence[Document], numbers: Numbers, luck: random.Random, *, single: float = 0.2) -> list[Window]:
    """One pass over the documents in windows of random sizes, augmented.

    A share `single` of the documents is cut piece by piece.
    """
    windows: list[Window] = []
    for document in documents:
        roll = luck.random()
        limit = 1 if roll < single else luck.choice((60, 110, 150, LIMIT, LIMIT))
        if len(document) > 40:  # a large document is not cut in one way only
            step = 12
            parts = [document[i : i + step] for i in range(0, len(document), step)]
            for part in parts:
                limit = 1 if luck.random() < single else luck.choice((60, 110, 150, LIMIT, LIMIT))
                windows.extend(_numbered(varied(run, luck), numbers, luck) for run in cut(part, limit, numbers.pieces))
            continue
        windows.extend(_numbered(varied(run, luck), numbers, luck) for run in cut(document, limit, numbers.pieces))
    return windows


def plain(documents: Sequence[Document], numbers: Numbers) -> list[Window]:
    """Windows of full size without augmentation."""
    return [_numbered(run, numbers) for document in documents for run in cut(document, LIMIT - 10, numbers.pieces)]


def varied(run: list[Piece], luck: random.Random) -> list[Piece]:
    """The same run in another typography: curly quotes, other capitals, no final mark. Labels stay with their words."""
    roll = luck.random()
    change = None
    if roll < 0.015:
        change = str.upper
    elif roll < 0.03:
        change = str.lower
    elif roll < 0.04:
        change = str.capitalize
    curly = luck.random() < 0.4
    opened = False
    out: list[Piece] = []
    for piece in run:
        words = piece.words
        if change is not None:
            words = [change(word) for word in words]
        if curly and any('"' in w or "'" in w or w == "``" for w in words):
            fresh: list[str] = []
            for word in words:
                if word in ('"', "``", "''"):
                    opened = not opened if word == '"' else word == "``"
                    fresh.append("“" if opened else "”")
                else:
                    fresh.append(word.replace("'", "’"))
            words = fresh
        out.append(piece if words is piece.words else _with_words(piece, words))
    if luck.random() < 0.06:
        out[-1] = _without_final_mark(out[-1])
    return out


def _with_words(piece: Piece, words: list[str]) -> Piece:
    return Piece(
        words,
        piece.tags,
        piece.fine,
        piece.heads,
        piece.labels,
        piece.lemmas,
        piece.names,
        piece.mentions,
        piece.roles,
        piece.is_sentence,
    )


def _without_final_mark(piece: Piece) -> Piece:
    count = len(piece.words)
    if count < 3 or piece.words[-1] not in (".", "!", "?") or (piece.heads is not None and count in piece.heads):
        return piece

    def short(column: list[str] | None) -> list[str] | None:
        return None if column is None else column[:-1]

    return Piece(
        piece.words[:-1], short(piece.tags), short(piece.fine), None if piece.heads is None else piece.heads[:-1],
        short(piece.labels),
        short(piece.lemmas), short(piece.names), short(piece.mentions),
        None if piece.roles is None else {role: column[:-1] for role, column in piece.roles.items()}, piece.is_sentence,
    )  # fmt: skip


_NAME = {tag: n for n, tag in enumerate(NAMES)}
_MENTION = {tag: n for n, tag in enumerate(MENTIONS)}
_ROLE = {tag: n for n, tag in enumerate(ROLE)}


def _numbered(run: list[Piece], numbers: Numbers, luck: random.Random | None = None) -> Window:
    wordpiece = numbers.pieces
    tag = {name: n for n, name in enumerate(numbers.tags)}
    fine = {name: n for n, name in enumerate(numbers.fine)}
    label = {name: n for n, name in enumerate(numbers.labels)}
    ids, shapes, first = [wordpiece.start], [0], []
    columns: dict[str, list[int]] = {layer: [] for layer in LAYERS}
    sentence: list[int] = []
    for order, piece in enumerate(run):
        base = len(first)
        count = len(piece.words)
        for word in piece.words:
            first.append(len(ids))
            found = wordpiece.pieces(word)
            if luck is not None and luck.random() < HIDDEN:
                found = (wordpiece.mask,) * len(found)
            ids.extend(found)
            shapes.extend([shape(word)] * len(found))
        sentence.extend([order] * count)
        none = [UNKNOWN] * count
        columns["tag"] += none if piece.tags is None else [tag.get(x, UNKNOWN) for x in piece.tags]
        columns["fine"] += none if piece.fine is None else [fine.get(x, UNKNOWN) for x in piece.fine]
        columns["label"] += none if piece.labels is None else [label.get(x, UNKNOWN) for x in piece.labels]
        columns["head"] += none if piece.heads is None else [base + x if x else 0 for x in piece.heads]
        columns["end"] += [0] * (count - 1) + [1] if piece.is_sentence else none
        columns["name"] += none if piece.names is None else [_NAME.get(x, UNKNOWN) for x in piece.names]
        columns["mention"] += none if piece.mentions is None else [_MENTION.get(x, UNKNOWN) for x in piece.mentions]
        for role in ROLES:
            columns[role] += none if piece.roles is None else [_ROLE[x] for x in piece.roles[role]]
    columns["end"][-1] = UNKNOWN  # the end of the window ends a sentence whatever the words are
    ids.append(wordpiece.stop)
    shapes.append(0)
    if len(ids) > 500:
        kept = sum(place < 499 for place in first)
        ids, shapes, first, sentence = ids[:499] + ids[-1:], [*shapes[:499], 0], first[:kept], sentence[:kept]
        columns = {
            layer: [UNKNOWN if layer == "head" and x > kept else x for x in column[:kept]] for layer, column in columns.items()
        }
    return Window(ids, shapes, first, columns, sentence)


def batches(windows: list[Window], budget: int, luck: random.Random) -> list[list[Window]]:
    """Batches of about `budget` word pieces, windows of like size together, in random order."""
    order = windows[:]
    luck.shuffle(order)
    found: list[list[Window]] = []
    for begin in range(0, len(order), 1500):
        chunk = sorted(order[begin : begin + 1500], key=lambda window: window.size)
        batch: list[Window] = []
        for window in chunk:
            if batch and window.size * (len(batch) + 1) > budget:
                found.append(batch)
                batch = []
            batch.append(window)
        if batch:
            found.append(batch)
    luck.shuffle(found)
    return found
