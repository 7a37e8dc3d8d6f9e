"""Stretches: neighbouring sentences that an encoder reads in one go, so that each is read with its context."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_WORDS = 96  # words of a stretch; with their pieces they fill one run of the encoder


def pack(lengths: Sequence[int], most: int = MOST_WORDS, first: int | None = None) -> list[range]:
    """Pack neighbouring sentences into stretches.

    Args:
        lengths: words of each sentence, in order.
        most: words of a stretch at most; a longer sentence is a stretch of its own.
        first: words of the first stretch at most; as the others where None.

    Returns:
        The numbers of the sentences of each stretch, in order.
    """
    found: list[range] = []
    start, total, limit = 0, 0, most if first is None else first
    for number, length in enumerate(lengths):
        if number > start and total + length > limit:
            found.append(range(start, number))
            start, total, limit = number, 0, most
        total += length
    if lengths:
        found.append(range(start, len(lengths)))
    return found
