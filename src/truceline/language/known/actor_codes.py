"""Country and PLOVER sector of an actor phrase: "President of the Chadian Human Rights League" -> TCD, SOC.

Works on words alone, so that it serves phrases with and without an article around them. One sector per actor (CODEBOOK 2.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from truceline.knowledge.catalogue import Knowledge, KnownActor
from truceline.knowledge.words import ActorNoun, Words, load_words
from truceline.language.known.known_names import Known, KnownNames, key_of, known_names, words_of
from truceline.model.findings import Sector

INTERNATIONAL: frozenset[str] = frozenset({"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"})
_ORDER = (
    "REB",
    "OPP",
    "SPY",
    "JUD",
    "COP",
    "MIL",
    "PRM",
    "LEG",
    "PTY",
    "LAB",
    "SOC",
    "NGO",
    "REL",
    "JRN",
    "MED",
    "EDU",
    "AGR",
    "CRM",
    "REF",
    "BUS",
    "UNO",
    "EUR",
    "IGO",
    "ISM",
    "IMG",
    "MNC",
    "GOV",
    "ELI",
    "UAF",
    "CVL",
)
_CUT = frozenset(
    [
        "of",
        "in",
        "from",
        "for",
        "on",
        "at",
        "near",
        "with",
        "to",
        "that",
        "who",
        "which",
        "whose",
        "inside",
        "within",
        "across",
        "around",
        "by",
        "against",
        "under",
        "outside",
        "loyal",
        "fleeing",
        "based",
        "operating",
        "calling",
        "seeking",
        "backed",
        "supported",
        "led",
        "including",
        "and",
        "or",
        ",",
        "(",
        ";",
        ":",
        "-",
        "–",
        "—",
    ]
)
PLACING = frozenset({"in", "from", "of", "near", "at", "around", "outside", "inside", "across"})
"""Words that put people somewhere."""
AGAINST: tuple[Sector, ...] = ("REB", "OPP")
"""Sectors of those who stand against who is in power."""
_YIELDING = frozenset({"MIL", "LEG", "GOV", "PTY", "CVL", "MED", "JRN", "JUD", "EDU", "SOC", "PRM", "BUS"})
_LONGEST = 4
_KNOWN_TOWN = 300_000
"""Inhabitants from which a place name right before a noun is taken for a place, not a person ("Karen guerrilla")."""


@dataclass(frozen=True, slots=True)
class Code:
    """Country (ISO 3166-1 alpha-3) and PLOVER sector of an actor, None where the words do not tell."""

    country: str | None
    sector: Sector | None


def code_phrase(phrase: str, date: str | None, knowledge: Knowledge) -> Code:
    """Country and sector of an actor phrase at a date (EDTF or ISO day; None when unknown).

    >>> code_phrase("Colombian army", "2015-03-01", load_knowledge())
    Code(country='COL', sector='MIL')
    """
    return code_words(words_of(phrase), date, known_names(knowledge), load_words())


def code_words(texts: Sequence[str], date: str | None, index: KnownNames, words: Words) -> Code:
    """As `code_phrase`, for words already cut."""
    if not texts:
        return Code(None, None)
    hits = [hit for hit in index.find(texts) if _plausible(hit, texts) and not _of_people(hit, texts)]
    hits, community = _communities(hits)
    cut = _head_end(texts, hits, words)
    noun, at, start = head_noun(texts[:cut], words)
    if noun is None and cut < len(texts) and not any(hit.first < cut for hit in hits):
        noun, at, start = head_noun(texts, words)
    whole = index.place(texts[1:] if texts[0].lower() == "the" else texts)
    if whole is not None and not any(hit.first == 0 and hit.last == len(texts) for hit in hits):
        return Code(whole.country, None)
    person = next((hit for hit in hits if hit.actor.kind == "person" and hit.sort in ("strong", "weak")), None)
    named = next((hit for hit in hits if hit.last >= min(cut, len(texts)) and hit.first < cut), None)
    if (
        named is not None
        and named.last - named.first == 1
        and hits[0].sort == "adjective"
        and hits[0].actor.country != named.actor.country
    ):
        hits = [hit for hit in hits if hit is not named or noun is None]
        named = named if noun is None else None
    country = _country(texts, hits, cut, index, date, words)
    named_words = {
        j
        for hit in hits
        if hit.sort == "strong" and hit.actor.kind not in ("state", "person")
        for j in range(hit.first, hit.last)
    }
    before = [text.lower() for j, text in enumerate(texts[: start if noun else len(texts)]) if j not in named_words]
    if person is not None and (noun is None or not _sector_of(noun, before, texts, hits, words)):
        return _of_person(person.actor, date, index, country, _former(before, words))
    if (
        named is not None
        and noun is not None
        and at == named.first - 1
        and named.last == cut
        and named.sort == "strong"
        and (named.actor.kind != "person")
    ):
        return _of_named(named, texts, named.actor.country or country, None)
    if named is not None and named.sort != "adjective" and (noun is None or at <= named.first or named.first <= start):
        entire = noun is None or (named.first <= start and at < named.last)
        if entire or noun is None:
            return _of_named(named, texts, country, noun)
    if noun is None:
        return Code(country, _sector_without_noun(texts, hits, country, words))
    sector = _sector_of(noun, before, texts, [] if community else hits, words)
    if noun.stands_for == "person" and _former(before, words) and sector in ("GOV", "LEG", None):
        sector = "ELI"
    if sector == "NGO" and country:
        sector = "SOC"
    if sector == "SOC" and noun.sector == "SOC" and country is None and noun.stands_for == "group":
        sector = "NGO"
    return Code(None if sector in INTERNATIONAL and sector not in ("IMG", "MNC") else country, sector)


def head_noun(texts: Sequence[str], words: Words) -> tuple[ActorNoun | None, int, int]:
    """The rightmost actor noun of a phrase with its last word and its first: "Supreme Court judge" -> judge, 2, 2."""
    for end in range(len(texts), 0, -1):
        for length in range(min(_LONGEST, end), 0, -1):
            noun = noun_of([text.lower() for text in texts[end - length : end]], words)
            if noun is not None:
                return noun, end - 1, end - length
    return None, -1, -1


def noun_of(lowered: Sequence[str], words: Words) -> ActorNoun | None:
    """The actor noun that lower-case words spell, in singular or plural."""
    phrase = " ".join(lowered).replace(" - ", "-")
    if (found := words.nouns.get(phrase)) is not None:
        return found
    rest = phrase[: -len(lowered[-1])].rstrip(" ")
    for form in singular(lowered[-1]):
        joint = "" if rest.endswith("-") else " "
        if (found := words.nouns.get(f"{rest}{joint}{form}".strip())) is not None:
            return found
    return None


def singular(word: str) -> tuple[str, ...]:
    """Possible singular forms of a plural, best first; none for a word that cannot be one."""
    if word.endswith("men") and len(word) > 3:
        return (word[:-3] + "man",)
    if word == "people" or not word.endswith("s") or word.endswith("ss"):
        return {"people": ("person",), "children": ("child",), "police": ("police",)}.get(word, ())
    forms = [word[:-1]]
    if word.endswith("ies"):
        forms.insert(0, word[:-3] + "y")
    if word.endswith("es"):
        forms.append(word[:-2])
    return tuple(forms)


def _plausible(hit: Known, texts: Sequence[str]) -> bool:
    if hit.actor.sector == "JRN" and hit.last - hit.first == 1 < len(texts):
        return False  # a newspaper's name is too often a word of another name: "Liberation"
    return hit.sort != "weak" or texts[hit.first][:1].isupper()


def _of_people(hit: Known, texts: Sequence[str]) -> bool:
    """Whether an adjective tells of a people and of no state: "ethnic [Armenian] forces"."""
    return hit.sort in ("adjective", "people") and hit.first > 0 and texts[hit.first - 1].lower() == "ethnic"


def _communities(hits: Sequence[Known]) -> tuple[list[Known], bool]:
    """The hits without a people that lives in the state named right before it: "Bosnian [Serb] leader"; and whether any was."""
    inner = {
        two.first
        for one, two in pairwise(hits)
        if one.last == two.first and two.sort in ("adjective", "people")
        if one.actor.kind == "state" and one.actor is not two.actor
    }
    return [hit for hit in hits if hit.first not in inner], bool(inner)


def _head_end(texts: Sequence[str], hits: Sequence[Known], words: Words) -> int:
    """Where the part of the phrase ends that holds its head: before the first preposition, clause or comma.

    A hyphen ends nothing; "ministry of defence", "head of the army" and names with "of" go on past it.
    """
    inside = {i for hit in hits for i in range(hit.first + 1, hit.last)}
    for i, text in enumerate(texts):
        low = text.lower()
        if i == 0 or i in inside or low not in _CUT or low == "-" or texts[i - 1] in "-‐‑":
            continue
        if low == "and" and {hit.last for hit in hits if hit.sort == "adjective"} & {i} and _told_on(texts, hits, i + 1):
            continue
        if low == "of":
            spelled = [t.lower() for t in texts[max(0, i - 1) : i + 2]]
            if noun_of(spelled, words) or noun_of([t.lower() for t in texts[max(0, i - 2) : i + 2]], words):
                continue
        return i
    return len(texts)


def _told_on(texts: Sequence[str], hits: Sequence[Known], i: int) -> bool:
    """Whether another state's adjective before a noun stands at a word: "Indian and [Pakistani] armies"."""
    return any(hit.first == i and hit.sort == "adjective" and hit.last < len(texts) for hit in hits)


def _country(
    texts: Sequence[str],
    hits: Sequence[Known],
    cut: int,
    index: KnownNames,
    date: str | None,
    words: Words,
) -> str | None:
    """The country of the head part, else of what follows: "police in Mali" -> MLI."""
    for first, last in ((0, cut), (cut, len(texts))):
        inside = [hit for hit in hits if first <= hit.first < last]
        skip = {hit.first for hit in inside if hit.first and texts[hit.first - 1].lower() == "to"}
        backed = {hit.first for hit in inside if _adverbial(texts, hit, words)}
        states = [h for h in inside if h.actor.country and h.first not in skip | backed and h.actor.kind != "person"]
        others = [h for h in inside if h.actor.kind == "person"]
        beside = {h: (*texts[h.last : h.last + 1], *texts[max(h.first - 1, 0) : h.first]) for h in states}
        joined = {h.actor.country for h in states if "and" in beside[h]}
        if len(joined) > 1:  # of two states
            return None
        for hit in (*sorted(states, key=lambda h: h.actor.sector in INTERNATIONAL), *others):
            country = _holder_country(hit.actor, date, index) if hit.actor.kind == "person" else hit.actor.country
            if country:
                return country
        taken = {j for hit in inside for j in range(hit.first, hit.last)}
        i = first
        while i < last:
            found = index.place_at(texts, i) if i not in taken else None
            if found is not None and found[1].country and _stands_as_place(texts, i, found[0], found[1].weight, words):
                return found[1].country
            i = found[0] if found else i + 1
    return None


def _stands_as_place(texts: Sequence[str], first: int, last: int, weight: int, words: Words) -> bool:
    """Whether a place name stands where places do: after a preposition, before a noun, alone; not after a title."""
    before = texts[first - 1].lower() if first else ""
    after = texts[last].lower() if last < len(texts) else ""
    if before in ("the", "southern", "northern", "eastern", "western", "central"):
        before = texts[first - 2].lower() if first > 1 else ""
    if before in PLACING or (not before and not after):
        return True
    return not before and weight >= _KNOWN_TOWN and (after in ("'s", "’s", "-based") or noun_of([after], words) is not None)


def _adverbial(texts: Sequence[str], hit: Known, words: Words) -> bool:
    """Whether a name stands in "Saudi-backed", "US-led": it tells of the backer, not of the one who is backed."""
    after = [text.lower() for text in texts[hit.last : hit.last + 2]]
    return len(after) == 2 and after[0] in "-‐‑" and after[1] in words.joined


def _holder_country(actor: KnownActor, date: str | None, index: KnownNames) -> str | None:
    office = _office(actor, date, index)
    return office[0].country if office else actor.country


def _office(actor: KnownActor, date: str | None, index: KnownNames) -> tuple[KnownActor, bool] | None:
    """For whom a person holds an office at a date, and whether it is held then; the last one before it if none is."""
    offices = [(index.actors.get(body), since, until) for body, since, until in index.offices.get(actor.id, ())]
    known = [(body, since or "", until) for body, since, until in offices if body is not None]
    if not known:
        return None
    day = (date or "")[:10]
    for body, since, until in sorted(known, key=lambda entry: entry[1], reverse=True):
        if day and since <= day and (until is None or day <= until):
            return body, True
    past = [entry for entry in known if day and entry[2] and entry[2] < day]
    if past:
        return max(past, key=lambda entry: entry[2] or "")[0], False
    return max(known, key=lambda entry: entry[1])[0], True


def _of_person(
    actor: KnownActor,
    date: str | None,
    index: KnownNames,
    country: str | None,
    former: bool,  # noqa: FBT001
) -> Code:
    office = _office(actor, date, index)
    if office is None:
        return Code(actor.country or country, "ELI" if former and actor.sector == "GOV" else actor.sector)
    body, held = office
    sector: Sector | None = body.sector or "GOV"
    if (not held or former) and sector in ("GOV", "LEG", "UNO", "IGO"):
        return Code(actor.country or body.country or country, "ELI")
    return Code(body.country or (None if sector in INTERNATIONAL else actor.country), sector)


def _of_named(named: Known, texts: Sequence[str], country: str | None, noun: ActorNoun | None) -> Code:
    """The code of a phrase that ends in a known name: "NATO-member Norway", "the Americans", "Ghanaians"."""
    actor = named.actor
    if named.sort == "people":
        alone = texts[0].lower() == "the" and named.first == 1
        return Code(actor.country, "GOV" if alone else "CVL")
    sector = actor.sector or ("GOV" if actor.kind in ("state", "government") else None)
    return Code(actor.country, sector) if noun is None or actor.country else Code(actor.country or country, sector)


def _sector_without_noun(texts: Sequence[str], hits: Sequence[Known], country: str | None, words: Words) -> Sector | None:
    """The sector of words without an actor noun: a modifier used as a noun, else that of a name in it."""
    found = _modifier_sectors([text.lower() for text in texts], words)
    if found:
        return min(found, key=_ORDER.index)
    org = next((hit for hit in hits if hit.sort in ("strong", "seat", "weak") and hit.actor.sector), None)
    if org is not None:
        return org.actor.sector
    return "CVL" if country and hits and hits[-1].sort in ("people", "adjective") else None


def _sector_of(
    noun: ActorNoun,
    before: Sequence[str],
    texts: Sequence[str],
    hits: Sequence[Known],
    words: Words,
) -> Sector | None:
    """The sector of a noun with the words before it; a generic noun ("leader") takes that of its modifiers."""
    found = _modifier_sectors(before, words)
    forced = next((sector for sector in AGAINST if sector in found), None)
    if noun.sector:
        if forced and noun.sector in _YIELDING and _strong(before, words):
            return forced
        if "COP" in found and noun.sector in ("MIL", "GOV"):
            return "COP"
        if noun.sector in ("GOV", "JUD", "MIL", "LEG") and (body := _international(hits)) is not None:
            return body
        held = _after_of(texts, words, bodies=True, person=True) if noun.tie == "official_of" and noun.sector == "GOV" else None
        return held or noun.sector
    if noun.stands_for == "label":
        return None
    orgs = [hit.actor for hit in hits if hit.actor.kind not in ("state", "person")]
    orgs = [actor for actor in orgs if actor.sector]
    sector = min(found, key=_ORDER.index) if found else None
    if orgs and sector in (None, "GOV", "CVL", "PTY", "REL"):
        return orgs[0].sector
    if sector:
        return sector
    after = _after_of(texts, words, bodies=False, person=noun.stands_for == "person")
    if after is not None:
        return after
    if (
        noun.stands_for == "person"
        and noun.tie in ("official_of", "spokesperson_of", "negotiates_for")
        and any(hit.actor.kind in ("state", "government") for hit in hits)
    ):
        return "GOV"
    return "GOV" if noun.tie in ("spokesperson_of",) and hits else None


def _international(hits: Sequence[Known]) -> Sector | None:
    """The code of the international body that a phrase opens with, when no state is named beside it: "U.N. envoy"."""
    bodies = [hit.actor.sector for hit in hits if hit.actor.sector in INTERNATIONAL and hit.actor.country is None]
    states = [hit for hit in hits if hit.actor.country]
    return bodies[0] if bodies and not (states and states[0].first < hits[0].first + 1 and states[0] is hits[0]) else None


def _after_of(texts: Sequence[str], words: Words, *, bodies: bool, person: bool) -> Sector | None:
    """The sector of what a noun is head, member or spokesman of: "head of the Kenyan teachers' union".

    With `bodies`, only a noun after "of" counts ("president of the court"), no bare modifier ("minister of trade").
    """
    lowered = [text.lower() for text in texts]
    cases = ("for", "from", "at", "with", "in") if person else ("from", "in")
    for i, text in enumerate(lowered):
        if (text == "of" or (not bodies and text in cases)) and i:
            rest = lowered[i + 1 :]
            end = next((j for j, word in enumerate(rest) if j and word in _CUT and word != "-"), len(rest))
            noun, _, start = head_noun(rest[:end], words)
            if noun is not None:
                found = _modifier_sectors(rest[:start], words)
                forced = next((sector for sector in AGAINST if sector in found), None)
                return forced or noun.sector or (min(found, key=_ORDER.index) if found else None)
            found = _modifier_sectors(rest[:end], words)
            if found and not bodies:
                return min(found, key=_ORDER.index)
    return None


def _modifier_sectors(lowered: Sequence[str], words: Words) -> list[Sector]:
    """Sectors of the words before a noun; the longest spelling counts, "human rights" before "rights"."""
    found: list[Sector] = []
    i = 0
    while i < len(lowered):
        step = 1
        for length in range(min(3, len(lowered) - i), 0, -1):
            part = lowered[i : i + length]
            phrase = " ".join(part)
            modifier = words.modifiers.get(phrase)
            noun = noun_of(part, words)
            if modifier is None and length == 1:
                modifier = next((words.modifiers[form] for form in singular(phrase) if form in words.modifiers), None)
            usable = noun is not None and (length > 1 or (modifier is None and noun.stands_for in ("body", "group")))
            sector = noun.sector if noun is not None and usable else None
            if sector is None and modifier is not None:
                sector = modifier.sector
            if sector is not None or modifier is not None:
                if sector is not None:
                    found.append(sector)
                step = length
                break
        i += step
    return found


def _strong(before: Sequence[str], words: Words) -> bool:
    """Whether a word before the noun makes rebels or opponents of whoever the noun names: "rebel army"."""
    return any((m := words.modifiers.get(word)) is not None and m.use == "strong" for word in before)


def _former(before: Sequence[str], words: Words) -> bool:
    return any((m := words.modifiers.get(key_of(word))) is not None and m.use == "former" for word in before)
