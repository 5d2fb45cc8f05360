"""What the language station makes of an article: its words as columns, and the article with all that is found on them.

Only `Tokens` and the `Reading` that holds them; what is found stands in `layers` and `entities`. Token positions are indexes
into `Tokens`; ranges of tokens are half-open like offsets.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from truceline.model.entities import Entity, Mention, Pair, Tie
from truceline.model.layers import Name, PlaceInText, PlaceMention, Quote, RoleSpan, Sentence, TimeExpression, Turn
from truceline.model.text import Article, Evidence, Span


@dataclass(frozen=True, eq=False)
class Tokens:
    """Words of an article as columns of equal length, in text order; equal only to itself, so that findings can be kept by it.

    `tags` are universal parts of speech, `heads` the index of the syntactic head (-1 for a root), `labels` Universal
    Dependencies relations (v2, with subtypes), `sentence` the index of the sentence a token belongs to. `children`,
    `relations` (labels without subtype) and `extents` (first token and end of each subtree) follow from them.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    lemmas: tuple[str, ...]
    tags: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]
    sentence: tuple[int, ...]
    children: tuple[tuple[int, ...], ...] = field(init=False, repr=False)
    relations: tuple[str, ...] = field(init=False, repr=False)
    extents: tuple[tuple[int, int], ...] = field(init=False, repr=False)
    _labelled: dict[str, list[int]] = field(init=False, repr=False)
    _below: dict[tuple[str, ...], dict[int, tuple[int, ...]]] = field(init=False, repr=False)
    _subtrees: dict[int, tuple[int, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        below: list[list[int]] = [[] for _ in self.words]
        for i, head in enumerate(self.heads):
            if head >= 0:
                below[head].append(i)
        object.__setattr__(self, "children", tuple(map(tuple, below)))
        object.__setattr__(self, "relations", tuple(label.partition(":")[0] for label in self.labels))
        labelled: dict[str, list[int]] = {}
        for i, (label, relation) in enumerate(zip(self.labels, self.relations, strict=True)):
            for name in {label, relation}:
                labelled.setdefault(name, []).append(i)
        object.__setattr__(self, "_labelled", labelled)
        first, last = list(range(len(below))), list(range(1, len(below) + 1))
        for i in range(len(below)):
            for above in self.ancestors(i):
                first[above], last[above] = min(first[above], i), max(last[above], i + 1)
        object.__setattr__(self, "extents", tuple(zip(first, last, strict=True)))
        object.__setattr__(self, "_below", {})  # what was asked before: by labels, the children of each head
        object.__setattr__(self, "_subtrees", {})

    def __len__(self) -> int:
        return len(self.words)

    def relation(self, i: int) -> str:
        """The universal relation of a token, without its subtype."""
        return self.relations[i]

    def below(self, i: int, *labels: str) -> tuple[int, ...]:
        """Children of a token whose relation (with or without subtype) is one of `labels`; all without any."""
        children = self.children[i]
        if not labels or not children:
            return children
        column = self._below.get(labels)
        if column is None:
            column = self._below[labels] = self._column(labels)
        return column.get(i, ())

    def _column(self, labels: tuple[str, ...]) -> dict[int, tuple[int, ...]]:
        """The children with one of some relations, by their head, for all tokens at once."""
        found: dict[int, tuple[int, ...]] = {}
        places = [self._labelled[label] for label in labels if label in self._labelled]
        for j in places[0] if len(places) == 1 else sorted({j for place in places for j in place}):
            head = self.heads[j]
            found[head] = (*found[head], j) if head in found else (j,)
        return found

    def subtree(self, i: int) -> tuple[int, ...]:
        """A token and everything that depends on it, in text order."""
        if i not in self._subtrees:
            found, pending = [], [i]
            while pending:
                j = pending.pop()
                found.append(j)
                pending.extend(self.children[j])
            self._subtrees[i] = tuple(sorted(found))
        return self._subtrees[i]

    def extent(self, i: int) -> tuple[int, int]:
        """The token range from the first to the last token of a subtree."""
        return self.extents[i]

    def ancestors(self, i: int) -> tuple[int, ...]:
        """Heads from the nearest up to the root."""
        found: list[int] = []
        while self.heads[i] >= 0 and self.heads[i] not in found:
            i = self.heads[i]
            found.append(i)
        return tuple(found)

    def span(self, first: int, last: int) -> Span:
        """The characters of the tokens `first` to `last`, end excluded."""
        return Span(self.starts[first], self.ends[last - 1])

    def within(self, start: int, end: int) -> tuple[int, int]:
        """The range of tokens that lie inside two offsets (empty range when there is none)."""
        first = bisect_left(self.starts, start)
        return first, max(first, bisect_right(self.ends, end))


@dataclass(frozen=True)
class Reading:
    """An article with all that language analysis says about it; what coders read. Layers not yet made are empty."""

    article: Article
    tokens: Tokens
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...] = ()
    quotes: tuple[Quote, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    places: tuple[PlaceInText, ...] = ()
    place_mentions: tuple[PlaceMention, ...] = ()
    written_from: PlaceInText | None = None
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    ties: tuple[Tie, ...] = ()
    pairs: tuple[Pair, ...] = ()
    roles: tuple[RoleSpan, ...] = ()
    turns: tuple[Turn, ...] = ()
    engine: str = ""

    def words(self, first: int, last: int) -> Evidence:
        """The words of a token range as evidence."""
        span = self.tokens.span(first, last)
        return self.article.evidence(span.start, span.end)

    def zone(self, i: int) -> str | None:
        """The zone of a token."""
        return self.article.zone_at(self.tokens.starts[i])

    def sentence_of(self, i: int, *, back: int = 0) -> range:
        """The tokens of a token's sentence and of some sentences before it."""
        number = self.tokens.sentence[i]
        return range(self.sentences[max(0, number - back)].first, self.sentences[number].last)

    def paragraph(self, i: int) -> int:
        """The paragraph of a token."""
        return self.sentences[self.tokens.sentence[i]].paragraph

    def is_quoted(self, i: int) -> bool:
        """Whether a token stands in any quote, also in one of a single word."""
        at = self.tokens.starts[i]
        return any(quote.span.start <= at < quote.span.end for quote in self.quotes)

    def mention_at(self, i: int) -> Mention | None:
        """The smallest mention that has token `i` as its head, or else contains it."""
        around = [m for m in self.mentions if m.first <= i < m.last]
        headed = [m for m in around if m.head == i]
        return min(headed or around, key=lambda m: (m.last - m.first, m.first), default=None)

    def entity_at(self, i: int) -> Entity | None:
        """The entity of the mention headed by token `i`; None when there is none or it was left open."""
        return self._entities_by_head.get(i)

    @cached_property
    def _entities_by_head(self) -> dict[int, Entity]:
        """The entity of the longest mention at each head."""
        found: dict[int, Entity] = {}
        for mention in sorted(self.mentions, key=lambda m: (m.first - m.last, m.first)):
            if mention.entity is not None:
                found.setdefault(mention.head, self.entities[mention.entity])
        return found

    def entities_of(self, i: int) -> tuple[Entity, ...]:
        """The entity headed by token `i` and those joined to it by conj ("Damascus and Moscow"), in text order.

        A description of several gives all whose names follow ("the two leaders, [Okello] and [Arvo]"), else the two whom it
        counts. What else one who is named is adds nobody: "Okello, a senator and one of [the few backers]".
        """
        counted = {pair.head: pair.entities for pair in self.pairs}
        heads = [i, *(j for j in self.tokens.subtree(i) if self.tokens.relation(j) == "conj" and self._joined(i, j))]
        told = [j for j in heads if self.tokens.tags[j] != "PROPN"]
        named = (k for j in told for k in self.tokens.below(j, "appos", "flat") if self.entity_at(k) == self.entity_at(j))
        heads += [j for k in named for j in self.tokens.subtree(k) if self.tokens.relation(j) == "conj" and self._joined(k, j)]
        found: list[Entity] = []
        for j in sorted(heads):
            two: list[Entity | None] = [self.entities[k] for k in counted.get(j, ())]
            found += [one for one in (two or [self.entity_at(j)]) if one is not None and one not in found]
        return tuple(found)

    def _joined(self, i: int, j: int) -> bool:
        if self._told_of(i, j):
            return False
        while j != i and self.tokens.relation(j) == "conj":
            j = self.tokens.heads[j]
        return j == i

    def _told_of(self, i: int, j: int) -> bool:
        """Whether a word joined to a name goes on telling who that is: "Okello, Republican of Alabama and [one] of the few"."""
        tokens = self.tokens
        if tokens.heads[j] != i or tokens.tags[i] != "PROPN" or tokens.tags[j] == "PROPN":
            return False
        first = min((k for k in tokens.below(j, "cc") if k < j), default=0)
        return any(i < k < first for k in tokens.below(i, "appos")) and tokens.words[first - 1] != ","

    def times_within(self, span: Span) -> tuple[TimeExpression, ...]:
        """Time expressions whose words lie inside a span."""
        return tuple(time for time in self.times if span.covers(time.evidence.span))
