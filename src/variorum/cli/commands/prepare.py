"""`variorum prepare`: do now what the first reading would wait for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.cli.show import show_notice

if TYPE_CHECKING:
    import argparse

HELP = "build the gazetteer and load the language pipeline"
DESCRIPTION = (
    "Build the gazetteer and load the language pipeline, so that the first reading need not wait for them."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments: it has none."""


def run(arguments: argparse.Namespace) -> int:
    """Prepare, step by step."""
    from variorum.desk.prepare import prepare

    for step in prepare():
        show_notice(step)
    return 0
