"""A gold document as a program would print it: without the keys that only gold documents have."""

from __future__ import annotations

import json
from typing import Any

from training.corpus.cases import ROOT

SCHEMA = json.loads((ROOT / "src/truceline/model/interchange.schema.json").read_text(encoding="utf-8"))


def without_notes(document: dict[str, Any]) -> dict[str, Any]:
    """The document without `core` and `accept`."""
    return {
        key: [{slot: part for slot, part in record.items() if slot not in ("core", "accept")} for record in value]
        if isinstance(value, list) else value
        for key, value in document.items()
    }
