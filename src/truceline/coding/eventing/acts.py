"""The acts that a text tells of: each verb, adjective or noun that a frame fits, with who stands where. No records.

An operator word (agree, refuse, threaten, vow) is an act itself and carries the act under it, which then is no act done.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from truceline.coding.eventing.frames import Book, Frame, fits, frame_book
from truceline.coding.eventing.parties import actor_heads, doers, receivers
from truceline.coding.grammar.clauses import governors, modals, obliques
from truceline.knowledge.catalogue import Knowledge
from truceline.model.reading import Reading
from truceline.model.values import EventType

HOSTILE: frozenset[EventType] = frozenset({
    "ASSAULT", "COERCE", "SANCTION", "PROTEST", "MOBILIZE", "ACCUSE", "REJECT", "THREATEN",
})
CARRYING = frozenset({"operator", "content", "modal", "attempt"})
CARRIED = frozenset({"xcomp", "ccomp", "acl", "advcl"})
REQUEST_MODES: dict[str, str] = {
    "RETREAT": "yield", "CONCEDE": "yield", "CONSULT": "meet", "AID": "assist", "COOPERATE": "assist", "SUPPORT": "assist",
}
THREAT_MODES: dict[str, str] = {
    "ASSAULT": "violence", "MOBILIZE": "violence", "SANCTION": "relations", "COERCE": "restrict", "PROTEST": "restrict",
}


@dataclass(frozen=True, slots=True)
class Act:
    """An act as the grammar shows it: its word, type and the head words of who did it and to whom.

    `carrier` is the operator word that carries it ("refused [to meet]"), if any.
    """

    predicate: int
    type: EventType
    mode: str | None
    cameo: str | None
    contexts: tuple[str, ...]
    doers: tuple[int, ...]
    receivers: tuple[int, ...]
    role: str
    frame: Frame
    carrier: int | None = None


def acts(reading: Reading, knowledge: Knowledge) -> tuple[Act, ...]:
    """All acts of a text, in text order.

    >>> # "The council refused to meet the envoy." -> REJECT (mode meet), and CONSULT carried by it
    """
    book = frame_book(knowledge)
    lemmas = reading.tokens.lemmas
    plain = {act.predicate: act for i, lemma in enumerate(lemmas) for act in _plain(reading, book.get(lemma, ()), i)}
    found = dict(plain)
    for i in range(len(reading.tokens)):
        operator = next((f for f in book.get(reading.tokens.lemmas[i], ()) if f.role == "operator"), None)
        carried = _carried(reading, i) if operator is not None else ()
        if operator is not None and _idle(reading, operator, carried):
            found.pop(i, None)
        elif operator is not None and (carried or reading.tokens.lemmas[i] in ("agree", "accept", "threaten")):
            told = _operated(reading, book, operator, i, carried, plain)
            if operator.marks.get("only") != "act" or any(k in plain for j in carried for k in reading.tokens.subtree(j)):
                found[i] = told
        elif i in plain and plain[i].type in ("REQUEST", "REJECT", "THREATEN"):
            found[i] = replace(plain[i], mode=_mode(plain[i], _content(reading, book, i, plain)))
    for i in range(len(reading.tokens)):
        found.update({act.predicate: act for act in _obliged(reading, book, i)})
    carriers = {i for i, act in found.items() if act.role == "operator" or act.type in ("REQUEST", "THREATEN")}
    carriers |= {i for i, act in found.items() if act.type == "ACCUSE" and act.role == "verb"}
    return tuple(replace(act, carrier=_carrier(reading, i, carriers)) for i, act in sorted(found.items()))


def _idle(reading: Reading, operator: Frame, carried: tuple[int, ...]) -> bool:
    """Whether what an operator carries is no act between sides ("declined [to comment]")."""
    return any(reading.tokens.lemmas[j] in operator.lists.get("unless_complement", ()) for j in carried)


def _plain(reading: Reading, frames: tuple[Frame, ...], i: int) -> Iterator[Act]:
    for frame in frames:
        if not _stands(reading, i, frame.role) or frame.role in CARRYING or not fits(reading, i, frame):
            continue
        if frame.role == "noun":
            yield from _nominal(reading, frame, i)
            return
        done_by = doers(reading, i)
        slots = frame.slots
        if frame.type == "CONSULT" and len(done_by) > 1 and "with" not in slots:
            slots = ()
        yield _act(frame, i, done_by, receivers(reading, i, slots, done_by))
        return


def _act(frame: Frame, i: int, done_by: tuple[int, ...], done_to: tuple[int, ...]) -> Act:
    return Act(
        i, frame.type, frame.marks.get("mode"), frame.marks.get("cameo"),
        tuple(context for context in frame.marks.get("contexts", "").split(",") if context), done_by, done_to,
        frame.role, frame,
    )


def _nominal(reading: Reading, frame: Frame, i: int) -> Iterator[Act]:
    """A noun is an act of its own only when its phrase names who did it."""
    tokens = reading.tokens
    named = [*(j for j in tokens.below(i, "nmod:poss")), *obliques(tokens, i, "by")]
    named += [j for j in tokens.below(i, "amod", "compound") if reading.entity_at(j) is not None]
    done_by = next((heads for j in named if (heads := actor_heads(reading, j))), ())
    if done_by and tokens.relation(i) != "compound":
        yield _act(frame, i, done_by, receivers(reading, i, frame.slots, done_by))


def _stands(reading: Reading, i: int, role: str) -> bool:
    """Whether a word may be an act: not where it only modifies a noun, as "visiting" in "Kenya's visiting president"."""
    tokens = reading.tokens
    tags = {"verb": ("VERB",), "noun": ("NOUN",), "adjective": ("ADJ",)}.get(role, ("VERB", "ADJ"))
    if tokens.tags[i] == "VERB" and i and tokens.words[i - 1].lower() in ("'s", "’s") and tokens.tags[i - 1] == "PART":
        return False
    return tokens.tags[i] in tags and tokens.relation(i) not in ("amod", "compound", "case")


def _carried(reading: Reading, i: int) -> tuple[int, ...]:
    """The infinitives and that-clauses under a word."""
    tokens = reading.tokens
    return tuple(
        j for j in tokens.below(i, "xcomp", "ccomp", "advcl", "acl")
        if j > i and (tokens.tags[j] in ("VERB", "ADJ", "NOUN") and (
            tokens.relation(j) == "ccomp" or any(tokens.lemmas[m] in ("to", "that", "with") for m in tokens.below(j, "mark"))))
    )


def _content(reading: Reading, book: Book, i: int, plain: dict[int, Act]) -> EventType | None:
    """The type of the act or thing that a word is about: "refused [to meet]", "called for [a withdrawal]"."""
    tokens = reading.tokens
    carried = _carried(reading, i)
    row = (*carried, *(k for j in carried for k in tokens.below(j, "xcomp", "conj")))
    for j in row:
        if j in plain:
            return plain[j].type
        meant = next((frame for frame in book.get(tokens.lemmas[j], ()) if frame.role == "content"), None)
        if meant is not None and tokens.tags[j] == "VERB":
            return meant.type
    if any(frame.marks.get("conflict") == "THREATEN" for frame in book.get(tokens.lemmas[i], ())):
        row = ()
    for thing in (*tokens.below(i, "obj", "obl"), *(k for j in row for k in tokens.below(j, "obj", "obl"))):
        for k in (thing, *tokens.below(thing, "nmod", "conj")):
            named = next((frame for frame in book.get(tokens.lemmas[k], ()) if frame.role == "content"), None)
            if named is not None:
                return named.type
    return None


def _mode(act: Act, content: EventType | None) -> str | None:
    if act.type == "THREATEN":
        return THREAT_MODES.get(content or "", act.mode or "") or None
    return REQUEST_MODES.get(content or "", act.mode or "change")


def _operated(reading: Reading, book: Book, frame: Frame, i: int, carried: tuple[int, ...], plain: dict[int, Act]) -> Act:
    content = _content(reading, book, i, plain)
    inner = next((plain[j] for j in carried if j in plain), None)
    given: EventType = frame.marks["conflict"] if content in HOSTILE else frame.type  # type: ignore[assignment]
    done_by = doers(reading, i)
    done_to = receivers(reading, i, frame.slots, done_by)
    if not done_to and inner is not None:
        done_to = tuple(j for j in inner.receivers if j not in done_by)
    act = replace(_act(frame, i, done_by, done_to), type=given)
    if given in ("REJECT", "THREATEN"):
        return replace(act, mode=_mode(act, content), cameo="130" if given == "THREATEN" else act.cameo)
    return act


def _obliged(reading: Reading, book: Book, i: int) -> Iterator[Act]:
    """Who is said by another to have to do something is asked to: "the bishops said the army must leave"."""
    tokens = reading.tokens
    frame = next((
        f for j in tokens.below(i, "aux") for f in book.get(tokens.lemmas[j], ()) if f.role == "modal"
    ), None)
    above = tokens.heads[i]
    if frame is None or above < 0 or tokens.relation(i) not in ("ccomp", "parataxis") or tokens.tags[above] != "VERB":
        return
    said_by = doers(reading, above)
    asked = tokens.below(i, "nsubj")
    receivers_ = tuple(k for j in asked for k in (actor_heads(reading, j) or (j,)))
    if said_by and receivers_ and {reading.entity_at(j) for j in said_by} != {reading.entity_at(j) for j in receivers_}:
        yield _act(frame, i, said_by, receivers_)


def _carrier(reading: Reading, i: int, carriers: set[int]) -> int | None:
    below = i
    for above, relation in governors(reading.tokens, i):
        if above in carriers and relation.partition(":")[0] in CARRIED and above != i:
            bare = relation.partition(":")[0] in ("advcl", "acl") and not reading.tokens.below(below, "mark", "case")
            return None if bare else above
        if relation.partition(":")[0] not in CARRIED:
            return None
        below = above
    return None


def attempted(reading: Reading, i: int, knowledge: Knowledge) -> bool:
    """Whether an act is tried or begun ("tried to kill"): an attack that fails is an attack."""
    tokens, book = reading.tokens, frame_book(knowledge)
    above = tokens.heads[i]
    if above < 0 or tokens.relation(i) not in ("xcomp", "acl"):
        return False
    if not any(frame.role == "attempt" for frame in book.get(tokens.lemmas[above], ())):
        return False
    return not modals_future(reading, above)


def modals_future(reading: Reading, i: int) -> bool:
    """Whether a verb stands in the future: "will try"."""
    return bool({"will", "would", "shall"} & set(modals(reading.tokens, i)))
