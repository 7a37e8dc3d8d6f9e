"""`variorum codes`: which codes of other schemes stand for a type and mode, and why."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

HELP = "say which CAMEO, ACLED-style and UCDP codes stand for a type and mode, and why"
DESCRIPTION = """\
Give the codes of an event in the field's other schemes, each with the rule that gave it: CAMEO, ACLED-style event and
sub-event type, and UCDP's type of violence. Some hang on who did it to whom: give the kinds of actors of both sides."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("type", metavar="TYPE", help="PLOVER type, such as ASSAULT")
    parser.add_argument("--mode", metavar="MODE", help="its mode, such as drone")
    parser.add_argument(
        "--agent",
        action="append",
        default=[],
        metavar="KIND",
        help='kind of who did it, such as "armed group"',
    )
    parser.add_argument(
        "--target", action="append", default=[], metavar="KIND", help="kind of to whom it was done"
    )
    parser.add_argument(
        "--downed", action="store_true", help="a missile, a drone or an aircraft was destroyed"
    )
    parser.add_argument("--territory", action="store_true", help="what was seized is a place")
    parser.add_argument("--json", action="store_true", help="show JSON, also on a terminal")


def run(arguments: argparse.Namespace) -> int:
    """Ask, show, and give the exit code."""
    from variorum.desk.codes import ask_codes
    from variorum.model.codec import encode

    codes = ask_codes(
        arguments.type,
        arguments.mode,
        agents=arguments.agent,
        targets=arguments.target,
        downed=arguments.downed,
        territory=arguments.territory,
    )
    if arguments.json or not sys.stdout.isatty():
        import json

        sys.stdout.write(json.dumps(encode(codes), ensure_ascii=False, indent=2) + "\n")
        return 0
    from rich.console import Console
    from rich.table import Table

    table = Table()
    for heading in ("scheme", "code", "name", "rule"):
        table.add_column(heading)
    for code in codes:
        table.add_row(code.scheme, code.code, code.name, code.rule)
    Console().print(table)
    return 0
