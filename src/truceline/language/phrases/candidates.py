"""Candidate mentions: names, noun phrases with an actor noun, pronouns, adjectives of states; their extents, no identity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from truceline.knowledge.catalogue import KnownActor
from truceline.knowledge.words import ActorNoun, Words
from truceline.language.datelines import dateline_of
from truceline.language.known.actor_nouns import noun_of
from truceline.language.known.known_names import KnownNames
from truceline.language.names.apposed import CALLED, apposed_name, name_between_commas, stands_by, titles_name
from truceline.language.names.metonyms import case_of, cleft, head_of, leading_conjunct, stands_for_actor
from truceline.language.names.speaking import before_speech, called_by_head, speaks, unlisted_speaker
from truceline.language.names.whereabouts import people_where, place_before_verb, told_which
from truceline.language.phrases.asked import is_asked, person_asked
from truceline.language.phrases.documents import says, speaking_document
from truceline.language.phrases.extents import extent
from truceline.model.reading import MentionForm, Name, Reading, Tokens

_PERSONAL = {
    "he": ("m", False),
    "him": ("m", False),
    "his": ("m", False),
    "she": ("f", False),
    "her": ("f", False),
    "hers": ("f", False),
    "himself": ("m", False),
    "herself": ("f", False),
    "they": (None, True),
    "them": (None, True),
    "their": (None, True),
    "theirs": (None, True),
    "themselves": (None, True),
    "it": ("n", False),
    "its": ("n", False),
    "itself": ("n", False),
    "i": (None, False),
    "me": (None, False),
    "my": (None, False),
    "we": (None, True),
    "us": (None, True),
    "our": (None, True),
    "ours": (None, True),
    "myself": (None, False),
    "ourselves": (None, True),
}
FIRST_PERSON = frozenset({"i", "me", "my", "we", "us", "our", "ours", "myself", "ourselves"})
OF_TWO = frozenset({"latter", "former"})
"""What stands for the second or the first of two just named."""
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_ACTING_CASES = frozenset(
    {
        "",
        "according",
        "per",
        "by",
        "with",
        "between",
        "against",
        "among",
        "to",
        "from",
        "of",
        "for",
        "including",
        "like",
        "than",
        "on",
        "towards",
        "toward",
        "as",
        "behalf",
        "without",
        "about",
        "alongside",
        "over",
    }
)
_SINGLE_BODIES = frozenset({"igo", "ngo", "organisation", "government", "state"})
"""Kinds of known actors that are one body however their name ends: the United Nations."""


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


def find_phrases(reading: Reading, index: KnownNames, words: Words, saying: frozenset[str] = frozenset()) -> list[Phrase]:
    """All candidate mentions in text order, the longer first where two begin together; nothing from boilerplate.

    `saying` are the verbs whose subjects are speakers, whatever the noun.
    """
    found = [phrase for name in reading.names if (phrase := _of_name(reading, name, index, words)) is not None]
    names = [name for name in reading.names if name.type not in ("DATE", "MONEY") and not _is_noun(reading, name, words)]
    named = {i: name for name in names for i in range(name.first, name.last)}
    for i in range(len(reading.tokens)):
        phrase = _pronoun(reading.tokens, i) or _one_of(reading.tokens, i, saying)
        if phrase is None and i not in named:
            phrase = _nominal(reading, i, named, words, saying)
        if phrase is not None:
            found.append(phrase)
    written = byline_words(reading, words)
    found = [phrase for phrase in found if phrase.head not in written and reading.zone(phrase.head) != "boilerplate"]
    return sorted(found, key=lambda p: (p.first, -p.last, p.head))


def _is_noun(reading: Reading, name: Name, words: Words) -> bool:
    """Whether a supposed place is a noun for a group with a capital: "the [Troika] of Britain, Norway and Sweden"."""
    noun = words.nouns.get(reading.tokens.words[name.first].lower()) if name.last - name.first == 1 else None
    return name.type == "LOC" and name.actor is None and noun is not None and noun.stands_for in ("group", "body")


def byline_words(reading: Reading, words: Words) -> frozenset[int]:
    """Words of lines that name those who wrote the article: "(Reporting by A. Writer)", "By A. Writer"."""
    tokens, found = reading.tokens, set[int]()
    for sentence in reading.sentences:
        lowered = [
            word.lower() for word in tokens.words[sentence.first : min(sentence.first + 5, sentence.last)] if word not in "(["
        ]
        starts = any(
            " ".join(lowered[:n]) in words.bylines for n in (1, 2, 3, 4) if n <= len(lowered) and lowered[n - 1] == "by"
        )
        if not starts or sentence.last - sentence.first > (14 if lowered[0] == "by" else 40):
            continue
        if any(
            tokens.tags[i] in ("VERB", "AUX") and tokens.relation(i) == "root" and i > sentence.first + 3
            for i in range(sentence.first, sentence.last)
        ):
            continue
        found.update(range(sentence.first, sentence.last))
    return frozenset(found)


def acts(tokens: Tokens, head: int) -> bool:
    """Whether a word stands where actors do: subject, object, possessor, after "by", "with", "between" and the like."""
    top = leading_conjunct(tokens, head)
    relation = tokens.relation(top)
    if relation in ("compound", "amod", "flat", "case", "advmod", "discourse"):
        return False
    if relation in ("obl", "nmod") and tokens.labels[top] != "nmod:poss":
        return case_of(tokens, top) in _ACTING_CASES
    return True


def _of_name(reading: Reading, name: Name, index: KnownNames, words: Words) -> Phrase | None:
    tokens = reading.tokens
    if name.type in ("DATE", "MONEY", "MISC"):
        return None
    known = index.actors.get(name.actor) if name.actor else None
    head = head_of(tokens, name.first, name.last)
    first = name.first
    if first and tokens.words[first - 1].lower() == "the" and tokens.sentence[first - 1] == tokens.sentence[first]:
        first -= 1
    if _in_dateline(reading, name) or _before_title(tokens, name, words):
        return None
    if name.type == "LOC":
        if known is None:
            return None
        spelled = " ".join(tokens.words[name.first : name.last])
        city = known.kind != "state" or spelled.casefold() in {seat.casefold() for seat in known.seats}
        if not stands_for_actor(reading, name, words, city=city) and not is_asked(tokens, head, words):
            return None
        if known.kind == "state" and _owns_government(tokens, name, head, words):
            return Phrase(name.first, name.last, head, "adjective", name, known, acts=False)
        adjectival = tokens.relation(head) in ("compound", "amod")
        return Phrase(first if not adjectival else name.first, name.last, head, "name", name, known)
    if name.type == "NORP":
        return _of_people(reading, name, known, head, first, index)
    plural = name.type == "ORG" and _names_many(tokens.words[name.first : name.last], known)
    if name.type == "PER":
        first = name.first
    before = len(tokens.words[head]) > 1 and tokens.relation(head) == "compound"
    speaks_on_paper = before and _speaks_through(tokens, tokens.heads[head], words)
    acting = speaks_on_paper or acts(tokens, head)
    return Phrase(first, name.last, head, "name", name, known, plural=plural, acts=acting)


def _names_many(spelled: Sequence[str], known: KnownActor | None) -> bool:
    """Whether the name of a group is a plural: "Tigers", "Ulster Unionists", not "Hamas", "Centre for Rights"."""
    if known is not None and known.kind in _SINGLE_BODIES:
        return False
    end = next((k for k, word in enumerate(spelled) if k and word in ("of", "for", "in", "on", "to")), len(spelled))
    word = spelled[end - 1]
    if not word.endswith("s") or word.endswith("ss") or not word[0].isupper():
        return False
    return len(spelled) > 1 or known is None or word[:-1] in (*known.names, *known.weak)


def _owns_government(tokens: Tokens, name: Name, head: int, words: Words) -> bool:
    """Whether a state only says whose government is meant: "Mali's government" is the Malian government."""
    governor = tokens.heads[head]
    if tokens.relation(head) != "nmod" or governor < name.last or tokens.words[name.last] not in ("'s", "’s"):
        return False
    noun = words.nouns.get(tokens.words[governor].lower())
    return noun is not None and noun.kind == "government" and noun.word == "government"


def _in_dateline(reading: Reading, name: Name) -> bool:
    """Whether a name is that of the agency in a dateline: "JUBA (Agency) -"."""
    line = dateline_of(reading, name.first)
    return line is not None and name.first in line.agency


def _before_title(tokens: Tokens, name: Name, words: Words) -> bool:
    """Whether a single word tagged as a person only modifies a title: "Tigrayan" in "Tigrayan leader Debretsion"."""
    if name.type != "PER" or name.last - name.first > 1 or name.actor or name.last + 1 >= len(tokens):
        return False
    noun = words.nouns.get(tokens.words[name.last].lower())
    return (
        noun is not None
        and noun.stands_for == "person"
        and tokens.tags[name.last] != "VERB"
        and tokens.tags[name.last + 1] == "PROPN"
        and tokens.heads[name.first] >= name.last
    )


def _nationality(tokens: Tokens, name: Name, known: KnownActor | None, index: KnownNames) -> KnownActor | None:
    """The state whose citizen one person is called: "the Ghanaian", "the Frenchman"; None for "the French", "the Ghanaians"."""
    word = tokens.words[name.first].lower()
    if name.last - name.first > 1 or tokens.words[name.last : name.last + 1] in (("-",), ("‑",)):
        return None
    if _ends_in_man(tokens, name) or word.endswith("woman"):
        stem = tokens.words[name.first][: -5 if word.endswith("woman") else -3]
        hits = [hit for hit in index.find([stem]) if hit.actor.kind == "state"]
        return hits[0].actor if hits else None
    many = word.endswith(("s", "sh", "ch", "ese")) or any(
        tokens.lemmas[k].lower() in ("be", "have", "do") and tokens.words[k].lower() in ("are", "were", "have", "do")
        for k in (tokens.heads[name.first], *tokens.below(max(tokens.heads[name.first], 0), "aux"))
        if k >= 0
    )
    return known if known is not None and known.kind == "state" and not many else None


def _ends_in_man(tokens: Tokens, name: Name) -> bool:
    word = tokens.words[name.last - 1].lower()
    return word.endswith("man") and not word.endswith(("woman", "german", "roman", "oman", "ottoman"))


def _of_people(
    reading: Reading, name: Name, known: KnownActor | None, head: int, first: int, index: KnownNames
) -> Phrase | None:
    """ "Russian" before a noun is an adjective of the state; "the Americans" is a name for it."""
    tokens = reading.tokens
    modifies = (
        tokens.relation(head) in ("amod", "compound", "nmod")
        and tokens.heads[head] >= name.last
        and not tokens.below(head, "case")
    )
    state = _nationality(tokens, name, known, index) if first < name.first and not modifies else None
    if state is not None and acts(tokens, head):
        return Phrase(first, name.last, head, "nominal", known=state, gender="m" if _ends_in_man(tokens, name) else None)
    if modifies or (tokens.tags[head] == "ADJ" and tokens.relation(head) not in ("nsubj", "obj", "obl")):
        return Phrase(name.first, name.last, head, "adjective", name, known, acts=False) if known is not None else None
    opens = told_which(tokens, name, head)
    if known is not None and known.kind == "state" and (first == name.first or opens < name.first):
        known = None
    first = min(first, opens)
    if tokens.words[head].endswith("s") or tokens.words[first].lower() == "the":
        last = name.last if known is not None else people_where(tokens, name, head)
        return Phrase(first, last, head, "name", name, known, plural=True, acts=acts(tokens, head))
    return None


def _pronoun(tokens: Tokens, i: int) -> Phrase | None:
    word = tokens.words[i].lower()
    if word in OF_TWO and i and tokens.words[i - 1].lower() == "the" and tokens.relation(i) not in ("amod", "compound", "cop"):
        return Phrase(i - 1, i + 1, i, "pronoun")
    if tokens.tags[i] not in ("PRON", "DET"):
        return None
    if word in _PERSONAL and tokens.relation(i) != "expl":
        if tokens.words[i].isupper() and len(word) == 2 and word == "us":
            return None
        gender, plural = _PERSONAL[word]
        return Phrase(i, i + 1, i, "pronoun", plural=plural, gender=gender)
    if word in RELATIVE and tokens.tags[i] == "PRON" and tokens.relation(i) in ("nsubj", "obj", "obl", "nmod", "iobj"):
        return Phrase(i, i + 1, i, "pronoun")
    return None


def _becomes(tokens: Tokens, i: int) -> bool:
    """Whether a word tells what somebody else becomes or stays, and so names nobody anew: "became [a governor]"."""
    verb = tokens.heads[i]
    return verb >= 0 and tokens.relation(i) == "xcomp" and tokens.lemmas[verb].lower() in ("become", "remain", "stay")


def _nominal(
    reading: Reading, i: int, named: dict[int, Name], words: Words, saying: frozenset[str]
) -> Phrase | None:
    tokens = reading.tokens
    if tokens.words[i].lower() == "force" and tokens.words[i - 1].lower() in ("in", "into", "by", "of", "with") and i:
        return None  # "came into force"
    quality = tokens.tags[i] == "ADJ" and tokens.relation(i) in ("nsubj", "obj")
    if tokens.tags[i] not in ("NOUN", "PROPN") and not quality and not _all_asked(tokens, i, words):
        return None
    issues = tokens.relation(i) == "compound" and _speaks_through(tokens, tokens.heads[i], words)
    modifies = tokens.relation(i) in ("compound", "flat", "amod", "goeswith", "fixed") or tokens.labels[i] == "nmod:desc"
    if modifies and not issues:
        return None
    noun, start = _noun_ending_at(tokens, i, named, words)
    inner = noun is not None and (noun.stands_for == "side" or " to " in noun.word)  # "a party to the [talks]"
    if inner and head_of(tokens, start, i + 1) != i:
        return None
    document = speaking_document(tokens, i, words) if noun is None else None
    noun = noun or document or person_asked(tokens, i, words) or called_by_head(reading, i)
    if noun is None and tokens.lemmas[i].lower() not in words.documents:
        noun = unlisted_speaker(reading, i, saying)
    if noun is None or (tokens.below(i, "cop") and cleft(tokens, i) is None) or _becomes(tokens, i):
        return None
    if issues and (noun.stands_for not in ("body", "group") or noun.sector == "JRN"):
        return None
    describes = apposed_name(tokens, i, named)
    after = named.get(i + 1)
    if after is not None and after.first == i + 1 and (titles_name(tokens, i, after) or stands_by(tokens, i, noun, after)):
        describes = after
    if describes is not None and describes.type == "PER" and noun.stands_for in ("body", "group"):
        describes = None
    if tokens.words[i + 1 : i + 3] == ("-", "old") and tokens.labels[i] != "nmod:poss":
        return None  # "the 62-[year]-old"
    first, last = extent(tokens, i, start, words)
    first = _with_age(tokens, i, first)
    last = before_speech(tokens, i, last, saying)
    plural = _is_plural(tokens, i, noun)
    whose = noun.tie is not None or bool(tokens.below(i, "nmod:poss"))  # "her Japanese counterpart, Fumio Kishida,"
    if describes is None and noun.stands_for == "person" and whose and not plural:
        describes = name_between_commas(tokens, i, last, named, words)
    if noun.stands_for in ("source", "label") and last + 1 < len(tokens) and tokens.words[last].lower() == "in":
        place = named.get(last + 1)
        there = place is not None and place.type == "LOC" and place.first == last + 1
        owns = place is not None and tokens.words[place.last : place.last + 1] in (("'s",), ("’s",))  # "in Kigali's pay"
        last = place.last if place is not None and there and not owns else last
    elif (end := place_before_verb(tokens, i, last, noun, named, plural=plural)) is not None:
        last = end
    determiner = tokens.words[first].lower() if tokens.tags[first] in ("DET", "NUM", "ADJ", "PRON") or first != start else ""
    feminine = tokens.words[i].lower().endswith("woman")
    masculine = tokens.words[i].lower().endswith("man") and noun.stands_for == "person"
    gender = "f" if feminine else "m" if masculine else None
    beside = named.get(first - 1) if first == start else None
    if (
        beside is not None
        and beside.type == "NORP"
        and beside.last == first
        and tokens.sentence[beside.first] == tokens.sentence[i]
    ):
        first = beside.first
    if describes is not None:
        last = min(last, describes.first)
        while last > i + 1 and (tokens.tags[last - 1] in ("PUNCT", "DET") or tokens.words[last - 1].lower() in CALLED):
            last -= 1
    return Phrase(
        first,
        last,
        i,
        "nominal",
        noun=noun,
        noun_first=start,
        determiner=determiner,
        plural=plural,
        gender=gender,
        acts=document is not None or issues or (acts(tokens, i) and not _compared_with(tokens, i)),
        describes=describes,
    )


def _with_age(tokens: Tokens, i: int, first: int) -> int:
    """Where "the 62-year-old" begins, whose words the parser does not join."""
    aged = i > 3 and tokens.words[i].lower() == "old" and tokens.words[i - 1] == "-" and tokens.words[i - 2].lower() == "year"
    if not aged or tokens.words[i - 3] != "-":
        return first
    return i - 5 if i > 4 and tokens.tags[i - 5] in ("DET", "PRON") else i - 4


def _compared_with(tokens: Tokens, i: int) -> bool:
    """Whether a noun only says of what kind somebody is: "the Shan army, one of the [oldest groups], said"."""
    above = tokens.heads[i]
    return tokens.relation(i) == "nmod" and above >= 0 and tokens.lemmas[above] == "one" and tokens.relation(above) == "appos"


def _all_asked(tokens: Tokens, i: int, words: Words) -> bool:
    """Whether a pronoun for all or both stands for those asked: "begged everybody to stay"."""
    pronoun = tokens.tags[i] in ("PRON", "DET") and tokens.words[i].lower() in words.nouns
    return pronoun and is_asked(tokens, i, words)


def _speaks_through(tokens: Tokens, i: int, words: Words) -> bool:
    """Whether a word is a document that speaks, so that the body before it does: "the [security service] toll says"."""
    return i >= 0 and tokens.lemmas[i].lower() in words.documents and says(tokens, i)


def _one_of(tokens: Tokens, i: int, saying: frozenset[str]) -> Phrase | None:
    """A single speaker of a group, who is not the group: "[one of its negotiators] said"; not where a name follows."""
    if tokens.lemmas[i].lower() != "one" or tokens.tags[i] not in ("NUM", "PRON", "NOUN") or not speaks(tokens, i, saying):
        return None
    group = next((j for j in tokens.below(i, "nmod") if j > i and tokens.words[tokens.extent(j)[0]].lower() == "of"), None)
    if group is None or tokens.below(group, "appos") or tokens.below(i, "appos") or tokens.relation(i) == "appos":
        return None
    noun = ActorNoun("one", "person", None, "person", None)
    return Phrase(i, group + 1, i, "nominal", noun=noun, noun_first=i, determiner="one")


def _is_plural(tokens: Tokens, i: int, noun: ActorNoun) -> bool:
    word, last = tokens.words[i].lower(), noun.word.split()[-1]
    if word != last or last in ("people", "police", "military") or tokens.lemmas[i].lower() != word:
        return last not in ("police", "military")
    return last.endswith("s") and not last.endswith("ss")


def _noun_ending_at(tokens: Tokens, i: int, named: dict[int, Name], words: Words) -> tuple[ActorNoun | None, int]:
    """The longest actor noun that ends at word `i`, with its first word."""
    for length in (4, 3, 2, 1):
        first = i - length + 1
        if first < 0 or tokens.sentence[first] != tokens.sentence[i] or any(j in named for j in range(first, i + 1)):
            continue
        lowered = [word.lower() for word in tokens.words[first : i + 1]]
        noun = noun_of(lowered, words) or words.nouns.get(" ".join([*lowered[:-1], tokens.lemmas[i].lower()]))
        if noun is not None:
            return noun, first
    return None, i
