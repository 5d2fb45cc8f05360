"""One self-contained HTML file: answers with their sentences, evidence marked, all of it escaped, no script, no network."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from truceline.ledger import Answer, Book, Row, ask, sentence_around
from truceline.ledger.truces import agreements
from truceline.model.records import Record
from truceline.serve.marking import Segment, segments

PARTS = (
    "rounds",
    "agreements",
    "who-is-bound",
    "demands",
    "who-says-unmet",
    "conflicts",
    "statements",
    "labels",
    "only-claimed",
    "anonymous",
    "momentum",
)


def as_html(book: Book, records: Iterable[Record], text_of: Callable[[str], str]) -> bytes:
    """The report of the chosen records; article texts are not in it beyond the sentences shown."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("truceline.serve.export", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    own = book.only(records)
    answers = [agreements(own) if name == "agreements" else ask(own, name) for name in PARTS]
    names = {process.id: process.name for process in book.placement.processes}
    articles = [book.articles[sha] for sha in book.articles if any(record.article == sha for record in own.kept)]
    page = environment.get_template("report.html.j2").render(
        title=names.get(book.process or "", "All processes"),
        answers=[answer for answer in answers if answer.rows],
        windows=answers[-1].facts["windows"],
        articles=articles,
        sources=own.sources,
        sentence=_sentences(text_of),
        number=_number,
    )
    return page.encode("utf-8")


def _sentences(text_of: Callable[[str], str]) -> Callable[[Row], list[Segment]]:
    texts: dict[str, str] = {}

    def sentence(line: Row) -> list[Segment]:
        if line.article not in texts:
            texts[line.article] = text_of(line.article)
        text = texts[line.article]
        start, end = sentence_around(text, *line.spans[0])
        return segments(text, [(a, b, line.record) for a, b in line.spans], start, end)

    return sentence


def _number(answer: Answer | list[Any]) -> int:
    return len(answer.rows) if isinstance(answer, Answer) else len(answer)
