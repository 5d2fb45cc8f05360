"""When the parties of an article change places, so do the records; what an exchange of names still changes may only shrink."""

from __future__ import annotations

import pytest

from tests.articles.floors import floors
from tests.articles.mirroring import kept, mirrored_slugs
from training.corpus.cases import OWN

SLACK = 0.001


def test_every_article_about_a_conflict_has_a_mirror() -> None:
    folders = {path.name for path in OWN.iterdir() if path.is_dir() and not path.name.startswith(("trap-", "_"))}
    assert folders == set(mirrored_slugs())


@pytest.mark.parametrize("slug", mirrored_slugs())
def test_mirrored_text_gives_mirrored_records(slug: str) -> None:
    share, changes = kept(slug)
    floor = floors().get("mirrors", {}).get(slug, 0.0)
    assert share >= floor - SLACK, f"{slug}: names decide about {len(changes)} records:\n" + "\n".join(changes)
