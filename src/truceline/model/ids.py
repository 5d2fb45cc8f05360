"""Ids that are computed from what a record is, never drawn: equal input gives equal ids on any machine."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from truceline.model.text import Article, Evidence, Span

PREFIXES = {
    "actors": "actor", "relations": "relation", "times": "time", "places": "place", "statements": "statement",
    "assertions": "assertion", "events": "event", "talks": "talks", "participation_changes": "change",
    "agreements": "agreement", "provisions": "provision", "commitments": "commitment", "demands": "demand",
    "status_claims": "claim", "assessments": "assessment", "labels": "label", "processes": "process",
}


def record_id(article: Article, kind: str, spans: Iterable[Evidence | Span], *extra: str) -> str:
    """The id of a record of list `kind` that rests on `spans` of `article`; `extra` tells apart records on the same words.

    Equal text, kind, spans and extra give equal ids; the article's own id plays no part.
    """
    places = ";".join(f"{span.start}-{span.end}" for span in spans)
    seed = "\x1f".join((article.sha256, kind, places, *extra))
    return f"{PREFIXES[kind]}-{hashlib.sha256(seed.encode()).hexdigest()[:12]}"
