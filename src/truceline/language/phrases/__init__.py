"""Words that may stand for actors: where they begin and end, and what they are in their sentence.

Lives here: candidates and their syntax. Not here: identity.
"""
