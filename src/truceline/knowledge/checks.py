"""Rules that hold across entries of the data: what `load_knowledge` does not look at. Run by the tests over every file.

Each problem is one sentence that names the entry and says how to repair it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from truceline.errors import KnowledgeError
from truceline.knowledge.catalogue import Cue, Knowledge, KnownActor, KnownOffice, KnownOutlet
from truceline.knowledge.folding import folded_name
from truceline.knowledge.pattern_syntax import Classes, compile_pattern
from truceline.knowledge.validity import bounds, overlap

OUTLET_KINDS = (
    "news agency", "state media", "public broadcaster", "private media", "party to the conflict", "IGO", "NGO", "monitor",
    "social",
)
"""Kinds of source, CODEBOOK 2.1."""


def problems_of(knowledge: Knowledge) -> list[str]:
    """Every broken rule in the whole of the knowledge; an empty list is what we want."""
    ids = {actor.id for actor in knowledge.actors}
    return [
        *repeated("actor", (actor.id for actor in knowledge.actors)),
        *repeated("outlet", (outlet.id for outlet in knowledge.outlets)),
        *repeated("cue", (cue.id for cue in knowledge.cues)),
        *(problem for actor in knowledge.actors for problem in actor_problems(actor, ids)),
        *(problem for office in knowledge.offices for problem in office_problems(office, ids)),
        *(problem for cue in knowledge.cues for problem in cue_problems(cue, knowledge.classes)),
        *(problem for outlet in knowledge.outlets for problem in outlet_problems(outlet)),
        *shared_names(knowledge.actors),
    ]


def repeated(what: str, ids: Iterable[str]) -> list[str]:
    """Ids that more than one entry has."""
    counted = Counter(ids)
    doubled = [id_ for id_ in counted if counted[id_] > 1]
    return [f"{counted[id_]} entries have the {what} id {id_!r}; give each its own `id`." for id_ in doubled]


def actor_problems(actor: KnownActor, ids: set[str]) -> Iterator[str]:
    """What is wrong with one actor, given the ids of all."""
    if not actor.source:
        yield f"Actor {actor.id} has no source; say where the name and dates can be checked."
    if actor.parent is not None and actor.parent not in ids:
        yield f"Actor {actor.id} has the parent {actor.parent!r}, which no actor has as id; correct or add it."
    yield from _dates(f"Actor {actor.id}", actor.since, actor.until)
    for name in actor.names:
        if name != name.strip() or not folded_name(name):
            yield f"Actor {actor.id} has the name {name!r}; write it without blanks around it."


def office_problems(office: KnownOffice, ids: set[str]) -> Iterator[str]:
    """What is wrong with one office, given the ids of all actors."""
    what = f"Office {office.title!r} of {office.holder}"
    for role, id_ in (("holder", office.holder), ("for_actor", office.for_actor)):
        if id_ not in ids:
            yield f"{what}: {role} is {id_!r}, which no actor has as id; correct or add it."
    if not office.source:
        yield f"{what} has no source; say where the dates can be checked."
    yield from _dates(what, office.since, office.until)


def cue_problems(cue: Cue, classes: Classes) -> Iterator[str]:
    """What is wrong with one cue apart from its examples, which need lemmas (see the tests)."""
    if not cue.examples:
        yield f"Cue {cue.id} has no examples; add a sentence of your own that it must match."
    if not cue.source:
        yield f"Cue {cue.id} has no source; say where the usage is documented."
    try:
        compile_pattern(cue.pattern, classes)
    except KnowledgeError as error:
        yield f"Cue {cue.id}: {error}"


def outlet_problems(outlet: KnownOutlet) -> Iterator[str]:
    """What is wrong with one outlet."""
    if outlet.kind not in OUTLET_KINDS:
        yield f"Outlet {outlet.id} has the kind {outlet.kind!r}; use one of {', '.join(OUTLET_KINDS)}."
    if not outlet.source:
        yield f"Outlet {outlet.id} has no source; say where owner and kind can be checked."
    for host in outlet.hosts:
        if host != host.lower() or "/" in host or host.startswith("www."):
            yield f"Outlet {outlet.id} has the host {host!r}; write it in lower case without www. and path."


def shared_names(actors: Sequence[KnownActor]) -> list[str]:
    """Strong names that two actors have at the same time, however they are written."""
    owners: dict[str, list[KnownActor]] = {}
    for actor in actors:
        for key in {folded_name(name) for name in actor.names}:
            owners.setdefault(key, []).append(actor)
    return [
        f"{name!r} is a strong name of {one.id} and of {other.id} at the same time; make it `weak` in one, or set dates."
        for name, found in owners.items()
        for i, one in enumerate(found) for other in found[i + 1:]
        if overlap((one.since, one.until), (other.since, other.until))
    ]


def _dates(what: str, since: str | None, until: str | None) -> Iterator[str]:
    for date in (since, until):
        if date is not None and bounds(date) is None:
            yield f"{what} has the date {date!r}; write EDTF such as 2016, 2016-04 or 2016-04-25."
    first, last = (bounds(since) if since else None), (bounds(until) if until else None)
    if first is not None and last is not None and first[0] > last[1]:
        yield f"{what} ends ({until}) before it begins ({since}); exchange or correct the dates."
