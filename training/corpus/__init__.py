"""The hand-coded corpora: articles of our own (in tests/articles) and real articles (labels only), and what measures on them.

Lives here: reading labels, the gold documents they stand for, agreement of two passes. Not here: texts of third parties, the
scorers of `shared/score`, and anything that the package imports.
"""
