"""JSON-LD: each record a Web Annotation, its evidence as TextPosition and TextQuote selectors."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from truceline.ledger import Book
from truceline.ledger.rows import row
from truceline.model.records import Record

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"tl": "https://truceline.org/ns#"}]
AROUND = 32


def as_jsonld(book: Book, records: Sequence[Record], text_of: Callable[[str], str]) -> bytes:
    """An AnnotationCollection; the articles' texts are not in it beyond the evidence and a few words around it."""
    texts = {record.article: text_of(record.article) for record in records}
    items = [_annotation(book, record, texts[record.article]) for record in records]
    page = {"type": "AnnotationPage", "items": items}
    found = {"@context": CONTEXT, "type": "AnnotationCollection", "total": len(items), "first": page}
    return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _annotation(book: Book, record: Record, text: str) -> dict[str, Any]:
    line, article = row(book, record), book.article(record)
    source: dict[str, Any] = {"id": article.url or f"urn:sha256:{article.sha256}", "tl:textSha256": article.sha256}
    return {
        "id": f"urn:truceline:{record.uid}",
        "type": "Annotation",
        "motivation": "describing",
        "body": {"type": "TextualBody", "value": line.says, "format": "text/plain", "language": "en"},
        "target": [
            {
                "source": source,
                "selector": [
                    {"type": "TextPositionSelector", "start": start, "end": end},
                    {
                        "type": "TextQuoteSelector",
                        "exact": text[start:end],
                        "prefix": text[max(0, start - AROUND) : start],
                        "suffix": text[end : end + AROUND],
                    },
                ],
            }
            for start, end in line.spans
        ],
        "tl:kind": record.kind,
        "tl:revision": record.revision,
        "tl:claimedBy": list(line.claimed_by),
        "tl:stance": line.stance,
        "tl:reportedBy": list(line.reported_by),
        "tl:date": line.date,
        "tl:published": article.published,
        "tl:method": line.method,
        "tl:review": record.review,
    }
