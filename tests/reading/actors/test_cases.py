"""Golden sentences: whom a phrase names, and what names nobody."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from variorum.language.pipeline import parse_text
from variorum.reading.actors import find_actors

if TYPE_CHECKING:
    from variorum.language.tree import Tree
    from variorum.reading.parts import ActorEntry, Actors

CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("cases.yaml").read_text(encoding="utf-8")
)
NAMED = [(case, row) for case in CASES for row in case["actors"]]
SILENT = [(case, phrase) for case in CASES for phrase in case.get("silent", [])]


@cache
def read(text: str, year: int) -> tuple[Tree, Actors]:
    tree = parse_text(text)
    return tree, find_actors(tree, date(year, 6, 15))


def locate(text: str, phrase: str) -> tuple[int, int]:
    words, _, number = phrase.partition("#")
    found = list(re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text))[int(number or 1) - 1]
    return found.span()


def named_at(text: str, year: int, phrase: str) -> list[ActorEntry]:
    """Whoever is named by a mention that ends with the phrase and has its head in it."""
    tree, actors = read(text, year)
    words, _, mark = phrase.partition("@")
    start, end = locate(text, words)
    if mark == "head":
        token = next(token for token in tree.tokens if token.start == start)
        mention = actors.at(token)
        return [actors.entries[mention.actor]] if mention else []
    found = []
    for mention in actors.mentions:
        first, last = tree.span(mention.first, mention.last)
        if last == end and start <= tree.tokens[mention.head].start < end and first <= end:
            found.append(actors.entries[mention.actor])
    return found


def name_case(value: object) -> str:
    return str(value[0]) if isinstance(value, list) else str(value) if isinstance(value, str) else ""


@pytest.mark.parametrize(("case", "row"), NAMED, ids=name_case)
def test_phrase_names_the_actor(case: dict[str, Any], row: list[str | None]) -> None:
    phrase = str(row[0])
    fails = phrase.startswith("!")
    entries = named_at(case["text"], case.get("published", 2024), phrase.removeprefix("!"))
    got = [
        [entry.name, entry.kind, entry.country, entry.codes.get("cameo")][: len(row) - 1] for entry in entries
    ]
    right = row[1:] in got
    assert right != fails, f"{phrase!r}: wanted {row[1:]}, got {got}"


@pytest.mark.parametrize(("case", "phrase"), SILENT, ids=name_case)
def test_phrase_names_nobody(case: dict[str, Any], phrase: str) -> None:
    tree, actors = read(case["text"], case.get("published", 2024))
    start, end = locate(case["text"], phrase)
    heads = [mention for mention in actors.mentions if start <= tree.tokens[mention.head].start < end]
    assert [actors.entries[mention.actor].name for mention in heads] == []
