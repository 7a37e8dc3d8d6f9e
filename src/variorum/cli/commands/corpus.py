"""`variorum corpus`: check the annotated corpus, and count what is in it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from variorum.cli.show import show_error

if TYPE_CHECKING:
    import argparse

    from variorum.desk.corpus import CorpusChecked

HELP = "check the annotated corpus, and count what is in it"
DESCRIPTION = """\
Read annotated items (corpus/FORMAT.md), name every one that does not hold together with its file and line, and count
types, modes, realities, roles, figures, stances, links and ties. A fault gives the exit code 2. With --against, tell
how far another coder of the same texts agrees, as F1 by level."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("corpus", metavar="PATH", help="a .coded file, or a folder of them")
    parser.add_argument(
        "--against", metavar="OTHER", help="another coding of these items, or of some of them"
    )
    parser.add_argument("--json", action="store_true", help="show JSON, also on a terminal")


def run(arguments: argparse.Namespace) -> int:
    """Check, show, and give the exit code."""
    from variorum.desk.corpus import check_corpus, compare_corpora

    if arguments.against:
        _show_agreement(compare_corpora(arguments.corpus, arguments.against), as_json=arguments.json)
        return 0
    checked = check_corpus(arguments.corpus)
    if arguments.json or not sys.stdout.isatty():
        _show_json(checked)
    else:
        _show_table(checked)
    for fault in checked.faults:
        show_error(fault.one_line())
    return checked.faults[0].exit_code if checked.faults else 0


def _show_json(checked: CorpusChecked) -> None:
    import json

    body = {
        "items": checked.items,
        "events": checked.events,
        "silent": checked.silent,
        "words": checked.words,
        "counts": checked.counts,
        "faults": [fault.one_line() for fault in checked.faults],
    }
    sys.stdout.write(json.dumps(body, ensure_ascii=False, indent=2) + "\n")


def _show_table(checked: CorpusChecked) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(
        title=f"{checked.items} items, {checked.silent} of them without an event; {checked.events} events; "
        f"{checked.words:,} words",
        show_header=False,
    )
    for name, counts in checked.counts.items():
        table.add_row(name, ", ".join(f"{value} {count}" for value, count in counts.items()))
    Console().print(table)


def _show_agreement(found: dict[str, float], *, as_json: bool) -> None:
    if as_json or not sys.stdout.isatty():
        import json

        sys.stdout.write(json.dumps(found, indent=2) + "\n")
        return
    from rich.console import Console
    from rich.table import Table

    table = Table("level", "F1")
    for level, value in found.items():
        table.add_row(level, f"{value:.3f}")
    Console().print(table)
