"""Places in sentences: which words name one, and which it is."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pytest

from variorum.language.pipeline import parse_text
from variorum.language.tree import Tree
from variorum.reading.parts import PlaceEntry, Places
from variorum.reading.places import CompiledGazetteer, find_places


@cache
def _parse(text: str) -> Tree:
    return parse_text(text)


def _read(name: str) -> list[list[str]]:
    with (Path(__file__).parent / name).open(encoding="utf-8", newline="") as handle:
        return list(csv.reader(handle))[1:]


def _entry(tree: Tree, places: Places, phrase: str) -> PlaceEntry | None:
    start = tree.text.index(phrase)
    for mention in places.mentions:
        first, last = tree.span(mention.first, mention.last)
        if first < start + len(phrase) and start < last:
            return places.entries[mention.place]
    return None


@pytest.mark.parametrize(("text", "phrase", "name", "country", "precision"), _read("cases.csv"))
def test_resolves(
    text: str, phrase: str, name: str, country: str, precision: str, gazetteer: CompiledGazetteer
) -> None:
    tree = _parse(text)
    entry = _entry(tree, find_places(tree, gazetteer), phrase)
    assert entry is not None
    assert (entry.chosen.name, entry.chosen.country or "", entry.precision) == (name, country, precision)


@pytest.mark.parametrize(("text", "phrase"), _read("refused.csv"))
def test_refuses(text: str, phrase: str, gazetteer: CompiledGazetteer) -> None:
    tree = _parse(text)
    assert _entry(tree, find_places(tree, gazetteer), phrase) is None


def test_holds_together(gazetteer: CompiledGazetteer) -> None:
    tree = _parse(
        "Shells fell on Goma and near Goma. Residents of Goma fled to Sake, Congo, and to Gisenyi in Rwanda."
    )
    places = find_places(tree, gazetteer)
    assert [mention.first for mention in places.mentions] == sorted(
        mention.first for mention in places.mentions
    )
    for mention in places.mentions:
        assert places.by_token[mention.head].place in places.entries
        assert mention.first < mention.last
    for entry in places.entries.values():
        assert 0 <= entry.chosen.score <= 1
        assert len(entry.alternatives) <= 5
        assert entry.reason
    goma = [
        places.entries[mention.place]
        for mention in places.mentions
        if tree.quote(mention.first, mention.last) == "Goma"
    ]
    assert [entry.precision for entry in goma] == ["exact", "near", "exact"]
    assert len({entry.id for entry in goma}) == 2


def test_same_text_same_places(gazetteer: CompiledGazetteer) -> None:
    text = (
        "Rebels in Mali and Niger raided Ménaka, Gao and Kidal, then crossed into Algeria near Tinzaouaten."
    )
    assert repr(find_places(parse_text(text), gazetteer)) == repr(find_places(parse_text(text), gazetteer))


@pytest.mark.parametrize(
    "text", ["", " ", "a", "Kyiv", "-", "'s", "The", "\u202e\u0000x", "AL-", "al-", "😀 In", "()", "1 km of"]
)
def test_survives(text: str, gazetteer: CompiledGazetteer) -> None:
    find_places(parse_text(text), gazetteer)


def test_gives_alternatives(gazetteer: CompiledGazetteer) -> None:
    tree = _parse("Shots were heard in Tripoli, northern Lebanon.")
    entry = _entry(tree, find_places(tree, gazetteer), "Tripoli")
    assert entry is not None
    assert any(option.country == "LBY" for option in entry.alternatives)
    assert "Lebanon" in entry.reason
