"""How rounds of talks and changes of part in them are found, told apart, placed and dated.

Lives here: what `talks` and `participation_changes` read. Not here: records, which those two make.
"""
