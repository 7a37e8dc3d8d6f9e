"""`variorum schema`: the JSON Schema of a record."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

HELP = "print the JSON Schema of a record"
DESCRIPTION = (
    "Print the JSON Schema (draft 2020-12) of variorum.reading/1, the record that `variorum read` gives."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments: it has none."""


def run(arguments: argparse.Namespace) -> int:
    """Print the schema."""
    import json

    from variorum.desk.describe import describe_record

    sys.stdout.write(json.dumps(describe_record(), ensure_ascii=False, indent=2) + "\n")
    return 0
