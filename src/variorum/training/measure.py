"""How well a network answers on items that it did not learn from."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

import torch

from variorum.reading.coder.labels import CAUSAL_HEADS, NEAR, RELATIONS, TOKEN_HEADS, TYPES
from variorum.reading.coder.paths import LATER
from variorum.training.batches import make_batches
from variorum.training.learn import read_encoder_vocabulary
from variorum.training.stretching import cut_stretches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from torch import Tensor

    from variorum.training.batches import Lists
    from variorum.training.examples import Example
    from variorum.training.network import CoderNetwork

_PIECES = 2048
_ECHO = "echo"


def measure_network(network: CoderNetwork, lists: Lists, examples: Sequence[Example]) -> dict[str, float]:
    """Measure a network.

    Args:
        network: the network.
        lists: what it knows of the parse.
        examples: items that it has not seen.

    Returns:
        F1 of finding triggers ("triggers") and of each relation between given words; the share of right answers for
        each question about marked words ("type" of the triggers that were found, "mode", "reality" …); "echo" is "same"
        across stretches. F1 of whole spans for "causal" and "signal".
    """
    counted: Counter[tuple[str, str]] = Counter()
    network.eval()
    with torch.no_grad():
        units = [cut_stretches(example) for example in examples]
        for batch in make_batches(units, _PIECES, lists, read_encoder_vocabulary()):
            *scores, heads, others = network(batch.ids, batch.mask, batch.firsts, batch.grammar)
            related = network.relate(heads, others, batch.paths)
            echoed = network.compare(heads, others, batch.echoes, lists.paths.index(LATER)) > 0
            _count_echoes(counted, echoed, batch.echoes[:, 4] > 0)
            for row, example in enumerate(batch.examples):
                _count_tokens(counted, example, [score[row] for score in scores])
                _count_relations(counted, example, related[row])
    found = {"triggers": _f1(counted, "triggers")}
    for name in [name for name in TOKEN_HEADS if name not in CAUSAL_HEADS]:
        found[name] = _share(counted[name, "right"], counted[name, "asked"])
    found |= {name: _f1(counted, name) for name in (*RELATIONS, _ECHO, *CAUSAL_HEADS)}
    return {name: round(value, 4) for name, value in found.items()}


def _count_tokens(counted: Counter[tuple[str, str]], example: Example, scores: list[Tensor]) -> None:
    for name, score in zip(TOKEN_HEADS, scores, strict=True):
        best = [TOKEN_HEADS[name][number] for number in score[: len(example.words)].argmax(-1).tolist()]
        for position, label in example.labels[name].items():
            if name in CAUSAL_HEADS:
                break  # counted by whole spans
            if name == "type" and best[position] == TYPES[0]:
                continue
            counted[name, "asked"] += 1
            counted[name, "right"] += best[position] == label
        if name in CAUSAL_HEADS and name in example.asked:
            _count_spans(counted, name, example, best)
        if name == "type" and name in example.asked:
            wanted = set(example.labels[name])
            given = {position for position, label in enumerate(best) if label}
            counted["triggers", "right"] += len(wanted & given)
            counted["triggers", "wanted"] += len(wanted)
            counted["triggers", "given"] += len(given)


def _count_spans(counted: Counter[tuple[str, str]], name: str, example: Example, best: Sequence[str]) -> None:
    """Count runs of words with one label; a run is right if it begins and ends where it should."""
    labels = example.labels[name]
    wanted = _list_runs([labels.get(position, "") for position in range(len(example.words))])
    given = _list_runs(best)
    counted[name, "right"] += len(wanted & given)
    counted[name, "wanted"] += len(wanted)
    counted[name, "given"] += len(given)


def _list_runs(labels: Sequence[str]) -> set[tuple[str, int, int]]:
    runs, start = set(), 0
    for label, group in groupby(labels):
        length = sum(1 for _ in group)
        if label:
            runs.add((label, start, start + length))
        start += length
    return runs


def _count_relations(counted: Counter[tuple[str, str]], example: Example, related: Tensor) -> None:
    for number, name in enumerate(RELATIONS):
        for head in example.heads:
            sentence = bisect_right(example.sentences, head)
            row = related[number, head, : len(example.words)] > 0
            given = {int(position) for position in row.nonzero().flatten().tolist()}
            wanted = {other for one, other, relation in example.relations if (one, relation) == (head, name)}
            if name in NEAR:
                given = {other for other in given if bisect_right(example.sentences, other) == sentence}
                wanted = {other for other in wanted if bisect_right(example.sentences, other) == sentence}
            counted[name, "right"] += len(given & wanted)
            counted[name, "given"] += len(given)
            counted[name, "wanted"] += len(wanted)


def _count_echoes(counted: Counter[tuple[str, str]], given: Tensor, wanted: Tensor) -> None:
    counted[_ECHO, "right"] += int((given & wanted).sum())
    counted[_ECHO, "given"] += int(given.sum())
    counted[_ECHO, "wanted"] += int(wanted.sum())


def _f1(counted: Counter[tuple[str, str]], name: str) -> float:
    return _share(2 * counted[name, "right"], counted[name, "given"] + counted[name, "wanted"])


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
