"""Names: the id of an article from where it was found, a safe file name for an id, and an outlet's own name."""

from __future__ import annotations

import hashlib
import re
from pathlib import PurePath
from urllib.parse import urlsplit

from truceline.knowledge.catalogue import KnownOutlet

UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?\Z")
LONGEST = 100


def safe_name(identifier: str) -> str:
    """A file name that stands for `identifier` on any system; different ids give different names.

    >>> safe_name("peskov-2016")
    'peskov-2016'
    """
    plain = UNSAFE.sub("_", identifier).strip("._-")[:LONGEST]
    if plain and plain == identifier and not RESERVED.match(plain):
        return plain
    mark = hashlib.sha256(identifier.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{plain or 'article'}-{mark}"


def stem_of(name: str) -> str:
    """The file name without folder and extension; ".gz" goes first: "a/b.txt.gz" gives "b"."""
    path = PurePath(name)
    if path.suffix.lower() == ".gz":
        path = path.with_suffix("")
    return path.stem or path.name


def text_id(text: str) -> str:
    """An id made of the text itself, for items that have no name."""
    return f"text-{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


def host_of(url: str | None) -> str | None:
    """The host of an address without "www.", None when it has none."""
    if not url:
        return None
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def outlet_at(outlets: tuple[KnownOutlet, ...], host: str | None) -> str | None:
    """The name of the known outlet that owns `host` or a domain above it."""
    if not host:
        return None
    parts = host.lower().removeprefix("www.").split(".")
    above = {".".join(parts[first:]) for first in range(len(parts) - 1)}
    return next((outlet.name for outlet in outlets if above & {known.removeprefix("www.") for known in outlet.hosts}), None)


def outlet_named(outlets: tuple[KnownOutlet, ...], name: str) -> str | None:
    """The name of the known outlet that `name` names: by name, id or host, case aside."""
    wanted = name.strip().casefold()
    for outlet in outlets:
        if wanted in {known.casefold() for known in (outlet.name, outlet.id, *outlet.names)}:
            return outlet.name
    return outlet_at(outlets, wanted) if "." in wanted and len(wanted.split()) == 1 else None
