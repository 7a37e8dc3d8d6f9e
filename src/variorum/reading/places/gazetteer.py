"""Look-ups in the compiled gazetteer."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from variorum.model.errors import GazetteerMissing
from variorum.reading.parts import PlaceOption
from variorum.reading.places.build import build_gazetteer
from variorum.reading.places.cache import locate_gazetteer
from variorum.reading.places.cues import load_cues
from variorum.reading.places.keys import cut_article, cut_letters, is_slip, make_key, make_sound_key

_MOST = 40
_SHORTEST = 6
_CACHED = 50_000
_ALTERNATE = 0.35
_BY_SOUND = 0.1
_TAMED = 0.8

_COLUMNS = "p.name, p.country, p.admin1, p.lat, p.lon, p.feature, p.geonames, p.population, p.weight"
_BY_NAME = (
    f"SELECT {_COLUMNS}, n.main FROM name n JOIN place p ON p.id = n.place "
    f"WHERE n.key = ? ORDER BY n.place LIMIT {_MOST}"
)
_SOUNDS = (
    f"SELECT {_COLUMNS}, 0 FROM sound s JOIN place p ON p.id = s.place "
    f"WHERE s.key = ? ORDER BY s.place LIMIT {_MOST}"
)

_SLIPS = (
    f"SELECT {_COLUMNS}, 1, s.key FROM slip s JOIN place p ON p.id = s.place WHERE s.cut IN "
    "(SELECT value FROM json_each(?)) ORDER BY s.place LIMIT 400"
)

Found = tuple[str, str | None, str | None, float | None, float | None, str, int | None, int, float, int]


class CompiledGazetteer:
    """Every place of the compiled gazetteer by its names; look-ups are kept in memory.

    Args:
        path: the SQLite file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        self._connection.execute("SELECT 1 FROM name LIMIT 1").fetchone()
        self._known: dict[str, tuple[PlaceOption, ...]] = {}
        self._sounds: dict[str, tuple[PlaceOption, ...]] = {}
        self._slips: dict[str, tuple[PlaceOption, ...]] = {}

    def look_up(self, name: str) -> tuple[PlaceOption, ...]:
        """Give every place that bears a name, likeliest first.

        Args:
            name: as written; case, diacritics, hyphens and apostrophes do not matter.

        Returns:
            At most 40 options; scores are shares by prior alone (weight to the power 0.8, alternates at a
            third) and add up to 1.
        """
        key = make_key(name)
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _CACHED:
                self._known.clear()
            known = self._known[key] = self._find(key)
        return known

    def look_up_by_sound(self, name: str) -> tuple[PlaceOption, ...]:
        """Give places whose names in another transliteration may be this one, likeliest first.

        Args:
            name: as written.

        Returns:
            At most 40 options, in countries whose names are transliterated only; their scores are a tenth of
            an exact match's.
        """
        key = make_sound_key(name)
        known = self._sounds.get(key)
        if known is None:
            if len(self._sounds) >= _CACHED:
                self._sounds.clear()
            known = self._sounds[key] = self._fetch(_SOUNDS, key) if key else ()
        return known

    def look_up_by_spelling(self, name: str) -> tuple[PlaceOption, ...]:
        """Give places whose names are one slip of a letter from this one, likeliest first.

        Args:
            name: as written, six letters or longer.

        Returns:
            At most 40 options, among larger places only; their scores are a tenth of an exact match's.
        """
        key = make_key(name)
        if len(key) < _SHORTEST:
            return ()
        known = self._slips.get(key)
        if known is None:
            if len(self._slips) >= _CACHED:
                self._slips.clear()
            rows = self._connection.execute(_SLIPS, (json.dumps(sorted(cut_letters(key))),)).fetchall()
            near = {row[:10]: None for row in rows if is_slip(key, row[10])}
            known = self._slips[key] = _share(list(near)[:_MOST], key, _BY_SOUND)
        return known

    def _find(self, key: str) -> tuple[PlaceOption, ...]:
        """Find a key, or else the key without its Arabic article, or the key written as one word."""
        if not key:
            return ()
        found = self._fetch(_BY_NAME, key)
        if not found and (short := cut_article(key)):
            found = tuple(
                option
                for option in self._fetch(_BY_NAME, short)
                if (option.country or "").casefold() in load_cues()["transliterated"]
            )
        joined = key.replace(" ", "")
        # "A New" is no spelling of Anew
        if found or joined == key or len(joined) < 7 or min(map(len, key.split())) < 3:
            return found
        return self._fetch(_BY_NAME, joined)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _fetch(self, query: str, key: str) -> tuple[PlaceOption, ...]:
        rows: list[Found] = self._connection.execute(query, (key,)).fetchall()
        return _share(rows, key, _BY_SOUND if query is _SOUNDS else 1.0)


def _share(rows: list[Found], key: str, scale: float) -> tuple[PlaceOption, ...]:
    """Give the places of some rows with their shares, which add up to `scale`."""
    shares = [_weigh(row, rows, key) for row in rows]
    options = [
        PlaceOption(*row[:8], score=round(scale * share / sum(shares), 4))
        for row, share in zip(rows, shares, strict=True)
    ]
    return tuple(sorted(options, key=lambda option: -option.score))


def _weigh(row: Found, rows: list[Found], key: str) -> float:
    """Give the tamed weight of a place among those of one name."""
    weight = max(row[8], 300.0)
    if row[5] == "river" and not row[9]:
        weight = 300.0  # a river's name without the noun is the land or town first
    if row[5] == "admin1":
        # "Idlib" alone is the town rather than the province around it, unless the town is a hamlet
        for other in rows:
            seat = other[5] == "town" and other[1] == row[1]
            same = other[9] and other[2] == row[2] and other[7] >= 0.05 * row[7] > 0
            if seat and (same or other[7] >= (100_000 if other[9] else 300_000)):
                weight = min(weight, 0.4 * max(other[8], 300.0))
    share = float(weight**_TAMED)
    return share if row[9] else share * _ALTERNATE


def open_gazetteer(progress: Callable[[str], None] | None = None) -> CompiledGazetteer:
    """Open the compiled gazetteer; compile it first where it is missing or broken.

    Args:
        progress: called with one line where it has to be built.

    Raises:
        GazetteerMissing: it is not there and cannot be built.
    """
    path = locate_gazetteer()
    if path.is_file():
        with suppress(sqlite3.Error):
            return CompiledGazetteer(path)
    if progress:
        progress("building the gazetteer (once, about 20 seconds)")
    built = build_gazetteer()
    try:
        return CompiledGazetteer(built)
    except sqlite3.Error as error:
        raise GazetteerMissing(
            f"the gazetteer cannot be opened: {error}", where=str(built), mend="delete the file and try again"
        ) from error
