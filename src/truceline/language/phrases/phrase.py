"""What a candidate mention is: its words, its noun or name, how it stands. Who finds one: `candidates`."""

from __future__ import annotations

from dataclasses import dataclass

from truceline.knowledge.catalogue import KnownActor
from truceline.knowledge.words import ActorNoun
from truceline.model.entities import MentionForm
from truceline.model.layers import Name


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that may stand for an actor. `determiner` is in lower case; `acts` tells whether they stand where actors do."""

    first: int
    last: int
    head: int
    form: MentionForm
    name: Name | None = None
    known: KnownActor | None = None
    noun: ActorNoun | None = None
    noun_first: int = -1
    determiner: str = ""
    plural: bool = False
    gender: str | None = None
    acts: bool = True
    describes: Name | None = None
