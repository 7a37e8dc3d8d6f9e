"""Scores of the golden tables: each row is right or wrong, field by field and as a whole."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from variorum.evaluation.mentions.judge import JUDGES, judge_strings
from variorum.evaluation.mentions.tables import HEADERS, read_table

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from variorum.evaluation.mentions.judge import Verdict
    from variorum.evaluation.mentions.tables import GoldRow

KINDS = tuple(HEADERS)


@dataclass(frozen=True, slots=True)
class Miss:
    """A row that was not wholly right: where it stands, what it asks, and what was found."""

    where: str
    asked: str
    wanted: str
    found: str


@dataclass(slots=True)
class MentionScore:
    """How one table was answered.

    Attributes:
        asked, right: rows, and rows of which every field is right.
        fields: field to (rows that ask for it, rows where it is right).
        misses: every row that is not wholly right.
    """

    kind: str
    asked: int = 0
    right: int = 0
    fields: dict[str, tuple[int, int]] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)

    @property
    def share(self) -> float:
        """Share of the rows that are wholly right."""
        return self.right / self.asked if self.asked else 0.0

    def field_share(self, name: str) -> float:
        """Share of the rows that ask for a field in which it is right."""
        asked, right = self.fields.get(name, (0, 0))
        return right / asked if asked else 0.0


def score_mentions(folder: Path) -> dict[str, MentionScore]:
    """Score every golden table of a folder.

    Args:
        folder: holds strings.csv, actors.csv, places.csv and times.csv.

    Returns:
        The score of each table.

    Raises:
        GoldInvalid: a table does not hold together.
    """
    tables = {kind: read_table(folder / f"{kind}.csv") for kind in KINDS}
    return {
        kind: _add_up(kind, rows, judge_strings(rows) if kind == "strings" else JUDGES[kind](rows))
        for kind, rows in tables.items()
    }


def _add_up(kind: str, rows: list[GoldRow], verdicts: Iterable[Verdict]) -> MentionScore:
    score = MentionScore(kind)
    asked, right = Counter[str](), Counter[str]()
    for row, verdict in zip(rows, verdicts, strict=True):
        score.asked += 1
        whole = all(verdict.fields.values())
        score.right += whole
        asked.update(list(verdict.fields))
        right.update(name for name, good in verdict.fields.items() if good)
        if not whole:
            wrong = ", ".join(name for name, good in verdict.fields.items() if not good)
            asked_for = row.cells.get("string") or f"{row['quote']} | {row['text']}"
            score.misses.append(Miss(row.where, asked_for, f"{verdict.wanted} [{wrong}]", verdict.found))
    score.fields = {name: (asked[name], right[name]) for name in asked}
    return score
