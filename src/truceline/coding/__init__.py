"""Reading -> Findings: one module per kind of record, each a pure function of a Reading and the Knowledge.

Lives here: the rules that decide what is a record. No files, no database, no network, no NLP engine.
"""
