"""Take the words out of coded texts of others: `make_standoff.py NAME.coded … > corpus/borrowed/NAME.standoff`."""

from __future__ import annotations

import sys
from pathlib import Path

from variorum.training.corpus import split_items
from variorum.training.standoff import cut_standoff


def main() -> int:
    """Write the codings of all files to standard output, without the words."""
    for name in sys.argv[1:]:
        for _where, lines in split_items(Path(name)):
            sys.stdout.write("\n".join(cut_standoff(lines)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
