"""Which words are labels and on whom they are put.

Lives here: what `labels` reads, and how one use of a label becomes a record (`records`). Not here: which uses are one record.
"""
