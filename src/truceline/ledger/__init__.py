"""The ledger: pure folds over a RecordView, never stored. Answers to the twelve questions of CODEBOOK section 7.

    book       records read once        duties     who is bound, demands, who says unmet     doubt      only claimed, anonymous
    people     names and sides          truces     truces and agreements                     conflicts  where sources differ
    dates      when                     rounds     rounds of talks                           news       what changed
    wording    sentences                speech     statements, labels                        momentum   the profile
    states     displayed states         rows       rows and answers                          questions  the twelve by name

No clock, no SQL, no layout: `now` is an argument, and what is shown how is for `serve`.
"""

from truceline.ledger.book import Book, open_book
from truceline.ledger.questions import QUESTIONS, Asked, Question, ask
from truceline.ledger.rows import Answer, Row
from truceline.ledger.sentence import sentence_around

__all__ = ["QUESTIONS", "Answer", "Asked", "Book", "Question", "Row", "ask", "open_book", "sentence_around"]
