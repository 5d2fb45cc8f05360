"""Where a coded document differs from a gold one in the eyes of `shared/score/score_records.py`, as lines for a person."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator, Sequence
from typing import Any

from training.corpus.cases import ROOT

Document = dict[str, Any]
Record = dict[str, Any]
SCORER = ROOT.parent / "shared/score"
SHOWN = 160


def differences(gold: Document, coded: Document, lists: Sequence[str]) -> Iterator[str]:
    """Per list: a count, then `-` missed, `~` found with another key field (both values), `+` nobody expects."""
    scorer = _scorer()
    actors = scorer.match_actors(gold, coded)
    compare = scorer.Comparer(gold, coded, actors)
    for name, spec in scorer.SPECS.items():
        if name == "actors":
            continue
        pairs = scorer.align(name, gold, coded, compare)
        compare.same.update({right["id"]: left["id"] for left, right, _ in pairs})
        if name not in lists:
            continue
        right = sum(agree and left["core"] for left, _, agree in pairs)
        taken = {id(one) for left, right_, _ in pairs for one in (left, right_)}
        wrong = [(left, found) for left, found, agree in pairs if not agree]
        missed = [left for left in gold[name] if left["core"] and id(left) not in taken]
        extra = [found for found in coded[name] if id(found) not in taken]
        if not (right or wrong or missed or extra):
            continue
        yield f"{name}: {right} right"
        for left, found in wrong:
            keys = [slot for slot, kind in spec.keys.items() if not compare.slot_equal(kind, slot, left, found)]
            told = "; ".join(f"{slot}: {_value(left, slot, gold)} -> {_value(found, slot, coded)}" for slot in keys)
            yield f"  ~ {'' if left['core'] else '(optional) '}{told} {_words(left)} / {_words(found)}"
        for sign, records, document in (("-", missed, gold), ("+", extra, coded)):
            for record in records:
                keys = " ".join(f"{slot}={_value(record, slot, document)}" for slot in spec.keys)
                yield f"  {sign} {keys} {_words(record)}" + (f" act “{record['act']['text'][:80]}”" if "act" in record else "")


def _scorer() -> Any:
    if str(SCORER) not in sys.path:
        sys.path.insert(0, str(SCORER))
    return importlib.import_module("score_records")


def _words(record: Record) -> str:
    return f"“{' … '.join(span['text'] for span in record['evidence'])[:SHOWN]}”"


def _value(record: Record, slot: str, document: Document) -> str:
    value: Any = record
    for key in slot.rstrip("!").split("."):
        value = value.get(key) if isinstance(value, dict) else value
    named = {one["id"]: one["name"] for one in (*document["actors"], *document["places"])}
    named |= {one["id"]: one["value"] or one["evidence"][0]["text"] for one in document["times"]}
    named |= {one["id"]: ", ".join(named.get(who, who) for who in one["speakers"]) for one in document["statements"]}
    many = value if isinstance(value, list) else [value]
    return ",".join(str(named.get(one, one)) for one in many)
