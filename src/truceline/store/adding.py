"""One coded article into the database, inside the caller's transaction: text, copy, and what changed in its records.

Rules: the text is coded from its earliest dated copy; a null never replaces what is known; a finding that did not change
keeps its revision; one that is gone gets a tombstone, unless a person accepted or edited it, or such a record refers to it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa

from truceline.errors import StoreError, UnreadableText
from truceline.model.findings import LISTS
from truceline.model.records import Added, Copy, Outcome, Review, record_uid
from truceline.model.text import Article
from truceline.store import naming
from truceline.store.rows import copy_order, in_force, pack, to_copy, to_review
from truceline.store.tables import articles, codings, copies, failures, records, reviews, texts

HELD = ("accepted", "edited")
Document = Mapping[str, Any]


def add_article(
    connection: sa.Connection, article: Article, document: Document, *, knowledge: str, engine: str, now: str
) -> Added:
    """What adding did; equal sets of additions give equal current records, whatever their order."""
    sha256 = _checked(article, document)
    known = connection.execute(sa.select(articles).where(articles.c.sha256 == sha256)).first()
    if known is None:
        connection.execute(texts.insert().values(sha256=sha256, text=article.text))
    fresh, first = _keep_copy(connection, sha256, article, now)
    connection.execute(failures.delete().where(failures.c.item.in_([article.id, article.url or article.id])))
    meta = document["article"]
    digest = _digest(document)
    coded = None if known is None else (known.knowledge, known.engine, known.document_sha256)
    if known is not None and (meta["published"] != first.published or coded == (knowledge, engine, digest)):
        if fresh:
            _describe(connection, sha256, first)
        return Added(sha256, "copy" if fresh else "unchanged")
    stamp = {"knowledge": knowledge, "engine": engine}
    number = 1 if known is None else known.coding + 1
    values = _article_values(meta, sha256) | stamp | {"coding": number, "coded_at": now, "document_sha256": digest}
    if known is None:
        connection.execute(articles.insert().values(**values))
    else:
        connection.execute(articles.update().where(articles.c.sha256 == sha256).values(**values))
    _describe(connection, sha256, first)
    new, changed, gone = _renew(connection, sha256, document, {**stamp, "recorded_at": now}, known is None)
    counts = {"new": new, "changed": changed, "gone": gone}
    connection.execute(
        codings.insert().values(
            sha256=sha256, coding=number, published=meta["published"], coded_at=now, **stamp, **counts
        )
    )
    outcome: Outcome = "added" if known is None else "recoded"
    return Added(sha256, outcome, new, changed, gone)


def record_row(
    kind: str, finding: Mapping[str, Any], sha256: str, words: Mapping[str, str], voices: Mapping[str, tuple[str, str]]
) -> dict[str, Any]:
    """The columns of a record that follow from its finding and its neighbours."""
    spans = finding["evidence"]
    claimed_by, stance = naming.claimed_by(kind, finding, voices, words)
    return {
        "uid": record_uid(sha256, str(finding["id"])), "article": sha256, "kind": kind,
        "quote": " … ".join(span["text"] for span in spans), "start": spans[0]["start"], "end": spans[-1]["end"],
        "claimed_by": claimed_by, "stance": stance, "finding": pack(finding),
        "named": pack(naming.named(kind, finding, words)),
    }


def _checked(article: Article, document: Document) -> str:
    sha256 = article.sha256
    if document["article"]["text_sha256"] != sha256:
        raise StoreError(f"The document of {article.id} was made from another text; code the article again.")
    if "\x00" in article.text or any("\ud800" <= c <= "\udfff" for c in article.text):
        raise UnreadableText(f"{article.id} holds characters that are no text; check its encoding.", item=article.id)
    return sha256


def _keep_copy(connection: sa.Connection, sha256: str, article: Article, now: str) -> tuple[bool, Copy]:
    """Whether this copy told something new, and the copy the text is to be coded from."""
    rows = list(connection.execute(sa.select(copies).where(copies.c.sha256 == sha256).order_by(copies.c.n)))
    kept = {row.n: to_copy(row) for row in rows}
    given = Copy(
        article.id, article.publisher, article.url, article.published, article.title, article.section, article.notes
    )
    match = _same_copy(kept, given)
    if match is None:
        connection.execute(copies.insert().values(**_copy_values(given), sha256=sha256, added_at=now))
        return True, min([*kept.values(), given], key=copy_order)
    old = kept[match]
    merged = Copy(
        old.article_id, given.outlet or old.outlet, given.url or old.url, given.published or old.published,
        given.title or old.title, given.section or old.section, given.notes or old.notes,
    )
    if merged != old:
        connection.execute(copies.update().where(copies.c.n == match).values(**_copy_values(merged)))
    kept[match] = merged
    return merged != old, min(kept.values(), key=copy_order)


def _same_copy(kept: Mapping[int, Copy], given: Copy) -> int | None:
    """The copy that `given` is again: equal id and address, and an outlet that is equal or not known to one of them."""
    alike = [
        n for n, copy in kept.items()
        if copy.article_id == given.article_id and (copy.url is None or given.url is None or copy.url == given.url)
    ]
    equal = [n for n in alike if kept[n].outlet == given.outlet]
    open_ = [n for n in alike if kept[n].outlet is None or given.outlet is None]
    return min(equal or open_, default=None)


def _copy_values(copy: Copy) -> dict[str, Any]:
    return {
        "article_id": copy.article_id, "outlet": copy.outlet, "url": copy.url, "published": copy.published,
        "title": copy.title, "section": copy.section, "notes": pack(list(copy.notes)),
    }


def _describe(connection: sa.Connection, sha256: str, first: Copy) -> None:
    """Writes what follows from the copies of a text: whose title and id it bears, and every outlet that carried it."""
    found = connection.execute(sa.select(copies.c.outlet).where(copies.c.sha256 == sha256, copies.c.outlet.is_not(None)))
    values = {
        "id": first.article_id, "title": first.title, "publisher": first.outlet, "section": first.section,
        "outlets": "; ".join(sorted(set(found.scalars()))) or None,
    }
    connection.execute(articles.update().where(articles.c.sha256 == sha256).values(**values))


def _digest(document: Document) -> str:
    """What tells two codings of a text apart; which copy they were made from does not, unless its date gave other values."""
    meta = document["article"]
    coded = {name: meta[name] for name in ("published", "published_basis", "published_window", "language", "zones")}
    coded |= {kind: document[kind] for kind in LISTS}
    return hashlib.sha256(pack(coded).encode()).hexdigest()


def _article_values(meta: Mapping[str, Any], sha256: str) -> dict[str, Any]:
    plain = ("id", "title", "publisher", "section", "published", "published_basis", "published_window", "language")
    return {name: meta[name] for name in plain} | {"sha256": sha256, "short": sha256[:16], "zones": pack(meta["zones"])}


def _renew(
    connection: sa.Connection, sha256: str, document: Document, stamp: Mapping[str, str], first_time: bool  # noqa: FBT001
) -> tuple[int, int, int]:
    """Writes the revisions that a coding makes; how many records are new, changed, gone."""
    before: dict[str, Any] = {}
    log: dict[str, list[Review]] = {}
    if not first_time:
        found = sa.select(records).where(records.c.article == sha256, records.c.latest == 1)
        before = {row.uid: row for row in connection.execute(found)}
        decided = sa.select(reviews).where(reviews.c.uid.startswith(f"{sha256[:16]}/", autoescape=True)).order_by(reviews.c.n)
        for line in connection.execute(decided):
            log.setdefault(line.uid, []).append(to_review(line))
    findings = [_edited(kind, finding, log, sha256) for kind, finding in naming.all_findings(document)]
    kept = _held(before, findings, sha256)
    everything = [(kind, finding) for kind, finding, _ in findings] + kept
    words = naming.words_for(everything)
    voices = naming.statement_voices(everything, words)
    rows, superseded, counts = [], [], [0, 0, 0]
    for kind, finding, machine in findings:
        row: dict[str, Any] = {**record_row(kind, finding, sha256, words, voices), **stamp}
        row["review"] = in_force(log.get(row["uid"], ()))[0]
        row["coded"] = None if machine is finding else pack(machine)
        old = before.get(row["uid"])
        if old is not None and old.finding == row["finding"] and old.coded == row["coded"] and not old.tombstone:
            continue
        rows.append(row | {"revision": 1 if old is None else old.revision + 1, "latest": 1, "tombstone": 0})
        superseded.append(row["uid"])
        counts[0 if old is None or old.tombstone else 1] += 1
    staying = {record_uid(sha256, str(finding["id"])) for _, finding in everything}
    for uid, old in before.items():
        if uid not in staying and not old.tombstone:
            last = {name: value for name, value in old._mapping.items() if name != "n"}
            rows.append({**last, **stamp, "revision": old.revision + 1, "latest": 1, "tombstone": 1})
            superseded.append(uid)
            counts[2] += 1
    write_revisions(connection, rows, [] if first_time else superseded)
    return counts[0], counts[1], counts[2]


def write_revisions(connection: sa.Connection, rows: list[dict[str, Any]], superseded: list[str]) -> None:
    """New rows, with the mark of the latest taken from the rows before them."""
    if superseded:
        marked = records.update().where(records.c.uid == sa.bindparam("known"), records.c.latest == 1).values(latest=0)
        connection.execute(marked, [{"known": uid} for uid in superseded])
    if rows:
        connection.execute(records.insert(), rows)


def _edited(
    kind: str, finding: Mapping[str, Any], log: Mapping[str, Iterable[Review]], sha256: str
) -> tuple[str, Mapping[str, Any], Mapping[str, Any]]:
    """A finding with a person's edits, and as the machine made it (the same object when nobody edited it)."""
    _, changes = in_force(log.get(record_uid(sha256, str(finding["id"])), ()))
    return kind, ({**finding, **changes} if changes else finding), finding


def _held(
    before: Mapping[str, Any], findings: Iterable[tuple[str, Mapping[str, Any], Any]], sha256: str
) -> list[tuple[str, Mapping[str, Any]]]:
    """Records the new coding lacks but a person decided to keep, with everything they refer to."""
    present = {record_uid(sha256, str(finding["id"])) for _, finding, _ in findings}
    wanted = [uid for uid, row in before.items() if row.review in HELD and not row.tombstone]
    wanted += [record_uid(sha256, ref) for kind, finding, _ in findings for ref in naming.references(kind, finding)]
    kept: dict[str, tuple[str, Mapping[str, Any]]] = {}
    while wanted:
        uid = wanted.pop()
        if uid in present or uid in kept or uid not in before:
            continue
        row = before[uid]
        kept[uid] = (row.kind, json.loads(row.finding))
        wanted += [record_uid(sha256, ref) for ref in naming.references(*kept[uid])]
    return list(kept.values())

