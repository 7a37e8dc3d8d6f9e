"""The one place that knows ONNX Runtime: words of stretches in, scores of words and what relates them out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from variorum.language.wordpieces import Pieces, cut_words, load_vocabulary

if TYPE_CHECKING:
    from numpy.typing import NDArray

LONGEST = 256  # pieces of a stretch that are read
_BATCH = 128  # pieces in one run: what stays in the cache of one core is read twice as fast
INPUTS = ("ids", "mask", "firsts", "grammar")
_COLUMNS = 3
HEADS, OTHERS = _ENDS = ("heads", "others")


@dataclass(frozen=True, slots=True)
class Scores:
    """What the encoder gives for one stretch.

    Attributes:
        words: by the name of an output, [words, labels] of scores before any softmax.
        heads, others: [words, width] each word as the head of a relation, and as the other end of one.
    """

    words: Mapping[str, NDArray[np.float32]]
    heads: NDArray[np.float32]
    others: NDArray[np.float32]


class Encoder:
    """A small encoder in ONNX with its vocabulary.

    Args:
        model: the `.onnx` file.
        vocabulary: its vocabulary, one piece a line.
    """

    def __init__(self, model: Path, vocabulary: Path) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        self._session: Any = onnxruntime.InferenceSession(
            str(model), options, providers=["CPUExecutionProvider"]
        )
        self._outputs = [output.name for output in self._session.get_outputs()]
        self._vocabulary = load_vocabulary(vocabulary)

    def score(
        self, stretches: Sequence[Sequence[str]], grammar: Sequence[Sequence[tuple[int, int, int]]]
    ) -> list[Scores]:
        """Score stretches, those of like length together.

        Args:
            stretches: the words of each.
            grammar: for each word of each, the numbers of its tag, relation and sort of name.

        Returns:
            The scores of each, in the same order.
        """
        cut = [cut_words(words, self._vocabulary, LONGEST) for words in stretches]
        found: list[Scores | None] = [None] * len(cut)
        for group in _group(cut):
            arrays = self._session.run(
                None, _stack([cut[number] for number in group], [grammar[number] for number in group])
            )
            named = dict(zip(self._outputs, arrays, strict=True))
            for row, number in enumerate(group):
                length = len(stretches[number])
                found[number] = Scores(
                    {name: array[row, :length] for name, array in named.items() if name not in _ENDS},
                    named[HEADS][row, :length],
                    named[OTHERS][row, :length],
                )
        return [scores for scores in found if scores is not None]


def _group(cut: Sequence[Pieces]) -> Iterator[list[int]]:
    """Give groups of stretches that go into one run."""
    group: list[int] = []
    for number in sorted(range(len(cut)), key=lambda number: len(cut[number].ids)):
        if group and (len(group) + 1) * len(cut[number].ids) > _BATCH:
            yield group
            group = []
        group.append(number)
    if group:
        yield group


def _stack(
    group: Sequence[Pieces], grammar: Sequence[Sequence[tuple[int, int, int]]]
) -> dict[str, NDArray[np.int64]]:
    pieces, words = max(len(cut.ids) for cut in group), max(len(cut.firsts) for cut in group)
    ids = np.zeros((len(group), pieces), dtype=np.int64)
    mask = np.zeros_like(ids)
    firsts = np.zeros((len(group), words), dtype=np.int64)
    parse = np.zeros((len(group), words, _COLUMNS), dtype=np.int64)
    for row, (cut, numbers) in enumerate(zip(group, grammar, strict=True)):
        ids[row, : len(cut.ids)] = cut.ids
        mask[row, : len(cut.ids)] = 1
        firsts[row, : len(cut.firsts)] = cut.firsts
        parse[row, : len(numbers)] = numbers
    return dict(zip(INPUTS, (ids, mask, firsts, parse), strict=True))
