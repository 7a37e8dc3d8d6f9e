"""Rules alone, the trained coder alone, and both: the open golden cases scored three times.

Run as `python scripts/ablate.py [golden/open]`. The rules alone read without the coder; the coder alone decides every
question at even odds, wherever the rules stand; both is what the Reader does.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from unittest.mock import patch

from variorum.evaluation.case import GoldCase
from variorum.evaluation.gold import load_folder
from variorum.evaluation.score import ScoreCard, score_readings
from variorum.evaluation.tally import LEVELS
from variorum.language.pipeline import parse_texts
from variorum.language.tree import Tree
from variorum.model.document import Document
from variorum.reading import reader
from variorum.reading.coder.thresholds import Thresholds

EVEN = Thresholds(**dict.fromkeys(Thresholds.__dataclass_fields__, 0.5))


def score(cases: Iterable[GoldCase], trees: Iterable[Tree], thresholds: Thresholds) -> ScoreCard:
    """Read and score golden cases whose texts are parsed."""
    pairs = []
    for case, tree in zip(cases, trees, strict=True):
        document = Document(case.text, published=case.published, source=case.source, language="en")
        scene = reader.make_scene(tree, document, reader.load_gazetteer())
        scene.thresholds = thresholds
        pairs.append((case, reader.read_scene(scene, document)))
    return score_readings(pairs)


def main() -> None:
    """Print the table, in Markdown."""
    cases = load_folder(Path(sys.argv[1] if len(sys.argv) > 1 else "golden/open"))
    trees = list(parse_texts(case.text for case in cases))
    with patch.object(reader, "load_coder", return_value=None):
        rules = score(cases, trees, Thresholds())
    os.environ["VARIORUM_CODER"] = "packaged"
    both = score(cases, trees, Thresholds())
    alone = score(cases, trees, EVEN)
    print("| level | rules alone | coder alone | both |\n|---|---:|---:|---:|")
    for level in LEVELS:
        cells = " | ".join(f"{card.total[level].f1:.3f}".lstrip("0") for card in (rules, alone, both))
        print(f"| {level} | {cells} |")


if __name__ == "__main__":
    main()
