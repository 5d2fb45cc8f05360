"""What every coder asks of the grammar: clauses and their doers, negation and factuality, the statement around a
word, what words point to.

Lives here: questions about words of a Reading that no kind of record owns. Not here: records.
"""
