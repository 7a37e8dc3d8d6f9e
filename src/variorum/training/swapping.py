"""Sides swapped at random while the network learns, so that no nation or group goes with what is done."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from variorum.data import read_rows, split_cell

if TYPE_CHECKING:
    import random

    from variorum.training.examples import Example


@cache
def load_sorts() -> tuple[tuple[str, ...], ...]:
    """Give the one-word names that may stand for each other: states, nations, capitals, armed groups, initials."""
    countries = read_rows("actors/countries.csv")
    groups = read_rows("actors/groups.csv")
    names = {row["name"] for row in countries}
    sorts = (
        names,
        {split_cell(row["adjectives"])[0] for row in countries if row["adjectives"]},
        {split_cell(row["people"])[0] for row in countries if row["people"]},
        {split_cell(row["metonyms"])[0] for row in countries if row["metonyms"]},
        {row["name"] for row in groups if not row["name"].isupper()},
        {alias for row in groups for alias in split_cell(row["aliases"]) if alias.isupper()},
    )
    taken: set[str] = set()
    found = []
    for words in sorts:
        own = {word for word in words if word.isalpha() and len(word) > 1} - taken
        taken |= own
        found.append(tuple(sorted(own)))
    return tuple(found)


@cache
def _sort_of() -> dict[str, tuple[str, ...]]:
    return {word: words for words in load_sorts() for word in words}


def swap_sides(example: Example, chance: random.Random) -> Example:
    """Give an example with every one-word name of a side replaced by another of its sort.

    Args:
        example: a sentence with its labels; it is left as it is.
        chance: what picks the names; one name becomes the same other name throughout.

    Returns:
        The example, with the same labels at the same places.
    """
    sorts = _sort_of()
    chosen: dict[str, str] = {}
    for word in example.words:
        if word in sorts and word not in chosen:
            chosen[word] = chance.choice(sorts[word])
    if not chosen:
        return example
    return replace(example, words=[chosen.get(word, word) for word in example.words])
