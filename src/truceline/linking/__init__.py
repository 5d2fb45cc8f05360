"""What belongs together across articles: judgements by rule, each with its reason, each of them undoable.

    casebook    records read once                     rounds      the same round of talks
    actors      the same actor                        agreements  the same agreement
    offices     who held an office (proposals)        duties      the same commitment or demand
    statements  the same statement                    process     which process a record belongs to
    events      the same event                        link        all of them, in order

Pure functions over a RecordView; nothing is merged, a judgement only says what a reader may take together.
"""

from truceline.linking.link import link
from truceline.linking.process import place

__all__ = ["link", "place"]
