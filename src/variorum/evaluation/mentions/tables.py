"""The golden tables: one row asks who, where or when some words of a text mean."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, get_args

from variorum.model.errors import GoldInvalid
from variorum.model.vocabulary import ACTOR_KINDS, PlacePrecision, TimePrecision
from variorum.ontology import load_sectors

if TYPE_CHECKING:
    from pathlib import Path

HEADERS = {
    "strings": "string,on,country,sector,kind,name,note",
    "actors": "case,region,published,text,quote,nth,name,country,sector,kind,same_as,note",
    "places": "case,region,published,text,quote,nth,name,country,lat,lon,within_km,precision,happened,"
    "not_happened,note",
    "times": "case,region,published,text,quote,nth,earliest,latest,precision,happened,not_happened,note",
}
NONE = "none"
_ALLOWED: dict[str, dict[str, set[str]]] = {
    "actors": {"kind": {*ACTOR_KINDS, NONE}},
    "strings": {"kind": set(ACTOR_KINDS)},
    "places": {"precision": {*get_args(PlacePrecision), NONE}},
    "times": {"precision": {*get_args(TimePrecision), NONE}},
}


@dataclass(frozen=True, slots=True)
class GoldRow:
    """One row of a golden table.

    Attributes:
        where: the file and line, for messages.
        cells: its cells by column.
        start, end: half-open offsets of the words asked about in the text; (0, 0) in a table of bare strings.
    """

    where: str
    cells: dict[str, str]
    start: int = 0
    end: int = 0

    def __getitem__(self, column: str) -> str:
        """Give a cell."""
        return self.cells[column]

    def day(self, column: str) -> date | None:
        """Give a cell as a day, None where it is empty."""
        return date.fromisoformat(self[column]) if self[column] else None

    def allows(self, column: str, value: str) -> bool:
        """Tell whether a cell with one value or several holds this one; an empty one allows any."""
        return not self[column] or value in self[column].split("|")

    def find(self, column: str) -> tuple[int, int] | None:
        """Give the half-open offsets of a cell's words in the text, None where the cell is empty."""
        if not self[column]:
            return None
        start = self["text"].index(self[column])
        return start, start + len(self[column])


def read_table(path: Path) -> list[GoldRow]:
    """Read a golden table.

    Args:
        path: a CSV file named after what it asks: strings, actors, places or times.

    Returns:
        Its rows.

    Raises:
        GoldInvalid: a row does not hold together; the message names file and line.
    """
    kind = path.stem
    try:
        with path.open(encoding="utf-8", newline="") as handle:
            reader = csv.reader(line for line in handle if not line.startswith("#"))
            header = next(reader, [])
            if ",".join(header) != HEADERS[kind]:
                raise GoldInvalid(
                    f"wanted the columns {HEADERS[kind]}", where=str(path), mend="mend the header"
                )
            return [
                _check(kind, f"{path}:{reader.line_num}", dict(zip(header, cells, strict=False)), len(cells))
                for cells in reader
            ]
    except OSError as error:
        raise GoldInvalid(
            f"cannot be read: {error.strerror}", where=str(path), mend="name a folder that holds it"
        ) from error


def _check(kind: str, where: str, cells: dict[str, str], width: int) -> GoldRow:
    """Check one row and find its words."""
    wanted = len(HEADERS[kind].split(","))
    if width != wanted:
        raise GoldInvalid(
            f"wanted {wanted} cells, found {width}", where=where, mend="quote cells that hold commas"
        )
    for column, allowed in _ALLOWED[kind].items():
        wrong = [value for value in cells[column].split("|") if value and value not in allowed]
        if wrong:
            raise GoldInvalid(f"{wrong[0]!r} is no {column}", where=where, mend="see golden/FORMAT.md")
    if cells.get("sector") and cells["sector"] not in load_sectors():
        raise GoldInvalid(f"{cells['sector']!r} is no sector", where=where, mend="see ontology/sectors.csv")
    for column in ("on", "published", "earliest", "latest"):
        try:
            if cells.get(column):
                date.fromisoformat(cells[column])
        except ValueError:
            raise GoldInvalid(
                f"{cells[column]!r} is no day", where=where, mend="write it like 2024-02-02"
            ) from None
    if kind == "strings":
        return GoldRow(where, cells)
    start = -1
    for _ in range(int(cells["nth"] or 1)):
        start = cells["text"].find(cells["quote"], start + 1)
        if start < 0:
            raise GoldInvalid(
                f"the text does not hold {cells['quote']!r}", where=where, mend="quote its very words"
            )
    for column in ("happened", "not_happened", "same_as"):
        if cells.get(column) and cells[column] not in cells["text"]:
            raise GoldInvalid(
                f"the text does not hold {cells[column]!r}", where=where, mend="quote its very words"
            )
    return GoldRow(where, cells, start, start + len(cells["quote"]))
