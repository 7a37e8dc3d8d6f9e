"""The data files of places keep to their schemas."""

from __future__ import annotations

import pytest

from variorum.data import read_rows, split_cell
from variorum.model.vocabulary import PLACE_PRECISIONS
from variorum.reading.places.features import load_features
from variorum.reading.places.keys import make_key

COUNTRIES = {row["country"] for row in read_rows("places/countries.csv")}


def _check_position(row: dict[str, str]) -> None:
    assert bool(row["lat"]) == bool(row["lon"]), row
    if row["lat"]:
        assert -90 <= float(row["lat"]) <= 90, row
        assert -180 <= float(row["lon"]) <= 180, row


def test_features() -> None:
    for row in read_rows("places/features.csv"):
        assert row["precision"] in PLACE_PRECISIONS
        assert row["precision"] != "near"
        assert int(row["weight"]) >= 0
        assert all(word == word.lower() for word in split_cell(row["words"]))


def test_supplement() -> None:
    rows = read_rows("places/supplement.csv")
    assert len(rows) >= 400
    names = [row["name"] for row in rows]
    assert len(names) == len(set(names))
    features = load_features()
    for row in rows:
        assert make_key(row["name"])
        assert row["country"] in COUNTRIES | {""}, row
        assert row["precision"] == features[row["feature"]].precision, row
        assert row["source"] == "reviewed"
        _check_position(row)
        assert row["lat"] or row["feature"] in ("region", "village", "area"), row


def test_countries() -> None:
    rows = read_rows("places/countries.csv")
    assert len(rows) == len(COUNTRIES) >= 240
    for row in rows:
        assert len(row["country"]) == 3
        assert row["country"].isupper()
        assert len(row["iso2"]) == 2
        assert row["source"] in ("factbook", "wikipedia", "geonames")
        _check_position(row)


def test_admin() -> None:
    seen = set()
    for row in read_rows("places/admin.csv"):
        assert row["country"] in COUNTRIES, row
        assert row["level"] in "12"
        assert make_key(row["name"]), row
        _check_position(row)
        assert row["lat"]
        if row["code"]:
            assert (row["country"], row["code"]) not in seen, row
            seen.add((row["country"], row["code"]))


@pytest.mark.parametrize("name", ["cues", "abbreviations"])
def test_word_lists(name: str) -> None:
    for row in read_rows(f"places/{name}.csv"):
        words = split_cell(row["words" if name == "cues" else "written"])
        assert words
        assert len(words) == len(set(words)), row
        if name == "cues":
            assert all(word == word.lower() for word in words)
            assert row["note"]


def test_supplement_names_known_units() -> None:
    units = {(row["country"], row["name"]) for row in read_rows("places/admin.csv") if row["level"] == "1"}
    for row in read_rows("places/supplement.csv"):
        assert not row["admin1"] or (row["country"], row["admin1"]) in units, row
