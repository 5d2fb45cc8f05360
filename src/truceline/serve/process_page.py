"""A process as one page of text: talks, agreements, commitments, demands, statements by speaker, momentum, with sentences."""

from __future__ import annotations

from collections.abc import Sequence

from truceline.ledger import Answer, Asked, Book, Row, ask
from truceline.ledger.book import short
from truceline.ledger.truces import agreements
from truceline.ledger.wording import counted
from truceline.model.records import StoredProcess
from truceline.serve.cli.layout import Texts, momentum_lines, row_lines
from truceline.serve.cli.terminal import safe

PARTS = (
    ("rounds", "Talks"),
    ("agreements", "Truces and agreements"),
    ("who-is-bound", "Commitments, and what is claimed about them"),
    ("demands", "Demands and answers"),
    ("who-says-unmet", "Claims that terms are unmet"),
    ("conflicts", "Where sources differ"),
    ("statements", "Statements by speaker"),
)


def process_list(book: Book) -> str:
    """The processes of a database with how much is known of each."""
    lines = [f"{counted(len(book.articles), 'text')}, {len(book.placement.processes)} processes"]
    for process in book.placement.processes:
        own = book.of_process(process.id)
        texts = len({record.article for record in own.kept})
        counts = (
            f"{counted(texts, 'text')}, {len(own.groups('talks'))} rounds, {len(own.groups('agreements'))} agreements, "
            f"{len(own.groups('statements'))} statements"
        )
        lines.append(f"  {short(process.id):24} {process.name} ({counts})")
    if book.placement.unplaced:
        lines.append(f"{len(book.placement.unplaced)} records belong to no process that the texts or the catalogue show.")
    lines.append(_next_step(book))
    return "\n".join(map(safe, lines)) + "\n"


def _next_step(book: Book) -> str:
    if book.placement.processes:
        return "Show one with: truceline show NAME"
    return "Read what was said with: truceline ask statements" if book.articles else "Add articles with: truceline add PATH"


def process_text(book: Book, process: StoredProcess, text_of: Texts, *, most: int = 12) -> str:
    """The page of one process; `most` rows a part, and how many there are more."""
    own = book.of_process(process.id)
    texts = {record.article for record in own.kept}
    days = sorted(published for sha in texts if (published := book.articles[sha].published))
    span = "no publication date known" if not days else days[0] if days[0] == days[-1] else f"{days[0]} to {days[-1]}"
    unknown = sum(1 for sha in texts if not book.articles[sha].published)
    title = f"{process.name} ({short(process.id)})"
    lines = [
        title,
        "=" * len(title),
        f"{counted(len(texts), 'text')} from {counted(len(own.sources), 'source')} ({', '.join(own.sources)}); {span}",
    ]
    lines += [f"{unknown} of them without a publication date"] if unknown and days else []
    for name, heading in PARTS:
        answer = agreements(own) if name == "agreements" else ask(own, name)
        if answer.rows:
            lines += ["", f"{heading} ({len(answer.rows)})", ""]
            lines += _by_speaker(answer, text_of, most) if name == "statements" else _part(answer, text_of, most)
    momentum = ask(own, "momentum", Asked())
    lines += ["Momentum, a profile with evidence (truceline ask momentum shows every sentence)", ""]
    for window in momentum.facts["windows"]:
        lines += [*("  " + line for line in momentum_lines(window)), ""]
    lines += [f"Note: {note}" for note in momentum.notes]
    lines.append(
        "Names and places imply no opinion on status. Claims are claims of those named; nothing here is verified by Truceline."
    )
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _part(answer: Answer, text_of: Texts, most: int) -> list[str]:
    return [*row_lines(answer.rows[:most], text_of), *_more(answer.rows, most, answer.question)]


def _by_speaker(answer: Answer, text_of: Texts, most: int) -> list[str]:
    speakers: dict[str, list[Row]] = {}
    for row in answer.rows[:most]:
        speakers.setdefault(str(row.facts["speakers"]), []).append(row)
    lines: list[str] = []
    for speaker, rows in speakers.items():
        lines += [safe(f"  {speaker} ({len(rows)})"), *("  " + line if line else line for line in row_lines(rows, text_of))]
    return lines + _more(answer.rows, most, "statements")


def _more(rows: Sequence[Row], most: int, question: str) -> list[str]:
    if len(rows) <= most:
        return []
    return [
        f"  ... and {len(rows) - most} more: truceline ask {question if question != 'agreements' else 'truces-in-force'}",
        "",
    ]
