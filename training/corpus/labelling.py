"""The gold document in truceline/1, with `core` and `accept`, that a label file of an article stands for.

Labels quote words; offsets are computed. Only what the labels say is filled: slots they do not name are null or empty.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from training.corpus.cases import Case, mentions_of, places_of
from truceline.model import dealings, scene, speech
from truceline.model.document import to_document
from truceline.model.finding import Factuality, Finding, Participant, Voiced
from truceline.model.findings import Findings
from truceline.model.text import Article, Evidence
from truceline.model.values import PUBLISHER

UNNAMED = ("group_unnamed", "anonymous_source", "label_only")
TYPES: dict[str, type[Finding]] = {
    "statements": speech.Statement, "events": scene.Event, "talks": dealings.Talks,
    "participation_changes": dealings.ParticipationChange, "agreements": dealings.Agreement, "provisions": dealings.Provision,
    "commitments": dealings.Commitment, "demands": speech.Demand, "status_claims": speech.StatusClaim,
    "assessments": speech.Assessment, "labels": speech.Label,
}
NOTES = {"words", "core", "accept", "id", "class", "excluded_words"}
SPANS = ("act", "cue", "setting", "reason", "condition", "intensity", "continuing", "basis")
TIMES = (
    "time", "start", "end", "declared", "signed", "effective", "expires", "ended", "deadline", "claim_time", "time_of_state",
    "issued",
)
PLACES = ("venue", "place")
VOICED = ("talks", "agreements")
"""Lists whose `status` is a list of values, each in a voice."""
DEFAULTS: dict[str, dict[str, Any]] = {
    "statements": {"mode": "indirect"}, "commitments": {"modality": "obligation"}, "demands": {"force": "demand"},
    "labels": {"class_": "conduct", "quote_kind": "narrator"},
}
CERTAIN = {
    "requested_not_actual": "Uu", "hypothetical": "Uu", "negated": "CT-", "denied": "CT-", "alleged": "PR+", "future": "PR+",
}


def gold_of(case: Case) -> dict[str, Any]:
    """The expected document of a hand-coded article; every record carries `core` and `accept` besides its fields."""
    article, expected = case.article, case.expected
    made: dict[str, list[Finding]] = {"actors": list(actors_of(article, expected["actors"])), "times": [], "places": []}
    notes: dict[str, dict[str, Any]] = {}
    for name in TYPES:
        made[name] = []
        for number, entry in enumerate(expected.get(name, [])):
            record = record_of(article, name, entry, f"{name}-{number}", made)
            made[name].append(record)
            notes[record.id] = {"core": entry.get("core", True), "accept": accepted(article, entry, made)}
    document = to_document(article, Findings(**{name: tuple(records) for name, records in made.items()}))
    voices = [(record["id"], record["evidence"]) for record in document["statements"]]
    for name in ("actors", "times", "places", *TYPES):
        for record in document[name]:
            record["asserted_by"] = voice_of(record, voices)
            record.update(notes.get(record["id"], {"core": False, "accept": {}}))
            if name in VOICED:
                record["status"] = [{**status, "asserted_by": record["asserted_by"]} for status in record["status"]]
    return document


def accepted(article: Article, entry: dict[str, Any], made: dict[str, list[Finding]]) -> dict[str, Any]:
    """Other values that also count, by field, as the scorer reads them.

    `words` are other words the record may rest on; spans, times and places are written as in the record, "" for none.
    """
    values = dict(entry.get("accept", {}))
    if "words" in values:
        values["evidence"] = [[vars_of(span) for span in cut(article, words)] for words in values.pop("words")]
    for slot in values.keys() & set(SPANS):
        values[slot] = [vars_of(cut(article, words)[0]) if words else None for words in values[slot]]
    for slots, record in ((TIMES, time_record), (PLACES, place_record)):
        for slot in values.keys() & set(slots):
            values[slot] = [record(article, value, made) if value else None for value in values[slot]]
    return values


def vars_of(span: Evidence) -> dict[str, Any]:
    """A span as the document has it."""
    return {"start": span.start, "end": span.end, "text": span.text}


def actors_of(article: Article, entries: dict[str, dict[str, Any]]) -> Iterator[scene.Actor]:
    """One actor per key of [actors]: its name and `also`, wherever they stand in the text, are its mentions."""
    for key, entry in entries.items():
        kind, also = entry.get("kind", "organisation"), tuple(entry.get("also", ()))
        words = [*entry.get("words", [entry["name"], *also])]
        spans = tuple(article.evidence(*place) for place in mentions_of(article.text, words))
        if not spans:
            raise ValueError(f"actor {key}: none of {words} stands in the text; give its words there as `words`.")
        named = entry.get("named", kind not in UNNAMED)
        yield scene.Actor(
            id=key, name=entry["name"], kind=kind, named=named, aliases=tuple(entry.get("aliases", ())), evidence=spans,
            method="manual",
        )


def record_of(article: Article, name: str, entry: dict[str, Any], key: str, made: dict[str, list[Finding]]) -> Finding:
    """The record of one table of a label file; places and times it names by words get records of their own."""
    fields: dict[str, Any] = dict(DEFAULTS.get(name, {}))
    for slot, value in entry.items():
        if slot in NOTES:
            continue
        if slot in SPANS:
            fields[slot] = cut(article, value)[0]
        elif slot in TIMES:
            fields[slot] = time_record(article, value, made)
        elif slot in PLACES:
            fields[slot] = place_record(article, value, made)
        elif slot == "participants":
            fields[slot] = tuple(Participant(actor=actor) for actor in value)
        elif slot == "status" and name in VOICED:
            fields[slot] = tuple(Voiced(value=one) for one in value)
        else:
            fields[slot] = tuple(value) if isinstance(value, list) else value
    evidence = cut(article, entry.get("words", entry.get("act", entry.get("label"))))
    if name == "participation_changes":
        fields.setdefault("cue", evidence[0])
    if name == "events":
        fields["factuality"] = Factuality(CERTAIN.get(entry["class"], "CT+"), entry["class"])  # type: ignore[arg-type]
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
    key = f"place-{name.lower().replace(' ', '-')}"
    if key not in {place.id for place in made["places"]}:
        spans = tuple(article.evidence(*place) for place in mentions_of(article.text, [name]))
        if not spans:
            raise ValueError(f"the place {name!r} does not stand in the text.")
        made["places"].append(scene.Place(id=key, name=name, precision="city", evidence=spans, method="manual"))
    return key


def time_record(article: Article, words: str | dict[str, str], made: dict[str, list[Finding]]) -> str:
    """The id of a time record on those words; its value is labelled only as `{words = "...", value = "2016-02-27"}`."""
    given = {"words": words} if isinstance(words, str) else words
    evidence = tuple(cut(article, given["words"]))
    key = f"time-{evidence[0].start}"
    if key not in {time.id for time in made["times"]}:
        made["times"].append(scene.Time(id=key, kind="date", value=given.get("value"), evidence=evidence, method="manual"))
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
