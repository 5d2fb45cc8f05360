"""Finds the words that attribute ("said", "according to", "his warning") and tells whether the act was done at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from truceline.coding.attribution.senses import by_a_count, is_no_view, is_stirred, is_word
from truceline.coding.attribution.unlisted import unlisted
from truceline.coding.attribution.unsaid import (
    NEGATIONS,
    is_fiction,
    is_left_unsaid,
    is_unmet,
    negates,
    not_yet,
    of_others,
    only_awaited,
    only_sought,
)
from truceline.coding.grammar.clauses import obliques
from truceline.coding.grammar.once import once
from truceline.coding.grammar.wording import marks
from truceline.knowledge.catalogue import Cue, Knowledge
from truceline.knowledge.patterns import Matcher
from truceline.knowledge.words import load_words
from truceline.model.reading import Reading, Tokens

Deed = Literal["done", "withheld", "undone"]
UNREAL = frozenset({"will", "would", "may", "might", "could", "should", "must", "shall", "can", "'ll", "’ll", "wo", "ca"})
NOBODY = frozenset({"no", "nobody", "none"})
"""Subjects of what no one says; "neither side would say" tells of two who do not."""
BENT_ON = frozenset({"quick", "keen", "careful", "pain"})
"""Adjectives and nouns under which an infinitive is done: "was at pains to stress", "was quick to deny"."""
CARRIERS = frozenset({
    "go", "continue", "proceed", "come", "begin", "start", "hasten", "hurry", "rush", "seem", "appear", "wish", "dare", "beg",
})
"""Verbs under which an infinitive is done: "went on to say", "seemed to suggest"."""
LOADED = ("noun", "noun-with", "creed-noun", "modifier")
"""Roles of words that make a label of what somebody is called by a verb that has other uses too: "dismissed them as thugs"."""
FELT = frozenset({
    "surprised", "astonished", "amazed", "shocked", "happy", "pleased", "glad", "proud", "disappointed", "sorry", "upset",
    "regret",
})
"""Feelings about what is so, which a "not" before them does not deny."""
FORCING = frozenset({"force", "compel", "oblige", "constrain"})
TOLD_OF = frozenset({"report", "say", "quote", "know", "hear", "believe", "understand", "think", "see", "rumour", "rumor"})
"""Verbs in the passive under which an infinitive is done: "was reported to have told", "has been heard to say"."""


@dataclass(frozen=True, slots=True)
class CueWord:
    """A word of attribution. `head` is its token, `first` to `last` the words printed as cue, `uses` its entries by `gives`."""

    head: int
    first: int
    last: int
    word: str
    uses: Mapping[str, Cue]
    deed: Deed = "done"

    @property
    def polarity(self) -> str:
        """affirmed, denied or withheld, as the cue itself says."""
        if self.deed == "withheld":
            return "withheld"
        return next((cue.fields["polarity"] for cue in self.uses.values() if "polarity" in cue.fields), "affirmed")


@dataclass(frozen=True)
class CueBook:
    """The compiled attribution, setting and tone cues of a Knowledge, and the word lists read beside them."""

    attribution: Matcher
    setting: Matcher
    tone: Matcher
    countable: frozenset[str] = frozenset()
    claim_nouns: frozenset[str] = frozenset()
    disclosing: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    contrast: frozenset[str] = frozenset()
    contrast_prepositions: frozenset[str] = frozenset()
    unsaid: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    minds: frozenset[str] = frozenset()
    giving: frozenset[str] = frozenset()
    mute: frozenset[str] = frozenset()
    stirring: frozenset[str] = frozenset()
    raised: frozenset[str] = frozenset()
    informing: frozenset[str] = frozenset()
    granted: frozenset[str] = frozenset()
    shown: frozenset[str] = frozenset()
    loaded: frozenset[str] = frozenset()


_CLASSES = {
    "claim_nouns": "claim_noun", "disclosing": "disclosing_verb", "documents": "document", "contrast": "contrast",
    "contrast_prepositions": "contrast_preposition", "unsaid": "unsaid_verb", "told": "told_noun", "minds": "mind_noun",
    "giving": "giving_verb", "mute": "mute_thing", "stirring": "stirring_verb", "raised": "raised_noun",
    "informing": "informing_thing", "granted": "granted_thing", "shown": "showing_thing",
}
"""The word lists of a book by their classes in `cues/classes.toml`."""
_books: dict[str, CueBook] = {}


def cue_book(knowledge: Knowledge) -> CueBook:
    """The cues that this station needs, compiled once per Knowledge."""
    book = _books.get(knowledge.digest)
    if book is None:
        attribution, setting, tone = (
            Matcher(knowledge.family(name), knowledge.classes) for name in ("attribution", "setting", "statement_tone")
        )
        countable = frozenset(lemma for cue in knowledge.family("demonstrative") for lemma in cue.pattern.split("|"))
        lists = {field: frozenset(knowledge.classes[name]) for field, name in _CLASSES.items()}
        lists["documents"] |= load_words().documents
        loaded = frozenset(
            lemma for cue in knowledge.family("labels") if cue.fields.get("role") in LOADED and " " not in cue.pattern
            for lemma in cue.pattern.split("|")
        )
        book = CueBook(attribution, setting, tone, countable, loaded=loaded, **lists)
        _books[knowledge.digest] = book
    return book


@once
def find_cues(reading: Reading, book: CueBook) -> tuple[CueWord, ...]:
    """Every word of attribution in the article, in text order, whether or not anything is said with it."""
    tokens = reading.tokens
    uses: dict[int, dict[str, Cue]] = {}
    reach: dict[int, tuple[int, int]] = {}
    for match in book.attribution.find(tokens):
        head = match.first if match.cue.fields.get("word") == "preposition" else match.head
        if not is_word(tokens, head, match.cue.fields.get("word", "")):
            continue
        if match.cue.gives == "viewpoint" and head and is_no_view(tokens, head):
            continue
        if is_stirred(tokens, head, stirring=book.stirring, raised=book.raised):
            continue
        if "by" in match.cue.fields and not by_a_count(tokens, head, book.shown):
            continue
        known = reach.get(head, (head, head + 1))
        if match.last - match.first > known[1] - known[0]:
            uses[head] = {}
        elif match.last - match.first < known[1] - known[0]:
            continue
        uses.setdefault(head, {})[match.cue.gives] = match.cue
        reach[head] = (match.first, match.last)
    aside = {head for head, gives in uses.items() if set(gives) == {"aside"} and reach[head] == (head, head + 1)}
    taken = {i for first, last in reach.values() for i in range(first, last)} - aside
    for head, by_frame in unlisted(reading, taken, book.unsaid).items():
        uses[head], reach[head] = {**uses.get(head, {}), **by_frame}, (head, head + 1)
    inner = {i for head, (first, last) in reach.items() for i in range(first, last) if i != head}
    return tuple(
        CueWord(
            head,
            *_printed(tokens, head, *reach[head]),
            next(iter(found.values())).fields.get("word", ""),
            found,
            deed_of(tokens, head, next(iter(found.values())).fields.get("word", "")),
        )
        for head, found in sorted(uses.items())
        if head not in inner
    )


def _printed(tokens: Tokens, head: int, first: int, last: int) -> tuple[int, int]:
    """The words shown as cue: the verb with its particle, the adjective with its copula, both with a negation."""
    inside = {head, *range(first, last)}
    for child in tokens.children[head]:
        if child == last and tokens.labels[child] == "compound:prt":
            inside.add(child)
        if child < head and (tokens.relation(child) == "cop" or tokens.labels[child] == "aux:pass"):
            inside.add(child)
        if child < head and tokens.lemmas[child] in NEGATIONS:
            inside.add(child)
            inside.update(aux for aux in tokens.below(head, "aux") if aux in (child - 1, child + 1))
    return min(inside), max(inside) + 1


def _has_teller(tokens: Tokens, verb: int) -> bool:
    """Whether a verb has a subject or somebody by whom it is done: "as [Chad] reported", "as reported by [Chad]"."""
    told = tokens.below(verb, "nsubj", "csubj", "expl") or obliques(tokens, verb, "by", "in")
    return bool(told)


def _goes_as_far(tokens: Tokens, head: int) -> bool:
    """Whether an infinitive tells how far somebody went in words: "went so [far as to suggest]"."""
    before = [tokens.words[i].lower() for i in range(max(0, head - 4), head)]
    above = tokens.heads[head]
    return before[-3:] == ["far", "as", "to"] and above >= 0 and tokens.tags[above] == "VERB"


def _made_to(tokens: Tokens, verb: int) -> bool:
    """Whether somebody could not but say it: "[had] to admit", "was [forced] to concede"."""
    had = tokens.words[verb].lower() == "had" and tokens.lemmas[verb] == "have"
    return had or (tokens.lemmas[verb] in FORCING and bool(tokens.below(verb, "aux:pass", "nsubj:pass")))


def deed_of(tokens: Tokens, head: int, word: str = "verb") -> Deed:
    """Whether the words were said (done), explicitly not said (withheld), or only may be said (undone)."""
    if word in ("noun", "preposition"):
        return "undone" if word == "noun" and only_sought(tokens, head) else "done"
    subjects = [j for i in tokens.below(head, "nsubj") for j in (i, *tokens.below(i, "det", "cc"))]
    whose = {tokens.lemmas[i].lower() for i in subjects}
    if whose & NOBODY:
        return "undone"
    negated = "neither" in whose or any(negates(tokens, i, head) for i in tokens.below(head, "advmod", "cc"))
    aux = {tokens.lemmas[i].lower() for i in tokens.below(head, "aux")}
    but = any(tokens.lemmas[i] == "but" for i in tokens.below(head, "cc"))
    if tokens.relation(head) == "conj" and not (aux or but) and not tokens.below(head, "nsubj"):
        aux = {tokens.lemmas[i].lower() for i in tokens.below(tokens.heads[head], "aux")}
    if negated and tokens.lemmas[head].lower() in FELT:
        return "done"  # "was not surprised that it fell" denies nothing
    if negated:
        return "undone" if aux & {"should", "must", "may"} or of_others(tokens, head) else "withheld"
    only = any(tokens.lemmas[i].lower() == "only" and i > head for i in tokens.below(head, "advmod"))
    only = only or (head + 1 < len(tokens) and tokens.words[head + 1].lower() == "only")
    if is_fiction(tokens, head) or is_unmet(tokens, head):
        return "undone"
    if aux & UNREAL and not (only and aux <= {"would"}):
        return "undone"
    opening = marks(tokens, head)
    if opening & {"if", "unless", "whether"} or only_awaited(tokens, head, aux):
        return "undone"
    participle = tokens.lemmas[head - 1] == "as" and not tokens.words[head].lower().endswith("ing")
    if opening == {"as"} and participle and not _has_teller(tokens, head):
        return "undone"  # "withdrew as [promised]"
    if is_left_unsaid(tokens, head, opening):
        return "withheld"
    if not_yet(tokens, head, opening):
        return "undone"
    added = "addition" in (tokens.lemmas[i].lower() for i in range(max(0, head - 2), head))
    if "to" in opening and not added:
        above = tokens.heads[head]
        hangs = tokens.relation(head) == "xcomp" and above >= 0
        if above >= 0 and tokens.lemmas[above].lower() in BENT_ON:
            return deed_of(tokens, above, "adjective")
        if [tokens.words[i].lower() for i in range(max(0, head - 4), head)] == ["no", "further", "than", "to"]:
            return "done"
        told_of = hangs and tokens.lemmas[above] in TOLD_OF and bool(tokens.below(above, "aux:pass", "nsubj:pass"))
        made_to = hangs and _made_to(tokens, above)
        carried = (hangs and tokens.lemmas[above] in CARRIERS) or told_of or made_to or _goes_as_far(tokens, head)
        return deed_of(tokens, above) if carried else "undone"
    return "done"
