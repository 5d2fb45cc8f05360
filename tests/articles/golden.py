"""The hand-coded document of a golden article in truceline/1, with `core`; run it to see what the coder finds and misses.

    python -m tests.articles.golden [SLUG...]

Only what expected.toml says is filled: slots it does not name are null or empty and are not compared.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

from tests.articles.expecting import Case, case_of, mentions_of, places_of, slugs
from truceline.model import findings as kinds
from truceline.model.document import to_document
from truceline.model.findings import PUBLISHER, Finding, Findings
from truceline.model.text import Article, Evidence

UNNAMED = ("group_unnamed", "anonymous_source", "label_only")
TYPES: dict[str, type[Finding]] = {
    "statements": kinds.Statement, "events": kinds.Event, "talks": kinds.Talks,
    "participation_changes": kinds.ParticipationChange, "agreements": kinds.Agreement, "provisions": kinds.Provision,
    "commitments": kinds.Commitment, "demands": kinds.Demand, "status_claims": kinds.StatusClaim,
    "assessments": kinds.Assessment, "labels": kinds.Label,
}
ABSENT = {"words", "core", "accept", "id", "venue", "effective", "start", "class", "excluded_words"}
DEFAULTS: dict[str, dict[str, Any]] = {
    "statements": {"mode": "indirect"}, "commitments": {"modality": "obligation"}, "demands": {"force": "demand"},
    "labels": {"class_": "conduct", "quote_kind": "narrator"},
}


def gold_of(case: Case) -> dict[str, Any]:
    """The expected document of a golden article; every record carries `core` and `accept` besides its fields."""
    article, expected = case.article, case.expected
    made: dict[str, list[Finding]] = {"actors": list(actors_of(article, expected["actors"])), "times": [], "places": []}
    notes: dict[str, dict[str, Any]] = {}
    for name in TYPES:
        made[name] = []
        for number, entry in enumerate(expected.get(name, [])):
            record = record_of(article, name, entry, f"{name}-{number}", made)
            made[name].append(record)
            notes[record.id] = {"core": entry.get("core", True), "accept": accepted(article, entry)}
    document = to_document(article, Findings(**{name: tuple(records) for name, records in made.items()}))
    voices = [(record["id"], record["evidence"]) for record in document["statements"]]
    for name in ("actors", "times", "places", *TYPES):
        for record in document[name]:
            record["asserted_by"] = voice_of(record, voices)
            record.update(notes.get(record["id"], {"core": False, "accept": {}}))
    return document


def accepted(article: Article, entry: dict[str, Any]) -> dict[str, Any]:
    """Other values that also count, by field; `words` are other words the record may rest on."""
    values = dict(entry.get("accept", {}))
    if "words" in values:
        values["words"] = [[vars_of(span) for span in cut(article, words)] for words in values["words"]]
    return values


def vars_of(span: Evidence) -> dict[str, Any]:
    """A span as the document has it."""
    return {"start": span.start, "end": span.end, "text": span.text}


def actors_of(article: Article, entries: dict[str, dict[str, Any]]) -> Iterator[kinds.Actor]:
    """One actor per key of [actors]: its name and `also`, wherever they stand in the text, are its mentions."""
    for key, entry in entries.items():
        kind, also = entry.get("kind", "organisation"), tuple(entry.get("also", ()))
        words = [*entry.get("words", [entry["name"], *also])]
        spans = tuple(article.evidence(*place) for place in mentions_of(article.text, words))
        named = entry.get("named", kind not in UNNAMED)
        yield kinds.Actor(
            id=key, name=entry["name"], kind=kind, named=named, aliases=tuple(entry.get("aliases", ())), evidence=spans,
            method="manual",
        )


def record_of(article: Article, name: str, entry: dict[str, Any], key: str, made: dict[str, list[Finding]]) -> Finding:
    """The record of one table of expected.toml; places and times it names by words get records of their own."""
    fields: dict[str, Any] = dict(DEFAULTS.get(name, {}))
    for slot, value in entry.items():
        if slot not in ABSENT:
            fields[slot] = tuple(value) if isinstance(value, list) else value
    for slot in ("act", "cue"):
        if slot in fields:
            fields[slot] = cut(article, fields[slot])[0]
    words = entry.get("words", entry.get("act", entry.get("label")))
    evidence = cut(article, words)
    if name == "participation_changes":
        fields.setdefault("cue", evidence[0])
    if name == "events":
        value = "Uu" if entry["class"] in ("requested_not_actual", "hypothetical") else "CT+"
        fields["factuality"] = kinds.Factuality(value, entry["class"])  # type: ignore[arg-type]
    if name == "labels" and "class" in entry:
        fields["class_"] = entry["class"]
    if name == "provisions":
        fields.setdefault("agreement", first_of(made, ("agreements",), key))
        if "excluded_words" in entry:
            fields["excluded_class"] = cut(article, entry["excluded_words"])[0]
    if name == "status_claims":
        fields.setdefault("target", first_of(made, ("agreements", "commitments", "demands"), key))
    if name == "assessments":
        fields.setdefault("object", first_of(made, ("talks", "agreements", "actors"), key))
    if "venue" in entry:
        fields["venue"] = place_record(article, entry["venue"], made)
    for slot in ("effective", "start"):
        if slot in entry:
            fields[slot] = time_record(article, entry[slot], made)
    return TYPES[name](id=entry.get("id", key), evidence=tuple(evidence), method="manual", **fields)


def cut(article: Article, words: str | list[str]) -> list[Evidence]:
    """The evidence of quoted words."""
    return [article.evidence(*place) for place in places_of(article.text, words)]


def first_of(made: dict[str, list[Finding]], names: tuple[str, ...], key: str) -> str:
    """The id of the first record made so far in one of the lists."""
    ids = [record.id for name in names for record in made.get(name, [])]
    if not ids:
        raise ValueError(f"{key} points to a record of {' or '.join(names)}, and there is none; add it or give its id.")
    return ids[0]


def place_record(article: Article, name: str, made: dict[str, list[Finding]]) -> str:
    """The id of the place of that name, made when it is new."""
    spans = tuple(article.evidence(*place) for place in mentions_of(article.text, [name]))
    key = f"place-{name.lower().replace(' ', '-')}"
    if key not in {place.id for place in made["places"]}:
        made["places"].append(kinds.Place(id=key, name=name, precision="city", evidence=spans, method="manual"))
    return key


def time_record(article: Article, words: str, made: dict[str, list[Finding]]) -> str:
    """The id of a time record on those words; its value is not labelled."""
    evidence = tuple(cut(article, words))
    key = f"time-{evidence[0].start}"
    if key not in {time.id for time in made["times"]}:
        made["times"].append(kinds.Time(id=key, kind="date", evidence=evidence, method="manual"))
    return key


def voice_of(record: dict[str, Any], statements: list[tuple[str, list[dict[str, Any]]]]) -> str:
    """Rule 4 of the format: the innermost statement around the first span, the publisher when there is none."""
    start, end = record["evidence"][0]["start"], record["evidence"][0]["end"]
    around = [
        (span["end"] - span["start"], key) for key, spans in statements for span in spans
        if key != record["id"] and span["start"] <= start and end <= span["end"]
        and ("speakers" not in record or span["end"] - span["start"] > end - start)
    ]
    return min(around)[1] if around else PUBLISHER


if __name__ == "__main__":
    from tests.articles.reporting import report_on
    from truceline.pipeline import code_article

    for slug in sys.argv[1:] or slugs():
        case = case_of(slug)
        print(report_on(case.slug, gold_of(case), code_article(case.article)))
