"""`variorum demo`: the reports of a folder read, shown and published."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from variorum.cli.show import show_faults, show_json, show_notice, show_tables

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

HELP = "read the reports of a demo folder and publish their pages"
DESCRIPTION = """\
Read the reports in FOLDER/reports (with its sources.csv: file,published,source,title), show what was found,
and write a page for each and an index of them to FOLDER/out."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "folder", nargs="?", default="demo", metavar="FOLDER", help="demo folder (default: demo)"
    )
    parser.add_argument(
        "--open", action="store_true", help="open the index in a browser, if there is a display"
    )


def run(arguments: argparse.Namespace) -> int:
    """Read, show, publish, and give the exit code."""
    from variorum.desk.demo import locate_index, run_demo

    code = 0
    for outcome in run_demo(arguments.folder):
        code = max(code, show_faults(outcome))
        if outcome.reading is not None and sys.stdout.isatty():
            show_tables([outcome.reading])
        elif outcome.reading is not None:
            show_json(outcome.reading, one_line=True)
    index = locate_index(arguments.folder)
    show_notice(f"wrote {index}")
    if arguments.open:
        _open(index)
    return code


def _open(index: Path) -> None:
    """Open a page in the user's browser, if there is anywhere to show it."""
    import webbrowser

    has_display = sys.platform in {"darwin", "win32"} or any(
        map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY"))
    )
    if not has_display or not webbrowser.open(index.resolve().as_uri()):
        show_notice("there is no display to open it on")
