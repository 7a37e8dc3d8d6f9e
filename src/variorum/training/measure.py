"""How well a network answers on sentences that it did not learn from."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import torch

from variorum.reading.coder.labels import RELATIONS, TOKEN_HEADS, TYPES
from variorum.training.batches import cut_examples, make_batches
from variorum.training.learn import read_encoder_vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from torch import Tensor

    from variorum.training.batches import Lists
    from variorum.training.examples import Example
    from variorum.training.network import CoderNetwork

_PIECES = 2048


def measure_network(network: CoderNetwork, lists: Lists, examples: Sequence[Example]) -> dict[str, float]:
    """Measure a network.

    Args:
        network: the network.
        lists: what it knows of the parse.
        examples: sentences that it has not seen.

    Returns:
        F1 of finding triggers ("triggers") and of each relation between given words; the share of right answers for
        each question about marked words ("type" of the triggers that were found, "mode", "reality" …).
    """
    counted: Counter[tuple[str, str]] = Counter()
    network.eval()
    with torch.no_grad():
        for batch in make_batches(cut_examples(examples, read_encoder_vocabulary()), _PIECES, lists):
            *scores, related = network(batch.ids, batch.mask, batch.firsts, batch.grammar)
            related = network.add_paths(related, batch.paths)
            for row, example in enumerate(batch.examples):
                _count_tokens(counted, example, [score[row] for score in scores])
                _count_relations(counted, example, related[row])
    found = {"triggers": _f1(counted, "triggers")}
    for name in TOKEN_HEADS:
        found[name] = _share(counted[name, "right"], counted[name, "asked"])
    found |= {name: _f1(counted, name) for name in RELATIONS}
    return {name: round(value, 4) for name, value in found.items()}


def _count_tokens(counted: Counter[tuple[str, str]], example: Example, scores: list[Tensor]) -> None:
    for name, score in zip(TOKEN_HEADS, scores, strict=True):
        best = [TOKEN_HEADS[name][number] for number in score[: len(example.words)].argmax(-1).tolist()]
        for position, label in example.labels[name].items():
            if name == "type" and best[position] == TYPES[0]:
                continue
            counted[name, "asked"] += 1
            counted[name, "right"] += best[position] == label
        if name == "type":
            wanted = set(example.labels[name])
            given = {position for position, label in enumerate(best) if label}
            counted["triggers", "right"] += len(wanted & given)
            counted["triggers", "wanted"] += len(wanted)
            counted["triggers", "given"] += len(given)


def _count_relations(counted: Counter[tuple[str, str]], example: Example, related: Tensor) -> None:
    for number, name in enumerate(RELATIONS):
        for head in example.heads:
            row = related[number, head, : len(example.words)] > 0
            given = {int(position) for position in row.nonzero().flatten().tolist()}
            wanted = {other for one, other, relation in example.relations if (one, relation) == (head, name)}
            counted[name, "right"] += len(given & wanted)
            counted[name, "given"] += len(given)
            counted[name, "wanted"] += len(wanted)


def _f1(counted: Counter[tuple[str, str]], name: str) -> float:
    return _share(2 * counted[name, "right"], counted[name, "given"] + counted[name, "wanted"])


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
