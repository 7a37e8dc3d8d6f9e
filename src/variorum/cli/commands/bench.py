"""`variorum bench`: how well actors, places and times are resolved."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from variorum.cli.show import show_error

if TYPE_CHECKING:
    import argparse

    from variorum.desk.bench import Benched

HELP = "measure how well actors, places and times are resolved"
DESCRIPTION = """\
Put the golden tables of single mentions to the Reader, and with --data the benchmarks of others, and show each
measure beside its floor. A measure below its floor gives one line on stderr and the exit code 1."""
BELOW_FLOOR = 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "golden", metavar="GOLD_FOLDER", help="golden folder, with mentions and benchmarks.csv"
    )
    parser.add_argument(
        "--part", choices=("open", "held", "all"), default="open", help="which part (default: open)"
    )
    parser.add_argument(
        "--data", metavar="FOLDER", help="folder with geovirus, wikiwars, plover_gsr, re3d, or some of them"
    )
    parser.add_argument("--json", action="store_true", help="show JSON, also on a terminal")
    parser.add_argument(
        "--errors",
        type=int,
        default=0,
        metavar="N",
        help="list the first N rows of the open part that were missed",
    )


def run(arguments: argparse.Namespace) -> int:
    """Measure, show, and give the exit code."""
    from variorum.desk.bench import run_benchmarks

    code = 0
    for benched in run_benchmarks(arguments.golden, part=arguments.part, data=arguments.data):
        if arguments.json or not sys.stdout.isatty():
            _show_json(benched, arguments.errors)
        else:
            _show_table(benched, arguments.errors)
        for measure in benched.measures:
            if not measure.holds:
                show_error(
                    f"{measure.set}: {measure.name} is {measure.value}, its floor {measure.floor} [floor]"
                )
                code = BELOW_FLOOR
    return code


def _show_json(benched: Benched, errors: int) -> None:
    import json

    from variorum.model.codec import encode

    body = {
        "title": benched.title,
        "measures": [{**encode(measure), "holds": measure.holds} for measure in benched.measures],
        "misses": encode(benched.misses[:errors]),
    }
    sys.stdout.write(json.dumps(body, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def _show_table(benched: Benched, errors: int) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(title=benched.title)
    for heading in ("set", "measure", "result", "floor", "holds", "note"):
        table.add_column(heading, justify="right" if heading in {"result", "floor"} else "left")
    for measure in benched.measures:
        sign = "" if measure.floor is None else ("≤ " if measure.lower else "≥ ")
        floor = "" if measure.floor is None else f"{sign}{measure.floor:g}"
        holds = "" if measure.floor is None else ("yes" if measure.holds else "NO")
        table.add_row(measure.set, measure.name, f"{measure.value:.3f}", floor, holds, measure.note)
    console = Console()
    console.print(table)
    for miss in benched.misses[:errors]:
        console.print(
            f"{miss.where}: {miss.asked}\n    wanted {miss.wanted}; found {miss.found}", markup=False
        )
