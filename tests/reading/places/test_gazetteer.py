"""The compiled gazetteer: names meet, priors hold, it opens fast and says what is missing."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from variorum.model.errors import GazetteerMissing
from variorum.reading.places import CompiledGazetteer, build_gazetteer
from variorum.reading.places.build import measure_km
from variorum.reading.places.cache import find_cache_folder, locate_gazetteer
from variorum.reading.places.keys import make_key, make_sound_key


@pytest.mark.parametrize(
    "names",
    [
        ("Deir ez-Zor", "Deir Ezzor", "Dayr az Zawr", "Deir al-Zour"),
        ("Kyiv", "Kiev"),
        ("al-Hasakah", "Hasakah", "Al Hasakah"),
        ("Khan Younis", "Khan Yunis"),
        ("St. Petersburg", "Saint Petersburg"),
        ("Goražde", "Gorazde"),
        ("Ciudad Juárez", "Ciudad Juarez"),
    ],
)
def test_spellings_meet(names: tuple[str, ...], gazetteer: CompiledGazetteer) -> None:
    found = {(option.country, option.geonames) for option in [gazetteer.look_up(name)[0] for name in names]}
    assert len(found) == 1


@pytest.mark.parametrize(
    ("name", "country", "feature"),
    [
        ("Gaza", "PSE", "territory"),
        ("Gaza City", "PSE", "town"),
        ("Idlib", "SYR", "town"),
        ("Helmand", "AFG", "admin1"),
        ("Georgia", "GEO", "country"),
        ("US", "USA", "country"),
        ("Washington", "USA", "town"),
        ("London", "GBR", "town"),
        ("Tower 22", "JOR", "base"),
        ("Black Sea", None, "sea"),
    ],
)
def test_prior(name: str, country: str | None, feature: str, gazetteer: CompiledGazetteer) -> None:
    best = gazetteer.look_up(name)[0]
    assert (best.country, best.feature) == (country, feature)


def test_scores_are_shares(gazetteer: CompiledGazetteer) -> None:
    options = gazetteer.look_up("San Jose")
    assert sum(option.score for option in options) == pytest.approx(1, abs=0.01)
    assert [option.score for option in options] == sorted((option.score for option in options), reverse=True)
    assert gazetteer.look_up("Nowhere at all") == gazetteer.look_up("") == ()


def test_sound_is_a_last_resort(gazetteer: CompiledGazetteer) -> None:
    options = gazetteer.look_up_by_sound("Maaret al-Nouman")
    assert options[0].country == "SYR"
    assert options[0].score <= 0.1


def test_opens_fast(gazetteer: CompiledGazetteer) -> None:
    def measure() -> float:
        started = time.perf_counter()
        other = CompiledGazetteer(gazetteer.path)
        other.look_up("Kabul")
        other.close()
        return time.perf_counter() - started

    assert min(measure() for _ in range(5)) < 0.2


def test_keys() -> None:
    assert make_key("Deir ez-Zor") == "deir ez zor"
    assert make_key("the Hague") == "hague"
    assert make_key("Ra's al ‘Ayn") == "ras al ayn"
    assert make_key("") == make_key("—") == make_sound_key("") == ""
    assert make_sound_key("Deir ez-Zor") == make_sound_key("Dayr az Zawr")


def test_distance() -> None:
    assert measure_km(50.45, 30.52, 55.75, 37.62) == pytest.approx(756, abs=5)
    assert measure_km(1, 2, 1, 2) == 0


def test_cache_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("VARIORUM_CACHE", str(tmp_path / "own"))
    assert find_cache_folder() == tmp_path / "own"
    assert locate_gazetteer().parent == tmp_path / "own"


def test_says_what_is_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("VARIORUM_CACHE", str(tmp_path / "file" / "below"))
    with pytest.raises(GazetteerMissing, match="VARIORUM_CACHE"):
        build_gazetteer()
