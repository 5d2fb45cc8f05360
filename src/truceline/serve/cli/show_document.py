"""One interchange document as text for a terminal: each record a line, each line with its voice and its words."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import wrap
from typing import Any

from truceline.serve.cli.terminal import safe

WIDTH = 110
MENTIONS = 3
TITLES = {
    "statements": "Statements",
    "talks": "Talks",
    "participation_changes": "Changes of participation",
    "agreements": "Agreements",
    "provisions": "Provisions",
    "commitments": "Commitments",
    "demands": "Demands",
    "status_claims": "Claims about commitments, demands and agreements",
    "assessments": "Assessments",
    "events": "Events",
    "labels": "Labels",
    "assertions": "Claims of the publisher",
    "processes": "Processes",
    "actors": "Actors",
    "relations": "Relations",
    "times": "Times",
    "places": "Places",
}


def as_text(document: Mapping[str, Any]) -> str:
    """All records of a document, grouped by kind; what is unknown is said to be unknown.

    Control characters of the article are shown as spaces, so that a text cannot steer the terminal.
    """
    index = {record["id"]: record for name in TITLES for record in document[name]}
    article = document["article"]
    lines = [
        f"{article['title'] or article['id']}",
        f"{article['publisher'] or 'publisher not stated'} · published {article['published'] or 'unknown'}"
        + (f" (the text allows {article['published_window']})" if article["published_window"] else ""),
    ]
    for name, title in TITLES.items():
        if document[name]:
            lines += ["", f"{title} ({len(document[name])})"]
            lines += [line for record in document[name] for line in _lines(name, record, index)]
    if not any(document[name] for name in TITLES if name not in ("times", "places", "actors")):
        lines += ["", "No statement, event, talks or agreement was found in this text."]
    return "\n".join(map(safe, lines)) + "\n\n"


def _lines(name: str, record: Mapping[str, Any], index: Mapping[str, Any]) -> list[str]:
    """A record in words, and below it the words it rests on, in full for claims, the first mentions for the rest."""
    voice = "" if name in ("statements", "assertions") else f" [{voice_name(record['asserted_by'], index)}]"
    spans = [span["text"] for span in record["evidence"]]
    shown = spans if name not in ("actors", "places") else [*spans[:MENTIONS], *(["…"] if len(spans) > MENTIONS else [])]
    words = wrap("“" + " … ".join(shown).replace("… …", "…") + "”", WIDTH, initial_indent="      ", subsequent_indent="      ")
    return [f"  {summary(name, record, index)}{voice}", *words]


def voice_name(voice: str, index: Mapping[str, Any]) -> str:
    """Who speaks: "according to the publisher", or the speakers of a statement."""
    return "the publisher" if voice == "publisher" else f"says {names(index[voice]['speakers'], index)}"


def names(ids: list[str], index: Mapping[str, Any]) -> str:
    """Actors by name, joined; names of unnamed actors stand in quotation marks because they are the article's words."""
    shown = [index[i]["name"] if index[i].get("named", True) else f"“{index[i]['name']}”" for i in ids if i in index]
    return ", ".join(shown) or "not stated"


def quoted(words: str) -> str:
    """Words in quotation marks, without doubling those they bring along."""
    return "“" + words.strip('“”"') + "”"


def summary(name: str, record: Mapping[str, Any], index: Mapping[str, Any]) -> str:
    """One record in a few neutral words."""

    def who(key: str) -> str:
        value = record[key]
        return names(value if isinstance(value, list) else [value] if value else [], index)

    def when(key: str) -> str:
        time = index.get(record[key] or "")
        return "" if time is None else f", {time['value'] or time['evidence'][0]['text']}"

    match name:
        case "statements":
            verb = {"affirmed": "says", "denied": "denies", "withheld": "does not say"}[record["polarity"]]
            return f"{who('speakers')} {verb} ({record['mode'].replace('_', ' ')}{when('time')})"
        case "events":
            mode = f"-{record['mode']}" if record["mode"] else ""
            return (
                f"{record['type']}{mode}: {who('actors')} → {who('recipients')} ({record['factuality']['class']}{when('time')})"
            )
        case "talks":
            venue = index.get(record["venue"] or "", {}).get("name", "venue not stated")
            absent = [seat["actor"] for seat in record["participants"] if seat["status"] == "absent"]
            sides = names([seat["actor"] for seat in record["participants"] if seat["status"] != "absent"], index)
            without = f", without {names(absent, index)}" if absent else ""
            return f"{record['name'] or 'talks'} in {venue}, with {sides}{without}{when('start')}"
        case "participation_changes":
            return f"{who('actor')}: {record['kind']} (“{record['cue']['text']}”{when('time')})"
        case "agreements":
            return f"{record['name']}, made by {who('parties')}{when('effective')}"
        case "provisions":
            what = who("excluded") if record["excluded"] else (record["excluded_class"] or {}).get("text", "")
            return f"{record['type'].replace('_', ' ')} {what}".rstrip()
        case "commitments":
            binding = record["modality"].replace("_", " ")
            return f"{who('debtor')} is said to be bound to: {quoted(record['act']['text'])} ({binding})"
        case "demands":
            return f"{who('by')} asks {who('to')}: {quoted(record['act']['text'])} ({record['force']})"
        case "status_claims":
            return (
                f"{who('claimants') if record['claimants'] else 'the publisher'} claims: {record['status'].replace('_', ' ')}"
            )
        case "assessments":
            judged = index.get(record["object"], {}).get("name") or "the talks"
            return f"{who('by') if record['by'] else 'the publisher'} sees {judged} as {record['direction']}"
        case "labels":
            return f"{who('targets')} described as “{record['label']}” ({record['quote_kind']})"
        case "relations":
            return f"{who('from_actor')} {record['type'].replace('_', ' ')} {who('to_actor')}"
        case "times":
            return f"{record['kind'].replace('_', ' ')}: {record['value'] or record['rule'] or 'not resolved'}"
        case "actors":
            facts = " ".join(filter(None, (record["country"], record["sector"])))
            return f"{names([record['id']], index)} ({record['kind'].replace('_', ' ')}{', ' + facts if facts else ''})"
        case "places":
            return f"{record['name']} ({record['precision']}{', ' + record['country'] if record['country'] else ''})"
        case "processes":
            return f"{record['name']}: {who('parties')}"
        case _:
            return f"{voice_name(record['asserted_by'], index)} claims".replace("says ", "")
