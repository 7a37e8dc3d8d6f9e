"""Whether what is done in the corpus goes with who does it: nations against types, statuses and parts."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from variorum.data import read_rows, split_cell
from variorum.reading.words import word_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from variorum.training.items import Item

_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_COLUMNS = ("name", "aliases", "adjectives", "people", "metonyms")


@dataclass(frozen=True, slots=True)
class Association:
    """How closely two traits go together.

    Attributes:
        of, with_: the traits, such as "agent's nation" and "type".
        strength: Cramér's V without bias (Bergsma 2013), 0 for none and 1 for full.
        worst: the pair with the largest adjusted residual, and that residual, in standard deviations.
        count: how many events were counted.
    """

    of: str
    with_: str
    strength: float
    worst: tuple[str, str, float]
    count: int


def measure_balance(items: Iterable[Item], least: int = 40) -> list[Association]:
    """Measure how far nations go with what they are said to do.

    Args:
        items: items of the corpus.
        least: events that a nation must be named in to be counted.

    Returns:
        Nation of the agent against type, against status and against loaded words in the text; and of violence, nation
        against being agent or sufferer.
    """
    pairs: dict[tuple[str, str], list[tuple[str, str]]] = {
        ("agent's nation", "type"): [],
        ("agent's nation", "status"): [],
        ("agent's nation", "loaded words"): [],
        ("nation", "part"): [],
    }
    loaded = word_list("loaded")
    for item in items:
        colour = "loaded" if loaded & {word.lower() for word in _WORD.findall(item.text)} else "plain"
        for event in item.events:
            for role in event.roles:
                part = "agent" if role.role == "agent" else "sufferer"
                for nation in find_nations(item.quote(role.mark)) if role.role != "place" else ():
                    if event.type == "ASSAULT":
                        pairs["nation", "part"].append((nation, part))
                    if part == "agent":
                        pairs["agent's nation", "type"].append((nation, event.type))
                        pairs["agent's nation", "status"].append((nation, event.status))
                        pairs["agent's nation", "loaded words"].append((nation, colour))
    return [associate(of, with_, found, least) for (of, with_), found in pairs.items()]


def find_nations(words: str) -> set[str]:
    """Give the ISO 3166-1 alpha-3 codes of the nations that some words name by one word."""
    return {code for word in _WORD.findall(words) if (code := _nations().get(word)) is not None}


@cache
def _nations() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in read_rows("actors/countries.csv"):
        for column in _COLUMNS:
            for word in split_cell(row[column]):
                found.setdefault(word.partition("@")[0], row["iso3"])
    return found


def associate(of: str, with_: str, pairs: Sequence[tuple[str, str]], least: int) -> Association:
    """Measure how closely two traits go together.

    Args:
        of: name of the first trait.
        with_: name of the second trait.
        pairs: one pair of values an event.
        least: pairs that a value of the first trait must stand in to be counted.
    """
    frequent = {value for value, count in Counter(one for one, _ in pairs).items() if count >= least}
    cells = Counter(pair for pair in pairs if pair[0] in frequent)
    rows, columns = Counter[str](), Counter[str]()
    for (one, other), count in cells.items():
        rows[one] += count
        columns[other] += count
    total = rows.total()
    square, worst = 0.0, ("", "", 0.0)
    for one, row in rows.items():
        for other, column in columns.items():
            expected = row * column / total
            gap = cells[one, other] - expected
            square += gap * gap / expected
            spread = math.sqrt(expected * (1 - row / total) * (1 - column / total))
            residual = gap / spread if spread else 0.0
            if abs(residual) > abs(worst[2]):
                worst = (one, other, round(residual, 2))
    return Association(of, with_, _cramer(square, total, len(rows), len(columns)), worst, total)


def _cramer(square: float, total: int, rows: int, columns: int) -> float:
    if total < 2 or min(rows, columns) < 2:
        return 0.0
    phi = max(0.0, square / total - (rows - 1) * (columns - 1) / (total - 1))
    tall = rows - (rows - 1) ** 2 / (total - 1)
    wide = columns - (columns - 1) ** 2 / (total - 1)
    return round(math.sqrt(phi / (min(tall, wide) - 1)), 4)
