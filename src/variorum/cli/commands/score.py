"""`variorum score`: how well the Reader agrees with golden cases."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from variorum.cli.show import show_error, show_notice

if TYPE_CHECKING:
    import argparse

    from variorum.desk.score import PartScore

HELP = "score the Reader against golden cases"
DESCRIPTION = """\
Read every golden case and show, level by level, how well the Reader agrees with it. A score below its pinned
floor gives one line on stderr and the exit code 1."""
BELOW_FLOOR = 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("folder", metavar="GOLD_FOLDER", help="golden folder, with its parts open and held")
    parser.add_argument(
        "--part", choices=("open", "held", "all"), default="open", help="which part (default: open)"
    )
    parser.add_argument("--json", action="store_true", help="show JSON, also on a terminal")
    parser.add_argument(
        "--errors",
        type=int,
        default=0,
        metavar="N",
        help="list the first N errors in the table; JSON has all errors of the open part, the first N of the held",
    )
    parser.add_argument("--pin", action="store_true", help="pin the floors at these scores")


def run(arguments: argparse.Namespace) -> int:
    """Score, show, and give the exit code."""
    from variorum.desk.score import score_golden

    code = 0
    for scored in score_golden(arguments.folder, part=arguments.part, pin=arguments.pin):
        if arguments.json or not sys.stdout.isatty():
            _show_json(scored, arguments.errors, one_line=arguments.part == "all")
        else:
            _show_table(scored, arguments.errors)
        for message in scored.breaches:
            show_error(f"{message} [floor]")
            code = BELOW_FLOOR
        if arguments.pin:
            show_notice(f"pinned the floors of {scored.part}")
    return code


def _show_json(scored: PartScore, errors: int, *, one_line: bool) -> None:
    import json

    body = {"part": scored.part, **scored.card.to_dict()}
    if scored.part == "held":
        body["errors"] = body["errors"][:errors]  # to see them by chance is to have looked
    sys.stdout.write(json.dumps(body, ensure_ascii=False, indent=None if one_line else 2) + "\n")


def _show_table(scored: PartScore, errors: int) -> None:
    from rich.console import Console

    from variorum.evaluation.render import print_card

    print_card(scored.card, Console(), errors=errors)
