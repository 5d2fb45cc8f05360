"""Keeping records: append-only, idempotent, SQLite by path or PostgreSQL by URL. The only place with SQL.

    opening   connections, versions, migrations      adding    one article into the database
    tables    the tables                             writing   reviews, judgements, failures
    readable  one view per kind, for Datasette       reading   RecordView
    fulltext  search                                 upkeep    backup, restore, purge, doctor
"""

from truceline.store.base import Store, open_store

__all__ = ["Store", "open_store"]
