"""Publish: Readings as pages that anyone can open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.export.files import name_page, write_atomically
from variorum.export.html import IndexItem, render_index, render_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from variorum.desk.read import Outcome


def publish_page(outcome: Outcome, out: Path) -> None:
    """Write the page of one report.

    Args:
        outcome: what came of the report; nothing is written where it could not be read.
        out: the file to write.

    Raises:
        OutputUnwritable: the file cannot be written.
    """
    if outcome.document is not None and outcome.reading is not None:
        write_atomically(out, render_page(outcome.reading, outcome.document.text))


def publish_folder(outcomes: Iterable[Outcome], folder: Path, heading: str = "Reports") -> Iterator[Outcome]:
    """Write a page for each report, and an index of them at the end.

    Args:
        outcomes: what came of each report.
        folder: the folder to write into; it is made if it is not there.
        heading: what the index is called.

    Yields:
        Each Outcome, once its page is written.

    Raises:
        OutputUnwritable: a file cannot be written.
    """
    items: list[IndexItem] = []
    taken: set[str] = set()
    for outcome in outcomes:
        if outcome.document is not None and outcome.reading is not None:
            name = name_page(outcome.origin, taken)
            publish_page(outcome, folder / name)
            items.append(IndexItem(name, outcome.reading))
        yield outcome
    write_atomically(folder / "index.html", render_index(items, heading=heading))
