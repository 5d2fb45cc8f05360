"""The journey of an article on one page: the only module that knows all stations.

    Article -> Reading      language   words, sentences, names, quotes, times, who is who
    Reading -> Findings     coding     one coder per kind of record, each with the words it rests on
    Findings -> document    model      the interchange document truceline/1

Linking, store and ledger take over from there, because they see more than one article (see `truceline.serve`).
Everything on this page is a pure function of one article and the Knowledge: equal input gives equal bytes.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from truceline.knowledge.catalogue import Knowledge
from truceline.knowledge.loader import load_knowledge
from truceline.model.document import to_document
from truceline.model.finding import Finding
from truceline.model.findings import Findings
from truceline.model.reading import Reading
from truceline.model.text import Article


def code_article(article: Article, knowledge: Knowledge | None = None) -> dict[str, Any]:
    """The interchange document of one article."""
    from truceline.language import read
    from truceline.language.times import published_window

    known = knowledge or load_knowledge()
    reading = read(article, known)
    findings = code(reading, known)
    return to_document(article, findings, published_window(reading))


def code(reading: Reading, knowledge: Knowledge) -> Findings:
    """All records of one reading: every registered coder in the order of its needs, then voices and links."""
    from truceline.coding.links import complete_links
    from truceline.coding.voices import settle_voices
    from truceline.plugins import chain, registered

    found = Findings()
    for coder in chain(registered("coders")):
        records: dict[str, list[Finding]] = {}
        for record in coder.part(reading, found, knowledge):
            records.setdefault(record.list_name, []).append(record)
        found = replace(found, **{name: (*getattr(found, name), *more) for name, more in records.items()})
    return complete_links(settle_voices(_without_doubles(found), reading, knowledge), reading)


def _without_doubles(found: Findings) -> Findings:
    """Findings in which each id stands once: two rules that find the same record on the same words agree."""
    unique = {
        part.name: tuple({record.id: record for record in reversed(getattr(found, part.name))}.values())[::-1]
        for part in fields(Findings)
    }
    return Findings(**unique)
