"""Act words as data: a cue of the family "events-acts" with its conditions, and whether it fits a place in the tree.

No reading of who is who beyond the question whether a word names an actor; slots are filled in `acts`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from truceline.coding.grammar.clauses import is_passive, patient
from truceline.coding.grammar.time_links import is_time
from truceline.knowledge.catalogue import Cue, Knowledge
from truceline.model.reading import Reading
from truceline.model.values import EventType

FAMILY = "events-acts"
CONDITIONS = (
    "object", "particle", "joined", "joined_to", "about", "object_is", "object_with", "about_with", "complement_with",
    "complement", "joined_is", "needs_object", "subject",
)

LISTED = frozenset({
    "object", "subject", "joined", "joined_to", "about", "unless", "object_with", "about_with", "complement_with",
    "unless_actor", "unless_joined", "things", "unless_complement", "unless_thing",
})


@dataclass(frozen=True, slots=True)
class Frame:
    """One act word: the type it gives, where actor and recipient stand, and the conditions on its surroundings.

    `lists` holds the conditions that name words, `marks` those that only ask whether something is there.
    """

    cue: Cue
    type: EventType
    role: str
    slots: tuple[str, ...]
    lists: Mapping[str, frozenset[str]]
    marks: Mapping[str, str]

    @property
    def weight(self) -> int:
        """How much the frame asks for: the one that asks most wins."""
        named = sum(condition in self.lists for condition in CONDITIONS)
        return 2 * named + sum(condition in self.marks for condition in CONDITIONS)


Book = Mapping[str, tuple[Frame, ...]]
_BOOKS: dict[str, Book] = {}


def frame_book(knowledge: Knowledge) -> Book:
    """Lemma -> its frames, the most demanding first."""
    if knowledge.digest not in _BOOKS:
        found: dict[str, list[Frame]] = defaultdict(list)
        for cue in knowledge.family(FAMILY):
            frame = _frame(cue, knowledge)
            for lemma in cue.pattern.split("|"):
                found[lemma].append(frame)
        _BOOKS[knowledge.digest] = {
            lemma: tuple(sorted(frames, key=lambda frame: -frame.weight)) for lemma, frames in found.items()
        }
    return _BOOKS[knowledge.digest]


def _frame(cue: Cue, knowledge: Knowledge) -> Frame:
    lists, marks = {}, {}
    for key, value in cue.fields.items():
        if key in LISTED:
            lists[key] = frozenset(word for part in value.split("|") for word in _words(part, knowledge))
        else:
            marks[key] = value
    return Frame(
        cue, cue.gives, cue.fields.get("role", "verb"),  # type: ignore[arg-type]
        tuple(slot for slot in cue.fields.get("to", "").split(",") if slot), lists, marks,
    )


def _words(part: str, knowledge: Knowledge) -> tuple[str, ...]:
    if part.startswith("{"):
        return tuple(entry for entry in knowledge.classes[part.strip("{}")] if " " not in entry)
    return (part,)


def fits(reading: Reading, predicate: int, frame: Frame) -> bool:
    """Whether the surroundings of a predicate meet all conditions of a frame."""
    tokens, lists, marks = reading.tokens, frame.lists, frame.marks
    thing = patient(tokens, predicate)
    things = () if thing is None else (thing, *tokens.below(thing, "conj"))
    joined = _joined(reading, predicate, lists.get("joined"))
    if "joined" in lists and not joined:
        return False
    if "joined_to" in lists and not any(tokens.lemmas[i] in lists["joined_to"] for i in joined):
        return False
    if marks.get("joined_is") == "actor" and not any(reading.entity_at(i) for i in joined):
        return False
    if "object" in lists and not any(_named(reading, i, lists["object"]) for i in things):
        return False
    if marks.get("object_is") == "actor" and (thing is None or is_time(reading, thing) or not _actor_like(reading, thing)):
        return False
    if marks.get("object_is") == "place" and (thing is None or not any(
        mention.first <= thing < mention.last for mention in reading.place_mentions
    )):
        return False
    if "subject" in lists and not any(_holds(reading, i, lists["subject"]) for i in tokens.below(predicate, "nsubj")):
        return False
    particles = {tokens.lemmas[i] for i in tokens.below(predicate, "compound", "advmod")}
    if "particle" in marks and not particles & set(marks["particle"].split("|")):
        return False
    if "unless_particle" in marks and particles & set(marks["unless_particle"].split("|")):
        return False
    if "things" in lists and thing is not None and not _target(reading, thing, lists["things"]):
        return False
    if "unless_joined" in lists and any(not is_time(reading, i) for i in _joined(reading, predicate, lists["unless_joined"])):
        return False
    if ("needs_object" in marks or "transitive" in marks) and thing is None:
        return False
    if "unless_object" in marks and thing is not None and not is_passive(tokens, predicate):
        return False
    return _wording(reading, predicate, frame, things)


def _wording(reading: Reading, predicate: int, frame: Frame, things: tuple[int, ...]) -> bool:
    """The conditions that look at words further inside."""
    tokens, lists, marks = reading.tokens, frame.lists, frame.marks
    around = (*things, *_joined(reading, predicate, None))
    complements = tuple(
        i for i in tokens.below(predicate, "xcomp", "ccomp", "advcl", "acl")
        if not any(tokens.lemmas[m].lower() in ("whether", "if", "how", "why") for m in tokens.below(i, "mark", "advmod"))
    )
    if "about" in lists and not any(_named(reading, i, lists["about"]) for i in around):
        return False
    for key, heads in (("object_with", things), ("about_with", around), ("complement_with", complements)):
        if key in lists and not any(tokens.lemmas[i] in lists[key] for head in heads for i in tokens.subtree(head)):
            return False
    if "unless" in lists and any(
        tokens.lemmas[i] in lists["unless"] for head in around for i in (head, *tokens.below(head, "compound", "amod"))
    ):
        return False
    if "unless_actor" in lists and any(tokens.lemmas[i] in lists["unless_actor"] for i in around):
        return False
    if "unless_thing" in lists and any(tokens.lemmas[i].lower() in lists["unless_thing"] for i in things):
        return False
    carried = (i for head in complements for i in (head, *tokens.below(head, "obj", "obl")))
    if "unless_complement" in lists and any(tokens.lemmas[i] in lists["unless_complement"] for i in carried):
        return False
    if marks.get("unless_clause") == "xcomp" and any(
        tokens.tags[i] != "VERB" for i in tokens.below(predicate, "xcomp", "iobj")
    ):
        return False
    if marks.get("unless_clause") == "ccomp" and tokens.below(predicate, "ccomp"):
        return False
    if marks.get("complement") == "infinitive" and not any(
        tokens.lemmas[m] == "to" for i in complements for m in tokens.below(i, "mark")
    ):
        return False
    return not (marks.get("complement") == "any" and not complements and not _that(reading, things))


def _holds(reading: Reading, i: int, words: frozenset[str]) -> bool:
    tokens = reading.tokens
    return any(tokens.lemmas[j].lower() in words for j in (i, *tokens.below(i, "nmod")))


def _that(reading: Reading, things: tuple[int, ...]) -> bool:
    return any(reading.tokens.below(i, "acl") for i in things)


def _joined(reading: Reading, predicate: int, prepositions: frozenset[str] | None) -> tuple[int, ...]:
    tokens = reading.tokens
    return tuple(
        i for i in tokens.below(predicate, "obl", "nmod")
        if prepositions is None or any(tokens.lemmas[c] in prepositions for c in tokens.below(i, "case"))
    )


def _named(reading: Reading, i: int, words: frozenset[str]) -> bool:
    tokens = reading.tokens
    lemma = tokens.lemmas[i].lower()
    if {lemma, lemma.removesuffix("s"), tokens.words[i].lower()} & words:
        return True
    if any(tokens.lemmas[j].lower() in words for j in tokens.below(i, "compound")):
        return True
    measured = any(tokens.lemmas[c] == "of" for j in tokens.below(i, "nmod") for c in tokens.below(j, "case"))
    return measured and any(
        {tokens.lemmas[j].lower(), tokens.lemmas[j].lower().removesuffix("s")} & words for j in tokens.below(i, "nmod")
    )


def _target(reading: Reading, thing: int, words: frozenset[str]) -> bool:
    """Whether a word names somebody, a place, or a thing that is fought over: "attacked [a convoy]", not "[the bill]"."""
    tokens = reading.tokens
    row = (thing, *tokens.below(thing, "conj", "nmod", "compound", "amod"))
    places = any(mention.first <= i < mention.last for mention in reading.place_mentions for i in row)
    if tokens.words[thing].lower().endswith(("self", "selves")):
        return False
    pronoun = tokens.tags[thing] in ("PRON", "NUM", "PROPN", "DET")
    return places or pronoun or _actor_like(reading, thing) or any(
        {tokens.lemmas[i].lower(), tokens.lemmas[i].lower().removesuffix("s")} & words for i in row
    )


def _actor_like(reading: Reading, i: int) -> bool:
    """Whether a word names an actor or a thing that belongs to one ("rebel positions")."""
    tokens = reading.tokens
    return reading.entity_at(i) is not None or any(
        reading.entity_at(j) is not None for j in tokens.below(i, "compound", "amod", "nmod:poss")
    ) or any(mention.first <= i < mention.last for mention in reading.mentions)
