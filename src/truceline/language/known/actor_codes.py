"""Country and PLOVER sector of an actor phrase: "President of the Chadian Human Rights League" -> TCD, SOC.

Works on words alone, so that it serves phrases with and without an article around them. One sector per actor (CODEBOOK 2.2).
Nouns, the end of the head, sectors and countries are found by the modules beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from truceline.knowledge.catalogue import Knowledge, KnownActor
from truceline.knowledge.words import ActorNoun, Words, load_words
from truceline.language.known.actor_countries import country_of, office_held
from truceline.language.known.actor_nouns import head_noun
from truceline.language.known.actor_sectors import INTERNATIONAL, is_former, sector_of, sector_without_noun
from truceline.language.known.known_names import Known, KnownNames, known_names, words_of
from truceline.language.known.phrase_heads import head_end
from truceline.model.values import Sector


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
    whole = index.place(texts[1:] if texts[0].lower() == "the" else texts)
    if whole is not None and not any(hit.first == 0 and hit.last == len(texts) for hit in hits):
        return Code(whole.country, None)
    cut = head_end(texts, hits, words)
    noun, at, start = head_noun(texts[:cut], words)
    if noun is None and cut < len(texts) and not any(hit.first < cut for hit in hits):
        noun, at, start = head_noun(texts, words)
    person = next((hit for hit in hits if hit.actor.kind == "person" and hit.sort in ("strong", "weak")), None)
    named = next((hit for hit in hits if hit.last >= min(cut, len(texts)) and hit.first < cut), None)
    if noun is not None and named is not None and _of_another_state(named, hits[0]):
        hits, named = [hit for hit in hits if hit is not named], None
    country = country_of(texts, hits, cut, index, date, words)
    before = _words_before(texts[: start if noun else len(texts)], hits)
    if person is not None and (noun is None or not sector_of(noun, before, texts, hits, words)):
        return _of_person(person.actor, date, index, country, former=is_former(before, words))
    if named is not None and noun is not None and _called(named, at, cut):
        return _of_named(named, texts, named.actor.country or country, None)
    if named is not None and named.sort != "adjective" and (noun is None or (named.first <= start and at < named.last)):
        return _of_named(named, texts, country, noun)
    if noun is None:
        return Code(country, sector_without_noun(texts, hits, country, words))
    sector = sector_of(noun, before, texts, [] if community else hits, words)
    if noun.stands_for == "person" and sector in ("GOV", "LEG", None) and is_former(before, words):
        sector = "ELI"
    sector = _at_home_or_abroad(noun, sector, country)
    return Code(None if sector in INTERNATIONAL and sector not in ("IMG", "MNC") else country, sector)


def _of_another_state(named: Known, first: Known) -> bool:
    """Whether a name of one word stands behind the adjective of another state, so that it may be no name of an actor."""
    return named.last - named.first == 1 and first.sort == "adjective" and first.actor.country != named.actor.country


def _words_before(texts: Sequence[str], hits: Sequence[Known]) -> list[str]:
    """The words before a noun in lower case, without those of a body's name, which tell nothing of the noun."""
    bodies = [hit for hit in hits if hit.sort == "strong" and hit.actor.kind not in ("state", "person")]
    inside = {j for hit in bodies for j in range(hit.first, hit.last)}
    return [text.lower() for j, text in enumerate(texts) if j not in inside]


def _called(named: Known, noun_at: int, cut: int) -> bool:
    """Whether a noun only says what the body named right behind it is: "the movement Hamas"."""
    return noun_at == named.first - 1 and named.last == cut and named.sort == "strong" and named.actor.kind != "person"


def _at_home_or_abroad(noun: ActorNoun, sector: Sector | None, country: str | None) -> Sector | None:
    """A body of citizens belongs to the society of its country, and to none without one."""
    if sector == "NGO" and country:
        return "SOC"
    if sector == "SOC" and noun.sector == "SOC" and country is None and noun.stands_for == "group":
        return "NGO"
    return sector


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


def _of_person(actor: KnownActor, date: str | None, index: KnownNames, country: str | None, *, former: bool) -> Code:
    """The code of a known person: of whom they serve at the date, else what the catalogue tells of them."""
    office = office_held(actor, date, index)
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
