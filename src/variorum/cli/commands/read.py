"""`variorum read`: reports to records."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from variorum.cli.show import show_faults, show_json, show_notice, show_progress, show_tables

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from variorum.desk.read import Outcome

HELP = "read news reports and show what they say happened"
DESCRIPTION = """\
Read news reports and show what they say happened: who, to whom, where, when, with what toll, and who says so.

A table on a terminal; in a pipe JSON, one object for one report, one line a report (JSON Lines) for several
or for a folder. A folder may hold a sources.csv (file,published,source,title). What cannot be read gives one
line on stderr, the rest is read, and the exit code is 2."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "origins", nargs="+", metavar="ORIGIN", help="file, folder, http(s) address, or - for stdin"
    )
    parser.add_argument("--published", metavar="DATE", help="day of publication, such as 2024-02-02")
    parser.add_argument("--source", metavar="NAME", help="who published it")
    parser.add_argument("--title", metavar="TITLE", help="its headline (for one report)")
    parser.add_argument(
        "--least-confidence",
        type=_share,
        default=0.0,
        metavar="P",
        help="leave out reports that are less sure than P, from 0 to 1; one line on stderr tells how many",
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="show JSON, also on a terminal")
    form.add_argument("--table", action="store_true", help="show a table, also in a pipe")
    form.add_argument(
        "--html", metavar="OUT", help="write a page: OUT is a file for one report, a folder for several"
    )


def run(arguments: argparse.Namespace) -> int:
    """Read, show, and give the exit code."""
    from variorum.desk.read import is_folder, list_origins, read_all

    several = len(arguments.origins) > 1 or is_folder(arguments.origins[0])
    if several and arguments.title:
        arguments.parser.error(
            "argument --title: only for one report; put titles into the folder's sources.csv"
        )
    if arguments.origins.count("-") > 1:
        arguments.parser.error("standard input (-) can be read only once")
    listed = list_origins(
        arguments.origins, published=arguments.published, source=arguments.source, title=arguments.title
    )
    outcomes = _leave_out(show_progress(read_all(listed), len(listed)), arguments.least_confidence)
    if arguments.html:
        return _publish(outcomes, Path(arguments.html), several=several)
    if arguments.table or (sys.stdout.isatty() and not arguments.json):
        return _show_tables(outcomes)
    return _show_json(outcomes, one_line=several)


def _share(words: str) -> float:
    """Read a share from 0 to 1."""
    import argparse

    try:
        share = float(words)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(f"{words!r} is no number from 0 to 1")
    return share


def _leave_out(outcomes: Iterator[Outcome], least: float) -> Iterator[Outcome]:
    """Leave out the reports that are less sure than wanted, and tell how many."""
    for outcome in outcomes:
        if outcome.reading is None or not least:
            yield outcome
            continue
        kept = outcome.reading.leave_out_below(least)
        left = len(outcome.reading.reports) - len(kept.reports)
        if left:
            show_notice(
                f"{outcome.origin}: {left} of {len(outcome.reading.reports)} reports left out below {least:g}"
            )
        yield replace(outcome, reading=kept)


def _show_json(outcomes: Iterator[Outcome], *, one_line: bool) -> int:
    code = 0
    for outcome in outcomes:
        code = max(code, show_faults(outcome))
        if outcome.reading is not None:
            show_json(outcome.reading, one_line=one_line)
    return code


def _show_tables(outcomes: Iterator[Outcome]) -> int:
    """Show tables once all is read, so that they do not run into the bar."""
    read = list(outcomes)
    show_tables(outcome.reading for outcome in read if outcome.reading is not None)
    return max((show_faults(outcome) for outcome in read), default=0)


def _publish(outcomes: Iterator[Outcome], out: Path, *, several: bool) -> int:
    from variorum.desk.publish import publish_folder, publish_page

    if several:
        code = max((show_faults(outcome) for outcome in publish_folder(outcomes, out)), default=0)
        show_notice(f"wrote {out / 'index.html'}")
        return code
    outcome = next(outcomes)
    publish_page(outcome, out)
    if outcome.reading is not None:
        show_notice(f"wrote {out}")
    return show_faults(outcome)
