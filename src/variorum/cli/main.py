"""`variorum`: from arguments to an exit code.

Exit codes: 0 all is well; 1 the program or its setup is at fault, or a floor is broken; 2 the input or the
command line is at fault; 130 interrupted; 141 the reader of a pipe went away.
"""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

from variorum.cli.arguments import build_parser, parse_arguments
from variorum.cli.show import show_error
from variorum.model.errors import VariorumError

if TYPE_CHECKING:
    from collections.abc import Sequence

INTERRUPTED = 130
PIPE_CLOSED = 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: words of the command line; those of the process where None.

    Returns:
        The exit code.
    """
    _set_encoding()
    try:
        parsed = parse_arguments(build_parser(), arguments)
        code: int = parsed.run(parsed)
        sys.stdout.flush()
        return code
    except VariorumError as error:
        show_error(error.one_line())
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # What Python still holds for the pipe would fail again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED


def _set_encoding() -> None:
    """Write UTF-8 into pipes; keep a terminal's encoding, and never fail on a character that it lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
