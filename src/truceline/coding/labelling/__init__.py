"""Which words are labels and on whom they are put.

Lives here: what `labels` reads. Not here: records, which it makes.
"""
