"""Writes the reference pages that are made from the program itself: commands and errors.

python scripts/write_reference.py           write them
python scripts/write_reference.py --check   say whether they are up to date (exit code 1 if not)
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import variorum.export.files  # noqa: F401 (defines an error of its own)
from variorum.cli.arguments import build_parser
from variorum.model.errors import VariorumError

if TYPE_CHECKING:
    from collections.abc import Iterator

REFERENCE = Path(__file__).parent.parent / "docs" / "reference"
WIDTH = "132"  # no usage line is wrapped, for versions of Python wrap them differently
NOTE = "<!-- Written by scripts/write_reference.py: change the program, not this page. -->"


def render_commands() -> str:
    """Render the help of every command."""
    # argparse breaks lines at the terminal's width and may colour them; the page must not depend on either.
    os.environ |= {"COLUMNS": WIDTH, "NO_COLOR": "1"}
    parser = build_parser()
    choices = next(
        action for action in parser._actions if isinstance(action, argparse._SubParsersAction)
    ).choices
    parts = [
        NOTE,
        "# Commands",
        "Results go to stdout; errors and notes go to stderr, one line each.",
        "Exit codes: 0, all is well; 1, the program or its setup is at fault, or a score is below\n"
        "its floor; 2, the input or the command line is at fault; 130, interrupted; 141, the reader of\n"
        "a pipe went away.",
        _fence(parser.format_help()),
    ]
    for name, command in choices.items():
        parts += [f"## variorum {name}", _fence(command.format_help())]
    return "\n\n".join(parts) + "\n"


def render_errors() -> str:
    """Render the tree of errors as a table."""
    rows = [
        f"| {'&nbsp;' * 2 * depth}`{kind.__name__}` | `{kind.code}` | {kind.exit_code} | {_explain(kind)} |"
        for depth, kind in _walk(VariorumError)
    ]
    parts = [
        NOTE,
        "# Errors",
        "Every error is one line: where, what happened, what to do about it, and its code in brackets.\n"
        "Codes are stable: a program may rely on them.\n"
        "A fault of the command line itself has the code `usage`, a score below its floor the code `floor`.",
        "\n".join(["| Error | Code | Exit code | Meaning |", "|---|---|---|---|", *rows]),
    ]
    return "\n\n".join(parts) + "\n"


def _walk(kind: type[VariorumError], depth: int = 0) -> Iterator[tuple[int, type[VariorumError]]]:
    """Walk the tree of errors; only the project's own."""
    yield depth, kind
    for child in sorted(kind.__subclasses__(), key=lambda item: item.__name__):
        if child.__module__.startswith("variorum."):
            yield from _walk(child, depth + 1)


def _explain(kind: type[VariorumError]) -> str:
    return (kind.__doc__ or "").strip().splitlines()[0]


def _fence(words: str) -> str:
    body = "\n".join(line.rstrip() for line in words.rstrip().splitlines())
    return f"```text\n{body}\n```"


def main() -> int:
    """Write the pages, or check them."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="write nothing, only check")
    check: bool = parser.parse_args().check
    code = 0
    for name, body in (("commands.md", render_commands()), ("errors.md", render_errors())):
        path = REFERENCE / name
        if path.is_file() and path.read_text(encoding="utf-8") == body:
            continue
        if check:
            sys.stderr.write(f"{path} is out of date; run `python scripts/write_reference.py`\n")
            code = 1
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(body, encoding="utf-8")
            sys.stderr.write(f"wrote {path}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
