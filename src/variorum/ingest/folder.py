"""A folder of reports: its files in order, with what its `sources.csv` says of each."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from variorum.ingest.formats import known_suffixes
from variorum.model.errors import FileMissing, FileUnreadable

SOURCES = "sources.csv"


@dataclass(frozen=True, slots=True)
class Listed:
    """A report of a folder: its path, and what the folder's list says of it."""

    path: str
    published: str | None = None
    source: str | None = None
    title: str | None = None


def list_reports(folder: str) -> list[Listed]:
    """List the reports of a folder and of the folders in it.

    Args:
        folder: path of the folder. A file `sources.csv` in it, with the columns `file` and any of
            `published`, `source` and `title`, says where its reports come from.

    Returns:
        Every file with a suffix that can be read, hidden ones left out, by path.

    Raises:
        FileMissing: no report is there, or `sources.csv` names a file that is not.
        FileUnreadable: `sources.csv` is no such table.
    """
    root = Path(folder)
    suffixes = known_suffixes()
    names = sorted(
        path.relative_to(root).as_posix()
        for path in root.rglob("*")
        if path.suffix.lower() in suffixes and path.is_file()
    )
    names = [name for name in names if not any(part.startswith(".") for part in name.split("/"))]
    if not names:
        raise FileMissing(
            "no report is in this folder",
            where=folder,
            mend=f"put in files that end in {', '.join(sorted(suffixes))}",
        )
    rows = _read_sources(root / SOURCES)
    if missing := sorted(rows.keys() - set(names)):
        raise FileMissing(
            f"the file {missing[0]!r} is not there", where=str(root / SOURCES), mend="correct its row"
        )
    return [_list(root, name, rows.get(name, {})) for name in names]


def _list(root: Path, name: str, row: dict[str, str]) -> Listed:
    return Listed(
        path=str(root / name),
        published=row.get("published") or None,
        source=row.get("source") or None,
        title=row.get("title") or None,
    )


def _read_sources(path: Path) -> dict[str, dict[str, str]]:
    """Read the list of sources, rows by file; empty where the folder has none."""
    if not path.is_file():
        return {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as handle:
            table = csv.DictReader(handle)
            if "file" not in (table.fieldnames or ()):
                raise FileUnreadable(
                    "it has no column 'file'",
                    where=str(path),
                    mend="begin it with file,published,source,title",
                )
            return {
                row["file"].strip(): {
                    key: (cell or "").strip() for key, cell in row.items() if isinstance(key, str)
                }
                for row in table
                if (row["file"] or "").strip()
            }
    except (UnicodeError, csv.Error, OSError) as error:
        raise FileUnreadable(
            f"it is no table: {error}", where=str(path), mend="save it as UTF-8 CSV"
        ) from error
