"""Reports that the layout of commas sets into or behind the words said, whatever the tree: "The road, he said, is shut".

An aside is a speaker and a verb of saying between commas, or between a comma and the end of its clause. Its subject may follow
the verb: "Not around the bridge, countered the army".
"""

from __future__ import annotations

from dataclasses import dataclass

from truceline.coding.attribution.attributed import Range
from truceline.coding.attribution.cues import CueWord
from truceline.coding.attribution.no_asides import is_told_of
from truceline.coding.attribution.senses import OWNING
from truceline.coding.attribution.unsaid import NEGATIONS
from truceline.coding.grammar.clauses import is_passive
from truceline.coding.grammar.time_links import is_time
from truceline.model.layers import Sentence
from truceline.model.reading import Reading, Tokens

SAID_ASIDE = frozenset({"speech", "assertion", "attitude", "confirmation", "aside"})
"""What a verb must give to be the verb of an aside."""
TIMED = frozenset({"after", "before", "until", "once", "since"})
"""Words that join a clause of time, which is no aside."""
EDGES = frozenset({";", ":", "—", "–", "--"})
"""Marks over which no words said reach."""
OPENING_MARKS = frozenset({'"', "“", "‘", "'", "«", "„", "``"})
NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_BETWEEN = frozenset({"ADV", "AUX", "PART"})
_LONGEST = 14
"""Words an aside has at most, relative clauses left out."""
JOINING = frozenset({
    "because", "that", "and", "but", "or", "which", "who", "whose", "since", "as", "if", "when", "while", "although", "though",
})


@dataclass(frozen=True, slots=True)
class Aside:
    """The token after the words before an aside, the first token after the aside, its speaker, and the clause it stands in.

    `inverted` says that the speaker follows the verb.
    """

    first: int
    last: int
    source: int
    clause: Range
    inverted: bool = False


def aside_of(reading: Reading, cue: CueWord) -> Aside | None:
    """The aside around a verb of saying; None where its clause is no aside or the words may be no report."""
    tokens = reading.tokens
    if cue.word != "verb" or cue.deed == "undone" or not set(cue.uses) & SAID_ASIDE:
        return None
    sentence = reading.sentences[tokens.sentence[cue.head]]
    first = _edge(tokens, range(cue.head - 1, sentence.first - 1, -1))
    begins = sentence.first if first is None else first + 1
    if first is None and (asked := _after_question(reading, cue)) is not None:
        return asked
    if first is None or is_passive(tokens, cue.head):
        return None
    joining = {tokens.words[i].lower() for i in tokens.below(cue.head, "mark") if begins <= i < cue.head}  # not "he once said"
    if joining & TIMED:
        return None  # "signed it, five days after the two men agreed"
    source = _before(tokens, begins, cue)
    inverted = source is None
    if inverted and not any(i < first for i in tokens.below(cue.head, "nsubj")):
        source = _after(tokens, begins, cue, sentence.last)
    if source is None or _is_hard(tokens, first):
        return None
    last = _edge(tokens, range(max(cue.last, source + 1), sentence.last)) or sentence.last
    if any(tokens.lemmas[i].lower() in NEGATIONS for i in range(begins, last)):
        return None
    if not inverted and not _only_told(reading, cue, last):
        return None
    clause = clause_around(tokens, first, last, sentence)
    return Aside(first, _beyond_apposition(tokens, last, sentence) if inverted else last, source, clause, inverted)


def _beyond_apposition(tokens: Tokens, comma: int, sentence: Sentence) -> int:
    """The comma behind who a speaker is, when the words said go on there: ", said Maro, an envoy in Juba[,] would read ..."."""
    named = comma + 1 < sentence.last and tokens.tags[comma + 1] in ("DET", "NOUN", "ADJ", "PROPN")
    if not named or tokens.words[comma] != ",":
        return comma
    close = _edge(tokens, range(comma + 1, sentence.last))
    told = close is not None and tokens.words[close] == "," and close + 1 < sentence.last
    plain = told and not any(tokens.tags[i] in ("VERB", "AUX") for i in range(comma + 1, close or comma))
    return close if close is not None and plain and tokens.tags[close + 1] in ("VERB", "AUX") else comma


def _after_question(reading: Reading, cue: CueWord) -> Aside | None:
    """A report that is a sentence by itself behind a question or call: "Who will pay? he asked us."."""
    tokens = reading.tokens
    number = tokens.sentence[cue.head]
    sentence, before = reading.sentences[number], reading.sentences[number - 1]
    if number == 0 or before.paragraph != sentence.paragraph or tokens.words[before.last - 1] not in ("?", "!"):
        return None
    source = _before(tokens, sentence.first, cue)
    last = _edge(tokens, range(cue.last, sentence.last))
    if source is None or last is None or last + 1 < sentence.last or not _only_told(reading, cue, last):
        return None
    if any(tokens.lemmas[i].lower() in NEGATIONS for i in range(sentence.first, last)):
        return None  # "Will it hold? Chad did not say."
    return Aside(before.last, sentence.last, source, (before.first, sentence.last))


def view_of(reading: Reading, cue: CueWord) -> Aside | None:
    """The phrase that gives a view as somebody's, set apart or at an end: "in the villagers' telling", "by UN reckoning"."""
    tokens = reading.tokens
    if "viewpoint" not in cue.uses:
        return None
    sentence = reading.sentences[tokens.sentence[cue.head]]
    first = _edge(tokens, range(cue.head - 1, max(sentence.first, cue.head - _LONGEST) - 1, -1))
    begins = sentence.first if first is None else first + 1
    low = next((i for i in range(cue.head - 1, begins - 1, -1) if tokens.tags[i] == "ADP"), None)
    if low is None or tokens.words[low].lower() not in ("in", "by", "on", "from", "to"):
        return None
    if low > 0 and tokens.words[low - 1].lower() == "according":
        return None
    if any(tokens.tags[i] in ("VERB", "AUX", "SCONJ") for i in range(low, cue.head)):
        return None
    of = cue.last < sentence.last and tokens.words[cue.last].lower() == "of" and low + 1 < cue.head
    owner = _owner_before(tokens, range(low + 1, cue.head)) if not of else None
    last = cue.head + 1
    if of:
        last = next((i for i in range(cue.last, sentence.last) if is_edge(tokens, i)), sentence.last)
        owner = next((i for i in tokens.below(cue.head, "nmod") if cue.last < i < last), None)
        last = last if owner is None else min(last, tokens.extent(owner)[1])
    apart = low == sentence.first or (first is not None and low == first + 1)
    if any(tokens.lemmas[i].lower() in ("who", "whose", "which") for i in range(low, last)):
        return None
    ends = last >= sentence.last or (is_edge(tokens, last) and (not of or tokens.words[last] != ","))
    if of and any(tokens.lemmas[i] == "a" for i in range(low, cue.head)):
        return None  # "in a glowing assessment of the envoy"
    if tokens.words[cue.head].lower() == "word" and not apart:
        return None  # "trust in the envoy's word"
    if owner is None or not (apart or (ends and tokens.tags[owner] != "PRON")):
        return None
    return Aside(low, last, owner, clause_around(tokens, low, last, sentence))


def _is_hard(tokens: Tokens, i: int) -> bool:
    """Whether no words said reach over a mark: a dash, a colon or a semicolon."""
    if tokens.words[i] in EDGES:
        return True
    spaced = 0 < i < len(tokens) - 1 and tokens.ends[i - 1] < tokens.starts[i] and tokens.ends[i] < tokens.starts[i + 1]
    return tokens.words[i] == "-" and spaced


def is_edge(tokens: Tokens, i: int) -> bool:
    """Whether a mark can bound an aside."""
    return _is_hard(tokens, i) or tokens.words[i] in (",", ".", "!", "?")


def _owner_before(tokens: Tokens, inside: range) -> int | None:
    """Whose view it is: a possessor, or a name that stands before the noun."""
    for i in inside:
        marked = i + 1 in inside and tokens.words[i + 1] in OWNING
        if marked or (tokens.relation(i) == "nmod" and tokens.tags[i] in ("PROPN", "PRON", "NOUN")):
            return i
    return next((i for i in reversed(inside) if tokens.tags[i] == "PROPN"), None)


def is_finite(tokens: Tokens, words: Range) -> bool:
    """Whether words hold a verb."""
    return any(tokens.tags[i] in ("VERB", "AUX") for i in range(*words))


def _edge(tokens: Tokens, order: range) -> int | None:
    """The first mark on the way that can bound an aside."""
    return next((i for i in order if is_edge(tokens, i)), None)


def _before(tokens: Tokens, begins: int, cue: CueWord) -> int | None:
    """The head of a subject that fills the words from the comma to the verb: ", [the UN envoy] has said"."""
    end = cue.head
    while end > begins and tokens.tags[end - 1] in _BETWEEN:
        end -= 1
    named = range(begins, end)
    if not named or len(named) > _LONGEST or tokens.tags[end - 1] not in NAMING:
        return None
    if tokens.lemmas[end - 1].lower() in JOINING:
        return None
    if tokens.tags[begins] in ("SCONJ", "CCONJ", "ADP", "ADV", "VERB", "AUX") or tokens.lemmas[begins].lower() in JOINING:
        return None
    subject = next((i for i in named if tokens.relation(i) == "nsubj" and tokens.tags[i] in (*NAMING, "DET")), None)
    verbs = [i for i in named if tokens.tags[i] in ("VERB", "AUX") and tokens.relation(i) not in ("acl", "amod", "aux", "cop")]
    if verbs or any(tokens.words[i] in ('"', "“", "”") for i in named):
        return None
    if subject is not None and is_told_of(tokens, begins, subject):
        return None
    return subject if subject is not None else next((i for i in reversed(named) if tokens.tags[i] in NAMING), None)


def _after(tokens: Tokens, begins: int, cue: CueWord, end: int) -> int | None:
    """The head of a subject behind the verb: ", countered [the Sarajevo government]", "and, say [monitors], ..."."""
    plain = cue.head == begins and not tokens.words[cue.head].lower().endswith("ing")
    if not plain or cue.last >= end or tokens.tags[cue.last] not in ("DET", "PROPN", "NOUN", "NUM", "ADJ", "PRON"):
        return None
    if tokens.tags[cue.last] == "PRON" and tokens.lemmas[cue.last] not in ("he", "she", "they"):
        return None
    for i in range(cue.last, end):
        if tokens.tags[i] in ("NOUN", "PROPN", "PRON") and tokens.labels[i] not in ("compound", "nmod:poss", "nmod:desc"):
            return i
        if tokens.tags[i] in ("VERB", "AUX", "SCONJ", "PUNCT"):
            return None
    return None


def _only_told(reading: Reading, cue: CueWord, last: int) -> bool:
    """Whether what follows the verb inside the aside tells to whom, where or when it was said, and is nothing said."""
    tokens = reading.tokens
    rest = range(cue.last, last)
    if len(rest) > _LONGEST or any(tokens.tags[i] in ("AUX", "SCONJ") for i in rest):
        return False
    if any(tokens.tags[i] == "VERB" and tokens.relation(i) not in ("acl", "amod", "compound") for i in rest):
        return False
    if not rest or tokens.tags[cue.last] in ("ADP", "ADV", "PART"):
        return True
    dated = is_time(reading, cue.last)
    return dated or any("addressee" in use.fields for use in cue.uses.values())


def clause_around(tokens: Tokens, first: int, last: int, sentence: Sentence) -> Range:
    """The stretch of a sentence between hard marks in which an aside stands."""
    begins, ends = sentence.first, sentence.last
    low = next((i + 1 for i in range(first - 1, begins - 1, -1) if _is_hard(tokens, i)), begins)
    high = next((i for i in range(last + 1, ends) if _is_hard(tokens, i)), ends)
    if last < ends and _is_hard(tokens, last) and tokens.words[last] != ":":
        high = last
    return low, high
