"""Labels of real articles as they may stand in the repository: offsets, hashes and the coder's own words, never the article's.

A sealed document is a gold document whose spans have no `text` and whose words that stand in the article are [start, end].
`opened` gives the gold document back when the article's text is at hand and is the text that was labelled.
"""

from __future__ import annotations

from typing import Any

from training.corpus.cases import SAME_GLYPH
from truceline.model.text import Article

WORDS = frozenset({"name", "aliases", "label", "role", "agenda", "round_label"})
"""Fields whose strings may be words of the article."""
VALUES = frozenset({
    "kind", "mode", "polarity", "type", "status", "value", "direction", "class", "modality", "force", "quote_kind", "format",
    "precision", "method", "form", "coverage", "purpose", "act_type", "level",
})
"""Fields whose strings are of a closed set, never ids, even where a coder named a record like one of them."""


def sealed(document: dict[str, Any], text: str) -> dict[str, Any]:
    """The document without any word of the article; ids are numbered anew, because a coder may have named them after words."""
    new = {
        record["id"]: f"{name}-{number}"
        for name, records in document.items() if isinstance(records, list) for number, record in enumerate(records, 1)
    }
    plain = text.translate(SAME_GLYPH)

    def seal(node: Any, key: str = "") -> Any:
        if isinstance(node, dict) and {"start", "end", "text"} <= node.keys():
            return {"start": node["start"], "end": node["end"]}
        if isinstance(node, dict):
            return {name: seal(part, name) for name, part in node.items()}
        if isinstance(node, list):
            return [seal(part, key) for part in node]
        if isinstance(node, str) and key in WORDS:
            place = plain.find(node.translate(SAME_GLYPH))
            return {"at": [place, place + len(node)]} if place >= 0 else node
        return new.get(node, node) if isinstance(node, str) and key not in VALUES else node

    result: dict[str, Any] = seal(document)
    result["article"]["title"] = None
    return result


def opened(document: dict[str, Any], article: Article) -> dict[str, Any]:
    """The gold document of a sealed one; raises ValueError when the article is not the text that was labelled."""
    if document["article"]["text_sha256"] != article.sha256:
        raise ValueError(f"{article.id}: this is not the text that was labelled (its SHA-256 differs).")

    def open_(node: Any) -> Any:
        if isinstance(node, dict) and node.keys() == {"at"}:
            return article.text[slice(*node["at"])]
        if isinstance(node, dict) and node.keys() == {"start", "end"} and isinstance(node["start"], int):
            return {**node, "text": article.text[node["start"]:node["end"]]}
        if isinstance(node, dict):
            return {key: open_(part) for key, part in node.items()}
        return [open_(part) for part in node] if isinstance(node, list) else node

    result: dict[str, Any] = open_(document)
    result["article"]["title"] = article.title
    return result
