"""What every command shows in the same way: errors, notices, progress, readings."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from variorum.desk.read import Outcome
    from variorum.model.record import Reading


def show_error(line: str) -> None:
    """Show an error on stderr, in one line, whatever is in it."""
    _write_line(f"error: {line}")


def show_notice(line: str) -> None:
    """Show something worth knowing on stderr, in one line."""
    _write_line(f"note: {line}")


def _write_line(line: str) -> None:
    sys.stderr.write("".join(char if char.isprintable() else "?" for char in line) + "\n")
    sys.stderr.flush()


def show_json(reading: Reading, *, one_line: bool) -> None:
    """Show a Reading as JSON on stdout."""
    from variorum.export.json import render_line, render_object

    sys.stdout.write(render_line(reading) if one_line else render_object(reading))
    sys.stdout.flush()


def show_tables(readings: Iterable[Reading]) -> None:
    """Show Readings as tables on stdout."""
    from rich.console import Console

    from variorum.export.table import render_table

    console = Console(width=None if sys.stdout.isatty() else 120, highlight=False, markup=False)
    for reading in readings:
        console.print(render_table(reading, console.width))


def show_progress(outcomes: Iterable[Outcome], total: int) -> Iterator[Outcome]:
    """Pass outcomes on; several on a terminal move a bar on stderr."""
    if total < 2 or not sys.stderr.isatty():
        yield from outcomes
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        task = progress.add_task("reading", total=total)
        for outcome in outcomes:
            yield outcome
            progress.advance(task)


def show_faults(outcome: Outcome) -> int:
    """Show what stood in the way of an outcome, or what is to be known of it.

    Returns:
        The exit code that it asks for.
    """
    if outcome.error is not None:
        show_error(outcome.error.one_line())
        return outcome.error.exit_code
    if outcome.notice:
        show_notice(outcome.notice)
    return 0
