"""What has been said so far in an article: the actors seen, in order, who has spoken, which words are quoted."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from truceline.language.actors.drafts import Draft
from truceline.language.actors.office_words import RolePhrase
from truceline.language.names.metonyms import case_of, leading_conjunct
from truceline.language.names.speaking import is_cited
from truceline.language.phrases.phrase import Phrase
from truceline.language.phrases.pronoun_phrases import RELATIVE
from truceline.model.layers import Quote
from truceline.model.reading import Reading, Tokens

FAR = 6
"""Sentences back to which a description ("the group") looks."""
DEFINITE = frozenset({"the", "this", "these", "that", "those", "both", "all"})
_DASHES = frozenset({"-", "–", "—", "--"})


@dataclass
class Discourse:
    """What has been said so far: the actors seen, in order, with their place and weight."""

    reading: Reading
    phrases: Sequence[Phrase]
    drafts: list[Draft]
    speech: frozenset[str]
    of: dict[int, int]
    seen: list[int] = field(default_factory=list)
    speakers: list[tuple[int, int]] = field(default_factory=list)
    titles: Mapping[str, Set[tuple[str, str | None]]] = field(default_factory=dict)
    taken_up: frozenset[str] = frozenset()
    qualities: frozenset[str] = frozenset()
    offices: dict[int, int] = field(default_factory=dict)
    untied: list[tuple[int, RolePhrase]] = field(default_factory=list)
    relatives: list[int] = field(default_factory=list)
    outside: dict[int, list[int]] = field(default_factory=dict)
    heads: dict[int, int] = field(default_factory=dict)
    _outer: list[Quote] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._outer = [quote for quote in self.reading.quotes if quote.depth == 0 and not quote.scare]
        for i, phrase in enumerate(self.phrases):
            self.heads.setdefault(phrase.head, i)
            if self.speech_verb(phrase.head) is not None and self.quote_of(phrase.head) is None:
                self.outside.setdefault(self.reading.tokens.sentence[phrase.head], []).append(i)

    def note(self, i: int, entity: int) -> None:
        """Remember that phrase `i` names an entity."""
        word = self.reading.tokens.words[self.phrases[i].head].lower()
        if self.phrases[i].form == "pronoun" and word in RELATIVE:
            self.relatives.append(i)
            return
        self.seen.append(i)
        head = self.phrases[i].head
        if self.tells(head):
            self.speakers.append((i, entity))
            self.drafts[entity].speaks = True

    def speech_verb(self, head: int) -> int | None:
        """The verb of speech whose subject a word is, directly or by conj."""
        tokens = self.reading.tokens
        top = leading_conjunct(tokens, head)
        verb = tokens.heads[top]
        if verb >= 0 and tokens.labels[top] == "nsubj" and tokens.lemmas[verb].lower() in self.speech:
            return verb
        return None

    def tells(self, head: int) -> bool:
        """Whether a word is the subject of a verb of speech, or is cited."""
        return self.speech_verb(head) is not None or is_cited(self.reading.tokens, head)

    def cited(self, head: int) -> bool:
        """Whether a word, or the document that it owns, is given as a source: "according to [an army]", "to [army] figures"."""
        tokens = self.reading.tokens
        owned = tokens.relation(head) == "compound" or tokens.labels[head] == "nmod:poss"
        return is_cited(tokens, head) or (owned and tokens.heads[head] >= 0 and is_cited(tokens, tokens.heads[head]))

    def quote_of(self, token: int) -> int | None:
        """The outermost quote that a word stands in."""
        start = self.reading.tokens.starts[token]
        k = bisect_right(self._outer, start, key=lambda quote: quote.span.start) - 1
        return k if k >= 0 and start < self._outer[k].span.end else None

    def quotes(self, i: int, j: int) -> bool:
        """Whether phrase `i` names who says the quote in which phrase `j` stands."""
        inside = self.quote_of(self.phrases[j].head) is not None and self.quote_of(self.phrases[i].head) is None
        return inside and self.speech_verb(self.phrases[i].head) is not None

    def distance(self, i: int, j: int) -> int:
        """Sentences between two phrases."""
        sentence = self.reading.tokens.sentence
        return sentence[self.phrases[j].head] - sentence[self.phrases[i].head]

    def is_subject(self, i: int) -> bool:
        """Whether a phrase, or what it is joined to, is the subject of a verb."""
        tokens = self.reading.tokens
        top = leading_conjunct(tokens, self.phrases[i].head)
        above = tokens.heads[top]
        if tokens.relation(top) == "appos" and above >= 0 and tokens.relation(above) == "nsubj":
            dateline = any(word in _DASHES for word in tokens.words[above:top])  # "Geneva - The envoy, Maro, left"
            nobody = tokens.tags[above] == "NOUN" and self.of.get(self.heads.get(above, -1)) is None  # "Ex-tutor Maro wrote"
            top = above if dateline or nobody else top
        return tokens.relation(top) == "nsubj" or tokens.labels[top] == "obl:agent" or _does_it(tokens, top)


def _does_it(tokens: Tokens, i: int) -> bool:
    """Whether a word with "by" names the doer in the passive: "was described as alarming by [the envoy]"."""
    verb = tokens.heads[i]
    passive = verb >= 0 and any(tokens.labels[j] in ("nsubj:pass", "aux:pass") for j in tokens.children[verb])
    return passive and tokens.relation(i) == "obl" and case_of(tokens, i) == "by"


def same_zone(talk: Discourse, j: int, i: int) -> bool:
    """Whether phrase `j` stands in the same zone as `i`, or the text before it is not a headline or caption."""
    reading = talk.reading
    return reading.zone(talk.phrases[j].head) == reading.zone(talk.phrases[i].head)
