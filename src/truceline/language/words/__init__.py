"""Text to words, sentences and quotes.

Lives here: what needs the text and its paragraphs only. Not here: trees, names, who speaks.
"""
