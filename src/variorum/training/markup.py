"""The inline marks of the corpus: ``[a1 Gunmen] [e1 killed] [v1 two farmers]`` to a text and its spans."""

from __future__ import annotations

import re

from variorum.training.items import Mark

_OPEN = re.compile(r"\[([a-z]{1,2}\d{1,3}) (?=\S)")


class MarkupBroken(ValueError):
    """A bracket that does not open or close a mark."""


def read_markup(marked: str) -> tuple[str, dict[str, Mark]]:
    """Take the marks out of a marked text.

    Args:
        marked: the text with its marks, which may stand inside one another.

    Returns:
        The text without marks, and the marks by name with offsets in that text.

    Raises:
        MarkupBroken: a bracket has no partner or no name, a name is given twice, or a mark begins or ends with a
            blank.
    """
    pieces: list[str] = []
    length = 0
    opened: list[tuple[str, int]] = []
    marks: dict[str, Mark] = {}
    position = 0
    while position < len(marked):
        if marked[position] == "[":
            found = _OPEN.match(marked, position)
            if found is None:
                raise MarkupBroken(f"a bracket without a name: {marked[position : position + 20]!r}")
            if found[1] in marks or any(found[1] == key for key, _ in opened):
                raise MarkupBroken(f"the mark {found[1]} is given twice")
            opened.append((found[1], length))
            position = found.end()
        elif marked[position] == "]":
            if not opened:
                raise MarkupBroken(
                    f"a bracket that closes nothing: {marked[max(0, position - 20) : position + 1]!r}"
                )
            key, start = opened.pop()
            if start == length or pieces[-1].isspace():
                raise MarkupBroken(f"the mark {key} is empty or ends with a blank")
            marks[key] = Mark(key, start, length)
            position += 1
        else:
            pieces.append(marked[position])
            length += 1
            position += 1
    if opened:
        raise MarkupBroken(f"the mark {opened[-1][0]} is not closed")
    return "".join(pieces), marks


def write_markup(text: str, marks: dict[str, Mark]) -> str:
    """Put marks back into a text; the reverse of `read_markup`.

    Args:
        text: the text without marks.
        marks: marks by name, any two of them apart or one inside the other.

    Returns:
        The marked text.
    """
    order = {key: number for number, key in enumerate(marks)}
    opening: dict[int, list[Mark]] = {}
    closing: dict[int, int] = {}
    for mark in marks.values():
        opening.setdefault(mark.start, []).append(mark)
        closing[mark.end] = closing.get(mark.end, 0) + 1
    pieces = []
    for position in range(len(text) + 1):
        pieces.append("]" * closing.get(position, 0))
        for mark in sorted(opening.get(position, ()), key=lambda mark: (-mark.end, -order[mark.key])):
            pieces.append(f"[{mark.key} ")
        pieces.append(text[position : position + 1])
    return "".join(pieces)
