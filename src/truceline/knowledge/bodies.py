"""Actors that follow from other data: bodies that every state has (government, ministries, army) and outlets as speakers.

A `[[body]]` entry has the keys of an actor; `{name}` and `{adjective}` in its names stand for the state's. The actor gets
the id `<state>.<body>`; an `[[actor]]` that carries this id itself takes precedence ("usa.foreign-ministry").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from truceline.knowledge.catalogue import KnownActor, KnownOutlet
from truceline.knowledge.entries import Entry, actor_of


def expand(actors: list[KnownActor], bodies: Iterable[tuple[Entry, str]]) -> tuple[KnownActor, ...]:
    """The actors and, for each state among them, its bodies, in a fixed order.

    A state without adjectives gets no bodies. A body that is an actor of its own keeps what its entry says and takes over the
    names that every state's body has, so that "China's Foreign Ministry" is known beside "Chinese Foreign Ministry".
    """
    templates = list(bodies)
    states = [actor for actor in actors if actor.kind == "state" and actor.adjectives]
    made = {body.id: body for state in states for body in (body_of(state, *template) for template in templates)}
    own = tuple(_with_names(actor, made.pop(actor.id)) if actor.id in made else actor for actor in actors)
    return (*own, *made.values())


def _with_names(actor: KnownActor, body: KnownActor) -> KnownActor:
    known = {name.casefold() for name in (*actor.names, *actor.weak)}
    return replace(actor, names=(*actor.names, *(name for name in body.names if name.casefold() not in known)))


def body_of(state: KnownActor, template: Entry, where: str) -> KnownActor:
    """One body of one state: "Russian Foreign Ministry" from Russia and "{adjective} Foreign Ministry"."""
    def spelled(text: str) -> list[str]:
        return [text.replace("{adjective}", adjective).replace("{name}", state.name) for adjective in state.adjectives]

    names = [name for text in (template.get("name", ""), *template.get("names", ())) for name in spelled(text)]
    entry = {
        **template, "id": f"{state.id}.{template.get('id')}", "name": names[0] if names else "", "names": names,
        "parent": state.id, "conflicts": list(state.conflicts),
        **({"country": state.country} if state.country else {}),
        **({"since": state.since} if state.since else {}), **({"until": state.until} if state.until else {}),
    }
    return actor_of(entry, where)


def media_of(outlets: Iterable[KnownOutlet]) -> Iterator[KnownActor]:
    """Outlets as actors, for "the agency reported"; platforms and publishers that are actors themselves are left out.

    The sector is JRN, PLOVER's code for journalists and media (MED is health care there).
    """
    for outlet in outlets:
        if outlet.kind not in ("social", "IGO", "NGO", "monitor"):
            yield KnownActor(
                id=f"outlet.{outlet.id}", name=outlet.name, kind="organisation", names=outlet.names, weak=outlet.weak,
                country=outlet.country, sector="JRN", source=outlet.source,
            )
