"""In whose voice a record stands: rule 4 of INTERCHANGE, for every kind of record."""

from __future__ import annotations

from truceline.coding.voices import settle_voices
from truceline.knowledge.loader import load_knowledge
from truceline.model.dealings import Agreement, Talks
from truceline.model.finding import ExpectedUntil, Factuality, Voiced
from truceline.model.findings import Findings
from truceline.model.layers import Sentence
from truceline.model.reading import Reading, Tokens
from truceline.model.scene import Event
from truceline.model.speech import Assertion, Statement
from truceline.model.text import Article, Evidence, Span
from truceline.model.values import PUBLISHER

KNOWLEDGE = load_knowledge()
TEXT = "Deng said that Okello had said the gate was shut, although the guards opened it."


def cut(words: str, text: str = TEXT) -> Evidence:
    start = text.index(words)
    return Evidence.cut(text, start, start + len(words))


def reading(text: str = TEXT) -> Reading:
    words = text.replace(",", " ,").replace(".", " .").split()
    starts: list[int] = []
    for word in words:
        starts.append(text.index(word, starts[-1] + 1 if starts else 0))
    n = len(words)
    tokens = Tokens(
        tuple(starts),
        tuple(s + len(w) for s, w in zip(starts, words, strict=True)),
        tuple(words),
        tuple(w.lower() for w in words),
        ("X",) * n,
        (-1,) * n,
        ("dep",) * n,
        (0,) * n,
    )
    return Reading(Article(id="t", text=text), tokens, (Sentence(0, n, Span(0, len(text)), 0),))


def said(ident: str, *words: str) -> Statement:
    return Statement(id=ident, evidence=tuple(map(cut, words)), method="m", speakers=("a",), mode="indirect")


OUTER = said("outer", "Okello had said the gate was shut")
INNER = said("inner", "the gate was shut")


def claim(*words: str) -> Assertion:
    return Assertion(id="claim", evidence=tuple(map(cut, words)), method="m")


def voices(findings: Findings) -> dict[str, str]:
    return {record.id: record.asserted_by for record in settle_voices(findings, reading(), KNOWLEDGE)}


def test_innermost_statement_is_the_voice() -> None:
    found = voices(Findings(statements=(OUTER, INNER), assertions=(claim("gate"),)))
    assert found == {"outer": PUBLISHER, "inner": "outer", "claim": "inner"}


def test_record_with_the_words_of_a_statement_stands_in_its_voice() -> None:
    assert voices(Findings(statements=(INNER,), assertions=(claim("the gate was shut"),)))["claim"] == "inner"


def test_statements_with_the_same_words_never_enclose_each_other() -> None:
    twin = said("twin", "the gate was shut")
    assert voices(Findings(statements=(INNER, twin))) == {"inner": PUBLISHER, "twin": PUBLISHER}


def test_one_span_in_the_publishers_voice_makes_it_the_publishers() -> None:
    found = voices(Findings(statements=(INNER,), assertions=(claim("gate", "guards"),)))
    assert found["claim"] == PUBLISHER


def test_spans_in_two_voices_take_the_first() -> None:
    other = said("other", "the guards opened it")
    assert voices(Findings(statements=(INNER, other), assertions=(claim("gate", "guards"),)))["claim"] == "inner"


def test_although_after_a_paraphrase_leaves_the_voice_open() -> None:
    settled = settle_voices(Findings(statements=(INNER,), assertions=(claim("the guards opened it"),)), reading(), KNOWLEDGE)
    assert (settled.assertions[0].asserted_by, settled.assertions[0].asserted_by_alt) == (PUBLISHER, "inner")


def test_although_after_a_quote_is_the_writers() -> None:
    quoted = Statement(id="q", evidence=(cut("the gate was shut"),), method="m", speakers=("a",), mode="direct")
    settled = settle_voices(Findings(statements=(quoted,), assertions=(claim("the guards opened it"),)), reading(), KNOWLEDGE)
    assert settled.assertions[0].asserted_by_alt is None


def test_statement_after_although_has_no_other_voice() -> None:
    other = said("other", "the guards opened it")
    settled = settle_voices(Findings(statements=(INNER, other)), reading(), KNOWLEDGE)
    assert all(statement.asserted_by_alt is None for statement in settled.statements)


def test_voices_inside_talks_and_agreements_name_statements_of_the_article() -> None:
    talks = Talks(
        id="talks",
        evidence=(cut("gate"),),
        method="m",
        expected_until=ExpectedUntil("t", "gone"),
        status=(Voiced("ongoing", "gone"), Voiced("ongoing", "inner"), Voiced("paused", PUBLISHER)),
    )
    truce = Agreement(id="truce", evidence=(cut("guards"),), method="m", name="x", status=(Voiced("declared", "gone"),))
    settled = settle_voices(Findings(statements=(INNER,), talks=(talks,), agreements=(truce,)), reading(), KNOWLEDGE)
    assert settled.talks[0].status == (Voiced("ongoing", "inner"), Voiced("paused", PUBLISHER))
    assert settled.talks[0].expected_until == ExpectedUntil("t", "inner")
    assert settled.agreements[0].status == (Voiced("declared", PUBLISHER),)


def test_settling_twice_changes_nothing() -> None:
    event = Event(id="e", evidence=(cut("opened it"),), method="m", type="CONCEDE", factuality=Factuality("CT+", "asserted"))
    once = settle_voices(Findings(statements=(OUTER, INNER), events=(event,)), reading(), KNOWLEDGE)
    assert settle_voices(once, reading(), KNOWLEDGE) == once
