"""How well the Reader tells what happened from what did not, by the factuality of MEANTIME.

MEANTIME (Minard et al. 2016, CC BY 4.0), with factuality from +3, certainly so, to -3, certainly not
(Stanovsky et al. 2017). The texts are news of business, none of conflict; events are given, and only asked about.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from variorum.language.blanks import list_blank_words
from variorum.language.pipeline import parse_texts
from variorum.model.document import Document
from variorum.reading.coder.judge import load_coder
from variorum.reading.events.factuality import weigh_factuality
from variorum.reading.reader import load_gazetteer, make_scene

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class FactualityScores:
    """Scores over all words that are asked about.

    Attributes:
        words: how many.
        error: mean absolute error, on the scale from -3 to +3.
        correlation: Pearson's r.
    """

    words: int
    error: float
    correlation: float


def score_factuality(folder: Path, part: str = "dev") -> FactualityScores:
    """Score how the Reader weighs whether given events happened.

    Args:
        folder: the folder of ``dev.jsonl``.
        part: which file of it.

    Returns:
        The scores.
    """
    rows = [json.loads(line) for line in (folder / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()]
    gazetteer, coder = load_gazetteer(), load_coder()
    wanted, given = [], []
    for row, tree in zip(rows, parse_texts(row["text"] for row in rows), strict=True):
        scene = make_scene(tree, Document(row["text"], published=None, language="en", source=None), gazetteer)
        if coder is not None:
            scene.opinions = coder.hear(tree, range(len(tree.sentences)))
        words = list_blank_words(row["text"], tree)
        for target in row["targets"]:
            wanted.append(float(target["label"]))
            given.append(weigh_factuality(words[target["span1"][0]], scene))
    error = float(np.mean(np.abs(np.array(wanted) - np.array(given))))
    return FactualityScores(len(wanted), error, float(np.corrcoef(wanted, given)[0, 1]))
