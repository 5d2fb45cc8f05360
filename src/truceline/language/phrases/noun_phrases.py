"""Noun phrases without a name that may stand for an actor: "the rebels", "a senior official", "the [party] statement"."""

from __future__ import annotations

from truceline.knowledge.words import ActorNoun, Words
from truceline.language.known.actor_nouns import last_word, noun_of
from truceline.language.names.apposed import CALLED, apposed_name, name_between_commas, stands_by, titles_name
from truceline.language.names.metonyms import cleft, head_of
from truceline.language.names.speaking import before_speech, called_by_head, speaks, unlisted_speaker
from truceline.language.names.whereabouts import place_before_verb
from truceline.language.phrases.acts import acts, speaks_through
from truceline.language.phrases.asked import is_asked, person_asked
from truceline.language.phrases.deeds import is_deed
from truceline.language.phrases.documents import speaking_document
from truceline.language.phrases.extents import extent
from truceline.language.phrases.phrase import Phrase
from truceline.model.layers import Name
from truceline.model.reading import Reading, Tokens


def noun_phrase(
    reading: Reading, i: int, named: dict[int, Name], words: Words, saying: frozenset[str]
) -> Phrase | None:
    """The noun phrase with head `i` as a candidate, with its extent and the name it stands beside; None when it is none."""
    tokens = reading.tokens
    issues = tokens.relation(i) == "compound" and speaks_through(tokens, tokens.heads[i], words)
    if not _may_head(tokens, i, words, issues=issues) or is_deed(tokens, i, words):
        return None
    noun, start = _noun_ending_at(tokens, i, named, words)
    inner = noun is not None and (noun.stands_for == "side" or " to " in noun.word)  # "a party to the [talks]"
    if inner and head_of(tokens, start, i + 1) != i:
        return None
    document = speaking_document(tokens, i, words) if noun is None else None
    noun = noun or document or _unlisted(reading, i, words, saying)
    if noun is None or (tokens.below(i, "cop") and cleft(tokens, i) is None) or _becomes(tokens, i):
        return None
    if issues and (noun.stands_for not in ("body", "group") or noun.sector == "JRN"):
        return None
    describes = _name_beside(tokens, i, noun, named)
    first, last = extent(tokens, i, start, words)
    first = _with_age(tokens, i, first)
    last = before_speech(tokens, i, last, saying)
    plural = _is_plural(tokens, i, noun)
    whose = noun.tie is not None or bool(tokens.below(i, "nmod:poss"))  # "her Japanese counterpart, Fumio Kishida,"
    if describes is None and noun.stands_for == "person" and whose and not plural:
        describes = name_between_commas(tokens, i, last, named, words)
    last = _with_place(tokens, i, last, noun, named, plural=plural)
    determined = tokens.tags[first] in ("DET", "NUM", "ADJ", "PRON") or first != start
    return Phrase(
        _with_people(tokens, i, first, named) if first == start else first,
        last if describes is None else _before_name(tokens, i, last, describes),
        i,
        "nominal",
        noun=noun,
        noun_first=start,
        determiner=tokens.words[first].lower() if determined else "",
        plural=plural,
        gender=_gender(tokens.words[i].lower(), noun),
        acts=document is not None or issues or (acts(tokens, i) and not _compared_with(tokens, i)),
        describes=describes,
    )


def _may_head(tokens: Tokens, i: int, words: Words, *, issues: bool) -> bool:
    """Whether a word may be the head of a phrase for an actor: a noun that modifies no other, unless it `issues` a document."""
    if i and tokens.words[i].lower() == "force" and tokens.words[i - 1].lower() in ("in", "into", "by", "of", "with"):
        return False  # "came into force"
    quality = tokens.tags[i] == "ADJ" and tokens.relation(i) in ("nsubj", "obj")
    if tokens.tags[i] not in ("NOUN", "PROPN") and not quality and not _all_asked(tokens, i, words):
        return False
    modifies = tokens.relation(i) in ("compound", "flat", "amod", "goeswith", "fixed") or tokens.labels[i] == "nmod:desc"
    if modifies and not issues:
        return False
    return tokens.words[i + 1 : i + 3] != ("-", "old") or tokens.labels[i] == "nmod:poss"  # "the 62-[year]-old"


def _unlisted(reading: Reading, i: int, words: Words, saying: frozenset[str]) -> ActorNoun | None:
    """What a noun that is not listed stands for when its clause shows an actor: one asked, one called so, one who speaks."""
    noun = person_asked(reading.tokens, i, words) or called_by_head(reading, i)
    if noun is None and reading.tokens.lemmas[i].lower() not in words.documents:
        return unlisted_speaker(reading, i, saying)
    return noun


def _name_beside(tokens: Tokens, i: int, noun: ActorNoun, named: dict[int, Name]) -> Name | None:
    """The name that a noun describes, in apposition or right behind it; no person is a body or a group."""
    describes = apposed_name(tokens, i, named)
    after = named.get(i + 1)
    if after is not None and after.first == i + 1 and (titles_name(tokens, i, after) or stands_by(tokens, i, noun, after)):
        describes = after
    if describes is not None and describes.type == "PER" and noun.stands_for in ("body", "group"):
        return None
    return describes


def _with_place(tokens: Tokens, i: int, last: int, noun: ActorNoun, named: dict[int, Name], *, plural: bool) -> int:
    """The end of a phrase with the place that says which ones are meant: "sources [in Kigali]", not "in Kigali's pay"."""
    if noun.stands_for in ("source", "label") and last + 1 < len(tokens) and tokens.words[last].lower() == "in":
        place = named.get(last + 1)
        if place is None or place.type != "LOC" or place.first != last + 1:
            return last
        return last if tokens.words[place.last : place.last + 1] in (("'s",), ("’s",)) else place.last
    end = place_before_verb(tokens, i, last, noun, named, plural=plural)
    return last if end is None else end


def _with_people(tokens: Tokens, i: int, first: int, named: dict[int, Name]) -> int:
    """The beginning of a phrase with the name of a people right before it: "[Tutsi] rebels"."""
    beside = named.get(first - 1)
    if beside is None or beside.type != "NORP" or beside.last != first:
        return first
    return beside.first if tokens.sentence[beside.first] == tokens.sentence[i] else first


def _before_name(tokens: Tokens, i: int, last: int, describes: Name) -> int:
    """The end of a phrase before the name that it describes, and before comma, article and "called"."""
    last = min(last, describes.first)
    while last > i + 1 and (tokens.tags[last - 1] in ("PUNCT", "DET") or tokens.words[last - 1].lower() in CALLED):
        last -= 1
    return last


def _gender(word: str, noun: ActorNoun) -> str | None:
    if word.endswith("woman"):
        return "f"
    return "m" if word.endswith("man") and noun.stands_for == "person" else None


def _becomes(tokens: Tokens, i: int) -> bool:
    """Whether a word tells what somebody else becomes or stays, and so names nobody anew: "became [a governor]"."""
    verb = tokens.heads[i]
    return verb >= 0 and tokens.relation(i) == "xcomp" and tokens.lemmas[verb].lower() in ("become", "remain", "stay")


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


def one_of_group(tokens: Tokens, i: int, saying: frozenset[str]) -> Phrase | None:
    """A single speaker of a group, who is not the group: "[one of its negotiators] said"; not where a name follows."""
    if tokens.lemmas[i].lower() != "one" or tokens.tags[i] not in ("NUM", "PRON", "NOUN") or not speaks(tokens, i, saying):
        return None
    group = next((j for j in tokens.below(i, "nmod") if j > i and tokens.words[tokens.extent(j)[0]].lower() == "of"), None)
    if group is None or tokens.below(group, "appos") or tokens.below(i, "appos") or tokens.relation(i) == "appos":
        return None
    noun = ActorNoun("one", "person", None, "person", None)
    return Phrase(i, group + 1, i, "nominal", noun=noun, noun_first=i, determiner="one")


def _is_plural(tokens: Tokens, i: int, noun: ActorNoun) -> bool:
    word, last = tokens.words[i].lower(), last_word(noun)
    last = last.split("-")[-1] if tokens.words[i - 1] == "-" else last  # "commander-in-[chief]"
    if word == last and tokens.words[i].isupper() and not last.endswith("s"):  # "the PM", whose lemma may be anything
        return False
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
