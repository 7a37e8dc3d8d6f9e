"""Words of a text that others cut at its blanks, as tokens of its parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from variorum.language.tree import Token, Tree


def list_blank_words(text: str, tree: Tree) -> list[Token]:
    """Give the token in which each word of a text begins that is cut at single blanks.

    Args:
        text: the text, as it was parsed.
        tree: its parse.

    Returns:
        One token a word; where no token holds the place, the next one, or the last.
    """
    found, offset, number = [], 0, 0
    for word in text.split(" "):
        while number < len(tree.tokens) - 1 and tree.tokens[number].end <= offset:
            number += 1
        found.append(tree.tokens[number])
        offset += len(word) + 1
    return found
