"""Bytes to text: byte order mark, declared charset, UTF-8, then a guess that must be plausible. Nothing else is changed."""

from __future__ import annotations

import codecs
import re
import unicodedata

from truceline.errors import UnreadableText
from truceline.intake.failures import unknown_format, unreadable

MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SIGNATURES = (
    (b"%PDF", "a PDF; save its text and pass that"),
    (b"PK\x03\x04", "a zip archive or office file; unpack it or save it as text"),
    (b"PK\x05\x06", "a zip archive; unpack it and pass the folder"), (b"\x89PNG", "an image; pass text"),
    (b"\xff\xd8\xff", "an image; pass text"), (b"GIF8", "an image; pass text"), (b"\x7fELF", "a program; pass text"),
    (b"SQLite format 3", "a database; pass texts"), (b"BZh", "bzip2; unpack it first"), (b"\xfd7zXZ", "xz; unpack it first"),
    (b"\x28\xb5\x2f\xfd", "zstandard; unpack it first"), (b"\xd0\xcf\x11\xe0", "an office file; save it as text"),
)
VALID_PAIR = re.compile(rb"[\xc3-\xdf][\x80-\xbf](?![\x80-\xbf])|[\xe2-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
TYPOGRAPHIC = frozenset("‘’‚“”„–—…•·«»‹›€£¥¢§©®™°±²³¹¼½¾¶†‡¿¡\u00a0\u00ad×÷")
UNUSUAL = frozenset("ÿþÞðÐ¬¦¤¯¨¸")
BINARY_SHARE = 0.001


def decode(data: bytes, *, item: str, declared: str | None = None) -> str:
    """The text of `data`, without its byte order mark and otherwise untouched.

    Raises UnreadableText for empty, binary or wrongly encoded bytes and UnknownFormat for known binary kinds; both name `item`.
    """
    if not data.strip(b" \t\r\n\x0b\x0c"):
        raise unreadable(item, "is empty; there is nothing to read in it.")
    for signature, advice in SIGNATURES:
        if data.startswith(signature):
            raise unknown_format(item, f"is {advice}.")
    text = _text_of(data, declared, item)
    controls = sum(1 for sign in text if sign < " " and sign not in "\t\n\r\x0b\x0c\x1b\x1c\x1d\x1e\x1f")
    if "\0" in text or controls > BINARY_SHARE * len(text) + 2:
        raise unreadable(item, "is binary, not text; pass text, HTML or one of the listed formats.")
    if not text.strip().strip("\ufeff"):
        raise unreadable(item, "is empty; there is nothing to read in it.")
    return text


def _text_of(data: bytes, declared: str | None, item: str) -> str:
    for mark, name in MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark):].decode(name)
            except UnicodeDecodeError as error:
                if name == "utf-8":
                    raise _broken(item, "UTF-8", error.start) from None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        broken_at = error.start
    if b"\0" in data[:4096]:
        raise unreadable(item, "is binary, not text; pass text, HTML or one of the listed formats.")
    if declared and codecs_name(declared) not in (None, "utf-8", "ascii"):
        text = _try(data, _web_name(declared))
        if text is not None:
            return text
    if VALID_PAIR.search(data):
        raise _broken(item, "UTF-8", broken_at)
    return _guessed(data, item, broken_at)


def _guessed(data: bytes, item: str, broken_at: int) -> str:
    """Windows-1252 when every foreign byte makes sense in it, else what charset-normalizer is sure of."""
    western = _try(data, "cp1252")
    if western is not None and _plausible(western):
        return western
    high = sum(1 for byte in data[:200_000] if byte > 127)
    if high < 0.15 * min(len(data), 200_000):
        raise _broken(item, "UTF-8 or Windows-1252", broken_at)
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000]).best()
    text = _try(data, best.encoding) if best is not None else None
    if text is None or any(unicodedata.category(sign) in ("Cc", "Cn", "Co") and sign not in "\t\n\r\x0b\x0c" for sign in text):
        raise _broken(item, "any known charset", broken_at)
    return text


def _plausible(text: str) -> bool:
    """Whether the non-ASCII signs are typography, or Latin letters that stand in a word."""
    for place, sign in enumerate(text):
        if sign < "\x80" or sign in TYPOGRAPHIC:
            continue
        beside = text[max(0, place - 1):place] + text[place + 1:place + 2]
        if sign in UNUSUAL or not sign.isalpha() or not any(other.isalpha() and other < "\x80" for other in beside):
            return False
    return True


def codecs_name(charset: str) -> str | None:
    """Python's name of a charset, None when it knows none."""
    try:
        return codecs.lookup(charset.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None


def _web_name(declared: str) -> str:
    name = codecs_name(declared) or "utf-8"
    return "cp1252" if name in ("iso8859-1", "ascii") else name


def _try(data: bytes, charset: str) -> str | None:
    try:
        return data.decode(charset)
    except (UnicodeDecodeError, LookupError):
        return None


def _broken(item: str, charset: str, place: int) -> UnreadableText:
    return unreadable(item, f"is not text in {charset} (byte {place} does not fit); save it as UTF-8.")
