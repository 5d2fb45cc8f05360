"""Whether the name of a country, capital or building stands for an actor or for the place, decided by syntax alone.

The words that decide ("pressure on", "east of", "talks in") are data: `words/seats.csv`.
"""

from __future__ import annotations

from truceline.knowledge.words import Words
from truceline.language.datelines import dateline_of
from truceline.language.names.governing import governs
from truceline.model.layers import Name
from truceline.model.reading import Reading, Tokens

_ACTING = frozenset(
    {"by", "between", "with", "against", "among", "towards", "toward", "behalf", "without", "like", "than", "including"}
)
_LOCATING = frozenset(
    {
        "in",
        "at",
        "near",
        "into",
        "inside",
        "outside",
        "across",
        "around",
        "throughout",
        "over",
        "within",
        "through",
        "via",
        "off",
        "beyond",
        "under",
        "onto",
        "north",
        "south",
        "east",
        "west",
    }
)
_VIEWING = ("for", "to")
"""Prepositions before the one in whose eyes something is so."""
_BEARING = frozenset({"have", "get", "lose", "suffer", "endure", "face", "boast", "near", "mark", "draw", "attract"})
"""Verbs whose subject does nothing to their object, so that a town can be it: "Goma has an airport"."""
_TWO_SIDED = {"to": "place", "from": "place", "on": "place", "for": "place", "of": "place", "about": "place", "upon": "place"}


def head_of(tokens: Tokens, first: int, last: int) -> int:
    """The word of a range on which the others hang: the first whose head lies outside."""
    return next((i for i in range(first, last) if not first <= tokens.heads[i] < last), last - 1)


def leading_conjunct(tokens: Tokens, i: int) -> int:
    """The first of the words joined to `i` by conj: "Damascus" for "Moscow" in "Damascus and Moscow"."""
    seen = 0
    while tokens.relation(i) == "conj" and tokens.heads[i] >= 0 and seen < 20:
        i, seen = tokens.heads[i], seen + 1
    return i


def case_of(tokens: Tokens, i: int) -> str:
    """The preposition before a word, in lower case, "" without one; "to" for "according to"."""
    cases = [tokens.words[j].lower() for j in tokens.below(i, "case") if j < i]
    cases = [case for case in cases if case not in ("'s", "’s", "'", "’")]
    return cases[-1] if cases else ""


def is_dateline(reading: Reading, name: Name) -> bool:
    """Whether a name opens a paragraph as the place of writing: "GENEVA (Agency) -"."""
    tokens = reading.tokens
    line = dateline_of(reading, name.first)
    if line is not None and name.first in line.places and (line.sure or tokens.words[line.words.start].isupper()):
        return True
    sentence = reading.sentences[tokens.sentence[name.first]]
    if name.first > sentence.first or (name.first and reading.paragraph(name.first - 1) == sentence.paragraph):
        return False
    upper = all(tokens.words[i].isupper() for i in range(name.first, name.last) if tokens.words[i].isalpha())
    after = tokens.words[name.last] if name.last < sentence.last else ""
    return upper and after[:1].isupper() and not after.isupper() and _has_own_subject(tokens, name)


def _has_own_subject(tokens: Tokens, name: Name) -> bool:
    """Whether what follows a name in capitals is a sentence of its own: "MOSCOW Russia has proposed"."""
    head = head_of(tokens, name.first, name.last)
    return len(tokens.words[name.first]) > 3 and tokens.relation(head) not in ("nsubj",)


def cleft(tokens: Tokens, i: int) -> int | None:
    """The verb of which a noun is picked out as the doer: "it was Georgia that [left]", "it was X whose men [left]"."""
    if not tokens.below(i, "cop") or not any(tokens.lemmas[j] == "it" for j in tokens.below(i, "nsubj", "expl")):
        return None
    told = (verb for verb in tokens.below(i, "acl", "advcl") if tokens.labels[verb].endswith(":relcl"))
    return next((v for v in told if any(j < v for j in tokens.below(v, "nsubj"))), None)


def stands_for_actor(reading: Reading, name: Name, words: Words, *, city: bool) -> bool:
    """Whether a country (`city` False) or a seat of government (`city` True) is meant as an actor here.

    "Damascus and Moscow have asked": True. "sources in Geneva", "peace talks on Syria": False. A country counts as an actor
    more readily than a city, which is first of all a place.
    """
    if is_dateline(reading, name):
        return False
    tokens = reading.tokens
    if name.first and tokens.words[name.first - 1].lower() in words.directions:
        return False
    if name.first and tokens.words[name.first - 1].lower() in _VIEWING and _has_view(reading, name):
        return True
    head = head_of(tokens, name.first, name.last)
    told = cleft(tokens, head)
    if told is not None:
        return _as_subject(tokens, head, told, words, city)
    top = leading_conjunct(tokens, head)
    if top != head and not _is_capitalised(tokens, top):
        top = head if tokens.below(head, "case") else top
    if top != head and case_of(tokens, head) in _LOCATING:
        return False
    relation, label, governor = tokens.relation(top), tokens.labels[top], tokens.heads[top]
    if governor < 0:
        return _alone(reading, name, city)
    word = _lemma(tokens, governor)
    case = case_of(tokens, top)
    if relation in ("nsubj", "csubj"):
        return _as_subject(tokens, top, governor, words, city)
    if label == "nmod:poss":
        noun = words.nouns.get(word)
        if ("poss", word) in words.seats:
            return words.seats["poss", word] == "actor"
        return (noun is not None and noun.stands_for != "label") or (not city and word not in words.place_nouns)
    if relation in ("obj", "iobj"):
        if not city and ("state_object", word) in words.seats:
            return True
        return words.seats.get(("object", word)) == "actor"
    if case == "for" and tokens.words[name.last : name.last + 1] == ("to",) and tokens.tags[name.last] == "PART":
        return True
    if relation in ("obl", "nmod") or case:
        return _with_case(tokens, top, governor, case, word, words, city)
    if relation in ("compound", "amod", "nmod", "flat"):
        return _as_modifier(tokens, name, word, words, city)
    if relation == "appos":
        noun = words.nouns.get(word)
        called = noun is not None and noun.stands_for == "person" and noun.sector is None and governor + 1 == name.first
        return noun is not None and word not in words.place_nouns and (called or noun.stands_for in ("body", "group"))
    return relation in ("vocative", "parataxis", "dep", "root", "list") and _alone(reading, name, city)


def _has_view(reading: Reading, name: Name) -> bool:
    """Whether "for" or "to" and a name stand before what is so in its eyes: "For [Ankara], it is", ", to [Israel] a gang"."""
    tokens, low = reading.tokens, name.first - 1
    after = tokens.words[name.last].lower() if name.last < len(tokens) else ""
    opens = tokens.sentence[low - 1] != tokens.sentence[low] if low > 0 else True
    if opens:
        return after == "," and (tokens.lemmas[low].lower() == "for" or bool(tokens.below(tokens.heads[name.first], "cop")))
    return tokens.words[low - 1] == "," and after in (",", "a", "an", "the", "nothing", "no")


def _as_subject(tokens: Tokens, i: int, governor: int, words: Words, city: bool) -> bool:  # noqa: FBT001
    """A subject acts unless its verb tells where something is or happens; a city when it does something: "Rabat met it"."""
    lemma = _lemma(tokens, governor)
    if tokens.labels[i] in ("nsubj:pass", "csubj:pass"):
        decided = words.seats.get(("object", lemma))
        return decided == "actor" if city else decided != "place" or lemma in ("invade", "attack")
    decided = words.seats.get(("subject", lemma))
    if decided is not None:
        return decided == "actor"
    if tokens.below(governor, "cop"):
        noun = words.nouns.get(lemma)
        place = lemma in words.place_nouns
        return not place and (not city or noun is not None or tokens.tags[governor] == "ADJ")
    verbs = [governor, *(j for j in tokens.below(governor, "conj") if not tokens.below(j, "nsubj"))]
    governs = any(tokens.below(verb, "xcomp", "ccomp", "aux") for verb in verbs)
    does = lemma not in _BEARING and bool(tokens.below(governor, "obj"))
    return not city or (tokens.tags[governor] == "VERB" and (governs or does))


def _with_case(
    tokens: Tokens,
    i: int,
    governor: int,
    case: str,
    word: str,
    words: Words,
    city: bool,  # noqa: FBT001
) -> bool:
    if any(tokens.words[j].lower() == "according" for j in tokens.below(i, "case")):
        return True
    if case in _ACTING:
        if case in ("against", "towards", "toward", "with", "like") and city:
            return word not in words.place_nouns and word not in (
                "offensive",
                "attack",
                "advance",
                "march",
                "border",
                "crossing",
            )
        return word not in ("border", "frontier", "road") or case != "with"
    if case in _LOCATING or (not case and tokens.relation(i) != "obl"):
        return False
    if case not in _TWO_SIDED:
        return not city and case in ("despite", "because", "besides", "alongside", "versus", "v", "vs", "except", "as")
    decided = words.seats.get((case, word))
    if decided is None and case in ("from", "to", "on", "for"):
        inner = [_lemma(tokens, j) for j in tokens.below(governor, "obj", "nsubj:pass") if j != i]
        decided = next((words.seats[case, lemma] for lemma in inner if (case, lemma) in words.seats), None)
    if decided is None and case == "of" and (noun := words.nouns.get(word)) is not None:
        decided = "actor" if noun.stands_for in ("body", "person") and word not in words.place_nouns else "place"
    return decided == "actor" or (decided is None and case == "of" and not city and governs(tokens, governor, words))


def _as_modifier(tokens: Tokens, name: Name, word: str, words: Words, city: bool) -> bool:  # noqa: FBT001
    after = [tokens.words[j].lower() for j in range(name.last, min(name.last + 2, len(tokens)))]
    if len(after) == 2 and after[0] in "-‐‑–" and after[1] in words.joined:
        return words.joined[after[1]] is not None or after[1] in (
            "led",
            "brokered",
            "mediated",
            "imposed",
            "recognised",
            "recognized",
        )
    spelled = "".join(tokens.words[name.first : name.last]).replace(".", "")
    if spelled.isupper() and len(spelled) <= 3 and word not in words.place_nouns:
        return True
    if ("compound", word) in words.seats:
        return words.seats["compound", word] == "actor"
    noun = words.nouns.get(word)
    return (
        noun is not None
        and noun.stands_for in ("body", "person")
        and noun.sector not in ("CVL", "REF", "MED", "EDU", "BUS", "AGR")
        and not (city and noun.sector == "JRN")
    )


def _alone(reading: Reading, name: Name, city: bool) -> bool:  # noqa: FBT001
    """A name without a governor: the speaker before a colon ("Moscow: talks to resume"), a state asked about ("And Chad?")."""
    after = reading.tokens.words[name.last] if name.last < len(reading.tokens) else ""
    listed = any(turn.listed and turn.named[0] <= name.first < turn.named[1] for turn in reading.turns)
    return after == ":" or listed or (after == "?" and not city)


def _lemma(tokens: Tokens, i: int) -> str:
    return tokens.lemmas[i].lower()


def _is_capitalised(tokens: Tokens, i: int) -> bool:
    return tokens.words[i][:1].isupper()
