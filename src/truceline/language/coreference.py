"""Pronouns and definite descriptions to the actor they mean, or left open. Rules only, in the order of the text.

A pronoun goes to the last fitting actor: nearer sentences first, in them subjects first. "He said" goes to the last
person who spoke. First persons stay open: whose words they are is decided with the statement.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from truceline.language.entities import Draft
from truceline.language.metonyms import leading_conjunct
from truceline.language.phrases import FIRST_PERSON, RELATIVE, Phrase
from truceline.language.roles import RolePhrase
from truceline.model.reading import Quote, Reading

_BACK = 2
"""Sentences before its own in which a pronoun looks for its actor."""
_FAR = 6
"""Sentences back to which a description ("the group") looks."""
DEFINITE = frozenset({"the", "this", "these", "that", "those", "both", "all"})
_TRADES = frozenset({"JRN", "JUD", "MED", "REL"})
GROUPS = ("armed_group", "political_group", "umbrella", "organisation", "igo", "ngo", "state_coalition", "group_unnamed")


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
        verb = self.speech_verb(self.phrases[i].head)
        if verb is not None:
            self.speakers.append((i, entity))
            self.drafts[entity].speaks = True

    def speech_verb(self, head: int) -> int | None:
        """The verb of speech whose subject a word is, directly or by conj."""
        tokens = self.reading.tokens
        top = leading_conjunct(tokens, head)
        verb = tokens.heads[top]
        if verb >= 0 and tokens.labels[top] == "nsubj" and tokens.lemmas[verb].lower() in self.speech:
            return verb
        return None

    def quote_of(self, token: int) -> int | None:
        """The outermost quote that a word stands in."""
        start = self.reading.tokens.starts[token]
        k = bisect_right(self._outer, start, key=lambda quote: quote.span.start) - 1
        return k if k >= 0 and start < self._outer[k].span.end else None

    def distance(self, i: int, j: int) -> int:
        """Sentences between two phrases."""
        sentence = self.reading.tokens.sentence
        return sentence[self.phrases[j].head] - sentence[self.phrases[i].head]

    def is_subject(self, i: int) -> bool:
        """Whether a phrase, or what it is joined to, is the subject of a verb."""
        tokens = self.reading.tokens
        return tokens.relation(leading_conjunct(tokens, self.phrases[i].head)) == "nsubj"


def resolve_pronoun(talk: Discourse, i: int) -> int | None:
    """The entity of a pronoun, None when open."""
    phrase, tokens = talk.phrases[i], talk.reading.tokens
    word = tokens.words[i_head(phrase)].lower()
    if word in FIRST_PERSON:
        return None
    if word in RELATIVE and phrase.gender is None and not phrase.plural:
        return _antecedent(talk, i)
    if word.endswith(("self", "selves")):
        return _clause_subject(talk, i)
    person = phrase.gender in ("m", "f")
    if person and talk.speech_verb(phrase.head) is not None and talk.quote_of(phrase.head) is None:
        for j, entity in reversed(talk.speakers):
            if talk.distance(j, i) > 4:
                break
            draft = talk.drafts[entity]
            if draft.person_type and not draft.plural and _gender_fits(draft, phrase) and _is_body_text(talk, j, i):
                return entity
    return _best(talk, i, person=person)


def i_head(phrase: Phrase) -> int:
    """The word of a phrase that carries it."""
    return phrase.head


def _antecedent(talk: Discourse, i: int) -> int | None:
    """What a relative pronoun refers to: the phrase right before it, or the noun its clause hangs on."""
    tokens, phrase = talk.reading.tokens, talk.phrases[i]
    joined = phrase.first > 0 and tokens.tags[phrase.first - 1] == "CCONJ"
    if joined and talk.relatives and talk.distance(talk.relatives[-1], i) == 0:
        return talk.of.get(talk.relatives[-1])
    before = [
        j
        for j in talk.seen
        if talk.phrases[j].first < phrase.first <= talk.phrases[j].last + 1 and talk.phrases[j].form != "pronoun"
    ]
    if before:
        return talk.of.get(before[-1])
    clause = tokens.heads[phrase.head]
    governor = tokens.heads[clause] if clause >= 0 and tokens.labels[clause] == "acl:relcl" else -1
    j = talk.heads.get(governor)
    return talk.of.get(j) if j is not None else None


def _best(talk: Discourse, i: int, *, person: bool) -> int | None:
    phrase, tokens = talk.phrases[i], talk.reading.tokens
    word = tokens.words[phrase.head].lower()
    barred = _clause_subject(talk, i)
    possessive = tokens.labels[phrase.head] == "nmod:poss"
    as_object = not possessive and not talk.is_subject(i)
    quote = talk.quote_of(phrase.head)
    speaker = _speaker_outside(talk, phrase.head) if quote is not None else None
    scores: dict[int, tuple[float, int]] = {}
    for j in reversed(talk.seen):
        away = talk.distance(j, i)
        if away > _BACK:
            break
        other = talk.phrases[j]
        entity = talk.of.get(j)
        if entity is None or entity in scores or entity in (barred, speaker) or other.form == "adjective":
            continue
        if other.first <= phrase.head < other.last or not _is_body_text(talk, j, i):
            continue
        draft = talk.drafts[entity]
        if not _fits(draft, other, phrase, word, person=person):
            continue
        subject = talk.is_subject(j)
        score = -2.0 * away + (1.0 if subject != as_object or (possessive and subject) else 0.0)
        score += 1.25 if phrase.plural and (other.plural or draft.plural) else 0.0
        score += 0.5 if quote is not None and talk.quote_of(other.head) is not None else 0.0
        score -= 2.0 if draft.kind == "label_only" else 0.0
        scores[entity] = (score, j)
    if not scores:
        return None
    ranked = sorted(scores.items(), key=lambda item: (-item[1][0], -item[1][1]))
    if len(ranked) > 1 and ranked[0][1][0] - ranked[1][1][0] < 0.25 and (person or word in ("it", "its")):
        first, second = talk.phrases[ranked[0][1][1]], talk.phrases[ranked[1][1][1]]
        if talk.distance(ranked[0][1][1], i) > 0 or first.head == second.head or talk.is_subject(ranked[0][1][1]):
            return None
    if word in ("it", "its", "itself") and not possessive and not talk.is_subject(ranked[0][1][1]):
        return None
    return ranked[0][0]


def _fits(draft: Draft, other: Phrase, phrase: Phrase, word: str, *, person: bool) -> bool:
    if person:
        return draft.person_type and not draft.plural and not other.plural and _gender_fits(draft, phrase)
    if phrase.plural:
        if draft.person_type and not draft.plural:
            return False
        return (
            draft.plural
            or other.plural
            or draft.kind in ("group_unnamed", "armed_group", "anonymous_source", "label_only")
            or (draft.kind in GROUPS and word != "they")
        )
    return (
        not draft.person_type and not (draft.plural and other.plural) and draft.kind not in ("anonymous_source", "label_only")
    )


def _gender_fits(draft: Draft, phrase: Phrase) -> bool:
    return draft.gender is None or phrase.gender is None or draft.gender == phrase.gender


def _is_body_text(talk: Discourse, j: int, i: int) -> bool:
    """Whether phrase `j` stands in the same zone as `i`, or the text before it is not a headline or caption."""
    reading = talk.reading
    return reading.zone(talk.phrases[j].head) == reading.zone(talk.phrases[i].head)


def _clause_subject(talk: Discourse, i: int) -> int | None:
    """The entity of the subject of the clause whose object or complement a pronoun is: they cannot be the same."""
    tokens, phrase = talk.reading.tokens, talk.phrases[i]
    if tokens.labels[phrase.head] in ("nsubj", "nsubj:pass", "nmod:poss"):
        return None
    verb = tokens.heads[phrase.head]
    for _ in range(4):
        if verb < 0:
            return None
        subject = next((j for j in tokens.below(verb, "nsubj")), None)
        if subject is not None:
            j = talk.heads.get(subject)
            return talk.of.get(j) if j is not None else None
        if tokens.relation(verb) not in ("conj", "xcomp", "nmod", "obj", "obl"):
            return None
        verb = tokens.heads[verb]
    return None


def _speaker_outside(talk: Discourse, token: int) -> int | None:
    """Who says the quote around a word: the subject of a verb of speech in the same sentence, outside of quotes."""
    sentence = talk.reading.tokens.sentence
    for j in talk.outside.get(sentence[token], ()):
        if j in talk.of:
            return talk.of[j]
    for j, entity in reversed(talk.speakers):
        away = sentence[token] - sentence[talk.phrases[j].head]
        if away > 1:
            break
        if talk.quote_of(talk.phrases[j].head) is None:
            return entity
    return None


def resolve_description(talk: Discourse, i: int, modifiers: frozenset[str], country: str | None) -> int | None:
    """The entity that a definite description takes up ("the group", "the envoy", "these 'good members'"), None if it is new."""
    phrase = talk.phrases[i]
    noun = phrase.noun
    assert noun is not None
    demonstrative = phrase.determiner in ("this", "these", "that", "those")
    word = noun.word.split()[-1]
    for j in reversed(talk.seen):
        away = talk.distance(j, i)
        if away > (_FAR if not demonstrative else 3) and noun.stands_for not in ("person", "body"):
            break
        entity = talk.of.get(j)
        if entity is None:
            continue
        draft = talk.drafts[entity]
        if draft.country and country and draft.country != country:
            continue
        if noun.stands_for == "person" and not phrase.plural:
            if draft.person_type and not draft.plural and _role_has(draft, word, modifiers):
                return entity
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
        if _named_by(draft, noun.word, modifiers, bare=phrase.determiner not in DEFINITE):
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
        if noun.word in talk.taken_up and not phrase.plural and bare_noun and _is_group(draft):
            return entity
        if noun.sector == "REB" and noun.stands_for == "group" and not phrase.plural and draft.kind == "armed_group":
            return entity
    if noun.stands_for == "person" and not phrase.plural and country and noun.sector == "GOV":
        return _untitled(talk, i)
    return None


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


def _untitled(talk: Discourse, i: int) -> int | None:
    """The one person without an office yet who acted in the two sentences before: "Macron said ... The French president"."""
    fitting: list[int] = []
    for j in reversed(talk.seen):
        if talk.distance(j, i) > 2:
            break
        entity = talk.of.get(j)
        if entity is None or entity in fitting or not (talk.drafts[entity].person_type and talk.drafts[entity].named):
            continue
        if talk.is_subject(j) and _is_body_text(talk, j, i):
            fitting.append(entity)
    if len(fitting) != 1 or talk.drafts[fitting[0]].role is not None or not talk.is_subject(i):
        return None
    return fitting[0]


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
    return draft.kind == "group_unnamed" and not draft.plural


def _role_has(draft: Draft, word: str, modifiers: frozenset[str]) -> bool:
    role = (draft.role or "").lower().replace("-", " ").split()
    own = draft.noun.word.split()[-1] if draft.noun is not None else ""
    if word not in role and word != own:
        return False
    content = {m for m in modifiers if m.isalpha()}
    return not content or not draft.modifiers or bool(content & (set(role) | draft.modifiers)) or not content - {"the"}


def _named_by(draft: Draft, word: str, modifiers: frozenset[str], *, bare: bool) -> bool:
    """Whether an earlier description or name has the same noun: "the rebels" again, "the committee" for "Peace Committee"."""
    if draft.named:
        last = word.split()[-1].casefold()
        return not modifiers and any(
            form.split()[-1].casefold() == last for form in (*draft.forms, *(draft.known.names if draft.known else ()))
        )
    if draft.noun is None or draft.noun.word != word or (bare and draft.determiner not in ("the", "bare", "these", "those")):
        return False
    return (
        draft.modifiers == modifiers
        or (draft.determiner in ("the", "bare") and not (modifiers ^ draft.modifiers))
        or (not modifiers and draft.determiner in ("a", "an", "one", "the", "bare", "of"))
    )
