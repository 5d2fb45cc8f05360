"""What the parser gets wrong in a way that words or form give away.

Lives here: one kind of mistake a module, tokens in, tokens out (commas: text in, text out). Not here: identity.
"""
