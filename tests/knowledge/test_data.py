"""Every entry of the data keeps the rules; the messages say how to repair what does not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from truceline.knowledge import checks
from truceline.knowledge.bodies import expand
from truceline.knowledge.catalogue import Knowledge, KnownActor
from truceline.knowledge.entries import actor_of, office_of, outlet_of
from truceline.knowledge.loader import DATA, content_of, files_of, load_knowledge

ACTOR_FILES, OFFICE_FILES, OUTLET_FILES = (files_of(DATA, station) for station in ("actors", "offices", "outlets"))
IDS = {actor.id for actor in load_knowledge().actors}
LABELS = re.compile(
    r"\b(terror\w*|jihad\w*|takfiri|extremist\w*|radical\w*|islamist\w*|bandits?|thugs?|mercenar\w+|puppet|regime|so-called|bloodthirsty|"
    r"(rebel|government|militant|terrorist)-held|(?!non-)\w+-(backed|linked|aligned))\b",
    re.IGNORECASE,
)
SELF_CHOSEN = {
    "Palestinian Islamic Jihad", "Islamic Jihad", "Islamic Jihad Movement in Palestine", "Egyptian Islamic Jihad", "wal-Jihad",
    "wal Jihad",
}


def named(files: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("file", files, ids=lambda file: file.stem)


def joined(problems: Iterable[str]) -> str:
    return "\n".join(problems)


@named([file for file in ACTOR_FILES if file.stem != "bodies"])
def test_actors_keep_the_rules(file: Path) -> None:
    actors = [actor_of(entry, file.name) for entry in content_of(file).get("actor", [])]
    assert actors, f"{file.name} holds no [[actor]]; remove it."
    assert joined(problem for actor in actors for problem in checks.actor_problems(actor, IDS)) == ""


@named(ACTOR_FILES)
def test_names_of_actors_are_not_labels(file: Path) -> None:
    content = content_of(file)
    found = [
        f"{entry['id']}: {name!r} holds a label; leave it to the articles that say it, or list a self-chosen name here."
        for entry in (*content.get("actor", []), *content.get("body", []))
        for name in (entry["name"], *entry.get("names", []), *entry.get("weak", []))
        if LABELS.search(name) and not any(own in name for own in SELF_CHOSEN)
    ]
    assert joined(found) == ""


@named(OFFICE_FILES)
def test_offices_keep_the_rules(file: Path) -> None:
    offices = [office_of(entry, file.name) for entry in content_of(file)["office"]]
    assert joined(problem for office in offices for problem in checks.office_problems(office, IDS)) == ""


@named(OUTLET_FILES)
def test_outlets_keep_the_rules(file: Path) -> None:
    outlets = [outlet_of(entry, file.name) for entry in content_of(file)["outlet"]]
    assert joined(problem for outlet in outlets for problem in checks.outlet_problems(outlet)) == ""


def test_ids_of_a_kind_of_entry_are_unique() -> None:
    knowledge = load_knowledge()
    assert joined(checks.repeated("actor", (actor.id for actor in knowledge.actors))) == ""
    assert joined(checks.repeated("cue", (cue.id for cue in knowledge.cues))) == ""
    assert joined(checks.repeated("outlet", (outlet.id for outlet in knowledge.outlets))) == ""
    assert joined(checks.repeated("host", (host for outlet in knowledge.outlets for host in outlet.hosts))) == ""


def test_no_strong_name_belongs_to_two_actors_at_once() -> None:
    assert joined(checks.shared_names(load_knowledge().actors)) == ""


def test_no_seat_stands_for_two_states() -> None:
    states = [actor for actor in load_knowledge().actors if actor.kind != "igo"]  # a body of states may share a capital
    seats = [(seat, actor.id) for actor in states for seat in actor.seats]
    names = [seat for seat, _ in seats]
    assert [pair for pair in seats if names.count(pair[0]) > 1] == [], "Leave the seat with the state or with its government."


def test_countries_are_iso_codes() -> None:
    actors, outlets, places = (getattr(load_knowledge(), name) for name in ("actors", "outlets", "places"))
    codes = {entry.country for entry in (*actors, *outlets, *places) if entry.country}
    known = {place.country for place in places if place.precision == "country"}
    assert sorted(codes - known) == []


def test_all_members_of_the_united_nations_are_there() -> None:
    states = [actor for actor in load_knowledge().actors if actor.kind == "state" and actor.until is None]
    assert len({state.country for state in states if state.country}) >= 193 + 4
    assert all(state.adjectives or state.id in {"congo", "dominica", "kiribati"} for state in states if state.country)


def test_geonames_ids_are_given_once() -> None:
    ids = [place.geonames_id for place in load_knowledge().places if place.geonames_id]
    assert len(ids) == len(set(ids))


def test_places_state_their_origin_and_licence() -> None:
    origin = (DATA / "places" / "ORIGIN.md").read_text(encoding="utf-8")
    assert "CC BY 4.0" in origin
    assert "GeoNames" in origin
    assert sum(file.stat().st_size for file in files_of(DATA, "places")) < 1_500_000


def actor(id_: str, name: str, **more: str) -> KnownActor:
    return KnownActor(id_, name, "armed_group", (name,), source="invented", **more)  # type: ignore[arg-type]


def test_equal_names_are_found_however_they_are_written() -> None:
    assert checks.shared_names([actor("a", "al-Nur Front"), actor("b", "Al Nur front")]) != []
    assert checks.shared_names([actor("a", "Nur", until="2010"), actor("b", "Nur", since="2011")]) == []
    assert checks.shared_names([actor("a", "Nur", until="2011"), actor("b", "Nur", since="2011")]) == []


def test_dates_in_the_wrong_order_and_unknown_parents_are_found() -> None:
    wrong = actor("a", "Nur", since="2012-05", until="2011", parent="nobody")
    assert [problem.split(";")[0] for problem in checks.actor_problems(wrong, {"a"})] == [
        "Actor a has the parent 'nobody', which no actor has as id",
        "Actor a ends (2011) before it begins (2012-05)",
    ]


def test_a_body_of_its_own_keeps_its_entry_and_takes_the_common_names() -> None:
    state = KnownActor("ruritania", "Ruritania", "state", ("Ruritania",), adjectives=("Ruritanian",), country=None)
    own = actor("ruritania.army", "Royal Host")
    template = {"id": "army", "name": "{adjective} army", "kind": "organisation", "source": "invented"}
    government = {"id": "government", "name": "{adjective} government", "names": ["government of {name}"], "kind": "government"}
    found = {a.id: a.names for a in expand([state, own], [(template, "t"), (government, "t")])}
    assert found["ruritania.army"] == ("Royal Host", "Ruritanian army")
    assert found["ruritania.government"] == ("Ruritanian government", "government of Ruritania")


def test_the_whole_knowledge_has_no_problem_that_stops_a_run() -> None:
    knowledge: Knowledge = load_knowledge()
    assert joined(checks.problems_of(knowledge)) == ""
