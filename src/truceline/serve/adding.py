"""Many articles into a store: coded by an executor, kept, linked. What fails is noted, listed and can be tried again.

Lives here: the order of calls. Not here: reading (`intake`), coding (`pipeline`), keeping (`store`), comparing (`linking`).
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from truceline.errors import InputError, StoreError
from truceline.executors import Executor, Progress, Versions, code_many, read_results
from truceline.executors.shards import Failure
from truceline.knowledge.loader import load_knowledge
from truceline.model.records import Added, Copy
from truceline.model.text import Article
from truceline.store import Store

CHUNK = 20


@dataclass(frozen=True, slots=True)
class Summary:
    """What adding did: articles new, known, coded anew; records; failed items; judgements that link records."""

    added: int = 0
    copies: int = 0
    recoded: int = 0
    unchanged: int = 0
    records: int = 0
    failed: tuple[str, ...] = ()
    links: int = 0

    def with_one(self, one: Added) -> Summary:
        """The summary after one more article."""
        names = {"added": "added", "copy": "copies", "recoded": "recoded", "unchanged": "unchanged"}
        name = names[one.outcome]
        return replace(self, records=self.records + one.new, **{name: getattr(self, name) + 1})


def add_articles(
    store: Store,
    found: Iterable[Article | InputError],
    folder: Path,
    *,
    executor: Executor,
    now: str,
    progress: Callable[[Progress], None] | None = None,
    again: bool = False,
) -> Summary:
    """Code and keep articles, then link all records anew.

    Finished work is kept under `folder` until it is in the store, so that a killed run goes on where it stopped. Texts
    coded before by the same program, knowledge and model are passed over, unless `again`.
    """
    versions = current_versions()
    engine = engine_name(versions)
    passed: list[Article] = []
    fresh = found if again else _fresh(store, found, versions, passed)
    code_many(fresh, folder, executor=executor, versions=versions, size=CHUNK, progress=progress)
    summary = Summary()
    failed: list[str] = []
    for result in read_results(folder):
        if isinstance(result, Failure):
            store.note_failure(result.item, result.message, now=now)
            failed.append(result.message)
            continue
        article, document = result
        try:
            added = store.add(article, document, knowledge=versions.knowledge, engine=engine, now=now)
        except InputError as error:
            store.note_failure(error.item or article.id, str(error), now=now)
            failed.append(str(error))
            continue
        summary = summary.with_one(added)
    summary = replace(summary, unchanged=summary.unchanged + len(passed), failed=tuple(failed))
    changed = summary.added + summary.copies + summary.recoded
    links = relink(store, now=now) if changed or again else 0
    shutil.rmtree(folder, ignore_errors=True)
    return replace(summary, links=links)


def relink(store: Store, *, now: str) -> int:
    """Link all records of a store; how many judgements are new. Persons' judgements stay."""
    from truceline.linking import link

    new, _ = store.put_links(link(store, load_knowledge()), now=now)
    return new


def work_folder(place: str, paths: Iterable[str]) -> Path:
    """The folder in which a run keeps finished work: the same for the same database and paths, so that it can go on."""
    from platformdirs import user_cache_path

    seed = "\x1f".join((place, *paths))
    return user_cache_path("truceline", appauthor=False) / "runs" / hashlib.sha256(seed.encode()).hexdigest()[:24]


def current_versions() -> Versions:
    """Program, knowledge and model as they are installed."""
    from importlib.metadata import version

    from truceline.language.read import engine

    return Versions(code=version("truceline"), knowledge=load_knowledge().digest, model=engine().version)


def engine_name(versions: Versions) -> str:
    """The model and program as the store writes them on each record."""
    return f"{versions.model} truceline@{versions.code}"


def recode(store: Store, sha256: str, published: str, *, now: str) -> Added:
    """Give a text a publication date and resolve its times again, without reading it anew: a new revision."""
    from truceline.model.dating import resolve_records
    from truceline.serve.documents import document_of

    article = store.article(sha256)
    if article is None:
        raise StoreError(f"There is no text {sha256}; `truceline show` lists what there is.")
    document = document_of(store, article.sha256)
    document["times"] = resolve_records(document["times"], published)
    document["article"] |= {"published": published, "published_basis": "user"}
    source = replace(store.source(article.sha256), published=published, published_basis="user")
    return store.add(source, document, knowledge=article.knowledge, engine=article.engine, now=now)


def _fresh(
    store: Store, found: Iterable[Article | InputError], versions: Versions, passed: list[Article]
) -> Iterator[Article | InputError]:
    """What must be coded; texts that are known in just this way are only counted."""
    known = {article.sha256: article for article in store.articles()}
    for item in found:
        stored = known.get(item.sha256) if isinstance(item, Article) else None
        if isinstance(item, Article) and stored is not None:
            copy = Copy(item.id, item.publisher, item.url, item.published, item.title, item.section, item.notes)
            same = (stored.knowledge, stored.engine) == (versions.knowledge, engine_name(versions))
            if same and copy in stored.copies:
                passed.append(item)
                continue
        yield item
