"""What a participle that closes a sentence is told of: "... said they would not sign, [dashing hopes]". No cues, no records."""

from __future__ import annotations

from truceline.model.reading import Tokens


def closes(tokens: Tokens, verb: int) -> bool:
    """Whether a participle behind a comma closes a sentence as the writer's: "left, she said, [dealing] a blow to talks"."""
    bare = tokens.relation(verb) in ("advcl", "ccomp") and not tokens.below(verb, "nsubj", "mark", "aux")
    ending = tokens.words[verb].lower().endswith("ing") and tokens.tags[verb] == "VERB"
    return bare and ending and tokens.heads[verb] < verb and verb > 0 and tokens.words[verb - 1] == ","


def closing_host(tokens: Tokens, verb: int) -> int | None:
    """The predicate that a participle behind a comma tells more of; None for any other clause.

    It is no part of a relative clause without commas, though the tree may hang it there.

    >>> # "would not sign the accord which Kenya initialled in May, dashing hopes" -> sign
    """
    if not closes(tokens, verb):
        return None
    host = tokens.heads[verb]
    while tokens.labels[host].startswith("acl") and tokens.words[tokens.extent(host)[0] - 1] != ",":
        above = tokens.heads[host]
        while above >= 0 and tokens.tags[above] not in ("VERB", "AUX") and not tokens.below(above, "cop"):
            above = tokens.heads[above]
        if above < 0:
            return host
        host = above
    while tokens.relation(host) in ("xcomp", "advcl") and not tokens.below(host, "nsubj") and host < verb:
        host = tokens.heads[host]
    return host
