"""When the parties of an article change places, so do the records, and nothing else changes."""

from __future__ import annotations

import pytest

from tests.articles.expecting import case_of
from tests.articles.floors import coded
from tests.articles.mirroring import mirror_of, mirrored_slugs, shape_of
from truceline.pipeline import code_article


@pytest.mark.parametrize("slug", mirrored_slugs())
def test_mirrored_text_gives_mirrored_records(slug: str) -> None:
    article, mirror = case_of(slug).article, mirror_of(slug)
    assert article.text != mirror.text
    before, after = shape_of(coded(slug), article.text), shape_of(code_article(mirror), mirror.text)
    assert sorted((before - after).elements()) == sorted((after - before).elements()) == []
