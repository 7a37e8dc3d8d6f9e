"""Neighbouring sentences are packed in order, whole, and no fuller than they may be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from variorum.language.stretches import pack


def test_sentences_fill_a_stretch_and_a_long_one_stands_alone() -> None:
    assert pack([3, 4, 5, 20, 2], most=9) == [range(0, 2), range(2, 3), range(3, 4), range(4, 5)]
    assert pack([3, 4, 5], most=9, first=3) == [range(0, 1), range(1, 3)]
    assert pack([]) == []


@given(st.lists(st.integers(1, 200)), st.integers(1, 120), st.none() | st.integers(1, 120))
def test_every_sentence_is_in_one_stretch(lengths: list[int], most: int, first: int | None) -> None:
    found = pack(lengths, most, first)
    assert [number for run in found for number in run] == list(range(len(lengths)))
    for position, run in enumerate(found):
        limit = first if position == 0 and first is not None else most
        assert len(run) == 1 or sum(lengths[number] for number in run) <= limit
