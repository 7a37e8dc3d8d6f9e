"""What others say of causes and effects, as labels on the words of examples.

Causal News Corpus (Tan et al. 2022, CC0-1.0), the training part: `causal_news/train_subtask2_grouped.csv`, with
`<ARG0>` around a cause, `<ARG1>` around an effect and `<SIG0>` around the words that show it.
"""

from __future__ import annotations

import ast
import csv
import re
from typing import TYPE_CHECKING

from variorum.language.pipeline import parse_texts
from variorum.reading.coder.labels import CAUSAL_HEADS
from variorum.training.examples import make_bare_example
from variorum.training.outside_texts import read_causal_news

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from variorum.training.examples import Example

_TAG = re.compile(r"<(/?)(ARG0|ARG1|SIG)\d?>")
_LABELS = {"ARG0": ("causal", "cause"), "ARG1": ("causal", "effect"), "SIG": ("signal", "signal")}


def add_causality(examples: Sequence[Example], texts: Path) -> list[Example]:
    """Add causes, effects and signals to the examples of coded sentences, and make examples of the other sentences.

    Args:
        examples: items with their labels; those whose names are in the table get more labels.
        texts: holds `causal_news`.

    Returns:
        The examples that were not there: bare but for causes, effects and signals.
    """
    path = texts / "causal_news" / "train_subtask2_grouped.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        tagged = {
            row["index"].removeprefix("cnc_").rpartition("_")[0]: ast.literal_eval(row["causal_text_w_pairs"])
            for row in csv.DictReader(file)
        }
    known = {example.key: example for example in examples}
    sentences = read_causal_news(texts)
    others = [name for name in tagged if name not in known]
    made = [
        make_bare_example(name, tree)
        for name, tree in zip(others, parse_texts(sentences[name] for name in others), strict=True)
    ]
    for example in made:
        example.asked = frozenset()
    for name, example in {**known, **{example.key: example for example in made}}.items():
        if name in tagged:
            example.asked |= set(CAUSAL_HEADS)
            for pair in reversed(tagged[name]):
                _label(example, pair)
    return made


def _label(example: Example, tagged: str) -> None:
    """Label the words of an example that lie inside the tags; words are found by their letters, blanks left out."""
    at = 0
    opened: dict[str, int] = {}
    letters: dict[tuple[str, str], set[int]] = {label: set() for label in _LABELS.values()}
    position = 0
    text = tagged.replace("``", '"').replace("''", '"')
    for tag in [*_TAG.finditer(text), None]:
        end = tag.start() if tag is not None else len(text)
        at += len("".join(text[position:end].split()))
        if tag is None:
            break
        position = tag.end()
        if not tag[1]:
            opened[tag[2]] = at
        elif tag[2] in opened:
            letters[_LABELS[tag[2]]] |= set(range(opened.pop(tag[2]), at))
    start = 0
    for number, word in enumerate(example.words):
        for (head, label), places in letters.items():
            if start in places:
                example.labels[head][number] = label
        start += len("".join(word.split()))
