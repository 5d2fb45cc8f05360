"""What a comparison found, as lines for a person and as counts for the floors."""

from __future__ import annotations

from typing import Any

from training.corpus.comparing import KEYS, Outcome, compare


def counts_of(outcomes: dict[str, Outcome]) -> dict[str, tuple[int, int, int]]:
    """Found, missed and extra records per list."""
    return {name: (len(one.found), len(one.missed), len(one.extra)) for name, one in outcomes.items()}


def report_on(title: str, gold: dict[str, Any], coded: dict[str, Any]) -> str:
    """Each list of one article: the counts, then every missed (-) and every extra (+) record with its words."""
    lines = [f"===== {title}"]
    for name, one in compare(gold, coded).items():
        if one.found or one.missed or one.extra:
            lines.append(f"{name}: {len(one.found)} found, {len(one.missed)} missed, {len(one.extra)} extra")
            lines += [f"  - {line(name, record, gold)}" for record in one.missed]
            lines += [f"  + {line(name, record, coded)}" for record in one.extra]
    return "\n".join(lines)


def line(name: str, record: dict[str, Any], document: dict[str, Any]) -> str:
    """One record: its key fields by name and its words."""
    shown = {one["id"]: one["name"] for one in (*document["actors"], *document["places"])}
    shown |= {one["id"]: one["evidence"][0]["text"] for one in document["times"]}
    values = []
    for key in KEYS[name]:
        value = record[key]
        many = value if isinstance(value, list) else [value]
        values.append(f"{key}=" + ",".join(str(v["class"] if isinstance(v, dict) else shown.get(v, v)) for v in many))
    return f"{' '.join(values)} “{' … '.join(span['text'] for span in record['evidence'])[:160]}”"
