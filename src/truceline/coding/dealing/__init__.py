"""How agreements are found and told apart, who made them, since when they hold, what they say and whom they leave out.

Lives here: what `agreements` and `provisions` read. Not here: records, which those two make, but for
the understandings that only one side reports (`understandings`).
"""
