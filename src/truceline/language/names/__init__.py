"""What is named: the name layer, places, whether a place name stands for an actor, where a text names who speaks.

Lives here: names before anybody knows whose they are. Not here: identity.
"""
