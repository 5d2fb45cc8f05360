"""An invented catalogue and invented reports by several outlets, for the rules of linking."""

from __future__ import annotations

from typing import Any

from tests.store.builder import NOW, Told
from truceline.knowledge.catalogue import Knowledge, KnownActor, KnownOffice
from truceline.linking import link
from truceline.model.clusters import Clusters, clusters
from truceline.model.records import Judgement, LinkKind
from truceline.store import Store, open_store


def known(id: str, name: str, kind: Any, **fields: Any) -> KnownActor:
    return KnownActor(id=id, name=name, kind=kind, **{"names": (name,), **fields})


WORLD = Knowledge(
    actors=(
        known("valdoria", "Valdoria", "state", country="VAL", conflicts=("valdoria",), seats=("Portvald",)),
        known("norland", "Norland", "state", country="NOR"),
        known("valley-front", "Valley Front", "armed_group", names=("Valley Front", "Front of the Valley"),
              weak=("the Front",), country="VAL", conflicts=("valdoria",)),
        known("hill-front", "Hill Front", "armed_group", weak=("the Front",), country="VAL", conflicts=("valdoria",)),
        known("island-league", "Island League", "political_group", country="ISL", conflicts=("islands",)),
        known("dar", "Amina Dar", "person", country="NOR"),
        known("old-minister", "Per Lund", "person", country="NOR"),
        known("twin-1", "Sol Guard", "armed_group", country="ISL", until="2030"),
        known("twin-2", "Sol Guard", "armed_group", country="ISL", since="2031"),
    ),
    offices=(
        KnownOffice("old-minister", "foreign minister", "norland", since="2020-01-01", until="2030-12-31", source="invented"),
        KnownOffice("dar", "foreign minister", "norland", since="2031-01-01", source="invented"),
    ),
    cues=(), places=(), outlets=(), classes={}, digest="world-1",
)


def filled(*told: Told) -> Store:
    """A store in memory with these reports, linked by the rules."""
    store = open_store("sqlite://")
    for one in told:
        store.add(one.article, one.document, knowledge=WORLD.digest, engine="tagger@1", now=NOW)
    store.put_links(link(store, WORLD), now=NOW)
    return store


def joined(store: Store, kind: LinkKind) -> Clusters:
    return clusters(store.links(kind))


def verdicts(store: Store, kind: LinkKind) -> list[str]:
    return [judgement.verdict for judgement in store.links(kind)]


def only(found: list[Judgement]) -> Judgement:
    assert len(found) == 1, found
    return found[0]


def report(
    outlet: str, published: str | None, *, said: str = "the truce would hold until the harvest was in",
    speaker: str = "Amina Dar", group: str = "Valley Front", town: str = "Oslo", date: str = "4 May",
    value: str | None = "2031-05-04", act: str = "leave the river bridges", lead: str = "", **names: Any,
) -> Told:
    """A report of a round of talks, a truce, a walkout, a statement, a demand and a commitment."""
    text = (
        f"{lead}{speaker} said {said}. Valdoria and the {group} opened talks in {town} on {date}. "
        f"They signed the Harbour Truce that day. The {group} shelled Valdoria on {date} too. "
        f"Norland urged the {group} to {act}. The {group} promised to free its captives."
    )
    told = Told(text, id=names.pop("id", f"{outlet}-{published}"), outlet=outlet, published=published, **names)
    told.actor(speaker, id="speaker", country="NOR", kind="person")
    told.actor("Valdoria", id="state", kind="state", country="VAL")
    told.actor("Norland", id="norland", kind="state", country="NOR")
    told.actor(group, id="group", kind="armed_group", country="VAL")
    told.add("times", date, id="day", value=value)
    told.add("places", town, id="town", name=town)
    told.add("statements", said, id="said", speakers=["speaker"])
    told.add("talks", f"talks in {town}", id="round", venue="town", start="day",
             participants=[{"actor": one, "delegation_of": None, "status": "present"} for one in ("state", "group")])
    told.add("agreements", "Harbour Truce", id="truce", name="Harbour Truce", pax_stage="Cea", signed="day",
             parties=["state", "group"])
    told.add("events", f"The {group} shelled Valdoria on {date}", id="shelling", type="ASSAULT", mode="heavy-weapons",
             actors=["group"], recipients=["state"], time="day")
    told.add("demands", f"urged the {group} to {act}", id="plea", by=["norland"], to=["group"], act=told.span(act))
    told.add("commitments", "promised to free its captives", id="vow", debtor="group", act=told.span("free its captives"))
    return told
