"""Web archives: the HTML and text responses of a WARC file. A truncated file keeps what was read before the break."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from truceline.errors import InputError
from truceline.intake.decode import decode
from truceline.intake.failures import unreadable
from truceline.intake.html import article_of
from truceline.intake.options import IntakeOptions
from truceline.intake.page import Page, settle
from truceline.intake.source import Result, Source, at_most
from truceline.model.text import Article

READ_KINDS = ("text/html", "application/xhtml+xml", "text/plain")


def read_warc(source: Source, options: IntakeOptions) -> Iterator[Result]:
    """Articles of the successful page responses of an archive; images, scripts and redirects are no articles."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    number = 0
    with source.open() as stream:
        try:
            for record in ArchiveIterator(stream):
                if record.format != "warc":
                    break
                number += 1
                if record.rec_type not in ("response", "resource"):
                    continue
                url = record.rec_headers.get_header("WARC-Target-URI") or ""
                item = f"{source.item} {url}".strip()
                try:
                    if found := _article(record, options, item, url.strip("<>")):
                        yield found
                except InputError as error:
                    yield error
        except (ArchiveLoadFailed, EOFError, OSError, ValueError) as error:
            says = f"breaks off or is damaged after record {number} ({type(error).__name__})"
            raise unreadable(source.item, f"{says}; what stood before was read, get the file again.") from None
    if not number:
        raise unreadable(source.item, "holds no WARC record; pass a .warc or .warc.gz file.")


def _article(record: Any, options: IntakeOptions, item: str, url: str) -> Article | None:
    headers = record.http_headers
    if headers is not None and headers.get_statuscode() not in (None, "200"):
        return None
    declared = (headers or record.rec_headers).get_header("Content-Type") or ""
    kind, _, parameters = declared.partition(";")
    if kind.strip().lower() not in READ_KINDS:
        return None
    data = _payload(record, options, item)
    charset = parameters.partition("charset=")[2].strip().strip("\"'") or None
    if kind.strip().lower() == "text/plain":
        return settle(Page(text=decode(data, item=item, declared=charset), item=item, id=url or None, url=url or None), options)
    return article_of(data, options, item=item, identifier=url or None, url=url or None, charset=charset)


def _payload(record: Any, options: IntakeOptions, item: str) -> bytes:
    """The unpacked content of a record, never more than the limit and never less than its header promises."""
    limit = options.limits.page
    data = at_most(limit, record.content_stream())
    if data is None:
        raise unreadable(item, f"is larger than {limit // 1_000_000} MB; it is no article.")
    if getattr(record.raw_stream, "limit", 0):
        raise unreadable(item, "is cut off in the archive; fetch the archive again.")
    return data
