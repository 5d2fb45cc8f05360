"""Backup, restore, purge, doctor, versions, and a file that others can open."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

import truceline.store
from tests.store.adding import add, contents
from tests.store.builder import LATER, NOW, walkout
from truceline.errors import StoreError
from truceline.store import Store, open_store
from truceline.store.opening import HEAD, KNOWN, writing
from truceline.store.readable import view_names
from truceline.store.tables import METADATA


def test_a_backup_restores_everything_into_either_database(store: Store, tmp_path: Path) -> None:
    add(store, walkout())
    store.review(store.records("demands")[0].uid, "accepted", by="ann", now=NOW)
    store.judge("statement", "a", "b", "same", by="ann", reason="Heard both.", now=NOW)
    before = contents(store), store.reviews(), store.links()
    store.backup(tmp_path / "saved.db")
    add(store, walkout(town="Bergen"))
    store.restore(tmp_path / "saved.db", by="ann", now=LATER)
    assert (contents(store), store.reviews(), store.links()) == before
    with open_store("sqlite://") as other:
        other.restore(tmp_path / "saved.db", by="ann", now=LATER)
        assert contents(other) == before[0]
    add(store, walkout(town="Bergen"))
    assert not [fault for fault in store.doctor() if "joins" not in fault.what]


def test_a_backup_never_overwrites_and_a_missing_one_is_said(store: Store, tmp_path: Path) -> None:
    (tmp_path / "saved.db").write_text("mine")
    with pytest.raises(StoreError, match="exists"):
        store.backup(tmp_path / "saved.db")
    with pytest.raises(StoreError, match="no backup"):
        store.restore(tmp_path / "none.db", by="ann", now=NOW)


def test_purge_removes_text_and_records_and_leaves_an_audit_line(store: Store, place: str) -> None:
    told = walkout(speaker="Xanthippe Qwerty")
    add(store, told)
    add(store, walkout(town="Bergen"))
    store.review(store.records("demands")[0].uid, "accepted", by="ann", now=NOW)
    assert store.purge(told.article.sha256, by="ann", reason="asked by the witness", now=NOW) == 7
    assert len(store.articles()) == 1
    assert store.search("Xanthippe") == []
    assert [(line["action"], line["subject"], line["reason"]) for line in store.audit()] == [
        ("purge", told.article.sha256, "asked by the witness")
    ]
    assert store.doctor() == []
    if "://" not in place:
        store.close()
        assert all(b"Xanthippe" not in path.read_bytes() for path in Path(place).parent.glob("store.db*"))
    with pytest.raises(StoreError):
        store.purge(told.article.sha256, by="ann", reason="again", now=NOW)


def test_restore_does_not_bring_back_what_was_purged_since(store: Store, tmp_path: Path) -> None:
    add(store, walkout())
    add(store, walkout(town="Bergen"))
    store.backup(tmp_path / "saved.db")
    store.purge(walkout().article.sha256, by="ann", reason="asked", now=NOW)
    store.restore(tmp_path / "saved.db", by="ann", now=LATER)
    assert [article.sha256 for article in store.articles()] == [walkout(town="Bergen").article.sha256]
    assert [line["action"] for line in store.audit()] == ["purge", "restore"]


def test_doctor_finds_wrong_words_lost_references_and_doubled_revisions(store: Store) -> None:
    add(store, walkout())
    assert store.doctor() == []
    with writing(store.engine) as connection:
        connection.execute(sa.text("DELETE FROM record_revisions WHERE kind = 'places'"))
        connection.execute(sa.text("UPDATE record_revisions SET latest = 0 WHERE kind = 'demands'"))
    with writing(store.engine) as connection:
        connection.execute(sa.text("UPDATE texts SET text = 'other words'"))
    whats = " | ".join(fault.what for fault in store.doctor())
    assert "it refers to town" in whats
    assert "0 of them latest" in whats
    assert "the text was changed" in whats
    assert "its words are not in the text" in whats


def test_doctor_sees_that_search_is_out_of_step(tmp_path: Path) -> None:
    with open_store(tmp_path / "store.db") as store:
        add(store, walkout())
        with writing(store.engine) as connection:
            connection.exec_driver_sql("DROP TRIGGER article_search_in")
        add(store, walkout(town="Bergen"))
        assert [fault.where for fault in store.doctor()] == ["article_search"]


def test_the_migrations_give_the_tables_that_the_code_expects(store: Store) -> None:
    script = Config()
    script.set_main_option("script_location", str(Path(truceline.store.__file__).parent / "migrations"))
    script.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(script).get_heads() == [HEAD]
    assert HEAD in KNOWN
    ours = {table.name for table in METADATA.sorted_tables}
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={
            "include_object": lambda thing, name, kind, *_: kind != "table" or name in ours})
        differences = compare_metadata(context, METADATA)
    kept_by_search = ("words", "article_search", "statement_search")
    assert [d for d in differences if not any(f"'{name}'" in str(d) for name in kept_by_search)] == []


def test_a_database_of_a_newer_version_or_another_program_is_refused(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "other.db") as other:
        other.execute("CREATE TABLE recipes (name)")
    with pytest.raises(StoreError, match="another program"):
        open_store(tmp_path / "other.db")
    open_store(tmp_path / "newer.db").close()
    with sqlite3.connect(tmp_path / "newer.db") as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match="newer Truceline"):
        open_store(tmp_path / "newer.db")


@pytest.mark.parametrize("place", ["mysql://here/x", "postgresql://nobody@127.0.0.1:1/none", "://"])
def test_an_address_that_leads_nowhere_is_one_sentence(place: str) -> None:
    with pytest.raises(StoreError) as caught:
        open_store(place)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_no_database_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("not a database, but long enough to look like a file with a header " * 9)
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(tmp_path / "notes.txt")
    with pytest.raises(StoreError, match="folder"):
        open_store(tmp_path)


def test_every_kind_has_a_view_with_quote_offsets_claimant_and_outlet(store: Store) -> None:
    add(store, walkout())
    add(store, walkout(outlet="Southern Post"))
    with store.engine.connect() as connection:
        for name in view_names():
            columns = list(connection.exec_driver_sql(f'SELECT * FROM "{name}"').keys())
            assert {"uid", "quote", "start_offset", "end_offset", "claimed_by", "reported_by", "revision"} <= set(columns)
            assert len(columns) == len(set(columns))
        row = connection.exec_driver_sql("SELECT * FROM participation_changes").mappings().one()
    assert row["quote"] == "had walked out of the talks"
    assert (row["claimed_by"], row["reported_by"]) == ("Amina Dar", "Northern Star; Southern Post")
    assert (row["actor"], row["cue_words"], row["participation_change_kind"]) == ("Valley Front", "walked out of", "walkout")


def test_a_denied_statement_is_shown_as_a_denial(store: Store) -> None:
    told = walkout()
    told.lists["statements"][0]["polarity"] = "denied"
    add(store, told)
    with store.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT stance FROM participation_changes").scalar() == "denied"
