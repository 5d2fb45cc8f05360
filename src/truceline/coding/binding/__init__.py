"""Who is bound to what, by a promise, a deal or a threat, and what is claimed of it: kept, broken, late, denied.

Lives here: what `commitments` and `status_claims` read, each reader a family of wordings. Not here: records,
which those two make.
"""
