"""Findings made readable for people who open the database: references as names, and who claims a record.

Lives here: which fields of a finding are references, and the words that stand for them. Pure functions over one document.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from truceline.model.findings import LISTS

Finding = Mapping[str, Any]

REFERENCES: Mapping[str, tuple[str, ...]] = {
    "actors": (),
    "relations": ("from_actor", "to_actor"),
    "times": (),
    "places": (),
    "statements": ("speakers", "speaks_for", "addressees", "time", "via", "about"),
    "assertions": (),
    "events": ("actors", "recipients", "time", "place", "about"),
    "talks": ("venue", "mediators", "hosts", "sponsors", "participants", "start", "end", "follows"),
    "participation_changes": ("talks", "actor", "time"),
    "agreements": (
        "place", "parties", "brokers", "guarantors", "witnesses", "third_parties", "declared", "signed", "effective",
        "expires", "ended",
    ),
    "provisions": ("agreement", "excluded"),
    "commitments": ("debtor", "creditor", "origin", "deadline"),
    "demands": ("by", "to", "time"),
    "status_claims": ("target", "claimants", "claim_time", "time_of_state"),
    "assessments": ("by", "object", "time"),
    "labels": ("targets", "issuer", "issued"),
    "processes": ("parties", "members"),
}
CLAIMANTS = {"statements": "speakers", "status_claims": "claimants", "assessments": "by", "demands": "by"}


def all_findings(document: Mapping[str, Any]) -> Iterable[tuple[str, Finding]]:
    """Every record of a document with the name of its list, in the order of the format."""
    for kind in LISTS:
        for finding in document[kind]:
            yield kind, finding


def references(kind: str, finding: Finding) -> set[str]:
    """The ids of all findings that one names: in its fields, as its voice, or in nested entries."""
    found = {finding["asserted_by"], finding.get("asserted_by_alt")}
    for name in REFERENCES[kind]:
        found.update(_ids(finding.get(name)))
    found.update(entry["asserted_by"] for entry in finding.get("status") or () if isinstance(entry, dict))
    if isinstance(finding.get("expected_until"), dict):
        found.update((finding["expected_until"]["time"], finding["expected_until"]["asserted_by"]))
    if kind == "times":
        found.add(finding["anchor"])
    return {str(item) for item in found} - {"None", "publisher", "published"}


def words_for(findings: Iterable[tuple[str, Finding]]) -> dict[str, str]:
    """What stands for each finding where another one names it: a name, a date, or its first words."""
    return {str(finding["id"]): _words(kind, finding) for kind, finding in findings}


def named(kind: str, finding: Finding, words: Mapping[str, str]) -> dict[str, str]:
    """The reference fields of a finding with names in place of ids; empty ones are left out."""
    found = {}
    for name in REFERENCES[kind]:
        ids = _ids(finding.get(name))
        if ids:
            found[name] = "; ".join(words.get(item, item) for item in ids)
    return found


def claimed_by(
    kind: str, finding: Finding, speakers: Mapping[str, tuple[str, str]], words: Mapping[str, str]
) -> tuple[str | None, str]:
    """Who claims a record, and the stance: affirmed, denied or withheld; no name means the publisher.

    `speakers` gives names and polarity for each statement. A record inside a denied statement is shown as denied.
    """
    voice = speakers.get(str(finding["asserted_by"]))
    own = _ids(finding.get(CLAIMANTS[kind])) if kind in CLAIMANTS else []
    stance = str(finding["polarity"]) if kind == "statements" else (voice[1] if voice else "affirmed")
    if own:
        return "; ".join(words.get(item, item) for item in own), stance
    return (voice[0] if voice else None), stance


def statement_voices(findings: Iterable[tuple[str, Finding]], words: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """For each statement, the names of its speakers and its polarity."""
    return {
        str(finding["id"]): ("; ".join(words.get(item, item) for item in finding["speakers"]), str(finding["polarity"]))
        for kind, finding in findings if kind == "statements"
    }


def _ids(value: Any) -> list[str]:
    if value is None:
        return []
    items = value if isinstance(value, list) else [value]
    return [str(item.get("actor") or item.get("record") if isinstance(item, dict) else item) for item in items]


def _words(kind: str, finding: Finding) -> str:
    first = str(finding["evidence"][0]["text"])
    if kind == "actors":
        return str(finding["name"]) if finding["named"] else f"“{finding['name']}”"
    if kind == "times":
        return str(finding["value"] or f"{first} (no date known)")
    if kind in ("places", "agreements", "processes"):
        return str(finding["name"])
    if kind == "talks":
        return str(finding["name"] or finding["round_label"] or first)
    return first if len(first) <= 80 else first[:79] + "…"
