"""What has been said so far in an article, and the actor that a definite description takes up. Rules only, in text order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field

from truceline.knowledge.words import ActorNoun
from truceline.language.entities import Draft, heading
from truceline.language.metonyms import case_of, leading_conjunct, one_of_many
from truceline.language.phrases import RELATIVE, Phrase
from truceline.language.roles import RolePhrase
from truceline.language.speaking import is_cited
from truceline.model.reading import Quote, Reading, Tokens

_FAR = 6
"""Sentences back to which a description ("the group") looks."""
DEFINITE = frozenset({"the", "this", "these", "that", "those", "both", "all"})
_DASHES = frozenset({"-", "–", "—", "--"})
_TRADES = frozenset({"JRN", "JUD", "MED", "REL"})
_AGAINST = frozenset({"OPP", "REB"})
_IN_POWER = frozenset({"GOV", "MIL", "COP", "SPY"})


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
        top = leading_conjunct(tokens, one_of_many(tokens, head))
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
        owned = tokens.relation(head) in ("nmod:poss", "compound") or tokens.labels[head] == "nmod:poss"
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
        top = leading_conjunct(tokens, one_of_many(tokens, self.phrases[i].head))
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


def _in_one_row(talk: Discourse, i: int, j: int) -> bool:
    """Whether two phrases are joined to each other, so that they are two: "the council, the union and [the front]"."""
    tokens, head = talk.reading.tokens, talk.phrases[i].head
    return tokens.relation(head) == "conj" and leading_conjunct(tokens, head) == leading_conjunct(tokens, talk.phrases[j].head)


def _of_others(talk: Discourse, phrase: Phrase, draft: Draft) -> bool:
    """Whether an office is of an unknown place or body of which nothing has told for its holder: "[Jubaland]'s leader"."""
    tokens, told = talk.reading.tokens, (draft.role or "").lower().split()
    names = (name for name in talk.reading.names if phrase.first <= name.first < name.last <= phrase.noun_first)
    unknown = (name for name in names if name.actor is None and name.type in ("LOC", "ORG"))
    return any(tokens.words[i].lower() not in told for name in unknown for i in range(name.first, name.last))


def in_power(draft: Draft, noun: ActorNoun) -> bool:
    """Whether a person is on the other side from the one that a noun means: no president is "the opposition leader"."""
    return noun.sector in _AGAINST and draft.person_type and draft.sector in _IN_POWER


def same_zone(talk: Discourse, j: int, i: int) -> bool:
    """Whether phrase `j` stands in the same zone as `i`, or the text before it is not a headline or caption."""
    reading = talk.reading
    return reading.zone(talk.phrases[j].head) == reading.zone(talk.phrases[i].head)


def resolve_description(talk: Discourse, i: int, modifiers: frozenset[str], country: str | None) -> int | None:
    """The entity that a definite description takes up ("the group", "the envoy", "these 'good members'"), None if it is new."""
    phrase = talk.phrases[i]
    noun = phrase.noun
    assert noun is not None
    demonstrative = phrase.determiner in ("this", "these", "that", "those")
    word = noun.word.split()[-1]
    bare = phrase.determiner not in DEFINITE
    for j in reversed(talk.seen):
        away = talk.distance(j, i)
        far = 3 if demonstrative else 3 * _FAR if modifiers or " " in noun.word else _FAR
        if away > far and noun.stands_for not in ("person", "body"):
            break
        entity = talk.of.get(j)
        if entity is None or (away == 0 and (talk.quotes(i, j) or _in_one_row(talk, i, j))):
            continue
        draft = talk.drafts[entity]
        if draft.country and country and draft.country != country:
            continue
        if in_power(draft, noun) or (draft.person_type and _of_others(talk, phrase, draft)):
            continue
        if noun.stands_for == "person" and not phrase.plural:
            if draft.person_type and not draft.plural and _role_has(draft, word, modifiers):
                if not serves_another(talk, phrase, draft, word):
                    return entity
                continue
            if draft.known is not None and country and (word, country) in talk.titles.get(draft.known.id, ()):
                return entity
            if (
                draft.person_type
                and draft.noun is not None
                and noun.sector in _TRADES
                and draft.noun.sector == noun.sector
                and away <= 2
            ):
                return entity
            continue
        if _named_by(draft, noun.word, modifiers, bare=bare) and not (
            draft.named
            and (
                _never_named(draft, phrase, bare=bare)
                or _only_modifies(talk, draft, noun)
                or (phrase.plural and draft.kind == "state")  # "all states" is not the United States
            )
        ):
            return entity
        if away > 3 or draft.kind == "label_only" or (draft.person_type and not draft.plural):
            continue
        if (
            demonstrative
            and phrase.plural
            and draft.kind == "group_unnamed"
            and draft.plural
            and noun.stands_for in ("group", "person")
        ):
            return entity
        bare_noun = phrase.last == phrase.head + 1 and not _without_joined(talk, phrase, modifiers)
        general = noun.word in talk.taken_up and noun.sector != "MIL" and not phrase.plural
        if general and _is_group(draft) and (bare_noun or _such_a_group(talk, phrase, draft, modifiers, country)):
            called = _so_called(talk, i, noun.word)
            return entity if called is None else called
        if noun.sector == "REB" and noun.stands_for == "group" and not phrase.plural and draft.kind == "armed_group":
            return entity
        if noun.sector == "JRN" and not (phrase.plural or bare) and bare_noun and _is_medium(draft, talk, j):
            return entity
    if noun.stands_for == "person" and not phrase.plural and country and noun.sector == "GOV":
        return _untitled(talk, i)
    if word == "command" and noun.sector == "MIL" and not phrase.plural:
        return _same_command(talk, country)
    if noun.stands_for in ("group", "body") and not (modifiers or bare or phrase.plural) and phrase.last == phrase.head + 1:
        return _headed(talk, noun)
    return None


def _sole(talk: Discourse, fits: Callable[[Draft], bool], *, near: int | None = None) -> int | None:
    """The one actor of the article so far that fits; with `near`, of the sentences before that phrase."""
    fitting = {
        entity
        for j in talk.seen
        if (entity := talk.of.get(j)) is not None
        and (near is None or talk.distance(j, near) <= _FAR)
        and fits(talk.drafts[entity])
    }
    return fitting.pop() if len(fitting) == 1 else None


def _same_command(talk: Discourse, country: str | None) -> int | None:
    """The one command of the article so far: "the military command" for "The army general command"."""

    def fits(draft: Draft) -> bool:
        command = draft.noun is not None and draft.noun.sector == "MIL" and draft.noun.word.split()[-1] == "command"
        return command and (not country or draft.country in (None, country))

    return _sole(talk, fits)


def _headed(talk: Discourse, noun: ActorNoun) -> int | None:
    """The one body of the article whose name is built on a noun, however far back: "the observatory", "the tribunal"."""
    if noun.word in talk.taken_up or noun.sector in ("MIL", "COP", "GOV"):
        return None
    return _sole(talk, lambda draft: not draft.person_type and _built_on(draft, noun.word))


def _so_called(talk: Discourse, i: int, word: str) -> int | None:
    """The one named group whose name is built on a noun: "the party" is the Workers' Party, not the nearer Liberation Army."""
    return _sole(talk, lambda draft: _is_group(draft) and _built_on(draft, word), near=i)


def _built_on(draft: Draft, word: str) -> bool:
    return draft.named and _named_by(draft, word, frozenset(), bare=False)


def _is_medium(draft: Draft, talk: Discourse, j: int) -> bool:
    """Whether a named organisation is a news outlet, or of no known kind and has just reported something."""
    if draft.known is not None:
        return draft.sector == "JRN"
    return draft.named and draft.kind == "organisation" and talk.speech_verb(talk.phrases[j].head) is not None


def _never_named(draft: Draft, phrase: Phrase, *, bare: bool) -> bool:
    """Whether a noun never takes up this named actor: "the army" is a state's, "into force" is no Armed Force."""
    assert phrase.noun is not None
    if phrase.noun.sector in ("MIL", "COP") and draft.kind in ("armed_group", "political_group", "umbrella"):
        return True
    return bare and not phrase.plural and not phrase.acts


def _only_modifies(talk: Discourse, draft: Draft, noun: ActorNoun) -> bool:
    """Whether a named force only says of what kind something is, so that no "army" takes it up: "Chad army trucks"."""
    if noun.sector not in ("MIL", "COP"):
        return False
    tokens = talk.reading.tokens
    return all(tokens.relation(talk.phrases[m].head) in ("compound", "amod") for m in draft.mentions)


def _without_joined(talk: Discourse, phrase: Phrase, modifiers: frozenset[str]) -> frozenset[str]:
    """Modifiers without those that only say who stands behind: "Iran-aligned"."""
    tokens = talk.reading.tokens
    joined = {
        tokens.words[k].lower()
        for i in range(phrase.first, phrase.noun_first)
        if tokens.words[i] in "-‐‑"
        for k in (i - 1, i + 1)
        if phrase.first <= k < phrase.noun_first
    }
    return modifiers - joined


def _such_a_group(talk: Discourse, phrase: Phrase, draft: Draft, modifiers: frozenset[str], country: str | None) -> bool:
    """Whether a general noun with what kind of group it is may take up a named one: "the radical Palestinian movement"."""
    if not draft.named or phrase.determiner != "the" or phrase.last != phrase.head + 1:
        return False
    tokens = talk.reading.tokens
    names = [n for n in talk.reading.names if n.type == "NORP" and phrase.first <= n.first < n.last <= phrase.noun_first]
    home = [i for name in names for i in range(name.first, name.last) if tokens.words[i].lower() not in talk.qualities]
    if home and (country is None or draft.country != country):
        return False
    other = _without_joined(talk, phrase, modifiers) - talk.qualities
    return len(other) <= len(home)


def _untitled(talk: Discourse, i: int) -> int | None:
    """The one person without an office yet who acted in the two sentences before: "Macron said ... The French president"."""
    fitting: list[int] = []
    for j in reversed(talk.seen):
        if talk.distance(j, i) > 2:
            break
        entity = talk.of.get(j)
        if entity is None or entity in fitting or not (talk.drafts[entity].person_type and talk.drafts[entity].named):
            continue
        if talk.is_subject(j) and same_zone(talk, j, i):
            fitting.append(entity)
    if len(fitting) != 1 or talk.drafts[fitting[0]].role is not None or not talk.is_subject(i):
        return None
    return fitting[0]


def citizen(talk: Discourse, i: int) -> int | None:
    """The person meant by a nationality alone ("the Ghanaian"): of that country, or else the one person just spoken of.

    An office tells whom a person serves, not the nationality: a UN envoy may be the Ghanaian, a French minister may not.
    """
    phrase = talk.phrases[i]
    assert phrase.known is not None
    others: list[int] = []
    for j in reversed(talk.seen):
        if talk.distance(j, i) > 3:
            break
        entity = talk.of.get(j)
        if entity is None or entity in others or not same_zone(talk, j, i):
            continue
        draft = talk.drafts[entity]
        if not draft.person_type or draft.plural or (draft.gender and phrase.gender and draft.gender != phrase.gender):
            continue
        if draft.country == phrase.known.country:
            return entity
        if draft.country is None and draft.named and talk.distance(j, i) <= 2:
            others.append(entity)
    if len(others) == 1:
        return others[0]
    subjects = [e for e in others if any(talk.of.get(j) == e and talk.is_subject(j) for j in talk.seen)]
    return subjects[0] if len(subjects) == 1 else None


def last_named_group(talk: Discourse, i: int) -> int | None:
    """The named armed or political group nearest before a phrase, in its sentence or the one before."""
    for j in reversed(talk.seen):
        if talk.distance(j, i) > 1:
            break
        entity = talk.of.get(j)
        if (
            entity is not None
            and talk.drafts[entity].named
            and talk.drafts[entity].kind
            in (
                "armed_group",
                "political_group",
                "umbrella",
                "organisation",
            )
            and (talk.drafts[entity].kind != "organisation" or talk.drafts[entity].known is None)
            and talk.phrases[j].last <= talk.phrases[i].first
            and talk.phrases[j].form == "name"
        ):
            return entity
    return None


def _is_group(draft: Draft) -> bool:
    if draft.kind in ("armed_group", "political_group", "umbrella", "ngo"):
        return True
    side = draft.noun is not None and draft.noun.word == "side"
    return draft.kind == "group_unnamed" and not draft.plural and not side


def _role_has(draft: Draft, word: str, modifiers: frozenset[str]) -> bool:
    role = (draft.role or "").lower().replace("-", " ").split()
    own = draft.noun.word.split()[-1] if draft.noun is not None else ""
    if word not in role and word != own:
        return False
    content = {m for m in modifiers if m.isalpha()}
    return not content or not draft.modifiers or bool(content & (set(role) | draft.modifiers)) or not content - {"the"}


def serves_another(talk: Discourse, phrase: Phrase, draft: Draft, word: str) -> bool:
    """Whether somebody's office has another owner than a description: "its spokesman Maro ... [the army's] spokesman"."""
    owner, forces = _owner_before(talk, phrase.noun_first), _forces_before(talk, phrase.noun_first)
    if owner is None and not forces:
        return False
    held: set[int | None] = set()
    for j in draft.mentions:
        name = talk.phrases[j]
        if name.form == "name" and name.first and talk.reading.tokens.lemmas[name.first - 1].lower() == word:
            held.add(_owner_before(talk, name.first - 1))
    held -= {None}
    groups = all(e is not None and _is_group(talk.drafts[e]) for e in held)
    return bool(held) and (owner not in held if owner is not None else groups)


def _forces_before(talk: Discourse, noun: int) -> bool:
    """Whether a possessor right before a noun means a state's forces or government: "[the army's] spokesman"."""
    j = talk.heads.get(noun - 2) if noun > 1 and talk.reading.tokens.words[noun - 1] in ("'s", "’s", "'", "’") else None
    other = talk.phrases[j].noun if j is not None else None
    return other is not None and other.sector in ("MIL", "COP", "GOV")


def _owner_before(talk: Discourse, noun: int) -> int | None:
    """The actor that a possessor right before a noun names: "[the army]'s spokesman", "[its] spokesman"."""
    tokens = talk.reading.tokens
    last = noun - 2 if noun > 1 and tokens.words[noun - 1] in ("'s", "’s", "'", "’") else noun - 1
    owns = last >= 0 and (last < noun - 1 or tokens.labels[last] == "nmod:poss")
    return talk.of.get(talk.heads.get(last, -1)) if owns else None


def _named_by(draft: Draft, word: str, modifiers: frozenset[str], *, bare: bool) -> bool:
    """Whether an earlier description or name has the same noun: "the rebels" again, "the committee" for "Peace Committee"."""
    if draft.named:
        last = word.split()[-1].casefold()
        return not modifiers and any(
            heading(form) == last for form in (*draft.forms, *(draft.known.names if draft.known else ()))
        )
    if draft.noun is None:
        return False
    ending = f" {word.removesuffix('s')}"
    if not bare and not draft.person_type and not modifiers and draft.noun.word.endswith(ending):
        return True
    if draft.noun.word != word or (bare and draft.determiner not in ("the", "bare", "these", "those")):
        return False
    return (
        draft.modifiers == modifiers
        or (not bare and bool(modifiers) and modifiers < draft.modifiers)
        or (draft.determiner in ("the", "bare") and not (modifiers ^ draft.modifiers))
        or (not modifiers and draft.determiner in ("a", "an", "one", "the", "bare", "of"))
    )
