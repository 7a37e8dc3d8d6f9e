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
    """
    with locate(name).open(encoding="utf-8", newline="") as handle:
        return tuple(
            {key: (cell or "").strip() for key, cell in row.items()}
            for row in csv.DictReader(line for line in handle if not line.startswith("#"))
        )


def split_cell(cell: str) -> tuple[str, ...]:
    """Split a many-valued cell at its bars: ``"a|b"`` gives ``("a", "b")``."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())
