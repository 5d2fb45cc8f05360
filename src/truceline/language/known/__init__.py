"""What the catalogue knows, found in words alone: names, and the country and sector of a phrase.

Not here: what only the article tells.
"""
