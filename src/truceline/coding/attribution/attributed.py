"""What an attribution is: some words, and who is shown to have said them. How it is found stands in `rules` and `cueless`."""

from __future__ import annotations

from dataclasses import dataclass

from truceline.coding.attribution.cues import CueWord

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Some words and who is shown to have said them.

    `source` is the head of the words that name the speaker, `cue` the word of attribution (both None when not there).
    `clause` are token ranges in the writer's words or mixed, `quoted` ranges of quotes that stand alone. `open` are trailing
    clauses that may be the speaker's or the writer's. `relayer` passed the words on. `inner` says that the words stand in
    somebody's quote. `cited` is whom the source cites for them. `named` are the words of a source
    that layout alone shows ("— Commissioner Deng").
    """

    rule: str
    cue: CueWord | None = None
    source: int | None = None
    clause: tuple[Range, ...] = ()
    quoted: tuple[Range, ...] = ()
    open: tuple[Range, ...] = ()
    relayer: int | None = None
    inner: bool = False
    named: Range | None = None
    cited: int | None = None

    @property
    def ranges(self) -> tuple[Range, ...]:
        """All words said, in text order."""
        return tuple(sorted((*self.clause, *self.quoted)))


def place(made: Attribution) -> tuple[int, int]:
    """Where an attribution stands in the order of the text, an outer one before those inside it."""
    return (made.ranges[0][0], -made.ranges[-1][1])
