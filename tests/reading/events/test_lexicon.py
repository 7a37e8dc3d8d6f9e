"""The trigger lexicon on sentences of its own: what names an event, of which type and mode, and what names none."""

from __future__ import annotations

import csv
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from variorum.language.pipeline import parse_texts
from variorum.model.document import Document
from variorum.reading.events import read_events
from variorum.reading.events.modes import choose_mode
from variorum.reading.events.roles import fill_roles
from variorum.reading.events.scene import Scene
from variorum.reading.events.triggers import find_triggers
from variorum.reading.reader import load_gazetteer, make_scene

with (Path(__file__).parent / "triggers.csv").open(encoding="utf-8", newline="") as handle:
    CASES = list(csv.DictReader(handle))
NAMED = [case for case in CASES if case["type"]]
SILENT = [case["sentence"] for case in CASES if not case["type"]]

# The parse, not the lexicon, fails here: the verb is read as an adjective or as a noun's modifier.
MISPARSED = {
    "Retreating fighters booby-trapped houses in Marawi with grenades.",
    "Police baton-charged lawyers in Lahore.",
    "Troops are massing on the border with Armenia.",
    "North Korea test-fired two missiles.",
    "Police in riot gear charged at demonstrators outside the electoral commission in Lubumbashi.",
}


@cache
def scenes() -> dict[str, Scene]:
    """Parse all sentences once."""
    gazetteer = load_gazetteer()
    sentences = [case["sentence"] for case in CASES]
    return {
        sentence: make_scene(tree, Document(sentence, published=date(2024, 5, 15), language="en"), gazetteer)
        for sentence, tree in zip(sentences, parse_texts(sentences), strict=True)
    }


def find_named(sentence: str) -> set[tuple[str, str, str]]:
    """Give (type, mode, word) of every trigger of a sentence, for each of its words."""
    scene = scenes()[sentence]
    return {
        (trigger.frame.type, choose_mode(trigger, fill_roles(trigger, scene), scene) or "", word)
        for trigger in find_triggers(scene)
        for word in {trigger.token.lower, *(scene.tree.tokens[i].lower for i in trigger.words)}
    }


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 250
    assert len(SILENT) >= 80
    assert len({case["sentence"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", NAMED, ids=lambda case: case["sentence"][:60])
def test_event_is_named(case: dict[str, str], request: pytest.FixtureRequest) -> None:
    if case["sentence"] in MISPARSED:
        request.applymarker(pytest.mark.xfail(strict=True))
    assert (case["type"], case["mode"], case["trigger"].lower()) in find_named(case["sentence"])


@pytest.mark.parametrize("sentence", SILENT, ids=lambda sentence: sentence[:60])
def test_no_event_is_named(sentence: str) -> None:
    happenings, _ = read_events(scenes()[sentence])
    assert [(item.first.type, item.first.token.text) for item in happenings] == []
