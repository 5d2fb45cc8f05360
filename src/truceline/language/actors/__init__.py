"""The actors of one article: which names and bodies are one, their country and sector, their offices and ties.

Not here: whom a description or a pronoun means (`meant`).
"""
