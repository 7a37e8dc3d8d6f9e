"""What the commands `who`, `where` and `when` have in common: queries in, tables or JSON out."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Iterator

    from rich.table import Table


def add_query_arguments(parser: argparse.ArgumentParser, what: str) -> None:
    """Add the queries and the choice of output."""
    parser.add_argument("words", nargs="+", metavar="WORDS", help=f"{what}; - reads one a line from stdin")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="show JSON, also on a terminal")
    form.add_argument("--table", action="store_true", help="show a table, also in a pipe")


def list_queries(arguments: argparse.Namespace) -> Iterator[str]:
    """Give the queries; ``-`` stands for the lines of standard input, empty ones left out."""
    for words in arguments.words:
        if words == "-":
            yield from (line.strip() for line in sys.stdin if line.strip())
        else:
            yield words


def show_answers(
    arguments: argparse.Namespace, answers: Iterable[Any], tabulate: Callable[[list[Any]], Table]
) -> int:
    """Show answers: a table on a terminal, else JSON, one object for one query, a line each for several."""
    if arguments.table or (sys.stdout.isatty() and not arguments.json):
        from rich.console import Console

        console = Console(width=None if sys.stdout.isatty() else 140, highlight=False)
        console.print(tabulate(list(answers)))
        return 0
    import json

    from variorum.model.codec import encode

    several = len(arguments.words) > 1 or "-" in arguments.words
    for answer in answers:
        sys.stdout.write(json.dumps(encode(answer), ensure_ascii=False, indent=None if several else 2) + "\n")
    return 0
