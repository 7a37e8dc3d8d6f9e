"""Read the golden cases that stand beside the tests."""

from __future__ import annotations

import csv
from datetime import date
from functools import cache
from pathlib import Path

from variorum.language.pipeline import parse_text
from variorum.language.tree import Tree


def read_cases(name: str) -> list[dict[str, str]]:
    with (Path(__file__).parent / name).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(line for line in handle if not line.startswith("#")))


@cache
def parse(text: str) -> Tree:
    return parse_text(text)


def to_day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None


def to_number(cell: str) -> int | None:
    return int(cell) if cell else None
