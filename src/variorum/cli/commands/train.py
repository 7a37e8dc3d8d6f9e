"""`variorum train`: teach a coder from an annotated corpus."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

HELP = "teach a coder from an annotated corpus"
DESCRIPTION = """\
Teach a small encoder from annotated items (corpus/FORMAT.md), measure it on a tenth that it does not learn from, and
write it as the Reader runs it, with a card of data, settings and scores. Needs what `make train` installs."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("corpus", metavar="CORPUS", help="a .coded file, or a folder of them")
    parser.add_argument("--to", metavar="FOLDER", required=True, help="folder to write the coder to")
    parser.add_argument(
        "--texts",
        metavar="FOLDER",
        help="folder with texts of others whose codings the corpus holds; learnt from too",
    )
    parser.add_argument("--epochs", type=int, metavar="N", help="how often every item is seen")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="seed of every choice by chance")


def run(arguments: argparse.Namespace) -> int:
    """Teach, and show the card."""
    import json

    from variorum.desk.train import train_coder

    trained = train_coder(
        arguments.corpus,
        arguments.to,
        texts=arguments.texts,
        epochs=arguments.epochs,
        seed=arguments.seed,
        tell=_tell,
    )
    sys.stdout.write(json.dumps(trained.card, ensure_ascii=False, indent=2) + "\n")
    return 0


def _tell(epoch: int, loss: float, seconds: float) -> None:
    sys.stderr.write(f"epoch {epoch}: loss {loss:.3f} after {seconds:.0f} s\n")
    sys.stderr.flush()
