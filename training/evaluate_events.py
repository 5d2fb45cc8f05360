"""Events against the PLOVER gold records (JSON) or the PLV sentences (TSV): type, source, target, whole record.

The package reads each sentence as an article of its own and finds acts; nothing of the gold is shown to it, save for the
figures that end in `_given`, where source and target of a PLV row are known and the act between them counts. Figures without
`_given` take the act nearest to the root. Predictions are written in the format of `score_events.py`, whose definitions are
followed here. What the exports do is done here too: future cooperation counts as AGREE, future conflict as THREATEN, and what a
side says it will not do as REJECT (CODEBOOK 3); PLV folds CONCEDE and RETREAT into YIELD.
"""

from __future__ import annotations

import csv
import json
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

from truceline.coding.event_ranker import EventRanker, features, range_of
from truceline.coding.eventing.acts import HOSTILE, Act, acts, attempted
from truceline.coding.grammar.clauses import is_negated, modals
from truceline.coding.grammar.factuality import factuality
from truceline.knowledge.catalogue import Knowledge
from truceline.knowledge.loader import load_knowledge
from truceline.language import read
from truceline.model.reading import Reading
from truceline.model.text import Article, Zone

OLD = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
PLV = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
QUADS = {
    1: "AGREE CONSULT SUPPORT CONCEDE", 2: "COOPERATE AID RETREAT YIELD", 3: "REQUEST ACCUSE REJECT THREATEN",
    4: "PROTEST SANCTION MOBILIZE COERCE ASSAULT",
}
QUAD = {name: number for number, names in QUADS.items() for name in names.split()}
_SMALL_WORDS = (
    "the a an of in on at for to and or by from with his her its their two three some several many new former senior top state "
    "national government governments official officials minister ministers ministry president prime foreign leader leaders mr "
    "mrs"
)
SMALL = frozenset(_SMALL_WORDS.split())
Row = dict[str, Any]


def evaluate(gold: Path, out: Path | None) -> dict[str, float]:
    """Figures on a GSR JSON or a PLV TSV file; for PLV also with the given actors.

    `_given` is by the rules, `_ranker` by the shipped ranker; its weights were trained on PLV train, so on that file the latter
    tells nothing: take the folds that `training.train_event_ranker` prints.
    """
    knowledge = load_knowledge()
    rows = sentences(gold)
    plv = gold.suffix == ".tsv"
    found = [_predicted(row, knowledge) for row in rows]
    free = [_ranked(reading, told, None) for reading, told in found]
    if out is not None:
        with out.open("w", encoding="utf-8") as lines:
            for row, (reading, _), ranked in zip(rows, found, free, strict=True):
                events = [_event(reading, act, kind) for act, kind in ranked]
                lines.write(json.dumps({"id": row["id"], "events": events}) + "\n")
    figures = _figures(rows, [(reading, ranked) for (reading, _), ranked in zip(found, free, strict=True)], plv=plv)
    if plv:
        given = [_ranked(reading, told, row) for (reading, told), row in zip(found, rows, strict=True)]
        types = [_folded(ranked[0][1], plv=True) if ranked else "" for ranked in given]
        ranker = EventRanker.load()
        if ranker is not None:
            best = [
                _best(ranker, reading, ranked, row) for (reading, _), ranked, row in zip(found, given, rows, strict=True)
            ]
            scored = classes([row["type"] for row in rows], best, plv=True)
            figures |= {f"{name}_ranker": value for name, value in scored.items()}
        figures |= {f"{name}_given": value for name, value in classes([row["type"] for row in rows], types, plv=True).items()}
    return figures


def _best(ranker: EventRanker, reading: Reading, ranked: list[tuple[Act, str]], row: Row) -> str:
    source, target = range_of(reading, row["source"][0]), range_of(reading, row["target"][0])
    scores = ranker.scores(features(reading, ranked, source, target))
    return max(sorted(scores), key=lambda kind: scores[kind])


def sentences(gold: Path) -> list[Row]:
    """Rows with id, text, type, and lists of source and target texts."""
    if gold.suffix == ".tsv":
        with gold.open(encoding="utf-8") as lines:
            return [
                {"id": row.get("uid") or str(i), "text": row["sentence"], "type": row["gold_root"], "source": [row["source"]],
                 "target": [row["target"]]}
                for i, row in enumerate(csv.DictReader(lines, delimiter="\t"))
            ]
    rows: list[Row] = []
    for record in json.loads(gold.read_text(encoding="utf-8")):
        if record.get("event") in (None, "DOCUMENT") or not record.get("text"):
            continue
        taken = sum(row["id"].partition("#")[0] == record["id"] for row in rows)
        rows.append({
            "id": record["id"] + (f"#{taken + 1}" if taken else ""), "text": record["text"],
            "type": OLD.get(record["event"], record["event"]),
            "source": _texts(record.get("source")), "target": _texts(record.get("target")),
        })
    return rows


def _texts(actors: Any) -> list[str]:
    row = [actors] if isinstance(actors, dict) else actors if isinstance(actors, list) else []
    texts = [actor if isinstance(actor, str) else actor.get("actorText") or "" for actor in row]
    return [text for text in texts if text]


def _predicted(row: Row, knowledge: Knowledge) -> tuple[Reading, list[tuple[Act, str]]]:
    text = row["text"]
    reading = read(Article(row["id"], text, language="en", zones=(Zone(0, len(text), "body"),)), knowledge)
    told = []
    for act in acts(reading, knowledge):
        kind = exported(reading, act, knowledge)
        if kind is not None:
            told.append((act, kind))
    return reading, told


def exported(reading: Reading, act: Act, knowledge: Knowledge) -> str | None:
    """The type under which an act leaves the package; None for one that is only carried by another."""
    if act.carrier is not None or "weak" in act.frame.marks:
        return None
    class_ = factuality(reading.tokens, act.predicate, knowledge).class_
    if class_ == "requested_not_actual":
        return None
    if class_ == "hypothetical" and "would" in modals(reading.tokens, act.predicate):
        class_ = "future"
    if attempted(reading, act.predicate, knowledge):
        class_ = "asserted"
    if class_ == "future" and act.type not in ("REJECT", "REQUEST", "THREATEN", "ACCUSE", "AGREE"):
        return "THREATEN" if act.type in HOSTILE else "AGREE"
    if class_ == "negated" and is_negated(reading.tokens, act.predicate):
        return "REJECT"
    return act.type


def _ranked(reading: Reading, told: list[tuple[Act, str]], given: Row | None) -> list[tuple[Act, str]]:
    """Acts by rank: between the given actors first, then the nearest to the root, told acts before named ones."""
    def rank(entry: tuple[Act, str]) -> tuple[int, ...]:
        act = entry[0]
        depth = len([a for a in reading.tokens.ancestors(act.predicate) if reading.tokens.lemmas[a] not in SAYING])
        fit = 0
        if given is not None:
            source, target = _written(reading, act.doers), _written(reading, act.receivers)
            fit = -2 * _any(given["source"], source) - _any(given["target"], target)
        return fit, act.role == "noun", not act.doers, depth, not act.receivers, act.predicate

    return sorted(told, key=rank)


SAYING = frozenset({"say", "tell", "report", "announce", "confirm", "state", "claim", "add"})


def _written(reading: Reading, heads: tuple[int, ...]) -> list[str]:
    texts = []
    for head in heads:
        around = [m for m in reading.mentions if m.head == head]
        widest = max(around, key=lambda m: m.last - m.first, default=None)
        if reading.entity_at(head) is None:
            first, last = reading.tokens.extent(head)
            texts.append(reading.words(first, min(last, first + 14)).text)
        elif widest is not None and widest.form == "pronoun":
            entity = reading.entity_at(head)
            texts.append(entity.name if entity else widest.form)
        else:
            first, last = (widest.first, widest.last) if widest else reading.tokens.extent(head)
            texts.append(reading.words(first, last).text)
    return texts


def _event(reading: Reading, act: Act, kind: str) -> Row:
    return {
        "type": kind, "mode": act.mode or "", "source": [{"text": t} for t in _written(reading, act.doers)],
        "target": [{"text": t} for t in _written(reading, act.receivers)],
    }


def _folded(kind: str, *, plv: bool) -> str:
    return PLV.get(kind, kind) if plv else kind


def _figures(rows: list[Row], found: list[tuple[Reading, list[tuple[Act, str]]]], *, plv: bool) -> dict[str, float]:
    types, tally = [], Counter[str]()
    for row, (reading, ranked) in zip(rows, found, strict=True):
        kinds = [_folded(kind, plv=plv) for _, kind in ranked]
        types.append(kinds[0] if kinds else "")
        tally["extra"] += max(0, len([a for a, _ in ranked if a.doers]) - 1)
        right = (act for (act, _), kind in zip(ranked, kinds, strict=True) if kind == row["type"])
        chosen = next(right, ranked[0][0] if ranked else None)
        source = _written(reading, chosen.doers) if chosen else []
        target = _written(reading, chosen.receivers) if chosen else []
        mutual = not row["target"] and len(row["source"]) > 1
        hits = []
        pairs = (("source", row["source"], source + (target if mutual else [])), ("target", row["target"], target))
        for name, wanted, got in pairs:
            if wanted:
                hits.append(_any(wanted, got))
                tally[name] += hits[-1]
                tally[f"{name}_rows"] += 1
        tally["record"] += types[-1] == row["type"] and bool(hits) and all(hits)
    figures = classes([row["type"] for row in rows], types, plv=plv)
    return figures | {
        "source": tally["source"] / max(1, tally["source_rows"]), "target": tally["target"] / max(1, tally["target_rows"]),
        "record": tally["record"] / len(rows), "extra": tally["extra"] / len(rows),
    }


def classes(gold: list[str], got: list[str], *, plv: bool) -> dict[str, float]:
    """`accuracy`, `macro_f1` over types and `quad_f1` over the four classes (macro)."""
    quad = QUAD | ({"CONCEDE": 2} if plv else {})
    return {
        "accuracy": sum(a == b for a, b in zip(gold, got, strict=True)) / len(gold),
        "macro_f1": _macro(list(gold), list(got)),
        "quad_f1": _macro([str(quad.get(kind, 0)) for kind in gold], [str(quad.get(kind, 0)) for kind in got]),
    }


def _macro(gold: list[str], got: list[str]) -> float:
    values = []
    for kind in sorted(set(gold)):
        both = sum(a == b == kind for a, b in zip(gold, got, strict=True))
        values.append(2 * both / (gold.count(kind) + got.count(kind)))
    return sum(values) / len(values)


def _any(wanted: list[str], got: list[str]) -> bool:
    return any(_matches(a, b) for a in wanted for b in got)


def _matches(one: str, other: str) -> bool:
    a, b = _folded_text(one), _folded_text(other)
    return bool(a and b) and (bool(_words(a) & _words(b)) or (len(a) > 3 and a in b) or (len(b) > 3 and b in a))


def _folded_text(text: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z0-9]+", " ", re.sub(r"\bu\.\s?s\.?", " us ", re.sub(r"['’]s\b", "", plain))).strip()


def _words(text: str) -> set[str]:
    words = {w[:-1] if len(w) > 3 and w.endswith("s") and not w.endswith("ss") else w for w in text.split()}
    return words - SMALL or words
