"""Whom a description, a pronoun or a count means, among the actors that the article has told of.

Not here: who these actors are (`actors`).
"""
