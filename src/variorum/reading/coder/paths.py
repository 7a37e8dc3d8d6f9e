"""The way through the dependency tree from one word to another, as a string: "^nsubjpass_prep_pobj"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from variorum.language.tree import Token

_LONGEST = 5
EARLIER, LATER = "<", ">"  # the ways to a word of a sentence before, and of one after


def find_paths(start: Token) -> dict[int, str]:
    """Give the way from a word to every word within a few steps of the tree.

    Args:
        start: the word to start from.

    Returns:
        Token index to the steps: "^label" up over the label of the word that is left, "_label" down to a word of that
        label; "." for the word itself. Prepositions are named by the word, since it is they that tell roles apart.
    """
    found = {start.i: "."}
    frontier: list[tuple[Token, str, Token | None]] = [(start, "", None)]
    for _ in range(_LONGEST):
        following: list[tuple[Token, str, Token | None]] = []
        for token, steps, came in frontier:
            if not token.is_root and token.head is not came:
                following.append((token.head, f"{steps}^{_name(token)}", token))
            following += [
                (child, f"{steps}_{_name(child)}", token) for child in token.children if child is not came
            ]
        for token, steps, _came in following:
            found.setdefault(token.i, steps)
        frontier = following
    return found


def _name(token: Token) -> str:
    return token.lower if token.dep in {"prep", "agent", "case"} else token.dep
