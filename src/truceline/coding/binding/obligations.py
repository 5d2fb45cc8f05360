"""Who is bound to what, and who says whether it was kept: read together, because one clause often tells both.

`bonds` gathers what `READERS` find. The records are made by `commitments` and `status_claims`
from the same bonds, so that a claim always finds its target.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from truceline.coding.binding.acts_done import acts_done
from truceline.coding.binding.agreeing import agreed, struck
from truceline.coding.binding.as_owed import as_owed
from truceline.coding.binding.asked_as_owed import asked_as_owed
from truceline.coding.binding.bonds import Bond, Claim, Page, for_debtor, matches
from truceline.coding.binding.breaches import breach
from truceline.coding.binding.campaigning import is_campaign_promise
from truceline.coding.binding.elliptic import reneged, taken_up
from truceline.coding.binding.failing import dragging, failed, failure, unkept
from truceline.coding.binding.found_keeping import found_keeping
from truceline.coding.binding.in_spite import in_spite
from truceline.coding.binding.keeping import broken, kept
from truceline.coding.binding.late import deadline_bond
from truceline.coding.binding.laying_down import due_in_time, laid_down
from truceline.coding.binding.observance import observed
from truceline.coding.binding.offering import offered
from truceline.coding.binding.owing import owed, owed_thing
from truceline.coding.binding.promised_before import as_promised, promised_again
from truceline.coding.binding.promised_things import promised_noun, promised_thing
from truceline.coding.binding.promisers import PAIR_NEAR, PAIRED
from truceline.coding.binding.promises import promised, renounced
from truceline.coding.binding.terms_told import terms_told
from truceline.coding.binding.threats import threatened
from truceline.coding.binding.time_given import time_given, was_to
from truceline.coding.binding.willing import willed
from truceline.coding.dealing.deals import mentions as agreement_mentions
from truceline.coding.dealing.deals import taken_up as pronouns_for
from truceline.coding.grammar.home_affairs import is_home_affair
from truceline.coding.grammar.once import once
from truceline.coding.grammar.wording import cues_of, rows
from truceline.coding.grammar.words import table
from truceline.knowledge.catalogue import Cue, Knowledge
from truceline.knowledge.patterns import Match
from truceline.model.dealings import Agreement, Talks
from truceline.model.findings import Findings
from truceline.model.reading import Reading
from truceline.model.scene import Relation
from truceline.model.speech import Statement

READERS = (
    promised, renounced, agreed, struck, laid_down, terms_told, due_in_time, time_given, was_to, promised_thing, willed,
    threatened, kept, failed, dragging, failure, unkept, broken, breach, observed, as_owed, owed, owed_thing, in_spite,
    promised_noun, found_keeping, deadline_bond, offered, asked_as_owed, promised_again, as_promised,
)
NEAR = 1
FIRMS = (" Inc", " Corp", " Ltd", " PLC", " plc", " Co", " LLC", " GmbH", " S.A", " AG")
"""What the names of firms end with."""
SHORT = 3
"""Words up to which what somebody carried out names a plan and nothing else."""
Phrases = dict[tuple[str, int], Match]
_PAIRED = frozenset({"both", "two", "each"})
"""Words with which a debtor is each of two parties."""


def page_of(reading: Reading, found: Findings, knowledge: Knowledge) -> Page:
    """An article with the words that bind and the nouns that name agreements."""
    words, cues = rows(knowledge, "obligations", "role"), _cues(reading, knowledge)
    return Page(reading, found, knowledge, words, cues, *_deals_and_phrases(reading, knowledge))


@once
def _cues(reading: Reading, knowledge: Knowledge) -> tuple[Mapping[str, Cue], ...]:
    """The words that bind, for each token by role."""
    return cues_of(reading.tokens, knowledge, "obligations", "role")


@once
def _deals_and_phrases(reading: Reading, knowledge: Knowledge) -> tuple[frozenset[int], Phrases]:
    """The nouns and pronouns that name agreements, and the cues of several words."""
    deals = frozenset(thing.head for thing in agreement_mentions(reading, table(knowledge, "agreements")))
    deals |= {i for i in range(len(reading.tokens)) if _is_other_one(reading, deals, i)}
    deals |= frozenset(pronouns_for(reading, sorted(deals)))
    phrases = phrases_of(reading, knowledge)
    words = rows(knowledge, "obligations", "role")
    page = Page(reading, Findings(), knowledge, words, _cues(reading, knowledge), deals, phrases)
    return deals | {i for i in range(len(reading.tokens)) if _is_kept_one(page, i)}, phrases


def _is_kept_one(page: Page, i: int) -> bool:
    """Whether "it" is kept, broken or holds, so that it stands for the deal told of just before: "had broken [it]"."""
    tokens = page.reading.tokens
    verb = tokens.heads[i]
    if tokens.lemmas[i] != "it" or verb < 0:
        return False
    lasts = any(page.is_cue("lasting", j) for j in (verb, *tokens.below(verb, "xcomp")))
    done_to = tokens.relation(i) == "obj" or tokens.labels[i] == "nsubj:pass" or tokens.relation(i) == "obl"
    kept = done_to and page.is_cue("of-deals", verb)
    if not (kept or (lasts and tokens.relation(i) in ("nsubj", "expl"))):
        return False
    return any(deal < i and tokens.sentence[i] - tokens.sentence[deal] <= NEAR for deal in page.deals)


def _is_other_one(reading: Reading, deals: frozenset[int], i: int) -> bool:
    """Whether "one" stands for an agreement told of before in its sentence: "a truce failed; the five-day [one] held"."""
    tokens = reading.tokens
    if tokens.lemmas[i] != "one" or tokens.tags[i] not in ("NOUN", "PRON", "NUM") or not tokens.below(i, "det", "amod"):
        return False
    return any(deal < i and tokens.sentence[deal] == tokens.sentence[i] for deal in deals)


def phrases_of(reading: Reading, knowledge: Knowledge) -> Phrases:
    """The cues of several words found in an article, by role and their first verb."""
    found: dict[tuple[str, int], Match] = {}
    for match in matches(reading, knowledge):
        if " " in match.cue.pattern:
            verb = next((i for i in range(match.first, match.last) if reading.tokens.tags[i] in ("VERB", "AUX")), match.head)
            if reading.tokens.relation(verb) == "cop":
                verb = reading.tokens.heads[verb]
            found.setdefault((match.cue.fields.get("role", ""), verb), match)
    return found


def bonds(page: Page) -> tuple[Bond, ...]:
    """All bonds of an article, each once, with the claims told together with them.

    >>> # "Serbia promised to withdraw but has not kept its promise." -> one bond, claimed unfulfilled
    """
    found = page.found
    return _read(page.reading, page.knowledge, found.statements, found.agreements, found.talks, found.relations)


def claimed_bonds(page: Page) -> tuple[Bond, ...]:
    """The bonds of an article with all claims on them, also those that only take them up: "It did not"."""
    told = {bond.id: bond for bond in bonds(page)}
    for further in (taken_up, acts_done):
        for target, claim in further(page, tuple(told.values())):
            if target in told:  # else it is a claim on an agreement
                told[target] = _with(told[target], (claim,))
    return tuple(told.values())


@once
def _read(
    reading: Reading, knowledge: Knowledge, statements: tuple[Statement, ...], agreements: tuple[Agreement, ...],
    talks: tuple[Talks, ...], relations: tuple[Relation, ...],
) -> tuple[Bond, ...]:
    """What the readers find; of the findings they see what is given here, which commitments and status claims share."""
    given = Findings(statements=statements, agreements=agreements, talks=talks, relations=relations)
    page, tokens = page_of(reading, given, knowledge), reading.tokens
    unique: dict[str, Bond] = {}
    for i in range(len(tokens)):
        if tokens.tags[i] not in ("VERB", "ADJ", "NOUN", "PROPN", "PRON", "AUX"):
            continue
        read = (one for reader in READERS for told in reader(page, i) for one in _each(page, told))
        for bond in (one for one in read if not _is_of_others(page, one)):
            if any(_is_part(bond, other) for other in unique.values()):
                continue
            earlier = _pointed_at(page, bond, unique) or unique.get(bond.id) or _same_act(bond, unique)
            unique[earlier.id if earlier else bond.id] = _with(earlier, bond.claims) if earlier else bond
    told = {bond.id: bond for bond in unique.values()}
    for bond in reneged(page, tuple(told.values())):
        told.setdefault(bond.id, bond)
    return tuple(told.values())


def _is_of_others(page: Page, bond: Bond) -> bool:
    """Whether a bond is no matter of a conflict: of somebody who takes no part, or of home affairs."""
    first, last = page.reading.tokens.within(bond.act.start, bond.act.end)
    plan = bond.origin is None and bond.claims and page.reading.tokens.lemmas[last - 1] in page.knowledge.classes["proposal"]
    if plan and last - first <= SHORT and not bond.points_back:  # "we carried out this plan"
        return True
    if is_campaign_promise(page, bond):
        return True
    sides = (bond.debtor,) if bond.creditor is None else (bond.debtor, bond.creditor)
    nobody = any(e.id == bond.debtor and e.name.lower().startswith(("no ", "a responsible ")) for e in page.reading.entities)
    return nobody or _is_bystander(page, bond.debtor) or is_home_affair(page.reading, page.knowledge, bond.evidence, sides)


def _is_bystander(page: Page, debtor: str) -> bool:
    """Whether a debtor is somebody whose bonds are no matter of a conflict: "the club", "an airline"."""
    entity = next((entity for entity in page.reading.entities if entity.id == debtor), None)
    if entity is None or entity.named:
        return entity is not None and entity.name.rstrip(".").endswith(FIRMS)
    head = entity.name.lower().split(" of ")[0].split()[-1:]
    return any(("bystander", form) in page.words for word in head for form in (word, word.removesuffix("s")))


def _same_act(bond: Bond, known: dict[str, Bond]) -> Bond | None:
    """The earlier bond of the same debtor to the very same act, told as a promise and as a duty at once."""
    same = (one for one in known.values() if one.debtor == bond.debtor and one.act == bond.act)
    return next(same, None)


def _is_part(bond: Bond, known: Bond) -> bool:
    """Whether a bond only tells a part of what another of the same debtor tells: "lift the ban and [give aid]"."""
    inside = known.act.covers(bond.act) and bond.act != known.act
    return inside and bond.debtor == known.debtor and not bond.claims


def _each(page: Page, bond: Bond) -> tuple[Bond, ...]:
    """A bond of "both sides", "each side" as one for each party, where the agreement names the two; claims stay together."""
    entity = next((entity for entity in page.reading.entities if entity.id == bond.debtor), None)
    words = entity.name.lower().removeprefix("the ").split() if entity is not None else []
    if bond.claims or bond.points_back or len(words) < 2 or words[0] not in _PAIRED or entity is None or entity.named:
        return (bond,)
    deals = [deal for deal in page.found.agreements if deal.id == bond.origin] or page.found.agreements
    kinds = {entity.id: entity.kind for entity in page.reading.entities}
    pairs = [deal.parties for deal in deals if len(deal.parties) == 2 and all(kinds.get(p) != "person" for p in deal.parties)]
    return tuple(for_debtor(page, bond, debtor) for debtor in pairs[0]) if pairs else (bond,)


def _with(bond: Bond, claims: tuple[Claim, ...]) -> Bond:
    return replace(bond, claims=tuple(dict.fromkeys((*bond.claims, *claims))))


def _pointed_at(page: Page, bond: Bond, known: dict[str, Bond]) -> Bond | None:
    """The earlier bond of the same debtor that words without an act of their own take up."""
    sentence = page.reading.tokens.sentence
    pair = bond.act.text.split(" ", 1)[0].lower() in PAIRED
    before = [
        other
        for other in known.values()
        if bond.points_back
        and other.debtor == bond.debtor
        and not other.points_back
        and other.modality in (bond.modality, "promise")
        and 0 <= sentence[bond.at] - sentence[other.at] <= (PAIR_NEAR if pair else NEAR)
    ]
    return before[-1] if before else None


__all__ = ["Bond", "Page", "bonds", "claimed_bonds", "page_of"]
