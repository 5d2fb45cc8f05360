"""Small articles with their documents, in own words, for tests of store and linking."""

from __future__ import annotations

from typing import Any

from truceline.model.document import describe
from truceline.model.findings import LISTS
from truceline.model.text import Article, Zone

NOW = "2026-11-24T09:00:00Z"
LATER = "2026-11-25T09:00:00Z"
EMPTY: dict[str, dict[str, Any]] = {
    "actors": {
        "kind": "person", "named": True, "aliases": [], "country": None, "sector": None, "role": None, "external_ids": [],
    },
    "relations": {},
    "times": {"kind": "date", "value": None, "anchor": None, "rule": None, "modifier": None},
    "places": {"precision": "city", "country": None, "geonames_id": None},
    "statements": {
        "speakers": [], "speaks_for": None, "mode": "indirect", "polarity": "affirmed", "cue": None, "addressees": [],
        "setting": None, "time": None, "via": [], "about": [], "cameo": None,
    },
    "assertions": {},
    "events": {
        "mode": None, "actors": [], "recipients": [], "factuality": {"value": "CT+", "class": "asserted"}, "time": None,
        "place": None, "contexts": [], "cameo": [], "about": [],
    },
    "talks": {
        "name": None, "round_label": None, "round_number": None, "venue": None, "format": None, "track": None, "mediators": [],
        "hosts": [], "sponsors": [], "participants": [], "start": None, "end": None, "expected_until": None, "status": [],
        "agenda": [], "follows": [],
    },
    "participation_changes": {"talks": None, "kind": "walkout", "cue": None, "reason": None, "time": None},
    "agreements": {
        "aliases": [], "pax_stage": None, "pax_type": None, "pax_status": None, "form": None, "ceasefire_side": None,
        "ceasefire_class": None, "purpose": None, "coverage": None, "place": None, "parties": [], "unnamed_parties": False,
        "brokers": [], "guarantors": [], "witnesses": [], "third_parties": [], "declared": None, "signed": None,
        "effective": None, "expires": None, "ended": None, "status": [], "external_ids": [],
    },
    "provisions": {"type": "other", "excluded": None, "excluded_class": None, "basis": None, "category_code": None},
    "commitments": {
        "act_type": None, "creditor": None, "origin": None, "modality": "promise", "condition": None, "deadline": None,
    },
    "demands": {"by": [], "to": [], "force": "demand", "cue": None, "repeated": False, "time": None},
    "status_claims": {
        "status": "unmet", "claimants": [], "claim_time": None, "time_of_state": None, "level": None,
    },
    "assessments": {
        "by": [], "aspect": None, "direction": "deteriorating", "intensity": None, "continuing": None, "self": False,
        "time": None,
    },
    "labels": {"targets": [], "class": "conduct", "quote_kind": "narrator", "issuer": None, "issued": None},
    "processes": {"conflict": None, "parties": [], "members": [], "external_ids": []},
}


class Told:
    """An article under construction: `told.add("statements", "words in the text", id="s1", speakers=["a1"])`."""

    def __init__(
        self, text: str, *, id: str = "report", outlet: str | None = None, published: str | None = None,
        url: str | None = None, title: str | None = None,
    ) -> None:
        self.article = Article(
            id=id, text=text, title=title, publisher=outlet, published=published,
            published_basis="unknown" if published is None else "metadata", language="en",
            zones=(Zone(0, len(text), "body"),), url=url,
        )
        self.lists: dict[str, list[dict[str, Any]]] = {kind: [] for kind in LISTS}

    def span(self, words: str) -> dict[str, Any]:
        start = self.article.text.index(words)
        return {"start": start, "end": start + len(words), "text": words}

    def add(self, kind: str, words: str, /, *, id: str, voice: str = "publisher", **fields: Any) -> Told:
        common = {"evidence": [self.span(words)], "asserted_by": voice, "asserted_by_alt": None, "confidence": None}
        self.lists[kind].append({"id": id, **EMPTY[kind], **fields, **common, "method": "manual"})
        return self

    def actor(self, words: str, *, id: str, **fields: Any) -> Told:
        return self.add("actors", words, id=id, **{"name": words, **fields})

    @property
    def document(self) -> dict[str, Any]:
        found = {
            kind: sorted(records, key=lambda r: (r["evidence"][0]["start"], r["id"])) for kind, records in self.lists.items()
        }
        return {"format": "truceline/1", "article": describe(self.article), **found}


def walkout(
    *, outlet: str = "Northern Star", published: str | None = "2031-05-04", id: str = "report", speaker: str = "Amina Dar",
    town: str = "Oslo", url: str | None = None, more: str = "",
) -> Told:
    """A report, invented, of a delegation that leaves talks and a minister who says so."""
    text = f"{speaker} said the Valley Front had walked out of the talks in {town}. She asked the Front to return.{more}"
    told = Told(text, id=id, outlet=outlet, published=published, url=url)
    told.actor(speaker, id="minister", role="foreign minister", country="NOR", sector="GOV")
    told.actor("the Valley Front", id="front", name="Valley Front", kind="armed_group", sector="REB")
    told.add("places", town, id="town", name=town, country="NOR")
    told.add("talks", "the talks", id="round", venue="town", participants=[
        {"actor": "front", "delegation_of": None, "status": "present"}])
    told.add("statements", f"the Valley Front had walked out of the talks in {town}", id="said", speakers=["minister"],
             cue=told.span("said"))
    told.add("participation_changes", "had walked out of the talks", id="left", voice="said", talks="round", actor="front",
             cue=told.span("walked out of"))
    told.add("demands", "asked the Front to return", id="plea", by=["minister"], to=["front"], act=told.span("to return"))
    return told
