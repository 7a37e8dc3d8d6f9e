from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from variorum.evaluation.assign import pair_up

weights = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(st.integers(0, 9), min_size=width, max_size=width), max_size=4)
)


def test_takes_the_best_sum_not_the_best_first_pair() -> None:
    table = [[9, 8], [8, 1]]
    assert pair_up(range(2), range(2), lambda i, j: table[i][j]) == [(0, 1), (1, 0)]


def test_leaves_unpaired_what_does_not_go_together() -> None:
    assert pair_up("ab", "bc", lambda one, other: float(one == other)) == [(1, 0)]
    assert pair_up("", "abc", lambda one, other: 1.0) == []
    assert pair_up("abc", "", lambda one, other: 1.0) == []


@given(weights)
def test_no_other_pairing_weighs_more(table: list[list[int]]) -> None:
    width = len(table[0]) if table else 0
    pairs = pair_up(range(len(table)), range(width), lambda i, j: table[i][j])
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    square = [row + [0] * 4 for row in table]
    best = max(
        sum(square[i][j] for i, j in enumerate(order)) for order in permutations(range(width + 4), len(table))
    )
    assert sum(table[i][j] for i, j in pairs) == best
