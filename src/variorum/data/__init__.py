"""Reviewed data files (CSV, TOML, JSON) and the one way to open them.

Each file opens with a header row that defines its fields; `docs/reference/data.md` says what each holds.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from pathlib import Path


def locate(name: str) -> Path:
    """Give the path of a data file.

    Args:
        name: path below the data folder, such as ``"cues/status.csv"``.

    Returns:
        The path on disk.
    """
    return Path(str(files(__name__).joinpath(name)))


@cache
def read_rows(name: str) -> tuple[dict[str, str], ...]:
    """Read a CSV data file once.

    Args:
        name: path below the data folder.

    Returns:
        One mapping of column to text a row, cells stripped; callers never change them.

    Raises:
        ValueError: a row has more or fewer cells than the header; the message begins with file and line.
    """
    rows: list[dict[str, str]] = []
    header: list[str] | None = None
    with locate(name).open(encoding="utf-8", newline="") as handle:
        reader = csv.reader(handle)
        for cells in reader:
            if not cells or cells[0].startswith("#"):
                continue
            if header is None:
                header = cells
            elif len(cells) != len(header):
                raise ValueError(
                    f"{name}:{reader.line_num}: {len(cells)} cells where the header has {len(header)}"
                )
            else:
                rows.append(dict(zip(header, map(str.strip, cells), strict=True)))
    return tuple(rows)


def list_tables() -> tuple[str, ...]:
    """Give the names of all CSV data files, as `read_rows` takes them."""
    folder = locate("")
    return tuple(sorted(path.relative_to(folder).as_posix() for path in folder.glob("*/*.csv")))


def split_cell(cell: str) -> tuple[str, ...]:
    """Split a many-valued cell at its bars: ``"a|b"`` gives ``("a", "b")``."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())
