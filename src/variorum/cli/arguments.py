"""The words of the command line. Nothing heavy is imported here, so that help comes at once."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, NoReturn

from variorum import __doc__ as about
from variorum import __version__
from variorum.cli.commands import list_commands
from variorum.cli.show import show_error

if TYPE_CHECKING:
    from collections.abc import Sequence

USAGE_FAULT = 2


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one line, like all others."""

    def error(self, message: str) -> NoReturn:
        """Show what is wrong with the command line in one line and exit with code 2."""
        show_error(f"{message}; see `{self.prog} --help` [usage]")
        raise SystemExit(USAGE_FAULT)


def build_parser() -> Parser:
    """Build the parser of all commands."""
    parser = Parser(prog="variorum", description=about, allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"variorum {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", dest="command", required=True)
    for name, module in list_commands().items():
        command = commands.add_parser(
            name,
            help=module.HELP,
            description=module.DESCRIPTION,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        module.add_arguments(command)
        command.set_defaults(run=module.run, parser=command)
    return parser


def parse_arguments(parser: Parser, arguments: Sequence[str] | None) -> argparse.Namespace:
    """Parse a command line; an unknown option is the fault of its command, whose help is named."""
    parsed, unknown = parser.parse_known_args(arguments)
    if unknown:
        parsed.parser.error(f"unknown argument: {' '.join(unknown)}")
    return parsed
