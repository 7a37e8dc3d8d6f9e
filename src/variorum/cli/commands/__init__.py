"""One module a command, with HELP, DESCRIPTION, `add_arguments` and `run`: a new command is one new file."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    import argparse


class Command(Protocol):
    """What a module of this folder holds."""

    HELP: str
    DESCRIPTION: str

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add the command's arguments to its parser."""

    def run(self, arguments: argparse.Namespace) -> int:
        """Run the command and give the exit code."""


def list_commands() -> dict[str, Command]:
    """Give the commands by name."""
    names = sorted(module.name for module in iter_modules(__path__))
    return {name: cast("Command", import_module(f"{__name__}.{name}")) for name in names}
