"""Sorts of places, read from `data/places/features.csv`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import cast

from variorum.data import read_rows, split_cell
from variorum.model.vocabulary import PlacePrecision


@dataclass(frozen=True, slots=True)
class Feature:
    """A sort of place: its precision class, its weight as if a population, and the nouns that name it."""

    name: str
    precision: PlacePrecision
    weight: int
    words: frozenset[str]


@cache
def load_features() -> dict[str, Feature]:
    """Give every sort of place by its name."""
    return {
        row["feature"]: Feature(
            row["feature"],
            cast("PlacePrecision", row["precision"]),
            int(row["weight"]),
            frozenset(split_cell(row["words"])),
        )
        for row in read_rows("places/features.csv")
    }


@cache
def load_feature_words() -> dict[str, frozenset[str]]:
    """Give for every feature noun the sorts of place that it can name."""
    words: dict[str, set[str]] = {}
    for feature in load_features().values():
        for word in feature.words:
            words.setdefault(word, set()).add(feature.name)
    return {word: frozenset(names) for word, names in words.items()}
