"""Reading -> Findings: one module per kind of record, each a pure function of a Reading and the Knowledge.

Lives here: the modules that make records. Beside them a folder for each family of readers they share ("attribution",
"binding", "demanding" ...), and "grammar" for what all ask of a clause. No files, no database, no network, no NLP engine.
"""
