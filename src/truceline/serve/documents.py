"""The interchange document of a stored text, put together again from its records, with persons' edits."""

from __future__ import annotations

from typing import Any

from truceline.errors import StoreError
from truceline.model.document import FORMAT
from truceline.model.findings import LISTS
from truceline.model.views import RecordView, Selection


def document_of(view: RecordView, sha256: str) -> dict[str, Any]:
    """The document truceline/1 of one text. Raises StoreError when it is not there."""
    article = view.article(sha256)
    if article is None:
        raise StoreError(f"There is no text {sha256}; it was never added, or purged.")
    records = view.every_record(Selection(articles=[article.sha256], rejected=True))
    lists: dict[str, list[dict[str, Any]]] = {kind: [] for kind in LISTS}
    for record in records:
        lists[record.kind].append(dict(record.coded or record.finding))
    return {
        "format": FORMAT,
        "article": {
            "id": article.id,
            "title": article.title,
            "publisher": article.publisher,
            "section": article.section,
            "published": article.published,
            "published_basis": article.published_basis,
            "published_window": article.published_window,
            "language": article.language,
            "text_sha256": article.sha256,
            "zones": [dict(zone) for zone in article.zones],
        },
        **lists,
    }
