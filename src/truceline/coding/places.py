"""Place records: the places of the reading, none of which stands for an actor."""

from __future__ import annotations

from truceline.knowledge.catalogue import Knowledge
from truceline.model.component import component
from truceline.model.findings import Findings
from truceline.model.reading import Reading
from truceline.model.scene import Place

METHOD = "rule:gazetteer@1"


@component(gives=("places",))
def code_places(reading: Reading, found: Findings, knowledge: Knowledge) -> tuple[Place, ...]:
    """Where things happen: "Geneva", city, CHE; with every mention as evidence, in text order."""
    del found, knowledge
    places = [
        Place(
            id=place.id,
            evidence=place.evidence,
            method=METHOD,
            name=place.name,
            precision=place.precision,
            country=place.country,
            geonames_id=place.geonames_id,
        )
        for place in reading.places
    ]
    return tuple(sorted(places, key=lambda place: (place.evidence[0], place.id)))
