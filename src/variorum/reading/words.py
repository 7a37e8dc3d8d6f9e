"""The word lists of the data files, by name."""

from __future__ import annotations

from functools import cache

from variorum.data import read_rows, split_cell


@cache
def word_list(name: str) -> frozenset[str]:
    """Give one of the word lists of the data files, such as ``"landmark"`` or ``"quantity"``; lemmas.

    Args:
        name: a name in the first column of `triggers/words.csv` or `cues/words.csv`.

    Returns:
        The words; empty where there is no such list.
    """
    return frozenset(
        word
        for table in ("triggers/words.csv", "cues/words.csv")
        for row in read_rows(table)
        if row["list"] == name
        for word in split_cell(row["words"])
    )
