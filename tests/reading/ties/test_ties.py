from __future__ import annotations

import pytest

from variorum.data import read_rows
from variorum.language.pipeline import parse_text
from variorum.model.vocabulary import TIE_TYPES
from variorum.reading.parts import Actors, TieFound
from variorum.reading.ties import find_ties

from .by_hand import name_actors, read_tree

SIDES = {
    "hyphen": {"named", "head"},
    "prefix": {"named", "head"},
    "predicate": {"subject", "object"},
    "verb": {"subject", "object"},
    "noun": {"holder", "owner"},
    "whole": {"holder", "owner"},
    "under": {"holder", "owner"},
}
PLAIN = {"wing", "past", "qualifier", "blocker", "office", "body"}


def ties(text: str, names: dict[str, str]) -> list[TieFound]:
    tree = read_tree(text)
    return find_ties(tree, name_actors(tree, names))


def test_data_rows_keep_their_schema() -> None:
    rows = read_rows("cues/ties.csv")
    assert {row["pos"] for row in rows} == set(SIDES) | PLAIN
    for row in rows:
        if row["pos"] in PLAIN:
            assert (row["type"], row["from"], row["to"]) == ("", "", ""), row
        else:
            assert row["type"] in TIE_TYPES, row
            assert {row["from"], row["to"]} == SIDES[row["pos"]], row
    keys = [(row["cue"], row["pos"]) for row in rows]
    assert len(keys) == len(set(keys))


def test_the_words_of_a_hyphen_are_its_own() -> None:
    text = "They said Iran-backed militias fired."
    (tie,) = ties(text, {"Iran": "state", "militias": "armed group"})
    assert read_tree(text).quote(tie.first, tie.last) == "Iran-backed"


def test_the_words_reach_from_end_to_end() -> None:
    text = "Hamas, which is allied with Iran, fired the rockets."
    (tie,) = ties(text, {"Hamas": "armed group", "Iran": "state"})
    assert read_tree(text).quote(tie.first, tie.last) == "Hamas, which is allied with Iran"


def test_the_same_tie_is_given_once_with_its_first_words() -> None:
    text = "Iran-backed militias fired. The militias are backed by Iran."
    (tie,) = ties(text, {"Iran": "state", "militias": "armed group"})
    assert tie.first == 0


def test_forces_under_a_command_are_led() -> None:
    found = ties(
        "Troops under the command of Minni Minawi left.", {"Troops": "military", "Minni Minawi": "person"}
    )
    assert [(tie.type, tie.from_, tie.to) for tie in found] == [("leads", "Minni Minawi", "Troops")]


def test_a_person_who_owns_a_body_leads_it() -> None:
    found = ties(
        "Khalifa Haftar's Libyan National Army advanced.",
        {"Khalifa Haftar": "person", "Libyan National Army": "armed group"},
    )
    assert [(tie.type, tie.from_) for tie in found] == [("leads", "Khalifa Haftar")]


@pytest.mark.parametrize(
    "text", ["", "\n", "-", "pro-", "-backed", "Iran-backed", "leader of of of", "\u200b anti- -led"]
)
def test_bears_any_text(text: str) -> None:
    assert find_ties(parse_text(text), Actors()) == []


def test_reads_the_same_twice() -> None:
    text = "Iran, Syria and Russia are supporting Hezbollah and Hamas."
    names = dict.fromkeys(("Iran", "Syria", "Russia"), "state") | dict.fromkeys(
        ("Hezbollah", "Hamas"), "armed group"
    )
    assert ties(text, names) == find_ties(parse_text(text), name_actors(parse_text(text), names))
    assert len(ties(text, names)) == 6
