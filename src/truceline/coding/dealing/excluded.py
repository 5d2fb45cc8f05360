"""Which actors the nouns stand for that a truce leaves out: names, names behind a class, classes in words. No records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from truceline.coding.dealing.sets_meant import set_meant
from truceline.coding.grammar.clauses import clause
from truceline.coding.grammar.nominals import phrase, place_of
from truceline.coding.grammar.relatives import RELATIVE
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table
from truceline.model.entities import Entity
from truceline.model.reading import Reading, Tokens
from truceline.model.text import Evidence
from truceline.model.values import GROUPS

VAGUE = frozenset({"other", "such", "many", "several", "any", "further", "certain", "various"})
WHOEVER = frozenset({"anyone", "anybody", "those", "everyone"})
APART = ("state", "government", "igo", "ngo", "state_coalition", "person")


@dataclass(frozen=True, slots=True)
class Excluded:
    """One actor or class of actors that a clause leaves out: its head, the actor if it is named, and the clause's words.

    `no_part` says that it only has no part in the deal: out of a truce that leaves it out, out of an accord only who fights.
    """

    head: int
    entity: Entity | None
    evidence: Evidence
    no_part: bool = False

    def is_left_out(self, *, truce: bool) -> bool:
        """Whether this is a term of a deal, which for who only has no part in it depends on whether the deal is a truce.

        Out of an accord is so only who may fight: a group or words for one; a state or a body stands outside otherwise.
        """
        return truce or not self.no_part or self.entity is None or self.entity.kind not in APART


def each(
    reading: Reading, heads: list[int], verb: int, noun: int, words: Table, *, no_part: bool = False
) -> Iterator[Excluded]:
    """The actors of rows of nouns: a name, the names behind a class ("fighters of X", "strikes on X"), or the class."""
    tokens = reading.tokens
    for given in heads:
        relative = tokens.labels[verb] in ("acl:relcl", "advcl:relcl") and tokens.lemmas[given] in RELATIVE
        head = _described_by(tokens, verb) if relative else given
        head = _called_so(reading, head)
        heads_of_row = (*row(tokens, head), *_behind_nor(tokens, head, verb))
        members = [named for member in heads_of_row for named in (_instances(reading, member, words) or [member])]
        members = _completed(reading, head, members, words)
        taken_up = set_meant(reading, head, lambda j: _listed(reading, j, words)) if members == [head] else []
        evidence = _words(reading, verb, noun, members)
        members = taken_up or members
        for member in members:
            entity = None if ("split", tokens.lemmas[member]) in words else named_actor(reading, member)
            named = entity is not None and entity.named
            pronoun = tokens.tags[member] == "PRON" and not (tokens.lemmas[member] in WHOEVER and tokens.below(member, "acl"))
            if not named and (pronoun or not _is_actor(reading, member, entity, words)):
                continue
            certain = named or (entity is not None and _certain(tokens, member, words))
            yield Excluded(member, entity if certain else None, evidence, no_part)


def _behind_nor(tokens: Tokens, head: int, verb: int) -> Iterator[int]:
    """Who else is not reached, behind a clause on the first and "nor": "does not cover X, which has arms, nor [Y]"."""
    for i in tokens.subtree(verb):
        nor = i > head > verb and tokens.relation(i) == "conj" and tokens.tags[i] in ("NOUN", "PROPN")
        if nor and any(tokens.lemmas[c] == "nor" for c in tokens.below(i, "cc")) and i not in row(tokens, head):
            yield i


def _described_by(tokens: Tokens, verb: int) -> int:
    """The noun a relative clause describes: the one it hangs on, or where it hangs on a verb the last one before it."""
    head = tokens.heads[verb]
    if tokens.labels[verb] == "acl:relcl":
        return head
    nouns = (i for i in range(tokens.extent(verb)[0] - 1, head, -1) if tokens.tags[i] in ("NOUN", "PROPN"))
    last = next(nouns, head)
    while tokens.relation(last) in ("flat", "compound", "conj") and tokens.heads[last] > head:
        last = tokens.heads[last]
    return last


def _called_so(reading: Reading, head: int) -> int:
    """The first of the names that a class stands beside: "A and B, two [groups] that are excluded" -> A."""
    tokens, above = reading.tokens, reading.tokens.heads[head]
    if tokens.relation(head) != "appos" or above < 0 or above > head or is_named(reading, head):
        return head
    while tokens.relation(above) == "conj":
        above = tokens.heads[above]
    return above if is_named(reading, above) else head


def _completed(reading: Reading, head: int, members: list[int], words: Table) -> list[int]:
    """The members of a row with the groups that its words name and the tree does not: "X, [Y] and groups linked to them"."""
    listed = _listed(reading, head, words)
    entities = {entity.id for member in members if (entity := named_actor(reading, member)) is not None and entity.named}
    missing = [i for i in listed if (one := named_actor(reading, i)) is not None and one.id not in entities]
    if not missing:
        return members
    tokens, unnamed = reading.tokens, [j for j in members if not is_named(reading, j)]
    described = {j for j in unnamed if any(0 < i - j <= 4 for i in missing)}
    described |= {j for j in unnamed if listed[0] < j and tokens.relation(j) == "conj" and not tokens.below(j, "cc")}
    return sorted({*(j for j in members if j not in described), *missing})


def _listed(reading: Reading, head: int, words: Table) -> list[int]:
    """The groups named one after another from the first word of a row on, in the order of the words."""
    tokens, found = reading.tokens, list[int]()
    i = tokens.extent(head)[0]
    while i < len(tokens) and tokens.sentence[i] == tokens.sentence[head]:
        mention = next((m for m in reading.mentions if m.first == i and tokens.tags[m.head] == "PROPN"), None)
        if mention is not None and mention.entity is not None and reading.entities[mention.entity].named:
            owner = tokens.words[mention.last:mention.last + 1] in (("'s",), ("’s",), ("-",), ("'",), ("’",))
            if reading.entities[mention.entity].kind not in GROUPS:
                break
            found += [] if owner else [mention.head]
            i = mention.last + owner
            continue
        beyond = _beyond_aside(tokens, i)
        if beyond is not None:
            i = beyond
            continue
        lemma, tag = tokens.lemmas[i].lower(), tokens.tags[i]
        follows = tag in ("DET", "ADJ", "CCONJ", "NOUN", "PROPN", "ADV") or lemma in (",", "such", "as", "to", "in")
        described = ("class", lemma) in words or ("force", lemma) in words
        follows |= lemma in ("on", "against") and ("force", tokens.lemmas[head]) in words
        follows |= lemma in ("know", "call", "dub", "style") and tokens.words[i].lower().endswith(("n", "d"))
        if not (follows or described) or lemma in ("which", "who", "that"):
            break
        i += 1
    return found


def _beyond_aside(tokens: Tokens, i: int) -> int | None:
    """The word behind what is told beside a name: "X [(also known as Y)] and Z", "neither X[, who stayed away,] nor Z"."""
    here = [j for j in range(i, len(tokens)) if tokens.sentence[j] == tokens.sentence[i]]
    if tokens.words[i] == "(":
        return next((j + 1 for j in here if tokens.words[j] == ")"), None)
    if tokens.lemmas[i] in ("who", "which", "whose"):
        return next((j for j in here if tokens.lemmas[j] == "nor"), None)
    return None


def _is_actor(reading: Reading, i: int, entity: Entity | None, words: Table) -> bool:
    """Whether a noun without a name can be left out of a truce: groups, fighters, not towns, goods or incidents."""
    tokens, lemma = reading.tokens, reading.tokens.lemmas[i].lower()
    if lemma in ("nobody", "none") or any(tokens.lemmas[d] in ("no", "neither") for d in tokens.below(i, "det")):
        return False
    if any(tokens.lemmas[j].lower() in ("his", "her") for j in tokens.below(i, "nmod")):
        return False  # "his men": whose side that is, only a reader knows
    if lemma in WHOEVER or ("force", lemma) in words or ("class", lemma) in words or entity is not None:
        return True
    return tokens.tags[i] == "PROPN" and place_of(reading, [i]) is None


def _certain(tokens: Tokens, i: int, words: Table) -> bool:
    """Whether words for a group without a name mean certain ones: "the outfits", "Kurdish militia", "foreign troops".

    Not "whoever stays", "common criminals", "groups linked to them": only forces are told apart by what they are like.
    """
    if tokens.tags[i] != "NOUN":
        return False
    pointed = any(tokens.lemmas[d] in ("the", "these", "those") for d in tokens.below(i, "det"))
    force = ("forces", tokens.lemmas[i].lower()) in words
    like = [a for a in tokens.below(i, "amod") if tokens.tags[a] == "ADJ" and tokens.lemmas[a] not in VAGUE]
    described = any(force or tokens.words[a][:1].isupper() for a in like)
    return pointed or (described and not tokens.below(i, "acl"))


def _instances(reading: Reading, head: int, words: Table) -> list[int]:
    """The named actors that a class of actors is said to consist of: "fighters of [the M23]", "groups such as [X]"."""
    tokens = reading.tokens
    own = reading.entity_at(head)
    if ("split", tokens.lemmas[head]) in words:
        return []
    known_as = [o for a in tokens.below(head, "acl") for o in tokens.below(a, "obl") if cased(tokens, o, "as")]
    if tokens.tags[head] == "NOUN" and (called := [o for o in known_as if (one := reading.entity_at(o)) and one.named]):
        return called
    if own is not None and own.named:
        return []
    said_of = [j for j in tokens.below(head, "nsubj") if tokens.below(head, "cop")]
    against = ("against", "on") if ("force", tokens.lemmas[head]) in words else ()
    below = [
        k for j in tokens.below(head, "nmod", "obl")
        if cased(tokens, j, "from", "of", "as", "such", "like", "including", *against) for k in row(tokens, j)
    ]
    inner = [n for k in below if not is_named(reading, k) for n in _instances(reading, k, words)]
    return [k for k in (*below, *said_of, *inner) if is_named(reading, k)]


def named_actor(reading: Reading, head: int) -> Entity | None:
    """The actor a noun stands for; a name beside a description goes first ("the affiliate Nusra Front")."""
    tokens = reading.tokens
    own = reading.entity_at(head)
    if own is not None and own.named:
        return own
    names = [j for j in tokens.below(head, "appos", "flat", "nmod:desc", "compound") if tokens.tags[j] == "PROPN"]
    beside = [reading.entity_at(j) for j in names]
    return next((entity for entity in beside if entity is not None and entity.named and entity.kind != "state"), own)


def is_named(reading: Reading, head: int) -> bool:
    """Whether a noun stands for an actor with a name."""
    entity = named_actor(reading, head)
    return entity is not None and entity.named


def row(tokens: Tokens, head: int) -> list[int]:
    """A noun and those coordinated with it, up to the one after "and": what follows only describes them."""
    found = [head]
    for j in tokens.subtree(head):
        if tokens.relation(j) == "conj" and tokens.heads[j] in found:
            found.append(j)
            if any(tokens.relation(c) == "cc" for c in tokens.children[j]):
                break
    return found


def _words(reading: Reading, verb: int, noun: int, members: list[int]) -> Evidence:
    """The clause up to the deal and the last excluded actor, with the actor before a clause that hangs on it."""
    tokens = reading.tokens
    first, last = clause(tokens, verb)
    ends = [phrase(tokens, member)[1] for member in members]
    if tokens.relation(verb) == "acl" and members[0] < first:
        first = phrase(tokens, members[0])[0]
    deal = phrase(tokens, noun)[1] if first <= noun < last else 0
    end = max(*ends, verb + 1, deal)
    return reading.words(first, end if first < end <= last else last)
