"""The command line: parses arguments, calls the desk, shows the answer."""

from variorum.cli.main import main

__all__ = ["main"]
