"""Demo: the reports of a folder read, printed and published beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from variorum.desk.publish import publish_folder
from variorum.desk.read import read_all
from variorum.ingest import list_reports

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.desk.read import Outcome

REPORTS, OUT = "reports", "out"


def locate_index(folder: str) -> Path:
    """Give where the index of a demo is written."""
    return Path(folder) / OUT / "index.html"


def run_demo(folder: str) -> Iterator[Outcome]:
    """Read the reports of a demo and write their pages.

    Args:
        folder: a folder whose `reports` holds the reports and their `sources.csv`; pages go to its `out`.

    Yields:
        What came of each report.

    Raises:
        FileMissing: there is no report.
        OutputUnwritable: a page cannot be written.
    """
    listed = list_reports(str(Path(folder) / REPORTS))
    yield from publish_folder(read_all(listed), locate_index(folder).parent, heading="Demo")
