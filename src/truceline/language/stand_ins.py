"""What the network reads in place of the names of parties: a stand-in of the same kind, so that kind matters and not identity.

"Armenia accused Azerbaijan" and "Azerbaijan accused Armenia" are the same sentence to the network, which would else parse some
names better than others; records of mirrored texts mirror each other (see docs/decisions/0013). Everything after the network
works on the words of the text. Not here: which names an article has (`names`), who they are (`entities`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from truceline.knowledge.catalogue import Knowledge
from truceline.knowledge.words import load_words
from truceline.language.known_names import Known, known_names

ARMED_OR_POLITICAL = frozenset({"armed_group", "political_group", "umbrella"})


class StandIns:
    """The stand-ins of one article: every party keeps its own, in the order in which the parties first appear."""

    def __init__(self, knowledge: Knowledge, texts: Iterable[Sequence[str]]) -> None:
        self._known = known_names(knowledge)
        self._names: Mapping[tuple[str, str], tuple[str, ...]] = load_words().stand_ins
        self._order: dict[str, list[str]] = {}
        self._named = {hit.actor.id for words in texts for hit in self._known.find(words) if hit.sort == "strong"}

    def seen(self, words: Sequence[str]) -> list[str]:
        """The words with every known name of a party replaced, one for one.

        >>> # StandIns(knowledge, [words]).seen(("Armenia", "told", "Yerevan")) -> ["China", "told", "Beijing"]
        """
        shown = list(words)
        for hit, family, names in self._replaced(words):
            order = self._order.setdefault(family, [])
            party = (hit.actor.country if family == "place" else None) or hit.actor.id
            if party not in order:
                order.append(party)
            shown[hit.first : hit.last] = names[order.index(party) % len(names)].split()
        return shown

    def _replaced(self, words: Sequence[str]) -> Iterator[tuple[Known, str, tuple[str, ...]]]:
        last = 0
        for hit in self._known.find(words):
            if hit.first < last:
                continue
            last = hit.last
            if hit.sort == "weak" and not (hit.actor.kind == "person" and hit.actor.id in self._named):
                continue
            family, form = _family(words, hit)
            if names := self._names.get((family, form)):
                yield hit, family, names


def _family(words: Sequence[str], hit: Known) -> tuple[str, str]:
    """The kind of name: ("place", "adjective") for "Russian", ("group", "2") for "Nusra Front"; the rest is left as it is."""
    length = hit.last - hit.first
    if hit.sort in ("adjective", "people", "seat"):
        begins = "an-" if hit.sort == "adjective" and words[hit.first][0] in "AEIOU" else ""
        return "place", f"{begins}{hit.sort}" if length == 1 else ""
    if hit.actor.kind == "state":
        return "place", "state" if length == 1 else ""
    if hit.actor.kind == "person":
        return "person", str(length)
    if hit.actor.kind in ARMED_OR_POLITICAL:
        return "group", "acronym" if length == 1 and words[hit.first].isupper() else str(length)
    return "", ""
