"""Places against GeoVirus (Gritta et al. 2018): 229 news texts with place names and their coordinates.

The set's folder holds `GeoVirus.xml`; its offsets count from 1 and drift, so names are aligned to the text.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from variorum.language.pipeline import parse_texts
from variorum.reading.parts import PlaceOption
from variorum.reading.places import CompiledGazetteer, find_places
from variorum.reading.places.build import measure_km
from variorum.reading.reader import load_gazetteer

_DRIFT = 12


@dataclass(frozen=True, slots=True)
class GoldPlace:
    """A name of the set: half-open offsets and coordinates."""

    name: str
    start: int
    end: int
    lat: float
    lon: float


@dataclass(slots=True)
class GeoVirusScore:
    """What was found and how far off it was.

    Attributes:
        gold, found, matched: names in the set, names found, names found at overlapping offsets.
        exact: names found at the very offsets.
        resolved: matched names with coordinates.
        within: those at most 161 km off.
        errors_km: how far off each of them was.
        missed, extra, far: words of every error, with their text's number.
    """

    gold: int = 0
    found: int = 0
    matched: int = 0
    exact: int = 0
    resolved: int = 0
    within: int = 0
    errors_km: list[float] = field(default_factory=list)
    missed: list[tuple[int, str]] = field(default_factory=list)
    extra: list[tuple[int, str]] = field(default_factory=list)
    far: list[tuple[int, str, str, float]] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of the names found that are in the set."""
        return self.matched / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the set's names that were found."""
        return self.matched / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def within_161_km(self) -> float:
        """Share of the matched names with coordinates that are at most 161 km (100 miles) off."""
        return self.within / self.matched if self.matched else 0.0

    @property
    def mean_error_km(self) -> float:
        """Mean distance of the matched names with coordinates."""
        return sum(self.errors_km) / len(self.errors_km) if self.errors_km else math.nan


def score_geovirus(folder: Path, gazetteer: CompiledGazetteer | None = None) -> GeoVirusScore:
    """Score places against the set.

    Args:
        folder: holds `GeoVirus.xml`.
        gazetteer: where names are looked up; the compiled one if None.

    Returns:
        Counts and every error. A name counts as found if a mention overlaps it that no other name took.
    """
    where = gazetteer or load_gazetteer()
    score = GeoVirusScore()
    articles = list(read_articles(folder / "GeoVirus.xml"))
    for number, ((_, golds), tree) in enumerate(
        zip(articles, parse_texts(text for text, _ in articles), strict=True)
    ):
        places = find_places(tree, where)
        mentions = [
            (*tree.span(item.first, item.last), places.entries[item.place].chosen) for item in places.mentions
        ]
        score.gold += len(golds)
        score.found += len(mentions)
        left = list(mentions)
        for gold in golds:
            hit = next((item for item in left if item[0] < gold.end and gold.start < item[1]), None)
            if hit is None:
                score.missed.append((number, gold.name))
                continue
            left.remove(hit)
            score.matched += 1
            score.exact += hit[:2] == (gold.start, gold.end)
            _measure(score, number, gold, hit[2])
        score.extra.extend((number, tree.text[start:end]) for start, end, _ in left)
    return score


def _measure(score: GeoVirusScore, number: int, gold: GoldPlace, option: PlaceOption) -> None:
    """Add how far off one name was."""
    if option.lat is None or option.lon is None:
        return
    error = measure_km(gold.lat, gold.lon, option.lat, option.lon)
    score.resolved += 1
    score.errors_km.append(error)
    score.within += error <= 161.0
    if error > 161.0:
        score.far.append(
            (number, gold.name, f"{option.name}, {option.country} ({option.feature})", round(error))
        )


def read_articles(path: Path) -> Iterator[tuple[str, list[GoldPlace]]]:
    """Read the texts of the set with their names, aligned."""
    for article in ElementTree.parse(path).getroot():
        text = article.findtext("text") or ""
        golds = []
        for node in article.iterfind("locations/location"):
            name = node.findtext("name") or ""
            start = _align(text, name, int(node.findtext("start") or 0) - 1)
            if start >= 0:
                lat, lon = float(node.findtext("lat") or "nan"), float(node.findtext("lon") or "nan")
                golds.append(GoldPlace(name, start, start + len(name), lat, lon))
        yield text, sorted(golds, key=lambda gold: gold.start)


def _align(text: str, name: str, near: int) -> int:
    """Give the offset of a name nearest to where it is said to be, or -1."""
    best, start = -1, text.find(name)
    while start >= 0:
        if abs(start - near) <= _DRIFT and (best < 0 or abs(start - near) < abs(best - near)):
            best = start
        start = text.find(name, start + 1)
    return best
