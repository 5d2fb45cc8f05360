"""The read-only views of the database, one per kind of record, for Datasette and for people who know SQL.

Each view has the same first columns (uid, quote, offsets, who claims it, who reports it, published) and then the fields of
its kind, with names in place of ids. Every claim keeps its claimant: no view states anything as a fact.
"""

from __future__ import annotations

from truceline.store.naming import REFERENCES

PLAIN: dict[str, tuple[str, ...]] = {
    "actors": ("name", "kind", "country", "sector", "role", "aliases"),
    "relations": ("type",),
    "times": ("kind", "value", "rule", "anchor", "modifier"),
    "places": ("name", "precision", "country"),
    "statements": ("mode", "polarity"),
    "assertions": (),
    "events": ("type", "mode", "cameo", "contexts"),
    "talks": ("name", "round_label", "round_number", "format", "track", "status"),
    "participation_changes": ("kind",),
    "agreements": ("name", "pax_stage", "pax_type", "ceasefire_side", "ceasefire_class", "purpose", "coverage", "status"),
    "provisions": ("type", "category_code"),
    "commitments": ("act_type", "modality"),
    "demands": ("force", "repeated"),
    "status_claims": ("status", "level"),
    "assessments": ("aspect", "direction", "self"),
    "labels": ("label", "class", "quote_kind"),
    "processes": ("name", "conflict"),
}
SPANS: dict[str, tuple[str, ...]] = {
    "statements": ("cue", "setting"),
    "participation_changes": ("cue", "reason"),
    "provisions": ("excluded_class", "basis"),
    "commitments": ("act", "condition"),
    "demands": ("act", "cue"),
}
INSIDE: dict[str, tuple[tuple[str, str], ...]] = {"events": (("factuality", "class"), ("factuality", "value"))}


def view_statements(dialect: str) -> list[str]:
    """The CREATE VIEW statements for "sqlite" or "postgresql", one per kind and one over all."""
    return [*(_view(kind, dialect) for kind in PLAIN), _view(None, dialect)]


def view_names() -> tuple[str, ...]:
    """The names of the views: the lists of the interchange document, and `records`."""
    return (*PLAIN, "records")


def _view(kind: str | None, dialect: str) -> str:
    def inside(column: str, *path: str) -> str:
        if dialect == "sqlite":
            return f"json_extract(r.{column}, '$.{'.'.join(path)}')"
        return f"(r.{column}::jsonb #>> '{{{','.join(path)}}}')"

    columns = [
        "r.uid AS uid", "r.quote AS quote", 'r.start AS start_offset', 'r."end" AS end_offset',
        "coalesce(r.claimed_by, 'the publisher') AS claimed_by", "r.stance AS stance",
        "coalesce(a.outlets, 'outlet not known') AS reported_by", "a.published AS published", "a.title AS headline",
    ]
    if kind is None:
        columns.insert(1, "r.kind AS kind")
    else:
        columns += [f'{inside("finding", name)} AS "{_column(kind, name)}"' for name in PLAIN[kind]]
        columns += [f'{inside("finding", name, "text")} AS "{name}_words"' for name in SPANS.get(kind, ())]
        columns += [f'{inside("finding", *path)} AS "{"_".join(path)}"' for path in INSIDE.get(kind, ())]
        columns += [f'{inside("named", name)} AS "{_reference(name)}"' for name in REFERENCES[kind]]
    columns += ["r.review AS review", "r.revision AS revision", "r.article AS text_sha256", "r.recorded_at AS recorded_at"]
    kept = "r.latest = 1 AND r.tombstone = 0 AND r.review <> 'rejected'"
    if kind is not None:
        kept += f" AND r.kind = '{kind}'"
    return (
        f'CREATE VIEW "{kind or "records"}" AS SELECT {", ".join(columns)} '  # noqa: S608 (names from the tables above, no input)
        f"FROM record_revisions r JOIN articles a ON a.sha256 = r.article WHERE {kept}"
    )


def _column(kind: str, name: str) -> str:
    """The column of a plain field; `kind` of actors and times is not the kind of record."""
    return f"{kind[:-1]}_kind" if name == "kind" else name


def _reference(name: str) -> str:
    """The column of a reference field: `by_names` for who asks or judges, since `by` is a word of SQL."""
    return {"by": "by_names", "to": "to_names", "end": "end_time", "start": "start_time"}.get(name, name)
