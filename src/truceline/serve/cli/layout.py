"""Answers as text for a terminal: each line with its sentence and its article. Control characters of texts become spaces."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from truceline.errors import StoreError
from truceline.ledger import Answer, Row, sentence_around
from truceline.ledger.wording import counted
from truceline.serve.cli.terminal import safe

WIDTH = 116
Texts = Callable[[str], str]


def printed(answer: Answer, text_of: Texts, *, most: int | None = None) -> str:
    """An answer for reading; `most` limits the rows, and says how many are not shown."""
    lines = [answer.title, "=" * len(answer.title), ""]
    if answer.question == "momentum":
        for window in answer.facts["windows"]:
            lines += [*momentum_lines(window), ""]
        if answer.rows:
            lines += ["What it rests on (the widest window)", ""]
    lines += row_lines(answer.rows if most is None else answer.rows[:most], text_of)
    if most is not None and len(answer.rows) > most:
        lines.append(f"... and {len(answer.rows) - most} more rows.")
    if not answer.rows and answer.question != "momentum":
        lines.append("Nothing was found.")
    lines += [f"Note: {note}" for note in answer.notes]
    return "\n".join(safe(line) for line in lines) + "\n"


def row_lines(rows: Iterable[Row], text_of: Texts) -> list[str]:
    """Rows with their sentences, and what belongs under them indented."""
    lines: list[str] = []
    for row in rows:
        lines += [*_wrapped(row.says, "  "), *_extra(row), *_evidence(row, text_of, "      ")]
        for under in row.under:
            lines += [*_wrapped(f"- {under.says}", "      "), *_evidence(under, text_of, "        ")]
        lines.append("")
    return lines


def momentum_lines(window: Mapping[str, Any]) -> list[str]:
    """One window of the profile: the label with its reason, the components, and what the label hangs on."""
    lines = [
        f"{window['days']} days, {window['first']} to {window['last']}: {window['sentence']}",
        f"    reason: {window['reason']}",
    ]
    for part in window["components"]:
        mark = {1: "+", 0: "0", -1: "-"}[part["sign"]]
        support = f"{counted(part['records'], 'record')}, {counted(part['sources'], 'source')}; {part['change']}"
        lines += _wrapped(f"{part['id']} {mark} {part['name']}: {part['sentence']} [{support}]", "    ")
    for other in window["without_source"]:
        lines.append(f"    without {other['source']}: {other['label'].replace('_', ' ')}")
    if window["lost_sources"] or (window["new_sources"] and len(window["new_sources"]) != len(window["sources"])):
        new, lost = ", ".join(window["new_sources"]) or "none", ", ".join(window["lost_sources"]) or "none"
        lines.append(f"    sources differ from the window before (new: {new}; gone: {lost}): a change may come from that")
    if window["undated"]:
        lines.append(f"    {counted(window['undated'], 'record')} without a date, in no window")
    return lines


def _extra(row: Row) -> Iterator[str]:
    """What a question adds to a line: the displayed state, dates, exclusions, who sits in."""
    facts = row.facts
    if facts.get("state_sentence"):
        reply = f" ({facts['reply']})" if facts.get("reply") else ""
        yield from _wrapped(f"state: {facts['state_sentence']}{reply}", "      ")
    if facts.get("standing"):
        since = next(
            (f"{name} {facts[name]}" for name in ("effective", "signed", "declared") if facts.get(name)), "no date told"
        )
        yield f"      {facts['standing']}; {since}"
    for name in ("origin", "deadline", "condition"):
        if facts.get(name):
            yield f"      {name}: {facts[name]}"
    if facts.get("participants"):
        seats = ", ".join(f"{seat['actor']} ({seat['status']})" for seat in facts["participants"])
        yield from _wrapped(f"participants: {seats}", "      ")
    if "return_known" in facts and facts.get("left") and not facts["return_known"]:
        yield "      no return known"
    if facts.get("why"):
        why = facts["why"]
        yield f"      because: {why if isinstance(why, str) else ', '.join(why)}"
    if facts.get("change"):
        yield f"      {facts['change']}"


def _evidence(row: Row, text_of: Texts, indent: str) -> list[str]:
    """The sentence of a row, its outlet, day and record id."""
    source = ", ".join(row.reported_by) or "outlet not stated"
    published = row.published or "date unknown"
    try:
        text = text_of(row.article)
        start, end = sentence_around(text, *row.spans[0])
        words = " ".join(text[start:end].split())
    except StoreError:
        words = row.quote
    words = words if len(words) <= 320 else words[:319] + "…"
    return [*_wrapped(f"> {words}", indent), safe(f"{indent}  {source}, {published}, {row.record}")]


def _wrapped(line: str, indent: str) -> list[str]:
    return textwrap.wrap(safe(line), WIDTH, initial_indent=indent, subsequent_indent=indent + "  ", break_on_hyphens=False) or [
        indent
    ]
