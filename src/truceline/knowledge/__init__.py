"""Facts about the world as reviewable data: who exists, who holds which office, which words mean what.

Lives here: the loader, the checks and the frozen types below; `data/` holds the facts. Contains no facts in Python.
"""
