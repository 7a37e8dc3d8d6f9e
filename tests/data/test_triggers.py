"""The trigger tables: their columns, closed values, tests and lists."""

from __future__ import annotations

import re
from collections import Counter
from typing import get_args

import pytest

from variorum.data import read_rows, split_cell
from variorum.model.vocabulary import EVENT_TYPES, MODES, STATUSES
from variorum.reading.events.frames import FrameClass, FrameRole, noun_frames, verb_frames
from variorum.reading.events.needs import NEEDS
from variorum.reading.events.needs.listed import FUNCTIONS

ROLES = {*get_args(FrameRole), "topic", "place"}
CLASSES = set(get_args(FrameClass))
FRAMES = {"triggers/verbs.csv": ("subject", "object"), "triggers/nouns.csv": ("possessor", "of")}
ALL_MODES = {mode for modes in MODES.values() for mode in modes}
LISTS = Counter(row["list"] for row in read_rows("triggers/words.csv"))
EXCLUDING = {"object", "subject", "modifier", "of", "by", "with", "any"}
RELATIONS = {
    "aux",
    "neg",
    "mark",
    "modifies",
    "subject_of",
    "subject_of-off",
    "attempt_of",
    "argument",
    "joins",
    "governs",
    "governs-infinitive",
    "governs-gerund",
    "governs-act",
    *(f"governs-{word}" for word in ("for", "of", "off", "from", "short", "out")),
}


def check_needs(cell: str) -> None:
    """Assert that every test of a cell is known, with its list."""
    for alternative in split_cell(cell):
        for name in alternative.split("+"):
            function, _, words = name.removeprefix("!").partition(":")
            assert (function in FUNCTIONS and words in LISTS) if words else function in NEEDS, cell


@pytest.mark.parametrize("name", FRAMES)
def test_frames_hold_closed_values(name: str) -> None:
    for row in read_rows(name):
        assert row["type"] in EVENT_TYPES, row
        assert not row["mode"] or row["mode"] in MODES.get(row["type"], ()), row
        assert {row[column] for column in FRAMES[name]} <= ROLES, row
        assert row["class"] in CLASSES, row
        assert row["lemma"] == row["lemma"].lower().strip(), row
        for pair in split_cell(row["preps"]):
            preposition, _, role = pair.partition(":")
            assert re.fullmatch("[a-z]+( [a-z]+)?", preposition), row
            assert role in ROLES - {""}, row
        check_needs(row["needs"])


@pytest.mark.parametrize("name", FRAMES)
def test_no_frame_stands_twice(name: str) -> None:
    keys = Counter((row["lemma"], row["with"], row["type"], row["mode"]) for row in read_rows(name))
    assert not [key for key, times in keys.items() if times > 1]


@pytest.mark.parametrize("name", FRAMES)
def test_every_row_of_a_word_can_be_reached(name: str) -> None:
    open_rows: set[tuple[str, str]] = set()
    for row in read_rows(name):
        key = (row["lemma"], row["with"])
        assert key not in open_rows, f"an earlier row without tests hides {row}"
        if not row["needs"]:
            open_rows.add(key)


def test_verbs_are_single_words() -> None:
    assert not [row for row in read_rows("triggers/verbs.csv") if re.search(r"[ -]", row["lemma"])]


def test_adjectives_hold_closed_values() -> None:
    for row in read_rows("triggers/adjectives.csv"):
        assert row["type"] in EVENT_TYPES
        assert row["mode"] in MODES[row["type"]]
        assert row["noun"] in ROLES


def test_lists_stand_once_and_hold_no_word_twice() -> None:
    assert not [name for name, times in LISTS.items() if times > 1]
    for row in read_rows("triggers/words.csv"):
        words = split_cell(row["words"])
        assert words, row["list"]
        assert len(set(words)) == len(words), row["list"]


def test_exclusions_stand_once_and_have_words() -> None:
    keys = Counter((row["lemma"], row["function"]) for row in read_rows("triggers/exclusions.csv"))
    assert not [key for key, times in keys.items() if times > 1]
    for row in read_rows("triggers/exclusions.csv"):
        assert row["function"] in EXCLUDING, row
        assert split_cell(row["words"]), row


def test_exclusions_name_trigger_words() -> None:
    known = set(verb_frames()) | set(noun_frames())
    assert not [row["lemma"] for row in read_rows("triggers/exclusions.csv") if row["lemma"] not in known]


def test_instruments_hold_closed_values() -> None:
    rows = read_rows("triggers/instruments.csv")
    assert {row["mode"] for row in rows} <= ALL_MODES | {""}
    assert {row["kind"] for row in rows} <= {"weapon", "platform", "method", "person"}
    assert len({row["lemma"] for row in rows}) == len(rows)


def test_light_verbs_hold_closed_values() -> None:
    rows = read_rows("triggers/light.csv")
    assert {row["subject"] for row in rows} == {"agent", "target", "act"}
    keys = Counter((row["lemma"], row["with"], row["subject"]) for row in rows)
    assert not [key for key, times in keys.items() if times > 1]


def test_status_cues_hold_closed_values() -> None:
    rows = read_rows("cues/status.csv")
    assert {row["category"] for row in rows} <= {*STATUSES, ""}
    assert {row["relation"] for row in rows} <= RELATIONS
    keys = Counter((row["cue"], row["pos"], row["relation"]) for row in rows if row["relation"])
    assert not [key for key, times in keys.items() if times > 1]


def test_series_cues_hold_closed_values() -> None:
    rows = read_rows("cues/series.csv")
    assert {row["relation"] for row in rows} == {"modifies", "counts", "is"}
    assert {row["needs"] for row in rows} == {"", "plural"}
    assert len({(row["cue"], row["relation"]) for row in rows}) == len(rows)
