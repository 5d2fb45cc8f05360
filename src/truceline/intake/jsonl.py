"""JSON and JSONL: one object per article with id, text, and optionally title, published, outlet and url."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from truceline.errors import InputError
from truceline.intake.decode import decode
from truceline.intake.failures import unreadable
from truceline.intake.options import IntakeOptions
from truceline.intake.page import Page, settle
from truceline.intake.source import Result, Source, whole
from truceline.model.text import Article

FIELDS = ("id", "text", "title", "published", "outlet", "url", "section")
MARK = b"\xef\xbb\xbf"


def read_jsonl(source: Source, options: IntakeOptions) -> Iterator[Result]:
    """One article or failure per line; a line that fails says its number and the next lines are read."""
    with source.open() as stream:
        for number, line in enumerate(_lines(stream, options.limits.line), start=1):
            item = f"{source.item} line {number}"
            try:
                if line is None:
                    raise unreadable(item, f"is longer than {options.limits.line // 1_000_000} MB; split it.")
                line = line.removeprefix(MARK) if number == 1 else line
                if line.strip():
                    yield article_of(_object(line, item), options, item=item, fallback=f"{source.stem or 'stdin'}-{number}")
            except InputError as error:
                yield error


def read_json(source: Source, options: IntakeOptions) -> Iterator[Result]:
    """The article of a JSON object, or the articles of a JSON list."""
    try:
        found = json.loads(decode(whole(source, options), item=source.item))
    except (ValueError, RecursionError):
        raise unreadable(source.item, "is not valid JSON; for one object per line name it .jsonl.") from None
    single = not isinstance(found, list)
    for number, value in enumerate([found] if single else found, start=1):
        item = source.item if single else f"{source.item} entry {number}"
        try:
            yield article_of(value, options, item=item, fallback=source.stem if single else f"{source.stem}-{number}")
        except InputError as error:
            yield error


def article_of(value: Any, options: IntakeOptions, *, item: str, fallback: str | None) -> Article:
    """The article of one object; `options.columns` says which key holds which field.

    Raises UnreadableText when it is no object, has no text, or a field is no string.
    """
    if not isinstance(value, Mapping):
        raise unreadable(item, "is not a JSON object; give one object with id and text per line.")
    found = {name: _word(value.get(options.columns.get(name, name)), name, item) for name in FIELDS}
    if found["text"] is None:
        wanted = options.columns.get("text", "text")
        raise unreadable(item, f"has no {wanted!r}; name the key that holds the text with a column map.")
    return settle(
        Page(
            text=found["text"], item=item, id=found["id"] or found["url"] or fallback, title=found["title"],
            outlet=found["outlet"], section=found["section"], published=found["published"], url=found["url"],
        ),
        options,
    )


def _word(value: Any, name: str, item: str) -> str | None:
    if value is None or value == "":
        return None
    if isinstance(value, str):
        return value
    if name != "text" and isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    raise unreadable(item, f"has a {name} that is not a string; write it in quotes.")


def _object(line: bytes, item: str) -> Any:
    try:
        return json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise unreadable(item, f"is not text in UTF-8 (byte {error.start} does not fit); save it as UTF-8.") from None
    except (ValueError, RecursionError):
        raise unreadable(item, "is not valid JSON; give one object per line.") from None


def _lines(stream: BinaryIO, limit: int) -> Iterator[bytes | None]:
    """Lines of a stream; None stands for a line above the limit, which is passed over without being held in memory."""
    while line := stream.readline(limit + 1):
        if len(line) <= limit or line.endswith(b"\n"):
            yield line
            continue
        while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
            pass
        yield None
