"""Bodies that are asked for and do not exist yet: "called for [an elected assembly to write a constitution]" asks nobody."""

from __future__ import annotations

from dataclasses import replace

from truceline.coding.demanding.asked import Asking, in_whole
from truceline.coding.grammar.wording import follows
from truceline.model.reading import Reading

_ONE = frozenset({"a", "an", "another", "some"})


def with_bodies_wanted(reading: Reading, asking: Asking) -> Asking:
    """The asking with the body as what is asked for, where one "for a" stands before it and nobody has told of it yet."""
    tokens = reading.tokens
    if len(asking.asked) != 1 or asking.act_verb is None or not follows(tokens, asking.asked[0], "for"):
        return asking
    head = asking.asked[0]
    entity = reading.entity_at(head)
    new = any(tokens.lemmas[d].lower() in _ONE for d in tokens.below(head, "det"))
    if not new or tokens.tags[head] != "NOUN" or tokens.below(head, "conj") or (entity is not None and entity.named):
        return asking
    return replace(asking, asked=(), act=in_whole(reading, head, asking.act_verb))
