"""Readers of the annotated sets.

Every reader gives documents: lists of sentences (or paragraphs) of words with their labels.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from training.labels import MENTION_TYPES, ROLES, repaired
from truceline.language.words.tokens import tokenize

_WORLDWIDE_TYPES = {
    "Person": "PER", "Location": "LOC", "Facility": "LOC", "Organization": "ORG", "NORP": "NORP",
    "Misc": "MISC", "Product": "MISC", "Date": "DATE", "Money": "MONEY",
}  # fmt: skip
_RE3D_TYPES = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}
_GUM_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}


@dataclass(slots=True)
class Piece:
    """A stretch of words that is never cut when windows are built: a sentence, or a paragraph of the attribution set.

    A column that is None is unknown for this set. `heads` are 1-based inside the piece, 0 for the root, as in CoNLL-U.
    `is_sentence` says that the piece is exactly one sentence by gold annotation.
    """

    words: list[str]
    tags: list[str] | None = None
    fine: list[str] | None = None
    heads: list[int] | None = None
    labels: list[str] | None = None
    lemmas: list[str] | None = None
    names: list[str] | None = None
    mentions: list[str] | None = None
    roles: dict[str, list[str]] | None = None
    is_sentence: bool = False
    starts_paragraph: bool = False
    space_after: list[bool] = field(default_factory=list)


Document = list[Piece]


def conllu(path: Path) -> Iterator[Document]:
    """Documents of a CoNLL-U file: syntactic words, empty nodes dropped, mentions from `Entity=` where the file has them."""
    document: Document = []
    rows: list[list[str]] = []
    joined: dict[int, bool] = {}
    paragraph = False
    open_mentions: list[tuple[str, str, int]] = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                if document:
                    yield document
                document, open_mentions = [], []
            elif line.startswith("# newpar"):
                paragraph = True
            elif not line:
                if rows:
                    document.append(_treebank_piece(rows, joined, open_mentions))
                    document[-1].starts_paragraph = paragraph
                rows, joined, paragraph = [], {}, False
            elif line[0] != "#":
                cells = line.split("\t")
                if "-" in cells[0]:
                    first, last = map(int, cells[0].split("-"))
                    for number in range(first, last):
                        joined[number] = False
                    joined[last] = "SpaceAfter=No" not in cells[9]
                elif "." not in cells[0]:
                    rows.append(cells)
    if document:
        yield document


def _treebank_piece(rows: list[list[str]], joined: dict[int, bool], open_mentions: list[tuple[str, str, int]]) -> Piece:
    heads = [int(row[6]) for row in rows]
    labels = [row[7] for row in rows]
    tags = [row[3] for row in rows]
    mentions = None
    if any("Entity=" in row[9] for row in rows):
        mentions = _gum_mentions(rows, heads, labels, open_mentions)
    return Piece(
        words=[row[1] for row in rows], tags=tags, fine=[row[4] for row in rows], heads=heads, labels=labels,
        lemmas=[row[2] for row in rows], mentions=mentions, is_sentence=True,
        space_after=[joined.get(n, "SpaceAfter=No" not in row[9]) for n, row in enumerate(rows, 1)],
    )  # fmt: skip


def _gum_mentions(rows: list[list[str]], heads: list[int], labels: list[str], pending: list[tuple[str, str, int]]) -> list[str]:
    """BIO of people, organisations and places, names and common nouns, cut after the head: "the president" (of X)."""
    found: list[tuple[int, int, str]] = []
    pending.clear()
    for place, row in enumerate(rows):
        entity = next((cell[7:] for cell in row[9].split("|") if cell.startswith("Entity=")), "")
        for mark in re.findall(r"\([^()]+\)?|[^()]+\)", entity):
            body = mark.strip("()")
            identifier, _, rest = body.partition("-")
            if mark.startswith("("):
                pending.append((identifier.split("[")[0], rest.split("-")[0], place))
            if mark.endswith(")"):
                number = identifier.split("[")[0]
                for index in range(len(pending) - 1, -1, -1):
                    if pending[index][0] == number:
                        _, kind, begin = pending.pop(index)
                        if kind in _GUM_TYPES:
                            found.append((begin, place + 1, _GUM_TYPES[kind]))
                        break
    tags_out = ["O"] * len(rows)
    trimmed = []
    for begin, end, kind in found:
        inside = [w for w in range(begin, end) if not begin <= heads[w] - 1 < end]
        top = inside[0] if inside else begin
        last = top
        for w in range(top + 1, end):
            if labels[w].split(":")[0] in ("flat", "compound", "fixed") and w == last + 1 and heads[w] - 1 >= begin:
                last = w
        trimmed.append((begin, max(last, begin) + 1, kind))
    for begin, end, kind in sorted(trimmed, key=lambda span: (-(span[1] - span[0]), span)):
        if all(tag == "O" for tag in tags_out[begin:end]):
            tags_out[begin:end] = ["B-" + kind] + ["I-" + kind] * (end - begin - 1)
    return tags_out


def worldwide(folder: Path) -> Iterator[Document]:
    """News articles of en-worldwide-newswire, one file each; 9 classes folded into 7."""
    for path in sorted(folder.glob("*.tsv")):
        document: Document = []
        words: list[str] = []
        tags: list[str] = []
        for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
            cells = line.split("\t") if "\t" in line else line.split()
            if not line.strip():
                if words and not (not document and len(words) == 1 and words[0].startswith("http")):
                    document.append(Piece(words=words, names=repaired(tags)))
                words, tags = [], []
            elif len(cells) >= 2 and cells[0].strip():
                tag = cells[1].strip()
                words.append(cells[0].strip())
                tags.append(tag if tag == "O" else tag[:2] + _WORLDWIDE_TYPES[tag[2:]])
        if document:
            yield document


def iob(path: Path) -> Iterator[Document]:
    """Universal NER IOB2 (number, word, tag) or two columns (word, tag); one document per `# newdoc` or blank `-DOCSTART-`."""
    document: Document = []
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("# newdoc") and document:
            yield document
            document = []
        if not line.strip():
            if words:
                document.append(Piece(words=words, names=repaired(tags)))
            words, tags = [], []
        elif not line.startswith("# "):
            cells = line.split("\t") if "\t" in line else line.split(" ")
            if len(cells) >= 3:
                if "-" not in cells[0] and "." not in cells[0]:
                    words.append(cells[1])
                    tags.append(cells[2])
            else:
                words.append(cells[0])
                tags.append(cells[-1])
    if document:
        yield document


def with_uncertain_types(documents: Iterable[Document]) -> Iterator[Document]:
    """For sets with only PER ORG LOC: what may be a nationality, a date or another name becomes unknown ("X")."""
    for document in documents:
        for piece in document:
            if piece.names is not None:
                piece.names = [
                    "X" if (tag == "O" and (word[:1].isupper() or word[:1].isdigit())) or tag[2:] in ("MISC", "OTH") else tag
                    for word, tag in zip(piece.words, piece.names, strict=True)
                ]
        yield document


def attribution(path: Path) -> Iterator[Document]:
    """Articles of the attribution JSONL, one piece per paragraph, three BIO layers; of crossing spans the longest stays."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            text: str = article["text"]
            layers: dict[str, list[int]] = {}
            for role in ROLES:
                marks = [0] * len(text)
                every = [tuple(span) for event in article["attributions"] for span in event[role]]
                for begin, end in sorted(set(every), key=lambda span: (span[0] - span[1], span)):
                    if not any(marks[begin:end]):
                        marks[begin:end] = [2] * (end - begin)
                        marks[begin] = 1
                layers[role] = marks
            document: Document = []
            for paragraph in re.finditer(r"[^\n]+", text):
                offsets = [(word.start, word.end) for word in tokenize(text, *paragraph.span())]
                if offsets:
                    roles = {role: [_role_tag(marks[a:b]) for a, b in offsets] for role, marks in layers.items()}
                    document.append(Piece(words=[text[a:b] for a, b in offsets], roles=roles, starts_paragraph=True))
            yield document


def _role_tag(marks: list[int]) -> str:
    return "B" if 1 in marks else "I" if 2 in marks else "O"


def re3d(path: Path, share: str = "all") -> Iterator[Document]:
    """Mentions of re3d JSONL, longest first; `share` is "all", "train" (three quarters by identifier) or "held" (the rest)."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            held = int(hashlib.md5(article["id"].encode(), usedforsecurity=False).hexdigest(), 16) % 4 == 0
            if share == "all" or (share == "held") == held:
                yield _re3d_document(article)


def _re3d_document(article: dict[str, object]) -> Document:
    text = str(article["text"])
    entities = article["entities"]
    assert isinstance(entities, list)
    marks = [""] * len(text)
    chosen = [(e["begin"], e["end"], _RE3D_TYPES[e["type"]]) for e in entities if e["type"] in _RE3D_TYPES]
    for begin, end, kind in sorted(chosen, key=lambda span: (span[0] - span[1], span)):
        if (
            text[begin : begin + 1].strip()
            and (begin == 0 or not (text[begin - 1].isalnum() and text[begin].isalnum()))
            and not any(marks[begin:end])
        ):
            marks[begin:end] = ["I-" + kind] * (end - begin)
            marks[begin] = "B-" + kind
    document: Document = []
    for paragraph in re.finditer(r"[^\n]+", text):
        offsets = [(word.start, word.end) for word in tokenize(text, *paragraph.span())]
        if offsets:
            tags = [next((m for m in marks[a:b] if m[:1] == "B"), next((m for m in marks[a:b] if m), "O")) for a, b in offsets]
            document.append(Piece(words=[text[a:b] for a, b in offsets], mentions=repaired(tags), starts_paragraph=True))
    return document


__all__ = ["MENTION_TYPES", "Document", "Piece", "attribution", "conllu", "iob", "re3d", "with_uncertain_types", "worldwide"]
