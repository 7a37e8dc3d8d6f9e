"""The word lists of the trigger tables, by name."""

from __future__ import annotations

from functools import cache

from variorum.data import read_rows, split_cell


@cache
def word_list(name: str) -> frozenset[str]:
    """Give one of the word lists of `triggers/words.csv`, such as ``"landmark"`` or ``"quantity"``; lemmas."""
    return frozenset(
        word
        for row in read_rows("triggers/words.csv")
        if row["list"] == name
        for word in split_cell(row["words"])
    )
