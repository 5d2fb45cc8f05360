"""Examples for the hint head: paragraphs with the spans, values and roles of their records.

From hand-coded articles (every record of the lists in `kinds.LISTS`; optional ones are left out of the loss) and from passages
written for it (`passages/*.jsonl`, form in passages/README.md).
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from training.corpus.cases import places_of
from training.hints.kinds import FIELDS, LISTS, ROLES, VALUES
from truceline.knowledge.catalogue import Knowledge
from truceline.language.engine.stand_ins import StandIns
from truceline.language.words.sentences import paragraphs
from truceline.language.words.tokens import tokenize
from truceline.model.text import Article

PASSAGES = Path(__file__).parent / "passages"
Range = tuple[int, int]


@dataclass(frozen=True)
class Marked:
    """A record in a paragraph: its kind, words `first` to `last` (end excluded), value, and the words of each role it has.

    Roles that are not in `roles` are unknown; an empty list says that nobody in the paragraph has the role.
    """

    kind: str
    first: int
    last: int
    value: str | None
    core: bool
    roles: dict[str, tuple[Range, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Example:
    """One paragraph: its source, the words the network reads, the records in it, and the kinds that nobody labelled in it."""

    source: str
    words: tuple[str, ...]
    marked: tuple[Marked, ...]
    unknown: tuple[str, ...] = ()


def of_article(article: Article, gold: dict[str, Any], knowledge: Knowledge) -> Iterator[Example]:
    """The paragraphs of a hand-coded article."""
    blocks = [tokenize(article.text, block.start, block.end) for block in paragraphs(article)]
    stand_ins = StandIns(knowledge, [[word.text for word in words] for words in blocks])
    spans = {record["id"]: record["evidence"] for name in ("actors", "talks", "agreements") for record in gold[name]}
    debtors = {record["id"]: record["debtor"] for record in gold["commitments"]}
    for words in blocks:
        if not words:
            continue
        starts, ends = [word.start for word in words], [word.end for word in words]

        def here(span: dict[str, Any], starts: list[int] = starts, ends: list[int] = ends) -> Range | None:
            first, last = bisect_right(ends, span["start"]), bisect_left(starts, span["end"])
            return (first, last) if first < last and span["start"] < ends[-1] and span["end"] > starts[0] else None

        def of(ids: Iterable[str | None], here: Any = here) -> tuple[Range, ...]:
            return tuple(sorted(place for one in ids for span in spans.get(one or "", ()) if (place := here(span))))

        marked = []
        for name, kind in LISTS.items():
            for record in gold[name]:
                places = [record["act"]] if kind in ("commitment", "demand") else record["evidence"]
                for place in filter(None, map(here, places)):
                    value = record.get(FIELDS.get(kind, ""))
                    marked.append(Marked(kind, *place, value, record["core"], roles_of(kind, record, of, debtors)))
        yield Example(article.id, tuple(stand_ins.seen([word.text for word in words])), tuple(marked))


def roles_of(kind: str, record: dict[str, Any], of: Any, debtors: dict[str, str | None]) -> dict[str, tuple[Range, ...]]:
    """The words of every actor that a gold record names in a role."""
    if kind == "commitment":
        return {"debtor": of([record["debtor"]])}
    if kind == "demand":
        return {"by": of(record["by"]), "to": of(record["to"])}
    if kind == "status":
        who = {"who": of([debtors[record["target"]]])} if record["target"] in debtors else {}
        return {"claimant": of(record["claimants"]), **who}
    if kind == "assessment":
        return {"by": of(record["by"]), "object": of([record["object"]])}
    if kind == "label":
        return {"target": of(record["targets"])}
    if kind == "talks":
        return {"party": of(one["actor"] for one in record["participants"])}
    if kind == "agreement":
        return {"party": of(record["parties"])}
    if kind == "change":
        return {"actor": of([record["actor"]])}
    if kind == "statement":
        return {"speaker": of(record["speakers"])}
    return {"excluded": of([record["excluded"]])}


SPAN = {"commitment": "act", "demand": "act", "label": "label", "change": "cue"}
"""The field of a passage's record that holds its words, where that is not `words`."""
NAMED = {"parties": "party"}


def of_passages(path: Path, knowledge: Knowledge) -> Iterator[Example]:
    """The passages of a file; raises ValueError with the line for one whose words do not fit.

    Statements are marked in a file of their own beside it, by number of line, where they are marked at all.
    """
    said = path.with_suffix(".statements.jsonl")
    rows = map(json.loads, said.read_text(encoding="utf-8").splitlines()) if said.exists() else ()
    statements = {row["n"]: row["s"] for row in rows}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            passage = json.loads(line)
            told = [{"k": "statement", **one, "words": words} for one in statements.get(number, ()) for words in one["words"]]
            example = of_passage(f"{path.stem}:{number}", {**passage, "a": [*passage["a"], *told]}, knowledge)
            yield example if said.exists() else replace(example, unknown=("statement",))


def of_passage(name: str, passage: dict[str, Any], knowledge: Knowledge) -> Example:
    """One passage."""
    text = passage["t"]
    words = tokenize(text, 0, len(text))
    starts, ends = [word.start for word in words], [word.end for word in words]

    def place(quoted: str) -> Range:
        start, end = first_place(text, quoted, name)
        return bisect_right(ends, start), bisect_left(starts, end)

    marked = []
    for record in passage["a"]:
        kind = record["k"]
        roles = {}
        for role in ROLES:
            owner, _, short = role.partition(".")
            slot = next((key for key, value in NAMED.items() if value == short), short)
            if owner == kind and slot in record:
                given = record[slot] if isinstance(record[slot], list) else [record[slot]]
                roles[short] = tuple(place(one) for one in given if one)
        first, last = place(record[SPAN.get(kind, "words")])
        value = record.get(FIELDS.get(kind, ""))
        marked.append(Marked(kind, first, last, value if value in VALUES[kind] else None, core=True, roles=roles))
    seen = StandIns(knowledge, [[word.text for word in words]]).seen([word.text for word in words])
    return Example(name, tuple(seen), tuple(marked))


def first_place(text: str, quoted: str, name: str) -> Range:
    """Where quoted words stand; the first place where they stand more than once without a mark."""
    try:
        if "[" in quoted:
            return places_of(text, quoted)[0]
        start = text.index(quoted)
    except ValueError as error:
        raise ValueError(f"{name}: {quoted!r}: {error}") from error
    return start, start + len(quoted)
