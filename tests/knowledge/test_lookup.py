"""Names in running text, and what else can be looked up: outlets, places, office-holders, dates."""

from __future__ import annotations

import pytest

from truceline.knowledge.catalogue import Knowledge, KnownActor, KnownOffice
from truceline.knowledge.folding import fold, folded_name, pieces, same_case
from truceline.knowledge.loader import load_knowledge
from truceline.knowledge.lookup import (
    NameIndex,
    actors_by_id,
    holders,
    names_index,
    offices_of,
    outlet_by_host,
    outlet_by_name,
    places_named,
)
from truceline.knowledge.validity import bounds, holds
from truceline.language.words.tokens import tokenize


def found(text: str) -> list[tuple[str, str, str]]:
    words = [word.text for word in tokenize(text)]
    hits = names_index(load_knowledge()).find(words)
    return [(" ".join(words[hit.first:hit.last]), hit.refs[0].actor.id, hit.refs[0].strength) for hit in hits]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Sudanese government rejected it.", [("Sudanese government", "sudan.government", "strong")]),
        ("Khartoum and Kampala agreed.", [("Khartoum", "sudan.government", "seat"), ("Kampala", "uganda.government", "seat")]),
        ("Moscow and Ankara agreed.", [("Moscow", "russia", "seat"), ("Ankara", "turkey", "seat")]),
        ("U.S. officials told us", [("U.S.", "united-states", "strong")]),
        ("who asked the WHO?", [("WHO", "who", "strong")]),
        ("a car from the CAR", [("CAR", "central-african-republic", "strong")]),
        ("Nato and Unifil", [("Nato", "nato", "strong"), ("Unifil", "unifil", "strong")]),
        ("Guinea-Bissau is not Guinea", [("Guinea - Bissau", "guinea-bissau", "strong"), ("Guinea", "guinea", "strong")]),
        ("Colombians voted", [("Colombians", "colombia", "people")]),
        ("the Russian foreign ministry", [("Russian foreign ministry", "russia.foreign-ministry", "strong")]),
        ("the Nepali army", [("Nepali army", "nepal.army", "strong")]),
        ("SYRIAN GOVERNMENT AGREES", [("SYRIAN GOVERNMENT", "syria.government", "strong")]),
        ("a turkey and some china", []),
        ("the Philippine Ministry of Foreign Affairs",
         [("Philippine Ministry of Foreign Affairs", "philippines.foreign-ministry", "strong")]),
    ],
)
def test_names_in_running_text(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text) == expected


def index_of(*names: str) -> NameIndex:
    return NameIndex([KnownActor(f"a{i}", name, "armed_group", (name,)) for i, name in enumerate(names)], ["front"])


@pytest.mark.parametrize(
    ("known", "printed"),
    [
        ("al-Nusra Front", "the Al-Nusra front"), ("Ansar al-Din", "Ansar ad-Din fighters"), ("El Shahid", "al-Shahid"),
        ("Médicos Unidos", "Medicos Unidos"), ("Sana'a Council", "Sana’a Council"), ("People's Front", "the People’s Front"),
        ("M-19", "M-19"), ("Coordination of Azawad Movements", "Coordination of Azawad Movements"),
    ],
)
def test_spellings_of_one_name_meet(known: str, printed: str) -> None:
    words = [word.text for word in tokenize(printed)]
    hits = list(index_of(known).find(words))
    assert len(hits) == 1


def test_a_small_letter_where_the_name_has_a_capital_is_another_word() -> None:
    assert list(index_of("Justice Front").find(["a", "justice", "front"])) == []
    assert list(index_of("Peace Now").find(["Peace", "now", "or", "never"])) == []


def test_the_longest_name_wins_and_names_do_not_overlap() -> None:
    hits = list(index_of("United Front", "United Front for Peace", "Peace").find(["the", "United", "Front", "for", "Peace"]))
    assert [(hit.first, hit.last, hit.refs[0].actor.name) for hit in hits] == [(1, 5, "United Front for Peace")]


def test_actors_of_another_time_are_left_out() -> None:
    old, new = (KnownActor(i, "Front", "armed_group", ("Front",), since=s, until=u) for i, s, u in
                (("old", "1990", "1999"), ("new", "2005", None)))
    (hit,) = NameIndex([old, new]).find(["Front"])
    assert [ref.actor.id for ref in hit.valid("2011-03-01")] == ["new"]
    assert [ref.actor.id for ref in hit.valid("1994~")] == ["old"]
    assert len(hit.valid(None)) == 2


def test_places_with_one_name_come_likeliest_first() -> None:
    knowledge = load_knowledge()
    assert [place.country for place in places_named(knowledge, "Tripoli")[:2]] == ["LBY", "LBN"]
    assert places_named(knowledge, "Tripoli", "LBN")[0].country == "LBN"
    assert places_named(knowledge, "Hudaydah")[0] is places_named(knowledge, "Hodeidah")[0]
    assert places_named(knowledge, "Camp David")[0].precision == "site"
    assert places_named(knowledge, "Nowhere-upon-Sea") == ()


@pytest.mark.parametrize(
    ("name", "country", "precision"),
    [
        ("Eastern Ghouta", "SYR", "region"), ("Donbas", "UKR", "region"), ("Nagorny Karabakh", "AZE", "region"),
        ("Kiev", "UKR", "city"),
        ("Jaffna", "LKA", "city"), ("Mekelle", "ETH", "city"), ("Naivasha", "KEN", "city"), ("Havana", "CUB", "city"),
        ("Panmunjom", "KOR", "site"), ("Bab el-Mandeb", None, "region"),
        ("Mindanao", "PHL", "region"), ("Kidal", "MLI", "city"),
        ("Bouaké", "CIV", "city"), ("Goma", "COD", "city"), ("Geneva", "CHE", "city"), ("Aceh", "IDN", "region"),
        ("Deir ez-Zor", "SYR", "city"), ("Marib", "YEM", "city"), ("Sudan", "SDN", "country"),
        ("Britain", "GBR", "country"), ("U.S.", "USA", "country"), ("Burma", "MMR", "country"), ("Derry", "GBR", "city"),
    ],
)
def test_places_of_peace_processes_are_known(name: str, country: str | None, precision: str) -> None:
    place = places_named(load_knowledge(), name)[0]
    assert (place.country, place.precision) == (country, precision)


def test_outlets_are_found_by_host_and_by_name() -> None:
    knowledge = load_knowledge()
    assert outlet_by_host(knowledge, "www.presstv.ir").name == "Press TV"  # type: ignore[union-attr]
    assert outlet_by_host(knowledge, "news.bbc.co.uk:443").name == "BBC"  # type: ignore[union-attr]
    assert outlet_by_host(knowledge, "example.org") is None
    assert outlet_by_name(knowledge, "Guardian") is outlet_by_name(knowledge, "The Guardian") is not None


def test_office_holders_depend_on_the_day() -> None:
    offices = (
        KnownOffice("first", "foreign minister", "ruritania", "2001-05-01", "2006"),
        KnownOffice("second", "Foreign Minister", "ruritania", "2007"),
    )
    knowledge = Knowledge((), offices, (), (), (), {}, "")
    assert [office.holder for office in holders(knowledge, "Foreign Minister", "ruritania", "2003")] == ["first"]
    assert [office.holder for office in holders(knowledge, "foreign minister", "ruritania", None)] == ["first", "second"]
    assert offices_of(knowledge, "first", "2010-01-01") == ()


def test_actors_are_found_by_id() -> None:
    assert actors_by_id(load_knowledge())["russia"].name == "Russia"


@pytest.mark.parametrize(
    ("one", "other"), [("Côte", "Cote"), ("U.S.", "US"), ("Sana’a", "Sanaa"), ("El", "al"), ("Şırnak", "Sirnak")],
)
def test_words_that_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_a_name_is_split_as_the_tokenizer_splits_it() -> None:
    for name in ("People's Defence Forces", "al-Shabaab", "Guinea-Bissau", "N'Djamena", "Côte d'Ivoire", "Ansar ash-Sharia"):
        words = [fold(word.text) for word in tokenize(name)]
        assert [folded for folded, _ in pieces(name) if folded != "al"] == [w for w in words if w and w not in ("al", "ash")]
    assert folded_name("El-Obeid") == folded_name("al Obeid")


@pytest.mark.parametrize(
    ("known", "printed", "same"),
    [("AU", "Au", False), ("AU", "AU", True), ("ECOWAS", "Ecowas", True), ("ECOWAS", "ecowas", False), ("army", "Army", True),
     ("IS", "is", False), ("U.S.", "us", False), ("U.S.", "U.S.", True), ("M23", "M23", True)],
)
def test_capitals_count_where_the_name_has_them(known: str, printed: str, same: bool) -> None:
    assert same_case(known, printed) is same


def test_dates_of_any_precision_have_bounds() -> None:
    assert bounds("2016") == ("2016-01-01", "2016-12-31")
    assert bounds("XXXX-04") is None
    assert holds("2011", None, "2011-06")
    assert not holds("2012", None, "2011-06")
    assert holds("2012", None, None)
