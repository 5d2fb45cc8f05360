"""Who asks what of whom, in which words.

Lives here: what `demands` reads, each reader a family of wordings. Not here: records, which it makes.
"""
