"""What a reader found, settled into an Article: checks, zones, title, outlet, date. The one place where Articles are made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from truceline.errors import DateError
from truceline.intake.days import day_of
from truceline.intake.english import language_of
from truceline.intake.failures import unreadable
from truceline.intake.furniture import load_furniture
from truceline.intake.names import host_of, outlet_at, outlet_named, text_id
from truceline.intake.options import IntakeOptions
from truceline.intake.zones import lay_out
from truceline.model.text import Article, PublishedBasis


@dataclass(frozen=True, slots=True)
class Page:
    """A decoded text and what its source says of it. `item` names it to the user; None means that the source is silent."""

    text: str
    item: str
    id: str | None = None
    title: str | None = None
    outlet: str | None = None
    section: str | None = None
    published: str | None = None
    url: str | None = None
    sidecar: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def settle(page: Page, options: IntakeOptions) -> Article:
    """The Article of a page.

    The date comes from the user, else from the sidecar, else from the source's metadata, else it stays unknown.
    Raises UnreadableText, naming the item, for texts that are empty, too long, damaged, not English, or wrongly dated.
    """
    _check(page, options)
    text = page.text
    language = language_of(text, item=page.item)
    title = _line(page.sidecar.get("title") or page.title)
    layout = lay_out(text, load_furniture(), title=title)
    published, basis = _date(page, options)
    url = page.sidecar.get("url") or page.url
    return Article(
        id=page.sidecar.get("id") or page.id or url or text_id(text),
        text=text,
        title=title or _line(layout.headline),
        publisher=_publisher(page.sidecar.get("outlet") or page.outlet, layout.outlet, url, options),
        section=_line(page.section) or layout.section,
        published=published,
        published_basis=basis,
        language=language,
        zones=layout.zones,
        url=url,
        notes=page.notes,
    )


def _check(page: Page, options: IntakeOptions) -> None:
    if not page.text.strip():
        raise unreadable(page.item, "is empty; there is nothing to read in it.")
    if len(page.text) > options.limits.characters:
        raise unreadable(
            page.item,
            f"holds {len(page.text):,} characters, more than the {options.limits.characters:,} of one article; split it.",
        )
    if "\0" in page.text:
        raise unreadable(page.item, "is binary, not text; pass text, HTML or one of the listed formats.")
    try:
        page.text.encode("utf-8")
    except UnicodeEncodeError as error:
        place = error.start
        raise unreadable(page.item, f"holds half a character at offset {place}; save it as UTF-8 again.") from None


def _date(page: Page, options: IntakeOptions) -> tuple[str | None, PublishedBasis]:
    if options.published is not None:
        return options.published, "user"
    stated: list[tuple[str | None, PublishedBasis]] = [(page.sidecar.get("published"), "user"), (page.published, "metadata")]
    for written, basis in stated:
        if written is not None and written.strip():
            try:
                return day_of(written), basis
            except DateError as error:
                raise unreadable(page.item, f"gives a publication date that cannot be used: {error}") from None
    return None, "unknown"


def _publisher(named: str | None, in_text: str | None, url: str | None, options: IntakeOptions) -> str | None:
    """Known outlet of the address, else what metadata says, else what the page itself says; known names in full."""
    said = _line(named) or in_text
    if said:
        return outlet_named(options.outlets, said) or said
    return outlet_at(options.outlets, host_of(url))


def _line(text: str | None) -> str | None:
    """One line without white space around or inside, None when nothing is left."""
    return " ".join(text.split()) or None if text else None
