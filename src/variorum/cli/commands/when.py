"""`variorum when`: which days words mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.cli.answers import add_query_arguments, list_queries, show_answers

if TYPE_CHECKING:
    import argparse

    from rich.table import Table

    from variorum.model.answers import WhenAnswer

HELP = "say which days a time means, told against a day of publication"
DESCRIPTION = """\
Say which days words such as "over the past eight months" mean. Words that end in a full stop are read as a sentence
of their own, so that its tense counts ("The talks will open on Friday."); others as told of something past."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    add_query_arguments(parser, 'words for a time: "overnight Saturday to Sunday"')
    parser.add_argument("--published", metavar="DATE", help="day of publication, such as 2024-02-02")


def run(arguments: argparse.Namespace) -> int:
    """Ask, show, and give the exit code."""
    from variorum.desk.ask import ask_when

    return show_answers(arguments, ask_when(list_queries(arguments), arguments.published), _tabulate)


def _tabulate(answers: list[WhenAnswer]) -> Table:
    from rich.markup import escape
    from rich.table import Table

    table = Table()
    for heading in ("words", "time", "from", "to", "precision", "against"):
        table.add_column(heading)
    for answer in answers:
        if not answer.times:
            table.add_row(escape(answer.query), "–", "", "", "", "no time that means days")
        for time in answer.times:
            table.add_row(
                escape(answer.query),
                escape(time.quote),
                time.earliest or "",
                time.latest or "",
                time.precision,
                time.against,
            )
    return table
