"""The writing half of a Store: every call one transaction, all of it kept or nothing. `now` always comes from the caller."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from truceline.errors import StoreError
from truceline.model.records import (
    PERSON,
    Added,
    Decision,
    Judgement,
    LinkKind,
    Record,
    Verdict,
)
from truceline.model.text import Article
from truceline.store import naming
from truceline.store.adding import add_article, record_row, write_revisions
from truceline.store.opening import writing
from truceline.store.rows import in_force, pack, to_judgement, to_record, to_review
from truceline.store.tables import failures, judgements, records, reviews

SUPERSEDED = "rule:superseded"


class Writer:
    """Fulfils `model.views.RecordWriter` on a database."""

    def __init__(self, engine: sa.Engine) -> None:
        self.engine = engine

    def add(self, article: Article, document: Mapping[str, Any], *, knowledge: str, engine: str, now: str) -> Added:
        """Keep a coded article; see `store.adding` for the rules. Killed at any moment, it is kept whole or not at all.

        >>> store.add(article, document, knowledge="9f2c", engine="tagger@1", now="2026-11-24T09:00:00Z")  # doctest: +SKIP
        Added(sha256='c165...', outcome='added', new=127, changed=0, gone=0)
        """
        with writing(self.engine) as connection:
            return add_article(connection, article, document, knowledge=knowledge, engine=engine, now=now)

    def add_many(
        self, coded: Iterable[tuple[Article, Mapping[str, Any]]], *, knowledge: str, engine: str, now: str
    ) -> Sequence[Added]:
        """`add` for each article, in turn; those before an error stay."""
        return [self.add(article, document, knowledge=knowledge, engine=engine, now=now) for article, document in coded]

    def note_failure(self, item: str, reason: str, *, now: str) -> None:
        """Remember that an item failed; the same item again counts one more attempt."""
        with writing(self.engine) as connection:
            old = connection.execute(sa.select(failures).where(failures.c.item == item)).first()
            if old is None:
                connection.execute(failures.insert().values(item=item, reason=reason, first_at=now, last_at=now, attempts=1))
                return
            values = {"reason": reason, "last_at": now, "attempts": old.attempts + 1}
            connection.execute(failures.update().where(failures.c.item == item).values(**values))

    def forget_failure(self, item: str) -> None:
        """Drop the note of an item."""
        with writing(self.engine) as connection:
            connection.execute(failures.delete().where(failures.c.item == item))

    def review(
        self, uid: str, decision: Decision, *, by: str, now: str, reason: str | None = None,
        changes: Mapping[str, Any] | None = None,
    ) -> Record:
        """Write a decision into the review log and give the record as it stands then; an edit makes a new revision.

        `changes` sets fields of the finding, only with "edited". Raises StoreError for an unknown record or field.
        """
        with writing(self.engine) as connection:
            found = connection.execute(sa.select(records).where(records.c.uid == uid, records.c.latest == 1)).first()
            if found is None:
                raise StoreError(f"There is no record {uid}; take an id from the output of show or export.")
            _check_changes(decision, changes, json.loads(found.finding))
            said = {"uid": uid, "decision": decision, "by": _person(by), "at": now, "reason": reason}
            connection.execute(reviews.insert().values(**said, changes=pack(dict(changes or {}))))
            _apply_reviews(connection, found, now)
            return to_record(connection.execute(sa.select(records).where(records.c.uid == uid, records.c.latest == 1)).one())

    def put_links(self, found: Iterable[Judgement], *, now: str) -> tuple[int, int]:
        """Make these the judgements by rule: (new ones, ones no rule makes any more); persons' judgements stay untouched."""
        wanted = {(j.id, j.by): j for j in found if not j.by_person}
        with writing(self.engine) as connection:
            standing = sa.select(judgements).where(judgements.c.undone_by.is_(None)).order_by(judgements.c.n)
            by_rule = {(row.link, row.by): row for row in connection.execute(standing) if not row.by.startswith(PERSON)}
            fresh = [judgement for key, judgement in wanted.items() if not _says_so(by_rule.get(key), judgement)]
            stale = [row.n for key, row in by_rule.items() if key not in wanted or not _says_so(row, wanted[key])]
            if stale:
                ended = judgements.update().where(judgements.c.n == sa.bindparam("which"))
                connection.execute(ended.values(undone_by=SUPERSEDED, undone_at=now), [{"which": n} for n in stale])
            if fresh:
                connection.execute(judgements.insert(), [_judgement_values(judgement, now) for judgement in fresh])
        return len(fresh), len(stale)

    def judge(
        self, kind: LinkKind, left: str, right: str, verdict: Verdict, *, by: str, reason: str, now: str
    ) -> Judgement:
        """Write a person's judgement; an earlier one of a person on the same question is undone by it."""
        judgement = Judgement(kind, left, right, verdict, _person(by), reason, at=now)
        with writing(self.engine) as connection:
            standing = sa.and_(judgements.c.link == judgement.id, judgements.c.undone_by.is_(None))
            mine = sa.and_(standing, judgements.c.by.startswith(PERSON))
            connection.execute(judgements.update().where(mine).values(undone_by=judgement.by, undone_at=now))
            connection.execute(judgements.insert().values(**_judgement_values(judgement, now)))
        return judgement

    def undo(self, link: str, *, by: str, now: str) -> int:
        """Undo the judgement in force on a question; 0 when there is none.

        A person's judgement ends, and the rule's comes back. A rule's is answered by a person's `undecided`, which running
        the rules again does not touch; undoing that one brings the rule's back.
        """
        with writing(self.engine) as connection:
            standing = sa.and_(judgements.c.link == link, judgements.c.undone_by.is_(None))
            rows = list(connection.execute(sa.select(judgements).where(standing).order_by(judgements.c.n)))
            mine = [row.n for row in rows if row.by.startswith(PERSON)]
            if mine:
                values = {"undone_by": _person(by), "undone_at": now}
                connection.execute(judgements.update().where(judgements.c.n.in_(mine)).values(**values))
            elif rows:
                row = rows[0]
                reason = f"Undone; {row.by} had said: {row.reason}"
                answer = Judgement(row.kind, row.one, row.other, "undecided", _person(by), reason, at=now)
                connection.execute(judgements.insert().values(**_judgement_values(answer, now)))
        return min(len(rows), 1)


def _person(by: str) -> str:
    return by if by.startswith(PERSON) else PERSON + by


def _check_changes(decision: str, changes: Mapping[str, Any] | None, finding: Mapping[str, Any]) -> None:
    if (decision == "edited") != bool(changes):
        raise StoreError("An edit needs the fields it changes, and only an edit has them.")
    unknown = sorted(set(changes or {}) - set(finding) | {"id"} & set(changes or {}))
    if unknown:
        raise StoreError(f"A record of this kind has no field {unknown[0]!r} that can be edited; see INTERCHANGE.md.")


def _apply_reviews(connection: sa.Connection, row: sa.Row[Any], now: str) -> None:
    """Brings the latest revision in line with the review log; a new revision when its finding changes."""
    log = [to_review(r) for r in connection.execute(sa.select(reviews).where(reviews.c.uid == row.uid).order_by(reviews.c.n))]
    decision, changes = in_force(log)
    machine = json.loads(row.coded or row.finding)
    finding = {**machine, **changes}
    if pack(finding) == row.finding:
        connection.execute(records.update().where(records.c.n == row.n).values(review=decision))
        return
    neighbours = sa.select(records).where(records.c.article == row.article, records.c.latest == 1, records.c.tombstone == 0)
    around = {r.uid: (r.kind, json.loads(r.finding)) for r in connection.execute(neighbours)}
    around[row.uid] = (row.kind, finding)
    words = naming.words_for(around.values())
    voices = naming.statement_voices(around.values(), words)
    new = record_row(row.kind, finding, row.article, words, voices)
    new |= {"revision": row.revision + 1, "latest": 1, "tombstone": row.tombstone, "review": decision, "recorded_at": now}
    new |= {"coded": pack(machine) if changes else None, "knowledge": row.knowledge, "engine": row.engine}
    write_revisions(connection, [new], [row.uid])
    _rename(connection, row.article, around, words, voices)


def _rename(
    connection: sa.Connection, sha256: str, around: Mapping[str, tuple[str, Any]], words: Mapping[str, str],
    voices: Mapping[str, tuple[str, str]],
) -> None:
    """Rewrites the derived columns of a text's records after one of them got another name."""
    derived = ("claimed_by", "stance", "named")
    values = []
    for uid, (kind, finding) in around.items():
        row = record_row(kind, finding, sha256, words, voices)
        values.append({"known": uid, **{f"new_{name}": row[name] for name in derived}})
    statement = records.update().where(records.c.uid == sa.bindparam("known"), records.c.latest == 1)
    connection.execute(statement.values({name: sa.bindparam(f"new_{name}") for name in derived}), values)


def _says_so(row: sa.Row[Any] | None, judgement: Judgement) -> bool:
    if row is None:
        return False
    old = to_judgement(row)
    return (old.verdict, old.reason, old.score) == (judgement.verdict, judgement.reason, judgement.score)


def _judgement_values(judgement: Judgement, now: str) -> dict[str, Any]:
    return {
        "link": judgement.id, "kind": judgement.kind, "one": judgement.left, "other": judgement.right,
        "verdict": judgement.verdict, "by": judgement.by, "reason": judgement.reason, "score": judgement.score, "at": now,
        "undone_by": None, "undone_at": None,
    }
