"""Readings as tables for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.console import Group
from rich.table import Table
from rich.text import Text

from variorum.export.wording import (
    join_once,
    make_printable,
    name_actors,
    name_other_voices,
    name_participant,
    name_type,
    name_voice,
    word_figure,
    word_period,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.console import RenderableType

    from variorum.model.record import Actor, Reading, Report

_COLUMNS = {"Event": 3, "Who → whom": 5, "Where": 3, "When": 3, "Toll": 4, "Said by": 4, "Status": 2}
_STACKS = {("Event", "Status"): 2, ("Who → whom",): 3, ("Where", "When"): 2, ("Toll", "Said by"): 3}
_NARROW = 110
_NOTHING = "–"
_STATUS_STYLES = {"denied": "red", "threatened": "yellow", "planned": "yellow", "hypothetical": "yellow"}


def render_table(reading: Reading, width: int = 120) -> RenderableType:
    """Render the events of one Reading.

    Args:
        reading: the Reading.
        width: columns of the terminal; on a narrow one, values that belong together share a column.

    Returns:
        A heading and a table, or a heading and one line where no event was found; for rich to print.
    """
    head = reading.document
    about = " · ".join(
        part
        for part in (
            make_printable(head.source or ""),
            head.published or "no day of publication",
            f"{len(reading.reports)} {'event' if len(reading.reports) == 1 else 'events'}",
        )
        if part
    )
    title = Text.assemble((make_printable(head.title or "Untitled report"), "bold"), "\n", (about, "dim"))
    if not reading.reports:
        return Group(title, Text("No event found.\n", style="dim"))
    actors, places = name_actors(reading), {place.id: place.name for place in reading.places}
    rows = [_list_cells(report, actors, places) for report in reading.reports]
    return Group(title, _tabulate_narrow(rows) if width < _NARROW else _tabulate(rows))


def _tabulate(rows: list[dict[str, str]]) -> Table:
    """Give every value a column of its own."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for name, ratio in _COLUMNS.items():
        table.add_column(name, overflow="fold", ratio=ratio)
    for row in rows:
        status = Text(row["Status"], style=_STATUS_STYLES.get(row["Status"], ""))
        table.add_row(*(_cell(row[name]) for name in _COLUMNS if name != "Status"), status)
    return table


def _tabulate_narrow(rows: list[dict[str, str]]) -> Table:
    """Stack values that belong together, where a column for each would break every word."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_lines=True)
    for names, ratio in _STACKS.items():
        table.add_column(", ".join(names).capitalize(), overflow="fold", ratio=ratio)
    for row in rows:
        table.add_row(*(_cell("\n".join(row[name] for name in names if row[name])) for names in _STACKS))
    return table


def _list_cells(report: Report, actors: Mapping[str, Actor], places: Mapping[str, str]) -> dict[str, str]:
    """Word the values of one report."""
    scope = "\n(series)" if report.scope == "series" else ""
    period = report.time
    return {
        "Event": f"{name_type(report)}{scope}",
        "Who → whom": _who(report, actors),
        "Where": join_once([make_printable(places.get(item.place, item.quote)) for item in report.places]),
        "When": word_period(period) if period else "",
        "Toll": _toll(report, actors),
        "Said by": join_once([name_voice(voice, actors) for voice in report.said_by], "\n"),
        "Status": report.status,
    }


def _who(report: Report, actors: Mapping[str, Actor]) -> str:
    """Word who did it to whom."""
    agents = [name_participant(item, actors) for item in report.participants if item.role == "agent"]
    others = [
        name_participant(item, actors)
        for item in report.participants
        if item.role in {"target", "victim", "recipient"}
    ]
    return f"{join_once(agents) or _NOTHING} → {join_once(others) or _NOTHING}"


def _toll(report: Report, actors: Mapping[str, Actor]) -> str:
    """Word the figures, each with its speakers that the report itself lacks."""
    lines = []
    for figure in report.figures:
        speakers = join_once(name_other_voices(figure, report, actors))
        lines.append(f"{word_figure(figure)}: {speakers}" if speakers else word_figure(figure))
    return join_once(lines, "\n")


def _cell(words: str) -> Text:
    return Text(words) if words else Text(_NOTHING, style="dim")
