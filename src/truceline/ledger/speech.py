"""Who said what about whom, and which words sources attach to actors: questions 5 and 9 of CODEBOOK section 7."""

from __future__ import annotations

from collections.abc import Sequence

from truceline.ledger.book import Book
from truceline.ledger.dates import order_of
from truceline.ledger.people import People, everybody, joined
from truceline.ledger.rows import Answer, Row, row, undated_note
from truceline.model.records import Record


def statements(book: Book, *, speaker: str | None = None, about: str | None = None) -> Answer:
    """Question 5: what somebody said about something, quoted or paraphrased, in order, and in which setting.

    `speaker` and `about` are names, or parts of them; a speaker also fits by the side it speaks for. Headlines that sum up
    a statement of the same text, and the same statement in other outlets, stand under it.
    """
    chosen = [
        record
        for record in book.records("statements")
        if (speaker is None or speaks(book, record, speaker)) and (about is None or concerns(book, record, about))
    ]
    taken = {record.uid for record in chosen}
    groups = [[one for one in group if one.uid in taken] for group in book.groups("statements")]
    rows = [_statement_row(book, group) for group in groups if group]
    order = {line.record: order_of(book, book.by_uid[line.record]) for line in rows}
    rows.sort(key=lambda line: order[line.record])
    return Answer("statements", "Statements in order, with their setting", tuple(rows), undated_note(rows))


def labels(book: Book, *, about: str | None = None) -> Answer:
    """Question 9: which loaded words each outlet or speaker attaches to each actor; the words are theirs."""
    people = everybody(book)
    lines = []
    for record in book.records("labels"):
        targets = joined(people.name(actor) for actor in book.named(record, "targets"))
        if about is not None and not any(fits(people, actor, about) for actor in book.named(record, "targets")):
            continue
        voice = book.voice(record)
        by = people.list(voice, "speakers") if voice is not None else joined(book.article(record).outlets)
        other = book.get(record.ref(str(record.finding["asserted_by_alt"]))) if record.finding["asserted_by_alt"] else None
        facts = {
            "targets": targets,
            "label": record.finding["label"],
            "class": record.finding["class"],
            "quote_kind": record.finding["quote_kind"],
            "by": by or None,
            "or_by": people.list(other, "speakers") if other is not None else None,
            "issuer": people.list(record, "issuer") or None,
        }
        lines.append(row(book, record, facts=facts))
    lines.sort(key=lambda line: (str(line.facts["targets"]), str(line.facts["label"]).casefold(), line.record))
    return Answer("labels", "Words that outlets and speakers attach to actors", tuple(lines))


def speaks(book: Book, statement: Record, name: str) -> bool:
    """Whether somebody of that name, or of that side, speaks."""
    people = everybody(book)
    return any(fits(people, actor, name) for field in ("speakers", "speaks_for") for actor in book.named(statement, field))


def concerns(book: Book, statement: Record, words: str) -> bool:
    """Whether a statement is about something: its words, the actors it mentions, or what it is linked to."""
    if words.casefold() in statement.quote.casefold():
        return True
    people = everybody(book)
    if any(
        _mentions(statement, actor) and fits(people, actor, words, side=False)
        for actor in book.of_article[statement.article].get("actors", ())
    ):
        return True
    return any(words.casefold() in _text_of(people, target) for target in book.named(statement, "about"))


def fits(people: People, actor: Record, name: str, *, side: bool = True) -> bool:
    """Whether an actor has a name, or acts for a side of that name."""
    wanted = name.casefold().strip()
    own = (str(actor.finding["name"]), people.name(actor), *actor.finding["aliases"])
    if any(wanted == known.casefold() or f" {wanted} " in f" {known.casefold().strip('“”')} " for known in own):
        return True
    return side and people.side_name(people.side(actor)).casefold() == wanted


def is_headline(book: Book, record: Record) -> bool:
    """Whether a record rests on a headline."""
    return book.article(record).in_headline(record.start)


def _statement_row(book: Book, group: Sequence[Record]) -> Row:
    people = everybody(book)
    body = [one for one in group if not is_headline(book, one)]
    first = (body or list(group))[0]
    setting = first.finding["setting"]
    facts = {
        "speakers": people.list(first, "speakers"),
        "speaks_for": people.list(first, "speaks_for") or None,
        "mode": first.finding["mode"],
        "polarity": first.finding["polarity"],
        "setting": setting["text"] if setting else None,
        "addressees": people.list(first, "addressees") or None,
        "headline": is_headline(book, first),
        "outlets": sorted({outlet for one in group for outlet in book.article(one).outlets}),
    }
    return row(book, first, facts=facts, under=[row(book, one) for one in group if one is not first])


def _mentions(statement: Record, actor: Record) -> bool:
    spans = statement.finding["evidence"]
    return any(
        span["start"] <= mention["start"] and mention["end"] <= span["end"]
        for span in spans
        for mention in actor.finding["evidence"]
    )


def _text_of(people: People, record: Record) -> str:
    if record.kind == "actors":
        return people.name(record).casefold()
    parts = [str(record.finding.get("name") or ""), record.quote]
    return " ".join((*parts, *(people.list(record, name) for name in ("debtor", "by", "to", "parties")))).casefold()
