"""One-to-one assignment between what should be found and what was found."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

G = TypeVar("G")
F = TypeVar("F")


def pair_up(golds: Sequence[G], founds: Sequence[F], weigh: Callable[[G, F], float]) -> list[tuple[int, int]]:
    """Pair golds and founds one to one so that the sum of weights is the greatest.

    Args:
        golds: what should be found.
        founds: what was found.
        weigh: how well two go together; 0 or less where they do not at all.

    Returns:
        Index pairs (gold, found) of a weight above 0, in the order of the golds.
    """
    weights = [[max(weigh(gold, found), 0.0) for found in founds] for gold in golds]
    if len(golds) <= len(founds):
        pairs = _assign(weights)
    else:
        pairs = [
            (row, column) for column, row in _assign([list(line) for line in zip(*weights, strict=True)])
        ]
    return sorted((row, column) for row, column in pairs if weights[row][column] > 0)


def _assign(weights: list[list[float]]) -> list[tuple[int, int]]:
    """Give every row its own column, the sum of weights being the greatest; never more rows than columns.

    Source: the Hungarian method (Kuhn 1955, Munkres 1957), row by row along shortest augmenting paths.
    """
    if not weights:
        return []
    rows, columns = len(weights), len(weights[0])
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    row_of = [0] * (columns + 1)
    for row in range(1, rows + 1):
        row_of[0], column = row, 0
        slack, seen, previous = [inf] * (columns + 1), [False] * (columns + 1), [0] * (columns + 1)
        while row_of[column]:
            seen[column] = True
            current, step, following = row_of[column], inf, 0
            for other in range(1, columns + 1):
                if seen[other]:
                    continue
                cost = -weights[current - 1][other - 1] - row_price[current] - column_price[other]
                if cost < slack[other]:
                    slack[other], previous[other] = cost, column
                if slack[other] < step:
                    step, following = slack[other], other
            for other in range(columns + 1):
                if seen[other]:
                    row_price[row_of[other]] += step
                    column_price[other] -= step
                else:
                    slack[other] -= step
            column = following
        while column:
            row_of[column] = row_of[previous[column]]
            column = previous[column]
    return [(row_of[column] - 1, column - 1) for column in range(1, columns + 1) if row_of[column]]
