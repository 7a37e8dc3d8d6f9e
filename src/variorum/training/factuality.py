"""What others say of whether an event happened, as examples for the question how a text presents it.

MEANTIME (Minard et al. 2016, CC BY 4.0), with factuality from +3, certainly so, to -3, certainly not
(Stanovsky et al. 2017): `meantime_factuality/train.jsonl`. `PRESENTED` says which of our words stands for which number.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from variorum.language.blanks import list_blank_words
from variorum.language.pipeline import parse_texts
from variorum.training.examples import make_bare_example

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from variorum.training.examples import Example

PRESENTED = ((2.0, "occurred"), (0.5, "planned"), (-1.0, "hypothetical"), (-4.0, "negated"))


def make_factuality_examples(texts: Path) -> Iterator[Example]:
    """Make one example of each sentence; all that is known of it is how it presents the words that are asked about.

    Args:
        texts: holds `meantime_factuality`.

    Yields:
        Examples, in the order of the file.
    """
    lines = (texts / "meantime_factuality" / "train.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    for number, (row, tree) in enumerate(zip(rows, parse_texts(row["text"] for row in rows), strict=True)):
        example = make_bare_example(f"meantime-{number}", tree)
        example.asked = frozenset()
        words = list_blank_words(row["text"], tree)
        for target in row["targets"]:
            presented = next(word for least, word in PRESENTED if target["label"] >= least)
            example.labels["reality"][words[target["span1"][0]].i] = presented
        yield example
