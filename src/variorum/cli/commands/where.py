"""`variorum where`: which places words may name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.cli.answers import add_query_arguments, list_queries, show_answers

if TYPE_CHECKING:
    import argparse

    from rich.table import Table

    from variorum.model.answers import WhereAnswer

HELP = "say which places a name may mean, with coordinates and precision"
DESCRIPTION = """\
Look a name up in the gazetteer: by name, else by sound ("Dayr az Zawr"), else within a slip of one letter ("Quatar").
Places come likeliest first, by size and importance alone; a report decides by all else that it says."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_query_arguments(parser, 'the name of a place: "Deir Ezzor"')
    parser.add_argument(
        "--in", dest="country", metavar="COUNTRY", help="only places in it: its name or ISO 3166-1 code"
    )


def run(arguments: argparse.Namespace) -> int:
    """Ask, show, and give the exit code."""
    from variorum.desk.ask import ask_where

    return show_answers(arguments, ask_where(list_queries(arguments), arguments.country), _tabulate)


def _tabulate(answers: list[WhereAnswer]) -> Table:
    from rich.markup import escape
    from rich.table import Table

    table = Table()
    for heading in ("words", "place", "country", "unit", "sort", "precision", "lat", "lon", "share", "by"):
        table.add_column(heading, justify="right" if heading in {"lat", "lon", "share"} else "left")
    for answer in answers:
        if not answer.places:
            table.add_row(escape(answer.query), "–", "", "", "", "", "", "", "", "in no gazetteer")
        for place in answer.places:
            spot = ("", "") if place.lat is None else (f"{place.lat:.2f}", f"{place.lon:.2f}")
            table.add_row(
                escape(answer.query), escape(place.name), place.country or "", escape(place.admin1 or ""),
                place.feature, place.precision, *spot, f"{place.score:.2f}", answer.matched,
            )  # fmt: skip
    return table
