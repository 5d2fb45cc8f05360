"""The twelve questions by name: what each asks, and the fold that answers it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from truceline.errors import TrucelineError
from truceline.ledger import conflicts, doubt, duties, news, rounds, speech, truces
from truceline.ledger.book import Book
from truceline.ledger.momentum import momentum
from truceline.ledger.momentum.profile import LENGTHS
from truceline.ledger.people import everybody
from truceline.ledger.rows import Answer, Row
from truceline.model.records import Record


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question may be narrowed to, and what it needs from outside: the day of asking, and the changes since a look.

    about    rows that concern this actor or these words        speaker  rows claimed by this actor or its side
    now      the last day of the newest window; None: the last day of publication
    """

    about: str | None = None
    speaker: str | None = None
    now: date | None = None
    windows: Sequence[int] = LENGTHS
    since: str | None = None
    changes: Sequence[Record] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A question: its name in plain words, what it asks, and its fold."""

    name: str
    number: int
    asks: str
    fold: Callable[[Book, Asked], Answer]


QUESTIONS: dict[str, Question] = {
    question.name: question
    for question in (
        Question(
            "who-says-unmet",
            1,
            "Who says truce or talks terms are unmet, since when, with which sentence?",
            lambda book, _: duties.who_says_unmet(book),
        ),
        Question(
            "who-is-bound",
            2,
            "What is each actor bound to, by which origin, is any status contested?",
            lambda book, _: duties.who_is_bound(book),
        ),
        Question(
            "truces-in-force",
            3,
            "Which truces are in force, since when, who made them, who is excluded?",
            lambda book, asked: truces.truces_in_force(book, now=asked.now),
        ),
        Question(
            "rounds",
            4,
            "Which rounds exist, where, who sat in, who left and came back, in whose words?",
            lambda book, _: rounds.rounds(book),
        ),
        Question(
            "statements",
            5,
            "What did X say about Y, quoted or paraphrased, in order, in what setting?",
            lambda book, asked: speech.statements(book, speaker=asked.speaker, about=asked.about),
        ),
        Question(
            "demands", 6, "Who asked whom to do what, how often, and what was the answer?", lambda book, _: duties.demands(book)
        ),
        Question(
            "momentum",
            7,
            "Is the process getting worse, according to whom, and what conduct supports it?",
            lambda book, asked: momentum(book, lengths=asked.windows, now=asked.now),
        ),
        Question(
            "conflicts",
            8,
            "Where do sources conflict about the same round, truce or quote?",
            lambda book, _: conflicts.conflicts(book),
        ),
        Question(
            "labels",
            9,
            "Which labels does each outlet or speaker attach to each actor?",
            lambda book, asked: speech.labels(book, about=asked.about),
        ),
        Question(
            "only-claimed", 10, "What is only claimed, hypothetical or in the future?", lambda book, _: doubt.only_claimed(book)
        ),
        Question(
            "anonymous", 11, "What rests on anonymous sources or on one outlet?", lambda book, _: doubt.weak_support(book)
        ),
        Question(
            "changed-since",
            12,
            "What changed since my last look, and what could not be dated?",
            lambda book, asked: news.changed_since(book, asked.changes, since=asked.since, now=asked.now),
        ),
    )
}
OWN_FILTERS = {"statements": ("about", "speaker"), "labels": ("about",)}


def ask(book: Book, question: str, asked: Asked | None = None) -> Answer:
    """The answer to a question by its name.

    Raises TrucelineError that lists the names for an unknown one.

    >>> ask(book, "rounds").rows[0].facts["venue"]  # doctest: +SKIP
    'Oslo'
    """
    if question not in QUESTIONS:
        raise TrucelineError(f"There is no question {question!r}; ask one of {', '.join(QUESTIONS)}.")
    asked = asked or Asked()
    answer = QUESTIONS[question].fold(book, asked)
    own = OWN_FILTERS.get(question, ())
    if asked.about and "about" not in own:
        answer = _narrowed(answer, lambda line: _concerns(book, line, str(asked.about)))
    if asked.speaker and "speaker" not in own:
        answer = _narrowed(answer, lambda line: _claimed_by(book, line, str(asked.speaker)))
    return answer


def _narrowed(answer: Answer, keep: Callable[[Row], bool]) -> Answer:
    rows = tuple(line for line in answer.rows if keep(line))
    note = f"{len(answer.rows) - len(rows)} rows outside the filter are not shown."
    return Answer(answer.question, answer.title, rows, (*answer.notes, note), answer.facts)


def _concerns(book: Book, line: Row, words: str) -> bool:
    people, record = everybody(book), book.by_uid.get(line.record)
    if words.casefold() in f"{line.says} {line.quote}".casefold():
        return True
    if record is None:
        return False
    fields = ("actors", "recipients", "debtor", "creditor", "by", "to", "actor", "parties", "targets", "claimants", "speakers")
    return any(speech.fits(people, actor, words) for field in fields for actor in book.named(record, field))


def _claimed_by(book: Book, line: Row, name: str) -> bool:
    people, record = everybody(book), book.by_uid.get(line.record)
    if record is None:
        return False
    voice = book.voice(record)
    own = [actor for field in ("speakers", "claimants", "by") for actor in book.named(record, field) if actor.kind == "actors"]
    spoken = book.named(voice, "speakers") if voice is not None else ()
    return any(speech.fits(people, actor, name) for actor in (*own, *spoken))
