"""The data files of nouns: their columns, closed values and sense."""

from __future__ import annotations

import re
from typing import get_args

from variorum.data import read_rows, split_cell
from variorum.model.vocabulary import ActorKind
from variorum.reading.actors.nouns import load_nouns, load_titles, load_words

KINDS = set(get_args(ActorKind))
ROLES = {
    "place_preposition",
    "place_noun",
    "place_verb",
    "seat_verb",
    "seat_noun",
    "seat_preposition",
    "address_verb",
    "prefix_verb",
    "naming_verb",
    "partitive",
    "affiliation",
    "loose_modifier",
    "plain_modifier",
    "person_verb",
    "person_object_verb",
    "person_object_noun",
    "name_particle",
    "expletive_verb",
    "taking_verb",
    "allegiance",
    "rule",
    "former",
    "thing_name",
    "topic_noun",
    "thing",
    "yielding_verb",
    "describing",
    "stationed",
    "dative",
    "local",
    "from_abroad",
    "out_of_office",
    "displaced",
    "siding",
    "state_body",
    "origin",
    "building_part",
    "ruler",
}


def test_nouns_have_closed_values() -> None:
    rows = read_rows("nouns/nouns.csv")
    assert len(rows) > 600
    for row in rows:
        assert list(row) == ["noun", "plural", "kind", "sector", "human", "use", "joins", "note"], row
        assert row["noun"], row
        assert row["plural"], row
        assert row["kind"] in KINDS, row
        assert row["human"] in {"person", "collective", "group"}, row
        assert row["use"] in {"", "owned", "proper"}, row
        assert row["joins"] in {
            "", "armed forces", "government", "police", "members", "voice", "group", "relation", "own",
        }, row  # fmt: skip
        assert re.fullmatch(r"([A-Z]{3})?", row["sector"]), row


def test_no_noun_stands_twice() -> None:
    seen = [(row["noun"], row["use"] == "proper") for row in read_rows("nouns/nouns.csv")]
    assert len(seen) == len(set(seen))


def test_titles_have_closed_values() -> None:
    for row in read_rows("nouns/titles.csv"):
        assert list(row) == ["title", "sector", "kind", "sort", "spelled"], row
        assert row["sort"] in {"honorific", "rank", "office"}, row
        assert row["kind"] in KINDS | {""}, row
        assert "." not in row["title"] + row["spelled"], "points are left out"


def test_positions_have_known_roles() -> None:
    rows = read_rows("nouns/positions.csv")
    assert {row["role"] for row in rows} == ROLES
    for row in rows:
        assert list(row) == ["role", "words"]
        words = split_cell(row["words"])
        assert words
        assert all(word == word.lower() for word in words), row["role"]
        assert len(words) == len(set(words)), row["role"]


def test_own_noun_comes_before_the_plural_of_another() -> None:
    nouns = load_nouns()
    assert nouns.common["forces",].joins == "armed forces"
    assert nouns.common["soldiers",].noun == "soldier"
    assert nouns.proper["front",].kind == "armed group"


def test_titles_and_words_load() -> None:
    assert load_titles()["Lt", "Gen"].sector == "MIL"
    assert "in" in load_words("place_preposition")
    assert load_words("no such role") == frozenset()
