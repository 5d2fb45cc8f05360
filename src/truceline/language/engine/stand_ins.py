"""What the network reads in place of the names of parties: a stand-in of the same kind, so that kind matters and not identity.

"Armenia accused Azerbaijan" and "Azerbaijan accused Armenia" are the same sentence to the network, which would else parse some
names better than others; records of mirrored texts mirror each other (see docs/decisions/0013). Everything after the network
works on the words of the text. Not here: which names an article has (`names`), who they are (`entities`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from truceline.knowledge.catalogue import Knowledge, KnownActor
from truceline.knowledge.words import load_words
from truceline.language.known.known_names import Known, known_names
from truceline.model.values import GROUPS

_BODIES = frozenset({"government", "organisation", "ngo"})
_HYPHENS = frozenset("-‐‑")
_CALLED_FOR = ("an", "the")
"""Words before a name that ask for a name of another form: "an Iranian", "the United Kingdom"."""


@dataclass(frozen=True, slots=True)
class _Slot:
    """Words `first` to `last` that a name of this family and form replaces; `party` keeps its name through the article."""

    first: int
    last: int
    family: str
    form: str
    party: str


class StandIns:
    """The stand-ins of one article: every party keeps its own, in the order in which the parties first appear."""

    def __init__(self, knowledge: Knowledge, texts: Sequence[Sequence[str]]) -> None:
        self._known = known_names(knowledge)
        self._words = load_words()
        self._order: dict[str, list[str]] = {}
        self._found = {tuple(words): tuple(self._known.find(words)) for words in texts}
        hits = [hit for words in texts for hit in self._hits(words)]
        self._named = {hit.actor.id for hit in hits if hit.sort == "strong"}
        self._topics = Counter(topic for hit in hits if hit.sort != "weak" for topic in _topics(hit.actor))
        self._surnames = dict(self._surnames_here(knowledge))

    def seen(self, words: Sequence[str]) -> list[str]:
        """The words with every known name of a party replaced, one for one.

        >>> # StandIns(knowledge, [words]).seen(("Armenia", "told", "Yerevan")) -> ["China", "told", "Beijing"]
        """
        shown = list(words)
        for slot in self._slots(words):
            before = words[slot.first - 1].lower() if slot.first else ""
            forms = ((slot.family, f"{before}-{slot.form}" if before in _CALLED_FOR else ""), (slot.family, slot.form))
            if names := next((self._words.stand_ins[form] for form in forms if form in self._words.stand_ins), ()):
                order = self._order.setdefault(slot.family, [])
                if slot.party not in order:
                    order.append(slot.party)
                name = names[order.index(slot.party) % len(names)]
                capitals = all(word.isupper() and len(word) > 3 for word in words[slot.first : slot.last])
                shown[slot.first : slot.last] = (name.upper() if capitals else name).split()
        return shown

    def _hits(self, words: Sequence[str]) -> tuple[Known, ...]:
        """The known names in the words of a paragraph."""
        found = self._found.get(tuple(words))
        return tuple(self._known.find(words)) if found is None else found

    def _slots(self, words: Sequence[str]) -> Iterator[_Slot]:
        """The names of parties in text order, without overlap."""
        last = 0
        for first, hits in groupby(self._hits(words), lambda hit: hit.first):
            yield from self._lone_surnames(words, last, first)
            hit = max(hits, key=self._backing)
            last = hit.last
            yield from self._of_hit(words, hit)
        yield from self._lone_surnames(words, last, len(words))

    def _of_hit(self, words: Sequence[str], hit: Known) -> Iterator[_Slot]:
        if hit.sort == "weak" and not self._backing(hit)[1]:
            return
        spelled, actor = words[hit.first : hit.last], hit.actor
        if hit.sort in ("adjective", "people", "seat") or actor.kind == "state":
            yield _place(spelled, hit, 0)
        elif actor.kind == "person":
            yield _Slot(hit.first, hit.last, "person", str(len(spelled)), actor.id)
        elif actor.kind in GROUPS:
            yield _Slot(hit.first, hit.last, "group", _form(spelled, actor), actor.id)
        elif actor.kind in _BODIES and actor.sector != "JRN":
            inner = list(self._states_inside(words, hit))
            proper = len(spelled) > 2 and all(word[0].isupper() for word in (spelled[0], spelled[-1]))
            own = proper and (actor.sector == "MIL" or (actor.kind == "government" and not inner))
            if own or (spelled[0].isupper() and len(spelled) == 1 and actor.sector in ("MIL", "GOV")):
                yield _Slot(hit.first, hit.last, "group", _form(spelled, actor), actor.id)
            else:
                yield from inner

    def _states_inside(self, words: Sequence[str], hit: Known) -> Iterator[_Slot]:
        """The state in the name of its body: "Syrian" in "Syrian government"."""
        for first, last in ((hit.first, hit.last - 1), (hit.first + 1, hit.last)):
            found = [h for h in self._known.find(words[first:last]) if h.actor.country == hit.actor.country]
            states = [h for h in found if h.sort in ("adjective", "people") or (h.sort == "strong" and h.actor.kind == "state")]
            if states:
                state = min(states, key=lambda hit: (hit.first, hit.sort == "people"))
                yield _place(words[first + state.first : first + state.last], state, first)
                return

    def _backing(self, hit: Known) -> tuple[bool, int, bool]:
        """How much the rest of the article speaks of the actor that a name may stand for; "Chinese" is an adjective first."""
        topics = sum(self._topics[topic] for topic in _topics(hit.actor))
        return hit.sort == "strong", topics + (hit.actor.id in self._named), hit.sort == "adjective"

    def _surnames_here(self, knowledge: Knowledge) -> Iterator[tuple[str, str]]:
        """Surnames of persons whom the article names in full, or else whose country or group it names."""
        people = [actor for actor in knowledge.actors if actor.kind == "person"]
        for actor in sorted(people, key=lambda actor: actor.id in self._named):
            bodies = {body for body, _, _ in self._known.offices.get(actor.id, ())}
            if actor.id in self._named or bodies & self._named or (actor.country and self._topics[actor.country]):
                for name in actor.names:
                    surname = name.replace("-", " ").split()[-1]
                    if " " in name and len(surname) > 2 and surname[0].isupper() and not surname.isupper():
                        yield surname, actor.id

    def _lone_surnames(self, words: Sequence[str], first: int, last: int) -> Iterator[_Slot]:
        for i in range(first, last):
            person, low = self._surnames.get(words[i]), words[i].lower()
            after = words[i + 1] if i + 1 < len(words) else ""
            if person is None or after[:1].isupper() or after in _HYPHENS:
                continue
            if low not in self._words.titles and low not in self._words.nouns:
                yield _Slot(i, i + 1, "person", "1", person)


def _topics(actor: KnownActor) -> tuple[str, ...]:
    return tuple(topic for topic in (*actor.conflicts, actor.country or "") if topic)


def _place(spelled: Sequence[str], hit: Known, shift: int) -> _Slot:
    """A state, its adjective, its people or its capital, which keep one stand-in; the seat of rebels has its own."""
    length, short = len(spelled), spelled[0].isupper() and len(spelled[0].replace(".", "")) < 4
    kind = hit.sort if hit.sort in ("adjective", "people", "seat") else "acronym" if short else "state"
    form = kind if length == 1 else f"{kind}-{length}"
    party = hit.actor.country if hit.actor.kind == "state" or hit.actor.parent else None
    return _Slot(hit.first + shift, hit.last + shift, "place", form, party or hit.actor.id)


def _form(spelled: Sequence[str], actor: KnownActor) -> str:
    """The form of a group's name: "acronym", or its number of words, with what a single word is: "Maoists" "1-plural"."""
    word, length = spelled[-1], len(spelled)
    others = {*actor.names, *actor.weak}
    if length == 1 and word.isupper():
        return "acronym"
    if length == 1 and f"{word}s" in others:
        return "1-demonym"
    many = word[:-1] in others if length == 1 else word.endswith("s") and not word.endswith(("ss", "us"))
    return f"{length}-plural" if many and length < 4 else str(length)
